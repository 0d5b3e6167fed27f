// SPDX-License-Identifier: GPL-2.0
/*
 * What krait's handlers of the bench do, as people write it in a module: one hook on one function for as long as
 * the module is loaded, chosen by row=.
 */
#include <linux/ftrace.h>
#include <linux/jhash.h>
#include <linux/kprobes.h>
#include <linux/module.h>
#include <linux/sched.h>
#include <linux/spinlock.h>
#include <linux/string.h>
#include <linux/version.h>

#define FUNCTION	"__x64_sys_getpgid"
#define SLOTS		1024		/* a power of two */

static char *row;
module_param(row, charp, 0);

/* ---- handlers: what runs in the function's place ---------------------------------------------- */

typedef long (*function_t)(const struct pt_regs *);
static function_t original;

static long empty(const struct pt_regs *regs)
{
	return 0;
}

static long calls_original(const struct pt_regs *regs)
{
	return original(regs);
}

struct count {
	char comm[TASK_COMM_LEN];
	u64 n;				/* 0: a free slot */
};

static struct count counts[SLOTS];
static DEFINE_RAW_SPINLOCK(counts_lock);

static void count(const char *comm)
{
	u32 i, at = jhash2((const u32 *)comm, TASK_COMM_LEN / 4, 0);
	unsigned long flags;

	raw_spin_lock_irqsave(&counts_lock, flags);
	for (i = 0; i < SLOTS; i++) {
		struct count *c = &counts[(at + i) % SLOTS];

		if (!c->n)
			memcpy(c->comm, comm, TASK_COMM_LEN);
		else if (memcmp(c->comm, comm, TASK_COMM_LEN))
			continue;
		c->n++;
		break;
	}
	raw_spin_unlock_irqrestore(&counts_lock, flags);
}

static long counts_by_comm(const struct pt_regs *regs)
{
	char comm[TASK_COMM_LEN] __aligned(4);

	strscpy_pad(comm, current->comm, sizeof(comm));
	count(comm);
	return original(regs);
}

/* ---- hooks ------------------------------------------------------------------------------------- */

#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 12, 0)
#define GO_ON_AT(fregs, ip)	ftrace_regs_set_instruction_pointer(fregs, ip)
#else
#define GO_ON_AT(fregs, ip)	ftrace_instruction_pointer_set(fregs, ip)
#endif

static function_t handler;
static bool only_init;			/* row=rejects_pid: for process 1 only */

static void notrace at_entry(unsigned long ip, unsigned long parent, struct ftrace_ops *ops, struct ftrace_regs *fregs)
{
	if (only_init && current->tgid != 1)
		return;
	original = (function_t)(ip + MCOUNT_INSN_SIZE);
	GO_ON_AT(fregs, (unsigned long)handler);
}

static struct ftrace_ops ops = { .func = at_entry, .flags = FTRACE_OPS_FL_IPMODIFY };

static int replace(function_t with)
{
	int err;

	handler = with;
	err = ftrace_set_filter(&ops, FUNCTION, strlen(FUNCTION), 0);
	return err ? err : register_ftrace_function(&ops);
}

static int at_probe(struct kprobe *p, struct pt_regs *regs)
{
	return 0;
}

static struct kprobe probe = { .symbol_name = FUNCTION, .pre_handler = at_probe };

static int __init hand_written_init(void)
{
	if (!row)
		return -EINVAL;
	if (!strcmp(row, "kprobe"))
		return register_kprobe(&probe);
	only_init = !strcmp(row, "rejects_pid");
	if (!strcmp(row, "calls_original"))
		return replace(calls_original);
	if (!strcmp(row, "counts_by_comm"))
		return replace(counts_by_comm);
	return only_init || !strcmp(row, "empty") ? replace(empty) : -EINVAL;
}

static void __exit hand_written_exit(void)
{
	if (handler)
		unregister_ftrace_function(&ops);
	else
		unregister_kprobe(&probe);
}

module_init(hand_written_init);
module_exit(hand_written_exit);
MODULE_DESCRIPTION("hooks by hand, to compare krait's with");
MODULE_LICENSE("GPL");
