// SPDX-License-Identifier: GPL-2.0
/* typeclass.c - the methods and attributes of type. */
#include "class.h"

#define KRT_SELF ((struct krt_class *)a[0])

bool krt_class_name_ok(struct krt_thread *t, krt_val name)
{
	if (!memchr(krt_str_of(name)->data, 0, krt_str_of(name)->o.size))
		return true;
	krt_raise(t, KRT_EXC_ValueError, "type name must not contain null characters");
	return false;
}

static krt_val type_new(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_class *meta;
	krt_val args[4], f;

	if (n != 4)
		return krt_raise(t, KRT_EXC_TypeError, "type() takes 1 or 3 arguments");
	if (!krt_payload(a[1], KRT_KIND_STR))
		return krt_raise(t, KRT_EXC_TypeError, "type.__new__() argument 1 must be str, not %N", a[1]);
	if (!krt_class_name_ok(t, krt_payload(a[1], KRT_KIND_STR)))
		return KRT_ERR;
	if (!krt_is(a[2], KRT_KIND_TUPLE))
		return krt_raise(t, KRT_EXC_TypeError, "type.__new__() argument 2 must be tuple, not %N", a[2]);
	if (!krt_payload(a[3], KRT_KIND_DICT))
		return krt_raise(t, KRT_EXC_TypeError, "type.__new__() argument 3 must be dict, not %N", a[3]);
	meta = krt_metaclass(t, KRT_SELF, (struct krt_tuple *)a[2]);
	if (!meta)
		return KRT_ERR;
	f = meta->sp[KRT_SP_new];
	if (meta == KRT_SELF || f == t->vm->type_class->sp[KRT_SP_new])
		return krt_class_new(t, meta, a[1], (struct krt_tuple *)a[2], a[3], kw);
	/* a base's metaclass is more derived and makes its classes itself */
	memcpy(args, a, sizeof(args));
	args[0] = (krt_val)meta;
	f = krt_bind(t, f, KRT_UNDEF, meta);
	return f ? krt_call_kw(t, f, 4, args, kw) : KRT_ERR;
}

static krt_val type_init(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	if (n != 4 && n != 2)
		return krt_raise(t, KRT_EXC_TypeError, "type.__init__() takes 1 or 3 arguments");
	return KRT_NONE;
}

static krt_val type_repr(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_class_repr(t, KRT_SELF);
}

static krt_val type_name(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return (krt_val)KRT_SELF->name;
}

static krt_val type_qualname(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return (krt_val)KRT_SELF->qualname;
}

static krt_val type_module(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	krt_val v = krt_dict_get_str(KRT_SELF->dict, t->vm->names[KRT_N_module]);

	return v ? v : KRT_SELF->module;
}

static krt_val type_doc(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	krt_val v = krt_dict_get_str(KRT_SELF->dict, t->vm->names[KRT_N_doc]);

	return v ? krt_bind(t, v, KRT_UNDEF, KRT_SELF) : KRT_NONE;
}

static krt_val type_bases(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return (krt_val)KRT_SELF->bases;
}

static krt_val type_base(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_tuple *bases = KRT_SELF->bases;

	/* the one that fixes the layout */
	for (u32 i = 0; i < bases->o.size; i++) {
		struct krt_class *b = (struct krt_class *)bases->item[i];

		if (b->payload_kind || b->instance_kind != KRT_KIND_OBJECT)
			return bases->item[i];
	}
	return bases->o.size ? bases->item[0] : KRT_NONE;
}

static krt_val type_mro(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return (krt_val)KRT_SELF->mro;
}

static krt_val type_mro_list(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_list_of(t, KRT_SELF->mro->o.size, KRT_SELF->mro->item);
}

static krt_val type_dict(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_mappingproxy(t, (krt_val)KRT_SELF->dict);
}

static krt_val type_annotations(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_str *name = t->vm->names[KRT_N_annotations];
	krt_val v = krt_dict_get_str(KRT_SELF->dict, name);

	if (v)
		return v;
	if (KRT_SELF->flags & KRT_CLASS_BUILTIN)
		return krt_no_attr(t, a[0], name);
	v = krt_dict_new(t);
	return v && krt_dict_set(t, KRT_SELF->dict, (krt_val)name, v) ? v : KRT_ERR;
}

static krt_val type_subclasses(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_list_from(t, KRT_SELF->subclasses);
}

static krt_val type_or(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_union_new(t, a[0], a[1]);
}

static krt_val type_ror(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_union_new(t, a[1], a[0]);
}

static krt_val type_prepare(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_dict_new(t);
}

static krt_val type_instancecheck(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_bool(krt_is_subclass(krt_class_of(t, a[1]), KRT_SELF));
}

static krt_val type_subclasscheck(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	if (!krt_is(a[1], KRT_KIND_CLASS))
		return krt_raise(t, KRT_EXC_TypeError, "issubclass() arg 1 must be a class");
	return krt_bool(krt_is_subclass((struct krt_class *)a[1], KRT_SELF));
}

static krt_val single_new(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	if (n > 1 || kw)
		return krt_raise(t, KRT_EXC_TypeError, "%s takes no arguments", KRT_SELF->name->data);
	return KRT_SELF->instance_kind == KRT_KIND_NONE ? KRT_NONE : KRT_SELF->instance_kind == KRT_KIND_NOTIMPL ? KRT_NOTIMPL : KRT_ELLIPSIS;
}

const struct krt_cdef krt_single_defs[] = {
	{ "__new__", single_new, 1, -1, KRT_CF_NEW | KRT_CF_KW, NULL },
	{ NULL, NULL, 0, 0, 0, NULL },
};

const struct krt_cdef krt_type_defs[] = {
	{ "__new__", type_new, 1, -1, KRT_CF_NEW | KRT_CF_KW, NULL },
	{ "__init__", type_init, 1, -1, KRT_CF_KW, NULL },
	{ "__call__", krt_type_call_super, 1, -1, KRT_CF_KW, NULL },
	{ "__repr__", type_repr, 1, 1, 0, NULL },
	{ "__name__", type_name, 1, 1, KRT_CF_GETTER, NULL },
	{ "__qualname__", type_qualname, 1, 1, KRT_CF_GETTER, NULL },
	{ "__module__", type_module, 1, 1, KRT_CF_GETTER, NULL },
	{ "__doc__", type_doc, 1, 1, KRT_CF_GETTER, NULL },
	{ "__bases__", type_bases, 1, 1, KRT_CF_GETTER, NULL },
	{ "__base__", type_base, 1, 1, KRT_CF_GETTER, NULL },
	{ "__mro__", type_mro, 1, 1, KRT_CF_GETTER, NULL },
	{ "__dict__", type_dict, 1, 1, KRT_CF_GETTER, NULL },
	{ "__annotations__", type_annotations, 1, 1, KRT_CF_GETTER, NULL },
	{ "mro", type_mro_list, 1, 1, 0, NULL },
	{ "__subclasses__", type_subclasses, 1, 1, 0, NULL },
	{ "__prepare__", type_prepare, 1, -1, KRT_CF_CLASS | KRT_CF_KW, NULL },
	{ "__or__", type_or, 2, 2, 0, NULL },
	{ "__ror__", type_ror, 2, 2, 0, NULL },
	{ "__instancecheck__", type_instancecheck, 2, 2, 0, NULL },
	{ "__subclasscheck__", type_subclasscheck, 2, 2, 0, NULL },
	{ NULL, NULL, 0, 0, 0, NULL },
};
