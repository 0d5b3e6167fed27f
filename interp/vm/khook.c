// SPDX-License-Identifier: GPL-2.0
/*
 * khook.c - Python functions as handlers of hooked kernel functions.
 *
 * A handler is a tuple in the list vm->handlers: function, KFUNC, kind, plan
 * (one int per parameter of the function), host id, cookie, and the original as
 * a KFUNC once a hit has asked for it. The plan says where each argument comes
 * from: n >= 0 the n-th argument of the kernel function, else one of the sources
 * below. What a hit needs to know of types and names is worked out when the
 * handler comes, so that a hit looks nothing up.
 *
 * A cookie holds the handler's place in the list; the rest of it is never used
 * again, so that a late hit cannot meet the handler that has come after its own.
 */
#include "frame.h"
#include "kobj.h"

#define MAX_ARGS	12
#define PLACE_BITS	20

/* FROM_SPECIAL and below: number FROM_SPECIAL - n of the special names */
enum { FROM_ORIG = -1, FROM_RET = -2, FROM_FUNC = -3, FROM_NOWHERE = -4, FROM_SPECIAL = -5 };
enum { H_FUNC, H_KFUNC, H_KIND, H_PLAN, H_ID, H_COOKIE, H_ORIG, H_COUNT };

static const char *const kind_name[] = { [KRT_HOOK_REPLACE] = "replace", [KRT_HOOK_ENTRY] = "hook", [KRT_HOOK_RETURN] = "hook.ret",
	[KRT_HOOK_CALLBACK] = "callback" };

void krt_kernel_roots(struct krt_vm *vm)
{
	krt_mark(vm, vm->handlers);
	krt_mark_ptr(vm, vm->ktypes);
	krt_mark_ptr(vm, vm->knames);
}

static krt_val prototype(struct krt_thread *t, struct krt_kfunc *k)
{
	struct krt_buf b;

	krt_buf_init(&b, t);
	krt_kproto_text(t, &b, k->proto, k->name);
	return krt_buf_finish(&b);
}

/* a parameter that is not one of the kernel function's */
static s64 other_source(enum krt_hook_kind kind, const char *name)
{
	int special;

	if (!strcmp(name, "orig") && (kind == KRT_HOOK_REPLACE || kind == KRT_HOOK_CALLBACK))
		return FROM_ORIG;
	if (!strcmp(name, "ret") && kind == KRT_HOOK_RETURN)
		return FROM_RET;
	if (!strcmp(name, "func") || !strcmp(name, "probe"))
		return FROM_FUNC;
	special = krt_special_find(name);
	return special >= 0 ? FROM_SPECIAL - special : FROM_NOWHERE;
}

static s64 kernel_parameter(struct krt_ktype *proto, struct krt_str *name)
{
	for (u32 i = 0; i < proto->nmembers; i++)
		if (proto->member[i].name == name)
			return i;
	return -1;
}

/*
 * Parameters are bound by the kernel's names, in any order and number. When
 * none of them is one, they are taken by position.
 */
static krt_val plan(struct krt_thread *t, enum krt_hook_kind kind, struct krt_kfunc *k, struct krt_code *c)
{
	struct krt_tuple *p = (struct krt_tuple *)krt_tuple_new(t, c->nargs);
	u32 named = 0, next = 0;
	krt_val proto;

	if (!p)
		return KRT_ERR;
	if (c->nkwonly || c->cflags & (KRT_CODE_VARARGS | KRT_CODE_VARKW | KRT_CODE_GENERATOR | KRT_CODE_COROUTINE))
		return krt_raise(t, KRT_EXC_TypeError, "%S(): a handler takes plain parameters only and is no generator", (krt_val)c->name);
	for (u32 i = 0; i < c->nargs; i++)
		named += kernel_parameter(k->proto, c->vars[i]) >= 0;
	for (u32 i = 0; i < c->nargs; i++) {
		s64 from = kernel_parameter(k->proto, c->vars[i]);

		if (from < 0)
			from = other_source(kind, c->vars[i]->data);
		if (from == FROM_NOWHERE && !named && next < k->proto->nmembers)
			from = next++;
		if (from == FROM_NOWHERE) {
			proto = prototype(t, k);
			if (proto)
				krt_raise(t, KRT_EXC_TypeError, "%S has no parameter '%S': %S", (krt_val)k->name, (krt_val)c->vars[i], proto);
			return KRT_ERR;
		}
		p->item[i] = krt_small(from);
	}
	return (krt_val)p;
}

static krt_val resolve_target(struct krt_thread *t, krt_val target)
{
	krt_val v = target;

	if (krt_is(target, KRT_KIND_STR)) {
		struct krt_str *name = krt_intern_str(t, target);

		v = name ? krt_kname(t, name) : KRT_ERR;
		if (!v && !t->exc) {
			krt_raise(t, KRT_EXC_NameError, "the kernel has no function '%S'", target);
			if (t->exc && krt_excdata(t->exc))
				krt_excdata(t->exc)->value = target;
		}
	}
	if (krt_is(v, KRT_KIND_KFUNC) && ((struct krt_obj *)v)->extra == KRT_KFUNC_SHIM)
		return krt_raise(t, KRT_EXC_ValueError, "%S cannot be hooked: the compiler put it in line, or it is assembly",
				 (krt_val)((struct krt_kfunc *)v)->name);
	if (v && (!krt_is(v, KRT_KIND_KFUNC) || ((struct krt_obj *)v)->extra))
		return krt_raise(t, KRT_EXC_TypeError, "%R is no kernel function that can be hooked", target);
	return v;
}

static krt_val attach_failed(struct krt_thread *t, struct krt_kfunc *k, int err)
{
	krt_val name = (krt_val)k->name;

	switch (err) {
	case -EBUSY:
		return krt_raise_errno(t, EBUSY, "another replacement (livepatch or a hook) sits on this function");
	case -ENOENT:
	case -EINVAL:
		return krt_raise(t, KRT_EXC_ValueError, "%S cannot be hooked: it has no ftrace entry (notrace, assembly or inlined)", name);
	case -EPERM:
		return krt_raise(t, KRT_EXC_ValueError, "%S cannot be hooked: the interpreter or the hooks themselves depend on it", name);
	case -ENOSYS:
		return krt_raise(t, KRT_EXC_ReadOnlyError, "hooking %S needs the interpreter in the kernel: start krait with --write", name);
	default:
		return krt_raise_errno(t, -err, k->name->data);
	}
}

static struct krt_list *list(const struct krt_thread *t)
{
	return (struct krt_list *)t->vm->handlers;
}

/* a new handler in a free place of the list; from now on its hits find it. NULL: raised */
static struct krt_tuple *enlist(struct krt_thread *t, enum krt_hook_kind kind, krt_val func, struct krt_kfunc *k)
{
	krt_val p = plan(t, kind, k, ((struct krt_func *)func)->code), entry;
	u32 i = 0;

	if (!p || (!k->plan && !krt_kplan(t, k)))
		return NULL;
	if (!t->vm->handlers)
		t->vm->handlers = krt_list_new(t, 0);
	entry = t->vm->handlers ? krt_tuple_pack(t, H_COUNT, func, (krt_val)k, krt_small(kind), p, krt_small(0), krt_small(0), KRT_NONE)
				: KRT_ERR;
	if (!entry)
		return NULL;
	while (i < list(t)->len && list(t)->item[i] != KRT_NONE)
		i++;
	if (i >> PLACE_BITS) {
		krt_raise(t, KRT_EXC_RuntimeError, "%S(): too many hooks and callbacks: remove some", (krt_val)k->name);
		return NULL;
	}
	((struct krt_tuple *)entry)->item[H_COOKIE] = krt_small(++t->vm->next_cookie << PLACE_BITS | i);
	if (i < list(t)->len)
		list(t)->item[i] = entry;
	else if (!krt_list_append(t, list(t), entry))
		return NULL;
	return (struct krt_tuple *)entry;
}

/* NULL: it has gone */
static struct krt_tuple *handler(const struct krt_thread *t, u64 cookie)
{
	u64 i = cookie & ((1 << PLACE_BITS) - 1);
	struct krt_tuple *e;

	if (!t->vm->handlers || i >= list(t)->len || list(t)->item[i] == KRT_NONE)
		return NULL;
	e = (struct krt_tuple *)list(t)->item[i];
	return e->item[H_COOKIE] == krt_small(cookie) ? e : NULL;
}

static void delist(struct krt_thread *t, const struct krt_tuple *e)
{
	list(t)->item[krt_small_get(e->item[H_COOKIE]) & ((1 << PLACE_BITS) - 1)] = KRT_NONE;
}

krt_val krt_khook_attach(struct krt_thread *t, enum krt_hook_kind kind, krt_val target, krt_val func,
			 const struct krt_filter *filter)
{
	const struct krt_host *h = t->vm->host;
	krt_val v = resolve_target(t, target);
	struct krt_tuple *e;
	struct krt_kfunc *k = (struct krt_kfunc *)v;
	u64 id = 0;
	int err;

	if (!v)
		return KRT_ERR;
	if (!krt_is(func, KRT_KIND_FUNC))
		return krt_raise(t, KRT_EXC_TypeError, "a handler is a function, not a %T", func);
	if (!krt_kwritable(t, kind == KRT_HOOK_REPLACE ? "replacing" : "running Python in", k->name->data))
		return KRT_ERR;
	if (k->proto->nmembers > MAX_ARGS || k->proto->flags & KRT_TYPE_F_VARIADIC)
		return krt_raise(t, KRT_EXC_ValueError, "%S cannot be hooked: %s", (krt_val)k->name,
				 k->proto->flags & KRT_TYPE_F_VARIADIC ? "it is variadic" : "it has more than 12 arguments");
	/* entered first: the first hit may come before attach returns */
	e = enlist(t, kind, func, k);
	if (!e)
		return KRT_ERR;
	krt_block_begin(t);
	err = h->attach(h->ctx, t, kind, k->address, k->proto->nmembers, filter, krt_small_get(e->item[H_COOKIE]), &id);
	krt_block_end(t);
	if (err) {
		delist(t, e);
		return attach_failed(t, k, err);
	}
	e->item[H_ID] = krt_small(id);
	return e->item[H_COOKIE];
}

/* func under that prototype, if it is a callback already */
static krt_val known_callback(struct krt_thread *t, struct krt_ktype *proto, krt_val func)
{
	for (u32 i = 0; t->vm->handlers && i < list(t)->len; i++) {
		struct krt_tuple *e = (struct krt_tuple *)list(t)->item[i];

		if (list(t)->item[i] == KRT_NONE)
			continue;
		if (e->item[H_KIND] == krt_small(KRT_HOOK_CALLBACK) && e->item[H_FUNC] == func &&
		    ((struct krt_kfunc *)e->item[H_KFUNC])->proto == proto)
			return e->item[H_KFUNC];
	}
	return KRT_UNDEF;
}

krt_val krt_kcallback(struct krt_thread *t, struct krt_ktype *proto, krt_val func)
{
	const struct krt_host *h = t->vm->host;
	struct krt_tuple *e;
	struct krt_kfunc *f;
	u64 id;
	int err;

	if (!krt_is(func, KRT_KIND_FUNC))
		return krt_raise(t, KRT_EXC_TypeError, "a callback is a function, not a %T", func);
	if (!krt_kwritable(t, "giving the kernel", "a callback"))
		return KRT_ERR;
	f = (struct krt_kfunc *)known_callback(t, proto, func);
	if (f)
		return (krt_val)f;
	f = (struct krt_kfunc *)krt_kfunc_new(t, ((struct krt_func *)func)->code->name, proto, 0);
	e = f ? enlist(t, KRT_HOOK_CALLBACK, func, f) : NULL;
	if (!e)
		return KRT_ERR;
	f->o.extra = KRT_KFUNC_CALLBACK;
	f->cookie = e->item[H_COOKIE];
	krt_block_begin(t);
	err = h->callback(h->ctx, t, proto->nmembers, krt_small_get(f->cookie), &id, &f->address);
	krt_block_end(t);
	if (!err) {
		e->item[H_ID] = krt_small(id);
		return (krt_val)f;
	}
	delist(t, e);
	switch (err) {
	case -ENOSPC:
		return krt_raise(t, KRT_EXC_RuntimeError, "%S(): all callbacks are in use: free() some", (krt_val)f->name);
	case -EAGAIN:
		return krt_raise(t, KRT_EXC_ContextError, "%S() cannot become a callback in this context", (krt_val)f->name);
	case -ENOSYS:
		return krt_raise(t, KRT_EXC_ReadOnlyError, "a callback needs the interpreter in the kernel: start krait with --write");
	default:
		return krt_raise_errno(t, -err, f->name->data);
	}
}

static krt_val counts(struct krt_thread *t, const u64 *n)
{
	static const char *const names[] = { "hits", "run", "missed_lock", "missed_recursion", "missed_stack", "errors",
		"missed_busy", "missed_context", "missed_off", "filtered" };
	krt_val d = krt_dict_new(t);

	for (int i = 0; d && i < KRT_HOOK_STAT_COUNT; i++) {
		krt_val k = krt_str(t, names[i]), v = krt_uint(t, n[i]);

		if (!k || !v || !krt_dict_set(t, (struct krt_dict *)d, k, v))
			return KRT_ERR;
	}
	return d;
}

krt_val krt_khook_detach(struct krt_thread *t, krt_val cookie)
{
	const struct krt_host *h = t->vm->host;
	struct krt_tuple *e = krt_is_small(cookie) ? handler(t, krt_small_get(cookie)) : NULL;
	u64 n[KRT_HOOK_STAT_COUNT] = { 0 };
	int err;

	if (!e)
		return KRT_NONE;
	krt_block_begin(t);
	err = h->detach(h->ctx, t, krt_small_get(e->item[H_ID]), n, KRT_HOOK_STAT_COUNT);
	krt_block_end(t);
	if (err == -EAGAIN)
		return krt_raise(t, KRT_EXC_ContextError, "a hook cannot be removed in this context");
	if (handler(t, krt_small_get(cookie)) == e)
		delist(t, e);
	return counts(t, n);
}

krt_val krt_khook_stats(struct krt_thread *t, krt_val cookie)
{
	const struct krt_host *h = t->vm->host;
	struct krt_tuple *e = krt_is_small(cookie) ? handler(t, krt_small_get(cookie)) : NULL;
	u64 n[KRT_HOOK_STAT_COUNT] = { 0 };

	if (!e)
		return KRT_NONE;
	h->hook_stats(h->ctx, krt_small_get(e->item[H_ID]), n, KRT_HOOK_STAT_COUNT);
	return counts(t, n);
}

/* the original as a function; that of a callback may become another one */
static krt_val original(struct krt_thread *t, struct krt_tuple *e, u64 address)
{
	struct krt_kfunc *k = (struct krt_kfunc *)e->item[H_KFUNC], *f = (struct krt_kfunc *)e->item[H_ORIG];

	if (e->item[H_ORIG] != KRT_NONE && f->address == address)
		return (krt_val)f;
	f = (struct krt_kfunc *)krt_kfunc_new(t, k->name, k->proto, address);
	if (!f)
		return KRT_ERR;
	krt_kplan_share(f, k);
	return e->item[H_ORIG] = (krt_val)f;
}

static krt_val argument(struct krt_thread *t, struct krt_tuple *e, s64 from, const u64 *args, u64 orig)
{
	struct krt_kfunc *k = (struct krt_kfunc *)e->item[H_KFUNC];

	if (from >= 0)
		return krt_kparameter(t, k, from, args[from]);
	switch (from) {
	case FROM_ORIG:
		return original(t, e, orig);
	case FROM_FUNC:
		return (krt_val)k->name;
	case FROM_RET:
		return krt_kparameter(t, k, -1, args[k->proto->nmembers]);
	default:
		return krt_special_value(t, FROM_SPECIAL - from);
	}
}

/* what the handler returned as the function's result */
static bool result(struct krt_thread *t, struct krt_kfunc *k, krt_val v, u64 *ret)
{
	krt_val text;
	bool fits;

	if (krt_kreturn(t, k, v, ret, &fits))
		return true;
	text = t->exc ? KRT_UNDEF : krt_ktype_str(t, k->plan[0].type);
	if (text)
		krt_raise(t, KRT_EXC_TypeError, "the handler of %S must return a %S, not %T", (krt_val)k->name, text, v);
	return false;
}

/* the traceback at the prompt, and what it means for the hook */
static void report(struct krt_thread *t, struct krt_kfunc *k, enum krt_hook_kind kind)
{
	krt_val exc = krt_exc_take(t), text = exc ? krt_exc_text(t, exc) : KRT_UNDEF, s;
	struct krt_buf b;

	krt_exc_take(t);
	krt_buf_init(&b, t);
	krt_buf_str(&b, kind_name[kind]);
	krt_buf_str(&b, " on ");
	krt_buf_val(&b, (krt_val)k->name);
	krt_buf_str(&b, ": its handler failed and is disabled; the original function runs\n");
	if (text)
		krt_buf_val(&b, text);
	s = krt_buf_finish(&b);
	if (s)
		krt_print(t, 2, krt_str_of(s)->data, krt_str_of(s)->o.size);
	krt_exc_take(t);
}

/*
 * The function's frame, filled straight from the plan. enlist() has seen that it
 * takes as many arguments as the plan has entries, and no more kinds of them.
 */
static krt_val run_function(struct krt_thread *t, struct krt_tuple *e, const u64 *args, u64 orig)
{
	struct krt_func *f = (struct krt_func *)e->item[H_FUNC];
	const struct krt_tuple *p = (struct krt_tuple *)e->item[H_PLAN];
	u32 nregs = f->code->nregs;
	krt_val *base;

	if (!krt_stack_ok(t) || !krt_frame_room(t, nregs))
		return KRT_ERR;
	base = t->sp;
	for (u32 i = 0; i < nregs; i++)
		base[i] = KRT_UNDEF;
	krt_frame_push(t, f, base)->flags = KRT_FRAME_EXIT;
	t->sp = base + nregs;
	for (u32 i = 0; i < p->o.size; i++) {
		base[i] = argument(t, e, krt_small_get(p->item[i]), args, orig);
		if (unlikely(!base[i])) {
			krt_frame_pop(t);
			return KRT_ERR;
		}
	}
	return krt_eval(t);
}

static bool run_handler(struct krt_thread *t, struct krt_tuple *e, const u64 *args, u64 orig, u64 *ret, bool *use)
{
	krt_val v = run_function(t, e, args, orig), kind = e->item[H_KIND];

	*use = kind == krt_small(KRT_HOOK_REPLACE) || kind == krt_small(KRT_HOOK_CALLBACK);
	return v && (!*use || result(t, (struct krt_kfunc *)e->item[H_KFUNC], v, ret));
}

bool krt_handle(struct krt_thread *t, u64 cookie, const u64 *args, unsigned int nargs, u64 orig, u64 *ret)
{
	const struct krt_host *h = t->vm->host;
	struct krt_tuple *e = handler(t, cookie);
	bool use;

	t->handler = true;
	if (!e)
		return false;
	if (run_handler(t, e, args, orig, ret, &use))
		return use;
	report(t, (struct krt_kfunc *)e->item[H_KFUNC], krt_small_get(e->item[H_KIND]));
	h->hook_failed(h->ctx, cookie);
	return false;
}
