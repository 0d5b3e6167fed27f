/* SPDX-License-Identifier: GPL-2.0 */
/* ftoa.c - the shortest decimal digits that read back as the same double (Steele & White, as Burger & Dybvig do it) */
#include "fbits.h"
#include "text.h"
#include "big.h"

/* 2^1077 times ten, and 10^325 * 2^55, need 19 limbs */
struct fixed { u32 n; u64 d[19]; };

static void set_shifted(struct fixed *x, u64 m, u32 shift)
{
	x->n = shift / 64;
	memset(x->d, 0, x->n * sizeof(u64));
	x->d[x->n++] = m << shift % 64;
	if (shift % 64 && m >> (64 - shift % 64))
		x->d[x->n++] = m >> (64 - shift % 64);
}

static void scale(struct fixed *x, u64 m)
{
	u64 carry = krt_mag_mul1(x->d, x->d, x->n, m, 0);

	if (carry)
		x->d[x->n++] = carry;
}

static void scale10(struct fixed *x, u32 k)
{
	for (; k >= 19; k -= 19)
		scale(x, KRT_TEN19);
	if (k) {
		u64 p = 1;

		while (k--)
			p *= 10;
		scale(x, p);
	}
}

static int compare(const struct fixed *a, const struct fixed *b)
{
	return krt_mag_cmp(a->d, a->n, b->d, b->n);
}

/* the sign of a + b - c */
static int compare_sum(const struct fixed *a, const struct fixed *b, const struct fixed *c)
{
	u32 n = a->n > c->n ? a->n : c->n;
	krt_s128 acc = 0;
	u64 any = 0;

	if (b->n > n)
		n = b->n;
	for (u32 i = 0; i < n; i++) {
		acc += i < a->n ? a->d[i] : 0;
		acc += i < b->n ? b->d[i] : 0;
		acc -= i < c->n ? c->d[i] : 0;
		any |= (u64)acc;
		acc >>= 64;
	}
	return acc < 0 ? -1 : acc || any;
}

/* a / b below ten, a becomes the remainder */
static int take_digit(struct fixed *a, const struct fixed *b)
{
	int d = 0;

	for (; compare(a, b) >= 0; d++) {
		krt_mag_sub(a->d, a->d, a->n, b->d, b->n);
		a->n = krt_mag_trim(a->d, a->n);
	}
	return d;
}

/* r / s is the rest of the value, up / s and down / s what may be added and taken away */
static int generate(struct fixed *r, struct fixed *s, struct fixed *up, struct fixed *down, bool even, char *buf)
{
	int n = 0;

	for (;;) {
		int d = take_digit(r, s), c = compare(r, down), h = compare_sum(r, up, s);
		bool low = even ? c <= 0 : c < 0, high = even ? h >= 0 : h > 0;

		if (!low && !high) {
			buf[n++] = '0' + d;
			scale(r, 10);
			scale(up, 10);
			scale(down, 10);
			continue;
		}
		if (low && high) {
			int half = compare_sum(r, r, s);

			high = half > 0 || (half == 0 && d & 1);
		}
		buf[n++] = '0' + d + high;
		return n;
	}
}

static int strip(char *buf, int n)
{
	while (n > 1 && buf[n - 1] == '0')
		n--;
	return n;
}

static int shortest_slow(u64 m, int e, bool closer, char *buf, int *point)
{
	struct fixed r, s, up, down;
	bool even = !(m & 1);
	int len = krt_bitlen64(m) + e, k, c;

	set_shifted(&r, m, (e > 0 ? e : 0) + 1 + closer);
	set_shifted(&s, 1, (e < 0 ? -e : 0) + 1 + closer);
	set_shifted(&up, 1, (e > 0 ? e : 0) + closer);
	set_shifted(&down, 1, e > 0 ? e : 0);
	k = krt_fb_log10(len - 1);	/* 10^k <= value; raised below until value < 10^k */
	if (k >= 0) {
		scale10(&s, k);
	} else {
		scale10(&r, -k);
		scale10(&up, -k);
		scale10(&down, -k);
	}
	c = compare_sum(&r, &up, &s);
	while (even ? c >= 0 : c > 0) {
		scale(&s, 10);
		k++;
		c = compare_sum(&r, &up, &s);
	}
	scale(&r, 10);
	scale(&up, 10);
	scale(&down, 10);
	*point = k;
	return generate(&r, &s, &up, &down, even, buf);
}

int krt_ftoa_shortest(u64 bits, char *buf, int *point)
{
	int e, n = 0;
	u64 m = krt_fb_split(bits & ~KRT_FB_SIGN, &e);

	if (!m) {
		buf[0] = '0';
		*point = 1;
		return 1;
	}
	/* integers below 2^53 are their own shortest form */
	if (e <= 0 && e > -53 && !(m & ((1ull << -e) - 1))) {
		char text[20];

		for (m >>= -e; m; m /= 10)
			text[n++] = '0' + m % 10;
		for (int i = 0; i < n; i++)
			buf[i] = text[n - 1 - i];
		*point = n;
		return strip(buf, n);
	}
	return shortest_slow(m, e, m == 1ull << 52 && (bits >> 52 & 0x7ff) > 1, buf, point);
}

size_t krt_float_repr(char *out, u64 bits)
{
	char digits[20], *p = out;
	int point, n;

	if (krt_fb_is_nan(bits)) {
		memcpy(out, "nan", 4);
		return 3;
	}
	if (krt_fb_neg(bits))
		*p++ = '-';
	if (krt_fb_is_inf(bits)) {
		memcpy(p, "inf", 4);
		return p + 3 - out;
	}
	n = krt_ftoa_shortest(bits, digits, &point);
	if (point > -4 && point <= 16) {
		int i = 0;

		if (point <= 0)
			*p++ = '0';
		for (; i < point; i++)
			*p++ = i < n ? digits[i] : '0';
		*p++ = '.';
		for (int z = point; z < 0; z++)
			*p++ = '0';
		if (i >= n)
			*p++ = '0';
		for (; i < n; i++)
			*p++ = digits[i];
	} else {
		int exp = point - 1;

		*p++ = digits[0];
		if (n > 1)
			*p++ = '.';
		for (int i = 1; i < n; i++)
			*p++ = digits[i];
		*p++ = 'e';
		*p++ = exp < 0 ? '-' : '+';
		if (exp < 0)
			exp = -exp;
		if (exp >= 100)
			*p++ = '0' + exp / 100;
		*p++ = '0' + exp / 10 % 10;
		*p++ = '0' + exp % 10;
	}
	*p = 0;
	return p - out;
}

krt_val krt_float_repr_val(struct krt_thread *t, krt_val v)
{
	char buf[40];
	size_t n = krt_float_repr(buf, krt_float_bits(v));

	return krt_str_n(t, buf, n);
}
