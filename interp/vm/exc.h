/* SPDX-License-Identifier: GPL-2.0 */
/* exc.h - what the files exc*.c share. */
#ifndef KRT_EXC_H
#define KRT_EXC_H

#include "core.h"

krt_val krt_exc_make(struct krt_thread *t, struct krt_class *c, krt_val args);
bool krt_exc_fill(struct krt_thread *t, krt_val exc, krt_val args);	/* the attributes of its class from args */
krt_val krt_exc_str(struct krt_thread *t, krt_val exc);			/* str(exc), as BaseException and the builtin classes define it */
extern const struct krt_cdef krt_group_defs[];				/* excgroup.c: methods of BaseExceptionGroup */
const char *krt_errno_text(int err, enum krt_exc_id *id);

/* an argument of the exception's, None when it has fewer */
static inline krt_val krt_exc_arg(const struct krt_excdata *x, u32 i)
{
	const struct krt_tuple *args = (const struct krt_tuple *)x->args;

	return i < args->o.size ? args->item[i] : KRT_NONE;
}

static inline u32 krt_exc_nargs(const struct krt_excdata *x)
{
	return ((const struct krt_tuple *)x->args)->o.size;
}

#endif
