/* SPDX-License-Identifier: GPL-2.0 */
/*
 * move.h - a whole VM as bytes, for another home to go on with (pack.c,
 * unpack.c). Both homes are built from the same core, so an object is its
 * bytes; what refers to another keeps the address it had, and the reader knows
 * where everything has gone.
 *
 *	struct krt_move		the head
 *	the VM's own words	from hash_seed to mcache
 *	objects			struct krt_moved and its bytes, by rising address
 *	names			of the function behind each CFUNC, in that order, each with its NUL and its definition's
 *				min, max and flags: two modules may have the same name
 *
 * What is not of the heap is left out: functions of C are found again by name,
 * caches are empty at first, hash values of addresses are made anew.
 */
#ifndef KRT_MOVE_H
#define KRT_MOVE_H

#include "gc.h"

#define KRT_MOVE_MAGIC	0x4d54494152540002ull	/* the last four digits: of this layout */

struct krt_move {
	u64 magic;
	u64 layout;		/* krt_move_layout() */
	u64 objects, names;	/* how many */
	u64 bytes;		/* of the whole */
	u64 sum;		/* of the words behind the head */
	u64 switch_ns;
};

struct krt_moved { u64 address, bytes; };

#define KRT_MOVE_ARITY	3	/* bytes of krt_cdef from min on, behind a name */
_Static_assert(offsetof(struct krt_cdef, flags) == offsetof(struct krt_cdef, min) + 2, "max and flags follow min");

/* the part of the VM that moves */
#define KRT_MOVE_FROM	offsetof(struct krt_vm, hash_seed)
#define KRT_MOVE_ROOT	(offsetof(struct krt_vm, mcache) - KRT_MOVE_FROM)
_Static_assert(KRT_MOVE_FROM % 8 == 0 && KRT_MOVE_ROOT % 8 == 0, "it is moved in words");

/* two cores that disagree on any of these do not understand each other */
static inline u64 krt_move_layout(void)
{
	return sizeof(struct krt_vm) ^ (u64)KRT_KIND_COUNT << 16 ^ (u64)KRT_SP_COUNT << 24 ^ (u64)KRT_EXC_COUNT << 34 ^
	       (u64)KRT_N_COUNT << 44 ^ (u64)KRT_IMAGE_VERSION << 56;
}

bool krt_move_rehash(struct krt_thread *t, const krt_val *objects, u64 n);	/* rehash.c: all tables among the objects */
u64 krt_move_sum(const u8 *p, size_t n);	/* whole words only */

krt_val krt_pack(struct krt_thread *t);				/* bytes; nothing changes */
bool krt_unpack(struct krt_thread *t, const u8 *p, size_t n);	/* false: raised, and the VM is of no use any more */

#endif
