// SPDX-License-Identifier: GPL-2.0
/*
 * task.c - what krait is doing on each task: the guard against hooking itself.
 *
 * A table without locks, since any lock function can be hooked: a slot belongs
 * to one context (a task, or a soft or hard interrupt on top of it), which
 * claims it in one of the places of its bucket and is the only one to look at
 * what is in it. Every place of the bucket is looked at each time, so leaving
 * needs no tombstones; but a bucket with nothing behind the first place, the
 * usual case of a hit, is known by its count, which a context raises before it
 * claims another and lowers after it has left. Nothing here calls a function of
 * the kernel.
 */
#include "task.h"

struct krait_bucket krait_buckets[1 << KRAIT_BUCKETS_BITS];

struct krait_task *krait_bucket_claim_other(struct krait_bucket *b, unsigned long key)
{
	int i;

	atomic_inc(&b->more);
	for (i = 1; i < KRAIT_PLACES; i++)
		if (!READ_ONCE(b->key[i]) && !cmpxchg(&b->key[i], 0, key)) {
			b->task[i].place = i;
			return &b->task[i];
		}
	atomic_dec(&b->more);
	return NULL;
}

struct krait_task *krait_task_find(void)
{
	unsigned long key = krait_context_key(preempt_count());

	return krait_bucket_find(krait_bucket_of(key), key);
}

struct krait_task *krait_task_of(const struct task_struct *t)
{
	return krait_bucket_find(krait_bucket_of((unsigned long)t), (unsigned long)t);
}

/*
 * Begins a flow of krait's own code. NULL when the bucket is full: then the
 * caller either does without (an ioctl), or runs the original.
 */
struct krait_task *krait_task_enter(struct krait_entry *e, struct krait_thread *th, struct krait_hook *h)
{
	unsigned long key = krait_context_key(preempt_count());
	struct krait_bucket *b = krait_bucket_of(key);
	struct krait_task *task = krait_bucket_find(b, key);

	if (!task)
		task = krait_bucket_claim(b, key);
	if (task)
		krait_entry_begin(task, e, th, h);
	return task;
}

void krait_task_leave(struct krait_task *task, struct krait_entry *e)
{
	if (task)
		krait_entry_end(task, e);
}

bool krait_may_sleep(void)
{
	return krait_may_sleep_at(preempt_count());
}

bool krait_on_task_stack(unsigned long sp)
{
	return sp - (unsigned long)task_stack_page(current) < THREAD_SIZE;
}

size_t krait_stack_left(void)
{
	unsigned long sp = current_stack_pointer, top;

	if (krait_on_task_stack(sp))
		return sp - (unsigned long)task_stack_page(current);
	top = krait_irq_stack_top();
	if (top && top - sp < IRQ_STACK_SIZE)
		return sp - (top - IRQ_STACK_SIZE);
	return 0;
}
