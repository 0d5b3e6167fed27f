// SPDX-License-Identifier: GPL-2.0
/*
 * hit.c - what happens when a hooked function is called: from its entry to
 * Python and back, on the caller's stack, in the caller's context. Whatever
 * stands in the way of running the handler is counted, and the original runs.
 *
 * The way is straight and in line: it is what every hit costs. Nothing of the
 * kernel is called on it before the guard against recursion stands.
 */
#include <linux/cred.h>
#include <linux/kprobes.h>
#include <linux/ktime.h>
#include <linux/rcupdate.h>

#include "hook.h"
#include "lock.h"
#include "task.h"

void krait_trampoline(void);
unsigned long krait_dispatch(struct krait_hook *h, struct krait_regs *r);

static __attribute__((noinline)) void *missed(struct krait_hook *h, int why)
{
	krait_hook_count(h, why);
	return NULL;
}

/* with the lock */
static __attribute__((noinline)) struct krait_thread *take_another(struct krait_hook *h, bool sleep)
{
	struct krait_thread *th = krait_pool_take(h->s, sleep ? KRT_CTX_SLEEP : KRT_CTX_ATOMIC);

	if (th)
		return th;
	krait_lock_release(h->s);
	return missed(h, KRT_HOOK_STAT_MISSED_BUSY);
}

/* krait_pool_take() and krait_pool_give() where nothing is to be made or freed */
static __always_inline struct krait_thread *take_idle(struct krait_session *s, bool sleep)
{
	struct krait_thread *th = sleep ? s->pool : s->atomic_taken ? NULL : s->atomic;

	if (likely(th) && sleep)
		s->pool = th->idle;
	else if (likely(th))
		s->atomic_taken = true;
	return th;
}

static __always_inline bool give_idle(struct krait_session *s, struct krait_thread *th, bool sleep)
{
	if (!sleep) {
		s->atomic_taken = false;
		return true;
	}
	if (unlikely(s->npool > KRAIT_POOL_IDLE))
		return false;
	th->idle = s->pool;
	s->pool = th;
	return true;
}

static __attribute__((noinline)) bool wait_for_lock(struct krait_hook *h, struct krait_entry *e, bool sleep)
{
	u64 began = ktime_get_mono_fast_ns();
	bool got = sleep ? krait_lock_timeout(h->s, e, KRAIT_LOCK_PATIENCE) : krait_lock_try(h->s, e);

	atomic64_add(ktime_get_mono_fast_ns() - began, &h->stat[KRT_HOOK_STAT_WAITED]);
	return got;
}

static __always_inline struct krait_thread *enter_python(struct krait_hook *h, struct krait_entry *e, bool sleep)
{
	struct krait_session *s = h->s;
	struct krait_thread *th;

	if (unlikely(!krait_lock_take(&s->lock, e)) && !wait_for_lock(h, e, sleep))
		return missed(h, KRT_HOOK_STAT_MISSED_LOCK);
	th = take_idle(s, sleep);
	if (unlikely(!th))
		th = take_another(h, sleep);
	if (likely(th))
		krait_lock_pass(&s->lock, th);
	return th;
}

static __always_inline void leave_python(struct krait_session *s, struct krait_thread *th, bool sleep)
{
	if (unlikely(th->nheld))
		krait_thread_settle(th);
	if (unlikely(!give_idle(s, th, sleep)))
		krait_pool_give(th);
	krait_lock_drop(s);
}

/* true: *ret is the function's result */
static __always_inline bool run_python(struct krait_hook *h, struct krait_task *task, struct krait_entry *e, bool sleep,
				       struct krt_hit *hit, u64 *ret)
{
	struct krait_thread *th = enter_python(h, e, sleep);
	bool use = false;

	if (unlikely(!th))
		return false;
	e->thread = th;
	if (likely(!READ_ONCE(h->off))) {
		krait_hook_count(h, KRT_HOOK_STAT_RUN);
		th->slot = task;
		use = krt_handle(th->t, hit, ret);
	} else {
		krait_hook_count(h, KRT_HOOK_STAT_MISSED_OFF);	/* it was removed while this call waited for the lock */
	}
	e->thread = NULL;
	leave_python(h->s, th, sleep);
	return use;
}

static __attribute__((noinline)) u64 call_original(const struct krait_hook *h, const struct krait_regs *r)
{
	u64 words[KRAIT_CALL_ARGS] = {};
	unsigned int i;

	for (i = 0; i < h->nargs; i++)
		words[i] = i < 6 ? r->reg[i] : r->stack[i - 6];
	return krait_call_plain(h->orig, words, h->nargs);
}

/* regs, result: of a probe */
static __always_inline unsigned long handle(struct krait_hook *h, struct krait_task *task, struct krait_regs *r,
					    struct pt_regs *regs, u64 result, bool sleep, size_t stack)
{
	struct krait_entry e KRAIT_UNSET;
	struct krt_hit hit = { .cookie = h->cookie, .reg = r->reg, .stack = r->stack, .orig = h->orig, .result = result,
			       .regs = (u64)regs, .stack_low = (char *)&hit - stack };
	u64 ret KRAIT_UNSET;

	krait_entry_begin(task, &e, NULL, h);
	if (unlikely(h->kind == KRT_HOOK_RETURN)) {
		task->inside = false;
		hit.result = call_original(h, r);
		task->inside = true;
		run_python(h, task, &e, sleep, &hit, &ret);
		r->next = 0;
		ret = hit.result;
	} else if (run_python(h, task, &e, sleep, &hit, &ret)) {
		r->next = 0;
	} else if (e.ran) {
		/* it failed after it had called the original, which must not run twice */
		r->next = 0;
		ret = e.result;
	} else {
		ret = 0;
	}
	krait_entry_end(task, &e);
	return ret;
}

/* Whether the handler of h may run on this task, on which Python is at work already. */
static __attribute__((noinline)) bool nested(const struct krait_hook *h, const struct krait_task *task)
{
	const struct krait_entry *e;

	if (task->inside)
		return false;
	for (e = task->top; e; e = e->outer)
		if (e->hook == h)
			return false;
	return true;
}

/* where it is not the usual case; NULL: counted as missed */
static __attribute__((noinline)) struct krait_task *task_for(struct krait_hook *h, struct krait_bucket *b, unsigned long key, size_t stack)
{
	struct krait_task *task = krait_bucket_find(b, key);

	if (task && !nested(h, task))
		return missed(h, KRT_HOOK_STAT_MISSED_RECURSION);
	if (stack < KRAIT_STACK_HOOK)
		return missed(h, KRT_HOOK_STAT_MISSED_STACK);
	if (!task)
		task = krait_bucket_claim(b, key);
	return task ? task : missed(h, KRT_HOOK_STAT_MISSED_BUSY);
}

/*
 * Nothing is called before it is known that this is a place where Python may run, and what runs here.
 * Where a task may sleep RCU is watching: it does not in the idle task, and at the border of user space
 * with interrupts off.
 */
static __always_inline unsigned long dispatch(struct krait_hook *h, struct krait_regs *r, struct pt_regs *regs, u64 result,
					      unsigned int count)
{
	unsigned long key = krait_context_key(count);
	struct krait_bucket *b = krait_bucket_of(key);
	struct krait_task *task;
	size_t stack;
	bool sleep;

	if (unlikely(READ_ONCE(h->off)))
		return missed(h, KRT_HOOK_STAT_MISSED_OFF), 0;
	sleep = krait_may_sleep_at(count);
	if (unlikely(!sleep) && (unlikely(count & NMI_MASK) || unlikely(!rcu_is_watching())))
		return missed(h, KRT_HOOK_STAT_MISSED_CONTEXT), 0;
	stack = krait_stack_below(current_stack_pointer);
	task = likely(stack >= KRAIT_STACK_HOOK) ? krait_bucket_claim_first(b, key) : NULL;
	if (unlikely(!task))
		task = task_for(h, b, key, stack);
	if (unlikely(!task))
		return 0;
	return handle(h, task, r, regs, result, sleep, stack);
}

KRAIT_PLAIN unsigned long krait_dispatch(struct krait_hook *h, struct krait_regs *r)
{
	unsigned long ret;

	atomic_inc(&h->active);
	r->next = h->orig;
	krait_hook_count(h, KRT_HOOK_STAT_HITS);
	ret = dispatch(h, r, NULL, 0, preempt_count());
	atomic_dec(&h->active);
	return ret;
}
NOKPROBE_SYMBOL(krait_dispatch);

KRAIT_PLAIN void krait_hook_hit(struct krait_hook *h, struct krait_regs *r, struct pt_regs *regs, u64 result, unsigned int count)
{
	atomic_inc(&h->active);
	krait_hook_count(h, KRT_HOOK_STAT_HITS);
	dispatch(h, r, regs, result, count);
	atomic_dec(&h->active);
}
NOKPROBE_SYMBOL(krait_hook_hit);

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

bool krait_hook_turned_away(struct krait_hook *h)
{
	if (wanted(&h->filter))
		return false;
	krait_hook_count(h, KRT_HOOK_STAT_FILTERED);
	return true;
}
NOKPROBE_SYMBOL(krait_hook_turned_away);

/*
 * rax carries nothing at a function's entry: it takes the hook to the trampoline.
 * What the filter rejects goes on as if there were no hook.
 */
void notrace krait_hook_entry(unsigned long ip, unsigned long parent, struct ftrace_ops *ops, struct ftrace_regs *fregs)
{
	struct krait_hook *h = container_of(ops, struct krait_hook, ops);

	if (h->filter.set && !wanted(&h->filter)) {
		krait_hook_count(h, KRT_HOOK_STAT_FILTERED);
		return;
	}
	KRAIT_FTRACE_REGS(fregs)->ax = (unsigned long)h;
	KRAIT_FTRACE_REGS(fregs)->ip = (unsigned long)krait_trampoline;
}
NOKPROBE_SYMBOL(krait_hook_entry);

/* The core has told why; the hook goes when a worker comes to it. */
void krait_hook_failed(struct krait_session *s)
{
	struct krait_task *task = krait_task_find();
	struct krait_hook *h = task && task->top ? task->top->hook : NULL;

	if (!h || h->s != s)
		return;
	krait_hook_count(h, KRT_HOOK_STAT_ERRORS);
	WRITE_ONCE(h->off, true);
	WRITE_ONCE(s->failed, true);
	irq_work_queue(&s->kick);
}
