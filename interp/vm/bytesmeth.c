/* SPDX-License-Identifier: GPL-2.0 */
/* bytesmeth.c - the class bytes: making one, decode, hex, translate; the last three are bytearray's too */
#include "text.h"
#include "bytes.h"

struct collector { struct krt_buf *b; const char *range_error; };

static bool collect(struct krt_thread *t, krt_val item, void *arg)
{
	struct collector *c = arg;
	char byte;
	s64 x;

	if (krt_is_small(item)) {
		x = krt_small_get(item);
	} else if (!krt_index_s64(t, item, &x)) {
		return false;
	}
	if (x < 0 || x > 255) {
		krt_raise(t, KRT_EXC_ValueError, c->range_error);
		return false;
	}
	byte = x;
	krt_buf_add(c->b, &byte, 1);
	return !c->b->failed;
}

/* the ints of an iterable as bytes in b; false with an exception */
static bool collect_all(struct krt_thread *t, krt_val v, const char *range_error, struct krt_buf *b)
{
	struct collector c = { b, range_error };

	krt_buf_init(b, t);
	return krt_iterate(t, v, collect, &c) && !b->failed;
}

krt_val krt_bytes_from(struct krt_thread *t, krt_val v, const char *range_error)
{
	struct krt_buf b;

	return collect_all(t, v, range_error, &b) ? krt_buf_bytes(&b) : KRT_ERR;
}

static bool iterable(struct krt_thread *t, krt_val v)
{
	if (krt_is(v, KRT_KIND_OBJECT))
		return krt_lookup_special(t, v, KRT_SP_iter) || krt_lookup_special(t, v, KRT_SP_getitem);
	return krt_is_obj(v) && !krt_is(v, KRT_KIND_FLOAT) && !krt_is(v, KRT_KIND_FUNC) && !krt_is(v, KRT_KIND_CFUNC);
}

/* bytes and bytearray: the object made of the constructor's arguments, as bytes in b */
bool krt_bytes_args(struct krt_thread *t, const char *cls, int n, const krt_val *a, krt_val kw, struct krt_buf *b)
{
	static const char *const names[] = { "source", "encoding", "errors", NULL };
	krt_val arg[3] = { KRT_UNDEF, KRT_UNDEF, KRT_UNDEF }, v, r;
	const char *encoding, *errors;
	const u8 *p;
	size_t len;
	s64 count;

	krt_buf_init(b, t);
	if (!krt_text_args(t, cls, n, a, kw, names, 3, arg) || !krt_text_name(t, arg[1], cls, "encoding", &encoding) ||
	    !krt_text_name(t, arg[2], cls, "errors", &errors))
		return false;
	v = arg[0];
	if (v && krt_payload(v, KRT_KIND_STR)) {
		if (!arg[1])
			return krt_raise(t, KRT_EXC_TypeError, "string argument without an encoding") != KRT_ERR;
		v = krt_str_encode(t, krt_str_of(krt_payload(v, KRT_KIND_STR)), encoding, errors);
		if (!v)
			return false;
	} else if (arg[1] || arg[2]) {
		return krt_raise(t, KRT_EXC_TypeError, "encoding without a string argument") != KRT_ERR;
	}
	if (!v)
		return true;
	if (krt_bytes_view(v, &p, &len)) {
		krt_buf_add(b, (const char *)p, len);
		return !b->failed;
	}
	r = krt_is(v, KRT_KIND_OBJECT) && !strcmp(cls, "bytes") ? krt_call_special(t, v, KRT_SP_bytes, 0, NULL) : KRT_NOTIMPL;
	if (r != KRT_NOTIMPL) {
		if (r && !krt_bytes_view(r, &p, &len))
			krt_raise(t, KRT_EXC_TypeError, "__bytes__ returned non-bytes (type %T)", r);
		else if (r)
			krt_buf_add(b, (const char *)p, len);
		return r && !t->exc;
	}
	if (krt_is_imm_int(v) || krt_is_bool(v) || krt_payload(v, KRT_KIND_INT) || krt_lookup_special(t, v, KRT_SP_index)) {
		v = krt_index(t, v);
		if (!v)
			return false;
		if (!krt_to_s64(v, &count))
			return krt_raise(t, KRT_EXC_OverflowError, "cannot fit 'int' into an index-sized integer") != KRT_ERR;
		if (count < 0)
			return krt_raise(t, KRT_EXC_ValueError, "negative count") != KRT_ERR;
		if (count > 0x7ffffff0)
			return krt_raise(t, KRT_EXC_MemoryError, "%ld bytes", count) != KRT_ERR;
		krt_buf_fill(b, 0, count);
		return !b->failed;
	}
	if (!iterable(t, v))
		return krt_raise(t, KRT_EXC_TypeError, "cannot convert '%T' object to %s", v, cls) != KRT_ERR;
	if (strcmp(cls, "bytes"))
		return collect_all(t, v, "byte must be in range(0, 256)", b);
	r = krt_iter(t, v);
	return r && krt_length_hint(t, v) >= 0 && collect_all(t, r, "bytes must be in range(0, 256)", b);
}

static krt_val bytes_new(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_buf b;

	if (n == 2 && !kw && krt_is(a[1], KRT_KIND_BYTES))
		return a[1];
	return krt_bytes_args(t, "bytes", n - 1, a + 1, kw, &b) ? krt_buf_bytes(&b) : KRT_ERR;
}

static krt_val bytes_decode(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	static const char *const names[] = { "encoding", "errors", NULL };
	krt_val arg[2] = { KRT_UNDEF, KRT_UNDEF };
	const char *encoding, *errors;
	struct krt_text s;

	krt_text_self(a[0], &s);
	if (!krt_text_args(t, "decode", n - 1, a + 1, kw, names, 2, arg) ||
	    !krt_text_name(t, arg[0], "decode", "encoding", &encoding) || !krt_text_name(t, arg[1], "decode", "errors", &errors))
		return KRT_ERR;
	return krt_str_decode(t, s.p, s.n, encoding, errors);
}

krt_val krt_bytes_hex(struct krt_thread *t, const u8 *p, size_t len, int n, const krt_val *a, krt_val kw)
{
	static const char *const names[] = { "sep", "bytes_per_sep", NULL };
	krt_val arg[2] = { KRT_UNDEF, KRT_UNDEF }, s;
	struct krt_buf b;
	const u8 *q;
	size_t m;
	s64 group = 1;
	char sep = 0;

	if (!krt_text_args(t, "hex", n, a, kw, names, 2, arg) || (arg[1] && !krt_text_need_int(t, arg[1], &group)))
		return KRT_ERR;
	if (arg[0]) {
		s = krt_payload(arg[0], KRT_KIND_STR);
		q = s ? (const u8 *)krt_str_of(s)->data : NULL;
		m = s ? krt_str_of(s)->o.size : 0;
		if (!s && !krt_bytes_view(arg[0], &q, &m))
			return krt_raise(t, KRT_EXC_TypeError, "sep must be str or bytes.");
		if (s ? krt_str_of(s)->len != 1 : m != 1)
			return krt_raise(t, KRT_EXC_ValueError, "sep must be length 1.");
		if (*q >= 0x80)
			return krt_raise(t, KRT_EXC_ValueError, "sep must be ASCII.");
		sep = *q;
	}
	krt_buf_init(&b, t);
	for (size_t i = 0; i < len && !b.failed; i++) {
		char hex[3] = { sep, "0123456789abcdef"[p[i] >> 4], "0123456789abcdef"[p[i] & 15] };
		/* groups are counted from the right, negative ones from the left */
		bool cut = arg[0] && group && i && (group > 0 ? (len - i) % group == 0 : i % -group == 0);

		krt_buf_add(&b, hex + !cut, 2 + cut);
	}
	return krt_buf_finish(&b);
}

static krt_val bytes_hex(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_text s;

	krt_text_self(a[0], &s);
	return krt_bytes_hex(t, s.p, s.n, n - 1, a + 1, kw);
}

static int nibble(u8 c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c |= 0x20;
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static krt_val bytes_fromhex(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	krt_val v = krt_payload(a[1], KRT_KIND_STR), r;
	const u8 *p, *from, *end;
	struct krt_buf b;

	if (!v)
		return krt_raise(t, KRT_EXC_TypeError, "fromhex() argument must be str, not %N", a[1]);
	from = p = (const u8 *)krt_str_of(v)->data;
	end = p + krt_str_of(v)->o.size;
	krt_buf_init(&b, t);
	while (p < end && !b.failed) {
		char byte;
		int bad;

		if (krt_is_space(*p)) {
			p++;
			continue;
		}
		bad = nibble(*p) < 0 ? 0 : p + 1 >= end || nibble(p[1]) < 0 ? 1 : -1;
		if (bad >= 0)
			return krt_raise(t, KRT_EXC_ValueError, "non-hexadecimal number found in fromhex() arg at position %d",
					 (int)(p - from) + bad);
		byte = nibble(p[0]) << 4 | nibble(p[1]);
		krt_buf_add(&b, &byte, 1);
		p += 2;
	}
	if (a[0] == (krt_val)t->vm->cls[KRT_KIND_BYTEARRAY])
		return b.failed ? KRT_ERR : krt_bytearray_new(t, b.data, b.len);
	r = krt_buf_bytes(&b);
	return r && a[0] != (krt_val)t->vm->cls[KRT_KIND_BYTES] ? krt_call(t, a[0], 1, &r) : r;
}

static krt_val bytes_translate(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	static const char *const names[] = { "", "delete", NULL };
	krt_val arg[2] = { KRT_UNDEF, KRT_UNDEF };
	const u8 *table = NULL, *gone = NULL;
	struct krt_text s;
	struct krt_buf b;
	size_t size = 0, m = 0;

	krt_text_self(a[0], &s);
	if (!krt_text_args(t, "translate", n - 1, a + 1, kw, names, 2, arg))
		return KRT_ERR;
	if (!arg[0])
		return krt_raise(t, KRT_EXC_TypeError, "translate() takes at least 1 positional argument (0 given)");
	if ((arg[0] != KRT_NONE && !krt_bytes_view(arg[0], &table, &size)) || (arg[1] && !krt_bytes_view(arg[1], &gone, &m)))
		return krt_raise(t, KRT_EXC_TypeError, "a bytes-like object is required, not '%T'",
				 arg[0] != KRT_NONE && !table ? arg[0] : arg[1]);
	if (table && size != 256)
		return krt_raise(t, KRT_EXC_ValueError, "translation table must be 256 characters long");
	krt_buf_init(&b, t);
	for (size_t i = 0; i < s.n && !b.failed; i++)
		if (!m || krt_mem_find(gone, m, s.p + i, 1) < 0)
			krt_buf_add(&b, (const char *)(table ? table + s.p[i] : s.p + i), 1);
	return krt_text_finish(&b, &s);
}

static krt_val bytes_maketrans(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	const u8 *from, *to;
	size_t size, m;
	krt_val r;
	u8 *table;

	if (!krt_bytes_view(a[0], &from, &size) || !krt_bytes_view(a[1], &to, &m))
		return krt_raise(t, KRT_EXC_TypeError, "a bytes-like object is required, not '%T'",
				 krt_bytes_view(a[0], &from, &size) ? a[1] : a[0]);
	if (size != m)
		return krt_raise(t, KRT_EXC_ValueError, "maketrans arguments must have same length");
	r = krt_bytes(t, NULL, 256);
	if (!r)
		return KRT_ERR;
	table = ((struct krt_bytes *)r)->data;
	for (int i = 0; i < 256; i++)
		table[i] = i;
	for (size_t i = 0; i < size; i++)
		table[from[i]] = to[i];
	return r;
}

const struct krt_cdef krt_bytes_defs[] = {
	{ "decode", bytes_decode, 1, 3, KRT_CF_KW, "decode(encoding='utf-8', errors='strict'): str" },
	{ "hex", bytes_hex, 1, 3, KRT_CF_KW, "hex(sep='', bytes_per_sep=1)" },
	{ "fromhex", bytes_fromhex, 2, 2, KRT_CF_CLASS, "The bytes that pairs of hexadecimal digits stand for." },
	{ "translate", bytes_translate, 1, 3, KRT_CF_KW, "translate(table, delete=b'')" },
	{ "maketrans", bytes_maketrans, 2, 2, KRT_CF_STATIC, "maketrans(from, to): a table for translate" },
	{ NULL, NULL, 0, 0, 0, NULL }
};

static const struct krt_cdef new_defs[] = {
	{ "__new__", bytes_new, 1, 4, KRT_CF_NEW | KRT_CF_KW, "bytes(size), bytes(iterable), bytes(bytes), bytes(str, encoding)" },
	{ NULL, NULL, 0, 0, 0, NULL }
};

bool krt_bytes_init(struct krt_thread *t)
{
	struct krt_class *c = krt_class_builtin(t, "bytes", KRT_KIND_BYTES, NULL, new_defs, 0);

	return c && krt_class_add(t, c, krt_bytes_defs) && krt_text_add_defs(t, c) && krt_class_add(t, c, krt_bytes_case_defs) &&
	       krt_bytearray_init(t) && krt_memoryview_init(t);
}
