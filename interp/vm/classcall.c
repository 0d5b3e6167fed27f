// SPDX-License-Identifier: GPL-2.0
/*
 * classcall.c - calling classes, and the methods of object and type.
 */
#include "class.h"

/* f(first, *a, **kw) */
krt_val krt_call_first(struct krt_thread *t, krt_val f, krt_val first, int n, const krt_val *a, krt_val kw)
{
	krt_val local[6], *v = local;

	if (n >= 6) {
		v = krt_alloc_vals(t, n + 1);
		if (!v)
			return KRT_ERR;
	}
	v[0] = first;
	for (int i = 0; i < n; i++)
		v[i + 1] = a[i];
	return krt_call_kw(t, f, n + 1, v, kw);
}

static bool krt_is_def_of(krt_val v, const struct krt_class *c)
{
	return krt_is(v, KRT_KIND_CFUNC) && ((struct krt_cfunc *)v)->cls == c;
}

krt_val krt_builtin_new(struct krt_thread *t, struct krt_cfunc *f, int n, const krt_val *a, krt_val kw)
{
	struct krt_class *own = f->cls, *c;
	krt_val args, first, payload, obj;

	if (n < 1)
		return krt_raise(t, KRT_EXC_TypeError, "%s.__new__(): not enough arguments", own->name->data);
	if (!krt_is(a[0], KRT_KIND_CLASS))
		return krt_raise(t, KRT_EXC_TypeError, "%s.__new__(X): X is not a type object (%T)", own->name->data, a[0]);
	c = (struct krt_class *)a[0];
	if (kw && !(f->def->flags & KRT_CF_KW) && krt_is_subclass(c, own) && c->sp[KRT_SP_init] == own->sp[KRT_SP_init])
		return krt_raise(t, KRT_EXC_TypeError, "%s() takes no keyword arguments", own->name->data);
	if (c == own)
		return f->def->fn(t, n, a, kw);
	if (!krt_is_subclass(c, own))
		return krt_raise(t, KRT_EXC_TypeError, "%s.__new__(%s): %s is not a subtype of %s", own->name->data,
				 c->name->data, c->name->data, own->name->data);
	if (own->instance_kind == KRT_KIND_OBJECT) {
		if (own == t->vm->object_class && (c->payload_kind || c->instance_kind != KRT_KIND_OBJECT))
			return krt_raise(t, KRT_EXC_TypeError, "object.__new__(%s) is not safe, use %s.__new__()", c->name->data,
					 c->payload_kind && t->vm->cls[c->payload_kind] ? t->vm->cls[c->payload_kind]->name->data : c->name->data);
		return f->def->fn(t, n, a, kw);
	}
	if (own->instance_kind == KRT_KIND_CLASS || c->instance_kind != KRT_KIND_OBJECT)
		return f->def->fn(t, n, a, kw);
	first = (krt_val)own;
	if (krt_filled_by_init(own->instance_kind)) {
		payload = f->def->fn(t, 1, &first, KRT_UNDEF);
	} else {
		args = krt_tuple_of(t, n, a);
		if (!args)
			return KRT_ERR;
		((struct krt_tuple *)args)->item[0] = first;
		payload = f->def->fn(t, n, ((struct krt_tuple *)args)->item, kw);
	}
	obj = payload ? krt_object_new(t, c) : KRT_ERR;
	if (obj)
		((struct krt_object *)obj)->slot[0] = payload;
	return obj;
}

bool krt_init_call(struct krt_thread *t, krt_val obj, int n, const krt_val *a, krt_val kw)
{
	struct krt_class *c = krt_class_of(t, obj);
	krt_val init = krt_bind(t, c->sp[KRT_SP_init], obj, c), r = init ? krt_call_kw(t, init, n, a, kw) : KRT_ERR;

	if (r && r != KRT_NONE)
		krt_raise(t, KRT_EXC_TypeError, "__init__() should return None, not '%T'", r);
	return r == KRT_NONE;
}

static krt_val krt_type_call(struct krt_thread *t, struct krt_class *c, int n, const krt_val *a, krt_val kw)
{
	struct krt_vm *vm = t->vm;
	krt_val new = c->sp[KRT_SP_new], obj, init;

	if (c == vm->type_class && n == 1 && !(kw && krt_dict_len((struct krt_dict *)kw)))
		return krt_type_of(t, a[0]);
	if (!new)
		return krt_raise(t, KRT_EXC_TypeError, "cannot create '%s' instances", c->name->data);
	if (krt_is(new, KRT_KIND_STATICMETHOD))
		new = ((struct krt_wrapper *)new)->func;
	if (krt_is_def_of(new, vm->object_class) && c->instance_kind != KRT_KIND_OBJECT && c->flags & KRT_CLASS_BUILTIN)
		return krt_raise(t, KRT_EXC_TypeError, "cannot create '%s' instances", c->name->data);
	obj = krt_call_first(t, new, (krt_val)c, n, a, kw);
	if (!obj || (c->flags & KRT_CLASS_BUILTIN && c->instance_kind != KRT_KIND_OBJECT && c != vm->type_class &&
		     !krt_filled_by_init(c->instance_kind)))
		return obj;
	if (!krt_is_subclass(krt_class_of(t, obj), c))
		return obj;
	init = krt_class_of(t, obj)->sp[KRT_SP_init];
	if (!init || (krt_is_def_of(init, vm->object_class) && !krt_is_def_of(new, vm->object_class)))
		return obj;
	return krt_init_call(t, obj, n, a, kw) ? obj : KRT_ERR;
}

krt_val krt_class_call(struct krt_thread *t, struct krt_class *c, int n, const krt_val *a, krt_val kw)
{
	krt_val call = c->meta->sp[KRT_SP_call];

	if (!krt_stack_ok(t))
		return KRT_ERR;
	if (unlikely(call && !krt_is_def_of(call, t->vm->type_class))) {
		call = krt_bind(t, call, (krt_val)c, c->meta);
		return call ? krt_call_kw(t, call, n, a, kw) : KRT_ERR;
	}
	return krt_type_call(t, c, n, a, kw);
}

/* ---- isinstance, issubclass ------------------------------------------------------------------------ */

static int krt_truth_of(struct krt_thread *t, krt_val v)
{
	return v ? krt_truth(t, v) : -1;
}

static int krt_check_each(struct krt_thread *t, krt_val v, struct krt_tuple *cls, int (*f)(struct krt_thread *, krt_val, krt_val))
{
	if (!krt_stack_ok(t))
		return -1;
	for (u32 i = 0; i < cls->o.size; i++) {
		int r = f(t, v, cls->item[i]);

		if (r)
			return r;
	}
	return 0;
}

/* whether v has a __class__ of its own making that is cls or derived from it */
static int krt_says_instance(struct krt_thread *t, krt_val v, struct krt_class *cls)
{
	struct krt_str *name = t->vm->names[KRT_N_class];
	krt_val c;

	if (!krt_is(v, KRT_KIND_OBJECT) || krt_type_lookup(t, krt_class_of(t, v), name) == krt_type_lookup(t, t->vm->object_class, name))
		return 0;
	c = krt_stack_ok(t) ? krt_getattr_opt(t, v, name) : KRT_ERR;
	if (!c)
		return t->exc ? -1 : 0;
	return krt_is(c, KRT_KIND_CLASS) && krt_is_subclass((struct krt_class *)c, cls);
}

int krt_isinstance(struct krt_thread *t, krt_val v, krt_val cls)
{
	krt_val check;

	if (krt_is(cls, KRT_KIND_CLASS)) {
		if (krt_is_subclass(krt_class_of(t, v), (struct krt_class *)cls))
			return 1;
		check = ((struct krt_class *)cls)->meta->sp[KRT_SP_instancecheck];
		if (!check || krt_is_def_of(check, t->vm->type_class))
			return krt_says_instance(t, v, (struct krt_class *)cls);
		return krt_truth_of(t, krt_stack_ok(t) ? krt_call_special(t, cls, KRT_SP_instancecheck, 1, &v) : KRT_ERR);
	}
	if (krt_is(cls, KRT_KIND_TUPLE))
		return krt_check_each(t, v, (struct krt_tuple *)cls, krt_isinstance);
	if (krt_union_args(t->vm, cls))
		return krt_stack_ok(t) ? krt_isinstance(t, v, krt_union_args(t->vm, cls)) : -1;
	if (krt_lookup_special(t, cls, KRT_SP_instancecheck))
		return krt_truth_of(t, krt_stack_ok(t) ? krt_call_special(t, cls, KRT_SP_instancecheck, 1, &v) : KRT_ERR);
	krt_raise(t, KRT_EXC_TypeError, "isinstance() arg 2 must be a type, a tuple of types, or a union");
	return -1;
}

int krt_issubclass(struct krt_thread *t, krt_val c, krt_val cls)
{
	krt_val check;

	if (krt_is(cls, KRT_KIND_TUPLE))
		return krt_check_each(t, c, (struct krt_tuple *)cls, krt_issubclass);
	check = krt_lookup_special(t, cls, KRT_SP_subclasscheck);
	if (check && !krt_is_def_of(check, t->vm->type_class))
		return krt_truth_of(t, krt_stack_ok(t) ? krt_call_special(t, cls, KRT_SP_subclasscheck, 1, &c) : KRT_ERR);
	if (!krt_is(c, KRT_KIND_CLASS)) {
		krt_raise(t, KRT_EXC_TypeError, "issubclass() arg 1 must be a class");
		return -1;
	}
	if (!krt_is(cls, KRT_KIND_CLASS)) {
		krt_raise(t, KRT_EXC_TypeError, "issubclass() arg 2 must be a class, a tuple of classes, or a union");
		return -1;
	}
	return krt_is_subclass((struct krt_class *)c, (struct krt_class *)cls);
}

/* ---- object ------------------------------------------------------------------------------------------ */

static bool krt_extra_args(int n, krt_val kw)
{
	return n > 1 || (kw && krt_dict_len((struct krt_dict *)kw));
}

static krt_val krt_raise_abstract(struct krt_thread *t, struct krt_class *c)
{
	krt_val names = krt_dict_get_str(c->dict, t->vm->names[KRT_N_abstracts]), list;
	struct krt_list *l;
	struct krt_buf b;

	list = names ? krt_list_from(t, names) : KRT_ERR;
	l = (struct krt_list *)list;
	if (!list || !krt_list_sort(t, l, KRT_NONE, false))
		return KRT_ERR;
	krt_buf_init(&b, t);
	for (u32 i = 0; i < l->len; i++) {
		krt_val name = krt_tostr(t, l->item[i]);

		if (!name)
			return KRT_ERR;
		if (i)
			krt_buf_str(&b, ", ");
		krt_buf_val(&b, name);
	}
	names = krt_buf_finish(&b);
	return names ? krt_raise(t, KRT_EXC_TypeError, "Can't instantiate abstract class %s with abstract method%s %S", c->name->data,
				 l->len == 1 ? "" : "s", names) : KRT_ERR;
}

static krt_val object_new(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_class *c = (struct krt_class *)a[0];
	krt_val new = c->sp[KRT_SP_new], init = c->sp[KRT_SP_init];

	if (krt_extra_args(n, kw)) {
		if (!krt_is_def_of(new, t->vm->object_class))
			return krt_raise(t, KRT_EXC_TypeError, "object.__new__() takes exactly one argument (the type to instantiate)");
		if (krt_is_def_of(init, t->vm->object_class))
			return krt_raise(t, KRT_EXC_TypeError, "%s() takes no arguments", c->name->data);
	}
	if (c->flags & KRT_CLASS_ABSTRACT)
		return krt_raise_abstract(t, c);
	return krt_object_new(t, c);
}

static krt_val object_init(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_class *c = krt_class_of(t, a[0]);

	if (krt_extra_args(n, kw)) {
		if (!krt_is_def_of(c->sp[KRT_SP_init], t->vm->object_class))
			return krt_raise(t, KRT_EXC_TypeError, "object.__init__() takes exactly one argument (the instance to initialize)");
		if (krt_is_def_of(c->sp[KRT_SP_new], t->vm->object_class))
			return krt_raise(t, KRT_EXC_TypeError, "%s.__init__() takes exactly one argument (the instance to initialize)", c->name->data);
	}
	return KRT_NONE;
}

static krt_val object_repr(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_default_repr(t, a[0]);
}

/* whoever asked for str() checks what __repr__ gives */
static krt_val object_str(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	krt_val r;

	if (!krt_is(a[0], KRT_KIND_OBJECT))
		return krt_repr(t, a[0]);
	r = krt_stack_ok(t) ? krt_call_special(t, a[0], KRT_SP_repr, 0, NULL) : KRT_ERR;
	return r == KRT_NOTIMPL ? krt_default_repr(t, a[0]) : r;
}

static krt_val object_format(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	if (!krt_is(a[1], KRT_KIND_STR))
		return krt_raise(t, KRT_EXC_TypeError, "__format__() argument must be str, not %N", a[1]);
	if (krt_str_of(a[1])->len)
		return krt_raise(t, KRT_EXC_TypeError, "unsupported format string passed to %s.__format__", krt_class_of(t, a[0])->name->data);
	return krt_tostr(t, a[0]);
}

static krt_val object_eq(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return a[0] == a[1] ? KRT_TRUE : KRT_NOTIMPL;
}

static krt_val object_ne(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	krt_val r = krt_call_special(t, a[0], KRT_SP_eq, 1, a + 1);
	int b;

	if (!r || r == KRT_NOTIMPL)
		return r;
	b = krt_truth(t, r);
	return b < 0 ? KRT_ERR : krt_bool(!b);
}

static krt_val object_notimpl(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return KRT_NOTIMPL;
}

static krt_val object_hash(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_int(t, (s64)krt_hash_id(a[0]));
}

static struct krt_str *krt_attr_name(struct krt_thread *t, krt_val v)
{
	krt_val s = krt_payload(v, KRT_KIND_STR);

	if (!s) {
		krt_raise(t, KRT_EXC_TypeError, "attribute name must be string, not '%T'", v);
		return NULL;
	}
	return krt_intern_str(t, s);
}

static krt_val object_getattribute(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_str *name = krt_attr_name(t, a[1]);
	krt_val v = name ? krt_object_getattr(t, a[0], name) : KRT_ERR;

	return v || t->exc ? v : krt_no_attr(t, a[0], name);
}

static krt_val object_setattr(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_str *name = krt_attr_name(t, a[1]);

	return name && krt_object_setattr(t, a[0], name, a[2]) ? KRT_NONE : KRT_ERR;
}

static krt_val object_delattr(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_str *name = krt_attr_name(t, a[1]);

	return name && krt_object_setattr(t, a[0], name, KRT_UNDEF) ? KRT_NONE : KRT_ERR;
}

static krt_val object_class(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_type_of(t, a[0]);
}

static krt_val object_dict(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_object *o = (struct krt_object *)a[0];

	if (!krt_is(a[0], KRT_KIND_OBJECT) || o->shape->cls->flags & KRT_CLASS_NODICT)
		return krt_no_attr(t, a[0], t->vm->names[KRT_N_dict]);
	return (krt_val)krt_object_dict(t, o);
}

static krt_val object_dir(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_object_dir(t, a[0]);
}

static krt_val object_init_subclass(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	if (krt_extra_args(n, kw))
		return krt_raise(t, KRT_EXC_TypeError, "%S.__init_subclass__() takes no keyword arguments", ((struct krt_class *)a[0])->qualname);
	return KRT_NONE;
}

const struct krt_cdef krt_object_defs[] = {
	{ "__new__", object_new, 1, -1, KRT_CF_NEW | KRT_CF_KW, NULL },
	{ "__init__", object_init, 1, -1, KRT_CF_KW, NULL },
	{ "__repr__", object_repr, 1, 1, 0, NULL },
	{ "__str__", object_str, 1, 1, 0, NULL },
	{ "__format__", object_format, 2, 2, 0, NULL },
	{ "__eq__", object_eq, 2, 2, 0, NULL },
	{ "__ne__", object_ne, 2, 2, 0, NULL },
	{ "__lt__", object_notimpl, 2, 2, 0, NULL },
	{ "__le__", object_notimpl, 2, 2, 0, NULL },
	{ "__gt__", object_notimpl, 2, 2, 0, NULL },
	{ "__ge__", object_notimpl, 2, 2, 0, NULL },
	{ "__hash__", object_hash, 1, 1, 0, NULL },
	{ "__getattribute__", object_getattribute, 2, 2, 0, NULL },
	{ "__setattr__", object_setattr, 3, 3, 0, NULL },
	{ "__delattr__", object_delattr, 2, 2, 0, NULL },
	{ "__class__", object_class, 1, 1, KRT_CF_GETTER, NULL },
	{ "__dict__", object_dict, 1, 1, KRT_CF_GETTER, NULL },
	{ "__dir__", object_dir, 1, 1, 0, NULL },
	{ "__init_subclass__", object_init_subclass, 1, -1, KRT_CF_CLASS | KRT_CF_KW, NULL },
	{ "__subclasshook__", object_notimpl, 2, 2, KRT_CF_CLASS, NULL },
	{ NULL, NULL, 0, 0, 0, NULL },
};

krt_val krt_type_call_super(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_type_call(t, (struct krt_class *)a[0], n - 1, a + 1, kw);
}
