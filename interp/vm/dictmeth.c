// SPDX-License-Identifier: GPL-2.0
/*
 * dictmeth.c - class dict: construction, update and the methods.
 */
#include "dict.h"
#include "iter.h"

static struct krt_dict *self_dict(const krt_val *a)
{
	return (struct krt_dict *)krt_payload(a[0], KRT_KIND_DICT);
}

static bool update_from_dict(struct krt_thread *t, struct krt_dict *d, struct krt_dict *from)
{
	krt_val k, v;
	u32 pos = 0, n = from->used;

	if (!d->used && d != from && d->cap < n)
		return krt_table_copy(t, d, from);
	while (krt_dict_next(from, &pos, &k, &v)) {
		if (!krt_dict_set(t, d, k, v))
			return false;
		if (from->used != n && from != d) {
			krt_raise(t, KRT_EXC_RuntimeError, "dict mutated during update");
			return false;
		}
	}
	return true;
}

static bool update_from_mapping(struct krt_thread *t, struct krt_dict *d, krt_val from, krt_val keys)
{
	krt_val it = krt_call(t, keys, 0, NULL), k, v;

	if (!it)
		return false;
	it = krt_iter(t, it);
	if (!it)
		return false;
	while ((k = krt_next(t, it)) != KRT_STOP) {
		if (!k)
			return false;
		v = krt_getitem(t, from, k);
		if (!v || !krt_dict_set(t, d, k, v))
			return false;
	}
	return true;
}

static bool update_from_pairs(struct krt_thread *t, struct krt_dict *d, krt_val from)
{
	krt_val it = krt_iter(t, from), item, pair;
	s64 n = 0;

	if (!it)
		return false;
	for (; (item = krt_next(t, it)) != KRT_STOP; n++) {
		struct krt_list *l;

		if (!item)
			return false;
		pair = krt_list_from(t, item);
		if (!pair) {
			if (krt_exc_pending_is(t, KRT_EXC_TypeError)) {
				krt_exc_take(t);
				krt_raise(t, KRT_EXC_TypeError,
					  "cannot convert dictionary update sequence element #%ld to a sequence", n);
			}
			return false;
		}
		l = (struct krt_list *)pair;
		if (l->len != 2) {
			krt_raise(t, KRT_EXC_ValueError,
				  "dictionary update sequence element #%ld has length %d; 2 is required", n, (int)l->len);
			return false;
		}
		if (!krt_dict_set(t, d, l->item[0], l->item[1]))
			return false;
	}
	return true;
}

bool krt_dict_update(struct krt_thread *t, struct krt_dict *d, krt_val from)
{
	krt_val p = krt_payload(from, KRT_KIND_DICT), keys;

	if (p)
		return update_from_dict(t, d, (struct krt_dict *)p);
	keys = krt_getattr_opt(t, from, t->vm->names[KRT_N_keys]);
	if (keys)
		return update_from_mapping(t, d, from, keys);
	if (t->exc)
		return false;
	return update_from_pairs(t, d, from);
}

static bool update_args(struct krt_thread *t, struct krt_dict *d, int n, const krt_val *a, krt_val kw)
{
	if (n && !krt_dict_update(t, d, a[0]))
		return false;
	return !kw || krt_dict_update(t, d, kw);
}

/* Contents come with __init__, so that a class derived from dict may take other arguments. */
static krt_val dict_new(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_dict_new(t);
}

static krt_val dict_init(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	if (n > 2)
		return krt_raise(t, KRT_EXC_TypeError, "dict expected at most 1 argument, got %d", n - 1);
	return update_args(t, self_dict(a), n - 1, a + 1, kw) ? KRT_NONE : KRT_ERR;
}

static krt_val dict_update(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	if (n > 2)
		return krt_raise(t, KRT_EXC_TypeError, "update expected at most 1 argument, got %d", n - 1);
	return update_args(t, self_dict(a), n - 1, a + 1, kw) ? KRT_NONE : KRT_ERR;
}

static krt_val dict_fromkeys(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	krt_val v = n > 2 ? a[2] : KRT_NONE, it = krt_iter(t, a[1]), d, k;

	if (!it)
		return KRT_ERR;
	d = krt_call(t, a[0], 0, NULL);
	if (!d)
		return KRT_ERR;
	while ((k = krt_next(t, it)) != KRT_STOP)
		if (!k || !krt_setitem(t, d, k, v))
			return KRT_ERR;
	return d;
}

static krt_val dict_get(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	krt_val v = krt_dict_get(t, self_dict(a), a[1]);

	if (v || t->exc)
		return v;
	return n > 2 ? a[2] : KRT_NONE;
}

static krt_val dict_setdefault(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_dict *d = self_dict(a);
	krt_val v = n > 2 ? a[2] : KRT_NONE;
	u64 hash;
	s64 i;

	if (!krt_key_hash(t, a[1], &hash))
		return KRT_ERR;
	i = krt_table_find(t, d, a[1], hash);
	if (i >= 0)
		return krt_table_entry(d, i)[2];
	if (i == -1)
		i = krt_table_insert(t, d, a[1], hash);
	if (i < 0)
		return KRT_ERR;
	return krt_table_entry(d, i)[2] = v;
}

static krt_val dict_pop(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_dict *d = self_dict(a);
	krt_val v;
	u64 hash;
	s64 i;

	if (!d->used)	/* whatever the key is: it need not have a hash */
		return n > 2 ? a[2] : krt_raise_key(t, a[1]);
	if (!krt_key_hash(t, a[1], &hash))
		return KRT_ERR;
	i = krt_table_find(t, d, a[1], hash);
	if (i == -2)
		return KRT_ERR;
	if (i == -1)
		return n > 2 ? a[2] : krt_raise_key(t, a[1]);
	v = krt_table_entry(d, i)[2];
	krt_table_remove(d, i);
	return v;
}

static krt_val dict_popitem(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_dict *d = self_dict(a);
	krt_val pair, *e;
	krt_val text;

	if (!d->used) {
		text = krt_str(t, "popitem(): dictionary is empty");
		return text ? krt_raise_key(t, text) : KRT_ERR;
	}
	/* krt_table_remove() keeps the last entry alive */
	e = krt_table_entry(d, d->fill - 1);
	pair = krt_tuple_of(t, 2, e + 1);
	if (pair)
		krt_table_remove(d, d->fill - 1);
	return pair;
}

static krt_val dict_clear(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	krt_table_clear(self_dict(a));
	return KRT_NONE;
}

static krt_val dict_copy(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_dict_copy(t, self_dict(a));
}

static krt_val view_new(struct krt_thread *t, const krt_val *a, int sort)
{
	struct krt_dictview *v = krt_alloc(t, KRT_KIND_DICTVIEW, sizeof(*v));

	if (!v)
		return KRT_ERR;
	v->o.extra = sort;
	v->dict = (krt_val)self_dict(a);
	return (krt_val)v;
}

static krt_val dict_keys(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return view_new(t, a, KRT_VIEW_KEYS);
}

static krt_val dict_values(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return view_new(t, a, KRT_VIEW_VALUES);
}

static krt_val dict_items(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return view_new(t, a, KRT_VIEW_ITEMS);
}

static krt_val dict_getitem(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	krt_val v = krt_dict_get(t, self_dict(a), a[1]), miss;

	if (v || t->exc)
		return v;
	if (krt_is(a[0], KRT_KIND_OBJECT)) {
		miss = krt_call_special(t, a[0], KRT_SP_missing, 1, a + 1);
		if (miss != KRT_NOTIMPL)
			return miss;
	}
	return krt_raise_key(t, a[1]);
}

static krt_val dict_setitem(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_dict_set(t, self_dict(a), a[1], a[2]) ? KRT_NONE : KRT_ERR;
}

static krt_val dict_delitem(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	int r = krt_dict_del(t, self_dict(a), a[1]);

	return r > 0 ? KRT_NONE : r < 0 ? KRT_ERR : krt_raise_key(t, a[1]);
}

static krt_val dict_has(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	int r = krt_dict_contains(t, (krt_val)self_dict(a), a[1]);

	return r < 0 ? KRT_ERR : krt_bool(r);
}

static krt_val dict_len(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_small(self_dict(a)->used);
}

static krt_val dict_iter(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_iter(t, (krt_val)self_dict(a));
}

static krt_val dict_reversed(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_reversed(t, (krt_val)self_dict(a));
}

static krt_val dict_repr(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_dict_repr(t, (krt_val)self_dict(a));
}

static krt_val compare(struct krt_thread *t, const krt_val *a, enum krt_cmp op)
{
	krt_val b = krt_payload(a[1], KRT_KIND_DICT);

	return b ? krt_dict_compare(t, op, (krt_val)self_dict(a), b) : KRT_NOTIMPL;
}

static krt_val dict_eq(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return compare(t, a, KRT_EQ);
}

static krt_val dict_ne(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return compare(t, a, KRT_NE);
}

static krt_val dict_or(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	krt_val b = krt_payload(a[1], KRT_KIND_DICT);

	return b ? krt_dict_union(t, (krt_val)self_dict(a), b) : KRT_NOTIMPL;
}

static krt_val dict_ior(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_dict_update(t, self_dict(a), a[1]) ? a[0] : KRT_ERR;
}

static const struct krt_cdef dict_defs[] = {
	{ "__new__", dict_new, 1, -1, KRT_CF_NEW | KRT_CF_KW, NULL },
	{ "__init__", dict_init, 1, -1, KRT_CF_KW, NULL },
	{ "fromkeys", dict_fromkeys, 2, 3, KRT_CF_CLASS, NULL },
	{ "get", dict_get, 2, 3, 0, NULL },
	{ "setdefault", dict_setdefault, 2, 3, 0, NULL },
	{ "pop", dict_pop, 2, 3, 0, NULL },
	{ "popitem", dict_popitem, 1, 1, 0, NULL },
	{ "update", dict_update, 1, -1, KRT_CF_KW, NULL },
	{ "clear", dict_clear, 1, 1, 0, NULL },
	{ "copy", dict_copy, 1, 1, 0, NULL },
	{ "keys", dict_keys, 1, 1, 0, NULL },
	{ "values", dict_values, 1, 1, 0, NULL },
	{ "items", dict_items, 1, 1, 0, NULL },
	{ "__getitem__", dict_getitem, 2, 2, 0, NULL },
	{ "__setitem__", dict_setitem, 3, 3, 0, NULL },
	{ "__delitem__", dict_delitem, 2, 2, 0, NULL },
	{ "__contains__", dict_has, 2, 2, 0, NULL },
	{ "__len__", dict_len, 1, 1, 0, NULL },
	{ "__iter__", dict_iter, 1, 1, 0, NULL },
	{ "__reversed__", dict_reversed, 1, 1, 0, NULL },
	{ "__repr__", dict_repr, 1, 1, 0, NULL },
	{ "__eq__", dict_eq, 2, 2, 0, NULL },
	{ "__ne__", dict_ne, 2, 2, 0, NULL },
	{ "__or__", dict_or, 2, 2, 0, NULL },
	{ "__ior__", dict_ior, 2, 2, 0, NULL },
	{ }
};

bool krt_dictview_init(struct krt_thread *t);

bool krt_dict_init(struct krt_thread *t)
{
	return krt_class_builtin(t, "dict", KRT_KIND_DICT, NULL, dict_defs, 0) && krt_dictview_init(t);
}
