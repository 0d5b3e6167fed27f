// SPDX-License-Identifier: GPL-2.0
/*
 * slice.c - class slice, and index arithmetic for every sequence.
 */
#include "core.h"

krt_val krt_slice_new(struct krt_thread *t, krt_val start, krt_val stop, krt_val step)
{
	struct krt_slice *s = krt_alloc(t, KRT_KIND_SLICE, sizeof(*s));

	if (!s)
		return KRT_ERR;
	s->start = start;
	s->stop = stop;
	s->step = step;
	return (krt_val)s;
}

static bool slice_index(struct krt_thread *t, krt_val v, s64 *ret)
{
	if (krt_index_s64(t, v, ret))
		return true;
	if (krt_exc_pending_is(t, KRT_EXC_TypeError)) {
		krt_exc_take(t);
		krt_raise(t, KRT_EXC_TypeError, "slice indices must be integers or None or have an __index__ method");
	}
	return false;
}

/* one bound: v or what stands for None, negative ones counted from the end, kept within lo..hi */
static bool bound(struct krt_thread *t, krt_val v, s64 none, s64 len, s64 lo, s64 hi, s64 *ret)
{
	s64 i;

	if (v == KRT_NONE) {
		*ret = none;
		return true;
	}
	if (!slice_index(t, v, &i))
		return false;
	if (i < 0)
		i = i < -len ? lo : i + len;
	*ret = i < lo ? lo : i > hi ? hi : i;
	return true;
}

bool krt_slice_indices(struct krt_thread *t, krt_val slice, s64 len, s64 *start, s64 *stop, s64 *step, s64 *count)
{
	struct krt_slice *s = (struct krt_slice *)slice;
	s64 lo, hi, a, b, k = 1;

	if (s->step != KRT_NONE && !slice_index(t, s->step, &k))
		return false;
	if (k < -INT64_MAX)
		k = -INT64_MAX;
	if (!k) {
		krt_raise(t, KRT_EXC_ValueError, "slice step cannot be zero");
		return false;
	}
	lo = k < 0 ? -1 : 0;
	hi = k < 0 ? len - 1 : len;
	if (!bound(t, s->start, k < 0 ? hi : lo, len, lo, hi, &a) ||
	    !bound(t, s->stop, k < 0 ? lo : hi, len, lo, hi, &b))
		return false;
	*start = a;
	*stop = b;
	*step = k;
	if (k > 0)
		*count = a < b ? (b - a - 1) / k + 1 : 0;
	else
		*count = b < a ? (a - b - 1) / -k + 1 : 0;
	return true;
}

krt_val krt_slice_repr(struct krt_thread *t, krt_val v)
{
	struct krt_slice *s = (struct krt_slice *)v;
	const krt_val part[] = { s->start, s->stop, s->step };
	struct krt_buf b;

	if (!krt_stack_ok(t))
		return KRT_ERR;
	krt_buf_init(&b, t);
	for (int i = 0; i < 3; i++) {
		krt_val r = krt_repr(t, part[i]);

		if (!r)
			return KRT_ERR;
		krt_buf_str(&b, i ? ", " : "slice(");
		krt_buf_val(&b, r);
	}
	krt_buf_str(&b, ")");
	return krt_buf_finish(&b);
}

krt_val krt_slice_compare(struct krt_thread *t, enum krt_cmp op, krt_val a, krt_val b)
{
	struct krt_slice *s[2] = { (struct krt_slice *)a, (struct krt_slice *)b };
	krt_val as_tuple[2];

	for (int i = 0; i < 2; i++) {
		const krt_val part[] = { s[i]->start, s[i]->stop, s[i]->step };

		as_tuple[i] = krt_tuple_of(t, 3, part);
		if (!as_tuple[i])
			return KRT_ERR;
	}
	return krt_tuple_compare(t, op, as_tuple[0], as_tuple[1]);
}

static krt_val slice_new(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	if (n == 2)
		return krt_slice_new(t, KRT_NONE, a[1], KRT_NONE);
	return krt_slice_new(t, a[1], a[2], n > 3 ? a[3] : KRT_NONE);
}

static krt_val slice_indices(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	s64 len, start, stop, step, count;

	if (!krt_index_s64(t, a[1], &len))
		return KRT_ERR;
	if (len < 0)
		return krt_raise(t, KRT_EXC_ValueError, "length should not be negative");
	if (!krt_slice_indices(t, a[0], len, &start, &stop, &step, &count))
		return KRT_ERR;
	krt_val v[] = { krt_int(t, start), krt_int(t, stop), krt_int(t, step) };

	return v[0] && v[1] && v[2] ? krt_tuple_of(t, 3, v) : KRT_ERR;
}

static krt_val slice_start(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return ((struct krt_slice *)a[0])->start;
}

static krt_val slice_stop(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return ((struct krt_slice *)a[0])->stop;
}

static krt_val slice_step(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return ((struct krt_slice *)a[0])->step;
}

static const struct krt_cdef slice_defs[] = {
	{ "__new__", slice_new, 2, 4, KRT_CF_NEW, NULL },
	{ "indices", slice_indices, 2, 2, 0, NULL },
	{ "start", slice_start, 1, 1, KRT_CF_GETTER, NULL },
	{ "stop", slice_stop, 1, 1, KRT_CF_GETTER, NULL },
	{ "step", slice_step, 1, 1, KRT_CF_GETTER, NULL },
	{ }
};

bool krt_slice_init(struct krt_thread *t);

bool krt_slice_init(struct krt_thread *t)
{
	return krt_class_builtin(t, "slice", KRT_KIND_SLICE, NULL, slice_defs, KRT_CLASS_FINAL);
}
