// SPDX-License-Identifier: GPL-2.0
/*
 * thread.c - the flows of control inside Python: the kernel thread that runs a
 * session's statements, those left behind in a kernel call, those that Python
 * started, and the pool for handlers.
 *
 * A kernel thread holds the module, since it may stay in a kernel call for
 * ever. It leaves by itself; nobody waits for it with kthread_stop().
 */
#include <linux/delay.h>
#include <linux/irq_work.h>
#include <linux/kthread.h>
#include <linux/mm.h>
#include <linux/module.h>
#include <linux/sched/mm.h>
#include <linux/sched/task.h>
#include <linux/slab.h>

#include "krait.h"

#define THREADS_MAX	256	/* of a session, started by Python */
#define POOL_MAX	256	/* handlers of a session inside Python, or in calls it made, at a time */

/* the wake-up of a thread that was asked for where none is possible */
static void poke(struct irq_work *work)
{
	struct krait_thread *th = container_of(work, struct krait_thread, poke);
	struct krait_entry e;
	struct krait_task *task = krait_task_enter(&e, NULL, NULL);

	wake_up(&th->wait);
	krait_task_leave(task, &e);
}

static struct krait_thread *wrap(struct krait_session *s, struct krt_thread *t, enum krt_context c)
{
	struct krait_thread *th = kzalloc(sizeof(*th), GFP_NOIO | __GFP_NOWARN);

	if (!th)
		return NULL;
	*krt_thread_host(t) = th;
	th->t = t;
	th->s = s;
	th->context = c;
	th->floor = ~0UL;
	INIT_LIST_HEAD(&th->list);
	init_waitqueue_head(&th->wait);
	init_irq_work(&th->poke, poke);
	return th;
}

/* lock held; may sleep */
static struct krait_thread *thread_new(struct krait_session *s, enum krt_context c)
{
	struct krt_thread *t = krt_thread_new(s->vm, c);
	struct krait_thread *th = t ? wrap(s, t, c) : NULL;

	if (t && !th)
		krt_thread_free(t);
	return th;
}

/* lock held; may sleep */
static void thread_free(struct krait_thread *th)
{
	krt_thread_free(th->t);
	irq_work_sync(&th->poke);
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

/* A call leaves no mark but in the table of tasks, and so does a handler that runs within it. */
u32 krait_thread_state(const struct krait_thread *th)
{
	const struct krait_task *task = READ_ONCE(th->slot);
	u32 state = READ_ONCE(th->state);

	if (state == KRAIT_STATE_PYTHON && task && (!READ_ONCE(task->inside) || READ_ONCE(task->top) != th->entry))
		return KRAIT_STATE_CALL;
	return state;
}

/* the begin and the end of a kernel thread that runs Python */
static void thread_begin(struct krait_thread *th, struct krait_entry *e)
{
	th->floor = krait_floor();
	th->entry = e;
	while (!(th->slot = krait_task_enter(e, th, NULL)))
		msleep(10);
}

static void __noreturn thread_end(struct krait_thread *th, struct krait_entry *e, atomic_t *count)
{
	struct krait_session *s = th->s;
	struct krait_task *task = th->slot;

	mutex_lock(&s->mutex);
	list_del(&th->list);
	mutex_unlock(&s->mutex);
	put_task_struct(th->task);
	krait_lock_wait(s, th);
	thread_free(th);
	krait_lock_release(s);
	krait_task_leave(task, e);
	atomic_dec(count);
	module_put_and_kthread_exit(0);
}

static int statement_main(void *data)
{
	struct krait_thread *th = data;
	struct krait_session *s = th->s;
	struct krait_entry e;

	thread_begin(th, &e);
	for (;;) {
		wait_event_idle(th->wait, READ_ONCE(th->image) || must_end(th));
		if (must_end(th))
			break;
		run_statement(th);
	}
	kvfree(th->image);
	thread_end(th, &e, &s->nstatements);
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

/* ---- threads that Python starts -------------------------------------------------------- */

static int thread_main(void *data)
{
	struct krait_thread *th = data;
	struct krait_session *s = th->s;
	struct krait_entry e;

	thread_begin(th, &e);
	WRITE_ONCE(th->state, KRAIT_STATE_LOCK);
	krait_lock_wait(s, th);
	krt_thread_enter(th->t, __builtin_frame_address(0));
	WRITE_ONCE(th->state, KRAIT_STATE_PYTHON);
	krt_thread_run(th->t);
	krait_thread_settle(th);
	krt_thread_leave(th->t);
	krait_lock_release(s);
	thread_end(th, &e, &s->nthreads);
	return 0;
}

/* mutex held */
static int start(struct krait_session *s, struct krait_thread *th)
{
	struct task_struct *task;

	if (READ_ONCE(s->closing) || atomic_read(&s->nthreads) >= THREADS_MAX)
		return -ENOSPC;
	task = kthread_create(thread_main, th, "krait/%llu-%llu", s->id, ++s->nstarted);
	if (IS_ERR(task))
		return -ENOMEM;
	__module_get(THIS_MODULE);
	th->task = get_task_struct(task);
	atomic_inc(&s->nthreads);
	list_add(&th->list, &s->threads);
	wake_up_process(task);
	return 0;
}

/* may sleep; lock not held. On success t is its own thread's. */
int krait_thread_start(struct krait_session *s, struct krt_thread *t)
{
	struct krait_thread *th = wrap(s, t, KRT_CTX_SLEEP);
	int err;

	if (!th)
		return -ENOMEM;
	mutex_lock(&s->mutex);
	err = start(s, th);
	mutex_unlock(&s->mutex);
	if (err)
		kfree(th);
	return err;
}

/* ---- sleeping and waiting ------------------------------------------------------------------ */

#define SLICE		(100 * NSEC_PER_MSEC)	/* how late a handler sees the end of its session */
#define HANDLER_PATIENCE (10 * NSEC_PER_SEC)	/* that it waits for another thread at most */

static bool roused(const struct krait_thread *th, bool wakes)
{
	return (wakes && READ_ONCE(th->woken)) || READ_ONCE(th->interrupted) || READ_ONCE(th->s->closing);
}

/* 0: roused; -ETIME; -ERESTARTSYS: the hooked task is being killed */
static int doze(struct krait_thread *th, u64 nsec, bool wakes)
{
	u64 begin = ktime_get_ns(), slice, past;
	int err;

	if (th->task)
		return __wait_event_hrtimeout(th->wait, roused(th, wakes), min_t(u64, nsec, KTIME_MAX), TASK_IDLE);
	for (past = 0; past < nsec; past = ktime_get_ns() - begin) {
		slice = min_t(u64, nsec - past, SLICE);
		err = __wait_event_hrtimeout(th->wait, roused(th, wakes), slice, TASK_KILLABLE);
		if (err != -ETIME)
			return err;
	}
	return -ETIME;
}

static bool take_interrupt(struct krait_thread *th)
{
	bool was = READ_ONCE(th->interrupted);

	if (was)
		WRITE_ONCE(th->interrupted, false);
	return was || READ_ONCE(th->s->closing);
}

/* of a task that is being killed it is over at once */
int krait_thread_sleep(struct krait_thread *th, u64 nsec)
{
	WRITE_ONCE(th->state, KRAIT_STATE_SLEEP);
	doze(th, nsec, false);
	WRITE_ONCE(th->state, KRAIT_STATE_PYTHON);
	return take_interrupt(th) ? -EINTR : 0;
}

int krait_thread_wait(struct krait_thread *th, u64 nsec)
{
	bool bounded = !th->task && nsec > HANDLER_PATIENCE, woken;
	int err;

	WRITE_ONCE(th->state, KRAIT_STATE_SLEEP);
	err = doze(th, bounded ? HANDLER_PATIENCE : nsec, true);
	WRITE_ONCE(th->state, KRAIT_STATE_PYTHON);
	woken = xchg(&th->woken, false);
	if (woken)
		return 0;
	if (take_interrupt(th))
		return -EINTR;
	if (err == -ERESTARTSYS)
		return -ECANCELED;
	return bounded ? -EDEADLK : -ETIMEDOUT;
}

/* The thread cannot end meanwhile: it is in a queue, and needs the interpreter's lock to leave that. */
void krait_thread_wake(struct krait_thread *th)
{
	WRITE_ONCE(th->woken, true);
	if (krait_may_sleep())
		wake_up(&th->wait);
	else
		irq_work_queue(&th->poke);
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
	} else if (s->npool > KRAIT_POOL_IDLE && krait_may_sleep()) {
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
