// SPDX-License-Identifier: GPL-2.0
/*
 * attr.c - reading attributes: descriptors, instances, classes, modules,
 * functions, __getattr__ and __getattribute__; what inline caches may keep.
 */
#include "class.h"

krt_val krt_bind(struct krt_thread *t, krt_val attr, krt_val self, struct krt_class *c)
{
	krt_val a[2];

	switch (krt_kind(attr)) {
	case KRT_KIND_FUNC:
		return self ? krt_method_new(t, attr, self) : attr;
	case KRT_KIND_CFUNC: {
		struct krt_cfunc *f = (struct krt_cfunc *)attr;

		if (f->def->flags & (KRT_CF_STATIC | KRT_CF_NEW) || !f->cls)
			return attr;
		if (f->def->flags & KRT_CF_CLASS)
			return krt_method_new(t, attr, (krt_val)c);
		if (!self)
			return attr;
		return f->def->flags & KRT_CF_GETTER ? f->def->fn(t, 1, &self, KRT_UNDEF) : krt_method_new(t, attr, self);
	}
	case KRT_KIND_STATICMETHOD:
		return ((struct krt_wrapper *)attr)->func;
	case KRT_KIND_CLASSMETHOD:
		return krt_bind(t, ((struct krt_wrapper *)attr)->func, (krt_val)c, c->meta);
	case KRT_KIND_PROPERTY:
		if (!self)
			return attr;
		if (!krt_stack_ok(t))
			return KRT_ERR;
		return krt_property_get(t, (struct krt_property *)attr, self);
	case KRT_KIND_OBJECT:
		if (!((struct krt_object *)attr)->shape->cls->sp[KRT_SP_get])
			return attr;
		if (!krt_stack_ok(t))
			return KRT_ERR;
		a[0] = self ? self : KRT_NONE;
		a[1] = (krt_val)c;
		return krt_call_special(t, attr, KRT_SP_get, 2, a);
	default:
		return attr;
	}
}

bool krt_is_data_descr(krt_val attr)
{
	struct krt_class *c;

	switch (krt_kind(attr)) {
	case KRT_KIND_PROPERTY:
		return true;
	case KRT_KIND_CFUNC:
		return ((struct krt_cfunc *)attr)->def->flags & KRT_CF_GETTER;
	case KRT_KIND_OBJECT:
		c = ((struct krt_object *)attr)->shape->cls;
		return c->sp[KRT_SP_set] || c->sp[KRT_SP_delete];
	default:
		return false;
	}
}

/* a data descriptor without __get__: what it stands for is read from the instance */
static bool krt_only_sets(krt_val attr)
{
	return krt_is(attr, KRT_KIND_OBJECT) && !((struct krt_object *)attr)->shape->cls->sp[KRT_SP_get];
}

/* the attribute in the instance itself, or UNDEF (an exception may be pending only for want of memory) */
krt_val krt_object_own(struct krt_thread *t, struct krt_object *o, struct krt_str *name)
{
	s64 slot = krt_shape_find(t, o->shape, name);

	if (slot >= 0)
		return *krt_object_slot(o, slot);
	if (o->o.extra)
		return krt_dict_get(t, krt_object_dict(t, o), (krt_val)name);
	return KRT_UNDEF;
}

/* attribute of class c as such: metaclass data descriptors, the mro, the metaclass */
static krt_val krt_class_getattr(struct krt_thread *t, struct krt_class *c, struct krt_str *name)
{
	krt_val meta = krt_type_lookup(t, c->meta, name), attr;

	if (meta && krt_is_data_descr(meta))
		return krt_bind(t, meta, (krt_val)c, c->meta);
	attr = krt_type_lookup(t, c, name);
	if (attr)
		return krt_bind(t, attr, KRT_UNDEF, c);
	return meta ? krt_bind(t, meta, (krt_val)c, c->meta) : KRT_UNDEF;
}

static krt_val krt_module_getattr(struct krt_thread *t, struct krt_module *m, struct krt_str *name)
{
	struct krt_class *c = krt_class_of(t, (krt_val)m);
	krt_val v = krt_module_get(t, m, name), attr;

	if (v)
		return v;
	if (name == t->vm->names[KRT_N_dict])
		return krt_namespace(t, m);
	attr = krt_type_lookup(t, c, name);
	if (attr)
		return krt_bind(t, attr, (krt_val)m, c);
	v = krt_module_get(t, m, t->vm->special_names[KRT_SP_getattr]);
	if (v) {
		krt_val arg = (krt_val)name;

		return krt_stack_ok(t) ? krt_call(t, v, 1, &arg) : KRT_ERR;
	}
	return KRT_UNDEF;
}

krt_val krt_object_getattr(struct krt_thread *t, krt_val v, struct krt_str *name)
{
	struct krt_class *c = krt_class_of(t, v);
	krt_val attr, own = KRT_UNDEF;

	switch (krt_kind(v)) {
	case KRT_KIND_CLASS:
		return krt_class_getattr(t, (struct krt_class *)v, name);
	case KRT_KIND_MODULE:
		return krt_module_getattr(t, (struct krt_module *)v, name);
	case KRT_KIND_SUPER:
		own = krt_super_getattr(t, v, name, NULL);
		if (own || t->exc)
			return own;
		break;
	case KRT_KIND_FUNC:
	case KRT_KIND_METHOD:
	case KRT_KIND_CFUNC:
		own = krt_func_own(t, v, name);
		if (own || t->exc)
			return own;
		break;
	case KRT_KIND_KOBJ:
	case KRT_KIND_KTYPE:
	case KRT_KIND_KFUNC:
		return krt_kobj_getattr(t, v, name);
	default:
		break;
	}
	attr = krt_type_attr(t, c, name);
	if (attr && krt_is_data_descr(attr) && !krt_only_sets(attr))
		return krt_bind(t, attr, v, c);
	if (krt_is(v, KRT_KIND_OBJECT)) {
		own = krt_object_own(t, (struct krt_object *)v, name);
		if (own || t->exc)
			return own;
	}
	if (attr)
		return krt_bind(t, attr, v, c);
	return KRT_UNDEF;
}

/* AttributeError for v.name */
krt_val krt_no_attr(struct krt_thread *t, krt_val v, struct krt_str *name)
{
	struct krt_excdata *x;

	if (krt_is(v, KRT_KIND_METHOD))
		v = ((struct krt_method *)v)->func;
	if (krt_is(v, KRT_KIND_CLASS))
		krt_raise(t, KRT_EXC_AttributeError, "type object '%s' has no attribute '%s'", ((struct krt_class *)v)->name->data, name->data);
	else if (krt_is(v, KRT_KIND_MODULE))
		krt_raise(t, KRT_EXC_AttributeError, "module '%S' has no attribute '%S'", (krt_val)((struct krt_module *)v)->name, (krt_val)name);
	else
		krt_raise(t, KRT_EXC_AttributeError, "'%s' object has no attribute '%S'", krt_type_name(t, v), (krt_val)name);
	x = t->exc ? krt_excdata(t->exc) : NULL;
	if (x && krt_exc_pending_is(t, KRT_EXC_AttributeError)) {
		x->value = (krt_val)name;
		x->value2 = v;
	}
	return KRT_ERR;
}

/* class with __getattribute__ or __getattr__ of its own */
static krt_val krt_getattr_custom(struct krt_thread *t, krt_val v, struct krt_class *c, struct krt_str *name)
{
	krt_val arg = (krt_val)name, r;

	if (!krt_stack_ok(t))
		return KRT_ERR;
	if (c->defines >> KRT_SP_getattribute & 1)
		r = krt_call_special(t, v, KRT_SP_getattribute, 1, &arg);
	else
		r = krt_object_getattr(t, v, name);
	if (r || !c->sp[KRT_SP_getattr])
		return r;
	if (t->exc) {
		if (!krt_exc_pending_is(t, KRT_EXC_AttributeError))
			return KRT_ERR;
		krt_exc_take(t);
	}
	return krt_call_special(t, v, KRT_SP_getattr, 1, &arg);
}

krt_val krt_getattr(struct krt_thread *t, krt_val v, struct krt_str *name)
{
	struct krt_class *c = krt_class_of(t, v);
	krt_val r;

	r = c->flags & KRT_CLASS_GETATTR ? krt_getattr_custom(t, v, c, name) : krt_object_getattr(t, v, name);
	if (unlikely(!r) && !t->exc)
		return krt_no_attr(t, v, name);
	return r;
}

krt_val krt_getattr_opt(struct krt_thread *t, krt_val v, struct krt_str *name)
{
	struct krt_class *c = krt_class_of(t, v);
	krt_val r;

	r = c->flags & KRT_CLASS_GETATTR ? krt_getattr_custom(t, v, c, name) : krt_object_getattr(t, v, name);
	if (!r && t->exc && krt_exc_pending_is(t, KRT_EXC_AttributeError))
		krt_exc_take(t);
	return r;
}

krt_val krt_getattr_text(struct krt_thread *t, krt_val v, const char *name)
{
	struct krt_str *s = krt_intern(t, name, strlen(name));

	return s ? krt_getattr_opt(t, v, s) : KRT_UNDEF;
}

/* attr found in the class of v and not shadowed: function and self apart where that saves the bound method */
static krt_val krt_bind_method(struct krt_thread *t, krt_val attr, krt_val v, struct krt_class *c, krt_val *self)
{
	if (krt_is(attr, KRT_KIND_FUNC)) {
		*self = v;
		return attr;
	}
	if (krt_is(attr, KRT_KIND_CFUNC)) {
		struct krt_cfunc *f = (struct krt_cfunc *)attr;

		if (f->cls && !(f->def->flags & (KRT_CF_STATIC | KRT_CF_NEW | KRT_CF_GETTER))) {
			*self = f->def->flags & KRT_CF_CLASS ? (krt_val)c : v;
			return attr;
		}
	}
	if (krt_is(attr, KRT_KIND_CLASSMETHOD) && krt_is(((struct krt_wrapper *)attr)->func, KRT_KIND_FUNC)) {
		*self = (krt_val)c;
		return ((struct krt_wrapper *)attr)->func;
	}
	return krt_bind(t, attr, v, c);
}

krt_val krt_getmethod(struct krt_thread *t, krt_val v, struct krt_str *name, krt_val *self)
{
	struct krt_class *c = krt_class_of(t, v);
	enum krt_kind k = krt_kind(v);
	krt_val attr, own;

	*self = KRT_UNDEF;
	if (k == KRT_KIND_KOBJ) {
		attr = krt_kobj_method(t, v, name);
		if (attr)
			*self = v;
		return attr || t->exc ? attr : krt_getattr(t, v, name);
	}
	if (k == KRT_KIND_SUPER) {
		own = krt_super_getattr(t, v, name, self);
		if (own || t->exc)
			return own;
		return krt_getattr(t, v, name);
	}
	if (c->flags & KRT_CLASS_GETATTR || k == KRT_KIND_MODULE || k == KRT_KIND_FUNC || k == KRT_KIND_METHOD || k == KRT_KIND_CFUNC ||
	    k == KRT_KIND_KOBJ || k == KRT_KIND_KTYPE || k == KRT_KIND_KFUNC)
		return krt_getattr(t, v, name);
	if (k == KRT_KIND_CLASS) {
		struct krt_class *cls = (struct krt_class *)v;

		attr = krt_type_lookup(t, c, name);
		if (attr && krt_is_data_descr(attr))
			return krt_getattr(t, v, name);
		own = krt_type_lookup(t, cls, name);
		if (own && (krt_is(own, KRT_KIND_CLASSMETHOD) ||
			    (krt_is(own, KRT_KIND_CFUNC) && ((struct krt_cfunc *)own)->def->flags & KRT_CF_CLASS)))
			return krt_bind_method(t, own, KRT_UNDEF, cls, self);
		if (own || !attr)
			return krt_getattr(t, v, name);
		return krt_bind_method(t, attr, v, c, self);
	}
	attr = krt_type_attr(t, c, name);
	if (attr && krt_is_data_descr(attr))
		return krt_bind(t, attr, v, c);
	if (k == KRT_KIND_OBJECT) {
		own = krt_object_own(t, (struct krt_object *)v, name);
		if (own || t->exc)
			return own;
	}
	return attr ? krt_bind_method(t, attr, v, c, self) : krt_no_attr(t, v, name);
}

void krt_attr_place(struct krt_thread *t, krt_val v, struct krt_str *name, bool store, struct krt_place *ret)
{
	struct krt_object *o = (struct krt_object *)v;
	struct krt_class *c;
	krt_val attr;
	s64 slot;

	ret->kind = KRT_PLACE_NONE;
	if (!krt_is(v, KRT_KIND_OBJECT))
		return;
	c = o->shape->cls;
	if (store ? c->flags & KRT_CLASS_SETATTR : c->defines >> KRT_SP_getattribute & 1)
		return;
	attr = krt_type_attr(t, c, name);
	if (attr && krt_is_data_descr(attr)) {
		if (!store && krt_is(attr, KRT_KIND_PROPERTY) && !o->o.extra) {
			ret->kind = KRT_PLACE_GETTER;
			ret->value = attr;
		}
		return;
	}
	slot = krt_shape_find(t, o->shape, name);
	if (slot >= 0) {
		ret->kind = KRT_PLACE_SLOT;
		ret->slot = slot;
	} else if (attr && !store && !o->o.extra) {
		ret->kind = KRT_PLACE_CLASS;
		ret->value = attr;
	}
}
