// SPDX-License-Identifier: GPL-2.0
/*
 * task.c - what krait is doing on each task: the guard against hooking itself.
 *
 * A table without locks, since any lock function can be hooked: a slot belongs
 * to one context (a task, or a soft or hard interrupt on top of it), which
 * claims it in one of the places of its bucket and is the only one to look at
 * what is in it. Every place of the bucket is looked at each time, so leaving
 * needs no tombstones; but an empty bucket, the usual case of a hit, is known by
 * its count, which a context raises before it claims and lowers after it has
 * left. Nothing here calls a function of the kernel.
 */
#include <linux/hash.h>
#include <linux/preempt.h>
#include <linux/rcupdate.h>
#include <linux/sched/task_stack.h>

#include "krait.h"

#define BUCKETS_BITS	8
#define PLACES		16

static struct {
	atomic_t used;
	unsigned long key[PLACES];
	struct krait_task task[PLACES];
} table[1 << BUCKETS_BITS];

/* The context's name: task_structs are aligned, so the low bits are free. */
static unsigned long key_of_context(void)
{
	unsigned long level = in_hardirq() ? 2 : in_serving_softirq() ? 1 : 0;

	return (unsigned long)current | level;
}

static struct krait_task *find(unsigned long key)
{
	unsigned int b = hash_long(key, BUCKETS_BITS);
	int i;

	if (!atomic_read(&table[b].used))
		return NULL;
	for (i = 0; i < PLACES; i++)
		if (READ_ONCE(table[b].key[i]) == key)
			return &table[b].task[i];
	return NULL;
}

struct krait_task *krait_task_find(void)
{
	return find(key_of_context());
}

struct krait_task *krait_task_of(const struct task_struct *t)
{
	return find((unsigned long)t);
}

static struct krait_task *claim(void)
{
	unsigned long key = key_of_context();
	unsigned int b = hash_long(key, BUCKETS_BITS);
	int i;

	atomic_inc(&table[b].used);
	for (i = 0; i < PLACES; i++)
		if (!READ_ONCE(table[b].key[i]) && !cmpxchg(&table[b].key[i], 0, key))
			return &table[b].task[i];
	atomic_dec(&table[b].used);
	return NULL;
}

/*
 * Begins a flow of krait's own code; task is what krait_task_find() has found.
 * NULL when the bucket is full: then the caller either does without (an ioctl),
 * or runs the original.
 */
struct krait_task *krait_task_push(struct krait_task *task, struct krait_entry *e, struct krait_thread *th, struct krait_hook *h)
{
	if (!task)
		task = claim();
	if (!task)
		return NULL;
	e->outer = task->top;
	e->thread = th;
	e->hook = h;
	e->ran = false;
	task->top = e;
	task->inside = true;
	return task;
}

struct krait_task *krait_task_enter(struct krait_entry *e, struct krait_thread *th, struct krait_hook *h)
{
	return krait_task_push(krait_task_find(), e, th, h);
}

/*
 * Ends it. Only an entry from outside (a handler, a statement, an ioctl of a
 * task that was in neither) or from a kernel call made for Python comes to be,
 * so what is outside again is not krait's own code.
 */
void krait_task_leave(struct krait_task *task, struct krait_entry *e)
{
	size_t i;

	if (!task)
		return;
	task->inside = false;
	task->top = e->outer;
	if (task->top)
		return;
	i = ((char *)task - (char *)table) / sizeof(table[0]);
	smp_store_release(&table[i].key[task - table[i].task], 0);
	smp_mb__before_atomic();
	atomic_dec(&table[i].used);
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
