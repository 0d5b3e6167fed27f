// SPDX-License-Identifier: GPL-2.0
/*
 * kmodule.c - the module _krait: what the modules written in Python build on.
 */
#include "kobj.h"

/* x as a type: itself, its type, or C text */
static struct krt_ktype *as_type(struct krt_thread *t, krt_val x)
{
	if (krt_is(x, KRT_KIND_KTYPE))
		return (struct krt_ktype *)x;
	if (krt_is(x, KRT_KIND_KOBJ))
		return ((struct krt_kobj *)x)->type;
	if (krt_is(x, KRT_KIND_STR))
		return krt_ktype_of_text(t, x);
	krt_raise(t, KRT_EXC_TypeError, "a type, a kernel object or C text is due, not a %T", x);
	return NULL;
}

static bool as_address(struct krt_thread *t, krt_val x, u64 *ret)
{
	if (krt_is(x, KRT_KIND_KOBJ)) {
		*ret = krt_kobj_address(x);
		return true;
	}
	if (krt_is(x, KRT_KIND_KFUNC)) {
		*ret = ((struct krt_kfunc *)x)->address;
		return true;
	}
	if (krt_kind(x) != KRT_KIND_INT) {
		krt_raise(t, KRT_EXC_TypeError, "an address is due, not a %T", x);
		return false;
	}
	*ret = krt_to_u64_wrap(x);
	return true;
}

static krt_val mod_sizeof(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_ktype *k = as_type(t, a[0]), *base = k ? krt_ktype_strip(t, k) : NULL;

	if (!base)
		return KRT_ERR;
	if (!base->size)
		return krt_raise(t, KRT_EXC_TypeError, "its type has no size");
	return krt_small(base->size);
}

static krt_val mod_typeof(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return (krt_val)as_type(t, a[0]);
}

/* "a.b.c" within k: byte offset, and the last member's type */
static bool member_path(struct krt_thread *t, struct krt_ktype *k, krt_val path, u64 *offset)
{
	const char *s = krt_str_of(path)->data;

	*offset = 0;
	for (;;) {
		struct krt_ktype *base = krt_ktype_strip(t, k);
		struct krt_kmember m;
		struct krt_str *name;
		size_t n = 0;
		int r;

		while (s[n] && s[n] != '.')
			n++;
		name = base ? krt_intern(t, s, n) : NULL;
		if (!name)
			return false;
		r = krt_ktype_has_members(base) ? krt_kmember_find(t, base, name, &m) : 0;
		if (r <= 0 || m.bits) {
			krt_val text = r < 0 ? KRT_ERR : krt_ktype_str(t, k);

			if (text)
				krt_raise(t, r ? KRT_EXC_TypeError : KRT_EXC_AttributeError,
					  r ? "'%S' is a bit-field of %S and has no offset" : "no member '%S' in %S", (krt_val)name, text);
			return false;
		}
		*offset += m.bit / 8;
		if (!s[n])
			return true;
		s += n + 1;
		k = krt_ktype_get(t, m.type);
		if (!k)
			return false;
	}
}

static krt_val mod_offsetof(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_ktype *k = as_type(t, a[0]);
	u64 offset;

	if (!k)
		return KRT_ERR;
	if (!krt_is(a[1], KRT_KIND_STR))
		return krt_raise(t, KRT_EXC_TypeError, "offsetof() takes a member's name, not a %T", a[1]);
	return member_path(t, k, a[1], &offset) ? krt_uint(t, offset) : KRT_ERR;
}

static krt_val mod_container_of(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_ktype *k = as_type(t, a[1]), *p;
	u64 offset, address;

	if (!k || !as_address(t, a[0], &address))
		return KRT_ERR;
	if (!krt_is(a[2], KRT_KIND_STR))
		return krt_raise(t, KRT_EXC_TypeError, "container_of() takes a member's name, not a %T", a[2]);
	if (!member_path(t, k, a[2], &offset))
		return KRT_ERR;
	p = krt_ktype_pointer(t, k);
	return p ? krt_kobj_make(t, p, address - offset, true) : KRT_ERR;
}

static krt_val mod_cast(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_ktype *k = as_type(t, a[0]);

	return k ? krt_kcall(t, (krt_val)k, 1, a + 1, KRT_UNDEF) : KRT_ERR;
}

/* an object of that type at an address */
static krt_val mod_object(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_ktype *k = as_type(t, a[0]);
	u64 address;

	return k && as_address(t, a[1], &address) ? krt_kload(t, k, address, NULL) : KRT_ERR;
}

static krt_val mod_struct(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_buf b;
	krt_val text;

	if (!krt_is(a[0], KRT_KIND_STR))
		return krt_raise(t, KRT_EXC_TypeError, "struct() takes a name, not a %T", a[0]);
	krt_buf_init(&b, t);
	krt_buf_str(&b, "struct ");
	krt_buf_val(&b, a[0]);
	text = krt_buf_finish(&b);
	return text ? (krt_val)krt_ktype_of_text(t, text) : KRT_ERR;
}

static krt_val mod_symbol(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	const struct krt_host *h = t->vm->host;
	u64 address;
	int err;

	if (!krt_is(a[0], KRT_KIND_STR))
		return krt_raise(t, KRT_EXC_TypeError, "symbol() takes a name, not a %T", a[0]);
	err = h->symbol(h->ctx, krt_str_of(a[0])->data, &address);
	if (err == -EPERM)
		return krt_raise(t, KRT_EXC_NameError, "%S was freed after boot (__init)", a[0]);
	return err ? krt_raise(t, KRT_EXC_NameError, "the kernel has no symbol '%S'", a[0]) : krt_uint(t, address);
}

static krt_val mod_symbol_at(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	const struct krt_host *h = t->vm->host;
	u64 address, offset;
	char name[128];
	krt_val s, o;

	if (!as_address(t, a[0], &address))
		return KRT_ERR;
	if (h->symbol_at(h->ctx, address, name, sizeof(name), &offset))
		return KRT_NONE;
	s = krt_str(t, name);
	o = krt_uint(t, offset);
	return s && o ? krt_tuple_pack(t, 2, s, o) : KRT_ERR;
}

static krt_val mod_kname(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_str *name = krt_is(a[0], KRT_KIND_STR) ? krt_intern_str(t, a[0]) : NULL;
	krt_val v = name ? krt_kname(t, name) : KRT_ERR;

	if (!v && !t->exc)
		krt_raise(t, KRT_EXC_NameError, "the kernel has no name '%S'", a[0]);
	return v;
}

static krt_val mod_peek(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	u64 address;
	s64 size;
	u8 *raw;

	if (!as_address(t, a[0], &address) || !krt_index_s64(t, a[1], &size))
		return KRT_ERR;
	if (size < 0 || size > 1 << 20)
		return krt_raise(t, KRT_EXC_ValueError, "%ld bytes: 0 to 1048576 can be read at once", size);
	raw = krt_alloc_raw(t, size ? size : 1);
	if (!raw || (size && !krt_kpeek(t, raw, address, size)))
		return KRT_ERR;
	return krt_bytes(t, raw, size);
}

static krt_val mod_poke(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_bytes *b = (struct krt_bytes *)krt_payload(a[1], KRT_KIND_BYTES);
	int force = n > 2 ? krt_truth(t, a[2]) : 0;
	u64 address;

	if (force < 0 || !as_address(t, a[0], &address))
		return KRT_ERR;
	if (!b)
		return krt_raise(t, KRT_EXC_TypeError, "poke() writes bytes, not a %T", a[1]);
	return krt_kpoke(t, address, b->data, b->o.size, force) ? KRT_NONE : KRT_ERR;
}

/* word(address, size[, value]): an unsigned integer of 1, 2, 4 or 8 bytes read or written */
static krt_val mod_word(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	u64 address, v = 0;
	s64 size;

	if (!as_address(t, a[0], &address) || !krt_index_s64(t, a[1], &size))
		return KRT_ERR;
	if (size != 1 && size != 2 && size != 4 && size != 8)
		return krt_raise(t, KRT_EXC_ValueError, "%ld: words have 1, 2, 4 or 8 bytes", size);
	if (n < 3)
		return krt_kpeek(t, &v, address, size) ? krt_uint(t, v) : KRT_ERR;
	if (krt_is(a[2], KRT_KIND_KOBJ))
		v = krt_kobj_address(a[2]);
	else if (!krt_to_u64(a[2], &v) || (size < 8 && v >> 8 * size))
		return krt_raise(t, krt_kind(a[2]) == KRT_KIND_INT ? KRT_EXC_OverflowError : KRT_EXC_TypeError,
				 "%R does not fit u%d", a[2], (int)size * 8);
	return krt_kpoke(t, address, &v, size, false) ? KRT_NONE : KRT_ERR;
}

static krt_val mod_string(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	s64 max = 4096;
	u64 address;

	if (!as_address(t, a[0], &address) || (n > 1 && !krt_index_s64(t, a[1], &max)))
		return KRT_ERR;
	return krt_kobj_string(t, address, max < 0 ? 0 : max);
}

static krt_val mod_attach(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	s64 kind;

	if (!krt_to_s64(a[0], &kind) || kind < KRT_HOOK_REPLACE || kind > KRT_HOOK_RETURN)
		return krt_raise(t, KRT_EXC_ValueError, "%R is no kind of hook", a[0]);
	return krt_khook_attach(t, kind, a[1], a[2]);
}

static krt_val mod_detach(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_khook_detach(t, a[0]);
}

static krt_val mod_hook_stats(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_khook_stats(t, a[0]);
}

static krt_val mod_request(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	if (!krt_is(a[0], KRT_KIND_STR))
		return krt_raise(t, KRT_EXC_TypeError, "request() takes the name of an operation, not a %T", a[0]);
	return krt_request(t, krt_str_of(a[0])->data, a[1]);
}

static krt_val mod_ffi_rule(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	int on = krt_truth(t, a[0]);

	if (on < 0)
		return KRT_ERR;
	t->vm->ffi_rule = on;
	return KRT_NONE;
}

static const struct krt_cdef defs[] = {
	{ "sizeof", mod_sizeof, 1, 1, 0, "bytes of a type, of an object, or of the type in C text" },
	{ "typeof", mod_typeof, 1, 1, 0, "the type of an object, or the one in C text" },
	{ "offsetof", mod_offsetof, 2, 2, 0, "byte offset of a member (\"a.b\") in a type" },
	{ "container_of", mod_container_of, 3, 3, 0, "container_of(pointer, type, member)" },
	{ "cast", mod_cast, 2, 2, 0, "cast(type, x)" },
	{ "Object", mod_object, 2, 2, 0, "Object(type, address)" },
	{ "struct", mod_struct, 1, 1, 0, "the struct of that name" },
	{ "symbol", mod_symbol, 1, 1, 0, "the address of a kernel symbol" },
	{ "symbol_at", mod_symbol_at, 1, 1, 0, "(name, offset) of the symbol at an address, or None" },
	{ "kname", mod_kname, 1, 1, 0, "what a bare kernel name stands for" },
	{ "peek", mod_peek, 2, 2, 0, "peek(address, size): bytes" },
	{ "poke", mod_poke, 2, 3, 0, "poke(address, bytes, force=False)" },
	{ "word", mod_word, 2, 3, 0, NULL },
	{ "string", mod_string, 1, 2, 0, "the text at an address" },
	{ "attach", mod_attach, 3, 3, 0, NULL },
	{ "detach", mod_detach, 1, 1, 0, "the final counts of a handler; None: there is none" },
	{ "hook_stats", mod_hook_stats, 1, 1, 0, NULL },
	{ "request", mod_request, 2, 2, 0, NULL },
	{ "ffi_rule", mod_ffi_rule, 1, 1, 0, NULL },
	{ }
};

bool krt_kclass_init(struct krt_thread *t);

bool krt_kernel_init(struct krt_thread *t)
{
	return krt_knames_init(t) && krt_kclass_init(t) && krt_module_builtin(t, "_krait", defs);
}
