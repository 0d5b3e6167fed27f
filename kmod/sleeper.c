// SPDX-License-Identifier: GPL-2.0
/*
 * sleeper.c - which kernel functions sleep, or would with the flags they are
 * given: such a call is refused where nothing may sleep. The kernel's own
 * functions say so only when they are run, by then too late.
 *
 * This knows those that drivers and scripts call by name; what sleeps deep
 * below another is the caller's to know.
 */
#include <linux/gfp.h>

#include "krait.h"

#define ALWAYS	-1

static struct sleeper {
	const char *name;
	int flags;			/* the argument with the gfp_t */
	unsigned long addr;		/* 0: this kernel has none */
} sleepers[] = {
	{ "msleep", ALWAYS }, { "msleep_interruptible", ALWAYS }, { "usleep_range_state", ALWAYS }, { "usleep_range", ALWAYS },
	{ "schedule", ALWAYS }, { "schedule_timeout", ALWAYS }, { "schedule_timeout_interruptible", ALWAYS },
	{ "schedule_timeout_uninterruptible", ALWAYS }, { "schedule_timeout_killable", ALWAYS }, { "schedule_hrtimeout", ALWAYS },
	{ "__cond_resched", ALWAYS }, { "yield", ALWAYS },
	{ "mutex_lock", ALWAYS }, { "mutex_lock_interruptible", ALWAYS }, { "mutex_lock_killable", ALWAYS },
	{ "mutex_lock_nested", ALWAYS }, { "rt_mutex_lock", ALWAYS }, { "ww_mutex_lock", ALWAYS },
	{ "down", ALWAYS }, { "down_interruptible", ALWAYS }, { "down_killable", ALWAYS }, { "down_timeout", ALWAYS },
	{ "down_read", ALWAYS }, { "down_read_interruptible", ALWAYS }, { "down_read_killable", ALWAYS },
	{ "down_write", ALWAYS }, { "down_write_killable", ALWAYS }, { "rtnl_lock", ALWAYS },
	{ "wait_for_completion", ALWAYS }, { "wait_for_completion_timeout", ALWAYS }, { "wait_for_completion_interruptible", ALWAYS },
	{ "wait_for_completion_killable", ALWAYS }, { "synchronize_rcu", ALWAYS }, { "synchronize_rcu_expedited", ALWAYS },
	{ "synchronize_srcu", ALWAYS }, { "synchronize_net", ALWAYS }, { "synchronize_irq", ALWAYS }, { "rcu_barrier", ALWAYS },
	{ "flush_work", ALWAYS }, { "cancel_work_sync", ALWAYS }, { "cancel_delayed_work_sync", ALWAYS }, { "__flush_workqueue", ALWAYS },
	{ "kthread_stop", ALWAYS }, { "kthread_create_on_node", ALWAYS }, { "free_irq", ALWAYS }, { "vmalloc", ALWAYS },
	{ "vzalloc", ALWAYS }, { "vmalloc_user", ALWAYS }, { "filp_open", ALWAYS }, { "filp_close", ALWAYS }, { "kernel_read", ALWAYS },
	{ "kernel_write", ALWAYS }, { "vfs_read", ALWAYS }, { "vfs_write", ALWAYS }, { "kern_path", ALWAYS },
	{ "call_usermodehelper", ALWAYS }, { "__request_module", ALWAYS }, { "register_netdevice_notifier", ALWAYS },
	{ "__kmalloc", 1 }, { "__kmalloc_node", 1 }, { "kmem_cache_alloc", 1 }, { "kmem_cache_alloc_node", 1 }, { "kmemdup", 2 },
	{ "kstrdup", 1 }, { "kstrndup", 2 }, { "kvmalloc_node", 1 }, { "krealloc", 2 }, { "__alloc_pages", 0 },
	{ "__get_free_pages", 0 }, { "get_zeroed_page", 0 }, { "__alloc_skb", 1 }, { "kasprintf", 0 },
};

void __init krait_sleeper_init(void)
{
	int i;

	for (i = 0; i < ARRAY_SIZE(sleepers); i++)
		sleepers[i].addr = krait_sym(sleepers[i].name);
}

bool krait_sleeps(u64 fn, const u64 *args)
{
	int i;

	for (i = 0; i < ARRAY_SIZE(sleepers); i++)
		if (sleepers[i].addr == fn)
			return sleepers[i].flags == ALWAYS || gfpflags_allow_blocking(args[sleepers[i].flags]);
	return false;
}
