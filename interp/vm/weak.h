/* SPDX-License-Identifier: GPL-2.0 */
/* weak.h - weak references and finalisers: what gc.c, weak.c and gcmodule.c share. */
#ifndef KRT_WEAK_H
#define KRT_WEAK_H

#include "class.h"

#define KRT_FINALISER_STACK	(6 * 1024)	/* bytes of C stack that must be left where finalisers are called */
#define KRT_WEAK_SHARED		256		/* with more references alive than this, two plain ones of one object may differ */

#define KRT_WEAKREF_CALLBACK	3	/* the word of a weak reference that the collector follows */

void krt_weak_collect(struct krt_vm *vm);	/* in the mark phase, after everything reachable is marked */
void krt_unraisable(struct krt_thread *t, const char *where, krt_val what);	/* "Exception ignored <where>: what"; forgets it */
void krt_finalise_all(struct krt_thread *t);	/* calls __del__ of everything that has one: the session ends */
bool krt_gcmodule_init(struct krt_thread *t);

#endif
