/* SPDX-License-Identifier: GPL-2.0 */
/* int.c - ints: conversions, arithmetic, bit operations, powers */
#include "big.h"

#define BOTH_SMALL(a, b) (((a) & (b) & 3) == 1 && krt_is_small(a) && krt_is_small(b))

krt_val krt_int(struct krt_thread *t, s64 n)
{
	u64 m = n < 0 ? -(u64)n : (u64)n;

	if (n >= KRT_SMALL_MIN && n <= KRT_SMALL_MAX)
		return krt_small(n);
	return krt_big_norm(t, n < 0, 1, &m);
}

krt_val krt_uint(struct krt_thread *t, u64 n)
{
	if (likely(n >= KRT_HIGH_MIN))
		return n << 2 | 3;
	if (n <= KRT_SMALL_MAX)
		return krt_small(n);
	return krt_big_norm(t, false, 1, &n);
}

bool krt_to_s64(krt_val v, s64 *ret)
{
	struct krt_num x;

	if (krt_is_small(v)) {
		*ret = krt_small_get(v);
		return true;
	}
	if (krt_kind(v) != KRT_KIND_INT && !krt_is_bool(v))
		return false;
	krt_num_of(v, &x);
	if (x.n > 1)
		return false;
	*ret = x.n ? (s64)(x.neg ? -x.limb[0] : x.limb[0]) : 0;
	return !x.n || (x.limb[0] <= (u64)INT64_MAX + x.neg);
}

bool krt_to_u64(krt_val v, u64 *ret)
{
	struct krt_num x;

	if (krt_kind(v) != KRT_KIND_INT && !krt_is_bool(v))
		return false;
	krt_num_of(v, &x);
	*ret = x.n ? x.limb[0] : 0;
	return x.n <= 1 && !x.neg;
}

u64 krt_to_u64_wrap(krt_val v)
{
	struct krt_num x;

	krt_num_of(v, &x);
	if (!x.n)
		return 0;
	return x.neg ? -x.limb[0] : x.limb[0];
}

int krt_int_sign(krt_val v)
{
	struct krt_num x;

	krt_num_of(v, &x);
	return !x.n ? 0 : x.neg ? -1 : 1;
}

u64 krt_int_bits(krt_val v)
{
	struct krt_num x;

	krt_num_of(v, &x);
	return x.n ? (u64)(x.n - 1) * 64 + krt_bitlen64(x.limb[x.n - 1]) : 0;
}

int krt_int_cmp(krt_val a, krt_val b)
{
	struct krt_num x, y;
	int c;

	if (BOTH_SMALL(a, b))
		return (s64)a < (s64)b ? -1 : (s64)a > (s64)b;
	krt_num_of(a, &x);
	krt_num_of(b, &y);
	if (x.neg != y.neg)
		return x.neg ? -1 : 1;
	c = krt_mag_cmp(x.limb, x.n, y.limb, y.n);
	return x.neg ? -c : c;
}

krt_val krt_int_neg(struct krt_thread *t, krt_val v)
{
	struct krt_num x;

	krt_num_of(v, &x);
	return krt_big_norm(t, !x.neg && x.n, x.n, x.limb);
}

krt_val krt_int_invert(struct krt_thread *t, krt_val v)
{
	if (krt_is_small(v))
		return krt_small(~krt_small_get(v));
	v = krt_int_neg(t, v);
	return v ? krt_int_binary(t, KRT_BIN_SUB, v, krt_small(1)) : KRT_ERR;
}

/* modulo the Mersenne prime 2^61 - 1, where 2^64 is 8 */
u64 krt_int_hash(krt_val v)
{
	const u64 p = (1ull << 61) - 1;
	struct krt_num x;
	u64 h = 0;

	if (krt_is_small(v) && likely(krt_small_get(v) > -(s64)p && krt_small_get(v) < (s64)p))
		return v == krt_small(-1) ? (u64)-2 : (u64)krt_small_get(v);
	krt_num_of(v, &x);
	for (u32 i = x.n; i-- > 0;) {
		u64 limb = (x.limb[i] & p) + (x.limb[i] >> 61);

		h = (h << 3 & p) | h >> 58;
		h += limb >= p ? limb - p : limb;
		if (h >= p)
			h -= p;
	}
	if (x.neg)
		h = -h;
	return h == (u64)-1 ? (u64)-2 : h;
}

/* ---- sums, products ---- */

/* a + b, or a - b when the second sign is to be flipped */
static krt_val add_big(struct krt_thread *t, krt_val a, krt_val b, bool flip)
{
	struct krt_num x, y, *p = &x, *q = &y;
	struct krt_big *r;
	bool neg;

	krt_num_of(a, &x);
	krt_num_of(b, &y);
	y.neg ^= flip;
	if (x.n <= 1 && y.n <= 1) {
		krt_s128 m = x.n ? x.limb[0] : 0, n = y.n ? y.limb[0] : 0;

		return krt_int_s128(t, (x.neg ? -m : m) + (y.neg ? -n : n));
	}
	if (krt_mag_cmp(x.limb, x.n, y.limb, y.n) < 0)
		p = &y, q = &x;
	neg = p->neg;
	r = krt_big_alloc(t, (u64)p->n + 1);
	if (!r)
		return KRT_ERR;
	if (x.neg == y.neg)
		r->limb[p->n] = krt_mag_add(r->limb, p->limb, p->n, q->limb, q->n);
	else
		krt_mag_sub(r->limb, p->limb, p->n, q->limb, q->n);
	return krt_big_done(r, neg);
}

static krt_val mul(struct krt_thread *t, krt_val a, krt_val b)
{
	struct krt_num x, y;
	struct krt_big *r;
	s64 p;

	if (BOTH_SMALL(a, b) && !__builtin_mul_overflow(krt_small_get(a), krt_small_get(b), &p))
		return krt_int(t, p);
	krt_num_of(a, &x);
	krt_num_of(b, &y);
	if (!x.n || !y.n)
		return krt_small(0);
	r = krt_big_alloc(t, (u64)x.n + y.n);
	if (!r || !krt_mag_mul(t, r->limb, x.limb, x.n, y.limb, y.n))
		return KRT_ERR;
	return krt_big_done(r, x.neg != y.neg);
}

/* ---- shifts ---- */

krt_val krt_int_shift(struct krt_thread *t, krt_val a, s64 left)
{
	struct krt_num x;
	struct krt_big *r;
	bool lost;
	u64 n;

	krt_num_of(a, &x);
	if (!x.n)
		return krt_small(0);
	if (left >= 0) {
		r = krt_big_alloc(t, (u64)left / 64 + x.n + 1);
		if (!r)
			return KRT_ERR;
		krt_mag_shl(r->limb, x.limb, x.n, left);
		return krt_big_done(r, x.neg);
	}
	n = -(u64)left;
	if (n / 64 >= x.n)
		return krt_small(x.neg ? -1 : 0);
	lost = x.neg && krt_mag_any_below(x.limb, x.n, n);
	r = krt_big_alloc(t, x.n - n / 64 + 1);
	if (!r)
		return KRT_ERR;
	krt_mag_shr(r->limb, x.limb, x.n, n);
	if (lost) {
		static const u64 one = 1;

		krt_mag_add(r->limb, r->limb, r->o.size, &one, 1);
	}
	return krt_big_done(r, x.neg);
}

static krt_val shift(struct krt_thread *t, enum krt_binop op, krt_val a, krt_val b)
{
	s64 n;

	if (krt_int_sign(b) < 0)
		return krt_raise(t, KRT_EXC_ValueError, "negative shift count");
	if (!krt_int_sign(a))
		return krt_small(0);
	if (op == KRT_BIN_RSHIFT) {
		if (!krt_to_s64(b, &n) || n > (s64)1 << 40)
			return krt_small(krt_int_sign(a) < 0 ? -1 : 0);
		if (krt_is_small(a))
			return krt_small(krt_small_get(a) >> (n > 63 ? 63 : n));
		if (krt_is_high(a))
			return n > 63 ? krt_small(0) : krt_uint(t, krt_high_get(a) >> n);
		return krt_int_shift(t, a, -n);
	}
	if (!krt_to_s64(b, &n) || n > (s64)1 << 40)
		return krt_raise(t, KRT_EXC_OverflowError, "too many digits in integer");
	if (krt_is_small(a) && n < 62) {
		s64 x = krt_small_get(a);

		if (x >= KRT_SMALL_MIN >> n && x <= KRT_SMALL_MAX >> n)
			return krt_small((s64)((u64)x << n));
	}
	return krt_int_shift(t, a, n);
}

/* ---- bits, as if in two's complement with infinitely many sign bits ---- */

static u64 bit_op(enum krt_binop op, u64 a, u64 b)
{
	return op == KRT_BIN_AND ? a & b : op == KRT_BIN_OR ? a | b : a ^ b;
}

static u64 twos_limb(const struct krt_num *x, u32 i, bool *carry)
{
	u64 limb = i < x->n ? x->limb[i] : 0;

	if (!x->neg)
		return limb;
	limb = ~limb + *carry;
	*carry = *carry && !limb;
	return limb;
}

static krt_val bits_big(struct krt_thread *t, enum krt_binop op, krt_val a, krt_val b)
{
	bool ca = true, cb = true, cr = true, neg;
	struct krt_num x, y;
	struct krt_big *r;
	u32 n;

	krt_num_of(a, &x);
	krt_num_of(b, &y);
	n = (x.n > y.n ? x.n : y.n) + 1;
	neg = bit_op(op, x.neg, y.neg);
	r = krt_big_alloc(t, n);
	if (!r)
		return KRT_ERR;
	for (u32 i = 0; i < n; i++) {
		u64 limb = bit_op(op, twos_limb(&x, i, &ca), twos_limb(&y, i, &cb));

		if (neg) {
			limb = ~limb + cr;
			cr = cr && !limb;
		}
		r->limb[i] = limb;
	}
	return krt_big_done(r, neg);
}

static krt_val bits(struct krt_thread *t, enum krt_binop op, krt_val a, krt_val b)
{
	if (BOTH_SMALL(a, b))
		return krt_small((s64)bit_op(op, krt_small_get(a), krt_small_get(b)));
	if (krt_is_bool(a) && krt_is_bool(b))
		return krt_bool(bit_op(op, a == KRT_TRUE, b == KRT_TRUE));
	/* a kernel address under a mask */
	if (krt_is_high(a) && krt_is_imm_int(b) && (op == KRT_BIN_AND || krt_is_high(b) || krt_small_get(b) >= 0))
		return krt_uint(t, bit_op(op, krt_high_get(a), krt_is_high(b) ? krt_high_get(b) : (u64)krt_small_get(b)));
	return bits_big(t, op, a, b);
}

/* ---- powers ---- */

static krt_val pow_float(struct krt_thread *t, krt_val a, krt_val b)
{
	u64 x, y;

	if (!krt_int_to_float(t, a, &x) || !krt_int_to_float(t, b, &y))
		return KRT_ERR;
	return krt_float_binary(t, KRT_BIN_POW, x, y);
}

static krt_val int_pow(struct krt_thread *t, krt_val a, krt_val b)
{
	krt_val r = krt_small(1);
	struct krt_num e;

	if (krt_int_sign(b) < 0)
		return pow_float(t, a, b);
	if (krt_is_bool(a))
		a = krt_small(a == KRT_TRUE);
	krt_num_of(b, &e);
	if (!e.n || a == krt_small(1))
		return r;
	if (a == krt_small(0))
		return a;
	if (a == krt_small(2))
		return shift(t, KRT_BIN_LSHIFT, krt_small(1), b);
	for (u64 i = krt_int_bits(b); i-- > 0;) {
		r = mul(t, r, r);
		if (r && e.limb[i / 64] >> i % 64 & 1)
			r = mul(t, r, a);
		if (!r)
			return KRT_ERR;
	}
	return r;
}

static krt_val mod_inverse(struct krt_thread *t, krt_val a, krt_val m)
{
	krt_val r0 = m, r1 = a, s0 = krt_small(0), s1 = krt_small(1), q, r, x;

	while (krt_int_sign(r1)) {
		if (!krt_int_divrem(t, r0, r1, &q, &r) || !(x = mul(t, q, s1)) ||
		    !(x = krt_int_binary(t, KRT_BIN_SUB, s0, x)) || !krt_work(t, 1))
			return KRT_ERR;
		r0 = r1, r1 = r;
		s0 = s1, s1 = x;
	}
	if (r0 == krt_small(-1))	/* the remainders keep the sign of a negative a */
		return krt_int_neg(t, s0);
	if (r0 != krt_small(1))
		return krt_raise(t, KRT_EXC_ValueError, "base is not invertible for the given modulus");
	return s0;
}

static krt_val pow_mod_limb(struct krt_thread *t, u64 a, const struct krt_num *e, u64 bits, u64 m)
{
	u64 r = m == 1 ? 0 : 1;

	for (u64 i = bits; i-- > 0;) {
		krt_u128 p = (krt_u128)r * r;

		if (!krt_work(t, 1))
			return KRT_ERR;
		krt_div128(p >> 64, (u64)p, m, &r);
		if (e->limb[i / 64] >> i % 64 & 1) {
			p = (krt_u128)r * a;
			krt_div128(p >> 64, (u64)p, m, &r);
		}
	}
	return krt_uint(t, r);
}

krt_val krt_int_pow_mod(struct krt_thread *t, krt_val a, krt_val b, krt_val m)
{
	struct krt_num e, mod, base;
	krt_val r = krt_small(1), abs;
	bool neg = krt_int_sign(m) < 0;

	if (!krt_int_sign(m))
		return krt_raise(t, KRT_EXC_ValueError, "pow() 3rd argument cannot be 0");
	abs = neg ? krt_int_neg(t, m) : m;
	if (!abs || (krt_int_sign(b) < 0 && (!(a = mod_inverse(t, a, abs)) || !(b = krt_int_neg(t, b)))))
		return KRT_ERR;
	if (!krt_int_divrem(t, a, abs, NULL, &a))
		return KRT_ERR;
	krt_num_of(b, &e);
	krt_num_of(abs, &mod);
	krt_num_of(a, &base);
	if (mod.n == 1) {
		r = pow_mod_limb(t, base.n ? base.limb[0] : 0, &e, krt_int_bits(b), mod.limb[0]);
	} else {
		for (u64 i = krt_int_bits(b); i-- > 0;) {
			if (!(r = mul(t, r, r)) || !krt_int_divrem(t, r, abs, NULL, &r))
				return KRT_ERR;
			if ((e.limb[i / 64] >> i % 64 & 1) && (!(r = mul(t, r, a)) || !krt_int_divrem(t, r, abs, NULL, &r)))
				return KRT_ERR;
			if (!krt_work(t, 1))
				return KRT_ERR;
		}
	}
	return neg && r && krt_int_sign(r) ? add_big(t, r, m, false) : r;
}

static krt_val truediv(struct krt_thread *t, krt_val a, krt_val b)
{
	const s64 exact = (s64)1 << 53;

	if (BOTH_SMALL(a, b) && b != krt_small(0)) {
		s64 x = krt_small_get(a), y = krt_small_get(b);

		if (x >= -exact && x <= exact && y >= -exact && y <= exact && x)
			return krt_float(t, krt_f_div(krt_f_from_s64(x), krt_f_from_s64(y)));
	}
	return krt_int_truediv(t, a, b);
}

/* a kernel address with an offset, a mask or another address; UNDEF for what is not that simple */
static krt_val high_op(struct krt_thread *t, enum krt_binop op, u64 p, krt_val b)
{
	bool far = !krt_is_small(b);
	u64 k = far ? krt_high_get(b) : (u64)krt_small_get(b);

	switch (op) {
	case KRT_BIN_ADD:
		if (far || (krt_small_get(b) >= 0 && p + k < p))
			return KRT_UNDEF;
		return krt_uint(t, p + k);
	case KRT_BIN_SUB:
		if (far)	/* both are in the last quarter */
			return krt_int(t, (s64)(p - k));
		if (krt_small_get(b) < 0 && p - k < p)
			return KRT_UNDEF;
		return krt_uint(t, p - k);
	case KRT_BIN_AND:	/* a negative mask has ones above as well, p has none */
		return krt_uint(t, p & k);
	case KRT_BIN_OR:
	case KRT_BIN_XOR:
		if (!far && krt_small_get(b) < 0)
			return KRT_UNDEF;
		return krt_uint(t, op == KRT_BIN_OR ? p | k : p ^ k);
	case KRT_BIN_RSHIFT:
		return !far && k < 64 ? krt_uint(t, p >> k) : KRT_UNDEF;
	case KRT_BIN_FLOORDIV:
	case KRT_BIN_MOD:
		if (!far && krt_small_get(b) <= 0)
			return KRT_UNDEF;
		return krt_uint(t, op == KRT_BIN_MOD ? p % k : p / k);
	default:
		return KRT_UNDEF;
	}
}

krt_val krt_int_binary(struct krt_thread *t, enum krt_binop op, krt_val a, krt_val b)
{
	krt_val r = KRT_ERR;

	if (krt_is_high(a) && krt_is_imm_int(b)) {
		r = high_op(t, op, krt_high_get(a), b);
		if (r)
			return r;
	}

	switch (op) {
	case KRT_BIN_ADD:
		if (BOTH_SMALL(a, b))
			return krt_int(t, krt_small_get(a) + krt_small_get(b));
		return add_big(t, a, b, false);
	case KRT_BIN_SUB:
		if (BOTH_SMALL(a, b))
			return krt_int(t, krt_small_get(a) - krt_small_get(b));
		return add_big(t, a, b, true);
	case KRT_BIN_MUL:
		return mul(t, a, b);
	case KRT_BIN_DIV:
		return truediv(t, a, b);
	case KRT_BIN_FLOORDIV:
		return krt_int_divrem(t, a, b, &r, NULL) ? r : KRT_ERR;
	case KRT_BIN_MOD:
		if (!krt_int_sign(b))
			return krt_raise(t, KRT_EXC_ZeroDivisionError, "integer modulo by zero");
		return krt_int_divrem(t, a, b, NULL, &r) ? r : KRT_ERR;
	case KRT_BIN_POW:
		return int_pow(t, a, b);
	case KRT_BIN_LSHIFT:
	case KRT_BIN_RSHIFT:
		return shift(t, op, a, b);
	case KRT_BIN_AND:
	case KRT_BIN_OR:
	case KRT_BIN_XOR:
		return bits(t, op, a, b);
	default:
		return KRT_NOTIMPL;
	}
}
