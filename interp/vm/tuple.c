// SPDX-License-Identifier: GPL-2.0
/*
 * tuple.c - tuples, and what lists share with them: comparison, search and
 * repr over an array of values.
 */
#include "seq.h"

krt_val krt_tuple_new(struct krt_thread *t, u32 n)
{
	struct krt_tuple *p;

	if (!n && t->vm->empty_tuple)
		return t->vm->empty_tuple;
	p = krt_alloc(t, KRT_KIND_TUPLE, sizeof(*p) + (size_t)n * sizeof(krt_val));
	if (!p)
		return KRT_ERR;
	p->o.size = n;
	return (krt_val)p;
}

krt_val krt_tuple_of(struct krt_thread *t, u32 n, const krt_val *v)
{
	krt_val p = krt_tuple_new(t, n);

	if (p && n)
		memcpy(((struct krt_tuple *)p)->item, v, n * sizeof(*v));
	return p;
}

krt_val krt_tuple_pack(struct krt_thread *t, u32 n, ...)
{
	struct krt_tuple *p = (struct krt_tuple *)krt_tuple_new(t, n);
	va_list ap;

	if (!p)
		return KRT_ERR;
	va_start(ap, n);
	for (u32 i = 0; i < n; i++)
		p->item[i] = va_arg(ap, krt_val);
	va_end(ap);
	return (krt_val)p;
}

bool krt_seq_index(struct krt_thread *t, krt_val key, u32 len, const char *what, u32 *ret)
{
	krt_val k;
	s64 i;

	if (likely(krt_is_small(key))) {
		i = krt_small_get(key);
	} else {
		k = krt_index(t, key);
		if (!k) {
			if (krt_exc_pending_is(t, KRT_EXC_TypeError) && !krt_lookup_special(t, key, KRT_SP_index)) {
				krt_exc_take(t);
				krt_raise(t, KRT_EXC_TypeError, "%s indices must be integers or slices, not %T", what, key);
			}
			return false;
		}
		if (!krt_to_s64(k, &i)) {
			krt_raise(t, KRT_EXC_IndexError, "cannot fit 'int' into an index-sized integer");
			return false;
		}
	}
	if (i < 0)
		i += len;
	if (i < 0 || i >= len)
		return false;
	*ret = i;
	return true;
}

int krt_seq_find(struct krt_thread *t, krt_val seq, s64 start, s64 stop, krt_val x, s64 *at)
{
	for (s64 i = start; i < stop; i++) {
		u32 len;
		const krt_val *v = krt_seq_items(seq, &len);
		int eq;

		if (i >= len)
			break;
		eq = krt_work(t, 1) ? krt_eq(t, v[i], x) : -1;
		if (eq) {
			*at = i;
			return eq;
		}
	}
	return 0;
}

/* Lists may change while their items are compared: lengths are read again each time. */
krt_val krt_seq_compare(struct krt_thread *t, enum krt_cmp op, krt_val a, krt_val b)
{
	u32 na, nb, i;
	const krt_val *x = krt_seq_items(a, &na), *y = krt_seq_items(b, &nb);

	if (na != nb && (op == KRT_EQ || op == KRT_NE))
		return krt_bool(op == KRT_NE);
	if (!krt_stack_ok(t))
		return KRT_ERR;
	for (i = 0; i < na && i < nb; i++) {
		int eq = krt_work(t, 1) ? krt_eq(t, x[i], y[i]) : -1;

		if (eq < 0)
			return KRT_ERR;
		x = krt_seq_items(a, &na);
		y = krt_seq_items(b, &nb);
		if (!eq)
			break;
	}
	if (i < na && i < nb) {
		if (op == KRT_EQ || op == KRT_NE)
			return krt_bool(op == KRT_NE);
		return krt_compare(t, op, x[i], y[i]);
	}
	switch (op) {
	case KRT_LT: return krt_bool(na < nb);
	case KRT_LE: return krt_bool(na <= nb);
	case KRT_EQ: return krt_bool(na == nb);
	case KRT_NE: return krt_bool(na != nb);
	case KRT_GT: return krt_bool(na > nb);
	default: return krt_bool(na >= nb);
	}
}

krt_val krt_seq_repr(struct krt_thread *t, krt_val seq, const char *open, const char *close, const char *busy)
{
	struct krt_obj *o = (struct krt_obj *)seq;
	struct krt_buf b;
	u32 len = 0;

	if (o->flags & KRT_F_BUSY)
		return krt_str(t, busy);
	if (!krt_stack_ok(t))
		return KRT_ERR;
	o->flags |= KRT_F_BUSY;
	krt_buf_init(&b, t);
	krt_buf_str(&b, open);
	for (u32 i = 0; i < (krt_seq_items(seq, &len), len); i++) {
		krt_val s = krt_repr(t, krt_seq_items(seq, &len)[i]);

		if (!s) {
			o->flags &= ~KRT_F_BUSY;
			return KRT_ERR;
		}
		if (i)
			krt_buf_str(&b, ", ");
		krt_buf_val(&b, s);
	}
	krt_buf_str(&b, close);
	o->flags &= ~KRT_F_BUSY;
	return krt_buf_finish(&b);
}

krt_val krt_tuple_getitem(struct krt_thread *t, krt_val v, krt_val key)
{
	struct krt_tuple *p = (struct krt_tuple *)v, *r;
	s64 start, stop, step, count;
	u32 i;

	if (!krt_is(key, KRT_KIND_SLICE)) {
		if (krt_seq_index(t, key, p->o.size, "tuple", &i))
			return p->item[i];
		return t->exc ? KRT_ERR : krt_raise(t, KRT_EXC_IndexError, "tuple index out of range");
	}
	if (!krt_slice_indices(t, key, p->o.size, &start, &stop, &step, &count))
		return KRT_ERR;
	if (count == p->o.size && step == 1)
		return v;
	r = (struct krt_tuple *)krt_tuple_new(t, count);
	for (i = 0; r && i < count; i++)
		r->item[i] = p->item[start + i * step];
	return (krt_val)r;
}

int krt_tuple_contains(struct krt_thread *t, krt_val v, krt_val x)
{
	s64 at;

	return krt_seq_find(t, v, 0, ((struct krt_tuple *)v)->o.size, x, &at);
}

krt_val krt_tuple_concat(struct krt_thread *t, krt_val a, krt_val b)
{
	struct krt_tuple *x = (struct krt_tuple *)a, *y = (struct krt_tuple *)b, *r;

	if (!x->o.size)
		return b;
	if (!y->o.size)
		return a;
	r = (struct krt_tuple *)krt_tuple_new(t, x->o.size + y->o.size);
	if (!r)
		return KRT_ERR;
	memcpy(r->item, x->item, x->o.size * sizeof(krt_val));
	memcpy(r->item + x->o.size, y->item, y->o.size * sizeof(krt_val));
	return (krt_val)r;
}

krt_val krt_tuple_repeat(struct krt_thread *t, krt_val v, s64 n)
{
	struct krt_tuple *p = (struct krt_tuple *)v, *r;
	u32 len = p->o.size;

	if (n <= 0 || !len)
		return krt_tuple_new(t, 0);
	if (n == 1)
		return v;
	if (n > (s64)(0x7fffffff / len))
		return krt_raise(t, KRT_EXC_MemoryError, "");
	r = (struct krt_tuple *)krt_tuple_new(t, len * n);
	for (s64 i = 0; r && i < n; i++)
		memcpy(r->item + i * len, p->item, len * sizeof(krt_val));
	return (krt_val)r;
}

krt_val krt_tuple_compare(struct krt_thread *t, enum krt_cmp op, krt_val a, krt_val b)
{
	return krt_seq_compare(t, op, a, b);
}

krt_val krt_tuple_repr(struct krt_thread *t, krt_val v)
{
	return krt_seq_repr(t, v, "(", ((struct krt_tuple *)v)->o.size == 1 ? ",)" : ")", "(...)");
}

/*
 * xxHash's mixing of one lane over the items' hashes, as CPython has it since 3.8.
 * Not cached: item[].hash of a mutable object inside must raise each time.
 */
bool krt_tuple_hash(struct krt_thread *t, krt_val v, u64 *ret)
{
	struct krt_tuple *p = (struct krt_tuple *)v;
	const u64 prime1 = 11400714785074694791ull, prime2 = 14029467366897019727ull, prime5 = 2870177450012600261ull;
	u64 acc = prime5, h;

	if (p->o.flags & KRT_F_HASHED) {
		*ret = p->hash;
		return true;
	}
	if (!krt_stack_ok(t))
		return false;
	for (u32 i = 0; i < p->o.size; i++) {
		if (!krt_key_hash(t, p->item[i], &h))
			return false;
		acc += h * prime2;
		acc = (acc << 31 | acc >> 33) * prime1;
	}
	acc += p->o.size ^ (prime5 ^ 3527539ull);
	if (acc == ~0ull)
		acc = 1546275796ull;
	p->hash = acc;
	p->o.flags |= KRT_F_HASHED;
	*ret = acc;
	return true;
}

static struct krt_tuple *self_tuple(const krt_val *a)
{
	return (struct krt_tuple *)krt_payload(a[0], KRT_KIND_TUPLE);
}

static krt_val tuple_new(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return n > 1 ? krt_tuple_from(t, a[1]) : krt_tuple_new(t, 0);
}

static krt_val tuple_count(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_seq_count(t, (krt_val)self_tuple(a), a[1]);
}

static krt_val tuple_index(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	s64 at;
	int r = krt_seq_index_of(t, (krt_val)self_tuple(a), n, a, &at);

	if (!r)
		return krt_raise(t, KRT_EXC_ValueError, "tuple.index(x): x not in tuple");
	return r < 0 ? KRT_ERR : krt_small(at);
}

static krt_val tuple_len(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_small(self_tuple(a)->o.size);
}

static krt_val tuple_getitem(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_tuple_getitem(t, (krt_val)self_tuple(a), a[1]);
}

static krt_val tuple_contains(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	int r = krt_tuple_contains(t, (krt_val)self_tuple(a), a[1]);

	return r < 0 ? KRT_ERR : krt_bool(r);
}

static krt_val tuple_iter(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_iter(t, (krt_val)self_tuple(a));
}

static krt_val tuple_repr(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_tuple_repr(t, (krt_val)self_tuple(a));
}

static krt_val tuple_hash(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	u64 h;

	return krt_tuple_hash(t, (krt_val)self_tuple(a), &h) ? krt_int(t, h) : KRT_ERR;
}

static krt_val tuple_eq(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	krt_val b = krt_payload(a[1], KRT_KIND_TUPLE);

	return b ? krt_seq_compare(t, KRT_EQ, (krt_val)self_tuple(a), b) : KRT_NOTIMPL;
}

static krt_val tuple_lt(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	krt_val b = krt_payload(a[1], KRT_KIND_TUPLE);

	return b ? krt_seq_compare(t, KRT_LT, (krt_val)self_tuple(a), b) : KRT_NOTIMPL;
}

static const struct krt_cdef tuple_defs[] = {
	{ "__new__", tuple_new, 1, 2, KRT_CF_NEW, NULL },
	{ "count", tuple_count, 2, 2, 0, NULL },
	{ "index", tuple_index, 2, 4, 0, NULL },
	{ "__len__", tuple_len, 1, 1, 0, NULL },
	{ "__getitem__", tuple_getitem, 2, 2, 0, NULL },
	{ "__contains__", tuple_contains, 2, 2, 0, NULL },
	{ "__iter__", tuple_iter, 1, 1, 0, NULL },
	{ "__repr__", tuple_repr, 1, 1, 0, NULL },
	{ "__hash__", tuple_hash, 1, 1, 0, NULL },
	{ "__eq__", tuple_eq, 2, 2, 0, NULL },
	{ "__lt__", tuple_lt, 2, 2, 0, NULL },
	{ }
};

bool krt_tuple_init(struct krt_thread *t)
{
	return krt_class_builtin(t, "tuple", KRT_KIND_TUPLE, NULL, tuple_defs, 0);
}
