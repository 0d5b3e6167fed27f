/* SPDX-License-Identifier: GPL-2.0 */
/* textarg.c - arguments of the methods of numbers and text */
#include "text.h"

static int name_index(const char *const *names, const struct krt_str *s)
{
	for (int i = 0; names[i]; i++)
		if (!strcmp(names[i], s->data))
			return i;
	return -1;
}

bool krt_text_args(struct krt_thread *t, const char *fn, int n, const krt_val *a, krt_val kw,
		   const char *const *names, int npos, krt_val *out)
{
	u32 pos = 0;
	krt_val key, v;

	if (n > npos) {
		krt_raise(t, KRT_EXC_TypeError, "%s() takes at most %d argument%s (%d given)",
			  fn, npos, npos == 1 ? "" : "s", n);
		return false;
	}
	for (int i = 0; i < n; i++)
		out[i] = a[i];
	while (kw && krt_dict_next((struct krt_dict *)kw, &pos, &key, &v)) {
		int i = name_index(names, krt_str_of(key));

		if (i < 0) {
			krt_raise(t, KRT_EXC_TypeError, "'%S' is an invalid keyword argument for %s()", key, fn);
			return false;
		}
		if (out[i]) {
			krt_raise(t, KRT_EXC_TypeError, "argument for %s() given by name ('%s') and position (%d)",
				  fn, names[i], i + 1);
			return false;
		}
		out[i] = v;
	}
	return true;
}

bool krt_text_kw(struct krt_thread *t, const char *fn, krt_val kw, const char *name, krt_val pos, krt_val *out)
{
	const char *names[2] = { name, NULL };

	*out = KRT_UNDEF;
	return krt_text_args(t, fn, pos ? 1 : 0, &pos, kw, names, 1, out);
}

bool krt_text_name(struct krt_thread *t, krt_val v, const char *fn, const char *name, const char **ret)
{
	krt_val s = v ? krt_payload(v, KRT_KIND_STR) : KRT_UNDEF;

	*ret = s ? krt_str_of(s)->data : NULL;
	if (v && !s)
		krt_raise(t, KRT_EXC_TypeError, "%s() argument '%s' must be str, not %N", fn, name, v);
	return !v || s;
}

bool krt_text_need_int(struct krt_thread *t, krt_val v, s64 *ret)
{
	if (krt_is_small(v)) {
		*ret = krt_small_get(v);
		return true;
	}
	return krt_index_s64(t, v, ret);
}

static bool bound(struct krt_thread *t, krt_val v, s64 len, s64 *ret)
{
	if (v == KRT_NONE)
		return true;
	if (!krt_is_imm_int(v) && !krt_payload(v, KRT_KIND_INT) && !krt_is_bool(v) &&
	    !krt_lookup_special(t, v, KRT_SP_index)) {
		if (!t->exc)
			krt_raise(t, KRT_EXC_TypeError, "slice indices must be integers or None or have an __index__ method");
		return false;
	}
	if (!krt_text_need_int(t, v, ret))
		return false;
	if (*ret < 0)
		*ret = *ret + len < 0 ? 0 : *ret + len;
	return true;
}

/* start may lie beyond len: then nothing is found there, not even nothing */
bool krt_text_range(struct krt_thread *t, int n, const krt_val *a, s64 len, s64 *start, s64 *end)
{
	*start = 0;
	*end = len;
	if ((n > 0 && !bound(t, a[0], len, start)) || (n > 1 && !bound(t, a[1], len, end)))
		return false;
	if (*end > len)
		*end = len;
	return true;
}

krt_val krt_text_ascii_digits(struct krt_thread *t, krt_val v)
{
	struct krt_str *s = krt_str_of(v);
	const char *p = s->data, *end = p + s->o.size;
	struct krt_buf b;

	if (krt_str_is_ascii(s))
		return v;
	krt_buf_init(&b, t);
	while (p < end) {
		u32 c = krt_utf8_next(&p);
		int d = krt_uc_decimal(c);

		if (d >= 0)
			c = '0' + d;
		else if (krt_uc_flags(c) & KRT_UC_SPACE)
			c = ' ';
		krt_buf_char(&b, c);
	}
	return krt_buf_finish(&b);
}
