// SPDX-License-Identifier: GPL-2.0
/*
 * ffi.c - calls of kernel functions. The interpreter's lock is free meanwhile
 * (or kept, see lock.c) and krait_task.inside is false: what Python calls can
 * be hooked by Python.
 */
#include <linux/cpufeature.h>
#include <linux/jiffies.h>
#include <linux/preempt.h>
#include <linux/rcupdate.h>
#include <asm/fpu/api.h>

#include "krait.h"

bool krait_gate_by_return __ro_after_init;

void __init krait_ffi_init(void)
{
#ifdef CONFIG_X86_KERNEL_IBT
	krait_gate_by_return = boot_cpu_has(X86_FEATURE_IBT);
#endif
}

u64 krait_call_plain(u64 fn, const u64 *args, unsigned int nargs)
{
	u64 words[KRAIT_CALL_ARGS] = {};
	struct krait_landing unused = {};

	memcpy(words, args, nargs * sizeof(*args));
	return krait_gate(fn, words, &unused, nargs > 6);
}

/* What a call must leave as it found it, unless that is its purpose. */
struct state {
	int preempt, rcu;
	bool irqs_off, fpu;
#ifdef CONFIG_LOCKDEP
	unsigned int depth;
	u64 chain_key;
#endif
};

static struct state state_now(void)
{
	struct state st = { .preempt = preempt_count(), .rcu = rcu_preempt_depth(), .irqs_off = irqs_disabled() };

	/* the kernel's sections of floating point keep preemption off */
	if (st.preempt)
		st.fpu = !irq_fpu_usable();
#ifdef CONFIG_LOCKDEP
	st.depth = current->lockdep_depth;
	st.chain_key = current->curr_chain_key;
#endif
	return st;
}

/* The checker is told that the locks taken since are given up, which nobody else will be. */
static void forget_locks(const struct state *before)
{
#ifdef CONFIG_LOCKDEP
	current->lockdep_depth = before->depth;
	current->curr_chain_key = before->chain_key;
#endif
}

/*
 * Puts back what a function had not when it faulted. Locks it held stay held:
 * nobody knows them, but for spin locks' effect on preempt_count(), which is
 * what the true result means.
 */
static bool repair(const struct state *before)
{
	bool held;

	while (rcu_preempt_depth() > before->rcu)
		rcu_read_unlock();
	if (irqs_disabled() && !before->irqs_off)
		local_irq_enable();
	if (preempt_count() != before->preempt && !before->fpu && !irq_fpu_usable())
		kernel_fpu_end();
	held = preempt_count() != before->preempt;
	forget_locks(before);
	while (softirq_count() > (before->preempt & SOFTIRQ_MASK) && !irqs_disabled())
		local_bh_enable();
	preempt_count_set(before->preempt);
	return held;
}

static int faulted(struct krait_thread *th, const struct state *before)
{
	th->fault.held = repair(before);
	if (th->aborted)
		return -EINTR;
	atomic64_inc(&th->s->faults);
	if (th->fault.held)
		pr_warn("krait: %pS faulted with a spin lock held or preemption off: the kernel may be wedged\n",
			(void *)th->fault.ip);
	return -EFAULT;
}

static void take_lock_back(struct krait_thread *th)
{
	if (likely(krait_lock_free(th->s, th)))
		return;
	WRITE_ONCE(th->state, KRAIT_STATE_LOCK);
	krait_lock_wait(th->s, th);
}

static bool any(const u64 *words, unsigned int n)
{
	u64 all = 0;

	while (n--)
		all |= words[n];
	return all;
}

/* 0 or an error of krt_host.call; on the task where th runs */
int krait_call(struct krait_thread *th, u64 fn, const u64 args[KRT_CALL_WORDS], u64 ret[2], bool keep)
{
	struct krait_task *task = th->slot;
	bool unlock = krait_may_sleep() && !keep;
	struct state before = state_now();
	int err;

	if (unlikely(!krait_is_core_text(fn)) && !krait_is_text(fn))
		return -ENOEXEC;
	if (krait_stack_left() < KRAIT_STACK_CALL)
		return -ENOSPC;
	if (th->s->ncallbacks)
		krait_callback_passed(args, KRT_CALL_WORDS);
	th->landing.faulted = 0;
	th->aborted = false;
	WRITE_ONCE(th->fn, fn);
	WRITE_ONCE(th->since, jiffies);
	WRITE_ONCE(th->state, KRAIT_STATE_CALL);
	if (unlock)
		krait_lock_release(th->s);
	task->inside = false;
	ret[0] = krait_gate(fn, args, &th->landing, any(args + 6, KRT_CALL_WORDS - 6));
	ret[1] = th->landing.second;
	task->inside = true;
	err = unlikely(th->landing.faulted) ? faulted(th, &before) : READ_ONCE(th->abandoned) ? -EINTR : 0;
	if (unlock)
		take_lock_back(th);
	WRITE_ONCE(th->state, KRAIT_STATE_PYTHON);
	return err;
}
