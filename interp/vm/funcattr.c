// SPDX-License-Identifier: GPL-2.0
/* funcattr.c - attributes of functions, bound methods and builtin functions. */
#include "class.h"

/* __module__: __name__ of its globals */
static krt_val krt_func_home(const struct krt_thread *t, const struct krt_func *f)
{
	krt_val v;

	if (!f->module)
		return KRT_NONE;
	if (!f->module->dict)
		return (krt_val)f->module->name;
	v = krt_dict_get_str((struct krt_dict *)krt_payload(f->module->dict, KRT_KIND_DICT), t->vm->names[KRT_N_name]);
	return v ? v : KRT_NONE;
}

static krt_val krt_python_func(struct krt_thread *t, struct krt_func *f, struct krt_str *name)
{
	struct krt_str **n = t->vm->names;

	if (name == n[KRT_N_name])
		return (krt_val)f->name;
	if (name == n[KRT_N_qualname])
		return (krt_val)f->qualname;
	if (name == n[KRT_N_doc])
		return f->doc ? f->doc : KRT_NONE;
	if (name == n[KRT_N_module] && !(f->dict && krt_dict_get_str(f->dict, name)))
		return krt_func_home(t, f);
	if (name == n[KRT_N_defaults])
		return f->defaults ? f->defaults : KRT_NONE;
	if (name == n[KRT_N_kwdefaults])
		return f->kwdefaults ? f->kwdefaults : KRT_NONE;
	if (name == n[KRT_N_annotations]) {
		if (!f->annotations || f->annotations == KRT_NONE)
			f->annotations = krt_dict_new(t);
		return f->annotations;
	}
	if (name == n[KRT_N_dict]) {
		if (!f->dict)
			f->dict = (struct krt_dict *)krt_dict_new(t);
		return (krt_val)f->dict;
	}
	if (name == n[KRT_N_code])
		return (krt_val)f->code;
	if (name == n[KRT_N_closure])
		return f->free ? (krt_val)f->free : KRT_NONE;
	if (name == n[KRT_N_globals])
		return f->module ? krt_namespace(t, f->module) : KRT_NONE;
	return f->dict ? krt_dict_get(t, f->dict, (krt_val)name) : KRT_UNDEF;
}

/* "C.f" for a method of a builtin class, "f" for a function */
static krt_val krt_cfunc_qualname(struct krt_thread *t, struct krt_cfunc *f)
{
	struct krt_buf b;

	if (!f->cls)
		return krt_str(t, f->def->name);
	krt_buf_init(&b, t);
	krt_buf_val(&b, (krt_val)f->cls->name);
	krt_buf_str(&b, ".");
	krt_buf_str(&b, f->def->name);
	return krt_buf_finish(&b);
}

static krt_val krt_builtin_func(struct krt_thread *t, struct krt_cfunc *f, struct krt_str *name)
{
	struct krt_str **n = t->vm->names;

	if (name == n[KRT_N_name])
		return krt_str(t, f->def->name);
	if (name == n[KRT_N_qualname])
		return krt_cfunc_qualname(t, f);
	if (name == n[KRT_N_doc])
		return f->def->doc ? krt_str(t, f->def->doc) : KRT_NONE;
	if (name == n[KRT_N_module])
		return f->cls ? KRT_NONE : (krt_val)n[KRT_N_builtins];
	if (name == n[KRT_N_self] && !f->cls)
		return (krt_val)t->vm->builtins;
	return KRT_UNDEF;
}

krt_val krt_func_own(struct krt_thread *t, krt_val v, struct krt_str *name)
{
	struct krt_method *m = (struct krt_method *)v;

	if (krt_is(v, KRT_KIND_FUNC))
		return krt_python_func(t, (struct krt_func *)v, name);
	if (krt_is(v, KRT_KIND_CFUNC))
		return krt_builtin_func(t, (struct krt_cfunc *)v, name);
	if (name == t->vm->names[KRT_N_self])
		return m->self;
	if (krt_is(m->func, KRT_KIND_CFUNC))
		return krt_builtin_func(t, (struct krt_cfunc *)m->func, name);
	if (name == t->vm->names[KRT_N_func])
		return m->func;
	/* a bound method shows its function's attributes, but not its type's */
	if (krt_type_lookup(t, t->vm->cls[KRT_KIND_METHOD], name))
		return KRT_UNDEF;
	return krt_getattr_opt(t, m->func, name);
}
