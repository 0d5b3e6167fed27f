// SPDX-License-Identifier: GPL-2.0
/*
 * bind.c - the arguments of a call to the parameters of a Python function,
 * with CPython's rules, order of checks and messages.
 */
#include "frame.h"

static const char *krt_s(u32 n)
{
	return n == 1 ? "" : "s";
}

/* 'a', 'b' and 'c' of the parameters in [from, to) that are unset; how many in *count */
static krt_val krt_missing_names(struct krt_thread *t, struct krt_code *c, const krt_val *base, u32 from, u32 to, u32 *count)
{
	struct krt_buf buf;
	u32 n = 0, k = 0;

	for (u32 i = from; i < to; i++)
		n += !base[i];
	krt_buf_init(&buf, t);
	for (u32 i = from; i < to; i++) {
		if (base[i])
			continue;
		if (k)
			krt_buf_str(&buf, n == 2 ? " and " : k + 1 == n ? ", and " : ", ");
		krt_buf_str(&buf, "'");
		krt_buf_val(&buf, (krt_val)c->vars[i]);
		krt_buf_str(&buf, "'");
		k++;
	}
	*count = n;
	return krt_buf_finish(&buf);
}

static bool krt_missing(struct krt_thread *t, struct krt_func *f, const krt_val *base, u32 from, u32 to, const char *what)
{
	u32 n;
	krt_val names = krt_missing_names(t, f->code, base, from, to, &n);

	if (names)
		krt_raise(t, KRT_EXC_TypeError, "%S() missing %d required %s argument%s: %S", (krt_val)f->qualname, n, what, krt_s(n), names);
	return false;
}

static bool krt_too_many(struct krt_thread *t, struct krt_func *f, const krt_val *base, u32 given)
{
	struct krt_code *c = f->code;
	u32 ndef = f->defaults != KRT_NONE ? ((struct krt_tuple *)f->defaults)->o.size : 0, kwgiven = 0;
	krt_val takes, extra;
	struct krt_buf buf;

	for (u32 i = c->nargs; i < (u32)c->nargs + c->nkwonly; i++)
		kwgiven += !!base[i];
	krt_buf_init(&buf, t);
	if (ndef) {
		krt_buf_str(&buf, "from ");
		krt_buf_val(&buf, krt_int_str(t, krt_small(c->nargs - ndef), 10, false));
		krt_buf_str(&buf, " to ");
	}
	krt_buf_val(&buf, krt_int_str(t, krt_small(c->nargs), 10, false));
	takes = krt_buf_finish(&buf);
	krt_buf_init(&buf, t);
	if (kwgiven) {
		krt_buf_str(&buf, given == 1 ? " positional argument (and " : " positional arguments (and ");
		krt_buf_val(&buf, krt_int_str(t, krt_small(kwgiven), 10, false));
		krt_buf_str(&buf, kwgiven == 1 ? " keyword-only argument)" : " keyword-only arguments)");
	}
	extra = krt_buf_finish(&buf);
	if (takes && extra)
		krt_raise(t, KRT_EXC_TypeError, "%S() takes %S positional argument%s but %d%S %s given", (krt_val)f->qualname, takes,
			  c->nargs == 1 && !ndef ? "" : "s", given, extra, given == 1 && !kwgiven ? "was" : "were");
	return false;
}

/* name is one of the positional-only parameters: CPython lists all that were passed so */
static bool krt_posonly_passed(struct krt_thread *t, struct krt_func *f, krt_val names)
{
	struct krt_code *c = f->code;
	struct krt_buf buf;
	krt_val list;
	bool some = false;

	krt_buf_init(&buf, t);
	for (u32 i = 0; i < c->nposonly; i++) {
		int has = krt_contains(t, names, (krt_val)c->vars[i]);

		if (has < 0)
			return false;
		if (!has)
			continue;
		if (some)
			krt_buf_str(&buf, ", ");
		krt_buf_val(&buf, (krt_val)c->vars[i]);
		some = true;
	}
	list = krt_buf_finish(&buf);
	if (some && list)
		krt_raise(t, KRT_EXC_TypeError, "%S() got some positional-only arguments passed as keyword arguments: '%S'",
			  (krt_val)f->qualname, list);
	return !some && list;
}

/* one keyword argument; kwdict collects those without a parameter, or is UNDEF */
static bool krt_bind_keyword(struct krt_thread *t, struct krt_func *f, krt_val *base, krt_val name, krt_val v, krt_val kwdict, krt_val all)
{
	struct krt_code *c = f->code;
	u32 i, n = c->nargs + c->nkwonly;

	if (!krt_is(name, KRT_KIND_STR)) {
		krt_raise(t, KRT_EXC_TypeError, "keywords must be strings");
		return false;
	}
	for (i = c->nposonly; i < n && (krt_val)c->vars[i] != name; i++)
		;
	if (i == n && !(krt_str_of(name)->o.flags & KRT_F_INTERNED))
		for (i = c->nposonly; i < n && !krt_str_eq(c->vars[i], krt_str_of(name)); i++)
			;
	if (i < n) {
		if (base[i]) {
			krt_raise(t, KRT_EXC_TypeError, "%S() got multiple values for argument '%S'", (krt_val)f->qualname, name);
			return false;
		}
		base[i] = v;
		return true;
	}
	if (kwdict)
		return krt_dict_set(t, (struct krt_dict *)kwdict, name, v);
	if (c->nposonly && !krt_posonly_passed(t, f, all))
		return false;
	krt_raise(t, KRT_EXC_TypeError, "%S() got an unexpected keyword argument '%S'", (krt_val)f->qualname, name);
	return false;
}

static bool krt_bind_keywords(struct krt_thread *t, struct krt_func *f, krt_val *base, const struct krt_args *args)
{
	struct krt_code *c = f->code;
	krt_val kwdict = KRT_UNDEF, k, v;
	u32 pos = 0;

	if (c->cflags & KRT_CODE_VARKW) {
		kwdict = krt_dict_new(t);
		if (!kwdict)
			return false;
		base[c->nparams - 1] = kwdict;
	}
	for (u32 i = 0; args->names && i < args->names->o.size; i++)
		if (!krt_bind_keyword(t, f, base, args->names->item[i], args->kwv[i], kwdict, (krt_val)args->names))
			return false;
	if (args->kw)
		while (krt_dict_next((struct krt_dict *)args->kw, &pos, &k, &v))
			if (!krt_bind_keyword(t, f, base, k, v, kwdict, args->kw))
				return false;
	return true;
}

static bool krt_bind_defaults(struct krt_thread *t, struct krt_func *f, krt_val *base)
{
	struct krt_code *c = f->code;
	const struct krt_tuple *def = krt_is(f->defaults, KRT_KIND_TUPLE) ? (struct krt_tuple *)f->defaults : NULL;
	u32 ndef = def ? def->o.size : 0, first, missing = 0;

	if (ndef > c->nargs)
		ndef = c->nargs;
	first = c->nargs - ndef;
	for (u32 i = 0; i < first; i++)
		missing += !base[i];
	if (missing)
		return krt_missing(t, f, base, 0, first, "positional");
	for (u32 i = first; i < c->nargs; i++)
		if (!base[i])
			base[i] = def->item[def->o.size - (c->nargs - i)];
	for (u32 i = c->nargs; i < (u32)c->nargs + c->nkwonly; i++) {
		if (!base[i] && krt_is(f->kwdefaults, KRT_KIND_DICT))
			base[i] = krt_dict_get_str((struct krt_dict *)f->kwdefaults, c->vars[i]);
		missing += !base[i];
	}
	return !missing || krt_missing(t, f, base, c->nargs, c->nargs + c->nkwonly, "keyword-only");
}

bool krt_bind_args(struct krt_thread *t, struct krt_func *f, krt_val *base, const struct krt_args *args)
{
	struct krt_code *c = f->code;
	u32 has_self = args->self != KRT_UNDEF, given = args->n + has_self;
	u32 n = given < c->nargs ? given : c->nargs;

	if (has_self && n)
		base[0] = args->self;
	for (u32 i = has_self; i < n; i++)
		base[i] = args->a[i - has_self];
	if (likely(given == c->nargs && c->nparams == c->nargs && !args->names && !args->kw))
		return true;
	if (c->cflags & KRT_CODE_VARARGS) {
		krt_val rest = krt_tuple_new(t, given - n);

		if (!rest)
			return false;
		for (u32 i = n; i < given; i++)
			((struct krt_tuple *)rest)->item[i - n] = i < has_self ? args->self : args->a[i - has_self];
		base[c->nargs + c->nkwonly] = rest;
	}
	if (!krt_bind_keywords(t, f, base, args))
		return false;
	if (given > c->nargs && !(c->cflags & KRT_CODE_VARARGS))
		return krt_too_many(t, f, base, given);
	return krt_bind_defaults(t, f, base);
}
