/* SPDX-License-Identifier: GPL-2.0 */
/*
 * std.h - the standard modules that are made in C, whole or in part, and the
 * iterators of theirs (sorts from KRT_IT_LIB on, which iter.c sends here).
 */
#ifndef KRT_STD_H
#define KRT_STD_H

#include "builtins.h"
#include "iter.h"

enum krt_lib_sort {
	KRT_IT_COUNTER = KRT_IT_LIB,	/* a next value, b step */
	KRT_IT_CYCLE,		/* a iterator, or NONE in the replay of list b at pos */
	KRT_IT_REPEAT,		/* a value; n times left, -1: for ever */
	KRT_IT_CHAIN,		/* a iterator of iterables, b the one in use */
	KRT_IT_ISLICE,		/* a iterator; pos items taken, n the end or -1, b next index to give, c step */
	KRT_IT_STARMAP,		/* a function, b iterator */
	KRT_IT_TAKEWHILE,	/* a iterator, b predicate */
	KRT_IT_DROPWHILE,	/* a iterator, b predicate; n set once it gave one */
	KRT_IT_FILTERFALSE,	/* a iterator, b predicate or None */
	KRT_IT_ACCUMULATE,	/* a iterator, b function or None, c total; n set while c is an initial value not given yet */
	KRT_IT_COMPRESS,	/* a iterator, b iterator of selectors */
	KRT_IT_LONGEST,		/* a tuple of iterators, STOP for those at their end; b fill value, n iterators left */
	KRT_IT_PAIRWISE,	/* a iterator, b previous item */
	KRT_IT_GROUPBY,		/* a iterator, b key function or None, c store: see itergroup.c */
	KRT_IT_GROUPER,		/* a its groupby, b its key */
	KRT_IT_TEE,		/* a node, b iterator: see itergroup.c */
	KRT_IT_PRODUCT,		/* a tuple of pools (tuples), b indices; n set once it began */
	KRT_IT_PERMUTATIONS,	/* a pool, b indices and cycles; n items each, pos set once it began */
	KRT_IT_COMBINATIONS,	/* a pool, b indices; n items each, pos set once it began */
	KRT_IT_COMBINATIONS_R,	/* the same, with replacement */
	KRT_IT_DEQUE,		/* a deque; pos next index, n its state at the start */
	KRT_IT_DEQUEREV,
	KRT_IT_LIB_END
};

/* itercomb.c, itergroup.c */
krt_val krt_next_product(struct krt_thread *t, struct krt_iter *it);
krt_val krt_next_permutations(struct krt_thread *t, struct krt_iter *it);
krt_val krt_next_combinations(struct krt_thread *t, struct krt_iter *it);
krt_val krt_next_combinations_r(struct krt_thread *t, struct krt_iter *it);
krt_val krt_next_pairwise(struct krt_thread *t, struct krt_iter *it);
krt_val krt_next_groupby(struct krt_thread *t, struct krt_iter *it);
krt_val krt_next_grouper(struct krt_thread *t, struct krt_iter *it);
krt_val krt_next_tee(struct krt_thread *t, struct krt_iter *it);
krt_val krt_next_deque(struct krt_thread *t, struct krt_iter *it);	/* deque.c */

struct krt_it_class { enum krt_lib_sort sort; const char *name; const struct krt_cdef *defs; };
extern const struct krt_cdef krt_tee_func[];		/* itergroup.c: the function tee */
extern const struct krt_it_class krt_comb_classes[], krt_group_classes[];	/* end with a NULL name */
/* makes the classes, with __iter__ and __next__, and enters those that can be called into m (or none) */
bool krt_it_classes(struct krt_thread *t, struct krt_module *m, const struct krt_it_class *classes);
bool krt_std_class_set(struct krt_thread *t, struct krt_module *m, struct krt_class *c);	/* m.C = C, C.__module__ = m */

bool krt_itertools_init(struct krt_thread *t);
bool krt_deque_init(struct krt_thread *t, struct krt_module *m);
bool krt_defaultdict_init(struct krt_thread *t, struct krt_module *m);
krt_val krt_dict_count(struct krt_thread *t, int n, const krt_val *a, krt_val kw);	/* defaultdict.c: under Counter */
bool krt_heapq_init(struct krt_thread *t);		/* heapq.c: _heapq, _bisect */
bool krt_operator_init(struct krt_thread *t);
bool krt_random_init(struct krt_thread *t);		/* mt.c: _random */

#endif
