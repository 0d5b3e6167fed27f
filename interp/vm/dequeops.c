// SPDX-License-Identifier: GPL-2.0
/* dequeops.c - repr, comparison and operators of deques. */
#include "deque.h"

KRT_FN(deque_repr)
{
	struct krt_deque *d = krt_deque(a[0]);
	krt_val items;
	struct krt_buf b;

	if (d->o.flags & KRT_F_BUSY)
		return krt_str(t, "[...]");
	items = krt_stack_ok(t) ? krt_deque_list(t, d) : KRT_ERR;
	if (!items)
		return KRT_ERR;
	d->o.flags |= KRT_F_BUSY;
	items = krt_repr(t, items);
	d->o.flags &= ~KRT_F_BUSY;
	if (!items)
		return KRT_ERR;
	krt_buf_init(&b, t);
	krt_buf_val(&b, (krt_val)krt_class_of(t, a[0])->name);
	krt_buf_str(&b, "(");
	krt_buf_val(&b, items);
	if (d->maxlen >= 0) {
		krt_val n = krt_int(t, d->maxlen);

		krt_buf_str(&b, ", maxlen=");
		n = n ? krt_repr(t, n) : KRT_ERR;
		if (!n)
			return KRT_ERR;
		krt_buf_val(&b, n);
	}
	krt_buf_str(&b, ")");
	return krt_buf_finish(&b);
}

static krt_val compare(struct krt_thread *t, enum krt_cmp op, krt_val a, krt_val b)
{
	struct krt_deque *other = krt_deque_of(b);

	if (!other)
		return KRT_NOTIMPL;
	if (op == KRT_EQ && krt_deque(a)->len != other->len)
		return KRT_FALSE;
	a = krt_deque_list(t, krt_deque(a));
	b = a ? krt_deque_list(t, other) : KRT_ERR;
	return b ? krt_list_compare(t, op, a, b) : KRT_ERR;
}

#define CMP(name, op) KRT_FN(deque_##name) { return compare(t, op, a[0], a[1]); }
CMP(eq, KRT_EQ) CMP(ne, KRT_NE) CMP(lt, KRT_LT) CMP(le, KRT_LE) CMP(gt, KRT_GT) CMP(ge, KRT_GE)

KRT_FN(deque_add)
{
	krt_val r;

	if (!krt_deque_of(a[1]))
		return krt_raise(t, KRT_EXC_TypeError, "can only concatenate deque (not \"%T\") to deque", a[1]);
	r = krt_deque_like(t, a[0], a[0]);
	return r && krt_deque_extend(t, krt_deque(r), a[1], false) ? r : KRT_ERR;
}

KRT_FN(deque_imul)
{
	struct krt_deque *d = krt_deque(a[0]);
	krt_val items;
	s64 times;

	if (!krt_lookup_special(t, a[1], KRT_SP_index))
		return krt_raise(t, KRT_EXC_TypeError, "can't multiply sequence by non-int of type '%T'", a[1]);
	items = krt_index_s64(t, a[1], &times) ? krt_deque_list(t, d) : KRT_ERR;
	if (!items)
		return KRT_ERR;
	if (times <= 0)
		krt_deque_clear(d);
	for (s64 i = 1; d->len && i < times; i++)
		if (!krt_work(t, 1) || !krt_deque_extend(t, d, items, false))
			return KRT_ERR;
	return a[0];
}

KRT_FN(deque_mul)
{
	krt_val two[2] = { KRT_UNDEF, a[1] };

	two[0] = krt_deque_like(t, a[0], a[0]);
	return two[0] ? deque_imul(t, 2, two, KRT_UNDEF) : KRT_ERR;
}

/* what makes an empty deque of the same maxlen */
static krt_val deque_maxlen_args(struct krt_thread *t, const struct krt_deque *d)
{
	krt_val v[2] = { krt_tuple_new(t, 0), KRT_NONE };

	if (d->maxlen >= 0)
		v[1] = krt_int(t, d->maxlen);
	return v[0] && v[1] ? krt_tuple_of(t, d->maxlen < 0 ? 0 : 2, v) : KRT_ERR;
}

KRT_FN(deque_reduce)
{
	krt_val args = deque_maxlen_args(t, krt_deque(a[0])), it = args ? krt_iter(t, a[0]) : KRT_ERR;

	return it ? krt_tuple_pack(t, 4, krt_type_of(t, a[0]), args, KRT_NONE, it) : KRT_ERR;
}

KRT_FN(deque_class_getitem) { return krt_alias_new(t, (struct krt_class *)a[0], a[1]); }

const struct krt_cdef krt_deque_ops[] = {
	{ "__reduce__", deque_reduce, 1, 1, 0, NULL },
	{ "__add__", deque_add, 2, 2, 0, NULL },
	{ "__class_getitem__", deque_class_getitem, 2, 2, KRT_CF_CLASS, NULL },
	{ "__eq__", deque_eq, 2, 2, 0, NULL },
	{ "__ge__", deque_ge, 2, 2, 0, NULL },
	{ "__gt__", deque_gt, 2, 2, 0, NULL },
	{ "__imul__", deque_imul, 2, 2, 0, NULL },
	{ "__le__", deque_le, 2, 2, 0, NULL },
	{ "__lt__", deque_lt, 2, 2, 0, NULL },
	{ "__mul__", deque_mul, 2, 2, 0, NULL },
	{ "__ne__", deque_ne, 2, 2, 0, NULL },
	{ "__repr__", deque_repr, 1, 1, 0, NULL },
	{ "__rmul__", deque_mul, 2, 2, 0, NULL },
	{ }
};
