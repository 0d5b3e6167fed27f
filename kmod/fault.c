// SPDX-License-Identifier: GPL-2.0
/*
 * fault.c - a fault inside a called kernel function ends the call.
 *
 * A general protection fault, a BUG() and a division by zero pass the die
 * notifiers before anything is printed. A page fault that nothing handles ends
 * in page_fault_oops(); a hook there turns it into a function that does
 * nothing, after the registers have been led to krait_gate_landing.
 *
 * Only the task's own innermost call is landed, from its own stack, never from
 * an interrupt: any other fault goes the kernel's way.
 */
#include <linux/ftrace.h>
#include <linux/kdebug.h>
#include <linux/preempt.h>
#include <linux/ptrace.h>

#include "krait.h"

extern char krait_gate_landing[];
void krait_return(void);

static bool ready;

bool krait_fault_ready(void)
{
	return ready;
}

static bool land(struct pt_regs *regs, unsigned long addr)
{
	struct krait_task *task;
	struct krait_thread *th;
	struct krait_landing *l;

	if (!regs || user_mode(regs) || in_interrupt())
		return false;
	task = krait_task_find();
	if (!task || task->inside || !task->top || !task->top->thread)
		return false;
	th = task->top->thread;
	l = &th->landing;
	if (!l->sp || l->faulted || !krait_on_task_stack(regs->sp) || regs->sp > l->sp)
		return false;
	l->faulted = 1;
	l->addr = addr;
	l->ip = regs->ip;
	l->preempt = preempt_count();
	regs->sp = l->sp;
	regs->bp = l->sp + 48;
	regs->ip = (unsigned long)krait_gate_landing;
	regs->ax = -EFAULT;
	regs->flags &= ~(X86_EFLAGS_AC | X86_EFLAGS_DF);
	return true;
}

static int on_die(struct notifier_block *nb, unsigned long reason, void *data)
{
	struct die_args *args = data;

	if (reason != DIE_GPF && reason != DIE_TRAP)
		return NOTIFY_DONE;
	return land(args->regs, 0) ? NOTIFY_STOP : NOTIFY_DONE;
}

static struct notifier_block die_block = { .notifier_call = on_die, .priority = INT_MAX };

/* page_fault_oops(regs, error_code, address) is about to begin */
static void notrace page_fault(unsigned long ip, unsigned long parent, struct ftrace_ops *ops, struct ftrace_regs *fregs)
{
	struct pt_regs *entry = KRAIT_FTRACE_REGS(fregs);

	if (land((struct pt_regs *)entry->di, entry->dx))
		entry->ip = (unsigned long)krait_return;
}

static struct ftrace_ops page_fault_ops = { .func = page_fault, .flags = FTRACE_OPS_FL_IPMODIFY };

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
