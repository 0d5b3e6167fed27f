// SPDX-License-Identifier: GPL-2.0
/*
 * generic.c - types written with operators: int | None and list[int]. An
 * instance has two slots: for a union the tuple of its members, for an alias
 * its class and the tuple of its arguments.
 */
#include "class.h"

static struct krt_object *krt_slots_of(krt_val v)
{
	return (struct krt_object *)v;
}

static bool krt_is_instance_of(krt_val v, const struct krt_class *c)
{
	return krt_is(v, KRT_KIND_OBJECT) && ((struct krt_object *)v)->shape->cls == c;
}

static krt_val krt_two_slots(struct krt_thread *t, struct krt_class *c, enum krt_name_id n0, krt_val v0, krt_val args)
{
	krt_val o = krt_object_new(t, c);

	if (!o || !krt_object_add(t, krt_slots_of(o), t->vm->names[n0], v0) ||
	    !krt_object_add(t, krt_slots_of(o), t->vm->names[KRT_N_typeargs], args))
		return KRT_ERR;
	return o;
}

/* how a type is written inside another one */
static bool krt_type_text(struct krt_thread *t, struct krt_buf *b, krt_val v)
{
	krt_val s = KRT_UNDEF;

	if (v == KRT_NONE || v == (krt_val)t->vm->cls[KRT_KIND_NONE]) {
		krt_buf_str(b, "None");
		return true;
	}
	if (v == KRT_ELLIPSIS) {
		krt_buf_str(b, "...");
		return true;
	}
	if (krt_is(v, KRT_KIND_CLASS)) {
		struct krt_class *c = (struct krt_class *)v;

		if (krt_is(c->module, KRT_KIND_STR) && c->module != (krt_val)t->vm->names[KRT_N_builtins]) {
			krt_buf_val(b, c->module);
			krt_buf_str(b, ".");
		}
		s = (krt_val)c->qualname;
	} else {
		s = krt_repr(t, v);
	}
	if (s)
		krt_buf_val(b, s);
	return s != KRT_UNDEF;
}

static krt_val krt_types_text(struct krt_thread *t, krt_val head, const char *open, krt_val args, const char *sep, const char *close)
{
	struct krt_tuple *tup = (struct krt_tuple *)args;
	struct krt_buf b;

	krt_buf_init(&b, t);
	if (head && !krt_type_text(t, &b, head))
		return KRT_ERR;
	krt_buf_str(&b, open);
	for (u32 i = 0; i < tup->o.size; i++) {
		if (i)
			krt_buf_str(&b, sep);
		if (!krt_type_text(t, &b, tup->item[i]))
			return KRT_ERR;
	}
	krt_buf_str(&b, close);
	return krt_buf_finish(&b);
}

/* ---- unions -------------------------------------------------------------------------------------- */

krt_val krt_union_args(const struct krt_vm *vm, krt_val v)
{
	return krt_is_instance_of(v, vm->union_class) ? krt_slots_of(v)->slot[1] : KRT_UNDEF;
}

static bool krt_union_add(struct krt_thread *t, krt_val list, krt_val v)
{
	krt_val args = krt_union_args(t->vm, v);
	struct krt_list *l = (struct krt_list *)list;

	if (args) {
		for (u32 i = 0; i < ((struct krt_tuple *)args)->o.size; i++)
			if (!krt_union_add(t, list, ((struct krt_tuple *)args)->item[i]))
				return false;
		return true;
	}
	if (v == KRT_NONE)
		v = (krt_val)t->vm->cls[KRT_KIND_NONE];
	for (u32 i = 0; i < l->len; i++)
		if (l->item[i] == v)
			return true;
	return krt_list_append(t, l, v);
}

krt_val krt_union_new(struct krt_thread *t, krt_val a, krt_val b)
{
	const krt_val v[] = { a, b };
	krt_val list = krt_list_new(t, 2), args;

	for (int i = 0; i < 2; i++)
		if (v[i] != KRT_NONE && !krt_is(v[i], KRT_KIND_CLASS) && !krt_union_args(t->vm, v[i]) &&
		    !krt_is_instance_of(v[i], t->vm->alias_class))
			return KRT_NOTIMPL;
	if (!list || !krt_union_add(t, list, a) || !krt_union_add(t, list, b))
		return KRT_ERR;
	if (((struct krt_list *)list)->len == 1)
		return ((struct krt_list *)list)->item[0];
	args = krt_tuple_from(t, list);
	return args ? krt_two_slots(t, t->vm->union_class, KRT_N_origin, KRT_NONE, args) : KRT_ERR;
}

static krt_val union_or(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_union_new(t, a[0], a[1]);
}

static krt_val union_ror(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_union_new(t, a[1], a[0]);
}

static krt_val union_repr(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_types_text(t, KRT_UNDEF, "", krt_slots_of(a[0])->slot[1], " | ", "");
}

static krt_val union_eq(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	krt_val x = krt_slots_of(a[0])->slot[1], y = krt_union_args(t->vm, a[1]);

	if (!y)
		return KRT_NOTIMPL;
	x = krt_set_new(t, KRT_KIND_SET, x);
	y = x ? krt_set_new(t, KRT_KIND_SET, y) : KRT_ERR;
	return y ? krt_compare(t, KRT_EQ, x, y) : KRT_ERR;
}

static krt_val union_hash(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	krt_val set = krt_set_new(t, KRT_KIND_FROZENSET, krt_slots_of(a[0])->slot[1]);
	u64 h;

	return set && krt_hash(t, set, &h) ? krt_int(t, (s64)h) : KRT_ERR;
}

static krt_val union_instancecheck(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	int r = krt_isinstance(t, a[1], krt_slots_of(a[0])->slot[1]);

	return r < 0 ? KRT_ERR : krt_bool(r);
}

static krt_val union_subclasscheck(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	int r = krt_issubclass(t, a[1], krt_slots_of(a[0])->slot[1]);

	return r < 0 ? KRT_ERR : krt_bool(r);
}

static const struct krt_cdef krt_union_defs[] = {
	{ "__or__", union_or, 2, 2, 0, NULL },
	{ "__ror__", union_ror, 2, 2, 0, NULL },
	{ "__repr__", union_repr, 1, 1, 0, NULL },
	{ "__eq__", union_eq, 2, 2, 0, NULL },
	{ "__hash__", union_hash, 1, 1, 0, NULL },
	{ "__instancecheck__", union_instancecheck, 2, 2, 0, NULL },
	{ "__subclasscheck__", union_subclasscheck, 2, 2, 0, NULL },
	{ NULL, NULL, 0, 0, 0, NULL },
};

/* ---- list[int] ------------------------------------------------------------------------------------ */

krt_val krt_alias_new(struct krt_thread *t, struct krt_class *c, krt_val key)
{
	krt_val args = krt_is(key, KRT_KIND_TUPLE) ? key : krt_tuple_of(t, 1, &key);

	return args ? krt_two_slots(t, t->vm->alias_class, KRT_N_origin, (krt_val)c, args) : KRT_ERR;
}

static krt_val alias_call(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_call_kw(t, krt_slots_of(a[0])->slot[0], n - 1, a + 1, kw);
}

static krt_val alias_repr(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_types_text(t, krt_slots_of(a[0])->slot[0], "[", krt_slots_of(a[0])->slot[1], ", ", "]");
}

static krt_val alias_eq(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	int r;

	if (!krt_is_instance_of(a[1], t->vm->alias_class))
		return KRT_NOTIMPL;
	r = krt_slots_of(a[0])->slot[0] == krt_slots_of(a[1])->slot[0] ?
	    krt_eq(t, krt_slots_of(a[0])->slot[1], krt_slots_of(a[1])->slot[1]) : 0;
	return r < 0 ? KRT_ERR : krt_bool(r);
}

static krt_val alias_hash(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	u64 h;

	return krt_hash(t, krt_slots_of(a[0])->slot[1], &h) ? krt_int(t, (s64)(h ^ krt_hash_id(krt_slots_of(a[0])->slot[0]))) : KRT_ERR;
}

static krt_val alias_check(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_raise(t, KRT_EXC_TypeError, "isinstance() argument 2 cannot be a parameterized generic");
}

static krt_val alias_new(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	krt_val args = krt_is(a[2], KRT_KIND_TUPLE) ? a[2] : krt_tuple_of(t, 1, &a[2]);

	return args ? krt_two_slots(t, (struct krt_class *)a[0], KRT_N_origin, a[1], args) : KRT_ERR;
}

static krt_val alias_mro_entries(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_tuple_of(t, 1, &krt_slots_of(a[0])->slot[0]);
}

static const struct krt_cdef krt_alias_defs[] = {
	{ "__mro_entries__", alias_mro_entries, 2, 2, 0, NULL },
	{ "__new__", alias_new, 3, 3, KRT_CF_NEW, NULL },
	{ "__call__", alias_call, 1, -1, KRT_CF_KW, NULL },
	{ "__or__", union_or, 2, 2, 0, NULL },
	{ "__ror__", union_ror, 2, 2, 0, NULL },
	{ "__repr__", alias_repr, 1, 1, 0, NULL },
	{ "__eq__", alias_eq, 2, 2, 0, NULL },
	{ "__hash__", alias_hash, 1, 1, 0, NULL },
	{ "__instancecheck__", alias_check, 2, 2, 0, NULL },
	{ NULL, NULL, 0, 0, 0, NULL },
};

bool krt_generic_init(struct krt_thread *t)
{
	struct krt_vm *vm = t->vm;

	vm->union_class = krt_class_builtin(t, "UnionType", KRT_KIND_OBJECT, NULL, krt_union_defs, KRT_CLASS_FINAL);
	vm->alias_class = vm->union_class ?
		krt_class_builtin(t, "GenericAlias", KRT_KIND_OBJECT, NULL, krt_alias_defs, KRT_CLASS_FINAL) : NULL;
	if (!vm->alias_class)
		return false;
	vm->union_class->module = vm->alias_class->module = (krt_val)krt_intern(t, "types", 5);
	vm->union_class->inline_slots = 2;
	vm->alias_class->inline_slots = 2;
	return true;
}
