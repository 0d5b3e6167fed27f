/* SPDX-License-Identifier: GPL-2.0 */
/*
 * xf.h - extended floats: 128 bits of mantissa, for results that need more
 * than a double on the way (logarithms, powers, decimal text). Operations
 * truncate: an error of one unit in the last place each.
 */
#ifndef KRT_XF_H
#define KRT_XF_H

#include "big.h"
#include "fbits.h"

/* +-m * 2^e; bit 127 of m is set, or m is 0 */
struct krt_xf { krt_u128 m; int e; bool neg; };

#define KRT_U128(hi, lo) ((krt_u128)(hi) << 64 | (lo))

/* the upper half of a product */
static inline krt_u128 krt_mulhi(krt_u128 a, krt_u128 b)
{
	u64 a1 = a >> 64, a0 = (u64)a, b1 = b >> 64, b0 = (u64)b;
	krt_u128 p10 = (krt_u128)a1 * b0, p01 = (krt_u128)a0 * b1;
	krt_u128 mid = ((krt_u128)a0 * b0 >> 64) + (u64)p10 + (u64)p01;

	return (krt_u128)a1 * b1 + (p10 >> 64) + (p01 >> 64) + (mid >> 64);
}

static inline krt_u128 krt_div_by(krt_u128 a, u64 d)
{
	u64 hi = (u64)(a >> 64), rem = hi % d, lo = krt_div128(rem, (u64)a, d, &rem);

	return KRT_U128(hi / d, lo);
}

struct krt_xf krt_xf_norm(bool neg, krt_u128 m, int e);
struct krt_xf krt_xf_of(u64 bits);		/* finite */
u64 krt_xf_bits(struct krt_xf a);		/* to a double */
/* to a double; what is within the error of a number of 54 bits is taken to be that number: exact powers are */
u64 krt_xf_snap(struct krt_xf a);
struct krt_xf krt_xf_mul(struct krt_xf a, struct krt_xf b);
struct krt_xf krt_xf_add(struct krt_xf a, struct krt_xf b);
struct krt_xf krt_xf_div(struct krt_xf a, struct krt_xf b);	/* b is not 0 */
struct krt_xf krt_xf_exp(struct krt_xf y);
struct krt_xf krt_xf_log(struct krt_xf x);	/* x > 0 */
struct krt_xf krt_xf_pow10(int n);		/* |n| < 512 */
/* to a double. err: how many units of the last place m may be off; false when that could change the result */
bool krt_xf_round(struct krt_xf a, u64 err, u64 *bits);

#endif
