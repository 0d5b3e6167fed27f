// SPDX-License-Identifier: GPL-2.0
/* attrset.c - storing and deleting attributes, and dir(). */
#include "class.h"

static bool krt_read_only(struct krt_thread *t, krt_val v, struct krt_str *name, bool exists)
{
	if (!exists && krt_is(v, KRT_KIND_OBJECT) && krt_is_member(t->vm, krt_type_lookup(t, krt_class_of(t, v), name))) {
		krt_raise(t, KRT_EXC_AttributeError, "%S", (krt_val)name);	/* deleting a slot that is not set */
		return false;
	}
	if (!exists && krt_is(v, KRT_KIND_METHOD)) {	/* krt_no_attr() would name the function */
		krt_raise(t, KRT_EXC_AttributeError, "'method' object has no attribute '%S'", (krt_val)name);
		return false;
	}
	if (exists)
		krt_raise(t, KRT_EXC_AttributeError, "'%s' object attribute '%S' is read-only", krt_type_name(t, v), (krt_val)name);
	else
		krt_no_attr(t, v, name);
	return false;
}

/* a data descriptor in the class decides; 1 done, 0 it is none, -1 error */
static int krt_descr_set(struct krt_thread *t, krt_val attr, krt_val v, struct krt_str *name, krt_val x)
{
	krt_val a[2] = { v, x }, r;
	struct krt_class *c;

	if (krt_is(attr, KRT_KIND_PROPERTY))
		return krt_property_set(t, (struct krt_property *)attr, v, name, x) ? 1 : -1;
	if (krt_is(attr, KRT_KIND_OBJECT)) {
		c = ((struct krt_object *)attr)->shape->cls;
		if (!c->sp[KRT_SP_set] && !c->sp[KRT_SP_delete])
			return 0;
		if (!krt_stack_ok(t))
			return -1;
		if (!c->sp[x ? KRT_SP_set : KRT_SP_delete]) {
			krt_raise(t, KRT_EXC_AttributeError, x ? "__set__" : "__delete__");
			return -1;
		}
		r = krt_call_special(t, attr, x ? KRT_SP_set : KRT_SP_delete, x ? 2 : 1, a);
		return r ? 1 : -1;
	}
	if (krt_is(attr, KRT_KIND_CFUNC) && ((struct krt_cfunc *)attr)->def->flags & KRT_CF_GETTER) {
		struct krt_vm *vm = t->vm;

		if (krt_is(v, KRT_KIND_OBJECT) && krt_excdata(v)) {
			int r2 = krt_exc_setattr(t, v, name, x);

			if (r2)
				return r2;
		}
		if (name == vm->names[KRT_N_dict] && krt_is(v, KRT_KIND_OBJECT)) {
			if (!krt_is(x, KRT_KIND_DICT)) {
				krt_raise(t, KRT_EXC_TypeError, "__dict__ must be set to a dictionary, not a '%T'", x ? x : KRT_NONE);
				return -1;
			}
			return krt_object_set_dict(t, (struct krt_object *)v, (struct krt_dict *)x) ? 1 : -1;
		}
		if (name == vm->names[KRT_N_class]) {
			if (krt_is(v, KRT_KIND_OBJECT) && krt_is(x, KRT_KIND_CLASS))
				return krt_object_set_class(t, (struct krt_object *)v, (struct krt_class *)x) ? 1 : -1;
			krt_raise(t, KRT_EXC_TypeError, x && !krt_is(x, KRT_KIND_CLASS) ? "__class__ must be set to a class, not '%T' object" :
				  "__class__ assignment only supported for mutable types or ModuleType subclasses", x);
			return -1;
		}
		c = ((struct krt_cfunc *)attr)->cls;
		if (c->instance_kind == KRT_KIND_RANGE || c->instance_kind == KRT_KIND_SLICE || c->instance_kind == KRT_KIND_PROPERTY ||
		    c->instance_kind == KRT_KIND_SUPER)
			krt_raise(t, KRT_EXC_AttributeError, "readonly attribute");
		else
			krt_raise(t, KRT_EXC_AttributeError, "attribute '%S' of '%s' objects is not writable", (krt_val)name, c->name->data);
		return -1;
	}
	return 0;
}

static bool krt_func_set(struct krt_thread *t, struct krt_func *f, struct krt_str *name, krt_val x)
{
	struct krt_str **n = t->vm->names;
	krt_val none = x ? x : KRT_NONE;
	int r;

	if (name == n[KRT_N_name] || name == n[KRT_N_qualname]) {
		if (!krt_is(x, KRT_KIND_STR)) {
			krt_raise(t, KRT_EXC_TypeError, "%S must be set to a string object", (krt_val)name);
			return false;
		}
		*(name == n[KRT_N_name] ? &f->name : &f->qualname) = krt_str_of(x);
		return true;
	}
	if (name == n[KRT_N_doc]) {
		f->doc = none;
		return true;
	}
	if (name == n[KRT_N_defaults] || name == n[KRT_N_kwdefaults]) {
		bool d = name == n[KRT_N_defaults];

		if (none != KRT_NONE && !krt_is(x, d ? KRT_KIND_TUPLE : KRT_KIND_DICT)) {
			krt_raise(t, KRT_EXC_TypeError, "%S must be set to a %s object", (krt_val)name, d ? "tuple" : "dict");
			return false;
		}
		*(d ? &f->defaults : &f->kwdefaults) = none;
		return true;
	}
	if (name == n[KRT_N_annotations] && none != KRT_NONE && !krt_is(x, KRT_KIND_DICT)) {
		krt_raise(t, KRT_EXC_TypeError, "__annotations__ must be set to a dict object");
		return false;
	}
	if (name == n[KRT_N_annotations]) {
		f->annotations = none;
		return true;
	}
	if (name == n[KRT_N_dict]) {
		if (!krt_is(x, KRT_KIND_DICT)) {
			krt_raise(t, KRT_EXC_TypeError, x ? "__dict__ must be set to a dictionary, not a '%T'" : "cannot delete __dict__", x);
			return false;
		}
		f->dict = (struct krt_dict *)x;
		return true;
	}
	if (name == n[KRT_N_code]) {
		krt_raise(t, KRT_EXC_TypeError, "__code__ must be set to a code object");
		return false;
	}
	if ( name == n[KRT_N_globals] || name == n[KRT_N_closure])
		return krt_read_only(t, (krt_val)f, name, true);
	if (!f->dict && x)
		f->dict = (struct krt_dict *)krt_dict_new(t);
	if (x)
		return f->dict && krt_dict_set(t, f->dict, (krt_val)name, x);
	r = f->dict ? krt_dict_del(t, f->dict, (krt_val)name) : 0;
	if (!r)
		krt_no_attr(t, (krt_val)f, name);
	return r > 0;
}

/* a class's own attributes through the metaclass's descriptors */
static bool krt_class_setattr(struct krt_thread *t, struct krt_class *c, struct krt_str *name, krt_val x)
{
	krt_val meta = krt_type_lookup(t, c->meta, name);
	struct krt_str **n = t->vm->names;
	int r;

	if (c->flags & KRT_CLASS_BUILTIN)
		return krt_class_set(t, c, name, x);	/* refuses */
	if (!x && (name == n[KRT_N_name] || name == n[KRT_N_qualname])) {
		krt_raise(t, KRT_EXC_TypeError, "cannot delete '%S' attribute of immutable type '%s'", (krt_val)name, c->name->data);
		return false;
	}
	if (name == n[KRT_N_name] || name == n[KRT_N_qualname]) {
		if (!krt_is(x, KRT_KIND_STR)) {
			krt_raise(t, KRT_EXC_TypeError, "can only assign string to %s.%S, not '%T'", c->name->data, (krt_val)name, x);
			return false;
		}
		if (name == n[KRT_N_name] && !krt_class_name_ok(t, x))
			return false;
		*(name == n[KRT_N_name] ? &c->name : &c->qualname) = krt_intern_str(t, x);
		return true;
	}
	if (name == n[KRT_N_bases])
		return krt_class_set_bases(t, c, x);
	if (name == n[KRT_N_doc] || name == n[KRT_N_module] || name == n[KRT_N_annotations])
		return krt_class_set(t, c, name, x);
	if (meta && krt_is_data_descr(meta)) {
		r = krt_descr_set(t, meta, (krt_val)c, name, x);
		if (r)
			return r > 0;
	}
	return krt_class_set(t, c, name, x);
}

static bool krt_own_set(struct krt_thread *t, struct krt_object *o, struct krt_str *name, krt_val attr, krt_val x)
{
	struct krt_class *c = o->shape->cls;
	s64 slot = krt_shape_find(t, o->shape, name);
	int r;

	if (slot >= 0) {
		if (!x)
			return krt_object_drop(t, o, name);
		*krt_object_slot(o, slot) = x;
		return true;
	}
	if (o->o.extra && !krt_is_slot_name(c, name)) {
		struct krt_dict *d = krt_object_dict(t, o);

		if (x)
			return krt_dict_set(t, d, (krt_val)name, x);
		r = krt_dict_del(t, d, (krt_val)name);
		if (!r)
			krt_no_attr(t, (krt_val)o, name);
		return r > 0;
	}
	if (!x || (c->flags & KRT_CLASS_NODICT && !krt_is_slot_name(c, name)))
		return krt_read_only(t, (krt_val)o, name, attr && c->flags & KRT_CLASS_NODICT);
	return krt_object_add(t, o, name, x);
}

bool krt_object_setattr(struct krt_thread *t, krt_val v, struct krt_str *name, krt_val x)
{
	struct krt_class *c = krt_class_of(t, v);
	krt_val attr;
	int r;

	switch (krt_kind(v)) {
	case KRT_KIND_CLASS:
		return krt_class_setattr(t, (struct krt_class *)v, name, x);
	case KRT_KIND_MODULE:
		if (x)
			return krt_module_set(t, (struct krt_module *)v, name, x);
		if (!krt_module_del(t, (struct krt_module *)v, name)) {
			if (!t->exc)
				krt_no_attr(t, v, name);
			return false;
		}
		return true;
	case KRT_KIND_FUNC:
		return krt_func_set(t, (struct krt_func *)v, name, x);
	case KRT_KIND_KOBJ:
	case KRT_KIND_KTYPE:
	case KRT_KIND_KFUNC:
		if (!x)
			return krt_read_only(t, v, name, true);
		return krt_kobj_setattr(t, v, name, x);
	default:
		break;
	}
	attr = krt_type_attr(t, c, name);
	if (attr) {
		r = krt_descr_set(t, attr, v, name, x);
		if (r)
			return r > 0;
	}
	if (krt_is(v, KRT_KIND_OBJECT))
		return krt_own_set(t, (struct krt_object *)v, name, attr, x);
	return krt_read_only(t, v, name, attr != KRT_UNDEF);
}

bool krt_setattr(struct krt_thread *t, krt_val v, struct krt_str *name, krt_val x)
{
	struct krt_class *c = krt_class_of(t, v);
	krt_val a[2] = { (krt_val)name, x };

	if (likely(!(c->defines >> KRT_SP_setattr & 1)))
		return krt_object_setattr(t, v, name, x);
	return krt_stack_ok(t) && krt_call_special(t, v, KRT_SP_setattr, 2, a);
}

bool krt_delattr(struct krt_thread *t, krt_val v, struct krt_str *name)
{
	struct krt_class *c = krt_class_of(t, v);
	krt_val a = (krt_val)name;

	if (likely(!(c->defines >> KRT_SP_delattr & 1)))
		return krt_object_setattr(t, v, name, KRT_UNDEF);
	return krt_stack_ok(t) && krt_call_special(t, v, KRT_SP_delattr, 1, &a);
}

/* ---- dir() -------------------------------------------------------------------------------- */

static bool krt_dir_class(struct krt_thread *t, krt_val set, struct krt_class *c)
{
	for (u32 i = 0; i < c->mro->o.size; i++) {
		struct krt_class *b = (struct krt_class *)c->mro->item[i];
		struct krt_tuple *slots = (struct krt_tuple *)b->slots_names;
		u32 pos = 0;
		krt_val k, v;

		while (krt_dict_next(b->dict, &pos, &k, &v))
			if (!krt_set_add(t, set, k))
				return false;
		for (u32 s = 0; slots && s < slots->o.size; s++)
			if (!krt_set_add(t, set, slots->item[s]))
				return false;
	}
	return true;
}

/* An object's own names and its class: asked for where the class answers for attributes itself. */
static bool krt_dir_parts(struct krt_thread *t, krt_val v, krt_val *names, struct krt_class **c)
{
	krt_val x;

	*c = krt_class_of(t, v);
	*names = KRT_UNDEF;
	if (!(*c)->sp[KRT_SP_getattr] && !((*c)->defines >> KRT_SP_getattribute & 1)) {
		*names = krt_object_names(t, (struct krt_object *)v);
		return !t->exc;
	}
	x = krt_getattr_text(t, v, "__dict__");
	if (x)
		*names = krt_payload(x, KRT_KIND_DICT);
	x = t->exc ? KRT_UNDEF : krt_getattr_text(t, v, "__class__");
	if (x && krt_is(x, KRT_KIND_CLASS))
		*c = (struct krt_class *)x;
	return !t->exc;
}

/* what object.__dir__ gives, as an unsorted list */
krt_val krt_object_dir(struct krt_thread *t, krt_val v)
{
	krt_val set = krt_set_new(t, KRT_KIND_SET, KRT_UNDEF), more = KRT_UNDEF;
	struct krt_class *c;

	if (!set)
		return KRT_ERR;
	if (krt_is(v, KRT_KIND_MODULE)) {
		more = krt_module_dict(t, (struct krt_module *)v);
		return more && krt_set_update(t, set, more) ? krt_list_from(t, set) : KRT_ERR;
	}
	c = krt_is(v, KRT_KIND_CLASS) ? (struct krt_class *)v : krt_class_of(t, v);
	if (krt_is(v, KRT_KIND_OBJECT) && !krt_dir_parts(t, v, &more, &c))
		return KRT_ERR;
	if (krt_is(v, KRT_KIND_FUNC) && ((struct krt_func *)v)->dict)
		more = (krt_val)((struct krt_func *)v)->dict;
	if (!krt_dir_class(t, set, c) || (more && !krt_set_update(t, set, more)))
		return KRT_ERR;
	return krt_list_from(t, set);
}

krt_val krt_dir(struct krt_thread *t, krt_val v)
{
	krt_val list;

	/* in the order of the struct, which says more than the alphabet */
	if (krt_is(v, KRT_KIND_KOBJ) || krt_is(v, KRT_KIND_KTYPE))
		return krt_kobj_dir(t, v);
	if (krt_class_of(t, v)->sp[KRT_SP_dir]) {
		list = krt_call_special(t, v, KRT_SP_dir, 0, NULL);
		list = list ? krt_list_from(t, list) : KRT_ERR;
	} else {
		list = krt_object_dir(t, v);
	}
	return list && krt_list_sort(t, (struct krt_list *)list, KRT_NONE, false) ? list : KRT_ERR;
}
