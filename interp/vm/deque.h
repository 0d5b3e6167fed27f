/* SPDX-License-Identifier: GPL-2.0 */
/* deque.h - the ring of deque.c, and what its operators (dequeops.c) use of it. */
#ifndef KRT_DEQUE_H
#define KRT_DEQUE_H

#include "std.h"
#include "class.h"

struct krt_deque {
	struct krt_obj o;	/* kind HANDLE */
	u32 head, len, cap;	/* cap a power of two, or 0 */
	u32 state;		/* changes with the length: iterators test it */
	s64 maxlen;		/* -1: none */
	krt_val *item;
};

#define KRT_DEQUE_MAX	((u32)1 << 28)

static inline struct krt_deque *krt_deque(krt_val v)
{
	return (struct krt_deque *)((struct krt_object *)v)->slot[0];
}

static inline krt_val *krt_deque_at(const struct krt_deque *d, u32 i)
{
	return &d->item[(d->head + i) & (d->cap - 1)];
}

/* the deque behind v, or NULL when v is none */
static inline struct krt_deque *krt_deque_of(krt_val v)
{
	krt_val p = krt_payload(v, KRT_KIND_HANDLE);

	return p && ((struct krt_obj *)p)->extra == KRT_IT_DEQUE ? (struct krt_deque *)p : NULL;
}

krt_val krt_deque_list(struct krt_thread *t, const struct krt_deque *d);
bool krt_deque_extend(struct krt_thread *t, struct krt_deque *d, krt_val v, bool left);
void krt_deque_clear(struct krt_deque *d);
krt_val krt_deque_like(struct krt_thread *t, krt_val v, krt_val items);	/* another one of v's class and maxlen */
extern const struct krt_cdef krt_deque_ops[];		/* dequeops.c */

#endif
