/* SPDX-License-Identifier: GPL-2.0 */
/*
 * lock.h - the interpreter's lock where nobody else wants it, in line; the rest
 * is in lock.c.
 */
#ifndef KRAIT_LOCK_H
#define KRAIT_LOCK_H

#include <linux/smp.h>

#include "krait.h"

static __always_inline bool krait_lock_take(struct krait_lock *l, const void *owner)
{
	if (atomic_long_read(&l->owner) || atomic_long_cmpxchg(&l->owner, 0, (long)owner))
		return false;
	WRITE_ONCE(l->cpu, raw_smp_processor_id());
	return true;
}

/* it stays locked, under another name */
static __always_inline void krait_lock_pass(struct krait_lock *l, const void *owner)
{
	atomic_long_set(&l->owner, (long)owner);
}

static __always_inline void krait_lock_drop(struct krait_session *s)
{
	struct krait_lock *l = &s->lock;

	WRITE_ONCE(l->cpu, -1);
	atomic_long_xchg(&l->owner, 0);	/* a full barrier: who counts as waiting by then tries again */
	if (unlikely(atomic_read(&l->waiting)))
		krait_lock_hand_on(s);
}

#endif
