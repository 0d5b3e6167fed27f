/* SPDX-License-Identifier: GPL-2.0 */
/*
 * dict.h - the table under dict, set and frozenset: entries in order of
 * arrival beside an open-addressed index of them.
 *
 * An entry is stride words: hash word, key, and for dicts the value. A dead
 * entry has key KRT_UNDEF. The hash word is hash << 1 | 1, so that the whole
 * store may be scanned as values. Up to KRT_DICT_LINEAR entries there is no
 * index. An index slot holds entry + 1 (0: empty), in 1, 2 or 4 bytes by size;
 * slots of dead entries stay, and are dropped when the table is rebuilt.
 */
#ifndef KRT_DICT_H
#define KRT_DICT_H

#include "core.h"

#define KRT_DICT_LINEAR 8

struct krt_dict {
	struct krt_obj o;	/* kind DICT, SET or FROZENSET; extra: stride, 3 or 2 */
	u32 used;		/* live entries */
	u32 fill;		/* entries in use, dead ones included */
	u32 cap;
	u32 version;		/* changes with every insertion, removal and rebuild */
	u32 slots;		/* index slots that are not empty */
	u32 mask;		/* index size - 1; 0 without index */
	u32 first;		/* entries before it are dead: a queue must not step over them again and again */
	void *index;		/* in a RAW */
	krt_val *ent;		/* in a TUPLE-like store (krt_alloc_vals) */
	u64 hash;		/* frozenset, once o.flags has KRT_F_HASHED */
};

static inline u64 krt_dict_hashword(u64 hash)	{ return hash << 1 | 1; }

/* the entry of key (>= 0), -1 absent, -2 error; hash is krt_hash()'s */
s64 krt_table_find(struct krt_thread *t, struct krt_dict *d, krt_val key, u64 hash);
/* entry for a key known to be absent; -1 out of memory */
s64 krt_table_insert(struct krt_thread *t, struct krt_dict *d, krt_val key, u64 hash);
void krt_table_remove(struct krt_dict *d, u32 entry);
bool krt_table_reserve(struct krt_thread *t, struct krt_dict *d, u32 n);
void krt_table_clear(struct krt_dict *d);
bool krt_table_rehash(struct krt_thread *t, struct krt_dict *d);	/* the keys' hashes are others now; entries stay where they are */
krt_val krt_table_new(struct krt_thread *t, enum krt_kind kind, u32 n);
bool krt_table_copy(struct krt_thread *t, struct krt_dict *to, const struct krt_dict *from);
bool krt_key_hash(struct krt_thread *t, krt_val key, u64 *ret);

static inline krt_val *krt_table_entry(const struct krt_dict *d, u32 i)
{
	return d->ent + (size_t)i * d->o.extra;
}

/* keys(), values(), items() of a dict: KRT_KIND_DICTVIEW, o.extra says which */
enum { KRT_VIEW_KEYS, KRT_VIEW_VALUES, KRT_VIEW_ITEMS };
struct krt_dictview { struct krt_obj o; krt_val dict; };

#endif
