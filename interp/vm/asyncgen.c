// SPDX-License-Identifier: GPL-2.0
/*
 * asyncgen.c - what is awaited: the wrapper that a coroutine's __await__()
 * gives, and the steps of async generators. A step resumes its generator; what
 * the generator yields while it awaits something goes on to whoever runs the
 * step, what it yields itself ends the step.
 */
#include "frame.h"
#include "builtins.h"
#include "stdmod.h"

enum krt_await_sort { KRT_AWAIT_COROUTINE, KRT_AWAIT_SEND, KRT_AWAIT_THROW, KRT_AWAIT_DEFAULT };	/* o.extra */
enum krt_await_state { KRT_AWAIT_NEW, KRT_AWAIT_STARTED, KRT_AWAIT_CLOSED };	/* o.size */

struct krt_await {
	struct krt_obj o;
	struct krt_generator *gen;	/* of a DEFAULT any iterator */
	krt_val arg;			/* value to send, exception to throw (UNDEF: aclose()), or the DEFAULT */
};

static krt_val krt_await_new(struct krt_thread *t, enum krt_await_sort sort, krt_val gen, krt_val arg)
{
	struct krt_await *w = krt_alloc(t, KRT_KIND_AWAIT, sizeof(*w));

	if (!w)
		return KRT_ERR;
	w->o.extra = sort;
	w->gen = (struct krt_generator *)gen;
	w->arg = arg;
	return (krt_val)w;
}

krt_val krt_m_coroutine_await(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_await_new(t, KRT_AWAIT_COROUTINE, a[0], KRT_NONE);
}

krt_val krt_m_asyncgen_next(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_await_new(t, KRT_AWAIT_SEND, a[0], KRT_NONE);
}

krt_val krt_m_asyncgen_send(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_await_new(t, KRT_AWAIT_SEND, a[0], a[1]);
}

krt_val krt_m_asyncgen_throw(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	krt_val exc = krt_throw_arg(t, n, a);

	return exc ? krt_await_new(t, KRT_AWAIT_THROW, a[0], exc) : KRT_ERR;
}

krt_val krt_m_asyncgen_close(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_await_new(t, KRT_AWAIT_THROW, a[0], KRT_UNDEF);
}

/* ---- steps of an async generator -------------------------------------------------------------------- */

static const char *krt_step_name(const struct krt_await *w)
{
	return w->o.extra == KRT_AWAIT_SEND ? "__anext__()/asend()" : "aclose()/athrow()";
}

/* whether the value the generator gave is its own, not one of what it awaits */
static bool krt_yielded(const struct krt_await *w, krt_val v)
{
	return v && v != KRT_STOP && !w->gen->from;
}

/* v is what the generator gave: the end of the step as an exception, or a value to pass on */
static krt_val krt_step_result(struct krt_thread *t, struct krt_await *w, krt_val v)
{
	struct krt_generator *g = w->gen;

	if (v && v != KRT_STOP && g->from)
		return v;
	w->o.size = KRT_AWAIT_CLOSED;
	g->o.flags &= ~KRT_GEN_ASYNC_RUNNING;
	if (krt_yielded(w, v))
		return krt_raise_stop(t, v);
	if (v == KRT_STOP)
		krt_raise(t, KRT_EXC_StopAsyncIteration, "");
	if (krt_exc_pending_is(t, KRT_EXC_StopAsyncIteration) || krt_exc_pending_is(t, KRT_EXC_GeneratorExit))
		g->o.flags |= KRT_GEN_ASYNC_CLOSED;
	return KRT_ERR;
}

/* the same of aclose(): the generator may end, and must not yield */
static krt_val krt_close_result(struct krt_thread *t, struct krt_await *w, krt_val v)
{
	if (v && v != KRT_STOP && w->gen->from)
		return v;
	w->o.size = KRT_AWAIT_CLOSED;
	w->gen->o.flags &= ~KRT_GEN_ASYNC_RUNNING;
	if (krt_yielded(w, v))
		return krt_raise(t, KRT_EXC_RuntimeError, "async generator ignored GeneratorExit");
	if (v == KRT_STOP || krt_exc_pending_is(t, KRT_EXC_StopAsyncIteration) || krt_exc_pending_is(t, KRT_EXC_GeneratorExit)) {
		krt_exc_take(t);
		return krt_raise_stop(t, KRT_NONE);
	}
	return KRT_ERR;
}

static krt_val krt_step_ended(struct krt_thread *t, struct krt_await *w, krt_val v)
{
	return w->o.extra == KRT_AWAIT_THROW && !w->arg ? krt_close_result(t, w, v) : krt_step_result(t, w, v);
}

/* true: the step begins; else *ret is what its first resumption gives */
static bool krt_step_begin(struct krt_thread *t, struct krt_await *w, krt_val sent, krt_val *ret)
{
	struct krt_generator *g = w->gen;
	bool closing = w->o.extra == KRT_AWAIT_THROW;

	*ret = KRT_ERR;
	if (closing && g->o.extra == KRT_GEN_DONE) {
		w->o.size = KRT_AWAIT_CLOSED;
		krt_raise_stop(t, KRT_NONE);
		return false;
	}
	if (g->o.flags & KRT_GEN_ASYNC_RUNNING) {
		if (closing)
			w->o.size = KRT_AWAIT_CLOSED;
		krt_raise(t, KRT_EXC_RuntimeError, "%s: asynchronous generator is already running",
			  !closing ? "anext()" : w->arg ? "athrow()" : "aclose()");
		return false;
	}
	if (closing && g->o.flags & KRT_GEN_ASYNC_CLOSED) {
		w->o.size = KRT_AWAIT_CLOSED;
		krt_raise(t, KRT_EXC_StopAsyncIteration, "");
		return false;
	}
	if (closing && sent != KRT_NONE) {
		krt_raise(t, KRT_EXC_RuntimeError, "can't send non-None value to a just-started coroutine");
		return false;
	}
	w->o.size = KRT_AWAIT_STARTED;
	g->o.flags |= KRT_GEN_ASYNC_RUNNING;
	return true;
}

static krt_val krt_step_send(struct krt_thread *t, struct krt_await *w, krt_val sent)
{
	bool fresh = w->o.size == KRT_AWAIT_NEW;
	krt_val v, exc;

	if (w->o.size == KRT_AWAIT_CLOSED)
		return krt_raise(t, KRT_EXC_RuntimeError, "cannot reuse already awaited %s", krt_step_name(w));
	if (fresh && !krt_step_begin(t, w, sent, &v))
		return v;
	if (!fresh || w->o.extra == KRT_AWAIT_SEND) {
		v = krt_gen_send(t, w->gen, fresh && sent == KRT_NONE ? w->arg : sent);
	} else {
		if (!w->arg)
			w->gen->o.flags |= KRT_GEN_ASYNC_CLOSED;
		exc = w->arg ? w->arg : krt_exc_new(t, KRT_EXC_GeneratorExit, 0, NULL);
		v = exc ? krt_gen_throw(t, w->gen, exc) : KRT_ERR;
	}
	return krt_step_ended(t, w, v);
}

/* ---- methods, of all that is awaited alike -------------------------------------------------------------- */

static krt_val krt_m_await_self(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return a[0];
}

/* v is what the iterator of anext(it, default) gave */
static krt_val krt_default_result(struct krt_thread *t, struct krt_await *w, krt_val v)
{
	if (v == KRT_STOP)
		return krt_raise_stop(t, t->pin[0]);
	if (!v && krt_exc_pending_is(t, KRT_EXC_StopAsyncIteration)) {
		krt_exc_take(t);
		return krt_raise_stop(t, w->arg);
	}
	return v;
}

static krt_val krt_await_send(struct krt_thread *t, struct krt_await *w, krt_val v)
{
	if (w->o.extra == KRT_AWAIT_DEFAULT)
		return krt_default_result(t, w, krt_is_gen((krt_val)w->gen) ? krt_gen_send(t, w->gen, v) : krt_delegate(t, (krt_val)w->gen, v));
	return w->o.extra == KRT_AWAIT_COROUTINE ? krt_gen_result(t, krt_gen_send(t, w->gen, v)) : krt_step_send(t, w, v);
}

static krt_val krt_m_await_next(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_await_send(t, (struct krt_await *)a[0], KRT_NONE);
}

static krt_val krt_m_await_send(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_await_send(t, (struct krt_await *)a[0], a[1]);
}

static krt_val krt_m_await_throw(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_await *w = (struct krt_await *)a[0];
	krt_val exc = krt_throw_arg(t, n, a);

	if (!exc)
		return KRT_ERR;
	if (w->o.extra == KRT_AWAIT_COROUTINE)
		return krt_gen_result(t, krt_gen_throw(t, w->gen, exc));
	if (w->o.extra == KRT_AWAIT_DEFAULT)
		return krt_default_result(t, w, krt_is_gen((krt_val)w->gen) ? krt_gen_throw(t, w->gen, exc) :
					  krt_call_method(t, (krt_val)w->gen, "throw", 1, &exc));
	if (w->o.size == KRT_AWAIT_CLOSED)
		return krt_raise(t, KRT_EXC_RuntimeError, "cannot reuse already awaited %s", krt_step_name(w));
	return krt_step_ended(t, w, krt_gen_throw(t, w->gen, exc));
}

static krt_val krt_m_await_close(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_await *w = (struct krt_await *)a[0];

	if (krt_is_gen((krt_val)w->gen))
		return krt_gen_close(t, w->gen);
	if (w->o.extra == KRT_AWAIT_DEFAULT)
		return krt_call_method(t, (krt_val)w->gen, "close", 0, NULL);
	w->o.size = KRT_AWAIT_CLOSED;
	return KRT_NONE;
}

static const struct krt_cdef krt_await_defs[] = {
	{ "__iter__", krt_m_await_self, 1, 1, 0, NULL },
	{ "__next__", krt_m_await_next, 1, 1, 0, NULL },
	{ "send", krt_m_await_send, 2, 2, 0, NULL },
	{ "throw", krt_m_await_throw, 2, 4, 0, NULL },
	{ "close", krt_m_await_close, 1, 1, 0, NULL },
	{ NULL, NULL, 0, 0, 0, NULL },
};

/* of the steps, which can be awaited by themselves */
static const struct krt_cdef krt_step_defs[] = {
	{ "__await__", krt_m_await_self, 1, 1, 0, NULL },
	{ NULL, NULL, 0, 0, 0, NULL },
};

/* ---- aiter, anext -------------------------------------------------------------------------------------- */

static krt_val b_aiter(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	krt_val it = krt_call_special(t, a[0], KRT_SP_aiter, 0, NULL);

	if (it == KRT_NOTIMPL)
		return krt_raise(t, KRT_EXC_TypeError, "'%T' object is not an async iterable", a[0]);
	if (it && !krt_lookup_special(t, it, KRT_SP_anext))
		return krt_raise(t, KRT_EXC_TypeError, "aiter() returned not an async iterator of type '%T'", it);
	return it;
}

static krt_val b_anext(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	krt_val v = krt_call_special(t, a[0], KRT_SP_anext, 0, NULL);

	if (v == KRT_NOTIMPL)
		return krt_raise(t, KRT_EXC_TypeError, "'%T' object is not an async iterator", a[0]);
	if (!v || n < 2)
		return v;
	v = krt_await_iter(t, v);
	return v ? krt_await_new(t, KRT_AWAIT_DEFAULT, v, a[1]) : KRT_ERR;
}

const struct krt_cdef krt_async_defs[] = {
	{ "aiter", b_aiter, 1, 1, 0, NULL },
	{ "anext", b_anext, 1, 2, 0, NULL },
	{ NULL, NULL, 0, 0, 0, NULL },
};

bool krt_await_init(struct krt_thread *t)
{
	static const char *const names[] = { "coroutine_wrapper", "async_generator_asend", "async_generator_athrow", "anext_awaitable" };

	for (int i = 0; i < 4; i++) {
		struct krt_class *c = krt_class_builtin(t, names[i], KRT_KIND_AWAIT, NULL, krt_await_defs, KRT_CLASS_BUILTIN | KRT_CLASS_FINAL);

		if (!c || (i && !krt_class_add(t, c, krt_step_defs)))
			return false;
		t->vm->await_cls[i] = c;
	}
	return true;
}

/* ---- the module _await, under types ------------------------------------------------------------- */

/* _await.mark(function): what the generator function makes may be awaited from now on */
static krt_val await_mark(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	if (!krt_is(a[0], KRT_KIND_FUNC))
		return krt_raise(t, KRT_EXC_TypeError, "a function is required, not '%T'", a[0]);
	if (((struct krt_func *)a[0])->code->cflags & KRT_CODE_GENERATOR)
		((struct krt_func *)a[0])->code->cflags |= KRT_CODE_AWAITABLE;
	return a[0];
}

const struct krt_cdef krt_awaitable_defs[] = {
	{ "mark", await_mark, 1, 1, 0, NULL },
	{ NULL, NULL, 0, 0, 0, NULL },
};
