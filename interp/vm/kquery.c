// SPDX-License-Identifier: GPL-2.0
/*
 * kquery.c - questions about types, places and symbols: the part of the module
 * _krait that changes nothing.
 */
#include "kobj.h"

/* x as a type: itself, its type, or C text */
struct krt_ktype *krt_as_ktype(struct krt_thread *t, krt_val x)
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

bool krt_as_address(struct krt_thread *t, krt_val x, u64 *ret)
{
	if (krt_is(x, KRT_KIND_KOBJ)) {
		*ret = krt_kobj_address(x);
		return true;
	}
	if (krt_is(x, KRT_KIND_KFUNC)) {
		*ret = ((struct krt_kfunc *)x)->address;
		return true;
	}
	if (krt_kind(x) != KRT_KIND_INT && !krt_payload(x, KRT_KIND_INT)) {
		krt_raise(t, KRT_EXC_TypeError, "an address is due, not a %T", x);
		return false;
	}
	*ret = krt_to_u64_wrap(krt_kind(x) == KRT_KIND_INT ? x : krt_payload(x, KRT_KIND_INT));
	return true;
}

static krt_val mod_sizeof(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_ktype *k = krt_as_ktype(t, a[0]), *base = k ? krt_ktype_strip(t, k) : NULL;

	if (!base)
		return KRT_ERR;
	if (!base->size)
		return krt_raise(t, KRT_EXC_TypeError, "its type has no size");
	return krt_small(base->size);
}

static krt_val mod_typeof(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return (krt_val)krt_as_ktype(t, a[0]);
}

/* the "[2][3]" of a path: moves *s, *k and *offset on */
static bool path_indices(struct krt_thread *t, struct krt_ktype **k, const char **s, u64 *offset)
{
	while (**s == '[') {
		struct krt_ktype *array = krt_ktype_strip(t, *k), *e, *base;
		const char *p = *s + 1;
		u64 n = 0;

		while (*p >= '0' && *p <= '9' && n < 1 << 28)
			n = n * 10 + (*p++ - '0');
		e = array && array->kind == KRT_TYPE_ARRAY ? krt_ktype_elem(t, array) : NULL;
		base = e ? krt_ktype_strip(t, e) : NULL;
		if (t->exc)
			return false;
		if (!base || *p != ']' || (array->len && n >= array->len)) {
			krt_raise(t, KRT_EXC_IndexError, "'%s' is no item of the member before it", *s);
			return false;
		}
		*offset += n * base->size;
		*k = e;
		*s = p + 1;
	}
	return true;
}

/* "a.b[2].c" within *k: byte offset; *k becomes the last member's type */
static bool member_path(struct krt_thread *t, struct krt_ktype **k, krt_val path, u64 *offset)
{
	const char *s = krt_str_of(path)->data;

	*offset = 0;
	for (;;) {
		struct krt_ktype *base = krt_ktype_strip(t, *k);
		const struct krt_kfield *f;
		struct krt_kmember m = { .bits = 0 };
		struct krt_str *name;
		size_t n = 0;
		int r;

		while (s[n] && s[n] != '.' && s[n] != '[')
			n++;
		name = base ? krt_intern(t, s, n) : NULL;
		if (!name)
			return false;
		f = krt_kfield(t, base, name);
		r = !f ? -1 : f->type != NULL;
		if (r > 0) {
			m = f->m;
			*k = f->type;
		}
		if (r <= 0 || m.bits) {
			krt_val text = r < 0 ? KRT_ERR : krt_ktype_str(t, base);

			if (text)
				krt_raise(t, r ? KRT_EXC_TypeError : KRT_EXC_AttributeError,
					  r ? "'%S' is a bit-field of %S and has no offset" : "no member '%S' in %S", (krt_val)name, text);
			return false;
		}
		*offset += m.bit / 8;
		s += n;
		if (!path_indices(t, k, &s, offset))
			return false;
		if (!*s++)
			return true;
	}
}

static krt_val mod_offsetof(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_ktype *k = krt_as_ktype(t, a[0]);
	u64 offset;

	if (!k)
		return KRT_ERR;
	if (!krt_is(a[1], KRT_KIND_STR))
		return krt_raise(t, KRT_EXC_TypeError, "offsetof() takes a member's name, not a %T", a[1]);
	return member_path(t, &k, a[1], &offset) ? krt_uint(t, offset) : KRT_ERR;
}

static krt_val mod_container_of(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_ktype *k = krt_as_ktype(t, a[1]), *member = k, *p;
	u64 offset, address;

	if (!k || !krt_as_address(t, a[0], &address))
		return KRT_ERR;
	if (!krt_is(a[2], KRT_KIND_STR))
		return krt_raise(t, KRT_EXC_TypeError, "container_of() takes a member's name, not a %T", a[2]);
	if (!member_path(t, &member, a[2], &offset))
		return KRT_ERR;
	p = krt_ktype_pointer(t, k);
	return p ? krt_kobj_make(t, p, address - offset, true) : KRT_ERR;
}

/* addressof(object[, "member"]): a pointer */
static krt_val mod_addressof(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_kobj *o = (struct krt_kobj *)a[0];
	struct krt_ktype *k, *p;
	u64 offset = 0;

	if (!krt_is(a[0], KRT_KIND_KOBJ))
		return krt_raise(t, KRT_EXC_TypeError, "a %T has no address in the kernel: addressof(object, \"member\") has", a[0]);
	k = o->type;
	if (n == 1 && krt_kobj_is_pointer(a[0]))
		return krt_raise(t, KRT_EXC_TypeError, "a pointer value has no address of its own here");
	if (n > 1 && !krt_is(a[1], KRT_KIND_STR))
		return krt_raise(t, KRT_EXC_TypeError, "addressof() takes a member's name, not a %T", a[1]);
	if (n > 1 && krt_kobj_is_pointer(a[0]))
		k = krt_ktype_elem(t, krt_ktype_strip(t, k));
	if (!k || (n > 1 && !member_path(t, &k, a[1], &offset)))
		return KRT_ERR;
	p = krt_ktype_pointer(t, k);
	return p ? krt_kobj_make(t, p, o->address + offset, true) : KRT_ERR;
}

static krt_val mod_cast(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_ktype *k = krt_as_ktype(t, a[0]);

	return k ? krt_kcall(t, (krt_val)k, 1, a + 1, KRT_UNDEF) : KRT_ERR;
}

/* an object of that type at an address */
static krt_val mod_object(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_ktype *k = krt_as_ktype(t, a[0]);
	u64 address;

	return k && krt_as_address(t, a[1], &address) ? krt_kload(t, k, address, NULL) : KRT_ERR;
}

static krt_val tagged(struct krt_thread *t, const char *keyword, krt_val name)
{
	struct krt_buf b;
	krt_val text;

	if (!krt_is(name, KRT_KIND_STR))
		return krt_raise(t, KRT_EXC_TypeError, "%s() takes a name, not a %T", keyword, name);
	krt_buf_init(&b, t);
	krt_buf_str(&b, keyword);
	krt_buf_str(&b, " ");
	krt_buf_val(&b, name);
	text = krt_buf_finish(&b);
	return text ? (krt_val)krt_ktype_of_text(t, text) : KRT_ERR;
}

static krt_val mod_struct(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return tagged(t, "struct", a[0]);
}

static krt_val mod_union(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return tagged(t, "union", a[0]);
}

static krt_val mod_enum(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return tagged(t, "enum", a[0]);
}

/* text(object, depth, width): as C */
static krt_val mod_text(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	s64 depth, width;

	if (!krt_index_s64(t, a[1], &depth) || !krt_index_s64(t, a[2], &width))
		return KRT_ERR;
	if (!krt_is(a[0], KRT_KIND_KOBJ))
		return krt_raise(t, KRT_EXC_TypeError, "a %T is no kernel object", a[0]);
	return krt_kobj_print(t, a[0], depth < 0 ? 0 : depth > 16 ? 16 : depth, width < 20 ? 20 : width > 1000 ? 1000 : width);
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

	if (!krt_as_address(t, a[0], &address))
		return KRT_ERR;
	if (h->symbol_at(h->ctx, address, name, sizeof(name), &offset))
		return KRT_NONE;
	s = krt_str(t, name);
	o = krt_uint(t, offset);
	return s && o ? krt_tuple_pack(t, 2, s, o) : KRT_ERR;
}


/* walk(type, head, member, link, circular): the entries of a list, as pointers; link is a link's offset in a node */
static krt_val mod_walk(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_ktype *k = krt_as_ktype(t, a[0]), *member = k;
	u64 head, link, offset = 0;
	int circular;

	if (!k || !krt_as_address(t, a[1], &head) || !krt_as_address(t, a[3], &link))
		return KRT_ERR;
	circular = krt_truth(t, a[4]);
	if (circular < 0 || (a[2] != KRT_NONE && !krt_is(a[2], KRT_KIND_STR)))
		return krt_raise(t, KRT_EXC_TypeError, "a member's name is due, not a %T", a[2]);
	if (a[2] != KRT_NONE && !member_path(t, &member, a[2], &offset))
		return KRT_ERR;
	return krt_kwalk_new(t, k, head, link, offset, circular);
}

static const struct krt_cdef defs[] = {
	{ "sizeof", mod_sizeof, 1, 1, 0, "bytes of a type, of an object, or of the type in C text" },
	{ "typeof", mod_typeof, 1, 1, 0, "the type of an object, or the one in C text" },
	{ "offsetof", mod_offsetof, 2, 2, 0, "byte offset of a member (\"a.b\") in a type" },
	{ "container_of", mod_container_of, 3, 3, 0, "container_of(pointer, type, member)" },
	{ "addressof", mod_addressof, 1, 2, 0, "addressof(object[, member]): a pointer to it" },
	{ "cast", mod_cast, 2, 2, 0, "cast(type, x)" },
	{ "Object", mod_object, 2, 2, 0, "Object(type, address)" },
	{ "struct", mod_struct, 1, 1, 0, "the struct of that name" },
	{ "union", mod_union, 1, 1, 0, "the union of that name" },
	{ "enum", mod_enum, 1, 1, 0, "the enum of that name" },
	{ "text", mod_text, 3, 3, 0, NULL },
	{ "walk", mod_walk, 5, 5, 0, NULL },
	{ "symbol", mod_symbol, 1, 1, 0, "the address of a kernel symbol" },
	{ "symbol_at", mod_symbol_at, 1, 1, 0, "(name, offset) of the symbol at an address, or None" },
	{ }
};

bool krt_kquery_init(struct krt_thread *t)
{
	return krt_module_builtin(t, "_krait", defs);
}
