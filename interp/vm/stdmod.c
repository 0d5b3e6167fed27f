// SPDX-License-Identifier: GPL-2.0
/* stdmod.c - the table of modules in C that an import makes */
#include "stdmod.h"

static const struct krt_stdmod table[] = {
	{ "math", krt_math_defs, krt_math_fill },
	{ "_re", krt_re_defs, NULL },
	{ "_json", krt_json_defs, krt_json_fill },
	{ "_struct", krt_struct_defs, krt_struct_fill },
	{ "binascii", krt_binascii_defs, krt_binascii_fill },
	{ "_hash", krt_hash_defs, NULL },
	{ "_trace", krt_trace_defs, NULL },
	{ "_await", krt_awaitable_defs, NULL },
	{ "_thread", krt_thread_defs, krt_thread_fill },
};

bool krt_stdmod_set(struct krt_thread *t, struct krt_module *m, const char *name, krt_val v)
{
	struct krt_str *s = krt_intern(t, name, strlen(name));

	return s && v && krt_module_set(t, m, s, v);
}

bool krt_stdmod_set_error(struct krt_thread *t, struct krt_module *m, const char *name, const char *shown, enum krt_exc_id base)
{
	struct krt_class *c = krt_exc_class(t, name, t->vm->exc[base]);
	struct krt_str *s = krt_intern(t, shown, strlen(shown));

	if (!c || !s)
		return false;
	c->module = (krt_val)s;
	return krt_stdmod_set(t, m, name, (krt_val)c);
}

krt_val krt_stdmod_error(struct krt_thread *t, const char *module, const char *name)
{
	krt_val exc = krt_exc_take(t), m, c, e;
	struct krt_str *s = krt_intern(t, module, strlen(module));

	m = s ? krt_dict_get_str(t->vm->modules, s) : KRT_UNDEF;
	s = s ? krt_intern(t, name, strlen(name)) : NULL;
	c = s && krt_is(m, KRT_KIND_MODULE) ? krt_module_get(t, (struct krt_module *)m, s) : KRT_UNDEF;
	if (!c || !exc || !krt_excdata(exc)) {
		if (!t->exc)
			t->exc = exc;
		return KRT_ERR;
	}
	e = krt_tostr(t, exc);
	e = e ? krt_call(t, c, 1, &e) : KRT_ERR;
	return e ? krt_raise_val(t, e) : KRT_ERR;
}

krt_val krt_stdmod_import(struct krt_thread *t, struct krt_str *name)
{
	for (u32 i = 0; i < sizeof(table) / sizeof(table[0]); i++) {
		const struct krt_stdmod *s = &table[i];
		struct krt_module *m;

		if (strcmp(s->name, name->data))
			continue;
		m = krt_module_new(t, name);
		if (!m || !krt_module_defs(t, m, s->defs) || (s->fill && !s->fill(t, m)) ||
		    !krt_dict_set(t, t->vm->modules, (krt_val)name, (krt_val)m))
			return KRT_ERR;
		return (krt_val)m;
	}
	return KRT_UNDEF;
}

krt_val krt_handle_new(struct krt_thread *t, enum krt_handle_sort sort, krt_val data)
{
	struct krt_handle *h;

	if (!t->vm->cls[KRT_KIND_HANDLE] && !krt_class_builtin(t, "handle", KRT_KIND_HANDLE, NULL, NULL, KRT_CLASS_FINAL))
		return KRT_ERR;
	h = krt_alloc(t, KRT_KIND_HANDLE, sizeof(*h));
	if (!h)
		return KRT_ERR;
	h->o.extra = sort;
	h->data = data;
	return (krt_val)h;
}

krt_val krt_handle_get(krt_val v, enum krt_handle_sort sort)
{
	struct krt_handle *h = (struct krt_handle *)v;

	return krt_is(v, KRT_KIND_HANDLE) && h->o.extra == sort ? h->data : KRT_UNDEF;
}
