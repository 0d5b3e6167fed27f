// SPDX-License-Identifier: GPL-2.0
/*
 * binary.c - binary and unary operators: the builtin kinds among themselves
 * (krt_binary_kinds), then CPython's dispatch over special methods with the
 * reflected operand of a subclass first.
 */
#include "class.h"

static const enum krt_special krt_op_sp[KRT_BIN_COUNT] = {
#define B(n, text, sp) KRT_SP_##sp,
	KRT_BINOPS(B)
#undef B
};
static const enum krt_special krt_op_rsp[KRT_BIN_COUNT] = {
#define B(n, text, sp) KRT_SP_r##sp,
	KRT_BINOPS(B)
#undef B
};
static const enum krt_special krt_op_isp[KRT_BIN_COUNT] = {
#define B(n, text, sp) KRT_SP_i##sp,
	KRT_BINOPS(B)
#undef B
};
static const char *const krt_op_text[KRT_BIN_COUNT] = {
#define B(n, text, sp) text,
	KRT_BINOPS(B)
#undef B
};

static bool krt_is_num(enum krt_kind k)
{
	return k == KRT_KIND_INT || k == KRT_KIND_BOOL || k == KRT_KIND_FLOAT;
}

static bool krt_is_seq(enum krt_kind k)
{
	return k == KRT_KIND_STR || k == KRT_KIND_BYTES || k == KRT_KIND_BYTEARRAY || k == KRT_KIND_LIST || k == KRT_KIND_TUPLE;
}

static krt_val krt_repeat(struct krt_thread *t, krt_val v, s64 n)
{
	switch (krt_kind(v)) {
	case KRT_KIND_STR:
		return krt_str_repeat(t, v, n);
	case KRT_KIND_LIST:
		return krt_list_repeat(t, v, n);
	case KRT_KIND_TUPLE:
		return krt_tuple_repeat(t, v, n);
	default:
		return krt_bytes_repeat(t, v, n);
	}
}

/* seq * count in either order; NOTIMPL when the other side is no count */
static krt_val krt_times(struct krt_thread *t, krt_val seq, krt_val count)
{
	enum krt_kind k = krt_kind(count);
	s64 n;

	if (k != KRT_KIND_INT && k != KRT_KIND_BOOL)
		return KRT_NOTIMPL;
	if (!krt_index_s64(t, count, &n))
		return KRT_ERR;
	if (!krt_to_s64(count, &n))
		return krt_raise(t, KRT_EXC_OverflowError, "cannot fit 'int' into an index-sized integer");
	return krt_repeat(t, seq, n);
}

static krt_val krt_binary_num(struct krt_thread *t, enum krt_binop op, krt_val a, krt_val b, enum krt_kind ka, enum krt_kind kb)
{
	u64 x, y;

	if (ka != KRT_KIND_FLOAT && kb != KRT_KIND_FLOAT) {
		if (op == KRT_BIN_MATMUL)
			return KRT_NOTIMPL;
		if (ka == KRT_KIND_BOOL && kb == KRT_KIND_BOOL && op >= KRT_BIN_AND)
			return krt_bool(op == KRT_BIN_AND ? a == KRT_TRUE && b == KRT_TRUE :
					op == KRT_BIN_OR ? a == KRT_TRUE || b == KRT_TRUE : a != b);
		return krt_int_binary(t, op, a, b);
	}
	if (op >= KRT_BIN_MATMUL)
		return KRT_NOTIMPL;
	if (ka == KRT_KIND_FLOAT)
		x = krt_float_bits(a);
	else if (!krt_int_to_float(t, a, &x))
		return KRT_ERR;
	if (kb == KRT_KIND_FLOAT)
		y = krt_float_bits(b);
	else if (!krt_int_to_float(t, b, &y))
		return KRT_ERR;
	return krt_float_binary(t, op, x, y);
}

static krt_val krt_concat(struct krt_thread *t, krt_val a, krt_val b, enum krt_kind ka, enum krt_kind kb)
{
	const u8 *p;
	size_t n;

	if (ka == KRT_KIND_STR && kb == KRT_KIND_STR)
		return krt_str_concat(t, a, b);
	if (ka == KRT_KIND_LIST && kb == KRT_KIND_LIST)
		return krt_list_concat(t, a, b);
	if (ka == KRT_KIND_TUPLE && kb == KRT_KIND_TUPLE)
		return krt_tuple_concat(t, a, b);
	if ((ka == KRT_KIND_BYTES || ka == KRT_KIND_BYTEARRAY) && krt_bytes_view(b, &p, &n))
		return krt_bytes_concat(t, a, b);
	return KRT_NOTIMPL;
}

/* a op b for builtin kinds without looking at special methods; NOTIMPL when they do not go together */
krt_val krt_binary_kinds(struct krt_thread *t, enum krt_binop op, krt_val a, krt_val b)
{
	enum krt_kind ka = krt_kind(a), kb = krt_kind(b);

	if (krt_is_num(ka) && krt_is_num(kb))
		return krt_binary_num(t, op, a, b, ka, kb);
	if (ka == KRT_KIND_KOBJ || kb == KRT_KIND_KOBJ || ka == KRT_KIND_KFUNC || kb == KRT_KIND_KFUNC)
		return krt_kobj_binary(t, op, a, b);
	if (ka == KRT_KIND_DICTVIEW || kb == KRT_KIND_DICTVIEW)
		return krt_dictview_binary(t, op, a, b);
	switch (op) {
	case KRT_BIN_ADD:
		return krt_concat(t, a, b, ka, kb);
	case KRT_BIN_MUL:
		if (krt_is_seq(ka))
			return krt_times(t, a, b);
		return krt_is_seq(kb) ? krt_times(t, b, a) : KRT_NOTIMPL;
	case KRT_BIN_MOD:
		if (ka == KRT_KIND_STR || ka == KRT_KIND_BYTES || ka == KRT_KIND_BYTEARRAY)
			return krt_percent(t, a, b);
		return KRT_NOTIMPL;
	case KRT_BIN_OR:
		if (ka == KRT_KIND_DICT && kb == KRT_KIND_DICT)
			return krt_dict_union(t, a, b);
		/* fall through */
	case KRT_BIN_SUB:
	case KRT_BIN_AND:
	case KRT_BIN_XOR:
		if ((ka == KRT_KIND_SET || ka == KRT_KIND_FROZENSET) && (kb == KRT_KIND_SET || kb == KRT_KIND_FROZENSET))
			return krt_set_binary(t, op, a, b);
		return KRT_NOTIMPL;
	default:
		return KRT_NOTIMPL;
	}
}

static bool krt_is_custom(krt_val v)
{
	return krt_is_obj(v) && (((struct krt_obj *)v)->kind == KRT_KIND_OBJECT || ((struct krt_obj *)v)->kind == KRT_KIND_CLASS ||
				 ((struct krt_obj *)v)->kind == KRT_KIND_HANDLE);
}

/*
 * whether what v's class has for op is list.__mul__ or the like: those know of
 * no other class that may answer, which an operator asks next
 */
static bool krt_is_seq_method(struct krt_thread *t, enum krt_binop op, const enum krt_special *special, krt_val v)
{
	return (op == KRT_BIN_ADD || op == KRT_BIN_MUL) && krt_is_seq(krt_kind(krt_base_value(v))) &&
	       krt_is(krt_class_of(t, v)->sp[special[op]], KRT_KIND_CFUNC);
}

/* what a's own type says about a op b */
static krt_val krt_try(struct krt_thread *t, enum krt_binop op, krt_val a, krt_val b)
{
	if (krt_is_seq_method(t, op, krt_op_sp, a))
		return krt_binary_kinds(t, op, krt_base_value(a), krt_base_value(b));
	if (krt_is_custom(a))
		return krt_stack_ok(t) ? krt_call_special(t, a, krt_op_sp[op], 1, &b) : KRT_ERR;
	/* "%(x)s" % b asks b itself */
	return krt_binary_kinds(t, op, a, op == KRT_BIN_MOD && !krt_is_num(krt_kind(a)) ? b : krt_base_value(b));
}

static krt_val krt_try_reflected(struct krt_thread *t, enum krt_binop op, krt_val a, krt_val b)
{
	if (!krt_is_custom(b))
		return KRT_NOTIMPL;
	if (krt_is_seq_method(t, op, krt_op_rsp, b))
		return krt_binary_kinds(t, op, krt_base_value(a), krt_base_value(b));
	return krt_stack_ok(t) ? krt_call_special(t, b, krt_op_rsp[op], 1, &a) : KRT_ERR;
}

/* seq * count, in either order, where count only has __index__ */
static krt_val krt_times_index(struct krt_thread *t, krt_val a, krt_val b)
{
	bool swapped = !krt_is_seq(krt_kind(krt_base_value(a)));
	krt_val seq = krt_base_value(swapped ? b : a), count = swapped ? a : b;

	if (!krt_is_seq(krt_kind(seq)) || !krt_lookup_special(t, count, KRT_SP_index))
		return KRT_NOTIMPL;
	count = krt_index(t, count);
	return count ? krt_times(t, seq, count) : KRT_ERR;
}

static krt_val krt_dispatch(struct krt_thread *t, enum krt_binop op, krt_val a, krt_val b)
{
	struct krt_class *ca, *cb;
	bool right_first;
	krt_val r;

	if (!krt_is_custom(a) && !krt_is_custom(b))
		return krt_binary_kinds(t, op, a, b);
	ca = krt_class_of(t, a);
	cb = krt_class_of(t, b);
	right_first = ca != cb && krt_is_subclass(cb, ca) && cb->sp[krt_op_rsp[op]] && cb->sp[krt_op_rsp[op]] != ca->sp[krt_op_rsp[op]];
	if (right_first) {
		r = krt_try_reflected(t, op, a, b);
		if (r != KRT_NOTIMPL)
			return r;
	}
	r = krt_try(t, op, a, b);
	if (r != KRT_NOTIMPL || ca == cb || right_first)
		return r;
	if (krt_is_custom(b))
		r = krt_try_reflected(t, op, a, b);
	else if (a != krt_base_value(a))	/* a subclass of int and a float: float's business */
		r = krt_binary_kinds(t, op, krt_base_value(a), b);
	return r == KRT_NOTIMPL && op == KRT_BIN_MUL ? krt_times_index(t, a, b) : r;
}

krt_val krt_concat_error(struct krt_thread *t, krt_val a, krt_val b)
{
	enum krt_kind k = krt_kind(krt_base_value(a));

	if (k == KRT_KIND_BYTES || k == KRT_KIND_BYTEARRAY)
		return krt_raise(t, KRT_EXC_TypeError, "can't concat %T to %T", b, a);
	return krt_raise(t, KRT_EXC_TypeError, "can only concatenate %s (not \"%T\") to %s",
			 t->vm->cls[k]->name->data, b, t->vm->cls[k]->name->data);
}

static krt_val krt_binary_error(struct krt_thread *t, const char *text, enum krt_binop op, krt_val a, krt_val b, bool inplace)
{
	enum krt_kind k = krt_kind(krt_base_value(a));

	if (op == KRT_BIN_ADD && krt_is_seq(k))
		return krt_concat_error(t, a, b);
	if (op == KRT_BIN_MUL && krt_is_seq(k))
		return krt_raise(t, KRT_EXC_TypeError, "can't multiply sequence by non-int of type '%T'", b);
	if (op == KRT_BIN_MUL && krt_is_seq(krt_kind(krt_base_value(b))))
		return krt_raise(t, KRT_EXC_TypeError, "can't multiply sequence by non-int of type '%T'", a);
	if (op == KRT_BIN_POW && !inplace)
		text = "** or pow()";
	return krt_raise(t, KRT_EXC_TypeError, "unsupported operand type(s) for %s%s: '%T' and '%T'", text, inplace ? "=" : "", a, b);
}

/* the numbers that need no dispatch; NOTIMPL for the rest */
static inline krt_val krt_quick(struct krt_thread *t, enum krt_binop op, krt_val a, krt_val b)
{
	if (krt_is(a, KRT_KIND_FLOAT) && krt_is(b, KRT_KIND_FLOAT))
		return op < KRT_BIN_MATMUL ? krt_float_binary(t, op, krt_float_bits(a), krt_float_bits(b)) : KRT_NOTIMPL;
	if (krt_is_imm_int(a) && krt_is_imm_int(b))
		return krt_int_binary(t, op, a, b);
	return KRT_NOTIMPL;
}

krt_val krt_binary(struct krt_thread *t, enum krt_binop op, krt_val a, krt_val b)
{
	krt_val r = krt_quick(t, op, a, b);

	if (r == KRT_NOTIMPL)
		r = krt_dispatch(t, op, a, b);
	return likely(r != KRT_NOTIMPL) ? r : krt_binary_error(t, krt_op_text[op], op, a, b, false);
}

/* a op= b of mutable builtins, in place; NOTIMPL when there is no such thing */
krt_val krt_inplace_kinds(struct krt_thread *t, enum krt_binop op, krt_val a, krt_val b)
{
	s64 n;

	switch (krt_kind(a)) {
	case KRT_KIND_LIST:
		if (op == KRT_BIN_ADD)
			return krt_list_extend(t, (struct krt_list *)a, b) ? a : KRT_ERR;
		if (op == KRT_BIN_MUL && (krt_payload(b, KRT_KIND_INT) || krt_lookup_special(t, b, KRT_SP_index)))
			return krt_index_s64(t, b, &n) && krt_list_irepeat(t, (struct krt_list *)a, n) ? a : KRT_ERR;
		return KRT_NOTIMPL;
	case KRT_KIND_SET:
		return krt_set_inplace(t, op, a, krt_base_value(b));
	case KRT_KIND_DICT:
		if (op != KRT_BIN_OR)
			return KRT_NOTIMPL;
		return krt_dict_update(t, (struct krt_dict *)a, b) ? a : KRT_ERR;
	case KRT_KIND_BYTEARRAY:
		if (op == KRT_BIN_ADD)
			return krt_bytearray_iadd(t, a, b);
		if (op == KRT_BIN_MUL && (krt_payload(b, KRT_KIND_INT) || krt_lookup_special(t, b, KRT_SP_index)))
			return krt_index_s64(t, b, &n) && krt_bytearray_irepeat(t, (struct krt_bytearray *)a, n) ? a : KRT_ERR;
		return KRT_NOTIMPL;
	default:
		return KRT_NOTIMPL;
	}
}

krt_val krt_inplace(struct krt_thread *t, enum krt_binop op, krt_val a, krt_val b)
{
	krt_val r = krt_quick(t, op, a, b);

	if (r != KRT_NOTIMPL)
		return r;
	if (krt_is_custom(a))
		r = krt_stack_ok(t) ? krt_call_special(t, a, krt_op_isp[op], 1, &b) : KRT_ERR;
	else
		r = krt_inplace_kinds(t, op, a, b);
	if (r == KRT_NOTIMPL)
		r = krt_dispatch(t, op, a, b);
	return likely(r != KRT_NOTIMPL) ? r : krt_binary_error(t, krt_op_text[op], op, a, b, true);
}

/* divmod(a, b) */
krt_val krt_divmod_kinds(struct krt_thread *t, krt_val a, krt_val b)
{
	enum krt_kind ka = krt_kind(a), kb = krt_kind(b);
	u64 x, y;

	if (!krt_is_num(ka) || !krt_is_num(kb))
		return KRT_NOTIMPL;
	if (ka != KRT_KIND_FLOAT && kb != KRT_KIND_FLOAT)
		return krt_int_divmod(t, a, b);
	return krt_to_float(t, a, &x) && krt_to_float(t, b, &y) ? krt_float_divmod(t, x, y) : KRT_ERR;
}

krt_val krt_divmod(struct krt_thread *t, krt_val a, krt_val b)
{
	krt_val r;

	if (krt_is_custom(a))
		r = krt_call_special(t, a, KRT_SP_divmod, 1, &b);
	else
		r = krt_divmod_kinds(t, a, krt_base_value(b));
	if (r == KRT_NOTIMPL && krt_is_custom(b))
		r = krt_call_special(t, b, KRT_SP_rdivmod, 1, &a);
	if (r == KRT_NOTIMPL)
		return krt_raise(t, KRT_EXC_TypeError, "unsupported operand type(s) for divmod(): '%T' and '%T'", a, b);
	return r;
}

krt_val krt_pow_mod(struct krt_thread *t, krt_val a, krt_val b, krt_val m)
{
	if (!krt_payload(a, KRT_KIND_INT) || !krt_payload(b, KRT_KIND_INT) || !krt_payload(m, KRT_KIND_INT))
		return KRT_NOTIMPL;
	return krt_int_pow_mod(t, krt_index(t, a), krt_index(t, b), krt_index(t, m));
}

/* ---- unary --------------------------------------------------------------------------------------- */

static krt_val krt_unary(struct krt_thread *t, krt_val v, enum krt_special sp, const char *what)
{
	krt_val r = KRT_NOTIMPL;

	if (krt_is_custom(v))
		r = krt_stack_ok(t) ? krt_call_special(t, v, sp, 0, NULL) : KRT_ERR;
	/* a method's own NotImplemented is a result like any other */
	if (r == KRT_NOTIMPL && (!krt_is_custom(v) || !krt_lookup_special(t, v, sp)))
		return krt_raise(t, KRT_EXC_TypeError, "bad operand type for %s: '%T'", what, v);
	return r;
}

/* kernel scalars count as the ints they read as */
static krt_val krt_scalar(struct krt_thread *t, krt_val v)
{
	return krt_is(v, KRT_KIND_KOBJ) ? krt_kobj_int(t, v) : v;
}

krt_val krt_negate(struct krt_thread *t, krt_val v)
{
	v = krt_scalar(t, v);
	switch (krt_kind(v)) {
	case KRT_KIND_INT:
	case KRT_KIND_BOOL:
		return krt_int_neg(t, v);
	case KRT_KIND_FLOAT:
		return krt_float(t, krt_float_bits(v) ^ (u64)1 << 63);
	default:
		return v ? krt_unary(t, v, KRT_SP_neg, "unary -") : KRT_ERR;
	}
}

krt_val krt_positive(struct krt_thread *t, krt_val v)
{
	v = krt_scalar(t, v);
	switch (krt_kind(v)) {
	case KRT_KIND_INT:
	case KRT_KIND_FLOAT:
		return v;
	case KRT_KIND_BOOL:
		return krt_small(v == KRT_TRUE);
	default:
		return v ? krt_unary(t, v, KRT_SP_pos, "unary +") : KRT_ERR;
	}
}

krt_val krt_invert(struct krt_thread *t, krt_val v)
{
	v = krt_scalar(t, v);
	switch (krt_kind(v)) {
	case KRT_KIND_INT:
	case KRT_KIND_BOOL:
		return krt_int_invert(t, v);
	default:
		return v ? krt_unary(t, v, KRT_SP_invert, "unary ~") : KRT_ERR;
	}
}

krt_val krt_absolute(struct krt_thread *t, krt_val v)
{
	v = krt_scalar(t, v);
	switch (krt_kind(v)) {
	case KRT_KIND_INT:
		return krt_int_sign(v) < 0 ? krt_int_neg(t, v) : v;
	case KRT_KIND_BOOL:
		return krt_small(v == KRT_TRUE);
	case KRT_KIND_FLOAT:
		return krt_float(t, krt_float_bits(v) & ~((u64)1 << 63));
	default:
		return v ? krt_unary(t, v, KRT_SP_abs, "abs()") : KRT_ERR;
	}
}
