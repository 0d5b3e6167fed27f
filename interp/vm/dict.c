// SPDX-License-Identifier: GPL-2.0
/* dict.c - the functions on dicts that other files use */
#include "dict.h"

krt_val krt_dict_new(struct krt_thread *t)
{
	return krt_table_new(t, KRT_KIND_DICT, 0);
}

krt_val krt_dict_get(struct krt_thread *t, struct krt_dict *d, krt_val key)
{
	u64 hash;
	s64 i;

	if (!krt_key_hash(t, key, &hash))
		return KRT_UNDEF;
	i = krt_table_find(t, d, key, hash);
	return i < 0 ? KRT_UNDEF : krt_table_entry(d, i)[2];
}

bool krt_dict_set(struct krt_thread *t, struct krt_dict *d, krt_val key, krt_val v)
{
	u64 hash;
	s64 i;

	if (!krt_key_hash(t, key, &hash))
		return false;
	i = krt_table_find(t, d, key, hash);
	if (i == -1)
		i = krt_table_insert(t, d, key, hash);
	if (i < 0)
		return false;
	krt_table_entry(d, i)[2] = v;
	return true;
}

int krt_dict_del(struct krt_thread *t, struct krt_dict *d, krt_val key)
{
	u64 hash;
	s64 i;

	if (!krt_key_hash(t, key, &hash))
		return -1;
	i = krt_table_find(t, d, key, hash);
	if (i < 0)
		return i == -1 ? 0 : -1;
	krt_table_remove(d, i);
	return 1;
}

u32 krt_dict_len(const struct krt_dict *d)
{
	return d->used;
}

bool krt_dict_next(const struct krt_dict *d, u32 *pos, krt_val *key, krt_val *v)
{
	if (*pos < d->first)
		*pos = d->first;
	for (; *pos < d->fill; ++*pos) {
		const krt_val *e = krt_table_entry(d, *pos);

		if (!e[1])
			continue;
		*key = e[1];
		if (v)
			*v = d->o.extra == 3 ? e[2] : KRT_UNDEF;
		++*pos;
		return true;
	}
	return false;
}

krt_val krt_dict_copy(struct krt_thread *t, struct krt_dict *d)
{
	krt_val c = krt_dict_new(t);

	if (!c || !krt_table_copy(t, (struct krt_dict *)c, d))
		return KRT_ERR;
	return c;
}

krt_val krt_dict_getitem(struct krt_thread *t, krt_val v, krt_val key)
{
	krt_val x = krt_dict_get(t, (struct krt_dict *)v, key);

	if (!x && !t->exc)
		return krt_raise_key(t, key);
	return x;
}

int krt_dict_contains(struct krt_thread *t, krt_val v, krt_val key)
{
	u64 hash;
	s64 i;

	if (!krt_key_hash(t, key, &hash))
		return -1;
	i = krt_table_find(t, (struct krt_dict *)v, key, hash);
	return i >= 0 ? 1 : i == -1 ? 0 : -1;
}

/* every (key, value) of a in b with an equal value; 1 0 -1 */
static int dict_within(struct krt_thread *t, struct krt_dict *a, struct krt_dict *b)
{
	krt_val k, x, y;
	u32 pos = 0;
	int eq;

	while (krt_dict_next(a, &pos, &k, &x)) {
		y = krt_work(t, 1) ? krt_dict_get(t, b, k) : KRT_UNDEF;
		if (!y)
			return t->exc ? -1 : 0;
		eq = krt_eq(t, x, y);
		if (eq <= 0)
			return eq;
	}
	return 1;
}

krt_val krt_dict_compare(struct krt_thread *t, enum krt_cmp op, krt_val a, krt_val b)
{
	struct krt_dict *x = (struct krt_dict *)a, *y = (struct krt_dict *)b;
	int eq;

	if (op != KRT_EQ && op != KRT_NE)
		return KRT_NOTIMPL;
	if (!krt_stack_ok(t))
		return KRT_ERR;
	eq = x->used == y->used ? dict_within(t, x, y) : 0;
	return eq < 0 ? KRT_ERR : krt_bool(eq == (op == KRT_EQ));
}

krt_val krt_dict_repr(struct krt_thread *t, krt_val v)
{
	struct krt_dict *d = (struct krt_dict *)v;
	struct krt_buf b;
	krt_val k, x, s;
	u32 pos = 0;
	bool first = true;

	if (d->o.flags & KRT_F_BUSY)
		return krt_str(t, "{...}");
	if (!krt_stack_ok(t))
		return KRT_ERR;
	d->o.flags |= KRT_F_BUSY;
	krt_buf_init(&b, t);
	krt_buf_str(&b, "{");
	while (krt_dict_next(d, &pos, &k, &x)) {
		if (!first)
			krt_buf_str(&b, ", ");
		first = false;
		s = krt_repr(t, k);
		if (!s)
			goto fail;
		krt_buf_val(&b, s);
		krt_buf_str(&b, ": ");
		s = krt_repr(t, x);
		if (!s)
			goto fail;
		krt_buf_val(&b, s);
	}
	krt_buf_str(&b, "}");
	d->o.flags &= ~KRT_F_BUSY;
	return krt_buf_finish(&b);
fail:
	d->o.flags &= ~KRT_F_BUSY;
	return KRT_ERR;
}

krt_val krt_dict_union(struct krt_thread *t, krt_val a, krt_val b)
{
	krt_val c = krt_dict_copy(t, (struct krt_dict *)a);

	if (!c || !krt_dict_update(t, (struct krt_dict *)c, b))
		return KRT_ERR;
	return c;
}
