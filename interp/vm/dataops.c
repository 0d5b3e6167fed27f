// SPDX-License-Identifier: GPL-2.0
/*
 * dataops.c - displays, unpacking and f-strings: instructions that work on
 * windows of registers. Whatever runs Python may move the registers: results
 * are written through the frame afterwards.
 */
#include "frame.h"
#include "seq.h"

krt_val krt_op_tuple(struct krt_thread *t, u32 n, const krt_val *v)
{
	return krt_defined(v, n) ? krt_tuple_of(t, n, v) : krt_corrupt(t);
}

krt_val krt_op_set(struct krt_thread *t, u32 n, const krt_val *v)
{
	krt_val set;

	if (!krt_defined(v, n))
		return krt_corrupt(t);
	set = krt_set_new(t, KRT_KIND_SET, KRT_UNDEF);
	for (u32 i = 0; set && i < n; i++)
		if (!krt_set_add(t, set, v[i]))
			return KRT_ERR;
	return set;
}

krt_val krt_op_dict(struct krt_thread *t, u32 pairs, const krt_val *v)
{
	krt_val d;

	if (!krt_defined(v, pairs * 2))
		return krt_corrupt(t);
	d = krt_dict_new(t);
	for (u32 i = 0; d && i < pairs; i++)
		if (!krt_dict_set(t, (struct krt_dict *)d, v[2 * i], v[2 * i + 1]))
			return KRT_ERR;
	return d;
}

/* the pending AttributeError or TypeError about a missing protocol becomes this TypeError */
static bool krt_not_mapping(struct krt_thread *t, const char *fmt, krt_val a, krt_val b)
{
	if (krt_exc_pending_is(t, KRT_EXC_AttributeError)) {
		krt_exc_take(t);
		krt_raise(t, KRT_EXC_TypeError, fmt, a, b);
	}
	return false;
}

bool krt_op_dictupdate(struct krt_thread *t, krt_val d, krt_val from)
{
	krt_val keys;

	if (!krt_is(from, KRT_KIND_DICT)) {
		keys = krt_getattr(t, from, t->vm->names[KRT_N_keys]);
		if (!keys)
			return krt_not_mapping(t, "'%T' object is not a mapping", from, KRT_UNDEF);
	}
	return krt_dict_update(t, (struct krt_dict *)d, from);
}

/* an attribute that is a str, or NULL; false with an exception other than AttributeError */
static bool text_attr(struct krt_thread *t, krt_val v, struct krt_str *name, krt_val *text)
{
	*text = krt_getattr(t, v, name);
	if (*text == KRT_ERR) {
		if (!krt_exc_pending_is(t, KRT_EXC_AttributeError))
			return false;
		krt_exc_take(t);
	} else if (!krt_is(*text, KRT_KIND_STR)) {
		*text = KRT_ERR;
	}
	return true;
}

/* "module.f()" for messages about the arguments of a call; what has no name is shown as it is */
static krt_val krt_callee_name(struct krt_thread *t, krt_val f)
{
	struct krt_str **n = t->vm->names;
	krt_val name, module;

	if (!text_attr(t, f, n[KRT_N_qualname], &name))
		return KRT_ERR;
	if (!name)
		return krt_tostr(t, f);
	if (!text_attr(t, f, n[KRT_N_module], &module))
		return KRT_ERR;
	if (module && module != (krt_val)n[KRT_N_builtins]) {
		module = krt_str_concat(t, module, krt_str(t, "."));
		name = module ? krt_str_concat(t, module, name) : KRT_ERR;
	}
	return name ? krt_str_concat(t, name, krt_str(t, "()")) : KRT_ERR;
}

bool krt_op_dictmerge(struct krt_thread *t, krt_val d, krt_val from, krt_val f)
{
	krt_val copy = from, name, k, v, keys;
	u32 pos = 0;

	if (!krt_is(from, KRT_KIND_DICT)) {
		name = krt_callee_name(t, f);
		keys = name ? krt_getattr(t, from, t->vm->names[KRT_N_keys]) : KRT_ERR;
		if (!keys)
			return name && krt_not_mapping(t, "%S argument after ** must be a mapping, not %T", name, from);
		copy = krt_dict_new(t);
		if (!copy || !krt_dict_update(t, (struct krt_dict *)copy, from))
			return false;
	}
	while (krt_dict_next((struct krt_dict *)copy, &pos, &k, &v)) {
		if (krt_dict_get(t, (struct krt_dict *)d, k)) {
			name = krt_callee_name(t, f);
			k = name ? krt_tostr(t, k) : KRT_ERR;
			if (k)
				krt_raise(t, KRT_EXC_TypeError, "%S got multiple values for keyword argument '%S'", name, k);
			return false;
		}
		if (t->exc || !krt_dict_set(t, (struct krt_dict *)d, k, v))
			return false;
	}
	return true;
}

/* the names in the ** of a call, after all of them have been collected */
bool krt_op_keywords(struct krt_thread *t, krt_val d)
{
	krt_val k, v;
	u32 pos = 0;

	while (krt_dict_next((struct krt_dict *)d, &pos, &k, &v))
		if (!krt_is(k, KRT_KIND_STR)) {
			krt_raise(t, KRT_EXC_TypeError, "keywords must be strings");
			return false;
		}
	return true;
}

static bool krt_not_iterable(struct krt_thread *t, krt_val v)
{
	return krt_exc_pending_is(t, KRT_EXC_TypeError) && !krt_is(v, KRT_KIND_GENERATOR) && !krt_is(v, KRT_KIND_ITER) &&
	       !krt_lookup_special(t, v, KRT_SP_iter) && !krt_lookup_special(t, v, KRT_SP_getitem);
}

krt_val krt_op_starargs(struct krt_thread *t, krt_val v, krt_val f)
{
	krt_val tup, name;

	if (krt_is(v, KRT_KIND_LIST))	/* a copy: the callee may change the list while it looks at its arguments */
		return krt_tuple_of(t, ((struct krt_list *)v)->len, ((struct krt_list *)v)->item);
	tup = krt_tuple_from(t, v);
	if (!tup && krt_not_iterable(t, v)) {
		krt_exc_take(t);
		name = krt_callee_name(t, f);
		if (name)
			krt_raise(t, KRT_EXC_TypeError, "%S argument after * must be an iterable, not %T", name, v);
	}
	return tup;
}

bool krt_op_extend(struct krt_thread *t, krt_val list, krt_val from)
{
	if (krt_list_extend(t, (struct krt_list *)list, from))
		return true;
	if (krt_not_iterable(t, from)) {
		krt_exc_take(t);
		krt_raise(t, KRT_EXC_TypeError, "Value after * must be an iterable, not %T", from);
	}
	return false;
}

/* ---- unpacking ----------------------------------------------------------------------------------- */

static bool krt_too_few(struct krt_thread *t, const char *atleast, u32 want, u32 got)
{
	krt_raise(t, KRT_EXC_ValueError, "not enough values to unpack (expected %s%d, got %d)", atleast, want, got);
	return false;
}

static krt_val krt_unpack_iter(struct krt_thread *t, krt_val v)
{
	krt_val it;

	if (!krt_is_obj(v))
		return krt_raise(t, KRT_EXC_TypeError, "cannot unpack non-iterable %T object", v);
	it = krt_iter(t, v);
	if (!it && krt_exc_pending_is(t, KRT_EXC_TypeError) && !krt_lookup_special(t, v, KRT_SP_iter) &&
	    !krt_lookup_special(t, v, KRT_SP_getitem)) {
		krt_exc_take(t);
		krt_raise(t, KRT_EXC_TypeError, "cannot unpack non-iterable %T object", v);
	}
	return it;
}

bool krt_op_unpack(struct krt_thread *t, krt_val v, u32 b, u32 n)
{
	const krt_val *item = NULL;
	u32 have = 0;
	krt_val it, x;

	if (krt_is(v, KRT_KIND_TUPLE)) {
		item = ((struct krt_tuple *)v)->item;
		have = ((struct krt_tuple *)v)->o.size;
	} else if (krt_is(v, KRT_KIND_LIST)) {
		item = ((struct krt_list *)v)->item;
		have = ((struct krt_list *)v)->len;
	}
	if (krt_is(v, KRT_KIND_TUPLE) || krt_is(v, KRT_KIND_LIST)) {
		if (have < n)
			return krt_too_few(t, "", n, have);
		if (have > n) {
			krt_raise(t, KRT_EXC_ValueError, "too many values to unpack (expected %d)", n);
			return false;
		}
		if (n)
			memcpy(&t->top->base[b], item, n * sizeof(*item));
		return true;
	}
	it = krt_unpack_iter(t, v);
	for (u32 i = 0; it && i < n; i++) {
		x = krt_next(t, it);
		if (!x)
			return false;
		if (x == KRT_STOP)
			return krt_too_few(t, "", n, i);
		t->top->base[b + i] = x;
	}
	x = it ? krt_next(t, it) : KRT_ERR;
	if (x && x != KRT_STOP)
		krt_raise(t, KRT_EXC_ValueError, "too many values to unpack (expected %d)", n);
	return x == KRT_STOP;
}

bool krt_op_unpackx(struct krt_thread *t, krt_val v, u32 b, u32 before, u32 after)
{
	const krt_val *item;
	krt_val it, rest;
	u32 n;

	if (!krt_is(v, KRT_KIND_LIST) && !krt_is(v, KRT_KIND_TUPLE)) {
		it = krt_unpack_iter(t, v);
		v = it ? krt_list_new(t, before + after) : KRT_ERR;
		if (!v || !krt_list_extend(t, (struct krt_list *)v, it))
			return false;
	}
	item = krt_seq_items(v, &n);
	if (n < before + after)
		return krt_too_few(t, "at least ", before + after, n);
	rest = krt_list_of(t, n - before - after, item + before);
	if (!rest)
		return false;
	if (before)
		memcpy(&t->top->base[b], item, before * sizeof(krt_val));
	t->top->base[b + before] = rest;
	if (after)
		memcpy(&t->top->base[b + before + 1], item + n - after, after * sizeof(krt_val));
	return true;
}

/* ---- f-strings --------------------------------------------------------------------------------------- */

krt_val krt_op_format(struct krt_thread *t, krt_val v, krt_val spec, u32 conv)
{
	if (conv == 's')
		v = krt_tostr(t, v);
	else if (conv == 'r')
		v = krt_repr(t, v);
	else if (conv == 'a')
		v = krt_ascii(t, v);
	if (!v)
		return KRT_ERR;
	if (spec == KRT_NONE)
		return krt_is(v, KRT_KIND_STR) ? v : krt_is_imm_int(v) ? krt_tostr(t, v) : krt_format(t, v, t->vm->empty_str);
	return krt_is(spec, KRT_KIND_STR) ? krt_format(t, v, spec) : krt_corrupt(t);
}

krt_val krt_op_join(struct krt_thread *t, u32 n, const krt_val *v)
{
	for (u32 i = 0; i < n; i++)
		if (!krt_is(v[i], KRT_KIND_STR))
			return krt_corrupt(t);
	return n == 2 ? krt_str_concat(t, v[0], v[1]) : krt_str_join(t, n, v);
}
