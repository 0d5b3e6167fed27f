// SPDX-License-Identifier: GPL-2.0
/* jsontext.c - the module _json: values to text. Containers that are open are kept in a list, not on the C stack. */
#include "dict.h"
#include "stdmod.h"

enum { SKIPKEYS, ENSURE_ASCII, CHECK_CIRCULAR, ALLOW_NAN, INDENT, ITEM_SEPARATOR, KEY_SEPARATOR, SORT_KEYS, DEFAULT, OPTIONS };

/* what is open, in a list by fours: the object, what gives its items, the next place in that, items written */
enum { OBJECT, SOURCE, PLACE, WRITTEN, FRAME };

struct text {
	struct krt_thread *t;
	struct krt_buf b;
	const krt_val *option;
	bool ascii, circular, nan, skip, sort;
	struct krt_list *open;
};

static void put_escape(struct krt_buf *b, u32 c)
{
	char s[6] = { '\\', 'u' };

	for (int i = 0; i < 4; i++)
		s[2 + i] = "0123456789abcdef"[c >> (12 - 4 * i) & 15];
	krt_buf_add(b, s, 6);
}

static void put_special(struct krt_buf *b, u32 c)
{
	static const char from[] = "\"\\\b\f\n\r\t", to[] = "\"\\bfnrt";

	for (int i = 0; from[i]; i++)
		if ((u32)from[i] == c) {
			krt_buf_char(b, '\\');
			krt_buf_char(b, to[i]);
			return;
		}
	if (c < 0x10000) {
		put_escape(b, c);
		return;
	}
	c -= 0x10000;
	put_escape(b, 0xd800 | c >> 10);
	put_escape(b, 0xdc00 | (c & 0x3ff));
}

static void put_str(struct krt_buf *b, const struct krt_str *s, bool ascii)
{
	const char *p = s->data, *end = p + s->o.size, *from = p;

	krt_buf_char(b, '"');
	while (p < end) {
		u8 c = *p;

		if (c == '"' || c == '\\' || c < ' ' || (ascii && c >= 0x7f)) {
			krt_buf_add(b, from, p - from);
			put_special(b, krt_utf8_next(&p));
			from = p;
		} else {
			p++;
		}
	}
	krt_buf_add(b, from, end - from);
	krt_buf_char(b, '"');
}

static bool put_float(struct text *j, u64 bits)
{
	char s[40];

	if ((bits & ~(1ull << 63)) < 0x7ffull << 52) {
		krt_buf_add(&j->b, s, krt_float_repr(s, bits));
		return true;
	}
	if (!j->nan) {
		krt_val v = j->option[INDENT] == KRT_NONE ? KRT_UNDEF : krt_float(j->t, bits);

		if (v)
			krt_raise(j->t, KRT_EXC_ValueError, "Out of range float values are not JSON compliant: %R", v);
		else
			krt_raise(j->t, KRT_EXC_ValueError, "Out of range float values are not JSON compliant");
		return false;
	}
	krt_buf_str(&j->b, bits << 12 ? "NaN" : bits >> 63 ? "-Infinity" : "Infinity");
	return true;
}

/* what needs no container: 1 written, 0 something else, -1 wrong */
static int put_scalar(struct text *j, krt_val v)
{
	krt_val x;

	if (v == KRT_NONE || v == KRT_TRUE || v == KRT_FALSE) {
		krt_buf_str(&j->b, v == KRT_NONE ? "null" : v == KRT_TRUE ? "true" : "false");
		return 1;
	}
	x = krt_payload(v, KRT_KIND_STR);
	if (x) {
		put_str(&j->b, krt_str_of(x), j->ascii);
		return 1;
	}
	x = krt_is_imm_int(v) ? v : krt_payload(v, KRT_KIND_INT);
	if (x) {
		x = krt_int_str(j->t, x, 10, false);
		krt_buf_val(&j->b, x);
		return x ? 1 : -1;
	}
	x = krt_payload(v, KRT_KIND_FLOAT);
	if (x)
		return put_float(j, krt_float_bits(x)) ? 1 : -1;
	return 0;
}

/* ---- containers ------------------------------------------------------------------------------------ */

static krt_val *frame(const struct text *j)
{
	return j->open->item + j->open->len - FRAME;
}

static void new_line(struct text *j, u32 level)
{
	if (j->option[INDENT] == KRT_NONE)
		return;
	krt_buf_char(&j->b, '\n');
	while (level--)
		krt_buf_val(&j->b, krt_payload(j->option[INDENT], KRT_KIND_STR));
}

/* open containers: those with items, not objects that default() has replaced */
static u32 level(const struct text *j)
{
	u32 n = 0;

	for (u32 i = 0; i < j->open->len; i += FRAME)
		n += j->open->item[i + SOURCE] != KRT_NONE;
	return n;
}

static void separate(struct text *j)
{
	krt_buf_val(&j->b, j->option[ITEM_SEPARATOR]);
	new_line(j, level(j));
}

static bool push(struct text *j, krt_val object, krt_val source, const char *what)
{
	for (u32 i = 0; j->circular && i < j->open->len; i += FRAME)
		if (j->open->item[i] == object) {
			krt_raise(j->t, KRT_EXC_ValueError, "Circular reference detected");
			return false;
		}
	if (j->open->len / FRAME + j->t->depth >= j->t->vm->cfg.recursion) {
		krt_raise(j->t, KRT_EXC_RecursionError, "maximum recursion depth exceeded while encoding a JSON object");
		return false;
	}
	krt_buf_str(&j->b, what);
	if (!krt_list_append(j->t, j->open, object) || !krt_list_append(j->t, j->open, source) ||
	    !krt_list_append(j->t, j->open, krt_small(0)) || !krt_list_append(j->t, j->open, krt_small(0)))
		return false;
	if (source != KRT_NONE)
		new_line(j, level(j));
	return true;
}

static krt_val sorted_items(struct text *j, krt_val dict)
{
	krt_val list = krt_list_new(j->t, 0), k, v;
	u32 pos = 0;

	while (list && krt_dict_next((struct krt_dict *)dict, &pos, &k, &v)) {
		k = krt_tuple_pack(j->t, 2, k, v);
		if (!k || !krt_list_append(j->t, (struct krt_list *)list, k))
			return KRT_ERR;
	}
	return list && krt_list_sort(j->t, (struct krt_list *)list, KRT_NONE, false) ? list : KRT_ERR;
}

/* begins a value: it is written, or pushed */
static bool begin(struct text *j, krt_val v)
{
	krt_val c;
	int r = put_scalar(j, v);

	if (r)
		return r > 0;
	c = krt_payload(v, KRT_KIND_LIST);
	if (!c)
		c = krt_payload(v, KRT_KIND_TUPLE);
	if (c) {
		if (!krt_length(j->t, c)) {
			krt_buf_str(&j->b, "[]");
			return true;
		}
		return push(j, v, c, "[");
	}
	c = krt_payload(v, KRT_KIND_DICT);
	if (c) {
		if (!((struct krt_dict *)c)->used) {
			krt_buf_str(&j->b, "{}");
			return true;
		}
		if (j->sort)
			c = sorted_items(j, c);
		return c && push(j, v, c, "{");
	}
	if (!push(j, v, KRT_NONE, ""))
		return false;
	v = krt_call(j->t, j->option[DEFAULT], 1, &v);
	/* what stands in for v is the frame's only item: kept in PLACE */
	if (!v)
		return false;
	frame(j)[PLACE] = v;
	return true;
}

/* the key as text: 1, 0 to be left out, -1 wrong */
static int put_key(struct text *j, krt_val key)
{
	krt_val x = krt_payload(key, KRT_KIND_STR);
	bool plain = x || krt_is_bool(key) || key == KRT_NONE || krt_is_imm_int(key) || krt_payload(key, KRT_KIND_INT) ||
		     krt_payload(key, KRT_KIND_FLOAT);
	krt_val *f = frame(j);
	int r;

	if (!plain && j->skip)
		return 0;
	if (!plain) {
		krt_raise(j->t, KRT_EXC_TypeError, "keys must be str, int, float, bool or None, not %T", key);
		return -1;
	}
	if (krt_small_get(f[WRITTEN]))
		separate(j);
	f[WRITTEN] = krt_small(1);
	if (!x)
		krt_buf_char(&j->b, '"');
	r = put_scalar(j, key);
	if (!x)
		krt_buf_char(&j->b, '"');
	krt_buf_val(&j->b, j->option[KEY_SEPARATOR]);
	return r < 0 ? -1 : 1;
}

/* the next item of the innermost container in *v: 1, 0 it has no more, -1 wrong */
static int next_item(struct text *j, krt_val *v)
{
	krt_val *f = frame(j), source = f[SOURCE], key;
	bool pairs = krt_payload(f[OBJECT], KRT_KIND_DICT) && krt_is(source, KRT_KIND_LIST);
	u32 pos, len;
	int r;

	if (source == KRT_NONE) {
		*v = f[PLACE];
		r = f[WRITTEN] == krt_small(0);
		f[WRITTEN] = krt_small(1);
		return r;
	}
	pos = krt_small_get(f[PLACE]);
	if (krt_is(source, KRT_KIND_DICT)) {
		do {
			if (!krt_dict_next((struct krt_dict *)source, &pos, &key, v))
				return 0;
			frame(j)[PLACE] = krt_small(pos);
			r = put_key(j, key);
		} while (!r);
		return r;
	}
	for (;; pos++) {
		len = krt_is(source, KRT_KIND_LIST) ? ((struct krt_list *)source)->len : ((struct krt_obj *)source)->size;
		if (pos >= len)
			return 0;
		*v = krt_is(source, KRT_KIND_LIST) ? ((struct krt_list *)source)->item[pos] : ((struct krt_tuple *)source)->item[pos];
		f[PLACE] = krt_small(pos + 1);
		if (pairs) {
			key = ((struct krt_tuple *)*v)->item[0];
			*v = ((struct krt_tuple *)*v)->item[1];
			r = put_key(j, key);
			if (r)
				return r;
			continue;
		}
		if (pos)
			separate(j);
		return 1;
	}
}

static void end_container(struct text *j)
{
	krt_val *f = frame(j);
	bool object = krt_payload(f[OBJECT], KRT_KIND_DICT), real = f[SOURCE] != KRT_NONE;

	j->open->len -= FRAME;
	if (!real)
		return;
	new_line(j, level(j));
	krt_buf_char(&j->b, object ? '}' : ']');
}

static bool write_all(struct text *j, krt_val v)
{
	int r;

	if (!begin(j, v))
		return false;
	while (j->open->len) {
		if (!krt_work(j->t, 1))
			return false;
		r = next_item(j, &v);
		if (r < 0 || (r && !begin(j, v)) || j->b.failed)
			return false;
		if (!r)
			end_container(j);
	}
	return true;
}

/* _json.text(value, options) */
KRT_FN(json_text)
{
	krt_val open = krt_list_new(t, 0);
	struct text j = { .t = t };

	if (!open || !krt_is(a[1], KRT_KIND_TUPLE) || ((struct krt_obj *)a[1])->size != OPTIONS)
		return t->exc ? KRT_ERR : krt_raise(t, KRT_EXC_TypeError, "_json.text: %d options are required", OPTIONS);
	j.option = ((struct krt_tuple *)a[1])->item;
	if (!krt_payload(j.option[ITEM_SEPARATOR], KRT_KIND_STR) || !krt_payload(j.option[KEY_SEPARATOR], KRT_KIND_STR) ||
	    (j.option[INDENT] != KRT_NONE && !krt_payload(j.option[INDENT], KRT_KIND_STR)))
		return krt_raise(t, KRT_EXC_TypeError, "separators and indent must be str");
	krt_buf_init(&j.b, t);
	j.open = (struct krt_list *)open;
	j.ascii = krt_truth(t, j.option[ENSURE_ASCII]) > 0;
	j.circular = krt_truth(t, j.option[CHECK_CIRCULAR]) > 0;
	j.nan = krt_truth(t, j.option[ALLOW_NAN]) > 0;
	j.skip = krt_truth(t, j.option[SKIPKEYS]) > 0;
	j.sort = krt_truth(t, j.option[SORT_KEYS]) > 0;
	if (t->exc || !write_all(&j, a[0]))
		return KRT_ERR;
	return krt_buf_finish(&j.b);
}

/* _json.quote(text, ascii) */
KRT_FN(json_quote)
{
	krt_val s = krt_payload(a[0], KRT_KIND_STR);
	struct krt_buf b;

	if (!s)
		return krt_raise(t, KRT_EXC_TypeError, "first argument must be a string, not %T", a[0]);
	krt_buf_init(&b, t);
	put_str(&b, krt_str_of(s), krt_truth(t, a[1]) > 0);
	return krt_buf_finish(&b);
}

const struct krt_cdef krt_json_text_defs[] = {
	{ "text", json_text, 2, 2, 0, NULL },
	{ "quote", json_quote, 2, 2, 0, NULL },
	{ NULL, NULL, 0, 0, 0, NULL },
};

bool krt_json_fill(struct krt_thread *t, struct krt_module *m)
{
	return krt_module_defs(t, m, krt_json_text_defs);
}
