// SPDX-License-Identifier: GPL-2.0
/*
 * sort.c - list.sort: a stable merge sort over natural runs. Runs shorter than
 * RUN are filled up by binary insertion; equal-sized runs are merged through a
 * scratch store, so that the C stack stays flat.
 *
 * The list is empty while its items are compared: whoever changes it meanwhile
 * gets the ValueError CPython gives. Keys and values are parallel arrays that
 * move together; without a key function there are only keys.
 */
#include "seq.h"

#define RUN 24

struct sorter {
	struct krt_thread *t;
	krt_val *key, *val;	/* val NULL: keys are the values */
	krt_val *tkey, *tval;	/* scratch */
	u32 n;
	bool all_small, all_str;
};

/* 1 if a < b, 0, -1 error */
static int less(struct sorter *s, krt_val a, krt_val b)
{
	if (s->all_small)
		return (s64)a < (s64)b;
	if (s->all_str)
		return krt_str_cmp(krt_str_of(a), krt_str_of(b)) < 0;
	return krt_cmp_bool(s->t, KRT_LT, a, b);
}

static void classify(struct sorter *s)
{
	s->all_small = s->all_str = true;
	for (u32 i = 0; i < s->n; i++) {
		if (!krt_is_small(s->key[i]))
			s->all_small = false;
		if (!krt_is(s->key[i], KRT_KIND_STR))
			s->all_str = false;
	}
}

static void reverse_range(krt_val *v, u32 lo, u32 hi)
{
	for (; lo + 1 < hi; lo++) {
		krt_val x = v[lo];

		v[lo] = v[--hi];
		v[hi] = x;
	}
}

/* Extends the run at lo by insertion until it reaches hi. */
static bool insert_run(struct sorter *s, u32 lo, u32 sorted, u32 hi)
{
	for (u32 i = sorted; i < hi; i++) {
		krt_val k = s->key[i], v = s->val ? s->val[i] : 0;
		u32 a = lo, b = i;

		if (!krt_work(s->t, 4))
			return false;
		while (a < b) {
			u32 mid = (a + b) / 2;
			int r = less(s, k, s->key[mid]);

			if (r < 0)
				return false;
			if (r)
				b = mid;
			else
				a = mid + 1;
		}
		memmove(s->key + a + 1, s->key + a, (i - a) * sizeof(k));
		s->key[a] = k;
		if (s->val) {
			memmove(s->val + a + 1, s->val + a, (i - a) * sizeof(v));
			s->val[a] = v;
		}
	}
	return true;
}

/* The end of the natural run at lo (made ascending), at most n; 0 on error. */
static u32 natural_run(struct sorter *s, u32 lo)
{
	u32 hi = lo + 1;
	int r, first;

	if (hi == s->n)
		return hi;
	first = less(s, s->key[hi], s->key[lo]);
	if (first < 0)
		return 0;
	for (hi++; hi < s->n; hi++) {
		r = krt_work(s->t, 1) ? less(s, s->key[hi], s->key[hi - 1]) : -1;
		if (r < 0)
			return 0;
		if (r != first)
			break;
	}
	if (first) {
		reverse_range(s->key, lo, hi);
		if (s->val)
			reverse_range(s->val, lo, hi);
	}
	return hi;
}

static bool merge(struct sorter *s, u32 lo, u32 mid, u32 hi)
{
	u32 n = mid - lo, i = 0, j = mid, k = lo;
	int r = less(s, s->key[mid], s->key[mid - 1]);

	if (r <= 0)
		return !r;
	memcpy(s->tkey, s->key + lo, n * sizeof(krt_val));
	if (s->val)
		memcpy(s->tval, s->val + lo, n * sizeof(krt_val));
	while (i < n && j < hi) {
		r = krt_work(s->t, 1) ? less(s, s->key[j], s->tkey[i]) : -1;
		if (r < 0)
			break;
		if (s->val)
			s->val[k] = r ? s->val[j] : s->tval[i];
		s->key[k++] = r ? s->key[j++] : s->tkey[i++];
	}
	/* on an error too: no item may get lost */
	memcpy(s->key + k, s->tkey + i, (n - i) * sizeof(krt_val));
	if (s->val)
		memcpy(s->val + k, s->tval + i, (n - i) * sizeof(krt_val));
	return r >= 0;
}

/* A stack of pending runs whose lengths at least halve upwards: 40 are enough for 2^32 items. */
static bool sort_runs(struct sorter *s)
{
	u32 start[40], depth = 0, lo = 0, hi, end;

	while (lo < s->n) {
		hi = natural_run(s, lo);
		if (!hi)
			return false;
		if (hi - lo < RUN && hi < s->n) {
			end = lo + RUN < s->n ? lo + RUN : s->n;
			if (!insert_run(s, lo, hi, end))
				return false;
			hi = end;
		}
		start[depth++] = lo;
		while (depth > 1 && start[depth - 1] - start[depth - 2] <= 2 * (hi - start[depth - 1])) {
			if (!merge(s, start[depth - 2], start[depth - 1], hi))
				return false;
			depth--;
		}
		lo = hi;
	}
	for (; depth > 1; depth--)
		if (!merge(s, start[depth - 2], start[depth - 1], s->n))
			return false;
	return true;
}

static bool compute_keys(struct sorter *s, krt_val f)
{
	krt_val *key = krt_alloc_vals(s->t, s->n);

	if (!key)
		return false;
	s->val = s->key;
	for (u32 i = 0; i < s->n; i++) {
		key[i] = krt_call(s->t, f, 1, &s->val[i]);
		if (!key[i])
			return false;
	}
	s->key = key;
	s->tval = krt_alloc_vals(s->t, s->n);
	return s->tval;
}

static bool run_sort(struct sorter *s, krt_val key, bool reverse)
{
	bool ok;

	if (key != KRT_NONE && !compute_keys(s, key))
		return false;
	s->tkey = krt_alloc_vals(s->t, s->n);
	if (!s->tkey)
		return false;
	classify(s);
	/* reversed before and after: equal items keep their order */
	if (reverse) {
		reverse_range(s->key, 0, s->n);
		if (s->val)
			reverse_range(s->val, 0, s->n);
	}
	ok = sort_runs(s);
	if (reverse) {
		reverse_range(s->key, 0, s->n);
		if (s->val)
			reverse_range(s->val, 0, s->n);
	}
	return ok;
}

int krt_sort_reversed(struct krt_thread *t, krt_val v)
{
	s64 n;

	if (!krt_is_bool(v))
		v = krt_index(t, v);
	if (!v)
		return -1;
	if (!krt_to_s64(v, &n) || n != (s32)n) {
		krt_raise(t, KRT_EXC_OverflowError, "Python int too large to convert to C int");
		return -1;
	}
	return n != 0;
}

bool krt_list_sort(struct krt_thread *t, struct krt_list *l, krt_val key, bool reverse)
{
	krt_val *item = l->item;
	u32 len = l->len, cap = l->cap;
	struct sorter s = { .t = t, .key = item, .n = len };
	bool ok, changed;

	if (len < 2 && key == KRT_NONE)
		return true;
	l->len = l->cap = 0;
	l->item = NULL;
	ok = !len || run_sort(&s, key, reverse);
	changed = l->item || l->len;
	l->item = item;
	l->len = len;
	l->cap = cap;
	if (ok && changed) {
		krt_raise(t, KRT_EXC_ValueError, "list modified during sort");
		return false;
	}
	return ok;
}
