// SPDX-License-Identifier: GPL-2.0
/*
 * shape.c - how instances keep attributes: a shape gives each name a slot,
 * instances that got the same names in the same order share it. Once a
 * program asks for __dict__, that object is in dict mode: its shape has the
 * class's __slots__ names and one more slot, "__dict__", with a live dict.
 */
#include "class.h"

#define KRT_SHAPE_WALK	8	/* shapes this long are searched without a dict */
#define KRT_INLINE_MAX	62	/* in-line slots never exceed a slot of 512 bytes */

static struct krt_shape *krt_shape_new(struct krt_thread *t, struct krt_class *c, struct krt_shape *parent, struct krt_str *name, u32 nslots)
{
	struct krt_shape *s = krt_alloc(t, KRT_KIND_SHAPE, sizeof(*s));

	if (!s)
		return NULL;
	s->cls = c;
	s->parent = parent;
	s->name = name;
	s->nslots = nslots;
	s->id = ++t->vm->next_shape;
	return s;
}

struct krt_shape *krt_shape_root(struct krt_thread *t, struct krt_class *c)
{
	if (!c->root)
		c->root = krt_shape_new(t, c, NULL, NULL, c->payload_kind ? 1 : 0);
	return c->root;
}

static bool krt_shape_index(struct krt_thread *t, struct krt_shape *s)
{
	struct krt_dict *d = (struct krt_dict *)krt_dict_new(t);

	if (!d)
		return false;
	for (struct krt_shape *i = s; i->name; i = i->parent)
		if (!krt_dict_set(t, d, (krt_val)i->name, krt_small(i->nslots - 1)))
			return false;
	s->slots = d;
	return true;
}

s64 krt_shape_find(struct krt_thread *t, struct krt_shape *s, struct krt_str *name)
{
	krt_val v, pending = t->exc;

	if (s->nslots > KRT_SHAPE_WALK && (s->slots || krt_shape_index(t, s))) {
		v = krt_dict_get_str(s->slots, name);
		return v ? krt_small_get(v) : -1;
	}
	t->exc = pending;	/* without memory for the index there is the walk */
	for (; s->name; s = s->parent)
		if (s->name == name)
			return s->nslots - 1;
	return -1;
}

struct krt_shape *krt_shape_add(struct krt_thread *t, struct krt_shape *s, struct krt_str *name)
{
	krt_val v = s->next ? krt_dict_get_str(s->next, name) : KRT_UNDEF;
	struct krt_shape *n;

	if (v)
		return (struct krt_shape *)v;
	if (!s->next) {
		s->next = (struct krt_dict *)krt_dict_new(t);
		if (!s->next)
			return NULL;
	}
	n = krt_shape_new(t, s->cls, s, name, s->nslots + 1);
	if (!n || !krt_dict_set(t, s->next, (krt_val)name, (krt_val)n))
		return NULL;
	return n;
}

/* a shape's tree is as deep as objects have attributes: walked without recursion, by parent links */
void krt_shapes_renumber(struct krt_vm *vm, struct krt_shape *root)
{
	struct krt_shape *s = root;

	if (!s)
		return;
	s->id = ++vm->next_shape;
	for (;;) {
		u32 pos = 0;
		krt_val k, v;

		/* down to the first child that has an old number; numbers only grow */
		bool down = false;

		while (s->next && krt_dict_next(s->next, &pos, &k, &v)) {
			struct krt_shape *child = (struct krt_shape *)v;

			if (child->id < root->id) {
				child->id = ++vm->next_shape;
				s = child;
				down = true;
				break;
			}
		}
		if (down)
			continue;
		if (s == root)
			return;
		s = s->parent;
	}
}

/* ---- instances ---------------------------------------------------------------------------- */

krt_val krt_object_new(struct krt_thread *t, struct krt_class *c)
{
	struct krt_shape *root = c->root ? c->root : krt_shape_root(t, c);
	struct krt_object *o;
	u32 n;

	if (unlikely(!root))
		return KRT_ERR;
	n = c->inline_slots > root->nslots ? c->inline_slots : root->nslots;
	o = krt_alloc(t, KRT_KIND_OBJECT, sizeof(*o) + n * sizeof(krt_val));
	if (unlikely(!o))
		return KRT_ERR;
	o->o.size = n;
	o->shape = root;
	if (unlikely(c->flags & KRT_CLASS_DEL) && !krt_watch(t, (krt_val)o))
		return KRT_ERR;
	return (krt_val)o;
}

static u32 krt_more_cap(const struct krt_object *o)
{
	if (!o->more)
		return 0;
	return ((struct krt_tuple *)((char *)o->more - offsetof(struct krt_tuple, item)))->o.size;
}

/* room for slot n - 1 */
static bool krt_object_reserve(struct krt_thread *t, struct krt_object *o, u32 n)
{
	struct krt_class *c = o->shape->cls;
	u32 have = krt_more_cap(o), need;
	krt_val *more;

	if (n > c->inline_slots)
		c->inline_slots = n < KRT_INLINE_MAX ? n : KRT_INLINE_MAX;
	if (n <= o->o.size || n - o->o.size <= have)
		return true;
	need = n - o->o.size;
	need += need / 2 + 2;
	more = krt_alloc_vals(t, need);
	if (!more)
		return false;
	if (have)
		memcpy(more, o->more, have * sizeof(krt_val));
	o->more = more;
	return true;
}

bool krt_object_add(struct krt_thread *t, struct krt_object *o, struct krt_str *name, krt_val v)
{
	struct krt_shape *s = krt_shape_add(t, o->shape, name);

	if (!s || !krt_object_reserve(t, o, s->nslots))
		return false;
	o->shape = s;
	*krt_object_slot(o, s->nslots - 1) = v;
	return true;
}

/* name is in some class's __slots__: stays a slot in dict mode */
bool krt_is_slot_name(struct krt_class *c, struct krt_str *name)
{
	for (u32 i = 0; c->mro && i < c->mro->o.size; i++) {
		struct krt_class *b = (struct krt_class *)c->mro->item[i];
		struct krt_tuple *names = (struct krt_tuple *)b->slots_names;

		for (u32 k = 0; names && k < names->o.size; k++)
			if (names->item[k] == (krt_val)name)
				return true;
	}
	return false;
}

/* attribute names of s in order of arrival, from slot first on, as a list */
static krt_val krt_shape_names(struct krt_thread *t, struct krt_shape *s)
{
	u32 first = s->cls->payload_kind ? 1 : 0, n = s->nslots - first;
	krt_val tup = krt_tuple_new(t, n);

	for (; tup && s->name; s = s->parent)
		((struct krt_tuple *)tup)->item[s->nslots - 1 - first] = (krt_val)s->name;
	return tup;
}

/*
 * Rebuilds o with the slots that keep says stay, then dict if given: the way
 * into dict mode, and the way a slot is deleted.
 */
static bool krt_object_rebuild(struct krt_thread *t, struct krt_object *o, struct krt_str *without, struct krt_dict *dict)
{
	struct krt_shape *s = o->shape, *root = krt_shape_root(t, s->cls);
	u32 first = s->cls->payload_kind ? 1 : 0;
	krt_val names = krt_shape_names(t, s), vals;

	if (!names || !root)
		return false;
	vals = krt_tuple_new(t, s->nslots);
	if (!vals)
		return false;
	for (u32 i = 0; i < s->nslots; i++)
		((struct krt_tuple *)vals)->item[i] = *krt_object_slot(o, i);
	/* everything that can fail first: the shapes, then the dict, then room for one slot more than before */
	for (int pass = 0; pass < 2; pass++) {
		struct krt_shape *to = root;

		for (u32 i = first; i < s->nslots; i++) {
			struct krt_str *name = (struct krt_str *)((struct krt_tuple *)names)->item[i - first];
			krt_val v = ((struct krt_tuple *)vals)->item[i];

			if (name == without)
				continue;
			if (dict && !krt_is_slot_name(s->cls, name)) {
				if (!pass && v && !krt_dict_set(t, dict, (krt_val)name, v))
					return false;
				continue;
			}
			to = krt_shape_add(t, to, name);
			if (!to)
				return false;
			if (pass)
				*krt_object_slot(o, to->nslots - 1) = v;
		}
		if (dict) {
			to = krt_shape_add(t, to, t->vm->names[KRT_N_dict]);
			if (!to || !krt_object_reserve(t, o, to->nslots))
				return false;
			if (pass)
				*krt_object_slot(o, to->nslots - 1) = (krt_val)dict;
		}
		if (pass)
			o->shape = to;
	}
	for (u32 i = o->shape->nslots; i < s->nslots; i++)
		*krt_object_slot(o, i) = KRT_UNDEF;
	return true;
}

struct krt_dict *krt_object_dict(struct krt_thread *t, struct krt_object *o)
{
	struct krt_dict *d;

	if (o->o.extra)
		return (struct krt_dict *)*krt_object_slot(o, krt_shape_find(t, o->shape, t->vm->names[KRT_N_dict]));
	d = (struct krt_dict *)krt_dict_new(t);
	if (!d || !krt_object_rebuild(t, o, NULL, d))
		return NULL;
	o->o.extra = 1;
	return d;
}

bool krt_object_drop(struct krt_thread *t, struct krt_object *o, struct krt_str *name)
{
	return krt_object_rebuild(t, o, name, NULL);
}

bool krt_object_set_dict(struct krt_thread *t, struct krt_object *o, struct krt_dict *d)
{
	if (!krt_object_dict(t, o))
		return false;
	*krt_object_slot(o, krt_shape_find(t, o->shape, t->vm->names[KRT_N_dict])) = (krt_val)d;
	return true;
}

static bool krt_same_slots(const struct krt_class *a, const struct krt_class *b)
{
	const struct krt_tuple *x = (struct krt_tuple *)a->slots_names, *y = (struct krt_tuple *)b->slots_names;
	u32 n = x ? x->o.size : 0;

	return n == (y ? y->o.size : 0) && (!n || !memcmp(x->item, y->item, n * sizeof(krt_val)));
}

bool krt_object_set_class(struct krt_thread *t, struct krt_object *o, struct krt_class *c)
{
	struct krt_class *old = o->shape->cls;
	struct krt_shape *to = krt_shape_root(t, c);
	krt_val names;

	if ((old->flags | c->flags) & KRT_CLASS_BUILTIN) {
		krt_raise(t, KRT_EXC_TypeError, "__class__ assignment only supported for mutable types or ModuleType subclasses");
		return false;
	}
	if (c->instance_kind != KRT_KIND_OBJECT || c->payload_kind != old->payload_kind || !krt_same_slots(old, c) ||
	    (c->flags ^ old->flags) & KRT_CLASS_NODICT) {
		krt_raise(t, KRT_EXC_TypeError, "__class__ assignment: '%s' object layout differs from '%s'", c->name->data, old->name->data);
		return false;
	}
	names = krt_shape_names(t, o->shape);
	for (u32 i = 0; names && to && i < ((struct krt_tuple *)names)->o.size; i++)
		to = krt_shape_add(t, to, krt_str_of(((struct krt_tuple *)names)->item[i]));
	if (!names || !to)
		return false;
	o->shape = to;		/* the same names in the same slots */
	return true;
}

/* own attributes without turning dict mode on: for dir() and copies; names in order */
krt_val krt_object_names(struct krt_thread *t, struct krt_object *o)
{
	krt_val names = krt_shape_names(t, o->shape), list;
	u32 first = o->shape->cls->payload_kind ? 1 : 0, pos = 0;

	list = names ? krt_list_new(t, 4) : KRT_ERR;
	for (u32 i = 0; list && i < ((struct krt_tuple *)names)->o.size; i++) {
		krt_val name = ((struct krt_tuple *)names)->item[i], v = *krt_object_slot(o, i + first), k, x;

		if (name == (krt_val)t->vm->names[KRT_N_dict] && o->o.extra) {
			while (krt_dict_next((struct krt_dict *)v, &pos, &k, &x))
				if (!krt_list_append(t, (struct krt_list *)list, k))
					return KRT_ERR;
		} else if (v && !krt_list_append(t, (struct krt_list *)list, name)) {
			return KRT_ERR;
		}
	}
	return list;
}
