// SPDX-License-Identifier: GPL-2.0
/*
 * match.c - the match statement's instructions.
 */
#include "frame.h"

bool krt_is_sequence(krt_val v)
{
	switch (krt_kind(v)) {
	case KRT_KIND_LIST:
	case KRT_KIND_TUPLE:
	case KRT_KIND_RANGE:
	case KRT_KIND_MEMORYVIEW:
		return true;
	case KRT_KIND_OBJECT:
		if (((struct krt_object *)v)->shape->cls->flags & KRT_CLASS_SEQUENCE)
			return true;
		return krt_payload(v, KRT_KIND_LIST) || krt_payload(v, KRT_KIND_TUPLE);
	default:
		return false;
	}
}

bool krt_is_mapping(krt_val v)
{
	if (krt_is(v, KRT_KIND_OBJECT) && ((struct krt_object *)v)->shape->cls->flags & KRT_CLASS_MAPPING)
		return true;
	return krt_kind(v) == KRT_KIND_MAPPINGPROXY || krt_payload(v, KRT_KIND_DICT);
}

krt_val krt_op_matchkeys(struct krt_thread *t, krt_val subject, krt_val keys)
{
	struct krt_tuple *k = (struct krt_tuple *)keys, *ret = (struct krt_tuple *)krt_tuple_new(t, k->o.size);

	for (u32 i = 0; ret && i < k->o.size; i++) {
		int has;

		for (u32 j = 0; j < i; j++) {
			has = krt_eq(t, k->item[i], k->item[j]);
			if (has < 0)
				return KRT_ERR;
			if (has)
				return krt_raise(t, KRT_EXC_ValueError, "mapping pattern checks duplicate key (%R)", k->item[i]);
		}
		has = krt_contains(t, subject, k->item[i]);
		if (has < 0)
			return KRT_ERR;
		if (!has)
			return KRT_NONE;
		ret->item[i] = krt_getitem(t, subject, k->item[i]);
		if (!ret->item[i])
			return KRT_ERR;
	}
	return (krt_val)ret;
}

/* classes whose one positional sub-pattern is the subject itself */
static bool krt_matches_self(const struct krt_class *c)
{
	u8 k = c->payload_kind ? c->payload_kind : c->instance_kind;

	return k == KRT_KIND_BOOL || (k >= KRT_KIND_INT && k <= KRT_KIND_BYTEARRAY) || (k >= KRT_KIND_LIST && k <= KRT_KIND_FROZENSET);
}

/* a subject's attribute; UNDEF without exception when it has none, which is no match */
static krt_val krt_match_attr(struct krt_thread *t, krt_val subject, krt_val name)
{
	if (!krt_is(name, KRT_KIND_STR))
		return krt_raise(t, KRT_EXC_TypeError, "__match_args__ elements must be strings (got %T)", name);
	return krt_getattr_opt(t, subject, krt_intern_str(t, name));
}

/* TypeError when name is among the first n of a class's __match_args__, which the pattern has been through */
static bool krt_match_twice(struct krt_thread *t, struct krt_class *c, krt_val args, u32 n, krt_val name)
{
	for (u32 i = 0; krt_is(args, KRT_KIND_TUPLE) && i < n; i++)
		if (krt_is(name, KRT_KIND_STR) && krt_is(((struct krt_tuple *)args)->item[i], KRT_KIND_STR) &&
		    krt_str_eq(krt_str_of(((struct krt_tuple *)args)->item[i]), krt_str_of(name))) {
			krt_raise(t, KRT_EXC_TypeError, "%s() got multiple sub-patterns for attribute %R", c->name->data, name);
			return true;
		}
	return false;
}

static bool krt_match_positional(struct krt_thread *t, krt_val subject, struct krt_class *c, struct krt_tuple *ret, u32 n, bool *matched)
{
	krt_val args = krt_getattr_opt(t, (krt_val)c, t->vm->names[KRT_N_match_args]);
	u32 have;

	if (t->exc)
		return false;
	if (!args && krt_matches_self(c)) {
		have = 1;
	} else {
		if (args && !krt_is(args, KRT_KIND_TUPLE)) {
			krt_raise(t, KRT_EXC_TypeError, "%s.__match_args__ must be a tuple (got %T)", c->name->data, args);
			return false;
		}
		have = args ? ((struct krt_tuple *)args)->o.size : 0;
	}
	if (n > have) {
		krt_raise(t, KRT_EXC_TypeError, "%s() accepts %d positional sub-pattern%s (%d given)", c->name->data, have,
			  have == 1 ? "" : "s", n);
		return false;
	}
	for (u32 i = 0; i < n; i++) {
		if (args && krt_match_twice(t, c, args, i, ((struct krt_tuple *)args)->item[i]))
			return false;
		ret->item[i] = args ? krt_match_attr(t, subject, ((struct krt_tuple *)args)->item[i]) : subject;
		if (!ret->item[i]) {
			*matched = false;
			return !t->exc;
		}
	}
	return true;
}

krt_val krt_op_matchclass(struct krt_thread *t, krt_val subject, krt_val cls, u32 npos, krt_val names)
{
	const struct krt_tuple *kw = krt_is(names, KRT_KIND_TUPLE) ? (struct krt_tuple *)names : NULL;
	u32 nkw = kw ? kw->o.size : 0;
	struct krt_tuple *ret;
	bool matched = true;
	krt_val args;
	int r;

	if (!krt_is(cls, KRT_KIND_CLASS))
		return krt_raise(t, KRT_EXC_TypeError, "called match pattern must be a type");
	r = krt_isinstance(t, subject, cls);
	if (r <= 0)
		return r ? KRT_ERR : KRT_NONE;
	ret = (struct krt_tuple *)krt_tuple_new(t, npos + nkw);
	if (!ret || (npos && !krt_match_positional(t, subject, (struct krt_class *)cls, ret, npos, &matched)))
		return KRT_ERR;
	args = npos && nkw ? krt_getattr_opt(t, cls, t->vm->names[KRT_N_match_args]) : KRT_UNDEF;
	for (u32 i = 0; matched && i < nkw; i++) {
		if (krt_match_twice(t, (struct krt_class *)cls, args, npos, kw->item[i]))
			return KRT_ERR;
		ret->item[npos + i] = krt_match_attr(t, subject, kw->item[i]);
		if (!ret->item[npos + i]) {
			if (t->exc)
				return KRT_ERR;
			matched = false;
		}
	}
	return matched ? (krt_val)ret : KRT_NONE;
}
