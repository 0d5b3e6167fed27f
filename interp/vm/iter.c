// SPDX-License-Identifier: GPL-2.0
/*
 * iter.c - iter() and next() over every kind, and the steps of the builtin
 * iterators.
 */
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

/* One character of a str; pos counts characters, n bytes. */
static krt_val next_str(struct krt_thread *t, struct krt_iter *it)
{
	struct krt_str *s = krt_str_of(it->a);
	const char *p = s->data + it->n;
	u32 size = 1;

	if (it->n >= s->o.size)
		return KRT_STOP;
	if ((u8)*p >= 0x80)
		size = (u8)*p >= 0xf0 ? 4 : (u8)*p >= 0xe0 ? 3 : 2;
	it->n += size;
	it->pos++;
	return size == 1 ? krt_str_char(t, (u8)*p) : krt_str_n(t, p, size);
}

static krt_val next_entry(struct krt_thread *t, struct krt_iter *it)
{
	struct krt_dict *d = (struct krt_dict *)it->a;
	u32 pos = it->pos;
	krt_val k, v;

	if (d->used != it->n) {
		it->n = -1;	/* sticky, as CPython has it */
		return krt_raise(t, KRT_EXC_RuntimeError, "%s changed size during iteration",
				 it->o.extra == KRT_IT_SET ? "Set" : "dictionary");
	}
	if (!krt_dict_next(d, &pos, &k, &v))
		return KRT_STOP;
	if (it->o.extra != KRT_IT_SET) {
		s64 given = it->c ? krt_small_get(it->c) : 0;

		if (given >= it->n) {	/* as many were removed as came */
			it->n = -1;
			return krt_raise(t, KRT_EXC_RuntimeError, "dictionary keys changed during iteration");
		}
		it->c = krt_small(given + 1);
	}
	it->pos = pos;
	switch (it->o.extra) {
	case KRT_IT_VALUES:
		return v;
	case KRT_IT_ITEMS:
		return krt_tuple_pack(t, 2, k, v);
	default:
		return k;
	}
}

static krt_val next_reversed_entry(struct krt_thread *t, struct krt_iter *it)
{
	struct krt_dict *d = (struct krt_dict *)it->a;

	if (d->used != it->n)
		return krt_raise(t, KRT_EXC_RuntimeError, "dictionary changed size during iteration");
	while (it->pos > 0) {
		const krt_val *e = krt_table_entry(d, --it->pos);

		if (!e[1])
			continue;
		switch (krt_small_get(it->c)) {
		case KRT_VIEW_VALUES:
			return e[2];
		case KRT_VIEW_ITEMS:
			return krt_tuple_of(t, 2, e + 1);
		default:
			return e[1];
		}
	}
	return KRT_STOP;
}

/* obj[pos] until IndexError or StopIteration */
static krt_val next_sequence(struct krt_thread *t, struct krt_iter *it, s64 pos)
{
	krt_val i = krt_int(t, pos), v;

	v = i ? krt_getitem(t, it->a, i) : KRT_ERR;
	if (v)
		return v;
	if (!krt_exc_pending_is(t, KRT_EXC_IndexError) && !krt_exc_pending_is(t, KRT_EXC_StopIteration))
		return KRT_ERR;
	krt_exc_take(t);
	return KRT_STOP;
}

static krt_val next_call(struct krt_thread *t, struct krt_iter *it)
{
	krt_val v = krt_call(t, it->a, 0, NULL);
	int eq;

	if (!v) {
		if (!krt_exc_pending_is(t, KRT_EXC_StopIteration))
			return KRT_ERR;
		krt_exc_take(t);
		return KRT_STOP;
	}
	eq = krt_eq(t, v, it->b);
	return eq < 0 ? KRT_ERR : eq ? KRT_STOP : v;
}

static krt_val next_enumerate(struct krt_thread *t, struct krt_iter *it)
{
	krt_val v = krt_next(t, it->a), pair;

	if (!v || v == KRT_STOP)
		return v;
	pair = krt_tuple_pack(t, 2, it->b, v);
	if (!pair)
		return KRT_ERR;
	it->b = krt_int_binary(t, KRT_BIN_ADD, it->b, krt_small(1));
	return it->b ? pair : KRT_ERR;
}

/* zip(strict=True): the others must end with the first, or with argument i */
static krt_val strict_end(struct krt_thread *t, struct krt_tuple *its, u32 i)
{
	krt_val v;

	if (i)
		return krt_raise(t, KRT_EXC_ValueError, "zip() argument %d is shorter than argument%s%d", (int)i + 1,
				 i == 1 ? " " : "s 1-", (int)i);
	for (u32 j = 1; j < its->o.size; j++) {
		v = krt_next(t, its->item[j]);
		if (!v)
			return KRT_ERR;
		if (v != KRT_STOP)
			return krt_raise(t, KRT_EXC_ValueError, "zip() argument %d is longer than argument%s%d",
					 (int)j + 1, j == 1 ? " " : "s 1-", (int)j);
	}
	return KRT_STOP;
}

static krt_val next_zip(struct krt_thread *t, struct krt_iter *it)
{
	struct krt_tuple *its = (struct krt_tuple *)it->a, *r;

	if (!its->o.size)
		return KRT_STOP;
	r = (struct krt_tuple *)krt_tuple_new(t, its->o.size);
	for (u32 i = 0; r && i < its->o.size; i++) {
		r->item[i] = krt_next(t, its->item[i]);
		if (r->item[i] == KRT_STOP)
			return it->n ? strict_end(t, its, i) : KRT_STOP;
		if (!r->item[i])
			return KRT_ERR;
	}
	return (krt_val)r;
}

static krt_val next_map(struct krt_thread *t, struct krt_iter *it)
{
	struct krt_tuple *its = (struct krt_tuple *)it->b;
	krt_val v, args;

	if (its->o.size == 1) {
		v = krt_next(t, its->item[0]);
		return !v || v == KRT_STOP ? v : krt_call(t, it->a, 1, &v);
	}
	args = krt_tuple_new(t, its->o.size);
	for (u32 i = 0; args && i < its->o.size; i++) {
		v = krt_next(t, its->item[i]);
		if (!v || v == KRT_STOP)
			return v;
		((struct krt_tuple *)args)->item[i] = v;
	}
	return args ? krt_call(t, it->a, its->o.size, ((struct krt_tuple *)args)->item) : KRT_ERR;
}

static krt_val next_filter(struct krt_thread *t, struct krt_iter *it)
{
	krt_val v, keep;
	int r;

	while ((v = krt_next(t, it->b)) != KRT_STOP) {
		if (!v)
			return KRT_ERR;
		keep = it->a == KRT_NONE ? v : krt_call(t, it->a, 1, &v);
		r = keep ? krt_truth(t, keep) : -1;
		if (r < 0)
			return KRT_ERR;
		if (r)
			return v;
		if (!krt_poll(t))
			return KRT_ERR;
	}
	return KRT_STOP;
}

static krt_val step(struct krt_thread *t, struct krt_iter *it)
{
	krt_val v;

	switch (it->o.extra) {
	case KRT_IT_LIST:
		return it->pos < ((struct krt_list *)it->a)->len ? ((struct krt_list *)it->a)->item[it->pos++] : KRT_STOP;
	case KRT_IT_TUPLE:
		return it->pos < ((struct krt_obj *)it->a)->size ? ((struct krt_tuple *)it->a)->item[it->pos++] : KRT_STOP;
	case KRT_IT_RANGE:
		if (it->n <= 0)
			return KRT_STOP;
		it->n--;
		v = krt_small(it->pos);
		it->pos += krt_small_get(it->c);
		return v;
	case KRT_IT_BIGRANGE:
		if (krt_int_cmp(it->b, ((struct krt_range *)it->a)->len) >= 0)
			return KRT_STOP;
		v = krt_range_getitem(t, it->a, it->b);
		it->b = v ? krt_int_binary(t, KRT_BIN_ADD, it->b, krt_small(1)) : it->b;
		return it->b ? v : KRT_ERR;
	case KRT_IT_STR:
		return next_str(t, it);
	case KRT_IT_BYTES:
		return it->pos < ((struct krt_obj *)it->a)->size ? krt_small(((struct krt_bytes *)it->a)->data[it->pos++])
								  : KRT_STOP;
	case KRT_IT_BYTEARRAY:
		return it->pos < ((struct krt_bytearray *)it->a)->len
			       ? krt_small(((struct krt_bytearray *)it->a)->data[it->pos++]) : KRT_STOP;
	case KRT_IT_KEYS:
	case KRT_IT_VALUES:
	case KRT_IT_ITEMS:
	case KRT_IT_SET:
		return next_entry(t, it);
	case KRT_IT_SEQUENCE:
		v = next_sequence(t, it, it->pos);
		it->pos++;
		return v;
	case KRT_IT_CALL:
		return next_call(t, it);
	case KRT_IT_ENUMERATE:
		return next_enumerate(t, it);
	case KRT_IT_ZIP:
		return next_zip(t, it);
	case KRT_IT_MAP:
		return next_map(t, it);
	case KRT_IT_FILTER:
		return next_filter(t, it);
	case KRT_IT_REVERSED:
		return it->pos < 0 ? KRT_STOP : next_sequence(t, it, it->pos--);
	case KRT_IT_REVKEYS:
		return next_reversed_entry(t, it);
	default:
		if (it->o.extra >= KRT_IT_LIB)
			return krt_lib_step(t, it);
		if (it->pos >= krt_kobj_len(t, it->a))
			return t->exc ? KRT_ERR : KRT_STOP;
		return krt_kobj_getitem(t, it->a, krt_small(it->pos++));
	}
}

krt_val krt_iter_next(struct krt_thread *t, struct krt_iter *it)
{
	krt_val v;

	if (!it->a)
		return KRT_STOP;
	v = step(t, it);
	/* map and filter go on when their source does, all others stay exhausted */
	if (v == KRT_STOP && it->o.extra != KRT_IT_MAP && it->o.extra != KRT_IT_FILTER &&
	    it->o.extra != KRT_IT_ZIP && it->o.extra != KRT_IT_ENUMERATE)
		it->a = KRT_UNDEF;
	return v;
}

krt_val krt_next(struct krt_thread *t, krt_val it)
{
	krt_val v;

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
	s64 hint = krt_is(v, KRT_KIND_LIST) || krt_is(v, KRT_KIND_TUPLE) ? 0 : krt_length_hint(t, v);
	krt_val l;

	if (hint < 0)
		return KRT_ERR;
	l = krt_list_new(t, hint > 0x100000 ? 0x100000 : hint);
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
