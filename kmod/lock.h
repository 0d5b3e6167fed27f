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
	long nobody = 0;

	if (!atomic_long_try_cmpxchg(&l->owner, &nobody, (long)owner))
		return false;
	WRITE_ONCE(l->cpu, raw_smp_processor_id());
	return true;
}

/* it stays locked, under another name */
static __always_inline void krait_lock_pass(struct krait_lock *l, const void *owner)
{
	atomic_long_set(&l->owner, (long)owner);
}

/* Whether it is to be handed on: somebody waits. */
static __always_inline bool krait_lock_open(struct krait_lock *l)
{
	WRITE_ONCE(l->cpu, -1);
	atomic_long_set_release(&l->owner, 0);
	smp_mb();	/* pairs with prepare_to_wait_exclusive() */
	return atomic_read(&l->waiting);
}

static __always_inline void krait_lock_drop(struct krait_session *s)
{
	if (unlikely(krait_lock_open(&s->lock)))
		krait_lock_hand_on(s);
}

#endif
