// SPDX-License-Identifier: GPL-2.0
/*
 * setmeth.c - classes set and frozenset.
 */
#include "dict.h"
#include "iter.h"

static krt_val self_set(const krt_val *a)
{
	krt_val s = krt_payload(a[0], KRT_KIND_SET);

	return s ? s : krt_payload(a[0], KRT_KIND_FROZENSET);
}

/* v as a set, made if it is another iterable */
static krt_val to_set(struct krt_thread *t, krt_val v)
{
	krt_val s = self_set(&v);

	return s ? s : krt_set_new(t, KRT_KIND_SET, v);
}

static krt_val set_new(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_set_new(t, KRT_KIND_SET, KRT_UNDEF);
}

static krt_val set_init(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	krt_val s = self_set(a);

	krt_table_clear((struct krt_dict *)s);
	if (n > 1 && !krt_set_update(t, s, a[1]))
		return KRT_ERR;
	return KRT_NONE;
}

static krt_val frozenset_new(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	if (n > 1 && krt_is(a[1], KRT_KIND_FROZENSET))
		return a[1];
	return krt_set_new(t, KRT_KIND_FROZENSET, n > 1 ? a[1] : KRT_UNDEF);
}

static krt_val set_add(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_set_add(t, self_set(a), a[1]) ? KRT_NONE : KRT_ERR;
}

static krt_val set_discard(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_set_remove(t, self_set(a), a[1]) < 0 ? KRT_ERR : KRT_NONE;
}

static krt_val set_remove(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	int r = krt_set_remove(t, self_set(a), a[1]);

	return r > 0 ? KRT_NONE : r < 0 ? KRT_ERR : krt_raise_key(t, a[1]);
}

static krt_val set_pop(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_dict *d = (struct krt_dict *)self_set(a);
	krt_val v, text;
	u32 pos = 0;

	if (!krt_dict_next(d, &pos, &v, NULL)) {
		text = krt_str(t, "pop from an empty set");
		return text ? krt_raise_key(t, text) : KRT_ERR;
	}
	krt_table_remove(d, pos - 1);
	return v;
}

static krt_val set_clear(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	krt_table_clear((struct krt_dict *)self_set(a));
	return KRT_NONE;
}

static krt_val set_copy(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	krt_val s = self_set(a);

	if (krt_is(a[0], KRT_KIND_FROZENSET))
		return s;
	return krt_set_new(t, krt_kind(s), s);
}

static krt_val set_update(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	for (int i = 1; i < n; i++)
		if (!krt_set_update(t, self_set(a), a[i]))
			return KRT_ERR;
	return KRT_NONE;
}

/* self op each argument in turn, as a new set */
static krt_val fold(struct krt_thread *t, enum krt_binop op, int n, const krt_val *a)
{
	krt_val s = self_set(a), o;

	s = krt_set_new(t, krt_kind(s), s);
	for (int i = 1; s && i < n; i++) {
		o = to_set(t, a[i]);
		s = o ? krt_set_binary(t, op, s, o) : KRT_ERR;
	}
	return s;
}

static krt_val fold_inplace(struct krt_thread *t, enum krt_binop op, int n, const krt_val *a)
{
	for (int i = 1; i < n; i++) {
		krt_val o = to_set(t, a[i]);

		if (!o || !krt_set_inplace(t, op, self_set(a), o))
			return KRT_ERR;
	}
	return KRT_NONE;
}

#define FOLD(name, fn, op)								\
static krt_val name(struct krt_thread *t, int n, const krt_val *a, krt_val kw)		\
{											\
	return fn(t, op, n, a);								\
}
FOLD(set_union, fold, KRT_BIN_OR)
FOLD(set_intersection, fold, KRT_BIN_AND)
FOLD(set_difference, fold, KRT_BIN_SUB)
FOLD(set_symdiff, fold, KRT_BIN_XOR)
FOLD(set_intersection_update, fold_inplace, KRT_BIN_AND)
FOLD(set_difference_update, fold_inplace, KRT_BIN_SUB)
FOLD(set_symdiff_update, fold_inplace, KRT_BIN_XOR)
#undef FOLD

static krt_val relation(struct krt_thread *t, const krt_val *a, enum krt_cmp op)
{
	krt_val o = to_set(t, a[1]);

	return o ? krt_set_compare(t, op, self_set(a), o) : KRT_ERR;
}

static krt_val set_issubset(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return relation(t, a, KRT_LE);
}

static krt_val set_issuperset(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return relation(t, a, KRT_GE);
}

static krt_val set_isdisjoint(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	krt_val o = to_set(t, a[1]), both;

	if (!o)
		return KRT_ERR;
	both = krt_set_binary(t, KRT_BIN_AND, self_set(a), o);
	return both ? krt_bool(!krt_set_len(both)) : KRT_ERR;
}

static krt_val set_has(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	int r = krt_set_has(t, self_set(a), a[1]);

	return r < 0 ? KRT_ERR : krt_bool(r);
}

static krt_val set_len(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_small(krt_set_len(self_set(a)));
}

static krt_val set_iter(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_iter(t, self_set(a));
}

static krt_val frozenset_hash(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	u64 h;

	krt_set_hash(t, self_set(a), &h);
	return krt_int(t, h);
}

#define COMMON										\
	{ "copy", set_copy, 1, 1, 0, NULL },						\
	{ "union", set_union, 1, -1, 0, NULL },						\
	{ "intersection", set_intersection, 1, -1, 0, NULL },				\
	{ "difference", set_difference, 1, -1, 0, NULL },				\
	{ "symmetric_difference", set_symdiff, 2, 2, 0, NULL },				\
	{ "issubset", set_issubset, 2, 2, 0, NULL },					\
	{ "issuperset", set_issuperset, 2, 2, 0, NULL },				\
	{ "isdisjoint", set_isdisjoint, 2, 2, 0, NULL },				\
	{ "__contains__", set_has, 2, 2, 0, NULL },					\
	{ "__len__", set_len, 1, 1, 0, NULL },						\
	{ "__iter__", set_iter, 1, 1, 0, NULL }

static const struct krt_cdef set_defs[] = {
	{ "__new__", set_new, 1, -1, KRT_CF_NEW | KRT_CF_KW, NULL },
	{ "__init__", set_init, 1, 2, 0, NULL },
	{ "add", set_add, 2, 2, 0, NULL },
	{ "discard", set_discard, 2, 2, 0, NULL },
	{ "remove", set_remove, 2, 2, 0, NULL },
	{ "pop", set_pop, 1, 1, 0, NULL },
	{ "clear", set_clear, 1, 1, 0, NULL },
	{ "update", set_update, 1, -1, 0, NULL },
	{ "intersection_update", set_intersection_update, 1, -1, 0, NULL },
	{ "difference_update", set_difference_update, 1, -1, 0, NULL },
	{ "symmetric_difference_update", set_symdiff_update, 2, 2, 0, NULL },
	COMMON,
	{ }
};

static const struct krt_cdef frozenset_defs[] = {
	{ "__new__", frozenset_new, 1, 2, KRT_CF_NEW, NULL },
	{ "__hash__", frozenset_hash, 1, 1, 0, NULL },
	COMMON,
	{ }
};

bool krt_set_init(struct krt_thread *t)
{
	return krt_class_builtin(t, "set", KRT_KIND_SET, NULL, set_defs, 0) &&
	       krt_class_builtin(t, "frozenset", KRT_KIND_FROZENSET, NULL, frozenset_defs, 0);
}
