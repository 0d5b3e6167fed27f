// SPDX-License-Identifier: GPL-2.0
/* builtinnum.c - builtins about numbers and text: abs, pow, round, hex, chr, repr, format, hash, id. */
#include "builtins.h"
#include "text.h"

KRT_FN(b_abs) { return krt_absolute(t, a[0]); }
KRT_FN(b_divmod) { return krt_divmod(t, a[0], a[1]); }
KRT_FN(b_repr) { return krt_repr(t, a[0]); }
KRT_FN(b_ascii) { return krt_ascii(t, a[0]); }
KRT_FN(b_format)
{
	if (n > 1 && !krt_payload(a[1], KRT_KIND_STR))
		return krt_raise(t, KRT_EXC_TypeError, "format() argument 2 must be str, not %N", a[1]);
	return krt_format(t, a[0], n > 1 ? a[1] : t->vm->empty_str);
}

static krt_val krt_based(struct krt_thread *t, krt_val v, int base)
{
	v = krt_index(t, v);
	return v ? krt_int_str(t, v, base, true) : KRT_ERR;
}

KRT_FN(b_hex) { return krt_based(t, a[0], 16); }
KRT_FN(b_oct) { return krt_based(t, a[0], 8); }
KRT_FN(b_bin) { return krt_based(t, a[0], 2); }

KRT_FN(b_pow)
{
	static const char *const names[] = { "base", "exp", "mod", NULL };
	krt_val arg[3] = { KRT_UNDEF, KRT_UNDEF, KRT_UNDEF }, r;

	if (!krt_text_args(t, "pow", n, a, kw, names, 3, arg))
		return KRT_ERR;
	for (int i = 0; i < 2; i++)
		if (!arg[i])
			return krt_raise(t, KRT_EXC_TypeError, "pow() missing required argument '%s' (pos %d)", names[i], i + 1);
	if (!arg[2] || arg[2] == KRT_NONE)
		return krt_binary(t, KRT_BIN_POW, arg[0], arg[1]);
	a = arg;
	r = krt_pow_mod(t, krt_base_value(a[0]), krt_base_value(a[1]), krt_base_value(a[2]));
	if (r == KRT_NOTIMPL && krt_is(a[0], KRT_KIND_OBJECT))
		r = krt_call_special(t, a[0], KRT_SP_pow, 2, a + 1);
	if (r != KRT_NOTIMPL)
		return r;
	if (krt_payload(a[0], KRT_KIND_FLOAT) || krt_payload(a[1], KRT_KIND_FLOAT) || krt_payload(a[2], KRT_KIND_FLOAT))
		return krt_raise(t, KRT_EXC_TypeError, "pow() 3rd argument not allowed unless all arguments are integers");
	return krt_raise(t, KRT_EXC_TypeError, "unsupported operand type(s) for ** or pow(): '%T', '%T', '%T'", a[0], a[1], a[2]);
}

KRT_FN(b_round)
{
	static const char *const names[] = { "number", "ndigits", NULL };
	krt_val arg[2] = { KRT_UNDEF, KRT_UNDEF }, digits;

	if (!krt_text_args(t, "round", n, a, kw, names, 2, arg))
		return KRT_ERR;
	if (!arg[0])
		return krt_raise(t, KRT_EXC_TypeError, "round() missing required argument 'number' (pos 1)");
	a = arg;
	digits = arg[1];
	switch (krt_kind(a[0])) {
	case KRT_KIND_INT:
	case KRT_KIND_BOOL:
		return krt_int_round(t, krt_index(t, a[0]), digits);
	case KRT_KIND_FLOAT:
		return krt_float_round(t, krt_float_bits(a[0]), digits);
	default:
		break;
	}
	if (!krt_lookup_special(t, a[0], KRT_SP_round))
		return krt_raise(t, KRT_EXC_TypeError, "type %T doesn't define __round__ method", a[0]);
	return krt_call_special(t, a[0], KRT_SP_round, digits && digits != KRT_NONE ? 1 : 0, &digits);
}

KRT_FN(b_chr)
{
	krt_val v = krt_index(t, a[0]);
	s64 c;

	if (!v)
		return KRT_ERR;
	if (!krt_to_s64(v, &c))
		return krt_raise(t, KRT_EXC_OverflowError, "Python int too large to convert to C int");
	if (c < -0x7fffffff - 1 || c > 0x7fffffff)
		return krt_raise(t, KRT_EXC_OverflowError, c < 0 ? "signed integer is less than minimum" :
				 "signed integer is greater than maximum");
	if (c < 0 || c > 0x10ffff)
		return krt_raise(t, KRT_EXC_ValueError, "chr() arg not in range(0x110000)");
	return krt_str_char(t, c);
}

KRT_FN(b_ord)
{
	krt_val s = krt_payload(a[0], KRT_KIND_STR);
	const u8 *p;
	size_t len;

	if (s) {
		if (krt_str_of(s)->len == 1)
			return krt_small(krt_str_ord(krt_str_of(s), 0));
		return krt_raise(t, KRT_EXC_TypeError, "ord() expected a character, but string of length %u found", krt_str_of(s)->len);
	}
	if (krt_bytes_view(a[0], &p, &len)) {
		if (len == 1)
			return krt_small(p[0]);
		return krt_raise(t, KRT_EXC_TypeError, "ord() expected a character, but string of length %lu found", (u64)len);
	}
	return krt_raise(t, KRT_EXC_TypeError, "ord() expected string of length 1, but %T found", a[0]);
}

KRT_FN(b_hash)
{
	u64 h;

	return krt_hash(t, a[0], &h) ? krt_int(t, (s64)h) : KRT_ERR;
}

KRT_FN(b_id)
{
	return krt_uint(t, a[0]);
}

const struct krt_cdef krt_num_defs[] = {
	{ "abs", b_abs, 1, 1, 0, NULL },
	{ "divmod", b_divmod, 2, 2, 0, NULL },
	{ "pow", b_pow, 0, 3, KRT_CF_KW, NULL },
	{ "round", b_round, 0, 2, KRT_CF_KW, NULL },
	{ "hex", b_hex, 1, 1, 0, NULL },
	{ "oct", b_oct, 1, 1, 0, NULL },
	{ "bin", b_bin, 1, 1, 0, NULL },
	{ "chr", b_chr, 1, 1, 0, NULL },
	{ "ord", b_ord, 1, 1, 0, NULL },
	{ "repr", b_repr, 1, 1, 0, NULL },
	{ "ascii", b_ascii, 1, 1, 0, NULL },
	{ "format", b_format, 1, 2, 0, NULL },
	{ "hash", b_hash, 1, 1, 0, NULL },
	{ "id", b_id, 1, 1, 0, NULL },
	{ NULL, NULL, 0, 0, 0, NULL },
};
