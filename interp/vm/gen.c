// SPDX-License-Identifier: GPL-2.0
/*
 * gen.c - generators, coroutines and async generators: an object that owns the
 * registers of a call. Resuming pushes a frame on them; calls made from there take their
 * registers from the thread's stack as all others. A generator that delegates
 * (yield from, await) keeps the iterator; resuming it resumes the innermost,
 * with the frames of those between below it, so no C recursion is needed.
 */
#include "frame.h"

static const char *krt_gen_what(const struct krt_generator *g)
{
	return g->o.kind == KRT_KIND_GENERATOR ? "generator" : g->o.kind == KRT_KIND_COROUTINE ? "coroutine" : "async generator";
}

krt_val krt_gen_new(struct krt_thread *t, struct krt_func *f, const struct krt_args *args)
{
	struct krt_code *c = f->code;
	enum krt_kind kind = !(c->cflags & KRT_CODE_COROUTINE) ? KRT_KIND_GENERATOR :
			     c->cflags & KRT_CODE_GENERATOR ? KRT_KIND_ASYNCGEN : KRT_KIND_COROUTINE;
	struct krt_generator *g = krt_alloc(t, kind, sizeof(*g) + c->nregs * sizeof(krt_val));

	if (!g)
		return KRT_ERR;
	g->o.size = c->nregs;
	g->o.extra = KRT_GEN_NEW;
	g->func = f;
	g->code = c;
	g->name = f->name;
	g->qualname = f->qualname;
	g->pc = c->words;
	if (!krt_bind_args(t, f, g->reg, args))
		return KRT_ERR;
	return (krt_val)g;
}

void krt_gen_finish(struct krt_generator *g)
{
	g->o.extra = KRT_GEN_DONE;
	g->handled = KRT_UNDEF;
	g->from = KRT_UNDEF;
	memset(g->reg, 0, g->o.size * sizeof(krt_val));
}

/* PEP 479: a StopIteration must not look like the end of the generator */
void krt_gen_failed(struct krt_thread *t, struct krt_generator *g)
{
	krt_val cause;
	struct krt_excdata *d;

	bool async = g->o.kind == KRT_KIND_ASYNCGEN && krt_exc_pending_is(t, KRT_EXC_StopAsyncIteration);

	krt_gen_finish(g);
	if (!async && !krt_exc_pending_is(t, KRT_EXC_StopIteration))
		return;
	cause = krt_exc_take(t);
	krt_raise(t, KRT_EXC_RuntimeError, "%s raised %s", krt_gen_what(g), async ? "StopAsyncIteration" : "StopIteration");
	d = krt_excdata(t->exc);
	if (d && krt_exc_pending_is(t, KRT_EXC_RuntimeError)) {
		d->cause = cause;
		d->context = cause;
		d->suppress = true;
	}
}

/* ---- resuming ---------------------------------------------------------------------------------- */

static bool krt_gen_push(struct krt_thread *t, struct krt_generator *g, u32 dest, u8 cont, u8 flags)
{
	if (g->o.extra == KRT_GEN_RUNNING) {
		krt_raise(t, KRT_EXC_ValueError, "%s already executing",
			  krt_gen_what(g));
		return false;
	}
	if (!krt_frame_room(t, 0))
		return false;
	krt_gen_frame(t, g, dest, cont, flags);
	return true;
}

/* the frames of generators pushed since depth go back to sleep, each with its iterator */
static void krt_gen_unwind(struct krt_thread *t, u32 depth)
{
	while (t->depth > depth)
		krt_gen_suspend(t, t->top->pc, t->top->gen->dest);
}

int krt_gen_resume(struct krt_thread *t, struct krt_generator *g, krt_val sent, u32 dest, u8 cont, u8 flags, krt_val *ret)
{
	u32 depth = t->depth;

	for (;; flags = 0) {
		bool fresh = g->o.extra == KRT_GEN_NEW;

		if (g->o.extra == KRT_GEN_DONE && g->o.kind == KRT_KIND_COROUTINE) {
			*ret = krt_raise(t, KRT_EXC_RuntimeError, "cannot reuse already awaited coroutine");
		} else if (g->o.extra == KRT_GEN_DONE) {
			*ret = KRT_STOP;
			t->pin[0] = KRT_NONE;
		} else if (fresh && sent != KRT_NONE) {
			krt_raise(t, KRT_EXC_TypeError, "can't send non-None value to a just-started %s",
				  krt_gen_what(g));
			*ret = KRT_ERR;
		} else if (!krt_gen_push(t, g, dest, cont, flags)) {
			*ret = KRT_ERR;
		} else if (!g->from) {
			if (!fresh)
				g->reg[g->dest] = sent;
			return 1;
		} else if (krt_is_gen(g->from)) {
			dest = g->dest;
			cont = KRT_CONT_FROM;
			g = (struct krt_generator *)g->from;
			continue;
		} else {
			*ret = krt_delegate(t, g->from, sent);
		}
		break;
	}
	if (t->depth == depth)		/* nothing was pushed: g itself is done or cannot run */
		return *ret ? 0 : -1;
	if (!*ret) {			/* to be raised in the innermost frame */
		krt_set_context(t);
		return 1;
	}
	if (*ret != KRT_STOP) {
		krt_gen_unwind(t, depth);
		return 0;
	}
	g = t->top->gen;		/* its iterator is at the end: it goes on with the result */
	g->from = KRT_UNDEF;
	g->reg[g->dest] = t->pin[0];
	return 1;
}

krt_val krt_gen_send(struct krt_thread *t, struct krt_generator *g, krt_val v)
{
	krt_val ret;
	int r;

	if (!krt_stack_ok(t))
		return KRT_ERR;
	if (v == KRT_NONE && krt_gen_quick(t, g, 0, KRT_CONT_VALUE, KRT_FRAME_EXIT))
		return krt_eval(t);
	r = krt_gen_resume(t, g, v, 0, KRT_CONT_VALUE, KRT_FRAME_EXIT, &ret);
	if (r < 0)
		return KRT_ERR;
	return r ? krt_eval(t) : ret;
}

/* the StopIteration pending, if it is one, becomes KRT_STOP with its value in pin[0] */
static krt_val krt_stop_of_pending(struct krt_thread *t)
{
	struct krt_excdata *d;

	if (!krt_exc_pending_is(t, KRT_EXC_StopIteration))
		return KRT_ERR;
	d = krt_excdata(krt_exc_take(t));
	t->pin[0] = d && d->value ? d->value : KRT_NONE;
	return KRT_STOP;
}

krt_val krt_delegate(struct krt_thread *t, krt_val it, krt_val sent)
{
	krt_val v;

	if (sent == KRT_NONE && krt_is(it, KRT_KIND_ITER)) {
		v = krt_next(t, it);
		if (v == KRT_STOP)
			t->pin[0] = KRT_NONE;
		return v;
	}
	v = sent == KRT_NONE ? krt_call_special(t, it, KRT_SP_next, 0, NULL) : krt_call_method(t, it, "send", 1, &sent);
	if (v == KRT_NOTIMPL && sent == KRT_NONE)
		return krt_raise(t, KRT_EXC_TypeError, "'%T' object is not an iterator", it);
	return v ? v : krt_stop_of_pending(t);
}

krt_val krt_yield_iter(struct krt_thread *t, krt_val v)
{
	if (krt_is(v, KRT_KIND_GENERATOR))
		return v;
	if (krt_is(v, KRT_KIND_COROUTINE) && t->top->code->cflags & KRT_CODE_AWAITABLE)
		return v;
	if (krt_is(v, KRT_KIND_COROUTINE))
		return krt_raise(t, KRT_EXC_TypeError, "cannot 'yield from' a coroutine object in a non-coroutine generator");
	return krt_iter(t, v);
}

krt_val krt_await_iter(struct krt_thread *t, krt_val v)
{
	krt_val it;

	if (krt_is(v, KRT_KIND_COROUTINE)) {
		if (((struct krt_generator *)v)->from)
			return krt_raise(t, KRT_EXC_RuntimeError, "coroutine is being awaited already");
		return v;
	}
	if (krt_is(v, KRT_KIND_GENERATOR) && ((struct krt_generator *)v)->func->code->cflags & KRT_CODE_AWAITABLE)
		return v;
	it = krt_call_special(t, v, KRT_SP_await, 0, NULL);
	if (it == KRT_NOTIMPL)
		return krt_raise(t, KRT_EXC_TypeError, "object %T can't be used in 'await' expression", v);
	if (it && krt_is(it, KRT_KIND_COROUTINE))
		return krt_raise(t, KRT_EXC_TypeError, "__await__() returned a coroutine");
	if (it && !krt_is(it, KRT_KIND_GENERATOR) && !krt_is(it, KRT_KIND_ITER) && !krt_lookup_special(t, it, KRT_SP_next))
		return krt_raise(t, KRT_EXC_TypeError, "__await__() returned non-iterator of type '%T'", it);
	return it;
}

/* ---- throw, close ---------------------------------------------------------------------------------- */

/* raises t->exc where g stands; as krt_gen_send() */
static krt_val krt_gen_raise(struct krt_thread *t, struct krt_generator *g)
{
	krt_val exc = t->exc;

	if (g->o.extra == KRT_GEN_DONE && g->o.kind == KRT_KIND_COROUTINE) {
		t->exc = KRT_UNDEF;
		return krt_raise(t, KRT_EXC_RuntimeError, "cannot reuse already awaited coroutine");
	}
	if (g->o.extra == KRT_GEN_NEW) {
		krt_gen_failed(t, g);
		return KRT_ERR;
	}
	if (g->o.extra == KRT_GEN_DONE)
		return KRT_ERR;
	t->exc = KRT_UNDEF;
	g->from = KRT_UNDEF;
	if (!krt_gen_push(t, g, 0, KRT_CONT_VALUE, KRT_FRAME_EXIT))
		return KRT_ERR;
	t->exc = exc;
	krt_set_context_of(t, t->top->handled);	/* what the thrower handles is no context of what it throws */
	return krt_eval(t);
}

/* the iterator g delegates to gets the exception first; true: it dealt with it and *ret is what g's resumption gives */
static bool krt_gen_throw_from(struct krt_thread *t, struct krt_generator *g, krt_val exc, krt_val *ret);

krt_val krt_gen_throw(struct krt_thread *t, struct krt_generator *g, krt_val exc)
{
	krt_val ret;

	if (!krt_stack_ok(t))
		return KRT_ERR;
	if (g->o.extra == KRT_GEN_RUNNING)
		return krt_raise(t, KRT_EXC_ValueError, "%s already executing",
				 krt_gen_what(g));
	if (g->o.extra == KRT_GEN_SUSPENDED && g->from && krt_gen_throw_from(t, g, exc, &ret))
		return ret;
	if (!t->exc)
		t->exc = exc;
	return krt_gen_raise(t, g);
}

static bool krt_gen_throw_from(struct krt_thread *t, struct krt_generator *g, krt_val exc, krt_val *ret)
{
	krt_val from = g->from, f;

	g->o.extra = KRT_GEN_RUNNING;
	if (krt_exc_is(t, exc, KRT_EXC_GeneratorExit)) {
		if (krt_is_gen(from)) {
			krt_gen_close(t, (struct krt_generator *)from);
		} else {
			f = krt_getattr_text(t, from, "close");
			if (f)
				krt_call(t, f, 0, NULL);
		}
		g->o.extra = KRT_GEN_SUSPENDED;
		return false;
	}
	if (krt_is_gen(from)) {
		*ret = krt_gen_throw(t, (struct krt_generator *)from, exc);
	} else {
		f = krt_getattr_text(t, from, "throw");
		if (!f) {
			g->o.extra = KRT_GEN_SUSPENDED;
			return false;
		}
		*ret = krt_call(t, f, 1, &exc);
		if (!*ret)
			*ret = krt_stop_of_pending(t);
	}
	g->o.extra = KRT_GEN_SUSPENDED;
	if (!*ret)
		return false;
	if (*ret == KRT_STOP) {
		g->from = KRT_UNDEF;
		*ret = krt_gen_send(t, g, t->pin[0]);
	}
	return true;
}

krt_val krt_gen_close(struct krt_thread *t, struct krt_generator *g)
{
	krt_val v;

	if (g->o.extra == KRT_GEN_NEW)
		krt_gen_finish(g);
	if (g->o.extra == KRT_GEN_DONE)
		return KRT_NONE;
	v = krt_exc_new(t, KRT_EXC_GeneratorExit, 0, NULL);
	if (!v)
		return KRT_ERR;
	v = krt_gen_throw(t, g, v);
	if (v == KRT_STOP)
		return KRT_NONE;
	if (v)
		return krt_raise(t, KRT_EXC_RuntimeError, "%s ignored GeneratorExit",
				 krt_gen_what(g));
	if (krt_exc_pending_is(t, KRT_EXC_GeneratorExit) || krt_exc_pending_is(t, KRT_EXC_StopIteration)) {
		krt_exc_take(t);
		return KRT_NONE;
	}
	return KRT_ERR;
}

/* ---- methods ------------------------------------------------------------------------------------------ */

krt_val krt_gen_result(struct krt_thread *t, krt_val v)
{
	return v == KRT_STOP ? krt_raise_stop(t, t->pin[0]) : v;
}

static krt_val krt_m_gen_next(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_gen_result(t, krt_gen_send(t, (struct krt_generator *)a[0], KRT_NONE));
}

static krt_val krt_m_gen_iter(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return a[0];
}

static krt_val krt_m_gen_send(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_gen_result(t, krt_gen_send(t, (struct krt_generator *)a[0], a[1]));
}

/* throw(exception), throw(type), throw(type, value[, traceback]) */
krt_val krt_throw_arg(struct krt_thread *t, int n, const krt_val *a)
{
	krt_val exc = n > 2 && krt_is_exc(a[2]) ? a[2] : a[1];

	if (krt_is(exc, KRT_KIND_CLASS) && ((struct krt_class *)exc)->flags & KRT_CLASS_EXCEPTION)
		exc = krt_call(t, exc, n > 2 && a[2] != KRT_NONE ? 1 : 0, &a[2]);
	if (exc && !krt_is_exc(exc))
		return krt_raise(t, KRT_EXC_TypeError, "exceptions must be classes or instances deriving from BaseException, not %T", exc);
	return exc;
}

static krt_val krt_m_gen_throw(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	krt_val exc = krt_throw_arg(t, n, a);

	return exc ? krt_gen_result(t, krt_gen_throw(t, (struct krt_generator *)a[0], exc)) : KRT_ERR;
}

static krt_val krt_m_gen_close(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_gen_close(t, (struct krt_generator *)a[0]);
}

static krt_val krt_m_gen_name(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return (krt_val)((struct krt_generator *)a[0])->name;
}

static krt_val krt_m_gen_qualname(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return (krt_val)((struct krt_generator *)a[0])->qualname;
}

static krt_val krt_m_gen_running(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_bool(((struct krt_generator *)a[0])->o.extra == KRT_GEN_RUNNING);
}

static krt_val krt_m_gen_from(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	krt_val from = ((struct krt_generator *)a[0])->from;

	return from ? from : KRT_NONE;
}

static krt_val krt_m_gen_frame(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_generator *g = (struct krt_generator *)a[0];

	if (g->o.extra == KRT_GEN_DONE)
		return KRT_NONE;
	return krt_frame_new(t, g->code, g->pc - g->code->words - (g->pc != g->code->words));
}

krt_val krt_gen_repr(struct krt_thread *t, krt_val v)
{
	struct krt_generator *g = (struct krt_generator *)v;
	struct krt_buf b;

	krt_buf_init(&b, t);
	krt_buf_str(&b, g->o.kind == KRT_KIND_GENERATOR ? "<generator object " :
		    g->o.kind == KRT_KIND_COROUTINE ? "<coroutine object " : "<async_generator object ");
	krt_buf_val(&b, (krt_val)g->qualname);
	krt_buf_str(&b, " at ");
	krt_buf_val(&b, krt_int_str(t, krt_uint(t, v), 16, true));
	krt_buf_str(&b, ">");
	return krt_buf_finish(&b);
}

static krt_val krt_m_gen_repr(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_gen_repr(t, a[0]);
}

static krt_val krt_m_gen_code(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return (krt_val)((struct krt_generator *)a[0])->code;
}

static krt_val krt_m_asyncgen_running(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_bool(((struct krt_obj *)a[0])->flags & KRT_GEN_ASYNC_RUNNING);
}

/* what all three have, under the names of each */
#define KRT_GEN_DRIVEN									\
	{ "send", krt_m_gen_send, 2, 2, 0, NULL },					\
	{ "throw", krt_m_gen_throw, 2, 4, 0, NULL },					\
	{ "close", krt_m_gen_close, 1, 1, 0, NULL }

#define KRT_GEN_COMMON(prefix, delegate, running)					\
	{ "__repr__", krt_m_gen_repr, 1, 1, 0, NULL },					\
	{ "__name__", krt_m_gen_name, 1, 1, KRT_CF_GETTER, NULL },			\
	{ "__qualname__", krt_m_gen_qualname, 1, 1, KRT_CF_GETTER, NULL },		\
	{ prefix "running", running, 1, 1, KRT_CF_GETTER, NULL },			\
	{ prefix "frame", krt_m_gen_frame, 1, 1, KRT_CF_GETTER, NULL },			\
	{ prefix "code", krt_m_gen_code, 1, 1, KRT_CF_GETTER, NULL },			\
	{ prefix delegate, krt_m_gen_from, 1, 1, KRT_CF_GETTER, NULL }

const struct krt_cdef krt_gen_defs[] = {
	{ "__next__", krt_m_gen_next, 1, 1, 0, NULL },
	{ "__iter__", krt_m_gen_iter, 1, 1, 0, NULL },
	KRT_GEN_DRIVEN,
	KRT_GEN_COMMON("gi_", "yieldfrom", krt_m_gen_running),
	{ NULL, NULL, 0, 0, 0, NULL },
};

const struct krt_cdef krt_coroutine_defs[] = {
	{ "__await__", krt_m_coroutine_await, 1, 1, 0, NULL },
	KRT_GEN_DRIVEN,
	KRT_GEN_COMMON("cr_", "await", krt_m_gen_running),
	{ NULL, NULL, 0, 0, 0, NULL },
};

const struct krt_cdef krt_asyncgen_defs[] = {
	{ "__aiter__", krt_m_gen_iter, 1, 1, 0, NULL },
	{ "__anext__", krt_m_asyncgen_next, 1, 1, 0, NULL },
	{ "asend", krt_m_asyncgen_send, 2, 2, 0, NULL },
	{ "athrow", krt_m_asyncgen_throw, 2, 4, 0, NULL },
	{ "aclose", krt_m_asyncgen_close, 1, 1, 0, NULL },
	KRT_GEN_COMMON("ag_", "await", krt_m_asyncgen_running),
	{ NULL, NULL, 0, 0, 0, NULL },
};
