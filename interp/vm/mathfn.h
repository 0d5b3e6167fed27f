/* SPDX-License-Identifier: GPL-2.0 */
/* mathfn.h - functions of doubles as bits, for the module math. A NaN means outside the domain, an infinity a pole or overflow. */
#ifndef KRT_MATHFN_H
#define KRT_MATHFN_H

#include "xf.h"

/* trig.c */
u64 krt_f_sin(u64 x);
u64 krt_f_cos(u64 x);
u64 krt_f_tan(u64 x);
u64 krt_f_asin(u64 x);
u64 krt_f_acos(u64 x);
u64 krt_f_atan(u64 x);
u64 krt_f_atan2(u64 y, u64 x);
struct krt_xf krt_xf_sin_pi(struct krt_xf x);	/* sin(pi x) of 0 <= x <= 1/2 */
struct krt_xf krt_xf_sqrt(struct krt_xf a);	/* a >= 0 */

/* hyper.c */
u64 krt_f_sinh(u64 x);
u64 krt_f_cosh(u64 x);
u64 krt_f_tanh(u64 x);
u64 krt_f_asinh(u64 x);
u64 krt_f_acosh(u64 x);
u64 krt_f_atanh(u64 x);
u64 krt_f_expm1(u64 x);
u64 krt_f_log1p(u64 x);
u64 krt_f_log2(u64 x);
u64 krt_f_log10(u64 x);
u64 krt_f_exp2(u64 x);
u64 krt_f_cbrt(u64 x);
/* the root of the sum of n squares of finite numbers */
u64 krt_f_norm(const u64 *x, u32 n);

/* gamma.c */
u64 krt_f_gamma(u64 x);
u64 krt_f_lgamma(u64 x);
u64 krt_f_erf(u64 x);
u64 krt_f_erfc(u64 x);

static inline struct krt_xf krt_xf_int(s64 n)
{
	return krt_xf_norm(n < 0, n < 0 ? -(u64)n : (u64)n, 0);
}

static inline struct krt_xf krt_xf_sub(struct krt_xf a, struct krt_xf b)
{
	b.neg = !b.neg;
	return krt_xf_add(a, b);
}

/* |a| < 2^n */
static inline bool krt_xf_below(struct krt_xf a, int n)
{
	return !a.m || a.e + 128 <= n;
}

#endif
