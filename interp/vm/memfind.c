/* SPDX-License-Identifier: GPL-2.0 */
/*
 * memfind.c - substring search: Horspool's skips with a 64-bit filter of the needle's bytes. Where
 * long stretches match in vain the two-way algorithm takes over: it is linear whatever the text.
 */
#include "text.h"

#define NEAR	16	/* bytes compared without counting */

/* the byte i from the front, or from the back */
static inline u8 byte_at(const u8 *s, size_t n, size_t i, bool back)
{
	return back ? s[n - 1 - i] : s[i];
}

/* where the largest suffix of p begins, in the order of bytes or the opposite one, and its period */
static size_t largest_suffix(const u8 *p, size_t m, bool opposite, bool back, size_t *period)
{
	size_t start = 0, j = 1, k = 0, per = 1;	/* p[start..] against p[j..], k bytes are equal */

	while (j + k < m) {
		u8 a = byte_at(p, m, j + k, back), b = byte_at(p, m, start + k, back);

		if (a == b) {
			if (++k == per) {
				j += per;
				k = 0;
			}
		} else if ((a < b) != opposite) {
			j += k + 1;
			k = 0;
			per = j - start;
		} else {
			start = j++;
			k = 0;
			per = 1;
		}
	}
	*period = per;
	return start;
}

/*
 * Crochemore and Perrin: the needle is cut in two where its right part is a largest suffix. The right part is compared
 * first; a mismatch in it moves on by what has matched, one in the left part by the period. known are the bytes at the
 * needle's begin that a periodic needle is sure of after such a move.
 */
static s64 two_way(const u8 *s, size_t n, const u8 *p, size_t m, bool back)
{
	size_t period, other, cut = largest_suffix(p, m, false, back, &period), i, at = 0, known = 0;
	size_t second = largest_suffix(p, m, true, back, &other);
	bool periodic = true;

	if (second > cut) {
		cut = second;
		period = other;
	}
	for (i = 0; i < cut && periodic; i++)
		periodic = i + period < m && byte_at(p, m, i, back) == byte_at(p, m, i + period, back);
	if (!periodic)
		period = (cut > m - cut ? cut : m - cut) + 1;
	while (at + m <= n) {
		for (i = cut > known ? cut : known; i < m && byte_at(p, m, i, back) == byte_at(s, n, at + i, back); i++)
			;
		if (i < m) {
			at += i - cut + 1;
			known = 0;
			continue;
		}
		for (i = cut; i > known && byte_at(p, m, i - 1, back) == byte_at(s, n, at + i - 1, back); i--)
			;
		if (i <= known)
			return back ? n - m - at : at;
		at += period;
		known = periodic ? m - period : 0;
	}
	return -1;
}

/* is p at s, and if not: *vain grows by what may have been compared */
static inline bool same_at(const u8 *s, const u8 *p, size_t m, size_t *vain)
{
	if (memcmp(s, p, m < NEAR ? m : NEAR))
		return false;
	if (m <= NEAR || !memcmp(s + NEAR, p + NEAR, m - NEAR))
		return true;
	*vain += m;
	return false;
}

static s64 find_byte(const u8 *s, size_t n, u8 c)
{
	const u64 ones = 0x0101010101010101ull, pattern = ones * c;
	size_t i = 0;
	u64 w;

	for (; i + 8 <= n; i += 8) {
		memcpy(&w, s + i, 8);
		w ^= pattern;
		w = (w - ones) & ~w & ones << 7;
		if (w)		/* the lowest mark is right, those above it may not be */
			return i + (__builtin_ctzll(w) >> 3);
	}
	for (; i < n; i++)
		if (s[i] == c)
			return i;
	return -1;
}

s64 krt_mem_find(const u8 *s, size_t n, const u8 *needle, size_t m)
{
	size_t skip, last = m - 1, i, vain = 0;
	u64 filter = 0;

	if (m <= 1)
		return m ? find_byte(s, n, *needle) : 0;
	if (m > n)
		return -1;
	skip = last;
	for (i = 0; i < m; i++) {
		filter |= 1ull << (needle[i] & 63);
		if (i < last && needle[i] == needle[last])
			skip = last - i;
	}
	for (i = 0; i + m <= n;) {
		if (s[i + last] == needle[last]) {
			if (same_at(s + i, needle, last, &vain))
				return i;
			if (unlikely(vain > n)) {
				s64 at = two_way(s + i, n - i, needle, m, false);

				return at < 0 ? at : (s64)i + at;
			}
			/* the byte behind the window is not in the needle: jump past it */
			i += i + m < n && !(filter >> (s[i + m] & 63) & 1) ? m + 1 : skip;
		} else {
			i += i + m < n && !(filter >> (s[i + m] & 63) & 1) ? m + 1 : 1;
		}
	}
	return -1;
}

s64 krt_mem_rfind(const u8 *s, size_t n, const u8 *needle, size_t m)
{
	size_t vain = 0;

	if (m > n)
		return -1;
	for (size_t i = n - m + 1; i-- > 0;) {
		if (!m || (s[i] == *needle && same_at(s + i, needle, m, &vain)))
			return i;
		if (unlikely(vain > n))
			return two_way(s, i + m, needle, m, true);
	}
	return -1;
}
