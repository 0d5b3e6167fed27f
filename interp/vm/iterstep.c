// SPDX-License-Identifier: GPL-2.0
/* iterstep.c - the steps of the builtin iterators */
#include "dict.h"
#include "iter.h"

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

/* 1, 0 at the end, -1 error */
static int next_item(struct krt_thread *t, struct krt_iter *it, krt_val *k, krt_val *v)
{
	struct krt_dict *d = (struct krt_dict *)it->a;
	u32 pos = it->pos;

	if (d->used != it->n) {
		it->n = -1;	/* sticky, as CPython has it */
		krt_raise(t, KRT_EXC_RuntimeError, "%s changed size during iteration",
			  it->o.extra == KRT_IT_SET ? "Set" : "dictionary");
		return -1;
	}
	if (!krt_dict_next(d, &pos, k, v))
		return 0;
	if (it->o.extra != KRT_IT_SET) {
		s64 given = it->c ? krt_small_get(it->c) : 0;

		if (given >= it->n) {	/* as many were removed as came */
			it->n = -1;
			krt_raise(t, KRT_EXC_RuntimeError, "dictionary keys changed during iteration");
			return -1;
		}
		it->c = krt_small(given + 1);
	}
	it->pos = pos;
	return 1;
}

static krt_val next_entry(struct krt_thread *t, struct krt_iter *it)
{
	krt_val k, v;
	int r = next_item(t, it, &k, &v);

	if (r <= 0)
		return r ? KRT_ERR : KRT_STOP;
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

/* 1, 0 at the end, -1 error */
static int count_item(struct krt_thread *t, struct krt_iter *it, krt_val *pair)
{
	krt_val v = krt_next(t, it->a);

	if (!v || v == KRT_STOP)
		return v ? 0 : -1;
	pair[0] = it->b;
	pair[1] = v;
	if (krt_is_small(it->b) && it->b != krt_small(KRT_SMALL_MAX))
		it->b += krt_small(1) - krt_small(0);
	else
		it->b = krt_int_binary(t, KRT_BIN_ADD, it->b, krt_small(1));
	return it->b ? 1 : -1;
}

static krt_val next_enumerate(struct krt_thread *t, struct krt_iter *it)
{
	krt_val pair[2];
	int r = count_item(t, it, pair);

	return r > 0 ? krt_tuple_of(t, 2, pair) : r ? KRT_ERR : KRT_STOP;
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
		if (it->o.extra == KRT_IT_KWALK)
			return krt_kwalk_next(t, it);
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
	if (unlikely(!v) && krt_exc_pending_is(t, KRT_EXC_StopIteration)) {	/* of a function that map, filter, ... called */
		krt_exc_take(t);
		v = KRT_STOP;
	}
	/* map and filter go on when their source does, all others stay exhausted */
	if (v == KRT_STOP && it->o.extra != KRT_IT_MAP && it->o.extra != KRT_IT_FILTER &&
	    it->o.extra != KRT_IT_ZIP && it->o.extra != KRT_IT_ENUMERATE)
		it->a = KRT_UNDEF;
	return v;
}

int krt_iter_pair(struct krt_thread *t, struct krt_iter *it, krt_val *pair)
{
	struct krt_tuple *its;
	krt_val v;

	if (!it->a)
		return 0;
	if (it->o.extra == KRT_IT_ENUMERATE)
		return count_item(t, it, pair);
	if (it->o.extra == KRT_IT_ITEMS) {
		int r = next_item(t, it, &pair[0], &pair[1]);

		if (!r)
			it->a = KRT_UNDEF;
		return r;
	}
	its = (struct krt_tuple *)it->a;
	if (its->o.size == 2) {
		for (int i = 0; i < 2; i++) {
			pair[i] = krt_next(t, its->item[i]);
			if (pair[i] == KRT_STOP && it->n)
				return strict_end(t, its, i) ? 0 : -1;
			if (!pair[i] || pair[i] == KRT_STOP)
				return pair[i] ? 0 : -1;
		}
		return 1;
	}
	v = krt_iter_next(t, it);	/* another zip(): the error of unpacking its tuple */
	if (!v || v == KRT_STOP)
		return v ? 0 : -1;
	krt_raise(t, KRT_EXC_ValueError, its->o.size < 2 ? "not enough values to unpack (expected 2, got %d)" :
		  "too many values to unpack (expected 2)", (int)its->o.size);
	return -1;
}
