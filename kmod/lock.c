// SPDX-License-Identifier: GPL-2.0
/*
 * lock.c - the interpreter's lock: one owner, any context but NMI.
 *
 * Who may sleep waits for it; who may not spins for a short while at most, and
 * not at all when the owner was on this very CPU, which cannot go on before we
 * do. The release in a context that must not sleep wakes through irq_work: the
 * hooked function may be called with a run queue's lock held.
 *
 * Handlers, for which the kernel waits, come before the session's own threads.
 * Among those that wait, the first to come is woken first, and whoever runs
 * first takes it.
 *
 * A thread that must not sleep keeps the lock over the kernel calls it makes:
 * to wait for the lock again it would have to spin for as long as Python runs
 * elsewhere.
 */
#include <linux/processor.h>
#include <linux/sched.h>
#include <linux/timekeeping.h>

#include "lock.h"

#define SPINS	2000
#define SPIN_NS	200000		/* at most: where a turn is slow, an interrupt must not take as long as the time to the next one */
#define CLOCK_SPINS	32	/* between two looks at the clock */

void krait_lock_init(struct krait_lock *l)
{
	atomic_long_set(&l->owner, 0);
	l->cpu = -1;
	atomic_set(&l->waiting, 0);
	init_waitqueue_head(&l->handlers);
	init_waitqueue_head(&l->threads);
}

bool krait_lock_mine(struct krait_session *s, const void *owner)
{
	return atomic_long_read(&s->lock.owner) == (long)owner;
}

/* takes it if nobody has it */
bool krait_lock_free(struct krait_session *s, const void *owner)
{
	return krait_lock_take(&s->lock, owner);
}

bool krait_lock_try(struct krait_session *s, const void *owner)
{
	struct krait_lock *l = &s->lock;
	u64 end = 0;
	int i;

	for (i = 0; i < SPINS; i++) {
		if (!atomic_long_read(&l->owner) && krait_lock_take(l, owner))
			return true;
		if (READ_ONCE(l->cpu) == raw_smp_processor_id())
			return false;
		if (i % CLOCK_SPINS == CLOCK_SPINS - 1) {
			u64 now = ktime_get_mono_fast_ns();

			if (end && now > end)
				return false;
			end = end ? end : now + SPIN_NS;
		}
		cpu_relax();
	}
	return false;
}

static bool own_thread(void)
{
	struct krait_task *task = krait_task_find();

	return task && task->top && task->top->thread && task->top->thread->task;
}

/* timeout in jiffies */
bool krait_lock_timeout(struct krait_session *s, const void *owner, long timeout)
{
	struct krait_lock *l = &s->lock;
	wait_queue_head_t *queue;
	DEFINE_WAIT(wait);
	bool got = false;

	if (likely(krait_lock_take(l, owner)))
		return true;
	queue = own_thread() ? &l->threads : &l->handlers;
	atomic_inc(&l->waiting);
	while (!got && timeout > 0) {
		prepare_to_wait_exclusive(queue, &wait, TASK_UNINTERRUPTIBLE);
		got = krait_lock_take(l, owner);
		if (!got)
			timeout = schedule_timeout(timeout);
	}
	finish_wait(queue, &wait);
	atomic_dec(&l->waiting);
	/* the wake-up that the timeout overtook was meant for whoever can take it */
	if (!got)
		got = krait_lock_take(l, owner);
	return got;
}

void krait_lock_wait(struct krait_session *s, const void *owner)
{
	if (krait_may_sleep()) {
		while (!krait_lock_timeout(s, owner, 10 * HZ))
			;
		return;
	}
	while (atomic_long_read(&s->lock.owner) || !krait_lock_take(&s->lock, owner))
		cpu_relax();
}

enum krt_waits krait_lock_waits(struct krait_session *s)
{
	if (waitqueue_active(&s->lock.handlers))
		return KRT_WAITS_HANDLER;
	return waitqueue_active(&s->lock.threads) ? KRT_WAITS_THREAD : KRT_WAITS_NOBODY;
}

/* Just released: gives those who were woken for it the time to come. */
void krait_lock_yield(struct krait_session *s)
{
	int i;

	for (i = 0; i < SPINS && !atomic_long_read(&s->lock.owner); i++) {
		cond_resched();
		cpu_relax();
	}
	/* they have this CPU only, and the scheduler is not of the opinion that it is their turn */
	if (!atomic_long_read(&s->lock.owner) && krait_lock_waits(s) && own_thread())
		schedule_timeout_idle(1);
}

void krait_lock_wake(struct krait_session *s)
{
	wake_up(waitqueue_active(&s->lock.handlers) ? &s->lock.handlers : &s->lock.threads);
}

void krait_lock_release(struct krait_session *s)
{
	krait_lock_drop(s);
}

/* It has just become free, and somebody waits for it. */
void krait_lock_hand_on(struct krait_session *s)
{
	if (krait_may_sleep())
		krait_lock_wake(s);
	else
		irq_work_queue(&s->kick);
}
