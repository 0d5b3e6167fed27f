/* SPDX-License-Identifier: GPL-2.0 */
/*
 * memoryview.c - memoryview of bytes and bytearray, items of one byte. A
 * bytearray may be resized under a view: what is gone then reads as an
 * IndexError, where CPython refuses the resize.
 */
#include "text.h"
#include "bytes.h"

static struct krt_memoryview *self_of(const krt_val *a)
{
	return (struct krt_memoryview *)a[0];
}

static krt_val view_new(struct krt_thread *t, krt_val base, s64 start, s64 step, u32 len)
{
	struct krt_memoryview *m = krt_alloc(t, KRT_KIND_MEMORYVIEW, sizeof(*m));

	if (!m)
		return KRT_ERR;
	m->base = base;
	m->start = start;
	m->step = step;
	m->len = len;
	return (krt_val)m;
}

static krt_val memoryview_new(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	krt_val base = a[1];
	const u8 *p;
	size_t len;

	if (krt_is(base, KRT_KIND_MEMORYVIEW)) {
		struct krt_memoryview *m = (struct krt_memoryview *)base;

		return view_new(t, m->base, m->start, m->step, m->len);
	}
	if (!krt_bytes_view(base, &p, &len))
		return krt_raise(t, KRT_EXC_TypeError, "memoryview: a bytes-like object is required, not '%T'", base);
	if (krt_is(base, KRT_KIND_OBJECT))
		base = krt_payload(base, KRT_KIND_BYTES) ? krt_payload(base, KRT_KIND_BYTES) : krt_payload(base, KRT_KIND_BYTEARRAY);
	return view_new(t, base, 0, 1, len);
}

s64 krt_memoryview_len(krt_val v)
{
	return ((struct krt_memoryview *)v)->len;
}

/* the byte of item i, NULL when the bytearray no longer has it */
static u8 *item_at(struct krt_memoryview *m, s64 i)
{
	const u8 *p;
	size_t n;

	i = m->start + i * m->step;
	krt_bytes_view(m->base, &p, &n);
	return i >= 0 && i < (s64)n ? (u8 *)p + i : NULL;
}

static u8 *index_item(struct krt_thread *t, struct krt_memoryview *m, krt_val key)
{
	u8 *p = NULL;
	s64 i;

	if (!krt_is_imm_int(key) && !krt_is_bool(key) && !krt_payload(key, KRT_KIND_INT) && !krt_lookup_special(t, key, KRT_SP_index)) {
		if (!t->exc)
			krt_raise(t, KRT_EXC_TypeError, "memoryview: invalid slice key");
		return NULL;
	}
	if (!krt_index_s64(t, key, &i))
		return NULL;
	if (i < 0)
		i += m->len;
	if (i >= 0 && i < m->len)
		p = item_at(m, i);
	if (!p)
		krt_raise(t, KRT_EXC_IndexError, "index out of bounds on dimension 1");
	return p;
}

krt_val krt_memoryview_getitem(struct krt_thread *t, krt_val v, krt_val key)
{
	struct krt_memoryview *m = (struct krt_memoryview *)v;
	s64 start, stop, step, count;
	u8 *p;

	if (krt_is(key, KRT_KIND_SLICE)) {
		if (!krt_slice_indices(t, key, m->len, &start, &stop, &step, &count))
			return KRT_ERR;
		return view_new(t, m->base, m->start + start * m->step, m->step * step, count > 0 ? count : 0);
	}
	p = index_item(t, m, key);
	return p ? krt_small(*p) : KRT_ERR;
}

static bool set_slice(struct krt_thread *t, struct krt_memoryview *m, krt_val key, krt_val x)
{
	krt_val part = krt_memoryview_getitem(t, (krt_val)m, key), copy;
	struct krt_memoryview *to = (struct krt_memoryview *)part;
	const u8 *p;
	size_t n;

	if (!part)
		return false;
	if (!krt_bytes_view(x, &p, &n)) {
		krt_raise(t, KRT_EXC_TypeError, "a bytes-like object is required, not '%T'", x);
		return false;
	}
	if (n != to->len) {
		krt_raise(t, KRT_EXC_ValueError, "memoryview assignment: lvalue and rvalue have different structures");
		return false;
	}
	copy = krt_bytes(t, p, n);	/* they may overlap */
	if (!copy)
		return false;
	for (size_t i = 0; i < n; i++) {
		u8 *at = item_at(to, i);

		if (at)
			*at = ((struct krt_bytes *)copy)->data[i];
	}
	return true;
}

bool krt_memoryview_setitem(struct krt_thread *t, krt_val v, krt_val key, krt_val x)
{
	struct krt_memoryview *m = (struct krt_memoryview *)v;
	s64 c;
	u8 *p;

	if (krt_is(m->base, KRT_KIND_BYTES)) {
		krt_raise(t, KRT_EXC_TypeError, "cannot modify read-only memory");
		return false;
	}
	if (krt_is(key, KRT_KIND_SLICE))
		return set_slice(t, m, key, x);
	if (!index_item(t, m, key))
		return false;
	if (!krt_is_imm_int(x) && !krt_is_bool(x) && !krt_payload(x, KRT_KIND_INT) && !krt_lookup_special(t, x, KRT_SP_index)) {
		if (!t->exc)
			krt_raise(t, KRT_EXC_TypeError, "memoryview: invalid type for format 'B'");
		return false;
	}
	if (!krt_index_s64(t, x, &c))
		return false;
	if (c < 0 || c > 255) {
		krt_raise(t, KRT_EXC_ValueError, "memoryview: invalid value for format 'B'");
		return false;
	}
	p = index_item(t, m, key);
	if (p)
		*p = c;
	return p != NULL;
}

static krt_val to_bytes(struct krt_thread *t, struct krt_memoryview *m)
{
	krt_val r = krt_bytes(t, NULL, m->len);

	for (u32 i = 0; r && i < m->len; i++) {
		u8 *p = item_at(m, i);

		if (!p)
			return krt_raise(t, KRT_EXC_IndexError, "index out of bounds on dimension 1");
		((struct krt_bytes *)r)->data[i] = *p;
	}
	return r;
}

bool krt_memoryview_hash(struct krt_thread *t, krt_val v, u64 *ret)
{
	struct krt_memoryview *m = (struct krt_memoryview *)v;
	krt_val b;

	if (!krt_is(m->base, KRT_KIND_BYTES)) {
		krt_raise(t, KRT_EXC_ValueError, "cannot hash writable memoryview object");
		return false;
	}
	b = to_bytes(t, m);
	if (b)
		*ret = krt_bytes_hash(t, b);
	return b != KRT_ERR;
}

krt_val krt_memoryview_repr(struct krt_thread *t, krt_val v)
{
	krt_val addr = krt_uint(t, v), text = addr ? krt_int_str(t, addr, 16, true) : KRT_ERR;
	struct krt_buf b;

	krt_buf_init(&b, t);
	krt_buf_str(&b, "<memory at ");
	krt_buf_val(&b, text);
	krt_buf_char(&b, '>');
	return krt_buf_finish(&b);
}

static krt_val memoryview_tobytes(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return to_bytes(t, self_of(a));
}

static krt_val memoryview_tolist(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	krt_val b = to_bytes(t, self_of(a));

	return b ? krt_list_from(t, b) : KRT_ERR;
}

static krt_val memoryview_hex(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	krt_val b = to_bytes(t, self_of(a));

	if (!b)
		return KRT_ERR;
	return krt_bytes_hex(t, ((struct krt_bytes *)b)->data, ((struct krt_bytes *)b)->o.size, n - 1, a + 1, kw);
}

static krt_val memoryview_release(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return KRT_NONE;
}

static krt_val memoryview_enter(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return a[0];
}

static krt_val memoryview_obj(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return self_of(a)->base;
}

static krt_val memoryview_nbytes(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_small(self_of(a)->len);
}

static krt_val memoryview_itemsize(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_small(1);
}

static krt_val memoryview_readonly(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_bool(krt_is(self_of(a)->base, KRT_KIND_BYTES));
}

static krt_val memoryview_format(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_str(t, "B");
}

static krt_val memoryview_shape(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_tuple_pack(t, 1, krt_small(self_of(a)->len));
}

static krt_val memoryview_strides(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_tuple_pack(t, 1, krt_small(self_of(a)->step));
}

static const struct krt_cdef memoryview_defs[] = {
	{ "__new__", memoryview_new, 2, 2, KRT_CF_NEW, "memoryview(bytes or bytearray): slices of it copy nothing" },
	{ "tobytes", memoryview_tobytes, 1, 1, 0, "A bytes object of the items." },
	{ "tolist", memoryview_tolist, 1, 1, 0, "A list of the items." },
	{ "hex", memoryview_hex, 1, 3, KRT_CF_KW, "hex(sep='', bytes_per_sep=1)" },
	{ "release", memoryview_release, 1, 1, 0, "Nothing: a view holds no lock on what it shows." },
	{ "__enter__", memoryview_enter, 1, 1, 0, NULL },
	{ "__exit__", memoryview_release, 1, 4, 0, NULL },
	{ "obj", memoryview_obj, 1, 1, KRT_CF_GETTER, NULL },
	{ "nbytes", memoryview_nbytes, 1, 1, KRT_CF_GETTER, NULL },
	{ "itemsize", memoryview_itemsize, 1, 1, KRT_CF_GETTER, NULL },
	{ "ndim", memoryview_itemsize, 1, 1, KRT_CF_GETTER, NULL },
	{ "readonly", memoryview_readonly, 1, 1, KRT_CF_GETTER, NULL },
	{ "format", memoryview_format, 1, 1, KRT_CF_GETTER, NULL },
	{ "shape", memoryview_shape, 1, 1, KRT_CF_GETTER, NULL },
	{ "strides", memoryview_strides, 1, 1, KRT_CF_GETTER, NULL },
	{ NULL, NULL, 0, 0, 0, NULL }
};

bool krt_memoryview_init(struct krt_thread *t)
{
	return krt_class_builtin(t, "memoryview", KRT_KIND_MEMORYVIEW, NULL, memoryview_defs, KRT_CLASS_FINAL) != NULL;
}
