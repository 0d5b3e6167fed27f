// SPDX-License-Identifier: GPL-2.0
/*
 * krepr.c - kernel values as C text.
 */
#include "kobj.h"
#include "text.h"

#define REPR_ITEMS 16	/* array items shown */

static void put_hex(struct krt_buf *b, u64 v)
{
	char digit[16];
	int n = 0;

	do
		digit[n++] = "0123456789abcdef"[v & 15];
	while (v >>= 4);
	krt_buf_str(b, "0x");
	while (n)
		krt_buf_add(b, &digit[--n], 1);
}

static void put_decimal(struct krt_buf *b, u64 v)
{
	char digit[20];
	int n = 0;

	do
		digit[n++] = '0' + v % 10;
	while (v /= 10);
	while (n)
		krt_buf_add(b, &digit[--n], 1);
}

/* "text" with C escapes */
static void put_quoted(struct krt_buf *b, const struct krt_str *s)
{
	krt_buf_str(b, "\"");
	for (u32 i = 0; i < s->o.size; i++) {
		u8 c = s->data[i];

		if (c == '"' || c == '\\')
			krt_buf_str(b, "\\");
		if (c == '\n')
			krt_buf_str(b, "\\n");
		else if (c == '\t')
			krt_buf_str(b, "\\t");
		else if (c < 0x20 || c == 0x7f) {
			krt_buf_str(b, "\\x");
			krt_buf_add(b, &"0123456789abcdef"[c >> 4], 1);
			krt_buf_add(b, &"0123456789abcdef"[c & 15], 1);
		} else
			krt_buf_add(b, (char *)&c, 1);
	}
	krt_buf_str(b, "\"");
}

static bool put_value(struct krt_thread *t, struct krt_buf *b, krt_val v, int depth);

static void indent(struct krt_buf *b, int depth)
{
	krt_buf_str(b, "\n");
	while (depth--)
		krt_buf_str(b, "\t");
}

static bool put_members(struct krt_thread *t, struct krt_buf *b, struct krt_ktype *k, u64 address, int depth)
{
	for (u32 i = 0; i < k->nmembers; i++) {
		const struct krt_kmember *m = &k->member[i];
		struct krt_ktype *mt = krt_ktype_get(t, m->type), *base = mt ? krt_ktype_strip(t, mt) : NULL;
		krt_val v;

		if (!base)
			return false;
		if (!m->name->o.size && krt_ktype_has_members(base)) {
			if (!put_members(t, b, base, address + m->bit / 8, depth))
				return false;
			continue;
		}
		indent(b, depth);
		krt_buf_str(b, ".");
		krt_buf_val(b, (krt_val)m->name);
		krt_buf_str(b, " = ");
		v = krt_kload(t, mt, address, m);
		if (!v || !put_value(t, b, v, depth))
			return false;
		krt_buf_str(b, ",");
		if (!krt_poll(t))
			return false;
	}
	return true;
}

static bool put_array(struct krt_thread *t, struct krt_buf *b, krt_val v, struct krt_ktype *k, int depth)
{
	struct krt_ktype *e = krt_ktype_strip(t, krt_ktype_get(t, k->elem));
	u32 n = k->len < REPR_ITEMS ? k->len : REPR_ITEMS;
	krt_val s;

	if (!e)
		return false;
	if (e->flags & KRT_TYPE_F_CHAR) {
		s = krt_kobj_string(t, krt_kobj_address(v), k->size ? k->size : 256);
		if (s)
			put_quoted(b, krt_str_of(s));
		return s;
	}
	krt_buf_str(b, "{");
	for (u32 i = 0; i < n; i++) {
		krt_val x = krt_kobj_getitem(t, v, krt_small(i));

		krt_buf_str(b, i ? ", " : " ");
		if (!x || !put_value(t, b, x, depth))
			return false;
	}
	krt_buf_str(b, n < k->len ? ", ... }" : " }");
	return true;
}

static void put_pointer(struct krt_thread *t, struct krt_buf *b, u64 address)
{
	const struct krt_host *h = t->vm->host;
	char name[64];
	u64 offset;

	if (!address) {
		krt_buf_str(b, "NULL");
		return;
	}
	put_hex(b, address);
	if (address >= (u64)-4095) {
		krt_buf_str(b, " /* error -");
		put_decimal(b, -address);
		krt_buf_str(b, " */");
	} else if (address >= (u64)-(2ll << 30) && !h->symbol_at(h->ctx, address, name, sizeof(name), &offset)) {
		/* the kernel's image and its modules live in the top 2 GiB */
		krt_buf_str(b, " <");
		krt_buf_str(b, name);
		if (offset) {
			krt_buf_str(b, "+");
			put_hex(b, offset);
		}
		krt_buf_str(b, ">");
	}
}

static bool put_value(struct krt_thread *t, struct krt_buf *b, krt_val v, int depth)
{
	struct krt_ktype *k;
	krt_val s;

	if (!krt_stack_ok(t))
		return false;
	if (!krt_is(v, KRT_KIND_KOBJ)) {
		s = krt_repr(t, v);
		if (s)
			krt_buf_val(b, s);
		return s;
	}
	k = krt_ktype_strip(t, ((struct krt_kobj *)v)->type);
	if (!k)
		return false;
	if (krt_kobj_is_pointer(v)) {
		put_pointer(t, b, krt_kobj_address(v));
		return true;
	}
	if (k->kind == KRT_TYPE_ARRAY)
		return put_array(t, b, v, k, depth);
	if (!krt_ktype_has_members(k)) {
		put_pointer(t, b, krt_kobj_address(v));
		return true;
	}
	if (depth > 2) {
		krt_buf_str(b, "{...}");
		return true;
	}
	krt_buf_str(b, "{");
	if (!put_members(t, b, k, krt_kobj_address(v), depth + 1))
		return false;
	indent(b, depth);
	krt_buf_str(b, "}");
	return true;
}

/* members in C with their offsets, as pahole prints them */
krt_val krt_ktype_repr(struct krt_thread *t, struct krt_ktype *k)
{
	struct krt_buf b;

	krt_buf_init(&b, t);
	krt_ktype_text(t, &b, k, "");
	if (krt_ktype_has_members(k)) {
		krt_buf_str(&b, " {");
		for (u32 i = 0; i < k->nmembers; i++) {
			const struct krt_kmember *m = &k->member[i];
			struct krt_ktype *mt = krt_ktype_get(t, m->type);

			if (!mt)
				return KRT_ERR;
			indent(&b, 1);
			krt_ktype_text(t, &b, mt, m->name->data);
			if (m->bits) {
				krt_buf_str(&b, ":");
				put_decimal(&b, m->bits);
			}
			krt_buf_str(&b, ";\t/* ");
			put_decimal(&b, m->bit / 8);
			krt_buf_str(&b, " */");
		}
		krt_buf_str(&b, "\n};\t/* ");
		put_decimal(&b, k->size);
		krt_buf_str(&b, " bytes */");
	}
	return krt_buf_finish(&b);
}

static krt_val function_repr(struct krt_thread *t, struct krt_kfunc *f)
{
	struct krt_buf b;

	krt_buf_init(&b, t);
	krt_buf_str(&b, "<kernel function ");
	krt_kproto_text(t, &b, f->proto, f->name);
	if (!f->o.extra) {
		krt_buf_str(&b, " at ");
		put_hex(&b, f->address);
	}
	krt_buf_str(&b, ">");
	return krt_buf_finish(&b);
}

krt_val krt_kobj_repr(struct krt_thread *t, krt_val v)
{
	struct krt_ktype *k;
	struct krt_buf b;
	krt_val text;

	if (krt_is(v, KRT_KIND_KFUNC))
		return function_repr(t, (struct krt_kfunc *)v);
	if (krt_is(v, KRT_KIND_KTYPE))
		return krt_ktype_repr(t, (struct krt_ktype *)v);
	k = krt_ktype_strip(t, ((struct krt_kobj *)v)->type);
	text = k ? krt_ktype_str(t, ((struct krt_kobj *)v)->type) : KRT_ERR;
	if (!text)
		return KRT_ERR;
	krt_buf_init(&b, t);
	if (krt_kobj_is_pointer(v) || krt_ktype_has_members(k) || k->kind != KRT_TYPE_ARRAY) {
		krt_buf_str(&b, "(");
		krt_buf_val(&b, text);
		krt_buf_str(&b, ")");
	}
	return put_value(t, &b, v, 0) ? krt_buf_finish(&b) : KRT_ERR;
}
