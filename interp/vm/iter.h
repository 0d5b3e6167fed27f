/* SPDX-License-Identifier: GPL-2.0 */
/*
 * iter.h - builtin iterators: one object layout, the sort of iterator in
 * o.extra. The collector marks a, b and c of every one.
 */
#ifndef KRT_ITER_H
#define KRT_ITER_H

#include "core.h"

enum krt_iter_sort {
	KRT_IT_LIST,		/* a list; pos */
	KRT_IT_TUPLE,		/* a tuple; pos */
	KRT_IT_STR,		/* a str; pos characters, n bytes */
	KRT_IT_BYTES,		/* a bytes; pos */
	KRT_IT_BYTEARRAY,	/* a bytearray; pos */
	KRT_IT_RANGE,		/* immediates: pos next, n left, step in c (raw s64 as small int) */
	KRT_IT_BIGRANGE,	/* a range; b next index as int */
	KRT_IT_KEYS,		/* a dict; pos entry, n its size at the start, c how many it gave */
	KRT_IT_VALUES,
	KRT_IT_ITEMS,		/* from here to ZIP: of pairs, krt_iter_pair() */
	KRT_IT_ENUMERATE,	/* a iterator; b count when it is no immediate; pos count */
	KRT_IT_ZIP,		/* a tuple of iterators; n strict */
	KRT_IT_SET,		/* a set; as KEYS */
	KRT_IT_SEQUENCE,	/* a object with __getitem__; pos */
	KRT_IT_CALL,		/* a callable; b sentinel */
	KRT_IT_MAP,		/* a function; b tuple of iterators */
	KRT_IT_FILTER,		/* a function or None; b iterator */
	KRT_IT_REVERSED,	/* a list, tuple, str, bytes or object with __len__ and __getitem__; pos next index */
	KRT_IT_REVKEYS,		/* reversed dict and its views; pos entries left, c view sort */
	KRT_IT_KOBJ,		/* a kernel array; pos */
	KRT_IT_KWALK,		/* a linked list of the kernel: kwalk.c */
	KRT_IT_COUNT,
	/* classes of iterators that differ from their sort's in name only (o.flags has KRT_IT_F_OTHER) */
	KRT_IT_ASCII_CLASS = KRT_IT_COUNT, KRT_IT_REVLIST_CLASS, KRT_IT_CLASSES,
	KRT_IT_LIB = 32		/* the first of those in std.h */
};
#define KRT_IT_F_OTHER	1
#define KRT_IT_PAIRS		KRT_IT_ITEMS
#define KRT_IT_PAIRS_END	KRT_IT_ZIP

struct krt_iter {
	struct krt_obj o;	/* kind ITER; a becomes UNDEF once it is exhausted */
	krt_val a, b, c;
	s64 pos, n;
};

krt_val krt_iter_new(struct krt_thread *t, enum krt_iter_sort sort, krt_val a, krt_val b);
krt_val krt_lib_step(struct krt_thread *t, struct krt_iter *it);	/* itertools.c: of a sort in std.h */
krt_val krt_iter_next(struct krt_thread *t, struct krt_iter *it);	/* of a KRT_KIND_ITER */
/* the next pair of an iterator of pairs without the tuple around it: 1; 0 at the end; -1 error */
int krt_iter_pair(struct krt_thread *t, struct krt_iter *it, krt_val *pair);

#endif
