/* SPDX-License-Identifier: GPL-2.0 */
/*
 * hook.h - a hook, between its life (hook.c) and its hits (hit.c).
 */
#ifndef KRAIT_HOOK_H
#define KRAIT_HOOK_H

#include <linux/kprobes.h>

#include "krait.h"

struct krait_hook {
	struct krait_session *s;
	u64 cookie;
	unsigned long orig;		/* the original, without any hook; what a callback stands for */
	enum krt_hook_kind kind;
	unsigned int nargs;
	bool off;
	bool registered;		/* session.hooks_lock */
	atomic_t active;
	atomic64_t stat[KRT_HOOK_STAT_COUNT];
	struct krt_filter filter;
	union {				/* by kind */
		struct ftrace_ops ops;
		struct krait_callback callback;
		union { struct kprobe kp; struct kretprobe rp; } probe;
	};
	struct list_head list;		/* session.hooks_lock */
	u64 id;
};

/* What krait_trampoline saves; gate.S knows the layout. */
struct krait_regs {
	u64 reg[6];
	const u64 *stack;		/* argument 7 and on */
	unsigned long next;
};

/* of what a hit has come to: hits are the sum of these */
static inline bool krait_stat_is_fate(int what)
{
	return what != KRT_HOOK_STAT_HITS && what != KRT_HOOK_STAT_ERRORS && what != KRT_HOOK_STAT_FILTERED &&
	       what != KRT_HOOK_STAT_WAITED;
}

static __always_inline void krait_hook_count(struct krait_hook *h, int what)
{
	atomic64_inc(&h->stat[what]);
}

bool krait_hook_turned_away(struct krait_hook *h);	/* hit.c: by its filter; counts it */

static __always_inline bool krait_hook_filtered(struct krait_hook *h)
{
	return unlikely(h->filter.set) && krait_hook_turned_away(h);
}

#define KRAIT_LOCK_PATIENCE	(2 * HZ)	/* a hooked task waits for the interpreter at most */

static inline bool krait_hook_is_probe(const struct krait_hook *h)
{
	return h->kind == KRT_HOOK_PROBE || h->kind == KRT_HOOK_PROBE_REGS || h->kind == KRT_HOOK_PROBE_RETURN;
}

/* ---- hit.c ---- */
/* of a probe: regs as they are there, result that of the function; count: preempt_count() of the context */
void krait_hook_hit(struct krait_hook *h, struct krait_regs *r, struct pt_regs *regs, u64 result, unsigned int count);
void krait_hook_entry(unsigned long ip, unsigned long parent, struct ftrace_ops *ops, struct ftrace_regs *fregs);

/* ---- probe.c: KRT_HOOK_PROBE* ---- */
int krait_probe_register(struct krait_hook *h, unsigned long addr);
void krait_probe_unregister(struct krait_hook *h);	/* no handler is inside when it returns */
void krait_probe_missed(const struct krait_hook *h, u64 *recursion, u64 *busy);

#endif
