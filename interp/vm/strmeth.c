/* SPDX-License-Identifier: GPL-2.0 */
/* strmeth.c - the class str: making one, encode, translate, formatting methods */
#include "text.h"

static struct krt_str *self_of(const krt_val *a)
{
	return krt_str_of(krt_payload(a[0], KRT_KIND_STR));
}

static krt_val str_new(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	static const char *const names[] = { "object", "encoding", "errors", NULL };
	krt_val arg[3] = { KRT_UNDEF, KRT_UNDEF, KRT_UNDEF };
	const char *encoding, *errors;
	const u8 *p;
	size_t len;

	if (n == 2 && !kw)
		return a[0] == (krt_val)t->vm->cls[KRT_KIND_STR] ? krt_tostr_own(t, a[1]) : krt_tostr(t, a[1]);
	if (!krt_text_args(t, "str", n - 1, a + 1, kw, names, 3, arg) || !krt_text_name(t, arg[1], "str", "encoding", &encoding) ||
	    !krt_text_name(t, arg[2], "str", "errors", &errors))
		return KRT_ERR;
	if (!arg[0])
		return krt_str_n(t, "", 0);
	if (!arg[1] && !arg[2])
		return krt_tostr(t, arg[0]);
	if (krt_payload(arg[0], KRT_KIND_STR))
		return krt_raise(t, KRT_EXC_TypeError, "decoding str is not supported");
	if (!krt_bytes_view(arg[0], &p, &len))
		return krt_raise(t, KRT_EXC_TypeError, "decoding to str: need a bytes-like object, %T found", arg[0]);
	return krt_str_decode(t, p, len, encoding, errors);
}

static krt_val str_encode(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	static const char *const names[] = { "encoding", "errors", NULL };
	krt_val arg[2] = { KRT_UNDEF, KRT_UNDEF };
	const char *encoding, *errors;

	if (!krt_text_args(t, "encode", n - 1, a + 1, kw, names, 2, arg) ||
	    !krt_text_name(t, arg[0], "encode", "encoding", &encoding) || !krt_text_name(t, arg[1], "encode", "errors", &errors))
		return KRT_ERR;
	return krt_str_encode(t, self_of(a), encoding, errors);
}

/* ---- translate ---- */

/* what the table says of c: UNDEF without exception when nothing */
static krt_val lookup(struct krt_thread *t, krt_val table, u32 c)
{
	krt_val v;

	if (krt_is(table, KRT_KIND_DICT))
		return krt_dict_get(t, (struct krt_dict *)table, krt_small(c));
	v = krt_getitem(t, table, krt_small(c));
	if (!v && (krt_exc_pending_is(t, KRT_EXC_LookupError) || krt_exc_pending_is(t, KRT_EXC_IndexError) ||
		   krt_exc_pending_is(t, KRT_EXC_KeyError)))
		krt_exc_take(t);
	return v;
}

static krt_val str_translate(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_str *s = self_of(a);
	const char *p = s->data, *end = p + s->o.size;
	struct krt_buf b;
	s64 c;

	krt_buf_init(&b, t);
	while (p < end && !b.failed) {
		const char *at = p;
		krt_val v = lookup(t, a[1], krt_utf8_next(&p)), text;

		if (!v && t->exc)
			return KRT_ERR;
		if (!v) {
			krt_buf_add(&b, at, p - at);
		} else if (v == KRT_NONE) {
			continue;
		} else if ((text = krt_payload(v, KRT_KIND_STR))) {
			krt_buf_val(&b, text);
		} else if (krt_to_s64(v, &c)) {
			if (c < 0 || c > 0x10ffff)
				return krt_raise(t, KRT_EXC_ValueError, "character mapping must be in range(0x110000)");
			krt_buf_char(&b, c);
		} else {
			return krt_raise(t, KRT_EXC_TypeError, "character mapping must return integer, None or str");
		}
	}
	return krt_buf_finish(&b);
}

static krt_val maketrans_dict(struct krt_thread *t, krt_val from)
{
	krt_val d = krt_dict_new(t), key, v, k;
	u32 pos = 0;

	if (!krt_is(from, KRT_KIND_DICT))
		return krt_raise(t, KRT_EXC_TypeError, "if you give only one argument to maketrans it must be a dict");
	while (d && krt_dict_next((struct krt_dict *)from, &pos, &key, &v)) {
		k = krt_payload(key, KRT_KIND_STR);
		if (k) {
			if (krt_str_of(k)->len != 1)
				return krt_raise(t, KRT_EXC_ValueError, "string keys in translate table must be of length 1");
			key = krt_small(krt_str_ord(krt_str_of(k), 0));
		} else if (!krt_is_imm_int(key) && !krt_payload(key, KRT_KIND_INT)) {
			return krt_raise(t, KRT_EXC_TypeError, "keys in translate table must be strings or integers");
		}
		if (!krt_dict_set(t, (struct krt_dict *)d, key, v))
			return KRT_ERR;
	}
	return d;
}

static krt_val str_maketrans(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_str *s[3] = { NULL, NULL, NULL };
	const char *p, *q;
	krt_val d;

	if (n == 1)
		return maketrans_dict(t, a[0]);
	for (int i = n - 1; i >= 0; i--) {
		krt_val v = krt_payload(a[i], KRT_KIND_STR);

		if (!v && i == 0)
			return krt_raise(t, KRT_EXC_TypeError, "first maketrans argument must be a string if there is a second argument");
		if (!v)
			return krt_raise(t, KRT_EXC_TypeError, "maketrans() argument %d must be str, not %N", i + 1, a[i]);
		s[i] = krt_str_of(v);
	}
	if (s[0]->len != s[1]->len)
		return krt_raise(t, KRT_EXC_ValueError, "the first two maketrans arguments must have equal length");
	d = krt_dict_new(t);
	p = s[0]->data;
	q = s[1]->data;
	for (u32 i = 0; d && i < s[0]->len; i++) {
		krt_val key = krt_small(krt_utf8_next(&p)), to = krt_small(krt_utf8_next(&q));

		if (!krt_dict_set(t, (struct krt_dict *)d, key, to))
			return KRT_ERR;
	}
	p = s[2] ? s[2]->data : NULL;
	for (u32 i = 0; d && s[2] && i < s[2]->len; i++)
		if (!krt_dict_set(t, (struct krt_dict *)d, krt_small(krt_utf8_next(&p)), KRT_NONE))
			return KRT_ERR;
	return d;
}

/* ---- formatting, special methods ---- */

static krt_val str_format(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_str_format(t, self_of(a), n - 1, a + 1, kw);
}

static krt_val str_format_map(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_str_format(t, self_of(a), -1, NULL, a[1]);
}

static krt_val str_dunder_str(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return (krt_val)self_of(a);
}

static krt_val str_dunder_repr(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_str_repr(t, self_of(a));
}

static const struct krt_cdef str_defs[] = {
	{ "__new__", str_new, 1, 4, KRT_CF_NEW | KRT_CF_KW, "str(object='') or str(bytes, encoding='utf-8', errors='strict')" },
	{ "encode", str_encode, 1, 3, KRT_CF_KW, "encode(encoding='utf-8', errors='strict'): bytes" },
	{ "translate", str_translate, 2, 2, 0, "Every character replaced by what the table has for its code point." },
	{ "maketrans", str_maketrans, 1, 3, KRT_CF_STATIC, "maketrans(dict) or maketrans(from, to, delete=''): for translate" },
	{ "format", str_format, 1, -1, KRT_CF_KW, "The {fields} replaced by the arguments." },
	{ "format_map", str_format_map, 2, 2, 0, "format(**mapping) without a copy of the mapping" },
	{ "__str__", str_dunder_str, 1, 1, 0, NULL },
	{ "__repr__", str_dunder_repr, 1, 1, 0, NULL },
	{ NULL, NULL, 0, 0, 0, NULL }
};

bool krt_str_init(struct krt_thread *t)
{
	struct krt_class *c = krt_class_builtin(t, "str", KRT_KIND_STR, NULL, str_defs, 0);

	return c && krt_text_add_defs(t, c) && krt_class_add(t, c, krt_str_case_defs) && krt_class_add(t, c, krt_str_is_defs);
}
