// SPDX-License-Identifier: GPL-2.0
/*
 * attrops.c - attribute instructions when their inline cache misses, which
 * then learns (frame.h says what it keeps), and __enter__ and __exit__.
 */
#include "frame.h"

/* a value that reading it through an instance gives as it is: no descriptor */
static bool krt_is_plain(krt_val v)
{
	switch (krt_kind(v)) {
	case KRT_KIND_FUNC:
	case KRT_KIND_CFUNC:
	case KRT_KIND_STATICMETHOD:
	case KRT_KIND_CLASSMETHOD:
	case KRT_KIND_PROPERTY:
	case KRT_KIND_OBJECT:
		return false;
	default:
		return true;
	}
}

/* before ic[0] is filled: what it kept goes in the place of the older entry */
static void krt_ic_age(struct krt_cache *ic)
{
	ic[1] = ic[0];
}

krt_val krt_op_getattr(struct krt_thread *t, krt_val v, struct krt_str *name, struct krt_cache *ic)
{
	struct krt_place place;

	krt_attr_place(t, v, name, false, &place);
	if (place.kind == KRT_PLACE_SLOT) {
		krt_val x = *krt_object_slot((struct krt_object *)v, place.slot);

		if (x) {
			krt_ic_age(ic);
			ic->key = ((struct krt_object *)v)->shape->id;
			ic->value = (u64)place.slot << 4 | KRT_IC_SLOT;
			return x;
		}
	} else if (place.kind == KRT_PLACE_CLASS && krt_is_plain(place.value)) {
		krt_ic_age(ic);
		ic->key = krt_ic_class(((struct krt_object *)v)->shape);
		ic->value = place.value;
		return place.value;
	}
	return krt_getattr(t, v, name);
}

bool krt_op_setattr(struct krt_thread *t, krt_val v, struct krt_str *name, krt_val x, struct krt_cache *ic)
{
	struct krt_object *o = (struct krt_object *)v;
	struct krt_shape *before = krt_is(v, KRT_KIND_OBJECT) ? o->shape : NULL;
	struct krt_place place;

	if (!krt_setattr(t, v, name, x))
		return false;
	if (!before)
		return true;
	krt_attr_place(t, v, name, true, &place);
	if (place.kind != KRT_PLACE_SLOT)
		return true;
	if (o->shape == before) {
		krt_ic_age(ic);
		ic->key = before->id;
		ic->value = (u64)place.slot << 4 | KRT_IC_SLOT;
	} else if (!o->o.extra && o->shape->parent == before && o->shape->name == name) {
		krt_ic_age(ic);
		ic->key = before->id | KRT_IC_ADD;
		ic->value = (u64)o->shape;
	}
	return true;
}

/* kinds whose methods come from the class alone, one class per kind */
static bool krt_one_class(enum krt_kind k)
{
	return (k >= KRT_KIND_FLOAT && k <= KRT_KIND_RANGE) || (k >= KRT_KIND_GENERATOR && k <= KRT_KIND_ASYNCGEN);
}

static __attribute__((noinline)) krt_val getmethod(struct krt_thread *t, krt_val v, struct krt_str *name, krt_val *self,
						   struct krt_cache *ic)
{
	enum krt_kind k = krt_kind(v);
	struct krt_place place;
	krt_val f;

	if (k == KRT_KIND_OBJECT) {
		krt_attr_place(t, v, name, false, &place);
		if (place.kind == KRT_PLACE_CLASS && krt_is(place.value, KRT_KIND_FUNC)) {
			krt_ic_age(ic);
			ic->key = krt_ic_class(((struct krt_object *)v)->shape);
			ic->value = place.value;
			*self = v;
			return place.value;
		}
	}
	f = krt_getmethod(t, v, name, self);
	if (f && *self == v && krt_is_obj(v) && krt_one_class(k) && krt_is(f, KRT_KIND_CFUNC)) {
		krt_ic_age(ic);
		ic->key = (u64)t->vm->cls[k]->version << 32;
		ic->value = f;
	}
	return f;
}

krt_val krt_op_getmethod(struct krt_thread *t, krt_val v, struct krt_str *name, krt_val *self, struct krt_cache *ic)
{
	krt_val f;

	if (!krt_is(v, KRT_KIND_KOBJ))
		return getmethod(t, v, name, self, ic);
	f = krt_kobj_method(t, v, name);
	*self = f ? v : KRT_UNDEF;
	return f || t->exc ? f : krt_kobj_getattr(t, v, name);
}

krt_val krt_op_getspecial(struct krt_thread *t, krt_val v, u32 which)
{
	static const u8 sp[] = { KRT_SP_enter, KRT_SP_exit, KRT_SP_aenter, KRT_SP_aexit, KRT_SP_aiter, KRT_SP_anext };
	krt_val f = which < sizeof(sp) ? krt_lookup_special(t, v, sp[which]) : KRT_UNDEF;

	if (which >= sizeof(sp))
		return krt_corrupt(t);
	if (f)
		return krt_bind(t, f, v, krt_class_of(t, v));
	if (t->exc)
		return KRT_ERR;
	if (which >= 4)
		return krt_raise(t, KRT_EXC_TypeError, which == 4 ? "'async for' requires an object with __aiter__ method, got %T" :
				 "'async for' received an object from __aiter__ that does not implement __anext__: %T", v);
	return krt_raise(t, KRT_EXC_TypeError, "'%T' object does not support the %scontext manager protocol%s", v,
			 which >= 2 ? "asynchronous " : "",
			 which == 1 ? " (missed __exit__ method)" : which == 3 ? " (missed __aexit__ method)" : "");
}
