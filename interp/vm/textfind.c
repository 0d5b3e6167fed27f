/* SPDX-License-Identifier: GPL-2.0 */
/* textfind.c - find, index, count, startswith, endswith, for str, bytes and bytearray */
#include "text.h"

/* what is looked for where: [from, to) in bytes of s, base the characters before from */
struct search { struct krt_text s, sub; s64 start; size_t from, to; bool impossible; u8 byte; };

static bool search_arg(struct krt_thread *t, struct search *x, krt_val v)
{
	s64 c;

	if (krt_text_arg(&x->s, v, &x->sub))
		return true;
	if (krt_text_is_str(&x->s)) {
		krt_raise(t, KRT_EXC_TypeError, "must be str, not %T", v);
		return false;
	}
	if (!krt_is_imm_int(v) && !krt_is_bool(v) && !krt_payload(v, KRT_KIND_INT) && !krt_lookup_special(t, v, KRT_SP_index)) {
		if (!t->exc)
			krt_raise(t, KRT_EXC_TypeError, "argument should be integer or bytes-like object, not '%T'", v);
		return false;
	}
	if (!krt_text_need_int(t, v, &c))
		return false;
	if (c < 0 || c > 255) {
		krt_raise(t, KRT_EXC_ValueError, "byte must be in range(0, 256)");
		return false;
	}
	x->byte = c;
	x->sub.p = &x->byte;
	x->sub.n = 1;
	return true;
}

static bool search_range(struct krt_thread *t, struct search *x, int n, const krt_val *a)
{
	s64 len = krt_text_len(&x->s), end;

	if (!krt_text_range(t, n, a, len, &x->start, &end))
		return false;
	x->impossible = x->start > end;
	if (x->impossible)
		return true;
	x->from = krt_text_is_str(&x->s) ? krt_str_offset(t, krt_str_of(x->s.v), x->start) : (size_t)x->start;
	x->to = krt_text_is_str(&x->s) ? krt_str_offset(t, krt_str_of(x->s.v), end) : (size_t)end;
	return true;
}

/* these count their arguments in words of their own */
static bool arity(struct krt_thread *t, const char *name, int n)
{
	if (n >= 2 && n <= 4)
		return true;
	krt_raise(t, KRT_EXC_TypeError, n < 2 ? "%s() takes at least 1 argument (%d given)" :
		  "%s() takes at most 3 arguments (%d given)", name, n - 1);
	return false;
}

/* character index of the first or last occurrence, -1; -2 error */
static s64 search(struct krt_thread *t, int n, const krt_val *a, bool last, const char *name)
{
	struct search x;
	s64 at;

	krt_text_self(a[0], &x.s);
	if (!arity(t, name, n) || !search_arg(t, &x, a[1]) || !search_range(t, &x, n - 2, a + 2))
		return -2;
	if (x.impossible)
		return -1;
	at = last ? krt_mem_rfind(x.s.p + x.from, x.to - x.from, x.sub.p, x.sub.n) :
		    krt_mem_find(x.s.p + x.from, x.to - x.from, x.sub.p, x.sub.n);
	if (at < 0)
		return -1;
	return krt_text_is_str(&x.s) ? krt_str_chars_to(krt_str_of(x.s.v), x.from + at) : x.from + at;
}

static krt_val text_find(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	s64 at = search(t, n, a, false, "find");

	return at < -1 ? KRT_ERR : krt_small(at);
}

static krt_val text_rfind(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	s64 at = search(t, n, a, true, "rfind");

	return at < -1 ? KRT_ERR : krt_small(at);
}

static krt_val index_of(struct krt_thread *t, int n, const krt_val *a, bool last)
{
	s64 at = search(t, n, a, last, last ? "rindex" : "index");

	if (at == -1)
		return krt_raise(t, KRT_EXC_ValueError, krt_payload(a[0], KRT_KIND_STR) ?
				 "substring not found" : "subsection not found");
	return at < 0 ? KRT_ERR : krt_small(at);
}

static krt_val text_index(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return index_of(t, n, a, false);
}

static krt_val text_rindex(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return index_of(t, n, a, true);
}

static krt_val text_count(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct search x;
	s64 c = 0, at;

	krt_text_self(a[0], &x.s);
	if (!arity(t, "count", n) || !search_arg(t, &x, a[1]) || !search_range(t, &x, n - 2, a + 2))
		return KRT_ERR;
	if (x.impossible)
		return krt_small(0);
	if (!x.sub.n)
		return krt_small((krt_text_is_str(&x.s) ?
				  krt_utf8_count((const char *)x.s.p + x.from, x.to - x.from) : x.to - x.from) + 1);
	while ((at = krt_mem_find(x.s.p + x.from, x.to - x.from, x.sub.p, x.sub.n)) >= 0) {
		x.from += at + x.sub.n;
		c++;
	}
	return krt_small(c);
}

static bool affix_is(const struct search *x, bool suffix)
{
	if (x->impossible || x->sub.n > x->to - x->from)
		return false;
	return !memcmp(x->s.p + (suffix ? x->to - x->sub.n : x->from), x->sub.p, x->sub.n);
}

static krt_val affix(struct krt_thread *t, int n, const krt_val *a, bool suffix)
{
	const char *name = suffix ? "endswith" : "startswith", *kind;
	struct krt_tuple *tuple;
	struct search x;

	krt_text_self(a[0], &x.s);
	kind = krt_text_is_str(&x.s) ? "str" : "bytes";
	if (!arity(t, name, n) || !search_range(t, &x, n - 2, a + 2))
		return KRT_ERR;
	tuple = (struct krt_tuple *)krt_payload(a[1], KRT_KIND_TUPLE);
	if (!tuple) {
		if (!krt_text_arg(&x.s, a[1], &x.sub))
			return krt_raise(t, KRT_EXC_TypeError, "%s first arg must be %s or a tuple of %s, not %T",
					 name, kind, kind, a[1]);
		return krt_bool(affix_is(&x, suffix));
	}
	for (u32 i = 0; i < tuple->o.size; i++) {
		if (!krt_text_arg(&x.s, tuple->item[i], &x.sub))
			return krt_text_is_str(&x.s) ?
			       krt_raise(t, KRT_EXC_TypeError, "tuple for %s must only contain str, not %T", name, tuple->item[i]) :
			       krt_raise(t, KRT_EXC_TypeError, "a bytes-like object is required, not '%T'", tuple->item[i]);
		if (affix_is(&x, suffix))
			return KRT_TRUE;
	}
	return KRT_FALSE;
}

static krt_val text_startswith(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return affix(t, n, a, false);
}

static krt_val text_endswith(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return affix(t, n, a, true);
}

const struct krt_cdef krt_text_find_defs[] = {
	{ "find", text_find, 1, -1, 0, "find(sub, start=0, end=len): the first index, or -1" },
	{ "rfind", text_rfind, 1, -1, 0, "rfind(sub, start=0, end=len): the last index, or -1" },
	{ "index", text_index, 1, -1, 0, "index(sub, start=0, end=len): the first index, or ValueError" },
	{ "rindex", text_rindex, 1, -1, 0, "rindex(sub, start=0, end=len): the last index, or ValueError" },
	{ "count", text_count, 1, -1, 0, "count(sub, start=0, end=len): occurrences that do not overlap" },
	{ "startswith", text_startswith, 1, -1, 0, "startswith(prefix or tuple, start=0, end=len)" },
	{ "endswith", text_endswith, 1, -1, 0, "endswith(suffix or tuple, start=0, end=len)" },
	{ NULL, NULL, 0, 0, 0, NULL }
};
