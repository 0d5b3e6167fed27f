// SPDX-License-Identifier: GPL-2.0
/*
 * kcall.c - calling kernel functions. The arguments are counted and judged by
 * the prototype (karg.c) before anything is called.
 */
#include "class.h"
#include "frame.h"
#include "kplan.h"

/* where there is one host only, its platform.h may name the function: a call through a pointer costs more */
#ifndef krt_call_words
#define krt_call_words(t)	((t)->vm->host->call_words)
#endif

krt_val krt_kfunc_new(struct krt_thread *t, struct krt_str *name, struct krt_ktype *proto, u64 address)
{
	struct krt_kfunc *f = krt_alloc(t, KRT_KIND_KFUNC, sizeof(*f));

	if (!f)
		return KRT_ERR;
	f->name = name;
	f->proto = proto;
	f->address = address;
	f->min_args = f->max_args = proto->nmembers;
	f->quick = -1;
	return (krt_val)f;
}

krt_val krt_kfunc_text(struct krt_thread *t, struct krt_kfunc *f)
{
	struct krt_buf b;

	krt_buf_init(&b, t);
	krt_kproto_text(t, &b, f->proto, f->name);
	return krt_buf_finish(&b);
}

static __attribute__((noinline)) krt_val wrong_count(struct krt_thread *t, struct krt_kfunc *f, int n)
{
	krt_val proto = krt_kfunc_text(t, f);
	int least = f->min_args, most = f->max_args;

	if (!proto)
		return KRT_ERR;
	if (f->proto->flags & KRT_TYPE_F_VARIADIC)
		krt_raise(t, KRT_EXC_TypeError, "%S() takes at least %d argument%s (%d given): %S", (krt_val)f->name, least,
			  least == 1 ? "" : "s", n, proto);
	else if (least == most)
		krt_raise(t, KRT_EXC_TypeError, "%S() takes %d argument%s (%d given): %S", (krt_val)f->name, most, most == 1 ? "" : "s",
			  n, proto);
	else
		krt_raise(t, KRT_EXC_TypeError, "%S() takes %d to %d arguments (%d given): %S", (krt_val)f->name, least, most, n, proto);
	return KRT_ERR;
}

static void warn_missing(struct krt_thread *t, struct krt_kfunc *f, int n)
{
	krt_warn(t, "warning: %S takes %d argument%s, %d given; the other%s passed as 0 (kernel_ffi rule)\n", (krt_val)f->name,
		 (int)f->max_args, f->max_args == 1 ? "" : "s", n, (int)f->max_args - n == 1 ? " is" : "s are");
}

__attribute__((noinline)) krt_val krt_kcall_failed(struct krt_thread *t, struct krt_kfunc *f, int err)
{
	krt_val name = (krt_val)f->name;

	switch (err) {
	case -EINTR:
		t->interrupted = false;		/* this is it */
		return krt_raise(t, KRT_EXC_KeyboardInterrupt, "");
	case -EFAULT:
		return krt_kernel_fault(t, f->name);
	case -EPERM:
	case -ENOSYS:
		return krt_raise(t, KRT_EXC_ReadOnlyError,
				 "calling %S() needs the interpreter in the kernel: start krait with --write", name);
	case -EAGAIN:
		return krt_raise(t, KRT_EXC_ContextError, "%S() cannot be called in this context", name);
	case -ENOSPC:
		return krt_raise(t, KRT_EXC_RecursionError, "%S() not called: too little kernel stack left", name);
	case -ENOEXEC:
		krt_raise(t, KRT_EXC_FaultError, "%S() not called: 0x%x is no code of the kernel", name, f->address);
		return krt_fault_at(t, f->address);
	default:
		return krt_raise_errno(t, -err, f->name->data);
	}
}

static bool count_fits(struct krt_thread *t, struct krt_kfunc *f, int n)
{
	return (n >= (int)f->min_args || t->vm->ffi_rule) && (n <= (int)f->max_args || f->proto->flags & KRT_TYPE_F_VARIADIC);
}

/* the call itself, with its record in the journal. The words on the caller's stack keep alive what they point to. */
static __attribute__((noinline)) int call_words(struct krt_thread *t, struct krt_kfunc *f, int n, const u64 word[KRT_CALL_WORDS], u64 out[2])
{
	const struct krt_host *h = t->vm->host;
	struct krt_journal *j = krt_journal(t);
	struct krt_kcall *c = NULL;
	u64 seq = 0;
	int err;

	if (j) {
		c = krt_journal_next(j);
		memcpy(c->word, word, sizeof(c->word));
		seq = krt_journal_begin(j, c, f, n);
	}
	krt_block_spill(t);
	if (f->o.extra == KRT_KFUNC_SHIM)
		err = h->call_shim(h->ctx, t, f->address, word, n, out);
	else
		err = h->call(h->ctx, t, f->address, word, f->structs || n > KRT_CALL_REGISTERS ? KRT_CALL_WORDS : n, out);
	t->stack_sp = NULL;
	if (c)
		krt_journal_end(c, seq, out[0], err);
	return err;
}

static __attribute__((noinline)) krt_val call_any(struct krt_thread *t, struct krt_kfunc *f, int n, const krt_val *a)
{
	u64 word[KRT_CALL_WORDS] = { 0 }, out[2] = { 0 };
	void *memory = NULL;
	int err;

	for (int i = 0; i < n; i++)
		if (unlikely(!a[i]))
			return krt_corrupt(t);
	if (unlikely(!count_fits(t, f, n)))
		return wrong_count(t, f, n);
	if (unlikely(!f->plan) && !krt_kplan(t, f))
		return KRT_ERR;
	if (unlikely(f->structs) && krt_kresult_memory(f)) {
		memory = krt_alloc_raw(t, krt_kresult_memory(f));
		if (!memory)
			return KRT_ERR;
	}
	if (!krt_kmarshal(t, f, n, a, word, (u64)memory) || !krt_kwritable(t, "calling", f->name->data))
		return KRT_ERR;
	if (n < (int)f->min_args)
		warn_missing(t, f, n);
	err = call_words(t, f, n, word, out);
	return err ? krt_kcall_failed(t, f, err) : krt_kresult(t, f, out, (u64)memory);
}

static __attribute__((noinline)) krt_val call_other(struct krt_thread *t, struct krt_kfunc *f, int n, const krt_val *a)
{
	return f->o.extra == KRT_KFUNC_ORIGINAL && n == (int)f->min_args ? krt_khook_original(t, f, a) : call_any(t, f, n, a);
}

/* results that are no immediate ints, and errors */
static __attribute__((noinline)) krt_val other_result(struct krt_thread *t, struct krt_kfunc *f, u64 result)
{
	u64 ret[2] = { result };
	int err = t->error;

	t->error = 0;
	return err ? krt_kcall_failed(t, f, err) : krt_kresult(t, f, ret, 0);
}

/* an argument where the host and the journal take it; false: it is none of the usual */
static inline __attribute__((always_inline)) bool quick_word(struct krt_thread *t, struct krt_kcall *c, const struct krt_kslot *s,
							      const krt_val *a, int i)
{
	u64 word;

	if (unlikely(!krt_kquick(&s[i], a[i], &word)))
		return false;
	t->word[i] = c->word[i] = word;
	return true;
}

static inline __attribute__((always_inline)) bool quick_words(struct krt_thread *t, struct krt_kcall *c, const struct krt_kslot *s, int n,
							       const krt_val *a)
{
	switch (n) {
	default:
		if (!quick_word(t, c, s, a, 5))
			return false;
		/* fallthrough */
	case 5:
		if (!quick_word(t, c, s, a, 4))
			return false;
		/* fallthrough */
	case 4:
		if (!quick_word(t, c, s, a, 3))
			return false;
		/* fallthrough */
	case 3:
		if (!quick_word(t, c, s, a, 2))
			return false;
		/* fallthrough */
	case 2:
		if (!quick_word(t, c, s, a, 1))
			return false;
		/* fallthrough */
	case 1:
		if (!quick_word(t, c, s, a, 0))
			return false;
		/* fallthrough */
	case 0:
		return true;
	}
}

/*
 * Words that need no conversion go straight from the arguments to where the
 * host takes them and to the journal; up to there nothing has happened, so the
 * general way can begin anew. An argument may be UNDEF. What is needed behind
 * the call is left in t, for each register to keep it in would have to be saved.
 */
__attribute__((noinline)) krt_val krt_kfunc_quick(struct krt_thread *t, struct krt_kfunc *f, int n, const krt_val *a)
{
	struct krt_journal *j = t->vm->quick_journal;
	struct krt_kcall *c;
	u64 result;
	s64 v, err;

	if (unlikely(n != f->quick) || unlikely(!j))
		return call_other(t, f, n, a);
	c = krt_journal_next(j);
	if (unlikely(!quick_words(t, c, f->plan + 1, n, a)))
		return call_other(t, f, n, a);
	t->call = krt_journal_begin(j, c, f, n);
	krt_block_here(t, f);
	result = krt_call_words(t)(f->address, t->word, t, n);
	t->stack_sp = NULL;
	err = t->error;
	krt_journal_end(c, t->call, result, err);
	f = (struct krt_kfunc *)t->spill[0];
	if (unlikely(err) || unlikely(f->spare > 63))
		return other_result(t, f, result);
	v = (s64)(result << f->spare) >> f->spare;
	if (unlikely(v < KRT_SMALL_MIN || v > KRT_SMALL_MAX))
		return other_result(t, f, result);
	return krt_small(v);
}

krt_val krt_kfunc_call(struct krt_thread *t, struct krt_kfunc *f, int n, const krt_val *a)
{
	KRT_SAVE_CALLERS();
	return krt_kfunc_quick(t, f, n, a);
}

/* a function pointer's target as a function of that type */
static krt_val call_pointer(struct krt_thread *t, krt_val p, int n, const krt_val *a)
{
	struct krt_ktype *proto = krt_kobj_target(t, p);
	struct krt_str *name;
	struct krt_kfunc *f;
	krt_val text;

	if (!proto)
		return KRT_ERR;
	if (proto->kind != KRT_TYPE_FUNC) {
		text = krt_ktype_str(t, ((struct krt_kobj *)p)->type);
		return text ? krt_raise(t, KRT_EXC_TypeError, "%S is not callable: it points to no function", text) : KRT_ERR;
	}
	if (!krt_kobj_address(p))
		return krt_kobj_null(t, p, "()");
	name = krt_ksymbol_name(t, krt_kobj_address(p));
	f = name ? (struct krt_kfunc *)krt_kfunc_new(t, name, proto, krt_kobj_address(p)) : NULL;
	return f ? krt_kfunc_call(t, f, n, a) : KRT_ERR;
}

/* struct_name(x): x as a pointer to that struct. An integer type: x cut to its size. */
static krt_val cast(struct krt_thread *t, struct krt_ktype *k, krt_val x)
{
	struct krt_ktype *base = krt_ktype_strip(t, k), *pointer;
	u64 word;

	if (!base)
		return KRT_ERR;
	if (krt_is(x, KRT_KIND_KOBJ))
		word = krt_kobj_address(x);
	else if (krt_is(x, KRT_KIND_KFUNC))
		word = ((struct krt_kfunc *)x)->address;
	else if (x == KRT_NONE)
		word = 0;
	else if (krt_kind(x) == KRT_KIND_INT || krt_is_bool(x))
		word = krt_is_bool(x) ? x == KRT_TRUE : krt_to_u64_wrap(x);
	else
		return krt_raise(t, KRT_EXC_TypeError, "a %T cannot be cast to %S", x, (krt_val)k->name);
	if (base->kind == KRT_TYPE_INT || base->kind == KRT_TYPE_BOOL || base->kind == KRT_TYPE_ENUM || base->kind == KRT_TYPE_PTR)
		return krt_kword_value(t, k, word);
	pointer = krt_ktype_pointer(t, k);
	return pointer ? krt_kobj_make(t, pointer, word, true) : KRT_ERR;
}

krt_val krt_kcall(struct krt_thread *t, krt_val f, int n, const krt_val *a, krt_val kw)
{
	bool type = krt_is(f, KRT_KIND_KTYPE);

	if (kw && krt_dict_len((struct krt_dict *)kw))
		return krt_raise(t, KRT_EXC_TypeError, "%s takes no keyword arguments",
				 type ? "a kernel type" : "a kernel function");
	if (krt_is(f, KRT_KIND_KFUNC))
		return krt_kfunc_call(t, (struct krt_kfunc *)f, n, a);
	if (!type)
		return call_pointer(t, f, n, a);
	if (n != 1)
		return krt_raise(t, KRT_EXC_TypeError, "%S() takes 1 argument (%d given)", (krt_val)((struct krt_ktype *)f)->name, n);
	return cast(t, (struct krt_ktype *)f, a[0]);
}
