// SPDX-License-Identifier: GPL-2.0
/* compare.c - rich comparison, equality as containers use it, membership. */
#include "class.h"

static const enum krt_special krt_cmp_sp[] = { KRT_SP_lt, KRT_SP_le, KRT_SP_eq, KRT_SP_ne, KRT_SP_gt, KRT_SP_ge };
static const enum krt_cmp krt_cmp_swapped[] = { KRT_GT, KRT_GE, KRT_EQ, KRT_NE, KRT_LT, KRT_LE };
static const char *const krt_cmp_text[] = { "<", "<=", "==", "!=", ">", ">=" };

/* c is -1 0 1, or 2 for unordered */
static krt_val krt_cmp_result(enum krt_cmp op, int c)
{
	switch (op) {
	case KRT_LT:
		return krt_bool(c == -1);
	case KRT_LE:
		return krt_bool(c <= 0);
	case KRT_EQ:
		return krt_bool(c == 0);
	case KRT_NE:
		return krt_bool(c != 0);
	case KRT_GT:
		return krt_bool(c == 1);
	default:
		return krt_bool(c == 0 || c == 1);
	}
}

static bool krt_is_int(enum krt_kind k)
{
	return k == KRT_KIND_INT || k == KRT_KIND_BOOL;
}

static int krt_float_int_cmp(struct krt_thread *t, krt_val f, krt_val i)
{
	return krt_float_cmp_int(t, krt_float_bits(f), krt_is_bool(i) ? krt_small(i == KRT_TRUE) : i);
}

static krt_val krt_method_compare(enum krt_cmp op, krt_val a, krt_val b)
{
	struct krt_method *x = (struct krt_method *)a, *y = (struct krt_method *)b;

	if (op != KRT_EQ && op != KRT_NE)
		return KRT_NOTIMPL;
	return krt_bool((x->func == y->func && x->self == y->self) == (op == KRT_EQ));
}

/* builtin kinds among themselves; NOTIMPL when they do not compare */
krt_val krt_compare_kinds(struct krt_thread *t, enum krt_cmp op, krt_val a, krt_val b)
{
	enum krt_kind ka = krt_kind(a), kb = krt_kind(b);
	const u8 *p;
	size_t n;
	int c;

	if (krt_is_int(ka) && krt_is_int(kb))
		return krt_cmp_result(op, krt_int_cmp(a, b));
	if (ka == KRT_KIND_STR && kb == KRT_KIND_STR) {
		if (op == KRT_EQ || op == KRT_NE)
			return krt_bool(krt_str_eq(krt_str_of(a), krt_str_of(b)) == (op == KRT_EQ));
		return krt_cmp_result(op, krt_str_cmp(krt_str_of(a), krt_str_of(b)));
	}
	if (ka == KRT_KIND_FLOAT && kb == KRT_KIND_FLOAT)
		return krt_cmp_result(op, krt_f_cmp(krt_float_bits(a), krt_float_bits(b)));
	if (ka == KRT_KIND_FLOAT && krt_is_int(kb))
		return krt_cmp_result(op, krt_float_int_cmp(t, a, b));
	if (krt_is_int(ka) && kb == KRT_KIND_FLOAT) {
		c = krt_float_int_cmp(t, b, a);
		return krt_cmp_result(op, c == 2 ? 2 : -c);
	}
	if (ka == KRT_KIND_KOBJ || kb == KRT_KIND_KOBJ || ka == KRT_KIND_KFUNC || kb == KRT_KIND_KFUNC ||
	    (ka == KRT_KIND_KTYPE && kb == KRT_KIND_KTYPE))
		return krt_kobj_compare(t, op, a, b);
	if (ka == KRT_KIND_DICTVIEW || kb == KRT_KIND_DICTVIEW)
		return krt_dictview_compare(t, op, a, b);
	if (ka == KRT_KIND_MAPPINGPROXY)
		return krt_compare_kinds(t, op, ((struct krt_wrapper *)a)->func, krt_is(b, KRT_KIND_MAPPINGPROXY) ? ((struct krt_wrapper *)b)->func : b);
	if ((ka == KRT_KIND_SET || ka == KRT_KIND_FROZENSET) && (kb == KRT_KIND_SET || kb == KRT_KIND_FROZENSET))
		return krt_stack_ok(t) ? krt_set_compare(t, op, a, b) : KRT_ERR;
	if (ka == KRT_KIND_MEMORYVIEW && kb == KRT_KIND_MEMORYVIEW && op != KRT_EQ && op != KRT_NE)
		return KRT_NOTIMPL;
	if ((ka == KRT_KIND_BYTES || ka == KRT_KIND_BYTEARRAY || ka == KRT_KIND_MEMORYVIEW) && krt_bytes_view(a, &p, &n) && krt_bytes_view(b, &p, &n))
		return krt_cmp_result(op, krt_bytes_cmp(a, b));
	if (ka != kb)
		return KRT_NOTIMPL;
	switch (ka) {
	case KRT_KIND_LIST:
		return krt_stack_ok(t) ? krt_list_compare(t, op, a, b) : KRT_ERR;
	case KRT_KIND_TUPLE:
		return krt_stack_ok(t) ? krt_tuple_compare(t, op, a, b) : KRT_ERR;
	case KRT_KIND_DICT:
		return krt_stack_ok(t) ? krt_dict_compare(t, op, a, b) : KRT_ERR;
	case KRT_KIND_RANGE:
		return krt_range_compare(t, op, a, b);
	case KRT_KIND_SLICE:
		return krt_slice_compare(t, op, a, b);
	case KRT_KIND_METHOD:
		return krt_method_compare(op, a, b);
	default:
		return KRT_NOTIMPL;
	}
}

static bool krt_compares_itself(krt_val v)
{
	return krt_is(v, KRT_KIND_OBJECT) || krt_is(v, KRT_KIND_CLASS) || krt_is(v, KRT_KIND_HANDLE) || krt_is(v, KRT_KIND_WEAKREF);
}

/* what a's own type says about a op b */
static krt_val krt_compare_try(struct krt_thread *t, enum krt_cmp op, krt_val a, krt_val b)
{
	struct krt_class *c;
	krt_val f;

	if (!krt_compares_itself(a))
		return krt_compare_kinds(t, op, a, krt_base_value(b));
	f = krt_plain_payload(a, krt_cmp_sp[op]);
	if (f)
		return krt_compare_kinds(t, op, f, krt_base_value(b));
	c = krt_class_of(t, a);
	f = c->sp[krt_cmp_sp[op]];
	if (krt_is(f, KRT_KIND_CFUNC) && ((struct krt_cfunc *)f)->cls == t->vm->object_class &&
	    !(op == KRT_NE && c->defines >> KRT_SP_eq & 1))
		return KRT_NOTIMPL;	/* object's own, without the call */
	return krt_stack_ok(t) ? krt_call_special(t, a, krt_cmp_sp[op], 1, &b) : KRT_ERR;
}

/* two immediate ints; all high ones are above all small ones */
static krt_val compare_ints(enum krt_cmp op, krt_val a, krt_val b)
{
	bool less = krt_is_small(a) ? krt_is_high(b) || (s64)a < (s64)b : krt_is_high(b) && a < b;

	switch (op) {
	case KRT_LT:
		return krt_bool(less);
	case KRT_LE:
		return krt_bool(less || a == b);
	case KRT_EQ:
		return krt_bool(a == b);
	case KRT_NE:
		return krt_bool(a != b);
	case KRT_GT:
		return krt_bool(!less && a != b);
	default:
		return krt_bool(!less);
	}
}

krt_val krt_compare(struct krt_thread *t, enum krt_cmp op, krt_val a, krt_val b)
{
	bool custom = krt_compares_itself(b), swapped = false;
	krt_val r;

	if (krt_is_imm_int(a) && krt_is_imm_int(b))
		return compare_ints(op, a, b);
	if (krt_is(a, KRT_KIND_STR) && krt_is(b, KRT_KIND_STR) && (op == KRT_EQ || op == KRT_NE))
		return krt_bool(krt_str_eq(krt_str_of(a), krt_str_of(b)) == (op == KRT_EQ));
	if (krt_is(a, KRT_KIND_FLOAT) && krt_is(b, KRT_KIND_FLOAT))
		return krt_cmp_result(op, krt_f_cmp(krt_float_bits(a), krt_float_bits(b)));
	if (custom && krt_compares_itself(a)) {
		struct krt_class *ca = krt_class_of(t, a), *cb = krt_class_of(t, b);

		swapped = ca != cb && krt_is_subclass(cb, ca);
	} else if (custom) {
		swapped = krt_is_subclass(krt_class_of(t, b), krt_class_of(t, a));
	}
	if (swapped) {
		r = krt_compare_try(t, krt_cmp_swapped[op], b, a);
		if (r != KRT_NOTIMPL)
			return r;
	}
	r = krt_compare_try(t, op, a, b);
	if (r != KRT_NOTIMPL)
		return r;
	if (!swapped) {
		r = krt_compare_try(t, krt_cmp_swapped[op], b, a);
		if (r != KRT_NOTIMPL)
			return r;
	}
	if (op == KRT_EQ || op == KRT_NE)
		return krt_bool((a == b) == (op == KRT_EQ));
	return krt_raise(t, KRT_EXC_TypeError, "'%s' not supported between instances of '%T' and '%T'", krt_cmp_text[op], a, b);
}

int krt_cmp_bool(struct krt_thread *t, enum krt_cmp op, krt_val a, krt_val b)
{
	krt_val r = krt_compare(t, op, a, b);

	if (krt_is_bool(r))
		return r == KRT_TRUE;
	return r ? krt_truth(t, r) : -1;
}

int krt_eq(struct krt_thread *t, krt_val a, krt_val b)
{
	if (a == b)
		return 1;
	if (krt_is_imm_int(a) && krt_is_imm_int(b))
		return 0;
	if (krt_is(a, KRT_KIND_STR) && krt_is(b, KRT_KIND_STR))
		return krt_str_eq(krt_str_of(a), krt_str_of(b));
	return krt_cmp_bool(t, KRT_EQ, a, b);
}

/* ---- membership ------------------------------------------------------------------------------------ */

struct krt_search { krt_val x; int found; };

static bool krt_search_step(struct krt_thread *t, krt_val item, void *arg)
{
	struct krt_search *s = arg;

	s->found = krt_eq(t, item, s->x);
	return s->found == 0;		/* stops when found, or in error */
}

static int krt_contains_iter(struct krt_thread *t, krt_val v, krt_val x)
{
	struct krt_search s = { x, 0 };

	if (!krt_iterate(t, v, krt_search_step, &s) && s.found != 1)
		return -1;
	return s.found;
}

int krt_contains(struct krt_thread *t, krt_val v, krt_val x)
{
	krt_val in = v, r;

	switch (krt_kind(v)) {
	case KRT_KIND_LIST:
		return krt_list_contains(t, v, x);
	case KRT_KIND_TUPLE:
		return krt_tuple_contains(t, v, x);
	case KRT_KIND_DICT:
		return krt_dict_contains(t, v, x);
	case KRT_KIND_SET:
	case KRT_KIND_FROZENSET:
		return krt_set_has(t, v, x);
	case KRT_KIND_STR:
		return krt_str_contains(t, v, krt_base_value(x));
	case KRT_KIND_BYTES:
	case KRT_KIND_BYTEARRAY:
	case KRT_KIND_MEMORYVIEW:
		return krt_bytes_contains(t, v, krt_base_value(x));
	case KRT_KIND_RANGE:
		return krt_range_contains(t, v, x);
	case KRT_KIND_DICTVIEW:
		return krt_dictview_contains(t, v, x);
	case KRT_KIND_MAPPINGPROXY:
		return krt_contains(t, ((struct krt_wrapper *)v)->func, x);
	default:
		break;
	}
	if (!krt_stack_ok(t))
		return -1;
	r = krt_plain_payload(v, KRT_SP_contains);
	if (r)
		return krt_contains(t, r, x);
	if (krt_compares_itself(v)) {
		krt_val f = krt_lookup_special(t, v, KRT_SP_contains);

		if (f && f != KRT_NONE) {
			r = krt_call_special(t, v, KRT_SP_contains, 1, &x);
			return r ? krt_truth(t, r) : -1;
		}
		if (f == KRT_NONE) {
			krt_raise(t, KRT_EXC_TypeError, "'%T' object is not a container", v);
			return -1;
		}
	}
	if (!krt_iterable(t, v)) {
		krt_raise(t, KRT_EXC_TypeError, "argument of type '%T' is not iterable", v);
		return -1;
	}
	v = krt_iter(t, v);
	if (!v && krt_exc_pending_is(t, KRT_EXC_TypeError)) {
		krt_exc_take(t);
		krt_raise(t, KRT_EXC_TypeError, "argument of type '%T' is not iterable", in);
	}
	return v ? krt_contains_iter(t, v, x) : -1;
}

/* whether iter(v) may work: to tell "not iterable" from an error inside */
bool krt_iterable(struct krt_thread *t, krt_val v)
{
	krt_val f;

	switch (krt_kind(v)) {
	case KRT_KIND_ITER:
	case KRT_KIND_GENERATOR:
	case KRT_KIND_KOBJ:
		return true;
	default:
		f = krt_lookup_special(t, v, KRT_SP_iter);
		return f ? f != KRT_NONE : krt_lookup_special(t, v, KRT_SP_getitem) != KRT_UNDEF;
	}
}
