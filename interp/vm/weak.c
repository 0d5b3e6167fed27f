// SPDX-License-Identifier: GPL-2.0
/*
 * weak.c - weak references and finalisers. Both are lists that the collector
 * does not look into: of references to what may go, and of objects whose class
 * has __del__. When all that is reachable is marked, the references to
 * unmarked objects are cleared, and those with a callback join the unmarked
 * objects of the second list in the queue of what is to be called. What is
 * queued is marked, so a finaliser finds its object whole and may keep it; it
 * is called once. Calls are made at a safe point: where Python code polls, in
 * gc.collect() and at the end of a run, never in atomic context.
 */
#include "builtins.h"
#include "gc.h"
#include "weak.h"

struct krt_weakref {
	struct krt_obj o;
	krt_val target;			/* not followed by the collector; UNDEF when it is gone */
	krt_val self;			/* the instance of a derived class this is the payload of; not followed either */
	krt_val callback;		/* or None */
	u64 hash;			/* once o.flags says so */
};

_Static_assert(offsetof(struct krt_weakref, callback) == KRT_WEAKREF_CALLBACK * sizeof(u64), "gc.c follows another word");

static struct krt_weakref *krt_weakref_of(krt_val v)
{
	return (struct krt_weakref *)krt_payload(v, KRT_KIND_WEAKREF);
}

/* ---- the lists ------------------------------------------------------------------------------------- */

/* room for one more in a list without references, and in the queue for everything that might be queued */
static bool krt_weak_room(struct krt_thread *t, struct krt_weak_list *l)
{
	struct krt_weak *w = &t->vm->weak;
	u32 need = w->refs.n + w->objects.n + w->queue.n + 1;
	krt_val *p;

	if (l->n == l->cap) {
		u32 cap = l->cap ? l->cap * 2 : 16;

		p = krt_alloc_raw(t, cap * sizeof(krt_val));
		if (!p)
			return false;
		memcpy(p, l->item, l->n * sizeof(krt_val));	/* after allocating, which may have shortened it */
		l->item = p;
		l->cap = cap;
	}
	if (need <= w->queue.cap)
		return true;
	need += need / 2 + 16;
	p = krt_alloc_vals(t, need);
	if (!p)
		return false;
	memcpy(p, w->queue.item + w->first, (w->queue.n - w->first) * sizeof(krt_val));
	w->queue.n -= w->first;
	w->first = 0;
	w->queue.item = p;
	w->queue.cap = need;
	return true;
}

bool krt_watch(struct krt_thread *t, krt_val v)
{
	struct krt_weak *w = &t->vm->weak;

	if (!krt_weak_room(t, &w->objects))
		return false;
	w->objects.item[w->objects.n++] = v;
	return true;
}

/* ---- in a collection, when everything reachable is marked --------------------------------------------- */

void krt_weak_collect(struct krt_vm *vm)
{
	struct krt_weak *w = &vm->weak;
	u32 kept = 0, from = w->queue.n;

	for (u32 i = 0; i < w->refs.n; i++) {
		struct krt_weakref *r = (struct krt_weakref *)w->refs.item[i];

		if (!krt_is_marked(vm->heap, r) || (r->self && !krt_is_marked(vm->heap, (void *)r->self)))
			continue;
		if (krt_is_marked(vm->heap, (void *)r->target)) {
			w->refs.item[kept++] = (krt_val)r;
			continue;
		}
		r->target = KRT_UNDEF;
		if (r->callback != KRT_NONE)
			w->queue.item[w->queue.n++] = r->self ? r->self : (krt_val)r;
	}
	w->refs.n = kept;
	kept = 0;
	for (u32 i = 0; i < w->objects.n; i++)
		if (krt_is_marked(vm->heap, (void *)w->objects.item[i]))
			w->objects.item[kept++] = w->objects.item[i];
		else
			w->queue.item[w->queue.n++] = w->objects.item[i];
	w->objects.n = kept;
	/* marked only now, so that one object's finaliser does not put off that of another it refers to */
	for (u32 i = from; i < w->queue.n; i++)
		krt_mark(vm, w->queue.item[i]);
}

/* ---- calling --------------------------------------------------------------------------------------------- */

void krt_unraisable(struct krt_thread *t, const char *where, krt_val what)
{
	krt_val exc = krt_exc_take(t), s = krt_repr(t, what), text;
	struct krt_buf b;

	krt_exc_take(t);
	text = krt_exc_text(t, exc, NULL);
	krt_exc_take(t);
	krt_buf_init(&b, t);
	krt_buf_str(&b, "Exception ignored ");
	krt_buf_str(&b, where);
	krt_buf_str(&b, ": ");
	krt_buf_val(&b, s ? s : t->vm->empty_str);
	krt_buf_str(&b, "\n");
	krt_buf_val(&b, text ? text : t->vm->empty_str);
	s = krt_buf_finish(&b);
	if (s)
		krt_print(t, 2, krt_str_of(s)->data, krt_str_of(s)->o.size);
	krt_exc_take(t);
}

static void krt_finalise(struct krt_thread *t, krt_val v)
{
	struct krt_weakref *r = krt_weakref_of(v);
	krt_val f = r ? r->callback : krt_lookup_special(t, v, KRT_SP_del);

	if (!f || f == KRT_NONE || krt_call(t, f, 1, &v))
		return;
	if (t->exc)
		krt_unraisable(t, "in", f);
}

void krt_run_finalisers(struct krt_thread *t)
{
	struct krt_weak *w = &t->vm->weak;
	krt_val exc = krt_exc_take(t);

	if (!w->running && t->context == KRT_CTX_SLEEP && t->vm->host->stack_left(t->vm->host->ctx) > KRT_FINALISER_STACK) {
		w->running = true;
		while (w->first < w->queue.n && !t->stop) {
			krt_val v = w->queue.item[w->first];

			w->queue.item[w->first++] = KRT_UNDEF;
			krt_finalise(t, v);
		}
		if (w->first == w->queue.n)
			w->first = w->queue.n = 0;
		w->running = false;
	}
	t->exc = exc;
}

void krt_finalise_all(struct krt_thread *t)
{
	struct krt_weak *w = &t->vm->weak;

	/* a finaliser may make further objects: those are left alone */
	if (!krt_weak_room(t, &w->objects))
		return;
	for (u32 i = 0; i < w->objects.n; i++)
		w->queue.item[w->queue.n++] = w->objects.item[i];
	w->objects.n = 0;
	krt_run_finalisers(t);
}

/* ---- class weakref.ref ---------------------------------------------------------------------------------- */

static bool krt_has_weakref_slot(const struct krt_vm *vm, const struct krt_class *c)
{
	bool any = false;

	if (c->payload_kind == KRT_KIND_INT || c->payload_kind == KRT_KIND_TUPLE || c->payload_kind == KRT_KIND_BYTES)
		return false;
	for (u32 i = 0; i < c->mro->o.size; i++) {
		struct krt_class *b = (struct krt_class *)c->mro->item[i];
		struct krt_tuple *names = (struct krt_tuple *)b->slots_names;

		if (b->flags & KRT_CLASS_BUILTIN) {
			any = any || (b != vm->object_class && !b->payload_kind);
			continue;
		}
		any = any || !names;
		for (u32 k = 0; names && k < names->o.size; k++)
			any = any || names->item[k] == (krt_val)vm->names[KRT_N_weakref];
	}
	return any;
}

static bool krt_can_be_weak(struct krt_thread *t, krt_val v)
{
	switch (krt_kind(v)) {
	case KRT_KIND_OBJECT:
		return krt_has_weakref_slot(t->vm, ((struct krt_object *)v)->shape->cls);
	case KRT_KIND_CLASS: case KRT_KIND_FUNC: case KRT_KIND_CFUNC: case KRT_KIND_METHOD: case KRT_KIND_CODE:
	case KRT_KIND_GENERATOR: case KRT_KIND_COROUTINE: case KRT_KIND_ASYNCGEN: case KRT_KIND_MODULE:
	case KRT_KIND_SET: case KRT_KIND_FROZENSET: case KRT_KIND_MEMORYVIEW:
		return true;
	default:
		return false;
	}
}

/* the reference to v that has no callback, if there is one; or the n-th reference of any kind */
static krt_val krt_weakref_find(struct krt_vm *vm, krt_val v, bool plain, u32 n)
{
	for (u32 i = 0; i < vm->weak.refs.n; i++) {
		struct krt_weakref *r = (struct krt_weakref *)vm->weak.refs.item[i];

		if (r->target == v && (!plain || (!r->self && r->callback == KRT_NONE)) && !n--)
			return r->self ? r->self : (krt_val)r;
	}
	return KRT_UNDEF;
}

KRT_FN(ref_new)
{
	struct krt_weak *w = &t->vm->weak;
	krt_val callback = n > 2 ? a[2] : KRT_NONE;
	struct krt_weakref *r;

	if (!krt_can_be_weak(t, a[1]))
		return krt_raise(t, KRT_EXC_TypeError, "cannot create weak reference to '%T' object", a[1]);
	if (a[0] == (krt_val)t->vm->cls[KRT_KIND_WEAKREF] && callback == KRT_NONE && w->refs.n < KRT_WEAK_SHARED) {
		krt_val shared = krt_weakref_find(t->vm, a[1], true, 0);

		if (shared)
			return shared;
	}
	r = krt_alloc(t, KRT_KIND_WEAKREF, sizeof(*r));
	if (!r || !krt_weak_room(t, &w->refs))
		return KRT_ERR;
	r->target = a[1];
	r->callback = callback;
	w->refs.item[w->refs.n++] = (krt_val)r;
	return (krt_val)r;
}

/* an instance of a derived class says who it is, for its callback */
KRT_FN(ref_init)
{
	struct krt_weakref *r = krt_weakref_of(a[0]);

	if (a[0] != (krt_val)r)
		r->self = a[0];
	return KRT_NONE;
}

KRT_FN(ref_call)
{
	krt_val v = krt_weakref_of(a[0])->target;

	return v ? v : KRT_NONE;
}

KRT_FN(ref_hash)
{
	struct krt_weakref *r = krt_weakref_of(a[0]);

	if (!(r->o.flags & KRT_F_HASHED)) {
		if (!r->target)
			return krt_raise(t, KRT_EXC_TypeError, "weak object has gone away");
		if (!krt_hash(t, r->target, &r->hash))
			return KRT_ERR;
		r->o.flags |= KRT_F_HASHED;
	}
	return krt_int(t, (s64)r->hash);
}

static krt_val krt_ref_compare(struct krt_thread *t, enum krt_cmp op, const krt_val *a)
{
	struct krt_weakref *x = krt_weakref_of(a[0]), *y = krt_weakref_of(a[1]);

	if (!y)
		return KRT_NOTIMPL;
	if (!x->target || !y->target)
		return krt_bool((a[0] == a[1]) == (op == KRT_EQ));
	return krt_compare(t, op, x->target, y->target);
}

KRT_FN(ref_eq) { return krt_ref_compare(t, KRT_EQ, a); }
KRT_FN(ref_ne) { return krt_ref_compare(t, KRT_NE, a); }

static void krt_put_address(struct krt_thread *t, struct krt_buf *b, krt_val v)
{
	krt_val s = krt_int_str(t, krt_uint(t, v), 16, true);

	if (s)
		krt_buf_val(b, s);
	else
		b->failed = true;
}

KRT_FN(ref_repr)
{
	krt_val v = krt_weakref_of(a[0])->target;
	struct krt_buf b;

	krt_buf_init(&b, t);
	krt_buf_str(&b, "<weakref at ");
	krt_put_address(t, &b, a[0]);
	krt_buf_str(&b, v ? "; to '" : "; dead>");
	if (v) {
		krt_buf_val(&b, (krt_val)krt_class_of(t, v)->name);
		krt_buf_str(&b, "' at ");
		krt_put_address(t, &b, v);
		krt_buf_str(&b, ">");
	}
	return krt_buf_finish(&b);
}

KRT_FN(ref_callback) { return krt_weakref_of(a[0])->callback; }
KRT_FN(ref_class_getitem) { return krt_alias_new(t, (struct krt_class *)a[0], a[1]); }

static const struct krt_cdef krt_ref_defs[] = {
	{ "__new__", ref_new, 2, 3, KRT_CF_NEW, NULL },
	{ "__init__", ref_init, 2, 3, 0, NULL },
	{ "__call__", ref_call, 1, 1, 0, NULL },
	{ "__hash__", ref_hash, 1, 1, 0, NULL },
	{ "__eq__", ref_eq, 2, 2, 0, NULL },
	{ "__ne__", ref_ne, 2, 2, 0, NULL },
	{ "__repr__", ref_repr, 1, 1, 0, NULL },
	{ "__callback__", ref_callback, 1, 1, KRT_CF_GETTER, NULL },
	{ "__class_getitem__", ref_class_getitem, 2, 2, KRT_CF_CLASS, NULL },
	{ NULL, NULL, 0, 0, 0, NULL },
};

KRT_FN(weak_getweakrefs)
{
	krt_val list = krt_list_new(t, 1), r;

	for (u32 i = 0; list && (r = krt_weakref_find(t->vm, a[0], false, i)); i++)
		if (!krt_list_append(t, (struct krt_list *)list, r))
			return KRT_ERR;
	return list;
}

KRT_FN(weak_getweakrefcount)
{
	krt_val list = weak_getweakrefs(t, n, a, kw);

	return list ? krt_small(((struct krt_list *)list)->len) : KRT_ERR;
}

static const struct krt_cdef krt_weak_defs[] = {
	{ "getweakrefs", weak_getweakrefs, 1, 1, 0, NULL },
	{ "getweakrefcount", weak_getweakrefcount, 1, 1, 0, NULL },
	{ NULL, NULL, 0, 0, 0, NULL },
};

bool krt_weak_init(struct krt_thread *t)
{
	struct krt_module *m = krt_module_builtin(t, "_weakref", krt_weak_defs);
	struct krt_class *c = m ? krt_class_builtin(t, "ReferenceType", KRT_KIND_WEAKREF, NULL, krt_ref_defs, 0) : NULL;
	struct krt_str *ref = krt_intern(t, "ref", 3);

	if (!c || !ref)
		return false;
	c->module = (krt_val)krt_intern(t, "weakref", 7);
	return c->module && krt_module_set(t, m, ref, (krt_val)c) && krt_gcmodule_init(t);
}
