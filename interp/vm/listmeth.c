// SPDX-License-Identifier: GPL-2.0
/*
 * listmeth.c - class list.
 */
#include "seq.h"

static struct krt_list *self_list(const krt_val *a)
{
	return (struct krt_list *)krt_payload(a[0], KRT_KIND_LIST);
}

krt_val krt_seq_count(struct krt_thread *t, krt_val seq, krt_val x)
{
	s64 n = 0, at;
	int r;

	for (s64 i = 0; (r = krt_seq_find(t, seq, i, INT64_MAX, x, &at)) > 0; i = at + 1)
		n++;
	return r < 0 ? KRT_ERR : krt_small(n);
}

int krt_seq_index_of(struct krt_thread *t, krt_val seq, int n, const krt_val *a, s64 *at)
{
	s64 start = 0, stop = INT64_MAX;
	u32 len;

	krt_seq_items(seq, &len);
	if ((n > 2 && !krt_index_s64(t, a[2], &start)) || (n > 3 && !krt_index_s64(t, a[3], &stop)))
		return -1;
	if (start < 0)
		start = start + len < 0 ? 0 : start + len;
	if (stop < 0)
		stop += len;
	return krt_seq_find(t, seq, start, stop, a[1], at);
}

static krt_val list_new(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_list_new(t, 0);
}

static krt_val list_init(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_list *l = self_list(a);

	l->len = l->cap = 0;
	l->item = NULL;
	return n < 2 || krt_list_extend(t, l, a[1]) ? KRT_NONE : KRT_ERR;
}

static krt_val list_append(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_list_append(t, self_list(a), a[1]) ? KRT_NONE : KRT_ERR;
}

static krt_val list_extend(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_list_extend(t, self_list(a), a[1]) ? KRT_NONE : KRT_ERR;
}

bool krt_list_insert(struct krt_thread *t, struct krt_list *l, s64 at, krt_val v);

static krt_val list_insert(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	s64 at;

	if (!krt_index_s64(t, a[1], &at))
		return KRT_ERR;
	return krt_list_insert(t, self_list(a), at, a[2]) ? KRT_NONE : KRT_ERR;
}

static krt_val list_remove(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	krt_val l = (krt_val)self_list(a);
	s64 at;
	int r = krt_seq_find(t, l, 0, INT64_MAX, a[1], &at);

	if (!r)
		return krt_raise(t, KRT_EXC_ValueError, "list.remove(x): x not in list");
	return r > 0 && krt_list_delitem(t, l, krt_small(at)) ? KRT_NONE : KRT_ERR;
}

static krt_val list_pop(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_list *l = self_list(a);
	s64 at = -1;
	krt_val v;

	if (n > 1 && !krt_index_s64(t, a[1], &at))
		return KRT_ERR;
	if (!l->len)
		return krt_raise(t, KRT_EXC_IndexError, "pop from empty list");
	if (at < 0)
		at += l->len;
	if (at < 0 || at >= l->len)
		return krt_raise(t, KRT_EXC_IndexError, "pop index out of range");
	v = l->item[at];
	if (at == l->len - 1)
		l->item[--l->len] = KRT_UNDEF;
	else
		krt_list_delitem(t, (krt_val)l, krt_small(at));
	return v;
}

static krt_val list_clear(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_list *l = self_list(a);

	l->len = l->cap = 0;
	l->item = NULL;
	return KRT_NONE;
}

static krt_val list_copy(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_list *l = self_list(a);

	return krt_list_of(t, l->len, l->item);
}

static krt_val list_count(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_seq_count(t, (krt_val)self_list(a), a[1]);
}

static krt_val list_index(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	s64 at;
	int r = krt_seq_index_of(t, (krt_val)self_list(a), n, a, &at);

	if (!r)
		return krt_raise(t, KRT_EXC_ValueError, "%R is not in list", a[1]);
	return r < 0 ? KRT_ERR : krt_small(at);
}

static krt_val list_reverse(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_list *l = self_list(a);

	for (u32 i = 0, j = l->len; i + 1 < j; i++) {
		krt_val v = l->item[i];

		l->item[i] = l->item[--j];
		l->item[j] = v;
	}
	return KRT_NONE;
}

static krt_val list_sort(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	krt_val key = KRT_NONE, reverse = KRT_FALSE, k, v;
	u32 pos = 0;
	int r;

	while (kw && krt_dict_next((struct krt_dict *)kw, &pos, &k, &v)) {
		if (!strcmp(krt_str_of(k)->data, "key"))
			key = v;
		else if (!strcmp(krt_str_of(k)->data, "reverse"))
			reverse = v;
		else
			return krt_raise(t, KRT_EXC_TypeError, "'%S' is an invalid keyword argument for sort()", k);
	}
	r = krt_sort_reversed(t, reverse);
	return r >= 0 && krt_list_sort(t, self_list(a), key, r) ? KRT_NONE : KRT_ERR;
}

static krt_val list_len(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_small(self_list(a)->len);
}

static krt_val list_getitem(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_list_getitem(t, (krt_val)self_list(a), a[1]);
}

static krt_val list_setitem(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_list_setitem(t, (krt_val)self_list(a), a[1], a[2]) ? KRT_NONE : KRT_ERR;
}

static krt_val list_delitem(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_list_delitem(t, (krt_val)self_list(a), a[1]) ? KRT_NONE : KRT_ERR;
}

static krt_val list_contains(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	int r = krt_list_contains(t, (krt_val)self_list(a), a[1]);

	return r < 0 ? KRT_ERR : krt_bool(r);
}

static krt_val list_iter(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_iter(t, (krt_val)self_list(a));
}

static krt_val list_reversed(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_reversed(t, (krt_val)self_list(a));
}

static krt_val list_repr(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_list_repr(t, (krt_val)self_list(a));
}

static krt_val list_iadd(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_list_extend(t, self_list(a), a[1]) ? a[0] : KRT_ERR;
}

static krt_val list_eq(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	krt_val b = krt_payload(a[1], KRT_KIND_LIST);

	return b ? krt_seq_compare(t, KRT_EQ, (krt_val)self_list(a), b) : KRT_NOTIMPL;
}

static krt_val list_lt(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	krt_val b = krt_payload(a[1], KRT_KIND_LIST);

	return b ? krt_seq_compare(t, KRT_LT, (krt_val)self_list(a), b) : KRT_NOTIMPL;
}

static const struct krt_cdef list_defs[] = {
	{ "__new__", list_new, 1, -1, KRT_CF_NEW | KRT_CF_KW, NULL },
	{ "__init__", list_init, 1, 2, 0, NULL },
	{ "append", list_append, 2, 2, 0, NULL },
	{ "extend", list_extend, 2, 2, 0, NULL },
	{ "insert", list_insert, 3, 3, 0, NULL },
	{ "remove", list_remove, 2, 2, 0, NULL },
	{ "pop", list_pop, 1, 2, 0, NULL },
	{ "clear", list_clear, 1, 1, 0, NULL },
	{ "copy", list_copy, 1, 1, 0, NULL },
	{ "count", list_count, 2, 2, 0, NULL },
	{ "index", list_index, 2, 4, 0, NULL },
	{ "reverse", list_reverse, 1, 1, 0, NULL },
	{ "sort", list_sort, 1, 1, KRT_CF_KW, NULL },
	{ "__len__", list_len, 1, 1, 0, NULL },
	{ "__getitem__", list_getitem, 2, 2, 0, NULL },
	{ "__setitem__", list_setitem, 3, 3, 0, NULL },
	{ "__delitem__", list_delitem, 2, 2, 0, NULL },
	{ "__contains__", list_contains, 2, 2, 0, NULL },
	{ "__iter__", list_iter, 1, 1, 0, NULL },
	{ "__reversed__", list_reversed, 1, 1, 0, NULL },
	{ "__repr__", list_repr, 1, 1, 0, NULL },
	{ "__iadd__", list_iadd, 2, 2, 0, NULL },
	{ "__eq__", list_eq, 2, 2, 0, NULL },
	{ "__lt__", list_lt, 2, 2, 0, NULL },
	{ }
};

bool krt_list_init(struct krt_thread *t)
{
	return krt_class_builtin(t, "list", KRT_KIND_LIST, NULL, list_defs, 0);
}
