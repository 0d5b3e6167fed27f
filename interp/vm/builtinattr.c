// SPDX-License-Identifier: GPL-2.0
/* builtinattr.c - builtins about attributes, classes and namespaces. */
#include "builtins.h"

static struct krt_str *krt_name_arg(struct krt_thread *t, const char *func, krt_val v)
{
	krt_val s = krt_payload(v, KRT_KIND_STR);

	if (s)
		return krt_intern_str(t, s);
	if (func)
		krt_raise(t, KRT_EXC_TypeError, "%s(): attribute name must be string", func);
	else
		krt_raise(t, KRT_EXC_TypeError, "attribute name must be string, not '%T'", v);
	return NULL;
}

KRT_FN(b_getattr)
{
	struct krt_str *name = krt_name_arg(t, NULL, a[1]);
	krt_val v;

	if (!name)
		return KRT_ERR;
	if (n < 3)
		return krt_getattr(t, a[0], name);
	v = krt_getattr_opt(t, a[0], name);
	return v || t->exc ? v : a[2];
}

KRT_FN(b_hasattr)
{
	struct krt_str *name = krt_name_arg(t, NULL, a[1]);
	krt_val v = name ? krt_getattr_opt(t, a[0], name) : KRT_ERR;

	return t->exc ? KRT_ERR : krt_bool(v != KRT_UNDEF);
}

KRT_FN(b_setattr)
{
	struct krt_str *name = krt_name_arg(t, NULL, a[1]);

	return name && krt_setattr(t, a[0], name, a[2]) ? KRT_NONE : KRT_ERR;
}

KRT_FN(b_delattr)
{
	struct krt_str *name = krt_name_arg(t, NULL, a[1]);

	return name && krt_delattr(t, a[0], name) ? KRT_NONE : KRT_ERR;
}

bool krt_callable(struct krt_thread *t, krt_val v)
{
	switch (krt_kind(v)) {
	case KRT_KIND_FUNC:
	case KRT_KIND_CFUNC:
	case KRT_KIND_METHOD:
	case KRT_KIND_CLASS:
	case KRT_KIND_KFUNC:
	case KRT_KIND_KTYPE:
	case KRT_KIND_STATICMETHOD:
		return true;
	default:
		return krt_lookup_special(t, v, KRT_SP_call) != KRT_UNDEF;
	}
}

KRT_FN(b_callable)
{
	return krt_bool(krt_callable(t, a[0]));
}

KRT_FN(b_isinstance)
{
	int r = krt_isinstance(t, a[0], a[1]);

	return r < 0 ? KRT_ERR : krt_bool(r);
}

KRT_FN(b_issubclass)
{
	int r;

	if (!krt_is(a[0], KRT_KIND_CLASS))
		return krt_raise(t, KRT_EXC_TypeError, "issubclass() arg 1 must be a class");
	r = krt_issubclass(t, a[0], a[1]);
	return r < 0 ? KRT_ERR : krt_bool(r);
}

KRT_FN(b_build_class)
{
	return krt_build_class(t, n, a, kw);
}

/* ---- namespaces -------------------------------------------------------------------------------- */

static bool krt_local_set(struct krt_thread *t, krt_val d, struct krt_str *name, krt_val v)
{
	if (krt_is(v, KRT_KIND_CELL))
		v = ((struct krt_cell *)v)->val;
	return !v || krt_dict_set(t, (struct krt_dict *)d, (krt_val)name, v);
}

krt_val krt_locals(struct krt_thread *t)
{
	struct krt_frame *f = t->top;
	krt_val d;

	if (!f)
		return krt_dict_new(t);
	if (f->ns)
		return f->ns;
	if (f->code->cflags & KRT_CODE_MODULE)
		return krt_namespace(t, f->func->module);
	d = krt_dict_new(t);
	if (!d)
		return KRT_ERR;
	for (u32 i = 0; i < f->code->nvars; i++)
		if (f->code->vars[i]->data[0] != '.' && !krt_local_set(t, d, f->code->vars[i], f->base[i]))
			return KRT_ERR;
	for (u32 i = 0; f->func->free && i < f->func->free->o.size && i < f->code->nfree; i++)
		if (!krt_local_set(t, d, f->code->frees[i], f->func->free->item[i]))
			return KRT_ERR;
	return d;
}

KRT_FN(b_locals)
{
	return krt_locals(t);
}

KRT_FN(b_globals)
{
	if (!t->top || !t->top->func->module)
		return krt_dict_new(t);
	return krt_namespace(t, t->top->func->module);
}

KRT_FN(b_vars)
{
	krt_val v;

	if (!n)
		return krt_locals(t);
	v = krt_getattr_opt(t, a[0], t->vm->names[KRT_N_dict]);
	return v || t->exc ? v : krt_raise(t, KRT_EXC_TypeError, "vars() argument must have __dict__ attribute");
}

KRT_FN(b_dir)
{
	krt_val names;

	if (n)
		return krt_dir(t, a[0]);
	names = krt_locals(t);
	names = names ? krt_list_from(t, names) : KRT_ERR;
	return names && krt_list_sort(t, (struct krt_list *)names, KRT_NONE, false) ? names : KRT_ERR;
}

const struct krt_cdef krt_attr_func_defs[] = {
	{ "getattr", b_getattr, 2, 3, 0, NULL },
	{ "hasattr", b_hasattr, 2, 2, 0, NULL },
	{ "setattr", b_setattr, 3, 3, 0, NULL },
	{ "delattr", b_delattr, 2, 2, 0, NULL },
	{ "callable", b_callable, 1, 1, 0, NULL },
	{ "isinstance", b_isinstance, 2, 2, 0, NULL },
	{ "issubclass", b_issubclass, 2, 2, 0, NULL },
	{ "__build_class__", b_build_class, 2, -1, KRT_CF_KW, NULL },
	{ "locals", b_locals, 0, 0, 0, NULL },
	{ "globals", b_globals, 0, 0, 0, NULL },
	{ "vars", b_vars, 0, 1, 0, NULL },
	{ "dir", b_dir, 0, 1, 0, NULL },
	{ NULL, NULL, 0, 0, 0, NULL },
};
