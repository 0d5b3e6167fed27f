/* SPDX-License-Identifier: GPL-2.0 */
/*
 * seq.h - what list and tuple share (tuple.c, listmeth.c).
 */
#ifndef KRT_SEQ_H
#define KRT_SEQ_H

#include "dict.h"

/* the items of a list or tuple as they are now */
static inline const krt_val *krt_seq_items(krt_val seq, u32 *len)
{
	if (((struct krt_obj *)seq)->kind == KRT_KIND_LIST) {
		*len = ((struct krt_list *)seq)->len;
		return ((struct krt_list *)seq)->item;
	}
	*len = ((struct krt_obj *)seq)->size;
	return ((struct krt_tuple *)seq)->item;
}

/* false with no exception pending: out of range */
bool krt_seq_index(struct krt_thread *t, krt_val key, u32 len, const char *what, u32 *ret);
int krt_seq_find(struct krt_thread *t, krt_val seq, s64 start, s64 stop, krt_val x, s64 *at);	/* 1 0 -1 */
krt_val krt_seq_compare(struct krt_thread *t, enum krt_cmp op, krt_val a, krt_val b);
krt_val krt_seq_repr(struct krt_thread *t, krt_val seq, const char *open, const char *close, const char *busy);
krt_val krt_seq_count(struct krt_thread *t, krt_val seq, krt_val x);
/* index(x[, start[, stop]]) with a[1..]: 1 found, 0 not, -1 error */
int krt_seq_index_of(struct krt_thread *t, krt_val seq, int n, const krt_val *a, s64 *at);

#endif
