// SPDX-License-Identifier: GPL-2.0
/* operator.c - the module _operator: operators as functions, and functions that get something from their argument. */
#include "std.h"
#include "class.h"

/* ---- operators ---------------------------------------------------------------------------------- */

#define BIN(name, op) KRT_FN(op_##name) { return krt_binary(t, KRT_BIN_##op, a[0], a[1]); } \
KRT_FN(op_i##name) { return krt_inplace(t, KRT_BIN_##op, a[0], a[1]); }
BIN(add, ADD) BIN(sub, SUB) BIN(mul, MUL) BIN(truediv, DIV) BIN(floordiv, FLOORDIV) BIN(mod, MOD) BIN(pow, POW)
BIN(lshift, LSHIFT) BIN(rshift, RSHIFT) BIN(and, AND) BIN(or, OR) BIN(xor, XOR) BIN(matmul, MATMUL)

#define CMP(name, op) KRT_FN(op_##name) { return krt_compare(t, op, a[0], a[1]); }
CMP(lt, KRT_LT) CMP(le, KRT_LE) CMP(eq, KRT_EQ) CMP(ne, KRT_NE) CMP(ge, KRT_GE) CMP(gt, KRT_GT)

static krt_val truth_val(int r)
{
	return r < 0 ? KRT_ERR : krt_bool(r);
}

KRT_FN(op_neg) { return krt_negate(t, a[0]); }
KRT_FN(op_pos) { return krt_positive(t, a[0]); }
KRT_FN(op_invert) { return krt_invert(t, a[0]); }
KRT_FN(op_abs) { return krt_absolute(t, a[0]); }
KRT_FN(op_index) { return krt_index(t, a[0]); }
KRT_FN(op_truth) { return truth_val(krt_truth(t, a[0])); }
KRT_FN(op_is) { return krt_bool(a[0] == a[1]); }
KRT_FN(op_is_not) { return krt_bool(a[0] != a[1]); }
KRT_FN(op_contains) { return truth_val(krt_contains(t, a[0], a[1])); }
KRT_FN(op_getitem) { return krt_getitem(t, a[0], a[1]); }
KRT_FN(op_setitem) { return krt_setitem(t, a[0], a[1], a[2]) ? KRT_NONE : KRT_ERR; }
KRT_FN(op_delitem) { return krt_delitem(t, a[0], a[1]) ? KRT_NONE : KRT_ERR; }
KRT_FN(op_call) { return krt_call_kw(t, a[0], n - 1, a + 1, kw); }

KRT_FN(op_not)
{
	int r = krt_truth(t, a[0]);

	return r < 0 ? KRT_ERR : krt_bool(!r);
}

static bool is_sequence(struct krt_thread *t, krt_val v)
{
	return krt_lookup_special(t, v, KRT_SP_getitem) && !krt_payload(v, KRT_KIND_DICT);
}

KRT_FN(op_concat)
{
	if (!is_sequence(t, a[0]))
		return krt_raise(t, KRT_EXC_TypeError, "'%T' object can't be concatenated", a[0]);
	return krt_binary(t, KRT_BIN_ADD, a[0], a[1]);
}

KRT_FN(op_iconcat)
{
	if (!is_sequence(t, a[0]))
		return krt_raise(t, KRT_EXC_TypeError, "'%T' object can't be concatenated", a[0]);
	return krt_inplace(t, KRT_BIN_ADD, a[0], a[1]);
}

/* how many items equal x, or with first the index of the first: -1 none, -2 error */
static s64 search(struct krt_thread *t, krt_val v, krt_val x, bool first)
{
	krt_val it = krt_iter(t, v), item;
	s64 count = 0, i = 0;

	for (; it && (item = krt_next(t, it)) != KRT_STOP; i++) {
		int eq = item ? krt_eq(t, item, x) : -1;

		if (eq < 0)
			return -2;
		if (eq && first)
			return i;
		count += eq;
	}
	return !it ? -2 : first ? -1 : count;
}

KRT_FN(op_countof)
{
	s64 r = search(t, a[0], a[1], false);

	return r < 0 ? KRT_ERR : krt_int(t, r);
}

KRT_FN(op_indexof)
{
	s64 r = search(t, a[0], a[1], true);

	return r == -1 ? krt_raise(t, KRT_EXC_ValueError, "sequence.index(x): x not in sequence") : r < 0 ? KRT_ERR : krt_int(t, r);
}

KRT_FN(op_length_hint)
{
	s64 r = krt_lookup_special(t, a[0], KRT_SP_len) ? krt_length(t, a[0]) : 0;
	krt_val v;

	if (r < 0)
		return KRT_ERR;
	if (krt_lookup_special(t, a[0], KRT_SP_len))
		return krt_int(t, r);
	v = krt_call_special(t, a[0], KRT_SP_length_hint, 0, NULL);
	if (v != KRT_NOTIMPL)
		return v;
	return n > 1 ? krt_index(t, a[1]) : krt_small(0);
}

/* ---- itemgetter, attrgetter, methodcaller ----------------------------------------------------------- */

/* the payload of an instance */
struct krt_getter {
	struct krt_obj o;	/* kind HANDLE */
	krt_val given;		/* tuple: the arguments */
	krt_val names;		/* attrgetter: tuple of tuples of names */
	krt_val kw;		/* methodcaller: dict or UNDEF */
};

static struct krt_getter *getter(krt_val v)
{
	return (struct krt_getter *)((struct krt_object *)v)->slot[0];
}

static krt_val getter_new(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	krt_val v = krt_object_new(t, (struct krt_class *)a[0]);
	struct krt_getter *g = v ? krt_alloc(t, KRT_KIND_HANDLE, sizeof(*g)) : NULL;

	if (!g)
		return KRT_ERR;
	((struct krt_object *)v)->slot[0] = (krt_val)g;
	g->kw = kw;
	g->given = krt_tuple_of(t, n - 1, a + 1);
	return g->given ? v : KRT_ERR;
}

KRT_FN(item_new) { return getter_new(t, n, a, KRT_UNDEF); }

/* f for each of n things: one result, or a tuple of them */
static krt_val each(struct krt_thread *t, krt_val what, krt_val v, krt_val (*f)(struct krt_thread *, krt_val, krt_val))
{
	struct krt_tuple *w = (struct krt_tuple *)what, *r;

	if (w->o.size == 1)
		return f(t, v, w->item[0]);
	r = (struct krt_tuple *)krt_tuple_new(t, w->o.size);
	for (u32 i = 0; r && i < w->o.size; i++) {
		r->item[i] = f(t, v, w->item[i]);
		if (!r->item[i])
			return KRT_ERR;
	}
	return (krt_val)r;
}

KRT_FN(item_call) { return each(t, getter(a[0])->given, a[1], krt_getitem); }

/* "a.b.c" as names */
static krt_val dotted(struct krt_thread *t, krt_val text)
{
	const char *p = krt_str_of(text)->data;
	krt_val names = krt_list_new(t, 1);
	u32 size = krt_str_of(text)->o.size, from = 0;

	for (u32 i = 0; names && i <= size; i++) {
		struct krt_str *name;

		if (i < size && p[i] != '.')
			continue;
		name = krt_intern(t, p + from, i - from);
		if (!name || !krt_list_append(t, (struct krt_list *)names, (krt_val)name))
			return KRT_ERR;
		from = i + 1;
	}
	return names ? krt_tuple_from(t, names) : KRT_ERR;
}

KRT_FN(attr_new)
{
	krt_val v, names;

	for (int i = 1; i < n; i++)
		if (!krt_is(a[i], KRT_KIND_STR))
			return krt_raise(t, KRT_EXC_TypeError, "attribute name must be a string");
	v = getter_new(t, n, a, KRT_UNDEF);
	names = v ? krt_tuple_new(t, n - 1) : KRT_ERR;
	for (int i = 1; names && i < n; i++) {
		krt_val one = dotted(t, a[i]);

		if (!one)
			return KRT_ERR;
		((struct krt_tuple *)names)->item[i - 1] = one;
	}
	if (names)
		getter(v)->names = names;
	return names ? v : KRT_ERR;
}

static krt_val attr_of(struct krt_thread *t, krt_val v, krt_val names)
{
	for (u32 i = 0; v && i < ((struct krt_obj *)names)->size; i++)
		v = krt_getattr(t, v, krt_str_of(((struct krt_tuple *)names)->item[i]));
	return v;
}

KRT_FN(attr_call) { return each(t, getter(a[0])->names, a[1], attr_of); }

KRT_FN(method_new)
{
	if (n < 2)
		return krt_raise(t, KRT_EXC_TypeError, "methodcaller needs at least one argument, the method name");
	if (!krt_is(a[1], KRT_KIND_STR))
		return krt_raise(t, KRT_EXC_TypeError, "method name must be a string");
	return getter_new(t, n, a, kw);
}

KRT_FN(method_call)
{
	struct krt_getter *g = getter(a[0]);
	struct krt_tuple *given = (struct krt_tuple *)g->given;
	krt_val f = krt_getattr(t, a[1], krt_intern_str(t, given->item[0]));

	return f ? krt_call_kw(t, f, given->o.size - 1, &given->item[1], g->kw) : KRT_ERR;
}

KRT_FN(getter_repr)
{
	struct krt_getter *g = getter(a[0]);
	struct krt_tuple *given = (struct krt_tuple *)g->given;
	krt_val k, v;
	struct krt_buf b;
	u32 pos = 0;

	krt_buf_init(&b, t);
	krt_buf_val(&b, krt_class_of(t, a[0])->module);
	krt_buf_str(&b, ".");
	krt_buf_val(&b, (krt_val)krt_class_of(t, a[0])->name);
	krt_buf_str(&b, "(");
	for (u32 i = 0; i < given->o.size; i++) {
		v = krt_repr(t, given->item[i]);
		if (!v)
			return KRT_ERR;
		krt_buf_str(&b, i ? ", " : "");
		krt_buf_val(&b, v);
	}
	while (g->kw && krt_dict_next((struct krt_dict *)g->kw, &pos, &k, &v)) {
		v = krt_repr(t, v);
		if (!v)
			return KRT_ERR;
		krt_buf_str(&b, ", ");
		krt_buf_val(&b, k);
		krt_buf_str(&b, "=");
		krt_buf_val(&b, v);
	}
	krt_buf_str(&b, ")");
	return krt_buf_finish(&b);
}

/* ---- tables ------------------------------------------------------------------------------------------ */

#define F(name, fn, args) { name, fn, args, args, 0, NULL }
#define B(name, fn) F(name, op_##fn, 2)
static const struct krt_cdef op_defs[] = {
	B("add", add), B("sub", sub), B("mul", mul), B("truediv", truediv), B("floordiv", floordiv), B("mod", mod),
	B("pow", pow), B("lshift", lshift), B("rshift", rshift), B("and_", and), B("or_", or), B("xor", xor), B("matmul", matmul),
	B("iadd", iadd), B("isub", isub), B("imul", imul), B("itruediv", itruediv), B("ifloordiv", ifloordiv), B("imod", imod),
	B("ipow", ipow), B("ilshift", ilshift), B("irshift", irshift), B("iand", iand), B("ior", ior), B("ixor", ixor),
	B("imatmul", imatmul), B("lt", lt), B("le", le), B("eq", eq), B("ne", ne), B("ge", ge), B("gt", gt),
	B("is_", is), B("is_not", is_not), B("contains", contains), B("getitem", getitem), B("delitem", delitem),
	B("concat", concat), B("iconcat", iconcat), B("countOf", countof), B("indexOf", indexof),
	F("setitem", op_setitem, 3), F("neg", op_neg, 1), F("pos", op_pos, 1), F("invert", op_invert, 1), F("inv", op_invert, 1),
	F("abs", op_abs, 1), F("index", op_index, 1), F("truth", op_truth, 1), F("not_", op_not, 1),
	{ "length_hint", op_length_hint, 1, 2, 0, NULL },
	{ "call", op_call, 1, -1, KRT_CF_KW, NULL },
	{ }
};
#undef F
#undef B

static const struct krt_cdef item_defs[] = {
	{ "__new__", item_new, 2, -1, KRT_CF_NEW, NULL }, { "__call__", item_call, 2, 2, 0, NULL },
	{ "__repr__", getter_repr, 1, 1, 0, NULL }, { } };
static const struct krt_cdef attr_defs[] = {
	{ "__new__", attr_new, 2, -1, KRT_CF_NEW, NULL }, { "__call__", attr_call, 2, 2, 0, NULL },
	{ "__repr__", getter_repr, 1, 1, 0, NULL }, { } };
static const struct krt_cdef method_defs[] = {
	{ "__new__", method_new, 1, -1, KRT_CF_NEW | KRT_CF_KW, NULL }, { "__call__", method_call, 2, 2, 0, NULL },
	{ "__repr__", getter_repr, 1, 1, 0, NULL }, { } };

bool krt_operator_init(struct krt_thread *t)
{
	static const struct { const char *name; const struct krt_cdef *defs; } classes[] = {
		{ "itemgetter", item_defs }, { "attrgetter", attr_defs }, { "methodcaller", method_defs } };
	struct krt_module *m = krt_module_builtin(t, "_operator", op_defs);
	struct krt_str *name = krt_intern(t, "operator", 8);

	for (int i = 0; m && i < 3; i++) {
		struct krt_class *c = krt_class_builtin(t, classes[i].name, KRT_KIND_OBJECT, NULL, classes[i].defs, KRT_CLASS_FINAL);

		if (!c || !name || !krt_std_class_set(t, m, c))
			return false;
		c->module = (krt_val)name;
		c->payload_kind = KRT_KIND_HANDLE;
		c->inline_slots = 1;
		if (!krt_class_refresh(t, c))
			return false;
	}
	return m != NULL;
}
