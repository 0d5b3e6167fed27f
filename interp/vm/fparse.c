/* SPDX-License-Identifier: GPL-2.0 */
/*
 * fparse.c - decimal text to the nearest double. Three ways, each for what the
 * one before cannot decide: exact powers of ten, a 128-bit product, and a
 * decimal number of 800 digits that is halved and doubled until it is binary.
 */
#include "xf.h"
#include "text.h"

#define DEC_DIGITS	800	/* more than 768, which any halfway case fits in */
#define SHIFT_MAX	59	/* bits: a digit and a carry stay below 2^63 */
#define GROW_MAX	18	/* digits a left shift can add */

struct decimal { int n, point; bool more; u8 d[DEC_DIGITS + GROW_MAX + 2]; };	/* 0.d1d2d3... * 10^point, more: digits were lost */

/* what the text says: m * 10^exp, where lost digits make m a lower bound */
struct scan { u64 m; s64 exp; bool lost; const char *digits, *end; s64 exp_text; };

static void dec_trim(struct decimal *x)
{
	while (x->n && !x->d[x->n - 1])
		x->n--;
	if (!x->n)
		x->point = 0;
}

static void dec_right(struct decimal *x, int k)
{
	u64 acc = 0;
	int r = 0, w = 0;

	for (; acc >> k == 0; r++) {
		if (r >= x->n) {
			if (!acc) {
				x->n = 0;
				return;
			}
			while (acc >> k == 0) {
				acc *= 10;
				r++;
			}
			break;
		}
		acc = acc * 10 + x->d[r];
	}
	x->point -= r - 1;
	while (r < x->n || acc) {
		u64 digit = acc >> k;

		acc &= (1ull << k) - 1;
		if (w < DEC_DIGITS)
			x->d[w++] = digit;
		else if (digit)
			x->more = true;
		acc *= 10;
		if (r < x->n)
			acc += x->d[r++];
	}
	x->n = w;
	dec_trim(x);
}

static void dec_left(struct decimal *x, int k)
{
	u64 acc = 0;
	int grow = k * 31 / 100 + 1, lead = 0, w = x->n + grow;

	for (int r = x->n; r-- > 0;) {
		acc += (u64)x->d[r] << k;
		x->d[--w] = acc % 10;
		acc /= 10;
	}
	while (w > 0) {
		x->d[--w] = acc % 10;
		acc /= 10;
	}
	x->n += grow;
	while (lead < x->n && !x->d[lead])
		lead++;
	x->n -= lead;
	memmove(x->d, x->d + lead, x->n);
	x->point += grow - lead;
	for (; x->n > DEC_DIGITS; x->n--)
		x->more |= x->d[x->n - 1] != 0;
	dec_trim(x);
}

static void dec_shift(struct decimal *x, int k)
{
	while (k) {
		int step = k > SHIFT_MAX ? SHIFT_MAX : k < -SHIFT_MAX ? -SHIFT_MAX : k;

		if (step > 0)
			dec_left(x, step);
		else
			dec_right(x, -step);
		k -= step;
	}
}

/* the integer nearest to it, halves to even */
static u64 dec_round(const struct decimal *x)
{
	u64 m = 0;
	int i = 0;
	bool up = false;

	for (; i < x->point && i < x->n; i++)
		m = m * 10 + x->d[i];
	for (int z = i; z < x->point; z++)
		m *= 10;
	if (x->point >= 0 && i < x->n)
		up = x->d[i] > 5 || (x->d[i] == 5 && (i + 1 < x->n || x->more || m & 1));
	return m + up;
}

static void dec_read(struct decimal *x, const struct scan *s)
{
	bool point = false, lead = true;

	memset(x, 0, sizeof(*x));
	for (const char *p = s->digits; p < s->end; p++) {
		if (*p == '_')
			continue;
		if (*p == '.') {
			point = true;
			continue;
		}
		if (*p == '0' && lead) {
			x->point -= point;
			continue;
		}
		lead = false;
		x->point += !point;
		if (x->n < DEC_DIGITS)
			x->d[x->n++] = *p - '0';
		else
			x->more |= *p != '0';
	}
	x->point += s->exp_text;
	dec_trim(x);
}

/* noinline: 820 bytes of digits */
static __attribute__((noinline)) u64 parse_slow(const struct scan *s)
{
	struct decimal x;
	int e = 0;
	u64 m;

	dec_read(&x, s);
	if (!x.n || x.point < -340)
		return 0;
	if (x.point > 310)
		return KRT_FB_INF;
	/* into [1/2, 1) */
	while (x.point > 0) {
		int k = x.point > 8 ? 27 : 1 + (x.point - 1) * 3;

		dec_shift(&x, -k);
		e += k;
	}
	while (x.point < 0 || x.d[0] < 5) {
		int k = x.point < -8 ? 27 : x.point < 0 ? 1 + (-x.point - 1) * 3 : 1;

		dec_shift(&x, k);
		e -= k;
	}
	e--;			/* [1, 2) times 2^e */
	if (e < -1022) {
		dec_shift(&x, e + 1022);
		e = -1022;
	}
	if (e > 1023)
		return KRT_FB_INF;
	dec_shift(&x, 53);
	m = dec_round(&x);
	/* a carry moves into the exponent */
	return m >> 52 ? ((u64)(e + 1022) << 52) + m : m;
}

static u64 parse_digits(const struct scan *s)
{
	static const u64 exact[23] = {	/* 10^0 .. 10^22 as doubles */
		0x3ff0000000000000ull, 0x4024000000000000ull, 0x4059000000000000ull, 0x408f400000000000ull,
		0x40c3880000000000ull, 0x40f86a0000000000ull, 0x412e848000000000ull, 0x416312d000000000ull,
		0x4197d78400000000ull, 0x41cdcd6500000000ull, 0x4202a05f20000000ull, 0x42374876e8000000ull,
		0x426d1a94a2000000ull, 0x42a2309ce5400000ull, 0x42d6bcc41e900000ull, 0x430c6bf526340000ull,
		0x4341c37937e08000ull, 0x4376345785d8a000ull, 0x43abc16d674ec800ull, 0x43e158e460913d00ull,
		0x4415af1d78b58c40ull, 0x444b1ae4d6e2ef50ull, 0x4480f0cf064dd592ull,
	};
	u64 lo, hi;

	if (!s->m)
		return 0;
	if (s->exp > 310)
		return KRT_FB_INF;
	if (s->exp < -400)
		return 0;
	if (!s->lost && !(s->m >> 53) && s->exp >= -22 && s->exp <= 22) {
		u64 f = krt_f_from_u64(s->m);

		return s->exp < 0 ? krt_f_div(f, exact[-s->exp]) : krt_f_mul(f, exact[s->exp]);
	}
	/* ten truncated products at most: less than 2^6 units off */
	struct krt_xf p = krt_xf_pow10(s->exp);

	if (krt_xf_round(krt_xf_mul(p, krt_xf_norm(false, s->m, 0)), 256, &lo) &&
	    (!s->lost || (krt_xf_round(krt_xf_mul(p, krt_xf_norm(false, (krt_u128)s->m + 1, 0)), 256, &hi) && hi == lo)))
		return lo;
	return parse_slow(s);
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* digits with single underscores between them; NULL when malformed, s when there are none */
static const char *scan_digits(const char *s, const char *end, struct scan *r, bool fraction)
{
	const char *start = s;

	for (; s < end; s++) {
		if (*s == '_') {
			if (s == start || !is_digit(s[-1]) || s + 1 == end || !is_digit(s[1]))
				return NULL;
			continue;
		}
		if (!is_digit(*s))
			break;
		if (r->m < 1000000000000000000ull) {
			r->m = r->m * 10 + (*s - '0');
			r->exp -= fraction;
		} else {
			r->lost |= *s != '0';
			r->exp += !fraction;
		}
	}
	return s;
}

static bool scan_exponent(const char *s, const char *end, struct scan *r)
{
	bool neg = false;
	s64 x = 0;

	if (s < end && (*s == '+' || *s == '-'))
		neg = *s++ == '-';
	if (s == end)
		return false;
	for (const char *p = s; s < end; s++) {
		if (*s == '_' && s > p && is_digit(s[-1]) && s + 1 < end && is_digit(s[1]))
			continue;
		if (!is_digit(*s))
			return false;
		if (x < 100000000)
			x = x * 10 + (*s - '0');
	}
	r->exp_text = neg ? -x : x;
	r->exp += r->exp_text;
	return true;
}

static bool is_word(const char *s, size_t n, const char *word)
{
	if (n != strlen(word))
		return false;
	for (size_t i = 0; i < n; i++)
		if ((s[i] | 0x20) != word[i])
			return false;
	return true;
}

bool krt_float_parse(const char *s, size_t n, u64 *bits)
{
	const char *end = s + n, *p;
	struct scan r = { 0, 0, false, NULL, NULL, 0 };
	u64 sign = 0;
	int count;

	while (s < end && krt_is_space(*s))
		s++;
	while (s < end && krt_is_space(end[-1]))
		end--;
	if (s < end && (*s == '+' || *s == '-'))
		sign = *s++ == '-' ? KRT_FB_SIGN : 0;
	if (is_word(s, end - s, "inf") || is_word(s, end - s, "infinity")) {
		*bits = KRT_FB_INF | sign;
		return true;
	}
	if (is_word(s, end - s, "nan")) {
		*bits = KRT_FB_NAN | sign;
		return true;
	}
	r.digits = s;
	p = scan_digits(s, end, &r, false);
	if (!p)
		return false;
	count = p > s;
	s = p;
	if (s < end && *s == '.') {
		p = scan_digits(++s, end, &r, true);
		if (!p)
			return false;
		count += p > s;
		s = p;
	}
	r.end = s;
	if (!count || (s < end && ((*s | 0x20) != 'e' || !scan_exponent(s + 1, end, &r))))
		return false;
	*bits = parse_digits(&r) | sign;
	return true;
}
