// SPDX-License-Identifier: GPL-2.0
/* hyper.c - hyperbolic functions, relatives of exp and log, roots: on extended floats, rounded once */
#include "mathfn.h"

static const struct krt_xf one = { (krt_u128)1 << 127, -127, false };
static const struct krt_xf ln2 = { KRT_U128(0xb17217f7d1cf79abull, 0xc9e3b39803f2f6afull), -128, false };
static const struct krt_xf per_ln2 = { KRT_U128(0xb8aa3b295c17f0bbull, 0xbe87fed0691d3e88ull), -127, false };
static const struct krt_xf per_ln10 = { KRT_U128(0xde5bd8a937287195ull, 0x355baaafad33dc32ull), -129, false };

static bool is_tiny(u64 x)
{
	return (x & ~KRT_FB_SIGN) < (1023ull - 28) << 52;
}

/* x + x^3 / d3 + x^5 / d5 (0: none): the next term is below 2^-160 of x */
static u64 odd_series(u64 x, s64 d3, s64 n5, s64 d5)
{
	struct krt_xf v = krt_xf_of(x), z = krt_xf_mul(v, v), c = krt_xf_mul(z, v);

	if (!v.m)
		return x;
	z = krt_xf_div(krt_xf_mul(krt_xf_mul(c, z), krt_xf_int(n5)), krt_xf_int(d5));
	return krt_xf_bits(krt_xf_add(v, krt_xf_add(krt_xf_div(c, krt_xf_int(d3)), z)));
}

static u64 with_sign(struct krt_xf r, u64 of)
{
	return krt_xf_bits(r) | (of & KRT_FB_SIGN);
}

u64 krt_f_sinh(u64 x)
{
	struct krt_xf up;

	if (krt_fb_is_nan(x) || krt_fb_is_inf(x))
		return x;
	if (is_tiny(x))
		return odd_series(x, 6, 1, 120);
	up = krt_xf_exp(krt_xf_of(x & ~KRT_FB_SIGN));
	up = krt_xf_sub(up, krt_xf_div(one, up));
	up.e--;
	return with_sign(up, x);
}

u64 krt_f_cosh(u64 x)
{
	struct krt_xf up;

	if (krt_fb_is_nan(x) || krt_fb_is_inf(x))
		return krt_fb_is_nan(x) ? x : KRT_FB_INF;
	up = krt_xf_exp(krt_xf_of(x & ~KRT_FB_SIGN));
	up = krt_xf_add(up, krt_xf_div(one, up));
	up.e--;
	return krt_xf_bits(up);
}

u64 krt_f_tanh(u64 x)
{
	struct krt_xf v, up;

	if (krt_fb_is_nan(x))
		return x;
	if (is_tiny(x))
		return odd_series(x, -3, 2, 15);
	if ((x & ~KRT_FB_SIGN) > 0x4040000000000000ull)		/* 32: 1 - 2^-91 */
		return KRT_FB_ONE | (x & KRT_FB_SIGN);
	v = krt_xf_of(x & ~KRT_FB_SIGN);
	v.e++;
	up = krt_xf_exp(v);
	return with_sign(krt_xf_div(krt_xf_sub(up, one), krt_xf_add(up, one)), x);
}

u64 krt_f_asinh(u64 x)
{
	struct krt_xf v;

	if (krt_fb_is_nan(x) || krt_fb_is_inf(x))
		return x;
	if (is_tiny(x))
		return odd_series(x, -6, 3, 40);
	v = krt_xf_of(x & ~KRT_FB_SIGN);
	return with_sign(krt_xf_log(krt_xf_add(v, krt_xf_sqrt(krt_xf_add(krt_xf_mul(v, v), one)))), x);
}

u64 krt_f_acosh(u64 x)
{
	struct krt_xf v;

	if (krt_fb_is_nan(x) || krt_f_cmp(x, KRT_FB_ONE) < 0)
		return KRT_FB_NAN;
	if (krt_fb_is_inf(x))
		return x;
	v = krt_xf_of(x);
	v = krt_xf_add(v, krt_xf_sqrt(krt_xf_mul(krt_xf_sub(v, one), krt_xf_add(v, one))));
	return krt_xf_bits(krt_xf_log(v));
}

u64 krt_f_atanh(u64 x)
{
	struct krt_xf v;

	if (krt_fb_is_nan(x) || (x & ~KRT_FB_SIGN) >= KRT_FB_ONE)
		return KRT_FB_NAN;
	if (is_tiny(x))
		return odd_series(x, 3, 1, 5);
	v = krt_xf_of(x & ~KRT_FB_SIGN);
	v = krt_xf_log(krt_xf_div(krt_xf_add(one, v), krt_xf_sub(one, v)));
	v.e--;
	return with_sign(v, x);
}

u64 krt_f_expm1(u64 x)
{
	struct krt_xf v, sum = { 0, 0, false }, term;

	if (krt_fb_is_nan(x) || krt_fb_is_inf(x))
		return krt_fb_is_inf(x) && krt_fb_neg(x) ? KRT_FB_ONE | KRT_FB_SIGN : x;
	v = krt_xf_of(x);
	if (!is_tiny(x))
		return krt_xf_bits(krt_xf_sub(krt_xf_exp(v), one));
	if (!v.m)
		return x;
	term = v;
	for (int k = 2; k <= 5; k++) {
		sum = krt_xf_add(sum, term);
		term = krt_xf_div(krt_xf_mul(term, v), krt_xf_int(k));
	}
	return krt_xf_bits(sum);
}

u64 krt_f_log1p(u64 x)
{
	struct krt_xf v, sum = { 0, 0, false }, power;

	if (krt_fb_is_nan(x) || krt_f_cmp(x, KRT_FB_ONE | KRT_FB_SIGN) < 0)
		return KRT_FB_NAN;
	if (x == (KRT_FB_ONE | KRT_FB_SIGN))
		return KRT_FB_INF | KRT_FB_SIGN;
	if (krt_fb_is_inf(x))
		return x;
	v = krt_xf_of(x);
	if (!is_tiny(x))
		return krt_xf_bits(krt_xf_log(krt_xf_add(one, v)));
	if (!v.m)
		return x;
	power = v;
	for (int k = 1; k <= 5; k++) {
		sum = krt_xf_add(sum, krt_xf_div(power, krt_xf_int(k & 1 ? k : -k)));
		power = krt_xf_mul(power, v);
	}
	return krt_xf_bits(sum);
}

static u64 log_scaled(u64 x, struct krt_xf scale)
{
	if (krt_fb_is_nan(x))
		return x;
	if (krt_fb_is_zero(x))
		return KRT_FB_INF | KRT_FB_SIGN;
	if (krt_fb_neg(x))
		return KRT_FB_NAN;
	if (krt_fb_is_inf(x))
		return x;
	return krt_xf_snap(krt_xf_mul(krt_xf_log(krt_xf_of(x)), scale));
}

u64 krt_f_log2(u64 x) { return log_scaled(x, per_ln2); }
u64 krt_f_log10(u64 x) { return log_scaled(x, per_ln10); }

u64 krt_f_exp2(u64 x)
{
	if (krt_fb_is_nan(x))
		return x;
	if (krt_fb_is_inf(x))
		return krt_fb_neg(x) ? 0 : x;
	return krt_xf_snap(krt_xf_exp(krt_xf_mul(krt_xf_of(x), ln2)));
}

u64 krt_f_cbrt(u64 x)
{
	struct krt_xf v;

	if (krt_fb_is_nan(x) || krt_fb_is_inf(x) || krt_fb_is_zero(x))
		return x;
	v = krt_xf_log(krt_xf_of(x & ~KRT_FB_SIGN));
	return krt_xf_snap(krt_xf_exp(krt_xf_div(v, krt_xf_int(3)))) | (x & KRT_FB_SIGN);
}

u64 krt_f_norm(const u64 *x, u32 n)
{
	struct krt_xf sum = { 0, 0, false };

	for (u32 i = 0; i < n; i++) {
		struct krt_xf v = krt_xf_of(x[i] & ~KRT_FB_SIGN);

		sum = krt_xf_add(sum, krt_xf_mul(v, v));
	}
	return krt_xf_snap(krt_xf_sqrt(sum));
}
