/* SPDX-License-Identifier: GPL-2.0 */
/* class.h - what the files of the class machinery share. */
#ifndef KRT_CLASS_H
#define KRT_CLASS_H

#include "core.h"

extern const struct krt_cdef krt_object_defs[], krt_type_defs[];
extern const struct krt_cdef krt_single_defs[];	/* of classes with one instance: NoneType, ... */

struct krt_class *krt_class_alloc(struct krt_thread *t, struct krt_class *meta, struct krt_str *name);
bool krt_class_wrappers(struct krt_thread *t, struct krt_class *c);	/* wrapper.c: __len__, __getitem__, ... of a builtin kind */
krt_val krt_mro(struct krt_thread *t, struct krt_class *c, struct krt_tuple *bases);	/* a tuple */

krt_val krt_class_family(struct krt_thread *t, struct krt_class *c);	/* list: c and everything derived from it */
bool krt_class_name_ok(struct krt_thread *t, krt_val name);		/* raises unless a str may be a class's name */
bool krt_class_set_bases(struct krt_thread *t, struct krt_class *c, krt_val x);
bool krt_generic_init(struct krt_thread *t);
krt_val krt_union_new(struct krt_thread *t, krt_val a, krt_val b);	/* KRT_NOTIMPL when one is no type */
krt_val krt_union_args(const struct krt_vm *vm, krt_val v);		/* tuple, or UNDEF when v is no union */
krt_val krt_alias_new(struct krt_thread *t, struct krt_class *c, krt_val key);
bool krt_is_data_descr(krt_val attr);
krt_val krt_member_new(struct krt_thread *t, struct krt_class *c, struct krt_str *name);
bool krt_is_member(const struct krt_vm *vm, krt_val v);
/* what the class of an instance holds under name; members are left out: their values are the instance's slots */
static inline krt_val krt_type_attr(struct krt_thread *t, struct krt_class *c, struct krt_str *name)
{
	krt_val v = krt_type_lookup(t, c, name);

	return krt_is_member(t->vm, v) ? KRT_UNDEF : v;
}

krt_val krt_func_own(struct krt_thread *t, krt_val v, struct krt_str *name);	/* FUNC, METHOD, CFUNC; UNDEF: absent if !t->exc */
krt_val krt_object_own(struct krt_thread *t, struct krt_object *o, struct krt_str *name);
krt_val krt_object_dir(struct krt_thread *t, krt_val v);
krt_val krt_no_attr(struct krt_thread *t, krt_val v, struct krt_str *name);	/* raises AttributeError */
bool krt_object_set_class(struct krt_thread *t, struct krt_object *o, struct krt_class *c);	/* TypeError unless the layouts agree */
bool krt_is_slot_name(struct krt_class *c, struct krt_str *name);
krt_val krt_property_get(struct krt_thread *t, struct krt_property *p, krt_val self);
bool krt_property_set(struct krt_thread *t, struct krt_property *p, krt_val self, struct krt_str *name, krt_val x);	/* x UNDEF deletes */
int krt_exc_setattr(struct krt_thread *t, krt_val exc, struct krt_str *name, krt_val x);	/* 1 done, 0 not its name, -1 */

/*
 * The payload of an instance whose class leaves the special method to the builtin kind it derives from, so that what
 * holds for the kind holds for it; else UNDEF.
 */
static inline krt_val krt_plain_payload(krt_val v, enum krt_special sp)
{
	struct krt_object *o = (struct krt_object *)v;
	const struct krt_class *c;
	krt_val f;

	if (!krt_is(v, KRT_KIND_OBJECT))
		return KRT_UNDEF;
	c = o->shape->cls;
	f = c->sp[sp];
	if (!c->payload_kind || !krt_is(f, KRT_KIND_CFUNC) || !((struct krt_cfunc *)f)->cls ||
	    ((struct krt_cfunc *)f)->cls->instance_kind != c->payload_kind)
		return KRT_UNDEF;
	return o->slot[0];
}

/* mutable builtins are filled by __init__, as in CPython */
static inline bool krt_filled_by_init(enum krt_kind kind)
{
	return kind == KRT_KIND_LIST || kind == KRT_KIND_DICT || kind == KRT_KIND_SET || kind == KRT_KIND_BYTEARRAY;
}

krt_val krt_default_repr(struct krt_thread *t, krt_val v);	/* <m.C object at 0x...> */
krt_val krt_class_repr(struct krt_thread *t, struct krt_class *c);
u64 krt_hash_id(krt_val v);
krt_val krt_call_first(struct krt_thread *t, krt_val f, krt_val first, int n, const krt_val *a, krt_val kw);
krt_val krt_type_call_super(struct krt_thread *t, int n, const krt_val *a, krt_val kw);	/* type.__call__ */
krt_val krt_build_class(struct krt_thread *t, int n, const krt_val *a, krt_val kw);


/* operations of builtin kinds without special methods; KRT_NOTIMPL when the kinds do not go together */
krt_val krt_binary_kinds(struct krt_thread *t, enum krt_binop op, krt_val a, krt_val b);
krt_val krt_concat_error(struct krt_thread *t, krt_val a, krt_val b);	/* TypeError: b cannot be added to a, a sequence */
krt_val krt_inplace_kinds(struct krt_thread *t, enum krt_binop op, krt_val a, krt_val b);
krt_val krt_compare_kinds(struct krt_thread *t, enum krt_cmp op, krt_val a, krt_val b);
krt_val krt_divmod_kinds(struct krt_thread *t, krt_val a, krt_val b);
krt_val krt_divmod(struct krt_thread *t, krt_val a, krt_val b);
krt_val krt_pow_mod(struct krt_thread *t, krt_val a, krt_val b, krt_val m);	/* builtin kinds; NOTIMPL for non-ints */
bool krt_callable(struct krt_thread *t, krt_val v);
bool krt_iterable(struct krt_thread *t, krt_val v);

/* v as the value of the builtin kind it is or carries; v itself for plain instances and exceptions */
static inline krt_val krt_base_value(krt_val v)
{
	if (krt_is(v, KRT_KIND_OBJECT)) {
		struct krt_object *o = (struct krt_object *)v;
		u8 kind = o->shape->cls->payload_kind;

		if (kind && kind != KRT_KIND_EXCDATA && o->slot[0])
			return o->slot[0];
	}
	return v;
}

/* the most derived of meta and the bases' metaclasses; TypeError when there is none */
struct krt_class *krt_metaclass(struct krt_thread *t, struct krt_class *meta, struct krt_tuple *bases);

#endif
