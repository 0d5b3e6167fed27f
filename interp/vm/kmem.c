// SPDX-License-Identifier: GPL-2.0
/*
 * kmem.c - kernel memory by type: the only place where a typed value becomes
 * bytes there or the other way round.
 */
#include "kobj.h"

/* Addresses below this are a NULL pointer and an offset. */
#define NULL_PAGE 4096

bool krt_kpeek(struct krt_thread *t, void *dst, u64 address, size_t n)
{
	const struct krt_host *h = t->vm->host;
	int err = address < NULL_PAGE ? -EFAULT : h->peek(h->ctx, dst, address, n);

	if (!err)
		return true;
	if (address < NULL_PAGE)
		krt_raise(t, KRT_EXC_FaultError, "NULL pointer: reading %lu bytes at 0x%x", (u64)n, address);
	else if (err == -ERANGE)
		krt_raise(t, KRT_EXC_FaultError, "0x%x is not a kernel address (reading %lu bytes)", address, (u64)n);
	else if (err == -EPERM || err == -ENOSYS)
		krt_raise(t, KRT_EXC_PermissionError, "kernel memory cannot be read here (no CAP_BPF or no kernel with BPF)");
	else
		krt_raise(t, KRT_EXC_FaultError, "bad address 0x%x (reading %lu bytes)", address, (u64)n);
	krt_fault_at(t, address);
	return false;
}

/* what is there, for the journal; NULL: it cannot be kept */
static u8 *before(struct krt_thread *t, u8 *room, size_t size, u64 address, size_t n)
{
	const struct krt_host *h = t->vm->host;

	if (n > size)
		room = t->context == KRT_CTX_ATOMIC ? NULL : krt_alloc_raw(t, n);
	if (room && !h->peek(h->ctx, room, address, n))
		return room;
	return NULL;
}

static bool poke_failed(struct krt_thread *t, u64 address, size_t n, int err)
{
	if (err == -EROFS)
		krt_raise(t, KRT_EXC_PermissionError, "0x%x is read-only data of the kernel: store(place, value, force=True) writes it",
			  address);
	else if (err == -ENOMEM)
		krt_raise(t, KRT_EXC_MemoryError, "");
	else if (address < NULL_PAGE)
		krt_raise(t, KRT_EXC_FaultError, "NULL pointer: writing %lu bytes at 0x%x", (u64)n, address);
	else if (err == -ERANGE)
		krt_raise(t, KRT_EXC_FaultError, "0x%x is not a kernel address (writing %lu bytes)", address, (u64)n);
	else
		krt_raise(t, KRT_EXC_FaultError, "bad address 0x%x (writing %lu bytes)", address, (u64)n);
	krt_fault_at(t, address);
	return false;
}

bool krt_kpoke(struct krt_thread *t, u64 address, const void *src, size_t n, bool force)
{
	const struct krt_host *h = t->vm->host;
	u8 room[64], *old;
	int err;

	if (!krt_kwritable(t, "storing to", "kernel memory"))
		return false;
	old = address < NULL_PAGE ? NULL : before(t, room, sizeof(room), address, n);
	if (t->exc)
		return false;
	err = address < NULL_PAGE ? -EFAULT : h->poke(h->ctx, address, src, n, force);
	if (err == -EROFS && t->vm->ffi_rule && !force) {
		force = true;
		err = h->poke(h->ctx, address, src, n, true);
		if (!err)
			krt_warn(t, "warning: 0x%x is read-only data of the kernel, and is written (kernel_ffi rule)\n", address);
	}
	if (err)
		return poke_failed(t, address, n, err);
	if (old)
		krt_journal_store(t, address, old, src, n, force);
	else
		t->vm->unrecorded++;
	return true;
}

bool krt_kpeek_from(struct krt_thread *t, const struct krt_kobj *from, void *dst, u64 address, size_t n)
{
	u64 at;

	if (likely(!from || (!from->copy && !from->o.flags)))
		return krt_kpeek(t, dst, address, n);
	if (from->o.flags & KRT_KOBJ_PERCPU) {
		krt_raise(t, KRT_EXC_TypeError, "a per-CPU variable has one value for each CPU: per_cpu(x, cpu) is one of them");
		return false;
	}
	/* what lies behind the copy, as a flexible array's items do, is still in memory */
	at = address - from->copy->start;
	if (at > from->copy->n || n > from->copy->n - at)
		return krt_kpeek(t, dst, address, n);
	memcpy(dst, from->copy->data + at, n);
	return true;
}

static u64 mask_of(u32 bits)
{
	return bits >= 64 ? ~0ull : (1ull << bits) - 1;
}

static s64 sign_extend(u64 v, u32 bits)
{
	return bits >= 64 ? (s64)v : (s64)(v << (64 - bits)) >> (64 - bits);
}

krt_val krt_kint_value(struct krt_thread *t, struct krt_ktype *k, u64 v, u32 bits)
{
	v &= mask_of(bits);
	if (k->kind == KRT_TYPE_BOOL)
		return krt_bool(v);
	return k->flags & KRT_TYPE_F_SIGNED ? krt_int(t, sign_extend(v, bits)) : krt_uint(t, v);
}

static bool scalar_size(struct krt_thread *t, struct krt_ktype *k)
{
	if (k->size == 1 || k->size == 2 || k->size == 4 || k->size == 8)
		return true;
	krt_raise(t, KRT_EXC_TypeError, "%s of %d bytes does not fit an int here", k->name->data, (int)k->size);
	return false;
}

/* The bytes that hold a bit-field: at most nine for one of 64 bits across a byte boundary. */
static krt_val load_bits(struct krt_thread *t, const struct krt_kobj *from, struct krt_ktype *k, u64 address,
			 const struct krt_kmember *m)
{
	u32 shift = m->bit & 7, n = (shift + m->bits + 7) / 8;
	u8 raw[9];
	u64 v = 0;

	address += m->bit / 8;
	if (n > sizeof(raw) || !krt_kpeek_from(t, from, raw, address, n))
		return KRT_ERR;
	for (u32 i = 0; i < n && i < 8; i++)
		v |= (u64)raw[i] << 8 * i;
	v >>= shift;
	if (n == 9)
		v |= (u64)raw[8] << (64 - shift);
	return krt_kint_value(t, k, v, m->bits);
}

/* an aggregate within an object is of the same place */
static krt_val part_of(struct krt_thread *t, const struct krt_kobj *from, struct krt_ktype *k, u64 address)
{
	struct krt_kobj *o = (struct krt_kobj *)krt_kobj_make(t, k, address, false);

	if (o && from) {
		o->o.flags = from->o.flags;
		o->copy = from->copy;
	}
	return (krt_val)o;
}

krt_val krt_kload_from(struct krt_thread *t, const struct krt_kobj *from, struct krt_ktype *k, u64 address,
		       const struct krt_kmember *m)
{
	struct krt_ktype *base = krt_ktype_strip(t, k);
	u64 v = 0;

	if (!base)
		return KRT_ERR;
	if (m && m->bits)
		return load_bits(t, from, base, address, m);
	if (m)
		address += m->bit / 8;
	switch (base->kind) {
	case KRT_TYPE_INT:
	case KRT_TYPE_BOOL:
	case KRT_TYPE_ENUM:
		if (unlikely(base->size > 8)) {
			/* __int128, and the registers of vectors */
			u64 limb[2] = { 0 };

			if (base->size != 16 || base->flags & KRT_TYPE_F_SIGNED)
				return krt_raise(t, KRT_EXC_TypeError, "%S of %d bytes does not fit an int here", (krt_val)base->name,
						 (int)base->size);
			return krt_kpeek_from(t, from, limb, address, 16) ? krt_big_norm(t, false, 2, limb) : KRT_ERR;
		}
		if (!krt_kpeek_from(t, from, &v, address, base->size))
			return KRT_ERR;
		return krt_kint_value(t, base, v, base->size * 8);
	case KRT_TYPE_PTR:
		if (!krt_kpeek_from(t, from, &v, address, 8))
			return KRT_ERR;
		return krt_kobj_make(t, k, v, true);
	case KRT_TYPE_FLOAT:
		if (base->size != 8)
			return krt_raise(t, KRT_EXC_TypeError, "%S values cannot be read", (krt_val)base->name);
		return krt_kpeek_from(t, from, &v, address, 8) ? krt_float(t, v) : KRT_ERR;
	case KRT_TYPE_VOID:
		return krt_raise(t, KRT_EXC_TypeError, "void has no value: cast the pointer first");
	default:
		return part_of(t, from, k, address);
	}
}

krt_val krt_kload(struct krt_thread *t, struct krt_ktype *k, u64 address, const struct krt_kmember *m)
{
	return krt_kload_from(t, NULL, k, address, m);
}

/* the name people know an integer type by, for messages: the typedef's */
static krt_val range_error(struct krt_thread *t, struct krt_ktype *k, struct krt_ktype *base, krt_val x, u32 bits)
{
	krt_val name = krt_ktype_str(t, k);

	if (!name)
		return KRT_ERR;
	if (bits != base->size * 8)
		return krt_raise(t, KRT_EXC_OverflowError, "%R does not fit a bit-field of %d bits", x, (int)bits);
	if (base->flags & KRT_TYPE_F_SIGNED)
		return krt_raise(t, KRT_EXC_OverflowError, "%R does not fit %S (%ld..%ld)", x, name,
				 -(s64)(mask_of(bits) >> 1) - 1, (s64)(mask_of(bits) >> 1));
	return krt_raise(t, KRT_EXC_OverflowError, "%R does not fit %S (0..%lu)", x, name, mask_of(bits));
}

static bool fits(krt_val x, bool is_signed, u32 bits, u64 *ret)
{
	s64 s;

	if (is_signed) {
		if (!krt_to_s64(x, &s) || sign_extend(s, bits) != s)
			return false;
		*ret = s;
		return true;
	}
	return krt_to_u64(x, ret) && *ret <= mask_of(bits);
}

/* an enumerator by name */
static bool enum_word(struct krt_thread *t, struct krt_ktype *k, krt_val name, u64 *ret)
{
	krt_val text;

	for (u32 i = 0; i < k->nmembers; i++)
		if (krt_str_eq(k->member[i].name, krt_str_of(name))) {
			*ret = k->member[i].bit | k->member[i].bits << 32;
			return true;
		}
	text = krt_ktype_str(t, k);
	if (text)
		krt_raise(t, KRT_EXC_ValueError, "%S has no enumerator '%S'", text, name);
	return false;
}

static bool int_word(struct krt_thread *t, struct krt_ktype *k, krt_val x, u32 bits, u64 *ret)
{
	struct krt_ktype *base = krt_ktype_strip(t, k);
	krt_val i, name;

	if (!base)
		return false;
	if (base->kind == KRT_TYPE_BOOL) {
		int r = krt_truth(t, x);

		*ret = r > 0;
		return r >= 0;
	}
	if (base->kind == KRT_TYPE_ENUM && krt_is(x, KRT_KIND_STR))
		return enum_word(t, base, x, ret);
	i = krt_kind(x) == KRT_KIND_INT ? x : krt_is_bool(x) ? krt_small(x == KRT_TRUE) : krt_is(x, KRT_KIND_STR) ? KRT_ERR : krt_index(t, x);
	if (!i) {
		krt_exc_take(t);
		name = krt_ktype_str(t, k);
		if (name)
			krt_raise(t, KRT_EXC_TypeError, "%S takes an int, not %T", name, x);
		return false;
	}
	if (fits(i, base->flags & KRT_TYPE_F_SIGNED, bits, ret))
		return true;
	range_error(t, k, base, i, bits);
	return false;
}

bool krt_kint_word(struct krt_thread *t, struct krt_ktype *k, krt_val x, u64 *ret)
{
	struct krt_ktype *base = krt_ktype_strip(t, k);

	return base && scalar_size(t, base) && int_word(t, k, x, base->size * 8, ret);
}

static bool store_bits(struct krt_thread *t, struct krt_ktype *k, u64 address, const struct krt_kmember *m, krt_val x, bool force)
{
	u32 shift = m->bit & 7, n = (shift + m->bits + 7) / 8;
	u8 raw[9];
	u64 v;

	address += m->bit / 8;
	if (!int_word(t, k, x, m->bits, &v) || n > sizeof(raw) || !krt_kpeek(t, raw, address, n))
		return false;
	for (u32 i = 0; i < m->bits; i++) {
		u32 at = shift + i;

		raw[at / 8] = (raw[at / 8] & ~(1u << at % 8)) | (v >> i & 1) << at % 8;
	}
	return krt_kpoke(t, address, raw, n, force);
}

/* text or bytes for a char array: padded with NUL, which must fit too for text */
static bool encode_text(struct krt_thread *t, struct krt_ktype *array, krt_val x, u8 *out)
{
	bool text = krt_is(x, KRT_KIND_STR);
	const void *p = text ? (void *)krt_str_of(x)->data : (void *)((struct krt_bytes *)x)->data;
	u32 n = ((struct krt_obj *)x)->size;

	if (n + text > array->size) {
		krt_val name = krt_ktype_str(t, array);

		if (name)
			krt_raise(t, KRT_EXC_OverflowError, "%s of %d bytes does not fit %S", text ? "text" : "value",
				  (int)(n + text), name);
		return false;
	}
	memset(out, 0, array->size);
	memcpy(out, p, n);
	return true;
}

static bool encode(struct krt_thread *t, struct krt_ktype *k, krt_val x, u8 *out, bool *fits);

static bool encode_items(struct krt_thread *t, struct krt_ktype *array, krt_val x, u8 *out, bool *fits)
{
	struct krt_ktype *e = krt_ktype_elem(t, array), *base = e ? krt_ktype_strip(t, e) : NULL;
	struct krt_tuple *items = (struct krt_tuple *)(base ? krt_tuple_from(t, x) : KRT_ERR);

	if (!items || !krt_stack_ok(t))
		return false;
	if (items->o.size != array->len) {
		krt_raise(t, KRT_EXC_ValueError, "%d items cannot be stored to an array of %d", (int)items->o.size, (int)array->len);
		return false;
	}
	for (u32 i = 0; i < array->len; i++)
		if (!encode(t, e, items->item[i], out + i * base->size, fits) || !*fits)
			return false;
	return true;
}

/* x as the base->size bytes of type k. false: raised, or x is of no kind that fits (*fits false, nothing raised) */
static bool encode(struct krt_thread *t, struct krt_ktype *k, krt_val x, u8 *out, bool *fits)
{
	struct krt_ktype *base = krt_ktype_strip(t, k), *have, *e;
	u64 v;

	if (!base)
		return false;
	if (base->kind == KRT_TYPE_INT || base->kind == KRT_TYPE_BOOL || base->kind == KRT_TYPE_ENUM) {
		if (!krt_kint_word(t, k, x, &v))
			return false;
		memcpy(out, &v, base->size);
		return true;
	}
	if (base->kind == KRT_TYPE_PTR) {
		/* a temporary's address must not stay behind in the kernel */
		*fits = !krt_is(x, KRT_KIND_STR) && !krt_is(x, KRT_KIND_BYTES);
		if (!*fits || !krt_karg(t, k, x, &v, fits))
			return false;
		memcpy(out, &v, 8);
		return true;
	}
	have = krt_is(x, KRT_KIND_KOBJ) && !krt_kobj_is_pointer(x) ? ((struct krt_kobj *)x)->type : NULL;
	if (have && base->size && krt_ktype_same(t, base, have))
		return krt_kpeek_from(t, (struct krt_kobj *)x, out, krt_kobj_address(x), base->size);
	if (t->exc)
		return false;
	if (base->size && krt_is(x, KRT_KIND_BYTES) && krt_ktype_has_members(base) && ((struct krt_obj *)x)->size == base->size) {
		memcpy(out, ((struct krt_bytes *)x)->data, base->size);
		return true;
	}
	if (base->kind == KRT_TYPE_ARRAY) {
		e = krt_ktype_strip(t, krt_ktype_elem(t, base));
		if (!e)
			return false;
		if (e->size == 1 && (krt_is(x, KRT_KIND_BYTES) || (e->flags & KRT_TYPE_F_CHAR && krt_is(x, KRT_KIND_STR))))
			return encode_text(t, base, x, out);
		if (base->len && (krt_is(x, KRT_KIND_LIST) || krt_is(x, KRT_KIND_TUPLE)))
			return encode_items(t, base, x, out, fits);
	}
	*fits = false;
	return false;
}

bool krt_kstore(struct krt_thread *t, struct krt_ktype *k, u64 address, const struct krt_kmember *m, krt_val x)
{
	return krt_kstore_force(t, k, address, m, x, false);
}

bool krt_kstore_force(struct krt_thread *t, struct krt_ktype *k, u64 address, const struct krt_kmember *m, krt_val x, bool force)
{
	struct krt_ktype *base = krt_ktype_strip(t, k);
	u64 word;
	u8 *raw = (u8 *)&word;
	bool fits = true;
	krt_val name, given;

	if (!base || !krt_kwritable(t, "storing to", m ? m->name->data : "kernel memory"))
		return false;
	if (m && m->bits)
		return store_bits(t, k, address, m, x, force);
	if (m)
		address += m->bit / 8;
	if (base->size > sizeof(word)) {
		raw = krt_alloc_raw(t, base->size);
		if (!raw)
			return false;
	}
	if (encode(t, k, x, raw, &fits))
		return krt_kpoke(t, address, raw, base->size, force);
	name = t->exc ? KRT_ERR : krt_ktype_str(t, k);
	given = name && krt_is(x, KRT_KIND_KOBJ) ? krt_ktype_str(t, ((struct krt_kobj *)x)->type) : KRT_UNDEF;
	if (given)
		krt_raise(t, KRT_EXC_TypeError, "%S cannot be stored to %S", given, name);
	else if (name && !t->exc)
		krt_raise(t, KRT_EXC_TypeError, "%T cannot be stored to %S", x, name);
	return false;
}

krt_val krt_kword_value(struct krt_thread *t, struct krt_ktype *k, u64 word)
{
	struct krt_ktype *base = krt_ktype_strip(t, k);

	if (!base)
		return KRT_ERR;
	switch (base->kind) {
	case KRT_TYPE_VOID:
		return KRT_NONE;
	case KRT_TYPE_INT:
	case KRT_TYPE_BOOL:
	case KRT_TYPE_ENUM:
		return scalar_size(t, base) ? krt_kint_value(t, base, word, base->size * 8) : KRT_ERR;
	case KRT_TYPE_PTR:
		return krt_kobj_make(t, k, word, true);
	default:
		/* a struct of at most eight bytes in a register: its bits */
		return base->size <= 8 ? krt_uint(t, word & mask_of(base->size * 8))
				       : krt_raise(t, KRT_EXC_TypeError, "a %s of %d bytes by value is not supported",
						   base->kind == KRT_TYPE_UNION ? "union" : "struct", (int)base->size);
	}
}
