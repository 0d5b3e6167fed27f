// SPDX-License-Identifier: GPL-2.0
/*
 * probe.c - hooks at any instruction, and at the return of functions that have
 * no ftrace entry: kprobes. Their handlers run in atomic context always, and
 * see the registers; what they write to them is what the code goes on with.
 *
 * Where a breakpoint is behind a probe, its exception counts as an NMI. It has
 * hit code outside of NMIs all the same, unless there is a second one below.
 */
#include <linux/kprobes.h>

#include "hook.h"

#define INSTANCES	256	/* calls that a return probe follows at a time */

static void arguments(struct krait_regs *r, const struct pt_regs *regs)
{
	r->reg[0] = regs->di;
	r->reg[1] = regs->si;
	r->reg[2] = regs->dx;
	r->reg[3] = regs->cx;
	r->reg[4] = regs->r8;
	r->reg[5] = regs->r9;
	r->stack = (const u64 *)regs->sp + 1;	/* behind the return address */
}

/* preempt_count() of what was interrupted, but for what the breakpoint itself adds */
static unsigned int count_below(struct kprobe *p)
{
	unsigned int count = preempt_count();

	if (!kprobe_ftrace(p) && !kprobe_optimized(p) && count & NMI_MASK)
		count -= NMI_OFFSET;
	return count | 1;
}

/* true: the handler has sent the code elsewhere */
static KRAIT_PLAIN int before(struct kprobe *p, struct pt_regs *regs)
{
	struct krait_hook *h = container_of(p, struct krait_hook, probe.kp);
	unsigned long ip = regs->ip;
	struct krait_regs r KRAIT_UNSET;

	if (krait_hook_filtered(h))
		return 0;
	regs->ip = (unsigned long)p->addr;
	arguments(&r, regs);
	krait_hook_hit(h, &r, regs, 0, count_below(p));
	if (h->kind == KRT_HOOK_PROBE_REGS && regs->ip != (unsigned long)p->addr)
		return 1;
	regs->ip = ip;
	return 0;
}
NOKPROBE_SYMBOL(before);

/* With one, the kernel does not replace the breakpoint by a jump, behind which regs->ip would count for nothing. */
static void behind(struct kprobe *p, struct pt_regs *regs, unsigned long flags)
{
}
NOKPROBE_SYMBOL(behind);

static KRAIT_PLAIN int at_return(struct kretprobe_instance *ri, struct pt_regs *regs)
{
	struct kretprobe *rp = get_kretprobe(ri);
	struct krait_hook *h = rp ? container_of(rp, struct krait_hook, probe.rp) : NULL;
	struct krait_regs r KRAIT_UNSET;

	if (!h || krait_hook_filtered(h))
		return 0;
	arguments(&r, regs);
	krait_hook_hit(h, &r, regs, regs_return_value(regs), preempt_count() | 1);
	return 0;
}
NOKPROBE_SYMBOL(at_return);

static bool returns(const struct krait_hook *h)
{
	return h->kind == KRT_HOOK_PROBE_RETURN;
}

int krait_probe_register(struct krait_hook *h, unsigned long addr)
{
	if (returns(h)) {
		h->probe.rp.kp.addr = (kprobe_opcode_t *)addr;
		h->probe.rp.handler = at_return;
		h->probe.rp.maxactive = INSTANCES;
		return register_kretprobe(&h->probe.rp);
	}
	h->probe.kp.addr = (kprobe_opcode_t *)addr;
	h->probe.kp.pre_handler = before;
	if (h->kind == KRT_HOOK_PROBE_REGS)
		h->probe.kp.post_handler = behind;
	return register_kprobe(&h->probe.kp);
}

void krait_probe_unregister(struct krait_hook *h)
{
	if (returns(h))
		unregister_kretprobe(&h->probe.rp);
	else
		unregister_kprobe(&h->probe.kp);
}

/* Hits that the kernel has dropped: of probes hit by probes, and of calls beyond those that are followed. */
void krait_probe_missed(const struct krait_hook *h, u64 *recursion, u64 *busy)
{
	*recursion = returns(h) ? h->probe.rp.kp.nmissed : h->probe.kp.nmissed;
	*busy = returns(h) ? h->probe.rp.nmissed : 0;
}
