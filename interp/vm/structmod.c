// SPDX-License-Identifier: GPL-2.0
/* structmod.c - the module _struct: values to bytes and back by a format */
#include "fbits.h"
#include "stdmod.h"

#define STRUCT_ERROR(...) (krt_raise(t, KRT_EXC_ValueError, __VA_ARGS__), krt_stdmod_error(t, "_struct", "error"))

struct format {
	const char *p, *end;
	bool little, native;	/* native: sizes and alignment of the machine */
	bool plain;		/* ranges are named as for the machine's own sizes */
};

/* one code of a format: count of values, or of bytes for s, p and x */
struct item { char code; u64 count; u32 size, align; };

static u32 size_of(const struct format *f, char c)
{
	switch (c) {
	case 'x': case 'c': case 'b': case 'B': case '?': case 's': case 'p':
		return 1;
	case 'h': case 'H': case 'e':
		return 2;
	case 'i': case 'I': case 'f':
		return 4;
	case 'l': case 'L':
		return f->native ? 8 : 4;
	case 'q': case 'Q': case 'd':
		return 8;
	case 'n': case 'N': case 'P':
		return f->native ? 8 : 0;
	}
	return 0;
}

/* the text of a format; bytes that are not ASCII are refused where they are met */
static bool begin(struct krt_thread *t, krt_val v, struct format *f)
{
	krt_val s = krt_payload(v, KRT_KIND_STR), b = krt_payload(v, KRT_KIND_BYTES);

	*f = (struct format){ .little = true, .native = true, .plain = true };
	if (s && !krt_str_is_ascii(krt_str_of(s))) {
		krt_str_encode(t, krt_str_of(s), "ascii", "strict");
		return false;
	}
	if (!s && !b) {
		krt_raise(t, KRT_EXC_TypeError, "Struct() argument 1 must be a str or bytes object, not %T", v);
		return false;
	}
	f->p = s ? krt_str_of(s)->data : (const char *)((struct krt_bytes *)b)->data;
	f->end = f->p + (s ? krt_str_of(s)->o.size : ((struct krt_obj *)b)->size);
	if (f->p == f->end)
		return true;
	switch (*f->p) {
	case '>': case '!':
		f->little = f->plain = false;
		f->native = false;
		f->p++;
		break;
	case '<': case '=':
		f->native = false;
		f->p++;
		break;
	case '@':
		f->p++;
	}
	return true;
}

/* 1 an item, 0 the end, -1 wrong */
static int next_item(struct krt_thread *t, struct format *f, struct item *r)
{

	while (f->p < f->end && krt_is_space(*f->p))
		f->p++;
	if (f->p == f->end)
		return 0;
	r->count = 1;
	if (*f->p >= '0' && *f->p <= '9') {

		for (r->count = 0; f->p < f->end && *f->p >= '0' && *f->p <= '9'; f->p++) {
			if (r->count > (1ull << 62) / 10) {
				STRUCT_ERROR("total struct size too long");
				return -1;
			}
			r->count = r->count * 10 + (*f->p - '0');
		}
		if (f->p == f->end) {
			STRUCT_ERROR("repeat count given without format specifier");
			return -1;
		}
	}
	r->code = *f->p++;
	r->size = size_of(f, r->code);
	r->align = f->native ? r->size : 1;
	if (!r->size) {
		STRUCT_ERROR("bad char in struct format");
		return -1;
	}
	return 1;
}

static bool is_text(char c) { return c == 's' || c == 'p'; }

/* bytes and values of a whole format */
static bool measure(struct krt_thread *t, krt_val fmt, u64 *size, u64 *values)
{
	struct format f;
	struct item it;
	int r;

	*size = *values = 0;
	if (!begin(t, fmt, &f))
		return false;
	while ((r = next_item(t, &f, &it)) > 0) {
		*size = (*size + it.align - 1) / it.align * it.align;
		if (it.count > ((1ull << 62) - *size) / it.size) {
			STRUCT_ERROR("total struct size too long");
			return false;
		}
		*size += it.count * it.size;
		*values += is_text(it.code) ? 1 : it.code == 'x' ? 0 : it.count;
	}
	return r == 0;
}

/* ---- packing -------------------------------------------------------------------------------------- */

static void store(const struct format *f, u8 *p, u64 v, u32 size)
{
	for (u32 i = 0; i < size; i++)
		p[f->little ? i : size - 1 - i] = v >> 8 * i;
}

static u64 fetch(const struct format *f, const u8 *p, u32 size)
{
	u64 v = 0;

	for (u32 i = 0; i < size; i++)
		v |= (u64)p[f->little ? i : size - 1 - i] << 8 * i;
	return v;
}

static bool range_error(struct krt_thread *t, const struct format *f, const struct item *it, bool is_signed)
{
	u32 bits = 8 * it->size;
	s64 top = (s64)(~0ull >> (65 - bits));

	if (it->size == 1)
		STRUCT_ERROR(is_signed ? "byte format requires -128 <= number <= 127" : "ubyte format requires 0 <= number <= 255");
	else if (it->size == 2 && f->plain)
		STRUCT_ERROR(is_signed ? "short format requires -32768 <= number <= 32767" : "ushort format requires 0 <= number <= 65535");
	else if (is_signed)
		STRUCT_ERROR("'%c' format requires %ld <= number <= %ld", it->code, -top - 1, top);
	else
		STRUCT_ERROR("'%c' format requires 0 <= number <= %lu", it->code, ~0ull >> (64 - bits));
	return false;
}

static bool pack_int(struct krt_thread *t, const struct format *f, const struct item *it, krt_val v, u8 *p)
{
	const char *too_large = it->size == 8 && !f->plain ? "int too large to convert" : "argument out of range";
	bool is_signed = it->code >= 'a';
	krt_val x = krt_is_imm_int(v) || krt_is_bool(v) ? v : krt_payload(v, KRT_KIND_INT);
	u64 u;
	s64 s;

	if (!x && krt_lookup_special(t, v, KRT_SP_index))
		x = krt_index(t, v);
	if (!x) {
		if (!t->exc)
			STRUCT_ERROR("required argument is not an integer");
		return false;
	}
	if (it->code == 'P') {
		if (!krt_to_s64(x, &s) && !krt_to_u64(x, &u)) {
			STRUCT_ERROR("int too large to convert");
			return false;
		}
		store(f, p, krt_to_u64_wrap(x), 8);
		return true;
	}
	/* small unsigned ones go through a signed long where the machine's own sizes are meant */
	if (is_signed || it->size == 1 || (it->size == 2 && f->plain)) {
		if (!krt_to_s64(x, &s)) {
			STRUCT_ERROR(too_large);
			return false;
		}
		if (it->size < 8 && (is_signed ? s != s << (64 - 8 * it->size) >> (64 - 8 * it->size) : s < 0 || s >> 8 * it->size))
			return range_error(t, f, it, is_signed);
		store(f, p, s, it->size);
		return true;
	}
	if (!krt_to_u64(x, &u)) {
		STRUCT_ERROR(too_large);
		return false;
	}
	if (it->size < 8 && u >> 8 * it->size)
		return range_error(t, f, it, false);
	store(f, p, u, it->size);
	return true;
}

static bool pack_float(struct krt_thread *t, const struct format *f, const struct item *it, krt_val v, u8 *p)
{
	bool over = false;
	u64 x;

	if (!krt_to_float(t, v, &x)) {
		if (krt_exc_pending_is(t, KRT_EXC_TypeError) || krt_exc_pending_is(t, KRT_EXC_OverflowError)) {
			krt_exc_take(t);
			STRUCT_ERROR("required argument is not a float");
		}
		return false;
	}
	if (it->code == 'f')
		x = krt_f_narrow(x, 8, 23, &over);
	else if (it->code == 'e')
		x = krt_f_narrow(x, 5, 10, &over);
	if (over && (it->code == 'e' || !f->native)) {
		krt_raise(t, KRT_EXC_OverflowError, "float too large to pack with %c format", it->code);
		return false;
	}
	store(f, p, x, it->size);
	return true;
}

static bool pack_text(struct krt_thread *t, const struct item *it, krt_val v, u8 *p)
{
	const u8 *s;
	size_t n, skip = it->code == 'p';

	if (!(krt_payload(v, KRT_KIND_BYTES) || krt_payload(v, KRT_KIND_BYTEARRAY)) || !krt_bytes_view(v, &s, &n)) {
		STRUCT_ERROR("argument for '%c' must be a bytes object", it->code);
		return false;
	}
	if (it->count < skip)
		return true;
	n = n < it->count - skip ? n : it->count - skip;
	memcpy(p + skip, s, n);
	if (skip)
		p[0] = n < 255 ? n : 255;
	return true;
}

static bool pack_one(struct krt_thread *t, const struct format *f, const struct item *it, krt_val v, u8 *p)
{
	krt_val b;
	int r;

	switch (it->code) {
	case 's':
	case 'p':
		return pack_text(t, it, v, p);
	case 'c':
		b = krt_payload(v, KRT_KIND_BYTES);
		if (!b || ((struct krt_obj *)b)->size != 1) {
			STRUCT_ERROR("char format requires a bytes object of length 1");
			return false;
		}
		*p = ((struct krt_bytes *)b)->data[0];
		return true;
	case '?':
		r = krt_truth(t, v);
		*p = r > 0;
		return r >= 0;
	case 'e':
	case 'f':
	case 'd':
		return pack_float(t, f, it, v, p);
	default:
		return pack_int(t, f, it, v, p);
	}
}

/* p: zeroed; the format has been measured and the number of values is right */
static bool pack_all(struct krt_thread *t, krt_val fmt, const krt_val *a, u8 *p)
{
	struct format f;
	struct item it;
	u64 at = 0;

	if (!begin(t, fmt, &f))
		return false;
	while (next_item(t, &f, &it) > 0) {
		at = (at + it.align - 1) / it.align * it.align;
		if (is_text(it.code)) {
			if (!pack_one(t, &f, &it, *a++, p + at))
				return false;
		} else if (it.code != 'x') {
			for (u64 i = 0; i < it.count; i++)
				if (!pack_one(t, &f, &it, *a++, p + at + i * it.size))
					return false;
		}
		at += it.count * it.size;
	}
	return true;
}

static bool right_count(struct krt_thread *t, const char *what, u64 want, int have)
{
	if (want == (u64)have)
		return true;
	STRUCT_ERROR("%s expected %lu items for packing (got %d)", what, want, have);
	return false;
}

KRT_FN(struct_pack)
{
	u64 size, values;
	krt_val r;

	if (!measure(t, a[0], &size, &values) || !right_count(t, "pack", values, n - 1))
		return KRT_ERR;
	if (size > 1ull << 31)
		return krt_raise(t, KRT_EXC_MemoryError, "%lu bytes are more than an object may have", size);
	r = krt_bytes(t, NULL, size);
	if (!r)
		return KRT_ERR;
	memset(((struct krt_bytes *)r)->data, 0, size);
	return pack_all(t, a[0], a + 1, ((struct krt_bytes *)r)->data) ? r : KRT_ERR;
}

/* an offset into len bytes, negative from the end, with size bytes behind it */
static bool offset_of(struct krt_thread *t, krt_val v, u64 len, u64 size, bool packing, s64 *ret)
{
	s64 at, given;

	if (!krt_index_s64(t, v, &at))
		return false;
	given = at;
	if (at < 0 && at + (s64)size > 0) {
		STRUCT_ERROR(packing ? "no space to pack %lu bytes at offset %ld" : "not enough data to unpack %lu bytes at offset %ld", size, given);
		return false;
	}
	if (at < 0 && at + (s64)len < 0) {
		STRUCT_ERROR("offset %ld out of range for %lu-byte buffer", given, len);
		return false;
	}
	if (at < 0)
		at += len;
	if (at > (s64)len || len - at < size) {
		STRUCT_ERROR("%s requires a buffer of at least %lu bytes for %spacking %lu bytes at offset %ld (actual buffer size is %lu)",
			     packing ? "pack_into" : "unpack_from", size + at, packing ? "" : "un", size, at, len);
		return false;
	}
	*ret = at;
	return true;
}

KRT_FN(struct_pack_into)
{
	u64 size, values;
	krt_val tmp, target = n > 1 ? a[1] : KRT_UNDEF, base;
	const u8 *p;
	size_t len;
	s64 at;

	if (!measure(t, a[0], &size, &values))
		return KRT_ERR;
	if (n < 3)
		return krt_raise(t, KRT_EXC_TypeError, n < 2 ? "pack_into expected buffer argument" : "pack_into expected offset argument"),
		       krt_stdmod_error(t, "_struct", "error");
	if (!right_count(t, "pack_into", values, n - 3))
		return KRT_ERR;
	base = krt_is(target, KRT_KIND_MEMORYVIEW) ? ((struct krt_memoryview *)target)->base : target;
	if (!krt_payload(base, KRT_KIND_BYTEARRAY) || !krt_bytes_view(target, &p, &len))
		return krt_raise(t, KRT_EXC_TypeError, "argument must be read-write bytes-like object, not %T", target);
	if (!offset_of(t, a[2], len, size, true, &at))
		return KRT_ERR;
	tmp = krt_bytes(t, NULL, size);
	if (!tmp)
		return KRT_ERR;
	memset(((struct krt_bytes *)tmp)->data, 0, size);
	if (!pack_all(t, a[0], a + 3, ((struct krt_bytes *)tmp)->data))
		return KRT_ERR;
	/* what gave the values may have changed the buffer */
	if (!krt_bytes_view(target, &p, &len) || !offset_of(t, a[2], len, size, true, &at))
		return KRT_ERR;
	memcpy((u8 *)p + at, ((struct krt_bytes *)tmp)->data, size);
	return KRT_NONE;
}

/* ---- unpacking ---------------------------------------------------------------------------------------- */

static krt_val unpack_one(struct krt_thread *t, const struct format *f, const struct item *it, const u8 *p)
{
	u64 v, n;

	switch (it->code) {
	case 's':
		return krt_bytes(t, p, it->count);
	case 'p':
		n = it->count ? p[0] : 0;
		if (n >= it->count)
			n = it->count ? it->count - 1 : 0;
		return krt_bytes(t, p + 1, n);
	case 'c':
		return krt_bytes(t, p, 1);
	case '?':
		return krt_bool(*p);
	}
	v = fetch(f, p, it->size);
	switch (it->code) {
	case 'e':
		return krt_float(t, krt_f_widen(v, 5, 10));
	case 'f':
		return krt_float(t, krt_f_widen(v, 8, 23));
	case 'd':
		return krt_float(t, v);
	}
	if (it->code >= 'a')
		return krt_int(t, (s64)(v << (64 - 8 * it->size)) >> (64 - 8 * it->size));
	return krt_uint(t, v);
}

static krt_val unpack_all(struct krt_thread *t, krt_val fmt, const u8 *p, u64 values)
{
	krt_val r = krt_tuple_new(t, values), *out;
	struct format f;
	struct item it;
	u64 at = 0;

	if (!r || !begin(t, fmt, &f))
		return KRT_ERR;
	out = ((struct krt_tuple *)r)->item;
	while (next_item(t, &f, &it) > 0) {
		u64 times = is_text(it.code) ? 1 : it.code == 'x' ? 0 : it.count;

		at = (at + it.align - 1) / it.align * it.align;
		for (u64 i = 0; i < times; i++) {
			*out = unpack_one(t, &f, &it, p + at + i * it.size);
			if (!*out++)
				return KRT_ERR;
		}
		at += it.count * it.size;
	}
	return r;
}

static bool view(struct krt_thread *t, krt_val v, const u8 **p, size_t *len)
{
	if (krt_bytes_view(v, p, len))
		return true;
	krt_raise(t, KRT_EXC_TypeError, "a bytes-like object is required, not '%T'", v);
	return false;
}

KRT_FN(struct_unpack)
{
	u64 size, values;
	const u8 *p;
	size_t len;

	if (!measure(t, a[0], &size, &values) || !view(t, a[1], &p, &len))
		return KRT_ERR;
	return len == size ? unpack_all(t, a[0], p, values) : STRUCT_ERROR("unpack requires a buffer of %lu bytes", size);
}

KRT_FN(struct_unpack_from)
{
	u64 size, values;
	const u8 *p;
	size_t len;
	s64 at;

	if (!measure(t, a[0], &size, &values) || !view(t, a[1], &p, &len) || !offset_of(t, a[2], len, size, false, &at))
		return KRT_ERR;
	return unpack_all(t, a[0], p + at, values);
}

KRT_FN(struct_calcsize)
{
	u64 size, values;

	return measure(t, a[0], &size, &values) ? krt_uint(t, size) : KRT_ERR;
}

const struct krt_cdef krt_struct_defs[] = {
	{ "calcsize", struct_calcsize, 1, 1, 0, NULL },
	{ "pack", struct_pack, 1, -1, 0, NULL },
	{ "pack_into", struct_pack_into, 1, -1, 0, NULL },
	{ "unpack", struct_unpack, 2, 2, 0, NULL },
	{ "unpack_from", struct_unpack_from, 3, 3, 0, NULL },
	{ NULL, NULL, 0, 0, 0, NULL },
};

bool krt_struct_fill(struct krt_thread *t, struct krt_module *m)
{
	return krt_stdmod_set_error(t, m, "error", "struct", KRT_EXC_Exception);
}
