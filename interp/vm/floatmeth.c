/* SPDX-License-Identifier: GPL-2.0 */
/* floatmeth.c - the class float */
#include "big.h"
#include "fbits.h"
#include "text.h"

static u64 self_of(const krt_val *a)
{
	return krt_float_bits(krt_payload(a[0], KRT_KIND_FLOAT));
}

static krt_val float_new(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	krt_val s, r;
	const u8 *p;
	size_t len;
	u64 bits;

	if (n == 1)
		return krt_float(t, 0);
	s = krt_payload(a[1], KRT_KIND_STR);
	if (s) {
		s = krt_text_ascii_digits(t, s);
		if (!s)
			return KRT_ERR;
		p = (const u8 *)krt_str_of(s)->data;
		len = krt_str_of(s)->o.size;
	} else if (!krt_bytes_view(a[1], &p, &len)) {
		if (krt_is(a[1], KRT_KIND_FLOAT))
			return a[1];
		if (krt_payload(a[1], KRT_KIND_FLOAT)) {	/* a derived class may have a __float__ of its own */
			r = krt_call_special(t, a[1], KRT_SP_float, 0, NULL);
			if (!r || r == KRT_NOTIMPL)
				return r ? krt_payload(a[1], KRT_KIND_FLOAT) : KRT_ERR;
			s = krt_payload(r, KRT_KIND_FLOAT);
			return s ? s : krt_raise(t, KRT_EXC_TypeError, "%T.__float__ returned non-float (type %T)", a[1], r);
		}
		if (!krt_to_float(t, a[1], &bits)) {
			if (krt_exc_pending_is(t, KRT_EXC_TypeError) && !krt_lookup_special(t, a[1], KRT_SP_float) &&
			    !krt_lookup_special(t, a[1], KRT_SP_index)) {
				krt_exc_take(t);
				return krt_raise(t, KRT_EXC_TypeError,
						 "float() argument must be a string or a real number, not '%T'", a[1]);
			}
			return KRT_ERR;
		}
		return krt_float(t, bits);
	}
	r = krt_float_parse((const char *)p, len, &bits) ? krt_float(t, bits) : KRT_UNDEF;
	if (!r && !t->exc)
		krt_raise(t, KRT_EXC_ValueError, "could not convert string to float: %R", a[1]);
	return r;
}

static krt_val float_is_integer(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	u64 x = self_of(a);

	return krt_bool(!krt_fb_is_nan(x) && !krt_fb_is_inf(x) && krt_f_trunc(x) == x);
}

static krt_val float_ratio(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	u64 x = self_of(a), m;
	krt_val num, den = krt_small(1);
	int e;

	if (krt_fb_is_nan(x))
		return krt_raise(t, KRT_EXC_ValueError, "cannot convert NaN to integer ratio");
	if (krt_fb_is_inf(x))
		return krt_raise(t, KRT_EXC_OverflowError, "cannot convert Infinity to integer ratio");
	m = krt_fb_split(x, &e);
	if (!m)
		e = 0;
	while (e < 0 && !(m & 1)) {
		m >>= 1;
		e++;
	}
	num = krt_int(t, krt_fb_neg(x) ? -(s64)m : (s64)m);
	if (num && e > 0)
		num = krt_int_shift(t, num, e);
	if (num && e < 0)
		den = krt_int_shift(t, den, -e);
	return num && den ? krt_tuple_pack(t, 2, num, den) : KRT_ERR;
}

static krt_val float_hex(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	u64 x = self_of(a), frac = x & KRT_FB_FRAC;
	int e = (int)(x >> 52 & 0x7ff);
	char buf[40], *p = buf;
	size_t len;

	if (krt_fb_is_nan(x) || krt_fb_is_inf(x)) {
		len = krt_float_repr(buf, x);
		return krt_str_n(t, buf, len);
	}
	if (krt_fb_neg(x))
		*p++ = '-';
	*p++ = '0';
	*p++ = 'x';
	*p++ = e ? '1' : '0';
	*p++ = '.';
	if (!e && !frac) {
		memcpy(p, "0p+0", 4);
		return krt_str_n(t, buf, p + 4 - buf);
	}
	for (int i = 48; i >= 0; i -= 4)
		*p++ = "0123456789abcdef"[frac >> i & 15];
	e = e ? e - 1023 : -1022;
	*p++ = 'p';
	*p++ = e < 0 ? '-' : '+';
	if (e < 0)
		e = -e;
	if (e >= 1000)
		*p++ = '0' + e / 1000;
	if (e >= 100)
		*p++ = '0' + e / 100 % 10;
	if (e >= 10)
		*p++ = '0' + e / 10 % 10;
	*p++ = '0' + e % 10;
	return krt_str_n(t, buf, p - buf);
}

static int hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c |= 0x20;
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* [0x]hhh.hhh[p[+-]ddd] to m * 2^e; 1 good, 0 malformed */
static int scan_hex(const char *s, const char *end, u64 *m, s64 *e)
{
	bool point = false, neg = false;
	int count = 0;
	s64 x = 0;

	if (end - s >= 2 && s[0] == '0' && (s[1] | 0x20) == 'x')
		s += 2;
	for (*m = 0, *e = 0; s < end; s++) {
		int d = hex_digit(*s);

		if (*s == '.' && !point) {
			point = true;
			continue;
		}
		if (d < 0)
			break;
		count++;
		if (*m >> 58) {		/* full: keep a mark of what is lost */
			*m |= d != 0;
			*e += point ? 0 : 4;
		} else {
			*m = *m << 4 | d;
			*e -= point ? 4 : 0;
		}
	}
	if (!count)
		return 0;
	if (s == end)
		return 1;
	if ((*s++ | 0x20) != 'p')
		return 0;
	if (s < end && (*s == '+' || *s == '-'))
		neg = *s++ == '-';
	if (s == end)
		return 0;
	for (; s < end; s++) {
		if (*s < '0' || *s > '9')
			return 0;
		if (x < 1000000000)
			x = x * 10 + (*s - '0');
	}
	*e += neg ? -x : x;
	return 1;
}

static krt_val float_fromhex(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	krt_val v = krt_payload(a[1], KRT_KIND_STR), r;
	const char *s, *end, *text;
	bool neg = false;
	u64 m, bits;
	s64 e;

	if (!v)
		return krt_raise(t, KRT_EXC_TypeError, "bad argument type for built-in operation");
	s = krt_str_of(v)->data;
	end = s + krt_str_of(v)->o.size;
	while (s < end && krt_is_space(*s))
		s++;
	while (s < end && krt_is_space(end[-1]))
		end--;
	text = s;
	if (s < end && (*s == '-' || *s == '+'))
		neg = *s++ == '-';
	if (s < end && ((*s | 0x20) == 'i' || (*s | 0x20) == 'n')) {
		if (!krt_float_parse(text, end - text, &bits))
			goto malformed;
	} else {
		if (!scan_hex(s, end, &m, &e))
			goto malformed;
		bits = krt_fb_round(neg, e, m);
		if (krt_fb_is_inf(bits))
			return krt_raise(t, KRT_EXC_OverflowError, "hexadecimal value too large to represent as a float");
	}
	r = krt_float(t, bits);
	if (r && a[0] != (krt_val)t->vm->cls[KRT_KIND_FLOAT])
		return krt_call(t, a[0], 1, &r);
	return r;
malformed:
	return krt_raise(t, KRT_EXC_ValueError, "invalid hexadecimal floating-point string");
}

static krt_val float_same(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_payload(a[0], KRT_KIND_FLOAT);
}

static krt_val float_imag(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_float(t, 0);
}

static krt_val float_trunc(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_float_to_int(t, self_of(a));
}

static krt_val float_floor(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_float_to_int(t, krt_f_floor(self_of(a)));
}

static krt_val float_ceil(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_float_to_int(t, krt_f_floor(self_of(a) ^ KRT_FB_SIGN) ^ KRT_FB_SIGN);
}

static krt_val float_round(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_float_round(t, self_of(a), n > 1 ? a[1] : KRT_UNDEF);
}

static krt_val float_dunder_repr(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_float_repr_val(t, krt_payload(a[0], KRT_KIND_FLOAT));
}

static const struct krt_cdef float_defs[] = {
	{ "__new__", float_new, 1, 2, KRT_CF_NEW, "float(x=0): a double of a number or of text" },
	{ "is_integer", float_is_integer, 1, 1, 0, "True if the float has no fraction." },
	{ "as_integer_ratio", float_ratio, 1, 1, 0, "A pair of integers whose ratio is exactly the float." },
	{ "hex", float_hex, 1, 1, 0, "Hexadecimal text of the exact value." },
	{ "fromhex", float_fromhex, 2, 2, KRT_CF_CLASS, "The float a hexadecimal text stands for." },
	{ "conjugate", float_same, 1, 1, 0, "The float itself." },
	{ "__trunc__", float_trunc, 1, 1, 0, NULL },
	{ "__floor__", float_floor, 1, 1, 0, NULL },
	{ "__ceil__", float_ceil, 1, 1, 0, NULL },
	{ "__round__", float_round, 1, 2, 0, NULL },
	{ "__int__", float_trunc, 1, 1, 0, NULL },
	{ "__float__", float_same, 1, 1, 0, NULL },
	{ "__repr__", float_dunder_repr, 1, 1, 0, NULL },
	{ "real", float_same, 1, 1, KRT_CF_GETTER, NULL },
	{ "imag", float_imag, 1, 1, KRT_CF_GETTER, NULL },
	{ NULL, NULL, 0, 0, 0, NULL }
};

bool krt_float_init(struct krt_thread *t)
{
	return krt_class_builtin(t, "float", KRT_KIND_FLOAT, NULL, float_defs, 0) != NULL;
}
