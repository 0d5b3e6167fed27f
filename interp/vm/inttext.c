/* SPDX-License-Identifier: GPL-2.0 */
/* inttext.c - ints as text and back */
#include "big.h"
#include "text.h"

static const char digits[] = "0123456789abcdefghijklmnopqrstuvwxyz";

static krt_val too_long(struct krt_thread *t)
{
	return krt_raise(t, KRT_EXC_ValueError, "Exceeds the limit (%u digits) for integer string conversion; "
			 "use sys.set_int_max_str_digits() to increase the limit", t->vm->digits_max);
}

static const char *prefix_of(int base)
{
	return base == 16 ? "0x" : base == 8 ? "0o" : base == 2 ? "0b" : "";
}

static krt_val with_sign(struct krt_thread *t, bool neg, const char *prefix, const char *s, size_t n)
{
	struct krt_buf b;

	krt_buf_init(&b, t);
	if (neg)
		krt_buf_add(&b, "-", 1);
	krt_buf_str(&b, prefix);
	krt_buf_add(&b, s, n);
	return krt_buf_finish(&b);
}

char *krt_digits(char *p, u64 m, int base)
{
	if (base == 10) {
		for (; m >= 100; m /= 100) {
			u32 pair = m % 100;

			*--p = '0' + pair % 10;
			*--p = '0' + pair / 10;
		}
		if (m >= 10) {
			*--p = '0' + m % 10;
			m /= 10;
		}
		*--p = '0' + m;
	} else {
		do {
			*--p = digits[m % base];
			m /= base;
		} while (m);
	}
	return p;
}

static krt_val small_str(struct krt_thread *t, u64 m, bool neg, int base, bool prefix)
{
	char buf[72], *end = buf + sizeof(buf), *p = krt_digits(end, m, base);
	const char *pre = prefix ? prefix_of(base) : "";

	for (size_t i = strlen(pre); i-- > 0;)
		*--p = pre[i];
	if (neg)
		*--p = '-';
	return krt_str_n(t, p, end - p);
}

/* base is a power of two: digit i is a field of k bits */
static krt_val power_str(struct krt_thread *t, krt_val v, const struct krt_num *x, int k, const char *prefix)
{
	u64 n = (krt_int_bits(v) + k - 1) / k;
	char *s = krt_alloc_raw(t, n + 1);

	if (!s)
		return KRT_ERR;
	for (u64 i = 0; i < n; i++) {
		u64 bit = i * k, w = bit / 64, d = x->limb[w] >> bit % 64;

		if (bit % 64 + k > 64 && w + 1 < x->n)
			d |= x->limb[w + 1] << (64 - bit % 64);
		s[n - 1 - i] = digits[d & ((1u << k) - 1)];
	}
	return with_sign(t, x->neg, prefix, s, n);
}

krt_val krt_int_str(struct krt_thread *t, krt_val v, int base, bool prefix)
{
	struct krt_num x;
	size_t n;
	char *s;

	if (krt_is_small(v)) {
		s64 i = krt_small_get(v);

		return small_str(t, i < 0 ? -(u64)i : (u64)i, i < 0, base, prefix);
	}
	krt_num_of(v, &x);
	if (x.n <= 1)
		return small_str(t, x.n ? x.limb[0] : 0, x.neg, base, prefix);
	if (base != 10)
		return power_str(t, v, &x, base == 16 ? 4 : base == 8 ? 3 : 1, prefix ? prefix_of(base) : "");
	/* log10(2^64) is 19.27: more limbs than these are too long in any case */
	if (t->vm->digits_max && x.n > t->vm->digits_max / 19 + 1)
		return too_long(t);
	if (!krt_mag_decimal(t, x.limb, x.n, &s, &n))
		return KRT_ERR;
	if (t->vm->digits_max && n > t->vm->digits_max)
		return too_long(t);
	return with_sign(t, x.neg, "", s, n);
}

static int digit_of(u8 c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c |= 0x20;
	return c >= 'a' && c <= 'z' ? c - 'a' + 10 : 99;
}

/* a prefix that fits the base moves *s on and, for base 0, decides it */
static int take_prefix(const char **s, const char *end, int base)
{
	const char *p = *s;
	int is = 0;

	if (end - p >= 2 && p[0] == '0') {
		char c = p[1] | 0x20;

		is = c == 'x' ? 16 : c == 'o' ? 8 : c == 'b' ? 2 : 0;
	}
	if (is && (base == 0 || base == is)) {
		*s = p + 2;
		if (*s < end && **s == '_')
			++*s;
		return is;
	}
	if (base)
		return base;
	/* base 0: a decimal literal, which does not start with 0 unless it is zero */
	if (p < end && *p == '0')
		for (; p < end; p++)
			if (*p != '0' && *p != '_')
				return 0;
	return 10;
}

/* checks digits and underscores; the number of digits, 0 when malformed */
static size_t count_digits(const char *s, const char *end, int base)
{
	size_t n = 0;
	bool under = true;

	for (; s < end; s++) {
		if (*s == '_') {
			if (under)
				return 0;
			under = true;
			continue;
		}
		if (digit_of(*s) >= base)
			return 0;
		under = false;
		n++;
	}
	return under ? 0 : n;
}

krt_val krt_int_of_digits(struct krt_thread *t, const char *s, const char *end, size_t n, int base, bool neg)
{
	int per = krt_bitlen64(base - 1);	/* bits a digit, rounded up */
	struct krt_big *b = krt_big_alloc(t, (u64)n * per / 64 + 1);
	u64 part = 0, scale = 1;
	u32 used = 0;

	if (!b)
		return KRT_ERR;
	for (; s < end; s++) {
		if (*s != '_') {
			part = part * base + digit_of(*s);
			scale *= base;
		}
		if (scale < ~0ull / 37 && s + 1 < end)
			continue;
		u64 carry = krt_mag_mul1(b->limb, b->limb, used, scale, part);

		if (carry)
			b->limb[used++] = carry;
		part = 0;
		scale = 1;
		if (!krt_work(t, KRT_LIMB_STEPS(used)))
			return KRT_ERR;
	}
	memset(b->limb + used, 0, (b->o.size - used) * sizeof(u64));
	return krt_big_done(b, neg);
}

/* base 2^k: each digit is a field of k bits */
static krt_val parse_fields(struct krt_thread *t, const char *s, const char *end, size_t n, int k, bool neg)
{
	struct krt_big *b = krt_big_alloc(t, (u64)n * k / 64 + 1);
	u64 bit = (u64)n * k;

	if (!b)
		return KRT_ERR;
	memset(b->limb, 0, b->o.size * sizeof(u64));
	for (; s < end; s++) {
		u64 d;

		if (*s == '_')
			continue;
		d = digit_of(*s);
		bit -= k;
		b->limb[bit / 64] |= d << bit % 64;
		if (bit % 64 + k > 64)
			b->limb[bit / 64 + 1] |= d >> (64 - bit % 64);
	}
	return krt_big_done(b, neg);
}

static krt_val parse_decimal(struct krt_thread *t, const char *s, const char *end, size_t n, bool neg)
{
	char *text = krt_alloc_scratch(t, n + 1);
	size_t i = 0;
	krt_val v;

	if (!text)
		return KRT_ERR;
	for (; s < end; s++)
		if (*s != '_')
			text[i++] = *s;
	v = krt_int_of_decimal(t, text, n);
	return v && neg ? krt_int_neg(t, v) : v;
}

krt_val krt_int_parse(struct krt_thread *t, const char *s, size_t len, int base, bool *ok)
{
	const char *end = s + len;
	bool neg = false;
	u64 small = 0;
	size_t n;

	*ok = false;
	while (s < end && krt_is_space(*s))
		s++;
	while (s < end && krt_is_space(end[-1]))
		end--;
	if (s < end && (*s == '+' || *s == '-'))
		neg = *s++ == '-';
	base = take_prefix(&s, end, base);
	n = base ? count_digits(s, end, base) : 0;
	if (!n)
		return KRT_UNDEF;
	*ok = true;
	if (n <= 12) {
		for (; s < end; s++)
			if (*s != '_')
				small = small * base + digit_of(*s);
		return krt_int(t, neg ? -(s64)small : (s64)small);
	}
	if (!(base & (base - 1)))
		return parse_fields(t, s, end, n, krt_bitlen64(base - 1), neg);
	if (t->vm->digits_max && n > t->vm->digits_max)
		return krt_raise(t, KRT_EXC_ValueError, "Exceeds the limit (%u digits) for integer string conversion: "
				 "value has %lu digits; use sys.set_int_max_str_digits() to increase the limit", t->vm->digits_max, (u64)n);
	return base == 10 ? parse_decimal(t, s, end, n, neg) : krt_int_of_digits(t, s, end, n, base, neg);
}
