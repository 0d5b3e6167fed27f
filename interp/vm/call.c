// SPDX-License-Identifier: GPL-2.0
/*
 * call.c - calling anything: Python functions by a frame for the running loop,
 * everything else by a C call; and calls from C, which run a loop of their own.
 */
#include "frame.h"

/* ---- builtin functions --------------------------------------------------------------------------- */

/* "append", or "list.append" for methods */
static krt_val krt_cfunc_name(struct krt_thread *t, const struct krt_cfunc *f)
{
	struct krt_buf b;

	krt_buf_init(&b, t);
	if (f->cls && !(f->def->flags & KRT_CF_NEW)) {
		krt_buf_val(&b, (krt_val)f->cls->name);
		krt_buf_str(&b, ".");
	}
	krt_buf_str(&b, f->def->name);
	return krt_buf_finish(&b);
}

static bool krt_cfunc_count_error(struct krt_thread *t, const struct krt_cfunc *f, u32 n)
{
	const struct krt_cdef *d = f->def;
	u32 self = f->cls && !(d->flags & KRT_CF_STATIC) ? 1 : 0, got = n - (n ? self : 0);
	s32 min = d->min - (s32)self, max = d->max - (s32)self, want;
	bool new = d->flags & KRT_CF_NEW || !strcmp(d->name, "__init__");	/* goes by its class's name */
	krt_val name = krt_cfunc_name(t, f);

	if (!name)
		return false;
	if (d->flags & KRT_CF_NEW && !n) {
		krt_raise(t, KRT_EXC_TypeError, "%s.__new__(): not enough arguments", f->cls->name->data);
	} else if (max == 0 && d->flags & KRT_CF_KW) {
		krt_raise(t, KRT_EXC_TypeError, "%s() takes no positional arguments", d->name);
	} else if (max == 0 && !new) {
		krt_raise(t, KRT_EXC_TypeError, "%S() takes no arguments (%d given)", name, got);
	} else if (min == 1 && max == 1 && !new && !(d->flags & KRT_CF_KW)) {
		krt_raise(t, KRT_EXC_TypeError, "%S() takes exactly one argument (%d given)", name, got);
	} else if (d->flags & KRT_CF_KW && min < max && (s32)got > max) {
		krt_raise(t, KRT_EXC_TypeError, "%s() takes at most %d argument%s (%d given)", new ? f->cls->name->data : d->name,
			  max, max == 1 ? "" : "s", got);
	} else {
		want = (s32)got < min ? min : max;
		krt_raise(t, KRT_EXC_TypeError, "%s expected %s%d argument%s, got %d", new ? f->cls->name->data : d->name,
			  min == max ? "" : want == min ? "at least " : "at most ", want, want == 1 ? "" : "s", got);
	}
	return false;
}

bool krt_cfunc_check(struct krt_thread *t, const struct krt_cfunc *f, u32 n, const krt_val *a)
{
	const struct krt_cdef *d = f->def;

	if (f->cls && !(d->flags & (KRT_CF_STATIC | KRT_CF_CLASS | KRT_CF_NEW))) {
		if (!n) {
			if (strncmp(d->name, "__", 2))
				krt_raise(t, KRT_EXC_TypeError, "unbound method %s.%s() needs an argument", f->cls->name->data, d->name);
			else
				krt_raise(t, KRT_EXC_TypeError, "descriptor '%s' of '%s' object needs an argument", d->name, f->cls->name->data);
			return false;
		}
		if (!krt_is_subclass(krt_class_of(t, a[0]), f->cls)) {
			krt_raise(t, KRT_EXC_TypeError, strncmp(d->name, "__", 2) ? "descriptor '%s' for '%s' objects doesn't apply to a '%T' object" :
				  "descriptor '%s' requires a '%s' object but received a '%T'", d->name, f->cls->name->data, a[0]);
			return false;
		}
	}
	if ((s64)n < d->min || (d->max >= 0 && (s64)n > d->max))
		return krt_cfunc_count_error(t, f, n);
	return true;
}

/* keywords of a call as the dict a builtin function sees; UNDEF when there are none */
static bool krt_kwargs_dict(struct krt_thread *t, const struct krt_args *args, krt_val *ret)
{
	*ret = args->kw;
	if (*ret && !krt_dict_len((struct krt_dict *)*ret))
		*ret = KRT_UNDEF;
	if (!args->names || !args->names->o.size)
		return true;
	*ret = krt_dict_new(t);
	if (!*ret)
		return false;
	for (u32 i = 0; i < args->names->o.size; i++)
		if (!krt_dict_set(t, (struct krt_dict *)*ret, args->names->item[i], args->kwv[i]))
			return false;
	return true;
}

/* self and a[] in a row, in a tuple when there is a self */
static const krt_val *krt_args_flat(struct krt_thread *t, const struct krt_args *args, u32 *n)
{
	struct krt_tuple *all;

	*n = args->n;
	if (!args->self)
		return args->a ? args->a : (const krt_val *)&args->self;
	all = (struct krt_tuple *)krt_tuple_new(t, args->n + 1);
	if (!all)
		return NULL;
	all->item[0] = args->self;
	if (args->n)
		memcpy(&all->item[1], args->a, args->n * sizeof(krt_val));
	*n = args->n + 1;
	return all->item;
}

static krt_val krt_call_cfunc(struct krt_thread *t, struct krt_cfunc *f, const struct krt_args *args)
{
	krt_val kw;
	u32 n;
	const krt_val *a = krt_args_flat(t, args, &n);

	if (!a || !krt_kwargs_dict(t, args, &kw))
		return KRT_ERR;
	if (f->def->flags & KRT_CF_NEW) {
		if (kw && !(f->def->flags & KRT_CF_KW) && n && a[0] == (krt_val)f->cls)
			return krt_raise(t, KRT_EXC_TypeError, "%s() takes no keyword arguments", f->cls->name->data);
		if ((s64)n < f->def->min || (f->def->max >= 0 && (s64)n > f->def->max)) {
			krt_cfunc_count_error(t, f, n);
			return KRT_ERR;
		}
		return krt_builtin_new(t, f, n, a, kw);
	}
	if (kw && !(f->def->flags & KRT_CF_KW)) {
		krt_val name = strcmp(f->def->name, "__init__") ? krt_cfunc_name(t, f) : (krt_val)f->cls->name;

		return name ? krt_raise(t, KRT_EXC_TypeError, "%S() takes no keyword arguments", name) : KRT_ERR;
	}
	if (!krt_cfunc_fits(f, n, a) && !krt_cfunc_check(t, f, n, a))
		return KRT_ERR;
	return f->def->fn(t, n, a, kw);
}

/* ---- everything that can be called ------------------------------------------------------------------ */

static int krt_enter_func(struct krt_thread *t, struct krt_func *f, const struct krt_args *args, u32 dest, u8 flags, krt_val *ret)
{
	struct krt_code *c = f->code;
	struct krt_frame *frame;
	krt_val *base;

	if (c->cflags & (KRT_CODE_GENERATOR | KRT_CODE_COROUTINE)) {
		*ret = krt_gen_new(t, f, args);
		return *ret ? 0 : -1;
	}
	if (!krt_frame_room(t, c->nregs))
		return -1;
	base = t->sp;
	krt_regs_clear(base, c->nregs);
	frame = krt_frame_push(t, f, base);
	frame->dest = dest;
	frame->flags = flags;
	t->sp = base + c->nregs;
	if (krt_bind_args(t, f, base, args))
		return 1;
	krt_frame_pop(t);
	return -1;
}

/* KRT_CLASS_EXCNEW: the new exception, and the frame of its __init__ when that is written in Python */
static int krt_enter_exception(struct krt_thread *t, struct krt_class *c, u32 n, const krt_val *a, u32 dest, u8 flags, krt_val *ret)
{
	krt_val exc = krt_exc_call_new(t, c, n, a), init = exc ? krt_class_of(t, exc)->sp[KRT_SP_init] : KRT_UNDEF;
	struct krt_args with = { .self = exc, .n = n, .a = a };
	int r;

	if (!exc)
		return -1;
	*ret = exc;
	if (krt_is(init, KRT_KIND_CFUNC) && ((struct krt_cfunc *)init)->cls == t->vm->exc[KRT_EXC_BaseException])
		return 0;		/* it would do once more what has been done */
	if (krt_is(init, KRT_KIND_FUNC) && !(((struct krt_func *)init)->code->cflags & (KRT_CODE_GENERATOR | KRT_CODE_COROUTINE))) {
		r = krt_enter_func(t, (struct krt_func *)init, &with, dest, flags, ret);
		if (r < 0)
			return -1;
		t->top->cont = KRT_CONT_INIT;
		t->top->aux = exc;
		return 1;
	}
	return krt_init_call(t, exc, n, a, KRT_UNDEF) ? 0 : -1;
}

int krt_enter_class(struct krt_thread *t, struct krt_class *c, const struct krt_args *args, u32 dest, u8 flags, krt_val *ret)
{
	krt_val init = c->sp[KRT_SP_init], self = (krt_val)c, kw;
	const krt_val *a;
	u32 n;

	if (c->flags & (KRT_CLASS_SIMPLE | KRT_CLASS_DERIVED) && !args->self && krt_is(init, KRT_KIND_FUNC) &&
	    !(((struct krt_func *)init)->code->cflags & (KRT_CODE_GENERATOR | KRT_CODE_COROUTINE))) {
		struct krt_args with = *args;

		with.self = c->flags & KRT_CLASS_SIMPLE ? krt_object_new(t, c) :
			    krt_builtin_new(t, (struct krt_cfunc *)c->sp[KRT_SP_new], 1, &self, KRT_UNDEF);
		if (!with.self || krt_enter_func(t, (struct krt_func *)init, &with, dest, flags, ret) < 0)
			return -1;
		t->top->cont = KRT_CONT_INIT;
		t->top->aux = with.self;
		return 1;
	}
	a = krt_args_flat(t, args, &n);
	if (!a)
		return -1;
	if (c->flags & KRT_CLASS_EXCNEW && !args->names && !args->kw)
		return krt_enter_exception(t, c, n, a, dest, flags, ret);
	if (!krt_kwargs_dict(t, args, &kw))
		return -1;
	*ret = krt_class_call(t, c, n, a, kw);
	return *ret ? 0 : -1;
}

static bool krt_count_fits(const struct krt_cdef *d, u32 n)
{
	return (s64)n >= d->min && (d->max < 0 || (s64)n <= d->max);
}

krt_val krt_quick_class(struct krt_thread *t, struct krt_class *c, u32 n, krt_val *a)
{
	const struct krt_cfunc *new = (struct krt_cfunc *)c->sp[KRT_SP_new], *init = (struct krt_cfunc *)c->sp[KRT_SP_init];
	krt_val v;

	if (!(c->flags & KRT_CLASS_FILL) && krt_count_fits(new->def, n))
		return krt_stack_ok(t) ? new->def->fn(t, n, a, KRT_UNDEF) : KRT_ERR;
	if (!(c->flags & KRT_CLASS_FILL) || !krt_count_fits(init->def, n))
		return krt_class_call(t, c, n - 1, a + 1, KRT_UNDEF);
	v = krt_stack_ok(t) ? new->def->fn(t, 1, a, KRT_UNDEF) : KRT_ERR;
	if (!v || n == 1)
		return v;
	a[0] = v;
	return init->def->fn(t, n, a, KRT_UNDEF) ? v : KRT_ERR;
}

/* an instance: its class's __call__, bound the way the class holds it */
static int krt_enter_object(struct krt_thread *t, krt_val f, const struct krt_args *args, u32 dest, u8 flags, krt_val *ret)
{
	krt_val call = krt_lookup_special(t, f, KRT_SP_call);
	struct krt_args with = *args;
	u32 n;

	if (!call) {
		if (!t->exc)
			krt_raise(t, KRT_EXC_TypeError, "'%T' object is not callable", f);
		return -1;
	}
	with.a = krt_args_flat(t, args, &n);
	if (!with.a)
		return -1;
	with.n = n;
	with.self = KRT_UNDEF;
	if (krt_is(call, KRT_KIND_FUNC) || krt_is(call, KRT_KIND_CFUNC))
		with.self = f;
	else
		call = krt_bind(t, call, f, krt_class_of(t, f));
	if (!call || !krt_stack_ok(t))
		return -1;
	return krt_enter(t, call, &with, dest, flags, ret);
}

static krt_val krt_call_kernel(struct krt_thread *t, krt_val f, const struct krt_args *args)
{
	krt_val kw;
	u32 n;
	const krt_val *a = krt_args_flat(t, args, &n);

	if (!a || !krt_kwargs_dict(t, args, &kw))
		return KRT_ERR;
	return krt_kcall(t, f, n, a, kw);
}

int krt_enter(struct krt_thread *t, krt_val f, const struct krt_args *args, u32 dest, u8 flags, krt_val *ret)
{
	struct krt_args with;
	u32 n;

	switch (krt_kind(f)) {
	case KRT_KIND_FUNC:
		return krt_enter_func(t, (struct krt_func *)f, args, dest, flags, ret);
	case KRT_KIND_CFUNC:
		*ret = krt_call_cfunc(t, (struct krt_cfunc *)f, args);
		return *ret ? 0 : -1;
	case KRT_KIND_CLASS:
		return krt_enter_class(t, (struct krt_class *)f, args, dest, flags, ret);
	case KRT_KIND_METHOD:
		with = *args;
		with.a = krt_args_flat(t, args, &n);
		if (!with.a || !krt_stack_ok(t))
			return -1;
		with.n = n;
		with.self = ((struct krt_method *)f)->self;
		return krt_enter(t, ((struct krt_method *)f)->func, &with, dest, flags, ret);
	case KRT_KIND_STATICMETHOD:
		return krt_enter(t, ((struct krt_wrapper *)f)->func, args, dest, flags, ret);
	case KRT_KIND_KFUNC:
		if (!args->self && !args->names && !args->kw) {
			*ret = krt_kfunc_call(t, (struct krt_kfunc *)f, args->n, args->a);
			return *ret ? 0 : -1;
		}
		/* fallthrough */
	case KRT_KIND_KTYPE:
	case KRT_KIND_KOBJ:
		*ret = krt_call_kernel(t, f, args);
		return *ret ? 0 : -1;
	default:
		return krt_enter_object(t, f, args, dest, flags, ret);
	}
}

/* ---- from C ------------------------------------------------------------------------------------------- */

krt_val krt_call_args(struct krt_thread *t, krt_val f, const struct krt_args *args)
{
	krt_val v;
	int r;

	if (!krt_stack_ok(t))
		return KRT_ERR;
	r = krt_enter(t, f, args, 0, KRT_FRAME_EXIT, &v);
	if (r < 0)
		return KRT_ERR;
	return r ? krt_eval(t) : v;
}

krt_val krt_call(struct krt_thread *t, krt_val f, int n, const krt_val *a)
{
	struct krt_args args = { .self = KRT_UNDEF, .n = n, .a = a };

	return krt_call_args(t, f, &args);
}

krt_val krt_call_kw(struct krt_thread *t, krt_val f, int n, const krt_val *a, krt_val kw)
{
	struct krt_args args = { .self = KRT_UNDEF, .n = n, .a = a, .kw = kw };

	return krt_call_args(t, f, &args);
}

krt_val krt_call_method(struct krt_thread *t, krt_val v, const char *name, int n, const krt_val *a)
{
	struct krt_str *s = krt_intern(t, name, strlen(name));
	struct krt_args args = { .self = KRT_UNDEF, .n = n, .a = a };
	krt_val f;

	if (!s)
		return KRT_ERR;
	f = krt_getmethod(t, v, s, &args.self);
	return f ? krt_call_args(t, f, &args) : KRT_ERR;
}

krt_val krt_run_body(struct krt_thread *t, struct krt_func *f, krt_val ns)
{
	struct krt_args none = { .self = KRT_UNDEF };
	krt_val v;

	if (!krt_stack_ok(t) || krt_enter_func(t, f, &none, 0, KRT_FRAME_EXIT, &v) < 0)
		return KRT_ERR;
	if (f->code->cflags & (KRT_CODE_GENERATOR | KRT_CODE_COROUTINE))
		return krt_corrupt(t);
	t->top->ns = ns;
	return krt_eval(t);
}
