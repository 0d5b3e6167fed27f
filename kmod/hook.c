// SPDX-License-Identifier: GPL-2.0
/*
 * hook.c - Python in front of kernel functions. ftrace with IPMODIFY leads the
 * function's entry to krait_trampoline, which calls krait_dispatch() on the
 * caller's stack, in the caller's context. Whatever stands in the way of
 * running the handler is counted, and the original runs.
 *
 * Life: attach puts a hook on session.hooks; off stops its handler at once, in
 * any context; out of the kernel's code it is taken in process context only.
 * It is freed when no task can be inside: active counts those in dispatch, and
 * a grace period of the tasks' RCU covers the instructions before and behind.
 */
#include <linux/cred.h>
#include <linux/delay.h>
#include <linux/kprobes.h>
#include <linux/module.h>
#include <linux/rcupdate.h>
#include <linux/slab.h>

#include "krait.h"

#define LOCK_PATIENCE	(2 * HZ)	/* a hooked task waits for the interpreter at most */
#define DETACH_PATIENCE	1000		/* ms */

struct krait_hook {
	struct ftrace_ops ops;
	struct list_head list;		/* session.hooks_lock */
	struct krait_session *s;
	u64 id, cookie;
	enum krt_hook_kind kind;
	unsigned int nargs;
	struct krt_filter filter;
	unsigned long orig;		/* behind the ftrace site: the original, without any hook */
	bool off;
	bool registered;		/* session.hooks_lock */
	struct krait_callback callback;	/* KRT_HOOK_CALLBACK: instead of ops */
	atomic_t active;
	atomic64_t stat[KRT_HOOK_STAT_COUNT];
};

/* What krait_trampoline saves; gate.S knows the layout. */
struct krait_regs {
	u64 reg[6];
	const u64 *stack;		/* argument 7 and on */
	unsigned long next;
};

void krait_trampoline(void);
unsigned long krait_dispatch(struct krait_hook *h, struct krait_regs *r);

u64 krait_hook_original(const struct krait_hook *h)
{
	return h->orig;
}

static void count(struct krait_hook *h, int what)
{
	atomic64_inc(&h->stat[what]);
}

/* ---- running --------------------------------------------------------------------------- */

/* Whether this is a place where Python may run, and what runs here; nothing is called before that is known. */
static bool fit(struct krait_hook *h, struct krait_task **ret)
{
	struct krait_task *task;
	struct krait_entry *e;

	if (in_nmi() || !rcu_is_watching()) {
		count(h, KRT_HOOK_STAT_MISSED_CONTEXT);
		return false;
	}
	task = *ret = krait_task_find();
	if (task && task->inside)
		goto recursion;
	for (e = task ? task->top : NULL; e; e = e->outer)
		if (e->hook == h)
			goto recursion;
	if (krait_stack_left() >= KRAIT_STACK_HOOK)
		return true;
	count(h, KRT_HOOK_STAT_MISSED_STACK);
	return false;
recursion:
	count(h, KRT_HOOK_STAT_MISSED_RECURSION);
	return false;
}

static struct krait_thread *enter_python(struct krait_hook *h, struct krait_entry *e)
{
	struct krait_session *s = h->s;
	bool sleep = krait_may_sleep();

	if (sleep ? !krait_lock_timeout(s, e, LOCK_PATIENCE) : !krait_lock_try(s, e)) {
		count(h, KRT_HOOK_STAT_MISSED_LOCK);
		return NULL;
	}
	e->thread = krait_pool_take(s, sleep ? KRT_CTX_SLEEP : KRT_CTX_ATOMIC);
	if (e->thread) {
		krait_lock_pass(s, e->thread);
		return e->thread;
	}
	krait_lock_release(s);
	count(h, KRT_HOOK_STAT_MISSED_BUSY);
	return NULL;
}

/* true: *ret is the function's result */
static bool run_python(struct krait_hook *h, struct krait_task *task, struct krait_entry *e, const u64 *args,
		       unsigned int nargs, u64 *ret)
{
	struct krait_thread *th = enter_python(h, e);
	bool use = false;

	if (!th)
		return false;
	if (!READ_ONCE(h->off)) {
		count(h, KRT_HOOK_STAT_RUN);
		th->slot = task;
		krt_thread_enter(th->t, __builtin_frame_address(0));
		use = krt_handle(th->t, h->cookie, args, nargs, h->orig, ret);
		krait_thread_settle(th);
		krt_thread_leave(th->t);
	} else {
		count(h, KRT_HOOK_STAT_MISSED_OFF);	/* it was removed while this call waited for the lock */
	}
	e->thread = NULL;
	krait_pool_give(th);
	krait_lock_release(h->s);
	return use;
}

static unsigned long handle(struct krait_hook *h, struct krait_task *task, struct krait_regs *r)
{
	struct krait_entry e;
	u64 args[KRAIT_CALL_ARGS + 1], ret = 0;
	unsigned int i;

	task = krait_task_push(task, &e, NULL, h);
	if (!task) {
		count(h, KRT_HOOK_STAT_MISSED_BUSY);
		return 0;
	}
	for (i = 0; i < h->nargs; i++)
		args[i] = i < 6 ? r->reg[i] : r->stack[i - 6];
	if (h->kind == KRT_HOOK_RETURN) {
		task->inside = false;
		args[h->nargs] = krait_call_plain(h->orig, args, h->nargs);
		task->inside = true;
		run_python(h, task, &e, args, h->nargs + 1, &ret);
		r->next = 0;
		ret = args[h->nargs];
	} else if (run_python(h, task, &e, args, h->nargs, &ret)) {
		r->next = 0;
	} else if (e.ran) {
		/* it failed after it had called the original, which must not run twice */
		r->next = 0;
		ret = e.result;
	}
	krait_task_leave(task, &e);
	return ret;
}

unsigned long krait_dispatch(struct krait_hook *h, struct krait_regs *r)
{
	struct krait_task *task;
	unsigned long ret = 0;

	atomic_inc(&h->active);
	r->next = h->orig;
	count(h, KRT_HOOK_STAT_HITS);
	if (READ_ONCE(h->off))
		count(h, KRT_HOOK_STAT_MISSED_OFF);
	else if (fit(h, &task))
		ret = handle(h, task, r);
	atomic_dec(&h->active);
	return ret;
}
NOKPROBE_SYMBOL(krait_dispatch);

/* Any context; in an interrupt, of the task below it. No function is called that may be hooked itself. */
static bool wanted(const struct krt_filter *f)
{
	unsigned int i;

	if (f->set & KRT_FILTER_PID && current->tgid != f->pid)
		return false;
	if (f->set & KRT_FILTER_TID && current->pid != f->tid)
		return false;
	if (f->set & KRT_FILTER_UID && __kuid_val(current_uid()) != f->uid)
		return false;
	for (i = 0; f->set & KRT_FILTER_COMM; i++) {
		if (current->comm[i] != f->comm[i])
			return false;
		if (!f->comm[i])
			break;
	}
	return true;
}

/*
 * rax carries nothing at a function's entry: it takes the hook to the trampoline.
 * What the filter rejects goes on as if there were no hook.
 */
static void notrace entry(unsigned long ip, unsigned long parent, struct ftrace_ops *ops, struct ftrace_regs *fregs)
{
	struct krait_hook *h = container_of(ops, struct krait_hook, ops);

	if (h->filter.set && !wanted(&h->filter)) {
		count(h, KRT_HOOK_STAT_FILTERED);
		return;
	}
	KRAIT_FTRACE_REGS(fregs)->ax = (unsigned long)h;
	KRAIT_FTRACE_REGS(fregs)->ip = (unsigned long)krait_trampoline;
}
NOKPROBE_SYMBOL(entry);

/* The core has told why; the hook goes when a worker comes to it. */
void krait_hook_failed(struct krait_session *s)
{
	struct krait_task *task = krait_task_find();
	struct krait_hook *h = task && task->top ? task->top->hook : NULL;

	if (!h || h->s != s)
		return;
	count(h, KRT_HOOK_STAT_ERRORS);
	WRITE_ONCE(h->off, true);
	WRITE_ONCE(s->failed, true);
	irq_work_queue(&s->kick);
}

/* ---- coming and going ---------------------------------------------------------------------- */

static struct krait_hook *hook_new(struct krait_session *s, enum krt_hook_kind kind, unsigned long ip,
				   unsigned int nargs, u64 cookie)
{
	struct krait_hook *h = kzalloc(sizeof(*h), GFP_KERNEL);

	if (!h)
		return NULL;
	h->ops.func = entry;
	h->ops.flags = FTRACE_OPS_FL_IPMODIFY;
	h->s = s;
	h->id = ++s->nhooks;
	h->cookie = cookie;
	h->kind = kind;
	h->nargs = nargs;
	h->orig = ip + MCOUNT_INSN_SIZE;
	return h;
}

/* hooks_lock held */
static int hook_register(struct krait_hook *h, unsigned long ip)
{
	int err = ftrace_set_filter_ip(&h->ops, ip, 0, 0);

	if (!err)
		err = register_ftrace_function(&h->ops);
	if (err)
		ftrace_free_filter(&h->ops);
	else
		h->registered = true;
	return err;
}

/* hooks_lock held; when it returns, whoever has seen the hook counts in active */
static void hook_unregister(struct krait_hook *h, bool by_name)
{
	WRITE_ONCE(h->off, true);
	if (!h->registered)
		return;
	h->registered = false;
	if (h->kind == KRT_HOOK_CALLBACK) {
		h->s->ncallbacks--;
		krait_callback_drop(&h->callback, by_name);
		return;
	}
	unregister_ftrace_function(&h->ops);
	ftrace_free_filter(&h->ops);
}

static bool fill_pool(struct krait_session *s)
{
	struct krait_thread *th = krait_current(s);
	bool ok;

	krait_lock_wait(s, th);
	ok = krait_pool_fill(s);
	krait_lock_release(s);
	return ok;
}

int krait_hook_attach(struct krait_session *s, enum krt_hook_kind kind, u64 addr, unsigned int nargs,
		      const struct krt_filter *filter, u64 cookie, u64 *id)
{
	struct krait_hook *h;
	unsigned long ip;
	int err;

	if (nargs > KRAIT_CALL_ARGS)
		return -E2BIG;
	if (!krait_may_sleep())
		return -EAGAIN;
	ip = krait_is_text(addr) ? krait_ftrace_location(addr) : 0;
	if (!ip)
		return -ENOENT;
	if (!fill_pool(s))
		return -ENOMEM;
	mutex_lock(&s->hooks_lock);
	h = READ_ONCE(s->closing) ? NULL : hook_new(s, kind, ip, nargs, cookie);
	if (h)
		h->filter = *filter;
	err = h ? hook_register(h, ip) : -ENOMEM;
	if (!err) {
		list_add_tail(&h->list, &s->hooks);
		*id = h->id;
	} else {
		kfree(h);
	}
	mutex_unlock(&s->hooks_lock);
	return err;
}

/* A Python function that C can call at *addr: like a hook, but nothing leads to it yet. */
int krait_hook_callback(struct krait_session *s, unsigned int nargs, u64 cookie, u64 *id, u64 *addr)
{
	struct krait_hook *h;
	int err;

	if (nargs > KRAIT_CALL_ARGS)
		return -E2BIG;
	if (!krait_may_sleep())
		return -EAGAIN;
	if (!fill_pool(s))
		return -ENOMEM;
	mutex_lock(&s->hooks_lock);
	h = READ_ONCE(s->closing) ? NULL : hook_new(s, KRT_HOOK_CALLBACK, 0, nargs, cookie);
	err = h ? krait_callback_take(&h->callback, s, h, &h->orig) : -ENOMEM;
	if (!err) {
		h->registered = true;
		s->ncallbacks++;
		list_add_tail(&h->list, &s->hooks);
		*id = h->id;
		*addr = krait_callback_address(&h->callback);
	} else {
		kfree(h);
	}
	mutex_unlock(&s->hooks_lock);
	return err;
}

/* hooks_lock held */
static struct krait_hook *find(struct krait_session *s, u64 id)
{
	struct krait_hook *h;

	list_for_each_entry(h, &s->hooks, list)
		if (h->id == id)
			return h;
	return NULL;
}

/* a handler that removes its own hook does not wait for itself */
static int own_handlers(const struct krait_hook *h)
{
	struct krait_task *task = krait_task_find();
	struct krait_entry *e;
	int n = 0;

	for (e = task ? task->top : NULL; e; e = e->outer)
		n += e->hook == h;
	return n;
}

static void read_stats(struct krait_hook *h, u64 *stats, unsigned int n)
{
	unsigned int i;

	for (i = 0; i < n && i < KRT_HOOK_STAT_COUNT; i++)
		stats[i] = atomic64_read(&h->stat[i]);
}

/* one of them waits for the interpreter, or stands before it */
static bool undecided(struct krait_hook *h)
{
	s64 n = atomic64_read(&h->stat[KRT_HOOK_STAT_HITS]);
	int i;

	for (i = 0; i < KRT_HOOK_STAT_COUNT; i++)
		if (i != KRT_HOOK_STAT_HITS && i != KRT_HOOK_STAT_ERRORS && i != KRT_HOOK_STAT_FILTERED)
			n -= atomic64_read(&h->stat[i]);
	return n;
}

/*
 * When it returns no handler runs, but for one that sleeps in the kernel, which
 * is waited for a while only; what is left of it goes with the session. The
 * counts are final: each hit has run or been missed for a reason.
 */
int krait_hook_detach(struct krait_session *s, u64 id, u64 *stats, unsigned int n)
{
	struct krait_hook *h;
	unsigned long end;
	bool idle;
	int ms;

	if (!krait_may_sleep())
		return -EAGAIN;
	mutex_lock(&s->hooks_lock);
	h = find(s, id);
	if (!h) {
		mutex_unlock(&s->hooks_lock);
		return -ENOENT;
	}
	hook_unregister(h, true);
	for (ms = 0; ms < DETACH_PATIENCE && atomic_read(&h->active) > own_handlers(h); ms++)
		usleep_range(1000, 1500);
	for (end = jiffies + LOCK_PATIENCE; undecided(h) && time_before(jiffies, end);)
		usleep_range(1000, 1500);
	idle = !atomic_read(&h->active);
	if (idle) {
		synchronize_rcu_tasks();
		synchronize_rcu();	/* interrupts that hit an idle CPU */
	}
	read_stats(h, stats, n);
	if (idle) {
		list_del(&h->list);
		kfree(h);
	}
	mutex_unlock(&s->hooks_lock);
	return 0;
}

int krait_hook_stats(struct krait_session *s, u64 id, u64 *stats, unsigned int n)
{
	struct krait_hook *h;

	if (!krait_may_sleep())
		return -EAGAIN;
	mutex_lock(&s->hooks_lock);
	h = find(s, id);
	if (h)
		read_stats(h, stats, n);
	mutex_unlock(&s->hooks_lock);
	return h ? 0 : -ENOENT;
}

void krait_hooks_remove_failed(struct krait_session *s)
{
	struct krait_hook *h;

	mutex_lock(&s->hooks_lock);
	list_for_each_entry(h, &s->hooks, list)
		if (READ_ONCE(h->off) && h->kind != KRT_HOOK_CALLBACK)	/* whose calls go on, to what was there before */
			hook_unregister(h, false);
	mutex_unlock(&s->hooks_lock);
}

/* ---- the session's end ------------------------------------------------------------------------ */

void krait_hooks_disable(struct krait_session *s)
{
	struct krait_hook *h;

	mutex_lock(&s->hooks_lock);
	list_for_each_entry(h, &s->hooks, list)
		WRITE_ONCE(h->off, true);
	mutex_unlock(&s->hooks_lock);
}

void krait_hooks_unregister(struct krait_session *s)
{
	struct krait_hook *h;

	mutex_lock(&s->hooks_lock);
	list_for_each_entry(h, &s->hooks, list)
		hook_unregister(h, false);
	mutex_unlock(&s->hooks_lock);
}

bool krait_hooks_active(struct krait_session *s)
{
	struct krait_hook *h;
	bool active = false;

	mutex_lock(&s->hooks_lock);
	list_for_each_entry(h, &s->hooks, list)
		active |= atomic_read(&h->active) != 0;
	mutex_unlock(&s->hooks_lock);
	return active;
}

void krait_hooks_free(struct krait_session *s)
{
	struct krait_hook *h, *next;
	unsigned int n = 0;

	list_for_each_entry_safe(h, next, &s->hooks, list) {
		if (!h->callback.used) {
			kfree(h);
			continue;
		}
		/* the kernel may call it at any time, and gets h->orig: for that both it and the module must stay */
		__module_get(THIS_MODULE);
		n++;
	}
	if (n)
		pr_info("krait: %u callbacks of a session that has ended may still be called: the module stays\n", n);
}

void krait_hooks_sum(struct krait_session *s, struct krait_stats *st)
{
	struct krait_hook *h;
	int i;

	mutex_lock(&s->hooks_lock);
	list_for_each_entry(h, &s->hooks, list) {
		st->hooks += h->registered;
		st->hits += atomic64_read(&h->stat[KRT_HOOK_STAT_HITS]);
		st->run += atomic64_read(&h->stat[KRT_HOOK_STAT_RUN]);
		st->errors += atomic64_read(&h->stat[KRT_HOOK_STAT_ERRORS]);
		for (i = 0; i < KRT_HOOK_STAT_COUNT; i++)
			if (i != KRT_HOOK_STAT_HITS && i != KRT_HOOK_STAT_RUN && i != KRT_HOOK_STAT_ERRORS &&
			    i != KRT_HOOK_STAT_FILTERED)
				st->missed += atomic64_read(&h->stat[i]);
	}
	mutex_unlock(&s->hooks_lock);
}
