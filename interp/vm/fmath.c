/* SPDX-License-Identifier: GPL-2.0 */
/* fmath.c - extended floats; exp, log and pow made of them, rounded once: correct but for near-ties below 2^-50 */
#include "xf.h"

#define LN2	KRT_U128(0xb17217f7d1cf79abull, 0xc9e3b39803f2f6afull)	/* times 2^-128 */
#define INV_LN2	0x5c551d94ae0bf85dull					/* 1 / ln 2 times 2^62 */
#define ONE127	((krt_u128)1 << 127)

struct krt_xf krt_xf_norm(bool neg, krt_u128 m, int e)
{
	struct krt_xf r = { m, e, neg };
	int lead;

	if (!m)
		return r;
	lead = m >> 64 ? __builtin_clzll(m >> 64) : 64 + __builtin_clzll((u64)m);
	r.m = m << lead;
	r.e = e - lead;
	return r;
}

struct krt_xf krt_xf_mul(struct krt_xf a, struct krt_xf b)
{
	return krt_xf_norm(a.neg != b.neg, krt_mulhi(a.m, b.m), a.e + b.e + 128);
}

struct krt_xf krt_xf_add(struct krt_xf a, struct krt_xf b)
{
	int d;

	if (!a.m || !b.m)
		return a.m ? a : b;
	if (a.e < b.e || (a.e == b.e && a.m < b.m)) {
		struct krt_xf x = a;

		a = b;
		b = x;
	}
	d = a.e - b.e;
	b.m = d > 127 ? 0 : b.m >> d;
	if (a.neg != b.neg)
		return krt_xf_norm(a.neg, a.m - b.m, a.e);
	/* room for the carry */
	return krt_xf_norm(a.neg, (a.m >> 1) + (b.m >> 1), a.e + 1);
}

/* the next 64 bits of a quotient by d (bit 127 set); *rem < d */
static u64 div_step(krt_u128 *rem, u64 next, krt_u128 d)
{
	u64 dh = d >> 64, dl = (u64)d, q, r;
	krt_u128 sub, left;
	bool big;

	if ((u64)(*rem >> 64) >= dh) {
		q = ~0ull;
		left = *rem - ((krt_u128)dh << 64) + dh;	/* what the upper halves leave: rem - q dh */
		r = (u64)left;
		big = left >> 64;
	} else {
		q = krt_div128(*rem >> 64, (u64)*rem, dh, &r);
		big = false;
	}
	/* at most two too large */
	sub = (krt_u128)q * dl;
	left = (krt_u128)r << 64 | next;
	while (!big && sub > left) {
		q--;
		sub -= dl;
		big = left + ((krt_u128)dh << 64) < left;
		left += (krt_u128)dh << 64;
	}
	*rem = left - sub;
	return q;
}

struct krt_xf krt_xf_div(struct krt_xf a, struct krt_xf b)
{
	krt_u128 rem;
	u64 hi, lo;
	int e = a.e - b.e - 128;

	if (!a.m)
		return a;
	rem = a.m;
	if (rem >= b.m) {	/* the first quotient bit is worth 2^128: give it room */
		u64 low = (u64)rem << 63;

		rem >>= 1;
		hi = div_step(&rem, low, b.m);
		lo = div_step(&rem, 0, b.m);
		return krt_xf_norm(a.neg != b.neg, KRT_U128(hi, lo), e + 1);
	}
	hi = div_step(&rem, 0, b.m);
	lo = div_step(&rem, 0, b.m);
	return krt_xf_norm(a.neg != b.neg, KRT_U128(hi, lo), e);
}

struct krt_xf krt_xf_pow10(int n)
{
	static const struct { u64 hi, lo; int e; } power[2][9] = { {
		{ 0xa000000000000000ull, 0x0000000000000000ull, -124 },
		{ 0xc800000000000000ull, 0x0000000000000000ull, -121 },
		{ 0x9c40000000000000ull, 0x0000000000000000ull, -114 },
		{ 0xbebc200000000000ull, 0x0000000000000000ull, -101 },
		{ 0x8e1bc9bf04000000ull, 0x0000000000000000ull, -74 },
		{ 0x9dc5ada82b70b59dull, 0xf020000000000000ull, -21 },
		{ 0xc2781f49ffcfa6d5ull, 0x3cbf6b71c76b25fbull, 85 },
		{ 0x93ba47c980e98cdfull, 0xc66f336c36b10137ull, 298 },
		{ 0xaa7eebfb9df9de8dull, 0xddbb901b98feeab8ull, 723 },
	}, {
		{ 0xccccccccccccccccull, 0xcccccccccccccccdull, -131 },
		{ 0xa3d70a3d70a3d70aull, 0x3d70a3d70a3d70a4ull, -134 },
		{ 0xd1b71758e219652bull, 0xd3c36113404ea4a9ull, -141 },
		{ 0xabcc77118461cefcull, 0xfdc20d2b36ba7c3dull, -154 },
		{ 0xe69594bec44de15bull, 0x4c2ebe687989a9b4ull, -181 },
		{ 0xcfb11ead453994baull, 0x67de18eda5814af2ull, -234 },
		{ 0xa87fea27a539e9a5ull, 0x3f2398d747b36224ull, -340 },
		{ 0xddd0467c64bce4a0ull, 0xac7cb3f6d05ddbdfull, -553 },
		{ 0xc0314325637a1939ull, 0xfa911155fefb5309ull, -978 },
	} };
	struct krt_xf r = { ONE127, -127, false };
	unsigned int k = n < 0 ? -n : n;

	for (int i = 0; i < 9; i++)
		if (k >> i & 1) {
			struct krt_xf p = { KRT_U128(power[n < 0][i].hi, power[n < 0][i].lo), power[n < 0][i].e, false };

			r = krt_xf_mul(r, p);
		}
	return r;
}

u64 krt_xf_bits(struct krt_xf a)
{
	return krt_fb_round(a.neg, (s64)a.e + 64, (u64)(a.m >> 64) | ((u64)a.m != 0));
}

bool krt_xf_round(struct krt_xf a, u64 err, u64 *bits)
{
	struct krt_xf up = a, down = a;

	*bits = krt_xf_bits(a);
	if (!err)
		return true;
	up.m = a.m + err < a.m ? ~(krt_u128)0 : a.m + err;
	down.m = a.m - err;
	return krt_xf_bits(up) == *bits && krt_xf_bits(down) == *bits;
}

u64 krt_xf_snap(struct krt_xf a)
{
	const krt_u128 half = (krt_u128)1 << 74, slack = (krt_u128)1 << 22;
	krt_u128 rest = a.m & (half - 1);

	if (rest < slack)
		a.m -= rest;
	else if (half - rest < slack && a.m + (half - rest) > a.m)
		a.m += half - rest;
	return krt_xf_bits(a);
}

struct krt_xf krt_xf_of(u64 a)
{
	int e;
	u64 m = krt_fb_split(a, &e);

	return krt_xf_norm(krt_fb_neg(a), m, e);
}

/* k ln 2 + ln f with s = (f - 1) / (f + 1): ln f = 2 s (1 + s^2/3 + s^4/5 + ...), |s| < 0.172: 26 terms give 2^-130 */
static struct krt_xf log_sum(int k, struct krt_xf s)
{
	struct krt_xf ln2 = { LN2, -128, false };
	krt_u128 z, acc;
	int e;

	ln2 = krt_xf_mul(ln2, krt_xf_norm(k < 0, k < 0 ? -k : k, 0));
	if (!s.m)
		return ln2;
	z = krt_mulhi(s.m, s.m);		/* s^2 = z 2^(2e + 128) */
	e = -(2 * s.e + 256);			/* as a fraction of 2^128 it is z >> e */
	z = e > 127 ? 0 : z >> e;
	acc = krt_div_by(ONE127, 53);
	for (int i = 25; i >= 0; i--)
		acc = krt_div_by(ONE127, 2 * i + 1) + krt_mulhi(z, acc);
	s.e++;
	return krt_xf_add(ln2, krt_xf_mul(s, krt_xf_norm(false, acc, -127)));
}

/* ln of finite x > 0: x = 2^k f with f in [0.707, 1.414] */
static struct krt_xf xf_log(u64 x)
{
	u64 f, num, den, q1, q0, rem;
	int e, k, sn, sd;
	bool neg;

	f = krt_fb_split(x, &e);
	k = __builtin_clzll(f) - 11;
	f <<= k;				/* 53 bits: [1, 2) */
	k = e - k + 52;
	num = f - (1ull << 52);
	den = f + (1ull << 52);
	neg = f > 0x16a09e667f3bcdull;		/* above the root of 2: halve f */
	if (neg) {
		k++;
		num = (1ull << 53) - f;
		den = (1ull << 53) + f;
	}
	if (!num)
		return log_sum(k, (struct krt_xf){ 0, 0, false });
	sn = __builtin_clzll(num) - 1;
	sd = __builtin_clzll(den);
	q1 = krt_div128(num << sn, 0, den << sd, &rem);
	q0 = krt_div128(rem, 0, den << sd, &rem);
	return log_sum(k, krt_xf_norm(neg, KRT_U128(q1, q0), sd - sn - 128));
}

struct krt_xf krt_xf_log(struct krt_xf x)
{
	const krt_u128 root2 = KRT_U128(0xb504f333f9de6484ull, 0x597d89b3754abe9full);
	const struct krt_xf one = { ONE127, -127, false }, minus = { ONE127, -127, true };
	int k = x.e + 127;

	x.neg = false;
	x.e = -127;
	if (x.m > root2) {
		k++;
		x.e--;
	}
	return log_sum(k, krt_xf_div(krt_xf_add(x, minus), krt_xf_add(x, one)));
}

/* |y| = n ln 2 + r with 0 <= r < ln 2, as a fraction of 2^128; |y| < 2^11 */
static u32 reduce(struct krt_xf y, krt_u128 *r)
{
	int shift = y.e + 128;		/* bits of the integer part */
	u64 whole = shift > 0 ? (u64)(y.m >> (128 - shift)) : 0, n;
	krt_u128 frac = shift > 0 ? y.m << shift : -shift > 127 ? 0 : y.m >> -shift;
	krt_u128 lo, hi;

	/* an estimate that is at most one off, from 11 + 40 bits of y */
	n = (u64)((krt_u128)(whole << 40 | (u64)(frac >> 88)) * INV_LN2 >> 102);
	lo = (krt_u128)n * (u64)LN2;
	hi = (krt_u128)n * (u64)(LN2 >> 64) + (lo >> 64);
	lo = hi << 64 | (u64)lo;
	whole -= (u64)(hi >> 64);
	if (frac < lo)
		whole--;
	frac -= lo;
	if ((s64)whole < 0) {
		n--;
		frac += LN2;
	} else if (whole || frac >= LN2) {
		n++;
		frac -= LN2;
	}
	*r = frac;
	return n;
}

struct krt_xf krt_xf_exp(struct krt_xf y)
{
	const krt_u128 one = (krt_u128)1 << 126;
	krt_u128 r, acc = one;
	struct krt_xf big = { ONE127, 4096, false };
	int n;

	if (y.m && y.e + 128 > 11) {
		if (y.neg)
			big.e = -4096;
		return big;
	}
	n = reduce(y, &r);
	if (y.neg) {
		n = -n;
		if (r) {
			r = LN2 - r;
			n--;
		}
	}
	/* 1 + r(1 + r/2 (1 + r/3 (...))): r < 0.7 makes the 34th term 2^-145 */
	for (int k = 34; k > 0; k--)
		acc = one + krt_div_by(krt_mulhi(r, acc), k);
	return krt_xf_norm(false, acc, n - 126);
}

u64 krt_f_exp(u64 a)
{
	if (krt_fb_is_nan(a))
		return a;
	if (krt_fb_is_inf(a))
		return krt_fb_neg(a) ? 0 : a;
	if (krt_fb_is_zero(a))
		return KRT_FB_ONE;
	return krt_xf_bits(krt_xf_exp(krt_xf_of(a)));
}

u64 krt_f_log(u64 a)
{
	if (krt_fb_is_nan(a))
		return a;
	if (krt_fb_is_zero(a))
		return KRT_FB_INF | KRT_FB_SIGN;
	if (krt_fb_neg(a))
		return KRT_FB_NAN;
	if (krt_fb_is_inf(a))
		return a;
	return krt_xf_bits(xf_log(a));
}

/* finite b: 0 not an integer, 1 odd, 2 even */
static int parity(u64 b)
{
	int e;
	u64 m = krt_fb_split(b, &e);

	if (krt_f_trunc(b) != b)
		return 0;
	return e > 0 || e < -52 || !(m >> -e & 1) ? 2 : 1;
}

/* one of the two is infinite, none is a NaN */
static u64 pow_infinite(u64 a, u64 b)
{
	u64 x = a & ~KRT_FB_SIGN;

	if (krt_fb_is_inf(b)) {
		if (x == KRT_FB_ONE)
			return KRT_FB_ONE;
		return (x > KRT_FB_ONE) == krt_fb_neg(b) ? 0 : KRT_FB_INF;
	}
	x = krt_fb_neg(b) ? 0 : KRT_FB_INF;
	return krt_fb_neg(a) && parity(b) == 1 ? x | KRT_FB_SIGN : x;
}

/* as C's pow(); NaN for a negative base with a fractional exponent */
u64 krt_f_pow(u64 a, u64 b)
{
	struct krt_xf p;
	u64 sign;

	if (krt_fb_is_zero(b) || a == KRT_FB_ONE)
		return KRT_FB_ONE;
	if (krt_fb_is_nan(a) || krt_fb_is_nan(b))
		return KRT_FB_NAN;
	if (krt_fb_is_inf(a) || krt_fb_is_inf(b))
		return pow_infinite(a, b);
	sign = krt_fb_neg(a) && parity(b) == 1 ? KRT_FB_SIGN : 0;
	if (!krt_fb_is_zero(a) && b == KRT_FB_ONE + (1ull << 52))	/* 2.0: rounded once, as below, and 20 times faster */
		return krt_f_mul(a, a);
	if (!krt_fb_neg(a) && b == KRT_FB_ONE - (1ull << 52))		/* 0.5 */
		return krt_f_sqrt(a);
	if (krt_fb_is_zero(a))
		return sign | (krt_fb_neg(b) ? KRT_FB_INF : 0);
	if (krt_fb_neg(a) && !parity(b))
		return KRT_FB_NAN;
	p = xf_log(a & ~KRT_FB_SIGN);
	if (!p.m)
		return KRT_FB_ONE | sign;
	return sign | krt_xf_snap(krt_xf_exp(krt_xf_mul(p, krt_xf_of(b))));
}
