/* SPDX-License-Identifier: GPL-2.0 */
/*
 * fsoft.c - IEEE 754 double arithmetic on the bits, in integers only: the same
 * results as the hardware's, round to nearest even, in any kernel context. A
 * home that may use the hardware does (krt_f_add() and so on in core.h).
 */
#include "big.h"
#include "fbits.h"

/*
 * Normal numbers whose result is normal, too, take the short way: a fraction m
 * whose first bit is bit 62 and an exponent field e of 1 to 2046.
 */
static inline bool is_normal(u64 magnitude) { return magnitude >> 52 && magnitude < KRT_FB_INF; }
static inline u64 fraction(u64 a) { return (a & KRT_FB_FRAC) | 1ull << 52; }
static inline bool fits(s64 e) { return (u64)(e - 1) < 2046; }

static inline u64 pack(u64 sign, s64 e, u64 m)
{
	m += 511 + (m >> 10 & 1);
	/* a carry out of the fraction moves into the exponent, up to infinity */
	return (sign | (u64)(e - 1) << 52) + (m >> 10);
}

/* m >> d; what is shifted out leaves a mark in bit 0 */
static inline u64 shifted(u64 m, int d)
{
	return !d ? m : d > 62 ? m != 0 : m >> d | ((m & ((1ull << d) - 1)) != 0);
}

/* a is the larger in both */
static u64 add_magnitudes(u64 a, u64 b, bool neg)
{
	int ea, eb;
	u64 ma, mb;

	if (is_normal(a) && is_normal(b)) {
		s64 e = a >> 52;

		ma = (fraction(a) << 9) + shifted(fraction(b) << 9, e - (int)(b >> 52));
		if (ma >> 62)
			e++;
		else
			ma <<= 1;
		if (fits(e))
			return pack((u64)neg << 63, e, ma);
	}
	ma = krt_fb_split(a, &ea) << 9;
	mb = krt_fb_split(b, &eb) << 9;
	return krt_fb_round(neg, ea - 9, ma + shifted(mb, ea - eb));
}

static u64 sub_magnitudes(u64 a, u64 b, bool neg)
{
	int ea, eb;
	u64 ma, mb;

	if (a == b)
		return 0;
	if (is_normal(a) && is_normal(b)) {
		s64 e = a >> 52;
		int lead;

		ma = (fraction(a) << 10) - shifted(fraction(b) << 10, e - (int)(b >> 52));
		lead = __builtin_clzll(ma) - 1;
		if (fits(e - lead))
			return pack((u64)neg << 63, e - lead, ma << lead);
	}
	ma = krt_fb_split(a, &ea) << 10;
	mb = krt_fb_split(b, &eb) << 10;
	return krt_fb_round(neg, ea - 10, ma - shifted(mb, ea - eb));
}

u64 krt_soft_add(u64 a, u64 b)
{
	u64 x = a & ~KRT_FB_SIGN, y = b & ~KRT_FB_SIGN;

	if (x >= KRT_FB_INF || y >= KRT_FB_INF) {
		if (x > KRT_FB_INF || y > KRT_FB_INF || (x == y && a != b))
			return KRT_FB_NAN;
		return x == KRT_FB_INF ? a : b;
	}
	if (x < y) {
		u64 m = a;

		a = b, b = m;
		m = x, x = y, y = m;
	}
	if (krt_fb_neg(a) == krt_fb_neg(b))
		return x ? add_magnitudes(x, y, krt_fb_neg(a)) : a;
	return y ? sub_magnitudes(x, y, krt_fb_neg(a)) : x ? a : 0;
}

u64 krt_soft_sub(u64 a, u64 b)
{
	return krt_soft_add(a, b ^ KRT_FB_SIGN);
}

/* finite nonzero a as m * 2^e with bit 63 of m set */
static u64 split_full(u64 a, int *e)
{
	u64 m = krt_fb_split(a, e);
	int lead = __builtin_clzll(m);

	*e -= lead;
	return m << lead;
}

u64 krt_soft_mul(u64 a, u64 b)
{
	bool neg = (a ^ b) >> 63;
	u64 x = a & ~KRT_FB_SIGN, y = b & ~KRT_FB_SIGN;
	krt_u128 p;
	int ea, eb;

	if (x >= KRT_FB_INF || y >= KRT_FB_INF) {
		if (x > KRT_FB_INF || y > KRT_FB_INF || !x || !y)
			return KRT_FB_NAN;
		return neg ? KRT_FB_INF | KRT_FB_SIGN : KRT_FB_INF;
	}
	if (!x || !y)
		return neg ? KRT_FB_SIGN : 0;
	if (is_normal(x) && is_normal(y)) {
		s64 e = (s64)(x >> 52) + (s64)(y >> 52) - 1022;
		u64 m;

		p = (krt_u128)(fraction(x) << 10) * (fraction(y) << 11);
		m = (u64)(p >> 64) | ((u64)p != 0);
		if (!(m >> 62)) {
			m <<= 1;
			e--;
		}
		if (fits(e))
			return pack((u64)neg << 63, e, m);
	}
	p = (krt_u128)split_full(x, &ea) * split_full(y, &eb);
	return krt_fb_round(neg, ea + eb + 64, (u64)(p >> 64) | ((u64)p != 0));
}

u64 krt_soft_div(u64 a, u64 b)
{
	bool neg = (a ^ b) >> 63;
	u64 x = a & ~KRT_FB_SIGN, y = b & ~KRT_FB_SIGN, ma, mb, q, rem;
	u64 sign = neg ? KRT_FB_SIGN : 0;
	int ea, eb;

	if (x > KRT_FB_INF || y > KRT_FB_INF || (x == y && (!x || x == KRT_FB_INF)))
		return KRT_FB_NAN;
	if (x == KRT_FB_INF || !y)
		return KRT_FB_INF | sign;
	if (y == KRT_FB_INF || !x)
		return sign;
	ma = split_full(x, &ea);
	mb = split_full(y, &eb);
	q = krt_div128(ma >> 1, ma << 63, mb, &rem);
	return krt_fb_round(neg, ea - eb - 63, q | (rem != 0));
}

/*
 * Square roots with remainders, each from that of the upper half by one division (P. Zimmermann, Karatsuba Square
 * Root): n has one of its two first bits set, s is the root rounded down, n - s * s the remainder.
 */
static u64 root_32(u32 n, u64 *rem)
{
	u32 root = 0;

	for (u32 bit = 1u << 30; bit; bit >>= 2) {
		if (n >= root + bit) {
			n -= root + bit;
			root = (root >> 1) + bit;
		} else {
			root >>= 1;
		}
	}
	*rem = n;
	return root;
}

static u64 root_64(u64 n, u64 *rem)
{
	u64 r, s = root_32(n >> 32, &r), num = r << 16 | (n >> 16 & 0xffff), q = num / (2 * s);
	s64 left = (s64)((num - q * 2 * s) << 16 | (n & 0xffff)) - (s64)(q * q);

	s = (s << 16) + q;
	if (left < 0) {
		left += 2 * s - 1;
		s--;
	}
	*rem = left;
	return s;
}

/* exact tells whether nothing is left */
static u64 root_128(krt_u128 n, bool *exact)
{
	/* the dividend without its last bit, which does not change the quotient: 64 bits hold it */
	u64 low = (u64)n, r, s = root_64(n >> 64, &r), num = r << 31 | low >> 33, q = num / s;
	__int128 left = ((__int128)((num - q * s) << 1 | (low >> 32 & 1)) << 32 | (u32)low) - (__int128)((krt_u128)q * q);
	krt_u128 root = ((krt_u128)s << 32) + q;

	if (left < 0) {
		left += 2 * root - 1;
		root--;
	}
	*exact = !left;
	return root;
}

u64 krt_soft_sqrt(u64 a)
{
	krt_u128 m;
	bool exact;
	u64 root;
	int e;

	if (krt_fb_is_nan(a) || krt_fb_is_zero(a))
		return a;
	if (krt_fb_neg(a))
		return KRT_FB_NAN;
	if (krt_fb_is_inf(a))
		return a;
	/* 128 bits of value with an even exponent give 64 bits of root */
	m = (krt_u128)split_full(a, &e) << 64;
	e -= 64;
	if (e & 1) {
		m >>= 1;
		e++;
	}
	root = root_128(m, &exact);
	return krt_fb_round(false, e / 2, root | !exact);
}
