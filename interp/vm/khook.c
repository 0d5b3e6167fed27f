// SPDX-License-Identifier: GPL-2.0
/*
 * khook.c - Python functions as handlers of hooked kernel functions: how they
 * come and go. What a hit does is in khit.c.
 */
#include "khook.h"

void krt_kernel_roots(struct krt_vm *vm)
{
	krt_mark(vm, vm->handlers);
	krt_mark_ptr(vm, vm->ktypes);
	krt_mark_ptr(vm, vm->knames);
	memset(vm->comms, 0, sizeof(vm->comms));
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

	if (!strcmp(name, "orig") && krt_hook_is_function(kind))
		return KRT_FROM_ORIG;
	if (!strcmp(name, "ret") && (kind == KRT_HOOK_RETURN || kind == KRT_HOOK_PROBE_RETURN))
		return KRT_FROM_RET;
	if (!strcmp(name, "func") || !strcmp(name, "probe"))
		return KRT_FROM_FUNC;
	special = krt_special_find(name);
	return special >= 0 ? KRT_FROM_SPECIAL - special : KRT_FROM_NOWHERE;
}

static s64 kernel_parameter(struct krt_ktype *proto, struct krt_str *name)
{
	for (u32 i = 0; i < proto->nmembers; i++)
		if (proto->member[i].name == name)
			return i;
	return KRT_FROM_NOWHERE;
}

static struct krt_tuple *not_at_return(struct krt_thread *t, struct krt_kfunc *k, struct krt_str *name)
{
	krt_raise(t, KRT_EXC_TypeError, "'%S' of %S is gone when it returns: a kretprobe has ret and regs", (krt_val)name,
		  (krt_val)k->name);
	return NULL;
}

/* where parameter i comes from when only its position counts: orig is the first, or regs the only one */
static s64 source_at(enum krt_hook_kind kind, const struct krt_ktype *proto, u32 i)
{
	if (kind == KRT_HOOK_PROBE_REGS)
		return i ? KRT_FROM_NOWHERE : KRT_FROM_REGS;
	if (krt_hook_is_function(kind) && !i)
		return KRT_FROM_ORIG;
	i -= krt_hook_is_function(kind);
	return i < proto->nmembers ? i : KRT_FROM_NOWHERE;
}

/*
 * Parameters are bound by the kernel's names, in any order and number. When
 * none of them is one, they are taken by position. NULL: raised.
 */
static struct krt_tuple *plan(struct krt_thread *t, enum krt_hook_kind kind, bool positional, struct krt_kfunc *k, struct krt_code *c)
{
	struct krt_tuple *e = (struct krt_tuple *)krt_tuple_new(t, KRT_H_PLAN + c->nargs);
	u32 named = 0, next = 0;
	krt_val proto;

	if (!e)
		return NULL;
	if (c->nkwonly || c->cflags & (KRT_CODE_VARARGS | KRT_CODE_VARKW | KRT_CODE_GENERATOR | KRT_CODE_COROUTINE)) {
		krt_raise(t, KRT_EXC_TypeError, "%S(): a handler takes plain parameters only and is no generator", (krt_val)c->name);
		return NULL;
	}
	for (u32 i = 0; i < c->nargs; i++)
		named += kernel_parameter(k->proto, c->vars[i]) >= 0;
	for (u32 i = 0; i < c->nargs; i++) {
		s64 from = kernel_parameter(k->proto, c->vars[i]);

		if (positional)
			from = source_at(kind, k->proto, i);
		else if (krt_hook_is_probe(kind) && !strcmp(c->vars[i]->data, "regs"))
			from = KRT_FROM_REGS;
		else if (kind == KRT_HOOK_PROBE_RETURN && from >= 0)
			return not_at_return(t, k, c->vars[i]);
		if (from == KRT_FROM_NOWHERE && !positional)
			from = other_source(kind, c->vars[i]->data);
		if (from == KRT_FROM_NOWHERE && !positional && !named && next < k->proto->nmembers && kind != KRT_HOOK_PROBE_RETURN)
			from = next++;
		if (from == KRT_FROM_NOWHERE) {
			proto = prototype(t, k);
			if (proto)
				krt_raise(t, KRT_EXC_TypeError, "%S has no parameter '%S': %S", (krt_val)k->name, (krt_val)c->vars[i], proto);
			return NULL;
		}
		e->item[KRT_H_PLAN + i] = krt_small(from);
	}
	return e;
}

/* an address of the kernel's code as a function: of no known parameters, or of whatever is in the registers */
static krt_val place(struct krt_thread *t, krt_val target, bool positional)
{
	krt_val text = krt_str(t, positional ? "unsigned long (*)(unsigned long, unsigned long, unsigned long, unsigned long, "
					       "unsigned long, unsigned long)" : "void (*)(void)");
	struct krt_ktype *k = text ? krt_ktype_of_text(t, text) : NULL;
	struct krt_str *name;
	u64 address;

	k = k ? krt_ktype_strip(t, krt_ktype_elem(t, k)) : NULL;
	if (!k || !krt_to_u64(target, &address))
		return KRT_ERR;
	name = krt_ksymbol_name(t, address);
	return name ? krt_kfunc_new(t, name, k, address) : KRT_ERR;
}

static krt_val resolve_target(struct krt_thread *t, enum krt_hook_kind kind, krt_val target, bool positional)
{
	krt_val v = target;

	if ((krt_hook_is_probe(kind) || positional) && krt_kind(target) == KRT_KIND_INT)
		return place(t, target, positional);
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

static krt_val attach_failed(struct krt_thread *t, enum krt_hook_kind kind, struct krt_kfunc *k, int err)
{
	krt_val name = (krt_val)k->name;

	if (krt_hook_is_probe(kind) && (err == -EINVAL || err == -ENOENT))
		return krt_raise(t, KRT_EXC_ValueError, "%S cannot be probed: the kernel allows no probe there (entry code, or no code)", name);
	if (err == -EILSEQ)
		return krt_raise(t, KRT_EXC_ValueError, "%S cannot be probed: no instruction begins there", name);
	switch (err) {
	case -EBUSY:
		return krt_raise_errno(t, EBUSY, "another replacement (livepatch or a hook) sits on this function");
	case -ENOENT:
	case -EINVAL:
		return krt_raise(t, KRT_EXC_ValueError, "%S cannot be hooked: it has no ftrace entry (notrace, assembly or inlined); @kprobe can", name);
	case -EPERM:
		return krt_raise(t, KRT_EXC_ValueError, "%S cannot be hooked: the interpreter or the hooks themselves depend on it", name);
	case -ENOSYS:
		return krt_raise(t, KRT_EXC_ReadOnlyError, "hooking %S needs the interpreter in the kernel: start krait with --write", name);
	default:
		return krt_raise_errno(t, -err, k->name->data);
	}
}

/* a new handler in a free place of the list; from now on its hits find it. NULL: raised */
static struct krt_tuple *enlist(struct krt_thread *t, enum krt_hook_kind kind, bool positional, krt_val func, struct krt_kfunc *k)
{
	struct krt_tuple *e = plan(t, kind, positional, k, ((struct krt_func *)func)->code);
	u32 i = 0;

	if (!e || (!k->plan && !krt_kplan(t, k)))
		return NULL;
	if (!t->vm->handlers)
		t->vm->handlers = krt_list_new(t, 0);
	if (!t->vm->handlers)
		return NULL;
	while (i < krt_hook_list(t)->len && krt_hook_list(t)->item[i] != KRT_NONE)
		i++;
	if (i >> KRT_PLACE_BITS) {
		krt_raise(t, KRT_EXC_RuntimeError, "%S(): too many hooks and callbacks: remove some", (krt_val)k->name);
		return NULL;
	}
	e->item[KRT_H_FUNC] = func;
	e->item[KRT_H_KFUNC] = (krt_val)k;
	e->item[KRT_H_KIND] = krt_small(kind);
	e->item[KRT_H_ID] = krt_small(0);
	e->item[KRT_H_COOKIE] = krt_small(++t->vm->next_cookie << KRT_PLACE_BITS | i);
	e->item[KRT_H_ORIG] = KRT_NONE;
	if (i < krt_hook_list(t)->len)
		krt_hook_list(t)->item[i] = (krt_val)e;
	else if (!krt_list_append(t, krt_hook_list(t), (krt_val)e))
		return NULL;
	return e;
}

static void delist(struct krt_thread *t, const struct krt_tuple *e)
{
	for (struct krt_thread *th = t->vm->threads; th; th = th->next)
		if (th->ready_handler == e)
			th->ready = 0;
	krt_hook_list(t)->item[krt_small_get(e->item[KRT_H_COOKIE]) & ((1 << KRT_PLACE_BITS) - 1)] = KRT_NONE;
}

/* false: raised, and e is on no list any more */
static bool registers(struct krt_thread *t, struct krt_tuple *e)
{
	krt_val text = krt_str(t, "struct pt_regs *");
	struct krt_ktype *k = text ? krt_ktype_of_text(t, text) : NULL;

	e->item[KRT_H_ORIG] = (krt_val)k;
	if (!k)
		delist(t, e);
	return k;
}

krt_val krt_khook_attach(struct krt_thread *t, enum krt_hook_kind kind, bool positional, krt_val target, krt_val func,
			 const struct krt_filter *filter)
{
	const struct krt_host *h = t->vm->host;
	krt_val v = resolve_target(t, kind, target, positional);
	struct krt_tuple *e;
	struct krt_kfunc *k = (struct krt_kfunc *)v;
	u64 id = 0;
	int err;

	if (!v)
		return KRT_ERR;
	if (!krt_is(func, KRT_KIND_FUNC))
		return krt_raise(t, KRT_EXC_TypeError, "a handler is a function, not a %T", func);
	if (!krt_kwritable(t, krt_hook_is_function(kind) ? "replacing" : "running Python in", k->name->data))
		return KRT_ERR;
	if (k->proto->nmembers > KRT_CALL_WORDS || k->proto->flags & KRT_TYPE_F_VARIADIC)
		return krt_raise(t, KRT_EXC_ValueError, "%S cannot be hooked: %s", (krt_val)k->name,
				 k->proto->flags & KRT_TYPE_F_VARIADIC ? "it is variadic" : "it has more than 12 arguments");
	/* entered first: the first hit may come before attach returns */
	e = enlist(t, kind, positional, func, k);
	if (!e || (krt_hook_is_probe(kind) && !registers(t, e)))
		return KRT_ERR;
	krt_block_begin(t);
	err = h->attach(h->ctx, t, kind == KRT_HOOK_OVERRIDE ? KRT_HOOK_REPLACE : kind, k->address, k->proto->nmembers, filter, krt_small_get(e->item[KRT_H_COOKIE]), &id);
	krt_block_end(t);
	if (err) {
		delist(t, e);
		return attach_failed(t, kind, k, err);
	}
	e->item[KRT_H_ID] = krt_small(id);
	return e->item[KRT_H_COOKIE];
}

/* func under that prototype, if it is a callback already */
static krt_val known_callback(struct krt_thread *t, struct krt_ktype *proto, krt_val func)
{
	for (u32 i = 0; t->vm->handlers && i < krt_hook_list(t)->len; i++) {
		struct krt_tuple *e = (struct krt_tuple *)krt_hook_list(t)->item[i];

		if (krt_hook_list(t)->item[i] == KRT_NONE)
			continue;
		if (e->item[KRT_H_KIND] == krt_small(KRT_HOOK_CALLBACK) && e->item[KRT_H_FUNC] == func &&
		    ((struct krt_kfunc *)e->item[KRT_H_KFUNC])->proto == proto)
			return e->item[KRT_H_KFUNC];
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
	e = f ? enlist(t, KRT_HOOK_CALLBACK, false, func, f) : NULL;
	if (!e)
		return KRT_ERR;
	f->o.extra = KRT_KFUNC_CALLBACK;
	f->cookie = e->item[KRT_H_COOKIE];
	krt_block_begin(t);
	err = h->callback(h->ctx, t, proto->nmembers, krt_small_get(f->cookie), &id, &f->address);
	krt_block_end(t);
	if (!err) {
		e->item[KRT_H_ID] = krt_small(id);
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
		"missed_busy", "missed_context", "missed_off", "filtered", "waited_ns" };
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
	struct krt_tuple *e = krt_is_small(cookie) ? krt_hook_handler(t, krt_small_get(cookie)) : NULL;
	u64 n[KRT_HOOK_STAT_COUNT] = { 0 };
	int err;

	if (!e)
		return KRT_NONE;
	krt_block_begin(t);
	err = h->detach(h->ctx, t, krt_small_get(e->item[KRT_H_ID]), n, KRT_HOOK_STAT_COUNT);
	krt_block_end(t);
	if (err == -EAGAIN)
		return krt_raise(t, KRT_EXC_ContextError, "a hook cannot be removed in this context");
	if (krt_hook_handler(t, krt_small_get(cookie)) == e)
		delist(t, e);
	return counts(t, n);
}

krt_val krt_khook_stats(struct krt_thread *t, krt_val cookie)
{
	const struct krt_host *h = t->vm->host;
	struct krt_tuple *e = krt_is_small(cookie) ? krt_hook_handler(t, krt_small_get(cookie)) : NULL;
	u64 n[KRT_HOOK_STAT_COUNT] = { 0 };

	if (!e)
		return KRT_NONE;
	h->hook_stats(h->ctx, krt_small_get(e->item[KRT_H_ID]), n, KRT_HOOK_STAT_COUNT);
	return counts(t, n);
}

