/* SPDX-License-Identifier: GPL-2.0 */
/* floatop.c - Python's operators on floats: sign rules of // and %, powers, rounding, conversion of operands */
#include "big.h"
#include "fbits.h"
#include "text.h"

bool krt_to_float(struct krt_thread *t, krt_val v, u64 *bits)
{
	krt_val f = krt_payload(v, KRT_KIND_FLOAT), r;

	if (f) {
		*bits = krt_float_bits(f);
		return true;
	}
	if (krt_is_imm_int(v) || krt_is_bool(v) || krt_is(v, KRT_KIND_INT))
		return krt_int_to_float(t, v, bits);
	r = krt_call_special(t, v, KRT_SP_float, 0, NULL);
	if (!r)
		return false;
	if (r != KRT_NOTIMPL) {
		f = krt_payload(r, KRT_KIND_FLOAT);
		if (f) {
			*bits = krt_float_bits(f);
			return true;
		}
		krt_raise(t, KRT_EXC_TypeError, "%T.__float__ returned non-float (type %T)", v, r);
		return false;
	}
	r = krt_payload(v, KRT_KIND_INT);
	if (!r)
		r = krt_call_special(t, v, KRT_SP_index, 0, NULL);
	if (r == KRT_NOTIMPL)
		krt_raise(t, KRT_EXC_TypeError, "must be real number, not %T", v);
	return r && r != KRT_NOTIMPL && krt_int_to_float(t, r, bits);
}

static u64 copy_sign(u64 a, u64 from)
{
	return (a & ~KRT_FB_SIGN) | (from & KRT_FB_SIGN);
}

/* the remainder has the divisor's sign; the quotient is floored as CPython does it, from the exact remainder */
static void float_divmod(u64 a, u64 b, u64 *q, u64 *r)
{
	u64 mod = krt_f_mod(a, b), div = krt_f_div(krt_f_sub(a, mod), b), floor;

	if (!krt_fb_is_zero(mod)) {
		if (krt_fb_neg(b) != krt_fb_neg(mod)) {
			mod = krt_f_add(mod, b);
			div = krt_f_sub(div, KRT_FB_ONE);
		}
	} else {
		mod = copy_sign(0, b);
	}
	if (!krt_fb_is_zero(div)) {
		floor = krt_f_floor(div);
		if (krt_f_cmp(krt_f_sub(div, floor), KRT_FB_ONE - (1ull << 52)) > 0)	/* more than a half */
			floor = krt_f_add(floor, KRT_FB_ONE);
	} else {
		floor = copy_sign(0, krt_f_div(a, b));
	}
	*q = floor;
	*r = mod;
}

krt_val krt_float_divmod(struct krt_thread *t, u64 a, u64 b)
{
	krt_val v[2];
	u64 q, r;

	if (krt_fb_is_zero(b))
		return krt_raise(t, KRT_EXC_ZeroDivisionError, "float divmod()");
	float_divmod(a, b, &q, &r);
	v[0] = krt_float(t, q);
	v[1] = v[0] ? krt_float(t, r) : KRT_ERR;
	return v[1] ? krt_tuple_of(t, 2, v) : KRT_ERR;
}

static krt_val range_error(struct krt_thread *t)
{
	krt_val a[2] = { krt_small(34), krt_str(t, "Numerical result out of range") }, e;

	if (!a[1])
		return KRT_ERR;
	e = krt_exc_new(t, KRT_EXC_OverflowError, 2, a);
	return e ? krt_raise_val(t, e) : KRT_ERR;
}

/* a negative number to a fraction: the complex class is written in Python, and its module makes it a builtin */
static krt_val complex_pow(struct krt_thread *t, u64 a, u64 b)
{
	krt_val x = krt_float(t, a), y = krt_float(t, b), c;

	if (!x || !y || !krt_import(t, t->vm->names[KRT_N_complex_module], 0, KRT_NONE, NULL))
		return KRT_ERR;
	c = krt_module_get(t, t->vm->builtins, t->vm->names[KRT_N_complex]);
	x = c ? krt_call(t, c, 1, &x) : krt_raise(t, KRT_EXC_ValueError, "there is no class complex");
	return x ? krt_binary(t, KRT_BIN_POW, x, y) : KRT_ERR;
}

static krt_val float_pow(struct krt_thread *t, u64 a, u64 b)
{
	bool finite = !krt_fb_is_nan(a) && !krt_fb_is_inf(a) && !krt_fb_is_nan(b) && !krt_fb_is_inf(b);
	u64 r;

	if (krt_fb_is_zero(a) && krt_fb_neg(b) && finite && !krt_fb_is_zero(b))
		return krt_raise(t, KRT_EXC_ZeroDivisionError, "0.0 cannot be raised to a negative power");
	if (finite && krt_fb_neg(a) && !krt_fb_is_zero(a) && krt_f_floor(b) != b)
		return complex_pow(t, a, b);
	r = krt_f_pow(a, b);
	if (finite && krt_fb_is_inf(r))
		return range_error(t);
	return krt_float(t, r);
}

krt_val krt_float_binary(struct krt_thread *t, enum krt_binop op, u64 a, u64 b)
{
	u64 q, r;

	switch (op) {
	case KRT_BIN_ADD:
		return krt_float(t, krt_f_add(a, b));
	case KRT_BIN_SUB:
		return krt_float(t, krt_f_sub(a, b));
	case KRT_BIN_MUL:
		return krt_float(t, krt_f_mul(a, b));
	case KRT_BIN_DIV:
		if (krt_fb_is_zero(b))
			return krt_raise(t, KRT_EXC_ZeroDivisionError, "float division by zero");
		return krt_float(t, krt_f_div(a, b));
	case KRT_BIN_FLOORDIV:
		if (krt_fb_is_zero(b))
			return krt_raise(t, KRT_EXC_ZeroDivisionError, "float floor division by zero");
		float_divmod(a, b, &q, &r);
		return krt_float(t, q);
	case KRT_BIN_MOD:
		if (krt_fb_is_zero(b))
			return krt_raise(t, KRT_EXC_ZeroDivisionError, "float modulo");
		float_divmod(a, b, &q, &r);
		return krt_float(t, r);
	case KRT_BIN_POW:
		return float_pow(t, a, b);
	default:
		return KRT_NOTIMPL;
	}
}

/* to an int, halves to even */
static krt_val round_to_int(struct krt_thread *t, u64 bits)
{
	u64 whole = krt_f_trunc(bits), rest = krt_f_sub(bits, whole) & ~KRT_FB_SIGN;
	const u64 half = KRT_FB_ONE - (1ull << 52);
	krt_val v = krt_float_to_int(t, bits);

	if (v && (rest > half || (rest == half && krt_to_u64_wrap(v) & 1)))
		v = krt_int_binary(t, krt_fb_neg(bits) ? KRT_BIN_SUB : KRT_BIN_ADD, v, krt_small(1));
	return v;
}

/* decimally exact: print with that many digits and read back */
static krt_val round_digits(struct krt_thread *t, u64 bits, s64 n)
{
	struct krt_buf b;
	char *s;
	size_t len;
	u64 r;
	int exp;

	if (krt_fb_is_nan(bits) || krt_fb_is_inf(bits) || krt_fb_is_zero(bits) || n > 323)
		return krt_float(t, bits);
	if (n < -308)
		return krt_float(t, bits & KRT_FB_SIGN);
	krt_buf_init(&b, t);
	if (n >= 0) {
		if (!krt_ftoa_fixed(t, bits, n, &s, &len))
			return KRT_ERR;
		krt_buf_add(&b, s, len - n);
		krt_buf_char(&b, '.');
		krt_buf_add(&b, s + len - n, n);
	} else {
		krt_val v = krt_float_to_int(t, bits & ~KRT_FB_SIGN), p = krt_int_pow10(t, -n), q, rem;
		int c;

		/* a fraction below the unit decides a tie: compare with it kept in the float */
		if (!v || !p || !krt_int_divrem(t, v, p, &q, &rem))
			return KRT_ERR;
		rem = krt_int_binary(t, KRT_BIN_MUL, rem, krt_small(2));
		c = rem ? krt_int_cmp(rem, p) : 0;
		if (c > 0 || (rem && c == 0 && (krt_f_trunc(bits) != bits || krt_to_u64_wrap(q) & 1)))
			q = krt_int_binary(t, KRT_BIN_ADD, q, krt_small(1));
		q = q && rem ? krt_int_str(t, q, 10, false) : KRT_ERR;
		if (!q)
			return KRT_ERR;
		krt_buf_val(&b, q);
		krt_buf_char(&b, 'e');
		exp = -n;
		krt_buf_char(&b, '0' + exp / 100);
		krt_buf_char(&b, '0' + exp / 10 % 10);
		krt_buf_char(&b, '0' + exp % 10);
	}
	if (b.failed)
		return KRT_ERR;
	krt_float_parse(b.data, b.len, &r);
	if (krt_fb_is_inf(r))
		return krt_raise(t, KRT_EXC_OverflowError, "rounded value too large to represent");
	return krt_float(t, copy_sign(r, bits));
}

krt_val krt_float_round(struct krt_thread *t, u64 bits, krt_val ndigits)
{
	s64 n;

	if (!ndigits || ndigits == KRT_NONE)
		return round_to_int(t, bits);
	if (!krt_index_s64(t, ndigits, &n))
		return KRT_ERR;
	return round_digits(t, bits, n);
}
