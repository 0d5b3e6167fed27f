// SPDX-License-Identifier: GPL-2.0
/*
 * dictview.c - dict.keys(), values() and items(): live views. Keys and items
 * take part in set operations, which make new sets.
 */
#include "dict.h"
#include "iter.h"

static struct krt_dict *dict_of(krt_val v)
{
	return (struct krt_dict *)((struct krt_dictview *)v)->dict;
}

static int sort_of(krt_val v)
{
	return ((struct krt_obj *)v)->extra;
}

s64 krt_dictview_len(krt_val v)
{
	return dict_of(v)->used;
}

int krt_dictview_contains(struct krt_thread *t, krt_val v, krt_val x)
{
	struct krt_tuple *pair;
	krt_val have;

	switch (sort_of(v)) {
	case KRT_VIEW_KEYS:
		return krt_dict_contains(t, (krt_val)dict_of(v), x);
	case KRT_VIEW_ITEMS:
		pair = (struct krt_tuple *)krt_payload(x, KRT_KIND_TUPLE);
		if (!pair || pair->o.size != 2)
			return 0;
		have = krt_dict_get(t, dict_of(v), pair->item[0]);
		if (!have)
			return t->exc ? -1 : 0;
		return krt_eq(t, have, pair->item[1]);
	default:
		break;
	}
	u32 pos = 0;
	krt_val k;

	while (krt_dict_next(dict_of(v), &pos, &k, &have)) {
		int eq = krt_eq(t, have, x);

		if (eq)
			return eq;
	}
	return 0;
}

static krt_val as_set(struct krt_thread *t, krt_val v)
{
	return krt_set_new(t, KRT_KIND_SET, v);
}

static bool set_like(krt_val v)
{
	return krt_payload(v, KRT_KIND_SET) || krt_payload(v, KRT_KIND_FROZENSET) ||
	       (krt_is(v, KRT_KIND_DICTVIEW) && sort_of(v) != KRT_VIEW_VALUES);
}

krt_val krt_dictview_binary(struct krt_thread *t, enum krt_binop op, krt_val a, krt_val b)
{
	krt_val x, y;

	if (op != KRT_BIN_AND && op != KRT_BIN_OR && op != KRT_BIN_XOR && op != KRT_BIN_SUB)
		return KRT_NOTIMPL;
	if ((krt_is(a, KRT_KIND_DICTVIEW) && sort_of(a) == KRT_VIEW_VALUES) ||
	    (krt_is(b, KRT_KIND_DICTVIEW) && sort_of(b) == KRT_VIEW_VALUES))
		return KRT_NOTIMPL;
	x = as_set(t, a);
	y = x ? as_set(t, b) : KRT_ERR;
	return y ? krt_set_binary(t, op, x, y) : KRT_ERR;
}

krt_val krt_dictview_compare(struct krt_thread *t, enum krt_cmp op, krt_val a, krt_val b)
{
	krt_val x, y;

	if (!set_like(a) || !set_like(b))
		return KRT_NOTIMPL;
	if ((op == KRT_EQ || op == KRT_NE) && krt_is(a, KRT_KIND_DICTVIEW) && sort_of(a) == KRT_VIEW_ITEMS &&
	    krt_is(b, KRT_KIND_DICTVIEW) && sort_of(b) == KRT_VIEW_ITEMS)	/* their values need no hash */
		return krt_compare(t, op, (krt_val)dict_of(a), (krt_val)dict_of(b));
	x = as_set(t, a);
	y = x ? as_set(t, b) : KRT_ERR;
	return y ? krt_set_compare(t, op, x, y) : KRT_ERR;
}

krt_val krt_dictview_repr(struct krt_thread *t, krt_val v)
{
	static const char *const name[] = { "dict_keys(", "dict_values(", "dict_items(" };
	krt_val list, s;
	struct krt_buf b;

	if (!krt_stack_ok(t))
		return KRT_ERR;
	list = krt_list_from(t, v);
	s = list ? krt_list_repr(t, list) : KRT_ERR;
	if (!s)
		return KRT_ERR;
	krt_buf_init(&b, t);
	krt_buf_str(&b, name[sort_of(v)]);
	krt_buf_val(&b, s);
	krt_buf_str(&b, ")");
	return krt_buf_finish(&b);
}

static krt_val view_len(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_small(krt_dictview_len(a[0]));
}

static krt_val view_iter(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_iter(t, a[0]);
}

static krt_val view_reversed(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_reversed(t, a[0]);
}

static krt_val view_contains(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	int r = krt_dictview_contains(t, a[0], a[1]);

	return r < 0 ? KRT_ERR : krt_bool(r);
}

static krt_val view_isdisjoint(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	krt_val both = krt_dictview_binary(t, KRT_BIN_AND, a[0], a[1]);

	return both && both != KRT_NOTIMPL ? krt_bool(!krt_set_len(both)) : both;
}

static krt_val view_mapping(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_mappingproxy(t, (krt_val)dict_of(a[0]));
}

static const struct krt_cdef view_defs[] = {
	{ "__len__", view_len, 1, 1, 0, NULL },
	{ "__iter__", view_iter, 1, 1, 0, NULL },
	{ "__reversed__", view_reversed, 1, 1, 0, NULL },
	{ "__contains__", view_contains, 2, 2, 0, NULL },
	{ "isdisjoint", view_isdisjoint, 2, 2, 0, NULL },
	{ "mapping", view_mapping, 1, 1, KRT_CF_GETTER, NULL },
	{ }
};

bool krt_dictview_init(struct krt_thread *t);

bool krt_dictview_init(struct krt_thread *t)
{
	static const char *const name[] = { "dict_keys", "dict_values", "dict_items" };

	for (int i = KRT_VIEW_ITEMS; i >= 0; i--) {
		struct krt_class *c = krt_class_builtin(t, name[i], KRT_KIND_DICTVIEW, NULL, view_defs, KRT_CLASS_FINAL);

		if (!c)
			return false;
		t->vm->view_cls[i] = c;
	}
	return true;
}
