// SPDX-License-Identifier: GPL-2.0
/*
 * defaultdict.c - collections.defaultdict: an object below dict (its payload)
 * with the attribute default_factory; and the counting under Counter.
 */
#include "std.h"
#include "dict.h"

static struct krt_dict *contents(krt_val v)
{
	return (struct krt_dict *)((struct krt_object *)v)->slot[0];
}

static struct krt_str *factory_name(struct krt_thread *t)
{
	return krt_intern(t, "default_factory", 15);
}

static krt_val factory_of(struct krt_thread *t, krt_val v)
{
	struct krt_str *name = factory_name(t);

	return name ? krt_getattr(t, v, name) : KRT_ERR;
}

KRT_FN(dd_new)
{
	krt_val v = krt_object_new(t, (struct krt_class *)a[0]), d = v ? krt_dict_new(t) : KRT_ERR;
	struct krt_str *name = d ? factory_name(t) : NULL;

	if (!name)
		return KRT_ERR;
	((struct krt_object *)v)->slot[0] = d;
	return krt_object_add(t, (struct krt_object *)v, name, KRT_NONE) ? v : KRT_ERR;
}

KRT_FN(dd_init)
{
	krt_val factory = n > 1 ? a[1] : KRT_NONE;

	if (n > 3)
		return krt_raise(t, KRT_EXC_TypeError, "dict expected at most 1 argument, got %d", n - 2);
	if (factory != KRT_NONE && !krt_callable(t, factory))
		return krt_raise(t, KRT_EXC_TypeError, "first argument must be callable or None");
	if (!krt_setattr(t, a[0], factory_name(t), factory))
		return KRT_ERR;
	if (n > 2 && !krt_dict_update(t, contents(a[0]), krt_base_value(a[2])))
		return KRT_ERR;
	return !kw || krt_dict_update(t, contents(a[0]), kw) ? KRT_NONE : KRT_ERR;
}

KRT_FN(dd_missing)
{
	krt_val factory = factory_of(t, a[0]), v;

	if (!factory)
		return KRT_ERR;
	if (factory == KRT_NONE)
		return krt_raise_key(t, a[1]);
	v = krt_call(t, factory, 0, NULL);
	return v && krt_setitem(t, a[0], a[1], v) ? v : KRT_ERR;
}

/* another one of the same class and factory, with the contents of v */
static krt_val like(struct krt_thread *t, krt_val self, krt_val v)
{
	krt_val args[2] = { factory_of(t, self), v };

	return args[0] ? krt_class_call(t, krt_class_of(t, self), 2, args, KRT_UNDEF) : KRT_ERR;
}

KRT_FN(dd_copy) { return like(t, a[0], a[0]); }

KRT_FN(dd_or)
{
	krt_val r;

	if (!krt_payload(a[1], KRT_KIND_DICT))
		return KRT_NOTIMPL;
	r = like(t, a[0], a[0]);
	return r && krt_dict_update(t, contents(r), krt_payload(a[1], KRT_KIND_DICT)) ? r : KRT_ERR;
}

KRT_FN(dd_ror)
{
	krt_val r;

	if (!krt_payload(a[1], KRT_KIND_DICT))
		return KRT_NOTIMPL;
	r = like(t, a[0], a[1]);
	return r && krt_dict_update(t, contents(r), (krt_val)contents(a[0])) ? r : KRT_ERR;
}

KRT_FN(dd_reduce)
{
	krt_val factory = factory_of(t, a[0]), args, items;

	args = factory ? krt_tuple_of(t, 1, &factory) : KRT_ERR;
	items = args ? krt_call_method(t, (krt_val)contents(a[0]), "items", 0, NULL) : KRT_ERR;
	items = items ? krt_iter(t, items) : KRT_ERR;
	return items ? krt_tuple_pack(t, 5, krt_type_of(t, a[0]), args, KRT_NONE, KRT_NONE, items) : KRT_ERR;
}

KRT_FN(dd_repr)
{
	struct krt_obj *o = (struct krt_obj *)a[0];
	krt_val d = krt_stack_ok(t) ? krt_repr(t, (krt_val)contents(a[0])) : KRT_ERR, f = d ? factory_of(t, a[0]) : KRT_ERR;
	struct krt_buf b;

	if (!f)
		return KRT_ERR;
	if (o->flags & KRT_F_BUSY) {
		f = krt_str(t, "...");
	} else {
		o->flags |= KRT_F_BUSY;
		f = krt_repr(t, f);
		o->flags &= ~KRT_F_BUSY;
	}
	if (!f)
		return KRT_ERR;
	krt_buf_init(&b, t);
	krt_buf_val(&b, (krt_val)krt_class_of(t, a[0])->name);
	krt_buf_str(&b, "(");
	krt_buf_val(&b, f);
	krt_buf_str(&b, ", ");
	krt_buf_val(&b, d);
	krt_buf_str(&b, ")");
	return krt_buf_finish(&b);
}

static const struct krt_cdef defs[] = {
	{ "__new__", dd_new, 1, -1, KRT_CF_NEW | KRT_CF_KW, NULL },
	{ "__init__", dd_init, 1, -1, KRT_CF_KW, NULL },
	{ "__missing__", dd_missing, 2, 2, 0, NULL },
	{ "__repr__", dd_repr, 1, 1, 0, NULL },
	{ "__or__", dd_or, 2, 2, 0, NULL },
	{ "__ror__", dd_ror, 2, 2, 0, NULL },
	{ "__reduce__", dd_reduce, 1, 1, 0, NULL },
	{ "copy", dd_copy, 1, 1, 0, NULL },
	{ "__copy__", dd_copy, 1, 1, 0, NULL },
	{ }
};

/* _collections.count(dict, iterable): adds one to the count of each item; items are new keys with the count 1 */
krt_val krt_dict_count(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_dict *d = (struct krt_dict *)krt_payload(a[0], KRT_KIND_DICT);
	krt_val it, item, count;
	u64 hash;
	s64 i;

	if (!d)
		return krt_raise(t, KRT_EXC_TypeError, "a dict is required, not '%T'", a[0]);
	it = krt_iter(t, a[1]);
	while (it && (item = krt_next(t, it)) != KRT_STOP) {
		if (!item || !krt_key_hash(t, item, &hash))
			return KRT_ERR;
		i = krt_table_find(t, d, item, hash);
		if (i == -2)
			return KRT_ERR;
		if (i >= 0 && krt_is_small(krt_table_entry(d, i)[2]) && krt_table_entry(d, i)[2] != krt_small(KRT_SMALL_MAX)) {
			krt_table_entry(d, i)[2] = krt_small(krt_small_get(krt_table_entry(d, i)[2]) + 1);
			continue;
		}
		count = i < 0 ? krt_small(1) : krt_binary(t, KRT_BIN_ADD, krt_table_entry(d, i)[2], krt_small(1));
		if (!count || !krt_dict_set(t, d, item, count))
			return KRT_ERR;
	}
	return it ? KRT_NONE : KRT_ERR;
}

bool krt_defaultdict_init(struct krt_thread *t, struct krt_module *m)
{
	struct krt_class *c = krt_class_builtin(t, "defaultdict", KRT_KIND_OBJECT, t->vm->cls[KRT_KIND_DICT], defs, 0);
	struct krt_str *collections = krt_intern(t, "collections", 11);

	if (!c || !collections || !krt_std_class_set(t, m, c))
		return false;
	c->module = (krt_val)collections;
	c->payload_kind = KRT_KIND_DICT;
	c->inline_slots = 2;
	return krt_class_refresh(t, c);
}
