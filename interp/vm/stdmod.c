// SPDX-License-Identifier: GPL-2.0
/* stdmod.c - the table of modules in C that an import makes */
#include "stdmod.h"

static const struct krt_stdmod table[] = {
	{ "math", krt_math_defs, krt_math_fill },
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
