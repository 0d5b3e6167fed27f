/* SPDX-License-Identifier: GPL-2.0 */
/* textstrip.c - strip and its kin, for str, bytes and bytearray */
#include "text.h"

enum { LEFT = 1, RIGHT = 2 };

/* set NULL: white space */
static bool in_set(const struct krt_text *s, const struct krt_text *set, u32 c)
{
	const char *p, *end;

	if (!set) {
		if (c < 0x80)
			return krt_is_space(c) || (krt_text_is_str(s) && c >= 0x1c && c <= 0x1f);
		return krt_text_is_str(s) && krt_uc_flags(c) & KRT_UC_SPACE;
	}
	p = (const char *)set->p;
	end = p + set->n;
	while (p < end)
		if ((krt_text_is_str(s) ? krt_utf8_next(&p) : (u8)*p++) == c)
			return true;
	return false;
}

static krt_val strip(struct krt_thread *t, int n, const krt_val *a, int sides, const char *name)
{
	const char *p, *q, *next;
	struct krt_text s, arg, *set = NULL;
	bool str;

	krt_text_self(a[0], &s);
	str = krt_text_is_str(&s);
	if (n > 1 && a[1] != KRT_NONE) {
		if (!krt_text_arg(&s, a[1], &arg))
			return str ? krt_raise(t, KRT_EXC_TypeError, "%s arg must be None or str", name) :
				     krt_raise(t, KRT_EXC_TypeError, "a bytes-like object is required, not '%T'", a[1]);
		set = &arg;
	}
	p = (const char *)s.p;
	q = p + s.n;
	while (sides & LEFT && (next = p) < q && in_set(&s, set, str ? krt_utf8_next(&next) : (u8)*next++))
		p = next;
	while (sides & RIGHT && (next = q) > p && in_set(&s, set, str ? krt_utf8_prev(&next) : (u8)*--next))
		q = next;
	return krt_text_part(t, &s, p - (const char *)s.p, q - (const char *)s.p);
}

static krt_val text_strip(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return strip(t, n, a, LEFT | RIGHT, "strip");
}

static krt_val text_lstrip(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return strip(t, n, a, LEFT, "lstrip");
}

static krt_val text_rstrip(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return strip(t, n, a, RIGHT, "rstrip");
}

static krt_val remove_affix(struct krt_thread *t, const krt_val *a, bool suffix)
{
	struct krt_text s, x;

	krt_text_self(a[0], &s);
	if (!krt_text_arg(&s, a[1], &x))
		return krt_text_is_str(&s) ?
		       krt_raise(t, KRT_EXC_TypeError, "%s() argument must be str, not %N",
				 suffix ? "removesuffix" : "removeprefix", a[1]) :
		       krt_raise(t, KRT_EXC_TypeError, "a bytes-like object is required, not '%T'", a[1]);
	if (x.n > s.n || memcmp(suffix ? s.p + s.n - x.n : s.p, x.p, x.n))
		return krt_text_part(t, &s, 0, s.n);
	return suffix ? krt_text_part(t, &s, 0, s.n - x.n) : krt_text_part(t, &s, x.n, s.n);
}

static krt_val text_removeprefix(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return remove_affix(t, a, false);
}

static krt_val text_removesuffix(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return remove_affix(t, a, true);
}

const struct krt_cdef krt_text_strip_defs[] = {
	{ "strip", text_strip, 1, 2, 0, "strip(chars=None): without white space (or chars) at both ends" },
	{ "lstrip", text_lstrip, 1, 2, 0, "lstrip(chars=None): strip at the start" },
	{ "rstrip", text_rstrip, 1, 2, 0, "rstrip(chars=None): strip at the end" },
	{ "removeprefix", text_removeprefix, 2, 2, 0, "Without the prefix, if it is there." },
	{ "removesuffix", text_removesuffix, 2, 2, 0, "Without the suffix, if it is there." },
	{ NULL, NULL, 0, 0, 0, NULL }
};
