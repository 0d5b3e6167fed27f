// SPDX-License-Identifier: GPL-2.0
/* mathsum.c - the module math: exact sums, products, distances */
#include "mathfn.h"
#include "stdmod.h"

/*
 * Any sum of doubles as one signed fixed-point number: bit 0 is worth 2^-1074, 2^1024 is bit 2098, and
 * 64 bits above hold the carries of 2^63 numbers. Two's complement.
 */
#define SUM_LIMBS	34

struct sum {
	u64 limb[SUM_LIMBS];
	bool plus_inf, minus_inf, nan;
};

static void sum_add(struct sum *s, u64 x)
{
	int e, at, shift;
	u64 m, part[2], carry = 0;

	if ((x & ~KRT_FB_SIGN) >= KRT_FB_INF) {
		if (krt_fb_is_nan(x))
			s->nan = true;
		else if (krt_fb_neg(x))
			s->minus_inf = true;
		else
			s->plus_inf = true;
		return;
	}
	m = krt_fb_split(x, &e);
	at = (e + 1074) / 64;
	shift = (e + 1074) % 64;
	part[0] = m << shift;
	part[1] = shift ? m >> (64 - shift) : 0;
	for (int i = at; i < SUM_LIMBS && (i < at + 2 || carry); i++) {
		u64 p = i < at + 2 ? part[i - at] : 0, old = s->limb[i];

		if (krt_fb_neg(x)) {
			s->limb[i] = old - p - carry;
			carry = old < p || (carry && old == p);
		} else {
			s->limb[i] = old + p + carry;
			carry = s->limb[i] < old || (carry && s->limb[i] == old);
		}
	}
}

static u64 sum_result(struct sum *s)
{
	bool neg = s->limb[SUM_LIMBS - 1] >> 63;
	u64 carry = 1, m, low = 0;
	int top, lead;

	for (int i = 0; neg && i < SUM_LIMBS; i++) {
		s->limb[i] = ~s->limb[i] + carry;
		carry = carry && !s->limb[i];
	}
	for (top = SUM_LIMBS - 1; top >= 0 && !s->limb[top]; top--)
		;
	if (top < 0)
		return 0;
	m = s->limb[top];
	lead = __builtin_clzll(m);
	if (top && lead) {
		m = m << lead | s->limb[top - 1] >> (64 - lead);
		low = s->limb[top - 1] << lead;
	} else if (top) {
		low = s->limb[top - 1];
	} else {
		m <<= lead;
	}
	for (int i = 0; i < top - 1; i++)
		low |= s->limb[i];
	return krt_fb_round(neg, 64 * top - lead - 1074, m | (low != 0));
}

static bool sum_item(struct krt_thread *t, krt_val item, void *arg)
{
	u64 x;

	if (!krt_to_float(t, item, &x))
		return false;
	sum_add(arg, x);
	return true;
}

KRT_FN(math_fsum)
{
	struct sum s;
	u64 r;

	memset(&s, 0, sizeof(s));
	if (!krt_iterate(t, a[0], sum_item, &s))
		return KRT_ERR;
	if (s.plus_inf && s.minus_inf)
		return krt_raise(t, KRT_EXC_ValueError, "-inf + inf in fsum");
	if (s.nan || s.plus_inf || s.minus_inf)
		return krt_float(t, s.nan ? KRT_FB_NAN : s.plus_inf ? KRT_FB_INF : KRT_FB_INF | KRT_FB_SIGN);
	r = sum_result(&s);
	if (krt_fb_is_inf(r))
		return krt_raise(t, KRT_EXC_OverflowError, "intermediate overflow in fsum");
	return krt_float(t, r);
}

static bool prod_item(struct krt_thread *t, krt_val item, void *arg)
{
	krt_val *acc = arg;

	*acc = krt_binary(t, KRT_BIN_MUL, *acc, item);
	return *acc != KRT_ERR;
}

KRT_FN(math_prod)
{
	static const char *const names[] = { "start", NULL };
	krt_val acc = KRT_UNDEF;

	if (!krt_text_args(t, "prod", 0, a, kw, names, 0, &acc))
		return KRT_ERR;
	if (!acc)
		acc = krt_small(1);
	return krt_iterate(t, a[0], prod_item, &acc) ? acc : KRT_ERR;
}

/* an infinity wins over a NaN */
static krt_val norm(struct krt_thread *t, u64 *x, u32 n)
{
	bool nan = false;

	for (u32 i = 0; i < n; i++) {
		if (krt_fb_is_inf(x[i]))
			return krt_float(t, KRT_FB_INF);
		nan |= krt_fb_is_nan(x[i]);
	}
	return krt_float(t, nan ? KRT_FB_NAN : krt_f_norm(x, n));
}

KRT_FN(math_hypot)
{
	u64 *x = krt_alloc_raw(t, n * sizeof(u64) + 8);

	for (int i = 0; x && i < n; i++)
		if (!krt_to_float(t, a[i], &x[i]))
			return KRT_ERR;
	return x ? norm(t, x, n) : KRT_ERR;
}

KRT_FN(math_dist)
{
	krt_val p = krt_tuple_from(t, a[0]), q = p ? krt_tuple_from(t, a[1]) : KRT_ERR;
	u64 *x;
	u32 len;

	if (!q)
		return KRT_ERR;
	len = ((struct krt_tuple *)p)->o.size;
	if (len != ((struct krt_tuple *)q)->o.size)
		return krt_raise(t, KRT_EXC_ValueError, "both points must have the same number of dimensions");
	x = krt_alloc_raw(t, len * sizeof(u64) + 8);
	for (u32 i = 0; x && i < len; i++) {
		u64 u, v;

		if (!krt_to_float(t, ((struct krt_tuple *)p)->item[i], &u) || !krt_to_float(t, ((struct krt_tuple *)q)->item[i], &v))
			return KRT_ERR;
		x[i] = krt_f_sub(u, v);
	}
	return x ? norm(t, x, len) : KRT_ERR;
}

const struct krt_cdef krt_math_sum_defs[] = {
	{ "fsum", math_fsum, 1, 1, 0, NULL },
	{ "prod", math_prod, 1, 1, KRT_CF_KW, NULL },
	{ "hypot", math_hypot, 0, -1, 0, NULL },
	{ "dist", math_dist, 2, 2, 0, NULL },
	{ NULL, NULL, 0, 0, 0, NULL },
};
