// SPDX-License-Identifier: GPL-2.0
/* trig.c - sin, cos, tan and their inverses on extended floats, rounded once */
#include "mathfn.h"

static const struct krt_xf half_pi = { KRT_U128(0xc90fdaa22168c234ull, 0xc4c6628b80dc1cd1ull), -127, false };
static const struct krt_xf one = { (krt_u128)1 << 127, -127, false };

static struct krt_xf twice(struct krt_xf a, int by)
{
	a.e += by;
	return a;
}

/* r as a fraction of 2^128, |r| < 1 */
static krt_u128 fraction(struct krt_xf r)
{
	return -r.e > 127 + 128 || !r.m ? 0 : r.e < -128 ? r.m >> (-128 - r.e) : r.m;
}

/* sin and cos of |r| <= pi/4 (a little more is fine) by their series: the 17th term is below 2^-130 */
static struct krt_xf sin_small(struct krt_xf r)
{
	krt_u128 f = fraction(r), z = krt_mulhi(f, f), acc = (krt_u128)1 << 127;

	for (int k = 17; k > 0; k--)
		acc = ((krt_u128)1 << 127) - krt_div_by(krt_mulhi(z, acc), 2 * k * (2 * k + 1));
	return krt_xf_mul(r, krt_xf_norm(false, acc, -127));
}

static struct krt_xf cos_small(struct krt_xf r)
{
	krt_u128 f = fraction(r), z = krt_mulhi(f, f), acc = (krt_u128)1 << 127;

	for (int k = 17; k > 0; k--)
		acc = ((krt_u128)1 << 127) - krt_div_by(krt_mulhi(z, acc), 2 * k * (2 * k - 1));
	return krt_xf_norm(false, acc, -127);
}

/* bits from..from+63 of 2/pi, bit 0 being worth 1/2 */
static u64 two_over_pi(unsigned int from)
{
	static const u64 word[] = {
		0xa2f9836e4e441529ull, 0xfc2757d1f534ddc0ull, 0xdb6295993c439041ull, 0xfe5163abdebbc561ull,
		0xb7246e3a424dd2e0ull, 0x06492eea09d1921cull, 0xfe1deb1cb129a73eull, 0xe88235f52ebb4484ull,
		0xe99c7026b45f7e41ull, 0x3991d639835339f4ull, 0x9c845f8bbdf9283bull, 0x1ff897ffde05980full,
		0xef2f118b5a0a6d1full, 0x6d367ecf27cb09b7ull, 0x4f463f669e5fea2dull, 0x7527bac7ebe5f17bull,
		0x3d0739f78a5292eaull, 0x6bfb5fb11f8d5d08ull, 0x56033046fc7b6babull, 0xf0cfbc209af4361dull,
		0xa9e391615ee61b08ull, 0,
	};
	unsigned int i = from / 64, s = from % 64;

	return s ? word[i] << s | word[i + 1] >> (64 - s) : word[i];
}

/*
 * x = n pi/2 + r with |r| <= pi/4; n mod 4. Of the product m 2^e * 2/pi what is worth 4 and more is left
 * out before it is made: five words of 2/pi from bit e - 2 on give 265 bits of fraction at least.
 */
static u32 reduce(u64 x, struct krt_xf *r)
{
	int e, from, point;
	u64 m = krt_fb_split(x, &e), w[7] = { 0 }, carry = 0;
	struct krt_xf frac = { 0, 0, false };
	u32 n;

	if ((x & ~KRT_FB_SIGN) < 0x3fe9000000000000ull) {	/* 0.78 < pi/4 */
		*r = krt_xf_of(x);
		return 0;
	}
	from = e > 2 ? e - 2 : 0;
	for (int i = 0; i < 5; i++) {
		krt_u128 p = (krt_u128)two_over_pi(from + 64 * (4 - i)) * m + carry;

		w[i] = (u64)p;
		carry = p >> 64;
	}
	w[5] = carry;
	point = 320 - (e - from);			/* bits behind the point */
	n = (w[point / 64] >> point % 64 | (point % 64 ? w[point / 64 + 1] << (64 - point % 64) : 0)) & 3;
	for (int i = point / 64; i < 7; i++)
		w[i] = i == point / 64 && point % 64 ? w[i] & ((1ull << point % 64) - 1) : 0;
	if (w[(point - 1) / 64] >> (point - 1) % 64 & 1) {	/* half a turn or more: from above */
		n++;
		frac.neg = true;
		for (int i = 0; i < 6; i++)
			w[i] = ~w[i];
		for (int i = point / 64; i < 7; i++)
			w[i] = i == point / 64 && point % 64 ? w[i] & ((1ull << point % 64) - 1) : 0;
	}
	for (int i = 5; i >= 0; i--)
		if (w[i]) {
			int lead = __builtin_clzll(w[i]);
			u64 a = w[i], b = i ? w[i - 1] : 0, c = i > 1 ? w[i - 2] : 0;

			if (lead) {
				a = a << lead | b >> (64 - lead);
				b = b << lead | c >> (64 - lead);
			}
			frac = krt_xf_norm(frac.neg, KRT_U128(a, b), 64 * (i - 1) - lead - point);
			break;
		}
	*r = krt_xf_mul(frac, half_pi);
	if (krt_fb_neg(x)) {
		r->neg = !r->neg;
		n = -n;
	}
	return n & 3;
}

static struct krt_xf sin_turned(u32 n, struct krt_xf r)
{
	struct krt_xf s = n & 1 ? cos_small(r) : sin_small(r);

	if (n & 2)
		s.neg = !s.neg;
	return s;
}

static bool is_tiny(u64 x)
{
	return (x & ~KRT_FB_SIGN) < (1023ull - 28) << 52;
}

/* x + x^3/3 * (+-1, or 1/2): enough below 2^-28 */
static u64 tiny(u64 x, int divisor)
{
	struct krt_xf v = krt_xf_of(x), c = krt_xf_mul(krt_xf_mul(v, v), v);

	if (!v.m)
		return x;
	return krt_xf_bits(krt_xf_add(v, krt_xf_div(c, krt_xf_int(divisor))));
}

u64 krt_f_sin(u64 x)
{
	struct krt_xf r;
	u32 n;

	if (krt_fb_is_nan(x) || krt_fb_is_inf(x))
		return KRT_FB_NAN;
	if (is_tiny(x))
		return tiny(x, -6);
	n = reduce(x, &r);
	return krt_xf_bits(sin_turned(n, r));
}

u64 krt_f_cos(u64 x)
{
	struct krt_xf r;
	u32 n;

	if (krt_fb_is_nan(x) || krt_fb_is_inf(x))
		return KRT_FB_NAN;
	n = reduce(x, &r);
	return krt_xf_bits(sin_turned(n + 1, r));
}

u64 krt_f_tan(u64 x)
{
	struct krt_xf r;
	u32 n;

	if (krt_fb_is_nan(x) || krt_fb_is_inf(x))
		return KRT_FB_NAN;
	if (is_tiny(x))
		return tiny(x, 3);
	n = reduce(x, &r);
	return krt_xf_bits(krt_xf_div(sin_turned(n, r), sin_turned(n + 1, r)));
}

struct krt_xf krt_xf_sin_pi(struct krt_xf x)
{
	struct krt_xf quarter = twice(one, -2), r = krt_xf_mul(x, twice(half_pi, 1));

	if (!krt_xf_sub(x, quarter).neg)
		return cos_small(krt_xf_sub(half_pi, r));
	return sin_small(r);
}

struct krt_xf krt_xf_sqrt(struct krt_xf a)
{
	struct krt_xf y;
	int half;

	if (!a.m)
		return a;
	/* near 1 for the first guess of 53 bits, then two steps of Newton's */
	half = (a.e + 127 - ((a.e + 127) & 1)) / 2;
	a.e -= 2 * half;
	y = krt_xf_of(krt_f_sqrt(krt_xf_bits(a)));
	for (int i = 0; i < 2; i++)
		y = twice(krt_xf_add(y, krt_xf_div(a, y)), -1);
	y.e += half;
	return y;
}

/* of x >= 0 */
static struct krt_xf atan_of(struct krt_xf x)
{
	bool inverse = x.m && !krt_xf_sub(x, one).neg;
	krt_u128 f, z, acc = 0;
	int halved;

	if (!x.m)
		return x;
	if (inverse)
		x = krt_xf_div(one, x);
	/* atan x = 2 atan(x / (1 + sqrt(1 + x^2))) until x < 1/4 */
	for (halved = 0; !krt_xf_below(x, -2); halved++)
		x = krt_xf_div(x, krt_xf_add(one, krt_xf_sqrt(krt_xf_add(one, krt_xf_mul(x, x)))));
	/* x - x^3/3 + x^5/5 ...: the 34th term is below 2^-130 */
	f = fraction(x);
	z = krt_mulhi(f, f);
	for (int k = 34; k >= 0; k--)
		acc = krt_div_by((krt_u128)1 << 127, 2 * k + 1) - krt_mulhi(z, acc);
	x = twice(krt_xf_mul(x, krt_xf_norm(false, acc, -127)), halved);
	return inverse ? krt_xf_sub(half_pi, x) : x;
}

static u64 signed_bits(struct krt_xf r, bool neg)
{
	return krt_xf_bits(r) | (neg ? KRT_FB_SIGN : 0);
}

u64 krt_f_atan(u64 x)
{
	bool neg = krt_fb_neg(x);

	if (krt_fb_is_nan(x))
		return x;
	if (krt_fb_is_inf(x))
		return signed_bits(half_pi, neg);
	if (is_tiny(x))
		return tiny(x, -3);
	return signed_bits(atan_of(krt_xf_of(x & ~KRT_FB_SIGN)), neg);
}

u64 krt_f_asin(u64 x)
{
	struct krt_xf v, c;

	if (krt_fb_is_nan(x) || (x & ~KRT_FB_SIGN) > KRT_FB_ONE)
		return KRT_FB_NAN;
	if (is_tiny(x))
		return tiny(x, 6);
	v = krt_xf_of(x & ~KRT_FB_SIGN);
	c = krt_xf_sqrt(krt_xf_mul(krt_xf_sub(one, v), krt_xf_add(one, v)));
	return signed_bits(c.m ? atan_of(krt_xf_div(v, c)) : half_pi, krt_fb_neg(x));
}

u64 krt_f_acos(u64 x)
{
	struct krt_xf v, up, down;

	if (krt_fb_is_nan(x) || (x & ~KRT_FB_SIGN) > KRT_FB_ONE)
		return KRT_FB_NAN;
	v = krt_xf_of(x);
	up = krt_xf_sub(one, v);
	down = krt_xf_add(one, v);
	if (!down.m)
		return krt_xf_bits(twice(half_pi, 1));
	if (!up.m)
		return 0;
	return krt_xf_bits(twice(atan_of(krt_xf_sqrt(krt_xf_div(up, down))), 1));
}

/* y or x is 0 or infinite */
static struct krt_xf atan2_special(u64 y, u64 x)
{
	struct krt_xf zero = { 0, 0, false }, r = zero;

	if (krt_fb_is_inf(y))
		r = !krt_fb_is_inf(x) ? half_pi : twice(half_pi, -1);
	else if (!krt_fb_is_zero(y) && krt_fb_is_zero(x))
		return half_pi;
	if (!krt_fb_neg(x) || (krt_fb_is_inf(y) && !krt_fb_is_inf(x)))
		return r;
	return krt_xf_sub(twice(half_pi, 1), r);
}

u64 krt_f_atan2(u64 y, u64 x)
{
	struct krt_xf r;

	if (krt_fb_is_nan(x) || krt_fb_is_nan(y))
		return KRT_FB_NAN;
	if (krt_fb_is_zero(y) || krt_fb_is_zero(x) || krt_fb_is_inf(x) || krt_fb_is_inf(y)) {
		r = atan2_special(y, x);
	} else {
		r = atan_of(krt_xf_div(krt_xf_of(y & ~KRT_FB_SIGN), krt_xf_of(x & ~KRT_FB_SIGN)));
		if (krt_fb_neg(x))
			r = krt_xf_sub(twice(half_pi, 1), r);
	}
	return signed_bits(r, krt_fb_neg(y));
}
