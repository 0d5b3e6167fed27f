// SPDX-License-Identifier: GPL-2.0
/*
 * iterclass.c - the classes of builtin iterators; enumerate, zip, map, filter
 * and reversed among them.
 */
#include "dict.h"
#include "iter.h"
#include "text.h"

krt_val krt_range_iter(struct krt_thread *t, krt_val v, bool reverse);

/* the value of a keyword argument, UNDEF when it is not there; false when there are others */
static bool keyword(struct krt_thread *t, krt_val kw, const char *name, const char *function, krt_val *ret)
{
	krt_val k, v;
	u32 pos = 0;

	*ret = KRT_UNDEF;
	while (kw && krt_dict_next((struct krt_dict *)kw, &pos, &k, &v)) {
		if (strcmp(krt_str_of(k)->data, name)) {
			krt_raise(t, KRT_EXC_TypeError, "%s() got an unexpected keyword argument '%S'", function, k);
			return false;
		}
		*ret = v;
	}
	return true;
}

static krt_val iterators(struct krt_thread *t, int n, const krt_val *a)
{
	struct krt_tuple *its = (struct krt_tuple *)krt_tuple_new(t, n);

	for (int i = 0; its && i < n; i++) {
		its->item[i] = krt_iter(t, a[i]);
		if (!its->item[i])
			return KRT_ERR;
	}
	return (krt_val)its;
}

static krt_val enumerate_new(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	static const char *const names[] = { "iterable", "start", NULL };
	krt_val arg[2] = { KRT_UNDEF, KRT_UNDEF }, start, it;

	if (!krt_text_args(t, "enumerate", n - 1, a + 1, kw, names, 2, arg))
		return KRT_ERR;
	if (!arg[0])
		return krt_raise(t, KRT_EXC_TypeError, "enumerate() missing required argument 'iterable'");
	start = arg[1] ? krt_index(t, arg[1]) : krt_small(0);
	it = start ? krt_iter(t, arg[0]) : KRT_ERR;
	return it ? krt_iter_new(t, KRT_IT_ENUMERATE, it, start) : KRT_ERR;
}

krt_val krt_enumerate(struct krt_thread *t, krt_val v)
{
	krt_val it = krt_iter(t, v);

	return it ? krt_iter_new(t, KRT_IT_ENUMERATE, it, krt_small(0)) : KRT_ERR;
}

static krt_val zip_new(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	krt_val strict, its;
	struct krt_iter *it;
	int r;

	if (!keyword(t, kw, "strict", "zip", &strict))
		return KRT_ERR;
	r = strict ? krt_truth(t, strict) : 0;
	if (r < 0)
		return KRT_ERR;
	its = iterators(t, n - 1, a + 1);
	it = its ? (struct krt_iter *)krt_iter_new(t, KRT_IT_ZIP, its, KRT_UNDEF) : NULL;
	if (it)
		it->n = r;
	return (krt_val)it;
}

static krt_val map_new(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	krt_val its;

	if (n < 3)
		return krt_raise(t, KRT_EXC_TypeError, "map() must have at least two arguments.");
	its = iterators(t, n - 2, a + 2);
	return its ? krt_iter_new(t, KRT_IT_MAP, a[1], its) : KRT_ERR;
}

static krt_val filter_new(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	krt_val it;

	if (n != 3)
		return krt_raise(t, KRT_EXC_TypeError, "filter expected 2 arguments, got %d", n - 1);
	it = krt_iter(t, a[2]);
	return it ? krt_iter_new(t, KRT_IT_FILTER, a[1], it) : KRT_ERR;
}

static krt_val reversed_table(struct krt_thread *t, krt_val dict, int sort)
{
	struct krt_iter *it = (struct krt_iter *)krt_iter_new(t, KRT_IT_REVKEYS, dict, KRT_UNDEF);

	if (!it)
		return KRT_ERR;
	it->c = krt_small(sort);
	it->pos = ((struct krt_dict *)dict)->fill;
	it->n = ((struct krt_dict *)dict)->used;
	return (krt_val)it;
}

static krt_val reversed_sequence(struct krt_thread *t, krt_val v)
{
	s64 len = krt_length(t, v);
	struct krt_iter *it;

	if (len < 0)
		return KRT_ERR;
	it = (struct krt_iter *)krt_iter_new(t, KRT_IT_REVERSED, v, KRT_UNDEF);
	if (!it)
		return KRT_ERR;
	it->pos = len - 1;
	if (krt_is(v, KRT_KIND_LIST))
		it->o.flags |= KRT_IT_F_OTHER;
	return (krt_val)it;
}

krt_val krt_reversed(struct krt_thread *t, krt_val v)
{
	krt_val f;

	switch (krt_kind(v)) {
	case KRT_KIND_LIST:
	case KRT_KIND_TUPLE:
	case KRT_KIND_STR:
	case KRT_KIND_BYTES:
	case KRT_KIND_BYTEARRAY:
	case KRT_KIND_MEMORYVIEW:
		return reversed_sequence(t, v);
	case KRT_KIND_RANGE:
		return krt_range_iter(t, v, true);
	case KRT_KIND_DICT:
		return reversed_table(t, v, KRT_VIEW_KEYS);
	case KRT_KIND_DICTVIEW:
		return reversed_table(t, ((struct krt_dictview *)v)->dict, ((struct krt_obj *)v)->extra);
	case KRT_KIND_OBJECT:
	case KRT_KIND_CLASS:
	case KRT_KIND_MAPPINGPROXY:
		f = krt_lookup_special(t, v, KRT_SP_reversed);
		if (f && f != KRT_NONE)
			return krt_call_special(t, v, KRT_SP_reversed, 0, NULL);
		if (!f && krt_lookup_special(t, v, KRT_SP_getitem)) {
			if (!krt_lookup_special(t, v, KRT_SP_len))
				return krt_raise(t, KRT_EXC_TypeError, "object of type '%T' has no len()", v);
			return reversed_sequence(t, v);
		}
		break;
	default:
		break;
	}
	return krt_raise(t, KRT_EXC_TypeError, "'%T' object is not reversible", v);
}

static krt_val reversed_new(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_reversed(t, a[1]);
}

static krt_val it_iter(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return a[0];
}

static krt_val it_next(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	krt_val v = krt_payload(a[0], KRT_KIND_ITER);

	v = krt_iter_next(t, (struct krt_iter *)v);
	return v == KRT_STOP ? krt_raise_stop(t, KRT_NONE) : v;
}

static krt_val it_hint(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	s64 left = krt_iter_hint(t, (struct krt_iter *)krt_payload(a[0], KRT_KIND_ITER));

	return left < 0 ? KRT_NOTIMPL : krt_int(t, left);
}

#define COMMON								\
	{ "__iter__", it_iter, 1, 1, 0, NULL },				\
	{ "__next__", it_next, 1, 1, 0, NULL }

static const struct krt_cdef plain_defs[] = {
	COMMON,
	{ "__length_hint__", it_hint, 1, 1, 0, NULL },
	{ }
};
static const struct krt_cdef lazy_defs[] = { COMMON, { } };
static const struct krt_cdef enumerate_defs[] = {
	{ "__new__", enumerate_new, 1, 3, KRT_CF_NEW | KRT_CF_KW, NULL }, COMMON, { } };
static const struct krt_cdef zip_defs[] = {
	{ "__new__", zip_new, 1, -1, KRT_CF_NEW | KRT_CF_KW, NULL }, COMMON, { } };
static const struct krt_cdef map_defs[] = { { "__new__", map_new, 1, -1, KRT_CF_NEW, NULL }, COMMON, { } };
static const struct krt_cdef filter_defs[] = { { "__new__", filter_new, 1, -1, KRT_CF_NEW, NULL }, COMMON, { } };
static const struct krt_cdef reversed_defs[] = {
	{ "__new__", reversed_new, 2, 2, KRT_CF_NEW, NULL },
	{ "__length_hint__", it_hint, 1, 1, 0, NULL }, COMMON, { } };

static const struct { const char *name; const struct krt_cdef *defs; } classes[KRT_IT_CLASSES] = {
	[KRT_IT_LIST] = { "list_iterator", plain_defs },
	[KRT_IT_TUPLE] = { "tuple_iterator", plain_defs },
	[KRT_IT_STR] = { "str_iterator", plain_defs },
	[KRT_IT_BYTES] = { "bytes_iterator", plain_defs },
	[KRT_IT_BYTEARRAY] = { "bytearray_iterator", plain_defs },
	[KRT_IT_RANGE] = { "range_iterator", plain_defs },
	[KRT_IT_BIGRANGE] = { "longrange_iterator", lazy_defs },
	[KRT_IT_KEYS] = { "dict_keyiterator", plain_defs },
	[KRT_IT_VALUES] = { "dict_valueiterator", plain_defs },
	[KRT_IT_ITEMS] = { "dict_itemiterator", plain_defs },
	[KRT_IT_SET] = { "set_iterator", plain_defs },
	[KRT_IT_SEQUENCE] = { "iterator", lazy_defs },
	[KRT_IT_CALL] = { "callable_iterator", lazy_defs },
	[KRT_IT_ENUMERATE] = { "enumerate", enumerate_defs },
	[KRT_IT_ZIP] = { "zip", zip_defs },
	[KRT_IT_MAP] = { "map", map_defs },
	[KRT_IT_FILTER] = { "filter", filter_defs },
	[KRT_IT_REVERSED] = { "reversed", reversed_defs },
	[KRT_IT_REVKEYS] = { "dict_reversekeyiterator", lazy_defs },
	[KRT_IT_KOBJ] = { "array_iterator", lazy_defs },
	[KRT_IT_KWALK] = { "list_walk", lazy_defs },
	[KRT_IT_ASCII_CLASS] = { "str_ascii_iterator", plain_defs },
	[KRT_IT_REVLIST_CLASS] = { "list_reverseiterator", plain_defs },
};

bool krt_slice_init(struct krt_thread *t);
bool krt_range_init(struct krt_thread *t);

bool krt_iter_init(struct krt_thread *t)
{
	for (int i = 0; i < KRT_IT_CLASSES; i++) {
		t->vm->iter_cls[i] = krt_class_builtin(t, classes[i].name, KRT_KIND_ITER, NULL, classes[i].defs, 0);
		if (!t->vm->iter_cls[i])
			return false;
	}
	return krt_slice_init(t) && krt_range_init(t);
}
