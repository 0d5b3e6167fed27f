// SPDX-License-Identifier: GPL-2.0
/*
 * itergroup.c - pairwise, groupby and tee: iterators that keep items of their
 * source.
 */
#include "std.h"
#include "text.h"

krt_val krt_next_pairwise(struct krt_thread *t, struct krt_iter *it)
{
	krt_val v = KRT_UNDEF, pair[2];

	if (!it->b) {
		it->b = krt_next(t, it->a);
		if (!it->b || it->b == KRT_STOP)
			return it->b;
	}
	v = krt_next(t, it->a);
	if (!v || v == KRT_STOP)
		return v;
	pair[0] = it->b;
	pair[1] = v;
	it->b = v;
	return krt_tuple_of(t, 2, pair);
}

KRT_FN(pairwise_new)
{
	krt_val it = krt_iter(t, a[1]);

	return it ? krt_iter_new(t, (enum krt_iter_sort)KRT_IT_PAIRWISE, it, KRT_UNDEF) : KRT_ERR;
}

/* ---- groupby ---------------------------------------------------------------------------------------- */

/* c of a groupby: the item read last and its key (UNDEF: none yet), the key of the group, the group's iterator */
enum { G_VALUE, G_KEY, G_TARGET, G_GROUPER, G_SIZE };

static krt_val *group(const struct krt_iter *it)
{
	return (krt_val *)it->c;
}

/* reads one item: 1, 0 at the end, -1 */
static int group_step(struct krt_thread *t, struct krt_iter *it)
{
	krt_val v = krt_next(t, it->a), key;

	if (!v || v == KRT_STOP)
		return v ? 0 : -1;
	key = it->b == KRT_NONE ? v : krt_call(t, it->b, 1, &v);
	if (!key)
		return -1;
	group(it)[G_VALUE] = v;
	group(it)[G_KEY] = key;
	return 1;
}

krt_val krt_next_groupby(struct krt_thread *t, struct krt_iter *it)
{
	krt_val *g = group(it), pair[2];
	int r;

	g[G_GROUPER] = KRT_UNDEF;
	for (;;) {		/* over what is left of the group */
		if (g[G_KEY]) {
			r = g[G_TARGET] ? krt_eq(t, g[G_TARGET], g[G_KEY]) : 0;
			if (r < 0)
				return KRT_ERR;
			if (!r)
				break;
		}
		r = group_step(t, it);
		if (r <= 0)
			return r ? KRT_ERR : KRT_STOP;
	}
	g[G_TARGET] = g[G_KEY];
	pair[0] = g[G_KEY];
	pair[1] = krt_iter_new(t, (enum krt_iter_sort)KRT_IT_GROUPER, (krt_val)it, g[G_TARGET]);
	if (!pair[1])
		return KRT_ERR;
	g[G_GROUPER] = pair[1];
	return krt_tuple_of(t, 2, pair);
}

krt_val krt_next_grouper(struct krt_thread *t, struct krt_iter *it)
{
	struct krt_iter *parent = (struct krt_iter *)it->a;
	krt_val *g = group(parent), v;
	int r;

	if (g[G_GROUPER] != (krt_val)it)
		return KRT_STOP;
	if (!g[G_VALUE]) {
		r = parent->a ? group_step(t, parent) : 0;
		if (r <= 0)
			return r ? KRT_ERR : KRT_STOP;
	}
	r = krt_eq(t, it->b, g[G_KEY]);
	if (r <= 0)
		return r ? KRT_ERR : KRT_STOP;
	v = g[G_VALUE];
	g[G_VALUE] = KRT_UNDEF;
	return v;
}

KRT_FN(groupby_new)
{
	static const char *const names[] = { "iterable", "key", NULL };
	krt_val v[2] = { KRT_UNDEF, KRT_UNDEF }, it, *store;

	if (!krt_text_args(t, "groupby", n - 1, a + 1, kw, names, 2, v))
		return KRT_ERR;
	if (!v[0])
		return krt_raise(t, KRT_EXC_TypeError, "groupby() missing required argument 'iterable' (pos 1)");
	v[0] = krt_iter(t, v[0]);
	it = v[0] ? krt_iter_new(t, (enum krt_iter_sort)KRT_IT_GROUPBY, v[0], v[1] ? v[1] : KRT_NONE) : KRT_ERR;
	store = it ? krt_alloc_vals(t, G_SIZE) : NULL;
	if (!store)
		return KRT_ERR;
	((struct krt_iter *)it)->c = (krt_val)store;
	return it;
}

/* ---- tee ----------------------------------------------------------------------------------------------- */

/*
 * The items that were read and not given to all are a list of nodes: an item
 * (UNDEF: not read yet) and the next node. Whoever stands on an empty node
 * reads the source.
 */
enum { TEE_VALUE, TEE_NEXT, TEE_SIZE };

krt_val krt_next_tee(struct krt_thread *t, struct krt_iter *it)
{
	krt_val *node = (krt_val *)it->a, v;

	if (!node[TEE_VALUE]) {
		krt_val *next = krt_alloc_vals(t, TEE_SIZE);

		v = next ? krt_next(t, it->b) : KRT_ERR;
		if (!v || v == KRT_STOP)
			return v;
		node[TEE_VALUE] = v;
		node[TEE_NEXT] = (krt_val)next;
	}
	it->a = node[TEE_NEXT];
	return node[TEE_VALUE];
}

static bool is_tee(krt_val v)
{
	return krt_is(v, KRT_KIND_ITER) && ((struct krt_obj *)v)->extra == KRT_IT_TEE;
}

static krt_val tee_of(struct krt_thread *t, krt_val v)
{
	krt_val *node, it = krt_iter(t, v);

	if (!it || is_tee(it))
		return it ? krt_iter_new(t, (enum krt_iter_sort)KRT_IT_TEE, ((struct krt_iter *)it)->a, ((struct krt_iter *)it)->b) : KRT_ERR;
	node = krt_alloc_vals(t, TEE_SIZE);
	return node ? krt_iter_new(t, (enum krt_iter_sort)KRT_IT_TEE, (krt_val)node, it) : KRT_ERR;
}

KRT_FN(tee_new) { return tee_of(t, a[1]); }
KRT_FN(tee_copy) { return tee_of(t, a[0]); }

KRT_FN(it_tee)
{
	s64 count = 2;
	krt_val list, it;

	if (n > 1 && !krt_index_s64(t, a[1], &count))
		return KRT_ERR;
	if (count < 0)
		return krt_raise(t, KRT_EXC_ValueError, "n must be >= 0");
	list = krt_list_new(t, 0);
	it = list && count ? tee_of(t, a[0]) : list;
	if (!it)
		return KRT_ERR;
	for (s64 i = 0; i < count; i++) {
		if (!krt_list_append(t, (struct krt_list *)list, it))
			return KRT_ERR;
		it = i + 1 < count ? tee_of(t, it) : it;
		if (!it)
			return KRT_ERR;
	}
	return krt_tuple_from(t, list);
}

const struct krt_cdef krt_tee_func[] = { { "tee", it_tee, 1, 2, 0, NULL }, { } };

static const struct krt_cdef pairwise_defs[] = { { "__new__", pairwise_new, 2, 2, KRT_CF_NEW, NULL }, { } };
static const struct krt_cdef groupby_defs[] = { { "__new__", groupby_new, 1, -1, KRT_CF_NEW | KRT_CF_KW, NULL }, { } };
static const struct krt_cdef grouper_defs[] = { { } };
static const struct krt_cdef tee_defs[] = {
	{ "__new__", tee_new, 2, 2, KRT_CF_NEW, NULL },
	{ "__copy__", tee_copy, 1, 1, 0, NULL }, { } };

const struct krt_it_class krt_group_classes[] = {
	{ KRT_IT_PAIRWISE, "pairwise", pairwise_defs },
	{ KRT_IT_GROUPBY, "groupby", groupby_defs },
	{ KRT_IT_GROUPER, "_grouper", grouper_defs },
	{ KRT_IT_TEE, "_tee", tee_defs },
	{ }
};
