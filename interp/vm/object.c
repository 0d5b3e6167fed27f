// SPDX-License-Identifier: GPL-2.0
/*
 * object.c - the operations every value has: class, truth, hash, repr, str,
 * length, index. A switch on the kind comes first; instances of Python classes
 * go through their class's cached special methods.
 */
#include "class.h"
#include "dict.h"
#include "iter.h"

krt_val krt_type_of(struct krt_thread *t, krt_val v)
{
	return (krt_val)krt_class_of(t, v);
}

/* a method as its class holds it, to be bound yet */
static bool krt_is_method_def(const struct krt_cfunc *f)
{
	return f->cls && !(f->def->flags & (KRT_CF_STATIC | KRT_CF_CLASS | KRT_CF_NEW));
}

struct krt_class *krt_class_of(struct krt_thread *t, krt_val v)
{
	enum krt_kind k = krt_kind(v);
	struct krt_class *c;

	switch (k) {
	case KRT_KIND_OBJECT:
		return ((struct krt_object *)v)->shape->cls;
	case KRT_KIND_CLASS:
		return ((struct krt_class *)v)->meta;
	case KRT_KIND_ITER:
		if (((struct krt_obj *)v)->flags & KRT_IT_F_OTHER)
			c = t->vm->iter_cls[((struct krt_obj *)v)->extra == KRT_IT_STR ? KRT_IT_ASCII_CLASS : KRT_IT_REVLIST_CLASS];
		else
			c = t->vm->iter_cls[((struct krt_obj *)v)->extra & 63];
		break;
	case KRT_KIND_DICTVIEW:
		c = t->vm->view_cls[((struct krt_obj *)v)->extra % 3];
		break;
	case KRT_KIND_METHOD:
		c = t->vm->cls[krt_is(((struct krt_method *)v)->func, KRT_KIND_CFUNC) ? KRT_KIND_CFUNC : KRT_KIND_METHOD];
		break;
	case KRT_KIND_CFUNC:
		c = krt_is_method_def((struct krt_cfunc *)v) ? t->vm->method_descr : t->vm->cls[k];
		break;
	case KRT_KIND_AWAIT:
		c = t->vm->await_cls[((struct krt_obj *)v)->extra & 3];
		break;
	default:
		c = t->vm->cls[k];
	}
	return c ? c : t->vm->object_class;
}

krt_val krt_payload(krt_val v, enum krt_kind kind)
{
	enum krt_kind k = krt_kind(v);

	if (k == kind || (k == KRT_KIND_BOOL && kind == KRT_KIND_INT))
		return v;
	if (k == KRT_KIND_OBJECT && ((struct krt_object *)v)->shape->cls->payload_kind == kind)
		return ((struct krt_object *)v)->slot[0];
	return KRT_UNDEF;
}

const char *krt_type_name(struct krt_thread *t, krt_val v)
{
	return krt_class_of(t, v)->name->data;
}

krt_val krt_lookup_special(struct krt_thread *t, krt_val v, enum krt_special sp)
{
	return krt_class_of(t, v)->sp[sp];
}

krt_val krt_call_special(struct krt_thread *t, krt_val v, enum krt_special sp, int n, const krt_val *args)
{
	struct krt_class *c = krt_class_of(t, v);
	krt_val f = c->sp[sp], a[4];

	if (!f || f == KRT_NONE)
		return KRT_NOTIMPL;
	if (n < 4 && (krt_is(f, KRT_KIND_FUNC) ||
		      (krt_is(f, KRT_KIND_CFUNC) && ((struct krt_cfunc *)f)->cls &&
		       !(((struct krt_cfunc *)f)->def->flags & (KRT_CF_STATIC | KRT_CF_CLASS | KRT_CF_NEW | KRT_CF_GETTER))))) {
		a[0] = v;
		for (int i = 0; i < n; i++)
			a[i + 1] = args[i];
		return krt_call(t, f, n + 1, a);
	}
	f = krt_bind(t, f, v, c);
	return f ? krt_call(t, f, n, args) : KRT_ERR;
}

/* ---- truth ----------------------------------------------------------------------------------- */

static int krt_truth_special(struct krt_thread *t, krt_val v)
{
	struct krt_class *c = krt_class_of(t, v);
	krt_val r;

	if (c->sp[KRT_SP_bool] && c->sp[KRT_SP_bool] != KRT_NONE) {
		r = krt_stack_ok(t) ? krt_call_special(t, v, KRT_SP_bool, 0, NULL) : KRT_ERR;
		if (r && !krt_is_bool(r))
			krt_raise(t, KRT_EXC_TypeError, "__bool__ should return bool, returned %T", r);
		return t->exc || !r ? -1 : r == KRT_TRUE;
	}
	if (c->sp[KRT_SP_len]) {
		s64 n = krt_length(t, v);

		return n < 0 ? -1 : n > 0;
	}
	return 1;
}

int krt_truth(struct krt_thread *t, krt_val v)
{
	switch (krt_kind(v)) {
	case KRT_KIND_NONE:
		return 0;
	case KRT_KIND_BOOL:
		return v == KRT_TRUE;
	case KRT_KIND_INT:
		return v != krt_small(0);
	case KRT_KIND_FLOAT:
		return krt_float_bits(v) << 1 != 0;
	case KRT_KIND_STR:
		return krt_str_of(v)->o.size != 0;
	case KRT_KIND_BYTES:
	case KRT_KIND_TUPLE:
		return ((struct krt_obj *)v)->size != 0;
	case KRT_KIND_BYTEARRAY:
		return ((struct krt_bytearray *)v)->len != 0;
	case KRT_KIND_LIST:
		return ((struct krt_list *)v)->len != 0;
	case KRT_KIND_DICT:
	case KRT_KIND_SET:
	case KRT_KIND_FROZENSET:
		return ((struct krt_dict *)v)->used != 0;
	case KRT_KIND_RANGE:
		return krt_range_truth(v);
	case KRT_KIND_DICTVIEW:
		return krt_dictview_len(v) != 0;
	case KRT_KIND_MEMORYVIEW:
		return krt_memoryview_len(v) != 0;
	case KRT_KIND_MAPPINGPROXY:
		return krt_truth(t, ((struct krt_wrapper *)v)->func);
	case KRT_KIND_OBJECT:
	case KRT_KIND_HANDLE:
		return krt_truth_special(t, v);
	case KRT_KIND_CLASS:
		return ((struct krt_class *)v)->meta == t->vm->type_class ? 1 : krt_truth_special(t, v);
	case KRT_KIND_KOBJ:
		return krt_kobj_truth(t, v);
	default:
		return 1;
	}
}

/* ---- hash ------------------------------------------------------------------------------------ */

u64 krt_hash_id(krt_val v)
{
	return v >> 4 | v << 60;
}

static bool krt_unhashable(struct krt_thread *t, krt_val v)
{
	krt_raise(t, KRT_EXC_TypeError, "unhashable type: '%T'", v);
	return false;
}

static bool krt_hash_object(struct krt_thread *t, krt_val v, u64 *ret)
{
	krt_val f = krt_class_of(t, v)->sp[KRT_SP_hash], r;
	s64 n;

	if (f == KRT_NONE || !f)
		return krt_unhashable(t, v);
	if (krt_is(f, KRT_KIND_CFUNC) && ((struct krt_cfunc *)f)->cls == t->vm->object_class) {
		*ret = krt_hash_id(v);
		return true;
	}
	r = krt_stack_ok(t) ? krt_call_special(t, v, KRT_SP_hash, 0, NULL) : KRT_ERR;
	if (!r)
		return false;
	r = krt_payload(r, KRT_KIND_INT);
	if (!r) {
		krt_raise(t, KRT_EXC_TypeError, "__hash__ method should return an integer");
		return false;
	}
	*ret = krt_to_s64(r, &n) ? (u64)n : krt_int_hash(r);
	if (*ret == (u64)-1)
		*ret = (u64)-2;
	return true;
}

bool krt_hash(struct krt_thread *t, krt_val v, u64 *ret)
{
	krt_val plain = krt_plain_payload(v, KRT_SP_hash);
	u64 other;

	if (plain)
		v = plain;
	switch (krt_kind(v)) {
	case KRT_KIND_INT:
		*ret = krt_int_hash(v);
		return true;
	case KRT_KIND_BOOL:
		*ret = v == KRT_TRUE;
		return true;
	case KRT_KIND_STR:
		*ret = krt_str_hash(t, krt_str_of(v));
		return true;
	case KRT_KIND_FLOAT:
		*ret = krt_float_hash(krt_float_bits(v));
		return true;
	case KRT_KIND_BYTES:
		*ret = krt_bytes_hash(t, v);
		return true;
	case KRT_KIND_MEMORYVIEW:
		return krt_memoryview_hash(t, v, ret);
	case KRT_KIND_TUPLE:
		return krt_stack_ok(t) && krt_tuple_hash(t, v, ret);
	case KRT_KIND_FROZENSET:
		return krt_set_hash(t, v, ret);
	case KRT_KIND_RANGE:
		return krt_range_hash(t, v, ret);
	case KRT_KIND_LIST:
	case KRT_KIND_DICT:
	case KRT_KIND_SET:
	case KRT_KIND_BYTEARRAY:
	case KRT_KIND_SLICE:
	case KRT_KIND_MAPPINGPROXY:
	case KRT_KIND_DICTVIEW:
		return krt_unhashable(t, v);
	case KRT_KIND_METHOD:
		if (!krt_hash(t, ((struct krt_method *)v)->func, &other))
			return false;
		*ret = other ^ krt_hash_id(((struct krt_method *)v)->self);
		return true;
	case KRT_KIND_KOBJ:
		v = krt_kobj_int(t, v);
		if (!v)
			return false;
		*ret = krt_int_hash(v);
		return true;
	case KRT_KIND_OBJECT:
	case KRT_KIND_CLASS:
	case KRT_KIND_HANDLE:
	case KRT_KIND_WEAKREF:
		return krt_hash_object(t, v, ret);
	default:
		*ret = krt_hash_id(v);
		return true;
	}
}

/* ---- length, index ------------------------------------------------------------------------------ */

s64 krt_length(struct krt_thread *t, krt_val v)
{
	krt_val r;
	s64 n;

	switch (krt_kind(v)) {
	case KRT_KIND_STR:
		return krt_str_of(v)->len;
	case KRT_KIND_BYTES:
	case KRT_KIND_TUPLE:
		return ((struct krt_obj *)v)->size;
	case KRT_KIND_LIST:
		return ((struct krt_list *)v)->len;
	case KRT_KIND_BYTEARRAY:
		return ((struct krt_bytearray *)v)->len;
	case KRT_KIND_DICT:
	case KRT_KIND_SET:
	case KRT_KIND_FROZENSET:
		return ((struct krt_dict *)v)->used;
	case KRT_KIND_RANGE:
		return krt_range_len(t, v);
	case KRT_KIND_DICTVIEW:
		return krt_dictview_len(v);
	case KRT_KIND_MEMORYVIEW:
		return krt_memoryview_len(v);
	case KRT_KIND_MAPPINGPROXY:
		return krt_length(t, ((struct krt_wrapper *)v)->func);
	case KRT_KIND_KOBJ:
		return krt_kobj_len(t, v);
	default:
		break;
	}
	if (!krt_stack_ok(t))
		return -1;
	r = krt_call_special(t, v, KRT_SP_len, 0, NULL);
	if (r == KRT_NOTIMPL)
		krt_raise(t, KRT_EXC_TypeError, "object of type '%T' has no len()", v);
	r = r && !t->exc ? krt_index(t, r) : KRT_ERR;
	if (!r)
		return -1;
	if (krt_int_sign(r) < 0) {
		krt_raise(t, KRT_EXC_ValueError, "__len__() should return >= 0");
		return -1;
	}
	if (!krt_to_s64(r, &n)) {
		krt_raise(t, KRT_EXC_OverflowError, "cannot fit 'int' into an index-sized integer");
		return -1;
	}
	return n;
}

krt_val krt_index(struct krt_thread *t, krt_val v)
{
	krt_val r;

	switch (krt_kind(v)) {
	case KRT_KIND_INT:
		return v;
	case KRT_KIND_BOOL:
		return krt_small(v == KRT_TRUE);
	case KRT_KIND_KOBJ:
		return krt_kobj_int(t, v);
	default:
		break;
	}
	r = krt_payload(v, KRT_KIND_INT);
	if (r)
		return r;
	if (!krt_stack_ok(t))
		return KRT_ERR;
	r = krt_call_special(t, v, KRT_SP_index, 0, NULL);
	if (r == KRT_NOTIMPL)
		return krt_raise(t, KRT_EXC_TypeError, "'%T' object cannot be interpreted as an integer", v);
	if (r && !krt_payload(r, KRT_KIND_INT))
		return krt_raise(t, KRT_EXC_TypeError, "__index__ returned non-int (type %T)", r);
	return r ? krt_index(t, krt_payload(r, KRT_KIND_INT)) : KRT_ERR;
}

bool krt_index_s64(struct krt_thread *t, krt_val v, s64 *ret)
{
	v = krt_index(t, v);
	if (!v)
		return false;
	if (!krt_to_s64(v, ret))
		*ret = krt_int_sign(v) < 0 ? (s64)((u64)1 << 63) : (s64)(~(u64)0 >> 1);
	return true;
}
