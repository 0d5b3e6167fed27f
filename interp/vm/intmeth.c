/* SPDX-License-Identifier: GPL-2.0 */
/* intmeth.c - the classes int and bool */
#include "big.h"
#include "bytes.h"
#include "text.h"

static krt_val self_of(const krt_val *a)
{
	krt_val v = krt_is_bool(a[0]) ? a[0] : krt_payload(a[0], KRT_KIND_INT);

	return krt_is_bool(v) ? krt_small(v == KRT_TRUE) : v;
}

static krt_val bad_literal(struct krt_thread *t, int base, krt_val text)
{
	krt_val r = krt_repr(t, text);

	if (r)
		r = krt_str_slice(t, krt_str_of(r), 0, 1, krt_str_of(r)->len < 200 ? krt_str_of(r)->len : 200);
	return r ? krt_raise(t, KRT_EXC_ValueError, "invalid literal for int() with base %d: %S", base, r) : KRT_ERR;
}

/* int(text, base); UNDEF without exception when v is no text */
static krt_val from_text(struct krt_thread *t, krt_val v, int base)
{
	krt_val s = krt_payload(v, KRT_KIND_STR), r;
	const u8 *p;
	size_t n;
	bool ok;

	if (s) {
		s = krt_text_ascii_digits(t, s);
		if (!s)
			return KRT_ERR;
		r = krt_int_parse(t, krt_str_of(s)->data, krt_str_of(s)->o.size, base, &ok);
	} else if (krt_bytes_view(v, &p, &n)) {
		r = krt_int_parse(t, (const char *)p, n, base, &ok);
	} else {
		return KRT_UNDEF;
	}
	return ok ? r : bad_literal(t, base, v);
}

static krt_val as_int(struct krt_thread *t, krt_val r, const char *method)
{
	krt_val i;

	if (!r)
		return KRT_ERR;
	i = krt_is_bool(r) ? krt_small(r == KRT_TRUE) : krt_payload(r, KRT_KIND_INT);
	if (!i)
		return krt_raise(t, KRT_EXC_TypeError, "%s returned non-int (type %T)", method, r);
	return i;
}

static krt_val from_value(struct krt_thread *t, krt_val v)
{
	krt_val r;

	if (krt_is_bool(v))
		return krt_small(v == KRT_TRUE);
	if (krt_is_imm_int(v) || krt_is(v, KRT_KIND_INT))
		return v;
	if (krt_is(v, KRT_KIND_FLOAT))
		return krt_float_to_int(t, krt_float_bits(v));
	if (krt_is(v, KRT_KIND_KOBJ))
		return krt_kobj_int(t, v);
	r = krt_call_special(t, v, KRT_SP_int, 0, NULL);
	if (r != KRT_NOTIMPL)
		return as_int(t, r, "__int__");
	r = krt_call_special(t, v, KRT_SP_index, 0, NULL);
	if (r != KRT_NOTIMPL)
		return as_int(t, r, "__index__");
	r = krt_call_special(t, v, KRT_SP_trunc, 0, NULL);
	if (r != KRT_NOTIMPL)
		return r ? krt_index(t, r) : KRT_ERR;
	r = from_text(t, v, 10);
	if (r || t->exc)
		return r;
	return krt_raise(t, KRT_EXC_TypeError,
			 "int() argument must be a string, a bytes-like object or a real number, not '%T'", v);
}

static krt_val int_new(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	krt_val base = KRT_UNDEF, r;
	s64 b;

	if (!krt_text_kw(t, "int", kw, "base", n > 2 ? a[2] : KRT_UNDEF, &base))
		return KRT_ERR;
	if (n == 1)
		return base ? krt_raise(t, KRT_EXC_TypeError, "int() missing string argument") : krt_small(0);
	if (!base)
		return from_value(t, a[1]);
	if (!krt_index_s64(t, base, &b))
		return KRT_ERR;
	if (b != 0 && (b < 2 || b > 36))
		return krt_raise(t, KRT_EXC_ValueError, "int() base must be >= 2 and <= 36, or 0");
	r = from_text(t, a[1], b);
	if (r || t->exc)
		return r;
	return krt_raise(t, KRT_EXC_TypeError, "int() can't convert non-string with explicit base");
}

static krt_val bool_new(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	int b = n > 1 ? krt_truth(t, a[1]) : 0;

	return b < 0 ? KRT_ERR : krt_bool(b);
}

static krt_val int_bit_length(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_uint(t, krt_int_bits(self_of(a)));
}

static krt_val int_bit_count(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_num x;
	u64 c = 0;

	krt_num_of(self_of(a), &x);
	for (u32 i = 0; i < x.n; i++)
		for (u64 w = x.limb[i]; w; w &= w - 1)
			c++;
	return krt_uint(t, c);
}

static krt_val int_same(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return self_of(a);
}

static krt_val int_zero(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_small(0);
}

static krt_val int_one(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_small(1);
}

static krt_val int_ratio(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_tuple_pack(t, 2, self_of(a), krt_small(1));
}

/* the byte order argument: 1 little, 0 big, -1 error */
static int byte_order(struct krt_thread *t, krt_val v)
{
	krt_val s = v ? krt_payload(v, KRT_KIND_STR) : KRT_UNDEF;

	if (!v)
		return 0;
	if (!s) {
		krt_raise(t, KRT_EXC_TypeError, "byteorder must be str, not %T", v);
		return -1;
	}
	if (!strcmp(krt_str_of(s)->data, "little"))
		return 1;
	if (!strcmp(krt_str_of(s)->data, "big"))
		return 0;
	krt_raise(t, KRT_EXC_ValueError, "byteorder must be either 'little' or 'big'");
	return -1;
}

/* does v in two's complement (or unsigned) fit n bytes */
static bool fits_bytes(struct krt_thread *t, krt_val v, s64 n, bool is_signed)
{
	bool neg = krt_int_sign(v) < 0;
	u64 bits = krt_int_bits(v);

	if (neg && !is_signed) {
		krt_raise(t, KRT_EXC_OverflowError, "can't convert negative int to unsigned");
		return false;
	}
	if (neg)	/* -2^k needs as many bits as 2^k - 1 */
		bits = krt_int_bits(krt_int_invert(t, v));
	if (bits + is_signed > (u64)n * 8 && !(n == 0 && bits == 0 && !neg)) {
		krt_raise(t, KRT_EXC_OverflowError, "int too big to convert");
		return false;
	}
	return true;
}

static krt_val int_to_bytes(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	static const char *const names[] = { "length", "byteorder", "signed", NULL };
	krt_val arg[3] = { KRT_UNDEF, KRT_UNDEF, KRT_UNDEF }, v = self_of(a), r;
	int little, sign;
	bool carry = true;
	struct krt_num x;
	s64 len = 1;
	u8 *out;

	if (!krt_text_args(t, "to_bytes", n - 1, a + 1, kw, names, 2, arg))
		return KRT_ERR;
	sign = arg[2] ? krt_truth(t, arg[2]) : 0;
	if (sign < 0 || (arg[0] && !krt_index_s64(t, arg[0], &len)) || (little = byte_order(t, arg[1])) < 0)
		return KRT_ERR;
	if (len < 0)
		return krt_raise(t, KRT_EXC_ValueError, "length argument must be non-negative");
	if (!fits_bytes(t, v, len, sign))
		return KRT_ERR;
	r = krt_bytes(t, NULL, len);
	if (!r)
		return KRT_ERR;
	out = ((struct krt_bytes *)r)->data;
	krt_num_of(v, &x);
	for (s64 i = 0; i < len; i++) {
		u8 c = i / 8 < x.n ? x.limb[i / 8] >> i % 8 * 8 : 0;

		if (x.neg) {
			c = ~c + carry;
			carry = carry && !c;
		}
		out[little ? i : len - 1 - i] = c;
	}
	return r;
}

static krt_val from_raw(struct krt_thread *t, const u8 *p, size_t n, bool little, bool is_signed)
{
	bool neg = is_signed && n && p[little ? n - 1 : 0] & 0x80, carry = true;
	struct krt_big *b = krt_big_alloc(t, n / 8 + 1);

	if (!b)
		return KRT_ERR;
	memset(b->limb, 0, b->o.size * sizeof(u64));
	for (size_t i = 0; i < n; i++) {
		u8 c = p[little ? i : n - 1 - i];

		if (neg) {
			c = ~c + carry;
			carry = carry && !c;
		}
		b->limb[i / 8] |= (u64)c << i % 8 * 8;
	}
	return krt_big_done(b, neg);
}

static krt_val int_from_bytes(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	static const char *const names[] = { "bytes", "byteorder", "signed", NULL };
	krt_val arg[3] = { KRT_UNDEF, KRT_UNDEF, KRT_UNDEF }, r;
	int little, sign;
	struct krt_buf b;
	const u8 *p;
	size_t len;

	if (!krt_text_args(t, "from_bytes", n - 1, a + 1, kw, names, 2, arg))
		return KRT_ERR;
	if (!arg[0])
		return krt_raise(t, KRT_EXC_TypeError, "from_bytes() missing required argument 'bytes' (pos 1)");
	sign = arg[2] ? krt_truth(t, arg[2]) : 0;
	if (sign < 0 || (little = byte_order(t, arg[1])) < 0)
		return KRT_ERR;
	if (!krt_bytes_view(arg[0], &p, &len)) {
		if (krt_payload(arg[0], KRT_KIND_STR) || krt_payload(arg[0], KRT_KIND_INT) || krt_is_bool(arg[0]))
			return krt_raise(t, KRT_EXC_TypeError, "cannot convert '%T' object to bytes", arg[0]);
		if (!krt_bytes_args(t, "bytes", 1, arg, KRT_UNDEF, &b))
			return KRT_ERR;
		arg[0] = krt_buf_bytes(&b);
		if (!arg[0] || !krt_bytes_view(arg[0], &p, &len))
			return KRT_ERR;
	}
	r = from_raw(t, p, len, little, sign);
	/* a class derived from int makes an instance of itself */
	if (r && a[0] != (krt_val)t->vm->cls[KRT_KIND_INT])
		return krt_call(t, a[0], 1, &r);
	return r;
}

krt_val krt_int_round(struct krt_thread *t, krt_val v, krt_val ndigits)
{
	krt_val p, q, r, half;
	int c;

	if (krt_is_bool(v))
		v = krt_small(v == KRT_TRUE);
	if (!ndigits || ndigits == KRT_NONE)
		return v;
	ndigits = krt_index(t, ndigits);
	if (!ndigits)
		return KRT_ERR;
	if (krt_int_sign(ndigits) >= 0 || !krt_int_sign(v))
		return v;
	/* 10^k beyond twice the value: the answer is 0 and the power need not be made */
	if (krt_int_cmp(ndigits, krt_small(-(s64)(krt_int_bits(v) / 3) - 2)) < 0)
		return krt_small(0);
	p = krt_int_pow10(t, -krt_small_get(ndigits));
	if (!p || !krt_int_divrem(t, v, p, &q, &r))
		return KRT_ERR;
	half = krt_int_binary(t, KRT_BIN_SUB, p, r);
	if (!half)
		return KRT_ERR;
	c = krt_int_cmp(r, half);
	if (c > 0 || (c == 0 && krt_to_u64_wrap(q) & 1))
		q = krt_int_binary(t, KRT_BIN_ADD, q, krt_small(1));
	return q ? krt_int_binary(t, KRT_BIN_MUL, q, p) : KRT_ERR;
}

static krt_val int_round(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_int_round(t, self_of(a), n > 1 ? a[1] : KRT_UNDEF);
}

static krt_val int_repr(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_int_str(t, self_of(a), 10, false);
}

static const struct krt_cdef int_defs[] = {
	{ "__new__", int_new, 1, 3, KRT_CF_NEW | KRT_CF_KW,
	  "int(x=0) or int(text, base=10): an integer of any size" },
	{ "bit_length", int_bit_length, 1, 1, 0, "Number of bits of the magnitude." },
	{ "bit_count", int_bit_count, 1, 1, 0, "Number of one bits of the magnitude." },
	{ "conjugate", int_same, 1, 1, 0, "The int itself." },
	{ "to_bytes", int_to_bytes, 1, 3, KRT_CF_KW, "to_bytes(length=1, byteorder='big', *, signed=False)" },
	{ "from_bytes", int_from_bytes, 1, 3, KRT_CF_CLASS | KRT_CF_KW, "from_bytes(bytes, byteorder='big', *, signed=False)" },
	{ "as_integer_ratio", int_ratio, 1, 1, 0, "A pair of integers whose ratio is the int." },
	{ "__round__", int_round, 1, 2, 0, NULL },
	{ "__repr__", int_repr, 1, 1, 0, NULL },
	{ "__trunc__", int_same, 1, 1, 0, NULL },
	{ "__floor__", int_same, 1, 1, 0, NULL },
	{ "__ceil__", int_same, 1, 1, 0, NULL },
	{ "__int__", int_same, 1, 1, 0, NULL },
	{ "__index__", int_same, 1, 1, 0, NULL },
	{ "real", int_same, 1, 1, KRT_CF_GETTER, NULL },
	{ "numerator", int_same, 1, 1, KRT_CF_GETTER, NULL },
	{ "imag", int_zero, 1, 1, KRT_CF_GETTER, NULL },
	{ "denominator", int_one, 1, 1, KRT_CF_GETTER, NULL },
	{ NULL, NULL, 0, 0, 0, NULL }
};

static const struct krt_cdef bool_defs[] = {
	{ "__new__", bool_new, 1, 2, KRT_CF_NEW, "bool(x): the truth of x" },
	{ NULL, NULL, 0, 0, 0, NULL }
};

bool krt_int_init(struct krt_thread *t)
{
	struct krt_class *c = krt_class_builtin(t, "int", KRT_KIND_INT, NULL, int_defs, 0);

	return c && krt_class_builtin(t, "bool", KRT_KIND_BOOL, c, bool_defs, KRT_CLASS_FINAL);
}
