/* SPDX-License-Identifier: GPL-2.0 */
/* strcase.c - case mappings and character tests of str */
#include "text.h"

static struct krt_str *self_of(const krt_val *a)
{
	return krt_str_of(krt_payload(a[0], KRT_KIND_STR));
}

/* a capital sigma at the end of a word becomes a final one */
static bool final_sigma(const struct krt_str *s, const char *at, const char *next)
{
	const char *end = s->data + s->o.size, *p = at;
	u32 f = KRT_UC_IGNORABLE;

	while (p > s->data && f & KRT_UC_IGNORABLE)
		f = krt_uc_flags(krt_utf8_prev(&p));
	if (f & KRT_UC_IGNORABLE || !(f & (KRT_UC_LOWER | KRT_UC_UPPER | KRT_UC_TITLE)))
		return false;
	f = KRT_UC_IGNORABLE;
	while (next < end && f & KRT_UC_IGNORABLE)
		f = krt_uc_flags(krt_utf8_next(&next));
	return f & KRT_UC_IGNORABLE || !(f & (KRT_UC_LOWER | KRT_UC_UPPER | KRT_UC_TITLE));
}

static void add_mapped(struct krt_buf *b, const struct krt_str *s, const char *at, const char *next, u32 c, enum krt_uc_map how)
{
	u32 out[3];
	int n;

	if (c == 0x3a3 && how == KRT_UC_TO_LOWER) {
		krt_buf_char(b, final_sigma(s, at, next) ? 0x3c2 : 0x3c3);
		return;
	}
	n = krt_uc_map(how, c, out);
	for (int i = 0; i < n; i++)
		krt_buf_char(b, out[i]);
}

static krt_val map_ascii(struct krt_thread *t, struct krt_str *s, u8 first, u8 last)
{
	krt_val r = krt_str_n(t, s->data, s->o.size);
	char *p;

	if (!r || s->o.size < 2) {
		u8 c = s->o.size ? (u8)s->data[0] : 0;

		return r && c >= first && c <= last ? krt_str_char(t, c ^ 32) : r;
	}
	p = krt_str_of(r)->data;
	for (u32 i = 0; i < s->o.size; i++)
		if ((u8)p[i] >= first && (u8)p[i] <= last)
			p[i] ^= 32;
	return r;
}

static krt_val map_all(struct krt_thread *t, struct krt_str *s, enum krt_uc_map how)
{
	const char *p = s->data, *end = p + s->o.size;
	struct krt_buf b;

	if (krt_str_is_ascii(s))
		return how == KRT_UC_TO_UPPER ? map_ascii(t, s, 'a', 'z') : map_ascii(t, s, 'A', 'Z');
	krt_buf_init(&b, t);
	while (p < end && !b.failed) {
		const char *at = p;
		u32 c = krt_utf8_next(&p);

		add_mapped(&b, s, at, p, c, how);
	}
	return krt_buf_finish(&b);
}

static krt_val str_upper(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return map_all(t, self_of(a), KRT_UC_TO_UPPER);
}

static krt_val str_lower(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return map_all(t, self_of(a), KRT_UC_TO_LOWER);
}

static krt_val str_casefold(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return map_all(t, self_of(a), KRT_UC_TO_FOLD);
}

static krt_val str_swapcase(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_str *s = self_of(a);
	const char *p = s->data, *end = p + s->o.size;
	struct krt_buf b;

	krt_buf_init(&b, t);
	while (p < end && !b.failed) {
		const char *at = p;
		u32 c = krt_utf8_next(&p), f = krt_uc_flags(c);

		if (f & (KRT_UC_UPPER | KRT_UC_LOWER))
			add_mapped(&b, s, at, p, c, f & KRT_UC_UPPER ? KRT_UC_TO_LOWER : KRT_UC_TO_UPPER);
		else
			krt_buf_add(&b, at, p - at);
	}
	return krt_buf_finish(&b);
}

/* words: every run of cased characters starts with a title-case one; else only the first character does */
static krt_val capitals(struct krt_thread *t, struct krt_str *s, bool words)
{
	const char *p = s->data, *end = p + s->o.size;
	bool inside = false;
	struct krt_buf b;

	krt_buf_init(&b, t);
	while (p < end && !b.failed) {
		const char *at = p;
		u32 c = krt_utf8_next(&p);

		add_mapped(&b, s, at, p, c, inside ? KRT_UC_TO_LOWER : KRT_UC_TO_TITLE);
		inside = !words || krt_uc_flags(c) & (KRT_UC_UPPER | KRT_UC_LOWER | KRT_UC_TITLE);
	}
	return krt_buf_finish(&b);
}

static krt_val str_capitalize(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return capitals(t, self_of(a), false);
}

static krt_val str_title(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return capitals(t, self_of(a), true);
}

const struct krt_cdef krt_str_case_defs[] = {
	{ "upper", str_upper, 1, 1, 0, NULL },
	{ "lower", str_lower, 1, 1, 0, NULL },
	{ "casefold", str_casefold, 1, 1, 0, "lower() for caseless comparison" },
	{ "swapcase", str_swapcase, 1, 1, 0, NULL },
	{ "capitalize", str_capitalize, 1, 1, 0, "First character in title case, the rest in lower case." },
	{ "title", str_title, 1, 1, 0, "Every word capitalized." },
	{ NULL, NULL, 0, 0, 0, NULL }
};

/* ---- tests ---- */

/* not empty and every character has one of the properties */
static krt_val all_are(const krt_val *a, u32 any)
{
	struct krt_str *s = self_of(a);
	const char *p = s->data, *end = p + s->o.size;

	while (p < end)
		if (!(krt_uc_flags(krt_utf8_next(&p)) & any))
			return KRT_FALSE;
	return krt_bool(s->o.size);
}

static krt_val str_isalpha(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return all_are(a, KRT_UC_ALPHA);
}

static krt_val str_isalnum(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return all_are(a, KRT_UC_ALPHA | KRT_UC_DECIMAL | KRT_UC_DIGIT | KRT_UC_NUMERIC);
}

static krt_val str_isdecimal(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return all_are(a, KRT_UC_DECIMAL);
}

static krt_val str_isdigit(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return all_are(a, KRT_UC_DIGIT);
}

static krt_val str_isnumeric(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return all_are(a, KRT_UC_NUMERIC);
}

static krt_val str_isspace(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return all_are(a, KRT_UC_SPACE);
}

static krt_val str_isprintable(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return self_of(a)->o.size ? all_are(a, KRT_UC_PRINT) : KRT_TRUE;
}

static krt_val str_isascii(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_bool(krt_str_is_ascii(self_of(a)));
}

bool krt_is_identifier(const struct krt_str *s)
{
	const char *p = s->data, *end = p + s->o.size;
	u32 need = KRT_UC_START;

	for (; p < end; need = KRT_UC_CONTINUE)
		if (!(krt_uc_flags(krt_utf8_next(&p)) & need))
			return false;
	return s->o.size;
}

static krt_val str_isidentifier(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_bool(krt_is_identifier(self_of(a)));
}

/* at least one with the property and none of the others */
static krt_val cased_as(const krt_val *a, u32 wanted, u32 unwanted)
{
	struct krt_str *s = self_of(a);
	const char *p = s->data, *end = p + s->o.size;
	bool any = false;

	while (p < end) {
		u32 f = krt_uc_flags(krt_utf8_next(&p));

		if (f & unwanted)
			return KRT_FALSE;
		any |= (f & wanted) != 0;
	}
	return krt_bool(any);
}

static krt_val str_islower(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return cased_as(a, KRT_UC_LOWER, KRT_UC_UPPER | KRT_UC_TITLE);
}

static krt_val str_isupper(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return cased_as(a, KRT_UC_UPPER, KRT_UC_LOWER | KRT_UC_TITLE);
}

static krt_val str_istitle(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_str *s = self_of(a);
	const char *p = s->data, *end = p + s->o.size;
	bool inside = false, any = false;

	while (p < end) {
		u32 f = krt_uc_flags(krt_utf8_next(&p));

		if (f & (KRT_UC_UPPER | KRT_UC_TITLE)) {
			if (inside)
				return KRT_FALSE;
			inside = any = true;
		} else if (f & KRT_UC_LOWER) {
			if (!inside)
				return KRT_FALSE;
			any = true;
		} else {
			inside = false;
		}
	}
	return krt_bool(any);
}

const struct krt_cdef krt_str_is_defs[] = {
	{ "isalpha", str_isalpha, 1, 1, 0, NULL },
	{ "isalnum", str_isalnum, 1, 1, 0, NULL },
	{ "isdecimal", str_isdecimal, 1, 1, 0, NULL },
	{ "isdigit", str_isdigit, 1, 1, 0, NULL },
	{ "isnumeric", str_isnumeric, 1, 1, 0, NULL },
	{ "isspace", str_isspace, 1, 1, 0, NULL },
	{ "isprintable", str_isprintable, 1, 1, 0, NULL },
	{ "isascii", str_isascii, 1, 1, 0, NULL },
	{ "isidentifier", str_isidentifier, 1, 1, 0, NULL },
	{ "islower", str_islower, 1, 1, 0, NULL },
	{ "isupper", str_isupper, 1, 1, 0, NULL },
	{ "istitle", str_istitle, 1, 1, 0, NULL },
	{ NULL, NULL, 0, 0, 0, NULL }
};
