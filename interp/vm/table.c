// SPDX-License-Identifier: GPL-2.0
/*
 * table.c - the table of dict.h: searching, inserting, growing.
 *
 * Comparing keys may run Python, which may change the table: a search that
 * compared by calling out starts again when the version has moved.
 */
#include "dict.h"

static inline __attribute__((always_inline)) u32 index_at(const void *index, u32 slot, int width)
{
	return width == 1 ? ((const u8 *)index)[slot] : width == 2 ? ((const u16 *)index)[slot] : ((const u32 *)index)[slot];
}

static int index_width(const struct krt_dict *d)
{
	return d->mask < 0x100 ? 1 : d->mask < 0x10000 ? 2 : 4;
}

static u32 index_get(const struct krt_dict *d, u32 slot)
{
	return index_at(d->index, slot, index_width(d));
}

static void index_set(struct krt_dict *d, u32 slot, u32 v)
{
	if (d->mask < 0x100)
		((u8 *)d->index)[slot] = v;
	else if (d->mask < 0x10000)
		((u16 *)d->index)[slot] = v;
	else
		((u32 *)d->index)[slot] = v;
}

/* Entries stay below 2/3 of the index, so that an index of 256 slots never needs the number 256. */
static size_t index_bytes(u32 size)
{
	return size <= 0x100 ? size : size <= 0x10000 ? (size_t)size * 2 : (size_t)size * 4;
}

/*
 * Where the search for a key starts: keys that are consecutive ints get consecutive slots, which the cache likes, and
 * the higher bits are mixed in, for addresses are multiples of powers of two.
 */
static inline u32 slot_of(const struct krt_dict *d, u64 hashword)
{
	u64 h = hashword >> 1;

	return (u32)(h ^ h >> 8 ^ h >> 16) & d->mask;
}

/* The distance between the slots that are tried, odd and hence prime to their number: unlike for keys that start alike. */
static inline u32 stride_of(u64 hashword)
{
	return (u32)(hashword * 0x9e3779b97f4a7c15ull >> 32) | 1;
}

bool krt_key_hash(struct krt_thread *t, krt_val key, u64 *ret)
{
	if (krt_is(key, KRT_KIND_STR)) {
		struct krt_str *s = krt_str_of(key);

		*ret = s->o.flags & KRT_F_HASHED ? s->hash : krt_str_hash(t, s);
		return true;
	}
	if (krt_is_imm_int(key)) {
		*ret = krt_int_hash(key);
		return true;
	}
	return krt_hash(t, key, ret);
}

/* 1 equal, 0 not, -1 error; key differs from have as a word, the hash words agree */
static int key_eq(struct krt_thread *t, krt_val have, krt_val key)
{
	if (krt_is(have, KRT_KIND_STR) && krt_is(key, KRT_KIND_STR))
		return krt_str_eq(krt_str_of(have), krt_str_of(key));
	if (krt_is_imm_int(have) && krt_is_imm_int(key))
		return 0;
	return krt_eq(t, have, key);
}

/*
 * entry >= 0, -1 absent, -2 error, -3 the table changed. An entry number past fill, of entries that were removed,
 * leads to a cleared one.
 */
static s64 find_linear(struct krt_thread *t, struct krt_dict *d, krt_val key, u64 hw)
{
	u32 stride = d->o.extra, version = d->version;
	const krt_val *e = d->ent;

	for (u32 i = 0; i < d->fill; i++, e += stride) {
		int eq;

		if (e[1] == key)
			return i;
		if (e[0] != hw || !e[1])
			continue;
		eq = key_eq(t, e[1], key);
		if (eq < 0)
			return -2;
		if (d->version != version)
			return -3;
		if (eq)
			return i;
	}
	return -1;
}

static s64 find_indexed(struct krt_thread *t, struct krt_dict *d, krt_val key, u64 hw)
{
	u32 stride = d->o.extra, version = d->version, slot = slot_of(d, hw);

	for (;; slot = (slot + stride_of(hw)) & d->mask) {
		u32 i = index_get(d, slot);
		const krt_val *e;
		int eq;

		if (!i)
			return -1;
		e = d->ent + (size_t)(i - 1) * stride;
		if (e[1] == key)
			return i - 1;
		if (e[0] != hw || !e[1])
			continue;
		eq = key_eq(t, e[1], key);
		if (eq < 0)
			return -2;
		if (d->version != version)
			return -3;
		if (eq)
			return i - 1;
	}
}

/* What needs no comparison by kind, which is nearly all; -3: it does */
static inline __attribute__((always_inline)) s64 find_width(const struct krt_dict *d, krt_val key, u64 hw, int width)
{
	u32 slot = slot_of(d, hw), i;

	for (; (i = index_at(d->index, slot, width)); slot = (slot + stride_of(hw)) & d->mask) {
		const krt_val *e = d->ent + (size_t)(i - 1) * d->o.extra;

		if (e[1] == key)
			return i - 1;
		if (likely(e[0] != hw) || !e[1])
			continue;
		if (!krt_is(e[1], KRT_KIND_STR) || !krt_is(key, KRT_KIND_STR))
			return -3;
		if (krt_str_eq(krt_str_of(e[1]), krt_str_of(key)))
			return i - 1;
	}
	return -1;
}

/* the same in a dict that has no index */
static inline s64 find_few(const struct krt_dict *d, krt_val key, u64 hw)
{
	const krt_val *e = d->ent;

	for (u32 i = 0; i < d->fill; i++, e += d->o.extra) {
		if (e[1] == key)
			return i;
		if (likely(e[0] != hw) || !e[1])
			continue;
		if (!krt_is(e[1], KRT_KIND_STR) || !krt_is(key, KRT_KIND_STR))
			return -3;
		if (krt_str_eq(krt_str_of(e[1]), krt_str_of(key)))
			return i;
	}
	return -1;
}

static inline s64 find_quick(const struct krt_dict *d, krt_val key, u64 hw)
{
	if (!d->index)
		return find_few(d, key, hw);
	switch (index_width(d)) {
	case 1:
		return find_width(d, key, hw, 1);
	case 2:
		return find_width(d, key, hw, 2);
	default:
		return find_width(d, key, hw, 4);
	}
}

s64 krt_table_find(struct krt_thread *t, struct krt_dict *d, krt_val key, u64 hash)
{
	u64 hw = krt_dict_hashword(hash);
	s64 i = find_quick(d, key, hw);

	while (i == -3)
		i = d->index ? find_indexed(t, d, key, hw) : find_linear(t, d, key, hw);
	return i;
}

static void index_add(struct krt_dict *d, u32 entry, u64 hw)
{
	u32 slot = slot_of(d, hw);

	while (index_get(d, slot))
		slot = (slot + stride_of(hw)) & d->mask;
	index_set(d, slot, entry + 1);
	d->slots++;
}

/* A new store of cap entries without the dead ones, and its index. */
static bool rebuild(struct krt_thread *t, struct krt_dict *d, u32 cap)
{
	u32 stride = d->o.extra, size = 0, n = 0;
	krt_val *ent;
	void *index = NULL;

	if (cap > 0x40000000) {
		krt_raise(t, KRT_EXC_MemoryError, "");
		return false;
	}
	if (cap > KRT_DICT_LINEAR) {
		for (size = 16; size / 3 * 2 < cap;)
			size *= 2;
		cap = size / 3 * 2;
		index = krt_alloc_raw(t, index_bytes(size));
		if (!index)
			return false;
	}
	ent = krt_alloc_vals(t, (size_t)cap * stride);
	if (!ent)
		return false;
	for (u32 i = 0; i < d->fill; i++) {
		const krt_val *e = d->ent + (size_t)i * stride;

		if (e[1])
			memcpy(ent + (size_t)n++ * stride, e, stride * sizeof(*e));
	}
	d->ent = ent;
	d->index = index;
	d->mask = size ? size - 1 : 0;
	d->cap = cap;
	d->fill = n;
	d->first = 0;
	d->slots = 0;
	d->version++;
	if (index)
		for (u32 i = 0; i < n; i++)
			index_add(d, i, ent[(size_t)i * stride]);
	return true;
}

bool krt_table_rehash(struct krt_thread *t, struct krt_dict *d)
{
	u32 version = d->version;

	for (u32 i = 0; i < d->fill; i++) {
		krt_val key = krt_table_entry(d, i)[1];
		u64 hash;

		if (!key)
			continue;
		if (!krt_key_hash(t, key, &hash))
			return false;
		if (d->version != version) {
			krt_raise(t, KRT_EXC_RuntimeError, "a container changed while its keys were hashed");
			return false;
		}
		krt_table_entry(d, i)[0] = krt_dict_hashword(hash);
	}
	d->slots = 0;
	if (!d->index)
		return true;
	memset(d->index, 0, index_bytes(d->mask + 1));
	for (u32 i = 0; i < d->fill; i++)
		if (krt_table_entry(d, i)[1])
			index_add(d, i, krt_table_entry(d, i)[0]);
	return true;
}

bool krt_table_reserve(struct krt_thread *t, struct krt_dict *d, u32 n)
{
	return n <= d->cap || rebuild(t, d, n);
}

s64 krt_table_insert(struct krt_thread *t, struct krt_dict *d, krt_val key, u64 hash)
{
	krt_val *e;

	if (d->fill == d->cap || (d->index && d->slots >= d->cap)) {
		u32 want = d->used * 2;

		if (want < 4)
			want = 4;
		else if (want < KRT_DICT_LINEAR)
			want = KRT_DICT_LINEAR;
		if (!rebuild(t, d, want))
			return -1;
	}
	e = krt_table_entry(d, d->fill);
	e[0] = krt_dict_hashword(hash);
	e[1] = key;
	if (d->index)
		index_add(d, d->fill, e[0]);
	d->used++;
	d->version++;
	return d->fill++;
}

void krt_table_remove(struct krt_dict *d, u32 entry)
{
	krt_val *e = krt_table_entry(d, entry);

	memset(e, 0, d->o.extra * sizeof(*e));
	d->used--;
	d->version++;
	while (d->fill && !krt_table_entry(d, d->fill - 1)[1])
		d->fill--;
	while (d->first < d->fill && !krt_table_entry(d, d->first)[1])
		d->first++;
	if (d->first > d->fill)
		d->first = d->fill;
}

void krt_table_clear(struct krt_dict *d)
{
	d->used = d->fill = d->first = d->cap = d->slots = d->mask = 0;
	d->index = NULL;
	d->ent = NULL;
	d->version++;
}

krt_val krt_table_new(struct krt_thread *t, enum krt_kind kind, u32 n)
{
	struct krt_dict *d = krt_alloc(t, kind, sizeof(*d));

	if (!d)
		return KRT_ERR;
	d->o.extra = kind == KRT_KIND_DICT ? 3 : 2;
	if (n && !rebuild(t, d, n))
		return KRT_ERR;
	return (krt_val)d;
}

bool krt_table_copy(struct krt_thread *t, struct krt_dict *to, const struct krt_dict *from)
{
	struct krt_dict old = *to;

	to->ent = from->ent;
	to->fill = from->fill;
	to->used = from->used;
	if (!from->used) {
		krt_table_clear(to);
		return true;
	}
	if (!rebuild(t, to, from->used)) {
		*to = old;
		return false;
	}
	return true;
}

/*
 * Names in such dicts are interned nearly always, but a computed str may have
 * got in through __dict__: bytes are compared when the hashes agree.
 */
krt_val krt_dict_get_str(const struct krt_dict *d, const struct krt_str *name)
{
	u64 hw = krt_dict_hashword(name->hash);
	u32 slot, i;

	if (!d->index) {
		const krt_val *e = d->ent;

		for (i = 0; i < d->fill; i++, e += d->o.extra)
			if (e[1] == (krt_val)name || (e[0] == hw && krt_is(e[1], KRT_KIND_STR) &&
						      krt_str_eq(krt_str_of(e[1]), name)))
				return e[2];
		return KRT_UNDEF;
	}
	for (slot = slot_of(d, hw); (i = index_get(d, slot)); slot = (slot + stride_of(hw)) & d->mask) {
		const krt_val *e = d->ent + (size_t)(i - 1) * d->o.extra;

		if (e[1] == (krt_val)name)
			return e[2];
		if (e[0] == hw && krt_is(e[1], KRT_KIND_STR) && krt_str_eq(krt_str_of(e[1]), name))
			return e[2];
	}
	return KRT_UNDEF;
}
