// SPDX-License-Identifier: GPL-2.0
/* jsonscan.c - the module _json: text to values. Containers that are open are kept in a list, not on the C stack. */
#include "big.h"
#include "stdmod.h"

enum { STRICT, OBJECT_HOOK, PAIRS_HOOK, PARSE_FLOAT, PARSE_INT, PARSE_CONSTANT, OPTIONS };

struct scan {
	struct krt_thread *t;
	struct krt_str *s;
	const char *p, *end;
	const krt_val *option;
	bool strict;
	struct krt_list *open;	/* container, key of the value that is read, ... */
	const char *msg;	/* what is wrong, and where */
	const char *at;
};

static bool wrong(struct scan *j, const char *at, const char *msg)
{
	j->msg = msg;
	j->at = at;
	return false;
}

static void skip_space(struct scan *j)
{
	while (j->p < j->end && (*j->p == ' ' || *j->p == '\n' || *j->p == '\t' || *j->p == '\r'))
		j->p++;
}

/* ---- strings --------------------------------------------------------------------------------- */

static int hex4(const char *p)
{
	int v = 0;

	for (int i = 0; i < 4; i++) {
		char c = p[i];

		if (c >= '0' && c <= '9')
			v = v << 4 | (c - '0');
		else if ((c | 32) >= 'a' && (c | 32) <= 'f')
			v = v << 4 | ((c | 32) - 'a' + 10);
		else
			return -1;
	}
	return v;
}

/* behind \u */
static bool unicode_escape(struct scan *j, struct krt_buf *b)
{
	const char *u = j->p - 1;
	int c, low;

	if (j->end - j->p <= 4)
		return wrong(j, u, "Invalid \\uXXXX escape");
	c = hex4(j->p);
	if (c < 0)
		return wrong(j, u, "Invalid \\uXXXX escape");
	j->p += 4;
	if ((c & 0xfc00) == 0xd800 && j->end - j->p > 6 && j->p[0] == '\\' && j->p[1] == 'u') {
		low = hex4(j->p + 2);
		if (low < 0)
			return wrong(j, j->p + 1, "Invalid \\uXXXX escape");
		if ((low & 0xfc00) == 0xdc00) {
			c = 0x10000 + ((c & 0x3ff) << 10 | (low & 0x3ff));
			j->p += 6;
		}
	}
	krt_buf_char(b, c);
	return true;
}

static bool escape(struct scan *j, struct krt_buf *b)
{
	static const char from[] = "\"\\/bfnrt", to[] = "\"\\/\b\f\n\r\t";
	char c = *j->p++;

	if (c == 'u')
		return unicode_escape(j, b);
	for (int i = 0; from[i]; i++)
		if (from[i] == c) {
			krt_buf_char(b, to[i]);
			return true;
		}
	return wrong(j, j->p - 2, "Invalid \\escape");
}

/* behind the quote */
static krt_val string(struct scan *j)
{
	const char *begin = j->p - 1, *chunk;
	struct krt_buf b;
	bool first = true;

	krt_buf_init(&b, j->t);
	for (;;) {
		chunk = j->p;
		while (j->p < j->end && *j->p != '"' && *j->p != '\\') {
			if ((u8)*j->p < ' ' && j->strict) {
				wrong(j, j->p, "Invalid control character at");
				return KRT_ERR;
			}
			j->p++;
		}
		if (j->p == j->end || (*j->p == '\\' && j->p + 1 == j->end)) {
			wrong(j, begin, "Unterminated string starting at");
			return KRT_ERR;
		}
		if (*j->p == '"' && first)
			return krt_str_n(j->t, chunk, j->p++ - chunk);
		krt_buf_add(&b, chunk, j->p - chunk);
		if (*j->p++ == '"')
			return krt_buf_finish(&b);
		first = false;
		if (!escape(j, &b))
			return KRT_ERR;
	}
}

/* ---- numbers and words -------------------------------------------------------------------------- */

static krt_val convert(struct scan *j, int option, const char *from)
{
	krt_val s = krt_str_n(j->t, from, j->p - from);

	return s ? krt_call(j->t, j->option[option], 1, &s) : KRT_ERR;
}

static bool digit(const struct scan *j, const char *p)
{
	return p < j->end && *p >= '0' && *p <= '9';
}

static krt_val number(struct scan *j)
{
	const char *from = j->p, *p = from + (*from == '-'), *q;
	bool real = false, ok = true;
	krt_val v;
	u64 bits;

	if (!digit(j, p)) {
		wrong(j, from, "Expecting value");
		return KRT_ERR;
	}
	if (*p == '0')
		p++;
	else
		while (digit(j, p))
			p++;
	if (p < j->end && *p == '.' && digit(j, p + 1)) {
		real = true;
		for (p++; digit(j, p); p++)
			;
	}
	if (p < j->end && (*p | 32) == 'e') {
		q = p + 1;
		if (q < j->end && (*q == '+' || *q == '-'))
			q++;
		if (digit(j, q)) {
			real = true;
			for (p = q; digit(j, p); p++)
				;
		}
	}
	j->p = p;
	if (real && j->option[PARSE_FLOAT] != KRT_NONE)
		return convert(j, PARSE_FLOAT, from);
	if (!real && j->option[PARSE_INT] != KRT_NONE)
		return convert(j, PARSE_INT, from);
	if (real)
		return krt_float_parse(from, p - from, &bits) ? krt_float(j->t, bits) : KRT_ERR;
	v = krt_int_parse(j->t, from, p - from, 10, &ok);
	return v;
}

/* a word as it stands, or UNDEF */
static krt_val word(struct scan *j)
{
	static const struct { const char *text; u64 bits; krt_val v; } words[] = {
		{ "null", 0, KRT_NONE }, { "true", 0, KRT_TRUE }, { "false", 0, KRT_FALSE },
		{ "NaN", 0x7ff8ull << 48, KRT_UNDEF }, { "Infinity", 0x7ffull << 52, KRT_UNDEF },
		{ "-Infinity", 0xfffull << 52, KRT_UNDEF },
	};

	for (int i = 0; i < 6; i++) {
		size_t n = strlen(words[i].text);

		if ((size_t)(j->end - j->p) < n || memcmp(j->p, words[i].text, n))
			continue;
		j->p += n;
		if (words[i].v)
			return words[i].v;
		if (j->option[PARSE_CONSTANT] != KRT_NONE)
			return convert(j, PARSE_CONSTANT, j->p - n);
		return krt_float(j->t, words[i].bits);
	}
	return KRT_UNDEF;
}

static krt_val scalar(struct scan *j)
{
	const char *at = j->p;
	krt_val v;

	if (j->p < j->end && *j->p == '"') {
		j->p++;
		return string(j);
	}
	v = j->p < j->end ? word(j) : KRT_UNDEF;
	if (v || j->t->exc)
		return v;
	if (j->p < j->end && (*j->p == '-' || digit(j, j->p)))
		return number(j);
	wrong(j, at, "Expecting value");
	return KRT_ERR;
}

/* ---- containers -------------------------------------------------------------------------------------- */

static bool is_object(const struct scan *j)
{
	return j->open->item[j->open->len - 1] != KRT_NONE;
}

static krt_val innermost(const struct scan *j)
{
	return j->open->item[j->open->len - 2];
}

/* reads "key": of the innermost object */
static bool read_key(struct scan *j)
{
	krt_val key;

	if (j->p == j->end || *j->p != '"')
		return wrong(j, j->p, "Expecting property name enclosed in double quotes");
	j->p++;
	key = string(j);
	if (!key)
		return false;
	skip_space(j);
	if (j->p == j->end || *j->p != ':')
		return wrong(j, j->p, "Expecting ':' delimiter");
	j->p++;
	skip_space(j);
	j->open->item[j->open->len - 1] = key;
	return true;
}

/* 1 it is empty and closed, 0 its first value is next, -1 wrong */
static int open_container(struct scan *j)
{
	bool object = *j->p++ == '{';
	krt_val v = object && j->option[PAIRS_HOOK] == KRT_NONE ? krt_dict_new(j->t) : krt_list_new(j->t, 0);

	if (j->open->len / 2 + j->t->depth >= j->t->vm->cfg.recursion) {
		krt_raise(j->t, KRT_EXC_RecursionError, "maximum recursion depth exceeded while decoding a JSON %s from a unicode string",
			  object ? "object" : "array");
		return -1;
	}
	if (!v || !krt_list_append(j->t, j->open, v) || !krt_list_append(j->t, j->open, object ? KRT_TRUE : KRT_NONE))
		return -1;
	skip_space(j);
	if (j->p < j->end && *j->p == (object ? '}' : ']')) {
		j->p++;
		return 1;
	}
	return object && !read_key(j) ? -1 : 0;
}

static bool add_value(struct scan *j, krt_val v)
{
	krt_val c = innermost(j), key = j->open->item[j->open->len - 1];

	if (krt_is(c, KRT_KIND_DICT))
		return krt_dict_set(j->t, (struct krt_dict *)c, key, v);
	if (is_object(j))
		v = krt_tuple_pack(j->t, 2, key, v);
	return v && krt_list_append(j->t, (struct krt_list *)c, v);
}

/* the innermost container is complete: its value, as the hooks have it */
static krt_val close_container(struct scan *j)
{
	krt_val v = innermost(j);
	bool object = is_object(j);

	j->open->len -= 2;
	if (object && j->option[PAIRS_HOOK] != KRT_NONE)
		return krt_call(j->t, j->option[PAIRS_HOOK], 1, &v);
	if (object && j->option[OBJECT_HOOK] != KRT_NONE)
		return krt_call(j->t, j->option[OBJECT_HOOK], 1, &v);
	return v;
}

/* behind a value in a container: 1 it is closed, 0 another value is next, -1 wrong */
static int after_value(struct scan *j)
{
	bool object = is_object(j);

	skip_space(j);
	if (j->p < j->end && *j->p == (object ? '}' : ']')) {
		j->p++;
		return 1;
	}
	if (j->p == j->end || *j->p != ',')
		return wrong(j, j->p, "Expecting ',' delimiter") - 1;
	j->p++;
	skip_space(j);
	return object && !read_key(j) ? -1 : 0;
}

static krt_val value(struct scan *j)
{
	krt_val v;
	int r;

	for (;;) {
		if (!krt_work(j->t, 1))
			return KRT_ERR;
		if (j->p < j->end && (*j->p == '{' || *j->p == '[')) {
			r = open_container(j);
			if (r < 0)
				return KRT_ERR;
			if (!r)
				continue;
			v = close_container(j);
		} else {
			v = scalar(j);
		}
		for (;;) {
			if (!v || !j->open->len)
				return v;
			if (!add_value(j, v))
				return KRT_ERR;
			r = after_value(j);
			if (r <= 0)
				break;
			v = close_container(j);
		}
		if (r < 0)
			return KRT_ERR;
	}
}

/* _json.scan(text, index, options): (value, end), or (None, index, what is wrong) */
KRT_FN(json_scan)
{
	krt_val text = krt_payload(a[0], KRT_KIND_STR), open = krt_list_new(t, 0), v;
	struct scan j = { .t = t };
	s64 at;

	if (!text || !open || !krt_is(a[2], KRT_KIND_TUPLE) || ((struct krt_obj *)a[2])->size != OPTIONS)
		return t->exc ? KRT_ERR : krt_raise(t, KRT_EXC_TypeError, "first argument must be a string, not %T", a[0]);
	if (!krt_index_s64(t, a[1], &at))
		return KRT_ERR;
	if (at < 0)
		return krt_raise(t, KRT_EXC_ValueError, "idx cannot be negative");
	j.s = krt_str_of(text);
	if (at > j.s->len)
		return krt_tuple_pack(t, 3, KRT_NONE, krt_int(t, at), krt_str(t, "Expecting value"));
	j.p = j.s->data + krt_str_offset(t, j.s, at);
	j.end = j.s->data + j.s->o.size;
	j.option = ((struct krt_tuple *)a[2])->item;
	j.strict = krt_truth(t, j.option[STRICT]) > 0;
	j.open = (struct krt_list *)open;
	v = value(&j);
	if (v)
		return krt_tuple_pack(t, 2, v, krt_small(krt_str_chars_to(j.s, j.p - j.s->data)));
	if (t->exc || !j.msg)
		return KRT_ERR;
	v = krt_str(t, j.msg);
	return v ? krt_tuple_pack(t, 3, KRT_NONE, krt_small(krt_str_chars_to(j.s, j.at - j.s->data)), v) : KRT_ERR;
}

const struct krt_cdef krt_json_defs[] = {
	{ "scan", json_scan, 3, 3, 0, NULL },
	{ NULL, NULL, 0, 0, 0, NULL },
};
