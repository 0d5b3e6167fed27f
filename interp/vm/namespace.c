// SPDX-License-Identifier: GPL-2.0
/*
 * namespace.c - what globals() and a module's __dict__ give: a dict to look
 * at, whose stores go to the module's cells. It is an instance of a class
 * below dict that is called dict too; its payload is a copy of the names,
 * brought up to date whenever the view is asked for as a whole.
 */
#include "class.h"
#include "dict.h"

static struct krt_module *krt_view_module(krt_val v)
{
	return (struct krt_module *)((struct krt_object *)v)->slot[1];
}

struct krt_module *krt_namespace_module(const struct krt_vm *vm, krt_val v)
{
	if (!krt_is(v, KRT_KIND_OBJECT) || ((struct krt_object *)v)->shape->cls != vm->namespace_class)
		return NULL;
	return krt_view_module(v);
}

static krt_val krt_view_sync(struct krt_thread *t, krt_val v)
{
	krt_val d = ((struct krt_object *)v)->slot[0], k, cell;
	u32 pos = 0;

	krt_table_clear((struct krt_dict *)d);
	while (krt_dict_next(krt_view_module(v)->cells, &pos, &k, &cell))
		if (((struct krt_cell *)cell)->val && !krt_dict_set(t, (struct krt_dict *)d, k, ((struct krt_cell *)cell)->val))
			return KRT_ERR;
	return d;
}

/* everything in the payload goes to the module */
static bool krt_view_push(struct krt_thread *t, krt_val v)
{
	krt_val k, x;
	u32 pos = 0;

	while (krt_dict_next((struct krt_dict *)((struct krt_object *)v)->slot[0], &pos, &k, &x)) {
		struct krt_str *name = krt_is(k, KRT_KIND_STR) ? krt_intern_str(t, k) : NULL;

		if (!name) {
			if (!t->exc)
				krt_raise(t, KRT_EXC_TypeError, "names of a module must be str, not '%T'", k);
			return false;
		}
		if (krt_module_get(t, krt_view_module(v), name) != x && !krt_module_set(t, krt_view_module(v), name, x))
			return false;
	}
	return true;
}

krt_val krt_namespace(struct krt_thread *t, struct krt_module *m)
{
	struct krt_class *c = t->vm->namespace_class;
	krt_val d;

	if (m->dict)
		return m->dict;
	if (!m->ns) {
		krt_val v = krt_object_new(t, c);

		d = v ? krt_dict_new(t) : KRT_ERR;
		if (!d)
			return KRT_ERR;
		((struct krt_object *)v)->slot[0] = d;
		if (!krt_object_add(t, (struct krt_object *)v, t->vm->names[KRT_N_module], (krt_val)m))
			return KRT_ERR;
		m->ns = v;
	}
	return krt_view_sync(t, m->ns) ? m->ns : KRT_ERR;
}

/* the value under key now, UNDEF: absent if !t->exc */
static krt_val krt_view_get(struct krt_thread *t, krt_val v, krt_val key)
{
	krt_val s = krt_payload(key, KRT_KIND_STR);
	struct krt_str *name = s ? krt_intern_str(t, s) : NULL;

	return name ? krt_module_get(t, krt_view_module(v), name) : KRT_UNDEF;
}

#define KRT_FN(name) static krt_val name(struct krt_thread *t, int n, const krt_val *a, krt_val kw)

KRT_FN(ns_getitem)
{
	krt_val v = krt_view_get(t, a[0], a[1]);

	return v || t->exc ? v : krt_raise_key(t, a[1]);
}

KRT_FN(ns_get)
{
	krt_val v = krt_view_get(t, a[0], a[1]);

	return v || t->exc ? v : n > 2 ? a[2] : KRT_NONE;
}

KRT_FN(ns_contains)
{
	krt_val v = krt_view_get(t, a[0], a[1]);

	return t->exc ? KRT_ERR : krt_bool(v != KRT_UNDEF);
}

KRT_FN(ns_setitem)
{
	krt_val s = krt_payload(a[1], KRT_KIND_STR);
	struct krt_str *name;

	if (!s)
		return krt_raise(t, KRT_EXC_TypeError, "names of a module must be str, not '%T'", a[1]);
	name = krt_intern_str(t, s);
	return name && krt_module_set(t, krt_view_module(a[0]), name, a[2]) ? KRT_NONE : KRT_ERR;
}

KRT_FN(ns_delitem)
{
	krt_val s = krt_payload(a[1], KRT_KIND_STR);
	struct krt_str *name = s ? krt_intern_str(t, s) : NULL;

	if (name && krt_module_del(t, krt_view_module(a[0]), name))
		return KRT_NONE;
	return t->exc ? KRT_ERR : krt_raise_key(t, a[1]);
}

KRT_FN(ns_pop)
{
	krt_val v = krt_view_get(t, a[0], a[1]);

	if (v)
		return ns_delitem(t, 2, a, KRT_UNDEF) ? v : KRT_ERR;
	return t->exc ? KRT_ERR : n > 2 ? a[2] : krt_raise_key(t, a[1]);
}

KRT_FN(ns_setdefault)
{
	krt_val v = krt_view_get(t, a[0], a[1]), set[3] = { a[0], a[1], n > 2 ? a[2] : KRT_NONE };

	if (v || t->exc)
		return v;
	return ns_setitem(t, 3, set, KRT_UNDEF) ? set[2] : KRT_ERR;
}

KRT_FN(ns_update)
{
	krt_val d = krt_view_sync(t, a[0]), f;

	f = d ? krt_getattr_text(t, d, "update") : KRT_ERR;
	return f && krt_call_kw(t, f, n - 1, a + 1, kw) && krt_view_push(t, a[0]) ? KRT_NONE : KRT_ERR;
}

KRT_FN(ns_refuse)
{
	return krt_raise(t, KRT_EXC_TypeError, "the names of a module can be deleted only one by one");
}

KRT_FN(ns_len)
{
	krt_val d = krt_view_sync(t, a[0]);

	return d ? krt_small(krt_dict_len((struct krt_dict *)d)) : KRT_ERR;
}

KRT_FN(ns_iter)
{
	krt_val d = krt_view_sync(t, a[0]);

	return d ? krt_iter(t, d) : KRT_ERR;
}

KRT_FN(ns_repr)
{
	krt_val d = krt_view_sync(t, a[0]);

	return d ? krt_repr(t, d) : KRT_ERR;
}

#define KRT_WHOLE(name) \
KRT_FN(ns_##name) \
{ \
	krt_val d = krt_view_sync(t, a[0]); \
	return d ? krt_call_method(t, d, #name, 0, NULL) : KRT_ERR; \
}
KRT_WHOLE(keys)
KRT_WHOLE(values)
KRT_WHOLE(items)
KRT_WHOLE(copy)

static const struct krt_cdef krt_ns_defs[] = {
	{ "__getitem__", ns_getitem, 2, 2, 0, NULL },
	{ "__setitem__", ns_setitem, 3, 3, 0, NULL },
	{ "__delitem__", ns_delitem, 2, 2, 0, NULL },
	{ "__contains__", ns_contains, 2, 2, 0, NULL },
	{ "__len__", ns_len, 1, 1, 0, NULL },
	{ "__iter__", ns_iter, 1, 1, 0, NULL },
	{ "__repr__", ns_repr, 1, 1, 0, NULL },
	{ "get", ns_get, 2, 3, 0, NULL },
	{ "pop", ns_pop, 2, 3, 0, NULL },
	{ "setdefault", ns_setdefault, 2, 3, 0, NULL },
	{ "update", ns_update, 1, 2, KRT_CF_KW, NULL },
	{ "clear", ns_refuse, 1, 1, 0, NULL },
	{ "popitem", ns_refuse, 1, 1, 0, NULL },
	{ "keys", ns_keys, 1, 1, 0, NULL },
	{ "values", ns_values, 1, 1, 0, NULL },
	{ "items", ns_items, 1, 1, 0, NULL },
	{ "copy", ns_copy, 1, 1, 0, NULL },
	{ NULL, NULL, 0, 0, 0, NULL },
};

bool krt_namespace_init(struct krt_thread *t)
{
	struct krt_vm *vm = t->vm;

	vm->namespace_class = krt_class_builtin(t, "dict", KRT_KIND_OBJECT, vm->cls[KRT_KIND_DICT], krt_ns_defs, KRT_CLASS_FINAL);
	if (!vm->namespace_class)
		return false;
	vm->namespace_class->payload_kind = KRT_KIND_DICT;
	vm->namespace_class->inline_slots = 2;
	return krt_class_refresh(t, vm->namespace_class);
}
