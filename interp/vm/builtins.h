/* SPDX-License-Identifier: GPL-2.0 */
/* builtins.h - the tables builtins.c puts into the builtins module. */
#ifndef KRT_BUILTINS_H
#define KRT_BUILTINS_H

#include "class.h"

extern const struct krt_cdef krt_seq_defs[];	/* builtinseq.c: iteration */
extern const struct krt_cdef krt_num_defs[];	/* builtinnum.c: numbers and text */
extern const struct krt_cdef krt_attr_func_defs[];	/* builtinattr.c: attributes, classes, namespaces */
extern const struct krt_cdef krt_async_defs[];	/* asyncgen.c: aiter, anext */
extern const struct krt_cdef krt_run_defs[];	/* builtinrun.c: eval, exec, compile, __import__, input */

krt_val krt_locals(struct krt_thread *t);	/* of the calling frame, as a dict */
krt_val krt_stream_write(struct krt_thread *t, krt_val file, krt_val text);	/* file.write(text) */

/* the value of keyword name in kw, removed; KRT_UNDEF when absent */
krt_val krt_kw_get(struct krt_vm *vm, krt_val kw, enum krt_name_id name);
/* TypeError unless every key of kw is among the n names */
bool krt_kw_only(struct krt_thread *t, const char *func, krt_val kw, int n, const enum krt_name_id *names);

#define KRT_FN(name) static krt_val name(struct krt_thread *t, int n, const krt_val *a, krt_val kw)

#endif
