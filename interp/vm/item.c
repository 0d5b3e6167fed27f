// SPDX-License-Identifier: GPL-2.0
/* item.c - subscripts: v[key], v[key] = x, del v[key]. */
#include "class.h"

/* builtin classes that take type arguments, and what is derived from them */
static bool krt_is_generic(const struct krt_class *c)
{
	switch (c->instance_kind == KRT_KIND_OBJECT ? c->payload_kind : c->instance_kind) {
	case KRT_KIND_LIST:
	case KRT_KIND_TUPLE:
	case KRT_KIND_DICT:
	case KRT_KIND_SET:
	case KRT_KIND_FROZENSET:
		return true;
	case KRT_KIND_CLASS:
		return c->flags & KRT_CLASS_BUILTIN;
	default:
		return false;
	}
}

/* C[key]: the metaclass's __getitem__, then the class's __class_getitem__ */
static krt_val krt_class_getitem(struct krt_thread *t, struct krt_class *c, krt_val key)
{
	krt_val f;

	if (c->meta->sp[KRT_SP_getitem])
		return krt_call_special(t, (krt_val)c, KRT_SP_getitem, 1, &key);
	f = krt_getattr_opt(t, (krt_val)c, t->vm->special_names[KRT_SP_class_getitem]);
	if (f)
		return krt_call(t, f, 1, &key);
	if (!t->exc && krt_is_generic(c))
		return krt_alias_new(t, c, key);
	return t->exc ? KRT_ERR : krt_raise(t, KRT_EXC_TypeError, "type '%s' is not subscriptable", c->name->data);
}

krt_val krt_getitem(struct krt_thread *t, krt_val v, krt_val key)
{
	krt_val r;

	switch (krt_kind(v)) {
	case KRT_KIND_LIST:
		return krt_list_getitem(t, v, key);
	case KRT_KIND_TUPLE:
		return krt_tuple_getitem(t, v, key);
	case KRT_KIND_DICT:
		return krt_dict_getitem(t, v, key);
	case KRT_KIND_STR:
		return krt_str_getitem(t, v, key);
	case KRT_KIND_BYTES:
	case KRT_KIND_BYTEARRAY:
		return krt_bytes_getitem(t, v, key);
	case KRT_KIND_RANGE:
		return krt_range_getitem(t, v, key);
	case KRT_KIND_MEMORYVIEW:
		return krt_memoryview_getitem(t, v, key);
	case KRT_KIND_MAPPINGPROXY:
		return krt_getitem(t, ((struct krt_wrapper *)v)->func, key);
	case KRT_KIND_KOBJ:
		return krt_kobj_getitem(t, v, key);
	case KRT_KIND_CLASS:
		return krt_stack_ok(t) ? krt_class_getitem(t, (struct krt_class *)v, key) : KRT_ERR;
	case KRT_KIND_OBJECT:
	case KRT_KIND_HANDLE:
		r = krt_plain_payload(v, KRT_SP_getitem);
		if (r && !(krt_is(r, KRT_KIND_DICT) && krt_lookup_special(t, v, KRT_SP_missing)))
			return krt_getitem(t, r, key);
		r = krt_stack_ok(t) ? krt_call_special(t, v, KRT_SP_getitem, 1, &key) : KRT_ERR;
		if (r != KRT_NOTIMPL)
			return r;
		break;
	default:
		break;
	}
	return krt_raise(t, KRT_EXC_TypeError, "'%T' object is not subscriptable", v);
}

bool krt_setitem(struct krt_thread *t, krt_val v, krt_val key, krt_val x)
{
	krt_val a[2] = { key, x }, r;

	switch (krt_kind(v)) {
	case KRT_KIND_LIST:
		return krt_list_setitem(t, v, key, x);
	case KRT_KIND_DICT:
		return krt_dict_set(t, (struct krt_dict *)v, key, x);
	case KRT_KIND_BYTEARRAY:
		return krt_bytearray_setitem(t, v, key, x);
	case KRT_KIND_MEMORYVIEW:
		return krt_memoryview_setitem(t, v, key, x);
	case KRT_KIND_KOBJ:
		return krt_kobj_setitem(t, v, key, x);
	case KRT_KIND_OBJECT:
	case KRT_KIND_CLASS:
	case KRT_KIND_HANDLE:
		r = krt_stack_ok(t) ? krt_call_special(t, v, KRT_SP_setitem, 2, a) : KRT_ERR;
		if (r != KRT_NOTIMPL)
			return r != KRT_ERR;
		break;
	default:
		break;
	}
	krt_raise(t, KRT_EXC_TypeError, "'%T' object does not support item assignment", v);
	return false;
}

/* what CPython treats as a sequence here: one more wording of the same refusal */
static bool krt_counts_as_sequence(krt_val v)
{
	switch (krt_kind(v)) {
	case KRT_KIND_OBJECT:
		return !(((struct krt_object *)v)->shape->cls->flags & KRT_CLASS_BUILTIN);
	case KRT_KIND_STR:
	case KRT_KIND_BYTES:
	case KRT_KIND_TUPLE:
	case KRT_KIND_RANGE:
	case KRT_KIND_SET:
	case KRT_KIND_FROZENSET:
	case KRT_KIND_DICTVIEW:
		return true;
	default:
		return false;
	}
}

bool krt_delitem(struct krt_thread *t, krt_val v, krt_val key)
{
	krt_val r;
	int d;

	switch (krt_kind(v)) {
	case KRT_KIND_LIST:
		return krt_list_delitem(t, v, key);
	case KRT_KIND_DICT:
		d = krt_dict_del(t, (struct krt_dict *)v, key);
		if (!d)
			krt_raise_key(t, key);
		return d > 0;
	case KRT_KIND_BYTEARRAY:
		return krt_bytearray_delitem(t, v, key);
	case KRT_KIND_OBJECT:
	case KRT_KIND_CLASS:
	case KRT_KIND_HANDLE:
		r = krt_stack_ok(t) ? krt_call_special(t, v, KRT_SP_delitem, 1, &key) : KRT_ERR;
		if (r != KRT_NOTIMPL)
			return r != KRT_ERR;
		break;
	default:
		break;
	}
	krt_raise(t, KRT_EXC_TypeError, krt_is_imm_int(key) && krt_counts_as_sequence(v) ? "'%T' object doesn't support item deletion" :
		  "'%T' object does not support item deletion", v);
	return false;
}
