/* SPDX-License-Identifier: GPL-2.0 */
/*
 * frame.h - calls: what the loop, the argument binder, generators and the
 * operations too long for the loop share.
 *
 * A frame's registers lie on the thread's value stack, or in its generator.
 * t->sp is the end of the registers in use: a frame that does not overlap its
 * caller's window starts there, and each frame keeps the sp to go back to.
 * Frames and registers move when their stack grows: nothing in C keeps a
 * pointer to them across a call that may run Python. Arguments of builtin
 * functions may: the old storage lives as long as the C stack refers to it.
 */
#ifndef KRT_FRAME_H
#define KRT_FRAME_H

#include "core.h"

enum krt_op {
#define OP(name, spec, flags) KRT_OP_##name,
	KRT_OPCODES(OP)
#undef OP
	KRT_OP_COUNT
};
#define KRT_HOT_OPS	32

/* krt_frame.cont: what becomes of the frame's result */
enum krt_cont {
	KRT_CONT_VALUE,		/* the caller's R[dest] */
	KRT_CONT_INIT,		/* must be None; R[dest] = aux, the new object */
	KRT_CONT_NEXT,		/* generator in a for: yield: R[dest], skip the JMP; return: run the JMP */
	KRT_CONT_FROM,		/* generator below yield from: yield: the caller yields it; return: R[dest] */
	KRT_CONT_PROPERTY,	/* as VALUE, of a property getter: an AttributeError may go to __getattr__ */
};
#define KRT_FRAME_EXIT	1	/* krt_frame.flags: the result ends this krt_eval() */

#define KRT_CODE_SIMPLE	1	/* krt_code.o.extra: positional parameters only, no generator */

#define KRT_BUDGET	2000	/* back-edges and calls between two polls */
#define KRT_ATOMIC_BUDGET 100000 /* all that a handler in atomic context gets */
#define KRT_ATOMIC_NS	5000000	/* and how long it may take */
#define KRT_HANDLER_BUDGET 10000000 /* what one gets whose caller can wait, but not for ever */

#define KRT_GEN_ASYNC_RUNNING	1	/* krt_generator.o.flags, of async generators: a step is under way */
#define KRT_GEN_ASYNC_CLOSED	2	/* aclose() has begun, or the end was reached */

enum krt_gen_state { KRT_GEN_NEW, KRT_GEN_SUSPENDED, KRT_GEN_RUNNING, KRT_GEN_DONE };

struct krt_generator {
	struct krt_obj o;		/* size: registers; extra: enum krt_gen_state */
	struct krt_func *func;
	struct krt_code *code;
	struct krt_str *name, *qualname;
	const u32 *pc;
	krt_val handled;
	krt_val from;			/* the iterator it delegates to, or UNDEF */
	u64 dest;			/* register for the value sent, or for the result of from */
	krt_val reg[];
};

/* arguments of a call: self (or UNDEF), n positional ones; keywords as names and values, or as a dict */
struct krt_args {
	krt_val self;
	u32 n;
	const krt_val *a;
	const struct krt_tuple *names;
	const krt_val *kwv;
	krt_val kw;
};

/* what yield from and await resume without a call; async generators are resumed by their steps only */
static inline bool krt_is_gen(krt_val v)
{
	return krt_is(v, KRT_KIND_GENERATOR) || krt_is(v, KRT_KIND_COROUTINE);
}

static inline bool krt_is_exc(krt_val v)
{
	return krt_is(v, KRT_KIND_OBJECT) && ((struct krt_object *)v)->shape->cls->flags & KRT_CLASS_EXCEPTION;
}

/*
 * Inline caches: two for each cache number of the code, most recent first. Key and value:
 *	shape id			slot << 4 | 8: an attribute in a slot (GETATTR, SETATTR)
 *	shape id | version << 32	what the class holds: a value (GETATTR), a function to be called
 *					with self (GETMETH)
 *	version << 32			GETMETH on an instance of a builtin class
 *	shape id | KRT_IC_ADD		the shape with the attribute added (SETATTR)
 *	builtins version		a builtin (GLOAD; one for each global slot, behind the others)
 *	builtins version | KRT_IC_SPECIAL	the number of what is asked for at each use: comm, pid, ...
 * Nothing here keeps an object alive: ids and versions are never used again, and
 * while the key holds, the class or the shape holds the value.
 */
#define KRT_IC_SLOT	8
#define KRT_IC_ADD	((u64)1 << 63)
#define KRT_IC_SPECIAL	((u64)1 << 63)
#define KRT_IC_WAYS	2

/* the caches of a data word */
static inline struct krt_cache *krt_ic(const struct krt_func *f, u32 data)
{
	return &f->ic[(data >> 16) * KRT_IC_WAYS];
}

static inline struct krt_cache *krt_ic_global(const struct krt_func *f, u32 slot)
{
	return &f->ic[f->code->nic * KRT_IC_WAYS + slot];
}

static inline u64 krt_ic_class(const struct krt_shape *s)
{
	return (u64)s->cls->version << 32 | s->id;
}

/* ---- loop_tree.c, loop_goto.c ------------------------------------------------------------------- */
krt_val krt_loop_tree(struct krt_thread *t);
krt_val krt_loop_goto(struct krt_thread *t);

/* runs the top frame (which has KRT_FRAME_EXIT) to its end; with t->exc set: raises it there first */
static inline krt_val krt_eval(struct krt_thread *t)
{
	krt_val v;

	t->nested++;
	v = t->vm->loop ? krt_loop_goto(t) : krt_loop_tree(t);
	t->nested--;
	return v;
}

/* ---- frame.c -------------------------------------------------------------------------------------- */
bool krt_frame_room(struct krt_thread *t, u32 nregs);	/* for a frame at t->sp; false: RecursionError, MemoryError */

static inline struct krt_frame *krt_frame_push(struct krt_thread *t, struct krt_func *fn, krt_val *base)	/* after room */
{
	struct krt_frame *f = t->top ? t->top + 1 : t->frames;

	f->func = fn;
	f->code = fn->code;
	f->pc = fn->code->words;
	f->base = base;
	f->ns = KRT_UNDEF;
	f->handled = KRT_UNDEF;
	f->gen = NULL;
	f->dest = 0;
	f->cont = KRT_CONT_VALUE;
	f->flags = 0;
	f->aux = KRT_UNDEF;
	f->sp = t->sp;
	t->top = f;
	t->depth++;
	return f;
}

static inline void krt_frame_pop(struct krt_thread *t)
{
	t->sp = t->top->sp;
	t->top = t->top == t->frames ? NULL : t->top - 1;
	t->depth--;
}

/* n registers that are UNDEF; by a loop, since they are few and memset() is slow to begin */
static inline void krt_regs_clear(krt_val *r, u32 n)
{
	for (krt_val *end = r + n; r < end; r++) {
		*r = KRT_UNDEF;
		__asm__ volatile("" : "+r"(r));
	}
}

/* krt_frame_room() where there is room, as nearly always */
static inline bool krt_frame_quick(struct krt_thread *t, u32 nregs)
{
	struct krt_frame *next = t->top ? t->top + 1 : t->frames;

	return likely(next && next < t->frames_end && t->sp + nregs <= t->stack_end && t->depth < t->vm->cfg.recursion) ||
	       krt_frame_room(t, nregs);
}

bool krt_tick(struct krt_thread *t);			/* the budget is used up */
void krt_set_context(struct krt_thread *t);		/* __context__ of the pending exception: what is being handled */
void krt_set_context_of(struct krt_thread *t, krt_val handled);	/* the same, when handled is it */
const struct krt_handler *krt_find_handler(const struct krt_code *c, u32 word);
krt_val krt_corrupt(struct krt_thread *t);		/* SystemError: an operand no compiler would produce */

/* ---- call.c ---------------------------------------------------------------------------------------- */
/* 1: a frame was pushed, 0: *ret is the result, -1: error */
int krt_enter(struct krt_thread *t, krt_val f, const struct krt_args *args, u32 dest, u8 flags, krt_val *ret);
krt_val krt_call_args(struct krt_thread *t, krt_val f, const struct krt_args *args);
/* raises for a wrong number of arguments or a self of another class */
bool krt_cfunc_check(struct krt_thread *t, const struct krt_cfunc *f, u32 n, const krt_val *a);
/* frame for __init__ of a new instance of c, when that is all that calling c means; else as krt_enter() */
int krt_enter_class(struct krt_thread *t, struct krt_class *c, const struct krt_args *args, u32 dest, u8 flags, krt_val *ret);

static inline bool krt_cfunc_fits(const struct krt_cfunc *f, u32 n, const krt_val *a)
{
	const struct krt_cdef *d = f->def;

	return !(d->flags & KRT_CF_NEW) && (s64)n >= d->min && (d->max < 0 || (s64)n <= d->max) &&
	       (!f->cls || d->flags & (KRT_CF_STATIC | KRT_CF_CLASS) ||
		(n && krt_kind(a[0]) == f->cls->instance_kind && f->cls->instance_kind != KRT_KIND_OBJECT));
}

/* a class with KRT_CLASS_QUICK or KRT_CLASS_FILL called with a[1..n): a[0] is the class */
krt_val krt_quick_class(struct krt_thread *t, struct krt_class *c, u32 n, krt_val *a);

static inline bool krt_defined(const krt_val *v, u32 n)
{
	for (u32 i = 0; i < n; i++)
		if (unlikely(!v[i]))
			return false;
	return true;
}

/* ---- bind.c ------------------------------------------------------------------------------------------ */
/* fills the parameters at base; the rest is UNDEF already */
bool krt_bind_args(struct krt_thread *t, struct krt_func *f, krt_val *base, const struct krt_args *args);

/* ---- gen.c ------------------------------------------------------------------------------------------- */
extern const struct krt_cdef krt_gen_defs[], krt_coroutine_defs[], krt_asyncgen_defs[];
krt_val krt_gen_new(struct krt_thread *t, struct krt_func *f, const struct krt_args *args);
/* pushes g's frame, and those of the generators it delegates to: 1; *ret as krt_gen_send(): 0; error: -1 */
int krt_gen_resume(struct krt_thread *t, struct krt_generator *g, krt_val sent, u32 dest, u8 cont, u8 flags, krt_val *ret);

/* pushes the frame of a generator that can run and is not running */
static inline void krt_gen_frame(struct krt_thread *t, struct krt_generator *g, u32 dest, u8 cont, u8 flags)
{
	struct krt_frame *f = krt_frame_push(t, g->func, g->reg);

	f->code = g->code;
	f->pc = g->pc;
	f->handled = g->handled;
	f->gen = g;
	f->dest = dest;
	f->cont = cont;
	f->flags = flags;
	g->o.extra = KRT_GEN_RUNNING;
}

/* what next() of a generator between two yields comes to, nearly always; false: krt_gen_resume() has to */
static inline bool krt_gen_quick(struct krt_thread *t, struct krt_generator *g, u32 dest, u8 cont, u8 flags)
{
	if (g->o.extra != KRT_GEN_SUSPENDED || g->from || !t->top || t->top + 1 >= t->frames_end ||
	    t->depth >= t->vm->cfg.recursion)
		return false;
	krt_gen_frame(t, g, dest, cont, flags);
	g->reg[g->dest] = KRT_NONE;
	return true;
}

/* the top frame goes to sleep */
static inline void krt_gen_suspend(struct krt_thread *t, const u32 *pc, u32 dest)
{
	struct krt_generator *g = t->top->gen;

	g->pc = pc;
	g->dest = dest;
	g->handled = t->top->handled;
	g->o.extra = KRT_GEN_SUSPENDED;
	krt_frame_pop(t);
}

void krt_gen_finish(struct krt_generator *g);
void krt_gen_failed(struct krt_thread *t, struct krt_generator *g);	/* an exception leaves it */
krt_val krt_gen_throw(struct krt_thread *t, struct krt_generator *g, krt_val exc);	/* as krt_gen_send() */
krt_val krt_gen_close(struct krt_thread *t, struct krt_generator *g);
krt_val krt_gen_result(struct krt_thread *t, krt_val v);	/* KRT_STOP becomes a StopIteration */
krt_val krt_throw_arg(struct krt_thread *t, int n, const krt_val *a);	/* the exception that throw(self, ...) means */
krt_val krt_yield_iter(struct krt_thread *t, krt_val v);
krt_val krt_await_iter(struct krt_thread *t, krt_val v);
krt_val krt_delegate(struct krt_thread *t, krt_val it, krt_val sent);	/* not a generator; as krt_gen_send() */

/* ---- asyncgen.c --------------------------------------------------------------------------------------- */
bool krt_await_init(struct krt_thread *t);
krt_val krt_m_coroutine_await(struct krt_thread *t, int n, const krt_val *a, krt_val kw);
krt_val krt_m_asyncgen_next(struct krt_thread *t, int n, const krt_val *a, krt_val kw);
krt_val krt_m_asyncgen_send(struct krt_thread *t, int n, const krt_val *a, krt_val kw);
krt_val krt_m_asyncgen_throw(struct krt_thread *t, int n, const krt_val *a, krt_val kw);
krt_val krt_m_asyncgen_close(struct krt_thread *t, int n, const krt_val *a, krt_val kw);

/* ---- module.c ----------------------------------------------------------------------------------------- */
extern const struct krt_cdef krt_module_methods[];	/* of class module */

/* ---- outcome.c ---------------------------------------------------------------------------------------- */
krt_val krt_outcome_value(struct krt_thread *t, krt_val v);		/* bytes */
krt_val krt_outcome_exception(struct krt_thread *t, krt_val exc);	/* bytes; SystemExit has a form of its own */

/* ---- function.c -------------------------------------------------------------------------------------------- */
krt_val krt_func_make(struct krt_thread *t, struct krt_func *f, u32 child, const krt_val *r);

/* ---- nameops.c, attrops.c, dataops.c, excops.c, excgroup.c, match.c --------------------------------------------------- */
krt_val krt_op_gload(struct krt_thread *t, struct krt_func *f, u32 slot);
bool krt_op_gstore(struct krt_thread *t, struct krt_func *f, u32 slot, krt_val v);
bool krt_op_gdel(struct krt_thread *t, struct krt_func *f, u32 slot);
krt_val krt_op_nload(struct krt_thread *t, struct krt_str *name, struct krt_cell *cell);
bool krt_op_nstore(struct krt_thread *t, struct krt_str *name, krt_val v);
bool krt_op_ndel(struct krt_thread *t, struct krt_str *name);
krt_val krt_op_loadns(struct krt_thread *t);
krt_val krt_unbound(struct krt_thread *t, krt_val name);	/* UnboundLocalError */
krt_val krt_free_unbound(struct krt_thread *t, struct krt_str *name);
krt_val krt_name_error(struct krt_thread *t, struct krt_str *name);

krt_val krt_op_getattr(struct krt_thread *t, krt_val v, struct krt_str *name, struct krt_cache *ic);
bool krt_op_setattr(struct krt_thread *t, krt_val v, struct krt_str *name, krt_val x, struct krt_cache *ic);
krt_val krt_op_getmethod(struct krt_thread *t, krt_val v, struct krt_str *name, krt_val *self, struct krt_cache *ic);
krt_val krt_op_getspecial(struct krt_thread *t, krt_val v, u32 which);

krt_val krt_op_tuple(struct krt_thread *t, u32 n, const krt_val *v);
krt_val krt_op_set(struct krt_thread *t, u32 n, const krt_val *v);
krt_val krt_op_dict(struct krt_thread *t, u32 pairs, const krt_val *v);
bool krt_op_keywords(struct krt_thread *t, krt_val d);
bool krt_op_dictmerge(struct krt_thread *t, krt_val d, krt_val from, krt_val f);
bool krt_op_dictupdate(struct krt_thread *t, krt_val d, krt_val from);
krt_val krt_op_starargs(struct krt_thread *t, krt_val v, krt_val f);	/* f(*v): a tuple */
bool krt_op_extend(struct krt_thread *t, krt_val list, krt_val from);
bool krt_op_unpack(struct krt_thread *t, krt_val v, u32 b, u32 n);	/* to R[b..] of the top frame */
bool krt_op_unpackx(struct krt_thread *t, krt_val v, u32 b, u32 before, u32 after);
krt_val krt_op_format(struct krt_thread *t, krt_val v, krt_val spec, u32 conv);
krt_val krt_op_join(struct krt_thread *t, u32 n, const krt_val *v);
bool krt_op_importstar(struct krt_thread *t, krt_val m);
krt_val krt_op_importfrom(struct krt_thread *t, krt_val m, struct krt_str *name);
bool krt_display(struct krt_thread *t, krt_val v);

bool krt_op_raise(struct krt_thread *t, krt_val v);			/* these three always return false */
bool krt_op_raisefrom(struct krt_thread *t, krt_val v, krt_val cause);
bool krt_op_raisecur(struct krt_thread *t);

bool krt_op_egmatch(struct krt_thread *t, u32 dest, krt_val exc, krt_val cls);	/* to R[dest], R[dest+1] of the top frame */
krt_val krt_op_egrest(struct krt_thread *t, krt_val orig, krt_val list);

bool krt_is_sequence(krt_val v);
bool krt_is_mapping(krt_val v);
krt_val krt_op_matchkeys(struct krt_thread *t, krt_val subject, krt_val keys);
krt_val krt_op_matchclass(struct krt_thread *t, krt_val subject, krt_val cls, u32 npos, krt_val names);

#endif
