/* SPDX-License-Identifier: GPL-2.0 */
/* text.h - what the files of str, bytes and number text share */
#ifndef KRT_TEXT_H
#define KRT_TEXT_H

#include "core.h"

/* ---- UTF-8, lone surrogates included ---- */

/* decodes one character of valid text, moving *p on */
static inline u32 krt_utf8_next(const char **p)
{
	const u8 *s = (const u8 *)*p;
	u32 c = s[0];

	if (c < 0x80) {
		*p += 1;
		return c;
	}
	if (c < 0xe0) {
		*p += 2;
		return (c & 0x1f) << 6 | (s[1] & 0x3f);
	}
	if (c < 0xf0) {
		*p += 3;
		return (c & 0x0f) << 12 | (s[1] & 0x3f) << 6 | (s[2] & 0x3f);
	}
	*p += 4;
	return (c & 7) << 18 | (s[1] & 0x3f) << 12 | (s[2] & 0x3f) << 6 | (s[3] & 0x3f);
}

/* the character before *p, moving *p back to its start */
static inline u32 krt_utf8_prev(const char **p)
{
	const char *q;

	do
		--*p;
	while (((u8)**p & 0xc0) == 0x80);
	q = *p;
	return krt_utf8_next(&q);
}

static inline unsigned int krt_utf8_put(char *s, u32 c)
{
	if (c < 0x80) {
		s[0] = c;
		return 1;
	}
	if (c < 0x800) {
		s[0] = 0xc0 | c >> 6;
		s[1] = 0x80 | (c & 0x3f);
		return 2;
	}
	if (c < 0x10000) {
		s[0] = 0xe0 | c >> 12;
		s[1] = 0x80 | (c >> 6 & 0x3f);
		s[2] = 0x80 | (c & 0x3f);
		return 3;
	}
	s[0] = 0xf0 | c >> 18;
	s[1] = 0x80 | (c >> 12 & 0x3f);
	s[2] = 0x80 | (c >> 6 & 0x3f);
	s[3] = 0x80 | (c & 0x3f);
	return 4;
}

/* characters in n bytes of valid text */
u32 krt_utf8_count(const char *s, size_t n);
u64 krt_text_hash(struct krt_thread *t, const u8 *p, size_t n);	/* of str and bytes alike; never -1 */
bool krt_utf8_valid(const char *s, size_t n);				/* utf8.c; lone surrogates count as valid */

/* ---- str.c ---- */
static inline bool krt_str_is_ascii(const struct krt_str *s) { return s->o.flags & KRT_F_ASCII; }
u32 krt_str_offset(struct krt_thread *t, struct krt_str *s, u32 i);	/* byte offset of character i <= len */
u32 krt_str_chars_to(struct krt_str *s, u32 offset);			/* characters before a byte offset */
/* bytes [from, to) of s, both at character boundaries */
krt_val krt_str_bytes(struct krt_thread *t, struct krt_str *s, u32 from, u32 to);
/* a str of the n bytes at data, which is krt_buf storage: taken over when large */
krt_val krt_str_adopt(struct krt_thread *t, char *data, size_t n);
#define KRT_TEXT_HEAD	16	/* bytes before krt_buf's data: see str.c */

/* first (last) occurrence of needle in s[0..n): offset or -1 */
s64 krt_mem_find(const u8 *s, size_t n, const u8 *needle, size_t m);
s64 krt_mem_rfind(const u8 *s, size_t n, const u8 *needle, size_t m);

/* ---- ucd.c: character properties, Unicode 14 as CPython 3.11 has it ---- */
enum {
	KRT_UC_ALPHA = 1, KRT_UC_LOWER = 2, KRT_UC_UPPER = 4, KRT_UC_TITLE = 8, KRT_UC_PRINT = 16, KRT_UC_DECIMAL = 32,
	KRT_UC_DIGIT = 64, KRT_UC_NUMERIC = 128, KRT_UC_SPACE = 256, KRT_UC_START = 512, KRT_UC_CONTINUE = 1024,
	KRT_UC_IGNORABLE = 2048,
};
u32 krt_uc_flags(u32 c);
/* white space as bytes, int() and float() know it; str has more */
static inline bool krt_is_space(u8 c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
int krt_uc_decimal(u32 c);		/* value of a decimal digit, -1 for others */
/* full mappings: up to 3 characters into out, their number; */
enum krt_uc_map { KRT_UC_TO_LOWER, KRT_UC_TO_UPPER, KRT_UC_TO_TITLE, KRT_UC_TO_FOLD };
int krt_uc_map(enum krt_uc_map how, u32 c, u32 out[3]);

/* ---- textarg.c: arguments of builtin methods ---- */

/*
 * Positional arguments a[0..n) and keywords kw (a dict or UNDEF) into out[], in the order of names
 * (NULL-terminated, out[] preset to UNDEF). At most npos of them may be positional.
 */
bool krt_text_args(struct krt_thread *t, const char *fn, int n, const krt_val *a, krt_val kw,
		   const char *const *names, int npos, krt_val *out);
/* one optional argument by position (pos, or UNDEF) or by name */
bool krt_text_kw(struct krt_thread *t, const char *fn, krt_val kw, const char *name, krt_val pos, krt_val *out);
/* an optional argument that must be a str: its text, NULL when not given; false with an exception */
bool krt_text_name(struct krt_thread *t, krt_val v, const char *fn, const char *name, const char **ret);
/* optional start and end arguments a[0], a[1], as slices count them, within 0..len */
bool krt_text_range(struct krt_thread *t, int n, const krt_val *a, s64 len, s64 *start, s64 *end);
/* s with Unicode decimal digits and spaces replaced by ASCII ones: for int() and float() */
krt_val krt_text_ascii_digits(struct krt_thread *t, krt_val s);

/* ---- textview.c: str, bytes and bytearray looked at alike; their methods come from one source ---- */
struct krt_text {
	krt_val v;		/* the unwrapped object */
	enum krt_kind kind;	/* KRT_KIND_STR, KRT_KIND_BYTES, KRT_KIND_BYTEARRAY */
	const u8 *p;
	size_t n;		/* bytes */
};
static inline bool krt_text_is_str(const struct krt_text *x) { return x->kind == KRT_KIND_STR; }
/* self of a method */
void krt_text_self(krt_val v, struct krt_text *r);
/* an argument of self's family; false without exception when it is of another */
bool krt_text_arg(const struct krt_text *self, krt_val v, struct krt_text *r);
/* n bytes at p as an object of self's kind; p may lie in self */
krt_val krt_text_make(struct krt_thread *t, const struct krt_text *self, const void *p, size_t n);
/* the same, self itself when it is all of an immutable self */
krt_val krt_text_part(struct krt_thread *t, const struct krt_text *self, size_t from, size_t to);
krt_val krt_text_finish(struct krt_buf *b, const struct krt_text *self);
u32 krt_text_len(const struct krt_text *x);				/* in characters or bytes */
bool krt_text_need_int(struct krt_thread *t, krt_val v, s64 *ret);	/* an index argument */
/* methods by file; lists end with a NULL name */
extern const struct krt_cdef krt_text_split_defs[], krt_text_strip_defs[], krt_text_find_defs[], krt_text_pad_defs[];
extern const struct krt_cdef krt_str_case_defs[], krt_str_is_defs[], krt_bytes_case_defs[];
bool krt_text_add_defs(struct krt_thread *t, struct krt_class *c);	/* the four above */

/* ---- bytes.c ---- */
krt_val krt_bytes_from(struct krt_thread *t, krt_val v, const char *range_error);	/* bytes of an iterable of ints */
krt_val krt_bytes_like(struct krt_thread *t, krt_val model, const void *p, size_t n);	/* of model's kind */

/* ---- ftext.c, ftoa.c ---- */
/* digits of |bits| with n after the point into fresh storage: "123" "." "45" without the point; *point digits before it */
bool krt_ftoa_fixed(struct krt_thread *t, u64 bits, int n, char **s, size_t *len);
/* n significant digits, value d.ddd * 10^*exp */
bool krt_ftoa_digits(struct krt_thread *t, u64 bits, int n, char **s, int *exp);
/* the shortest digits that read back (buf of 20), their number; value 0.ddd * 10^*point */
int krt_ftoa_shortest(u64 bits, char *buf, int *point);
void krt_ftoa_text(struct krt_buf *b, u64 bits, char mode, int precision, bool alternate);

/* memcpy() for what is short nearly always: no call, and no string instruction in the kernel */
static inline void krt_copy_text(char *to, const char *from, size_t n)
{
	u64 a, b;
	u32 c, d;

	if (n > 16) {
		memcpy(to, from, n);
	} else if (n >= 8) {
		__builtin_memcpy(&a, from, 8);
		__builtin_memcpy(&b, from + n - 8, 8);
		__builtin_memcpy(to, &a, 8);
		__builtin_memcpy(to + n - 8, &b, 8);
	} else if (n >= 4) {
		__builtin_memcpy(&c, from, 4);
		__builtin_memcpy(&d, from + n - 4, 4);
		__builtin_memcpy(to, &c, 4);
		__builtin_memcpy(to + n - 4, &d, 4);
	} else {
		while (n--)
			*to++ = *from++;
	}
}

#endif
