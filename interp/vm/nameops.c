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

/* beyond the module: builtins, then the kernel's names (read at each use); UNDEF without exception when there is none */
static krt_val krt_outer_name(struct krt_thread *t, struct krt_str *name)
{
	krt_val v = krt_module_get(t, t->vm->builtins, name);

	return v || t->vm->no_knames ? v : krt_kname_bare(t, name);
}

krt_val krt_op_gload(struct krt_thread *t, struct krt_func *f, u32 slot)
{
	struct krt_cache *ic = krt_ic_global(f, slot);
	struct krt_str *name = f->code->globals[slot];
	krt_val v = krt_outer_name(t, name);

	if (!v)
		return t->exc ? KRT_ERR : krt_name_error(t, name);
	if (krt_module_get(t, t->vm->builtins, name) == v) {
		ic->key = t->vm->builtins_version;
		ic->value = v;
	}
	return v;
}

bool krt_op_gstore(struct krt_thread *t, struct krt_func *f, u32 slot, krt_val v)
{
	return krt_module_set(t, f->module, f->code->globals[slot], v);
}

bool krt_op_gdel(struct krt_thread *t, struct krt_func *f, u32 slot)
{
	if (krt_module_del(t, f->module, f->code->globals[slot]))
		return true;
	if (!t->exc)
		krt_name_error(t, f->code->globals[slot]);
	return false;
}

/* ---- class bodies ------------------------------------------------------------------------------ */

/* UNDEF without exception when absent; any mapping may be a namespace (__prepare__) */
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

krt_val krt_op_nload(struct krt_thread *t, struct krt_str *name, struct krt_cell *cell)
{
	struct krt_frame *f = t->top;
	krt_val v = f->ns ? krt_ns_get(t, f->ns, name) : KRT_UNDEF;

	if (v || t->exc)
		return v;
	if (cell)
		return cell->val ? cell->val : krt_free_unbound(t, name);
	v = krt_module_get(t, t->top->func->module, name);
	if (!v)
		v = krt_outer_name(t, name);
	return v || t->exc ? v : krt_name_error(t, name);
}

bool krt_op_nstore(struct krt_thread *t, struct krt_str *name, krt_val v)
{
	struct krt_frame *f = t->top;

	if (!f->ns)
		return krt_module_set(t, f->func->module, name, v);
	if (krt_is(f->ns, KRT_KIND_DICT))
		return krt_dict_set(t, (struct krt_dict *)f->ns, (krt_val)name, v);
	return krt_stack_ok(t) && krt_setitem(t, f->ns, (krt_val)name, v);
}

bool krt_op_ndel(struct krt_thread *t, struct krt_str *name)
{
	struct krt_frame *f = t->top;
	bool ok;

	if (!f->ns)
		ok = krt_module_del(t, f->func->module, name);
	else if (krt_is(f->ns, KRT_KIND_DICT))
		ok = krt_dict_del(t, (struct krt_dict *)f->ns, (krt_val)name) > 0;
	else
		ok = krt_stack_ok(t) && krt_delitem(t, f->ns, (krt_val)name);
	if (ok)
		return true;
	if (t->exc && krt_exc_pending_is(t, KRT_EXC_KeyError))
		krt_exc_take(t);
	if (!t->exc)
		krt_name_error(t, name);
	return false;
}

krt_val krt_op_loadns(struct krt_thread *t)
{
	struct krt_frame *f = t->top;

	return f->ns ? f->ns : krt_module_dict(t, f->func->module);
}
