// SPDX-License-Identifier: GPL-2.0
/*
 * kwrite.c - the module _kwrite: what changes the kernel other than by a call
 * or an assignment to a member, and what was changed.
 */
#include "kobj.h"

#define BUFFER_MAX	((s64)16 << 20)

/* ---- places: "init_task.comm", "null_fops.read", "table[3].next" ------------------------------------- */

struct place { struct krt_ktype *k; u64 address; struct krt_kmember m; bool bits; };

static bool bad_place(struct krt_thread *t, krt_val path)
{
	if (!t->exc)
		krt_raise(t, KRT_EXC_ValueError, "%R is no place in kernel memory: \"variable.member[index]\" is", path);
	return false;
}

/* a variable of the kernel */
static bool variable(struct krt_thread *t, const char *s, size_t n, struct place *p)
{
	const struct krt_host *h = t->vm->host;
	struct krt_str *name = krt_intern(t, s, n);
	struct krt_tuple *e;
	s64 type;

	if (!name || (!krt_kname(t, name) && t->exc))
		return false;
	e = (struct krt_tuple *)krt_dict_get_str(t->vm->knames, name);
	if (!krt_is((krt_val)e, KRT_KIND_TUPLE) || krt_small_get(e->item[0]) != KRT_NAME_VAR || !krt_to_s64(e->item[1], &type)) {
		krt_raise(t, KRT_EXC_NameError, "the kernel has no variable '%S'", (krt_val)name);
		return false;
	}
	if (e->item[2] != krt_small(0) || !type) {
		krt_raise(t, KRT_EXC_TypeError, type ? "%S is a per-CPU variable: store to per_cpu(%S, cpu)" :
			  "the kernel does not say what type %S has: store to var(\"%S\", type)", (krt_val)name, (krt_val)name);
		return false;
	}
	if (h->symbol(h->ctx, name->data, &p->address)) {
		krt_raise(t, KRT_EXC_NameError, "variable %S has no address in this kernel", (krt_val)name);
		return false;
	}
	p->k = krt_ktype_get(t, type);
	return p->k;
}

/* what a pointer that stands at the place leads to */
static bool follow(struct krt_thread *t, struct place *p, struct krt_ktype *base)
{
	if (!krt_kpeek(t, &p->address, p->address, 8))
		return false;
	p->k = krt_ktype_elem(t, base);
	return p->k;
}

static bool member(struct krt_thread *t, struct place *p, const char *s, size_t n)
{
	struct krt_ktype *base = krt_ktype_strip(t, p->k);
	struct krt_str *name = krt_intern(t, s, n);
	krt_val text;
	int r;

	if (base && base->kind == KRT_TYPE_PTR) {
		if (!follow(t, p, base))
			return false;
		base = krt_ktype_strip(t, p->k);
	}
	if (!base || !name)
		return false;
	r = krt_ktype_has_members(base) ? krt_kmember_find(t, base, name, &p->m) : 0;
	if (r <= 0) {
		text = r < 0 ? KRT_ERR : krt_ktype_str(t, p->k);
		if (text)
			krt_raise(t, KRT_EXC_AttributeError, "%S has no member '%S'", text, (krt_val)name);
		return false;
	}
	p->k = krt_ktype_get(t, p->m.type);
	p->bits = p->m.bits;
	if (!p->bits)
		p->address += p->m.bit / 8;
	return p->k;
}

static bool item(struct krt_thread *t, struct place *p, u64 i)
{
	struct krt_ktype *base = krt_ktype_strip(t, p->k), *e;
	krt_val text;

	if (!base)
		return false;
	if (base->kind == KRT_TYPE_PTR) {
		if (!follow(t, p, base))
			return false;
	} else if (base->kind == KRT_TYPE_ARRAY && (i < base->len || !base->len)) {
		p->k = krt_ktype_elem(t, base);
	} else {
		text = krt_ktype_str(t, p->k);
		if (text)
			krt_raise(t, KRT_EXC_IndexError, "index %lu is out of bounds of %S", i, text);
		return false;
	}
	e = p->k ? krt_ktype_strip(t, p->k) : NULL;
	if (!e)
		return false;
	p->address += i * e->size;
	return true;
}

static size_t word_length(const char *s)
{
	size_t n = 0;

	while (s[n] == '_' || (s[n] >= '0' && s[n] <= '9') || ((s[n] | 0x20) >= 'a' && (s[n] | 0x20) <= 'z'))
		n++;
	return n;
}

static bool find_place(struct krt_thread *t, krt_val path, struct place *p)
{
	const char *s = krt_str_of(path)->data, *end = s + krt_str_of(path)->o.size;
	size_t n = word_length(s);
	u64 i;

	if (!n)
		return bad_place(t, path);
	if (!variable(t, s, n, p))
		return false;
	for (s += n; s < end; s += n) {
		if (p->bits)
			return bad_place(t, path);
		if (*s == '.') {
			n = word_length(++s);
			if (!n)
				return bad_place(t, path);
			if (!member(t, p, s, n))
				return false;
			continue;
		}
		if (*s++ != '[' || *s < '0' || *s > '9')
			return bad_place(t, path);
		for (i = 0; *s >= '0' && *s <= '9' && i < (u64)1 << 40; s++)
			i = i * 10 + *s - '0';
		if (*s != ']')
			return bad_place(t, path);
		if (!item(t, p, i))
			return false;
		n = 1;
	}
	return true;
}

/* store(place, value, force): text names a variable or a part of it; a pointer's target; an object */
static krt_val mod_store(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct place p = { 0 };
	int force = krt_truth(t, a[2]);
	bool ok;

	if (force < 0)
		return KRT_ERR;
	if (krt_is(a[0], KRT_KIND_STR)) {
		ok = find_place(t, a[0], &p);
	} else if (krt_is(a[0], KRT_KIND_KOBJ)) {
		p.k = ((struct krt_kobj *)a[0])->type;
		p.address = krt_kobj_address(a[0]);
		if (krt_kobj_is_pointer(a[0])) {
			struct krt_ktype *base = krt_ktype_strip(t, p.k);

			p.k = base ? krt_ktype_elem(t, base) : NULL;
		}
		ok = p.k;
	} else {
		return krt_raise(t, KRT_EXC_TypeError, "store() takes a place, not its value of type %T: \"variable.member\" as text, or a pointer", a[0]);
	}
	ok = ok && krt_kstore_force(t, p.k, p.address, p.bits ? &p.m : NULL, a[1], force);
	return ok ? KRT_NONE : KRT_ERR;
}

/* ---- memory for results ------------------------------------------------------------------------------- */

static bool in_kernel(struct krt_thread *t, const char *what)
{
	if (t->vm->cfg.kernel)
		return true;
	krt_raise(t, KRT_EXC_ReadOnlyError, "%s needs the interpreter in the kernel: start krait with --write", what);
	return false;
}

static krt_val own(struct krt_thread *t, struct krt_ktype *k, u32 size, bool pointer)
{
	void *p = krt_alloc_raw(t, size);

	return p ? krt_kobj_make(t, k, (u64)p, pointer) : KRT_ERR;
}

static krt_val mod_ref(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_ktype *k = krt_is(a[0], KRT_KIND_STR) ? krt_ktype_of_text(t, a[0]) : (struct krt_ktype *)a[0], *base, *p;
	krt_val v;

	if (!k || !in_kernel(t, "ref()"))
		return KRT_ERR;
	if (!krt_is((krt_val)k, KRT_KIND_KTYPE))
		return krt_raise(t, KRT_EXC_TypeError, "ref() takes a type or its C text, not a %T", a[0]);
	base = krt_ktype_strip(t, k);
	p = base ? krt_ktype_pointer(t, k) : NULL;
	if (!p)
		return KRT_ERR;
	if (!base->size)
		return krt_raise(t, KRT_EXC_TypeError, "ref(): the type has no size");
	v = own(t, p, base->size, true);
	if (v && a[1] != KRT_NONE && !krt_kstore(t, k, krt_kobj_address(v), NULL, a[1]))
		return KRT_ERR;
	return v;
}

static krt_val mod_buffer(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_buf b;
	struct krt_ktype *k;
	krt_val text, size;
	s64 bytes;

	if (!krt_index_s64(t, a[0], &bytes) || !in_kernel(t, "buffer()"))
		return KRT_ERR;
	if (bytes < 1 || bytes > BUFFER_MAX)
		return krt_raise(t, KRT_EXC_ValueError, "buffer(%ld): 1 to %ld bytes", bytes, BUFFER_MAX);
	size = krt_int_str(t, krt_int(t, bytes), 10, false);
	krt_buf_init(&b, t);
	krt_buf_str(&b, "unsigned char [");
	if (size)
		krt_buf_val(&b, size);
	krt_buf_str(&b, "]");
	text = size ? krt_buf_finish(&b) : KRT_ERR;
	k = text ? krt_ktype_of_text(t, text) : NULL;
	return k ? own(t, k, bytes, false) : KRT_ERR;
}

/* ---- the rest ---------------------------------------------------------------------------------------------- */

/* callback(function, type of a function or of a pointer to one) */
static krt_val mod_callback(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_ktype *k = krt_is(a[1], KRT_KIND_STR) ? krt_ktype_of_text(t, a[1]) : (struct krt_ktype *)a[1], *base;

	if (!k)
		return KRT_ERR;
	if (!krt_is((krt_val)k, KRT_KIND_KTYPE))
		return krt_raise(t, KRT_EXC_TypeError, "callback() takes the type of a function, not a %T", a[1]);
	base = krt_ktype_strip(t, k);
	if (base && base->kind == KRT_TYPE_PTR)
		base = krt_ktype_strip(t, krt_ktype_elem(t, base));
	if (!base)
		return KRT_ERR;
	if (base->kind != KRT_TYPE_FUNC) {
		krt_val text = krt_ktype_str(t, k);

		return text ? krt_raise(t, KRT_EXC_TypeError, "%S is no type of a function", text) : KRT_ERR;
	}
	return krt_kcallback(t, base, a[0]);
}

/* the number of a callback's handler, for detach and stats */
static krt_val mod_cookie(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	if (!krt_is(a[0], KRT_KIND_KFUNC) || ((struct krt_obj *)a[0])->extra != KRT_KFUNC_CALLBACK)
		return krt_raise(t, KRT_EXC_TypeError, "%R is no callback", a[0]);
	return ((struct krt_kfunc *)a[0])->cookie;
}

static krt_val mod_journal(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_journal_list(t);
}

static krt_val mod_undo(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	int force = krt_truth(t, a[1]);
	s64 count;

	if (force < 0 || !krt_index_s64(t, a[0], &count) || !krt_kwritable(t, "undoing", "stores"))
		return KRT_ERR;
	return krt_journal_undo(t, count, force);
}

/* the name of the function that left a lock behind, or None */
static krt_val mod_acknowledge(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	krt_val name = t->vm->wounded;

	t->vm->wounded = KRT_UNDEF;
	krt_journal_quick(t->vm);
	return name ? name : KRT_NONE;
}

static const struct krt_cdef defs[] = {
	{ "store", mod_store, 3, 3, 0, NULL },
	{ "ref", mod_ref, 2, 2, 0, NULL },
	{ "buffer", mod_buffer, 1, 1, 0, NULL },
	{ "callback", mod_callback, 2, 2, 0, NULL },
	{ "cookie", mod_cookie, 1, 1, 0, NULL },
	{ "journal", mod_journal, 0, 0, 0, NULL },
	{ "undo", mod_undo, 2, 2, 0, NULL },
	{ "acknowledge", mod_acknowledge, 0, 0, 0, NULL },
	{ }
};

bool krt_kwrite_init(struct krt_thread *t)
{
	return krt_module_builtin(t, "_kwrite", defs);
}
