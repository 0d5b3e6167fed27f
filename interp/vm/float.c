/* SPDX-License-Identifier: GPL-2.0 */
/* float.c - the rest of arithmetic on floats' bits; float objects, and how they compare with ints. */
#include "big.h"
#include "fbits.h"
#include "gc.h"

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
	struct krt_float *f = krt_alloc_quick(t, KRT_KIND_FLOAT, sizeof(*f));

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
