/* SPDX-License-Identifier: GPL-2.0 */
/* bytescase.c - case mappings and character tests of bytes and bytearray: ASCII only */
#include "text.h"

static bool upper(u8 c) { return c >= 'A' && c <= 'Z'; }
static bool lower(u8 c) { return c >= 'a' && c <= 'z'; }
static bool alpha(u8 c) { return upper(c & ~32); }
static bool digit(u8 c) { return c >= '0' && c <= '9'; }
static u8 to_upper(u8 c) { return lower(c) ? c - 32 : c; }
static u8 to_lower(u8 c) { return upper(c) ? c + 32 : c; }

enum how { UPPER, LOWER, SWAP, CAPITAL, TITLE };

static krt_val map(struct krt_thread *t, const krt_val *a, enum how how)
{
	bool inside = false;
	struct krt_text s;
	struct krt_buf b;

	krt_text_self(a[0], &s);
	krt_buf_init(&b, t);
	krt_buf_add(&b, (const char *)s.p, s.n);
	for (size_t i = 0; i < b.len; i++) {
		u8 c = b.data[i];

		b.data[i] = how == UPPER ? to_upper(c) : how == LOWER ? to_lower(c) :
			    how == SWAP ? (upper(c) ? to_lower(c) : to_upper(c)) : inside ? to_lower(c) : to_upper(c);
		inside = how == CAPITAL || alpha(c);
	}
	return krt_text_finish(&b, &s);
}

#define MAP(name, how)										\
static krt_val bytes_##name(struct krt_thread *t, int n, const krt_val *a, krt_val kw)		\
{												\
	return map(t, a, how);									\
}
MAP(upper, UPPER)
MAP(lower, LOWER)
MAP(swapcase, SWAP)
MAP(capitalize, CAPITAL)
MAP(title, TITLE)

/* all bytes satisfy the test, and there are some */
#define TEST(name, test)									\
static krt_val bytes_is##name(struct krt_thread *t, int n, const krt_val *a, krt_val kw)	\
{												\
	struct krt_text s;									\
												\
	krt_text_self(a[0], &s);								\
	for (size_t i = 0; i < s.n; i++) {							\
		u8 c = s.p[i];									\
												\
		if (!(test))									\
			return KRT_FALSE;							\
	}											\
	return krt_bool(s.n);									\
}
TEST(alpha, alpha(c))
TEST(digit, digit(c))
TEST(alnum, alpha(c) || digit(c))
TEST(space, krt_is_space(c))

static krt_val bytes_isascii(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_text s;

	krt_text_self(a[0], &s);
	for (size_t i = 0; i < s.n; i++)
		if (s.p[i] >= 0x80)
			return KRT_FALSE;
	return KRT_TRUE;
}

static krt_val cased(const krt_val *a, bool (*wanted)(u8 c), bool (*unwanted)(u8 c))
{
	struct krt_text s;
	bool any = false;

	krt_text_self(a[0], &s);
	for (size_t i = 0; i < s.n; i++) {
		if (unwanted(s.p[i]))
			return KRT_FALSE;
		any |= wanted(s.p[i]);
	}
	return krt_bool(any);
}

static krt_val bytes_islower(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return cased(a, lower, upper);
}

static krt_val bytes_isupper(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return cased(a, upper, lower);
}

static krt_val bytes_istitle(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	bool inside = false, any = false;
	struct krt_text s;

	krt_text_self(a[0], &s);
	for (size_t i = 0; i < s.n; i++) {
		if ((upper(s.p[i]) && inside) || (lower(s.p[i]) && !inside))
			return KRT_FALSE;
		inside = alpha(s.p[i]);
		any |= inside;
	}
	return krt_bool(any);
}

const struct krt_cdef krt_bytes_case_defs[] = {
	{ "upper", bytes_upper, 1, 1, 0, NULL },
	{ "lower", bytes_lower, 1, 1, 0, NULL },
	{ "swapcase", bytes_swapcase, 1, 1, 0, NULL },
	{ "capitalize", bytes_capitalize, 1, 1, 0, NULL },
	{ "title", bytes_title, 1, 1, 0, NULL },
	{ "isalpha", bytes_isalpha, 1, 1, 0, NULL },
	{ "isdigit", bytes_isdigit, 1, 1, 0, NULL },
	{ "isalnum", bytes_isalnum, 1, 1, 0, NULL },
	{ "isspace", bytes_isspace, 1, 1, 0, NULL },
	{ "isascii", bytes_isascii, 1, 1, 0, NULL },
	{ "islower", bytes_islower, 1, 1, 0, NULL },
	{ "isupper", bytes_isupper, 1, 1, 0, NULL },
	{ "istitle", bytes_istitle, 1, 1, 0, NULL },
	{ NULL, NULL, 0, 0, 0, NULL }
};
