// SPDX-License-Identifier: GPL-2.0
/*
 * range.c - class range. Bounds are ints of any size; nearly all are immediate.
 */
#include "iter.h"

static struct krt_range *range_of(krt_val v)
{
	return (struct krt_range *)v;
}

static krt_val arith(struct krt_thread *t, enum krt_binop op, krt_val a, krt_val b)
{
	return a && b ? krt_int_binary(t, op, a, b) : KRT_ERR;
}

/* how many items: ceil((stop - start) / step), not below 0 */
static krt_val count_items(struct krt_thread *t, krt_val start, krt_val stop, krt_val step)
{
	krt_val span;

	if (krt_is_small(start) && krt_is_small(stop) && krt_is_small(step)) {
		s64 a = krt_small_get(start), b = krt_small_get(stop), k = krt_small_get(step);
		u64 n = k > 0 ? (a < b ? (u64)(b - a - 1) / k + 1 : 0) : (b < a ? (u64)(a - b - 1) / (u64)-k + 1 : 0);

		return krt_uint(t, n);
	}
	span = arith(t, KRT_BIN_FLOORDIV, arith(t, KRT_BIN_SUB, start, stop), step);
	if (!span)
		return KRT_ERR;
	span = krt_int_neg(t, span);
	return span && krt_int_sign(span) < 0 ? krt_small(0) : span;
}

static krt_val make(struct krt_thread *t, krt_val start, krt_val stop, krt_val step)
{
	krt_val len = count_items(t, start, stop, step);
	struct krt_range *r = len ? krt_alloc(t, KRT_KIND_RANGE, sizeof(*r)) : NULL;

	if (!r)
		return KRT_ERR;
	r->start = start;
	r->stop = stop;
	r->step = step;
	r->len = len;
	return (krt_val)r;
}

static krt_val range_new(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	krt_val v[3] = { krt_small(0), KRT_UNDEF, krt_small(1) };

	for (int i = 1; i < n; i++) {
		v[n == 2 ? 1 : i - 1] = krt_index(t, a[i]);
		if (!v[n == 2 ? 1 : i - 1])
			return KRT_ERR;
	}
	if (!krt_int_sign(v[2]))
		return krt_raise(t, KRT_EXC_ValueError, "range() arg 3 must not be zero");
	return make(t, v[0], v[1], v[2]);
}

s64 krt_range_len(struct krt_thread *t, krt_val v)
{
	s64 n;

	if (krt_to_s64(range_of(v)->len, &n))
		return n;
	krt_raise(t, KRT_EXC_OverflowError, "Python int too large to convert to C ssize_t");
	return -1;
}

int krt_range_truth(krt_val v)
{
	return krt_int_sign(range_of(v)->len) > 0;
}

/* start + i * step */
static krt_val item(struct krt_thread *t, struct krt_range *r, krt_val i)
{
	return arith(t, KRT_BIN_ADD, r->start, arith(t, KRT_BIN_MUL, i, r->step));
}

static krt_val get_slice(struct krt_thread *t, struct krt_range *r, krt_val key)
{
	s64 len = krt_range_len(t, (krt_val)r), start, stop, step, count;
	krt_val a, b, k;

	if (len < 0 || !krt_slice_indices(t, key, len, &start, &stop, &step, &count))
		return KRT_ERR;
	a = krt_int(t, start);
	b = krt_int(t, stop);
	k = krt_int(t, step);
	a = a ? item(t, r, a) : KRT_ERR;
	b = b ? item(t, r, b) : KRT_ERR;
	k = arith(t, KRT_BIN_MUL, k, r->step);
	return a && b && k ? make(t, a, b, k) : KRT_ERR;
}

krt_val krt_range_getitem(struct krt_thread *t, krt_val v, krt_val key)
{
	struct krt_range *r = range_of(v);
	krt_val i;

	if (krt_is(key, KRT_KIND_SLICE))
		return get_slice(t, r, key);
	i = krt_index(t, key);
	if (!i) {
		if (krt_exc_pending_is(t, KRT_EXC_TypeError) && !krt_lookup_special(t, key, KRT_SP_index)) {
			krt_exc_take(t);
			krt_raise(t, KRT_EXC_TypeError, "range indices must be integers or slices, not %T", key);
		}
		return KRT_ERR;
	}
	if (krt_int_sign(i) < 0)
		i = arith(t, KRT_BIN_ADD, i, r->len);
	if (!i)
		return KRT_ERR;
	if (krt_int_sign(i) < 0 || krt_int_cmp(i, r->len) >= 0)
		return krt_raise(t, KRT_EXC_IndexError, "range object index out of range");
	return item(t, r, i);
}

/* the position of x in r, UNDEF when it is not there (no exception) */
static krt_val position(struct krt_thread *t, struct krt_range *r, krt_val x)
{
	krt_val d = arith(t, KRT_BIN_SUB, x, r->start), i;

	i = d ? arith(t, KRT_BIN_MOD, d, r->step) : KRT_ERR;
	if (!i || krt_int_sign(i))
		return KRT_UNDEF;
	i = arith(t, KRT_BIN_FLOORDIV, d, r->step);
	return i && krt_int_sign(i) >= 0 && krt_int_cmp(i, r->len) < 0 ? i : KRT_UNDEF;
}

int krt_range_contains(struct krt_thread *t, krt_val v, krt_val x)
{
	krt_val it, y;

	if (krt_kind(x) == KRT_KIND_INT || krt_is_bool(x)) {
		krt_val i = position(t, range_of(v), x);

		return i ? 1 : t->exc ? -1 : 0;
	}
	it = krt_iter(t, v);
	if (!it)
		return -1;
	while ((y = krt_next(t, it)) != KRT_STOP) {
		int eq = y ? krt_eq(t, y, x) : -1;

		if (eq)
			return eq;
	}
	return 0;
}

static bool same(struct krt_range *x, struct krt_range *y)
{
	if (krt_int_cmp(x->len, y->len))
		return false;
	if (!krt_int_sign(x->len))
		return true;
	if (krt_int_cmp(x->start, y->start))
		return false;
	return !krt_int_cmp(x->len, krt_small(1)) || !krt_int_cmp(x->step, y->step);
}

krt_val krt_range_compare(struct krt_thread *t, enum krt_cmp op, krt_val a, krt_val b)
{
	if (op != KRT_EQ && op != KRT_NE)
		return KRT_NOTIMPL;
	return krt_bool(same(range_of(a), range_of(b)) == (op == KRT_EQ));
}

bool krt_range_hash(struct krt_thread *t, krt_val v, u64 *ret)
{
	struct krt_range *r = range_of(v);
	bool empty = !krt_int_sign(r->len), one = !krt_int_cmp(r->len, krt_small(1));
	krt_val key = krt_tuple_pack(t, 3, r->len, empty ? KRT_NONE : r->start, empty || one ? KRT_NONE : r->step);

	return key && krt_tuple_hash(t, key, ret);
}

krt_val krt_range_repr(struct krt_thread *t, krt_val v)
{
	struct krt_range *r = range_of(v);
	krt_val part[] = { r->start, r->stop, r->step };
	int n = krt_int_cmp(r->step, krt_small(1)) ? 3 : 2;
	struct krt_buf b;

	krt_buf_init(&b, t);
	for (int i = 0; i < n; i++) {
		krt_val s = krt_repr(t, part[i]);

		if (!s)
			return KRT_ERR;
		krt_buf_str(&b, i ? ", " : "range(");
		krt_buf_val(&b, s);
	}
	krt_buf_str(&b, ")");
	return krt_buf_finish(&b);
}

static krt_val range_count(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	int r = krt_range_contains(t, a[0], a[1]);

	return r < 0 ? KRT_ERR : krt_small(r);
}

static krt_val range_index(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	krt_val i = KRT_UNDEF;

	if (krt_kind(a[1]) == KRT_KIND_INT || krt_is_bool(a[1]))
		i = position(t, range_of(a[0]), a[1]);
	else
		return krt_raise(t, KRT_EXC_ValueError, "sequence.index(x): x not in sequence");
	if (!i && !t->exc)
		return krt_raise(t, KRT_EXC_ValueError, "%R is not in range", a[1]);
	return i;
}

static krt_val range_len(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	s64 len = krt_range_len(t, a[0]);

	return len < 0 ? KRT_ERR : krt_int(t, len);
}

static krt_val range_iter(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_iter(t, a[0]);
}

static krt_val range_reversed(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_reversed(t, a[0]);
}

static krt_val range_start(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return range_of(a[0])->start;
}

static krt_val range_stop(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return range_of(a[0])->stop;
}

static krt_val range_step(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return range_of(a[0])->step;
}

static const struct krt_cdef range_defs[] = {
	{ "__new__", range_new, 2, 4, KRT_CF_NEW, NULL },
	{ "count", range_count, 2, 2, 0, NULL },
	{ "index", range_index, 2, 2, 0, NULL },
	{ "start", range_start, 1, 1, KRT_CF_GETTER, NULL },
	{ "stop", range_stop, 1, 1, KRT_CF_GETTER, NULL },
	{ "step", range_step, 1, 1, KRT_CF_GETTER, NULL },
	{ "__len__", range_len, 1, 1, 0, NULL },
	{ "__iter__", range_iter, 1, 1, 0, NULL },
	{ "__reversed__", range_reversed, 1, 1, 0, NULL },
	{ }
};

bool krt_range_init(struct krt_thread *t);

bool krt_range_init(struct krt_thread *t)
{
	return krt_class_builtin(t, "range", KRT_KIND_RANGE, NULL, range_defs, KRT_CLASS_FINAL);
}

/* The iterator over n items from start: in place when everything in it stays immediate. */
static krt_val iter_over(struct krt_thread *t, krt_val v, krt_val start, krt_val step, krt_val len)
{
	s64 a, k, n, last;
	struct krt_iter *it;

	if (krt_is_small(start) && krt_is_small(step) && krt_is_small(len)) {
		a = krt_small_get(start);
		k = krt_small_get(step);
		n = krt_small_get(len);
		if (!__builtin_mul_overflow(k, n, &last) && !__builtin_add_overflow(a, last, &last) &&
		    last >= KRT_SMALL_MIN && last <= KRT_SMALL_MAX) {
			it = (struct krt_iter *)krt_iter_new(t, KRT_IT_RANGE, v, KRT_UNDEF);
			if (!it)
				return KRT_ERR;
			it->c = step;
			it->pos = a;
			it->n = n;
			return (krt_val)it;
		}
	}
	v = make(t, start, arith(t, KRT_BIN_ADD, start, arith(t, KRT_BIN_MUL, step, len)), step);
	return v ? krt_iter_new(t, KRT_IT_BIGRANGE, v, krt_small(0)) : KRT_ERR;
}

krt_val krt_range_iter(struct krt_thread *t, krt_val v, bool reverse);

krt_val krt_range_iter(struct krt_thread *t, krt_val v, bool reverse)
{
	struct krt_range *r = range_of(v);
	krt_val last, step;

	if (!reverse)
		return iter_over(t, v, r->start, r->step, r->len);
	last = item(t, r, arith(t, KRT_BIN_SUB, r->len, krt_small(1)));
	step = krt_int_neg(t, r->step);
	return last && step ? iter_over(t, v, last, step, r->len) : KRT_ERR;
}
