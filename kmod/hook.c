// SPDX-License-Identifier: GPL-2.0
/*
 * hook.c - Python in front of kernel functions. ftrace with IPMODIFY leads the
 * function's entry to krait_trampoline; what happens there is in hit.c.
 *
 * Life: attach puts a hook on session.hooks; off stops its handler at once, in
 * any context; out of the kernel's code it is taken in process context only.
 * It is freed when no task can be inside: active counts those in dispatch, and
 * a grace period of the tasks' RCU covers the instructions before and behind.
 */
#include <linux/delay.h>
#include <linux/module.h>
#include <linux/rcupdate.h>
#include <linux/slab.h>

#include "hook.h"

#define DETACH_PATIENCE	1000		/* ms */

/* ---- coming and going ---------------------------------------------------------------------- */

static struct krait_hook *hook_new(struct krait_session *s, enum krt_hook_kind kind, unsigned int nargs, u64 cookie)
{
	struct krait_hook *h = kzalloc(sizeof(*h), GFP_KERNEL);

	if (!h)
		return NULL;
	h->s = s;
	h->id = ++s->nhooks;
	h->cookie = cookie;
	h->kind = kind;
	h->nargs = nargs;
	return h;
}

/* hooks_lock held */
static int hook_register(struct krait_hook *h, unsigned long ip)
{
	int err;

	if (krait_hook_is_probe(h)) {
		err = krait_probe_register(h, ip);
	} else {
		h->orig = ip + MCOUNT_INSN_SIZE;
		h->ops.func = krait_hook_entry;
		h->ops.flags = FTRACE_OPS_FL_IPMODIFY;
		err = ftrace_set_filter_ip(&h->ops, ip, 0, 0);
		if (!err)
			err = register_ftrace_function(&h->ops);
		if (err)
			ftrace_free_filter(&h->ops);
	}
	h->registered = !err;
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
	if (krait_hook_is_probe(h)) {
		krait_probe_unregister(h);
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
	bool probe = kind >= KRT_HOOK_PROBE;
	struct krait_hook *h;
	unsigned long ip;
	int err;

	if (nargs > KRAIT_CALL_ARGS)
		return -E2BIG;
	if (!krait_may_sleep())
		return -EAGAIN;
	ip = !krait_is_text(addr) ? 0 : probe ? addr : krait_ftrace_location(addr);
	if (!ip)
		return -ENOENT;
	if (!fill_pool(s))
		return -ENOMEM;
	mutex_lock(&s->hooks_lock);
	h = READ_ONCE(s->closing) ? NULL : hook_new(s, kind, nargs, cookie);
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
	h = READ_ONCE(s->closing) ? NULL : hook_new(s, KRT_HOOK_CALLBACK, nargs, cookie);
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
	u64 all[KRT_HOOK_STAT_COUNT], recursion, busy;
	unsigned int i;

	for (i = 0; i < KRT_HOOK_STAT_COUNT; i++)
		all[i] = atomic64_read(&h->stat[i]);
	if (krait_hook_is_probe(h)) {
		krait_probe_missed(h, &recursion, &busy);
		all[KRT_HOOK_STAT_HITS] += recursion + busy;
		all[KRT_HOOK_STAT_MISSED_RECURSION] += recursion;
		all[KRT_HOOK_STAT_MISSED_BUSY] += busy;
	}
	memcpy(stats, all, min_t(size_t, n, KRT_HOOK_STAT_COUNT) * sizeof(*stats));
}

/* one of them waits for the interpreter, or stands before it */
static bool undecided(struct krait_hook *h)
{
	s64 n = atomic64_read(&h->stat[KRT_HOOK_STAT_HITS]);
	int i;

	for (i = 0; i < KRT_HOOK_STAT_COUNT; i++)
		if (krait_stat_is_fate(i))
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
	for (end = jiffies + KRAIT_LOCK_PATIENCE; undecided(h) && time_before(jiffies, end);)
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
		if (h->kind != KRT_HOOK_CALLBACK || !h->callback.used) {
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
	u64 n[KRT_HOOK_STAT_COUNT];
	struct krait_hook *h;
	int i;

	mutex_lock(&s->hooks_lock);
	list_for_each_entry(h, &s->hooks, list) {
		read_stats(h, n, KRT_HOOK_STAT_COUNT);
		st->hooks += h->registered;
		st->hits += n[KRT_HOOK_STAT_HITS];
		st->run += n[KRT_HOOK_STAT_RUN];
		st->errors += n[KRT_HOOK_STAT_ERRORS];
		for (i = 0; i < KRT_HOOK_STAT_COUNT; i++)
			if (krait_stat_is_fate(i) && i != KRT_HOOK_STAT_RUN)
				st->missed += n[i];
	}
	mutex_unlock(&s->hooks_lock);
}
