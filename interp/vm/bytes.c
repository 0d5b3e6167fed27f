/* SPDX-License-Identifier: GPL-2.0 */
/* bytes.c - bytes, and what bytes and bytearray have in common: items, sums, comparison */
#include "text.h"
#include "bytes.h"

#define SIZE_MAX_BYTES	0x7ffffff0u

/* p NULL: zeros */
krt_val krt_bytes(struct krt_thread *t, const void *p, size_t n)
{
	struct krt_bytes *b;

	if (!n && t->vm->empty_bytes)
		return t->vm->empty_bytes;
	if (n > SIZE_MAX_BYTES)
		return krt_raise(t, KRT_EXC_MemoryError, "a bytes object of %lu bytes", (u64)n);
	b = p ? krt_alloc_plain(t, KRT_KIND_BYTES, sizeof(*b) + n + 1) : krt_alloc(t, KRT_KIND_BYTES, sizeof(*b) + n + 1);
	if (!b)
		return KRT_ERR;
	b->o.size = n;
	b->data[n] = 0;
	if (p)
		memcpy(b->data, p, n);
	if (!n)
		t->vm->empty_bytes = (krt_val)b;
	return (krt_val)b;
}

static bool view_of(krt_val v, const u8 **p, size_t *n)
{
	struct krt_memoryview *m = (struct krt_memoryview *)v;

	switch (((struct krt_obj *)v)->kind) {
	case KRT_KIND_BYTES:
		*p = ((struct krt_bytes *)v)->data;
		*n = ((struct krt_bytes *)v)->o.size;
		return true;
	case KRT_KIND_BYTEARRAY:
		*p = ((struct krt_bytearray *)v)->data;
		*n = ((struct krt_bytearray *)v)->len;
		return true;
	case KRT_KIND_MEMORYVIEW:
		if (m->step != 1 || !view_of(m->base, p, n))
			return false;
		/* the bytearray under it may have become shorter */
		*p += (size_t)m->start < *n ? (size_t)m->start : *n;
		*n = (size_t)m->start + m->len <= *n ? m->len : (size_t)m->start < *n ? *n - m->start : 0;
		return true;
	default:
		return false;
	}
}

bool krt_bytes_view(krt_val v, const u8 **p, size_t *n)
{
	krt_val x;

	if (!krt_is_obj(v))
		return false;
	if (view_of(v, p, n))
		return true;
	x = krt_payload(v, KRT_KIND_BYTES);
	if (!x)
		x = krt_payload(v, KRT_KIND_BYTEARRAY);
	return x && view_of(x, p, n);
}

int krt_bytes_cmp(krt_val a, krt_val b)
{
	const u8 *p, *q;
	size_t n, m;
	int c;

	krt_bytes_view(a, &p, &n);
	krt_bytes_view(b, &q, &m);
	c = memcmp(p, q, n < m ? n : m);
	if (c)
		return c < 0 ? -1 : 1;
	return n < m ? -1 : n > m;
}

u64 krt_bytes_hash(struct krt_thread *t, krt_val v)
{
	struct krt_bytes *b = (struct krt_bytes *)v;

	if (!(b->o.flags & KRT_F_HASHED)) {
		b->hash = krt_text_hash(t, b->data, b->o.size);
		b->o.flags |= KRT_F_HASHED;
	}
	return b->hash;
}

krt_val krt_bytes_like(struct krt_thread *t, krt_val model, const void *p, size_t n)
{
	return krt_is(model, KRT_KIND_BYTEARRAY) ? krt_bytearray_new(t, p, n) : krt_bytes(t, p, n);
}

static u8 *data_of(krt_val v)
{
	return krt_is(v, KRT_KIND_BYTES) ? ((struct krt_bytes *)v)->data : ((struct krt_bytearray *)v)->data;
}

krt_val krt_bytes_concat(struct krt_thread *t, krt_val a, krt_val b)
{
	const u8 *p, *q;
	size_t n, m;
	krt_val r;

	krt_bytes_view(a, &p, &n);
	if (!krt_bytes_view(b, &q, &m))
		return krt_raise(t, KRT_EXC_TypeError, "can't concat %T to %s", b,
				 krt_is(a, KRT_KIND_BYTEARRAY) ? "bytearray" : "bytes");
	if (krt_is(a, KRT_KIND_BYTES) && (!m || (!n && krt_is(b, KRT_KIND_BYTES))))
		return m ? b : a;
	r = krt_bytes_like(t, a, NULL, n + m);
	if (!r)
		return KRT_ERR;
	if (n)
		memcpy(data_of(r), p, n);
	if (m)
		memcpy(data_of(r) + n, q, m);
	return r;
}

krt_val krt_bytes_repeat(struct krt_thread *t, krt_val v, s64 times)
{
	const u8 *p;
	size_t n, total, done;
	krt_val r;
	u8 *to;

	krt_bytes_view(v, &p, &n);
	if (times <= 0 || !n)
		return krt_bytes_like(t, v, NULL, 0);
	if ((u64)times > SIZE_MAX_BYTES / n)
		return krt_raise(t, KRT_EXC_MemoryError, "bytes repeated %ld times", times);
	total = n * times;
	r = krt_bytes_like(t, v, NULL, total);
	if (!r)
		return KRT_ERR;
	to = data_of(r);
	memcpy(to, p, done = n);
	while (done < total) {
		size_t more = done < total - done ? done : total - done;

		memcpy(to + done, to, more);
		done += more;
	}
	return r;
}

static krt_val slice_of(struct krt_thread *t, krt_val v, krt_val key, const u8 *p, size_t n)
{
	s64 start, stop, step, count;
	krt_val r;
	u8 *to;

	if (!krt_slice_indices(t, key, n, &start, &stop, &step, &count))
		return KRT_ERR;
	if (count <= 0)
		return krt_bytes_like(t, v, NULL, 0);
	if (step == 1)
		return krt_is(v, KRT_KIND_BYTES) && count == (s64)n ? v : krt_bytes_like(t, v, p + start, count);
	r = krt_bytes_like(t, v, NULL, count);
	if (!r)
		return KRT_ERR;
	to = data_of(r);
	for (s64 i = 0; i < count; i++)
		to[i] = p[start + i * step];
	return r;
}

krt_val krt_bytes_getitem(struct krt_thread *t, krt_val v, krt_val key)
{
	bool array = krt_is(v, KRT_KIND_BYTEARRAY);
	const u8 *p;
	size_t n;
	s64 i;

	krt_bytes_view(v, &p, &n);
	if (krt_is(key, KRT_KIND_SLICE))
		return slice_of(t, v, key, p, n);
	if (krt_is_small(key)) {
		i = krt_small_get(key);
	} else {
		if (!krt_is_imm_int(key) && !krt_payload(key, KRT_KIND_INT) && !krt_is_bool(key) &&
		    !krt_lookup_special(t, key, KRT_SP_index))
			return t->exc ? KRT_ERR : krt_raise(t, KRT_EXC_TypeError, "%s indices must be integers or slices, not %T",
							    array ? "bytearray" : "byte", key);
		if (!krt_index_s64(t, key, &i))
			return KRT_ERR;
		krt_bytes_view(v, &p, &n);	/* __index__ may have changed it */
	}
	if (i < 0)
		i += n;
	if (i < 0 || i >= (s64)n)
		return krt_raise(t, KRT_EXC_IndexError, array ? "bytearray index out of range" : "index out of range");
	return krt_small(p[i]);
}

int krt_bytes_contains(struct krt_thread *t, krt_val v, krt_val x)
{
	const u8 *p, *q;
	size_t n, m;
	u8 byte;
	s64 c;

	if (!krt_bytes_view(x, &q, &m)) {
		if (!krt_is_imm_int(x) && !krt_payload(x, KRT_KIND_INT) && !krt_is_bool(x) && !krt_lookup_special(t, x, KRT_SP_index)) {
			if (!t->exc)
				krt_raise(t, KRT_EXC_TypeError, "a bytes-like object is required, not '%T'", x);
			return -1;
		}
		if (!krt_index_s64(t, x, &c))
			return -1;
		if (c < 0 || c > 255) {
			krt_raise(t, KRT_EXC_ValueError, "byte must be in range(0, 256)");
			return -1;
		}
		byte = c;
		q = &byte;
		m = 1;
	}
	if (!krt_bytes_view(v, &p, &n)) {
		krt_raise(t, KRT_EXC_TypeError, "argument of type 'memoryview' is not contiguous");
		return -1;
	}
	return krt_mem_find(p, n, q, m) >= 0;
}

void krt_bytes_quote(struct krt_buf *b, const u8 *p, size_t n, bool escape)
{
	bool single = false, dbl = false;
	char quote;

	for (size_t i = 0; i < n; i++) {
		single |= p[i] == '\'';
		dbl |= p[i] == '"';
	}
	quote = single && !dbl ? '"' : '\'';
	krt_buf_char(b, 'b');
	krt_buf_char(b, quote);
	for (size_t i = 0; i < n && !b->failed; i++) {
		char hex[4] = { '\\', 'x', "0123456789abcdef"[p[i] >> 4], "0123456789abcdef"[p[i] & 15] };

		if (p[i] == '\\' || p[i] == quote || (escape && p[i] == '\'')) {
			krt_buf_char(b, '\\');
			krt_buf_char(b, p[i]);
		} else if (p[i] >= ' ' && p[i] < 0x7f) {
			krt_buf_char(b, p[i]);
		} else if (p[i] == '\n' || p[i] == '\r' || p[i] == '\t') {
			krt_buf_str(b, p[i] == '\n' ? "\\n" : p[i] == '\r' ? "\\r" : "\\t");
		} else {
			krt_buf_add(b, hex, 4);
		}
	}
	krt_buf_char(b, quote);
}

krt_val krt_bytes_repr(struct krt_thread *t, const u8 *p, size_t n)
{
	struct krt_buf b;

	krt_buf_init(&b, t);
	krt_bytes_quote(&b, p, n, false);
	return krt_buf_finish(&b);
}
