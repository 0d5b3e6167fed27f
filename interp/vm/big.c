/* SPDX-License-Identifier: GPL-2.0 */
/* big.c - magnitudes: addition, shifts, multiplication; making int objects of them */
#include "big.h"

#define KARATSUBA_MIN	40	/* limbs; below it the plain product is faster */
#define LIMBS_MAX	(1u << 27)

int krt_mag_cmp(const u64 *a, u32 an, const u64 *b, u32 bn)
{
	if (an != bn)
		return an < bn ? -1 : 1;
	while (an--)
		if (a[an] != b[an])
			return a[an] < b[an] ? -1 : 1;
	return 0;
}

u64 krt_mag_add(u64 *r, const u64 *a, u32 an, const u64 *b, u32 bn)
{
	u64 carry = 0;
	u32 i;

	for (i = 0; i < bn; i++) {
		u64 s;
		bool over = __builtin_add_overflow(a[i], b[i], &s);

		carry = __builtin_add_overflow(s, carry, &r[i]) | over;
	}
	for (; i < an; i++) {
		r[i] = a[i] + carry;
		carry = r[i] < carry;
	}
	return carry;
}

u64 krt_mag_sub(u64 *r, const u64 *a, u32 an, const u64 *b, u32 bn)
{
	u64 borrow = 0;
	u32 i;

	for (i = 0; i < bn; i++) {
		u64 d;
		bool under = __builtin_sub_overflow(a[i], b[i], &d);

		borrow = __builtin_sub_overflow(d, borrow, &r[i]) | under;
	}
	for (; i < an; i++) {
		u64 x = a[i];

		r[i] = x - borrow;
		borrow = x < borrow;
	}
	return borrow;
}

u64 krt_mag_mul1(u64 *r, const u64 *a, u32 n, u64 m, u64 add)
{
	for (u32 i = 0; i < n; i++) {
		krt_u128 p = (krt_u128)a[i] * m + add;

		r[i] = (u64)p;
		add = p >> 64;
	}
	return add;
}

/* r += a * m; the carry limb */
static u64 addmul1(u64 *r, const u64 *a, u32 n, u64 m)
{
	u64 carry = 0;

	for (u32 i = 0; i < n; i++) {
		krt_u128 p = (krt_u128)a[i] * m + r[i] + carry;

		r[i] = (u64)p;
		carry = p >> 64;
	}
	return carry;
}

u64 krt_mag_div1(u64 *q, const u64 *a, u32 n, u64 d)
{
	u64 rem = 0;

	while (n--) {
		u64 x = krt_div128(rem, a[n], d, &rem);

		if (q)
			q[n] = x;
	}
	return rem;
}

void krt_mag_shl(u64 *r, const u64 *a, u32 n, u64 bits)
{
	u32 words = bits / 64, k = bits % 64;
	u64 carry = 0;

	/* from the top, so that r may be a */
	if (!k) {
		memmove(r + words, a, n * sizeof(u64));
		r[n + words] = 0;
	} else {
		for (u32 i = n; i-- > 0;) {
			u64 x = a[i];

			if (i == n - 1)
				carry = 0;
			r[i + words + 1] = carry | x >> (64 - k);
			carry = x << k;
		}
		r[words] = carry;
	}
	memset(r, 0, words * sizeof(u64));
}

void krt_mag_shr(u64 *r, const u64 *a, u32 n, u64 bits)
{
	u32 words = bits / 64, k = bits % 64;

	for (u32 i = words; i < n; i++) {
		u64 x = a[i] >> k;

		if (k && i + 1 < n)
			x |= a[i + 1] << (64 - k);
		r[i - words] = x;
	}
}

bool krt_mag_any_below(const u64 *a, u32 n, u64 bits)
{
	u64 words = bits / 64;

	for (u32 i = 0; i < n && i < words; i++)
		if (a[i])
			return true;
	return words < n && bits % 64 && a[words] << (64 - bits % 64);
}

static bool mul_plain(struct krt_thread *t, u64 *r, const u64 *a, u32 an, const u64 *b, u32 bn)
{
	if (!bn) {
		memset(r, 0, an * sizeof(u64));
		return true;
	}
	r[an] = krt_mag_mul1(r, a, an, b[0], 0);
	for (u32 i = 1; i < bn; i++) {
		r[i + an] = addmul1(r + i, a, an, b[i]);
		if (!krt_work(t, KRT_LIMB_STEPS(an)))
			return false;
	}
	return true;
}

/*
 * Karatsuba for equal lengths: with h = n / 2 and x = x1 B^h + x0 the middle term is
 * (a0 + a1)(b0 + b1) - a0 b0 - a1 b1. tmp needs 4 * (n + 64) limbs; the depth is log2(n).
 */
static bool mul_equal(struct krt_thread *t, u64 *r, const u64 *a, const u64 *b, u32 n, u64 *tmp)
{
	u32 h = n / 2, m = n - h + 1;	/* sums have up to n - h limbs and a carry */
	u64 *sa = tmp, *sb = tmp + m, *mid = tmp + 2 * m, *rest = tmp + 4 * m;

	if (n < KARATSUBA_MIN)
		return mul_plain(t, r, a, n, b, n);
	if (!mul_equal(t, r, a, b, h, tmp) || !mul_equal(t, r + 2 * h, a + h, b + h, n - h, tmp))
		return false;
	sa[m - 1] = krt_mag_add(sa, a + h, n - h, a, h);
	sb[m - 1] = krt_mag_add(sb, b + h, n - h, b, h);
	if (!mul_equal(t, mid, sa, sb, m, rest))
		return false;
	krt_mag_sub(mid, mid, 2 * m, r, 2 * h);
	krt_mag_sub(mid, mid, 2 * m, r + 2 * h, 2 * (n - h));
	m = krt_mag_trim(mid, 2 * m);
	krt_mag_add(r + h, r + h, 2 * n - h, mid, m);
	return true;
}

/* a much longer than b: slices of a as long as b */
static bool mul_slices(struct krt_thread *t, u64 *r, const u64 *a, u32 an, const u64 *b, u32 bn, u64 *tmp)
{
	u64 *part = tmp, *scratch = tmp + 2 * bn;

	memset(r, 0, ((size_t)an + bn) * sizeof(u64));
	for (u32 i = 0; i < an; i += bn) {
		u32 n = an - i < bn ? an - i : bn;

		if (n == bn ? !mul_equal(t, part, a + i, b, bn, scratch) : !mul_plain(t, part, b, bn, a + i, n))
			return false;
		krt_mag_add(r + i, r + i, an + bn - i, part, n + bn);
	}
	return true;
}

bool krt_mag_mul(struct krt_thread *t, u64 *r, const u64 *a, u32 an, const u64 *b, u32 bn)
{
	u64 *tmp;

	if (an < bn) {
		const u64 *p = a;
		u32 n = an;

		a = b, an = bn;
		b = p, bn = n;
	}
	if (bn < KARATSUBA_MIN)
		return mul_plain(t, r, a, an, b, bn);
	tmp = krt_alloc_scratch(t, (6 * (size_t)bn + 1024) * sizeof(u64));
	if (!tmp)
		return false;
	return an == bn ? mul_equal(t, r, a, b, bn, tmp) : mul_slices(t, r, a, an, b, bn, tmp);
}

/* ---- objects ---- */

struct krt_big *krt_big_alloc(struct krt_thread *t, u64 n)
{
	struct krt_big *b;

	if (n > LIMBS_MAX) {
		krt_raise(t, KRT_EXC_MemoryError, "an int of %lu bits", n * 64);
		return NULL;
	}
	b = krt_alloc_plain(t, KRT_KIND_INT, sizeof(*b) + (n ? n : 1) * sizeof(u64));
	if (!b)
		return NULL;
	b->o.size = n;
	b->limb[n ? n - 1 : 0] = 0;
	return b;
}

static bool immediate(bool neg, u32 n, const u64 *limb, krt_val *ret)
{
	u64 x = n ? limb[0] : 0;

	if (n > 1)
		return false;
	if (x <= (u64)KRT_SMALL_MAX)
		*ret = krt_small(neg ? -(s64)x : (s64)x);
	else if (neg && x == (u64)KRT_SMALL_MAX + 1)
		*ret = krt_small(KRT_SMALL_MIN);
	else if (!neg && x >= KRT_HIGH_MIN)
		*ret = x << 2 | 3;
	else
		return false;
	return true;
}

krt_val krt_big_done(struct krt_big *b, bool neg)
{
	krt_val v;

	b->o.size = krt_mag_trim(b->limb, b->o.size);
	if (immediate(neg, b->o.size, b->limb, &v))
		return v;
	b->o.flags = neg ? KRT_F_NEG : 0;
	return (krt_val)b;
}

krt_val krt_big_norm(struct krt_thread *t, bool neg, u32 n, const u64 *limb)
{
	struct krt_big *b;
	krt_val v;

	n = krt_mag_trim(limb, n);
	if (immediate(neg, n, limb, &v))
		return v;
	b = krt_big_alloc(t, n);
	if (!b)
		return KRT_ERR;
	memcpy(b->limb, limb, n * sizeof(u64));
	b->o.flags = neg ? KRT_F_NEG : 0;
	return (krt_val)b;
}

krt_val krt_int_s128(struct krt_thread *t, krt_s128 v)
{
	krt_u128 m = v < 0 ? -(krt_u128)v : (krt_u128)v;
	u64 limb[2] = { (u64)m, (u64)(m >> 64) };

	return krt_big_norm(t, v < 0, 2, limb);
}

void krt_num_of(krt_val v, struct krt_num *r)
{
	r->neg = false;
	r->limb = &r->own;
	if (krt_is_small(v)) {
		s64 n = krt_small_get(v);

		r->neg = n < 0;
		r->own = n < 0 ? -(u64)n : (u64)n;
	} else if (krt_is_high(v)) {
		r->own = krt_high_get(v);
	} else if (krt_is_obj(v)) {
		struct krt_big *b = (struct krt_big *)v;

		r->neg = b->o.flags & KRT_F_NEG;
		r->limb = b->limb;
		r->n = b->o.size;
		return;
	} else {
		r->own = v == KRT_TRUE;
	}
	r->n = r->own != 0;
}
