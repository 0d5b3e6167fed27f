// SPDX-License-Identifier: GPL-2.0
/*
 * rehash.c - the hash tables of a session that has moved: an object that is
 * its own key has another address, and so another hash. Entries stay where they
 * are, since iterators count them.
 */
#include "dict.h"
#include "move.h"

/* whose hash depends on where it is, or may do so */
static bool unsteady(krt_val key)
{
	switch (krt_kind(key)) {
	case KRT_KIND_STR: case KRT_KIND_INT: case KRT_KIND_FLOAT: case KRT_KIND_BYTES: case KRT_KIND_BOOL: case KRT_KIND_NONE:
		return false;
	default:
		return true;
	}
}

enum { FROZEN, PLAIN, OTHERS, ROUNDS };	/* others: their keys may run Python, which may need the rest */

static bool keys_are(const struct krt_dict *d, bool (*f)(krt_val))
{
	for (u32 i = 0; i < d->fill; i++)
		if (krt_table_entry(d, i)[1] && f(krt_table_entry(d, i)[1]))
			return true;
	return false;
}

static bool is_instance(krt_val v)
{
	return krt_is(v, KRT_KIND_OBJECT) || krt_is(v, KRT_KIND_TUPLE);
}

static bool rehash(struct krt_thread *t, struct krt_dict *d);

/* a key's own hash first, where it comes from a table */
static bool rehash_key(struct krt_thread *t, krt_val v)
{
	const struct krt_tuple *tup = (const struct krt_tuple *)v;

	if (krt_is(v, KRT_KIND_FROZENSET))
		return rehash(t, (struct krt_dict *)v);
	for (u32 i = 0; krt_is(v, KRT_KIND_TUPLE) && i < tup->o.size; i++)
		if (!krt_stack_ok(t) || !rehash_key(t, tup->item[i]))
			return false;
	return true;
}

/* KRT_F_BUSY: it is yet to come */
static bool rehash(struct krt_thread *t, struct krt_dict *d)
{
	if (!(d->o.flags & KRT_F_BUSY))
		return true;
	d->o.flags &= ~KRT_F_BUSY;
	for (u32 i = 0; i < d->fill; i++)
		if (!krt_stack_ok(t) || !rehash_key(t, krt_table_entry(d, i)[1]))
			return false;
	return krt_table_rehash(t, d);
}

static int round_of(const struct krt_dict *d)
{
	return d->o.kind == KRT_KIND_FROZENSET ? FROZEN : keys_are(d, is_instance) ? OTHERS : PLAIN;
}

static bool is_table(krt_val v)
{
	return krt_is(v, KRT_KIND_DICT) || krt_is(v, KRT_KIND_SET) || krt_is(v, KRT_KIND_FROZENSET);
}

bool krt_move_rehash(struct krt_thread *t, const krt_val *objects, u64 n)
{
	for (u64 i = 0; i < n; i++)
		if (is_table(objects[i]) && keys_are((struct krt_dict *)objects[i], unsteady))
			((struct krt_obj *)objects[i])->flags |= KRT_F_BUSY;
	for (int round = 0; round < ROUNDS; round++)
		for (u64 i = 0; i < n; i++)
			if (is_table(objects[i]) && round_of((struct krt_dict *)objects[i]) == round &&
			    !rehash(t, (struct krt_dict *)objects[i]))
				return false;
	return true;
}
