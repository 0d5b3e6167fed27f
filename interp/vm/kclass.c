// SPDX-License-Identifier: GPL-2.0
/*
 * kclass.c - the classes of kernel types, objects and functions. Methods of
 * objects end in _, so that they never hide a member.
 */
#include "kobj.h"

static bool add_members(struct krt_thread *t, struct krt_list *l, struct krt_ktype *k, int depth)
{
	for (u32 i = 0; i < k->nmembers; i++) {
		struct krt_ktype *inner;

		if (k->member[i].name->o.size) {
			if (!krt_list_append(t, l, (krt_val)k->member[i].name))
				return false;
			continue;
		}
		inner = depth < 16 ? krt_ktype_strip(t, krt_ktype_get(t, k->member[i].type)) : NULL;
		if (!inner)
			return depth >= 16;
		if (krt_ktype_has_members(inner) && !add_members(t, l, inner, depth + 1))
			return false;
	}
	return true;
}

/* members first, in the order of the struct, then the methods */
krt_val krt_kobj_dir(struct krt_thread *t, krt_val v)
{
	struct krt_list *l = (struct krt_list *)krt_list_new(t, 0);
	struct krt_dict *methods = krt_class_of(t, v)->dict;
	struct krt_ktype *k = krt_is(v, KRT_KIND_KOBJ) ? krt_kobj_target(t, v) : (struct krt_ktype *)v;
	krt_val name;
	u32 pos = 0;

	if (!l || !k || (krt_ktype_has_members(k) && !add_members(t, l, k, 0)))
		return KRT_ERR;
	while (krt_dict_next(methods, &pos, &name, NULL))
		if (krt_str_of(name)->data[0] != '_' && !krt_list_append(t, l, name))
			return KRT_ERR;
	return (krt_val)l;
}

static krt_val obj_address_of(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_kobj *o = (struct krt_kobj *)a[0];
	struct krt_ktype *p;

	if (o->o.extra)
		return krt_raise(t, KRT_EXC_TypeError, "a pointer value has no address of its own here");
	p = krt_ktype_pointer(t, o->type);
	return p ? krt_kobj_make(t, p, o->address, true) : KRT_ERR;
}

/* text at a char * or in a char array; at most max bytes */
static krt_val obj_string(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_ktype *k = krt_ktype_strip(t, ((struct krt_kobj *)a[0])->type), *e;
	s64 max = 4096;
	krt_val text;

	if (!k || (n > 1 && !krt_index_s64(t, a[1], &max)))
		return KRT_ERR;
	e = k->kind == KRT_TYPE_PTR || k->kind == KRT_TYPE_ARRAY ? krt_ktype_strip(t, krt_ktype_elem(t, k)) : k;
	if (!e)
		return KRT_ERR;
	if (e->size != 1 && e->kind != KRT_TYPE_VOID) {
		text = krt_ktype_str(t, ((struct krt_kobj *)a[0])->type);
		return text ? krt_raise(t, KRT_EXC_TypeError, "%S holds no text", text) : KRT_ERR;
	}
	if (k->kind == KRT_TYPE_ARRAY && k->len && max > k->len)
		max = k->len;
	return krt_kobj_string(t, (struct krt_kobj *)a[0], krt_kobj_address(a[0]), max < 0 ? 0 : max);
}

static krt_val obj_value(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_kobj_int(t, a[0]);
}

static krt_val obj_read(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_kobj_read(t, a[0]);
}

/* the bytes of the object (of what a pointer points to) */
static krt_val obj_bytes(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_ktype *k = krt_kobj_target(t, a[0]);
	u8 *raw;

	if (!k)
		return KRT_ERR;
	if (!k->size)
		return krt_raise(t, KRT_EXC_TypeError, "its type has no size");
	raw = krt_alloc_raw(t, k->size);
	if (!raw || !krt_kpeek_from(t, (struct krt_kobj *)a[0], raw, krt_kobj_address(a[0]), k->size))
		return KRT_ERR;
	return krt_bytes(t, raw, k->size);
}

static krt_val obj_type(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return (krt_val)((struct krt_kobj *)a[0])->type;
}

static krt_val obj_member(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	if (!krt_is(a[1], KRT_KIND_STR))
		return krt_raise(t, KRT_EXC_TypeError, "member_() takes a name, not a %T", a[1]);
	return krt_getattr(t, a[0], krt_str_of(a[1]));
}

static krt_val obj_int(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_kobj_int(t, a[0]);
}

static const struct krt_cdef object_defs[] = {
	{ "address_of_", obj_address_of, 1, 1, 0, "a pointer to this object" },
	{ "string_", obj_string, 1, 2, 0, "the text here, up to NUL" },
	{ "value_", obj_value, 1, 1, 0, "the address as an int" },
	{ "read_", obj_read, 1, 1, 0, "a copy of the object, read at once; a scalar's value" },
	{ "bytes_", obj_bytes, 1, 1, 0, "the object's bytes" },
	{ "member_", obj_member, 2, 2, 0, "a member by name" },
	{ "type_", obj_type, 1, 1, KRT_CF_GETTER, NULL },
	{ "__int__", obj_int, 1, 1, 0, NULL },
	{ "__index__", obj_int, 1, 1, 0, NULL },
	{ }
};

static krt_val type_name(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_ktype_str(t, (struct krt_ktype *)a[0]);
}

static krt_val type_size(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_ktype *k = krt_ktype_strip(t, (struct krt_ktype *)a[0]);

	return k ? krt_small(k->size) : KRT_ERR;
}

static krt_val type_members(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_ktype *k = krt_ktype_strip(t, (struct krt_ktype *)a[0]);
	struct krt_list *l = k ? (struct krt_list *)krt_list_new(t, k->nmembers) : NULL;

	for (u32 i = 0; l && i < k->nmembers; i++)
		if (!krt_list_append(t, l, (krt_val)k->member[i].name))
			return KRT_ERR;
	return (krt_val)l;
}

static krt_val type_kind(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	static const char *const name[] = {
		[KRT_TYPE_VOID] = "void", [KRT_TYPE_INT] = "int", [KRT_TYPE_BOOL] = "bool", [KRT_TYPE_FLOAT] = "float",
		[KRT_TYPE_ENUM] = "enum", [KRT_TYPE_STRUCT] = "struct", [KRT_TYPE_UNION] = "union", [KRT_TYPE_PTR] = "pointer",
		[KRT_TYPE_ARRAY] = "array", [KRT_TYPE_TYPEDEF] = "typedef", [KRT_TYPE_FUNC] = "function",
	};

	return krt_str(t, name[((struct krt_ktype *)a[0])->kind]);
}

/* of a pointer, an array, a typedef or a function: what it is made of */
static krt_val type_target(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_ktype *k = (struct krt_ktype *)a[0];

	if (k->kind != KRT_TYPE_PTR && k->kind != KRT_TYPE_ARRAY && k->kind != KRT_TYPE_TYPEDEF && k->kind != KRT_TYPE_FUNC)
		return KRT_NONE;
	return (krt_val)krt_ktype_elem(t, k);
}

static krt_val type_length(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_ktype *k = krt_ktype_strip(t, (struct krt_ktype *)a[0]);

	return !k ? KRT_ERR : k->kind == KRT_TYPE_ARRAY ? krt_small(k->len) : KRT_NONE;
}

static krt_val type_enumerators(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_ktype *k = krt_ktype_strip(t, (struct krt_ktype *)a[0]);
	struct krt_dict *d = k ? (struct krt_dict *)krt_dict_new(t) : NULL;

	for (u32 i = 0; d && k->kind == KRT_TYPE_ENUM && i < k->nmembers; i++) {
		u64 bits = k->member[i].bit | k->member[i].bits << 32;
		krt_val v = k->flags & KRT_TYPE_F_SIGNED ? krt_int(t, k->size == 4 ? (s32)bits : (s64)bits) : krt_uint(t, bits);

		if (!v || !krt_dict_set(t, d, (krt_val)k->member[i].name, v))
			return KRT_ERR;
	}
	return (krt_val)d;
}

static krt_val type_has(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_ktype *k = krt_ktype_strip(t, (struct krt_ktype *)a[0]);
	struct krt_kmember m;
	int r = 0;

	if (!krt_is(a[1], KRT_KIND_STR))
		return krt_raise(t, KRT_EXC_TypeError, "has() takes a member's name, not a %T", a[1]);
	if (k && krt_ktype_has_members(k))
		r = krt_kmember_find(t, k, krt_str_of(a[1]), &m);
	return !k || r < 0 ? KRT_ERR : krt_bool(r);
}

static const struct krt_cdef type_defs[] = {
	{ "name", type_name, 1, 1, KRT_CF_GETTER, NULL },
	{ "kind", type_kind, 1, 1, KRT_CF_GETTER, NULL },
	{ "size", type_size, 1, 1, KRT_CF_GETTER, NULL },
	{ "target", type_target, 1, 1, KRT_CF_GETTER, NULL },
	{ "length", type_length, 1, 1, KRT_CF_GETTER, NULL },
	{ "members", type_members, 1, 1, KRT_CF_GETTER, NULL },
	{ "enumerators", type_enumerators, 1, 1, KRT_CF_GETTER, NULL },
	{ "has", type_has, 2, 2, 0, "whether the type has a member of that name" },
	{ }
};

static krt_val function_name(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return (krt_val)((struct krt_kfunc *)a[0])->name;
}

static krt_val function_prototype(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_kfunc *f = (struct krt_kfunc *)a[0];
	struct krt_buf b;

	krt_buf_init(&b, t);
	krt_kproto_text(t, &b, f->proto, f->name);
	return krt_buf_finish(&b);
}

static krt_val function_address(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_kfunc *f = (struct krt_kfunc *)a[0];

	if (f->o.extra == KRT_KFUNC_SHIM)
		return krt_raise(t, KRT_EXC_AttributeError, "%S has no address: it is inlined in C", (krt_val)f->name);
	return krt_uint(t, f->address);
}

static const struct krt_cdef function_defs[] = {
	{ "__name__", function_name, 1, 1, KRT_CF_GETTER, NULL },
	{ "__doc__", function_prototype, 1, 1, KRT_CF_GETTER, NULL },
	{ "prototype", function_prototype, 1, 1, KRT_CF_GETTER, NULL },
	{ "address", function_address, 1, 1, KRT_CF_GETTER, NULL },
	{ "__int__", function_address, 1, 1, 0, NULL },
	{ "__index__", function_address, 1, 1, 0, NULL },
	{ }
};

bool krt_kclass_init(struct krt_thread *t);

bool krt_kclass_init(struct krt_thread *t)
{
	return krt_class_builtin(t, "kernel_object", KRT_KIND_KOBJ, NULL, object_defs, KRT_CLASS_FINAL) &&
	       krt_class_builtin(t, "kernel_type", KRT_KIND_KTYPE, NULL, type_defs, KRT_CLASS_FINAL) &&
	       krt_class_builtin(t, "kernel_function", KRT_KIND_KFUNC, NULL, function_defs, KRT_CLASS_FINAL);
}
