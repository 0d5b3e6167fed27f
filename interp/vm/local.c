// SPDX-License-Identifier: GPL-2.0
/*
 * local.c - _thread._local: an object whose attributes are each thread's own.
 *
 * Each thread has a dict of its own for the object, by the thread's ident; at
 * every access the one of the running thread becomes the object's __dict__. No
 * other thread can run between that and the access, unless the access runs
 * Python, which then goes through here again. The dicts of threads that have
 * ended go when the next thread comes.
 */
#include "class.h"
#include "thread.h"

struct local {
	struct krt_obj o;
	struct krt_dict *dicts;		/* ident -> dict */
	krt_val args, kw;		/* of __init__, which each thread calls */
};

/* NULL for one that __new__ has not made */
static struct local *local_of(struct krt_thread *t, krt_val v)
{
	krt_val p = krt_payload(v, KRT_KIND_HANDLE);

	if (p && ((struct krt_obj *)p)->extra == KRT_HANDLE_LOCAL)
		return (struct local *)p;
	krt_raise(t, KRT_EXC_TypeError, "a thread-local object is required, not '%T'", v);
	return NULL;
}

static bool drop_ended(struct krt_thread *t, struct local *l)
{
	krt_val idents = krt_list_from(t, (krt_val)l->dicts);
	u64 ident;

	for (u32 i = 0; idents && i < ((struct krt_list *)idents)->len; i++) {
		krt_val k = ((struct krt_list *)idents)->item[i];

		if (krt_to_u64(k, &ident) && !krt_thread_find(t->vm, ident) && krt_dict_del(t, l->dicts, k) < 0)
			return false;
	}
	return idents != KRT_ERR;
}

/* a new dict of this thread, which becomes that of the object */
static bool enter_thread(struct krt_thread *t, krt_val v, struct local *l)
{
	krt_val ident = krt_uint(t, krt_thread_ident(t)), d = krt_dict_new(t);

	return ident && d && drop_ended(t, l) && krt_dict_set(t, l->dicts, ident, d) &&
	       krt_object_set_dict(t, (struct krt_object *)v, (struct krt_dict *)d);
}

/* the object's __dict__ becomes this thread's */
static bool select_dict(struct krt_thread *t, krt_val v)
{
	struct local *l = local_of(t, v);
	krt_val ident = l ? krt_uint(t, krt_thread_ident(t)) : KRT_ERR, d, init;

	if (!ident)
		return false;
	d = krt_dict_get(t, l->dicts, ident);
	if (d)
		return krt_object_set_dict(t, (struct krt_object *)v, (struct krt_dict *)d);
	if (t->exc || !enter_thread(t, v, l))
		return false;
	init = krt_class_of(t, v)->sp[KRT_SP_init];
	if (init == t->vm->object_class->sp[KRT_SP_init])
		return true;
	if (!krt_init_call(t, v, ((struct krt_obj *)l->args)->size, ((struct krt_tuple *)l->args)->item, l->kw)) {
		krt_val exc = krt_exc_take(t);

		krt_dict_del(t, l->dicts, ident);
		t->exc = exc;
		return false;
	}
	/* __init__ may have let other threads in */
	return krt_object_set_dict(t, (struct krt_object *)v, (struct krt_dict *)krt_dict_get(t, l->dicts, ident));
}

KRT_FN(local_new)
{
	struct krt_class *c = (struct krt_class *)a[0];
	struct local *l;
	krt_val v;

	if ((n > 1 || kw) && c->sp[KRT_SP_init] == t->vm->object_class->sp[KRT_SP_init])
		return krt_raise(t, KRT_EXC_TypeError, "Initialization arguments are not supported");
	v = krt_object_new(t, c);
	l = v ? krt_alloc(t, KRT_KIND_HANDLE, sizeof(*l)) : NULL;
	if (!l)
		return KRT_ERR;
	l->o.extra = KRT_HANDLE_LOCAL;
	l->args = krt_tuple_of(t, n - 1, a + 1);
	l->kw = kw ? krt_dict_copy(t, (struct krt_dict *)kw) : KRT_UNDEF;
	l->dicts = (struct krt_dict *)krt_dict_new(t);
	((struct krt_object *)v)->slot[0] = (krt_val)l;
	return l->args && l->dicts && (!kw || l->kw) && enter_thread(t, v, l) ? v : KRT_ERR;
}

static struct krt_str *attr_name(struct krt_thread *t, krt_val name)
{
	krt_val s = krt_payload(name, KRT_KIND_STR);

	if (s)
		return krt_intern_str(t, s);
	krt_raise(t, KRT_EXC_TypeError, "attribute name must be string, not '%T'", name);
	return NULL;
}

KRT_FN(local_getattribute)
{
	struct krt_str *name = attr_name(t, a[1]);
	krt_val v;

	if (!name || !select_dict(t, a[0]))
		return KRT_ERR;
	v = krt_object_getattr(t, a[0], name);
	if (v || t->exc)
		return v;
	if (krt_class_of(t, a[0])->flags & KRT_CLASS_BUILTIN)
		return krt_raise(t, KRT_EXC_AttributeError, "'_thread._local' object has no attribute '%S'", (krt_val)name);
	return krt_no_attr(t, a[0], name);
}

static krt_val change(struct krt_thread *t, krt_val v, krt_val key, krt_val x)
{
	struct krt_str *name = attr_name(t, key);

	if (!name || !select_dict(t, v))
		return KRT_ERR;
	if (name == t->vm->names[KRT_N_dict])
		return krt_raise(t, KRT_EXC_AttributeError, "'%s' object attribute '__dict__' is read-only", krt_type_name(t, v));
	return krt_object_setattr(t, v, name, x) ? KRT_NONE : KRT_ERR;
}

KRT_FN(local_setattr) { return change(t, a[0], a[1], a[2]); }
KRT_FN(local_delattr) { return change(t, a[0], a[1], KRT_UNDEF); }

static const struct krt_cdef defs[] = {
	{ "__new__", local_new, 1, -1, KRT_CF_NEW | KRT_CF_KW, NULL },
	{ "__getattribute__", local_getattribute, 2, 2, 0, NULL },
	{ "__setattr__", local_setattr, 3, 3, 0, NULL },
	{ "__delattr__", local_delattr, 2, 2, 0, NULL },
	{ }
};

bool krt_local_fill(struct krt_thread *t, struct krt_module *m)
{
	return krt_thread_class(t, m, "_local", defs, 0) != NULL;
}
