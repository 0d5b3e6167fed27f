// SPDX-License-Identifier: GPL-2.0
/* gamma.c - the gamma function and the error function on extended floats */
#include "mathfn.h"

static const struct krt_xf zero = { 0, 0, false };
static const struct krt_xf one = { (krt_u128)1 << 127, -127, false };
static const struct krt_xf half_ln_2pi = { KRT_U128(0xeb3f8e4325f5a534ull, 0x94bc900144192023ull), -128, false };
static const struct krt_xf ln_pi = { KRT_U128(0x928682473d0de85eull, 0xafcab635421fa4ccull), -127, false };
static const struct krt_xf two_by_root_pi = { KRT_U128(0x906eba8214db688dull, 0x71d48a7f6bfec344ull), -127, false };

/* z is moved up to here, where 15 terms of Stirling's series leave less than 2^-120 */
#define STIRLING_FROM	40

/* ln Gamma(z) for z >= STIRLING_FROM: (z - 1/2) ln z - z + ln(2 pi)/2 + sum B(2k) / (2k (2k-1) z^(2k-1)) */
static struct krt_xf stirling(struct krt_xf z)
{
	static const struct { s64 num, den; } c[] = {
		{ 1, 12 }, { -1, 360 }, { 1, 1260 }, { -1, 1680 }, { 1, 1188 }, { -691, 360360 }, { 1, 156 },
		{ -3617, 122400 }, { 43867, 244188 }, { -174611, 125400 }, { 77683, 5796 }, { -236364091, 1506960 },
		{ 657931, 300 }, { -3392780147, 93960 }, { 1723168255201, 2492028 },
	};
	struct krt_xf half = one, w = krt_xf_div(one, z), w2 = krt_xf_mul(w, w), sum = zero, r;

	half.e--;
	for (int k = 14; k >= 0; k--)
		sum = krt_xf_add(krt_xf_mul(sum, w2), krt_xf_div(krt_xf_int(c[k].num), krt_xf_int(c[k].den)));
	r = krt_xf_mul(krt_xf_sub(z, half), krt_xf_log(z));
	r = krt_xf_add(krt_xf_sub(r, z), half_ln_2pi);
	return krt_xf_add(r, krt_xf_mul(sum, w));
}

/* moves z up to STIRLING_FROM; the product of what lies between: Gamma(z) = Gamma(moved z) / product */
static struct krt_xf move_up(struct krt_xf *z)
{
	const struct krt_xf from = krt_xf_int(STIRLING_FROM);
	struct krt_xf product = one;

	while (krt_xf_sub(*z, from).neg) {
		product = krt_xf_mul(product, *z);
		*z = krt_xf_add(*z, one);
	}
	return product;
}

u64 krt_f_gamma(u64 x)
{
	struct krt_xf z, product, r;

	if (krt_fb_is_nan(x) || x == KRT_FB_INF)
		return x;
	if (krt_fb_is_zero(x))
		return KRT_FB_INF | (x & KRT_FB_SIGN);
	if (krt_fb_is_inf(x) || (krt_fb_neg(x) && krt_f_trunc(x) == x))
		return KRT_FB_NAN;
	if (krt_f_cmp(x, krt_f_from_s64(200)) > 0)
		return KRT_FB_INF;
	if (krt_f_cmp(x, krt_f_from_s64(-200)) < 0)	/* below the smallest number; the sign alternates */
		return krt_f_mod(krt_f_floor(x), krt_f_from_s64(2)) << 1 ? KRT_FB_SIGN : 0;
	z = krt_xf_of(x);
	if (krt_xf_below(z, -100))			/* 1/x, next to which the rest is nothing */
		return krt_f_div(KRT_FB_ONE, x);
	product = move_up(&z);
	r = krt_xf_div(krt_xf_exp(stirling(z)), product);
	return krt_xf_snap(r);
}

/* ln |Gamma(x)| by reflection, for x < -100 and no integer: ln pi - ln |sin pi x| - ln Gamma(1 - x) */
static struct krt_xf lgamma_reflected(u64 x)
{
	u64 y = x & ~KRT_FB_SIGN;
	struct krt_xf frac = krt_xf_of(krt_f_sub(y, krt_f_floor(y))), half = one, r;

	half.e--;
	if (!krt_xf_sub(frac, half).neg)
		frac = krt_xf_sub(one, frac);
	r = krt_xf_sub(ln_pi, krt_xf_log(krt_xf_sin_pi(frac)));
	return krt_xf_sub(r, stirling(krt_xf_add(one, krt_xf_of(y))));
}

u64 krt_f_lgamma(u64 x)
{
	struct krt_xf z, product;

	if (krt_fb_is_nan(x))
		return x;
	if (krt_fb_is_inf(x) || (krt_f_trunc(x) == x && (krt_fb_neg(x) || krt_fb_is_zero(x))))
		return KRT_FB_INF;
	if (x == KRT_FB_ONE || x == KRT_FB_ONE + (1ull << 52))	/* ln 1 */
		return 0;
	z = krt_xf_of(x);
	if (krt_xf_below(z, -100)) {
		z = krt_xf_log(z);
		z.neg = !z.neg;
		return krt_xf_bits(z);
	}
	if (krt_f_cmp(x, krt_f_from_s64(-100)) < 0)
		return krt_xf_bits(lgamma_reflected(x));
	product = move_up(&z);
	return krt_xf_bits(krt_xf_sub(stirling(z), krt_xf_log(product)));
}

/* e^(-x^2) */
static struct krt_xf bell(struct krt_xf x)
{
	struct krt_xf q = krt_xf_mul(x, x);

	q.neg = true;
	return krt_xf_exp(q);
}

/* erf of 0 < x < 7: 2/sqrt(pi) e^(-x^2) (x + 2 x^3/3 + 4 x^5/15 + ...), all terms positive */
static struct krt_xf erf_sum(struct krt_xf x)
{
	struct krt_xf x2 = krt_xf_mul(x, x), term = x, sum = x;

	x2.e++;
	for (int k = 3; term.m && term.e > sum.e - 128; k += 2) {
		term = krt_xf_div(krt_xf_mul(term, x2), krt_xf_int(k));
		sum = krt_xf_add(sum, term);
	}
	return krt_xf_mul(krt_xf_mul(sum, two_by_root_pi), bell(x));
}

/* erfc of x >= 4: e^(-x^2) / sqrt(pi) / (x + (1/2) / (x + 1 / (x + (3/2) / ...))) */
static struct krt_xf erfc_fraction(struct krt_xf x)
{
	struct krt_xf r = x, half;

	for (int k = 120; k > 0; k--) {
		half = krt_xf_int(k);
		half.e--;
		r = krt_xf_add(x, krt_xf_div(half, r));
	}
	r = krt_xf_mul(krt_xf_div(two_by_root_pi, r), bell(x));
	r.e--;
	return r;
}

u64 krt_f_erf(u64 x)
{
	u64 y = x & ~KRT_FB_SIGN;

	if (krt_fb_is_nan(x) || krt_fb_is_zero(x))
		return x;
	if (krt_f_cmp(y, krt_f_from_s64(6)) >= 0)	/* 1 - 2^-56 */
		return KRT_FB_ONE | (x & KRT_FB_SIGN);
	if (y < (1023ull - 80) << 52)
		return krt_xf_bits(krt_xf_mul(krt_xf_of(x), two_by_root_pi));
	return krt_xf_bits(erf_sum(krt_xf_of(y))) | (x & KRT_FB_SIGN);
}

u64 krt_f_erfc(u64 x)
{
	u64 y = x & ~KRT_FB_SIGN;
	struct krt_xf v;

	if (krt_fb_is_nan(x))
		return x;
	if (krt_f_cmp(y, krt_f_from_s64(28)) >= 0)	/* below the smallest number */
		return krt_fb_neg(x) ? krt_f_from_s64(2) : 0;
	if (y < (1023ull - 80) << 52)
		return KRT_FB_ONE;
	v = krt_xf_of(y);
	if (krt_f_cmp(y, krt_f_from_s64(4)) >= 0) {
		v = erfc_fraction(v);
		return krt_xf_bits(krt_fb_neg(x) ? krt_xf_sub(krt_xf_int(2), v) : v);
	}
	v = erf_sum(v);
	return krt_xf_bits(krt_fb_neg(x) ? krt_xf_add(one, v) : krt_xf_sub(one, v));
}
