/* SPDX-License-Identifier: GPL-2.0 */
/* format.c - format(v, spec) of ints, floats, str; and of anything else by its __format__ */
#include "spec.h"
#include "big.h"
#include "fbits.h"

static char sign_of(const struct krt_spec *s, bool neg)
{
	return neg ? '-' : s->sign == '+' || s->sign == ' ' ? s->sign : 0;
}

static krt_val spec_text(struct krt_thread *t, krt_val spec)
{
	krt_val s = krt_payload(spec, KRT_KIND_STR);

	return s ? s : krt_raise(t, KRT_EXC_TypeError, "__format__() argument must be str, not %N", spec);
}

/* ---- int ---- */

static krt_val char_of(struct krt_thread *t, krt_val v, const struct krt_spec *s)
{
	struct krt_number n = { 0 };
	struct krt_buf b;
	char text[4];
	s64 c;

	if (s->sign)
		return krt_raise(t, KRT_EXC_ValueError, "Sign not allowed with integer format specifier 'c'");
	if (s->alternate)
		return krt_raise(t, KRT_EXC_ValueError, "Alternate form (#) not allowed with integer format specifier 'c'");
	if (!krt_to_s64(v, &c))
		return krt_raise(t, KRT_EXC_OverflowError, "Python int too large to convert to C long");
	if (c < 0 || c > 0x10ffff)
		return krt_raise(t, KRT_EXC_OverflowError, "%%c arg not in range(0x110000)");
	n.rest = text;
	n.rest_len = krt_utf8_put(text, c);
	struct krt_spec narrow = *s;

	if (narrow.width > 0)	/* the width counts characters, the layout bytes */
		narrow.width += n.rest_len - 1;
	krt_buf_init(&b, t);
	krt_spec_number(&b, &narrow, &n);
	return krt_buf_finish(&b);
}

static krt_val int_by_spec(struct krt_thread *t, krt_val v, const struct krt_spec *s)
{
	int base = s->type == 'b' ? 2 : s->type == 'o' ? 8 : s->type == 'x' || s->type == 'X' ? 16 : 10;
	struct krt_number n = { 0 };
	struct krt_buf copy, b;		/* small ints may share their text */
	char small[64], *p;
	krt_val text;
	size_t len;

	if (s->precision >= 0)
		return krt_raise(t, KRT_EXC_ValueError, "Precision not allowed in integer format specifier");
	if (s->z)
		return krt_raise(t, KRT_EXC_ValueError, "Negative zero coercion (z) not allowed in integer format specifier");
	if (s->type == 'c')
		return char_of(t, v, s);
	if (krt_is_small(v)) {
		s64 x = krt_small_get(v);

		p = krt_digits(small + sizeof(small), x < 0 ? -(u64)x : (u64)x, base);
		len = small + sizeof(small) - p;
		n.sign = sign_of(s, x < 0);
	} else {
		text = krt_int_str(t, v, base, false);
		if (!text)
			return KRT_ERR;
		krt_buf_init(&copy, t);
		krt_buf_val(&copy, text);
		if (copy.failed)
			return KRT_ERR;
		p = copy.data;
		len = copy.len;
		n.sign = sign_of(s, *p == '-');
		if (*p == '-') {
			p++;
			len--;
		}
	}
	n.digits = p;
	n.digits_len = len;
	n.group_size = base == 10 ? 3 : 4;
	if (s->alternate && base != 10) {
		n.prefix = base == 2 ? "0b" : base == 8 ? "0o" : s->type == 'X' ? "0X" : "0x";
		n.prefix_len = 2;
	}
	for (size_t i = 0; s->type == 'X' && i < len; i++)
		if (p[i] >= 'a')
			p[i] -= 32;
	krt_buf_init(&b, t);
	krt_spec_number(&b, s, &n);
	return krt_buf_finish(&b);
}

krt_val krt_int_format(struct krt_thread *t, krt_val v, krt_val spec)
{
	struct krt_spec s;
	u64 bits;

	spec = spec_text(t, spec);
	if (!spec)
		return KRT_ERR;
	if (!krt_str_of(spec)->o.size)
		return krt_tostr(t, v);
	if (!krt_spec_parse(t, spec, v, '>', &s))
		return KRT_ERR;
	switch (s.type) {
	case 0: case 'b': case 'c': case 'd': case 'n': case 'o': case 'x': case 'X':
		return int_by_spec(t, v, &s);
	case 'e': case 'E': case 'f': case 'F': case 'g': case 'G': case '%':
		return krt_int_to_float(t, v, &bits) ? krt_spec_float(t, bits, v, &s) : KRT_ERR;
	default:
		return krt_spec_unknown(t, s.type, v);
	}
}

/* ---- float ---- */

/* as repr(), or with a precision as 'g' that keeps a ".0" and turns to exponents one digit earlier */
static void add_plain(struct krt_buf *b, u64 bits, const struct krt_spec *s)
{
	bool finite = !krt_fb_is_nan(bits) && !krt_fb_is_inf(bits);
	size_t dot = 0, e;
	char text[40], *digits;
	int exp;

	if (s->precision < 0) {
		krt_buf_add(b, text, krt_float_repr(text, bits));
	} else if (finite && krt_ftoa_digits(b->t, bits, s->precision ? s->precision : 1, &digits, &exp) &&
		   exp >= (s->precision ? s->precision : 1) - 1) {
		int n = s->precision ? s->precision : 1;

		while (!s->alternate && n > 1 && digits[n - 1] == '0')
			n--;
		krt_ftoa_text(b, bits, 'e', n - 1, s->alternate);
	} else {
		krt_ftoa_text(b, bits, 'g', s->precision, s->alternate);
	}
	if (!finite || b->failed)
		return;
	while (dot < b->len && b->data[dot] != '.')
		dot++;
	for (e = 0; e < b->len && b->data[e] != 'e';)
		e++;
	if (dot == b->len && e == b->len)
		krt_buf_str(b, ".0");
	else if (dot == b->len && s->alternate) {
		krt_buf_char(b, 0);
		memmove(b->data + e + 1, b->data + e, b->len - 1 - e);
		b->data[e] = '.';
	}
}

static bool all_zero(const struct krt_buf *b)
{
	for (size_t i = 0; i < b->len && b->data[i] != 'e' && b->data[i] != 'E'; i++)
		if (b->data[i] != '0' && b->data[i] != '.')
			return false;
	return true;
}

krt_val krt_spec_float(struct krt_thread *t, u64 bits, krt_val v, const struct krt_spec *s)
{
	static const u64 hundred = 0x4059000000000000ull;
	char mode = s->type == '%' ? 'f' : s->type == 'n' ? 'g' : s->type;
	struct krt_number n = { .group_size = 3 };
	bool neg = krt_fb_neg(bits) && !krt_fb_is_nan(bits);
	struct krt_buf text, b;

	krt_buf_init(&text, t);
	if (s->type == '%')
		bits = krt_f_mul(bits, hundred);
	bits &= ~KRT_FB_SIGN;
	if (!mode)
		add_plain(&text, bits, s);
	else
		krt_ftoa_text(&text, bits, mode, s->precision < 0 ? 6 : s->precision, s->alternate);
	if (text.failed)
		return KRT_ERR;
	if (neg && s->z && all_zero(&text))
		neg = false;
	if (s->type == '%')
		krt_buf_char(&text, '%');
	n.sign = sign_of(s, neg);
	n.digits = text.data;
	while (n.digits_len < text.len && n.digits[n.digits_len] >= '0' && n.digits[n.digits_len] <= '9')
		n.digits_len++;
	n.rest = text.data + n.digits_len;
	n.rest_len = text.len - n.digits_len;
	krt_buf_init(&b, t);
	krt_spec_number(&b, s, &n);
	b.failed |= text.failed;
	return krt_buf_finish(&b);
}

krt_val krt_float_format_spec(struct krt_thread *t, krt_val v, krt_val spec)
{
	struct krt_spec s;

	spec = spec_text(t, spec);
	if (!spec)
		return KRT_ERR;
	if (!krt_str_of(spec)->o.size)
		return krt_tostr(t, v);
	if (!krt_spec_parse(t, spec, v, '>', &s))
		return KRT_ERR;
	switch (s.type) {
	case 0: case 'e': case 'E': case 'f': case 'F': case 'g': case 'G': case 'n': case '%':
		return krt_spec_float(t, krt_float_bits(v), v, &s);
	default:
		return krt_spec_unknown(t, s.type, v);
	}
}

/* ---- str ---- */

krt_val krt_str_format_spec(struct krt_thread *t, krt_val v, krt_val spec)
{
	struct krt_str *x = krt_str_of(v);
	struct krt_spec s;
	struct krt_buf b;
	s64 len = x->len, pad, start;

	spec = spec_text(t, spec);
	if (!spec)
		return KRT_ERR;
	if (!krt_str_of(spec)->o.size)
		return v;
	if (!krt_spec_parse(t, spec, v, '<', &s))
		return KRT_ERR;
	if (s.type && s.type != 's')
		return krt_spec_unknown(t, s.type, v);
	if (s.sign)
		return krt_raise(t, KRT_EXC_ValueError, s.sign == ' ' ? "Space not allowed in string format specifier" :
				 "Sign not allowed in string format specifier");
	if (s.z)
		return krt_raise(t, KRT_EXC_ValueError, "Negative zero coercion (z) not allowed in string format specifier");
	if (s.alternate)
		return krt_raise(t, KRT_EXC_ValueError, "Alternate form (#) not allowed in string format specifier");
	if (s.align == '=')
		return krt_raise(t, KRT_EXC_ValueError, "'=' alignment not allowed in string format specifier");
	if (s.precision >= 0 && s.precision < len)
		len = s.precision;
	pad = s.width > len ? s.width - len : 0;
	if (!pad && len == x->len)
		return v;
	start = s.align == '>' ? pad : s.align == '^' ? pad / 2 : 0;
	krt_buf_init(&b, t);
	krt_buf_fill(&b, s.fill, start);
	krt_buf_add(&b, x->data, krt_str_offset(t, x, len));
	krt_buf_fill(&b, s.fill, pad - start);
	return krt_buf_finish(&b);
}

/* ---- anything ---- */

static bool wants_int(krt_val spec)
{
	u32 n = krt_str_of(spec)->o.size;
	char c = n ? krt_str_of(spec)->data[n - 1] : 0;

	return c == 'x' || c == 'X' || c == 'd' || c == 'b' || c == 'o' || c == 'c' || c == 'n';
}

krt_val krt_format(struct krt_thread *t, krt_val v, krt_val spec)
{
	krt_val r;

	if (krt_is_imm_int(v) || krt_is_bool(v) || krt_is(v, KRT_KIND_INT))
		return krt_int_format(t, v, spec);
	if (krt_is(v, KRT_KIND_STR))
		return krt_str_format_spec(t, v, spec);
	if (krt_is(v, KRT_KIND_FLOAT))
		return krt_float_format_spec(t, v, spec);
	spec = spec_text(t, spec);
	if (!spec)
		return KRT_ERR;
	if (krt_is(v, KRT_KIND_OBJECT)) {
		r = krt_call_special(t, v, KRT_SP_format, 1, &spec);
		if (r && r != KRT_NOTIMPL && !krt_payload(r, KRT_KIND_STR))
			return krt_raise(t, KRT_EXC_TypeError, "__format__ must return a str, not %T", r);
		if (r != KRT_NOTIMPL)
			return r;
	}
	if (krt_is(v, KRT_KIND_KOBJ) && wants_int(spec)) {
		r = krt_kobj_int(t, v);
		return r ? krt_int_format(t, r, spec) : KRT_ERR;
	}
	if (krt_str_of(spec)->o.size)
		return krt_raise(t, KRT_EXC_TypeError, "unsupported format string passed to %T.__format__", v);
	return krt_tostr(t, v);
}
