/* SPDX-License-Identifier: GPL-2.0 */
/*
 * bigtext.c - ints as decimal text and back: short ones limb by limb, long ones by
 * halves that meet at a power 10^(19 * 2^i).
 */
#include "big.h"

#define POWERS		28	/* 19 * 2^28 digits are more than the largest int has */
#define PLAIN_DIGITS	1200	/* shorter text is read digit by digit */

/* of[i] is 10^(19 * 2^i), for i < n */
struct powers { struct krt_thread *t; int n; krt_val of[POWERS]; };

static bool make_powers(struct powers *p, int n)
{
	for (; p->n < n; p->n++) {
		krt_val below = p->n ? p->of[p->n - 1] : KRT_UNDEF;

		p->of[p->n] = below ? krt_int_binary(p->t, KRT_BIN_MUL, below, below) : krt_uint(p->t, KRT_TEN19);
		if (!p->of[p->n])
			return false;
	}
	return true;
}

static size_t digits_of(int level)
{
	return (size_t)19 << level;
}

/* ---- to text: each writes digits that end before end and returns where they start, NULL on error --------- */

/* less than KRT_HALVE_MIN limbs; nothing for 0 */
static __attribute__((noinline)) char *plain_text(const u64 *a, u32 n, char *end)
{
	u64 w[KRT_HALVE_MIN], part;

	memcpy(w, a, n * sizeof(u64));
	n = krt_mag_trim(w, n);
	while (n) {
		part = krt_mag_div1(w, w, n, KRT_TEN19);
		n = krt_mag_trim(w, n);
		for (int k = 0; k < 19 && (n || part); k++) {
			*--end = '0' + part % 10;
			part /= 10;
		}
	}
	return end;
}

/* a < 10^digits_of(level), written with that many digits if full */
static char *part_text(struct powers *p, const u64 *a, u32 n, int level, char *end, bool full)
{
	char *start = end - digits_of(level), *s;
	struct krt_num y;
	u64 *q, *r;

	n = krt_mag_trim(a, n);
	if (!krt_stack_ok(p->t) || !krt_work(p->t, n < KRT_HALVE_MIN ? n : 1))
		return NULL;
	if (n < KRT_HALVE_MIN) {
		s = plain_text(a, n, end);
	} else {
		krt_num_of(p->of[level - 1], &y);
		if (krt_mag_cmp(a, n, y.limb, y.n) < 0) {
			s = part_text(p, a, n, level - 1, end, full);
		} else {
			q = krt_alloc_scratch(p->t, ((size_t)n + 1) * sizeof(u64));
			if (!q)
				return NULL;
			r = q + n - y.n + 1;
			if (!krt_mag_div(p->t, q, r, a, n, y.limb, y.n))
				return NULL;
			s = part_text(p, r, y.n, level - 1, end, true);
			s = s ? part_text(p, q, n - y.n + 1, level - 1, s, full) : NULL;
		}
		if (!s)
			return NULL;
	}
	while (full && s > start)
		*--s = '0';
	return s;
}

bool krt_mag_decimal(struct krt_thread *t, const u64 *a, u32 n, char **s, size_t *len)
{
	struct powers p = { .t = t };
	u64 bits, reach = 64;	/* the most bits of what is below 10^digits_of(level) */
	size_t cap;
	char *end;
	int level = 0;

	n = krt_mag_trim(a, n);
	bits = n ? (u64)(n - 1) * 64 + krt_bitlen64(a[n - 1]) : 0;
	/* the square of a number of b bits has at least 2b - 1 */
	while (n >= KRT_HALVE_MIN && reach <= bits) {
		if (!make_powers(&p, ++level))
			return false;
		reach = 2 * krt_int_bits(p.of[level - 1]) - 1;
	}
	cap = (size_t)n * 20 + 1;
	end = krt_alloc_scratch(t, cap + 1);	/* one more: the end must lie inside for the collector */
	if (!end)
		return false;
	end += cap;
	*s = part_text(&p, a, n, level, end, false);
	if (!*s)
		return false;
	if (*s == end)
		*--*s = '0';
	*len = end - *s;
	return true;
}

/* ---- from text --------------------------------------------------------------------------------------------- */

static krt_val part_value(struct powers *p, const char *s, size_t n)
{
	krt_val high, low;
	size_t half;
	int level = 0;

	if (n <= PLAIN_DIGITS)
		return krt_int_of_digits(p->t, s, s + n, n, 10, false);
	while (digits_of(level + 1) < n)
		level++;
	if (!krt_stack_ok(p->t) || !make_powers(p, level + 1))
		return KRT_ERR;
	half = digits_of(level);
	high = part_value(p, s, n - half);
	low = high ? part_value(p, s + n - half, half) : KRT_ERR;
	high = low ? krt_int_binary(p->t, KRT_BIN_MUL, high, p->of[level]) : KRT_ERR;
	return high ? krt_int_binary(p->t, KRT_BIN_ADD, high, low) : KRT_ERR;
}

krt_val krt_int_of_decimal(struct krt_thread *t, const char *s, size_t n)
{
	struct powers p = { .t = t };

	if (n >= digits_of(POWERS))
		return krt_raise(t, KRT_EXC_MemoryError, "an int of %lu digits", (u64)n);
	return part_value(&p, s, n);
}
