/* SPDX-License-Identifier: GPL-2.0 */
/*
 * float.c - IEEE 754 double arithmetic on the bits, in integers only: the same
 * results as the hardware's, round to nearest even, in any kernel context.
 */
#include "big.h"
#include "fbits.h"

static u64 add_magnitudes(u64 a, u64 b, bool neg)
{
	int ea, eb, d;
	u64 ma = krt_fb_split(a, &ea) << 9, mb = krt_fb_split(b, &eb) << 9;

	/* a is the larger; what is shifted out leaves a mark in bit 0 */
	d = ea - eb;
	mb = d == 0 ? mb : d > 62 ? mb != 0 : mb >> d | ((mb & ((1ull << d) - 1)) != 0);
	return krt_fb_round(neg, ea - 9, ma + mb);
}

static u64 sub_magnitudes(u64 a, u64 b, bool neg)
{
	int ea, eb, d;
	u64 ma = krt_fb_split(a, &ea) << 10, mb = krt_fb_split(b, &eb) << 10;

	d = ea - eb;
	mb = d == 0 ? mb : d > 62 ? mb != 0 : mb >> d | ((mb & ((1ull << d) - 1)) != 0);
	if (ma == mb)
		return 0;
	return krt_fb_round(neg, ea - 10, ma - mb);
}

u64 krt_f_add(u64 a, u64 b)
{
	u64 x = a & ~KRT_FB_SIGN, y = b & ~KRT_FB_SIGN;

	if (x >= KRT_FB_INF || y >= KRT_FB_INF) {
		if (x > KRT_FB_INF || y > KRT_FB_INF || (x == y && a != b))
			return KRT_FB_NAN;
		return x == KRT_FB_INF ? a : b;
	}
	if (x < y) {
		u64 m = a;

		a = b, b = m;
		m = x, x = y, y = m;
	}
	if (krt_fb_neg(a) == krt_fb_neg(b))
		return x ? add_magnitudes(x, y, krt_fb_neg(a)) : a;
	return y ? sub_magnitudes(x, y, krt_fb_neg(a)) : x ? a : 0;
}

u64 krt_f_sub(u64 a, u64 b)
{
	return krt_f_add(a, b ^ KRT_FB_SIGN);
}

/* finite nonzero a as m * 2^e with bit 63 of m set */
static u64 split_full(u64 a, int *e)
{
	u64 m = krt_fb_split(a, e);
	int lead = __builtin_clzll(m);

	*e -= lead;
	return m << lead;
}

u64 krt_f_mul(u64 a, u64 b)
{
	bool neg = (a ^ b) >> 63;
	u64 x = a & ~KRT_FB_SIGN, y = b & ~KRT_FB_SIGN;
	krt_u128 p;
	int ea, eb;

	if (x >= KRT_FB_INF || y >= KRT_FB_INF) {
		if (x > KRT_FB_INF || y > KRT_FB_INF || !x || !y)
			return KRT_FB_NAN;
		return neg ? KRT_FB_INF | KRT_FB_SIGN : KRT_FB_INF;
	}
	if (!x || !y)
		return neg ? KRT_FB_SIGN : 0;
	p = (krt_u128)split_full(x, &ea) * split_full(y, &eb);
	return krt_fb_round(neg, ea + eb + 64, (u64)(p >> 64) | ((u64)p != 0));
}

u64 krt_f_div(u64 a, u64 b)
{
	bool neg = (a ^ b) >> 63;
	u64 x = a & ~KRT_FB_SIGN, y = b & ~KRT_FB_SIGN, ma, mb, q, rem;
	u64 sign = neg ? KRT_FB_SIGN : 0;
	int ea, eb;

	if (x > KRT_FB_INF || y > KRT_FB_INF || (x == y && (!x || x == KRT_FB_INF)))
		return KRT_FB_NAN;
	if (x == KRT_FB_INF || !y)
		return KRT_FB_INF | sign;
	if (y == KRT_FB_INF || !x)
		return sign;
	ma = split_full(x, &ea);
	mb = split_full(y, &eb);
	q = krt_div128(ma >> 1, ma << 63, mb, &rem);
	return krt_fb_round(neg, ea - eb - 63, q | (rem != 0));
}

/* exact: the remainder of the magnitudes by repeated shifts of 11 bits, with a's sign */
u64 krt_f_mod(u64 a, u64 b)
{
	u64 x = a & ~KRT_FB_SIGN, y = b & ~KRT_FB_SIGN, ma, mb;
	int ea, eb;

	if (x >= KRT_FB_INF || y > KRT_FB_INF || !y)
		return KRT_FB_NAN;
	if (x < y)
		return a;
	ma = krt_fb_split(x, &ea);
	mb = krt_fb_split(y, &eb);
	ma %= mb;
	for (int d = ea - eb; d > 0 && ma;) {
		int k = d < 11 ? d : 11;

		ma = (ma << k) % mb;
		d -= k;
	}
	return krt_fb_round(krt_fb_neg(a), eb, ma);
}

u64 krt_f_trunc(u64 a)
{
	int x = (int)(a >> 52 & 0x7ff) - 1023;

	if (x >= 52)
		return a;
	return x < 0 ? a & KRT_FB_SIGN : a & ~(KRT_FB_FRAC >> x);
}

u64 krt_f_floor(u64 a)
{
	u64 r = krt_f_trunc(a);

	if (!krt_fb_neg(a) || r == a || krt_fb_is_nan(a))
		return r;
	return krt_f_sub(r, KRT_FB_ONE);
}

/*
 * Square roots with remainders, each from that of the upper half by one division (P. Zimmermann, Karatsuba Square
 * Root): n has one of its two first bits set, s is the root rounded down, n - s * s the remainder.
 */
static u64 root_32(u32 n, u64 *rem)
{
	u32 root = 0;

	for (u32 bit = 1u << 30; bit; bit >>= 2) {
		if (n >= root + bit) {
			n -= root + bit;
			root = (root >> 1) + bit;
		} else {
			root >>= 1;
		}
	}
	*rem = n;
	return root;
}

static u64 root_64(u64 n, u64 *rem)
{
	u64 r, s = root_32(n >> 32, &r), num = r << 16 | (n >> 16 & 0xffff), q = num / (2 * s);
	s64 left = (s64)((num - q * 2 * s) << 16 | (n & 0xffff)) - (s64)(q * q);

	s = (s << 16) + q;
	if (left < 0) {
		left += 2 * s - 1;
		s--;
	}
	*rem = left;
	return s;
}

/* exact tells whether nothing is left */
static u64 root_128(krt_u128 n, bool *exact)
{
	/* the dividend without its last bit, which does not change the quotient: 64 bits hold it */
	u64 low = (u64)n, r, s = root_64(n >> 64, &r), num = r << 31 | low >> 33, q = num / s;
	__int128 left = ((__int128)((num - q * s) << 1 | (low >> 32 & 1)) << 32 | (u32)low) - (__int128)((krt_u128)q * q);
	krt_u128 root = ((krt_u128)s << 32) + q;

	if (left < 0) {
		left += 2 * root - 1;
		root--;
	}
	*exact = !left;
	return root;
}

u64 krt_f_sqrt(u64 a)
{
	krt_u128 m;
	bool exact;
	u64 root;
	int e;

	if (krt_fb_is_nan(a) || krt_fb_is_zero(a))
		return a;
	if (krt_fb_neg(a))
		return KRT_FB_NAN;
	if (krt_fb_is_inf(a))
		return a;
	/* 128 bits of value with an even exponent give 64 bits of root */
	m = (krt_u128)split_full(a, &e) << 64;
	e -= 64;
	if (e & 1) {
		m >>= 1;
		e++;
	}
	root = root_128(m, &exact);
	return krt_fb_round(false, e / 2, root | !exact);
}

int krt_f_cmp(u64 a, u64 b)
{
	s64 x, y;

	if (krt_fb_is_nan(a) || krt_fb_is_nan(b))
		return 2;
	/* sign and magnitude to two's complement, the zeros alike */
	x = krt_fb_neg(a) ? -(s64)(a & ~KRT_FB_SIGN) : (s64)a;
	y = krt_fb_neg(b) ? -(s64)(b & ~KRT_FB_SIGN) : (s64)b;
	return x < y ? -1 : x > y;
}

u64 krt_f_from_u64(u64 n)
{
	return krt_fb_round(false, 0, n);
}

u64 krt_f_from_s64(s64 n)
{
	return krt_fb_round(n < 0, 0, n < 0 ? -(u64)n : (u64)n);
}

/* ---- objects ---- */

krt_val krt_float(struct krt_thread *t, u64 bits)
{
	struct krt_float *f = krt_alloc(t, KRT_KIND_FLOAT, sizeof(*f));

	if (!f)
		return KRT_ERR;
	f->bits = bits;
	return (krt_val)f;
}

bool krt_int_to_float(struct krt_thread *t, krt_val v, u64 *bits)
{
	struct krt_num x;
	u64 m, drop;

	krt_num_of(v, &x);
	if (x.n <= 1) {
		*bits = krt_fb_round(x.neg, 0, x.n ? x.limb[0] : 0);
		return true;
	}
	drop = krt_int_bits(v) - 64;
	m = x.limb[x.n - 1];
	if (drop % 64)
		m = m << (64 - drop % 64) | x.limb[x.n - 2] >> drop % 64;
	m |= krt_mag_any_below(x.limb, x.n, drop);
	*bits = krt_fb_round(x.neg, drop, m);
	if (!krt_fb_is_inf(*bits))
		return true;
	krt_raise(t, KRT_EXC_OverflowError, "int too large to convert to float");
	return false;
}

krt_val krt_float_to_int(struct krt_thread *t, u64 bits)
{
	struct krt_big *b;
	u64 m;
	int e;

	if (krt_fb_is_nan(bits))
		return krt_raise(t, KRT_EXC_ValueError, "cannot convert float NaN to integer");
	if (krt_fb_is_inf(bits))
		return krt_raise(t, KRT_EXC_OverflowError, "cannot convert float infinity to integer");
	m = krt_fb_split(bits, &e);
	if (e <= 0) {
		m = e < -63 ? 0 : m >> -e;
		return krt_small(krt_fb_neg(bits) ? -(s64)m : (s64)m);
	}
	b = krt_big_alloc(t, e / 64 + 2);
	if (!b)
		return KRT_ERR;
	krt_mag_shl(b->limb, &m, 1, e);
	return krt_big_done(b, krt_fb_neg(bits));
}

int krt_float_cmp_int(struct krt_thread *t, u64 f, krt_val i)
{
	struct krt_num x;
	u64 m, bits;
	int e, c, sign = krt_int_sign(i);
	s64 len;

	if (krt_fb_is_nan(f))
		return 2;
	if (krt_fb_is_zero(f))
		return -sign;
	if (krt_fb_neg(f) != (sign < 0) || !sign || krt_fb_is_inf(f))
		return krt_fb_neg(f) ? -1 : 1;
	/* same sign: compare the magnitudes, first by their lengths in bits */
	m = krt_fb_split(f, &e);
	len = (s64)krt_bitlen64(m) + e;
	bits = krt_int_bits(i);
	krt_num_of(i, &x);
	if (len <= 0 || (u64)len != bits) {
		c = len < (s64)bits ? -1 : 1;
	} else if (e < 0) {	/* the int has at most 53 bits */
		u64 w = x.limb[0];

		c = m >> -e < w ? -1 : m >> -e > w || m & ((1ull << -e) - 1) ? 1 : 0;
	} else {
		/* align the leading bits, then see whether the int goes on */
		u64 top = x.limb[x.n - 1], k = bits % 64;

		if (k && x.n > 1)
			top = top << (64 - k) | x.limb[x.n - 2] >> k;
		else if (k)
			top <<= 64 - k;
		m <<= __builtin_clzll(m);
		c = m < top ? -1 : m > top;
		if (!c && bits > 64 && krt_mag_any_below(x.limb, x.n, bits - 64))
			c = -1;
	}
	return sign < 0 ? -c : c;
}

/* as krt_int_hash() of the same number would be: arithmetic modulo 2^61 - 1 */
u64 krt_float_hash(u64 bits)
{
	const u64 p = (1ull << 61) - 1;
	u64 h;
	int e;

	if (krt_fb_is_inf(bits))
		return krt_fb_neg(bits) ? (u64)-314159 : 314159;
	if (krt_fb_is_nan(bits))
		return 0;
	h = krt_fb_split(bits, &e);
	e %= 61;
	if (e < 0)
		e += 61;
	h = (h << e & p) | h >> (61 - e);
	if (krt_fb_neg(bits))
		h = -h;
	return h == (u64)-1 ? (u64)-2 : h;
}
