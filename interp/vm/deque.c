// SPDX-License-Identifier: GPL-2.0
/*
 * deque.c - collections.deque: a ring of values. An instance carries a struct
 * krt_deque as its payload, so that classes may derive from it.
 */
#include "deque.h"
#include "text.h"

static bool grow(struct krt_thread *t, struct krt_deque *d)
{
	u32 cap = d->cap ? d->cap * 2 : 8;
	krt_val *item;

	if (d->len < d->cap)
		return true;
	item = cap <= KRT_DEQUE_MAX ? krt_alloc_vals(t, cap) : NULL;
	if (!item) {
		if (!t->exc)
			krt_raise(t, KRT_EXC_MemoryError, "");
		return false;
	}
	for (u32 i = 0; i < d->len; i++)
		item[i] = *krt_deque_at(d, i);
	d->item = item;
	d->cap = cap;
	d->head = 0;
	return true;
}

static krt_val take_left(struct krt_deque *d)
{
	krt_val v = *krt_deque_at(d, 0);

	*krt_deque_at(d, 0) = KRT_UNDEF;
	d->head = (d->head + 1) & (d->cap - 1);
	d->len--;
	d->state++;
	return v;
}

static krt_val take_right(struct krt_deque *d)
{
	krt_val v = *krt_deque_at(d, d->len - 1);

	*krt_deque_at(d, d->len - 1) = KRT_UNDEF;
	d->len--;
	d->state++;
	return v;
}

static bool put_right(struct krt_thread *t, struct krt_deque *d, krt_val v)
{
	if (!d->maxlen)
		return true;
	if (!grow(t, d))
		return false;
	*krt_deque_at(d, d->len++) = v;
	d->state++;
	if (d->maxlen >= 0 && d->len > d->maxlen)
		take_left(d);
	return true;
}

static bool put_left(struct krt_thread *t, struct krt_deque *d, krt_val v)
{
	if (!d->maxlen)
		return true;
	if (!grow(t, d))
		return false;
	d->head = (d->head - 1) & (d->cap - 1);
	d->len++;
	*krt_deque_at(d, 0) = v;
	d->state++;
	if (d->maxlen >= 0 && d->len > d->maxlen)
		take_right(d);
	return true;
}

static bool each_right(struct krt_thread *t, krt_val v, void *d) { return put_right(t, d, v); }
static bool each_left(struct krt_thread *t, krt_val v, void *d) { return put_left(t, d, v); }

krt_val krt_deque_list(struct krt_thread *t, const struct krt_deque *d)
{
	krt_val l = krt_list_new(t, d->len);

	for (u32 i = 0; l && i < d->len; i++)
		if (!krt_list_append(t, (struct krt_list *)l, *krt_deque_at(d, i)))
			return KRT_ERR;
	return l;
}

bool krt_deque_extend(struct krt_thread *t, struct krt_deque *d, krt_val v, bool left)
{
	if (krt_deque_of(v) == d) {
		v = krt_deque_list(t, d);
		if (!v)
			return false;
	}
	return krt_iterate(t, v, left ? each_left : each_right, d);
}

void krt_deque_clear(struct krt_deque *d)
{
	d->item = NULL;
	d->head = d->len = d->cap = 0;
	d->state++;
}

/* ---- making ------------------------------------------------------------------------------------- */

static krt_val deque_make(struct krt_thread *t, struct krt_class *c, s64 maxlen)
{
	krt_val v = krt_object_new(t, c);
	struct krt_deque *d = v ? krt_alloc(t, KRT_KIND_HANDLE, sizeof(*d)) : NULL;

	if (!d)
		return KRT_ERR;
	d->o.extra = KRT_IT_DEQUE;
	d->maxlen = maxlen;
	((struct krt_object *)v)->slot[0] = (krt_val)d;
	return v;
}

KRT_FN(deque_new) { return deque_make(t, (struct krt_class *)a[0], -1); }

KRT_FN(deque_init)
{
	static const char *const names[] = { "iterable", "maxlen", NULL };
	krt_val v[2] = { KRT_UNDEF, KRT_UNDEF };
	struct krt_deque *d = krt_deque(a[0]);
	s64 maxlen = -1;

	if (!krt_text_args(t, "deque", n - 1, a + 1, kw, names, 2, v))
		return KRT_ERR;
	if (v[1] && v[1] != KRT_NONE) {
		if (!krt_payload(v[1], KRT_KIND_INT))
			return krt_raise(t, KRT_EXC_TypeError, "an integer is required");
		if (!krt_index_s64(t, v[1], &maxlen))
			return KRT_ERR;
		if (maxlen < 0)
			return krt_raise(t, KRT_EXC_ValueError, "maxlen must be non-negative");
	}
	krt_deque_clear(d);
	d->maxlen = maxlen;
	return !v[0] || krt_deque_extend(t, d, v[0], false) ? KRT_NONE : KRT_ERR;
}

/* another one of the class of v; a derived class is called */
krt_val krt_deque_like(struct krt_thread *t, krt_val v, krt_val items)
{
	struct krt_class *c = krt_class_of(t, v);
	struct krt_deque *d = krt_deque(v);
	krt_val args[2] = { items, KRT_NONE };

	if (c->flags & KRT_CLASS_BUILTIN) {
		krt_val r = deque_make(t, c, d->maxlen);

		return r && krt_deque_extend(t, krt_deque(r), items, false) ? r : KRT_ERR;
	}
	if (d->maxlen >= 0)
		args[1] = krt_int(t, d->maxlen);
	return args[1] ? krt_class_call(t, c, d->maxlen < 0 ? 1 : 2, args, KRT_UNDEF) : KRT_ERR;
}

KRT_FN(deque_copy) { return krt_deque_like(t, a[0], a[0]); }

/* ---- both ends ------------------------------------------------------------------------------------ */

KRT_FN(deque_append) { return put_right(t, krt_deque(a[0]), a[1]) ? KRT_NONE : KRT_ERR; }
KRT_FN(deque_appendleft) { return put_left(t, krt_deque(a[0]), a[1]) ? KRT_NONE : KRT_ERR; }
KRT_FN(deque_extend) { return krt_deque_extend(t, krt_deque(a[0]), a[1], false) ? KRT_NONE : KRT_ERR; }
KRT_FN(deque_extendleft) { return krt_deque_extend(t, krt_deque(a[0]), a[1], true) ? KRT_NONE : KRT_ERR; }
KRT_FN(deque_iadd) { return krt_deque_extend(t, krt_deque(a[0]), a[1], false) ? a[0] : KRT_ERR; }

KRT_FN(deque_pop)
{
	return krt_deque(a[0])->len ? take_right(krt_deque(a[0])) : krt_raise(t, KRT_EXC_IndexError, "pop from an empty deque");
}

KRT_FN(deque_popleft)
{
	return krt_deque(a[0])->len ? take_left(krt_deque(a[0])) : krt_raise(t, KRT_EXC_IndexError, "pop from an empty deque");
}

KRT_FN(deque_clear)
{
	krt_deque_clear(krt_deque(a[0]));
	return KRT_NONE;
}

static void rotate(struct krt_deque *d, s64 by)
{
	s64 len = d->len;
	krt_val v;

	if (len < 2)
		return;
	by %= len;
	by = by > len / 2 ? by - len : by < -(len / 2) ? by + len : by;
	for (; by > 0; by--) {
		v = take_right(d);
		d->head = (d->head - 1) & (d->cap - 1);
		d->len++;
		*krt_deque_at(d, 0) = v;
	}
	for (; by < 0; by++) {
		v = take_left(d);
		*krt_deque_at(d, d->len++) = v;
	}
	d->state++;
}

KRT_FN(deque_rotate)
{
	s64 by = 1;

	if (n > 1 && !krt_index_s64(t, a[1], &by))
		return KRT_ERR;
	rotate(krt_deque(a[0]), by);
	return KRT_NONE;
}

/* ---- in the middle --------------------------------------------------------------------------------- */

KRT_FN(deque_len) { return krt_small(krt_deque(a[0])->len); }
KRT_FN(deque_bool) { return krt_bool(krt_deque(a[0])->len); }
KRT_FN(deque_maxlen) { return krt_deque(a[0])->maxlen < 0 ? KRT_NONE : krt_int(t, krt_deque(a[0])->maxlen); }

/* the place of index v, NULL with an exception */
static krt_val *place(struct krt_thread *t, struct krt_deque *d, krt_val v)
{
	s64 i;

	if (!krt_is_imm_int(v) && !krt_lookup_special(t, v, KRT_SP_index)) {
		krt_raise(t, KRT_EXC_TypeError, "sequence index must be integer, not '%T'", v);
		return NULL;
	}
	if (!krt_index_s64(t, v, &i))
		return NULL;
	i += i < 0 ? d->len : 0;
	if (i < 0 || i >= d->len) {
		krt_raise(t, KRT_EXC_IndexError, "deque index out of range");
		return NULL;
	}
	return krt_deque_at(d, i);
}

KRT_FN(deque_getitem)
{
	krt_val *p = place(t, krt_deque(a[0]), a[1]);

	return p ? *p : KRT_ERR;
}

KRT_FN(deque_setitem)
{
	krt_val *p = place(t, krt_deque(a[0]), a[1]);

	if (p)
		*p = a[2];
	return p ? KRT_NONE : KRT_ERR;
}

static void remove_at(struct krt_deque *d, u32 i)
{
	if (i < d->len / 2) {
		for (; i > 0; i--)
			*krt_deque_at(d, i) = *krt_deque_at(d, i - 1);
		take_left(d);
	} else {
		for (; i + 1 < d->len; i++)
			*krt_deque_at(d, i) = *krt_deque_at(d, i + 1);
		take_right(d);
	}
}

KRT_FN(deque_delitem)
{
	struct krt_deque *d = krt_deque(a[0]);
	krt_val *p = place(t, d, a[1]);

	if (!p)
		return KRT_ERR;
	remove_at(d, ((u32)(p - d->item) - d->head) & (d->cap - 1));
	return KRT_NONE;
}

KRT_FN(deque_insert)
{
	struct krt_deque *d = krt_deque(a[0]);
	s64 i;

	if (!krt_index_s64(t, a[1], &i))
		return KRT_ERR;
	if (d->maxlen >= 0 && d->len >= d->maxlen)
		return krt_raise(t, KRT_EXC_IndexError, "deque already at its maximum size");
	i += i < 0 ? d->len : 0;
	i = i < 0 ? 0 : i > d->len ? d->len : i;
	if (!put_right(t, d, a[2]))
		return KRT_ERR;
	for (s64 k = (s64)d->len - 1; k > i; k--)
		*krt_deque_at(d, k) = *krt_deque_at(d, k - 1);
	*krt_deque_at(d, i) = a[2];
	return KRT_NONE;
}

/* the index of x in start..stop, -1 absent, -2 error: changed is that of a deque changed by a comparison */
static s64 find(struct krt_thread *t, struct krt_deque *d, krt_val x, s64 start, s64 stop, enum krt_exc_id changed)
{
	u32 state = d->state;

	for (s64 i = start; i < stop && i < d->len; i++) {
		int eq = krt_work(t, 1) ? krt_eq(t, *krt_deque_at(d, i), x) : -1;

		if (eq < 0)
			return -2;
		if (d->state != state) {
			krt_raise(t, changed, "deque mutated during iteration");
			return -2;
		}
		if (eq)
			return i;
	}
	return -1;
}

KRT_FN(deque_contains)
{
	s64 i = find(t, krt_deque(a[0]), a[1], 0, krt_deque(a[0])->len, KRT_EXC_RuntimeError);

	return i == -2 ? KRT_ERR : krt_bool(i >= 0);
}

KRT_FN(deque_index)
{
	struct krt_deque *d = krt_deque(a[0]);
	s64 start = 0, stop = d->len, i;

	if ((n > 2 && !krt_index_s64(t, a[2], &start)) || (n > 3 && !krt_index_s64(t, a[3], &stop)))
		return KRT_ERR;
	start += start < 0 ? d->len : 0;
	stop += stop < 0 ? d->len : 0;
	i = find(t, d, a[1], start < 0 ? 0 : start, stop, KRT_EXC_RuntimeError);
	if (i == -1)
		return krt_raise(t, KRT_EXC_ValueError, "%R is not in deque", a[1]);
	return i < 0 ? KRT_ERR : krt_int(t, i);
}

KRT_FN(deque_remove)
{
	s64 i = find(t, krt_deque(a[0]), a[1], 0, krt_deque(a[0])->len, KRT_EXC_IndexError);

	if (i == -1)
		return krt_raise(t, KRT_EXC_ValueError, "%R is not in deque", a[1]);
	if (i < 0)
		return KRT_ERR;
	remove_at(krt_deque(a[0]), i);
	return KRT_NONE;
}

KRT_FN(deque_count)
{
	struct krt_deque *d = krt_deque(a[0]);
	s64 count = 0;

	for (s64 i = 0; (i = find(t, d, a[1], i, d->len, KRT_EXC_RuntimeError)) != -1; i++) {
		if (i < 0)
			return KRT_ERR;
		count++;
	}
	return krt_int(t, count);
}

KRT_FN(deque_reverse)
{
	struct krt_deque *d = krt_deque(a[0]);

	for (u32 i = 0; i < d->len / 2; i++) {
		krt_val v = *krt_deque_at(d, i);

		*krt_deque_at(d, i) = *krt_deque_at(d, d->len - 1 - i);
		*krt_deque_at(d, d->len - 1 - i) = v;
	}
	return KRT_NONE;
}

/* ---- iteration -------------------------------------------------------------------------------------- */

krt_val krt_next_deque(struct krt_thread *t, struct krt_iter *it)
{
	struct krt_deque *d = (struct krt_deque *)it->a;
	s64 i = it->o.extra == KRT_IT_DEQUEREV ? (s64)d->len - 1 - it->pos : it->pos;

	if (d->state != (u32)it->n)
		return krt_raise(t, KRT_EXC_RuntimeError, "deque mutated during iteration");
	if (i < 0 || i >= d->len)
		return KRT_STOP;
	it->pos++;
	return *krt_deque_at(d, i);
}

static krt_val iterate(struct krt_thread *t, krt_val v, enum krt_lib_sort sort)
{
	struct krt_iter *it = (struct krt_iter *)krt_iter_new(t, (enum krt_iter_sort)sort, (krt_val)krt_deque(v), KRT_UNDEF);

	if (it)
		it->n = krt_deque(v)->state;
	return (krt_val)it;
}

KRT_FN(deque_iter) { return iterate(t, a[0], KRT_IT_DEQUE); }
KRT_FN(deque_reversed) { return iterate(t, a[0], KRT_IT_DEQUEREV); }

static const struct krt_cdef defs[] = {
	{ "__new__", deque_new, 1, -1, KRT_CF_NEW | KRT_CF_KW, NULL },
	{ "__init__", deque_init, 1, -1, KRT_CF_KW, NULL },
	{ "append", deque_append, 2, 2, 0, NULL },
	{ "appendleft", deque_appendleft, 2, 2, 0, NULL },
	{ "clear", deque_clear, 1, 1, 0, NULL },
	{ "copy", deque_copy, 1, 1, 0, NULL },
	{ "count", deque_count, 2, 2, 0, NULL },
	{ "extend", deque_extend, 2, 2, 0, NULL },
	{ "extendleft", deque_extendleft, 2, 2, 0, NULL },
	{ "index", deque_index, 2, 4, 0, NULL },
	{ "insert", deque_insert, 3, 3, 0, NULL },
	{ "maxlen", deque_maxlen, 1, 1, KRT_CF_GETTER, NULL },
	{ "pop", deque_pop, 1, 1, 0, NULL },
	{ "popleft", deque_popleft, 1, 1, 0, NULL },
	{ "remove", deque_remove, 2, 2, 0, NULL },
	{ "reverse", deque_reverse, 1, 1, 0, NULL },
	{ "rotate", deque_rotate, 1, 2, 0, NULL },
	{ "__bool__", deque_bool, 1, 1, 0, NULL },
	{ "__contains__", deque_contains, 2, 2, 0, NULL },
	{ "__copy__", deque_copy, 1, 1, 0, NULL },
	{ "__delitem__", deque_delitem, 2, 2, 0, NULL },
	{ "__getitem__", deque_getitem, 2, 2, 0, NULL },
	{ "__iadd__", deque_iadd, 2, 2, 0, NULL },
	{ "__iter__", deque_iter, 1, 1, 0, NULL },
	{ "__len__", deque_len, 1, 1, 0, NULL },
	{ "__reversed__", deque_reversed, 1, 1, 0, NULL },
	{ "__setitem__", deque_setitem, 3, 3, 0, NULL },
	{ }
};

static const struct krt_cdef iter_defs[] = { { } };
static const struct krt_it_class iterators[] = {
	{ KRT_IT_DEQUE, "_deque_iterator", iter_defs },
	{ KRT_IT_DEQUEREV, "_deque_reverse_iterator", iter_defs },
	{ }
};

bool krt_deque_init(struct krt_thread *t, struct krt_module *m)
{
	struct krt_class *c = krt_class_builtin(t, "deque", KRT_KIND_OBJECT, NULL, defs, KRT_CLASS_SEQUENCE);
	struct krt_str *collections = krt_intern(t, "collections", 11);

	if (!c || !collections || !krt_std_class_set(t, m, c))
		return false;
	c->module = (krt_val)collections;
	c->payload_kind = KRT_KIND_HANDLE;
	c->inline_slots = 1;
	return krt_dict_set(t, c->dict, (krt_val)t->vm->special_names[KRT_SP_hash], KRT_NONE) && krt_class_add(t, c, krt_deque_ops) &&
	       krt_it_classes(t, m, iterators);
}
