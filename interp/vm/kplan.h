/* SPDX-License-Identifier: GPL-2.0 */
/*
 * kplan.h - the plan of a kernel function: what its prototype says about its
 * result and, behind that, its parameters, worked out once.
 */
#ifndef KRT_KPLAN_H
#define KRT_KPLAN_H

#include "gc.h"
#include "kobj.h"

enum krt_kclass { KRT_SLOT_OTHER, KRT_SLOT_VOID, KRT_SLOT_SIGNED, KRT_SLOT_UNSIGNED, KRT_SLOT_POINTER, KRT_SLOT_STRUCT };

/* Lies in a store of values, for the collector: all words are values or look like ints. */
struct krt_kslot {
	struct krt_ktype *type;
	krt_val least;			/* of the ints that go there as they are, */
	u64 span;			/* and how many more than this one there are */
	struct krt_ktype *same, *other;	/* of a pointer: types of pointers that go there; the second is the last one seen */
	krt_val how;			/* an int: class, bits << 8 */
};

bool krt_kplan(struct krt_thread *t, struct krt_kfunc *f);
void krt_kplan_share(struct krt_kfunc *f, const struct krt_kfunc *of);	/* of the same prototype */

static inline enum krt_kclass krt_kclass(const struct krt_kslot *s)
{
	return krt_small_get(s->how) & 0xff;
}

static inline u32 krt_kbits(const struct krt_kslot *s)
{
	return krt_small_get(s->how) >> 8;
}

/* an immediate int that goes there as it is */
static inline bool krt_kquick_int(const struct krt_kslot *s, krt_val x, u64 *ret)
{
	u64 at = x - s->least;

	*ret = krt_small_get(x);
	/* what is no immediate int differs in the two bits below, and so is out of any span */
	return (at >> 2 | at << 62) <= s->span;
}

/* of a pointer, whatever else goes there as it is */
static inline bool krt_kquick_pointer(const struct krt_kslot *s, krt_val x, u64 *ret)
{
	*ret = krt_is_high(x) ? krt_high_get(x) : 0;
	return krt_is_high(x) || x == KRT_NONE || krt_kquick_int(s, x, ret);
}

/* The usual arguments as words, without side effects; false: krt_karg() decides. x may be UNDEF. */
static inline bool krt_kquick(const struct krt_kslot *s, krt_val x, u64 *ret)
{
	const struct krt_kobj *o = (struct krt_kobj *)x;

	if (unlikely(s->same)) {
		if (unlikely(!krt_is_obj(x)))
			return krt_kquick_pointer(s, x, ret);
		*ret = o->address;
		return likely(krt_kobj_head(o) == KRT_KOBJ_POINTER) && (likely(o->type == s->same) || o->type == s->other);
	}
	return likely(krt_kquick_int(s, x, ret));
}

/* a word as a Python value */
static inline krt_val krt_kword(struct krt_thread *t, const struct krt_kslot *s, u64 word)
{
	enum krt_kclass class = krt_kclass(s);
	u32 spare = 64 - krt_kbits(s);
	struct krt_kobj *o;
	s64 n;

	if (likely(class == KRT_SLOT_POINTER)) {
		o = krt_alloc_quick(t, KRT_KIND_KOBJ, sizeof(*o));
		if (unlikely(!o))
			return KRT_ERR;
		o->o.extra = true;
		o->type = s->type;
		o->address = word;
		return (krt_val)o;
	}
	if (likely(class == KRT_SLOT_SIGNED)) {
		n = (s64)(word << spare) >> spare;
		return likely(n >= KRT_SMALL_MIN && n <= KRT_SMALL_MAX) ? krt_small(n) : krt_int(t, n);
	}
	switch (class) {
	case KRT_SLOT_VOID:
		return KRT_NONE;
	case KRT_SLOT_UNSIGNED:
		return krt_uint(t, word << spare >> spare);
	default:
		return krt_kword_value(t, s->type, word);
	}
}

#endif
