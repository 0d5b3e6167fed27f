// SPDX-License-Identifier: GPL-2.0
/*
 * class.c - classes as objects: builtin ones from tables, lookup through the
 * mro with a cache, and the data that is derived from a class's contents
 * (cached special methods, flags, version), refreshed downwards when a class
 * changes.
 */
#include "class.h"

/* ---- lookup ---------------------------------------------------------------------------------- */

#define KRT_MCACHE_SIZE 1024

struct krt_method_cache {
	struct { struct krt_str *name; u64 version; krt_val v; } e[KRT_MCACHE_SIZE];
};

void krt_method_cache_clear(struct krt_vm *vm)
{
	if (vm->mcache)
		memset(vm->mcache, 0, sizeof(*vm->mcache));
}

static krt_val krt_mro_lookup(struct krt_class *c, struct krt_str *name)
{
	if (!c->mro)
		return c->dict ? krt_dict_get_str(c->dict, name) : KRT_UNDEF;
	for (u32 i = 0; i < c->mro->o.size; i++) {
		struct krt_class *b = (struct krt_class *)c->mro->item[i];
		krt_val v = b->dict ? krt_dict_get_str(b->dict, name) : KRT_UNDEF;

		if (v)
			return v;
	}
	return KRT_UNDEF;
}

krt_val krt_type_lookup(struct krt_thread *t, struct krt_class *c, struct krt_str *name)
{
	struct krt_method_cache *m = t->vm->mcache;
	size_t i = ((u64)name >> 4 ^ (u64)c->version * 31) & (KRT_MCACHE_SIZE - 1);
	krt_val v;

	if (unlikely(!m))
		return krt_mro_lookup(c, name);
	if (likely(m->e[i].name == name && m->e[i].version == c->version))
		return m->e[i].v;
	v = krt_mro_lookup(c, name);
	m->e[i].name = name;
	m->e[i].version = c->version;
	m->e[i].v = v;
	return v;
}

bool krt_is_subclass(struct krt_class *c, struct krt_class *of)
{
	if (c == of)
		return true;
	for (u32 i = 0; c->mro && i < c->mro->o.size; i++)
		if (c->mro->item[i] == (krt_val)of)
			return true;
	return false;
}

/* ---- what is derived from the contents ------------------------------------------------------- */

static bool krt_is_cfunc_of(krt_val v, const struct krt_class *c)
{
	return krt_is(v, KRT_KIND_CFUNC) && ((struct krt_cfunc *)v)->cls == c;
}

static void krt_class_flags(struct krt_vm *vm, struct krt_class *c)
{
	static const enum krt_exc_id with_args[] = { KRT_EXC_StopIteration, KRT_EXC_SystemExit, KRT_EXC_OSError };
	krt_val new = c->sp[KRT_SP_new], call = c->meta ? c->meta->sp[KRT_SP_call] : KRT_UNDEF;
	u64 ga = (u64)1 << KRT_SP_getattr | (u64)1 << KRT_SP_getattribute;
	u64 sa = (u64)1 << KRT_SP_setattr | (u64)1 << KRT_SP_delattr;

	c->flags &= ~(KRT_CLASS_GETATTR | KRT_CLASS_SETATTR | KRT_CLASS_SIMPLE | KRT_CLASS_EXCNEW | KRT_CLASS_EXCARGS |
		      KRT_CLASS_QUICK | KRT_CLASS_FILL | KRT_CLASS_DERIVED | KRT_CLASS_DEL);
	if (c->sp[KRT_SP_del])
		c->flags |= KRT_CLASS_DEL;
	if (c->defines & ga)
		c->flags |= KRT_CLASS_GETATTR;
	if (c->defines & sa)
		c->flags |= KRT_CLASS_SETATTR;
	if (c->instance_kind == KRT_KIND_OBJECT && !c->payload_kind && !(c->flags & KRT_CLASS_ABSTRACT) &&
	    krt_is_cfunc_of(new, vm->object_class) &&
	    (!call || krt_is_cfunc_of(call, vm->type_class)))
		c->flags |= KRT_CLASS_SIMPLE;
	if (c->flags & KRT_CLASS_BUILTIN && c->instance_kind != KRT_KIND_OBJECT && c != vm->type_class && krt_is_cfunc_of(new, c) &&
	    (!call || krt_is_cfunc_of(call, vm->type_class))) {
		if (!krt_filled_by_init(c->instance_kind))
			c->flags |= KRT_CLASS_QUICK;
		else if (krt_is_cfunc_of(c->sp[KRT_SP_init], c))
			c->flags |= KRT_CLASS_FILL;
	}
	if (c->instance_kind == KRT_KIND_OBJECT && krt_filled_by_init(c->payload_kind) && !(c->flags & KRT_CLASS_ABSTRACT) &&
	    krt_is_cfunc_of(new, vm->cls[c->payload_kind]) && (!call || krt_is_cfunc_of(call, vm->type_class)))
		c->flags |= KRT_CLASS_DERIVED;
	if (!(c->flags & KRT_CLASS_EXCEPTION))
		return;
	if (krt_is_cfunc_of(new, vm->exc[KRT_EXC_BaseException]) && (!call || krt_is_cfunc_of(call, vm->type_class)))
		c->flags |= KRT_CLASS_EXCNEW;
	for (size_t i = 0; i < sizeof(with_args) / sizeof(with_args[0]); i++)
		if (vm->exc[with_args[i]] && krt_is_subclass(c, vm->exc[with_args[i]]))
			c->flags |= KRT_CLASS_EXCARGS;
}

/* specials of one class, from the far end of the mro to the class itself */
static void krt_class_specials(struct krt_thread *t, struct krt_class *c)
{
	struct krt_vm *vm = t->vm;

	for (int i = 0; i < KRT_SP_COUNT; i++)
		c->sp[i] = KRT_UNDEF;
	c->defines = 0;
	for (u32 i = c->mro ? c->mro->o.size : 0; i-- > 0; ) {
		struct krt_class *b = (struct krt_class *)c->mro->item[i];
		u32 pos = 0;
		krt_val k, v, n;

		while (b->dict && krt_dict_next(b->dict, &pos, &k, &v)) {
			const struct krt_str *s = krt_str_of(k);

			if (s->o.size < 5 || s->data[0] != '_' || s->data[1] != '_')
				continue;
			n = krt_dict_get_str(vm->special_index, s);
			if (!n)
				continue;
			c->sp[krt_small_get(n)] = v;
			if (b != vm->object_class && krt_small_get(n) < 64)
				c->defines |= (u64)1 << krt_small_get(n);
		}
	}
	krt_class_flags(vm, c);
	c->version = ++vm->next_version;
}

bool krt_class_refresh(struct krt_thread *t, struct krt_class *c)
{
	krt_val todo = krt_list_new(t, 4);

	if (!todo || !krt_list_append(t, (struct krt_list *)todo, (krt_val)c))
		return false;
	for (u32 i = 0; i < ((struct krt_list *)todo)->len; i++) {
		struct krt_class *d = (struct krt_class *)((struct krt_list *)todo)->item[i];
		struct krt_list *subs = (struct krt_list *)d->subclasses;

		krt_class_specials(t, d);
		for (u32 k = 0; subs && k < subs->len; k++)
			if (!krt_list_append(t, (struct krt_list *)todo, subs->item[k]))
				return false;
	}
	return true;
}

/* a data descriptor in a class comes before the instance's slots, which caches rely on */
static bool krt_voids_slots(struct krt_thread *t, struct krt_str *name, krt_val v)
{
	struct krt_str **sp = t->vm->special_names;

	if (name == sp[KRT_SP_getattribute] || name == sp[KRT_SP_setattr] || name == sp[KRT_SP_delattr])
		return true;
	if (krt_is(v, KRT_KIND_PROPERTY))
		return true;
	return krt_is(v, KRT_KIND_OBJECT) && (((struct krt_object *)v)->shape->cls->sp[KRT_SP_set] ||
					      ((struct krt_object *)v)->shape->cls->sp[KRT_SP_delete]);
}

static void krt_class_renumber(struct krt_vm *vm, struct krt_class *c, krt_val todo)
{
	for (u32 i = 0; i < ((struct krt_list *)todo)->len; i++)
		krt_shapes_renumber(vm, ((struct krt_class *)((struct krt_list *)todo)->item[i])->root);
}

/* c and everything derived from it, as a list */
krt_val krt_class_family(struct krt_thread *t, struct krt_class *c)
{
	krt_val todo = krt_list_new(t, 4);

	if (!todo || !krt_list_append(t, (struct krt_list *)todo, (krt_val)c))
		return KRT_ERR;
	for (u32 i = 0; i < ((struct krt_list *)todo)->len; i++) {
		struct krt_list *subs = (struct krt_list *)((struct krt_class *)((struct krt_list *)todo)->item[i])->subclasses;

		for (u32 k = 0; subs && k < subs->len; k++)
			if (!krt_list_append(t, (struct krt_list *)todo, subs->item[k]))
				return KRT_ERR;
	}
	return todo;
}

bool krt_class_set(struct krt_thread *t, struct krt_class *c, struct krt_str *name, krt_val v)
{
	krt_val family;
	bool special;
	int r;

	if (c->flags & KRT_CLASS_BUILTIN) {
		krt_raise(t, KRT_EXC_TypeError, "cannot set '%s' attribute of immutable type '%s'", name->data, c->name->data);
		return false;
	}
	family = krt_class_family(t, c);
	if (!family)
		return false;
	if (v) {
		if (!krt_dict_set(t, c->dict, (krt_val)name, v))
			return false;
	} else {
		r = krt_dict_del(t, c->dict, (krt_val)name);
		if (r < 0)
			return false;
		if (!r) {
			krt_raise(t, KRT_EXC_AttributeError, "type object '%s' has no attribute '%s'", c->name->data, name->data);
			return false;
		}
	}
	if (name == t->vm->names[KRT_N_abstracts]) {
		r = v ? krt_truth(t, v) : 0;
		if (r < 0)
			return false;
		c->flags = r ? c->flags | KRT_CLASS_ABSTRACT : c->flags & ~KRT_CLASS_ABSTRACT;
		krt_class_flags(t->vm, c);
	}
	special = krt_dict_get_str(t->vm->special_index, name) != KRT_UNDEF;
	for (u32 i = 0; i < ((struct krt_list *)family)->len; i++) {
		struct krt_class *d = (struct krt_class *)((struct krt_list *)family)->item[i];

		if (special)
			krt_class_specials(t, d);
		else
			d->version = ++t->vm->next_version;
	}
	if (!v || krt_voids_slots(t, name, v))
		krt_class_renumber(t->vm, c, family);
	return true;
}

/* ---- builtin classes -------------------------------------------------------------------------- */

bool krt_class_add(struct krt_thread *t, struct krt_class *c, const struct krt_cdef *defs)
{
	for (; defs && defs->name; defs++) {
		struct krt_str *name = krt_intern(t, defs->name, strlen(defs->name));
		struct krt_cfunc *f = name ? krt_alloc(t, KRT_KIND_CFUNC, sizeof(*f)) : NULL;

		if (!f)
			return false;
		f->def = defs;
		f->cls = c;
		if (!krt_dict_set(t, c->dict, (krt_val)name, (krt_val)f))
			return false;
	}
	return krt_class_refresh(t, c);
}

struct krt_class *krt_class_alloc(struct krt_thread *t, struct krt_class *meta, struct krt_str *name)
{
	struct krt_class *c = krt_alloc(t, KRT_KIND_CLASS, sizeof(*c) + KRT_SP_COUNT * sizeof(krt_val));

	if (!c)
		return NULL;
	c->meta = meta;
	c->name = name;
	c->qualname = name;
	c->dict = (struct krt_dict *)krt_dict_new(t);
	c->subclasses = c->dict ? krt_list_new(t, 0) : KRT_UNDEF;
	if (!c->subclasses)
		return NULL;
	c->next = t->vm->classes;
	t->vm->classes = c;
	return c;
}

/* mro of a class with one base */
static krt_val krt_mro_single(struct krt_thread *t, struct krt_class *c, struct krt_class *base)
{
	u32 n = base ? base->mro->o.size : 0;
	krt_val mro = krt_tuple_new(t, n + 1);

	if (!mro)
		return KRT_ERR;
	((struct krt_tuple *)mro)->item[0] = (krt_val)c;
	for (u32 i = 0; i < n; i++)
		((struct krt_tuple *)mro)->item[i + 1] = base->mro->item[i];
	return mro;
}

struct krt_class *krt_class_builtin(struct krt_thread *t, const char *name, enum krt_kind kind, struct krt_class *base, const struct krt_cdef *defs, u32 flags)
{
	struct krt_vm *vm = t->vm;
	struct krt_str *s = krt_intern(t, name, strlen(name));
	struct krt_class *c = s ? krt_class_alloc(t, vm->type_class, s) : NULL;
	krt_val b = base ? (krt_val)base : (krt_val)vm->object_class;

	if (!c)
		return NULL;
	c->flags = flags | KRT_CLASS_BUILTIN;
	c->instance_kind = kind;
	if (kind == KRT_KIND_EXCDATA) {
		c->instance_kind = KRT_KIND_OBJECT;
		c->payload_kind = KRT_KIND_EXCDATA;
	}
	c->module = (krt_val)vm->names[KRT_N_builtins];
	c->bases = (struct krt_tuple *)(b ? krt_tuple_of(t, 1, &b) : krt_tuple_new(t, 0));
	c->mro = c->bases ? (struct krt_tuple *)krt_mro_single(t, c, (struct krt_class *)b) : NULL;
	if (!c->mro)
		return NULL;
	if (b && !krt_list_append(t, (struct krt_list *)((struct krt_class *)b)->subclasses, (krt_val)c))
		return NULL;
	if (kind != KRT_KIND_OBJECT && kind != KRT_KIND_EXCDATA)
		vm->cls[kind] = c;
	/* the special methods every class of the kind has, before its own table, which may replace them */
	if (!krt_class_wrappers(t, c) || !krt_class_add(t, c, defs))
		return NULL;
	return c;
}

bool krt_names_init(struct krt_thread *t)
{
	static const char *const names[] = {
#define N(n, text) text,
		KRT_NAMES(N)
#undef N
	};
	static const char *const specials[] = {
#define S(n) "__" #n "__",
		KRT_SPECIALS(S)
#undef S
	};
	struct krt_vm *vm = t->vm;

	if (vm->special_index)
		return true;
	if (!krt_str_n(t, "", 0) || !krt_bytes(t, "", 0) || !krt_tuple_new(t, 0))	/* which keep themselves in the VM */
		return false;
	for (int i = 0; i < KRT_N_COUNT; i++) {
		vm->names[i] = krt_intern(t, names[i], strlen(names[i]));
		if (!vm->names[i])
			return false;
	}
	vm->special_index = (struct krt_dict *)krt_dict_new(t);
	if (!vm->special_index)
		return false;
	for (int i = 0; i < KRT_SP_COUNT; i++) {
		vm->special_names[i] = krt_intern(t, specials[i], strlen(specials[i]));
		if (!vm->special_names[i] ||
		    !krt_dict_set(t, vm->special_index, (krt_val)vm->special_names[i], krt_small(i)))
			return false;
	}
	return true;
}

bool krt_classes_init(struct krt_thread *t)
{
	struct krt_vm *vm = t->vm;

	if (!krt_names_init(t))
		return false;
	vm->mcache = krt_alloc_raw(t, sizeof(*vm->mcache));
	if (!vm->mcache)
		return false;
	vm->object_class = krt_class_builtin(t, "object", KRT_KIND_OBJECT, NULL, krt_object_defs, KRT_CLASS_NODICT);
	if (!vm->object_class)
		return false;
	vm->type_class = krt_class_builtin(t, "type", KRT_KIND_CLASS, NULL, krt_type_defs, KRT_CLASS_META);
	if (!vm->type_class)
		return false;
	vm->object_class->meta = vm->type_class;
	vm->type_class->meta = vm->type_class;
	return krt_class_refresh(t, vm->object_class) &&
	       krt_class_builtin(t, "NoneType", KRT_KIND_NONE, NULL, krt_single_defs, KRT_CLASS_FINAL) &&
	       krt_class_builtin(t, "NotImplementedType", KRT_KIND_NOTIMPL, NULL, krt_single_defs, KRT_CLASS_FINAL) &&
	       krt_class_builtin(t, "ellipsis", KRT_KIND_ELLIPSIS, NULL, krt_single_defs, KRT_CLASS_FINAL) &&
	       krt_descr_init(t) && krt_generic_init(t);
}
