// SPDX-License-Identifier: GPL-2.0
/*
 * session.c - a session from open to its end.
 *
 * The end: no handler begins any more, threads are woken and interrupted,
 * hooks are taken out of the kernel's code, and when the last thread and the
 * last handler have left, the memory goes. What is still inside after a while
 * (a thread in a call that does not return, a task asleep in a replaced
 * function) is waited for by a kernel thread that holds the module.
 */
#include <linux/delay.h>
#include <linux/kthread.h>
#include <linux/mm.h>
#include <linux/module.h>
#include <linux/rcupdate.h>
#include <linux/slab.h>
#include <linux/string.h>
#include <linux/uaccess.h>

#include "krait.h"

#define IMAGE_MAX	(64 << 20)
#define ARGV_MAX	(128 << 10)
#define CLOSE_PATIENCE	(2 * HZ)
#define STACK_DEPTH	64

static atomic64_t sessions;

/* What a failed handler asked for in a context where it could not be done. */
static void remove_failed(struct work_struct *work)
{
	struct krait_session *s = container_of(work, struct krait_session, remove);

	WRITE_ONCE(s->failed, false);
	krait_hooks_remove_failed(s);
}

/* irq_work: the wake-ups that were asked for where none was possible */
static void kick(struct irq_work *work)
{
	struct krait_session *s = container_of(work, struct krait_session, kick);
	struct krait_entry e;
	struct krait_task *task = krait_task_enter(&e, NULL, NULL);

	krait_lock_wake(s);
	wake_up(&s->client);
	if (READ_ONCE(s->failed))
		schedule_work(&s->remove);
	krait_task_leave(task, &e);
}

void krait_session_wake(struct krait_session *s)
{
	if (krait_may_sleep())
		wake_up(&s->client);
	else
		irq_work_queue(&s->kick);
}

struct krait_session *krait_session_open(void)
{
	struct krait_session *s = kzalloc(sizeof(*s), GFP_KERNEL);

	if (!s)
		return NULL;
	s->id = atomic64_inc_return(&sessions);
	mutex_init(&s->mutex);
	mutex_init(&s->events);
	mutex_init(&s->hooks_lock);
	krait_lock_init(&s->lock);
	init_waitqueue_head(&s->client);
	init_waitqueue_head(&s->reply);
	init_waitqueue_head(&s->out.room);
	init_irq_work(&s->kick, kick);
	INIT_WORK(&s->remove, remove_failed);
	INIT_LIST_HEAD(&s->statements);
	INIT_LIST_HEAD(&s->threads);
	INIT_LIST_HEAD(&s->requests);
	INIT_LIST_HEAD(&s->hooks);
	return s;
}

/* no thread and no handler is inside any more */
static void session_free(struct krait_session *s)
{
	irq_work_sync(&s->kick);
	cancel_work_sync(&s->remove);
	krait_hooks_free(s);
	if (s->vm) {
		krait_pool_free(s);
		krt_free(s->vm);
	}
	krait_event_free(s);
	krait_ring_free(&s->out);
	kfree(s);
}

/* ---- what the client asks for --------------------------------------------------------------- */

static int make_vm(struct krait_session *s, const struct krait_hello *h)
{
	struct krt_config cfg = {
		.heap_limit = h->heap_limit,
		.recursion = h->recursion,
		.kernel = true,
		.writable = h->flags & KRAIT_WRITABLE,
		.stress = h->stress,
	};
	int err;

	s->writable = cfg.writable;
	krait_host_init(s);
	s->vm = krt_new(&s->host, &cfg);
	if (!s->vm)
		return -ENOMEM;
	err = krait_statement_start(s);
	if (err) {
		krait_pool_free(s);
		krt_free(s->vm);
		s->vm = NULL;
	}
	return err;
}

int krait_session_hello(struct krait_session *s, struct krait_hello *h)
{
	u32 version = h->version;
	int err;

	h->version = KRAIT_VERSION;
	h->features = krait_features();
	h->session = s->id;
	if (version != KRAIT_VERSION)
		return -EPROTO;
	if (h->flags & ~KRAIT_FLAGS)
		return -EINVAL;
	mutex_lock(&s->mutex);
	err = s->vm ? -EEXIST : krait_ring_init(&s->out, h->ring_size);
	if (!err) {
		h->ring_size = s->out.size;
		err = make_vm(s, h);
		if (err)
			krait_ring_free(&s->out);
	}
	mutex_unlock(&s->mutex);
	return err;
}

static void *copy_in(u64 from, size_t len)
{
	void *p = kvmalloc(len, GFP_KERNEL);

	if (!p)
		return ERR_PTR(-ENOMEM);
	if (copy_from_user(p, (void __user *)from, len)) {
		kvfree(p);
		return ERR_PTR(-EFAULT);
	}
	return p;
}

int krait_session_run(struct krait_session *s, const struct krait_run *r)
{
	u8 *image;
	int err = 0;

	if (r->pad || !r->len || r->len > IMAGE_MAX)
		return -EINVAL;
	image = copy_in(r->image, r->len);
	if (IS_ERR(image))
		return PTR_ERR(image);
	mutex_lock(&s->mutex);
	if (READ_ONCE(s->busy)) {
		err = -EBUSY;
		kvfree(image);
	} else {
		WRITE_ONCE(s->busy, true);
		s->statement->run = ++s->nruns;
		s->statement->image_len = r->len;
		WRITE_ONCE(s->statement->image, image);
		wake_up(&s->statement->wait);
	}
	mutex_unlock(&s->mutex);
	return err;
}

/* mutex held, no statement runs: its thread lends its name */
static int set_argv(struct krait_session *s, unsigned int n, const char *const *argv)
{
	struct krait_thread *th = s->statement;
	bool ok;

	krait_lock_wait(s, th);
	krt_thread_enter(th->t, __builtin_frame_address(0));
	ok = krt_set_argv(th->t, n, argv);
	krt_thread_leave(th->t);
	krait_lock_release(s);
	return ok ? 0 : -ENOMEM;
}

int krait_session_argv(struct krait_session *s, const struct krait_argv *a)
{
	const char **argv;
	char *text, *p;
	u32 i;
	int err = -EINVAL;

	if (!a->len || a->len > ARGV_MAX || a->count > a->len)
		return -EINVAL;
	text = copy_in(a->buf, a->len);
	if (IS_ERR(text))
		return PTR_ERR(text);
	argv = kvcalloc(a->count + 1, sizeof(*argv), GFP_KERNEL);
	if (!argv) {
		kvfree(text);
		return -ENOMEM;
	}
	for (i = 0, p = text; i < a->count && p; i++) {
		argv[i] = p;
		p = memchr(p, 0, text + a->len - p);
		p = p ? p + 1 : NULL;
	}
	if (p == text + a->len) {
		mutex_lock(&s->mutex);
		err = READ_ONCE(s->busy) ? -EBUSY : set_argv(s, a->count, argv);
		mutex_unlock(&s->mutex);
	}
	kvfree(argv);
	kvfree(text);
	return err;
}

int krait_session_interrupt(struct krait_session *s, struct krait_interrupt *i)
{
	struct krait_thread *th;

	if (i->flags & ~KRAIT_LOOK)
		return -EINVAL;
	mutex_lock(&s->mutex);
	th = s->statement;
	i->state = krait_thread_state(th);
	if (i->state == KRAIT_STATE_CALL) {
		i->fn = READ_ONCE(th->fn);
		i->ns = jiffies64_to_nsecs(jiffies - READ_ONCE(th->since));
	}
	if (!(i->flags & KRAIT_LOOK) && READ_ONCE(th->image))
		krait_thread_interrupt(th);
	mutex_unlock(&s->mutex);
	return 0;
}

extern char krait_gate_landing[];

/* The frames down to the gate, and the called function if the unwinder left it out (it does for those that sleep). */
static size_t stack_text(struct krait_thread *th, char *text, size_t size)
{
	unsigned long *entries = kmalloc_array(STACK_DEPTH, sizeof(*entries), GFP_KERNEL);
	char fn[KSYM_NAME_LEN], name[KSYM_NAME_LEN];
	bool in_call = krait_thread_state(th) == KRAIT_STATE_CALL, seen = false;
	size_t len = 0;
	unsigned int i, n;
	u64 off;

	if (!entries)
		return 0;
	if (!in_call || krait_symbol_at(READ_ONCE(th->fn), fn, sizeof(fn), &off))
		fn[0] = 0;
	n = krait_stack_trace(th->task, entries, STACK_DEPTH);
	for (i = 0; i < n; i++) {
		if (in_call && entries[i] - (unsigned long)krait_gate <
		    (unsigned long)krait_gate_landing - (unsigned long)krait_gate)
			break;
		len += scnprintf(text + len, size - len, "%pS\n", (void *)entries[i]);
		seen = !krait_symbol_at(entries[i], name, sizeof(name), &off) && !strcmp(name, fn);
	}
	if (fn[0] && !seen)
		len += scnprintf(text + len, size - len, "%s\n", fn);
	kfree(entries);
	return len;
}

int krait_session_stack(struct krait_session *s, struct krait_stack *st)
{
	char *text = kmalloc(PAGE_SIZE, GFP_KERNEL);
	size_t len;
	int err;

	if (!text)
		return -ENOMEM;
	mutex_lock(&s->mutex);
	len = stack_text(s->statement, text, PAGE_SIZE);
	mutex_unlock(&s->mutex);
	err = copy_to_user((void __user *)st->buf, text, min_t(size_t, len, st->cap)) ? -EFAULT : 0;
	st->len = len;
	kfree(text);
	return err;
}

/*
 * A call that runs, rather than sleeps, is led out of the function if it can
 * be, and the statement ends by itself. Otherwise the thread is left behind.
 *
 * A thread in a kernel call does not have the interpreter's lock, unless it
 * must not sleep; then there is no way to leave it behind.
 */
static int abandon(struct krait_session *s, struct krait_thread *th)
{
	int err;

	if (krait_thread_state(th) != KRAIT_STATE_CALL || krait_lock_mine(s, th))
		return -EAGAIN;
	if (task_is_running(th->task) && !krait_fault_abort(th))
		return -EAGAIN;
	WRITE_ONCE(th->abandoned, true);
	err = krait_statement_start(s);
	if (err) {
		WRITE_ONCE(th->abandoned, false);
		return err;
	}
	krait_thread_interrupt(th);
	WRITE_ONCE(s->busy, false);
	return 0;
}

int krait_session_abandon(struct krait_session *s, struct krait_abandon *a)
{
	struct krait_thread *th;
	int err;

	if (a->pad)
		return -EINVAL;
	mutex_lock(&s->mutex);
	th = s->statement;
	a->fn = READ_ONCE(th->fn);
	err = abandon(s, th);
	a->left = atomic_read(&s->nstatements) - 1;
	mutex_unlock(&s->mutex);
	return err;
}

void krait_session_stats(struct krait_session *s, struct krait_stats *st)
{
	struct krt_stats vm = {};

	memset(st, 0, sizeof(*st));
	krt_stats(s->vm, &vm);	/* numbers only, which may be of different moments */
	st->heap_bytes = vm.heap_bytes;
	st->live_bytes = vm.live_bytes;
	st->collections = vm.collections;
	st->pause_ns_max = vm.pause_ns_max;
	st->pause_ns_last = vm.pause_ns_last;
	st->dropped_records = READ_ONCE(s->out.dropped_records);
	st->dropped_bytes = READ_ONCE(s->out.dropped_bytes);
	st->faults = atomic64_read(&s->faults);
	st->threads = READ_ONCE(s->npool);
	st->abandoned = atomic_read(&s->nstatements) - 1;
	krait_hooks_sum(s, st);
}

/* ---- the end ------------------------------------------------------------------------------------ */

static bool all_gone(struct krait_session *s)
{
	struct krait_thread *th;

	mutex_lock(&s->mutex);
	list_for_each_entry(th, &s->statements, list)
		krait_thread_interrupt(th);
	list_for_each_entry(th, &s->threads, list)
		krait_thread_interrupt(th);
	mutex_unlock(&s->mutex);
	wake_up(&s->reply);
	return !atomic_read(&s->nstatements) && !atomic_read(&s->nthreads) && !krait_hooks_active(s);
}

static bool wait_gone(struct krait_session *s, unsigned long patience)
{
	unsigned long end = jiffies + patience;

	while (!all_gone(s)) {
		if (time_after(jiffies, end))
			return false;
		msleep(2);
	}
	/* a handler that has left may still be on its way through the trampoline */
	if (!list_empty(&s->hooks)) {
		synchronize_rcu_tasks();
		synchronize_rcu();	/* interrupts that hit an idle CPU */
	}
	return true;
}

static int wait_for_rest(void *data)
{
	struct krait_session *s = data;

	while (!wait_gone(s, HZ))
		msleep(100);
	session_free(s);
	module_put_and_kthread_exit(0);
	return 0;
}

void krait_session_close(struct krait_session *s)
{
	struct task_struct *task;

	WRITE_ONCE(s->closing, true);
	krait_hooks_disable(s);
	if (s->vm)
		krt_kill(s->vm);
	all_gone(s);	/* wakes them: what follows waits for every task to have slept */
	krait_hooks_unregister(s);
	if (wait_gone(s, CLOSE_PATIENCE)) {
		session_free(s);
		return;
	}
	__module_get(THIS_MODULE);
	task = kthread_run(wait_for_rest, s, "krait-end/%llu", s->id);
	if (!IS_ERR(task))
		return;
	while (!wait_gone(s, HZ))
		msleep(100);
	session_free(s);
	module_put(THIS_MODULE);
}
