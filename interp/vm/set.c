// SPDX-License-Identifier: GPL-2.0
/*
 * set.c - operations of set and frozenset on the table of dict.h.
 */
#include "dict.h"

static struct krt_dict *table(krt_val v)
{
	return (struct krt_dict *)v;
}

static krt_val any_set(krt_val v)
{
	krt_val s = krt_payload(v, KRT_KIND_SET);

	return s ? s : krt_payload(v, KRT_KIND_FROZENSET);
}

krt_val krt_set_new(struct krt_thread *t, enum krt_kind kind, krt_val iterable)
{
	krt_val s = krt_table_new(t, kind, 0);

	if (!s || (iterable && !krt_set_update(t, s, iterable)))
		return KRT_ERR;
	return s;
}

s64 krt_set_len(krt_val v)
{
	return table(v)->used;
}

static bool add_hashed(struct krt_thread *t, struct krt_dict *d, krt_val v, u64 hash)
{
	s64 i = krt_table_find(t, d, v, hash);

	if (i == -1)
		i = krt_table_insert(t, d, v, hash);
	return i >= 0;
}

bool krt_set_add(struct krt_thread *t, krt_val set, krt_val v)
{
	u64 hash;

	return krt_key_hash(t, v, &hash) && add_hashed(t, table(set), v, hash);
}

/* A set inside a set is looked up as the frozenset it equals. */
static bool probe_hash(struct krt_thread *t, krt_val *v, u64 *hash)
{
	krt_val s = krt_payload(*v, KRT_KIND_SET);

	if (s) {
		*v = krt_set_new(t, KRT_KIND_FROZENSET, s);
		if (!*v)
			return false;
	}
	return krt_key_hash(t, *v, hash);
}

int krt_set_has(struct krt_thread *t, krt_val set, krt_val v)
{
	u64 hash;
	s64 i;

	if (!probe_hash(t, &v, &hash))
		return -1;
	i = krt_table_find(t, table(set), v, hash);
	return i >= 0 ? 1 : i == -1 ? 0 : -1;
}

int krt_set_remove(struct krt_thread *t, krt_val set, krt_val v)
{
	u64 hash;
	s64 i;

	if (!probe_hash(t, &v, &hash))
		return -1;
	i = krt_table_find(t, table(set), v, hash);
	if (i < 0)
		return i == -1 ? 0 : -1;
	krt_table_remove(table(set), i);
	return 1;
}

bool krt_set_update(struct krt_thread *t, krt_val set, krt_val iterable)
{
	struct krt_dict *d = table(set), *from;
	krt_val s = any_set(iterable), it, v;
	u32 pos = 0;

	if (s || krt_is(iterable, KRT_KIND_DICT)) {
		from = table(s ? s : iterable);
		if (s && !d->used)
			return krt_table_copy(t, d, from);
		while (krt_dict_next(from, &pos, &v, NULL)) {
			u64 hash;

			if (!krt_key_hash(t, v, &hash) || !add_hashed(t, d, v, hash))
				return false;
		}
		return true;
	}
	it = krt_iter(t, iterable);
	if (!it)
		return false;
	while ((v = krt_next(t, it)) != KRT_STOP)
		if (!v || !krt_set_add(t, set, v))
			return false;
	return true;
}

static krt_val set_copy(struct krt_thread *t, enum krt_kind kind, krt_val s)
{
	krt_val c = krt_table_new(t, kind, 0);

	return c && krt_table_copy(t, table(c), table(s)) ? c : KRT_ERR;
}

/* the elements of a that b has (want 1) or has not (want 0) */
static krt_val filtered(struct krt_thread *t, enum krt_kind kind, krt_val a, krt_val b, int want)
{
	krt_val r = krt_table_new(t, kind, 0), v;
	u32 pos = 0;

	while (r && krt_dict_next(table(a), &pos, &v, NULL)) {
		int has = krt_set_has(t, b, v);

		if (has < 0 || (has == want && !krt_set_add(t, r, v)))
			return KRT_ERR;
	}
	return r;
}

static krt_val combine(struct krt_thread *t, enum krt_kind kind, enum krt_binop op, krt_val a, krt_val b)
{
	krt_val r, v;
	u32 pos = 0;

	switch (op) {
	case KRT_BIN_OR:
		r = set_copy(t, kind, a);
		return r && krt_set_update(t, r, b) ? r : KRT_ERR;
	case KRT_BIN_AND:
		/* which of two equal elements stays can be seen */
		return table(b)->used > table(a)->used ? filtered(t, kind, a, b, 1) : filtered(t, kind, b, a, 1);
	case KRT_BIN_SUB:
		return filtered(t, kind, a, b, 0);
	case KRT_BIN_XOR:
		r = filtered(t, kind, a, b, 0);
		while (r && krt_dict_next(table(b), &pos, &v, NULL)) {
			int has = krt_set_has(t, a, v);

			if (has < 0 || (!has && !krt_set_add(t, r, v)))
				return KRT_ERR;
		}
		return r;
	default:
		return KRT_NOTIMPL;
	}
}

krt_val krt_set_binary(struct krt_thread *t, enum krt_binop op, krt_val a, krt_val b)
{
	krt_val x = any_set(a), y = any_set(b);

	if (!x && krt_is(a, KRT_KIND_DICTVIEW))
		return krt_dictview_binary(t, op, a, b);
	if (!y && krt_is(b, KRT_KIND_DICTVIEW))
		return krt_dictview_binary(t, op, a, b);
	if (!x || !y)
		return KRT_NOTIMPL;
	return combine(t, krt_kind(x), op, x, y);
}

/* Replaces the elements of a set by another's. */
static krt_val take_over(krt_val a, krt_val from)
{
	struct krt_dict *d = table(a), *f = table(from);
	struct krt_obj o = d->o;
	u32 version = d->version;

	*d = *f;
	d->o = o;
	d->version = version + 1;
	return a;
}

krt_val krt_set_inplace(struct krt_thread *t, enum krt_binop op, krt_val a, krt_val b)
{
	krt_val y = any_set(b), r;

	if (!y)
		return KRT_NOTIMPL;
	if (op == KRT_BIN_OR)
		return krt_set_update(t, a, y) ? a : KRT_ERR;
	r = combine(t, KRT_KIND_SET, op, a, y);
	return r && r != KRT_NOTIMPL ? take_over(a, r) : r;
}

static int within(struct krt_thread *t, krt_val a, krt_val b)
{
	u32 pos = 0;
	krt_val v;

	if (table(a)->used > table(b)->used)
		return 0;
	while (krt_dict_next(table(a), &pos, &v, NULL)) {
		int has = krt_set_has(t, b, v);

		if (has <= 0)
			return has;
	}
	return 1;
}

krt_val krt_set_compare(struct krt_thread *t, enum krt_cmp op, krt_val a, krt_val b)
{
	krt_val x = any_set(a), y = any_set(b);
	u32 na, nb;
	int r;

	if (!x || !y)
		return KRT_NOTIMPL;
	na = table(x)->used;
	nb = table(y)->used;
	switch (op) {
	case KRT_EQ:
	case KRT_NE:
		r = na == nb ? within(t, x, y) : 0;
		if (r >= 0 && op == KRT_NE)
			r = !r;
		break;
	case KRT_LE:
		r = within(t, x, y);
		break;
	case KRT_LT:
		r = na < nb ? within(t, x, y) : 0;
		break;
	case KRT_GE:
		r = within(t, y, x);
		break;
	default:
		r = nb < na ? within(t, y, x) : 0;
		break;
	}
	return r < 0 ? KRT_ERR : krt_bool(r);
}

krt_val krt_set_repr(struct krt_thread *t, krt_val v)
{
	struct krt_dict *d = table(v);
	bool frozen = d->o.kind == KRT_KIND_FROZENSET, first = true;
	struct krt_buf b;
	krt_val x, s;
	u32 pos = 0;

	if (!d->used)
		return krt_str(t, frozen ? "frozenset()" : "set()");
	if (d->o.flags & KRT_F_BUSY)
		return krt_str(t, frozen ? "frozenset(...)" : "set(...)");
	if (!krt_stack_ok(t))
		return KRT_ERR;
	d->o.flags |= KRT_F_BUSY;
	krt_buf_init(&b, t);
	krt_buf_str(&b, frozen ? "frozenset({" : "{");
	while (krt_dict_next(d, &pos, &x, NULL)) {
		if (!first)
			krt_buf_str(&b, ", ");
		first = false;
		s = krt_repr(t, x);
		if (!s) {
			d->o.flags &= ~KRT_F_BUSY;
			return KRT_ERR;
		}
		krt_buf_val(&b, s);
	}
	krt_buf_str(&b, frozen ? "})" : "}");
	d->o.flags &= ~KRT_F_BUSY;
	return krt_buf_finish(&b);
}

/* Order does not matter: element hashes are mixed one by one and added up by xor. */
bool krt_set_hash(struct krt_thread *t, krt_val v, u64 *ret)
{
	struct krt_dict *d = table(v);
	u64 h = 1927868237ull * (d->used + 1);

	if (!(d->o.flags & KRT_F_HASHED)) {
		for (u32 i = 0; i < d->fill; i++) {
			const krt_val *e = krt_table_entry(d, i);
			u64 x = e[0] >> 1;

			if (e[1])
				h ^= (x ^ (x << 16) ^ 89869747ull) * 3644798167ull;
		}
		h ^= (h >> 11) ^ (h >> 25);
		d->hash = h * 69069ull + 907133923ull;
		if (d->hash == ~0ull)
			d->hash = 590923713ull;
		d->o.flags |= KRT_F_HASHED;
	}
	*ret = d->hash;
	return true;
}
