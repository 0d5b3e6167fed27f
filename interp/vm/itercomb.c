// SPDX-License-Identifier: GPL-2.0
/*
 * itercomb.c - product, permutations and combinations. Indices are s64 in a
 * KRT_KIND_RAW that b of the iterator points to.
 */
#include "std.h"
#include "text.h"

static s64 *indices(const struct krt_iter *it)
{
	return (s64 *)it->b;
}

/* the items of a pool that n indices stand for */
static krt_val pick(struct krt_thread *t, krt_val pool, const s64 *idx, s64 n)
{
	struct krt_tuple *r = (struct krt_tuple *)krt_tuple_new(t, n);

	for (s64 i = 0; r && i < n; i++)
		r->item[i] = ((struct krt_tuple *)pool)->item[idx[i]];
	return (krt_val)r;
}

/* ---- product ---------------------------------------------------------------------------------- */

static struct krt_tuple *product_pool(const struct krt_iter *it, u32 i)
{
	return (struct krt_tuple *)((struct krt_tuple *)it->a)->item[i];
}

krt_val krt_next_product(struct krt_thread *t, struct krt_iter *it)
{
	u32 n = ((struct krt_obj *)it->a)->size, i;
	s64 *idx = indices(it);
	struct krt_tuple *r;

	if (!it->n) {
		it->n = 1;
		for (i = 0; i < n; i++)
			if (!product_pool(it, i)->o.size)
				return KRT_STOP;
	} else {
		for (i = n; i-- > 0; ) {
			if (++idx[i] < product_pool(it, i)->o.size)
				break;
			idx[i] = 0;
		}
		if (i == (u32)-1)
			return KRT_STOP;
	}
	r = (struct krt_tuple *)krt_tuple_new(t, n);
	for (i = 0; r && i < n; i++)
		r->item[i] = product_pool(it, i)->item[idx[i]];
	return (krt_val)r;
}

static krt_val with_indices(struct krt_thread *t, enum krt_lib_sort sort, krt_val pool, u64 n)
{
	void *raw = n < 1 << 24 ? krt_alloc_raw(t, (n + 1) * sizeof(s64)) : NULL;

	if (!raw)
		return t->exc ? KRT_ERR : krt_raise(t, KRT_EXC_MemoryError, "");
	return krt_iter_new(t, (enum krt_iter_sort)sort, pool, (krt_val)raw);
}

KRT_FN(product_new)
{
	s64 repeat = 1, own = n - 1;
	struct krt_tuple *pools;
	krt_val k, v;
	u32 pos = 0;

	while (kw && krt_dict_next((struct krt_dict *)kw, &pos, &k, &v)) {
		if (strcmp(krt_str_of(k)->data, "repeat"))
			return krt_raise(t, KRT_EXC_TypeError, "'%S' is an invalid keyword argument for product()", k);
		if (!krt_index_s64(t, v, &repeat))
			return KRT_ERR;
	}
	if (repeat < 0)
		return krt_raise(t, KRT_EXC_ValueError, "repeat argument cannot be negative");
	if (own && repeat > 1 << 20)
		return krt_raise(t, KRT_EXC_OverflowError, "repeat argument too large");
	pools = (struct krt_tuple *)krt_tuple_new(t, own ? own * repeat : 0);
	for (s64 i = 0; pools && repeat && i < own; i++) {
		v = krt_tuple_from(t, a[i + 1]);
		if (!v)
			return KRT_ERR;
		for (s64 j = 0; j < repeat; j++)
			pools->item[j * own + i] = v;
	}
	return pools ? with_indices(t, KRT_IT_PRODUCT, (krt_val)pools, pools->o.size) : KRT_ERR;
}

/* ---- permutations --------------------------------------------------------------------------------- */

/* indices of the pool, and behind them how many permutations each of the first it->n places has left */
krt_val krt_next_permutations(struct krt_thread *t, struct krt_iter *it)
{
	s64 n = ((struct krt_obj *)it->a)->size, r = it->n, *idx = indices(it), *cycle = idx + n, i, x;

	if (!it->pos) {
		it->pos = 1;
		if (r > n)
			return KRT_STOP;
		for (i = 0; i < n; i++)
			idx[i] = i;
		for (i = 0; i < r; i++)
			cycle[i] = n - i;
		return pick(t, it->a, idx, r);
	}
	for (i = r - 1; i >= 0; i--) {
		if (--cycle[i]) {
			s64 j = n - cycle[i];

			x = idx[i];
			idx[i] = idx[j];
			idx[j] = x;
			return pick(t, it->a, idx, r);
		}
		x = idx[i];
		memmove(&idx[i], &idx[i + 1], (n - 1 - i) * sizeof(*idx));
		idx[n - 1] = x;
		cycle[i] = n - i;
	}
	return KRT_STOP;
}

KRT_FN(permutations_new)
{
	static const char *const names[] = { "iterable", "r", NULL };
	krt_val v[2] = { KRT_UNDEF, KRT_UNDEF }, pool, it;
	s64 r;

	if (!krt_text_args(t, "permutations", n - 1, a + 1, kw, names, 2, v))
		return KRT_ERR;
	if (!v[0])
		return krt_raise(t, KRT_EXC_TypeError, "permutations() missing required argument 'iterable' (pos 1)");
	pool = krt_tuple_from(t, v[0]);
	if (!pool)
		return KRT_ERR;
	r = ((struct krt_obj *)pool)->size;
	if (v[1] && v[1] != KRT_NONE) {
		if (!krt_payload(v[1], KRT_KIND_INT))
			return krt_raise(t, KRT_EXC_TypeError, "Expected int as r");
		if (!krt_index_s64(t, v[1], &r))
			return KRT_ERR;
	}
	if (r < 0)
		return krt_raise(t, KRT_EXC_ValueError, "r must be non-negative");
	it = with_indices(t, KRT_IT_PERMUTATIONS, pool, (r > ((struct krt_obj *)pool)->size ? 0 : r) + ((struct krt_obj *)pool)->size);
	if (it)
		((struct krt_iter *)it)->n = r;
	return it;
}

/* ---- combinations ---------------------------------------------------------------------------------- */

krt_val krt_next_combinations(struct krt_thread *t, struct krt_iter *it)
{
	s64 n = ((struct krt_obj *)it->a)->size, r = it->n, *idx = indices(it), i;

	if (!it->pos) {
		it->pos = 1;
		if (r > n)
			return KRT_STOP;
		for (i = 0; i < r; i++)
			idx[i] = i;
		return pick(t, it->a, idx, r);
	}
	for (i = r - 1; i >= 0 && idx[i] == i + n - r; i--)
		;
	if (i < 0)
		return KRT_STOP;
	idx[i]++;
	for (i++; i < r; i++)
		idx[i] = idx[i - 1] + 1;
	return pick(t, it->a, idx, r);
}

krt_val krt_next_combinations_r(struct krt_thread *t, struct krt_iter *it)
{
	s64 n = ((struct krt_obj *)it->a)->size, r = it->n, *idx = indices(it), i, next;

	if (!it->pos) {
		it->pos = 1;
		return !n && r ? KRT_STOP : pick(t, it->a, idx, r);	/* the indices are 0 */
	}
	for (i = r - 1; i >= 0 && idx[i] == n - 1; i--)
		;
	if (i < 0)
		return KRT_STOP;
	next = idx[i] + 1;
	for (; i < r; i++)
		idx[i] = next;
	return pick(t, it->a, idx, r);
}

static krt_val combinations_of(struct krt_thread *t, enum krt_lib_sort sort, const char *fn, int n, const krt_val *a, krt_val kw)
{
	static const char *const names[] = { "iterable", "r", NULL };
	krt_val v[2] = { KRT_UNDEF, KRT_UNDEF }, pool, it;
	s64 r;

	if (!krt_text_args(t, fn, n - 1, a + 1, kw, names, 2, v))
		return KRT_ERR;
	if (!v[0] || !v[1])
		return krt_raise(t, KRT_EXC_TypeError, "%s() missing required argument '%s' (pos %d)", fn, v[0] ? "r" : "iterable", v[0] ? 2 : 1);
	pool = krt_tuple_from(t, v[0]);
	if (!pool || !krt_index_s64(t, v[1], &r))
		return KRT_ERR;
	if (r < 0)
		return krt_raise(t, KRT_EXC_ValueError, "r must be non-negative");
	if (sort == KRT_IT_COMBINATIONS && r > ((struct krt_obj *)pool)->size)
		r = ((struct krt_obj *)pool)->size + (s64)1;	/* gives nothing */
	it = with_indices(t, sort, pool, r);
	if (it)
		((struct krt_iter *)it)->n = r;
	return it;
}

KRT_FN(combinations_new) { return combinations_of(t, KRT_IT_COMBINATIONS, "combinations", n, a, kw); }
KRT_FN(combinations_r_new) { return combinations_of(t, KRT_IT_COMBINATIONS_R, "combinations_with_replacement", n, a, kw); }

static const struct krt_cdef product_defs[] = { { "__new__", product_new, 1, -1, KRT_CF_NEW | KRT_CF_KW, NULL }, { } };
static const struct krt_cdef permutations_defs[] = { { "__new__", permutations_new, 1, -1, KRT_CF_NEW | KRT_CF_KW, NULL }, { } };
static const struct krt_cdef combinations_defs[] = { { "__new__", combinations_new, 1, -1, KRT_CF_NEW | KRT_CF_KW, NULL }, { } };
static const struct krt_cdef combinations_r_defs[] = {
	{ "__new__", combinations_r_new, 1, -1, KRT_CF_NEW | KRT_CF_KW, NULL }, { } };

const struct krt_it_class krt_comb_classes[] = {
	{ KRT_IT_PRODUCT, "product", product_defs },
	{ KRT_IT_PERMUTATIONS, "permutations", permutations_defs },
	{ KRT_IT_COMBINATIONS, "combinations", combinations_defs },
	{ KRT_IT_COMBINATIONS_R, "combinations_with_replacement", combinations_r_defs },
	{ }
};
