// SPDX-License-Identifier: GPL-2.0
/*
 * shim.c - calls of what has no address: the functions behind shims.h, and the
 * rule for those that make their thread one that must not sleep.
 */
#include <linux/completion.h>
#include <linux/cred.h>
#include <linux/dcache.h>
#include <linux/delay.h>
#include <linux/device.h>
#include <linux/err.h>
#include <linux/etherdevice.h>
#include <linux/file.h>
#include <linux/fs.h>
#include <linux/io.h>
#include <linux/ip.h>
#include <linux/kref.h>
#include <linux/kthread.h>
#include <linux/ktime.h>
#include <linux/mm.h>
#include <linux/module.h>
#include <linux/netdevice.h>
#include <linux/pid.h>
#include <linux/printk.h>
#include <linux/rwsem.h>
#include <linux/sched/mm.h>
#include <linux/sched/signal.h>
#include <linux/sched/task.h>
#include <linux/sched/task_stack.h>
#include <linux/semaphore.h>
#include <linux/skbuff.h>
#include <linux/slab.h>
#include <linux/tcp.h>
#include <linux/timer.h>
#include <linux/uaccess.h>
#include <linux/udp.h>
#include <linux/workqueue.h>
#include <net/net_namespace.h>
#include <net/sock.h>

#include "krait.h"

#define HOLDS	1
#define GIVES	2

#define A(i)		(a[i])		/* always KRT_CALL_WORDS, those not given are 0 */
#define P(type, i)	((type *)A(i))
#define FLAGS(i)	((i) < n ? (gfp_t)a[i] : GFP_KERNEL)
#define DO(call)	({ call; (u64)0; })
#define SHIM(name, min, flags, text, expr)						\
	static u64 shim_##name(const u64 *a, unsigned int n) { return (u64)(expr); }
#include "shims.h"
#undef SHIM
#undef DO
#undef FLAGS
#undef P
#undef A

static const struct shim {
	const char *name, *text;
	u64 (*fn)(const u64 *a, unsigned int n);
	u8 min, flags;
} shims[] = {
#define SHIM(name, min, flags, text, expr)	{ #name, text, shim_##name, min, flags },
#include "shims.h"
#undef SHIM
};

/* parameters of a prototype */
static unsigned int params(const char *text)
{
	const char *p = strchr(text, '(');
	unsigned int n = 1, depth = 0;

	if (!strcmp(p, "(void)"))
		return 0;
	for (; *p; p++) {
		depth += *p == '(';
		depth -= *p == ')';
		n += *p == ',' && depth == 1;
	}
	return n;
}

int krait_shim_find(const char *name, unsigned int *min, unsigned int *max)
{
	int i;

	for (i = 0; i < ARRAY_SIZE(shims); i++) {
		if (strcmp(shims[i].name, name))
			continue;
		*min = shims[i].min;
		*max = params(shims[i].text);
		return i;
	}
	return -ENOENT;
}

const char *krait_shim_name(int shim)
{
	return shims[shim].name;
}

/*
 * The interpreter's lock is kept from before the thread may no longer sleep.
 */
static int hold(struct krait_thread *th, int shim, const u64 *args, unsigned int nargs)
{
	if (th->nheld == KRAIT_HELD_MAX)
		return -EAGAIN;
	th->held[th->nheld].shim = shim + 1; /* its counterpart follows it */
	th->held[th->nheld++].arg = nargs ? args[0] : 0;
	return 0;
}

/* -EAGAIN when the thread does not hold it */
static int give(struct krait_thread *th, int shim, const u64 *args, unsigned int nargs)
{
	u64 arg = nargs ? args[0] : 0;
	unsigned int i = th->nheld;

	while (i-- > 0) {
		if (th->held[i].shim != shim || th->held[i].arg != arg)
			continue;
		th->nheld--;
		memmove(&th->held[i], &th->held[i + 1], (th->nheld - i) * sizeof(th->held[0]));
		return 0;
	}
	return -EAGAIN;
}

/* an allocation that may wait for memory, by its flags; left out, they are GFP_KERNEL */
static bool may_wait(const struct shim *s, const u64 *args, unsigned int nargs)
{
	const char *p, *end = strstr(s->text, "gfp_t flags");
	unsigned int i = 0;

	if (!end)
		return false;
	for (p = s->text; p < end; p++)
		i += *p == ',';
	return gfpflags_allow_blocking(i < nargs ? args[i] : GFP_KERNEL);
}

int krait_shim_call(struct krait_thread *th, int shim, const u64 *args, unsigned int nargs, u64 ret[2])
{
	const struct shim *s;
	u64 words[KRT_CALL_REGISTERS] = {};
	int err = 0;

	if (shim < 0 || shim >= ARRAY_SIZE(shims))
		return -EFAULT;
	s = &shims[shim];
	if (nargs < s->min)
		return -EINVAL;
	if (!krait_may_sleep() && may_wait(s, args, nargs))
		return -EAGAIN;
	if (s->flags == HOLDS)
		err = hold(th, shim, args, nargs);
	else if (s->flags == GIVES)
		err = give(th, shim, args, nargs);
	if (err)
		return err;
	if (th->s->ncallbacks)
		krait_callback_passed(args, nargs);
	words[0] = (u64)args;
	words[1] = nargs;
	err = krait_call(th, (u64)s->fn, words, 2, ret, s->flags == HOLDS);
	if (err == -EFAULT && s->flags == HOLDS)
		th->nheld--;
	return err;
}

/* gives back what a statement or handler that ends still holds */
void krait_shim_release(const struct krait_held *h)
{
	u64 words[KRT_CALL_WORDS] = { h->arg };

	shims[h->shim].fn(words, 1);
}
