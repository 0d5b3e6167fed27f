// SPDX-License-Identifier: GPL-2.0
/* iter.c - iter() and next() over every kind */
#include "dict.h"
#include "iter.h"

krt_val krt_range_iter(struct krt_thread *t, krt_val v, bool reverse);

krt_val krt_iter_new(struct krt_thread *t, enum krt_iter_sort sort, krt_val a, krt_val b)
{
	struct krt_iter *it = krt_alloc(t, KRT_KIND_ITER, sizeof(*it));

	if (!it)
		return KRT_ERR;
	it->o.extra = sort;
	it->a = a;
	it->b = b;
	return (krt_val)it;
}

static krt_val over_table(struct krt_thread *t, enum krt_iter_sort sort, krt_val v)
{
	struct krt_iter *it = (struct krt_iter *)krt_iter_new(t, sort, v, KRT_UNDEF);

	if (it)
		it->n = ((struct krt_dict *)v)->used;
	return (krt_val)it;
}

static bool is_iterator(struct krt_thread *t, krt_val v)
{
	return krt_is(v, KRT_KIND_ITER) || krt_is(v, KRT_KIND_GENERATOR) || krt_lookup_special(t, v, KRT_SP_next);
}

static krt_val iter_object(struct krt_thread *t, krt_val v)
{
	krt_val f = krt_lookup_special(t, v, KRT_SP_iter), it;

	if (f == KRT_NONE || (!f && !krt_lookup_special(t, v, KRT_SP_getitem)))
		return krt_raise(t, KRT_EXC_TypeError, "'%T' object is not iterable", v);
	if (!f)
		return krt_iter_new(t, KRT_IT_SEQUENCE, v, KRT_UNDEF);
	it = krt_call_special(t, v, KRT_SP_iter, 0, NULL);
	if (it && !is_iterator(t, it))
		return krt_raise(t, KRT_EXC_TypeError, "iter() returned non-iterator of type '%T'", it);
	return it;
}

krt_val krt_iter(struct krt_thread *t, krt_val v)
{
	switch (krt_kind(v)) {
	case KRT_KIND_LIST:
		return krt_iter_new(t, KRT_IT_LIST, v, KRT_UNDEF);
	case KRT_KIND_TUPLE:
		return krt_iter_new(t, KRT_IT_TUPLE, v, KRT_UNDEF);
	case KRT_KIND_RANGE:
		return krt_range_iter(t, v, false);
	case KRT_KIND_DICT:
		return over_table(t, KRT_IT_KEYS, v);
	case KRT_KIND_SET:
	case KRT_KIND_FROZENSET:
		return over_table(t, KRT_IT_SET, v);
	case KRT_KIND_DICTVIEW:
		return over_table(t, KRT_IT_KEYS + ((struct krt_obj *)v)->extra, ((struct krt_dictview *)v)->dict);
	case KRT_KIND_STR: {
		krt_val it = krt_iter_new(t, KRT_IT_STR, v, KRT_UNDEF);

		if (it && ((struct krt_obj *)v)->flags & KRT_F_ASCII)
			((struct krt_obj *)it)->flags |= KRT_IT_F_OTHER;
		return it;
	}
	case KRT_KIND_BYTES:
		return krt_iter_new(t, KRT_IT_BYTES, v, KRT_UNDEF);
	case KRT_KIND_BYTEARRAY:
		return krt_iter_new(t, KRT_IT_BYTEARRAY, v, KRT_UNDEF);
	case KRT_KIND_MEMORYVIEW:
		return krt_iter_new(t, KRT_IT_SEQUENCE, v, KRT_UNDEF);
	case KRT_KIND_KOBJ:
		if (krt_kobj_len(t, v) < 0)
			return KRT_ERR;
		return krt_iter_new(t, KRT_IT_KOBJ, v, KRT_UNDEF);
	case KRT_KIND_ITER:
	case KRT_KIND_GENERATOR:
		return v;
	default:
		return iter_object(t, v);
	}
}

krt_val krt_next(struct krt_thread *t, krt_val it)
{
	krt_val v;

	if (unlikely(!--t->budget) && !krt_spent(t))	/* sum(range(10**12)) has no other place to be stopped */
		return KRT_ERR;
	if (krt_is(it, KRT_KIND_ITER))
		return krt_iter_next(t, (struct krt_iter *)it);
	if (krt_is(it, KRT_KIND_GENERATOR))
		return krt_gen_send(t, (struct krt_generator *)it, KRT_NONE);
	v = krt_call_special(t, it, KRT_SP_next, 0, NULL);
	if (v == KRT_NOTIMPL)
		return krt_raise(t, KRT_EXC_TypeError, "'%T' object is not an iterator", it);
	if (!v && krt_exc_pending_is(t, KRT_EXC_StopIteration)) {
		krt_exc_take(t);
		return KRT_STOP;
	}
	return v;
}

bool krt_iterate(struct krt_thread *t, krt_val v, bool (*f)(struct krt_thread *t, krt_val item, void *arg), void *arg)
{
	krt_val it = krt_iter(t, v), x;

	if (!it)
		return false;
	while ((x = krt_next(t, it)) != KRT_STOP)
		if (!x || !f(t, x, arg))
			return false;
	return true;
}

krt_val krt_list_from(struct krt_thread *t, krt_val v)
{
	krt_val l = krt_list_new(t, 0);

	return l && krt_list_extend(t, (struct krt_list *)l, v) ? l : KRT_ERR;
}

krt_val krt_tuple_from(struct krt_thread *t, krt_val v)
{
	struct krt_list *l;

	if (krt_is(v, KRT_KIND_TUPLE))
		return v;
	l = (struct krt_list *)(krt_is(v, KRT_KIND_LIST) ? v : krt_list_from(t, v));
	return l ? krt_tuple_of(t, l->len, l->item) : KRT_ERR;
}

static s64 hint_tuple(struct krt_thread *t, struct krt_tuple *its)
{
	s64 least = -1;

	for (u32 i = 0; i < its->o.size; i++) {
		s64 n = krt_is(its->item[i], KRT_KIND_ITER) ? krt_iter_hint(t, (struct krt_iter *)its->item[i]) : -1;

		if (n < 0)
			return -1;
		if (least < 0 || n < least)
			least = n;
	}
	return least;
}

s64 krt_iter_hint(struct krt_thread *t, struct krt_iter *it)
{
	s64 n = -1;

	if (!it->a)
		return 0;
	switch (it->o.extra) {
	case KRT_IT_LIST:
		n = ((struct krt_list *)it->a)->len - it->pos;
		break;
	case KRT_IT_TUPLE:
	case KRT_IT_BYTES:
		n = ((struct krt_obj *)it->a)->size - it->pos;
		break;
	case KRT_IT_STR:
		n = krt_str_of(it->a)->len - it->pos;
		break;
	case KRT_IT_RANGE:
		return it->n;
	case KRT_IT_KEYS:
	case KRT_IT_VALUES:
	case KRT_IT_ITEMS:
	case KRT_IT_SET:
		/* entries passed, dead ones included: exact for tables without dead entries */
		n = (s64)((struct krt_dict *)it->a)->fill - it->pos;
		break;
	case KRT_IT_ENUMERATE:
		return krt_is(it->a, KRT_KIND_ITER) ? krt_iter_hint(t, (struct krt_iter *)it->a) : -1;
	case KRT_IT_ZIP:
		return hint_tuple(t, (struct krt_tuple *)it->a);
	case KRT_IT_MAP:
		return hint_tuple(t, (struct krt_tuple *)it->b);
	case KRT_IT_REVERSED:
		n = it->pos + 1;
		break;
	default:
		return -1;
	}
	return n < 0 ? 0 : n;
}

s64 krt_length_hint(struct krt_thread *t, krt_val v)
{
	krt_val r;
	s64 n;

	switch (krt_kind(v)) {
	case KRT_KIND_ITER:
		n = krt_iter_hint(t, (struct krt_iter *)v);
		return n < 0 ? 0 : n;
	case KRT_KIND_GENERATOR:
	case KRT_KIND_KOBJ:
		return 0;
	case KRT_KIND_OBJECT:
		r = krt_call_special(t, v, KRT_SP_len, 0, NULL);
		if (r == KRT_NOTIMPL)
			r = krt_call_special(t, v, KRT_SP_length_hint, 0, NULL);
		if (r == KRT_NOTIMPL)
			return 0;
		return r ? (krt_to_s64(r, &n) && n >= 0 ? n : 0) : -1;
	case KRT_KIND_STR:
		return krt_str_of(v)->len;
	case KRT_KIND_BYTES:
		return ((struct krt_obj *)v)->size;
	case KRT_KIND_DICT:
	case KRT_KIND_SET:
	case KRT_KIND_FROZENSET:
		return ((struct krt_dict *)v)->used;
	case KRT_KIND_DICTVIEW:
		return krt_dictview_len(v);
	case KRT_KIND_RANGE:
		return krt_range_len(t, v);
	default:
		return 0;
	}
}
