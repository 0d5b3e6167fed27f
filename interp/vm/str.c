/* SPDX-License-Identifier: GPL-2.0 */
/*
 * str.c - strings: making, comparing, hashing, joining; interning.
 *
 * Text lies in the object, or behind a struct store in a KRT_KIND_RAW when it was made by
 * concatenation (or taken over from a krt_buf) and is long. Strings may share a store: all of them
 * start at its first byte. The one that ends where the used part ends may be extended in place, which
 * makes a loop of s += x linear.
 */
#include "text.h"

#define STORE_MIN	256		/* bytes; shorter text is copied */
#define SIZE_MAX_STR	0x7ffffff0u

struct store { u64 used, cap; };	/* in front of the text; KRT_TEXT_HEAD bytes */

static struct store *store_of(const struct krt_str *s)
{
	return s->data == s->room ? NULL : (struct store *)(s->data - KRT_TEXT_HEAD);
}

#define HIGH_BITS	0x8080808080808080ull

static bool all_ascii(const char *s, size_t n)
{
	u64 w, any = 0;
	u32 a, b;

	if (n >= 8) {
		for (size_t i = 0; i + 8 < n; i += 8) {
			memcpy(&w, s + i, 8);
			any |= w;
		}
		memcpy(&w, s + n - 8, 8);
		return !((any | w) & HIGH_BITS);
	}
	if (n >= 4) {
		memcpy(&a, s, 4);
		memcpy(&b, s + n - 4, 4);
		return !((a | b) & (u32)HIGH_BITS);
	}
	for (size_t i = 0; i < n; i++)
		any |= (u8)s[i];
	return !(any & 0x80);
}

u32 krt_utf8_count(const char *s, size_t n)
{
	const u64 high = HIGH_BITS;
	size_t i = 0, more = 0;
	u64 w;

	if (all_ascii(s, n))
		return n;
	/* continuation bytes are 10xxxxxx: count them and take them away */
	for (; i + 8 <= n; i += 8) {
		memcpy(&w, s + i, 8);
		if (w & high) {
			w = w >> 7 & ~w >> 6 & 0x0101010101010101ull;
			more += w * 0x0101010101010101ull >> 56;
		}
	}
	for (; i < n; i++)
		more += ((u8)s[i] & 0xc0) == 0x80;
	return n - more;
}

static struct krt_str *str_room(struct krt_thread *t, size_t n)
{
	struct krt_str *s;

	if (n > SIZE_MAX_STR) {
		krt_raise(t, KRT_EXC_MemoryError, "a str of %lu bytes", (u64)n);
		return NULL;
	}
	s = krt_alloc_plain(t, KRT_KIND_STR, sizeof(*s) + n + 1);
	if (!s)
		return NULL;
	s->o.size = n;
	s->data = s->room;
	s->room[n] = 0;
	return s;
}

static krt_val str_counted(struct krt_str *s)
{
	s->len = krt_utf8_count(s->data, s->o.size);
	if (s->len == s->o.size)
		s->o.flags |= KRT_F_ASCII;
	return (krt_val)s;
}

static krt_val empty(struct krt_thread *t)
{
	struct krt_str *s;

	if (t->vm->empty_str)
		return t->vm->empty_str;
	s = str_room(t, 0);
	return s ? t->vm->empty_str = str_counted(s) : KRT_ERR;
}

krt_val krt_str_char(struct krt_thread *t, u32 c)
{
	struct krt_str *s;
	char buf[4];
	unsigned int n;

	if (c < 128 && t->vm->chars[c])
		return t->vm->chars[c];
	n = krt_utf8_put(buf, c);
	s = str_room(t, n);
	if (!s)
		return KRT_ERR;
	memcpy(s->data, buf, n);
	s->len = 1;
	if (c < 128) {
		s->o.flags |= KRT_F_ASCII;
		t->vm->chars[c] = (krt_val)s;
	}
	return (krt_val)s;
}

krt_val krt_str_plain(struct krt_thread *t, const char *p, size_t n)
{
	struct krt_str *s;

	if (n <= 1)
		return n ? krt_str_char(t, (u8)*p) : empty(t);
	s = str_room(t, n);
	if (!s)
		return KRT_ERR;
	krt_copy_text(s->data, p, n);
	s->len = n;
	s->o.flags |= KRT_F_ASCII;
	return (krt_val)s;
}

krt_val krt_str_n(struct krt_thread *t, const char *p, size_t n)
{
	struct krt_str *s;

	if (n <= 1)
		return n && !((u8)*p & 0x80) ? krt_str_char(t, (u8)*p) : empty(t);
	s = str_room(t, n);
	if (!s)
		return KRT_ERR;
	krt_copy_text(s->data, p, n);
	return str_counted(s);
}

krt_val krt_str(struct krt_thread *t, const char *s)
{
	return krt_str_n(t, s, strlen(s));
}

/* an object of its own for text in a store */
static krt_val str_stored(struct krt_thread *t, char *data, size_t n, u32 len)
{
	struct krt_str *s = krt_alloc(t, KRT_KIND_STR, sizeof(*s));

	if (!s)
		return KRT_ERR;
	s->o.size = n;
	s->o.flags = n == len ? KRT_F_ASCII : 0;
	s->len = len;
	s->data = data;
	return (krt_val)s;
}

krt_val krt_str_adopt(struct krt_thread *t, char *data, size_t n)
{
	struct store *st = (struct store *)(data - KRT_TEXT_HEAD);

	if (n < STORE_MIN)
		return krt_str_n(t, data, n);
	if (n > SIZE_MAX_STR)
		return krt_raise(t, KRT_EXC_MemoryError, "a str of %lu bytes", (u64)n);
	st->used = n;
	data[n] = 0;
	return str_stored(t, data, n, krt_utf8_count(data, n));
}

krt_val krt_str_bytes(struct krt_thread *t, struct krt_str *s, u32 from, u32 to)
{
	if (from == 0 && to == s->o.size)
		return (krt_val)s;
	if (to - from <= 1 || !krt_str_is_ascii(s))
		return krt_str_n(t, s->data + from, to - from);
	return krt_str_plain(t, s->data + from, to - from);
}

/* n up to 16 */
static bool same_short(const char *a, const char *b, size_t n)
{
	u64 x, y, z, w;
	u32 p, q, r, s;

	if (n >= 8) {
		memcpy(&x, a, 8);
		memcpy(&y, b, 8);
		memcpy(&z, a + n - 8, 8);
		memcpy(&w, b + n - 8, 8);
		return !((x ^ y) | (z ^ w));
	}
	if (n >= 4) {
		memcpy(&p, a, 4);
		memcpy(&q, b, 4);
		memcpy(&r, a + n - 4, 4);
		memcpy(&s, b + n - 4, 4);
		return !((p ^ q) | (r ^ s));
	}
	while (n--)
		if (a[n] != b[n])
			return false;
	return true;
}

bool krt_str_eq(const struct krt_str *a, const struct krt_str *b)
{
	if (a == b)
		return true;
	if (a->o.size != b->o.size || *a->data != *b->data || (a->o.flags & b->o.flags & KRT_F_HASHED && a->hash != b->hash))
		return false;
	return a->o.size <= 16 ? same_short(a->data, b->data, a->o.size) : !memcmp(a->data, b->data, a->o.size);
}

/* UTF-8 sorts as its code points do */
int krt_str_cmp(const struct krt_str *a, const struct krt_str *b)
{
	u32 n = a->o.size < b->o.size ? a->o.size : b->o.size;
	int c = memcmp(a->data, b->data, n);

	if (c)
		return c < 0 ? -1 : 1;
	return a->o.size < b->o.size ? -1 : a->o.size > b->o.size;
}

/* ---- hash: SipHash-1-3, keyed, so that text from outside cannot flood a dict ---- */

static inline u64 rotl(u64 x, int k) { return x << k | x >> (64 - k); }

#define SIP_ROUND(v0, v1, v2, v3) do {							\
	v0 += v1; v1 = rotl(v1, 13) ^ v0; v0 = rotl(v0, 32); v2 += v3; v3 = rotl(v3, 16) ^ v2;	\
	v0 += v3; v3 = rotl(v3, 21) ^ v0; v2 += v1; v1 = rotl(v1, 17) ^ v2; v2 = rotl(v2, 32);	\
} while (0)

u64 krt_text_hash(struct krt_thread *t, const u8 *p, size_t n)
{
	struct krt_vm *vm = t->vm;
	u64 v0, v1, v2, v3, w, h;
	size_t i;

	if (!vm->seeded) {
		vm->hash_seed[0] = vm->host->random(vm->host->ctx);
		vm->hash_seed[1] = vm->host->random(vm->host->ctx);
		vm->seeded = true;
	}
	if (!n)
		return 0;
	v0 = vm->hash_seed[0] ^ 0x736f6d6570736575ull;
	v1 = vm->hash_seed[1] ^ 0x646f72616e646f6dull;
	v2 = vm->hash_seed[0] ^ 0x6c7967656e657261ull;
	v3 = vm->hash_seed[1] ^ 0x7465646279746573ull;
	for (i = 0; i + 8 <= n; i += 8) {
		memcpy(&w, p + i, 8);
		v3 ^= w;
		SIP_ROUND(v0, v1, v2, v3);
		v0 ^= w;
	}
	w = (u64)n << 56;
	for (int k = 0; i < n; i++, k += 8)
		w |= (u64)p[i] << k;
	v3 ^= w;
	SIP_ROUND(v0, v1, v2, v3);
	v0 ^= w;
	v2 ^= 0xff;
	SIP_ROUND(v0, v1, v2, v3);
	SIP_ROUND(v0, v1, v2, v3);
	SIP_ROUND(v0, v1, v2, v3);
	h = v0 ^ v1 ^ v2 ^ v3;
	return h == (u64)-1 ? (u64)-2 : h;
}

u64 krt_str_hash(struct krt_thread *t, struct krt_str *s)
{
	if (!(s->o.flags & KRT_F_HASHED)) {
		s->hash = krt_text_hash(t, (const u8 *)s->data, s->o.size);
		s->o.flags |= KRT_F_HASHED;
	}
	return s->hash;
}

struct krt_str *krt_intern_str(struct krt_thread *t, krt_val v)
{
	struct krt_vm *vm = t->vm;
	struct krt_str *s = krt_str_of(v);
	krt_val known;

	if (s->o.flags & KRT_F_INTERNED)
		return s;
	if (!vm->interned) {
		vm->interned = (struct krt_dict *)krt_dict_new(t);
		if (!vm->interned)
			return NULL;
	}
	known = krt_dict_get(t, vm->interned, v);
	if (known)
		return krt_str_of(known);
	if (t->exc || !krt_dict_set(t, vm->interned, v, v))
		return NULL;
	s->o.flags |= KRT_F_INTERNED;
	return s;
}

struct krt_str *krt_intern(struct krt_thread *t, const char *p, size_t n)
{
	krt_val s = krt_str_n(t, p, n);

	return s ? krt_intern_str(t, s) : NULL;
}

/* ---- concatenation ---- */

static krt_val extend(struct krt_thread *t, struct krt_str *a, struct krt_str *b, struct store *st)
{
	memcpy(a->data + st->used, b->data, b->o.size);
	st->used += b->o.size;
	a->data[st->used] = 0;
	return str_stored(t, a->data, st->used, a->len + b->len);
}

krt_val krt_str_concat(struct krt_thread *t, krt_val x, krt_val y)
{
	struct krt_str *a = krt_str_of(x), *b = krt_str_of(y), *r;
	size_t n = (size_t)a->o.size + b->o.size;
	struct store *st = store_of(a);
	char *data;

	if (!a->o.size || !b->o.size)
		return a->o.size ? x : y;
	if (st && st->used == a->o.size && st->cap - st->used > b->o.size && n <= SIZE_MAX_STR)
		return extend(t, a, b, st);
	if (n >= STORE_MIN && a->o.size > b->o.size && n <= SIZE_MAX_STR) {
		st = krt_alloc_scratch(t, KRT_TEXT_HEAD + n + n / 2);
		if (!st)
			return KRT_ERR;
		st->cap = n + n / 2;
		st->used = a->o.size;
		data = (char *)st + KRT_TEXT_HEAD;
		memcpy(data, a->data, a->o.size);
		memcpy(data + a->o.size, b->data, b->o.size);
		st->used = n;
		data[n] = 0;
		return str_stored(t, data, n, a->len + b->len);
	}
	r = str_room(t, n);
	if (!r)
		return KRT_ERR;
	krt_copy_text(r->data, a->data, a->o.size);
	krt_copy_text(r->data + a->o.size, b->data, b->o.size);
	r->len = a->len + b->len;
	r->o.flags |= a->o.flags & b->o.flags & KRT_F_ASCII;
	return (krt_val)r;
}

krt_val krt_str_join(struct krt_thread *t, u32 count, const krt_val *v)
{
	size_t n = 0, len = 0, at = 0;
	struct krt_str *r;

	if (count == 1)
		return v[0];
	for (u32 i = 0; i < count; i++) {
		n += krt_str_of(v[i])->o.size;
		len += krt_str_of(v[i])->len;
	}
	if (!n)
		return empty(t);
	r = str_room(t, n);
	if (!r)
		return KRT_ERR;
	for (u32 i = 0; i < count; i++) {
		struct krt_str *s = krt_str_of(v[i]);

		krt_copy_text(r->data + at, s->data, s->o.size);
		at += s->o.size;
	}
	r->len = len;
	if (len == n)
		r->o.flags |= KRT_F_ASCII;
	return (krt_val)r;
}

krt_val krt_str_repeat(struct krt_thread *t, krt_val v, s64 times)
{
	struct krt_str *s = krt_str_of(v), *r;
	size_t n, done;

	if (times <= 0 || !s->o.size)
		return empty(t);
	if (times == 1)
		return v;
	if (times > SIZE_MAX_STR / s->o.size)
		return krt_raise(t, KRT_EXC_MemoryError, "a str repeated %ld times", times);
	n = s->o.size * times;
	r = str_room(t, n);
	if (!r)
		return KRT_ERR;
	memcpy(r->data, s->data, done = s->o.size);
	while (done < n) {
		size_t more = done < n - done ? done : n - done;

		memcpy(r->data + done, r->data, more);
		done += more;
	}
	r->len = s->len * times;
	r->o.flags |= s->o.flags & KRT_F_ASCII;
	return (krt_val)r;
}
