// SPDX-License-Identifier: GPL-2.0
/*
 * karg.c - arguments of kernel functions: what of Python may go where, and the
 * registers and stack words it goes into.
 *
 * What a prototype says about its parameters is worked out once per function
 * (kplan.h).
 */
#include "class.h"
#include "kplan.h"

#define STRUCT_MAX	48	/* bytes of a struct by value: the words that there are for the stack */

/* May a pointer to from go where a pointer to to is due? void and bytes go anywhere. */
bool krt_pointer_compatible(struct krt_thread *t, struct krt_ktype *to, struct krt_ktype *from)
{
	struct krt_ktype *a = krt_ktype_strip(t, to), *b = krt_ktype_strip(t, from);

	if (!a || !b)
		return false;
	if (a == b || a->kind == KRT_TYPE_VOID || b->kind == KRT_TYPE_VOID)
		return true;
	if (a->kind != b->kind)
		return a->kind == KRT_TYPE_INT && b->kind == KRT_TYPE_ARRAY ? krt_pointer_compatible(t, a, krt_ktype_elem(t, b))
									   : false;
	if (a->kind == KRT_TYPE_INT || a->kind == KRT_TYPE_ENUM)
		return a->size == b->size;
	if (krt_ktype_has_members(a))
		return a->name == b->name && a->name->o.size;	/* one of them may be a forward declaration */
	if (a->kind == KRT_TYPE_PTR)
		return krt_pointer_compatible(t, krt_ktype_elem(t, a), krt_ktype_elem(t, b));
	return a->kind == KRT_TYPE_FUNC || a->kind == KRT_TYPE_ARRAY;
}

/* the text of a str with a NUL behind it: strings that share storage may have none of their own */
static bool c_text(struct krt_thread *t, krt_val x, u64 *ret)
{
	struct krt_str *s = krt_str_of(x);
	char *copy;

	*ret = (u64)s->data;
	if (!s->data[s->o.size])
		return true;
	copy = krt_alloc_raw(t, (size_t)s->o.size + 1);
	if (copy)
		memcpy(copy, s->data, s->o.size);
	*ret = (u64)copy;
	return copy;
}

/* text and bytes are lent: the address is good while the call lasts */
static bool lend(struct krt_thread *t, struct krt_ktype *target, krt_val x, u64 *ret, bool *fits)
{
	bool text = target->kind == KRT_TYPE_VOID || target->flags & KRT_TYPE_F_CHAR;

	*fits = text || (!krt_is(x, KRT_KIND_STR) && target->kind == KRT_TYPE_INT && target->size == 1);
	if (krt_is(x, KRT_KIND_STR))
		return *fits && c_text(t, x, ret);
	*ret = krt_is(x, KRT_KIND_BYTES) ? (u64)((struct krt_bytes *)x)->data : (u64)((struct krt_bytearray *)x)->data;
	return *fits;
}

static bool pointer_arg(struct krt_thread *t, struct krt_ktype *k, krt_val x, u64 *ret, bool *fits)
{
	struct krt_ktype *target = krt_ktype_strip(t, krt_ktype_elem(t, k)), *have;

	*fits = true;
	if (!target)
		return false;
	if (x == KRT_NONE) {
		*ret = 0;
		return true;
	}
	if (krt_kind(x) == KRT_KIND_INT) {
		*ret = krt_to_u64_wrap(x);
		*fits = krt_to_u64(x, ret) || krt_int_sign(x) < 0;
		return *fits;
	}
	if (krt_is(x, KRT_KIND_KFUNC)) {
		*ret = ((struct krt_kfunc *)x)->address;
		*fits = target->kind == KRT_TYPE_FUNC || target->kind == KRT_TYPE_VOID;
		return *fits;
	}
	if (krt_is(x, KRT_KIND_STR) || krt_is(x, KRT_KIND_BYTES) || krt_is(x, KRT_KIND_BYTEARRAY))
		return lend(t, target, x, ret, fits);
	if (krt_is(x, KRT_KIND_FUNC) && target->kind == KRT_TYPE_FUNC) {
		x = krt_kcallback(t, target, x);
		*ret = x ? ((struct krt_kfunc *)x)->address : 0;
		return x;
	}
	if (krt_is(x, KRT_KIND_OBJECT)) {
		x = krt_index(t, x);
		if (!x)
			krt_exc_take(t);
		*ret = x ? krt_to_u64_wrap(x) : 0;
		*fits = x;
		return x;
	}
	if (!krt_is(x, KRT_KIND_KOBJ)) {
		*fits = false;
		return false;
	}
	have = krt_kobj_target(t, x);
	*ret = krt_kobj_address(x);
	*fits = have && krt_pointer_compatible(t, target, have);
	return *fits;
}

/* a struct by value as words: an object of that type, or its bits as an int */
static bool struct_words(struct krt_thread *t, struct krt_ktype *base, krt_val x, u64 *word, u32 n, bool *fits)
{
	struct krt_ktype *have = krt_is(x, KRT_KIND_KOBJ) ? krt_kobj_target(t, x) : NULL;

	memset(word, 0, n * sizeof(*word));
	if (krt_kind(x) == KRT_KIND_INT && n == 1) {
		*fits = krt_to_u64(x, word) && (base->size == 8 || !(*word >> 8 * base->size));
		return *fits;
	}
	*fits = have && !krt_kobj_is_pointer(x) && krt_pointer_compatible(t, base, have);
	return *fits && krt_kpeek_from(t, (struct krt_kobj *)x, word, krt_kobj_address(x), base->size);
}

bool krt_karg(struct krt_thread *t, struct krt_ktype *k, krt_val x, u64 *ret, bool *fits)
{
	struct krt_ktype *base = krt_ktype_strip(t, k);

	*fits = true;
	if (!base)
		return false;
	switch (base->kind) {
	case KRT_TYPE_PTR:
		return pointer_arg(t, base, x, ret, fits);
	case KRT_TYPE_INT:
	case KRT_TYPE_ENUM:
		*fits = krt_kind(x) == KRT_KIND_INT || krt_is_bool(x) || krt_is(x, KRT_KIND_OBJECT) ||
			(base->kind == KRT_TYPE_ENUM && krt_is(x, KRT_KIND_STR)) ||
			(base->size == 8 && krt_is(x, KRT_KIND_KOBJ) && krt_kobj_is_pointer(x));
		if (*fits && krt_is(x, KRT_KIND_KOBJ)) {
			*ret = krt_kobj_address(x);
			return true;
		}
		return *fits && krt_kint_word(t, k, x, ret);
	case KRT_TYPE_BOOL:
		return krt_kint_word(t, k, x, ret);
	default:
		/* a struct of at most eight bytes travels in a register */
		*fits = base->size <= 8 && krt_ktype_has_members(base);
		return *fits && struct_words(t, base, x, ret, 1, fits);
	}
}

/* of a variadic function's rest: what C would promote */
static bool vararg(struct krt_thread *t, struct krt_kfunc *f, u32 i, krt_val x, u64 *ret)
{
	if (krt_kind(x) == KRT_KIND_INT || krt_is_bool(x))
		*ret = krt_is_bool(x) ? x == KRT_TRUE : krt_to_u64_wrap(x);
	else if (krt_is(x, KRT_KIND_KOBJ))
		*ret = krt_kobj_address(x);
	else if (krt_is(x, KRT_KIND_STR))
		return c_text(t, x, ret);
	else if (krt_is(x, KRT_KIND_BYTES))
		*ret = (u64)((struct krt_bytes *)x)->data;
	else if (x == KRT_NONE)
		*ret = 0;
	else {
		krt_raise(t, KRT_EXC_TypeError, "%S() argument %d: a %T cannot be passed to a variadic function", (krt_val)f->name,
			  (int)i + 1, x);
		return false;
	}
	return true;
}

/* ---- the plan of a function ------------------------------------------------------------------- */

static void slot_class(struct krt_kslot *s, enum krt_kclass how, u32 bits)
{
	s->how = krt_small(how | bits << 8);
	s->least = krt_small(0);
}

/* ints of so many bits; those that are no immediate ones are krt_karg()'s */
static void slot_int(struct krt_kslot *s, bool is_signed, u32 bits)
{
	slot_class(s, is_signed ? KRT_SLOT_SIGNED : KRT_SLOT_UNSIGNED, bits);
	s->span = bits < 62 ? ((u64)1 << bits) - 1 : is_signed ? (u64)KRT_SMALL_MAX - KRT_SMALL_MIN : KRT_SMALL_MAX;
	if (is_signed)
		s->least = krt_small(bits < 62 ? -((s64)1 << (bits - 1)) : KRT_SMALL_MIN);
}

static void slot_fill(struct krt_kslot *s, struct krt_ktype *k, struct krt_ktype *base)
{
	s->type = k;
	slot_class(s, base->kind == KRT_TYPE_VOID ? KRT_SLOT_VOID : KRT_SLOT_OTHER, 0);
	switch (base->kind) {
	case KRT_TYPE_INT:
	case KRT_TYPE_ENUM:
		if (base->size <= 8 && base->size)
			slot_int(s, base->flags & KRT_TYPE_F_SIGNED, base->size * 8);
		break;
	case KRT_TYPE_PTR:
		slot_int(s, true, 64);
		slot_class(s, KRT_SLOT_POINTER, 64);
		s->least = krt_small(KRT_SMALL_MIN);
		s->same = k;
		break;
	case KRT_TYPE_STRUCT:
	case KRT_TYPE_UNION:
		slot_class(s, KRT_SLOT_STRUCT, base->size);	/* bytes instead */
		break;
	}
}

static bool plan_slot(struct krt_thread *t, struct krt_kslot *s, u32 type)
{
	struct krt_ktype *k = krt_ktype_get(t, type), *base = k ? krt_ktype_strip(t, k) : NULL;

	if (base)
		slot_fill(s, k, base);
	return base;
}

static bool is_quick(struct krt_thread *t, const struct krt_kfunc *f)
{
	return t->vm->cfg.writable && !f->structs && f->o.extra != KRT_KFUNC_SHIM && !(f->proto->flags & KRT_TYPE_F_VARIADIC) &&
	       f->min_args == f->max_args && f->max_args == f->proto->nmembers && f->max_args <= KRT_CALL_REGISTERS;
}

bool krt_kplan(struct krt_thread *t, struct krt_kfunc *f)
{
	struct krt_ktype *proto = f->proto;
	struct krt_kslot *plan;

	plan = (struct krt_kslot *)krt_alloc_vals(t, sizeof(*plan) / sizeof(krt_val) * (proto->nmembers + 1));
	if (!plan || !plan_slot(t, plan, proto->elem))
		return false;
	for (u32 i = 0; i < proto->nmembers; i++) {
		if (!plan_slot(t, plan + i + 1, proto->member[i].type))
			return false;
		if (krt_kclass(plan + i + 1) == KRT_SLOT_STRUCT)
			f->structs = true;
	}
	if (krt_kclass(plan) == KRT_SLOT_STRUCT && krt_kbits(plan) > 16)
		f->structs = true;
	f->plan = plan;
	f->quick = is_quick(t, f) ? (s32)f->max_args : -1;
	f->spare = krt_kclass(plan) == KRT_SLOT_SIGNED ? 64 - krt_kbits(plan) : 64;
	return true;
}

void krt_kplan_share(struct krt_kfunc *f, const struct krt_kfunc *of)
{
	f->plan = of->plan;
	f->structs = of->structs;
	f->quick = of->quick;
	f->spare = of->spare;
}

static bool misfit(struct krt_thread *t, struct krt_kfunc *f, u32 i, struct krt_ktype *k, krt_val x)
{
	krt_val proto = krt_kfunc_text(t, f), type = krt_ktype_str(t, k), given = KRT_UNDEF, param;

	if (krt_is(x, KRT_KIND_KOBJ))
		given = krt_ktype_str(t, ((struct krt_kobj *)x)->type);
	if (!proto || !type || t->exc)
		return false;
	param = (krt_val)f->proto->member[i].name;
	if (given)
		krt_raise(t, KRT_EXC_TypeError, "%S() argument %d '%S' is a %S, not a %S: %S", (krt_val)f->name, (int)i + 1,
			  param, type, given, proto);
	else
		krt_raise(t, KRT_EXC_TypeError, "%S() argument %d '%S' is a %S, not a %T: %S", (krt_val)f->name, (int)i + 1,
			  param, type, x, proto);
	return false;
}

static bool argument(struct krt_thread *t, struct krt_kfunc *f, u32 i, krt_val x, u64 *ret)
{
	struct krt_ktype *k = f->plan[i + 1].type;
	bool fits;

	if (krt_karg(t, k, x, ret, &fits)) {
		if (krt_is(x, KRT_KIND_KOBJ) && krt_kobj_is_pointer(x) && krt_kclass(&f->plan[i + 1]) == KRT_SLOT_POINTER)
			f->plan[i + 1].other = ((struct krt_kobj *)x)->type;
		return true;
	}
	if (!fits && !t->exc)
		misfit(t, f, i, k, x);
	return false;
}

/* ---- words ------------------------------------------------------------------------------------------ */

struct words { u64 *word; u32 reg, stack; };

/* n words that stay together: in registers when all of them fit there */
static u64 *place(struct words *w, u32 n, bool memory)
{
	u64 *p;

	if (!memory && w->reg + n <= KRT_CALL_REGISTERS) {
		p = w->word + w->reg;
		w->reg += n;
	} else {
		if (w->stack + n > KRT_CALL_WORDS - KRT_CALL_REGISTERS)
			return NULL;
		p = w->word + KRT_CALL_REGISTERS + w->stack;
		w->stack += n;
	}
	return p;
}

static bool too_many(struct krt_thread *t, struct krt_kfunc *f)
{
	krt_raise(t, KRT_EXC_TypeError, "%S(): more than %d words of arguments cannot be passed", (krt_val)f->name, KRT_CALL_WORDS);
	return false;
}

static bool struct_argument(struct krt_thread *t, struct krt_kfunc *f, u32 i, krt_val x, struct words *w)
{
	struct krt_ktype *k = f->plan[i + 1].type, *base = krt_ktype_strip(t, k);
	u32 n = (base->size + 7) / 8;
	u64 *p = base->size <= STRUCT_MAX ? place(w, n, base->size > 16) : NULL;
	bool fits;

	if (!p)
		return too_many(t, f);
	if (struct_words(t, base, x, p, n, &fits))
		return true;
	if (!fits && !t->exc)
		misfit(t, f, i, k, x);
	return false;
}

static bool marshal_any(struct krt_thread *t, struct krt_kfunc *f, int n, const krt_val *a, u64 *word, u64 result)
{
	struct words w = { .word = word };
	u64 *p;

	if (result)
		*place(&w, 1, false) = result;
	for (int i = 0; i < n; i++) {
		bool rest = i >= (int)f->proto->nmembers;

		if (!rest && krt_kclass(&f->plan[i + 1]) == KRT_SLOT_STRUCT) {
			if (!struct_argument(t, f, i, a[i], &w))
				return false;
			continue;
		}
		p = place(&w, 1, false);
		if (!p)
			return too_many(t, f);
		if (rest ? !vararg(t, f, i, a[i], p) : !argument(t, f, i, a[i], p))
			return false;
	}
	return true;
}

bool krt_kmarshal(struct krt_thread *t, struct krt_kfunc *f, int n, const krt_val *a, u64 word[KRT_CALL_WORDS], u64 result)
{
	if (f->structs || n > (int)f->proto->nmembers || n > KRT_CALL_WORDS)
		return marshal_any(t, f, n, a, word, result);
	for (int i = 0; i < n; i++)
		if (!krt_kquick(&f->plan[i + 1], a[i], &word[i]) && !argument(t, f, i, a[i], &word[i]))
			return false;
	return true;
}

/* a result of more than two words comes in memory of the caller's */
u32 krt_kresult_memory(const struct krt_kfunc *f)
{
	return krt_kclass(f->plan) == KRT_SLOT_STRUCT && krt_kbits(f->plan) > 16 ? krt_kbits(f->plan) : 0;
}

krt_val krt_kresult(struct krt_thread *t, struct krt_kfunc *f, const u64 ret[2], u64 memory)
{
	struct krt_ktype *k = f->plan[0].type;
	void *copy;

	if (krt_kclass(f->plan) != KRT_SLOT_STRUCT)
		return krt_kword(t, f->plan, ret[0]);
	if (memory)
		return krt_kobj_make(t, k, memory, false);
	copy = krt_alloc_raw(t, 16);
	if (!copy)
		return KRT_ERR;
	memcpy(copy, ret, 16);
	return krt_kobj_make(t, k, (u64)copy, false);
}

/* ---- the other way round: Python as the function ------------------------------------------------- */

bool krt_kreturn(struct krt_thread *t, const struct krt_kfunc *f, krt_val x, u64 *ret, bool *fits)
{
	const struct krt_kslot *s = f->plan;

	*fits = true;
	if (krt_kquick(s, x, ret))
		return true;
	if (krt_kclass(s) == KRT_SLOT_POINTER && (krt_is(x, KRT_KIND_STR) || krt_is(x, KRT_KIND_BYTES))) {
		*fits = false;		/* a temporary's address must not outlive the call */
		return false;
	}
	*ret = 0;
	return krt_kclass(s) == KRT_SLOT_VOID || krt_karg(t, s->type, x, ret, fits);
}
