/* SPDX-License-Identifier: GPL-2.0 */
/* thread.h - module _thread: threads and thread-local data (threadmod.c, local.c), locks (lockmod.c). */
#ifndef KRT_THREAD_H
#define KRT_THREAD_H

#include "stdmod.h"

#define KRT_FOREVER	(~(u64)0)
#define KRT_TIMEOUT_MAX	((u64)1 << 62)		/* nanoseconds */

/* The one number of a flow of control: all statements are one, the main thread. */
u64 krt_thread_ident(const struct krt_thread *t);
struct krt_thread *krt_thread_find(const struct krt_vm *vm, u64 ident);	/* NULL: it has ended */

/* a class of the module, by its name in it; what its instances hold is a KRT_KIND_HANDLE */
struct krt_class *krt_thread_class(struct krt_thread *t, struct krt_module *m, const char *name, const struct krt_cdef *defs, u32 flags);
bool krt_lock_fill(struct krt_thread *t, struct krt_module *m);
bool krt_local_fill(struct krt_thread *t, struct krt_module *m);

/* seconds as nanoseconds below KRT_TIMEOUT_MAX; negative: ValueError with that text; sys.c */
bool krt_to_ns(struct krt_thread *t, krt_val seconds, const char *negative, u64 *ret);

#endif
