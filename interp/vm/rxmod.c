// SPDX-License-Identifier: GPL-2.0
/* rxmod.c - the module _re, under re: compiling, searching, and what goes through a whole text */
#include "regex.h"
#include "stdmod.h"

static const struct krt_rx *rx_of(struct krt_thread *t, krt_val v)
{
	krt_val p = krt_handle_get(v, KRT_HANDLE_REGEX);

	if (!p)
		krt_raise(t, KRT_EXC_TypeError, "_re: a compiled pattern is required, not '%T'", v);
	return p ? (const struct krt_rx *)((struct krt_bytes *)p)->data : NULL;
}

/* _re.compile(pattern, flags): (program, flags, groups, groupindex), or (message, position or None) */
KRT_FN(re_compile)
{
	krt_val pattern = krt_payload(a[0], KRT_KIND_STR), names = KRT_UNDEF, code, msg;
	struct krt_rx_error err = { NULL, KRT_UNDEF, 0 };
	const struct krt_rx *rx;
	const u8 *p;
	size_t size;
	s64 flags;

	if (!pattern && krt_bytes_view(a[0], &p, &size))
		pattern = krt_bytes(t, p, size);
	else if (!pattern)
		return krt_raise(t, KRT_EXC_TypeError, "first argument must be string or compiled pattern");
	if (!pattern || !krt_index_s64(t, a[1], &flags))
		return KRT_ERR;
	code = krt_rx_compile(t, pattern, flags, &names, &err);
	if (!code) {
		if (t->exc || !err.msg)
			return KRT_ERR;
		msg = err.text ? err.text : krt_str(t, err.msg);
		return msg ? krt_tuple_pack(t, 2, msg, err.pos == 0xffffffffu ? KRT_NONE : krt_small(err.pos)) : KRT_ERR;
	}
	rx = (const struct krt_rx *)((struct krt_bytes *)code)->data;
	code = krt_handle_new(t, KRT_HANDLE_REGEX, code);
	return code ? krt_tuple_pack(t, 4, code, krt_small(rx->flags), krt_small(rx->groups - 1), names) : KRT_ERR;
}

/* ---- a text that is gone through ------------------------------------------------------------------ */

struct subject {
	krt_val text;		/* str, or a bytes-like object */
	struct krt_str *s;	/* NULL: bytes */
	struct krt_rx_match m;
};

static bool prepare(struct krt_thread *t, struct subject *j, krt_val program, krt_val text, krt_val pos, krt_val endpos)
{
	const struct krt_rx *rx = rx_of(t, program);
	s64 from = 0, to = KRT_SMALL_MAX;
	size_t size;
	u32 len;

	memset(j, 0, sizeof(*j));
	if (!rx)
		return false;
	j->text = krt_payload(text, KRT_KIND_STR);
	if (j->text) {
		j->s = krt_str_of(j->text);
		j->m.text = (const u8 *)j->s->data;
		size = len = j->s->len;
		j->m.wide = !krt_str_is_ascii(j->s);
	} else {
		j->text = text;
		if (!krt_bytes_view(text, &j->m.text, &size) || size > 0x7fffffff) {
			krt_raise(t, KRT_EXC_TypeError, "expected string or bytes-like object, got '%T'", text);
			return false;
		}
		len = size;
	}
	if (rx->wide != !!j->s) {
		krt_raise(t, KRT_EXC_TypeError, rx->wide ? "cannot use a string pattern on a bytes-like object" :
			  "cannot use a bytes pattern on a string-like object");
		return false;
	}
	if ((pos && !krt_index_s64(t, pos, &from)) || (endpos && !krt_index_s64(t, endpos, &to)))
		return false;
	from = from < 0 ? 0 : from > len ? len : from;
	to = to < 0 ? 0 : to > len ? len : to;
	j->m.start = j->m.wide ? krt_str_offset(t, j->s, from) : from;
	j->m.end = j->m.wide ? krt_str_offset(t, j->s, to) : to;
	return krt_rx_ready(t, &j->m, rx);
}

/* the next match at or behind m.start; moves m.start behind it */
static int next_match(struct subject *j)
{
	int r = j->m.start <= j->m.end ? krt_rx_search(&j->m, j->m.start) : 0;

	if (r > 0) {
		j->m.start = j->m.mark[1];
		j->m.advance = j->m.mark[0] == j->m.mark[1];
	}
	return r;
}

static krt_val part(struct subject *j, u32 from, u32 to)
{
	return j->s ? krt_str_bytes(j->m.t, j->s, from, to) : krt_bytes(j->m.t, j->m.text + from, to - from);
}

static bool has_group(const struct subject *j, u32 i)
{
	return j->m.mark[2 * i] != 0xffffffffu && j->m.mark[2 * i + 1] != 0xffffffffu;
}

static krt_val group_or(struct subject *j, u32 i, krt_val other)
{
	return has_group(j, i) ? part(j, j->m.mark[2 * i], j->m.mark[2 * i + 1]) : other;
}

static krt_val index_of(const struct subject *j, u32 offset)
{
	return krt_small(j->m.wide ? krt_str_chars_to(j->s, offset) : offset);
}

/* where the groups are: start, end, ... and lastindex */
static krt_val places(struct subject *j)
{
	u32 n = 2 * j->m.rx->groups;
	krt_val r = krt_tuple_new(j->m.t, n + 1), *item;

	if (!r)
		return KRT_ERR;
	item = ((struct krt_tuple *)r)->item;
	for (u32 i = 0; i < n; i++)
		item[i] = has_group(j, i / 2) ? index_of(j, j->m.mark[i]) : krt_small(-1);
	item[n] = j->m.last ? krt_small(j->m.last) : KRT_NONE;
	return r;
}

/* _re.match(program, text, pos, endpos, mode, advance): mode 0 match, 1 fullmatch, 2 search */
KRT_FN(re_match)
{
	struct subject j;
	s64 mode;
	int r;

	if (!prepare(t, &j, a[0], a[1], a[2], a[3]) || !krt_index_s64(t, a[4], &mode))
		return KRT_ERR;
	j.m.advance = krt_truth(t, a[5]) > 0;
	j.m.full = mode == 1;
	if (j.m.start > j.m.end)
		return KRT_NONE;
	r = mode == 2 ? krt_rx_search(&j.m, j.m.start) : krt_rx_match_at(&j.m, j.m.start);
	return r < 0 ? KRT_ERR : r ? places(&j) : KRT_NONE;
}

static krt_val found(struct subject *j)
{
	u32 groups = j->m.rx->groups;
	krt_val empty = part(j, 0, 0), r;

	if (groups <= 2)
		return group_or(j, groups - 1, empty);
	r = krt_tuple_new(j->m.t, groups - 1);
	for (u32 i = 1; r && i < groups; i++) {
		krt_val v = group_or(j, i, empty);

		if (!v)
			return KRT_ERR;
		((struct krt_tuple *)r)->item[i - 1] = v;
	}
	return r;
}

/* _re.findall(program, text, pos, endpos) */
KRT_FN(re_findall)
{
	struct subject j;
	krt_val list = krt_list_new(t, 0), v;
	int r;

	if (!list || !prepare(t, &j, a[0], a[1], a[2], a[3]))
		return KRT_ERR;
	while ((r = next_match(&j)) > 0) {
		v = found(&j);
		if (!v || !krt_list_append(t, (struct krt_list *)list, v))
			return KRT_ERR;
	}
	return r < 0 ? KRT_ERR : list;
}

/* _re.split(program, text, maxsplit) */
KRT_FN(re_split)
{
	struct subject j;
	krt_val list = krt_list_new(t, 0), v;
	u32 done = 0;
	s64 max;
	int r = 0;

	if (!list || !prepare(t, &j, a[0], a[1], KRT_UNDEF, KRT_UNDEF) || !krt_index_s64(t, a[2], &max))
		return KRT_ERR;
	for (s64 n = 0; (!max || n < max) && (r = next_match(&j)) > 0; n++) {
		v = part(&j, done, j.m.mark[0]);
		if (!v || !krt_list_append(t, (struct krt_list *)list, v))
			return KRT_ERR;
		for (u32 i = 1; i < j.m.rx->groups; i++) {
			v = group_or(&j, i, KRT_NONE);
			if (!v || !krt_list_append(t, (struct krt_list *)list, v))
				return KRT_ERR;
		}
		done = j.m.mark[1];
	}
	v = r < 0 ? KRT_ERR : part(&j, done, j.m.end);
	return v && krt_list_append(t, (struct krt_list *)list, v) ? list : KRT_ERR;
}

static bool add_part(struct krt_thread *t, struct krt_buf *b, krt_val v)
{
	const u8 *p;
	size_t n;

	if (krt_payload(v, KRT_KIND_STR)) {
		krt_buf_val(b, krt_payload(v, KRT_KIND_STR));
		return true;
	}
	if (!krt_bytes_view(v, &p, &n)) {
		krt_raise(t, KRT_EXC_TypeError, "expected string or bytes-like object, got '%T'", v);
		return false;
	}
	krt_buf_add(b, (const char *)p, n);
	return true;
}

/* what a template, a list of texts and numbers of groups, gives for a match */
static bool expand(struct subject *j, struct krt_buf *b, const struct krt_list *template)
{
	for (u32 i = 0; i < template->len; i++) {
		krt_val v = template->item[i];
		s64 g;

		if (!krt_is_small(v)) {
			if (!add_part(j->m.t, b, v))
				return false;
			continue;
		}
		g = krt_small_get(v);
		if (g >= 0 && g < j->m.rx->groups && has_group(j, g))
			krt_buf_add(b, (const char *)j->m.text + j->m.mark[2 * g], j->m.mark[2 * g + 1] - j->m.mark[2 * g]);
	}
	return true;
}

/* _re.sub(program, template, text, count): (the new text, replacements) */
KRT_FN(re_sub)
{
	struct subject j;
	struct krt_buf b;
	u32 done = 0;
	s64 max, times = 0;
	krt_val v;
	int r = 0;

	if (!krt_is(a[1], KRT_KIND_LIST))
		return krt_raise(t, KRT_EXC_TypeError, "_re.sub: a template is a list, not '%T'", a[1]);
	if (!prepare(t, &j, a[0], a[2], KRT_UNDEF, KRT_UNDEF) || !krt_index_s64(t, a[3], &max))
		return KRT_ERR;
	krt_buf_init(&b, t);
	for (; (!max || times < max) && (r = next_match(&j)) > 0; times++) {
		krt_buf_add(&b, (const char *)j.m.text + done, j.m.mark[0] - done);
		if (!expand(&j, &b, (struct krt_list *)a[1]))
			return KRT_ERR;
		done = j.m.mark[1];
	}
	if (r < 0)
		return KRT_ERR;
	krt_buf_add(&b, (const char *)j.m.text + done, j.m.end - done);
	v = !times ? j.text : j.s ? krt_buf_finish(&b) : krt_buf_bytes(&b);
	return v ? krt_tuple_pack(t, 2, v, krt_int(t, times)) : KRT_ERR;
}

const struct krt_cdef krt_re_defs[] = {
	{ "compile", re_compile, 2, 2, 0, NULL },
	{ "match", re_match, 6, 6, 0, NULL },
	{ "findall", re_findall, 4, 4, 0, NULL },
	{ "split", re_split, 3, 3, 0, NULL },
	{ "sub", re_sub, 4, 4, 0, NULL },
	{ NULL, NULL, 0, 0, 0, NULL },
};
