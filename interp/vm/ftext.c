/* SPDX-License-Identifier: GPL-2.0 */
/* ftext.c - floats with a given number of digits: the exact value rounded half to even */
#include "fbits.h"
#include "text.h"
#include "big.h"

#define FRACTION_MAX	1074	/* digits after the point of the smallest double: all others are 0 */
#define DIGITS_MAX	780	/* significant digits any double can have, and some */

static krt_u128 ten_to(int n)
{
	krt_u128 p = 1;

	while (n--)
		p *= 10;
	return p;
}

/* (m * 10^n) >> drop, halves to even, when it fits 128 bits */
static bool fixed_fast(u64 m, int n, int drop, krt_u128 *ret)
{
	krt_u128 p, rest, half;

	if (n < 0 || n > 22 || drop < 0 || drop > 126)
		return false;
	p = ten_to(n);
	p = (krt_u128)(u64)p * m + ((krt_u128)((u64)(p >> 64) * m) << 64);	/* m < 2^53, 10^22 < 2^74 */
	rest = p & (((krt_u128)1 << drop) - 1);
	half = drop ? (krt_u128)1 << (drop - 1) : 0;
	p >>= drop;
	if (drop && (rest > half || (rest == half && p & 1)))
		p++;
	*ret = p;
	return true;
}

/* m * 2^e * 10^n to an integer */
static krt_val fixed_slow(struct krt_thread *t, u64 m, int e, int n)
{
	krt_val v = krt_uint(t, m), p = krt_int_pow10(t, n < 0 ? -n : n), q, r;
	int c;

	if (!v || !p)
		return KRT_ERR;
	if (n >= 0)
		v = krt_int_binary(t, KRT_BIN_MUL, v, p);
	if (v && e > 0)
		v = krt_int_shift(t, v, e);
	if (n >= 0)
		p = krt_small(1);
	if (e < 0)
		p = krt_int_shift(t, p, -e);
	if (!v || !p || p == krt_small(1))
		return v;
	if (!p || !krt_int_divrem(t, v, p, &q, &r))
		return KRT_ERR;
	r = krt_int_shift(t, r, 1);
	if (!r)
		return KRT_ERR;
	c = krt_int_cmp(r, p);
	if (c > 0 || (c == 0 && krt_to_u64_wrap(q) & 1))
		q = krt_int_binary(t, KRT_BIN_ADD, q, krt_small(1));
	return q;
}

/* digits of round(m * 2^e * 10^n), at least min of them */
static bool scaled(struct krt_thread *t, u64 m, int e, int n, int min, int zeros, char **s, size_t *len)
{
	struct krt_num x;
	krt_u128 p;
	krt_val v;
	char *text, *out;
	size_t k, pad;
	u64 limb[2];

	if (fixed_fast(m, n, -e, &p)) {
		limb[0] = (u64)p;
		limb[1] = p >> 64;
		if (!krt_mag_decimal(t, limb, 2, &text, &k))
			return false;
	} else {
		v = fixed_slow(t, m, e, n);
		if (!v)
			return false;
		krt_num_of(v, &x);
		if (!krt_mag_decimal(t, x.limb, x.n, &text, &k))
			return false;
	}
	pad = k < (size_t)min ? min - k : 0;
	if (!pad && !zeros) {
		*s = text;
		*len = k;
		return true;
	}
	out = krt_alloc_raw(t, pad + k + zeros);
	if (!out)
		return false;
	memset(out, '0', pad + k + zeros);
	memcpy(out + pad, text, k);
	*s = out;
	*len = pad + k + zeros;
	return true;
}

bool krt_ftoa_fixed(struct krt_thread *t, u64 bits, int n, char **s, size_t *len)
{
	int e, cap = n > FRACTION_MAX ? FRACTION_MAX : n;
	u64 m = krt_fb_split(bits & ~KRT_FB_SIGN, &e);

	return scaled(t, m, e, cap, cap + 1, n - cap, s, len);
}

bool krt_ftoa_digits(struct krt_thread *t, u64 bits, int n, char **s, int *exp)
{
	int e, guess, cap = n > DIGITS_MAX ? DIGITS_MAX : n;
	u64 m = krt_fb_split(bits & ~KRT_FB_SIGN, &e);
	size_t len;

	*exp = 0;
	if (!m)
		return scaled(t, 0, 0, 0, n, 0, s, &len);
	/* floor(log10) or one less */
	guess = krt_fb_log10((int)krt_bitlen64(m) + e - 1);
	for (;; guess++) {
		if (!scaled(t, m, e, cap - 1 - guess, cap, n - cap, s, &len))
			return false;
		if (len == (size_t)n) {
			*exp = guess;
			return true;
		}
	}
}

static void add_exponent(struct krt_buf *b, int exp, char e)
{
	char text[5];
	int n = 0, x = exp < 0 ? -exp : exp;

	krt_buf_char(b, e);
	krt_buf_char(b, exp < 0 ? '-' : '+');
	if (x >= 100)
		text[n++] = '0' + x / 100;
	text[n++] = '0' + x / 10 % 10;
	text[n++] = '0' + x % 10;
	krt_buf_add(b, text, n);
}

/* d.ddd of n digits */
static void add_scientific(struct krt_buf *b, const char *s, int n, int exp, char e, bool point)
{
	krt_buf_add(b, s, 1);
	if (n > 1 || point)
		krt_buf_char(b, '.');
	krt_buf_add(b, s + 1, n - 1);
	add_exponent(b, exp, e);
}

static void add_general(struct krt_buf *b, u64 bits, int precision, char e, bool alternate)
{
	char *s;
	int exp, n;

	n = precision = precision ? precision : 1;
	if (!krt_ftoa_digits(b->t, bits, precision, &s, &exp)) {
		b->failed = true;
		return;
	}
	while (!alternate && n > 1 && s[n - 1] == '0')
		n--;
	if (exp < -4 || exp >= precision) {
		add_scientific(b, s, n, exp, e, alternate);
		return;
	}
	if (exp < 0) {
		krt_buf_str(b, "0.");
		krt_buf_fill(b, '0', -exp - 1);
		krt_buf_add(b, s, n);
		return;
	}
	if (n <= exp + 1) {	/* the digits end at or before the point */
		krt_buf_add(b, s, n);
		krt_buf_fill(b, '0', exp + 1 - n);
		if (alternate)
			krt_buf_char(b, '.');
		return;
	}
	krt_buf_add(b, s, exp + 1);
	krt_buf_char(b, '.');
	krt_buf_add(b, s + exp + 1, n - exp - 1);
}

/* adds |bits|, finite or not, in mode e E f F g G */
void krt_ftoa_text(struct krt_buf *b, u64 bits, char mode, int precision, bool alternate)
{
	bool upper = mode == 'E' || mode == 'F' || mode == 'G';
	size_t len;
	char *s;
	int exp;

	if (krt_fb_is_nan(bits) || krt_fb_is_inf(bits)) {
		krt_buf_str(b, krt_fb_is_nan(bits) ? upper ? "NAN" : "nan" : upper ? "INF" : "inf");
		return;
	}
	if (mode == 'g' || mode == 'G') {
		add_general(b, bits, precision, upper ? 'E' : 'e', alternate);
	} else if (mode == 'e' || mode == 'E') {
		if (krt_ftoa_digits(b->t, bits, precision + 1, &s, &exp))
			add_scientific(b, s, precision + 1, exp, mode, alternate);
		else
			b->failed = true;
	} else if (krt_ftoa_fixed(b->t, bits, precision, &s, &len)) {
		krt_buf_add(b, s, len - precision);
		if (precision || alternate)
			krt_buf_char(b, '.');
		krt_buf_add(b, s + len - precision, precision);
	} else {
		b->failed = true;
	}
}

krt_val krt_float_format(struct krt_thread *t, u64 bits, char mode, int precision, bool alternate)
{
	struct krt_buf b;

	krt_buf_init(&b, t);
	if (krt_fb_neg(bits) && !krt_fb_is_nan(bits))
		krt_buf_char(&b, '-');
	krt_ftoa_text(&b, bits, mode, precision, alternate);
	return krt_buf_finish(&b);
}
