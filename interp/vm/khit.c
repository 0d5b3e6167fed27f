// SPDX-License-Identifier: GPL-2.0
/*
 * khit.c - a hit of a hook: the handler's arguments, its run, its result. Every
 * hit goes this way, so it is straight and looks nothing up.
 */
#include "khook.h"

static const char *const kind_name[] = { [KRT_HOOK_REPLACE] = "replace", [KRT_HOOK_ENTRY] = "hook", [KRT_HOOK_RETURN] = "hook.ret",
	[KRT_HOOK_CALLBACK] = "callback", [KRT_HOOK_PROBE] = "kprobe", [KRT_HOOK_PROBE_REGS] = "kprobe",
	[KRT_HOOK_PROBE_RETURN] = "kretprobe", [KRT_HOOK_OVERRIDE] = "override" };

/* the original as a function; that of a callback may become another one */
static __attribute__((noinline)) krt_val make_original(struct krt_thread *t, struct krt_tuple *e, u64 address)
{
	struct krt_kfunc *k = (struct krt_kfunc *)e->item[KRT_H_KFUNC];
	struct krt_kfunc *f = (struct krt_kfunc *)krt_kfunc_new(t, k->name, k->proto, address);

	if (!f)
		return KRT_ERR;
	krt_kplan_share(f, k);
	if (!k->structs && krt_kclass(k->plan) != KRT_SLOT_STRUCT) {
		f->o.extra = KRT_KFUNC_ORIGINAL;
		f->quick = -1;
	}
	return e->item[KRT_H_ORIG] = (krt_val)f;
}

/* A call of an original changes nothing that would not be without the hook: the journal does not list it. */
krt_val krt_khook_original(struct krt_thread *t, struct krt_kfunc *f, const krt_val *a)
{
	const struct krt_host *h = t->vm->host;
	u32 n = f->min_args;
	u64 word[KRT_CALL_WORDS], ret;
	int err;

	for (u32 i = 0; i < n; i++) {
		if (unlikely(!krt_kquick(&f->plan[i + 1], a[i], &word[i]))) {
			if (!krt_defined(a, n))
				return krt_corrupt(t);
			if (!krt_kmarshal(t, f, n, a, word, 0))
				return KRT_ERR;
			break;
		}
	}
	krt_block_spill(t);
	err = h->call_original(h->ctx, t, f->address, word, n, &ret);
	t->stack_sp = NULL;
	return unlikely(err) ? krt_kcall_failed(t, f, err) : krt_kword(t, f->plan, ret);
}

static inline krt_val argument(struct krt_thread *t, struct krt_tuple *e, s64 from, const struct krt_hit *hit)
{
	const struct krt_kfunc *k = (struct krt_kfunc *)e->item[KRT_H_KFUNC];
	const struct krt_kfunc *f;

	if (likely(from >= 0))
		return krt_kword(t, &k->plan[from + 1], from < 6 ? hit->reg[from] : hit->stack[from - 6]);
	switch (from) {
	case KRT_FROM_ORIG:
		f = (struct krt_kfunc *)e->item[KRT_H_ORIG];
		return likely((krt_val)f != KRT_NONE && f->address == hit->orig) ? (krt_val)f : make_original(t, e, hit->orig);
	case KRT_FROM_FUNC:
		return (krt_val)k->name;
	case KRT_FROM_REGS:
		return krt_kobj_make(t, (struct krt_ktype *)e->item[KRT_H_ORIG], hit->regs, true);
	case KRT_FROM_RET:
		return krt_kword(t, k->plan, hit->result);
	default:
		return krt_special_value(t, KRT_FROM_SPECIAL - from);
	}
}

/* what the handler returned as the function's result */
static __attribute__((noinline)) bool result(struct krt_thread *t, struct krt_kfunc *k, krt_val v, u64 *ret)
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
	krt_val exc = krt_exc_take(t), text = exc ? krt_exc_text(t, exc, NULL) : KRT_UNDEF, s;
	struct krt_buf b;

	krt_exc_take(t);
	krt_buf_init(&b, t);
	krt_buf_str(&b, kind_name[kind]);
	krt_buf_str(&b, " on ");
	krt_buf_val(&b, (krt_val)k->name);
	krt_buf_str(&b, krt_hook_is_probe(kind) ? ": its handler failed and is disabled\n"
				       : ": its handler failed and is disabled; the original function runs\n");
	if (text)
		krt_buf_val(&b, text);
	s = krt_buf_finish(&b);
	if (s)
		krt_print(t, 2, krt_str_of(s)->data, krt_str_of(s)->o.size);
	krt_exc_take(t);
}

/* what a function returns that does nothing else; UNDEF: it does more */
static krt_val constant(const struct krt_code *c)
{
	u32 load = c->words[0], leave = c->nwords > 1 ? c->words[1] : 0;

	if ((leave & 255) != KRT_OP_RETURN || (leave >> 8 & 255) != (load >> 8 & 255))
		return KRT_UNDEF;
	switch (load & 255) {
	case KRT_OP_LOADK:
		return c->consts[load >> 16];
	case KRT_OP_LOADI:
		return krt_small((s16)(load >> 16));
	case KRT_OP_LOADNONE:
		return KRT_NONE;
	case KRT_OP_LOADTRUE:
		return KRT_TRUE;
	case KRT_OP_LOADFALSE:
		return KRT_FALSE;
	default:
		return KRT_UNDEF;
	}
}

/*
 * A handler is the first thing on its thread. What its frame has that no run of
 * it changes stays there for the next hit of the same hook; delist() ends that.
 * NULL: the handler has gone, or raised.
 */
static __attribute__((noinline)) struct krt_tuple *make_ready(struct krt_thread *t, u64 cookie)
{
	struct krt_tuple *e = krt_hook_handler(t, cookie);
	struct krt_func *f;

	t->ready = 0;
	if (!e)
		return NULL;
	f = (struct krt_func *)e->item[KRT_H_FUNC];
	if (!krt_frame_quick(t, f->code->nregs))
		return NULL;
	krt_frame_push(t, f, t->sp)->flags = KRT_FRAME_EXIT;
	krt_frame_pop(t);
	t->ready_value = constant(f->code);
	t->ready = cookie;
	t->ready_handler = e;
	return e;
}

/*
 * The function's frame, filled straight from the plan. enlist() has seen that it
 * takes as many arguments as the plan has entries, and no more kinds of them.
 */
static inline krt_val run_function(struct krt_thread *t, struct krt_tuple *e, const struct krt_hit *hit)
{
	struct krt_frame *f = t->frames;
	u32 nregs = f->code->nregs, n = e->o.size - KRT_H_PLAN;
	krt_val *base = t->sp;

	f->pc = f->code->words;
	f->base = f->sp = base;
	f->handled = KRT_UNDEF;
	krt_regs_clear(base, nregs);
	t->top = f;
	t->depth++;
	t->sp = base + nregs;
	for (u32 i = 0; i < n; i++) {
		base[i] = argument(t, e, krt_small_get(e->item[KRT_H_PLAN + i]), hit);
		if (unlikely(!base[i])) {
			krt_frame_pop(t);
			return KRT_ERR;
		}
	}
	return krt_eval(t);
}

static inline bool run_handler(struct krt_thread *t, struct krt_tuple *e, const struct krt_hit *hit, u64 *ret, bool *use)
{
	krt_val v = t->ready_value;
	enum krt_hook_kind kind = krt_small_get(e->item[KRT_H_KIND]);
	struct krt_kfunc *k = (struct krt_kfunc *)e->item[KRT_H_KFUNC];

	if (!v)
		v = run_function(t, e, hit);
	*use = likely(kind == KRT_HOOK_REPLACE) ||
	       (krt_hook_is_function(kind) && !(kind == KRT_HOOK_OVERRIDE && v == KRT_NONE));
	return v && (!*use || krt_kquick(k->plan, v, ret) || result(t, k, v, ret));
}

static __attribute__((noinline)) void failed(struct krt_thread *t, u64 cookie)
{
	const struct krt_host *h = t->vm->host;
	struct krt_tuple *e = krt_hook_handler(t, cookie);

	if (!e)
		return;
	report(t, (struct krt_kfunc *)e->item[KRT_H_KFUNC], krt_small_get(e->item[KRT_H_KIND]));
	h->hook_failed(h->ctx, krt_small_get(e->item[KRT_H_COOKIE]));
}

bool krt_handle(struct krt_thread *t, const struct krt_hit *hit, u64 *ret)
{
	struct krt_tuple *e = t->ready_handler;
	bool use = false;

	t->stack_base = (void *)hit;
	t->stack_low = hit->stack_low;
	t->stop = false;
	t->since = 0;
	t->budget = KRT_BUDGET;
	t->ticks = 0;
	t->handler = true;
	if (unlikely(t->ready != hit->cookie))
		e = make_ready(t, hit->cookie);
	if (unlikely(!e) || unlikely(!run_handler(t, e, hit, ret, &use))) {
		failed(t, hit->cookie);
		use = false;
	}
	t->stack_base = NULL;
	return use;
}
