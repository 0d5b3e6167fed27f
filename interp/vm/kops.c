// SPDX-License-Identifier: GPL-2.0
/*
 * kops.c - arithmetic and comparison of kernel objects: pointers count in
 * elements, everything else works on the address.
 */
#include "kobj.h"

static struct krt_kobj *kobj(krt_val v)
{
	return (struct krt_kobj *)v;
}

static krt_val plain(struct krt_thread *t, krt_val v)
{
	return krt_is(v, KRT_KIND_KOBJ) || krt_is(v, KRT_KIND_KFUNC) ? krt_kobj_int(t, v) : v;
}

/* bytes per step of pointer v; 1 for void and what has no size */
static u64 step_of(struct krt_thread *t, krt_val v)
{
	struct krt_ktype *k = krt_kobj_target(t, v);

	return !k ? 0 : k->size ? k->size : 1;
}

static krt_val pointer_offset(struct krt_thread *t, krt_val p, krt_val n, bool minus)
{
	u64 step = step_of(t, p), d = krt_to_u64_wrap(n);

	if (!step)
		return KRT_ERR;
	d *= step;
	return krt_kobj_make(t, kobj(p)->type, kobj(p)->address + (minus ? -d : d), true);
}

static bool is_pointer(krt_val v)
{
	return krt_is(v, KRT_KIND_KOBJ) && krt_kobj_is_pointer(v);
}

krt_val krt_kobj_binary(struct krt_thread *t, enum krt_binop op, krt_val a, krt_val b)
{
	krt_val x, y;

	if (op == KRT_BIN_ADD && is_pointer(a) && krt_kind(b) == KRT_KIND_INT)
		return pointer_offset(t, a, b, false);
	if (op == KRT_BIN_ADD && is_pointer(b) && krt_kind(a) == KRT_KIND_INT)
		return pointer_offset(t, b, a, false);
	if (op == KRT_BIN_SUB && is_pointer(a) && krt_kind(b) == KRT_KIND_INT)
		return pointer_offset(t, a, b, true);
	if (op == KRT_BIN_SUB && is_pointer(a) && is_pointer(b)) {
		u64 step = step_of(t, a);

		if (!step)
			return KRT_ERR;
		if (!krt_ktype_same(t, kobj(a)->type, kobj(b)->type))
			return t->exc ? KRT_ERR : krt_raise(t, KRT_EXC_TypeError, "pointers of two types have no difference: use int()");
		return krt_int(t, (s64)(kobj(a)->address - kobj(b)->address) / (s64)step);
	}
	if ((krt_is(a, KRT_KIND_KOBJ) && !is_pointer(a)) || (krt_is(b, KRT_KIND_KOBJ) && !is_pointer(b)))
		return KRT_NOTIMPL;
	x = plain(t, a);
	y = plain(t, b);
	if (!x || !y)
		return KRT_ERR;
	return krt_kind(x) == KRT_KIND_INT && krt_kind(y) == KRT_KIND_INT ? krt_int_binary(t, op, x, y) : KRT_NOTIMPL;
}

static bool is_array(struct krt_thread *t, krt_val v)
{
	struct krt_ktype *k = krt_is(v, KRT_KIND_KOBJ) ? krt_ktype_strip(t, kobj(v)->type) : NULL;

	return k && k->kind == KRT_TYPE_ARRAY && k->len;
}

/*
 * An array compares with text, bytes, lists and arrays as what it holds.
 * UNDEF without exception: v is no array, or other nothing of that sort.
 */
static krt_val contents(struct krt_thread *t, krt_val v, krt_val other)
{
	static const struct krt_slice all = { .start = KRT_NONE, .stop = KRT_NONE, .step = KRT_NONE };
	struct krt_ktype *k, *e;
	krt_val x;

	if (!is_array(t, v) || !(krt_is(other, KRT_KIND_STR) || krt_is(other, KRT_KIND_BYTES) || krt_is(other, KRT_KIND_BYTEARRAY) ||
				 krt_is(other, KRT_KIND_LIST) || krt_is(other, KRT_KIND_TUPLE) || is_array(t, other)))
		return KRT_UNDEF;
	k = krt_ktype_strip(t, kobj(v)->type);
	e = krt_ktype_strip(t, krt_ktype_elem(t, k));
	if (!e)
		return KRT_ERR;
	if (e->flags & KRT_TYPE_F_CHAR && (krt_is(other, KRT_KIND_STR) || krt_is(other, KRT_KIND_KOBJ)))
		return krt_kobj_string(t, kobj(v), kobj(v)->address, k->size);
	x = krt_kobj_slice(t, v, (krt_val)&all);
	if (x && krt_is(x, KRT_KIND_BYTES) && (krt_is(other, KRT_KIND_LIST) || krt_is(other, KRT_KIND_TUPLE)))
		x = krt_list_from(t, x);
	return x && krt_is(other, KRT_KIND_TUPLE) ? krt_tuple_from(t, x) : x;
}

krt_val krt_kobj_compare(struct krt_thread *t, enum krt_cmp op, krt_val a, krt_val b)
{
	krt_val x, y;

	if (krt_is(a, KRT_KIND_KTYPE)) {
		if (op != KRT_EQ && op != KRT_NE)
			return KRT_NOTIMPL;
		x = krt_bool(krt_ktype_same(t, (struct krt_ktype *)a, (struct krt_ktype *)b) == (op == KRT_EQ));
		return t->exc ? KRT_ERR : x;
	}
	x = contents(t, a, b);
	y = t->exc ? KRT_ERR : contents(t, b, a);
	if (t->exc)
		return KRT_ERR;
	if (x || y)
		return krt_compare(t, op, x ? x : a, y ? y : b);
	if ((op == KRT_EQ || op == KRT_NE) && (a == KRT_NONE || b == KRT_NONE)) {
		krt_val p = a == KRT_NONE ? b : a;

		return krt_bool((is_pointer(p) && !kobj(p)->address) == (op == KRT_EQ));
	}
	x = plain(t, a);
	y = plain(t, b);
	if (!x || !y)
		return KRT_ERR;
	if (krt_kind(x) != KRT_KIND_INT || krt_kind(y) != KRT_KIND_INT)
		return KRT_NOTIMPL;
	return krt_compare(t, op, x, y);
}
