/* SPDX-License-Identifier: GPL-2.0 */
/*
 * task.h - the table behind task.c, in line for those on the way of a hit. The
 * context's own place in it is the only one that a context looks into.
 */
#ifndef KRAIT_TASK_H
#define KRAIT_TASK_H

#include <linux/hash.h>
#include <linux/preempt.h>
#include <linux/rcupdate.h>
#include <linux/sched/task_stack.h>

#include "krait.h"

#define KRAIT_BUCKETS_BITS	8
#define KRAIT_PLACES		16

struct krait_bucket {
	unsigned long key[KRAIT_PLACES];
	atomic_t more;			/* places taken, or about to be, other than the first */
	struct krait_task task[KRAIT_PLACES];
};

extern struct krait_bucket krait_buckets[1 << KRAIT_BUCKETS_BITS];

struct krait_task *krait_bucket_claim_other(struct krait_bucket *b, unsigned long key);	/* a place other than the first */

/* The context's name: task_structs are aligned, so the low bits are free. */
static __always_inline unsigned long krait_context_key(unsigned int count)
{
	unsigned long key = (unsigned long)current;

	if (unlikely(count & (HARDIRQ_MASK | NMI_MASK | SOFTIRQ_OFFSET)))
		key |= count & (HARDIRQ_MASK | NMI_MASK) ? 2 : 1;
	return key;
}

static __always_inline struct krait_bucket *krait_bucket_of(unsigned long key)
{
	return &krait_buckets[hash_long(key, KRAIT_BUCKETS_BITS)];
}

static __always_inline struct krait_task *krait_bucket_find(struct krait_bucket *b, unsigned long key)
{
	int i;

	if (READ_ONCE(b->key[0]) == key)
		return &b->task[0];
	if (likely(!atomic_read(&b->more)))
		return NULL;
	for (i = 1; i < KRAIT_PLACES; i++)
		if (READ_ONCE(b->key[i]) == key)
			return &b->task[i];
	return NULL;
}

/*
 * Claims the first place for a context that has none in the bucket. NULL: it has one, or the place is taken,
 * or it is not known which.
 */
static __always_inline struct krait_task *krait_bucket_claim_first(struct krait_bucket *b, unsigned long key)
{
	return likely(!atomic_read(&b->more)) && likely(!cmpxchg(&b->key[0], 0, key)) ? &b->task[0] : NULL;
}

static __always_inline struct krait_task *krait_bucket_claim(struct krait_bucket *b, unsigned long key)
{
	if (likely(!READ_ONCE(b->key[0])) && likely(!cmpxchg(&b->key[0], 0, key)))
		return &b->task[0];
	return krait_bucket_claim_other(b, key);
}

static __always_inline void krait_entry_begin(struct krait_task *task, struct krait_entry *e, struct krait_thread *th,
					      struct krait_hook *h)
{
	e->outer = task->top;
	e->thread = th;
	e->hook = h;
	e->ran = false;
	task->top = e;
	task->inside = true;
}

/*
 * Only an entry from outside (a handler, a statement, an ioctl of a task that
 * was in neither) or from a kernel call made for Python comes to be, so what is
 * outside again is not krait's own code.
 */
static __always_inline void krait_entry_end(struct krait_task *task, struct krait_entry *e)
{
	struct krait_bucket *b;

	task->inside = false;
	task->top = e->outer;
	if (e->outer)
		return;
	b = container_of(task - task->place, struct krait_bucket, task[0]);
	smp_store_release(&b->key[task->place], 0);
	if (likely(!task->place))
		return;
	smp_mb__before_atomic();
	atomic_dec(&b->more);
}

/* what keeps a task from sleeping but for disabled interrupts; count is preempt_count() */
static __always_inline unsigned int krait_held_up(unsigned int count)
{
	BUILD_BUG_ON(TASK_RUNNING);
	return count | rcu_preempt_depth() | READ_ONCE(current->__state);
}

/*
 * A task that is about to sleep has set its state already; sleeping in a
 * handler would lose that, so it counts as atomic.
 */
static __always_inline bool krait_may_sleep_at(unsigned int count)
{
	return !krait_held_up(count) && !irqs_disabled() && !is_idle_task(current);
}

/* bytes of stack below sp; 0: on a stack that is not known */
static __always_inline size_t krait_stack_below(unsigned long sp)
{
	size_t left = sp - (unsigned long)task_stack_page(current);

	return likely(left < THREAD_SIZE) ? left : krait_stack_left();
}

#endif
