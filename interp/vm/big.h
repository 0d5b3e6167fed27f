/* SPDX-License-Identifier: GPL-2.0 */
/*
 * big.h - arithmetic on magnitudes: arrays of 64-bit limbs, least significant
 * first. Lengths are in limbs. Functions that take a thread may allocate,
 * poll for an interrupt and fail; the others are plain loops.
 */
#ifndef KRT_BIG_H
#define KRT_BIG_H

#include "core.h"

typedef unsigned __int128 krt_u128;
typedef __int128 krt_s128;

#define KRT_LIMB_STEPS(n)	((u64)(n) / 16 + 1)	/* krt_work() of a pass over n limbs that multiplies */

#define KRT_TEN19	10000000000000000000ull		/* the largest power of ten in a limb */
#define KRT_HALVE_MIN	60				/* limbs; shorter ints become decimal text limb by limb */

/* Any int or bool as sign and magnitude; n is 0 for zero. limb may point to own: never copy the struct. */
struct krt_num { const u64 *limb; u32 n; bool neg; u64 own; };
void krt_num_of(krt_val v, struct krt_num *r);

/* (hi:lo) / d with hi < d */
static inline u64 krt_div128(u64 hi, u64 lo, u64 d, u64 *rem)
{
#if defined(__x86_64__)
	u64 q, r;

	__asm__("divq %4" : "=a"(q), "=d"(r) : "0"(lo), "1"(hi), "rm"(d) : "cc");
	*rem = r;
	return q;
#else
	u64 q = 0;

	for (int i = 0; i < 64; i++) {
		u64 top = hi >> 63;

		hi = hi << 1 | lo >> 63;
		lo <<= 1;
		q <<= 1;
		if (top || hi >= d) {
			hi -= d;
			q |= 1;
		}
	}
	*rem = hi;
	return q;
#endif
}

static inline u32 krt_bitlen64(u64 x) { return x ? 64 - __builtin_clzll(x) : 0; }

static inline u32 krt_mag_trim(const u64 *a, u64 n)
{
	while (n && !a[n - 1])
		n--;
	return n;
}

int krt_mag_cmp(const u64 *a, u32 an, const u64 *b, u32 bn);
u64 krt_mag_add(u64 *r, const u64 *a, u32 an, const u64 *b, u32 bn);	/* an >= bn; the carry */
u64 krt_mag_sub(u64 *r, const u64 *a, u32 an, const u64 *b, u32 bn);	/* a >= b; the borrow */
char *krt_digits(char *end, u64 m, int base);				/* inttext.c: digits that end before end; where they start */
u64 krt_mag_mul1(u64 *r, const u64 *a, u32 n, u64 m, u64 add);		/* r = a * m + add; the carry limb */
u64 krt_mag_div1(u64 *q, const u64 *a, u32 n, u64 d);			/* the remainder; q may be a or NULL */
void krt_mag_shl(u64 *r, const u64 *a, u32 n, u64 bits);		/* r has n + bits / 64 + 1 limbs */
void krt_mag_shr(u64 *r, const u64 *a, u32 n, u64 bits);		/* r has n - bits / 64 limbs */
bool krt_mag_any_below(const u64 *a, u32 n, u64 bits);			/* any of the low bits set */
/* r has an + bn limbs and overlaps neither */
bool krt_mag_mul(struct krt_thread *t, u64 *r, const u64 *a, u32 an, const u64 *b, u32 bn);
/* q has an - bn + 1 limbs (or is NULL), r has bn limbs; an >= bn >= 1, b trimmed */
bool krt_mag_div(struct krt_thread *t, u64 *q, u64 *r, const u64 *a, u32 an, const u64 *b, u32 bn);

/* a new int object of n limbs to be filled (only the last one is 0), then normalised by krt_big_done() */
struct krt_big *krt_big_alloc(struct krt_thread *t, u64 n);
krt_val krt_big_done(struct krt_big *b, bool neg);
krt_val krt_int_s128(struct krt_thread *t, krt_s128 v);

/* bigdiv.c: quotient and remainder, floored; either result pointer may be NULL */
bool krt_int_divrem(struct krt_thread *t, krt_val a, krt_val b, krt_val *q, krt_val *r);
krt_val krt_int_truediv(struct krt_thread *t, krt_val a, krt_val b);
krt_val krt_int_gcd(struct krt_thread *t, krt_val a, krt_val b);
/* bigtext.c: decimal text of a magnitude into a fresh buffer; *s points to the first of *n digits */
bool krt_mag_decimal(struct krt_thread *t, const u64 *a, u32 n, char **s, size_t *len);
krt_val krt_int_of_decimal(struct krt_thread *t, const char *s, size_t n);	/* n digits, no sign, no underscores */
/* inttext.c: n digits and underscores, limb by limb; base is not a power of two */
krt_val krt_int_of_digits(struct krt_thread *t, const char *s, const char *end, size_t n, int base, bool neg);
krt_val krt_int_shift(struct krt_thread *t, krt_val a, s64 left);	/* a << left, or >> with floor */
krt_val krt_int_pow10(struct krt_thread *t, u32 n);

#endif
