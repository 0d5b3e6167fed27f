/* SPDX-License-Identifier: GPL-2.0 */
/* memfind.c - substring search: Horspool's skips with a 64-bit filter of the needle's bytes */
#include "text.h"

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
	size_t skip, last = m - 1, i;
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
			if (!memcmp(s + i, needle, last))
				return i;
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
	if (m > n)
		return -1;
	for (size_t i = n - m + 1; i-- > 0;)
		if ((!m || s[i] == *needle) && !memcmp(s + i, needle, m))
			return i;
	return -1;
}
