// SPDX-License-Identifier: GPL-2.0
/* std.c - the standard modules made in C enter sys.modules when a VM is made. */
#include "std.h"
#include "class.h"

/* matches_as(class, "sequence" or "mapping"): which patterns its instances match */
KRT_FN(std_matches_as)
{
	krt_val family;
	u32 flag = 0;

	if (!krt_is(a[0], KRT_KIND_CLASS))
		return krt_raise(t, KRT_EXC_TypeError, "matches_as() argument 1 must be a class, not %T", a[0]);
	if (krt_is(a[1], KRT_KIND_STR))
		flag = !strcmp(krt_str_of(a[1])->data, "sequence") ? KRT_CLASS_SEQUENCE : KRT_CLASS_MAPPING;
	family = krt_class_family(t, (struct krt_class *)a[0]);
	if (!family)
		return KRT_ERR;
	for (u32 i = 0; i < ((struct krt_list *)family)->len; i++)
		((struct krt_class *)((struct krt_list *)family)->item[i])->flags |= flag;
	return KRT_NONE;
}

static const struct krt_cdef krt_collections_defs[] = {
	{ "matches_as", std_matches_as, 2, 2, 0, NULL },
	{ "count", krt_dict_count, 2, 2, 0, NULL },
	{ }
};

bool krt_std_init(struct krt_thread *t)
{
	struct krt_module *collections = krt_module_builtin(t, "_collections", krt_collections_defs);

	return collections && krt_itertools_init(t) && krt_deque_init(t, collections) && krt_defaultdict_init(t, collections) &&
	       krt_operator_init(t) && krt_weak_init(t) && krt_heapq_init(t) && krt_random_init(t);
}

bool krt_std_class_set(struct krt_thread *t, struct krt_module *m, struct krt_class *c)
{
	c->module = (krt_val)m->name;
	return krt_module_set(t, m, c->name, (krt_val)c);
}

bool krt_it_classes(struct krt_thread *t, struct krt_module *m, const struct krt_it_class *c)
{
	for (; c->name; c++) {
		struct krt_class *cls = krt_class_builtin(t, c->name, KRT_KIND_ITER, NULL, c->defs, 0);

		if (!cls || !krt_std_class_set(t, m, cls))
			return false;
		t->vm->iter_cls[c->sort] = cls;
	}
	return true;
}
