// SPDX-License-Identifier: GPL-2.0
/*
 * threadmod.c - module _thread. The host makes the flow of control; what it
 * runs is here.
 */
#include "thread.h"
#include "weak.h"

/* pins of a thread that has been started and does not run yet */
enum { PIN_FUNC, PIN_ARGS, PIN_KW };

/*
 * The threads that run statements come and go (a kernel call that does not
 * return takes one along), and one at a time is at work.
 */
u64 krt_thread_ident(const struct krt_thread *t)
{
	return t->spawned || t->handler ? t->ident : 1;
}

struct krt_thread *krt_thread_find(const struct krt_vm *vm, u64 ident)
{
	for (struct krt_thread *i = vm->threads; i; i = i->next)
		if (krt_thread_ident(i) == ident)
			return i;
	return NULL;
}

/* ---- a thread's life -------------------------------------------------------------------------------- */

/* what nobody caught: SystemExit ends a thread without a word, as the end of the session does */
static void report(struct krt_thread *t, krt_val func)
{
	if (t->exc && !t->stop && !krt_exc_pending_is(t, KRT_EXC_SystemExit))
		krt_unraisable(t, "in thread started by", func);
	krt_exc_take(t);
}

void krt_thread_run(struct krt_thread *t)
{
	krt_val func = t->pin[PIN_FUNC], kw = t->pin[PIN_KW];
	struct krt_tuple *args = (struct krt_tuple *)t->pin[PIN_ARGS];

	memset(t->pin, 0, sizeof(t->pin));
	if (!krt_call_kw(t, func, args->o.size, args->item, kw))
		report(t, func);
	if (krt_finalisers_due(t->vm))
		krt_run_finalisers(t);
	t->vm->nspawned--;
}

static krt_val not_started(struct krt_thread *t, int err)
{
	switch (err) {
	case -EAGAIN:
		return krt_raise(t, KRT_EXC_ContextError, "can't start new thread: this code runs where the kernel must not sleep");
	case -ENOSPC:
		return krt_raise(t, KRT_EXC_RuntimeError, "can't start new thread: the session has as many as it may");
	default:
		return krt_raise(t, KRT_EXC_RuntimeError, "can't start new thread");
	}
}

KRT_FN(thread_start)
{
	const struct krt_host *h = t->vm->host;
	krt_val args = krt_payload(a[1], KRT_KIND_TUPLE), dict = n > 2 ? krt_payload(a[2], KRT_KIND_DICT) : KRT_UNDEF;
	struct krt_thread *new;
	u64 ident;
	int err;

	if (!krt_is(a[0], KRT_KIND_FUNC) && !krt_lookup_special(t, a[0], KRT_SP_call))
		return krt_raise(t, KRT_EXC_TypeError, "first arg must be callable");
	if (!args)
		return krt_raise(t, KRT_EXC_TypeError, "2nd arg must be a tuple");
	if (n > 2 && !dict)
		return krt_raise(t, KRT_EXC_TypeError, "optional 3rd arg must be a dictionary");
	if (t->context == KRT_CTX_ATOMIC)
		return not_started(t, -EAGAIN);
	new = krt_thread_new(t->vm, KRT_CTX_SLEEP);
	if (!new)
		return not_started(t, -ENOMEM);
	new->spawned = true;
	new->pin[PIN_FUNC] = a[0];
	new->pin[PIN_ARGS] = args;
	new->pin[PIN_KW] = dict;
	ident = new->ident;
	t->vm->nspawned++;
	krt_block_begin(t);
	err = h->thread_start(h->ctx, t, new);
	krt_block_end(t);
	if (!err)
		return krt_uint(t, ident);
	t->vm->nspawned--;
	krt_thread_free(new);
	return not_started(t, err);
}

/* ---- the rest of the module ---------------------------------------------------------------------------- */

KRT_FN(thread_exit)
{
	krt_val exc = krt_exc_new(t, KRT_EXC_SystemExit, 0, NULL);

	if (exc)
		t->exc = exc;
	return KRT_ERR;
}

KRT_FN(thread_get_ident) { return krt_uint(t, krt_thread_ident(t)); }
KRT_FN(thread_get_native_id) { return krt_uint(t, t->vm->host->task(t->vm->host->ctx, KRT_TASK_TID)); }
KRT_FN(thread_count) { return krt_uint(t, t->vm->nspawned); }

/* the size is the host's business: 0 asks for it to stay so */
KRT_FN(thread_stack_size)
{
	s64 size = 0;

	if (n && !krt_index_s64(t, a[0], &size))
		return KRT_ERR;
	return size ? krt_raise(t, KRT_EXC_ValueError, "size not valid: %ld bytes", size) : krt_small(0);
}

/* KeyboardInterrupt in the main thread, which need not run at present */
KRT_FN(thread_interrupt_main)
{
	for (struct krt_thread *i = t->vm->threads; i; i = i->next)
		if (krt_thread_ident(i) == 1 && i->stack_base) {
			krt_interrupt(t->vm, i);
			t->vm->host->wake(t->vm->host->ctx, i);
		}
	return KRT_NONE;
}

/* _pin(cpu): this thread runs there only */
KRT_FN(thread_pin)
{
	const struct krt_host *h = t->vm->host;
	s64 cpu;
	int err;

	if (!krt_index_s64(t, a[0], &cpu))
		return KRT_ERR;
	if (!t->spawned)
		return krt_raise(t, KRT_EXC_RuntimeError, "only a thread of one's own can be bound to a CPU");
	krt_block_begin(t);
	err = cpu < 0 || cpu > 65535 ? -EINVAL : h->pin(h->ctx, t, cpu);
	krt_block_end(t);
	return err ? krt_raise(t, KRT_EXC_ValueError, "cpu %R: there is none, or it is offline", a[0]) : KRT_NONE;
}

KRT_FN(thread_cpu) { return krt_uint(t, t->vm->host->task(t->vm->host->ctx, KRT_TASK_CPU)); }

/* _report(heading, exception): its traceback on standard error, in one piece */
KRT_FN(thread_report)
{
	krt_val text = krt_is(a[0], KRT_KIND_STR) ? krt_exc_text(t, a[1], NULL) : KRT_ERR;
	struct krt_buf b;

	if (!text)
		return t->exc ? KRT_ERR : krt_raise(t, KRT_EXC_TypeError, "_report() argument 1 must be str, not %T", a[0]);
	krt_buf_init(&b, t);
	krt_buf_val(&b, a[0]);
	krt_buf_val(&b, text);
	text = krt_buf_finish(&b);
	if (!text)
		return KRT_ERR;
	krt_print(t, 2, krt_str_of(text)->data, krt_str_of(text)->o.size);
	return KRT_NONE;
}

const struct krt_cdef krt_thread_defs[] = {
	{ "start_new_thread", thread_start, 2, 3, 0, "runs function(*args, **kwargs) in a thread of its own; the thread's ident" },
	{ "start_new", thread_start, 2, 3, 0, NULL },
	{ "exit", thread_exit, 0, 0, 0, "ends the thread: raises SystemExit" },
	{ "exit_thread", thread_exit, 0, 0, 0, NULL },
	{ "get_ident", thread_get_ident, 0, 0, 0, NULL },
	{ "get_native_id", thread_get_native_id, 0, 0, 0, NULL },
	{ "interrupt_main", thread_interrupt_main, 0, 1, 0, "KeyboardInterrupt in the main thread" },
	{ "stack_size", thread_stack_size, 0, 1, 0, NULL },
	{ "_count", thread_count, 0, 0, 0, NULL },
	{ "_pin", thread_pin, 1, 1, 0, NULL },
	{ "_cpu", thread_cpu, 0, 0, 0, "the CPU that this runs on" },
	{ "_report", thread_report, 2, 2, 0, NULL },
	{ }
};

struct krt_class *krt_thread_class(struct krt_thread *t, struct krt_module *m, const char *name, const struct krt_cdef *defs, u32 flags)
{
	struct krt_class *c = krt_class_builtin(t, name, KRT_KIND_OBJECT, NULL, defs, flags);

	if (!c)
		return NULL;
	c->module = (krt_val)m->name;
	c->payload_kind = KRT_KIND_HANDLE;
	c->inline_slots = 1;
	return krt_class_refresh(t, c) && krt_stdmod_set(t, m, name, (krt_val)c) ? c : NULL;
}

bool krt_thread_fill(struct krt_thread *t, struct krt_module *m)
{
	return krt_lock_fill(t, m) && krt_local_fill(t, m) && krt_stdmod_set(t, m, "error", (krt_val)t->vm->exc[KRT_EXC_RuntimeError]) &&
	       krt_stdmod_set(t, m, "TIMEOUT_MAX", krt_float(t, krt_f_from_u64(KRT_TIMEOUT_MAX / 1000000000)));
}
