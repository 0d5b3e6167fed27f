// SPDX-License-Identifier: GPL-2.0
/* stdmod.c - the table of modules in C that an import makes */
#include "stdmod.h"

static const struct krt_stdmod table[] = {
	{ "math", krt_math_defs, krt_math_fill },
	{ "_re", krt_re_defs, NULL },
	{ "_json", krt_json_defs, krt_json_fill },
};

bool krt_stdmod_set(struct krt_thread *t, struct krt_module *m, const char *name, krt_val v)
{
	struct krt_str *s = krt_intern(t, name, strlen(name));

	return s && v && krt_module_set(t, m, s, v);
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
