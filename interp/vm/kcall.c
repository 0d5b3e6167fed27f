// SPDX-License-Identifier: GPL-2.0
/*
 * kcall.c - calling kernel functions: arguments are counted and judged by the
 * prototype before anything is called.
 */
#include "class.h"
#include "kobj.h"

#define MAX_ARGS 12

krt_val krt_kfunc_new(struct krt_thread *t, struct krt_str *name, struct krt_ktype *proto, u64 address)
{
	struct krt_kfunc *f = krt_alloc(t, KRT_KIND_KFUNC, sizeof(*f));

	if (!f)
		return KRT_ERR;
	f->name = name;
	f->proto = proto;
	f->address = address;
	f->min_args = f->max_args = proto->nmembers;
	return (krt_val)f;
}

/* May a pointer to from go where a pointer to to is due? void and bytes go anywhere. */
bool krt_pointer_compatible(struct krt_thread *t, struct krt_ktype *to, struct krt_ktype *from)
{
	struct krt_ktype *a = krt_ktype_strip(t, to), *b = krt_ktype_strip(t, from);

	if (!a || !b)
		return false;
	if (a == b || a->kind == KRT_TYPE_VOID || b->kind == KRT_TYPE_VOID)
		return true;
	if (a->kind != b->kind)
		return a->kind == KRT_TYPE_INT && b->kind == KRT_TYPE_ARRAY ? krt_pointer_compatible(t, a, krt_ktype_get(t, b->elem))
									   : false;
	if (a->kind == KRT_TYPE_INT || a->kind == KRT_TYPE_ENUM)
		return a->size == b->size;
	if (krt_ktype_has_members(a))
		return a->name == b->name && a->name->o.size;	/* one of them may be a forward declaration */
	if (a->kind == KRT_TYPE_PTR)
		return krt_pointer_compatible(t, krt_ktype_get(t, a->elem), krt_ktype_get(t, b->elem));
	return a->kind == KRT_TYPE_FUNC || a->kind == KRT_TYPE_ARRAY;
}

/* the text of a str with a NUL behind it: strings that share storage may have none of their own */
static bool c_text(struct krt_thread *t, krt_val x, u64 *ret)
{
	struct krt_str *s = krt_str_of(x);
	char *copy;

	*ret = (u64)s->data;
	if (!s->data[s->o.size])
		return true;
	copy = krt_alloc_raw(t, (size_t)s->o.size + 1);
	if (copy)
		memcpy(copy, s->data, s->o.size);
	*ret = (u64)copy;
	return copy;
}

/* text and bytes are lent: the address is good while the call lasts */
static bool lend(struct krt_thread *t, struct krt_ktype *target, krt_val x, u64 *ret, bool *fits)
{
	bool bytes = target->kind == KRT_TYPE_VOID || (target->kind == KRT_TYPE_INT && target->size == 1);

	if (krt_is(x, KRT_KIND_STR))
		*fits = target->flags & KRT_TYPE_F_CHAR;
	else
		*fits = bytes;
	if (krt_is(x, KRT_KIND_STR))
		return *fits && c_text(t, x, ret);
	*ret = krt_is(x, KRT_KIND_BYTES) ? (u64)((struct krt_bytes *)x)->data : (u64)((struct krt_bytearray *)x)->data;
	return *fits;
}

static bool pointer_arg(struct krt_thread *t, struct krt_ktype *k, krt_val x, u64 *ret, bool *fits)
{
	struct krt_ktype *target = krt_ktype_strip(t, krt_ktype_get(t, k->elem)), *have;

	*fits = true;
	if (!target)
		return false;
	if (x == KRT_NONE) {
		*ret = 0;
		return true;
	}
	if (krt_kind(x) == KRT_KIND_INT) {
		*ret = krt_to_u64_wrap(x);
		*fits = krt_to_u64(x, ret) || krt_int_sign(x) < 0;
		return *fits;
	}
	if (krt_is(x, KRT_KIND_KFUNC)) {
		*ret = ((struct krt_kfunc *)x)->address;
		*fits = target->kind == KRT_TYPE_FUNC || target->kind == KRT_TYPE_VOID;
		return *fits;
	}
	if (krt_is(x, KRT_KIND_STR) || krt_is(x, KRT_KIND_BYTES) || krt_is(x, KRT_KIND_BYTEARRAY))
		return lend(t, target, x, ret, fits);
	if (!krt_is(x, KRT_KIND_KOBJ)) {
		*fits = false;
		return false;
	}
	have = krt_kobj_target(t, x);
	*ret = krt_kobj_address(x);
	*fits = have && krt_pointer_compatible(t, target, have);
	return *fits;
}

bool krt_karg(struct krt_thread *t, struct krt_ktype *k, krt_val x, u64 *ret, bool *fits)
{
	struct krt_ktype *base = krt_ktype_strip(t, k);

	*fits = true;
	if (!base)
		return false;
	switch (base->kind) {
	case KRT_TYPE_PTR:
		return pointer_arg(t, base, x, ret, fits);
	case KRT_TYPE_INT:
	case KRT_TYPE_ENUM:
		*fits = krt_kind(x) == KRT_KIND_INT || krt_is_bool(x) || krt_is(x, KRT_KIND_OBJECT) ||
			(base->size == 8 && krt_is(x, KRT_KIND_KOBJ) && krt_kobj_is_pointer(x));
		if (*fits && krt_is(x, KRT_KIND_KOBJ)) {
			*ret = krt_kobj_address(x);
			return true;
		}
		return *fits && krt_kint_word(t, k, x, ret);
	case KRT_TYPE_BOOL:
		return krt_kint_word(t, k, x, ret);
	default:
		/* a struct of at most eight bytes travels in a register */
		*fits = base->size <= 8 && krt_ktype_has_members(base) && krt_kind(x) == KRT_KIND_INT && krt_to_u64(x, ret);
		return *fits;
	}
}

static krt_val prototype(struct krt_thread *t, struct krt_kfunc *f)
{
	struct krt_buf b;

	krt_buf_init(&b, t);
	krt_kproto_text(t, &b, f->proto, f->name);
	return krt_buf_finish(&b);
}

static bool misfit(struct krt_thread *t, struct krt_kfunc *f, u32 i, struct krt_ktype *k, krt_val x)
{
	krt_val proto = prototype(t, f), type = krt_ktype_str(t, k), given = KRT_UNDEF;

	if (krt_is(x, KRT_KIND_KOBJ))
		given = krt_ktype_str(t, ((struct krt_kobj *)x)->type);
	if (!proto || !type || t->exc)
		return false;
	if (given)
		krt_raise(t, KRT_EXC_TypeError, "%S() argument %d '%S' is a %S, not a %S: %S", (krt_val)f->name, (int)i + 1,
			  (krt_val)f->proto->member[i].name, type, given, proto);
	else
		krt_raise(t, KRT_EXC_TypeError, "%S() argument %d '%S' is a %S, not a %T: %S", (krt_val)f->name, (int)i + 1,
			  (krt_val)f->proto->member[i].name, type, x, proto);
	return false;
}

/* of a variadic function's rest: what C would promote */
static bool vararg(struct krt_thread *t, struct krt_kfunc *f, u32 i, krt_val x, u64 *ret)
{
	if (krt_kind(x) == KRT_KIND_INT || krt_is_bool(x))
		*ret = krt_is_bool(x) ? x == KRT_TRUE : krt_to_u64_wrap(x);
	else if (krt_is(x, KRT_KIND_KOBJ))
		*ret = krt_kobj_address(x);
	else if (krt_is(x, KRT_KIND_STR))
		return c_text(t, x, ret);
	else if (krt_is(x, KRT_KIND_BYTES))
		*ret = (u64)((struct krt_bytes *)x)->data;
	else if (x == KRT_NONE)
		*ret = 0;
	else {
		krt_raise(t, KRT_EXC_TypeError, "%S() argument %d: a %T cannot be passed to a variadic function", (krt_val)f->name,
			  (int)i + 1, x);
		return false;
	}
	return true;
}

static bool wrong_count(struct krt_thread *t, struct krt_kfunc *f, int n)
{
	krt_val proto = prototype(t, f);
	int least = f->min_args, most = f->max_args;

	if (!proto)
		return false;
	if (least == most)
		krt_raise(t, KRT_EXC_TypeError, "%S() takes %d argument%s (%d given): %S", (krt_val)f->name, most, most == 1 ? "" : "s",
			  n, proto);
	else
		krt_raise(t, KRT_EXC_TypeError, "%S() takes %d to %d arguments (%d given): %S", (krt_val)f->name, least, most, n, proto);
	return false;
}

static void warn_missing(struct krt_thread *t, struct krt_kfunc *f, int n)
{
	struct krt_buf b;
	krt_val text, total = krt_int(t, f->max_args), given = krt_int(t, n);

	total = total ? krt_tostr(t, total) : KRT_ERR;
	given = given ? krt_tostr(t, given) : KRT_ERR;
	krt_buf_init(&b, t);
	krt_buf_str(&b, "warning: ");
	krt_buf_val(&b, (krt_val)f->name);
	krt_buf_str(&b, " takes ");
	if (total)
		krt_buf_val(&b, total);
	krt_buf_str(&b, f->max_args == 1 ? " argument, " : " arguments, ");
	if (given)
		krt_buf_val(&b, given);
	krt_buf_str(&b, f->max_args - n == 1 ? " given; the other is passed as 0 (kernel_ffi rule)\n"
					     : " given; the others are passed as 0 (kernel_ffi rule)\n");
	text = total && given ? krt_buf_finish(&b) : KRT_ERR;
	if (text)
		krt_print(t, 2, krt_str_of(text)->data, krt_str_of(text)->o.size);
	else
		krt_exc_take(t);
}

static bool marshal(struct krt_thread *t, struct krt_kfunc *f, int n, const krt_val *a, u64 *word, u32 *nwords)
{
	struct krt_ktype *proto = f->proto;

	if ((n < (int)f->min_args && !t->vm->ffi_rule) ||
	    (n > (int)f->max_args && !(proto->flags & KRT_TYPE_F_VARIADIC)))
		return wrong_count(t, f, n);
	if (n > MAX_ARGS || f->max_args > MAX_ARGS) {
		krt_raise(t, KRT_EXC_TypeError, "%S(): more than %d arguments cannot be passed", (krt_val)f->name, MAX_ARGS);
		return false;
	}
	for (int i = 0; i < n; i++) {
		struct krt_ktype *k;
		bool fits;

		if (i >= (int)proto->nmembers) {
			if (!vararg(t, f, i, a[i], &word[i]))
				return false;
			continue;
		}
		k = krt_ktype_get(t, proto->member[i].type);
		if (!k)
			return false;
		if (!krt_karg(t, k, a[i], &word[i], &fits)) {
			if (!fits && !t->exc)
				misfit(t, f, i, k, a[i]);
			return false;
		}
	}
	*nwords = n;
	return true;
}

static krt_val call_failed(struct krt_thread *t, struct krt_kfunc *f, int err)
{
	krt_val name = (krt_val)f->name;

	switch (err) {
	case -EINTR:
		return krt_raise(t, KRT_EXC_KeyboardInterrupt, "");
	case -EPERM:
		return krt_raise(t, KRT_EXC_ReadOnlyError, "calling %S() changes the kernel: start krait with --write", name);
	case -ENOSYS:
		return krt_raise(t, KRT_EXC_ReadOnlyError,
				 "calling %S() needs the interpreter in the kernel: start krait with --write", name);
	case -EAGAIN:
		return krt_raise(t, KRT_EXC_ContextError, "%S() cannot be called in this context", name);
	case -ENOSPC:
		return krt_raise(t, KRT_EXC_RecursionError, "%S() not called: too little kernel stack left", name);
	default:
		return krt_raise(t, KRT_EXC_KernelFault, "%S() faulted in the kernel (error %d)", name, err);
	}
}

static krt_val call_function(struct krt_thread *t, struct krt_kfunc *f, int n, const krt_val *a)
{
	const struct krt_host *h = t->vm->host;
	u64 word[MAX_ARGS] = { 0 }, out = 0;
	struct krt_ktype *ret;
	u32 nwords;
	int err;

	ret = krt_ktype_get(t, f->proto->elem);
	if (!ret || !marshal(t, f, n, a, word, &nwords))
		return KRT_ERR;
	if (!t->vm->cfg.writable) {
		krt_kwritable(t, "calling", f->name->data);
		return KRT_ERR;
	}
	if (n < (int)f->min_args) {
		warn_missing(t, f, n);
		nwords = f->max_args;
	}
	krt_block_begin(t);
	if (f->o.extra)
		err = h->call_shim(h->ctx, t, f->address, word, nwords, &out);
	else
		err = h->call(h->ctx, t, f->address, word, nwords, &out);
	krt_block_end(t);
	if (err)
		return call_failed(t, f, err);
	return krt_kword_value(t, ret, out);
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
	if (!type)
		return call_function(t, (struct krt_kfunc *)f, n, a);
	if (n != 1)
		return krt_raise(t, KRT_EXC_TypeError, "%S() takes 1 argument (%d given)", (krt_val)((struct krt_ktype *)f)->name, n);
	return cast(t, (struct krt_ktype *)f, a[0]);
}
