/* SPDX-License-Identifier: GPL-2.0 */
/* strformat.c - str.format: replacement fields with attributes, items, conversions and nested specifications */
#include "text.h"

enum numbering { UNDECIDED, AUTOMATIC, MANUAL };

struct formatter {
	struct krt_thread *t;
	int n;			/* positional arguments; -1: format_map() */
	const krt_val *a;
	krt_val kw;
	enum numbering numbering;
	int next;
};

/* one field, as offsets into the text: name, conversion, specification */
struct field { const char *name, *name_end, *spec, *spec_end; u32 conversion; bool nested; };

static bool expand(struct formatter *f, struct krt_buf *b, const char *p, const char *end, int depth);

static bool fail(struct formatter *f, const char *text)
{
	krt_raise(f->t, KRT_EXC_ValueError, "%s", text);
	return false;
}

/* p is behind the '{'; on success behind the '}' */
static bool scan_field(struct formatter *f, const char **pp, const char *end, struct field *r)
{
	const char *p = *pp;
	int depth = 1;

	*r = (struct field){ .name = p };
	for (; p < end && *p != '}' && *p != ':' && *p != '!'; p++) {
		if (*p == '{')
			return fail(f, "unexpected '{' in field name");
		if (*p == '[') {
			while (p < end && *p != ']')
				p++;
			if (p == end)
				break;
		}
	}
	r->name_end = p;
	if (p == end)
		return fail(f, "expected '}' before end of string");
	if (*p == '!') {
		if (++p == end)
			return fail(f, "end of string while looking for conversion specifier");
		r->conversion = krt_utf8_next(&p);
		if (p < end && *p == '}') {
			*pp = p + 1;
			return true;
		}
		if (p < end && *p != ':')
			return fail(f, "expected ':' after conversion specifier");
		if (p == end)
			return fail(f, "unmatched '{' in format spec");
	}
	if (*p == '}') {
		*pp = p + 1;
		return true;
	}
	r->spec = ++p;
	for (; p < end; p++) {
		if (*p == '{') {
			r->nested = true;
			depth++;
		} else if (*p == '}' && --depth == 0) {
			r->spec_end = p;
			*pp = p + 1;
			return true;
		}
	}
	return fail(f, "unmatched '{' in format spec");
}

/* the number the text is, -1 when it is none */
static s64 index_of(const char *p, const char *end)
{
	s64 i = 0;

	if (p == end)
		return -1;
	for (; p < end; p++) {
		if (*p < '0' || *p > '9' || i > 0x7ffffff)
			return -1;
		i = i * 10 + (*p - '0');
	}
	return i;
}

static krt_val by_name(struct formatter *f, const char *p, const char *end)
{
	krt_val key = krt_str_n(f->t, p, end - p), v;

	if (!key)
		return KRT_ERR;
	if (f->n < 0)
		return krt_getitem(f->t, f->kw, key);
	v = f->kw ? krt_dict_get(f->t, (struct krt_dict *)f->kw, key) : KRT_UNDEF;
	if (!v && !f->t->exc)
		krt_raise_key(f->t, key);
	return v;
}

/* the argument a field starts from */
static krt_val argument(struct formatter *f, const char *p, const char *end)
{
	s64 i = index_of(p, end);
	enum numbering how = p == end ? AUTOMATIC : MANUAL;

	if (p < end && i < 0)
		return by_name(f, p, end);
	if (f->numbering != UNDECIDED && f->numbering != how) {
		fail(f, how == AUTOMATIC ?
		     "cannot switch from manual field specification to automatic field numbering" :
		     "cannot switch from automatic field numbering to manual field specification");
		return KRT_ERR;
	}
	f->numbering = how;
	if (how == AUTOMATIC)
		i = f->next++;
	if (f->n < 0) {
		fail(f, "Format string contains positional fields");
		return KRT_ERR;
	}
	if (i >= f->n)
		return krt_raise(f->t, KRT_EXC_IndexError, "Replacement index %ld out of range for positional args tuple", i);
	return f->a[i];
}

/* .name and [key] after the first part */
static krt_val follow(struct formatter *f, krt_val v, const char *p, const char *end)
{
	while (v && p < end) {
		bool item = *p++ == '[';
		const char *from = p;
		struct krt_str *name;
		krt_val key;
		s64 i;

		while (p < end && (item ? *p != ']' : *p != '.' && *p != '['))
			p++;
		if (item && p == end)
			return fail(f, "Missing ']' in format string"), KRT_ERR;
		if (p == from)
			return fail(f, "Empty attribute in format string"), KRT_ERR;
		if (item) {
			i = index_of(from, p);
			key = i >= 0 ? krt_small(i) : krt_str_n(f->t, from, p - from);
			v = key ? krt_getitem(f->t, v, key) : KRT_ERR;
			p++;
			if (v && p < end && *p != '.' && *p != '[')
				return fail(f, "Only '.' or '[' may follow ']' in format field specifier"), KRT_ERR;
		} else {
			name = krt_intern(f->t, from, p - from);
			v = name ? krt_getattr(f->t, v, name) : KRT_ERR;
		}
	}
	return v;
}

static krt_val convert(struct formatter *f, krt_val v, u32 how)
{
	switch (how) {
	case 0:
		return v;
	case 's':
		return krt_tostr(f->t, v);
	case 'r':
		return krt_repr(f->t, v);
	case 'a':
		return krt_ascii(f->t, v);
	default:
		if (how > 32 && how < 127)
			return krt_raise(f->t, KRT_EXC_ValueError, "Unknown conversion specifier %c", (int)how);
		return krt_raise(f->t, KRT_EXC_ValueError, "Unknown conversion specifier \\x%x", (u64)how);
	}
}

static bool add_field(struct formatter *f, struct krt_buf *b, const struct field *x, int depth)
{
	const char *p = x->name;
	struct krt_buf inner;
	krt_val v, spec;

	while (p < x->name_end && *p != '.' && *p != '[')
		p++;
	v = argument(f, x->name, p);
	v = v ? follow(f, v, p, x->name_end) : KRT_ERR;
	v = v ? convert(f, v, x->conversion) : KRT_ERR;
	if (!v)
		return false;
	if (x->nested) {
		krt_buf_init(&inner, f->t);
		if (!expand(f, &inner, x->spec, x->spec_end, depth - 1))
			return false;
		spec = krt_buf_finish(&inner);
	} else {
		spec = krt_str_n(f->t, x->spec, x->spec ? x->spec_end - x->spec : 0);
	}
	v = spec ? krt_format(f->t, v, spec) : KRT_ERR;
	if (!v)
		return false;
	krt_buf_val(b, krt_payload(v, KRT_KIND_STR));
	return !b->failed;
}

static bool expand(struct formatter *f, struct krt_buf *b, const char *p, const char *end, int depth)
{
	struct field x;

	if (depth < 0)
		return fail(f, "Max string recursion exceeded");
	while (p < end) {
		const char *from = p;

		while (p < end && *p != '{' && *p != '}')
			p++;
		krt_buf_add(b, from, p - from);
		if (p == end)
			break;
		if (p + 1 < end && p[1] == *p) {
			krt_buf_char(b, *p);
			p += 2;
			continue;
		}
		if (*p == '}')
			return fail(f, "Single '}' encountered in format string");
		if (++p == end)
			return fail(f, "Single '{' encountered in format string");
		if (!scan_field(f, &p, end, &x) || !add_field(f, b, &x, depth))
			return false;
	}
	return !b->failed;
}

krt_val krt_str_format(struct krt_thread *t, struct krt_str *fmt, int n, const krt_val *a, krt_val kw)
{
	struct formatter f = { .t = t, .n = n, .a = a, .kw = kw };
	struct krt_buf b;

	krt_buf_init(&b, t);
	if (!expand(&f, &b, fmt->data, fmt->data + fmt->o.size, 1))
		return KRT_ERR;
	return krt_buf_finish(&b);
}
