// SPDX-License-Identifier: GPL-2.0
/* classbases.c - assigning C.__bases__: the mro of the class and of all below it anew. */
#include "class.h"

static bool krt_is_base_for(struct krt_thread *t, struct krt_class *c, krt_val v)
{
	struct krt_class *b = (struct krt_class *)v;

	if (!krt_is(v, KRT_KIND_CLASS)) {
		krt_raise(t, KRT_EXC_TypeError, "%s.__bases__ must be tuple of classes, not '%T'", c->name->data, v);
		return false;
	}
	if (krt_is_subclass(b, c)) {
		krt_raise(t, KRT_EXC_TypeError, "a __bases__ item causes an inheritance cycle");
		return false;
	}
	if (b->flags & KRT_CLASS_FINAL) {
		krt_raise(t, KRT_EXC_TypeError, "type '%s' is not an acceptable base type", b->name->data);
		return false;
	}
	return true;
}

/* the layout the instances have cannot change with the bases */
static bool krt_same_layout(struct krt_thread *t, struct krt_class *c, struct krt_tuple *bases)
{
	u8 payload = 0;
	bool nodict = true;

	for (u32 i = 0; i < bases->o.size; i++) {
		struct krt_class *b = (struct krt_class *)bases->item[i];

		if (b->instance_kind != KRT_KIND_OBJECT || b->payload_kind)
			payload = b->instance_kind != KRT_KIND_OBJECT ? b->instance_kind : b->payload_kind;
		nodict = nodict && b->flags & KRT_CLASS_NODICT;
	}
	if (payload == c->payload_kind && c->instance_kind == KRT_KIND_OBJECT && (nodict || !(c->flags & KRT_CLASS_NODICT)))
		return true;
	krt_raise(t, KRT_EXC_TypeError, "__bases__ assignment: '%s' object layout differs from '%s'",
		  ((struct krt_class *)bases->item[0])->name->data, ((struct krt_class *)c->bases->item[0])->name->data);
	return false;
}

/* adds c to (or drops it from) the subclasses of each of its bases */
static bool krt_link_bases(struct krt_thread *t, struct krt_class *c, bool add)
{
	for (u32 i = 0; i < c->bases->o.size; i++) {
		struct krt_list *subs = (struct krt_list *)((struct krt_class *)c->bases->item[i])->subclasses;

		if (add) {
			if (!krt_list_append(t, subs, (krt_val)c))
				return false;
			continue;
		}
		for (u32 k = 0; k < subs->len; k++)
			if (subs->item[k] == (krt_val)c) {
				memmove(subs->item + k, subs->item + k + 1, (subs->len - k - 1) * sizeof(krt_val));
				subs->len--;
				break;
			}
	}
	return true;
}

bool krt_class_set_bases(struct krt_thread *t, struct krt_class *c, krt_val x)
{
	struct krt_tuple *bases = (struct krt_tuple *)x, *old = c->bases;
	krt_val family, mros;
	struct krt_list *l;

	if (c->flags & KRT_CLASS_BUILTIN) {
		krt_raise(t, KRT_EXC_TypeError, "cannot set '__bases__' attribute of immutable type '%s'", c->name->data);
		return false;
	}
	if (!krt_is(x, KRT_KIND_TUPLE) || !bases->o.size) {
		krt_raise(t, KRT_EXC_TypeError, krt_is(x, KRT_KIND_TUPLE) ? "can only assign non-empty tuple to %s.__bases__, not ()" :
			  "can only assign tuple to %s.__bases__, not %T", c->name->data, x ? x : KRT_NONE);
		return false;
	}
	for (u32 i = 0; i < bases->o.size; i++)
		if (!krt_is_base_for(t, c, bases->item[i]))
			return false;
	family = krt_same_layout(t, c, bases) ? krt_class_family(t, c) : KRT_ERR;
	mros = family ? krt_list_new(t, 4) : KRT_ERR;
	l = (struct krt_list *)family;
	for (u32 i = 0; mros && i < l->len; i++)
		if (!krt_list_append(t, (struct krt_list *)mros, (krt_val)((struct krt_class *)l->item[i])->mro))
			return false;
	if (!mros)
		return false;
	c->bases = bases;
	/* a class may come before one of its bases in the family: as many rounds as there are classes are enough */
	for (u32 round = 0; round < l->len; round++)
		for (u32 i = 0; i < l->len; i++) {
			struct krt_class *d = (struct krt_class *)l->item[i];
			krt_val mro = krt_mro(t, d, d->bases);

			if (!mro)
				goto undo;
			d->mro = (struct krt_tuple *)mro;
		}
	c->bases = old;
	krt_link_bases(t, c, false);
	c->bases = bases;
	if (!krt_link_bases(t, c, true) || !krt_class_refresh(t, c))
		return false;
	for (u32 i = 0; i < l->len; i++)
		krt_shapes_renumber(t->vm, ((struct krt_class *)l->item[i])->root);
	return true;
undo:
	c->bases = old;
	for (u32 i = 0; i < l->len; i++)
		((struct krt_class *)l->item[i])->mro = (struct krt_tuple *)((struct krt_list *)mros)->item[i];
	return false;
}
