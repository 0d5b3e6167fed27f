// SPDX-License-Identifier: GPL-2.0
/*
 * ffi.c - calls of kernel functions. The interpreter's lock is free meanwhile
 * (or kept, see lock.c) and krait_task.inside is false: what Python calls can
 * be hooked by Python.
 */
#include <linux/cpufeature.h>
#include <linux/jiffies.h>
#include <linux/ktime.h>
#include <linux/preempt.h>
#include <linux/rcupdate.h>
#include <asm/fpu/api.h>

#include "hook.h"
#include "lock.h"
#include "task.h"

bool krait_gate_by_return __ro_after_init;

void __init krait_ffi_init(void)
{
#ifdef CONFIG_X86_KERNEL_IBT
	krait_gate_by_return = boot_cpu_has(X86_FEATURE_IBT);
#endif
}

u64 krait_call_plain(u64 fn, const u64 *args, unsigned int nargs)
{
	u64 words[KRT_CALL_WORDS] = {};
	struct krait_landing unused = {};

	memcpy(words, args, nargs * sizeof(*args));
	return nargs > KRT_CALL_REGISTERS ? krait_gate_stack(fn, words, &unused).first : krait_gate(fn, words, &unused).first;
}

/* What a call must leave as it found it, unless that is its purpose. */
struct state {
	int preempt, rcu;
	bool irqs_off, fpu;
};

/* of who may sleep: nothing is held */
static const struct state at_rest;

static __always_inline struct state state_now(void)
{
	struct state st = { .preempt = preempt_count(), .rcu = rcu_preempt_depth(), .irqs_off = irqs_disabled() };

	/* the kernel's sections of floating point keep preemption off */
	if (st.preempt)
		st.fpu = !irq_fpu_usable();
	return st;
}

/* The checker is told that the locks taken since are given up, which nobody else will be. */
#ifdef CONFIG_LOCKDEP
static void note_locks(struct krait_thread *th)
{
	th->lock_depth = current->lockdep_depth;
	th->lock_chain = current->curr_chain_key;
}

static void forget_locks(const struct krait_thread *th)
{
	current->lockdep_depth = th->lock_depth;
	current->curr_chain_key = th->lock_chain;
}
#else
static void note_locks(struct krait_thread *th)
{
}

static void forget_locks(const struct krait_thread *th)
{
}
#endif

/*
 * Puts back what a function had not when it faulted. Locks it held stay held:
 * nobody knows them, but for spin locks' effect on preempt_count(), which is
 * what the true result means.
 */
static bool repair(const struct krait_thread *th, const struct state *before)
{
	bool held;

	while (rcu_preempt_depth() > before->rcu)
		rcu_read_unlock();
	if (irqs_disabled() && !before->irqs_off)
		local_irq_enable();
	if (preempt_count() != before->preempt && !before->fpu && !irq_fpu_usable())
		kernel_fpu_end();
	held = preempt_count() != before->preempt;
	forget_locks(th);
	while (softirq_count() > (before->preempt & SOFTIRQ_MASK) && !irqs_disabled())
		local_bh_enable();
	preempt_count_set(before->preempt);
	return held;
}

static __attribute__((noinline)) int faulted(struct krait_thread *th, const struct state *before)
{
	th->landing.faulted = false;
	th->fault.held = repair(th, before);
	if (th->aborted)
		return -EINTR;
	atomic64_inc(&th->s->faults);
	if (th->fault.held)
		pr_warn("krait: %pS faulted with a spin lock held or preemption off: the kernel may be wedged\n",
			(void *)th->fault.ip);
	return -EFAULT;
}

static __attribute__((noinline)) void wait_for_lock(struct krait_thread *th)
{
	struct krait_hook *h = th->slot->top->hook;
	u64 began = ktime_get_mono_fast_ns();

	WRITE_ONCE(th->state, KRAIT_STATE_LOCK);
	krait_lock_wait(th->s, th);
	if (h)
		atomic64_add(ktime_get_mono_fast_ns() - began, &h->stat[KRT_HOOK_STAT_WAITED]);
}

static __always_inline void take_lock_back(struct krait_thread *th)
{
	if (unlikely(!krait_lock_take(&th->s->lock, th)))
		wait_for_lock(th);
}

static __always_inline void begin(struct krait_thread *th, u64 fn, const u64 *args, unsigned int nargs)
{
	if (unlikely(th->s->ncallbacks))
		krait_callback_passed(args, nargs);
	note_locks(th);
	th->aborted = false;
	WRITE_ONCE(th->fn, fn);
	WRITE_ONCE(th->since, jiffies);
	WRITE_ONCE(th->state, KRAIT_STATE_CALL);
}

static __always_inline void run(struct krait_thread *th, u64 fn, const u64 *args, unsigned int nargs, u64 ret[2])
{
	struct krait_words r;

	th->slot->inside = false;
	r = likely(nargs <= KRT_CALL_REGISTERS) ? krait_gate(fn, args, &th->landing) : krait_gate_stack(fn, args, &th->landing);
	WRITE_ONCE(th->landing.sp, 0);
	th->slot->inside = true;
	ret[0] = r.first;
	ret[1] = r.second;
}

static __always_inline int outcome(struct krait_thread *th, const struct state *before)
{
	if (unlikely(th->landing.faulted))
		return faulted(th, before);
	return unlikely(READ_ONCE(th->abandoned)) ? -EINTR : 0;
}

/* The lock is kept: the thread must not sleep, or is about to begin with that. */
static __attribute__((noinline)) int call_locked(struct krait_thread *th, u64 fn, const u64 *args, unsigned int nargs, u64 ret[2])
{
	struct state before = state_now();
	int err;

	if (!krait_may_sleep_at(before.preempt) && krait_sleeps(fn, args))
		return -EAGAIN;
	if (krait_stack_left() < KRAIT_STACK_CALL)
		return -ENOSPC;
	begin(th, fn, args, nargs);
	run(th, fn, args, nargs, ret);
	err = outcome(th, &before);
	WRITE_ONCE(th->state, KRAIT_STATE_PYTHON);
	return err;
}

/*
 * 0 or an error of krt_host.call; on the task where th runs. args has six words
 * at least, and all KRT_CALL_WORDS when nargs is more.
 */
int krait_call(struct krait_thread *th, u64 fn, const u64 *args, unsigned int nargs, u64 ret[2], bool keep)
{
	int err;

	if (unlikely(!krait_is_core_text(fn)) && !krait_is_text(fn))
		return -ENOEXEC;
	if (unlikely(!krait_may_sleep_at(preempt_count())) || keep)
		return call_locked(th, fn, args, nargs, ret);
	if (unlikely(krait_stack_below(current_stack_pointer) < KRAIT_STACK_CALL))
		return -ENOSPC;
	begin(th, fn, args, nargs);
	krait_lock_drop(th->s);
	run(th, fn, args, nargs, ret);
	err = outcome(th, &at_rest);
	take_lock_back(th);
	WRITE_ONCE(th->state, KRAIT_STATE_PYTHON);
	return err;
}

/* its end: err is 0, or an error of krt_host.call */
static __always_inline int original_ran(struct krait_entry *e, u64 result, u64 *ret, int err)
{
	*ret = e->result = result;
	e->ran |= !err;
	return err;
}

/* where the lock is kept: the handler must not sleep */
static __attribute__((noinline)) int call_original_locked(struct krait_thread *th, struct krait_entry *e, u64 fn, const u64 *args,
							 unsigned int n, u64 *ret)
{
	struct state before = state_now();
	u64 words[2];

	run(th, fn, args, n, words);
	return original_ran(e, words[0], ret, unlikely(th->landing.faulted) ? faulted(th, &before) : 0);
}

/*
 * As krait_call(), of what a hook has in front of it: that is code which is run
 * anyway, with n words as its arguments, from a thread that nobody asks what it
 * is doing.
 */
KRAIT_PLAIN int krait_call_original(struct krait_thread *th, struct krait_entry *e, u64 fn, const u64 *args, unsigned int n, u64 *ret)
{
	u64 words[2] KRAIT_UNSET;
	int err;

	if (unlikely(krait_stack_below(current_stack_pointer) < KRAIT_STACK_CALL))
		return -ENOSPC;
	if (unlikely(th->s->ncallbacks))
		krait_callback_passed(args, n);
	note_locks(th);
	th->aborted = false;
	if (unlikely(!krait_may_sleep_at(preempt_count())))
		return call_original_locked(th, e, fn, args, n, ret);
	krait_lock_drop(th->s);
	run(th, fn, args, n, words);
	err = unlikely(th->landing.faulted) ? faulted(th, &at_rest) : 0;
	take_lock_back(th);
	return original_ran(e, words[0], ret, err);
}
