// SPDX-License-Identifier: GPL-2.0
/*
 * krepr.c - kernel values as C text. An object is read at once where that is
 * possible; what cannot be read is named in the text and ends nothing.
 */
#include "kobj.h"
#include "text.h"

#define REPR_ITEMS	64	/* array items shown */
#define REPR_TEXT	64	/* bytes of what a char * points to */
#define WIDTH		80

struct printer {
	struct krt_thread *t;
	struct krt_buf *b;
	int depth;		/* structs may still be opened */
	int width;
	int tabs;		/* of the current line; -1: everything on one line, no longer than width */
	size_t line;		/* where that line begins in b */
};

static void put_number(struct krt_buf *b, u64 v, unsigned int base)
{
	char digit[20];
	int n = 0;

	do
		digit[n++] = "0123456789abcdef"[v % base];
	while (v /= base);
	while (n)
		krt_buf_add(b, &digit[--n], 1);
}

static void put_hex(struct krt_buf *b, u64 v)
{
	krt_buf_str(b, "0x");
	put_number(b, v, 16);
}

static void put_decimal(struct krt_buf *b, u64 v)
{
	put_number(b, v, 10);
}

/* "text" with C escapes */
static void put_quoted(struct krt_buf *b, const char *s, size_t n)
{
	krt_buf_str(b, "\"");
	for (size_t i = 0; i < n; i++) {
		u8 c = s[i];

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

/* The text of one line grew past the width: what is still to come would only be thrown away. */
static bool too_long(const struct printer *p)
{
	return p->tabs < 0 && p->b->len > p->line + p->width;
}

static void new_line(struct printer *p, int tabs)
{
	krt_buf_str(p->b, "\n");
	p->line = p->b->len;
	for (int i = 0; i < tabs; i++)
		krt_buf_str(p->b, "\t");
}

/* columns used in the current line, tabs being 8 wide */
static int column(const struct printer *p)
{
	return (int)(p->b->len - p->line) + 7 * p->tabs;
}

static bool put_place(struct printer *p, const struct krt_kobj *from, struct krt_ktype *k, u64 address, const struct krt_kmember *m);

/* an exception about memory becomes text; others are passed on */
static bool put_fault(struct printer *p)
{
	struct krt_thread *t = p->t;

	if (!krt_exc_pending_is(t, KRT_EXC_FaultError) && !krt_exc_pending_is(t, KRT_EXC_TypeError))
		return false;
	krt_buf_str(p->b, krt_exc_pending_is(t, KRT_EXC_FaultError) ? "<bad address>" : "<no value>");
	krt_exc_take(t);
	return true;
}

static bool put_members(struct printer *p, const struct krt_kobj *from, struct krt_ktype *k, u64 address, bool *first)
{
	struct krt_thread *t = p->t;

	for (u32 i = 0; i < k->nmembers && !too_long(p); i++) {
		const struct krt_kmember *m = &k->member[i];
		struct krt_ktype *mt = krt_ktype_get(t, m->type), *base = mt ? krt_ktype_strip(t, mt) : NULL;

		if (!base)
			return false;
		if (!m->name->o.size && krt_ktype_has_members(base)) {
			if (!put_members(p, from, base, address + m->bit / 8, first))
				return false;
			continue;
		}
		if (!m->name->o.size)
			continue;	/* padding */
		if (p->tabs < 0)
			krt_buf_str(p->b, *first ? " " : ", ");
		else
			new_line(p, p->tabs);
		*first = false;
		krt_buf_str(p->b, ".");
		krt_buf_val(p->b, (krt_val)m->name);
		krt_buf_str(p->b, " = ");
		if (!put_place(p, from, mt, address, m))
			return false;
		if (p->tabs >= 0)
			krt_buf_str(p->b, ",");
		if (!krt_poll(t))
			return false;
	}
	return true;
}

static bool put_items(struct printer *p, const struct krt_kobj *from, struct krt_ktype *k, u64 address)
{
	struct krt_ktype *e = krt_ktype_elem(p->t, k), *base = e ? krt_ktype_strip(p->t, e) : NULL;
	u32 n = k->len < REPR_ITEMS ? k->len : REPR_ITEMS;

	if (!base)
		return false;
	for (u32 i = 0; i < n && !too_long(p); i++) {
		size_t start = p->b->len, line = p->line;

		krt_buf_str(p->b, p->tabs < 0 ? i ? ", " : " " : i ? ", " : "");
		if (p->tabs >= 0 && (!i || krt_ktype_has_members(base))) {
			if (i)
				p->b->len--;
			new_line(p, p->tabs);
		}
		if (!put_place(p, from, e, address + (u64)i * base->size, NULL))
			return false;
		if (p->tabs >= 0 && i && p->line == line && column(p) + 1 > p->width) {
			p->b->len = start;
			krt_buf_str(p->b, ",");
			new_line(p, p->tabs);
			if (!put_place(p, from, e, address + (u64)i * base->size, NULL))
				return false;
		}
	}
	if (n < k->len && !too_long(p)) {
		krt_buf_str(p->b, ", ... ");
		put_decimal(p->b, k->len - n);
		krt_buf_str(p->b, " more");
	}
	return true;
}

static bool put_body(struct printer *p, const struct krt_kobj *from, struct krt_ktype *k, u64 address)
{
	bool first = true;

	krt_buf_str(p->b, "{");
	if (p->tabs >= 0)
		p->tabs++;
	if (!(k->kind == KRT_TYPE_ARRAY ? put_items(p, from, k, address) : put_members(p, from, k, address, &first)))
		return false;
	if (p->tabs < 0) {
		krt_buf_str(p->b, " }");
		return true;
	}
	if (k->kind == KRT_TYPE_ARRAY)
		krt_buf_str(p->b, ",");
	new_line(p, --p->tabs);
	krt_buf_str(p->b, "}");
	return true;
}

/* braces on the current line if that fits, else one member a line */
static bool put_braces(struct printer *p, const struct krt_kobj *from, struct krt_ktype *k, u64 address, bool top)
{
	size_t start = p->b->len;
	int tabs = p->tabs, depth = p->depth, width = p->width;
	bool ok = true;

	if (!krt_stack_ok(p->t))
		return false;
	if (krt_ktype_has_members(k)) {
		if (!p->depth) {
			krt_buf_str(p->b, "{...}");
			return true;
		}
		p->depth--;
	}
	if (tabs < 0 || !top) {
		if (tabs >= 0) {
			p->tabs = -1;
			p->width = width - 7 * tabs - 1;
		}
		ok = put_body(p, from, k, address);
		p->width = width;
		if (!ok || tabs < 0 || p->b->len <= p->line + width - 7 * tabs - 1)
			goto out;
		p->b->len = start;
	}
	p->tabs = tabs;
	ok = put_body(p, from, k, address);
out:
	p->tabs = tabs;
	p->depth = depth;
	return ok && !p->b->failed;
}

static bool put_array(struct printer *p, const struct krt_kobj *from, struct krt_ktype *k, u64 address, bool top)
{
	struct krt_ktype *e = krt_ktype_strip(p->t, krt_ktype_elem(p->t, k));
	krt_val s;

	if (!e)
		return false;
	if (e->flags & KRT_TYPE_F_CHAR && k->size) {
		s = krt_kobj_string(p->t, from, address, k->size);
		if (!s)
			return put_fault(p);
		put_quoted(p->b, krt_str_of(s)->data, krt_str_of(s)->o.size);
		return true;
	}
	if (!k->size || !e->size) {
		krt_buf_str(p->b, "{}");	/* flexible: its length is the program's secret */
		return true;
	}
	return put_braces(p, from, k, address, top);
}

/* what a char * leads to, when that looks like text */
static void put_pointed_text(struct printer *p, u64 address)
{
	char text[REPR_TEXT];
	size_t n = 0;

	while (n < sizeof(text)) {
		u64 room = 64 - ((address + n) & 63);

		if (room > sizeof(text) - n)
			room = sizeof(text) - n;
		if (!krt_kpeek(p->t, text + n, address + n, room)) {
			krt_exc_take(p->t);
			return;
		}
		for (u64 end = n + room; n < end && text[n]; n++)
			if ((text[n] < 0x20 && text[n] != '\n' && text[n] != '\t') || (u8)text[n] >= 0x7f)
				return;
		if (n < sizeof(text) && !text[n])
			break;
	}
	krt_buf_str(p->b, " ");
	put_quoted(p->b, text, n);
	if (n == sizeof(text))
		krt_buf_str(p->b, "...");
}

static void put_pointer(struct printer *p, struct krt_ktype *k, u64 address)
{
	const struct krt_host *h = p->t->vm->host;
	struct krt_ktype *target = krt_ktype_strip(p->t, krt_ktype_elem(p->t, k));
	struct krt_buf *b = p->b;
	char name[64];
	u64 offset;

	krt_exc_take(p->t);
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
	if (target && target->flags & KRT_TYPE_F_CHAR && address >= 4096)
		put_pointed_text(p, address);
}

/* an enumerator's name; the number when there is none */
static void put_enum(struct krt_buf *b, struct krt_ktype *k, krt_val v, krt_val number)
{
	u64 bits = krt_to_u64_wrap(v), mask = k->size < 8 ? (1ull << 8 * k->size) - 1 : ~0ull;

	for (u32 i = 0; i < k->nmembers; i++)
		if ((k->member[i].bit | k->member[i].bits << 32) == (bits & mask) ||
		    (k->member[i].bit | k->member[i].bits << 32) == bits) {
			krt_buf_val(b, (krt_val)k->member[i].name);
			return;
		}
	krt_buf_val(b, number);
}

static bool put_scalar(struct printer *p, struct krt_ktype *k, krt_val v)
{
	krt_val s;

	if (krt_is_bool(v)) {
		krt_buf_str(p->b, v == KRT_TRUE ? "true" : "false");
		return true;
	}
	s = krt_repr(p->t, v);
	if (!s)
		return false;
	if (k->kind == KRT_TYPE_ENUM)
		put_enum(p->b, k, v, s);
	else
		krt_buf_val(p->b, s);
	return true;
}

/* the object of type k at address (of member m of what is there) */
static bool put_place(struct printer *p, const struct krt_kobj *from, struct krt_ktype *k, u64 address, const struct krt_kmember *m)
{
	struct krt_ktype *base = krt_ktype_strip(p->t, k);
	krt_val v;

	if (!base)
		return false;
	if (krt_ktype_has_members(base) || base->kind == KRT_TYPE_ARRAY) {
		address += m ? m->bit / 8 : 0;
		return base->kind == KRT_TYPE_ARRAY ? put_array(p, from, base, address, false) : put_braces(p, from, base, address, false);
	}
	v = krt_kload_from(p->t, from, k, address, m);
	if (!v)
		return put_fault(p);
	if (krt_is(v, KRT_KIND_KOBJ)) {
		put_pointer(p, base, krt_kobj_address(v));
		return true;
	}
	return put_scalar(p, base, v);
}

/* A copy of the object, so that its text is of one moment; as it is when it cannot be read as a whole. */
static const struct krt_kobj *snapshot(struct krt_thread *t, krt_val v, struct krt_ktype *k)
{
	krt_val copy;

	if (!k->size || k->size > 1 << 20 || ((struct krt_kobj *)v)->copy || ((struct krt_kobj *)v)->o.flags)
		return (struct krt_kobj *)v;
	copy = krt_kobj_read(t, v);
	if (copy)
		return (struct krt_kobj *)copy;
	if (krt_exc_pending_is(t, KRT_EXC_FaultError))
		krt_exc_take(t);
	return (struct krt_kobj *)v;
}

krt_val krt_kobj_print(struct krt_thread *t, krt_val v, int depth, int width)
{
	struct krt_kobj *o = (struct krt_kobj *)v;
	struct krt_ktype *k = krt_ktype_strip(t, o->type);
	krt_val text = k ? krt_ktype_str(t, o->type) : KRT_ERR;
	const struct krt_kobj *from;
	struct krt_buf b;
	struct printer p = { .t = t, .b = &b, .depth = depth, .width = width };
	bool ok = true;

	if (!text)
		return KRT_ERR;
	krt_buf_init(&b, t);
	if (krt_kobj_is_pointer(v) || k->kind != KRT_TYPE_ARRAY) {
		krt_buf_str(&b, "(");
		krt_buf_val(&b, text);
		krt_buf_str(&b, ")");
	}
	if (o->o.flags & KRT_KOBJ_PERCPU) {
		krt_buf_str(&b, "per-CPU at ");
		put_hex(&b, o->address);
		return krt_buf_finish(&b);
	}
	if (krt_kobj_is_pointer(v)) {
		put_pointer(&p, k, o->address);
		return krt_buf_finish(&b);
	}
	from = snapshot(t, v, k);
	if (t->exc)
		return KRT_ERR;
	if (k->kind == KRT_TYPE_ARRAY)
		ok = put_array(&p, from, k, o->address, false);
	else if (krt_ktype_has_members(k))
		ok = put_braces(&p, from, k, o->address, true);
	else
		put_hex(&b, o->address);
	return ok ? krt_buf_finish(&b) : KRT_ERR;
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
			krt_buf_str(&b, "\n\t");
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
	if (krt_is(v, KRT_KIND_KFUNC))
		return function_repr(t, (struct krt_kfunc *)v);
	if (krt_is(v, KRT_KIND_KTYPE))
		return krt_ktype_repr(t, (struct krt_ktype *)v);
	return krt_kobj_print(t, v, KRT_KREPR_DEPTH, WIDTH);
}
