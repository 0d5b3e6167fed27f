// SPDX-License-Identifier: GPL-2.0
/*
 * frame.c - the frame stack and the value stack: room, push, pop, polling,
 * and what an exception needs of the frames.
 */
#include "frame.h"

#define KRT_FRAMES_FIRST	32
#define KRT_STACK_FIRST		1024	/* words */

static bool krt_frames_grow(struct krt_thread *t)
{
	size_t have = t->frames_end - t->frames, n = have ? have * 2 : KRT_FRAMES_FIRST;
	struct krt_frame *frames = krt_alloc_raw(t, n * sizeof(*frames));

	if (!frames)
		return false;
	if (have)
		memcpy(frames, t->frames, have * sizeof(*frames));
	if (t->top)
		t->top = frames + (t->top - t->frames);
	t->frames = frames;
	t->frames_end = frames + n;
	return true;
}

static void krt_rebase(struct krt_thread *t, krt_val *stack)
{
	for (struct krt_frame *f = t->frames; t->top && f <= t->top; f++) {
		if (f->base >= t->stack && f->base <= t->stack_end)
			f->base = stack + (f->base - t->stack);
		f->sp = stack + (f->sp - t->stack);
	}
	t->sp = stack + (t->sp - t->stack);
}

static bool krt_stack_grow(struct krt_thread *t, size_t need)
{
	size_t have = t->stack_end - t->stack, n = have ? have * 2 : KRT_STACK_FIRST;
	krt_val *stack;

	while (n < need)
		n *= 2;
	stack = krt_alloc_vals(t, n);
	if (!stack)
		return false;
	if (have) {
		memcpy(stack, t->stack, have * sizeof(*stack));
		krt_rebase(t, stack);
	} else {
		t->sp = stack;
	}
	t->stack = stack;
	t->stack_end = stack + n;
	return true;
}

bool krt_frame_room(struct krt_thread *t, u32 nregs)
{
	if (unlikely(t->depth >= t->vm->cfg.recursion)) {
		krt_raise(t, KRT_EXC_RecursionError, "maximum recursion depth exceeded");
		return false;
	}
	if (unlikely(!t->frames || (t->top && t->top + 1 >= t->frames_end)) && !krt_frames_grow(t))
		return false;
	if (unlikely(!t->stack || t->sp + nregs > t->stack_end))
		return krt_stack_grow(t, t->sp - t->stack + nregs);
	return true;
}

/* ---- polling --------------------------------------------------------------------------------- */

static enum krt_waits krt_pause(struct krt_thread *t)
{
	const struct krt_host *h = t->vm->host;

	return h->pause ? h->pause(h->ctx, t) : KRT_WAITS_NOBODY;
}

/* t has kept the lock for so long while it was seen that others want it */
static bool krt_kept(struct krt_thread *t, u64 ns)
{
	const struct krt_host *h = t->vm->host;
	u64 now = h->now(h->ctx, 0);

	if (!t->since)
		t->since = now;
	return now - t->since >= ns;
}

/* Ctrl-C is for the main thread; another one that keeps it from running is in the way. */
static bool krt_interrupted(struct krt_thread *t)
{
	return t->interrupted || (t->vm->interrupted && (!t->spawned || krt_kept(t, 10 * t->vm->switch_ns)));
}

/* false: KeyboardInterrupt has been raised */
static bool krt_goes_on(struct krt_thread *t)
{
	if (likely(!t->interrupted && !t->vm->interrupted && !t->vm->killed))
		return true;
	if (!t->vm->killed && !krt_interrupted(t))
		return true;
	t->stop = t->vm->killed;
	t->interrupted = false;
	t->vm->interrupted = false;
	krt_raise(t, KRT_EXC_KeyboardInterrupt, "");
	return false;
}

/* The lock is kept: the C code that polls may be in the middle of a container. */
bool krt_poll(struct krt_thread *t)
{
	krt_pause(t);
	return krt_goes_on(t);
}

/* A handler's caller waits for it. False: it has had its share; nothing it does catches that. */
static bool krt_handler_goes_on(struct krt_thread *t)
{
	const struct krt_host *h = t->vm->host;
	bool atomic = t->context == KRT_CTX_ATOMIC;
	u32 steps = atomic ? KRT_ATOMIC_BUDGET : KRT_HANDLER_BUDGET;
	u64 now = atomic ? h->now(h->ctx, 0) : 0;

	if (!t->ticks++)
		t->began = now;
	if (t->ticks < steps / KRT_BUDGET && now - t->began < KRT_ATOMIC_NS)
		return true;
	t->stop = true;
	if (!atomic)
		krt_raise(t, KRT_EXC_ContextError, "handler used up its %d steps", (int)steps);
	else if (now - t->began < KRT_ATOMIC_NS)
		krt_raise(t, KRT_EXC_ContextError, "handler used up its %d steps: it runs where the kernel must not wait", (int)steps);
	else
		krt_raise(t, KRT_EXC_ContextError, "handler took longer than %d ms: it runs where the kernel must not wait",
			  KRT_ATOMIC_NS / 1000000);
	return false;
}

bool krt_tick(struct krt_thread *t)
{
	enum krt_waits waits;

	t->budget = KRT_BUDGET;
	if (t->handler && !krt_handler_goes_on(t))
		return false;
	if (t->context == KRT_CTX_ATOMIC)
		return true;
	if (unlikely(krt_finalisers_due(t->vm)) && !t->exc)
		krt_run_finalisers(t);
	waits = krt_pause(t);
	if (unlikely(waits) && (waits == KRT_WAITS_HANDLER || krt_kept(t, t->vm->switch_ns))) {
		const struct krt_host *h = t->vm->host;

		krt_block_begin(t);
		h->sleep(h->ctx, t, 0);
		krt_block_end(t);
	}
	return krt_goes_on(t);
}

bool krt_spent(struct krt_thread *t)
{
	t->budget = KRT_BUDGET;
	if (t->handler && !krt_handler_goes_on(t))
		return false;
	return t->context == KRT_CTX_ATOMIC || krt_poll(t);
}

bool krt_stack_full(struct krt_thread *t)
{
	krt_raise(t, KRT_EXC_RecursionError, "maximum recursion depth exceeded");
	return false;
}

/* ---- exceptions -------------------------------------------------------------------------------- */

krt_val krt_handled(const struct krt_thread *t)
{
	for (struct krt_frame *f = t->top; f && f >= t->frames; f--)
		if (f->handled)
			return f->handled;
	return KRT_UNDEF;
}

void krt_set_context(struct krt_thread *t)
{
	krt_set_context_of(t, krt_handled(t));
}

void krt_set_context_of(struct krt_thread *t, krt_val handled)
{
	krt_val exc = t->exc;
	struct krt_excdata *d = krt_excdata(exc);

	if (!handled || handled == exc || !d || (d->context && d->context != KRT_NONE))
		return;
	/* no cycles: exc may already be among the contexts of what is handled */
	for (krt_val i = handled, next; ; i = next) {
		struct krt_excdata *e = krt_excdata(i);

		if (!e)
			return;
		next = e->context;
		if (!next || next == KRT_NONE)
			break;
		if (next == exc) {
			e->context = KRT_NONE;
			break;
		}
	}
	d->context = handled;
}

const struct krt_handler *krt_find_handler(const struct krt_code *c, u32 word)
{
	for (u32 i = 0; i < c->nhandlers; i++)
		if (word >= c->handlers[i].start && word < c->handlers[i].end)
			return &c->handlers[i];
	return NULL;
}

krt_val krt_corrupt(struct krt_thread *t)
{
	return krt_raise(t, KRT_EXC_SystemError, "corrupt code: an instruction found an operand it cannot have");
}

u32 krt_code_line(const struct krt_code *c, u32 word, u32 *col, u32 *endcol)
{
	u32 lo = 0, hi = c->npositions;

	while (lo < hi) {	/* the last position at or before word */
		u32 mid = lo + (hi - lo) / 2;

		if (c->positions[mid].word <= word)
			lo = mid + 1;
		else
			hi = mid;
	}
	if (col)
		*col = lo ? c->positions[lo - 1].col : 0;
	if (endcol)
		*endcol = lo ? c->positions[lo - 1].endcol : 0;
	return lo ? c->positions[lo - 1].line : c->firstline;
}
