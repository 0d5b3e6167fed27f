// SPDX-License-Identifier: GPL-2.0
/*
 * main.c - loading and unloading. The device is the last to come and the first
 * to go: with it no session begins, and none is there when the module goes,
 * since each holds it.
 */
#include <linux/module.h>

#include "krait.h"

static int __init krait_init(void)
{
	int err;

	krait_ffi_init();
	err = krait_sym_init();
	if (err)
		return err;
	krait_sleeper_init();
	err = krait_fault_init();
	if (err)
		return err;
	err = krait_dev_init();
	if (err)
		krait_fault_exit();
	return err;
}

static void __exit krait_exit(void)
{
	krait_dev_exit();
	krait_fault_exit();
	krait_chunk_flush();
}

module_init(krait_init);
module_exit(krait_exit);
MODULE_DESCRIPTION("Python in the kernel");
MODULE_LICENSE("GPL");
