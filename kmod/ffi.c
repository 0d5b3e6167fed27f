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
	th->faulted = false;
	th->fault.held = repair(th, before);
	if (th->aborted) {
		th->aborted = false;
		return -EINTR;
	}
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

static __always_inline void begin(struct krait_thread *th)
{
	note_locks(th);
	WRITE_ONCE(th->since, jiffies);
}

static __always_inline struct krait_words run(struct krait_thread *th, u64 fn, const u64 *args, unsigned int nargs)
{
	struct krait_words r;

	th->slot->inside = false;
	r = likely(nargs <= KRT_CALL_REGISTERS) ? krait_gate(fn, args, &th->landing) : krait_gate_stack(fn, args, &th->landing);
	th->slot->inside = true;
	return r;
}

static __attribute__((noinline)) int ended(struct krait_thread *th, const struct state *before)
{
	return th->faulted ? faulted(th, before) : -EINTR;
}

static __always_inline int outcome(struct krait_thread *th, const struct state *before)
{
	return unlikely(READ_ONCE(th->ended)) ? ended(th, before) : 0;
}

/* The words come into the kernel's hands: it may keep what they point to. */
static __always_inline void pass(struct krait_thread *th, const u64 *args, unsigned int nargs)
{
	if (unlikely(th->s->ncallbacks))
		krait_callback_passed(args, nargs);
}

/* The lock is kept: the thread must not sleep, or is about to begin with that. */
static __attribute__((noinline)) int call_locked(struct krait_thread *th, u64 fn, const u64 *args, unsigned int nargs, u64 ret[2])
{
	struct state before = state_now();
	struct krait_words r;
	int err;

	if (!krait_may_sleep_at(before.preempt) && krait_sleeps(fn, args))
		return -EAGAIN;
	if (krait_stack_left() < KRAIT_STACK_CALL)
		return -ENOSPC;
	pass(th, args, nargs);
	WRITE_ONCE(th->fn, fn);
	begin(th);
	r = run(th, fn, args, nargs);
	err = outcome(th, &before);
	WRITE_ONCE(th->fn, 0);
	ret[0] = r.first;
	ret[1] = r.second;
	return err;
}

/*
 * 0 or an error of krt_host.call; on the task where th runs. args has six words
 * at least, and all KRT_CALL_WORDS when nargs is more.
 */
int krait_call(struct krait_thread *th, u64 fn, const u64 *args, unsigned int nargs, u64 ret[2], bool keep)
{
	struct krait_words r;
	int err;

	if (unlikely(!krait_is_core_text(fn)) && !krait_is_text(fn))
		return -ENOEXEC;
	if (unlikely(!krait_may_sleep_at(preempt_count())) || keep)
		return call_locked(th, fn, args, nargs, ret);
	if (unlikely(krait_stack_below(current_stack_pointer) < KRAIT_STACK_CALL))
		return -ENOSPC;
	pass(th, args, nargs);
	WRITE_ONCE(th->fn, fn);
	begin(th);
	krait_lock_drop(th->s);
	r = run(th, fn, args, nargs);
	err = outcome(th, &at_rest);
	take_lock_back(th);
	WRITE_ONCE(th->state, KRAIT_STATE_PYTHON);
	WRITE_ONCE(th->fn, 0);
	ret[0] = r.first;
	ret[1] = r.second;
	return err;
}

/* What a hook's handler calls may be what it stands for. */
int krait_call_asked(struct krait_thread *th, u64 fn, const u64 *args, unsigned int nargs, u64 ret[2])
{
	struct krait_entry *e = th->slot->top;
	int err;

	if (unlikely(!th->s->writable))
		return -EPERM;
	err = krait_call(th, fn, args, nargs, ret, false);
	if (unlikely(e->hook) && !err && fn == e->hook->orig) {
		e->ran = true;
		e->result = ret[0];
	}
	return err;
}

static __attribute__((noinline)) u64 call_other(u64 fn, const u64 *args, struct krait_thread *th, unsigned int nargs)
{
	u64 ret[2] = {};

	*krt_thread_error(th->t) = krait_call_asked(th, fn, args, nargs, ret);
	return ret[0];
}

static __attribute__((noinline)) u64 call_ended(struct krait_thread *th, u64 result)
{
	*krt_thread_error(th->t) = ended(th, &at_rest);
	take_lock_back(th);
	WRITE_ONCE(th->state, KRAIT_STATE_PYTHON);
	return result;
}

static __attribute__((noinline)) u64 call_waits(struct krait_thread *th, u64 result)
{
	WRITE_ONCE(th->state, KRAIT_STATE_LOCK);
	krait_lock_wait(th->s, th);
	WRITE_ONCE(th->state, KRAIT_STATE_PYTHON);
	return result;
}

/* The lock has been let go of. */
static __always_inline u64 call_now(u64 fn, const u64 *args, struct krait_thread *th)
{
	u64 result;

	th->slot->inside = false;
	result = krait_gate_word(fn, args, &th->landing);
	th->slot->inside = true;
	if (unlikely(th->ended))
		return call_ended(th, result);
	if (unlikely(!krait_lock_take(&th->s->lock, th)))
		return call_waits(th, result);
	return result;
}

static __attribute__((noinline)) u64 call_wanted(u64 fn, const u64 *args, struct krait_thread *th)
{
	krait_lock_hand_on(th->s);
	return call_now(fn, args, th);
}

/* Where a guest of Xen keeps its interrupt flag elsewhere, krait_call_words() cannot look at it. */
unsigned long krait_floor(void)
{
	return boot_cpu_has(X86_FEATURE_XENPV) ? ~0UL : (unsigned long)task_stack_page(current) + KRAIT_STACK_CALL;
}

/*
 * Most calls are made where nothing needs a second look: by a thread of krait's
 * own that may sleep and has the stack for it, of code that stays, with words
 * that no callback's address can be among. It has no more than one value to
 * keep over the call, the thread, and leaves all else by jumping there.
 */
u64 krait_call_words(u64 fn, const u64 *args, struct krt_thread *t, unsigned int nargs)
{
	struct krait_thread *th = *krt_thread_host(t);
	struct krait_session *s = th->s;

	if (unlikely(fn != th->fn) && krait_is_core_text(fn))
		WRITE_ONCE(th->fn, fn);
	if (unlikely(fn != th->fn) || unlikely(current_stack_pointer < th->floor) || unlikely(s->ncallbacks) ||
	    unlikely(krait_held_up(preempt_count())) || unlikely(!(native_save_fl() & X86_EFLAGS_IF)))
		return call_other(fn, args, th, nargs);
	begin(th);
	if (unlikely(krait_lock_open(&s->lock)))
		return call_wanted(fn, args, th);
	return call_now(fn, args, th);
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
	u64 result = run(th, fn, args, n).first;

	return original_ran(e, result, ret, unlikely(th->faulted) ? faulted(th, &before) : 0);
}

/*
 * As krait_call(), of what a hook has in front of it: that is code which is run
 * anyway, with n words as its arguments, from a thread that nobody asks what it
 * is doing.
 */
KRAIT_PLAIN int krait_call_original(struct krait_thread *th, struct krait_entry *e, u64 fn, const u64 *args, unsigned int n, u64 *ret)
{
	u64 result;
	int err;

	if (unlikely(krait_stack_below(current_stack_pointer) < KRAIT_STACK_CALL))
		return -ENOSPC;
	pass(th, args, n);
	note_locks(th);
	if (unlikely(!krait_may_sleep_at(preempt_count())))
		return call_original_locked(th, e, fn, args, n, ret);
	krait_lock_drop(th->s);
	result = run(th, fn, args, n).first;
	err = unlikely(th->faulted) ? faulted(th, &at_rest) : 0;
	take_lock_back(th);
	return original_ran(e, result, ret, err);
}
