/* SPDX-License-Identifier: GPL-2.0 */
/* textsplit.c - taking str, bytes and bytearray apart and together: split, partition, splitlines, join, replace */
#include "text.h"

static krt_val bad_arg(struct krt_thread *t, const struct krt_text *self, krt_val v, const char *str_text)
{
	if (krt_text_is_str(self))
		return krt_raise(t, KRT_EXC_TypeError, str_text, v);
	return krt_raise(t, KRT_EXC_TypeError, "a bytes-like object is required, not '%T'", v);
}

static bool add_part(struct krt_thread *t, krt_val list, const struct krt_text *s, size_t from, size_t to)
{
	krt_val v = krt_text_part(t, s, from, to);

	return v && krt_list_append(t, (struct krt_list *)list, v);
}

static bool space_at(const struct krt_text *s, u8 c)
{
	return krt_is_space(c) || (krt_text_is_str(s) && c >= 0x1c && c <= 0x1f);
}

/* the character at i: is it white space, and where is the next one */
static bool space_next(const struct krt_text *s, size_t i, size_t *next)
{
	const char *p = (const char *)s->p + i;
	u32 c;

	if (!krt_text_is_str(s) || s->p[i] < 0x80) {
		*next = i + 1;
		return space_at(s, s->p[i]);
	}
	c = krt_utf8_next(&p);
	*next = (const u8 *)p - s->p;
	return krt_uc_flags(c) & KRT_UC_SPACE;
}

static bool space_prev(const struct krt_text *s, size_t i, size_t *prev)
{
	const char *p = (const char *)s->p + i;
	u32 c;

	if (!krt_text_is_str(s) || s->p[i - 1] < 0x80) {
		*prev = i - 1;
		return space_at(s, s->p[i - 1]);
	}
	c = krt_utf8_prev(&p);
	*prev = (const u8 *)p - s->p;
	return krt_uc_flags(c) & KRT_UC_SPACE;
}

static bool split_space(struct krt_thread *t, krt_val list, const struct krt_text *s, s64 max)
{
	size_t i = 0, next, from;

	for (;;) {
		while (i < s->n && space_next(s, i, &next))
			i = next;
		if (i >= s->n)
			return true;
		from = i;
		if (max-- == 0)
			return add_part(t, list, s, from, s->n);
		while (i < s->n && !space_next(s, i, &next))
			i = next;
		if (!add_part(t, list, s, from, i))
			return false;
	}
}

static bool rsplit_space(struct krt_thread *t, krt_val list, const struct krt_text *s, s64 max)
{
	size_t i = s->n, prev, to;

	for (;;) {
		while (i > 0 && space_prev(s, i, &prev))
			i = prev;
		if (!i)
			return true;
		to = i;
		if (max-- == 0)
			return add_part(t, list, s, 0, to);
		while (i > 0 && !space_prev(s, i, &prev))
			i = prev;
		if (!add_part(t, list, s, i, to))
			return false;
	}
}

static bool split_by(struct krt_thread *t, krt_val list, const struct krt_text *s, const struct krt_text *sep, s64 max)
{
	size_t from = 0;

	while (max-- != 0) {
		s64 at = krt_mem_find(s->p + from, s->n - from, sep->p, sep->n);

		if (at < 0)
			break;
		if (!add_part(t, list, s, from, from + at))
			return false;
		from += at + sep->n;
	}
	return add_part(t, list, s, from, s->n);
}

static bool rsplit_by(struct krt_thread *t, krt_val list, const struct krt_text *s, const struct krt_text *sep, s64 max)
{
	size_t to = s->n;

	while (max-- != 0) {
		s64 at = krt_mem_rfind(s->p, to, sep->p, sep->n);

		if (at < 0)
			break;
		if (!add_part(t, list, s, at + sep->n, to))
			return false;
		to = at;
	}
	return add_part(t, list, s, 0, to);
}

static void reverse(krt_val list)
{
	struct krt_list *l = (struct krt_list *)list;

	for (u32 i = 0, j = l->len; i + 1 < j; i++) {
		krt_val v = l->item[i];

		l->item[i] = l->item[--j];
		l->item[j] = v;
	}
}

static krt_val split(struct krt_thread *t, int n, const krt_val *a, krt_val kw, bool right)
{
	static const char *const names[] = { "sep", "maxsplit", NULL };
	krt_val arg[2] = { KRT_UNDEF, KRT_UNDEF }, list;
	struct krt_text s, sep;
	s64 max = -1;
	bool ok;

	krt_text_self(a[0], &s);
	if (!krt_text_args(t, right ? "rsplit" : "split", n - 1, a + 1, kw, names, 2, arg) ||
	    (arg[1] && !krt_text_need_int(t, arg[1], &max)))
		return KRT_ERR;
	if (max < 0)
		max = -1;
	list = krt_list_new(t, 0);
	if (!list)
		return KRT_ERR;
	if (!arg[0] || arg[0] == KRT_NONE) {
		ok = right ? rsplit_space(t, list, &s, max) : split_space(t, list, &s, max);
	} else {
		if (!krt_text_arg(&s, arg[0], &sep))
			return bad_arg(t, &s, arg[0], "must be str or None, not %T");
		if (!sep.n)
			return krt_raise(t, KRT_EXC_ValueError, "empty separator");
		ok = right ? rsplit_by(t, list, &s, &sep, max) : split_by(t, list, &s, &sep, max);
	}
	if (!ok)
		return KRT_ERR;
	if (right)
		reverse(list);
	return list;
}

static krt_val text_split(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return split(t, n, a, kw, false);
}

static krt_val text_rsplit(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return split(t, n, a, kw, true);
}

/* length in bytes of the line end at i, 0 for none: str knows more of them */
static unsigned int line_end(const struct krt_text *s, size_t i)
{
	const u8 *p = s->p + i;
	size_t left = s->n - i;

	if (*p == '\r')
		return left > 1 && p[1] == '\n' ? 2 : 1;
	if (*p == '\n')
		return 1;
	if (!krt_text_is_str(s))
		return 0;
	if (*p == 0x0b || *p == 0x0c || (*p >= 0x1c && *p <= 0x1e))
		return 1;
	if (left > 1 && *p == 0xc2 && p[1] == 0x85)
		return 2;
	return left > 2 && *p == 0xe2 && p[1] == 0x80 && (p[2] == 0xa8 || p[2] == 0xa9) ? 3 : 0;
}

static krt_val text_splitlines(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_text s;
	krt_val keep, list;
	size_t from = 0;
	int k = 0;

	krt_text_self(a[0], &s);
	if (!krt_text_kw(t, "splitlines", kw, "keepends", n > 1 ? a[1] : KRT_UNDEF, &keep))
		return KRT_ERR;
	if (keep)
		k = krt_truth(t, keep);
	list = k < 0 ? KRT_ERR : krt_list_new(t, 0);
	if (!list)
		return KRT_ERR;
	for (size_t i = 0; i < s.n;) {
		unsigned int end = line_end(&s, i);

		if (!end) {
			i++;
			continue;
		}
		if (!add_part(t, list, &s, from, k ? i + end : i))
			return KRT_ERR;
		from = i += end;
	}
	if (from < s.n && !add_part(t, list, &s, from, s.n))
		return KRT_ERR;
	return list;
}

static krt_val partition(struct krt_thread *t, const krt_val *a, bool right)
{
	struct krt_text s, sep;
	krt_val v[3];
	s64 at;

	krt_text_self(a[0], &s);
	if (!krt_text_arg(&s, a[1], &sep))
		return bad_arg(t, &s, a[1], "must be str, not %T");
	if (!sep.n)
		return krt_raise(t, KRT_EXC_ValueError, "empty separator");
	at = right ? krt_mem_rfind(s.p, s.n, sep.p, sep.n) : krt_mem_find(s.p, s.n, sep.p, sep.n);
	if (at >= 0) {
		v[0] = krt_text_part(t, &s, 0, at);
		v[1] = krt_text_part(t, &s, at, at + sep.n);
		v[2] = krt_text_part(t, &s, at + sep.n, s.n);
	} else {
		v[right ? 2 : 0] = krt_text_part(t, &s, 0, s.n);
		v[1] = krt_text_make(t, &s, "", 0);
		v[right ? 0 : 2] = krt_text_make(t, &s, "", 0);
	}
	return v[0] && v[1] && v[2] ? krt_tuple_of(t, 3, v) : KRT_ERR;
}

static krt_val text_partition(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return partition(t, a, false);
}

static krt_val text_rpartition(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return partition(t, a, true);
}

static krt_val text_join(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_text s, item;
	struct krt_list *l;
	struct krt_buf b;
	krt_val list;

	krt_text_self(a[0], &s);
	if (krt_is(a[1], KRT_KIND_LIST)) {
		list = a[1];
	} else {
		if (krt_is_imm_int(a[1]) || a[1] == KRT_NONE || krt_is(a[1], KRT_KIND_FLOAT))
			return krt_raise(t, KRT_EXC_TypeError, "can only join an iterable");
		list = krt_list_from(t, a[1]);
	}
	if (!list)
		return KRT_ERR;
	l = (struct krt_list *)list;
	if (l->len == 1 && krt_is(l->item[0], KRT_KIND_STR) && krt_text_is_str(&s))
		return l->item[0];
	krt_buf_init(&b, t);
	for (u32 i = 0; i < l->len; i++) {
		if (!krt_text_arg(&s, l->item[i], &item))
			return krt_raise(t, KRT_EXC_TypeError, krt_text_is_str(&s) ?
					 "sequence item %d: expected str instance, %T found" :
					 "sequence item %d: expected a bytes-like object, %T found", (int)i, l->item[i]);
		if (i)
			krt_buf_add(&b, (const char *)s.p, s.n);
		krt_buf_add(&b, (const char *)item.p, item.n);
	}
	return krt_text_finish(&b, &s);
}

/* an empty pattern matches between all characters */
static void replace_empty(struct krt_buf *b, const struct krt_text *s, const struct krt_text *to, s64 max)
{
	const char *p = (const char *)s->p, *end = p + s->n;

	while (max-- != 0) {
		const char *from = p;

		krt_buf_add(b, (const char *)to->p, to->n);
		if (p == end)
			return;
		if (krt_text_is_str(s))
			krt_utf8_next(&p);
		else
			p++;
		krt_buf_add(b, from, p - from);
	}
	krt_buf_add(b, p, end - p);
}

static krt_val text_replace(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_text s, from, to;
	size_t at = 0;
	struct krt_buf b;
	s64 max = -1, i;

	krt_text_self(a[0], &s);
	if (!krt_text_arg(&s, a[1], &from))
		return bad_arg(t, &s, a[1], "replace() argument 1 must be str, not %N");
	if (!krt_text_arg(&s, a[2], &to))
		return bad_arg(t, &s, a[2], "replace() argument 2 must be str, not %N");
	if (n > 3 && !krt_text_need_int(t, a[3], &max))
		return KRT_ERR;
	krt_buf_init(&b, t);
	if (!from.n) {
		replace_empty(&b, &s, &to, max < 0 ? -1 : max);
		return krt_text_finish(&b, &s);
	}
	for (; max != 0; max--) {
		i = krt_mem_find(s.p + at, s.n - at, from.p, from.n);
		if (i < 0)
			break;
		krt_buf_add(&b, (const char *)s.p + at, i);
		krt_buf_add(&b, (const char *)to.p, to.n);
		at += i + from.n;
	}
	if (!at)
		return krt_text_part(t, &s, 0, s.n);
	krt_buf_add(&b, (const char *)s.p + at, s.n - at);
	return krt_text_finish(&b, &s);
}

const struct krt_cdef krt_text_split_defs[] = {
	{ "split", text_split, 1, 3, KRT_CF_KW, "split(sep=None, maxsplit=-1): a list of the parts" },
	{ "rsplit", text_rsplit, 1, 3, KRT_CF_KW, "rsplit(sep=None, maxsplit=-1): split from the right" },
	{ "splitlines", text_splitlines, 1, 2, KRT_CF_KW, "splitlines(keepends=False): a list of the lines" },
	{ "partition", text_partition, 2, 2, 0, "partition(sep): what is before sep, sep, what is after" },
	{ "rpartition", text_rpartition, 2, 2, 0, "rpartition(sep): partition at the last sep" },
	{ "join", text_join, 2, 2, 0, "join(iterable): its items with self between them" },
	{ "replace", text_replace, 3, 4, 0, "replace(old, new, count=-1)" },
	{ NULL, NULL, 0, 0, 0, NULL }
};
