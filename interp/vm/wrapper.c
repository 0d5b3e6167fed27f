// SPDX-License-Identifier: GPL-2.0
/*
 * wrapper.c - the special methods of the builtin classes (list.__getitem__,
 * int.__add__, ...) in terms of the generic operations: what super().__x__()
 * and subclasses of builtins call. A table says which kinds have which.
 */
#include "class.h"
#include "dict.h"

#define KRT_FN(name) static krt_val name(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
#define KRT_SELF krt_base_value(a[0])
#define KRT_DONE(ok) ((ok) ? KRT_NONE : KRT_ERR)

static krt_val krt_truth_val(int r)
{
	return r < 0 ? KRT_ERR : krt_bool(r);
}

/* the repr of set and its like names the subclass */
static krt_val krt_repr_as(struct krt_thread *t, krt_val v, krt_val self)
{
	krt_val text = krt_repr(t, self);
	struct krt_str *own;
	struct krt_buf b;

	if (!text || v == self)
		return text;
	own = krt_class_of(t, self)->name;
	krt_buf_init(&b, t);
	krt_buf_val(&b, (krt_val)krt_class_of(t, v)->name);
	if (krt_str_of(text)->data[0] == '{') {
		krt_buf_str(&b, "(");
		krt_buf_val(&b, text);
		krt_buf_str(&b, ")");
	} else {
		krt_buf_add(&b, krt_str_of(text)->data + own->o.size, krt_str_of(text)->o.size - own->o.size);
	}
	return krt_buf_finish(&b);
}

KRT_FN(w_repr)
{
	krt_val self = KRT_SELF;

	if (krt_is(self, KRT_KIND_SET) || krt_is(self, KRT_KIND_FROZENSET) || krt_is(self, KRT_KIND_BYTEARRAY))
		return krt_repr_as(t, a[0], self);
	return krt_repr(t, self);
}

KRT_FN(w_str) { return KRT_SELF; }
KRT_FN(w_len)
{
	s64 len = krt_length(t, KRT_SELF);

	return len < 0 ? KRT_ERR : krt_int(t, len);
}

KRT_FN(w_bool) { return krt_truth_val(krt_truth(t, KRT_SELF)); }
KRT_FN(w_contains) { return krt_truth_val(krt_contains(t, KRT_SELF, a[1])); }
KRT_FN(w_setitem) { return KRT_DONE(krt_setitem(t, KRT_SELF, a[1], a[2])); }
KRT_FN(w_delitem) { return KRT_DONE(krt_delitem(t, KRT_SELF, a[1])); }
KRT_FN(w_iter) { return krt_iter(t, KRT_SELF); }
KRT_FN(w_neg) { return krt_negate(t, KRT_SELF); }
KRT_FN(w_pos) { return krt_positive(t, KRT_SELF); }
KRT_FN(w_abs) { return krt_absolute(t, KRT_SELF); }
KRT_FN(w_invert) { return krt_invert(t, KRT_SELF); }
KRT_FN(w_index) { return krt_index(t, KRT_SELF); }
KRT_FN(w_divmod) { return krt_divmod_kinds(t, KRT_SELF, krt_base_value(a[1])); }
KRT_FN(w_rdivmod) { return krt_divmod_kinds(t, krt_base_value(a[1]), KRT_SELF); }

KRT_FN(w_format)
{
	if (krt_is(a[1], KRT_KIND_STR) && !krt_str_of(a[1])->len)
		return krt_tostr(t, a[0]);	/* which a subclass may define */
	return krt_format(t, KRT_SELF, a[1]);
}

/* dict.__getitem__ asks a subclass's __missing__ */
KRT_FN(w_getitem)
{
	krt_val self = KRT_SELF, v, missing;

	if (!krt_is(self, KRT_KIND_DICT) || self == a[0])
		return krt_getitem(t, self, a[1]);
	v = krt_dict_get(t, (struct krt_dict *)self, a[1]);
	if (v || t->exc)
		return v;
	missing = krt_lookup_special(t, a[0], KRT_SP_missing);
	return missing ? krt_call_special(t, a[0], KRT_SP_missing, 1, a + 1) : krt_raise_key(t, a[1]);
}

KRT_FN(w_next)
{
	krt_val v = krt_next(t, KRT_SELF);

	return v == KRT_STOP ? krt_raise_stop(t, KRT_NONE) : v;
}

KRT_FN(w_hash)
{
	u64 h;

	return krt_hash(t, KRT_SELF, &h) ? krt_int(t, (s64)h) : KRT_ERR;
}

KRT_FN(w_int)
{
	krt_val self = KRT_SELF;

	return krt_is(self, KRT_KIND_FLOAT) ? krt_float_to_int(t, krt_float_bits(self)) : krt_index(t, self);
}

KRT_FN(w_float)
{
	u64 bits;

	return krt_to_float(t, KRT_SELF, &bits) ? krt_float(t, bits) : KRT_ERR;
}

KRT_FN(w_round)
{
	krt_val self = KRT_SELF, digits = n > 1 ? a[1] : KRT_UNDEF;

	return krt_is(self, KRT_KIND_FLOAT) ? krt_float_round(t, krt_float_bits(self), digits) : krt_int_round(t, self, digits);
}

/* int knows nothing of float */
static bool krt_not_ours(krt_val self, krt_val other)
{
	return krt_is(other, KRT_KIND_FLOAT) && !krt_is(self, KRT_KIND_FLOAT);
}

static krt_val krt_w_binary(struct krt_thread *t, enum krt_binop op, krt_val self, krt_val other, bool reflected)
{
	if (krt_not_ours(self, other))
		return KRT_NOTIMPL;
	return reflected ? krt_binary_kinds(t, op, other, self) : krt_binary_kinds(t, op, self, other);
}

#define B(num, sp) \
KRT_FN(w_##sp) { return krt_w_binary(t, KRT_BIN_##num, KRT_SELF, krt_base_value(a[1]), false); } \
KRT_FN(w_r##sp) { return krt_w_binary(t, KRT_BIN_##num, KRT_SELF, krt_base_value(a[1]), true); }
B(SUB, sub) B(MUL, mul) B(DIV, truediv) B(FLOORDIV, floordiv) B(ADD, add)
B(LSHIFT, lshift) B(RSHIFT, rshift) B(AND, and) B(OR, or) B(XOR, xor)
#undef B

#define I(num, sp) \
KRT_FN(w_i##sp) \
{ \
	krt_val self = KRT_SELF, r = krt_inplace_kinds(t, KRT_BIN_##num, self, a[1]); \
	return r == self ? a[0] : r; \
}
I(ADD, add) I(SUB, sub) I(MUL, mul) I(AND, and) I(OR, or) I(XOR, xor)
#undef I

/* sequences know that nobody else adds to them */
KRT_FN(w_concat)
{
	krt_val r = w_add(t, n, a, kw);

	return r == KRT_NOTIMPL ? krt_concat_error(t, a[0], a[1]) : r;
}

KRT_FN(w_repeat)
{
	krt_val count = krt_index(t, a[1]);

	return count ? krt_binary_kinds(t, KRT_BIN_MUL, KRT_SELF, count) : KRT_ERR;
}

KRT_FN(w_mod)
{
	krt_val self = KRT_SELF;

	if (krt_not_ours(self, krt_base_value(a[1])) && krt_is(self, KRT_KIND_INT))
		return KRT_NOTIMPL;
	return krt_binary_kinds(t, KRT_BIN_MOD, self, krt_is(self, KRT_KIND_INT) || krt_is(self, KRT_KIND_FLOAT) ? krt_base_value(a[1]) : a[1]);
}

KRT_FN(w_rmod) { return krt_binary_kinds(t, KRT_BIN_MOD, krt_base_value(a[1]), KRT_SELF); }

KRT_FN(w_pow)
{
	if (n == 3 && a[2] != KRT_NONE)
		return krt_pow_mod(t, KRT_SELF, krt_base_value(a[1]), krt_base_value(a[2]));
	return krt_binary_kinds(t, KRT_BIN_POW, KRT_SELF, krt_base_value(a[1]));
}

KRT_FN(w_rpow) { return krt_binary_kinds(t, KRT_BIN_POW, krt_base_value(a[1]), KRT_SELF); }

#define C(num, sp) \
KRT_FN(w_##sp) \
{ \
	krt_val self = KRT_SELF, other = krt_base_value(a[1]); \
	return krt_not_ours(self, other) ? KRT_NOTIMPL : krt_compare_kinds(t, num, self, other); \
}
C(KRT_LT, lt) C(KRT_LE, le) C(KRT_EQ, eq) C(KRT_NE, ne) C(KRT_GT, gt) C(KRT_GE, ge)
#undef C

#define K(k) ((u64)1 << KRT_KIND_##k)
#define NUM (K(INT) | K(FLOAT))
#define TEXT (K(STR) | K(BYTES) | K(BYTEARRAY))
#define SEQ (TEXT | K(LIST) | K(TUPLE))
#define SETS (K(SET) | K(FROZENSET) | K(DICTVIEW))
#define ORDERED (NUM | SEQ | SETS | K(KOBJ))
#define SIZED (SEQ | SETS | K(DICT) | K(RANGE) | K(MEMORYVIEW) | K(MAPPINGPROXY))

/* def of the method, and the kinds that have it */
static const struct { struct krt_cdef def; u64 kinds; } krt_wrappers[] = {
#define W(name, fn, args, kinds) { { "__" name "__", fn, args, args, 0, NULL }, kinds }
	W("repr", w_repr, 1, ~(K(OBJECT) | K(CLASS))),
	W("str", w_str, 1, K(STR)),
	W("len", w_len, 1, SIZED),
	W("bool", w_bool, 1, NUM | K(NONE)),
	W("contains", w_contains, 2, SIZED),
	W("getitem", w_getitem, 2, SEQ | K(DICT) | K(RANGE) | K(MEMORYVIEW) | K(MAPPINGPROXY) | K(KOBJ)),
	W("setitem", w_setitem, 3, K(LIST) | K(DICT) | K(BYTEARRAY) | K(MEMORYVIEW) | K(KOBJ)),
	W("delitem", w_delitem, 2, K(LIST) | K(DICT) | K(BYTEARRAY)),
	W("iter", w_iter, 1, SIZED | K(ITER) | K(GENERATOR)),
	W("next", w_next, 1, K(ITER) | K(GENERATOR)),
	W("hash", w_hash, 1, NUM | K(STR) | K(BYTES) | K(TUPLE) | K(FROZENSET) | K(RANGE) | K(NONE) | K(METHOD) | K(KOBJ)),
	W("lt", w_lt, 2, ORDERED), W("le", w_le, 2, ORDERED), W("gt", w_gt, 2, ORDERED), W("ge", w_ge, 2, ORDERED),
	W("eq", w_eq, 2, ORDERED | K(DICT) | K(RANGE) | K(SLICE) | K(METHOD) | K(MAPPINGPROXY)),
	W("ne", w_ne, 2, ORDERED | K(DICT) | K(RANGE) | K(SLICE) | K(METHOD) | K(MAPPINGPROXY)),
	W("neg", w_neg, 1, NUM), W("pos", w_pos, 1, NUM), W("abs", w_abs, 1, NUM), W("invert", w_invert, 1, K(INT)),
	W("index", w_index, 1, K(INT)), W("int", w_int, 1, NUM), W("trunc", w_int, 1, NUM), W("float", w_float, 1, NUM),
	W("format", w_format, 2, NUM | K(STR)),
	{ { "__round__", w_round, 1, 2, 0, NULL }, NUM },
	W("divmod", w_divmod, 2, NUM), W("rdivmod", w_rdivmod, 2, NUM),
	W("add", w_add, 2, NUM), W("add", w_concat, 2, SEQ), W("radd", w_radd, 2, NUM), W("iadd", w_iadd, 2, K(LIST) | K(BYTEARRAY)),
	W("mul", w_mul, 2, NUM), W("rmul", w_rmul, 2, NUM), W("mul", w_repeat, 2, SEQ), W("rmul", w_repeat, 2, SEQ), W("imul", w_imul, 2, K(LIST) | K(BYTEARRAY)),
	W("sub", w_sub, 2, NUM | SETS), W("rsub", w_rsub, 2, NUM | SETS), W("isub", w_isub, 2, K(SET)),
	W("truediv", w_truediv, 2, NUM), W("rtruediv", w_rtruediv, 2, NUM),
	W("floordiv", w_floordiv, 2, NUM), W("rfloordiv", w_rfloordiv, 2, NUM),
	W("mod", w_mod, 2, NUM | TEXT), W("rmod", w_rmod, 2, NUM | TEXT),
	{ { "__pow__", w_pow, 2, 3, 0, NULL }, NUM }, W("rpow", w_rpow, 2, NUM),
	W("lshift", w_lshift, 2, K(INT)), W("rlshift", w_rlshift, 2, K(INT)),
	W("rshift", w_rshift, 2, K(INT)), W("rrshift", w_rrshift, 2, K(INT)),
	W("and", w_and, 2, K(INT) | SETS), W("rand", w_rand, 2, K(INT) | SETS), W("iand", w_iand, 2, K(SET)),
	W("or", w_or, 2, K(INT) | SETS | K(DICT)), W("ror", w_ror, 2, K(INT) | SETS | K(DICT)), W("ior", w_ior, 2, K(SET) | K(DICT)),
	W("xor", w_xor, 2, K(INT) | SETS), W("rxor", w_rxor, 2, K(INT) | SETS), W("ixor", w_ixor, 2, K(SET)),
#undef W
};

#define KRT_UNHASHED (K(LIST) | K(DICT) | K(SET) | K(BYTEARRAY) | K(SLICE) | K(DICTVIEW) | K(MAPPINGPROXY))

bool krt_class_wrappers(struct krt_thread *t, struct krt_class *c)
{
	u64 bit = (u64)1 << c->instance_kind;

	if (c->payload_kind)	/* exceptions are plain objects here */
		return true;
	/* a class below another of its kind (bool below int) inherits them */
	if (c->mro->o.size > 1 && ((struct krt_class *)c->mro->item[1])->instance_kind == c->instance_kind)
		return true;
	if (c->instance_kind == KRT_KIND_BOOL)
		return true;
	for (size_t i = 0; i < sizeof(krt_wrappers) / sizeof(krt_wrappers[0]); i++) {
		struct krt_str *name;
		struct krt_cfunc *f;

		if (!(krt_wrappers[i].kinds & bit))
			continue;
		name = krt_intern(t, krt_wrappers[i].def.name, strlen(krt_wrappers[i].def.name));
		f = name ? krt_alloc(t, KRT_KIND_CFUNC, sizeof(*f)) : NULL;
		if (!f)
			return false;
		f->def = &krt_wrappers[i].def;
		f->cls = c;
		if (!krt_dict_set(t, c->dict, (krt_val)name, (krt_val)f))
			return false;
	}
	return !(KRT_UNHASHED & bit) || krt_dict_set(t, c->dict, (krt_val)t->vm->special_names[KRT_SP_hash], KRT_NONE);
}
