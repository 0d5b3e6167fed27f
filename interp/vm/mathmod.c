// SPDX-License-Identifier: GPL-2.0
/* mathmod.c - the module math: functions of floats */
#include "mathfn.h"
#include "stdmod.h"

static krt_val domain_error(struct krt_thread *t)
{
	return krt_raise(t, KRT_EXC_ValueError, "math domain error");
}

static krt_val range_error(struct krt_thread *t)
{
	return krt_raise(t, KRT_EXC_OverflowError, "math range error");
}

/* f(x): a NaN that x did not bring is outside the domain, an infinity is an overflow where f is continuous, else a pole */
static krt_val apply(struct krt_thread *t, krt_val v, u64 (*f)(u64), bool overflows)
{
	u64 x, r;

	if (!krt_to_float(t, v, &x))
		return KRT_ERR;
	r = f(x);
	if (krt_fb_is_nan(r) && !krt_fb_is_nan(x))
		return domain_error(t);
	if (krt_fb_is_inf(r) && !krt_fb_is_inf(x) && !krt_fb_is_nan(x))
		return overflows ? range_error(t) : domain_error(t);
	return krt_float(t, r);
}

static u64 fabs_of(u64 x) { return x & ~KRT_FB_SIGN; }

#define FN1(name, f, overflows) KRT_FN(math_##name) { return apply(t, a[0], f, overflows); }
FN1(acos, krt_f_acos, false) FN1(acosh, krt_f_acosh, false) FN1(asin, krt_f_asin, false) FN1(asinh, krt_f_asinh, false)
FN1(atan, krt_f_atan, false) FN1(atanh, krt_f_atanh, false) FN1(cbrt, krt_f_cbrt, false) FN1(cos, krt_f_cos, false)
FN1(cosh, krt_f_cosh, true) FN1(erf, krt_f_erf, false) FN1(erfc, krt_f_erfc, false) FN1(exp, krt_f_exp, true)
FN1(exp2, krt_f_exp2, true) FN1(expm1, krt_f_expm1, true) FN1(fabs, fabs_of, false) FN1(log1p, krt_f_log1p, false)
FN1(sin, krt_f_sin, false) FN1(sinh, krt_f_sinh, true) FN1(sqrt, krt_f_sqrt, false) FN1(tan, krt_f_tan, false)
FN1(tanh, krt_f_tanh, false)

/* a pole at 0 and below, an overflow elsewhere */
static krt_val gamma_like(struct krt_thread *t, krt_val v, u64 (*f)(u64))
{
	u64 x, r;

	if (!krt_to_float(t, v, &x))
		return KRT_ERR;
	r = f(x);
	if ((krt_fb_is_nan(r) && !krt_fb_is_nan(x)) || (krt_fb_is_inf(r) && krt_f_trunc(x) == x && !krt_fb_is_inf(x) &&
	    (krt_fb_neg(x) || krt_fb_is_zero(x))))
		return domain_error(t);
	if (krt_fb_is_inf(r) && !krt_fb_is_inf(x))
		return range_error(t);
	return krt_float(t, r);
}

KRT_FN(math_gamma) { return gamma_like(t, a[0], krt_f_gamma); }
KRT_FN(math_lgamma) { return gamma_like(t, a[0], krt_f_lgamma); }

/* ---- logarithms: of ints of any size --------------------------------------------------------- */

static bool log_of(struct krt_thread *t, krt_val v, u64 (*f)(u64), u64 *r)
{
	krt_val i = krt_payload(v, KRT_KIND_INT);
	u64 x, bits, e = 0;

	if (i && krt_int_sign(i) <= 0) {
		domain_error(t);
		return false;
	}
	if (i && krt_int_bits(i) > 1023) {	/* v = x 2^e */
		e = krt_int_bits(i) - 512;
		i = krt_int_binary(t, KRT_BIN_RSHIFT, i, krt_uint(t, e));
		if (!i || !krt_int_to_float(t, i, &x))
			return false;
		e += (x >> 52) - 1022;			/* x in [1/2, 1), as frexp() has it */
		x = (x & KRT_FB_FRAC) | 1022ull << 52;
	} else if (!krt_to_float(t, v, &x)) {
		return false;
	}
	bits = f(x);
	if ((krt_fb_is_nan(bits) && !krt_fb_is_nan(x)) || (krt_fb_is_inf(bits) && !krt_fb_is_inf(x))) {
		domain_error(t);
		return false;
	}
	if (e)
		bits = krt_f_add(bits, krt_f_mul(krt_f_from_u64(e), f(krt_f_from_u64(2))));
	*r = bits;
	return true;
}

KRT_FN(math_log)
{
	u64 x, base;

	if (!log_of(t, a[0], krt_f_log, &x))
		return KRT_ERR;
	if (n > 1) {
		if (!log_of(t, a[1], krt_f_log, &base))
			return KRT_ERR;
		if (krt_fb_is_zero(base))
			return krt_raise(t, KRT_EXC_ZeroDivisionError, "float division by zero");
		x = krt_f_div(x, base);
	}
	return krt_float(t, x);
}

KRT_FN(math_log2)
{
	u64 x;

	return log_of(t, a[0], krt_f_log2, &x) ? krt_float(t, x) : KRT_ERR;
}

KRT_FN(math_log10)
{
	u64 x;

	return log_of(t, a[0], krt_f_log10, &x) ? krt_float(t, x) : KRT_ERR;
}

/* ---- two arguments ---------------------------------------------------------------------------- */

static bool two_floats(struct krt_thread *t, const krt_val *a, u64 *x, u64 *y)
{
	return krt_to_float(t, a[0], x) && krt_to_float(t, a[1], y);
}

KRT_FN(math_atan2)
{
	u64 y, x;

	return two_floats(t, a, &y, &x) ? krt_float(t, krt_f_atan2(y, x)) : KRT_ERR;
}

KRT_FN(math_copysign)
{
	u64 x, y;

	return two_floats(t, a, &x, &y) ? krt_float(t, (x & ~KRT_FB_SIGN) | (y & KRT_FB_SIGN)) : KRT_ERR;
}

KRT_FN(math_fmod)
{
	u64 x, y, r;

	if (!two_floats(t, a, &x, &y))
		return KRT_ERR;
	r = krt_fb_is_inf(y) && !krt_fb_is_inf(x) ? x : krt_f_mod(x, y);
	return krt_fb_is_nan(r) && !krt_fb_is_nan(x) && !krt_fb_is_nan(y) ? domain_error(t) : krt_float(t, r);
}

KRT_FN(math_pow)
{
	u64 x, y, r;

	if (!two_floats(t, a, &x, &y))
		return KRT_ERR;
	r = krt_f_pow(x, y);
	if (krt_fb_is_nan(r) && !krt_fb_is_nan(x) && !krt_fb_is_nan(y))
		return domain_error(t);
	if (krt_fb_is_inf(r) && !krt_fb_is_inf(x) && !krt_fb_is_inf(y) && !krt_fb_is_nan(x) && !krt_fb_is_nan(y))
		return krt_fb_is_zero(x) ? domain_error(t) : range_error(t);
	return krt_float(t, r);
}

/* x - n y with n the integer nearest to x / y, even on ties */
KRT_FN(math_remainder)
{
	u64 x, y, ax, ay, r, c;
	int order;

	if (!two_floats(t, a, &x, &y))
		return KRT_ERR;
	if (krt_fb_is_nan(x) || krt_fb_is_nan(y))
		return krt_float(t, krt_fb_is_nan(x) ? x : y);
	if (krt_fb_is_inf(x) || krt_fb_is_zero(y))
		return domain_error(t);
	if (krt_fb_is_inf(y))
		return krt_float(t, x);
	ax = x & ~KRT_FB_SIGN;
	ay = y & ~KRT_FB_SIGN;
	r = krt_f_mod(ax, ay);
	c = krt_f_sub(ay, r);
	order = krt_f_cmp(r, c);
	if (order > 0)
		r = c ^ KRT_FB_SIGN;
	else if (!order && krt_f_mod(krt_f_mul(krt_f_sub(ax, r), KRT_FB_ONE - (1ull << 52)), ay))	/* odd */
		r ^= KRT_FB_SIGN;
	return krt_float(t, krt_fb_neg(x) ? r ^ KRT_FB_SIGN : r);
}

static u64 next_after(u64 x, u64 y)
{
	int order = krt_f_cmp(x, y);

	if (order == 2)
		return krt_fb_is_nan(x) ? x : y;
	if (!order)
		return y;
	if (krt_fb_is_zero(x))
		return order < 0 ? 1 : KRT_FB_SIGN | 1;
	return (order < 0) == krt_fb_neg(x) ? x - 1 : x + 1;
}

KRT_FN(math_nextafter)
{
	u64 x, y;

	return two_floats(t, a, &x, &y) ? krt_float(t, next_after(x, y)) : KRT_ERR;
}

KRT_FN(math_ulp)
{
	u64 x;

	if (!krt_to_float(t, a[0], &x))
		return KRT_ERR;
	x &= ~KRT_FB_SIGN;
	if (x >= KRT_FB_INF)
		return krt_float(t, x);
	if (x == KRT_FB_INF - 1)
		return krt_float(t, krt_f_sub(x, x - 1));
	return krt_float(t, krt_f_sub(x + 1, x));
}

KRT_FN(math_ldexp)
{
	krt_val i = krt_payload(a[1], KRT_KIND_INT);
	u64 x, m, r;
	s64 by;
	int e;

	if (!krt_to_float(t, a[0], &x))
		return KRT_ERR;
	if (!i && krt_is_bool(a[1]))
		i = a[1];
	if (!i)
		return krt_raise(t, KRT_EXC_TypeError, "Expected an int as second argument to ldexp.");
	if (!krt_to_s64(i, &by) || by > 100000 || by < -100000)
		by = krt_int_sign(i) < 0 ? -100000 : 100000;
	if (krt_fb_is_nan(x) || krt_fb_is_inf(x) || krt_fb_is_zero(x))
		return krt_float(t, x);
	m = krt_fb_split(x, &e);
	r = krt_fb_round(krt_fb_neg(x), e + by, m);
	return krt_fb_is_inf(r) ? range_error(t) : krt_float(t, r);
}

/* ---- parts of a float ---------------------------------------------------------------------------- */

static krt_val pair(struct krt_thread *t, krt_val x, krt_val y)
{
	return x && y ? krt_tuple_pack(t, 2, x, y) : KRT_ERR;
}

KRT_FN(math_frexp)
{
	u64 x, m;
	int e, lead;

	if (!krt_to_float(t, a[0], &x))
		return KRT_ERR;
	if (krt_fb_is_nan(x) || krt_fb_is_inf(x) || krt_fb_is_zero(x))
		return pair(t, krt_float(t, x), krt_small(0));
	m = krt_fb_split(x, &e);
	lead = krt_bitlen64(m);
	return pair(t, krt_float(t, krt_fb_round(krt_fb_neg(x), -lead, m)), krt_small(e + lead));
}

KRT_FN(math_modf)
{
	u64 x, whole;

	if (!krt_to_float(t, a[0], &x))
		return KRT_ERR;
	if (krt_fb_is_nan(x))
		return pair(t, krt_float(t, x), krt_float(t, x));
	whole = krt_f_trunc(x);
	return pair(t, krt_float(t, (krt_fb_is_inf(x) ? 0 : krt_f_sub(x, whole) & ~KRT_FB_SIGN) | (x & KRT_FB_SIGN)),
		    krt_float(t, whole));
}

KRT_FN(math_isnan)
{
	u64 x;

	return krt_to_float(t, a[0], &x) ? krt_bool(krt_fb_is_nan(x)) : KRT_ERR;
}

KRT_FN(math_isinf)
{
	u64 x;

	return krt_to_float(t, a[0], &x) ? krt_bool(krt_fb_is_inf(x)) : KRT_ERR;
}

KRT_FN(math_isfinite)
{
	u64 x;

	return krt_to_float(t, a[0], &x) ? krt_bool((x & ~KRT_FB_SIGN) < KRT_FB_INF) : KRT_ERR;
}

#define PI_BITS	0x400921fb54442d18ull
#define E_BITS	0x4005bf0a8b145769ull

static krt_val scaled(struct krt_thread *t, krt_val v, u64 num, u64 den)
{
	u64 x;

	return krt_to_float(t, v, &x) ? krt_float(t, krt_f_mul(x, krt_f_div(num, den))) : KRT_ERR;
}

KRT_FN(math_degrees) { return scaled(t, a[0], krt_f_from_u64(180), PI_BITS); }
KRT_FN(math_radians) { return scaled(t, a[0], PI_BITS, krt_f_from_u64(180)); }

KRT_FN(math_isclose)
{
	static const char *const names[] = { "a", "b", "rel_tol", "abs_tol", NULL };
	krt_val v[4] = { KRT_UNDEF };
	u64 x, y, rel = 0x3e112e0be826d695ull /* 1e-9 */, abs = 0, diff, top;

	if (!krt_text_args(t, "isclose", n, a, kw, names, 2, v))
		return KRT_ERR;
	if (!v[0] || !v[1])
		return krt_raise(t, KRT_EXC_TypeError, "isclose() missing required argument '%s' (pos %d)", names[v[0] ? 1 : 0], v[0] ? 2 : 1);
	if (!two_floats(t, v, &x, &y) || (v[2] && !krt_to_float(t, v[2], &rel)) || (v[3] && !krt_to_float(t, v[3], &abs)))
		return KRT_ERR;
	if (krt_f_cmp(rel, 0) == -1 || krt_f_cmp(abs, 0) == -1)
		return krt_raise(t, KRT_EXC_ValueError, "tolerances must be non-negative");
	if (!krt_f_cmp(x, y))
		return KRT_TRUE;
	if (krt_fb_is_inf(x) || krt_fb_is_inf(y))
		return KRT_FALSE;
	diff = fabs_of(krt_f_sub(x, y));
	x = fabs_of(x);
	y = fabs_of(y);
	top = krt_f_cmp(x, y) < 0 ? y : x;
	top = krt_f_mul(rel, top);
	return krt_bool(krt_f_cmp(diff, top) == -1 || !krt_f_cmp(diff, top) || krt_f_cmp(diff, abs) == -1 || !krt_f_cmp(diff, abs));
}

/* ---- the module ------------------------------------------------------------------------------------- */

const struct krt_cdef krt_math_defs[] = {
	{ "acos", math_acos, 1, 1, 0, NULL }, { "acosh", math_acosh, 1, 1, 0, NULL }, { "asin", math_asin, 1, 1, 0, NULL },
	{ "asinh", math_asinh, 1, 1, 0, NULL }, { "atan", math_atan, 1, 1, 0, NULL }, { "atan2", math_atan2, 2, 2, 0, NULL },
	{ "atanh", math_atanh, 1, 1, 0, NULL }, { "cbrt", math_cbrt, 1, 1, 0, NULL }, { "copysign", math_copysign, 2, 2, 0, NULL },
	{ "cos", math_cos, 1, 1, 0, NULL }, { "cosh", math_cosh, 1, 1, 0, NULL }, { "degrees", math_degrees, 1, 1, 0, NULL },
	{ "erf", math_erf, 1, 1, 0, NULL }, { "erfc", math_erfc, 1, 1, 0, NULL }, { "exp", math_exp, 1, 1, 0, NULL },
	{ "exp2", math_exp2, 1, 1, 0, NULL }, { "expm1", math_expm1, 1, 1, 0, NULL }, { "fabs", math_fabs, 1, 1, 0, NULL },
	{ "fmod", math_fmod, 2, 2, 0, NULL }, { "frexp", math_frexp, 1, 1, 0, NULL }, { "gamma", math_gamma, 1, 1, 0, NULL },
	{ "isclose", math_isclose, 0, -1, KRT_CF_KW, NULL }, { "isfinite", math_isfinite, 1, 1, 0, NULL },
	{ "isinf", math_isinf, 1, 1, 0, NULL }, { "isnan", math_isnan, 1, 1, 0, NULL }, { "ldexp", math_ldexp, 2, 2, 0, NULL },
	{ "lgamma", math_lgamma, 1, 1, 0, NULL }, { "log", math_log, 1, 2, 0, NULL }, { "log10", math_log10, 1, 1, 0, NULL },
	{ "log1p", math_log1p, 1, 1, 0, NULL }, { "log2", math_log2, 1, 1, 0, NULL }, { "modf", math_modf, 1, 1, 0, NULL },
	{ "nextafter", math_nextafter, 2, 2, 0, NULL }, { "pow", math_pow, 2, 2, 0, NULL },
	{ "radians", math_radians, 1, 1, 0, NULL }, { "remainder", math_remainder, 2, 2, 0, NULL },
	{ "sin", math_sin, 1, 1, 0, NULL }, { "sinh", math_sinh, 1, 1, 0, NULL }, { "sqrt", math_sqrt, 1, 1, 0, NULL },
	{ "tan", math_tan, 1, 1, 0, NULL }, { "tanh", math_tanh, 1, 1, 0, NULL }, { "ulp", math_ulp, 1, 1, 0, NULL },
	{ NULL, NULL, 0, 0, 0, NULL },
};

bool krt_math_fill(struct krt_thread *t, struct krt_module *m)
{
	return krt_module_defs(t, m, krt_math_int_defs) && krt_module_defs(t, m, krt_math_sum_defs) &&
	       krt_stdmod_set(t, m, "pi", krt_float(t, PI_BITS)) && krt_stdmod_set(t, m, "e", krt_float(t, E_BITS)) &&
	       krt_stdmod_set(t, m, "tau", krt_float(t, PI_BITS + (1ull << 52))) &&
	       krt_stdmod_set(t, m, "inf", krt_float(t, KRT_FB_INF)) && krt_stdmod_set(t, m, "nan", krt_float(t, KRT_FB_NAN));
}
