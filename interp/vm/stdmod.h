/* SPDX-License-Identifier: GPL-2.0 */
/* stdmod.h - modules in C that are made when they are imported first (stdmod.c has the table) */
#ifndef KRT_STDMOD_H
#define KRT_STDMOD_H

#include "builtins.h"
#include "text.h"

struct krt_stdmod { const char *name; const struct krt_cdef *defs; bool (*fill)(struct krt_thread *t, struct krt_module *m); };

/* the module of that name, entered in sys.modules; UNDEF without exception when there is none */
krt_val krt_stdmod_import(struct krt_thread *t, struct krt_str *name);
bool krt_stdmod_set(struct krt_thread *t, struct krt_module *m, const char *name, krt_val v);	/* false when v is KRT_ERR */

/* an exception class of a module (which says it is of shown); and the pending exception made one of that class */
bool krt_stdmod_set_error(struct krt_thread *t, struct krt_module *m, const char *name, const char *shown, enum krt_exc_id base);
krt_val krt_stdmod_error(struct krt_thread *t, const char *module, const char *name);	/* KRT_ERR */

extern const struct krt_cdef krt_math_defs[], krt_math_int_defs[], krt_math_sum_defs[], krt_re_defs[], krt_json_defs[], krt_struct_defs[], krt_binascii_defs[],
	krt_hash_defs[], krt_trace_defs[], krt_awaitable_defs[], krt_thread_defs[];
/* what Python may hold but not look into: data that C trusts */
enum krt_handle_sort { KRT_HANDLE_REGEX = 1, KRT_HANDLE_HASH, KRT_HANDLE_LOCK, KRT_HANDLE_RLOCK, KRT_HANDLE_LOCAL };
struct krt_handle { struct krt_obj o; /* extra: sort */ krt_val data; };
krt_val krt_handle_new(struct krt_thread *t, enum krt_handle_sort sort, krt_val data);
krt_val krt_handle_get(krt_val v, enum krt_handle_sort sort);	/* its data, UNDEF when v is something else */

bool krt_math_fill(struct krt_thread *t, struct krt_module *m);
bool krt_json_fill(struct krt_thread *t, struct krt_module *m);
bool krt_struct_fill(struct krt_thread *t, struct krt_module *m);
bool krt_binascii_fill(struct krt_thread *t, struct krt_module *m);
bool krt_thread_fill(struct krt_thread *t, struct krt_module *m);

#endif
