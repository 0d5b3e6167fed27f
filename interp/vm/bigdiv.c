/* SPDX-License-Identifier: GPL-2.0 */
/* bigdiv.c - division of ints: Knuth's algorithm D, floor, exact true division, gcd */
#include "big.h"
#include "fbits.h"

/* one step of algorithm D: the quotient digit of u[0..n] by v[0..n), v normalised; u becomes the remainder */
static u64 div_step(u64 *u, const u64 *v, u32 n)
{
	u64 top = u[n], rhat, borrow = 0, carry = 0;
	u64 q;
	bool exact = true;

	if (top >= v[n - 1]) {
		q = ~0ull;
		rhat = u[n - 1] + v[n - 1];
		exact = rhat >= v[n - 1];	/* no overflow: the estimate may still be too big */
	} else {
		q = krt_div128(top, u[n - 1], v[n - 1], &rhat);
	}
	while (exact && n > 1 && (krt_u128)q * v[n - 2] > ((krt_u128)rhat << 64 | u[n - 2])) {
		q--;
		rhat += v[n - 1];
		exact = rhat >= v[n - 1];
	}
	for (u32 i = 0; i < n; i++) {
		krt_u128 p = (krt_u128)q * v[i] + carry;
		krt_u128 d = (krt_u128)u[i] - (u64)p - borrow;

		carry = p >> 64;
		u[i] = (u64)d;
		borrow = (u64)(d >> 64) & 1;
	}
	krt_u128 d = (krt_u128)u[n] - carry - borrow;

	u[n] = (u64)d;
	if ((u64)(d >> 64)) {
		q--;
		u[n] += krt_mag_add(u, u, n, v, n);
	}
	return q;
}

bool krt_mag_div(struct krt_thread *t, u64 *q, u64 *r, const u64 *a, u32 an, const u64 *b, u32 bn)
{
	u32 shift = __builtin_clzll(b[bn - 1]);
	u64 *u, *v;

	if (bn == 1) {
		r[0] = krt_mag_div1(q, a, an, b[0]);
		return true;
	}
	u = krt_alloc_scratch(t, ((size_t)an + bn + 2) * sizeof(u64));
	if (!u)
		return false;
	v = u + an + 1;
	krt_mag_shl(u, a, an, shift);
	krt_mag_shl(v, b, bn, shift);
	for (u32 i = an - bn + 1; i-- > 0;) {
		u64 d = div_step(u + i, v, bn);

		if (q)
			q[i] = d;
		if (!krt_work(t, KRT_LIMB_STEPS(bn)))
			return false;
	}
	krt_mag_shr(r, u, bn, shift);
	return true;
}

/* r = b - r for a remainder of operands with different signs */
static bool floor_fix(struct krt_thread *t, struct krt_big *q, struct krt_big *r, const struct krt_num *b)
{
	static const u64 one = 1;

	if (!krt_mag_trim(r->limb, r->o.size))
		return true;
	krt_mag_sub(r->limb, b->limb, b->n, r->limb, r->o.size);
	if (q)
		krt_mag_add(q->limb, q->limb, q->o.size, &one, 1);
	return true;
}

static bool divrem_small(struct krt_thread *t, s64 x, s64 y, krt_val *q, krt_val *r)
{
	s64 d = x / y, m = x % y;

	if (m && (m < 0) != (y < 0)) {
		m += y;
		d--;
	}
	if (q && !(*q = krt_int(t, d)))
		return false;
	if (r)
		*r = krt_small(m);
	return true;
}

/* |a| < |b| */
static bool divrem_short(struct krt_thread *t, krt_val a, krt_val b, bool differ, krt_val *q, krt_val *r)
{
	bool fix = differ && krt_int_sign(a);

	if (q)
		*q = krt_small(fix ? -1 : 0);
	if (r) {
		*r = fix ? krt_int_binary(t, KRT_BIN_ADD, a, b) : krt_is_bool(a) ? krt_small(a == KRT_TRUE) : a;
		return *r != KRT_ERR;
	}
	return true;
}

bool krt_int_divrem(struct krt_thread *t, krt_val a, krt_val b, krt_val *q, krt_val *r)
{
	struct krt_num x, y;
	struct krt_big *bq = NULL, *br;
	bool differ;

	if (krt_is_small(a) && krt_is_small(b) && b != krt_small(0))
		return divrem_small(t, krt_small_get(a), krt_small_get(b), q, r);
	krt_num_of(a, &x);
	krt_num_of(b, &y);
	if (!y.n)
		return krt_raise(t, KRT_EXC_ZeroDivisionError, "integer division or modulo by zero") != KRT_ERR;
	differ = x.neg != y.neg;
	if (krt_mag_cmp(x.limb, x.n, y.limb, y.n) < 0)
		return divrem_short(t, a, b, differ, q, r);
	if (q && !(bq = krt_big_alloc(t, x.n - y.n + 2)))
		return false;
	br = krt_big_alloc(t, y.n);
	if (!br || !krt_mag_div(t, bq ? bq->limb : NULL, br->limb, x.limb, x.n, y.limb, y.n))
		return false;
	if (differ)
		floor_fix(t, bq, br, &y);
	if (q)
		*q = krt_big_done(bq, differ);
	if (r)
		*r = krt_big_done(br, y.neg);
	return true;
}

krt_val krt_int_divmod(struct krt_thread *t, krt_val a, krt_val b)
{
	krt_val v[2];

	if (!krt_int_divrem(t, a, b, &v[0], &v[1]))
		return KRT_ERR;
	return krt_tuple_of(t, 2, v);
}

/*
 * Correctly rounded quotient: scale so that the integer quotient has 64 or 65 bits at least 63,
 * keep "something was lost" in the lowest bit, round once.
 */
krt_val krt_int_truediv(struct krt_thread *t, krt_val a, krt_val b)
{
	struct krt_num x, y;
	krt_val q, r;
	s64 scale;
	u64 bits, m;
	u32 len;
	struct krt_num n;

	krt_num_of(a, &x);
	krt_num_of(b, &y);
	if (!y.n)
		return krt_raise(t, KRT_EXC_ZeroDivisionError, "division by zero");
	if (!x.n)
		return krt_float(t, y.neg ? KRT_FB_SIGN : 0);
	scale = 64 - (s64)(krt_int_bits(a) - krt_int_bits(b));
	a = krt_big_norm(t, false, x.n, x.limb);
	b = krt_big_norm(t, false, y.n, y.limb);
	if (!a || !b)
		return KRT_ERR;
	if (scale > 0)
		a = krt_int_shift(t, a, scale);
	else if (scale < 0)
		b = krt_int_shift(t, b, -scale);
	if (!a || !b || !krt_int_divrem(t, a, b, &q, &r))
		return KRT_ERR;
	krt_num_of(q, &n);
	len = n.n == 2 ? 1 : 0;		/* the quotient has 64 or 65 bits */
	m = len ? n.limb[0] >> 1 | n.limb[1] << 63 | (n.limb[0] & 1) : n.limb[0];
	if (r != krt_small(0))
		m |= 1;
	bits = krt_fb_round(x.neg != y.neg, (s64)len - scale, m);
	if ((bits & ~KRT_FB_SIGN) == KRT_FB_INF)
		return krt_raise(t, KRT_EXC_OverflowError, "integer division result too large for a float");
	return krt_float(t, bits);
}

krt_val krt_int_gcd(struct krt_thread *t, krt_val a, krt_val b)
{
	while (krt_int_sign(b)) {
		krt_val r;

		if (!krt_int_divrem(t, a, b, NULL, &r) || !krt_work(t, 1))
			return KRT_ERR;
		a = b;
		b = r;
	}
	return krt_int_sign(a) < 0 ? krt_int_neg(t, a) : a;
}

krt_val krt_int_pow10(struct krt_thread *t, u32 n)
{
	if (n <= 17) {
		s64 p = 1;

		while (n--)
			p *= 10;
		return krt_small(p);
	}
	return krt_int_binary(t, KRT_BIN_POW, krt_small(10), krt_small(n));
}
