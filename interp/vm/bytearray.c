/* SPDX-License-Identifier: GPL-2.0 */
/* bytearray.c - bytearray: growth, assignment of items and slices, its own methods */
#include "text.h"
#include "bytes.h"

#define LEN_MAX	0x7ffffff0u

static struct krt_bytearray *self_of(const krt_val *a)
{
	return (struct krt_bytearray *)krt_payload(a[0], KRT_KIND_BYTEARRAY);
}

/* room for len bytes and a NUL; what is there is kept */
static bool reserve(struct krt_thread *t, struct krt_bytearray *b, size_t len)
{
	size_t cap = len + 1;
	u8 *data;

	if (cap <= b->cap)
		return true;
	if (len > LEN_MAX) {
		krt_raise(t, KRT_EXC_MemoryError, "a bytearray of %lu bytes", (u64)len);
		return false;
	}
	if (b->cap)
		cap += cap / 4 + 8;
	data = krt_alloc_raw(t, cap);
	if (!data)
		return false;
	if (b->len)
		memcpy(data, b->data, b->len);
	b->data = data;
	b->cap = cap;
	return true;
}

/* p NULL: zeros */
krt_val krt_bytearray_new(struct krt_thread *t, const void *p, size_t n)
{
	struct krt_bytearray *b = krt_alloc(t, KRT_KIND_BYTEARRAY, sizeof(*b));

	if (!b || !reserve(t, b, n))
		return KRT_ERR;
	if (p && n)
		memcpy(b->data, p, n);
	b->len = n;
	return (krt_val)b;
}

/* replaces the bytes [from, to) by the n at p, which may lie in b */
static bool splice(struct krt_thread *t, struct krt_bytearray *b, size_t from, size_t to, const u8 *p, size_t n)
{
	size_t len = b->len - (to - from) + n;

	if (p && n && p >= b->data && p < b->data + b->len) {
		krt_val copy = krt_bytes(t, p, n);

		if (!copy)
			return false;
		p = ((struct krt_bytes *)copy)->data;
	}
	if (!reserve(t, b, len))
		return false;
	memmove(b->data + from + n, b->data + to, b->len - to);
	if (n)
		memcpy(b->data + from, p, n);
	b->len = len;
	b->data[len] = 0;
	return true;
}

bool krt_bytearray_append(struct krt_thread *t, struct krt_bytearray *b, const void *p, size_t n)
{
	return splice(t, b, b->len, b->len, p, n);
}

static bool byte_of(struct krt_thread *t, krt_val v, u8 *ret)
{
	s64 x;

	if (!krt_is_imm_int(v) && !krt_is_bool(v) && !krt_payload(v, KRT_KIND_INT) && !krt_lookup_special(t, v, KRT_SP_index)) {
		if (!t->exc)
			krt_raise(t, KRT_EXC_TypeError, "'%T' object cannot be interpreted as an integer", v);
		return false;
	}
	if (!krt_index_s64(t, v, &x))
		return false;
	if (x < 0 || x > 255) {
		krt_raise(t, KRT_EXC_ValueError, "byte must be in range(0, 256)");
		return false;
	}
	*ret = x;
	return true;
}

/* an index argument within b; false with IndexError text what */
static bool index_of(struct krt_thread *t, struct krt_bytearray *b, krt_val key, const char *what, s64 *i)
{
	if (!krt_index_s64(t, key, i))
		return false;
	if (*i < 0)
		*i += b->len;
	if (*i >= 0 && *i < b->len)
		return true;
	krt_raise(t, KRT_EXC_IndexError, "%s", what);
	return false;
}

static bool key_ok(struct krt_thread *t, krt_val key)
{
	if (krt_is_imm_int(key) || krt_is_bool(key) || krt_payload(key, KRT_KIND_INT) || krt_lookup_special(t, key, KRT_SP_index))
		return true;
	if (!t->exc)
		krt_raise(t, KRT_EXC_TypeError, "bytearray indices must be integers or slices, not %T", key);
	return false;
}

/* the bytes to store into a slice; false with an exception */
static bool source_of(struct krt_thread *t, krt_val x, const u8 **p, size_t *n)
{
	struct krt_buf b;

	if (krt_bytes_view(x, p, n))
		return true;
	if (krt_is_imm_int(x) || krt_is_bool(x) || krt_payload(x, KRT_KIND_INT) || krt_payload(x, KRT_KIND_STR) ||
	    krt_payload(x, KRT_KIND_FLOAT)) {
		krt_raise(t, KRT_EXC_TypeError, "can assign only bytes, buffers, or iterables of ints in range(0, 256)");
		return false;
	}
	if (!krt_bytes_args(t, "bytearray", 1, &x, KRT_UNDEF, &b))
		return false;
	x = krt_buf_bytes(&b);
	return x && krt_bytes_view(x, p, n);
}

static bool set_slice(struct krt_thread *t, struct krt_bytearray *b, krt_val key, krt_val x)
{
	s64 start, stop, step, count;
	const u8 *p = NULL;
	size_t n = 0;

	if (x && !source_of(t, x, &p, &n))
		return false;
	if (!krt_slice_indices(t, key, b->len, &start, &stop, &step, &count))
		return false;
	if (step == 1)
		return splice(t, b, start, start + count, p, n);
	if (n) {	/* nothing deletes, as in CPython */
		if ((s64)n != count) {
			krt_raise(t, KRT_EXC_ValueError, "attempt to assign bytes of size %ld to extended slice of size %ld",
				  (s64)n, count);
			return false;
		}
		for (s64 i = 0; i < count; i++)
			b->data[start + i * step] = p[i];
		return true;
	}
	if (step < 0) {		/* the same bytes, ascending */
		start += (count - 1) * step;
		step = -step;
	}
	for (s64 i = count - 1; i >= 0; i--)
		if (!splice(t, b, start + i * step, start + i * step + 1, NULL, 0))
			return false;
	return true;
}

bool krt_bytearray_setitem(struct krt_thread *t, krt_val v, krt_val key, krt_val x)
{
	struct krt_bytearray *b = (struct krt_bytearray *)v;
	u8 c;
	s64 i;

	if (krt_is(key, KRT_KIND_SLICE))
		return set_slice(t, b, key, x);
	if (!key_ok(t, key) || !index_of(t, b, key, "bytearray index out of range", &i) || !byte_of(t, x, &c))
		return false;
	/* __index__ may have shortened it */
	if (!index_of(t, b, krt_small(i), "bytearray index out of range", &i))
		return false;
	b->data[i] = c;
	return true;
}

bool krt_bytearray_delitem(struct krt_thread *t, krt_val v, krt_val key)
{
	struct krt_bytearray *b = (struct krt_bytearray *)v;
	s64 i;

	if (krt_is(key, KRT_KIND_SLICE))
		return set_slice(t, b, key, KRT_UNDEF);
	if (!key_ok(t, key) || !index_of(t, b, key, "bytearray index out of range", &i))
		return false;
	return splice(t, b, i, i + 1, NULL, 0);
}

krt_val krt_bytearray_iadd(struct krt_thread *t, krt_val v, krt_val x)
{
	const u8 *p;
	size_t n;

	if (!krt_bytes_view(x, &p, &n))
		return krt_raise(t, KRT_EXC_TypeError, "can't concat %T to bytearray", x);
	return krt_bytearray_append(t, (struct krt_bytearray *)v, p, n) ? v : KRT_ERR;
}

bool krt_bytearray_irepeat(struct krt_thread *t, struct krt_bytearray *b, s64 n)
{
	krt_val r = krt_bytes_repeat(t, (krt_val)b, n);
	struct krt_bytearray *x = (struct krt_bytearray *)r;

	if (!r)
		return false;
	b->data = x->data;
	b->len = x->len;
	b->cap = x->cap;
	return true;
}

krt_val krt_bytearray_repr(struct krt_thread *t, krt_val v)
{
	struct krt_bytearray *b = (struct krt_bytearray *)v;
	struct krt_buf buf;

	krt_buf_init(&buf, t);
	krt_buf_str(&buf, "bytearray(");
	krt_bytes_quote(&buf, b->data, b->len, true);
	krt_buf_char(&buf, ')');
	return krt_buf_finish(&buf);
}

/* ---- methods ---- */

static krt_val bytearray_new(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_bytearray_new(t, NULL, 0);
}

static krt_val bytearray_fill(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_buf b;

	if (!krt_bytes_args(t, "bytearray", n - 1, a + 1, kw, &b))
		return KRT_ERR;
	self_of(a)->len = 0;
	return krt_bytearray_append(t, self_of(a), (const u8 *)b.data, b.len) ? KRT_NONE : KRT_ERR;
}

static krt_val bytearray_append(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	u8 c;

	return byte_of(t, a[1], &c) && krt_bytearray_append(t, self_of(a), &c, 1) ? KRT_NONE : KRT_ERR;
}

static krt_val bytearray_extend(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	const u8 *p;
	size_t len;

	if (!krt_bytes_view(a[1], &p, &len)) {
		krt_val v;

		if (krt_is_imm_int(a[1]) || a[1] == KRT_NONE || krt_is(a[1], KRT_KIND_FLOAT))
			return krt_raise(t, KRT_EXC_TypeError, "can't extend bytearray with %T", a[1]);
		if (krt_payload(a[1], KRT_KIND_STR) && krt_str_of(krt_payload(a[1], KRT_KIND_STR))->len)
			return krt_raise(t, KRT_EXC_TypeError, "'%T' object cannot be interpreted as an integer", a[1]);
		v = krt_call(t, (krt_val)t->vm->cls[KRT_KIND_BYTEARRAY], 1, &a[1]);
		if (!v || !krt_bytes_view(v, &p, &len))
			return KRT_ERR;
	}
	return krt_bytearray_append(t, self_of(a), p, len) ? KRT_NONE : KRT_ERR;
}

static krt_val bytearray_insert(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_bytearray *b = self_of(a);
	s64 i;
	u8 c;

	if (!krt_text_need_int(t, a[1], &i) || !byte_of(t, a[2], &c))
		return KRT_ERR;
	i = i < 0 ? (i + b->len < 0 ? 0 : i + b->len) : i > b->len ? b->len : i;
	return splice(t, b, i, i, &c, 1) ? KRT_NONE : KRT_ERR;
}

static krt_val bytearray_pop(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_bytearray *b = self_of(a);
	krt_val r;
	s64 i;

	if (!b->len)
		return krt_raise(t, KRT_EXC_IndexError, "pop from empty bytearray");
	if (!index_of(t, b, n > 1 ? a[1] : krt_small(-1), "pop index out of range", &i))
		return KRT_ERR;
	r = krt_small(b->data[i]);
	return splice(t, b, i, i + 1, NULL, 0) ? r : KRT_ERR;
}

static krt_val bytearray_remove(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_bytearray *b = self_of(a);
	s64 at;
	u8 c;

	if (!byte_of(t, a[1], &c))
		return KRT_ERR;
	at = krt_mem_find(b->data, b->len, &c, 1);
	if (at < 0)
		return krt_raise(t, KRT_EXC_ValueError, "value not found in bytearray");
	return splice(t, b, at, at + 1, NULL, 0) ? KRT_NONE : KRT_ERR;
}

static krt_val bytearray_clear(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	self_of(a)->len = 0;
	return KRT_NONE;
}

static krt_val bytearray_copy(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_bytearray *b = self_of(a);

	return krt_bytearray_new(t, b->data, b->len);
}

static krt_val bytearray_reverse(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_bytearray *b = self_of(a);

	for (u32 i = 0, j = b->len; i + 1 < j; i++) {
		u8 c = b->data[i];

		b->data[i] = b->data[--j];
		b->data[j] = c;
	}
	return KRT_NONE;
}

static const struct krt_cdef bytearray_defs[] = {
	{ "__new__", bytearray_new, 1, -1, KRT_CF_NEW | KRT_CF_KW, "bytes that can be changed" },
	{ "__init__", bytearray_fill, 1, 4, KRT_CF_KW, NULL },
	{ "append", bytearray_append, 2, 2, 0, NULL },
	{ "extend", bytearray_extend, 2, 2, 0, NULL },
	{ "insert", bytearray_insert, 3, 3, 0, NULL },
	{ "pop", bytearray_pop, 1, 2, 0, NULL },
	{ "remove", bytearray_remove, 2, 2, 0, NULL },
	{ "clear", bytearray_clear, 1, 1, 0, NULL },
	{ "copy", bytearray_copy, 1, 1, 0, NULL },
	{ "reverse", bytearray_reverse, 1, 1, 0, NULL },
	{ NULL, NULL, 0, 0, 0, NULL }
};

bool krt_bytearray_init(struct krt_thread *t)
{
	struct krt_class *c = krt_class_builtin(t, "bytearray", KRT_KIND_BYTEARRAY, NULL, bytearray_defs, 0);

	return c && krt_class_add(t, c, krt_bytes_defs) && krt_text_add_defs(t, c) && krt_class_add(t, c, krt_bytes_case_defs);
}
