// SPDX-License-Identifier: GPL-2.0
/*
 * module.c - modules as sets of named cells. Code linked to a module refers to
 * its cells directly, so a cell stays in the set once it is there: an empty
 * one is a name that is not bound.
 */
#include "frame.h"

struct krt_module *krt_module_new(struct krt_thread *t, struct krt_str *name)
{
	struct krt_module *m = krt_alloc(t, KRT_KIND_MODULE, sizeof(*m));

	if (!m)
		return NULL;
	m->name = name;
	m->file = KRT_NONE;
	m->links = KRT_NONE;
	m->cells = (struct krt_dict *)krt_dict_new(t);
	if (!m->cells || !krt_module_set(t, m, t->vm->names[KRT_N_name], (krt_val)name) ||
	    !krt_module_set(t, m, t->vm->names[KRT_N_doc], KRT_NONE))
		return NULL;
	return m;
}

struct krt_module *krt_module_over(struct krt_thread *t, krt_val dict)
{
	struct krt_module *m = krt_alloc(t, KRT_KIND_MODULE, sizeof(*m));

	if (!m)
		return NULL;
	m->o.flags = KRT_F_INDIRECT;
	m->name = t->vm->names[KRT_N_main];
	m->file = KRT_NONE;
	m->links = KRT_NONE;
	m->dict = dict;
	m->cells = (struct krt_dict *)krt_dict_new(t);
	return m->cells ? m : NULL;
}

static struct krt_cell *krt_cell_of(const struct krt_module *m, const struct krt_str *name)
{
	return (struct krt_cell *)krt_dict_get_str(m->cells, name);
}

struct krt_cell *krt_module_cell(struct krt_thread *t, struct krt_module *m, struct krt_str *name)
{
	struct krt_cell *cell = krt_cell_of(m, name);

	if (cell)
		return cell;
	cell = krt_alloc(t, KRT_KIND_CELL, sizeof(*cell));
	return cell && krt_dict_set(t, m->cells, (krt_val)name, (krt_val)cell) ? cell : NULL;
}

krt_val krt_module_get(struct krt_thread *t, struct krt_module *m, struct krt_str *name)
{
	struct krt_cell *cell = krt_cell_of(m, name);

	return cell ? cell->val : KRT_UNDEF;
}

bool krt_module_set(struct krt_thread *t, struct krt_module *m, struct krt_str *name, krt_val v)
{
	struct krt_cell *cell = krt_module_cell(t, m, name);

	if (!cell)
		return false;
	cell->val = v;
	if (m == t->vm->builtins)
		t->vm->builtins_version++;
	return true;
}

bool krt_module_del(struct krt_thread *t, struct krt_module *m, struct krt_str *name)
{
	struct krt_cell *cell = krt_cell_of(m, name);

	if (!cell || !cell->val)
		return false;
	cell->val = KRT_UNDEF;
	if (m == t->vm->builtins)
		t->vm->builtins_version++;
	return true;
}

krt_val krt_module_dict(struct krt_thread *t, struct krt_module *m)
{
	krt_val d = krt_dict_new(t), k, v;
	u32 pos = 0;

	while (d && krt_dict_next(m->cells, &pos, &k, &v))
		if (((struct krt_cell *)v)->val && !krt_dict_set(t, (struct krt_dict *)d, k, ((struct krt_cell *)v)->val))
			return KRT_ERR;
	return d;
}

bool krt_module_defs(struct krt_thread *t, struct krt_module *m, const struct krt_cdef *defs)
{
	for (; defs && defs->name; defs++) {
		struct krt_str *name = krt_intern(t, defs->name, strlen(defs->name));
		struct krt_cfunc *f = name ? krt_alloc(t, KRT_KIND_CFUNC, sizeof(*f)) : NULL;

		if (!f)
			return false;
		f->def = defs;
		if (!krt_module_set(t, m, name, (krt_val)f))
			return false;
	}
	return true;
}

struct krt_module *krt_module_builtin(struct krt_thread *t, const char *name, const struct krt_cdef *defs)
{
	struct krt_str *s = krt_intern(t, name, strlen(name));
	krt_val have = s ? krt_dict_get_str(t->vm->modules, s) : KRT_UNDEF;
	struct krt_module *m;

	if (!s)
		return NULL;
	m = krt_is(have, KRT_KIND_MODULE) ? (struct krt_module *)have : krt_module_new(t, s);
	if (!m || !krt_module_defs(t, m, defs) || !krt_dict_set(t, t->vm->modules, (krt_val)s, (krt_val)m))
		return NULL;
	return m;
}

bool krt_module_init(struct krt_thread *t)
{
	struct krt_vm *vm = t->vm;

	vm->modules = (struct krt_dict *)krt_dict_new(t);
	if (!vm->modules)
		return false;
	vm->builtins_version = 1;
	vm->builtins = krt_module_builtin(t, "builtins", NULL);
	if (vm->builtins)
		vm->builtins->o.flags |= KRT_F_INDIRECT;
	vm->main = vm->builtins ? krt_module_builtin(t, "__main__", NULL) : NULL;
	return vm->main != NULL;
}

/* ---- class module ------------------------------------------------------------------------------------- */

static krt_val krt_m_module_repr(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_module *m = (struct krt_module *)a[0];
	struct krt_buf b;

	krt_buf_init(&b, t);
	krt_buf_str(&b, "<module '");
	krt_buf_val(&b, (krt_val)m->name);
	if (krt_is(m->file, KRT_KIND_STR)) {
		krt_buf_str(&b, "' from '");
		krt_buf_val(&b, m->file);
		krt_buf_str(&b, "'>");
	} else {
		krt_buf_str(&b, m == t->vm->main ? "'>" : "' (built-in)>");
	}
	return krt_buf_finish(&b);
}

static krt_val krt_m_module_new(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	krt_val name = krt_payload(a[1], KRT_KIND_STR);
	struct krt_module *m;

	if (!name)
		return krt_raise(t, KRT_EXC_TypeError, "module() argument 'name' must be str, not %N", a[1]);
	m = krt_module_new(t, krt_intern_str(t, name));
	return m && (n < 3 || krt_module_set(t, m, t->vm->names[KRT_N_doc], a[2])) ? (krt_val)m : KRT_ERR;
}

const struct krt_cdef krt_module_methods[] = {
	{ "__new__", krt_m_module_new, 2, 3, KRT_CF_NEW, NULL },
	{ "__repr__", krt_m_module_repr, 1, 1, 0, NULL },
	{ NULL, NULL, 0, 0, 0, NULL },
};
