// SPDX-License-Identifier: GPL-2.0
/* mathint.c - the module math: integers */
#include "mathfn.h"
#include "stdmod.h"

/* the int nearest to a float on one side: by the class's own method, else from the float */
static krt_val rounded(struct krt_thread *t, krt_val v, enum krt_special sp, u64 (*f)(u64))
{
	krt_val r;
	u64 x;

	if (krt_is_imm_int(v) || krt_is(v, KRT_KIND_INT))
		return v;
	if (!krt_is(v, KRT_KIND_FLOAT)) {
		r = krt_call_special(t, v, sp, 0, NULL);
		if (r != KRT_NOTIMPL)
			return r;
	}
	return krt_to_float(t, v, &x) ? krt_float_to_int(t, f(x)) : KRT_ERR;
}

static u64 ceil_of(u64 x)
{
	return krt_f_floor(x ^ KRT_FB_SIGN) ^ KRT_FB_SIGN;
}

KRT_FN(math_floor) { return rounded(t, a[0], KRT_SP_floor, krt_f_floor); }
KRT_FN(math_ceil) { return rounded(t, a[0], KRT_SP_ceil, ceil_of); }

KRT_FN(math_trunc)
{
	krt_val r;

	if (krt_is(a[0], KRT_KIND_FLOAT))
		return krt_float_to_int(t, krt_float_bits(a[0]));
	r = krt_call_special(t, a[0], KRT_SP_trunc, 0, NULL);
	if (r == KRT_NOTIMPL)
		return krt_raise(t, KRT_EXC_TypeError, "type %T doesn't define __trunc__ method", a[0]);
	return r;
}

KRT_FN(math_gcd)
{
	krt_val r = krt_small(0), x;

	for (int i = 0; i < n && r; i++) {
		x = krt_index(t, a[i]);
		r = x ? krt_int_gcd(t, r, x) : KRT_ERR;
	}
	return r;
}

KRT_FN(math_lcm)
{
	krt_val r = krt_small(1), x, g;

	for (int i = 0; i < n && r; i++) {
		x = krt_index(t, a[i]);
		if (!x)
			return KRT_ERR;
		if (!krt_int_sign(x) || !krt_int_sign(r)) {
			r = krt_small(0);
			continue;
		}
		g = krt_int_gcd(t, r, x);
		x = g ? krt_int_binary(t, KRT_BIN_FLOORDIV, x, g) : KRT_ERR;
		r = x ? krt_int_binary(t, KRT_BIN_MUL, r, x) : KRT_ERR;
		if (r && krt_int_sign(r) < 0)
			r = krt_int_neg(t, r);
	}
	return r;
}

/* lo * (lo + 1) * ... * hi, halves multiplied so that the factors are of one size */
static krt_val product(struct krt_thread *t, s64 lo, s64 hi)
{
	krt_val r = krt_int(t, lo), low, high;

	if (hi - lo < 8) {
		while (r && lo < hi)
			r = krt_int_binary(t, KRT_BIN_MUL, r, krt_int(t, ++lo));
		return r;
	}
	if (!krt_work(t, 8))
		return KRT_ERR;
	low = product(t, lo, lo + (hi - lo) / 2);
	high = low ? product(t, lo + (hi - lo) / 2 + 1, hi) : KRT_ERR;
	return high ? krt_int_binary(t, KRT_BIN_MUL, low, high) : KRT_ERR;
}

KRT_FN(math_factorial)
{
	krt_val v = krt_index(t, a[0]);
	s64 x;

	if (!v)
		return KRT_ERR;
	if (krt_int_sign(v) < 0)
		return krt_raise(t, KRT_EXC_ValueError, "factorial() not defined for negative values");
	if (!krt_to_s64(v, &x))
		return krt_raise(t, KRT_EXC_OverflowError, "factorial() argument should not exceed %ld", (s64)(~0ull >> 1));
	return x < 2 ? krt_small(1) : product(t, 1, x);
}

static bool count_args(struct krt_thread *t, const krt_val *a, krt_val *nn, krt_val *k)
{
	*nn = krt_index(t, a[0]);
	*k = *nn ? krt_index(t, a[1]) : KRT_ERR;
	if (!*k)
		return false;
	if (krt_int_sign(*nn) < 0 || krt_int_sign(*k) < 0) {
		krt_raise(t, KRT_EXC_ValueError, "%s must be a non-negative integer", krt_int_sign(*nn) < 0 ? "n" : "k");
		return false;
	}
	return true;
}

/* n (n-1) ... (n-k+1), for a k that fits */
static krt_val falling(struct krt_thread *t, krt_val from, s64 k)
{
	krt_val r = krt_small(1);
	s64 top;

	if (!k)
		return r;
	if (krt_to_s64(from, &top))
		return product(t, top - k + 1, top);
	for (; r && k > 0; k--) {
		r = krt_work(t, 1) ? krt_int_binary(t, KRT_BIN_MUL, r, from) : KRT_ERR;
		from = r ? krt_int_binary(t, KRT_BIN_SUB, from, krt_small(1)) : KRT_ERR;
	}
	return r && from ? r : KRT_ERR;
}

KRT_FN(math_perm)
{
	krt_val top, k;
	s64 count;

	if (n == 1 || a[1] == KRT_NONE)
		return math_factorial(t, 1, a, KRT_UNDEF);
	if (!count_args(t, a, &top, &k))
		return KRT_ERR;
	if (krt_int_cmp(k, top) > 0)
		return krt_small(0);
	if (!krt_to_s64(k, &count))
		return krt_raise(t, KRT_EXC_OverflowError, "k must not exceed %ld", (s64)(~0ull >> 1));
	return falling(t, top, count);
}

KRT_FN(math_comb)
{
	krt_val top, k, other;
	s64 count;

	if (!count_args(t, a, &top, &k))
		return KRT_ERR;
	if (krt_int_cmp(k, top) > 0)
		return krt_small(0);
	other = krt_int_binary(t, KRT_BIN_SUB, top, k);
	if (!other)
		return KRT_ERR;
	if (krt_int_cmp(other, k) < 0)
		k = other;
	if (!krt_to_s64(k, &count))
		return krt_raise(t, KRT_EXC_OverflowError, "min(n - k, k) must not exceed %ld", (s64)(~0ull >> 1));
	other = falling(t, top, count);
	k = other && count > 1 ? product(t, 1, count) : krt_small(1);
	return other && k ? krt_int_binary(t, KRT_BIN_FLOORDIV, other, k) : KRT_ERR;
}

/* Newton's steps from above, from a start with the right leading bits */
KRT_FN(math_isqrt)
{
	krt_val v = krt_index(t, a[0]), x, y;
	u64 bits;

	if (!v)
		return KRT_ERR;
	if (krt_int_sign(v) < 0)
		return krt_raise(t, KRT_EXC_ValueError, "isqrt() argument must be nonnegative");
	if (!krt_int_sign(v))
		return krt_small(0);
	bits = krt_int_bits(v);
	if (bits <= 128) {
		x = krt_int_binary(t, KRT_BIN_LSHIFT, krt_small(1), krt_uint(t, (bits + 1) / 2));
	} else {
		krt_val down = krt_uint(t, bits / 4 * 2), part = krt_int_binary(t, KRT_BIN_RSHIFT, v, down);

		x = part ? math_isqrt(t, 1, &part, KRT_UNDEF) : KRT_ERR;
		x = x ? krt_int_binary(t, KRT_BIN_ADD, x, krt_small(1)) : KRT_ERR;
		x = x ? krt_int_binary(t, KRT_BIN_LSHIFT, x, krt_uint(t, bits / 4)) : KRT_ERR;
	}
	while (x) {
		y = krt_work(t, 1) ? krt_int_binary(t, KRT_BIN_FLOORDIV, v, x) : KRT_ERR;
		y = y ? krt_int_binary(t, KRT_BIN_ADD, y, x) : KRT_ERR;
		y = y ? krt_int_binary(t, KRT_BIN_RSHIFT, y, krt_small(1)) : KRT_ERR;
		if (!y || krt_int_cmp(y, x) >= 0)
			return y ? x : KRT_ERR;
		x = y;
	}
	return KRT_ERR;
}

const struct krt_cdef krt_math_int_defs[] = {
	{ "floor", math_floor, 1, 1, 0, NULL },
	{ "ceil", math_ceil, 1, 1, 0, NULL },
	{ "trunc", math_trunc, 1, 1, 0, NULL },
	{ "gcd", math_gcd, 0, -1, 0, NULL },
	{ "lcm", math_lcm, 0, -1, 0, NULL },
	{ "factorial", math_factorial, 1, 1, 0, NULL },
	{ "perm", math_perm, 1, 2, 0, NULL },
	{ "comb", math_comb, 2, 2, 0, NULL },
	{ "isqrt", math_isqrt, 1, 1, 0, NULL },
	{ NULL, NULL, 0, 0, 0, NULL },
};
