/* SPDX-License-Identifier: GPL-2.0 */
/*
 * platform.h - the core's whole libc, the kernel's half. See interp/vm/platform.h
 * for what it has to give. The fewer kernel headers, the fewer names the core
 * could clash with.
 */
#ifndef KRT_PLATFORM_H
#define KRT_PLATFORM_H

#include <linux/compiler.h>
#include <linux/errno.h>
#include <linux/limits.h>
#include <linux/stdarg.h>
#include <linux/stddef.h>
#include <linux/string.h>
#include <linux/types.h>

#define INT64_MAX	S64_MAX
#define INT64_MIN	S64_MIN
#define UINT64_MAX	U64_MAX

/* The kernel makes noinline a macro, which spoils __attribute__((noinline)). */
#undef noinline

struct krt_thread;
u64 krait_call_words(u64 fn, const u64 *args, struct krt_thread *t, unsigned int nargs);
#define krt_call_words(t)	krait_call_words	/* krt_host.call_words is no other here */

bool krait_goto_is_cheap(void);		/* no retpolines on this CPU */

#define KRT_JUMP_TABLE	__annotate_jump_table
#define KRT_GOTO_BUILD	krait_goto_is_cheap()

#endif
