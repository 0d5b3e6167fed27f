// SPDX-License-Identifier: GPL-2.0
/*
 * itertools.c - the module itertools: its iterators but for the combinatoric
 * ones (itercomb.c) and those that share their source (itergroup.c).
 */
#include "std.h"
#include "text.h"

/* ---- steps ------------------------------------------------------------------------------------ */

static krt_val next_counter(struct krt_thread *t, struct krt_iter *it)
{
	krt_val v = it->a, next = krt_binary(t, KRT_BIN_ADD, v, it->b);

	if (!next)
		return KRT_ERR;
	it->a = next;
	return v;
}

static krt_val next_cycle(struct krt_thread *t, struct krt_iter *it)
{
	struct krt_list *seen = (struct krt_list *)it->b;
	krt_val v;

	if (it->a != KRT_NONE) {
		v = krt_next(t, it->a);
		if (v != KRT_STOP)
			return v && krt_list_append(t, seen, v) ? v : KRT_ERR;
		it->a = KRT_NONE;
	}
	if (!seen->len)
		return KRT_STOP;
	v = seen->item[it->pos++];
	if (it->pos == seen->len)
		it->pos = 0;
	return v;
}

static krt_val next_repeat(struct krt_thread *t, struct krt_iter *it)
{
	if (!it->n)
		return KRT_STOP;
	if (it->n > 0)
		it->n--;
	return it->a;
}

static krt_val next_chain(struct krt_thread *t, struct krt_iter *it)
{
	krt_val v;

	for (;;) {
		if (!it->b) {
			v = krt_next(t, it->a);
			if (!v || v == KRT_STOP)
				return v;
			it->b = krt_iter(t, v);
			if (!it->b)
				return KRT_ERR;
		}
		v = krt_next(t, it->b);
		if (v != KRT_STOP)
			return v;
		it->b = KRT_UNDEF;
		if (!krt_work(t, 1))
			return KRT_ERR;
	}
}

static krt_val next_islice(struct krt_thread *t, struct krt_iter *it)
{
	s64 want = krt_small_get(it->b), step = krt_small_get(it->c);
	krt_val v;

	if (it->n >= 0 && want >= it->n) {
		for (; it->pos < it->n; it->pos++) {	/* the source is left where a slice would end */
			v = krt_next(t, it->a);
			if (!v || v == KRT_STOP)
				return v;
		}
		return KRT_STOP;
	}
	do {
		v = krt_next(t, it->a);
		if (!v || v == KRT_STOP)
			return v;
	} while (it->pos++ < want);
	it->b = krt_small(want > KRT_SMALL_MAX - step ? KRT_SMALL_MAX : want + step);
	return v;
}

static krt_val next_starmap(struct krt_thread *t, struct krt_iter *it)
{
	krt_val v = krt_next(t, it->b);

	if (!v || v == KRT_STOP)
		return v;
	v = krt_tuple_from(t, v);
	return v ? krt_call(t, it->a, ((struct krt_obj *)v)->size, ((struct krt_tuple *)v)->item) : KRT_ERR;
}

static int holds(struct krt_thread *t, krt_val predicate, krt_val v)
{
	krt_val r = predicate == KRT_NONE ? v : krt_call(t, predicate, 1, &v);

	return r ? krt_truth(t, r) : -1;
}

static krt_val next_takewhile(struct krt_thread *t, struct krt_iter *it)
{
	krt_val v = krt_next(t, it->a);
	int r;

	if (!v || v == KRT_STOP)
		return v;
	r = holds(t, it->b, v);
	return r < 0 ? KRT_ERR : r ? v : KRT_STOP;
}

/* items until the predicate is as wanted */
static krt_val next_until(struct krt_thread *t, struct krt_iter *it, int wanted)
{
	krt_val v;
	int r;

	while ((v = krt_next(t, it->a)) != KRT_STOP) {
		r = v ? holds(t, it->b, v) : -1;
		if (r < 0)
			return KRT_ERR;
		if (r == wanted)
			return v;
	}
	return v;
}

static krt_val next_filterfalse(struct krt_thread *t, struct krt_iter *it)
{
	return next_until(t, it, 0);
}

static krt_val next_dropwhile(struct krt_thread *t, struct krt_iter *it)
{
	krt_val v;

	if (it->n)
		return krt_next(t, it->a);
	v = next_until(t, it, 0);
	if (v && v != KRT_STOP)
		it->n = 1;
	return v;
}

static krt_val next_accumulate(struct krt_thread *t, struct krt_iter *it)
{
	krt_val v, two[2];

	if (it->n) {
		it->n = 0;
		return it->c;
	}
	v = krt_next(t, it->a);
	if (!v || v == KRT_STOP)
		return v;
	if (it->c) {
		two[0] = it->c;
		two[1] = v;
		v = it->b == KRT_NONE ? krt_binary(t, KRT_BIN_ADD, two[0], v) : krt_call(t, it->b, 2, two);
	}
	if (v)
		it->c = v;
	return v;
}

static krt_val next_compress(struct krt_thread *t, struct krt_iter *it)
{
	krt_val v, keep;
	int r;

	for (;;) {
		v = krt_next(t, it->a);
		keep = v && v != KRT_STOP ? krt_next(t, it->b) : v;
		if (!keep || keep == KRT_STOP)
			return keep;
		r = krt_truth(t, keep);
		if (r)
			return r < 0 ? KRT_ERR : v;
	}
}

static krt_val next_longest(struct krt_thread *t, struct krt_iter *it)
{
	struct krt_tuple *its = (struct krt_tuple *)it->a, *r;

	if (!it->n)
		return KRT_STOP;
	r = (struct krt_tuple *)krt_tuple_new(t, its->o.size);
	for (u32 i = 0; r && i < its->o.size; i++) {
		krt_val v = its->item[i] == KRT_STOP ? it->b : krt_next(t, its->item[i]);

		if (v == KRT_STOP) {
			its->item[i] = KRT_STOP;
			if (!--it->n)
				return KRT_STOP;
			v = it->b;
		}
		if (!v)
			return KRT_ERR;
		r->item[i] = v;
	}
	return (krt_val)r;
}

krt_val krt_lib_step(struct krt_thread *t, struct krt_iter *it)
{
	static krt_val (*const steps[])(struct krt_thread *, struct krt_iter *) = {
		next_counter, next_cycle, next_repeat, next_chain, next_islice, next_starmap, next_takewhile, next_dropwhile,
		next_filterfalse, next_accumulate, next_compress, next_longest, krt_next_pairwise, krt_next_groupby,
		krt_next_grouper, krt_next_tee, krt_next_product, krt_next_permutations, krt_next_combinations,
		krt_next_combinations_r, krt_next_deque, krt_next_deque,
	};
	_Static_assert(sizeof(steps) / sizeof(steps[0]) == KRT_IT_LIB_END - KRT_IT_LIB, "one step for each sort");

	krt_val v = steps[it->o.extra - KRT_IT_LIB](t, it);

	if (unlikely(!v) && (it->o.extra == KRT_IT_ISLICE || it->o.extra == KRT_IT_LONGEST || it->o.extra == KRT_IT_PAIRWISE))
		it->a = KRT_UNDEF;	/* these end with an error of their source */
	return v;
}

/* ---- making them -------------------------------------------------------------------------------- */

static krt_val make(struct krt_thread *t, enum krt_lib_sort sort, krt_val a, krt_val b)
{
	return a && b ? krt_iter_new(t, (enum krt_iter_sort)sort, a, b) : KRT_ERR;
}

static bool is_number(struct krt_thread *t, krt_val v)
{
	switch (krt_kind(v)) {
	case KRT_KIND_INT:
	case KRT_KIND_BOOL:
	case KRT_KIND_FLOAT:
		return true;
	default:
		return krt_lookup_special(t, v, KRT_SP_index) || krt_lookup_special(t, v, KRT_SP_float);
	}
}

KRT_FN(count_new)
{
	static const char *const names[] = { "start", "step", NULL };
	krt_val v[2] = { KRT_UNDEF, KRT_UNDEF };

	if (!krt_text_args(t, "count", n - 1, a + 1, kw, names, 2, v))
		return KRT_ERR;
	for (int i = 0; i < 2; i++) {
		if (!v[i])
			v[i] = krt_small(i);
		if (!is_number(t, v[i]))
			return krt_raise(t, KRT_EXC_TypeError, "a number is required");
	}
	return make(t, KRT_IT_COUNTER, v[0], v[1]);
}

static krt_val count_repr(struct krt_thread *t, struct krt_iter *it)
{
	krt_val start = krt_repr(t, it->a), step = start ? krt_repr(t, it->b) : KRT_ERR;
	struct krt_buf b;

	if (!step)
		return KRT_ERR;
	krt_buf_init(&b, t);
	krt_buf_str(&b, "count(");
	krt_buf_val(&b, start);
	if (it->b != krt_small(1)) {
		krt_buf_str(&b, ", ");
		krt_buf_val(&b, step);
	}
	krt_buf_str(&b, ")");
	return krt_buf_finish(&b);
}

KRT_FN(cycle_new)
{
	krt_val it = krt_iter(t, a[1]);

	return make(t, KRT_IT_CYCLE, it, it ? krt_list_new(t, 0) : KRT_ERR);
}

KRT_FN(repeat_new)
{
	static const char *const names[] = { "object", "times", NULL };
	krt_val v[2] = { KRT_UNDEF, KRT_UNDEF }, it;
	s64 times = -1;

	if (!krt_text_args(t, "repeat", n - 1, a + 1, kw, names, 2, v))
		return KRT_ERR;
	if (!v[0])
		return krt_raise(t, KRT_EXC_TypeError, "repeat() missing required argument 'object' (pos 1)");
	if (v[1]) {
		if (!krt_index_s64(t, v[1], &times))
			return KRT_ERR;
		times = times < 0 ? 0 : times;
	}
	it = make(t, KRT_IT_REPEAT, v[0], KRT_NONE);
	if (it)
		((struct krt_iter *)it)->n = times;
	return it;
}

static krt_val repeat_repr(struct krt_thread *t, struct krt_iter *it)
{
	krt_val v = krt_repr(t, it->a ? it->a : KRT_NONE), times = v && it->n >= 0 ? krt_int(t, it->n) : KRT_NONE;
	struct krt_buf b;

	times = v && times ? krt_repr(t, times) : KRT_ERR;
	if (!times)
		return KRT_ERR;
	krt_buf_init(&b, t);
	krt_buf_str(&b, "repeat(");
	krt_buf_val(&b, v);
	if (it->n >= 0) {
		krt_buf_str(&b, ", ");
		krt_buf_val(&b, times);
	}
	krt_buf_str(&b, ")");
	return krt_buf_finish(&b);
}

krt_val krt_iter_repr(struct krt_thread *t, krt_val v)
{
	switch (((struct krt_obj *)v)->extra) {
	case KRT_IT_COUNTER:
		return count_repr(t, (struct krt_iter *)v);
	case KRT_IT_REPEAT:
		return repeat_repr(t, (struct krt_iter *)v);
	default:
		return krt_default_repr(t, v);
	}
}

KRT_FN(repeat_hint)
{
	struct krt_iter *it = (struct krt_iter *)krt_payload(a[0], KRT_KIND_ITER);

	return it->n < 0 ? krt_raise(t, KRT_EXC_TypeError, "len() of unsized object") : krt_int(t, it->n);
}

static krt_val chain_of(struct krt_thread *t, krt_val iterables)
{
	iterables = krt_iter(t, iterables);
	return iterables ? krt_iter_new(t, (enum krt_iter_sort)KRT_IT_CHAIN, iterables, KRT_UNDEF) : KRT_ERR;
}

KRT_FN(chain_new)
{
	krt_val v = krt_tuple_of(t, n - 1, a + 1);

	return v ? chain_of(t, v) : KRT_ERR;
}

KRT_FN(chain_from_iterable)
{
	return chain_of(t, a[1]);
}

/* an index of islice(): none stands for None; -1 without exception: no index */
static s64 slice_index(struct krt_thread *t, krt_val v, s64 none)
{
	s64 i;

	if (v == KRT_NONE)
		return none;
	v = krt_is_imm_int(v) || krt_is_bool(v) || krt_lookup_special(t, v, KRT_SP_index) ? krt_index(t, v) : KRT_ERR;
	if (!v || !krt_to_s64(v, &i) || i < 0 || i > KRT_SMALL_MAX)
		return -1;
	return i;
}

KRT_FN(islice_new)
{
	krt_val start = n > 3 ? a[2] : KRT_NONE, stop = n > 3 ? a[3] : a[2], it;
	s64 from = slice_index(t, start, 0), to = slice_index(t, stop, 0), step = n > 4 ? slice_index(t, a[4], 1) : 1;

	if (t->exc)
		return KRT_ERR;
	if (to < 0)
		return krt_raise(t, KRT_EXC_ValueError, "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
	if (from < 0)
		return krt_raise(t, KRT_EXC_ValueError, "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
	if (step < 1)
		return krt_raise(t, KRT_EXC_ValueError, "Step for islice() must be a positive integer or None.");
	it = make(t, KRT_IT_ISLICE, krt_iter(t, a[1]), krt_small(from));
	if (it) {
		((struct krt_iter *)it)->n = stop == KRT_NONE ? -1 : to;
		((struct krt_iter *)it)->c = krt_small(step);
	}
	return it;
}

KRT_FN(starmap_new) { return make(t, KRT_IT_STARMAP, a[1], krt_iter(t, a[2])); }
KRT_FN(takewhile_new) { return make(t, KRT_IT_TAKEWHILE, krt_iter(t, a[2]), a[1]); }
KRT_FN(dropwhile_new) { return make(t, KRT_IT_DROPWHILE, krt_iter(t, a[2]), a[1]); }
KRT_FN(filterfalse_new) { return make(t, KRT_IT_FILTERFALSE, krt_iter(t, a[2]), a[1]); }

KRT_FN(accumulate_new)
{
	static const char *const names[] = { "iterable", "func", "initial", NULL };
	krt_val v[3] = { KRT_UNDEF, KRT_UNDEF, KRT_UNDEF }, it;

	if (!krt_text_args(t, "accumulate", n - 1, a + 1, kw, names, 2, v))
		return KRT_ERR;
	if (!v[0])
		return krt_raise(t, KRT_EXC_TypeError, "accumulate() missing required argument 'iterable' (pos 1)");
	it = make(t, KRT_IT_ACCUMULATE, krt_iter(t, v[0]), v[1] ? v[1] : KRT_NONE);
	if (it && v[2] && v[2] != KRT_NONE) {
		((struct krt_iter *)it)->c = v[2];
		((struct krt_iter *)it)->n = 1;
	}
	return it;
}

KRT_FN(compress_new)
{
	static const char *const names[] = { "data", "selectors", NULL };
	krt_val v[2] = { KRT_UNDEF, KRT_UNDEF };

	if (!krt_text_args(t, "compress", n - 1, a + 1, kw, names, 2, v))
		return KRT_ERR;
	if (!v[0] || !v[1])
		return krt_raise(t, KRT_EXC_TypeError, "compress() missing required argument '%s' (pos %d)", v[0] ? "selectors" : "data",
				 v[0] ? 2 : 1);
	v[0] = krt_iter(t, v[0]);
	return make(t, KRT_IT_COMPRESS, v[0], v[0] ? krt_iter(t, v[1]) : KRT_ERR);
}

KRT_FN(longest_new)
{
	struct krt_tuple *its = (struct krt_tuple *)krt_tuple_new(t, n - 1);
	krt_val fill = KRT_NONE, k, v, it;
	u32 pos = 0;

	while (kw && krt_dict_next((struct krt_dict *)kw, &pos, &k, &v)) {
		if (strcmp(krt_str_of(k)->data, "fillvalue"))
			return krt_raise(t, KRT_EXC_TypeError, "zip_longest() got an unexpected keyword argument");
		fill = v;
	}
	for (int i = 0; its && i < n - 1; i++) {
		its->item[i] = krt_iter(t, a[i + 1]);
		if (!its->item[i])
			return KRT_ERR;
	}
	it = make(t, KRT_IT_LONGEST, (krt_val)its, fill);
	if (it)
		((struct krt_iter *)it)->n = n - 1;
	return it;
}

static const struct krt_cdef count_defs[] = {
	{ "__new__", count_new, 1, -1, KRT_CF_NEW | KRT_CF_KW, NULL }, { } };
static const struct krt_cdef cycle_defs[] = { { "__new__", cycle_new, 2, 2, KRT_CF_NEW, NULL }, { } };
static const struct krt_cdef repeat_defs[] = {
	{ "__new__", repeat_new, 1, -1, KRT_CF_NEW | KRT_CF_KW, NULL },
	{ "__length_hint__", repeat_hint, 1, 1, 0, NULL }, { } };
static const struct krt_cdef chain_defs[] = {
	{ "__new__", chain_new, 1, -1, KRT_CF_NEW, NULL },
	{ "from_iterable", chain_from_iterable, 2, 2, KRT_CF_CLASS, NULL }, { } };
static const struct krt_cdef islice_defs[] = { { "__new__", islice_new, 3, 5, KRT_CF_NEW, NULL }, { } };
static const struct krt_cdef starmap_defs[] = { { "__new__", starmap_new, 3, 3, KRT_CF_NEW, NULL }, { } };
static const struct krt_cdef takewhile_defs[] = { { "__new__", takewhile_new, 3, 3, KRT_CF_NEW, NULL }, { } };
static const struct krt_cdef dropwhile_defs[] = { { "__new__", dropwhile_new, 3, 3, KRT_CF_NEW, NULL }, { } };
static const struct krt_cdef filterfalse_defs[] = { { "__new__", filterfalse_new, 3, 3, KRT_CF_NEW, NULL }, { } };
static const struct krt_cdef accumulate_defs[] = {
	{ "__new__", accumulate_new, 1, -1, KRT_CF_NEW | KRT_CF_KW, NULL }, { } };
static const struct krt_cdef compress_defs[] = { { "__new__", compress_new, 1, -1, KRT_CF_NEW | KRT_CF_KW, NULL }, { } };
static const struct krt_cdef longest_defs[] = { { "__new__", longest_new, 1, -1, KRT_CF_NEW | KRT_CF_KW, NULL }, { } };

static const struct krt_it_class classes[] = {
	{ KRT_IT_COUNTER, "count", count_defs },
	{ KRT_IT_CYCLE, "cycle", cycle_defs },
	{ KRT_IT_REPEAT, "repeat", repeat_defs },
	{ KRT_IT_CHAIN, "chain", chain_defs },
	{ KRT_IT_ISLICE, "islice", islice_defs },
	{ KRT_IT_STARMAP, "starmap", starmap_defs },
	{ KRT_IT_TAKEWHILE, "takewhile", takewhile_defs },
	{ KRT_IT_DROPWHILE, "dropwhile", dropwhile_defs },
	{ KRT_IT_FILTERFALSE, "filterfalse", filterfalse_defs },
	{ KRT_IT_ACCUMULATE, "accumulate", accumulate_defs },
	{ KRT_IT_COMPRESS, "compress", compress_defs },
	{ KRT_IT_LONGEST, "zip_longest", longest_defs },
	{ }
};

bool krt_itertools_init(struct krt_thread *t)
{
	struct krt_class *iter = t->vm->cls[KRT_KIND_ITER];
	struct krt_module *m = krt_module_builtin(t, "itertools", krt_tee_func);
	bool ok = m && krt_it_classes(t, m, classes) && krt_it_classes(t, m, krt_comb_classes) &&
		  krt_it_classes(t, m, krt_group_classes);

	t->vm->cls[KRT_KIND_ITER] = iter;
	return ok;
}
