// SPDX-License-Identifier: GPL-2.0
/* descr.c - property, staticmethod, classmethod, super and mappingproxy. */
#include "class.h"

/* ---- property ---------------------------------------------------------------------------------- */

static krt_val krt_none(krt_val v)
{
	return v ? v : KRT_NONE;
}

static krt_val krt_fail_property(struct krt_thread *t, struct krt_property *p, krt_val self, const char *what)
{
	krt_val cls = (krt_val)krt_class_of(t, self)->qualname;

	if (p->name)
		return krt_raise(t, KRT_EXC_AttributeError, "property %R of %R object has no %s", p->name, cls, what);
	return krt_raise(t, KRT_EXC_AttributeError, "property of %R object has no %s", cls, what);
}

krt_val krt_property_get(struct krt_thread *t, struct krt_property *p, krt_val self)
{
	if (!p->get || p->get == KRT_NONE)
		return krt_fail_property(t, p, self, "getter");
	return krt_call(t, p->get, 1, &self);
}

bool krt_property_set(struct krt_thread *t, struct krt_property *p, krt_val self, struct krt_str *name, krt_val x)
{
	krt_val f = x ? p->set : p->del, a[2] = { self, x };

	if (!f || f == KRT_NONE) {
		krt_fail_property(t, p, self, x ? "setter" : "deleter");
		return false;
	}
	return krt_stack_ok(t) && krt_call(t, f, x ? 2 : 1, a);
}

static krt_val property_new(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	static const char *const names[] = { "fget", "fset", "fdel", "doc" };
	krt_val v[4] = { KRT_UNDEF, KRT_UNDEF, KRT_UNDEF, KRT_UNDEF }, k, x;
	struct krt_property *p;
	u32 pos = 0;

	for (int i = 1; i < n; i++)
		v[i - 1] = a[i];
	while (kw && krt_dict_next((struct krt_dict *)kw, &pos, &k, &x)) {
		int i = 0;

		while (i < 4 && strcmp(names[i], krt_str_of(k)->data))
			i++;
		if (i == 4)
			return krt_raise(t, KRT_EXC_TypeError, "'%S' is an invalid keyword argument for property()", k);
		v[i] = x;
	}
	p = krt_alloc(t, KRT_KIND_PROPERTY, sizeof(*p));
	if (!p)
		return KRT_ERR;
	p->get = v[0];
	p->set = v[1];
	p->del = v[2];
	p->doc = v[3];
	return (krt_val)p;
}

static krt_val krt_property_with(struct krt_thread *t, krt_val self, int which, krt_val f)
{
	struct krt_property *p = krt_alloc(t, KRT_KIND_PROPERTY, sizeof(*p)), *old = (struct krt_property *)self;

	if (!p)
		return KRT_ERR;
	p->get = which == 0 ? f : old->get;
	p->set = which == 1 ? f : old->set;
	p->del = which == 2 ? f : old->del;
	p->doc = old->doc;
	p->name = old->name;
	return (krt_val)p;
}

static krt_val property_getter(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_property_with(t, a[0], 0, a[1]);
}

static krt_val property_setter(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_property_with(t, a[0], 1, a[1]);
}

static krt_val property_deleter(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_property_with(t, a[0], 2, a[1]);
}

static krt_val property_fget(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_none(((struct krt_property *)a[0])->get);
}

static krt_val property_fset(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_none(((struct krt_property *)a[0])->set);
}

static krt_val property_fdel(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_none(((struct krt_property *)a[0])->del);
}

static krt_val property_doc(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_property *p = (struct krt_property *)a[0];

	if (p->doc || !p->get || p->get == KRT_NONE)
		return krt_none(p->doc);
	return krt_getattr(t, p->get, t->vm->names[KRT_N_doc]);
}

static krt_val property_get(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return a[1] == KRT_NONE ? a[0] : krt_property_get(t, (struct krt_property *)a[0], a[1]);
}

static krt_val property_set(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_property_set(t, (struct krt_property *)a[0], a[1], NULL, a[2]) ? KRT_NONE : KRT_ERR;
}

static krt_val property_delete(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_property_set(t, (struct krt_property *)a[0], a[1], NULL, KRT_UNDEF) ? KRT_NONE : KRT_ERR;
}

/* whether one of n functions is an abstract method */
static krt_val krt_abstract_of(struct krt_thread *t, int n, const krt_val *f)
{
	for (int i = 0; i < n; i++) {
		krt_val v = f[i] && f[i] != KRT_NONE ? krt_getattr_opt(t, f[i], t->vm->names[KRT_N_abstract]) : KRT_FALSE;
		int r = v ? krt_truth(t, v) : t->exc ? -1 : 0;

		if (r)
			return r < 0 ? KRT_ERR : KRT_TRUE;
	}
	return KRT_FALSE;
}

static krt_val property_abstract(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_property *p = (struct krt_property *)a[0];
	const krt_val f[] = { p->get, p->set, p->del };

	return krt_abstract_of(t, 3, f);
}

static const struct krt_cdef krt_property_defs[] = {
	{ "__new__", property_new, 1, 5, KRT_CF_NEW | KRT_CF_KW, NULL },
	{ "getter", property_getter, 2, 2, 0, NULL },
	{ "setter", property_setter, 2, 2, 0, NULL },
	{ "deleter", property_deleter, 2, 2, 0, NULL },
	{ "fget", property_fget, 1, 1, KRT_CF_GETTER, NULL },
	{ "fset", property_fset, 1, 1, KRT_CF_GETTER, NULL },
	{ "fdel", property_fdel, 1, 1, KRT_CF_GETTER, NULL },
	{ "__doc__", property_doc, 1, 1, KRT_CF_GETTER, NULL },
	{ "__isabstractmethod__", property_abstract, 1, 1, KRT_CF_GETTER, NULL },
	{ "__get__", property_get, 2, 3, 0, NULL },
	{ "__set__", property_set, 3, 3, 0, NULL },
	{ "__delete__", property_delete, 2, 2, 0, NULL },
	{ NULL, NULL, 0, 0, 0, NULL },
};

/* ---- members: what __slots__ puts into a class ------------------------------------------------------ */

/* slot 0 and 1 of a member: its class and its name */
static struct krt_str *krt_member_name(krt_val m)
{
	return krt_str_of(((struct krt_object *)m)->slot[1]);
}

bool krt_is_member(const struct krt_vm *vm, krt_val v)
{
	return krt_is(v, KRT_KIND_OBJECT) && ((struct krt_object *)v)->shape->cls == vm->member_class;
}

krt_val krt_member_new(struct krt_thread *t, struct krt_class *c, struct krt_str *name)
{
	krt_val m = krt_object_new(t, t->vm->member_class);
	struct krt_object *o = (struct krt_object *)m;

	if (!m || !krt_object_add(t, o, t->vm->names[KRT_N_objclass], (krt_val)c) ||
	    !krt_object_add(t, o, t->vm->names[KRT_N_name], (krt_val)name))
		return KRT_ERR;
	return m;
}

static krt_val member_get(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	krt_val v = KRT_UNDEF;

	if (a[1] == KRT_NONE)
		return a[0];
	if (krt_is(a[1], KRT_KIND_OBJECT))
		v = krt_object_own(t, (struct krt_object *)a[1], krt_member_name(a[0]));
	return v || t->exc ? v : krt_no_attr(t, a[1], krt_member_name(a[0]));
}

static krt_val member_set(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_object_setattr(t, a[1], krt_member_name(a[0]), n > 2 ? a[2] : KRT_UNDEF) ? KRT_NONE : KRT_ERR;
}

static krt_val member_repr(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_buf b;

	krt_buf_init(&b, t);
	krt_buf_str(&b, "<member '");
	krt_buf_val(&b, (krt_val)krt_member_name(a[0]));
	krt_buf_str(&b, "' of '");
	krt_buf_val(&b, (krt_val)((struct krt_class *)((struct krt_object *)a[0])->slot[0])->name);
	krt_buf_str(&b, "' objects>");
	return krt_buf_finish(&b);
}

static const struct krt_cdef krt_member_defs[] = {
	{ "__get__", member_get, 2, 3, 0, NULL },
	{ "__set__", member_set, 3, 3, 0, NULL },
	{ "__delete__", member_set, 2, 2, 0, NULL },
	{ "__repr__", member_repr, 1, 1, 0, NULL },
	{ NULL, NULL, 0, 0, 0, NULL },
};

/* ---- staticmethod, classmethod ------------------------------------------------------------------- */

static krt_val krt_wrapper_new(struct krt_thread *t, enum krt_kind kind, krt_val f)
{
	struct krt_wrapper *w = krt_alloc(t, kind, sizeof(*w));

	if (!w)
		return KRT_ERR;
	w->func = f;
	return (krt_val)w;
}

static krt_val staticmethod_new(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_wrapper_new(t, KRT_KIND_STATICMETHOD, a[1]);
}

static krt_val classmethod_new(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_wrapper_new(t, KRT_KIND_CLASSMETHOD, a[1]);
}

static krt_val wrapper_func(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return ((struct krt_wrapper *)a[0])->func;
}

static krt_val staticmethod_call(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_call_kw(t, ((struct krt_wrapper *)a[0])->func, n - 1, a + 1, kw);
}

#define WRAPPED(name)											\
	static krt_val wrapper_##name(struct krt_thread *t, int n, const krt_val *a, krt_val kw)	\
	{												\
		return krt_getattr(t, ((struct krt_wrapper *)a[0])->func, t->vm->names[KRT_N_##name]);	\
	}
WRAPPED(name)
WRAPPED(qualname)
WRAPPED(annotations)

static krt_val wrapper_get(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	krt_val c = n > 2 && a[2] != KRT_NONE ? a[2] : krt_type_of(t, a[1]);

	if (!krt_is(c, KRT_KIND_CLASS))
		return krt_raise(t, KRT_EXC_TypeError, "__get__(x, C): C must be a type, not '%T'", c);
	return krt_bind(t, a[0], a[1] == KRT_NONE ? KRT_UNDEF : a[1], (struct krt_class *)c);
}

static krt_val wrapper_abstract(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_abstract_of(t, 1, &((struct krt_wrapper *)a[0])->func);
}

static const struct krt_cdef krt_static_defs[] = {
	{ "__new__", staticmethod_new, 2, 2, KRT_CF_NEW, NULL },
	{ "__func__", wrapper_func, 1, 1, KRT_CF_GETTER, NULL },
	{ "__wrapped__", wrapper_func, 1, 1, KRT_CF_GETTER, NULL },
	{ "__name__", wrapper_name, 1, 1, KRT_CF_GETTER, NULL },
	{ "__qualname__", wrapper_qualname, 1, 1, KRT_CF_GETTER, NULL },
	{ "__annotations__", wrapper_annotations, 1, 1, KRT_CF_GETTER, NULL },
	{ "__isabstractmethod__", wrapper_abstract, 1, 1, KRT_CF_GETTER, NULL },
	{ "__call__", staticmethod_call, 1, -1, KRT_CF_KW, NULL },
	{ "__get__", wrapper_get, 2, 3, 0, NULL },
	{ NULL, NULL, 0, 0, 0, NULL },
};
static const struct krt_cdef krt_classm_defs[] = {
	{ "__new__", classmethod_new, 2, 2, KRT_CF_NEW, NULL },
	{ "__func__", wrapper_func, 1, 1, KRT_CF_GETTER, NULL },
	{ "__wrapped__", wrapper_func, 1, 1, KRT_CF_GETTER, NULL },
	{ "__name__", wrapper_name, 1, 1, KRT_CF_GETTER, NULL },
	{ "__qualname__", wrapper_qualname, 1, 1, KRT_CF_GETTER, NULL },
	{ "__annotations__", wrapper_annotations, 1, 1, KRT_CF_GETTER, NULL },
	{ "__isabstractmethod__", wrapper_abstract, 1, 1, KRT_CF_GETTER, NULL },
	{ "__get__", wrapper_get, 2, 3, 0, NULL },
	{ NULL, NULL, 0, 0, 0, NULL },
};

/* ---- super ------------------------------------------------------------------------------------------ */

/*
 * The attribute behind s->cls in the mro of the object's type. With self, as
 * krt_getmethod() (function and self apart). UNDEF without exception: absent,
 * or one of super's own.
 */
krt_val krt_super_getattr(struct krt_thread *t, krt_val v, struct krt_str *name, krt_val *self)
{
	struct krt_super *s = (struct krt_super *)v;
	struct krt_tuple *mro;
	u32 i = 0;

	if (self)
		*self = KRT_UNDEF;
	if (!s->self || name == t->vm->names[KRT_N_class])
		return KRT_UNDEF;
	mro = s->type->mro;
	while (i < mro->o.size && mro->item[i] != (krt_val)s->cls)
		i++;
	for (i++; i < mro->o.size; i++) {
		struct krt_class *c = (struct krt_class *)mro->item[i];
		krt_val attr = krt_dict_get_str(c->dict, name);
		bool on_class = s->self == (krt_val)s->type;	/* super(C, C): in a classmethod or __new__ */

		if (!attr)
			continue;
		if (self && !on_class && krt_is(attr, KRT_KIND_FUNC)) {
			*self = s->self;
			return attr;
		}
		return krt_bind(t, attr, on_class ? KRT_UNDEF : s->self, s->type);
	}
	return KRT_UNDEF;
}

static krt_val super_new(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_class *c, *type = NULL;
	struct krt_super *s;

	if (n < 2)
		return krt_raise(t, KRT_EXC_RuntimeError, "super(): no arguments");
	if (!krt_is(a[1], KRT_KIND_CLASS))
		return krt_raise(t, KRT_EXC_TypeError, "super() argument 1 must be a type, not %T", a[1]);
	c = (struct krt_class *)a[1];
	if (n > 2 && a[2] != KRT_NONE) {
		if (krt_is(a[2], KRT_KIND_CLASS) && krt_is_subclass((struct krt_class *)a[2], c))
			type = (struct krt_class *)a[2];
		else if (krt_is_subclass(krt_class_of(t, a[2]), c))
			type = krt_class_of(t, a[2]);
		else
			return krt_raise(t, KRT_EXC_TypeError, "super(type, obj): obj must be an instance or subtype of type");
	}
	s = krt_alloc(t, KRT_KIND_SUPER, sizeof(*s));
	if (!s)
		return KRT_ERR;
	s->cls = c;
	s->type = type;
	s->self = type ? a[2] : KRT_UNDEF;
	return (krt_val)s;
}

static krt_val super_this(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return (krt_val)((struct krt_super *)a[0])->cls;
}

static krt_val super_self(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_none(((struct krt_super *)a[0])->self);
}

static krt_val super_self_class(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_none((krt_val)((struct krt_super *)a[0])->type);
}

static const struct krt_cdef krt_super_defs[] = {
	{ "__new__", super_new, 1, 3, KRT_CF_NEW, NULL },
	{ "__thisclass__", super_this, 1, 1, KRT_CF_GETTER, NULL },
	{ "__self__", super_self, 1, 1, KRT_CF_GETTER, NULL },
	{ "__self_class__", super_self_class, 1, 1, KRT_CF_GETTER, NULL },
	{ NULL, NULL, 0, 0, 0, NULL },
};

/* ---- mappingproxy -------------------------------------------------------------------------------------- */

krt_val krt_mappingproxy(struct krt_thread *t, krt_val mapping)
{
	return krt_wrapper_new(t, KRT_KIND_MAPPINGPROXY, mapping);
}

#define KRT_PROXY(fn, method) \
static krt_val fn(struct krt_thread *t, int n, const krt_val *a, krt_val kw) \
{ \
	return krt_call_method(t, ((struct krt_wrapper *)a[0])->func, method, n - 1, a + 1); \
}
KRT_PROXY(proxy_get, "get")
KRT_PROXY(proxy_keys, "keys")
KRT_PROXY(proxy_values, "values")
KRT_PROXY(proxy_items, "items")
KRT_PROXY(proxy_copy, "copy")

static krt_val proxy_iter(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_iter(t, ((struct krt_wrapper *)a[0])->func);
}

static krt_val proxy_new(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	if (krt_is(a[1], KRT_KIND_LIST) || krt_is(a[1], KRT_KIND_TUPLE) || !krt_lookup_special(t, a[1], KRT_SP_getitem))
		return krt_raise(t, KRT_EXC_TypeError, "mappingproxy() argument must be a mapping, not %T", a[1]);
	return krt_mappingproxy(t, a[1]);
}

static krt_val proxy_reversed(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_reversed(t, ((struct krt_wrapper *)a[0])->func);
}

static const struct krt_cdef krt_proxy_defs[] = {
	{ "__new__", proxy_new, 2, 2, KRT_CF_NEW, NULL },
	{ "__reversed__", proxy_reversed, 1, 1, 0, NULL },
	{ "get", proxy_get, 2, 3, 0, NULL },
	{ "keys", proxy_keys, 1, 1, 0, NULL },
	{ "values", proxy_values, 1, 1, 0, NULL },
	{ "items", proxy_items, 1, 1, 0, NULL },
	{ "copy", proxy_copy, 1, 1, 0, NULL },
	{ "__iter__", proxy_iter, 1, 1, 0, NULL },
	{ NULL, NULL, 0, 0, 0, NULL },
};

/* ---- methods of builtin classes, unbound --------------------------------------------------------------- */

static krt_val method_descr_call(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_call_kw(t, a[0], n - 1, a + 1, kw);
}

static krt_val method_descr_get(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_bind(t, a[0], a[1] == KRT_NONE ? KRT_UNDEF : a[1], krt_class_of(t, a[1]));
}

static const struct krt_cdef krt_method_descr_defs[] = {
	{ "__call__", method_descr_call, 1, -1, KRT_CF_KW, NULL },
	{ "__get__", method_descr_get, 2, 3, 0, NULL },
	{ NULL, NULL, 0, 0, 0, NULL },
};

bool krt_descr_init(struct krt_thread *t)
{
	t->vm->member_class = krt_class_builtin(t, "member_descriptor", KRT_KIND_OBJECT, NULL, krt_member_defs, KRT_CLASS_FINAL);
	if (!t->vm->member_class)
		return false;
	t->vm->member_class->inline_slots = 2;
	t->vm->method_descr = krt_class_builtin(t, "method_descriptor", KRT_KIND_CFUNC, NULL, krt_method_descr_defs, KRT_CLASS_FINAL);
	if (!t->vm->method_descr)
		return false;
	return krt_class_builtin(t, "property", KRT_KIND_PROPERTY, NULL, krt_property_defs, KRT_CLASS_FINAL) &&
	       krt_class_builtin(t, "staticmethod", KRT_KIND_STATICMETHOD, NULL, krt_static_defs, KRT_CLASS_FINAL) &&
	       krt_class_builtin(t, "classmethod", KRT_KIND_CLASSMETHOD, NULL, krt_classm_defs, KRT_CLASS_FINAL) &&
	       krt_class_builtin(t, "super", KRT_KIND_SUPER, NULL, krt_super_defs, KRT_CLASS_FINAL) &&
	       krt_class_builtin(t, "mappingproxy", KRT_KIND_MAPPINGPROXY, NULL, krt_proxy_defs, KRT_CLASS_FINAL);
}
