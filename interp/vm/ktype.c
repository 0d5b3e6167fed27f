// SPDX-License-Identifier: GPL-2.0
/*
 * ktype.c - types of the kernel: read from records (image.h), looked up by BTF
 * id, asked for when missing, written as C.
 */
#include "class.h"
#include "cursor.h"
#include "kobj.h"

/* typedef and array chains, and anonymous members within each other */
#define KTYPE_DEPTH 32

static bool get_members(struct krt_thread *t, struct krt_cursor *r, struct krt_ktype *k)
{
	u32 n = krt_cursor_count(r, 12);

	if (r->bad)
		return false;
	k->member = n ? (struct krt_kmember *)krt_alloc_vals(t, (size_t)n * 4) : NULL;
	if (n && !k->member)
		return false;
	for (u32 i = 0; i < n; i++) {
		struct krt_kmember *m = &k->member[i];

		m->name = krt_cursor_name(t, r);
		if (!m->name)
			return false;
		if (k->kind != KRT_TYPE_ENUM)
			m->type = krt_cursor_get(r, 4);
		m->bit = krt_cursor_get(r, 4);
		m->bits = krt_cursor_get(r, 4);
		if (m->bits > 64 && k->kind != KRT_TYPE_ENUM)
			r->bad = true;
	}
	k->nmembers = n;
	return !r->bad;
}

static struct krt_ktype *get_type(struct krt_thread *t, struct krt_cursor *r)
{
	struct krt_ktype *k = krt_alloc(t, KRT_KIND_KTYPE, sizeof(*k));

	if (!k)
		return NULL;
	k->id = krt_cursor_get(r, 4);
	k->kind = krt_cursor_get(r, 1);
	k->flags = krt_cursor_get(r, 1);
	k->size = krt_cursor_get(r, 4);
	k->elem = krt_cursor_get(r, 4);
	k->len = krt_cursor_get(r, 4);
	k->name = krt_cursor_name(t, r);
	if (!k->name || !get_members(t, r, k))
		return NULL;
	if (k->kind > KRT_TYPE_FUNC || !k->id)
		r->bad = true;
	return r->bad ? NULL : k;
}

/* A type that is known already keeps its object: identity is equality. */
bool krt_ktypes_load(struct krt_thread *t, const u8 *p, size_t n, u32 count, size_t *used)
{
	struct krt_cursor r = { .p = p, .n = n };

	for (u32 i = 0; i < count; i++) {
		struct krt_ktype *k = get_type(t, &r);
		krt_val key, have;

		if (!k) {
			if (r.bad && !t->exc)
				krt_raise(t, KRT_EXC_ValueError, "malformed type record");
			return false;
		}
		key = krt_small(k->id);
		have = krt_dict_get(t, t->vm->ktypes, key);
		if (t->exc || (!have && !krt_dict_set(t, t->vm->ktypes, key, (krt_val)k)))
			return false;
	}
	*used = r.at;
	return true;
}

/* a reply: u32 count and that many records */
static bool load_reply(struct krt_thread *t, krt_val reply)
{
	struct krt_bytes *b = (struct krt_bytes *)reply;
	struct krt_cursor r;
	size_t used;
	u32 count;

	if (!krt_is(reply, KRT_KIND_BYTES)) {
		krt_raise(t, KRT_EXC_SystemError, "malformed reply about a type");
		return false;
	}
	r = (struct krt_cursor){ .p = b->data, .n = b->o.size };
	count = krt_cursor_get(&r, 4);
	return krt_ktypes_load(t, b->data + r.at, b->o.size - r.at, count, &used);
}

/* void has no record */
static struct krt_ktype *make_void(struct krt_thread *t)
{
	struct krt_ktype *k = krt_alloc(t, KRT_KIND_KTYPE, sizeof(*k));

	if (!k)
		return NULL;
	k->kind = KRT_TYPE_VOID;
	k->name = krt_intern(t, "void", 4);
	return k->name && krt_dict_set(t, t->vm->ktypes, krt_small(0), (krt_val)k) ? k : NULL;
}

struct krt_ktype *krt_ktype_get(struct krt_thread *t, u32 id)
{
	krt_val v = krt_dict_get(t, t->vm->ktypes, krt_small(id)), reply;

	if (v || t->exc)
		return (struct krt_ktype *)v;
	if (!id)
		return make_void(t);
	reply = krt_request(t, "type", krt_small(id));
	if (!reply || !load_reply(t, reply))
		return NULL;
	v = krt_dict_get(t, t->vm->ktypes, krt_small(id));
	if (!v && !t->exc)
		krt_raise(t, KRT_EXC_SystemError, "the kernel has no type number %d", (int)id);
	return (struct krt_ktype *)v;
}

struct krt_ktype *krt_ktype_elem(struct krt_thread *t, struct krt_ktype *k)
{
	if (!k->to)
		k->to = krt_ktype_get(t, k->elem);
	return k->to;
}

struct krt_ktype *krt_ktype_find_base(struct krt_thread *t, struct krt_ktype *k)
{
	struct krt_ktype *from = k;

	for (int i = 0; k && k->kind == KRT_TYPE_TYPEDEF; i++) {
		if (i == KTYPE_DEPTH) {
			krt_raise(t, KRT_EXC_SystemError, "typedef %S never ends", (krt_val)k->name);
			return NULL;
		}
		k = krt_ktype_elem(t, k);
	}
	from->base = k;
	return k;
}

/* Answers are kept beside the types, under the text: a handler cannot ask. */
struct krt_ktype *krt_ktype_of_text(struct krt_thread *t, krt_val text)
{
	krt_val reply = krt_dict_get(t, t->vm->ktypes, text), k;
	struct krt_tuple *p;
	s64 id;

	if (reply || t->exc)
		return (struct krt_ktype *)reply;
	reply = krt_request(t, "ctype", text);
	p = (struct krt_tuple *)reply;
	if (!reply)
		return NULL;
	if (reply == KRT_NONE) {
		krt_raise(t, KRT_EXC_TypeError, "%S: the kernel has no such type", text);
		return NULL;
	}
	if (!krt_is(reply, KRT_KIND_TUPLE) || p->o.size != 2 || !krt_to_s64(p->item[0], &id)) {
		krt_raise(t, KRT_EXC_SystemError, "malformed reply about a type");
		return NULL;
	}
	k = load_reply(t, p->item[1]) ? (krt_val)krt_ktype_get(t, id) : KRT_ERR;
	return k && krt_dict_set(t, t->vm->ktypes, text, k) ? (struct krt_ktype *)k : NULL;
}

/* Made here, so that a handler can have one; ids from here on are this VM's own. */
#define KTYPE_OWN	0x40000000u

struct krt_ktype *krt_ktype_pointer(struct krt_thread *t, struct krt_ktype *to)
{
	struct krt_ktype *k = to->pointer;

	if (k)
		return k;
	k = krt_alloc(t, KRT_KIND_KTYPE, sizeof(*k));
	if (!k)
		return NULL;
	k->kind = KRT_TYPE_PTR;
	k->id = KTYPE_OWN + t->vm->own_ktypes++;
	k->size = 8;
	k->elem = to->id;
	k->to = to;
	k->name = krt_str_of(t->vm->empty_str);
	if (!krt_dict_set(t, t->vm->ktypes, krt_small(k->id), (krt_val)k))
		return NULL;
	to->pointer = k;
	return k;
}

/* Structs of one name are one: another of them may be a module's copy or a declaration. */
bool krt_ktype_same(struct krt_thread *t, struct krt_ktype *a, struct krt_ktype *b)
{
	for (int i = 0; i < KTYPE_DEPTH; i++) {
		a = krt_ktype_strip(t, a);
		b = krt_ktype_strip(t, b);
		if (!a || !b || a == b)
			return a && a == b;
		if (a->kind != b->kind || a->size != b->size || a->len != b->len)
			return false;
		if (a->kind != KRT_TYPE_PTR && a->kind != KRT_TYPE_ARRAY)
			return a->name == b->name && a->name->o.size;
		a = krt_ktype_elem(t, a);
		b = krt_ktype_elem(t, b);
		if (!a || !b)
			return false;
	}
	return false;
}

static int find_in(struct krt_thread *t, struct krt_ktype *k, struct krt_str *name, struct krt_kmember *ret, int depth)
{
	for (u32 i = 0; i < k->nmembers; i++) {
		const struct krt_kmember *m = &k->member[i];
		struct krt_ktype *inner;
		int r;

		if (m->name == name) {
			*ret = *m;
			return 1;
		}
		if (m->name->o.size || depth == KTYPE_DEPTH)
			continue;
		inner = krt_ktype_strip(t, krt_ktype_get(t, m->type));
		if (!inner)
			return -1;
		if (!krt_ktype_has_members(inner))
			continue;
		r = find_in(t, inner, name, ret, depth + 1);
		if (r > 0)
			ret->bit += m->bit;
		if (r)
			return r;
	}
	return 0;
}

int krt_kmember_find(struct krt_thread *t, struct krt_ktype *k, struct krt_str *name, struct krt_kmember *ret)
{
	/* member names are interned; a computed name may not be */
	if (!(name->o.flags & KRT_F_INTERNED)) {
		name = krt_intern_str(t, (krt_val)name);
		if (!name)
			return -1;
	}
	return find_in(t, k, name, ret, 0);
}

static bool describe_field(struct krt_thread *t, struct krt_kfield *e)
{
	e->type = krt_ktype_get(t, e->m.type);
	e->base = e->type ? krt_ktype_strip(t, e->type) : NULL;
	if (!e->base)
		return false;
	e->offset = e->m.bit / 8;
	if (e->m.bits)
		return true;
	if (krt_ktype_has_members(e->base) || e->base->kind == KRT_TYPE_ARRAY)
		e->how = KRT_FIELD_PART;
	else if (e->base->kind == KRT_TYPE_PTR)
		e->how = KRT_FIELD_PTR;
	else if (e->base->size <= 8 && (e->base->kind == KRT_TYPE_INT || e->base->kind == KRT_TYPE_ENUM))
		e->how = KRT_FIELD_INT;
	return true;
}

const struct krt_kfield *krt_kfield_find(struct krt_thread *t, struct krt_ktype *k, struct krt_str *name, u32 i)
{
	struct krt_kfield e = { .in = k, .name = name };
	struct krt_kfields *f;
	krt_val attr = KRT_UNDEF;
	int r;

	r = krt_ktype_has_members(k) ? krt_kmember_find(t, k, name, &e.m) : 0;
	if (r < 0 || (r && !describe_field(t, &e)))
		return NULL;
	if (!r)
		attr = krt_type_lookup(t, t->vm->cls[KRT_KIND_KOBJ], name);
	if (krt_is(attr, KRT_KIND_CFUNC)) {
		e.how = KRT_FIELD_METHOD;
		e.method = attr;
	}
	f = t->vm->kfields;
	if (!f)
		f = t->vm->kfields = krt_alloc_raw(t, sizeof(*f));
	if (!f)
		return NULL;
	/* names of members and methods stay; another may be freed, and its place be taken by a member's */
	if (name->o.flags & KRT_F_INTERNED && (r || attr)) {
		f->e[i] = e;
		return &f->e[i];
	}
	f->odd = e;
	return &f->odd;
}

static void parameters(struct krt_thread *t, struct krt_buf *b, struct krt_ktype *k, bool names);

/*
 * C declarations read inside out: the text around a declarator is built from
 * the outermost type inwards, growing the declarator on the way. A type that
 * cannot be had in this context is written by its number.
 */
static void declare(struct krt_thread *t, struct krt_buf *b, struct krt_ktype *k, krt_val decl, int depth)
{
	static const char *const tag[] = { [KRT_TYPE_STRUCT] = "struct ", [KRT_TYPE_UNION] = "union ", [KRT_TYPE_ENUM] = "enum " };
	struct krt_ktype *inner;
	struct krt_buf d;
	bool pointer;

	if (depth == KTYPE_DEPTH || !decl) {
		b->failed = !decl;
		krt_buf_str(b, "...");
		return;
	}
	if (k->kind != KRT_TYPE_PTR && k->kind != KRT_TYPE_ARRAY && k->kind != KRT_TYPE_FUNC) {
		if (k->kind < sizeof(tag) / sizeof(tag[0]) && tag[k->kind])
			krt_buf_str(b, tag[k->kind]);
		if (k->name->o.size)
			krt_buf_val(b, (krt_val)k->name);
		else
			krt_buf_str(b, k->kind == KRT_TYPE_VOID ? "void" : "{...}");
		if (krt_str_of(decl)->o.size)
			krt_buf_str(b, " ");
		krt_buf_val(b, decl);
		return;
	}
	inner = krt_ktype_elem(t, k);
	if (!inner) {
		krt_exc_take(t);
		krt_buf_str(b, "?");
		return;
	}
	pointer = inner->kind == KRT_TYPE_ARRAY || inner->kind == KRT_TYPE_FUNC;
	krt_buf_init(&d, t);
	if (k->kind == KRT_TYPE_PTR) {
		krt_buf_str(&d, pointer ? "(*" : "*");
		krt_buf_val(&d, decl);
		krt_buf_str(&d, pointer ? ")" : "");
	} else if (k->kind == KRT_TYPE_ARRAY) {
		krt_val n = krt_int(t, k->len);

		n = n ? krt_tostr(t, n) : KRT_ERR;
		krt_buf_val(&d, decl);
		krt_buf_str(&d, "[");
		if (k->len && n)
			krt_buf_val(&d, n);
		krt_buf_str(&d, "]");
	} else {
		krt_buf_val(&d, decl);
		krt_buf_str(&d, "(");
		parameters(t, &d, k, false);
		krt_buf_str(&d, ")");
	}
	declare(t, b, inner, krt_buf_finish(&d), depth + 1);
}

void krt_ktype_text(struct krt_thread *t, struct krt_buf *b, struct krt_ktype *k, const char *declarator)
{
	if (krt_stack_ok(t))
		declare(t, b, k, krt_str(t, declarator), 0);
	else
		b->failed = true;
}

static void parameters(struct krt_thread *t, struct krt_buf *b, struct krt_ktype *k, bool names)
{
	for (u32 i = 0; i < k->nmembers; i++) {
		const struct krt_kmember *m = &k->member[i];
		struct krt_ktype *p = krt_ktype_get(t, m->type);

		if (i)
			krt_buf_str(b, ", ");
		if (p) {
			krt_ktype_text(t, b, p, names ? m->name->data : "");
			continue;
		}
		krt_exc_take(t);
		krt_buf_str(b, "? ");
		krt_buf_val(b, (krt_val)m->name);
	}
	if (k->flags & KRT_TYPE_F_VARIADIC)
		krt_buf_str(b, k->nmembers ? ", ..." : "...");
	else if (!k->nmembers)
		krt_buf_str(b, "void");
}

krt_val krt_ktype_str(struct krt_thread *t, struct krt_ktype *k)
{
	struct krt_buf b;

	krt_buf_init(&b, t);
	krt_ktype_text(t, &b, k, "");
	return krt_buf_finish(&b);
}

void krt_kproto_text(struct krt_thread *t, struct krt_buf *b, struct krt_ktype *proto, struct krt_str *name)
{
	struct krt_ktype *ret = krt_ktype_get(t, proto->elem);
	struct krt_buf d;
	krt_val text;

	krt_buf_init(&d, t);
	krt_buf_val(&d, (krt_val)name);
	krt_buf_str(&d, "(");
	parameters(t, &d, proto, true);
	krt_buf_str(&d, ")");
	text = krt_buf_finish(&d);
	if (!ret || !text) {
		krt_exc_take(t);
		return;
	}
	krt_ktype_text(t, b, ret, krt_str_of(text)->data);
}
