/* SPDX-License-Identifier: GPL-2.0 */
/*
 * khook.h - the handlers of hooked kernel functions, between their life
 * (khook.c) and their hits (khit.c).
 *
 * A handler is a tuple in the list vm->handlers: function, KFUNC, kind, host id,
 * cookie, the original as a KFUNC once a hit has asked for it, and the plan, one
 * int per parameter of the function. The plan says where each argument comes
 * from: n >= 0 the n-th argument of the kernel function, else one of the sources
 * below. What a hit needs to know of types and names is worked out when the
 * handler comes, so that a hit looks nothing up. What orig is for others is the
 * type of the registers for a probe.
 *
 * A cookie holds the handler's place in the list; the rest of it is never used
 * again, so that a late hit cannot meet the handler that has come after its own.
 */
#ifndef KRT_KHOOK_H
#define KRT_KHOOK_H

#include "frame.h"
#include "kplan.h"

#define KRT_PLACE_BITS	20

/* KRT_FROM_SPECIAL and below: number KRT_FROM_SPECIAL - n of the special names */
enum { KRT_FROM_ORIG = -1, KRT_FROM_RET = -2, KRT_FROM_FUNC = -3, KRT_FROM_REGS = -4, KRT_FROM_NOWHERE = -5, KRT_FROM_SPECIAL = -6 };
enum { KRT_H_FUNC, KRT_H_KFUNC, KRT_H_KIND, KRT_H_ID, KRT_H_COOKIE, KRT_H_ORIG, KRT_H_PLAN };
#define KRT_HOOK_OVERRIDE	KRT_HOOK_COUNT	/* to the host it is KRT_HOOK_REPLACE: None stands for the original */

static inline bool krt_hook_is_probe(enum krt_hook_kind kind)
{
	return kind == KRT_HOOK_PROBE || kind == KRT_HOOK_PROBE_REGS || kind == KRT_HOOK_PROBE_RETURN;
}

/* the handler gives the function's result */
static inline bool krt_hook_is_function(enum krt_hook_kind kind)
{
	return kind == KRT_HOOK_REPLACE || kind == KRT_HOOK_CALLBACK || kind == KRT_HOOK_OVERRIDE;
}

static inline struct krt_list *krt_hook_list(const struct krt_thread *t)
{
	return (struct krt_list *)t->vm->handlers;
}

/* NULL: it has gone */
static inline struct krt_tuple *krt_hook_handler(const struct krt_thread *t, u64 cookie)
{
	u64 i = cookie & ((1 << KRT_PLACE_BITS) - 1);
	struct krt_tuple *e;

	if (!t->vm->handlers || i >= krt_hook_list(t)->len || !krt_is_obj(krt_hook_list(t)->item[i]))
		return NULL;
	e = (struct krt_tuple *)krt_hook_list(t)->item[i];
	return e->item[KRT_H_COOKIE] == krt_small(cookie) ? e : NULL;
}

#endif
