// SPDX-License-Identifier: GPL-2.0
/*
 * thread.c - the flows of control inside Python: the kernel thread that runs a
 * session's statements, those left behind in a kernel call, and the pool for
 * handlers.
 *
 * A kernel thread holds the module, since it may stay in a kernel call for
 * ever. It leaves by itself; nobody waits for it with kthread_stop().
 */
#include <linux/delay.h>
#include <linux/kthread.h>
#include <linux/mm.h>
#include <linux/module.h>
#include <linux/sched/mm.h>
#include <linux/sched/task.h>
#include <linux/slab.h>

#include "krait.h"

#define POOL_MAX	256	/* handlers of a session inside Python, or in calls it made, at a time */
#define POOL_IDLE	8	/* threads kept for the next ones */

/* lock held; may sleep */
static struct krait_thread *thread_new(struct krait_session *s, enum krt_context c)
{
	struct krait_thread *th = kzalloc(sizeof(*th), GFP_NOIO | __GFP_NOWARN);

	if (!th)
		return NULL;
	th->t = krt_thread_new(s->vm, c);
	if (!th->t) {
		kfree(th);
		return NULL;
	}
	*krt_thread_host(th->t) = th;
	th->s = s;
	th->context = c;
	INIT_LIST_HEAD(&th->list);
	init_waitqueue_head(&th->wait);
	return th;
}

/* lock held */
static void thread_free(struct krait_thread *th)
{
	krt_thread_free(th->t);
	kfree(th);
}

/* Spin locks and RCU sections must not outlive what took them: the thread is about to sleep. */
void krait_thread_settle(struct krait_thread *th)
{
	while (th->nheld) {
		struct krait_held *h = &th->held[--th->nheld];

		krait_ring_printf(th->s, th, 2, "warning: %s(0x%llx) was missing at the end: done now\n",
				  krait_shim_name(h->shim), h->arg);
		krait_shim_release(h);
	}
}

/* ---- the statement's thread ---------------------------------------------------------- */

static void run_statement(struct krait_thread *th)
{
	struct krait_session *s = th->s;
	const u8 *out;
	u8 *copy = NULL;
	size_t len = 0;
	bool ok;

	WRITE_ONCE(th->interrupted, false);
	WRITE_ONCE(th->state, KRAIT_STATE_LOCK);
	krait_lock_wait(s, th);
	krt_thread_enter(th->t, __builtin_frame_address(0));
	WRITE_ONCE(th->state, KRAIT_STATE_PYTHON);
	ok = krt_run(th->t, th->image, th->image_len, &out, &len);
	krait_thread_settle(th);
	if (ok)
		copy = kvmalloc(len, GFP_NOIO | __GFP_NOWARN);
	if (copy)
		memcpy(copy, out, len);
	krt_thread_leave(th->t);
	krait_lock_release(s);
	WRITE_ONCE(th->state, KRAIT_STATE_IDLE);
	kvfree(th->image);
	WRITE_ONCE(th->image, NULL);
	if (READ_ONCE(th->abandoned))
		kvfree(copy);
	else
		krait_event_done(s, th->run, copy, copy ? len : 0);
}

static bool must_end(const struct krait_thread *th)
{
	return READ_ONCE(th->abandoned) || READ_ONCE(th->s->closing);
}

static int statement_main(void *data)
{
	struct krait_thread *th = data;
	struct krait_session *s = th->s;
	struct krait_task *task;
	struct krait_entry e;

	while (!(task = krait_task_enter(&e, th, NULL)))
		msleep(10);
	th->slot = task;
	for (;;) {
		wait_event_idle(th->wait, READ_ONCE(th->image) || must_end(th));
		if (must_end(th))
			break;
		run_statement(th);
	}
	kvfree(th->image);
	mutex_lock(&s->mutex);
	list_del(&th->list);
	mutex_unlock(&s->mutex);
	krait_lock_wait(s, th);
	krt_thread_free(th->t);
	krait_lock_release(s);
	krait_task_leave(task, &e);
	put_task_struct(th->task);
	kfree(th);
	atomic_dec(&s->nstatements);
	module_put_and_kthread_exit(0);
	return 0;
}

int krait_statement_start(struct krait_session *s)
{
	struct krait_thread *th;
	struct task_struct *task;

	krait_lock_wait(s, &th);
	th = thread_new(s, KRT_CTX_SLEEP);
	krait_lock_release(s);
	if (!th)
		return -ENOMEM;
	task = kthread_create(statement_main, th, "krait/%llu", s->id);
	if (IS_ERR(task)) {
		krait_lock_wait(s, &th);
		thread_free(th);
		krait_lock_release(s);
		return PTR_ERR(task);
	}
	__module_get(THIS_MODULE);
	th->task = get_task_struct(task);
	atomic_inc(&s->nstatements);
	list_add(&th->list, &s->statements);
	s->statement = th;
	wake_up_process(task);
	return 0;
}

/* The statement that is running; one that begins afterwards is not meant. */
void krait_thread_interrupt(struct krait_thread *th)
{
	WRITE_ONCE(th->interrupted, true);
	krt_interrupt(th->s->vm, th->t);
	if (READ_ONCE(th->state) == KRAIT_STATE_LOCK)
		krt_interrupt(th->s->vm, NULL);	/* whoever has the interpreter is in the way */
	wake_up(&th->wait);
	wake_up(&th->s->reply);
	wake_up(&th->s->out.room);
}

/* ---- handlers --------------------------------------------------------------------------- */

struct krait_thread *krait_pool_take(struct krait_session *s, enum krt_context c)
{
	struct krait_thread *th;

	if (c == KRT_CTX_ATOMIC) {
		if (s->atomic_taken)
			return NULL;
		s->atomic_taken = s->atomic;
		return s->atomic;
	}
	th = s->pool;
	if (th) {
		s->pool = th->idle;
		return th;
	}
	if (s->npool >= POOL_MAX)
		return NULL;
	th = thread_new(s, c);
	s->npool += !!th;
	return th;
}

void krait_pool_give(struct krait_thread *th)
{
	struct krait_session *s = th->s;

	if (th == s->atomic) {
		s->atomic_taken = false;
	} else if (s->npool > POOL_IDLE && krait_may_sleep()) {
		s->npool--;
		thread_free(th);
	} else {
		th->idle = s->pool;
		s->pool = th;
	}
}

bool krait_pool_fill(struct krait_session *s)
{
	struct krait_thread *th;

	if (!s->atomic)
		s->atomic = thread_new(s, KRT_CTX_ATOMIC);
	th = krait_pool_take(s, KRT_CTX_SLEEP);
	if (th)
		krait_pool_give(th);
	return s->atomic && th;
}

void krait_pool_free(struct krait_session *s)
{
	struct krait_thread *th;

	while ((th = s->pool)) {
		s->pool = th->idle;
		thread_free(th);
	}
	if (s->atomic)
		thread_free(s->atomic);
}
