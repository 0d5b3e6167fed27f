// SPDX-License-Identifier: GPL-2.0
/*
 * nameops.c - names at run time: globals behind the inline caches, class
 * bodies' namespaces, and the errors about names.
 */
#include "frame.h"

/* NameError and friends keep the name for suggestions */
static krt_val krt_name_exc(struct krt_thread *t, enum krt_exc_id id, const char *fmt, krt_val name)
{
	struct krt_excdata *d;

	krt_raise(t, id, fmt, name ? name : t->vm->empty_str);
	d = t->exc ? krt_excdata(t->exc) : NULL;
	if (d && krt_exc_pending_is(t, id))
		d->value = name;
	return KRT_ERR;
}

krt_val krt_unbound(struct krt_thread *t, krt_val name)
{
	return krt_raise(t, KRT_EXC_UnboundLocalError, "cannot access local variable '%S' where it is not associated with a value",
			 name ? name : t->vm->empty_str);
}

krt_val krt_free_unbound(struct krt_thread *t, struct krt_str *name)
{
	return krt_name_exc(t, KRT_EXC_NameError,
			    "cannot access free variable '%S' where it is not associated with a value in enclosing scope", (krt_val)name);
}

krt_val krt_name_error(struct krt_thread *t, struct krt_str *name)
{
	return krt_name_exc(t, KRT_EXC_NameError, "name '%S' is not defined", (krt_val)name);
}

/* UNDEF without exception when absent; any mapping may be a namespace (__prepare__, exec) */
static krt_val krt_ns_get(struct krt_thread *t, krt_val ns, struct krt_str *name)
{
	krt_val v;

	if (krt_is(ns, KRT_KIND_DICT))
		return krt_dict_get(t, (struct krt_dict *)ns, (krt_val)name);
	if (!krt_stack_ok(t))
		return KRT_ERR;
	v = krt_getitem(t, ns, (krt_val)name);
	if (!v && krt_exc_pending_is(t, KRT_EXC_KeyError))
		krt_exc_take(t);
	return v;
}

static bool krt_ns_set(struct krt_thread *t, krt_val ns, struct krt_str *name, krt_val v)
{
	if (krt_is(ns, KRT_KIND_DICT))
		return krt_dict_set(t, (struct krt_dict *)ns, (krt_val)name, v);
	return krt_stack_ok(t) && krt_setitem(t, ns, (krt_val)name, v);
}

/* false without exception when absent */
static bool krt_ns_del(struct krt_thread *t, krt_val ns, struct krt_str *name)
{
	if (krt_is(ns, KRT_KIND_DICT))
		return krt_dict_del(t, (struct krt_dict *)ns, (krt_val)name) > 0;
	if (krt_stack_ok(t) && krt_delitem(t, ns, (krt_val)name))
		return true;
	if (krt_exc_pending_is(t, KRT_EXC_KeyError))
		krt_exc_take(t);
	return false;
}

/*
 * Beyond the module: builtins, then the kernel's names (read at each use); UNDEF without exception when
 * there is none. Globals that are a dict may bring builtins of their own, and then nothing else counts.
 */
static krt_val krt_outer_name(struct krt_thread *t, struct krt_module *m, struct krt_str *name)
{
	krt_val v, own = m->dict ? krt_ns_get(t, m->dict, t->vm->names[KRT_N_builtins_name]) : KRT_UNDEF;

	if (t->exc)
		return KRT_ERR;
	if (own && own != (krt_val)t->vm->builtins && krt_namespace_module(t->vm, own) != t->vm->builtins)
		return krt_is(own, KRT_KIND_MODULE) ? krt_module_get(t, (struct krt_module *)own, name) : krt_ns_get(t, own, name);
	v = krt_module_get(t, t->vm->builtins, name);
	if (!v && name == t->vm->names[KRT_N_complex]) {	/* written in Python: its module makes it a builtin */
		if (!krt_import(t, t->vm->names[KRT_N_complex_module], 0, KRT_NONE, NULL))
			return KRT_ERR;
		v = krt_module_get(t, t->vm->builtins, name);
	}
	return v || t->vm->no_knames ? v : krt_kname_bare(t, name);
}

/* a global, or what is beyond; NameError when there is neither */
static krt_val krt_global(struct krt_thread *t, struct krt_module *m, struct krt_str *name)
{
	krt_val v = m->dict ? krt_ns_get(t, m->dict, name) : krt_module_get(t, m, name);

	if (!v && !t->exc)
		v = krt_outer_name(t, m, name);
	return v || t->exc ? v : krt_name_error(t, name);
}

/* and remembers where it was found, if that can be asked for again without a search */
static __attribute__((noinline)) krt_val search_global(struct krt_thread *t, struct krt_func *f, u32 slot, u64 special)
{
	struct krt_cache *ic = krt_ic_global(f, slot);
	struct krt_str *name = f->code->globals[slot];
	krt_val v;
	int i;

	v = krt_global(t, f->module, name);
	if (!v || f->module->dict)
		return v;
	if (krt_module_get(t, t->vm->builtins, name) == v) {
		ic->key = t->vm->builtins_version;
		ic->value = v;
	} else {
		i = krt_special_bare(t, name);
		if (i >= 0 && !krt_module_get(t, f->module, name)) {
			ic->key = special;
			ic->value = i;
		}
	}
	return v;
}

krt_val krt_op_gload(struct krt_thread *t, struct krt_func *f, u32 slot)
{
	const struct krt_cache *ic = krt_ic_global(f, slot);
	const u64 special = t->vm->builtins_version | KRT_IC_SPECIAL;

	if (likely(ic->key == special) && !t->vm->no_knames)
		return krt_special_value(t, ic->value);
	return search_global(t, f, slot, special);
}

bool krt_op_gstore(struct krt_thread *t, struct krt_func *f, u32 slot, krt_val v)
{
	struct krt_str *name = f->code->globals[slot];

	return f->module->dict ? krt_ns_set(t, f->module->dict, name, v) : krt_module_set(t, f->module, name, v);
}

static bool krt_global_del(struct krt_thread *t, struct krt_module *m, struct krt_str *name)
{
	if (m->dict ? krt_ns_del(t, m->dict, name) : krt_module_del(t, m, name))
		return true;
	if (!t->exc)
		krt_name_error(t, name);
	return false;
}

bool krt_op_gdel(struct krt_thread *t, struct krt_func *f, u32 slot)
{
	return krt_global_del(t, f->module, f->code->globals[slot]);
}

/* ---- class bodies, and what exec() runs ------------------------------------------------------- */

krt_val krt_op_nload(struct krt_thread *t, struct krt_str *name, struct krt_cell *cell)
{
	struct krt_frame *f = t->top;
	krt_val v = f->ns ? krt_ns_get(t, f->ns, name) : KRT_UNDEF;

	if (v || t->exc)
		return v;
	if (cell)
		return cell->val ? cell->val : krt_free_unbound(t, name);
	return krt_global(t, t->top->func->module, name);
}

bool krt_op_nstore(struct krt_thread *t, struct krt_str *name, krt_val v)
{
	struct krt_frame *f = t->top;

	if (f->ns)
		return krt_ns_set(t, f->ns, name, v);
	if (f->func->module->dict)
		return krt_ns_set(t, f->func->module->dict, name, v);
	return krt_module_set(t, f->func->module, name, v);
}

bool krt_op_ndel(struct krt_thread *t, struct krt_str *name)
{
	struct krt_frame *f = t->top;

	if (!f->ns)
		return krt_global_del(t, f->func->module, name);
	if (krt_ns_del(t, f->ns, name))
		return true;
	if (!t->exc)
		krt_name_error(t, name);
	return false;
}

krt_val krt_op_loadns(struct krt_thread *t)
{
	struct krt_frame *f = t->top;

	return f->ns ? f->ns : krt_namespace(t, f->func->module);
}
