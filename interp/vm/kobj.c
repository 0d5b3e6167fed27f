// SPDX-License-Identifier: GPL-2.0
/*
 * kobj.c - kernel objects: members, items, arithmetic and comparison.
 */
#include "class.h"
#include "kobj.h"
#include "text.h"

krt_val krt_kobj_make(struct krt_thread *t, struct krt_ktype *k, u64 address, bool pointer)
{
	struct krt_kobj *o = krt_alloc(t, KRT_KIND_KOBJ, sizeof(*o));

	if (!o)
		return KRT_ERR;
	o->o.extra = pointer;
	o->type = k;
	o->address = address;
	return (krt_val)o;
}

krt_val krt_kobj_new(struct krt_thread *t, u32 type, u64 address, bool pointer)
{
	struct krt_ktype *k = krt_ktype_get(t, type), *base = k ? krt_ktype_strip(t, k) : NULL;

	if (!base)
		return KRT_ERR;
	if (pointer && base->kind != KRT_TYPE_PTR)
		return krt_raise(t, KRT_EXC_TypeError, "%S is not a pointer type", (krt_val)k->name);
	return krt_kobj_make(t, k, address, pointer);
}

static struct krt_kobj *kobj(krt_val v)
{
	return (struct krt_kobj *)v;
}

u32 krt_kobj_type_id(krt_val v)
{
	return kobj(v)->type->id;
}

u64 krt_kobj_address(krt_val v)
{
	return kobj(v)->address;
}

bool krt_kobj_is_pointer(krt_val v)
{
	return kobj(v)->o.extra;
}

struct krt_ktype *krt_kobj_target(struct krt_thread *t, krt_val v)
{
	struct krt_ktype *k = krt_ktype_strip(t, kobj(v)->type);

	if (k && krt_kobj_is_pointer(v))
		k = krt_ktype_strip(t, krt_ktype_get(t, k->elem));
	return k;
}

/* NULL pointers are named as such, with the member that was wanted */
static bool null_check(struct krt_thread *t, krt_val v, const char *member)
{
	krt_val name, address;

	if (kobj(v)->address >= 4096)
		return true;
	name = krt_ktype_str(t, kobj(v)->type);
	if (!name)
		return false;
	if (kobj(v)->address)
		krt_raise(t, KRT_EXC_FaultError, "bad pointer 0x%x: %S in '%s'", kobj(v)->address, name, member);
	else
		krt_raise(t, KRT_EXC_FaultError, "NULL pointer: %S in '%s'", name, member);
	address = krt_uint(t, kobj(v)->address);
	if (address && t->exc && krt_excdata(t->exc))
		krt_excdata(t->exc)->value = address;
	return false;
}

static krt_val no_member(struct krt_thread *t, krt_val v, struct krt_ktype *k, struct krt_str *name)
{
	krt_val text = krt_ktype_str(t, k);
	struct krt_excdata *x;

	if (!text)
		return KRT_ERR;
	krt_raise(t, KRT_EXC_AttributeError, "%S has no member '%S'", text, (krt_val)name);
	x = t->exc ? krt_excdata(t->exc) : NULL;
	if (x) {
		x->value = (krt_val)name;
		x->value2 = v;
	}
	return KRT_ERR;
}

/* an attribute of the class: methods end in _, so that they hide no member */
static krt_val class_attr(struct krt_thread *t, krt_val v, struct krt_str *name)
{
	struct krt_class *c = krt_class_of(t, v);
	krt_val attr = krt_type_lookup(t, c, name);

	return attr ? krt_bind(t, attr, v, c) : KRT_UNDEF;
}

krt_val krt_kobj_getattr(struct krt_thread *t, krt_val v, struct krt_str *name)
{
	struct krt_kmember m;
	struct krt_ktype *k, *mt;
	krt_val attr;
	int r = 0;

	if (!krt_is(v, KRT_KIND_KOBJ))
		return class_attr(t, v, name);
	k = krt_kobj_target(t, v);
	if (!k)
		return KRT_ERR;
	if (krt_ktype_has_members(k))
		r = krt_kmember_find(t, k, name, &m);
	if (r < 0)
		return KRT_ERR;
	if (!r) {
		attr = class_attr(t, v, name);
		if (attr || t->exc)
			return attr;
		return krt_ktype_has_members(k) ? no_member(t, v, k, name) : KRT_UNDEF;
	}
	mt = krt_ktype_get(t, m.type);
	if (!mt || !null_check(t, v, name->data))
		return KRT_ERR;
	return krt_kload(t, mt, kobj(v)->address, &m);
}

bool krt_kobj_setattr(struct krt_thread *t, krt_val v, struct krt_str *name, krt_val x)
{
	struct krt_kmember m;
	struct krt_ktype *k, *mt;
	int r = 0;

	if (!krt_is(v, KRT_KIND_KOBJ)) {
		krt_raise(t, KRT_EXC_AttributeError, "'%T' object attribute '%S' is read-only", v, (krt_val)name);
		return false;
	}
	k = krt_kobj_target(t, v);
	if (!k)
		return false;
	if (krt_ktype_has_members(k))
		r = krt_kmember_find(t, k, name, &m);
	if (!r)
		no_member(t, v, k, name);
	if (r <= 0)
		return false;
	if (!x) {
		krt_raise(t, KRT_EXC_TypeError, "members of kernel objects cannot be deleted");
		return false;
	}
	mt = krt_ktype_get(t, m.type);
	return mt && null_check(t, v, name->data) && krt_kstore(t, mt, kobj(v)->address, &m, x);
}

/* the element type and address of v[key], bounds checked */
static struct krt_ktype *element(struct krt_thread *t, krt_val v, krt_val key, u64 *address)
{
	struct krt_ktype *k = krt_ktype_strip(t, kobj(v)->type), *e, *base;
	krt_val text, i;
	s64 n;

	if (!k)
		return NULL;
	text = krt_ktype_str(t, kobj(v)->type);
	if (!text)
		return NULL;
	if (k->kind != KRT_TYPE_ARRAY && k->kind != KRT_TYPE_PTR) {
		krt_raise(t, KRT_EXC_TypeError, "%S has no items", text);
		return NULL;
	}
	if (krt_is(key, KRT_KIND_SLICE)) {
		krt_raise(t, KRT_EXC_TypeError, "%S takes an index, not a slice", text);
		return NULL;
	}
	i = krt_index(t, key);
	if (!i)
		return NULL;
	if (!krt_to_s64(i, &n) || n > (s64)1 << 40 || n < -((s64)1 << 40) ||
	    (k->kind == KRT_TYPE_ARRAY && (n < 0 || (k->len && n >= k->len)))) {
		krt_raise(t, KRT_EXC_IndexError, "index %R is out of bounds of %S", i, text);
		return NULL;
	}
	e = krt_ktype_get(t, k->elem);
	base = e ? krt_ktype_strip(t, e) : NULL;
	if (!base)
		return NULL;
	if (!base->size) {
		krt_raise(t, KRT_EXC_TypeError, "%S: its target has no size, cast it first", text);
		return NULL;
	}
	*address = kobj(v)->address + (u64)n * base->size;
	return e;
}

krt_val krt_kobj_getitem(struct krt_thread *t, krt_val v, krt_val key)
{
	u64 address;
	struct krt_ktype *e = element(t, v, key, &address);

	return e && null_check(t, v, "[]") ? krt_kload(t, e, address, NULL) : KRT_ERR;
}

bool krt_kobj_setitem(struct krt_thread *t, krt_val v, krt_val key, krt_val x)
{
	u64 address;
	struct krt_ktype *e = element(t, v, key, &address);

	return e && null_check(t, v, "[]") && krt_kstore(t, e, address, NULL, x);
}

s64 krt_kobj_len(struct krt_thread *t, krt_val v)
{
	struct krt_ktype *k = krt_ktype_strip(t, kobj(v)->type);
	krt_val text;

	if (!k)
		return -1;
	if (k->kind == KRT_TYPE_ARRAY && k->len)
		return k->len;
	text = krt_ktype_str(t, kobj(v)->type);
	if (text)
		krt_raise(t, KRT_EXC_TypeError, "%S has no length", text);
	return -1;
}

int krt_kobj_truth(struct krt_thread *t, krt_val v)
{
	return !krt_kobj_is_pointer(v) || kobj(v)->address;
}

krt_val krt_kobj_int(struct krt_thread *t, krt_val v)
{
	if (krt_is(v, KRT_KIND_KFUNC))
		return krt_uint(t, ((struct krt_kfunc *)v)->address);
	return krt_uint(t, kobj(v)->address);
}

krt_val krt_kobj_string(struct krt_thread *t, u64 address, u64 max)
{
	struct krt_buf b;
	char piece[64];

	krt_buf_init(&b, t);
	while (max) {
		/* up to the next multiple of the piece, so that no page is touched before it must be */
		u64 n = sizeof(piece) - (address & (sizeof(piece) - 1)), end;

		if (n > max)
			n = max;
		if (!krt_kpeek(t, piece, address, n))
			return KRT_ERR;
		for (end = 0; end < n && piece[end]; end++)
			;
		krt_buf_add(&b, piece, end);
		if (end < n)
			break;
		address += n;
		max -= n;
	}
	if (b.failed)
		return KRT_ERR;
	if (!krt_utf8_valid(b.data, b.len))
		for (size_t i = 0; i < b.len; i++)
			if ((u8)b.data[i] >= 0x80)
				b.data[i] = '?';
	return krt_buf_finish(&b);
}

/* ---- arithmetic: pointers count in elements, everything else works on the address ---- */

static krt_val plain(struct krt_thread *t, krt_val v)
{
	return krt_is(v, KRT_KIND_KOBJ) || krt_is(v, KRT_KIND_KFUNC) ? krt_kobj_int(t, v) : v;
}

/* bytes per step of pointer v; 1 for void and what has no size */
static u64 step_of(struct krt_thread *t, krt_val v)
{
	struct krt_ktype *k = krt_kobj_target(t, v);

	return !k ? 0 : k->size ? k->size : 1;
}

static krt_val pointer_offset(struct krt_thread *t, krt_val p, krt_val n, bool minus)
{
	u64 step = step_of(t, p), d = krt_to_u64_wrap(n);

	if (!step)
		return KRT_ERR;
	d *= step;
	return krt_kobj_make(t, kobj(p)->type, kobj(p)->address + (minus ? -d : d), true);
}

static bool is_pointer(krt_val v)
{
	return krt_is(v, KRT_KIND_KOBJ) && krt_kobj_is_pointer(v);
}

krt_val krt_kobj_binary(struct krt_thread *t, enum krt_binop op, krt_val a, krt_val b)
{
	krt_val x, y;

	if (op == KRT_BIN_ADD && is_pointer(a) && krt_kind(b) == KRT_KIND_INT)
		return pointer_offset(t, a, b, false);
	if (op == KRT_BIN_ADD && is_pointer(b) && krt_kind(a) == KRT_KIND_INT)
		return pointer_offset(t, b, a, false);
	if (op == KRT_BIN_SUB && is_pointer(a) && krt_kind(b) == KRT_KIND_INT)
		return pointer_offset(t, a, b, true);
	if (op == KRT_BIN_SUB && is_pointer(a) && is_pointer(b)) {
		u64 step = step_of(t, a);

		if (!step)
			return KRT_ERR;
		if (kobj(a)->type != kobj(b)->type)
			return krt_raise(t, KRT_EXC_TypeError, "pointers of two types have no difference: use int()");
		return krt_int(t, (s64)(kobj(a)->address - kobj(b)->address) / (s64)step);
	}
	if ((krt_is(a, KRT_KIND_KOBJ) && !is_pointer(a)) || (krt_is(b, KRT_KIND_KOBJ) && !is_pointer(b)))
		return KRT_NOTIMPL;
	x = plain(t, a);
	y = plain(t, b);
	if (!x || !y)
		return KRT_ERR;
	return krt_kind(x) == KRT_KIND_INT && krt_kind(y) == KRT_KIND_INT ? krt_int_binary(t, op, x, y) : KRT_NOTIMPL;
}

static bool is_char_array(struct krt_thread *t, krt_val v)
{
	struct krt_ktype *k = krt_is(v, KRT_KIND_KOBJ) ? krt_ktype_strip(t, kobj(v)->type) : NULL, *e;

	if (!k || k->kind != KRT_TYPE_ARRAY)
		return false;
	e = krt_ktype_strip(t, krt_ktype_get(t, k->elem));
	return e && e->flags & KRT_TYPE_F_CHAR;
}

krt_val krt_kobj_compare(struct krt_thread *t, enum krt_cmp op, krt_val a, krt_val b)
{
	krt_val x = a, y = b;

	if (krt_is(a, KRT_KIND_KTYPE))
		return op == KRT_EQ || op == KRT_NE ? krt_bool((a == b) == (op == KRT_EQ)) : KRT_NOTIMPL;
	if (is_char_array(t, a))
		x = krt_kobj_string(t, kobj(a)->address, krt_ktype_strip(t, kobj(a)->type)->size);
	if (x && is_char_array(t, b))
		y = krt_kobj_string(t, kobj(b)->address, krt_ktype_strip(t, kobj(b)->type)->size);
	if (!x || !y || t->exc)
		return KRT_ERR;
	if (krt_is(x, KRT_KIND_STR) && krt_is(y, KRT_KIND_STR))
		return krt_compare(t, op, x, y);
	if ((op == KRT_EQ || op == KRT_NE) && (a == KRT_NONE || b == KRT_NONE)) {
		krt_val p = a == KRT_NONE ? b : a;

		return krt_bool((is_pointer(p) && !kobj(p)->address) == (op == KRT_EQ));
	}
	x = plain(t, x);
	y = plain(t, y);
	if (!x || !y)
		return KRT_ERR;
	if (krt_kind(x) != KRT_KIND_INT || krt_kind(y) != KRT_KIND_INT)
		return KRT_NOTIMPL;
	return krt_compare(t, op, x, y);
}

static bool add_members(struct krt_thread *t, struct krt_list *l, struct krt_ktype *k, int depth)
{
	for (u32 i = 0; i < k->nmembers; i++) {
		struct krt_ktype *inner;

		if (k->member[i].name->o.size) {
			if (!krt_list_append(t, l, (krt_val)k->member[i].name))
				return false;
			continue;
		}
		inner = depth < 16 ? krt_ktype_strip(t, krt_ktype_get(t, k->member[i].type)) : NULL;
		if (!inner)
			return depth >= 16;
		if (krt_ktype_has_members(inner) && !add_members(t, l, inner, depth + 1))
			return false;
	}
	return true;
}

/* members first, in the order of the struct, then the methods */
krt_val krt_kobj_dir(struct krt_thread *t, krt_val v)
{
	struct krt_list *l = (struct krt_list *)krt_list_new(t, 0);
	struct krt_dict *methods = krt_class_of(t, v)->dict;
	struct krt_ktype *k = krt_is(v, KRT_KIND_KOBJ) ? krt_kobj_target(t, v) : (struct krt_ktype *)v;
	krt_val name;
	u32 pos = 0;

	if (!l || !k || (krt_ktype_has_members(k) && !add_members(t, l, k, 0)))
		return KRT_ERR;
	while (krt_dict_next(methods, &pos, &name, NULL))
		if (krt_str_of(name)->data[0] != '_' && !krt_list_append(t, l, name))
			return KRT_ERR;
	return (krt_val)l;
}
