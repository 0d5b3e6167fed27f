// SPDX-License-Identifier: GPL-2.0
/* heapq.c - the modules _heapq and _bisect: heaps in lists, and places in sorted sequences. */
#include "std.h"
#include "text.h"

/* ---- heaps --------------------------------------------------------------------------------------- */

/* the list that is argument 1 of fn, or its only one */
static struct krt_list *heap_of(struct krt_thread *t, krt_val v, const char *fn, bool only)
{
	krt_val l = krt_payload(v, KRT_KIND_LIST);

	if (!l)
		krt_raise(t, KRT_EXC_TypeError, "%s() argument%s must be list, not %N", fn, only ? "" : " 1", v);
	return (struct krt_list *)l;
}

/* a < b while the heap keeps its n items: 1, 0, -1 */
static int less(struct krt_thread *t, const struct krt_list *l, u32 n, krt_val a, krt_val b)
{
	int r = krt_cmp_bool(t, KRT_LT, a, b);

	if (r >= 0 && l->len != n) {
		krt_raise(t, KRT_EXC_RuntimeError, "list changed size during iteration");
		return -1;
	}
	return r;
}

static void swap(struct krt_list *l, u32 i, u32 j)
{
	krt_val v = l->item[i];

	l->item[i] = l->item[j];
	l->item[j] = v;
}

/* the item at i goes up to its place below start */
static bool rise(struct krt_thread *t, struct krt_list *l, u32 start, u32 i)
{
	u32 n = l->len;

	while (i > start) {
		u32 parent = (i - 1) >> 1;
		int r = less(t, l, n, l->item[i], l->item[parent]);

		if (r < 0)
			return false;
		if (!r)
			break;
		swap(l, i, parent);
		i = parent;
	}
	return true;
}

/* the item at i goes down to a leaf along the smaller children, and from there up to its place */
static bool sink(struct krt_thread *t, struct krt_list *l, u32 i)
{
	u32 start = i, n = l->len;

	while (i < n >> 1) {
		u32 child = 2 * i + 1;

		if (child + 1 < n) {
			int r = less(t, l, n, l->item[child], l->item[child + 1]);

			if (r < 0)
				return false;
			child += !r;
		}
		swap(l, i, child);
		i = child;
	}
	return rise(t, l, start, i);
}

KRT_FN(heap_push)
{
	struct krt_list *l = heap_of(t, a[0], "heappush", false);

	return l && krt_list_append(t, l, a[1]) && rise(t, l, 0, l->len - 1) ? KRT_NONE : KRT_ERR;
}

KRT_FN(heap_pop)
{
	struct krt_list *l = heap_of(t, a[0], "heappop", true);
	krt_val last, first;

	if (!l)
		return KRT_ERR;
	if (!l->len)
		return krt_raise(t, KRT_EXC_IndexError, "index out of range");
	last = l->item[--l->len];
	if (!l->len)
		return last;
	first = l->item[0];
	l->item[0] = last;
	return sink(t, l, 0) ? first : KRT_ERR;
}

static krt_val replace(struct krt_thread *t, struct krt_list *l, krt_val v)
{
	krt_val first = l->item[0];

	l->item[0] = v;
	return sink(t, l, 0) ? first : KRT_ERR;
}

KRT_FN(heap_replace)
{
	struct krt_list *l = heap_of(t, a[0], "heapreplace", false);

	if (l && !l->len)
		return krt_raise(t, KRT_EXC_IndexError, "index out of range");
	return l ? replace(t, l, a[1]) : KRT_ERR;
}

KRT_FN(heap_pushpop)
{
	struct krt_list *l = heap_of(t, a[0], "heappushpop", false);
	int r = l && l->len ? krt_cmp_bool(t, KRT_LT, l->item[0], a[1]) : 0;

	if (!l || r < 0)
		return KRT_ERR;
	if (r && !l->len)
		return krt_raise(t, KRT_EXC_IndexError, "index out of range");
	return r ? replace(t, l, a[1]) : a[1];
}

KRT_FN(heap_heapify)
{
	struct krt_list *l = heap_of(t, a[0], "heapify", true);

	if (!l)
		return KRT_ERR;
	for (u32 i = l->len / 2; i-- > 0; )
		if (!krt_work(t, 1) || !sink(t, l, i))
			return KRT_ERR;
	return KRT_NONE;
}

static const struct krt_cdef heap_defs[] = {
	{ "heappush", heap_push, 2, 2, 0, NULL },
	{ "heappop", heap_pop, 1, 1, 0, NULL },
	{ "heapreplace", heap_replace, 2, 2, 0, NULL },
	{ "heappushpop", heap_pushpop, 2, 2, 0, NULL },
	{ "heapify", heap_heapify, 1, 1, 0, NULL },
	{ }
};

/* ---- bisection -------------------------------------------------------------------------------------- */

enum { B_SEQ, B_X, B_LO, B_HI, B_KEY, B_ARGS };

static bool bisect_args(struct krt_thread *t, const char *fn, int n, const krt_val *a, krt_val kw, krt_val *v)
{
	static const char *const names[] = { "a", "x", "lo", "hi", "key", NULL };

	for (int i = 0; i < B_ARGS; i++)
		v[i] = KRT_UNDEF;
	if (!krt_text_args(t, fn, n, a, kw, names, B_KEY, v))
		return false;
	if (!v[B_SEQ] || !v[B_X]) {
		krt_raise(t, KRT_EXC_TypeError, "%s() missing required argument '%s' (pos %d)", fn, v[B_SEQ] ? "x" : "a", v[B_SEQ] ? 2 : 1);
		return false;
	}
	return true;
}

/* where x belongs, behind its equals when right; -1 with an exception */
static s64 place(struct krt_thread *t, const krt_val *v, krt_val x, bool right)
{
	s64 lo = 0, hi = -1;

	if (v[B_LO] && !krt_index_s64(t, v[B_LO], &lo))
		return -1;
	if (lo < 0) {
		krt_raise(t, KRT_EXC_ValueError, "lo must be non-negative");
		return -1;
	}
	if (v[B_HI] && v[B_HI] != KRT_NONE ? !krt_index_s64(t, v[B_HI], &hi) : (hi = krt_length(t, v[B_SEQ])) < 0)
		return -1;
	while (lo < hi) {
		s64 mid = lo + (hi - lo) / 2;
		krt_val item = krt_getitem(t, v[B_SEQ], krt_small(mid));
		int r;

		if (item && v[B_KEY] && v[B_KEY] != KRT_NONE)
			item = krt_call(t, v[B_KEY], 1, &item);
		if (!item)
			return -1;
		r = right ? krt_cmp_bool(t, KRT_LT, x, item) : krt_cmp_bool(t, KRT_LT, item, x);
		if (r < 0)
			return -1;
		if (r == right)
			hi = mid;
		else
			lo = mid + 1;
	}
	return lo;
}

static krt_val bisect(struct krt_thread *t, const char *fn, int n, const krt_val *a, krt_val kw, bool right)
{
	krt_val v[B_ARGS];
	s64 i = bisect_args(t, fn, n, a, kw, v) ? place(t, v, v[B_X], right) : -1;

	return i < 0 ? KRT_ERR : krt_int(t, i);
}

static krt_val insort(struct krt_thread *t, const char *fn, int n, const krt_val *a, krt_val kw, bool right)
{
	krt_val v[B_ARGS], x, args[2];
	s64 i;

	if (!bisect_args(t, fn, n, a, kw, v))
		return KRT_ERR;
	x = v[B_KEY] && v[B_KEY] != KRT_NONE ? krt_call(t, v[B_KEY], 1, &v[B_X]) : v[B_X];
	i = x ? place(t, v, x, right) : -1;
	if (i < 0)
		return KRT_ERR;
	args[0] = krt_int(t, i);
	args[1] = v[B_X];
	return krt_call_method(t, v[B_SEQ], "insert", 2, args) ? KRT_NONE : KRT_ERR;
}

KRT_FN(bisect_right) { return bisect(t, "bisect_right", n, a, kw, true); }
KRT_FN(bisect_left) { return bisect(t, "bisect_left", n, a, kw, false); }
KRT_FN(insort_right) { return insort(t, "insort_right", n, a, kw, true); }
KRT_FN(insort_left) { return insort(t, "insort_left", n, a, kw, false); }

static const struct krt_cdef bisect_defs[] = {
	{ "bisect_right", bisect_right, 0, -1, KRT_CF_KW, NULL },
	{ "bisect_left", bisect_left, 0, -1, KRT_CF_KW, NULL },
	{ "insort_right", insort_right, 0, -1, KRT_CF_KW, NULL },
	{ "insort_left", insort_left, 0, -1, KRT_CF_KW, NULL },
	{ }
};

bool krt_heapq_init(struct krt_thread *t)
{
	return krt_module_builtin(t, "_heapq", heap_defs) && krt_module_builtin(t, "_bisect", bisect_defs);
}
