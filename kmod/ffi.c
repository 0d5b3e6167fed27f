// SPDX-License-Identifier: GPL-2.0
/*
 * ffi.c - calls of kernel functions. The interpreter's lock is free meanwhile
 * (or kept, see lock.c) and krait_task.inside is false: what Python calls can
 * be hooked by Python.
 */
#include <linux/cpufeature.h>
#include <linux/ktime.h>
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
	return krait_gate(fn, words, &unused);
}

/* What a call must leave as it found it, unless that is its purpose. */
struct state { int preempt, rcu; bool irqs_off; };

static struct state state_now(void)
{
	return (struct state){ preempt_count(), rcu_preempt_depth(), irqs_disabled() };
}

/* Puts back what a function had not when it faulted. Locks it held stay held: nobody knows them. */
static void repair(struct krait_thread *th, const struct state *before)
{
	struct krait_landing *l = &th->landing;

	while (rcu_preempt_depth() > before->rcu)
		rcu_read_unlock();
	if (!irq_fpu_usable())
		kernel_fpu_end();
	preempt_count_set(before->preempt);
	if (irqs_disabled() && !before->irqs_off)
		local_irq_enable();
	atomic64_inc(&th->s->faults);
	if (l->preempt != before->preempt)
		pr_warn("krait: %pS faulted with a spin lock held or preemption off: the kernel may be wedged\n",
			(void *)l->ip);
}

/* 0 or an error of krt_host.call; on the task where th runs */
int krait_call(struct krait_thread *th, u64 fn, const u64 *args, unsigned int nargs, u64 *ret)
{
	u64 words[KRAIT_CALL_ARGS] = {};
	struct krait_task *task = krait_task_find();
	struct state before = state_now();

	if (nargs > KRAIT_CALL_ARGS)
		return -E2BIG;
	if (!krait_is_text(fn))
		return -EFAULT;
	if (krait_stack_left() < KRAIT_STACK_CALL)
		return -ENOSPC;
	memcpy(words, args, nargs * sizeof(*args));
	memset(&th->landing, 0, sizeof(th->landing));
	WRITE_ONCE(th->fn, fn);
	WRITE_ONCE(th->since, ktime_get_mono_fast_ns());
	WRITE_ONCE(th->state, KRAIT_STATE_CALL);
	task->inside = false;
	*ret = krait_gate(fn, words, &th->landing);
	task->inside = true;
	WRITE_ONCE(th->state, KRAIT_STATE_PYTHON);
	if (th->landing.faulted) {
		repair(th, &before);
		return -EFAULT;
	}
	return READ_ONCE(th->abandoned) ? -EINTR : 0;
}
