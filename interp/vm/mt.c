// SPDX-License-Identifier: GPL-2.0
/*
 * mt.c - the module _random: the Mersenne Twister MT19937 of Matsumoto and
 * Nishimura, seeded and read the way CPython does, so that a seed gives the
 * same numbers.
 */
#include "std.h"
#include "class.h"
#include "big.h"

#define MT_N	624
#define MT_M	397

/* the payload of a Random; the state lies in a RAW, where the collector does not look for objects */
struct krt_mt {
	struct krt_obj o;	/* kind HANDLE */
	u32 *state;		/* MT_N words and the index of the next one */
};

static u32 *state_of(krt_val v)
{
	return ((struct krt_mt *)((struct krt_object *)v)->slot[0])->state;
}

static void fill(u32 *s, u32 seed)
{
	s[0] = seed;
	for (u32 i = 1; i < MT_N; i++)
		s[i] = 1812433253u * (s[i - 1] ^ s[i - 1] >> 30) + i;
	s[MT_N] = MT_N;
}

static void fill_from(u32 *s, const u32 *key, u32 len)
{
	u32 i = 1, j = 0;

	fill(s, 19650218u);
	for (u32 k = len > MT_N ? len : MT_N; k; k--) {
		s[i] = (s[i] ^ (s[i - 1] ^ s[i - 1] >> 30) * 1664525u) + key[j] + j;
		if (++i == MT_N) {
			s[0] = s[MT_N - 1];
			i = 1;
		}
		if (++j == len)
			j = 0;
	}
	for (u32 k = MT_N - 1; k; k--) {
		s[i] = (s[i] ^ (s[i - 1] ^ s[i - 1] >> 30) * 1566083941u) - i;
		if (++i == MT_N) {
			s[0] = s[MT_N - 1];
			i = 1;
		}
	}
	s[0] = 0x80000000u;
}

static void twist(u32 *s)
{
	for (u32 i = 0; i < MT_N; i++) {
		u32 y = (s[i] & 0x80000000u) | (s[(i + 1) % MT_N] & 0x7fffffffu);

		s[i] = s[(i + MT_M) % MT_N] ^ y >> 1 ^ (y & 1 ? 0x9908b0dfu : 0);
	}
	s[MT_N] = 0;
}

static u32 next_word(u32 *s)
{
	u32 y;

	if (s[MT_N] >= MT_N)
		twist(s);
	y = s[s[MT_N]++];
	y ^= y >> 11;
	y ^= y << 7 & 0x9d2c5680u;
	y ^= y << 15 & 0xefc60000u;
	return y ^ y >> 18;
}

KRT_FN(mt_new)
{
	krt_val v = krt_object_new(t, (struct krt_class *)a[0]);
	struct krt_mt *m = v ? krt_alloc(t, KRT_KIND_HANDLE, sizeof(*m)) : NULL;

	if (!m)
		return KRT_ERR;
	((struct krt_object *)v)->slot[0] = (krt_val)m;
	m->state = krt_alloc_raw(t, (MT_N + 1) * sizeof(u32));
	if (!m->state)
		return KRT_ERR;
	fill(m->state, t->vm->host->random(t->vm->host->ctx));
	return v;
}

/* seed(n): by the magnitude of an int, in 32-bit words */
KRT_FN(mt_seed)
{
	krt_val v = krt_payload(a[1], KRT_KIND_INT);
	u32 word[2], *key = word, len;
	u64 small;

	if (!v)
		return krt_raise(t, KRT_EXC_TypeError, "seed: an int is wanted, not %T", a[1]);
	if (krt_int_sign(v) < 0)
		v = krt_int_neg(t, v);
	if (!v)
		return KRT_ERR;
	if (krt_to_u64(v, &small)) {
		word[0] = small;
		word[1] = small >> 32;
		len = word[1] ? 2 : 1;
	} else {
		key = (u32 *)((struct krt_big *)v)->limb;
		len = (krt_int_bits(v) + 31) / 32;
	}
	fill_from(state_of(a[0]), key, len);
	return KRT_NONE;
}

/* 53 random bits below the point */
KRT_FN(mt_random)
{
	u32 *s = state_of(a[0]);
	u64 high = next_word(s) >> 5, low = next_word(s) >> 6;

	return krt_float(t, krt_f_mul(krt_f_from_u64(high << 26 | low), (u64)(1023 - 53) << 52));
}

KRT_FN(mt_getrandbits)
{
	u32 *s = state_of(a[0]), r;
	u64 *limb;
	s64 k;

	if (!krt_index_s64(t, a[1], &k))
		return KRT_ERR;
	if (k < 0)
		return krt_raise(t, KRT_EXC_ValueError, "number of bits must be non-negative");
	if (k <= 32)
		return k ? krt_uint(t, next_word(s) >> (32 - k)) : krt_small(0);
	if (k > (s64)1 << 31)
		return krt_raise(t, KRT_EXC_OverflowError, "getrandbits: more bits than an int can have");
	limb = krt_alloc_raw(t, (k + 63) / 64 * 8);
	if (!limb)
		return KRT_ERR;
	for (s64 i = 0, left = k; left > 0; i++, left -= 32) {
		r = next_word(s);
		if (left < 32)
			r >>= 32 - left;
		limb[i / 2] |= (u64)r << (i & 1 ? 32 : 0);
	}
	return krt_big_norm(t, false, (k + 63) / 64, limb);
}

KRT_FN(mt_getstate)
{
	struct krt_tuple *r = (struct krt_tuple *)krt_tuple_new(t, MT_N + 1);

	for (u32 i = 0; r && i <= MT_N; i++)
		r->item[i] = krt_small(state_of(a[0])[i]);
	return (krt_val)r;
}

KRT_FN(mt_setstate)
{
	struct krt_tuple *st = (struct krt_tuple *)a[1];
	u32 *s = state_of(a[0]);
	u64 v;

	if (!krt_is(a[1], KRT_KIND_TUPLE))
		return krt_raise(t, KRT_EXC_TypeError, "state vector must be a tuple");
	if (st->o.size != MT_N + 1)
		return krt_raise(t, KRT_EXC_ValueError, "state vector is the wrong size");
	for (u32 i = 0; i <= MT_N; i++)
		if (!krt_to_u64(st->item[i], &v) || v >> 32 || (i == MT_N && v > MT_N))
			return krt_raise(t, KRT_EXC_ValueError, "invalid state");
	for (u32 i = 0; i <= MT_N; i++) {
		krt_to_u64(st->item[i], &v);
		s[i] = v;
	}
	return KRT_NONE;
}

/* entropy(): 64 bits of the host's */
KRT_FN(mt_entropy) { return krt_uint(t, t->vm->host->random(t->vm->host->ctx)); }

static const struct krt_cdef module_defs[] = { { "entropy", mt_entropy, 0, 0, 0, NULL }, { } };
static const struct krt_cdef defs[] = {
	{ "__new__", mt_new, 1, -1, KRT_CF_NEW | KRT_CF_KW, NULL },
	{ "seed", mt_seed, 2, 2, 0, NULL },
	{ "random", mt_random, 1, 1, 0, NULL },
	{ "getrandbits", mt_getrandbits, 2, 2, 0, NULL },
	{ "getstate", mt_getstate, 1, 1, 0, NULL },
	{ "setstate", mt_setstate, 2, 2, 0, NULL },
	{ }
};

bool krt_random_init(struct krt_thread *t)
{
	struct krt_module *m = krt_module_builtin(t, "_random", module_defs);
	struct krt_class *c = m ? krt_class_builtin(t, "Random", KRT_KIND_OBJECT, NULL, defs, 0) : NULL;

	if (!c || !krt_std_class_set(t, m, c))
		return false;
	c->payload_kind = KRT_KIND_HANDLE;
	c->inline_slots = 1;
	return krt_class_refresh(t, c);
}
