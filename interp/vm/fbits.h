/* SPDX-License-Identifier: GPL-2.0 */
/* fbits.h - a double as its 64 bits: taking it apart and rounding into it */
#ifndef KRT_FBITS_H
#define KRT_FBITS_H

#include "core.h"

#define KRT_FB_SIGN	(1ull << 63)
#define KRT_FB_INF	(0x7ffull << 52)
#define KRT_FB_NAN	(0x7ff8ull << 48)
#define KRT_FB_FRAC	((1ull << 52) - 1)
#define KRT_FB_ONE	(1023ull << 52)

static inline bool krt_fb_is_nan(u64 a)	{ return (a & ~KRT_FB_SIGN) > KRT_FB_INF; }
static inline bool krt_fb_is_inf(u64 a)	{ return (a & ~KRT_FB_SIGN) == KRT_FB_INF; }
static inline bool krt_fb_is_zero(u64 a) { return !(a << 1); }
static inline bool krt_fb_neg(u64 a)	{ return a >> 63; }

/* finite a = +-m * 2^e */
static inline u64 krt_fb_split(u64 a, int *e)
{
	int x = a >> 52 & 0x7ff;

	*e = (x ? x : 1) - 1075;
	return (a & KRT_FB_FRAC) | (x ? 1ull << 52 : 0);
}

/* floor(n * log10(2)) for |n| < 2000: the constants are below and above log10(2) 2^20 = 315652.8 */
static inline int krt_fb_log10(int n)
{
	return (n < 0 ? n * 315653 : n * 315652) >> 20;
}

/*
 * +-m * 2^e rounded to nearest, ties to even. Bit 0 of an m of 64 bits may stand for
 * "and something more": there are always bits to lose below the last one kept.
 */
static inline u64 krt_fb_round(bool neg, s64 e, u64 m)
{
	u64 sign = neg ? KRT_FB_SIGN : 0, keep, rest, half;
	int lead, drop = 11;

	if (!m)
		return sign;
	lead = __builtin_clzll(m);
	m <<= lead;
	e += 63 - lead;		/* exponent of the first bit */
	if (e > 1023)
		return sign | KRT_FB_INF;
	if (e < -1022) {
		if (e < -1076)
			return sign;
		drop += -1022 - (int)e;
		if (drop > 64)
			return sign;
	}
	if (drop == 64)
		return sign | (m > 1ull << 63);
	keep = m >> drop;
	rest = m & ((1ull << drop) - 1);
	half = 1ull << (drop - 1);
	if (rest > half || (rest == half && keep & 1))
		keep++;
	/* a carry out of the fraction moves into the exponent, up to infinity */
	return sign | (drop == 11 ? ((u64)(e + 1022) << 52) + keep : keep);
}

/* fwidth.c: a double as a float of ebits of exponent and fbits of fraction; *over: it is finite and does not fit */
u64 krt_f_narrow(u64 x, int ebits, int fbits, bool *over);
u64 krt_f_widen(u64 v, int ebits, int fbits);

#endif
