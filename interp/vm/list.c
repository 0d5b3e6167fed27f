// SPDX-License-Identifier: GPL-2.0
/*
 * list.c - lists: storage, items and slices. The items lie in a store of their
 * own (krt_alloc_vals), which grows by an eighth.
 */
#include "seq.h"

static bool reserve(struct krt_thread *t, struct krt_list *l, u64 want)
{
	krt_val *item;
	u64 cap;

	if (want <= l->cap)
		return true;
	cap = want + (want >> 3) + (want < 9 ? 3 : 6);
	if (want == l->len || !l->cap)
		cap = want < 4 ? 4 : want;
	if (want > 0x7fffffff) {
		krt_raise(t, KRT_EXC_MemoryError, "");
		return false;
	}
	item = krt_alloc_vals(t, cap);
	if (!item)
		return false;
	if (l->len)
		memcpy(item, l->item, l->len * sizeof(*item));
	l->item = item;
	l->cap = cap;
	return true;
}

krt_val krt_list_new(struct krt_thread *t, u32 cap)
{
	struct krt_list *l = krt_alloc(t, KRT_KIND_LIST, sizeof(*l));

	if (!l || (cap && !reserve(t, l, cap)))
		return KRT_ERR;
	return (krt_val)l;
}

krt_val krt_list_of(struct krt_thread *t, u32 n, const krt_val *v)
{
	struct krt_list *l = (struct krt_list *)krt_list_new(t, n);

	if (!l)
		return KRT_ERR;
	if (n)
		memcpy(l->item, v, n * sizeof(*v));
	l->len = n;
	return (krt_val)l;
}

bool krt_list_append(struct krt_thread *t, struct krt_list *l, krt_val v)
{
	if (unlikely(l->len == l->cap) && !reserve(t, l, (u64)l->len + 1))
		return false;
	l->item[l->len++] = v;
	return true;
}

bool krt_list_extend(struct krt_thread *t, struct krt_list *l, krt_val iterable)
{
	krt_val it, v;
	s64 hint;
	u32 n;

	if (krt_is(iterable, KRT_KIND_LIST) || krt_is(iterable, KRT_KIND_TUPLE)) {
		krt_seq_items(iterable, &n);
		if (!n || !reserve(t, l, (u64)l->len + n))
			return !n;
		memcpy(l->item + l->len, krt_seq_items(iterable, &n), n * sizeof(krt_val));
		l->len += n;
		return true;
	}
	it = krt_iter(t, iterable);
	hint = it ? krt_length_hint(t, iterable) : -1;
	if (hint < 0 || !reserve(t, l, l->len + (u64)(hint < 0x100000 ? hint : 0x100000)))
		return false;
	while ((v = krt_next(t, it)) != KRT_STOP)
		if (!v || !krt_list_append(t, l, v))
			return false;
	return true;
}

static krt_val get_slice(struct krt_thread *t, struct krt_list *l, krt_val key)
{
	s64 start, stop, step, count;
	struct krt_list *r;

	if (!krt_slice_indices(t, key, l->len, &start, &stop, &step, &count))
		return KRT_ERR;
	if (step == 1)
		return krt_list_of(t, count, l->item + start);
	r = (struct krt_list *)krt_list_new(t, count);
	if (!r)
		return KRT_ERR;
	for (s64 i = 0; i < count; i++)
		r->item[i] = l->item[start + i * step];
	r->len = count;
	return (krt_val)r;
}

krt_val krt_list_getitem(struct krt_thread *t, krt_val v, krt_val key)
{
	struct krt_list *l = (struct krt_list *)v;
	u32 i;

	if (krt_is(key, KRT_KIND_SLICE))
		return get_slice(t, l, key);
	if (krt_seq_index(t, key, l->len, "list", &i))
		return l->item[i];
	return t->exc ? KRT_ERR : krt_raise(t, KRT_EXC_IndexError, "list index out of range");
}

/* Items [at, at + old) become the n of v. */
static bool splice(struct krt_thread *t, struct krt_list *l, u32 at, u32 old, const krt_val *v, u32 n)
{
	u32 tail = l->len - at - old;

	if (n > old && !reserve(t, l, (u64)l->len + n - old))
		return false;
	memmove(l->item + at + n, l->item + at + old, tail * sizeof(*v));
	if (n)
		memcpy(l->item + at, v, n * sizeof(*v));
	if (n < old)
		memset(l->item + at + n + tail, 0, (old - n) * sizeof(*v));
	l->len = at + n + tail;
	return true;
}

static bool set_slice(struct krt_thread *t, struct krt_list *l, krt_val key, krt_val x)
{
	s64 start, stop, step, count;
	const krt_val *v;
	krt_val seq;
	u32 n;

	seq = krt_is(x, KRT_KIND_TUPLE) ? x : krt_list_from(t, x);
	if (!seq) {
		if (krt_exc_pending_is(t, KRT_EXC_TypeError)) {
			krt_exc_take(t);
			if (krt_slice_indices(t, key, l->len, &start, &stop, &step, &count))
				krt_raise(t, KRT_EXC_TypeError, step == 1 ? "can only assign an iterable" :
					  "must assign iterable to extended slice");
		}
		return false;
	}
	if (!krt_slice_indices(t, key, l->len, &start, &stop, &step, &count))
		return false;
	v = krt_seq_items(seq, &n);
	if (step == 1)
		return splice(t, l, start, count, v, n);
	if (n != count) {
		krt_raise(t, KRT_EXC_ValueError, "attempt to assign sequence of size %d to extended slice of size %ld",
			  (int)n, count);
		return false;
	}
	for (s64 i = 0; i < count; i++)
		l->item[start + i * step] = v[i];
	return true;
}

bool krt_list_setitem(struct krt_thread *t, krt_val v, krt_val key, krt_val x)
{
	struct krt_list *l = (struct krt_list *)v;
	u32 i;

	if (krt_is(key, KRT_KIND_SLICE))
		return set_slice(t, l, key, x);
	if (!krt_seq_index(t, key, l->len, "list", &i)) {
		if (!t->exc)
			krt_raise(t, KRT_EXC_IndexError, "list assignment index out of range");
		return false;
	}
	l->item[i] = x;
	return true;
}

static bool del_slice(struct krt_thread *t, struct krt_list *l, krt_val key)
{
	s64 start, stop, step, count, kept, lo;

	if (!krt_slice_indices(t, key, l->len, &start, &stop, &step, &count))
		return false;
	if (!count)	/* start may be -1 */
		return true;
	if (step == 1)
		return splice(t, l, start, count, NULL, 0);
	lo = step > 0 ? start : start + (count - 1) * step;
	if (step < 0)
		step = -step;
	kept = lo;
	for (s64 i = lo; i < l->len; i++)
		if ((i - lo) % step || (i - lo) / step >= count)
			l->item[kept++] = l->item[i];
	memset(l->item + kept, 0, (l->len - kept) * sizeof(krt_val));
	l->len = kept;
	return true;
}

bool krt_list_delitem(struct krt_thread *t, krt_val v, krt_val key)
{
	struct krt_list *l = (struct krt_list *)v;
	u32 i;

	if (krt_is(key, KRT_KIND_SLICE))
		return del_slice(t, l, key);
	if (!krt_seq_index(t, key, l->len, "list", &i)) {
		if (!t->exc)
			krt_raise(t, KRT_EXC_IndexError, "list assignment index out of range");
		return false;
	}
	return splice(t, l, i, 1, NULL, 0);
}

bool krt_list_insert(struct krt_thread *t, struct krt_list *l, s64 at, krt_val v)
{
	if (at < 0)
		at += l->len;
	if (at < 0)
		at = 0;
	if (at > l->len)
		at = l->len;
	return splice(t, l, at, 0, &v, 1);
}

int krt_list_contains(struct krt_thread *t, krt_val v, krt_val x)
{
	s64 at;

	return krt_seq_find(t, v, 0, INT64_MAX, x, &at);
}

krt_val krt_list_concat(struct krt_thread *t, krt_val a, krt_val b)
{
	struct krt_list *x = (struct krt_list *)a, *y = (struct krt_list *)b;
	krt_val r = krt_list_new(t, x->len + y->len);

	if (!r || !krt_list_extend(t, (struct krt_list *)r, a) || !krt_list_extend(t, (struct krt_list *)r, b))
		return KRT_ERR;
	return r;
}

bool krt_list_irepeat(struct krt_thread *t, struct krt_list *l, s64 n)
{
	u32 len = l->len;

	if (n <= 0) {
		splice(t, l, 0, len, NULL, 0);
		return true;
	}
	if (!len)
		return true;
	if (n > (s64)(0x7fffffff / len)) {
		krt_raise(t, KRT_EXC_MemoryError, "");
		return false;
	}
	if (!reserve(t, l, len * n))
		return false;
	for (s64 i = 1; i < n; i++)
		memcpy(l->item + i * len, l->item, len * sizeof(krt_val));
	l->len = len * n;
	return true;
}

krt_val krt_list_repeat(struct krt_thread *t, krt_val v, s64 n)
{
	struct krt_list *l = (struct krt_list *)v;
	krt_val r = krt_list_of(t, n > 0 ? l->len : 0, l->item);

	return r && krt_list_irepeat(t, (struct krt_list *)r, n) ? r : KRT_ERR;
}

krt_val krt_list_compare(struct krt_thread *t, enum krt_cmp op, krt_val a, krt_val b)
{
	return krt_seq_compare(t, op, a, b);
}

krt_val krt_list_repr(struct krt_thread *t, krt_val v)
{
	return krt_seq_repr(t, v, "[", "]", "[...]");
}
