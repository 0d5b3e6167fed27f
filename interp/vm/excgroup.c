// SPDX-License-Identifier: GPL-2.0
/*
 * excgroup.c - exception groups: their classes, split and subgroup, and what
 * except* clauses do with them. A group's payload keeps the message in value
 * and the tuple of its exceptions in value2.
 */
#include "frame.h"
#include "class.h"
#include "exc.h"

static bool krt_is_group(struct krt_thread *t, krt_val v)
{
	return krt_exc_is(t, v, KRT_EXC_BaseExceptionGroup);
}

static struct krt_tuple *krt_group_items(krt_val group)
{
	return (struct krt_tuple *)krt_excdata(group)->value2;
}

/* ---- making one --------------------------------------------------------------------------------- */

/* the members as a tuple; *plain: all are Exceptions */
static krt_val krt_group_members(struct krt_thread *t, krt_val v, bool *plain)
{
	struct krt_tuple *items;

	if (!krt_is_sequence(v))
		return krt_raise(t, KRT_EXC_TypeError, "second argument (exceptions) must be a sequence");
	items = (struct krt_tuple *)krt_tuple_from(t, v);
	if (!items)
		return KRT_ERR;
	if (!items->o.size)
		return krt_raise(t, KRT_EXC_ValueError, "second argument (exceptions) must be a non-empty sequence");
	*plain = true;
	for (u32 i = 0; i < items->o.size; i++) {
		if (!krt_is_exc(items->item[i]))
			return krt_raise(t, KRT_EXC_ValueError, "Item %u of second argument (exceptions) is not an exception", i);
		*plain = *plain && krt_exc_is(t, items->item[i], KRT_EXC_Exception);
	}
	return (krt_val)items;
}

/* a BaseExceptionGroup of Exceptions only is an ExceptionGroup; one that is an Exception may hold nothing else */
static struct krt_class *krt_group_class(struct krt_thread *t, struct krt_class *c, bool plain)
{
	struct krt_vm *vm = t->vm;

	if (c == vm->exc[KRT_EXC_BaseExceptionGroup])
		return plain ? vm->exc[KRT_EXC_ExceptionGroup] : c;
	if (plain || !krt_is_subclass(c, vm->exc[KRT_EXC_Exception]))
		return c;
	krt_raise(t, KRT_EXC_TypeError, c == vm->exc[KRT_EXC_ExceptionGroup] ? "Cannot nest BaseExceptions in an ExceptionGroup" :
		  "Cannot nest BaseExceptions in '%s'", c->name->data);
	return NULL;
}

static krt_val krt_group_make(struct krt_thread *t, struct krt_class *c, krt_val message, krt_val list)
{
	krt_val args, exc, items;
	bool plain = false;

	items = krt_group_members(t, list, &plain);
	c = items ? krt_group_class(t, c, plain) : NULL;
	args = c ? krt_tuple_pack(t, 2, message, list) : KRT_ERR;
	exc = args ? krt_exc_make(t, c, args) : KRT_ERR;
	if (!exc)
		return KRT_ERR;
	krt_excdata(exc)->value = message;
	krt_excdata(exc)->value2 = items;
	return exc;
}

static krt_val group_new(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	if (n != 3)
		return krt_raise(t, KRT_EXC_TypeError, "BaseExceptionGroup.__new__() takes exactly 2 arguments (%d given)", n - 1);
	if (!krt_payload(a[1], KRT_KIND_STR))
		return krt_raise(t, KRT_EXC_TypeError, "BaseExceptionGroup.__new__() argument 1 must be str, not %N", a[1]);
	return krt_group_make(t, (struct krt_class *)a[0], a[1], a[2]);
}

/* ---- taking one apart ------------------------------------------------------------------------------ */

/* which exceptions are meant: those of a class or of classes, those a function takes, or those of an identity in a set */
struct krt_matcher { krt_val cls, func, set; };

static bool krt_matcher_init(struct krt_thread *t, struct krt_matcher *m, krt_val v)
{
	bool classes = krt_is(v, KRT_KIND_TUPLE);

	m->cls = m->func = m->set = KRT_UNDEF;
	for (u32 i = 0; classes && i < ((struct krt_tuple *)v)->o.size; i++) {
		krt_val c = ((struct krt_tuple *)v)->item[i];

		classes = krt_is(c, KRT_KIND_CLASS) && ((struct krt_class *)c)->flags & KRT_CLASS_EXCEPTION;
	}
	if (classes || (krt_is(v, KRT_KIND_CLASS) && ((struct krt_class *)v)->flags & KRT_CLASS_EXCEPTION))
		m->cls = v;
	else if (krt_is(v, KRT_KIND_FUNC) || krt_is(v, KRT_KIND_CFUNC) || krt_is(v, KRT_KIND_METHOD) ||
		 (krt_is(v, KRT_KIND_OBJECT) && krt_lookup_special(t, v, KRT_SP_call)))
		m->func = v;
	else
		krt_raise(t, KRT_EXC_TypeError, "expected a function, exception type or tuple of exception types");
	return m->cls || m->func;
}

static int krt_matches(struct krt_thread *t, const struct krt_matcher *m, krt_val exc)
{
	krt_val v;

	if (m->cls)
		return krt_exc_match(t, exc, m->cls);
	if (m->set) {
		v = krt_is_group(t, exc) ? KRT_UNDEF : krt_uint(t, exc);
		return v ? krt_set_has(t, m->set, v) : t->exc ? -1 : 0;
	}
	v = krt_call(t, m->func, 1, &exc);
	return v ? krt_truth(t, v) : -1;
}

/* a group like from, by its derive(), of the exceptions in list; None when there is none */
static krt_val krt_group_like(struct krt_thread *t, krt_val from, krt_val list)
{
	struct krt_excdata *x = krt_excdata(from), *y;
	krt_val group;

	if (!((struct krt_list *)list)->len)
		return KRT_NONE;
	group = krt_call_method(t, from, "derive", 1, &list);
	if (!group)
		return KRT_ERR;
	if (!krt_is_group(t, group))
		return krt_raise(t, KRT_EXC_TypeError, "derive must return an instance of BaseExceptionGroup");
	y = krt_excdata(group);
	y->traceback = x->traceback;
	y->context = x->context;
	y->cause = x->cause;
	y->suppress = true;
	if (krt_is(x->notes, KRT_KIND_LIST)) {
		y->notes = krt_list_from(t, x->notes);
		if (!y->notes)
			return KRT_ERR;
	}
	return group;
}

/* rest may be NULL; both None when empty */
static bool krt_group_split(struct krt_thread *t, krt_val exc, const struct krt_matcher *m, krt_val *match, krt_val *rest)
{
	struct krt_tuple *items;
	krt_val in, out, part, other;
	int r;

	if (!krt_stack_ok(t))
		return false;
	r = krt_matches(t, m, exc);
	if (r < 0)
		return false;
	*match = r ? exc : KRT_NONE;
	if (rest)
		*rest = r ? KRT_NONE : exc;
	if (r || !krt_is_group(t, exc))
		return true;
	items = krt_group_items(exc);
	in = krt_list_new(t, 0);
	out = in ? krt_list_new(t, 0) : KRT_ERR;
	for (u32 i = 0; out && i < items->o.size; i++) {
		if (!krt_group_split(t, items->item[i], m, &part, rest ? &other : NULL))
			return false;
		if (part != KRT_NONE && !krt_list_append(t, (struct krt_list *)in, part))
			return false;
		if (rest && other != KRT_NONE && !krt_list_append(t, (struct krt_list *)out, other))
			return false;
	}
	*match = out ? krt_group_like(t, exc, in) : KRT_ERR;
	if (rest && *match)
		*rest = krt_group_like(t, exc, out);
	return *match && (!rest || *rest);
}

/* ---- methods ----------------------------------------------------------------------------------------- */

static krt_val group_split(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_matcher m;
	krt_val match, rest;

	if (!krt_matcher_init(t, &m, a[1]) || !krt_group_split(t, a[0], &m, &match, &rest))
		return KRT_ERR;
	return krt_tuple_pack(t, 2, match, rest);
}

static krt_val group_subgroup(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_matcher m;
	krt_val match;

	return krt_matcher_init(t, &m, a[1]) && krt_group_split(t, a[0], &m, &match, NULL) ? match : KRT_ERR;
}

static krt_val group_derive(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_group_make(t, t->vm->exc[KRT_EXC_BaseExceptionGroup], krt_excdata(a[0])->value, a[1]);
}

static krt_val group_message(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_excdata(a[0])->value;
}

static krt_val group_exceptions(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_excdata(a[0])->value2;
}

static krt_val group_str(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	krt_val text = krt_tostr(t, krt_excdata(a[0])->value), count = krt_int_str(t, krt_small(krt_group_items(a[0])->o.size), 10, false);
	struct krt_buf b;

	if (!text || !count)
		return KRT_ERR;
	krt_buf_init(&b, t);
	krt_buf_val(&b, text);
	krt_buf_str(&b, " (");
	krt_buf_val(&b, count);
	krt_buf_str(&b, krt_group_items(a[0])->o.size == 1 ? " sub-exception)" : " sub-exceptions)");
	return krt_buf_finish(&b);
}

static krt_val group_class_getitem(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_alias_new(t, (struct krt_class *)a[0], a[1]);
}

const struct krt_cdef krt_group_defs[] = {
	{ "__new__", group_new, 1, -1, KRT_CF_NEW, NULL },
	{ "__str__", group_str, 1, 1, 0, NULL },
	{ "split", group_split, 2, 2, 0, NULL },
	{ "subgroup", group_subgroup, 2, 2, 0, NULL },
	{ "derive", group_derive, 2, 2, 0, NULL },
	{ "message", group_message, 1, 1, KRT_CF_GETTER, NULL },
	{ "exceptions", group_exceptions, 1, 1, KRT_CF_GETTER, NULL },
	{ "__class_getitem__", group_class_getitem, 2, 2, KRT_CF_CLASS, NULL },
	{ NULL, NULL, 0, 0, 0, NULL },
};

/* ---- except* ------------------------------------------------------------------------------------------- */

static bool krt_clause_ok(struct krt_thread *t, krt_val cls)
{
	struct krt_tuple *tup = (struct krt_tuple *)cls;
	u32 n = krt_is(cls, KRT_KIND_TUPLE) ? tup->o.size : 1;

	for (u32 i = 0; i < n; i++) {
		krt_val c = krt_is(cls, KRT_KIND_TUPLE) ? tup->item[i] : cls;

		if (!krt_is(c, KRT_KIND_CLASS) || !(((struct krt_class *)c)->flags & KRT_CLASS_EXCEPTION)) {
			krt_raise(t, KRT_EXC_TypeError, "catching classes that do not inherit from BaseException is not allowed");
			return false;
		}
		if (krt_is_subclass((struct krt_class *)c, t->vm->exc[KRT_EXC_BaseExceptionGroup])) {
			krt_raise(t, KRT_EXC_TypeError, "catching ExceptionGroup with except* is not allowed. Use except instead.");
			return false;
		}
	}
	return true;
}

bool krt_op_egmatch(struct krt_thread *t, u32 dest, krt_val exc, krt_val cls)
{
	krt_val match = KRT_NONE, rest = KRT_NONE, pair;
	int r;

	if (!krt_clause_ok(t, cls))
		return false;
	if (exc != KRT_NONE) {
		r = krt_exc_match(t, exc, cls);
		if (r < 0)
			return false;
		if (r && krt_is_group(t, exc)) {
			match = exc;
		} else if (r) {
			pair = krt_tuple_of(t, 1, &exc);
			match = pair ? krt_group_make(t, t->vm->exc[KRT_EXC_BaseExceptionGroup], t->vm->empty_str, pair) : KRT_ERR;
		} else if (krt_is_group(t, exc)) {
			pair = krt_call_method(t, exc, "split", 1, &cls);
			if (!pair)
				return false;
			if (!krt_is(pair, KRT_KIND_TUPLE) || ((struct krt_tuple *)pair)->o.size < 2) {
				krt_raise(t, KRT_EXC_TypeError, "%T.split must return a 2-tuple", exc);
				return false;
			}
			match = ((struct krt_tuple *)pair)->item[0];
			rest = ((struct krt_tuple *)pair)->item[1];
		} else {
			rest = exc;
		}
		if (!match)
			return false;
	}
	if (match != KRT_NONE)
		t->top->handled = match;
	t->top->base[dest] = match;
	t->top->base[dest + 1] = rest;
	return true;
}

/* e came from orig by splitting and was raised again, or was never caught */
static bool krt_is_part_of(krt_val e, krt_val orig)
{
	const struct krt_excdata *x = krt_excdata(e), *y = krt_excdata(orig);

	return x->traceback == y->traceback && x->cause == y->cause && x->context == y->context;
}

static bool krt_leaves(struct krt_thread *t, krt_val exc, krt_val set)
{
	struct krt_tuple *items;
	krt_val id;

	if (!krt_is_group(t, exc)) {
		id = krt_uint(t, exc);
		return id && krt_set_add(t, set, id);
	}
	items = krt_group_items(exc);
	for (u32 i = 0; i < items->o.size; i++)
		if (!krt_stack_ok(t) || !krt_leaves(t, items->item[i], set))
			return false;
	return true;
}

krt_val krt_op_egrest(struct krt_thread *t, krt_val orig, krt_val list)
{
	struct krt_list *l = (struct krt_list *)list;
	struct krt_matcher m = { .set = krt_set_new(t, KRT_KIND_SET, KRT_UNDEF) };
	krt_val raised = m.set ? krt_list_new(t, 0) : KRT_ERR, rest = KRT_NONE;
	bool again = false;

	if (!raised)
		return KRT_ERR;
	for (u32 i = 0; i < l->len; i++) {
		krt_val e = l->item[i];

		if (!krt_is_exc(e))
			continue;
		if (!krt_is_group(t, orig))	/* it was wrapped, so one clause at most ran */
			return e;
		if (krt_is_group(t, e) && krt_is_part_of(e, orig)) {
			again = true;
			if (!krt_leaves(t, e, m.set))
				return KRT_ERR;
		} else if (!krt_list_append(t, (struct krt_list *)raised, e)) {
			return KRT_ERR;
		}
	}
	if (again && !krt_group_split(t, orig, &m, &rest, NULL))
		return KRT_ERR;
	l = (struct krt_list *)raised;
	if (!l->len)
		return rest;
	if (rest != KRT_NONE && !krt_list_append(t, l, rest))
		return KRT_ERR;
	return l->len == 1 ? l->item[0] : krt_group_make(t, t->vm->exc[KRT_EXC_BaseExceptionGroup], t->vm->empty_str, raised);
}
