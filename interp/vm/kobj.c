// SPDX-License-Identifier: GPL-2.0
/*
 * kobj.c - kernel objects: members, items, copies.
 */
#include "class.h"
#include "gc.h"
#include "kobj.h"
#include "text.h"

static inline krt_val make(struct krt_thread *t, struct krt_ktype *k, u64 address, bool pointer)
{
	struct krt_kobj *o = krt_alloc_quick(t, KRT_KIND_KOBJ, sizeof(*o));

	if (unlikely(!o))
		return KRT_ERR;
	o->o.extra = pointer;
	o->type = k;
	o->address = address;
	return (krt_val)o;
}

krt_val krt_kobj_make(struct krt_thread *t, struct krt_ktype *k, u64 address, bool pointer)
{
	return make(t, k, address, pointer);
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

static __attribute__((noinline)) struct krt_ktype *find_target(struct krt_thread *t, krt_val v)
{
	struct krt_ktype *type = kobj(v)->type, *k;

	k = krt_ktype_strip(t, type);
	if (k && krt_kobj_is_pointer(v)) {
		k = krt_ktype_strip(t, krt_ktype_elem(t, k));
		type->target = k;
	}
	return k;
}

static inline struct krt_ktype *target_of(struct krt_thread *t, const struct krt_kobj *o)
{
	if (o->o.extra)
		return likely(o->type->target) ? o->type->target : find_target(t, (krt_val)o);
	return likely(o->type->kind != KRT_TYPE_TYPEDEF) ? o->type : find_target(t, (krt_val)o);
}

struct krt_ktype *krt_kobj_target(struct krt_thread *t, krt_val v)
{
	return target_of(t, kobj(v));
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

krt_val krt_kobj_null(struct krt_thread *t, krt_val v, const char *member)
{
	null_check(t, v, member);
	return KRT_ERR;
}

/* an attribute of the class: methods end in _, so that they hide no member */
static krt_val class_attr(struct krt_thread *t, krt_val v, struct krt_str *name)
{
	struct krt_class *c = krt_class_of(t, v);
	krt_val attr = krt_type_lookup(t, c, name);

	return attr ? krt_bind(t, attr, v, c) : KRT_UNDEF;
}

krt_val krt_kobj_method(struct krt_thread *t, krt_val v, struct krt_str *name)
{
	struct krt_ktype *k = target_of(t, kobj(v));
	const struct krt_kfield *f = k ? krt_kfield(t, k, name) : NULL;

	return f && f->how == KRT_FIELD_METHOD ? f->method : KRT_UNDEF;
}

/* the long way to a member: of a copy, a bit-field, or with an error to describe */
static __attribute__((noinline)) krt_val load_member(struct krt_thread *t, krt_val v, const struct krt_kfield *f)
{
	struct krt_kfield e = *f;

	return null_check(t, v, e.name->data) ? krt_kload_from(t, kobj(v), e.type, kobj(v)->address, &e.m) : KRT_ERR;
}

static __attribute__((noinline)) krt_val no_field(struct krt_thread *t, krt_val v, struct krt_str *name)
{
	krt_val x = class_attr(t, v, name);
	struct krt_ktype *k;

	if (x || t->exc)
		return x;
	k = krt_kobj_target(t, v);
	return krt_ktype_has_members(k) ? no_member(t, v, k, name) : KRT_UNDEF;
}

static inline krt_val word_value(struct krt_thread *t, struct krt_ktype *k, u64 word)
{
	u32 spare = 64 - 8 * k->size;

	if (likely(k->size < 8))
		return krt_small(k->flags & KRT_TYPE_F_SIGNED ? (s64)(word << spare) >> spare : (s64)word);
	return k->flags & KRT_TYPE_F_SIGNED ? krt_int(t, word) : krt_uint(t, word);
}

/* what has to be looked up, or is no member in memory */
static __attribute__((noinline)) krt_val getattr(struct krt_thread *t, krt_val v, struct krt_str *name)
{
	const struct krt_kfield *f;
	struct krt_ktype *k;

	if (!krt_is(v, KRT_KIND_KOBJ))
		return class_attr(t, v, name);
	k = target_of(t, kobj(v));
	f = k ? krt_kfield(t, k, name) : NULL;
	if (!f)
		return KRT_ERR;
	return f->type ? load_member(t, v, f) : no_field(t, v, name);
}

/* The word goes through the thread: a local one would make this function guard its stack, which costs as much as the read. */
static __attribute__((noinline)) krt_val read_field(struct krt_thread *t, krt_val v, const struct krt_kfield *f)
{
	const struct krt_host *h = t->vm->host;
	u32 size = f->how == KRT_FIELD_PTR ? 8 : f->base->size;

	t->word[0] = 0;
	if (unlikely(h->peek(h->ctx, t->word, kobj(v)->address + f->offset, size)))
		return load_member(t, v, f);
	return f->how == KRT_FIELD_PTR ? make(t, f->type, t->word[0], true) : word_value(t, f->base, t->word[0]);
}

krt_val krt_kobj_getattr(struct krt_thread *t, krt_val v, struct krt_str *name)
{
	struct krt_kobj *o = kobj(v);
	const struct krt_kfield *f;
	struct krt_ktype *k;

	if (unlikely(!krt_is(v, KRT_KIND_KOBJ)) || unlikely(!t->vm->kfields))
		return getattr(t, v, name);
	k = o->o.extra ? o->type->target : o->type;
	f = &t->vm->kfields->e[krt_kfield_place(k, name)];
	if (unlikely(f->in != k || f->name != name) || unlikely(o->copy || o->o.flags || o->address < 4096))
		return getattr(t, v, name);
	if (f->how == KRT_FIELD_PART)
		return make(t, f->type, o->address + f->offset, false);
	return likely(f->how > KRT_FIELD_METHOD) ? read_field(t, v, f) : getattr(t, v, name);
}

/* A copy is Python's own: nothing of it is stored to. */
static bool in_memory(struct krt_thread *t, krt_val v)
{
	if (kobj(v)->o.flags & KRT_KOBJ_PERCPU)
		return krt_kpeek_from(t, kobj(v), NULL, 0, 0);
	if (kobj(v)->copy)
		krt_raise(t, KRT_EXC_TypeError, "this is a copy that read_() made: storing to it would not change the kernel");
	return !t->exc;
}

bool krt_kobj_setattr(struct krt_thread *t, krt_val v, struct krt_str *name, krt_val x)
{
	const struct krt_kfield *f;
	struct krt_kmember m;
	struct krt_ktype *k;

	if (!krt_is(v, KRT_KIND_KOBJ)) {
		krt_raise(t, KRT_EXC_AttributeError, "'%T' object attribute '%S' is read-only", v, (krt_val)name);
		return false;
	}
	k = krt_kobj_target(t, v);
	f = k ? krt_kfield(t, k, name) : NULL;
	if (!f)
		return false;
	if (!f->type) {
		no_member(t, v, k, name);
		return false;
	}
	if (!x) {
		krt_raise(t, KRT_EXC_TypeError, "members of kernel objects cannot be deleted");
		return false;
	}
	m = f->m;
	return null_check(t, v, name->data) && in_memory(t, v) && krt_kstore(t, f->type, kobj(v)->address, &m, x);
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
		krt_raise(t, KRT_EXC_TypeError, "%S is stored to item by item, not by slice", text);
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
	e = krt_ktype_elem(t, k);
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

/* Bounds of a slice: an array has a length; a pointer and a flexible array need a stop, and no bound counts from the end. */
static bool slice_bounds(struct krt_thread *t, krt_val v, struct krt_ktype *k, krt_val key, s64 *start, s64 *step, s64 *count)
{
	struct krt_slice *s = (struct krt_slice *)key;
	s64 stop, len = k->kind == KRT_TYPE_ARRAY ? k->len : 0;
	krt_val text;

	if (!len) {
		s64 from = 0;

		if (s->stop == KRT_NONE || !krt_index_s64(t, s->stop, &len) || len < 0 || len > 1 << 24 ||
		    (s->start != KRT_NONE && (!krt_index_s64(t, s->start, &from) || from < 0))) {
			text = t->exc ? KRT_ERR : krt_ktype_str(t, kobj(v)->type);
			if (text)
				krt_raise(t, KRT_EXC_IndexError, "%S has no length: a slice of it needs a stop, and no bound below 0",
					  text);
			return false;
		}
	}
	return krt_slice_indices(t, key, len, start, &stop, step, count);
}

/* from as for krt_kload_from(); NULL: raised */
static struct krt_kcopy *copy_memory(struct krt_thread *t, const struct krt_kobj *from, u64 address, size_t n)
{
	struct krt_kcopy *c = krt_alloc(t, KRT_KIND_RAW, sizeof(*c) + n);

	if (!c)
		return NULL;
	c->o.size = sizeof(*c) - sizeof(c->o) + n;
	c->start = address;
	c->n = n;
	return krt_kpeek_from(t, from, c->data, address, n) ? c : NULL;
}

/* a copy of the items of a slice that are scalars; v itself when that is not worth it. NULL: raised */
static const struct krt_kobj *at_once(struct krt_thread *t, const struct krt_kobj *v, struct krt_ktype *item, s64 start, s64 step,
				      s64 count)
{
	struct krt_kobj *copy;

	if (count < 2 || step != 1 || v->copy || v->o.flags || krt_ktype_has_members(item) || item->kind == KRT_TYPE_ARRAY)
		return v;
	copy = (struct krt_kobj *)krt_kobj_make(t, v->type, v->address, false);
	if (copy)
		copy->copy = copy_memory(t, v, v->address + start * item->size, count * item->size);
	return copy && copy->copy ? copy : NULL;
}

/* v[a:b:c]: bytes of bytes, else a list */
krt_val krt_kobj_slice(struct krt_thread *t, krt_val v, krt_val key)
{
	struct krt_ktype *k = krt_ktype_strip(t, kobj(v)->type), *e, *base;
	const struct krt_kobj *from;
	s64 start, step, count;
	struct krt_list *l;
	u8 *raw;

	e = k && (k->kind == KRT_TYPE_ARRAY || k->kind == KRT_TYPE_PTR) ? krt_ktype_elem(t, k) : NULL;
	base = e ? krt_ktype_strip(t, e) : NULL;
	if (!base || (!base->size && base->kind != KRT_TYPE_VOID)) {
		krt_val text = t->exc ? KRT_ERR : krt_ktype_str(t, kobj(v)->type);

		return text ? krt_raise(t, KRT_EXC_TypeError, "%S has no items", text) : KRT_ERR;
	}
	if (!slice_bounds(t, v, k, key, &start, &step, &count) || !null_check(t, v, "[]"))
		return KRT_ERR;
	if (base->size <= 1 && step == 1 && !krt_ktype_has_members(base)) {
		raw = krt_alloc_raw(t, count ? count : 1);
		if (!raw || (count && !krt_kpeek_from(t, kobj(v), raw, kobj(v)->address + start, count)))
			return KRT_ERR;
		return krt_bytes(t, raw, count);
	}
	from = at_once(t, kobj(v), base, start, step, count);
	l = from ? (struct krt_list *)krt_list_new(t, count) : NULL;
	for (s64 i = 0; l && i < count; i++) {
		krt_val x = krt_kload_from(t, from, e, kobj(v)->address + (start + i * step) * base->size, NULL);

		if (!x || !krt_list_append(t, l, x) || !krt_poll(t))
			return KRT_ERR;
	}
	return (krt_val)l;
}

krt_val krt_kobj_getitem(struct krt_thread *t, krt_val v, krt_val key)
{
	struct krt_ktype *e;
	u64 address;

	if (krt_is(key, KRT_KIND_SLICE))
		return krt_kobj_slice(t, v, key);
	e = element(t, v, key, &address);
	return e && null_check(t, v, "[]") ? krt_kload_from(t, kobj(v), e, address, NULL) : KRT_ERR;
}

bool krt_kobj_setitem(struct krt_thread *t, krt_val v, krt_val key, krt_val x)
{
	u64 address;
	struct krt_ktype *e = element(t, v, key, &address);

	return e && null_check(t, v, "[]") && in_memory(t, v) && krt_kstore(t, e, address, NULL, x);
}

krt_val krt_kobj_read(struct krt_thread *t, krt_val v)
{
	struct krt_ktype *k = krt_kobj_target(t, v), *target = kobj(v)->type;
	struct krt_kobj *o;

	if (k && krt_kobj_is_pointer(v))
		target = krt_ktype_elem(t, krt_ktype_strip(t, target));
	if (!k || !target || !null_check(t, v, "read_()"))
		return KRT_ERR;
	if (!krt_ktype_has_members(k) && k->kind != KRT_TYPE_ARRAY)
		return krt_kload_from(t, kobj(v), target, kobj(v)->address, NULL);
	if (!k->size)
		return krt_raise(t, KRT_EXC_TypeError, "its type has no size");
	o = (struct krt_kobj *)krt_kobj_make(t, target, kobj(v)->address, false);
	if (!o)
		return KRT_ERR;
	o->copy = copy_memory(t, kobj(v), o->address, k->size);
	return o->copy ? (krt_val)o : KRT_ERR;
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

static __attribute__((noinline)) krt_val long_string(struct krt_thread *t, const struct krt_kobj *from, u64 address, u64 max)
{
	struct krt_buf b;
	char piece[64];

	krt_buf_init(&b, t);
	while (max) {
		/* up to the next multiple of the piece, so that no page is touched before it must be */
		u64 n = sizeof(piece) - (address & (sizeof(piece) - 1)), end;

		if (n > max)
			n = max;
		if (!krt_kpeek_from(t, from, piece, address, n))
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

/* how far the ASCII text in max bytes goes; more than max: there is something else before its NUL. What the last word has beyond is 0. */
static size_t ascii_length(const u64 *w, size_t max)
{
	const u64 ones = 0x0101010101010101ull;
	size_t i, at;
	u64 end;

	for (i = 0; i < max; i += 8, w++) {
		/* the lowest high bit belongs to a NUL, or to what is not ASCII */
		end = ((*w - ones) | *w) & ones << 7;
		if (end) {
			at = __builtin_ctzll(end) & 56;
			return *w >> at & 255 ? max + 1 : i + at / 8;
		}
	}
	return i;
}

krt_val krt_kobj_string(struct krt_thread *t, const struct krt_kobj *from, u64 address, u64 max)
{
	size_t len;

	/* In one piece, as most names are; what lies in another page may not be there. As for the words see read_field(). */
	if (max && max <= sizeof(t->word) && (address & 4095) + max <= 4096) {
		t->word[(max - 1) / 8] = 0;
		if (!krt_kpeek_from(t, from, t->word, address, max))
			return KRT_ERR;
		len = ascii_length(t->word, max);
		if (likely(len <= max))
			return krt_str_plain(t, (char *)t->word, len);
	}
	return long_string(t, from, address, max);
}
