// SPDX-License-Identifier: GPL-2.0
/* builtinseq.c - builtins about iteration: len, iter, next, sorted, sum, min, max, any, all. */
#include "builtins.h"
#include "iter.h"

KRT_FN(b_len)
{
	s64 len = krt_length(t, a[0]);

	return len < 0 ? KRT_ERR : krt_int(t, len);
}

KRT_FN(b_iter)
{
	if (n == 1)
		return krt_iter(t, a[0]);
	if (!krt_callable(t, a[0]))
		return krt_raise(t, KRT_EXC_TypeError, "iter(v, w): v must be callable");
	return krt_iter_new(t, KRT_IT_CALL, a[0], a[1]);
}

KRT_FN(b_next)
{
	krt_val v;

	switch (krt_kind(a[0])) {
	case KRT_KIND_GENERATOR:
		v = krt_gen_send(t, (struct krt_generator *)a[0], KRT_NONE);
		break;
	case KRT_KIND_ITER:
		t->pin[0] = KRT_NONE;
		v = krt_next(t, a[0]);
		break;
	default:
		if (!krt_lookup_special(t, a[0], KRT_SP_next))
			return krt_raise(t, KRT_EXC_TypeError, "'%T' object is not an iterator", a[0]);
		v = krt_call_special(t, a[0], KRT_SP_next, 0, NULL);
		if (v || n < 2 || !krt_exc_pending_is(t, KRT_EXC_StopIteration))
			return v;
		krt_exc_take(t);
		return a[1];
	}
	if (v != KRT_STOP)
		return v;
	return n > 1 ? a[1] : krt_raise_stop(t, t->pin[0]);
}

/* 1, 0, -1: whether some item's truth is want */
static int krt_find_truth(struct krt_thread *t, krt_val v, int want)
{
	krt_val it = krt_iter(t, v), x;

	if (!it)
		return -1;
	while ((x = krt_next(t, it)) != KRT_STOP) {
		int b = x ? krt_truth(t, x) : -1;

		if (b < 0)
			return -1;
		if (b == want)
			return 1;
	}
	return 0;
}

KRT_FN(b_any)
{
	int r = krt_find_truth(t, a[0], 1);

	return r < 0 ? KRT_ERR : krt_bool(r);
}

KRT_FN(b_all)
{
	int r = krt_find_truth(t, a[0], 0);

	return r < 0 ? KRT_ERR : krt_bool(!r);
}

KRT_FN(b_sum)
{
	static const enum krt_name_id names[] = { KRT_N_start };
	krt_val start = n > 1 ? a[1] : krt_kw_get(t->vm, kw, KRT_N_start), total, it, x;

	if (!krt_kw_only(t, "sum", kw, 1, names))
		return KRT_ERR;
	if (!n)
		return krt_raise(t, KRT_EXC_TypeError, "sum() takes at least 1 positional argument (0 given)");
	total = start ? start : krt_small(0);
	if (krt_is(total, KRT_KIND_STR))
		return krt_raise(t, KRT_EXC_TypeError, "sum() can't sum strings [use ''.join(seq) instead]");
	if (krt_is(total, KRT_KIND_BYTES))
		return krt_raise(t, KRT_EXC_TypeError, "sum() can't sum bytes [use b''.join(seq) instead]");
	if (krt_is(total, KRT_KIND_BYTEARRAY))
		return krt_raise(t, KRT_EXC_TypeError, "sum() can't sum bytearray [use b''.join(seq) instead]");
	it = krt_iter(t, a[0]);
	if (!it)
		return KRT_ERR;
	while ((x = krt_next(t, it)) != KRT_STOP) {
		s64 s;

		if (!x)
			return KRT_ERR;
		if (krt_is_small(x) && krt_is_small(total)) {
			s = krt_small_get(x) + krt_small_get(total);	/* 62 bits each: no overflow */
			total = krt_int(t, s);
		} else {
			total = krt_binary(t, KRT_BIN_ADD, total, x);
		}
		if (!total)
			return KRT_ERR;
	}
	return total;
}

/* the better of the items of it, or of n values */
static krt_val krt_extreme(struct krt_thread *t, enum krt_cmp op, const char *name, int n, const krt_val *a, krt_val kw)
{
	static const enum krt_name_id names[] = { KRT_N_key, KRT_N_default };
	krt_val key = krt_kw_get(t->vm, kw, KRT_N_key), def = krt_kw_get(t->vm, kw, KRT_N_default);
	krt_val it = KRT_UNDEF, best = KRT_UNDEF, best_key = KRT_UNDEF, x, k;
	int i = 0, r;

	if (!krt_kw_only(t, name, kw, 2, names))
		return KRT_ERR;
	if (!n)
		return krt_raise(t, KRT_EXC_TypeError, "%s expected at least 1 argument, got 0", name);
	if (n > 1 && def)
		return krt_raise(t, KRT_EXC_TypeError, "Cannot specify a default for %s() with multiple positional arguments", name);
	if (n == 1) {
		it = krt_iter(t, a[0]);
		if (!it)
			return KRT_ERR;
	}
	for (;;) {
		x = it ? krt_next(t, it) : i < n ? a[i++] : KRT_STOP;
		if (x == KRT_STOP)
			break;
		k = x && key && key != KRT_NONE ? krt_call(t, key, 1, &x) : x;
		if (!k)
			return KRT_ERR;
		r = best ? krt_cmp_bool(t, op, k, best_key) : 1;
		if (r < 0)
			return KRT_ERR;
		if (r) {
			best = x;
			best_key = k;
		}
	}
	if (best)
		return best;
	return def ? def : krt_raise(t, KRT_EXC_ValueError, "%s() arg is an empty sequence", name);
}

KRT_FN(b_min)
{
	return krt_extreme(t, KRT_LT, "min", n, a, kw);
}

KRT_FN(b_max)
{
	return krt_extreme(t, KRT_GT, "max", n, a, kw);
}

KRT_FN(b_sorted)
{
	static const enum krt_name_id names[] = { KRT_N_key, KRT_N_reverse };
	krt_val key = krt_kw_get(t->vm, kw, KRT_N_key), reverse = krt_kw_get(t->vm, kw, KRT_N_reverse), list;
	int rev;

	if (!krt_kw_only(t, "sort", kw, 2, names))
		return KRT_ERR;
	list = krt_list_from(t, a[0]);
	if (!list)
		return KRT_ERR;
	rev = reverse ? krt_sort_reversed(t, reverse) : 0;
	if (rev < 0)
		return KRT_ERR;
	return krt_list_sort(t, (struct krt_list *)list, key ? key : KRT_NONE, rev) ? list : KRT_ERR;
}

const struct krt_cdef krt_seq_defs[] = {
	{ "len", b_len, 1, 1, 0, NULL },
	{ "iter", b_iter, 1, 2, 0, NULL },
	{ "next", b_next, 1, 2, 0, NULL },
	{ "any", b_any, 1, 1, 0, NULL },
	{ "all", b_all, 1, 1, 0, NULL },
	{ "sum", b_sum, 0, 2, KRT_CF_KW, NULL },
	{ "min", b_min, 0, -1, KRT_CF_KW, NULL },
	{ "max", b_max, 0, -1, KRT_CF_KW, NULL },
	{ "sorted", b_sorted, 1, 1, KRT_CF_KW, NULL },
	{ NULL, NULL, 0, 0, 0, NULL },
};
