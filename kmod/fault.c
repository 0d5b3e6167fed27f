// SPDX-License-Identifier: GPL-2.0
/*
 * fault.c - a fault inside a called kernel function ends the call.
 *
 * A general protection fault, a BUG() and a division by zero pass the die
 * notifiers before anything is printed. A page fault that nothing handles ends
 * in page_fault_oops(); a hook there turns it into a function that does
 * nothing, after the registers have been led to krait_gate_landing.
 *
 * Only the innermost call of the very context that faults is landed, from the
 * stack it was made on: any other fault, that of an interrupt which came in
 * between say, goes the kernel's way.
 *
 * A call that spins is led out the same way, from a timer interrupt.
 */
#include <linux/completion.h>
#include <linux/ftrace.h>
#include <linux/hrtimer.h>
#include <linux/kdebug.h>
#include <linux/module.h>
#include <linux/preempt.h>
#include <linux/ptrace.h>
#include <linux/smp.h>
#include <asm/irq_regs.h>
#include <asm/trap_pf.h>
#include <asm/trapnr.h>

#include "krait.h"

extern char krait_gate_landing[];
void krait_return(void);

static bool ready;

struct krait_abort {
	struct hrtimer timer;
	struct completion done;
	struct krait_thread *th;
	unsigned int tries;
	bool landed;
};

bool krait_fault_ready(void)
{
	return ready;
}

/* The call that the interrupted context is in, if that is where it can be brought back to. */
static struct krait_thread *landable(const struct pt_regs *regs)
{
	struct krait_task *task;
	struct krait_thread *th;
	struct krait_landing *l;

	if (!regs || user_mode((struct pt_regs *)regs) || in_nmi())
		return NULL;
	task = krait_task_find();
	if (!task || task->inside || !task->top || !task->top->thread)
		return NULL;
	th = task->top->thread;
	l = &th->landing;
	/* the same stack, and deeper in it */
	if (!l->sp || th->faulted || regs->sp > l->sp || l->sp - regs->sp >= THREAD_SIZE ||
	    krait_on_task_stack(regs->sp) != krait_on_task_stack(l->sp))
		return NULL;
	return th;
}

static void land(struct krait_thread *th, struct pt_regs *regs)
{
	struct krait_landing *l = &th->landing;

	th->faulted = true;
	regs->bx = l->bx;
	regs->bp = l->bp;
	regs->r12 = l->r12;
	regs->r13 = l->r13;
	regs->r14 = l->r14;
	regs->r15 = l->r15;
	regs->sp = l->sp;
	regs->ip = (unsigned long)krait_gate_landing;
	regs->ax = -EFAULT;
	regs->flags &= ~(X86_EFLAGS_AC | X86_EFLAGS_DF);
}

/* the functions between the fault and the gate */
static void trace(struct krt_fault *f, struct pt_regs *regs)
{
	unsigned int i, n = krait_stack_trace_of(regs, f->trace, ARRAY_SIZE(f->trace));

	for (i = 0; i < n; i++)
		if (f->trace[i] - (unsigned long)krait_gate < (unsigned long)krait_gate_landing - (unsigned long)krait_gate)
			break;
	f->ntrace = i;
}

static bool fault(struct pt_regs *regs, enum krt_trap trap, unsigned long addr, unsigned long error)
{
	struct krait_thread *th = landable(regs);
	struct krt_fault *f;

	if (!th)
		return false;
	f = &th->fault;
	f->trap = trap;
	f->address = addr;
	f->write = error & X86_PF_WRITE;
	f->exec = trap == KRT_TRAP_PAGE && ((error & X86_PF_INSTR) || regs->ip == addr);
	f->ip = regs->ip;
	trace(f, regs);
	land(th, regs);
	return true;
}

static int on_die(struct notifier_block *nb, unsigned long reason, void *data)
{
	struct die_args *args = data;
	enum krt_trap trap;

	if (reason == DIE_GPF)
		trap = KRT_TRAP_PROTECTION;
	else if (reason != DIE_TRAP)
		return NOTIFY_DONE;
	else if (args->trapnr == X86_TRAP_UD)
		trap = KRT_TRAP_BUG;
	else
		trap = args->trapnr == X86_TRAP_DE ? KRT_TRAP_DIVIDE : KRT_TRAP_OTHER;
	return fault(args->regs, trap, 0, 0) ? NOTIFY_STOP : NOTIFY_DONE;
}

static struct notifier_block die_block = { .notifier_call = on_die, .priority = INT_MAX };

/* page_fault_oops(regs, error_code, address) is about to begin */
static void notrace page_fault(unsigned long ip, unsigned long parent, struct ftrace_ops *ops, struct ftrace_regs *fregs)
{
	struct pt_regs *entry = KRAIT_FTRACE_REGS(fregs);

	if (fault((struct pt_regs *)entry->di, KRT_TRAP_PAGE, entry->dx, entry->si))
		entry->ip = (unsigned long)krait_return;
}

static struct ftrace_ops page_fault_ops = { .func = page_fault, .flags = FTRACE_OPS_FL_IPMODIFY };

/* ---- a call that does not come to an end ------------------------------------------------------ */

#define ABORT_TRIES	50
#define ABORT_STEP	(NSEC_PER_MSEC)

/* Whether the interrupted place is in the called function, and in none of krait's own on top of it. */
static bool can_leave(struct krait_thread *th, const struct pt_regs *regs)
{
	struct krait_task *task = krait_task_of(current);
	struct krait_landing *l = &th->landing;

	return task && !task->inside && task->top && task->top->thread == th && !user_mode((struct pt_regs *)regs) && READ_ONCE(l->sp) &&
	       !th->faulted && regs->sp <= l->sp && krait_on_task_stack(regs->sp) && krait_on_task_stack(l->sp) &&
	       !(preempt_count() & ~HARDIRQ_MASK) && !within_module(regs->ip, THIS_MODULE);
}

/*
 * In the timer interrupt of the CPU where the call was seen last. The task is
 * led out of the called function if it runs there and holds nothing that can
 * be seen: an open section of spin locks or of disabled preemption shows in
 * its preempt_count(). Otherwise the next tick may find it in a better place.
 */
static enum hrtimer_restart on_timer(struct hrtimer *timer)
{
	struct krait_abort *a = container_of(timer, struct krait_abort, timer);
	struct pt_regs *regs = get_irq_regs();
	struct krait_thread *th = a->th;

	if (regs && current == th->task && READ_ONCE(th->aborting) && can_leave(th, regs)) {
		th->aborted = true;
		th->fault.ip = regs->ip;
		land(th, regs);
		a->landed = true;
	}
	if (a->landed || ++a->tries >= ABORT_TRIES) {
		complete(&a->done);
		return HRTIMER_NORESTART;
	}
	hrtimer_forward_now(timer, ns_to_ktime(ABORT_STEP));
	return HRTIMER_RESTART;
}

static void start_timer(void *arg)
{
	struct krait_abort *a = arg;

	hrtimer_start(&a->timer, ns_to_ktime(ABORT_STEP), HRTIMER_MODE_REL_PINNED_HARD);
}

/* Process context; th is a statement in a kernel call. 0; -EBUSY: it holds a lock, or sleeps. */
int krait_fault_abort(struct krait_thread *th)
{
	struct krait_abort a = { .th = th };

	init_completion(&a.done);
	hrtimer_init_on_stack(&a.timer, CLOCK_MONOTONIC, HRTIMER_MODE_REL_PINNED_HARD);
	a.timer.function = on_timer;
	WRITE_ONCE(th->aborting, true);
	if (!smp_call_function_single(task_cpu(th->task), start_timer, &a, 1))
		wait_for_completion(&a.done);
	WRITE_ONCE(th->aborting, false);
	hrtimer_cancel(&a.timer);
	destroy_hrtimer_on_stack(&a.timer);
	return a.landed ? 0 : -EBUSY;
}

/* Without page_fault_oops() calls are not guarded, and HELLO says so. */
int krait_fault_init(void)
{
	unsigned long addr = krait_sym("page_fault_oops");
	unsigned long ip = addr ? krait_ftrace_location(addr) : 0;
	int err;

	if (!ip)
		return 0;
	err = register_die_notifier(&die_block);
	if (err)
		return err;
	err = ftrace_set_filter_ip(&page_fault_ops, ip, 0, 0);
	if (!err)
		err = register_ftrace_function(&page_fault_ops);
	if (err) {
		ftrace_free_filter(&page_fault_ops);
		unregister_die_notifier(&die_block);
		return err == -EBUSY ? 0 : err;
	}
	ready = true;
	return 0;
}

void krait_fault_exit(void)
{
	if (!ready)
		return;
	unregister_ftrace_function(&page_fault_ops);
	ftrace_free_filter(&page_fault_ops);
	unregister_die_notifier(&die_block);
}
