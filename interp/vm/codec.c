/* SPDX-License-Identifier: GPL-2.0 */
/* codec.c - str to bytes and back: utf-8, ascii, latin-1 with CPython's error handlers */
#include "text.h"

enum codec { UTF8, ASCII, LATIN1, UNKNOWN };
enum handler { STRICT, IGNORE, REPLACE, BACKSLASH, SURROGATE, XMLCHAR, SURROGATEPASS, NAMELESS };

static const char *const codec_names[] = { "utf-8", "ascii", "latin-1" };

/* letters without case, - and _ and blanks left out */
static bool name_is(const char *s, const char *name)
{
	for (;; s++) {
		if (*s == '-' || *s == '_' || *s == ' ')
			continue;
		if ((*s >= 'A' && *s <= 'Z' ? *s + 32 : *s) != *name)
			return false;
		if (!*name++)
			return true;
	}
}

static enum codec codec_of(struct krt_thread *t, const char *s)
{
	if (!s || name_is(s, "utf8") || name_is(s, "u8"))
		return UTF8;
	if (name_is(s, "ascii") || name_is(s, "usascii") || name_is(s, "646"))
		return ASCII;
	if (name_is(s, "latin1") || name_is(s, "iso88591") || name_is(s, "latin") || name_is(s, "l1") || name_is(s, "8859"))
		return LATIN1;
	krt_raise(t, KRT_EXC_LookupError, "unknown encoding: %s", s);
	return UNKNOWN;
}

static enum handler handler_of(const char *s)
{
	static const char *const names[] = { "strict", "ignore", "replace", "backslashreplace", "surrogateescape",
					     "xmlcharrefreplace", "surrogatepass" };

	for (int i = 0; s && i < NAMELESS; i++)
		if (!strcmp(s, names[i]))
			return i;
	return s ? NAMELESS : STRICT;
}

static krt_val unicode_error(struct krt_thread *t, enum krt_exc_id id, enum codec codec, krt_val object,
			     s64 start, s64 end, const char *reason)
{
	krt_val a[5] = { krt_str(t, codec_names[codec]), object, krt_small(start), krt_small(end), krt_str(t, reason) }, e;

	if (!a[0] || !object || !a[4])
		return KRT_ERR;
	e = krt_exc_new(t, id, 5, a);
	return e ? krt_raise_val(t, e) : KRT_ERR;
}

static krt_val no_handler(struct krt_thread *t, const char *errors)
{
	return krt_raise(t, KRT_EXC_LookupError, "unknown error handler name '%s'", errors);
}

/* ---- decoding ---- */

/*
 * What is wrong at p (n bytes left), as CPython counts it: the bytes that belong together. 0: nothing,
 * *len is the length of the character.
 */
static int utf8_fault(const u8 *p, size_t n, unsigned int *len, const char **reason)
{
	unsigned int need = *p < 0x80 ? 1 : *p < 0xc2 ? 0 : *p < 0xe0 ? 2 : *p < 0xf0 ? 3 : *p < 0xf5 ? 4 : 0, i;
	u8 low = *p == 0xe0 ? 0xa0 : *p == 0xf0 ? 0x90 : 0x80;
	u8 high = *p == 0xed ? 0x9f : *p == 0xf4 ? 0x8f : 0xbf;

	*len = need;
	*reason = "invalid start byte";
	if (!need)
		return 1;
	for (i = 1; i < need; i++) {
		if (i >= n) {
			*reason = "unexpected end of data";
			return i;
		}
		if (p[i] < low || p[i] > high) {
			*reason = "invalid continuation byte";
			return i;
		}
		low = 0x80;
		high = 0xbf;
	}
	return 0;
}

static void decode_fault(struct krt_buf *b, enum handler h, const u8 *p, int n)
{
	if (h == REPLACE)
		krt_buf_char(b, 0xfffd);
	for (int i = 0; i < n; i++) {
		char hex[4] = { '\\', 'x', "0123456789abcdef"[p[i] >> 4], "0123456789abcdef"[p[i] & 15] };

		if (h == BACKSLASH)
			krt_buf_add(b, hex, 4);
		else if (h == SURROGATE)
			krt_buf_char(b, 0xdc00 + p[i]);
	}
}

static bool is_ascii(const u8 *p, size_t n)
{
	size_t i = 0;
	u64 w;

	for (; i + 8 <= n; i += 8) {
		memcpy(&w, p + i, 8);
		if (w & 0x8080808080808080ull)
			return false;
	}
	for (; i < n; i++)
		if (p[i] & 0x80)
			return false;
	return true;
}

static bool encoded_surrogate(const u8 *p, size_t n)
{
	return n >= 3 && p[0] == 0xed && p[1] >= 0xa0 && (p[1] & 0xc0) == 0x80 && (p[2] & 0xc0) == 0x80;
}

krt_val krt_str_decode(struct krt_thread *t, const u8 *p, size_t n, const char *encoding, const char *errors)
{
	enum codec codec = codec_of(t, encoding);
	enum handler h = handler_of(errors);
	const char *reason = "ordinal not in range(128)";
	struct krt_buf b;

	if (codec == UNKNOWN)
		return KRT_ERR;
	if (is_ascii(p, n))
		return krt_str_n(t, (const char *)p, n);
	krt_buf_init(&b, t);
	for (size_t i = 0; i < n && !b.failed;) {
		unsigned int len = 1;
		int bad = 0;

		if (codec == LATIN1) {
			krt_buf_char(&b, p[i++]);
			continue;
		}
		if (codec == UTF8)
			bad = utf8_fault(p + i, n - i, &len, &reason);
		else
			bad = p[i] >= 0x80;
		if (bad && h == SURROGATEPASS && codec == UTF8 && encoded_surrogate(p + i, n - i)) {
			bad = 0;
			len = 3;
		}
		if (!bad) {
			krt_buf_add(&b, (const char *)p + i, len);
			i += len;
			continue;
		}
		if (h == NAMELESS || h == XMLCHAR)
			return no_handler(t, errors);
		if (h == STRICT || h == SURROGATEPASS)
			return unicode_error(t, KRT_EXC_UnicodeDecodeError, codec, krt_bytes(t, p, n), i, i + bad, reason);
		decode_fault(&b, h, p + i, bad);
		i += bad;
	}
	return krt_buf_finish(&b);
}

/* ---- encoding ---- */

static bool encodes(enum codec codec, u32 c)
{
	return codec == UTF8 ? c < 0xd800 || c > 0xdfff : c < (codec == ASCII ? 0x80u : 0x100u);
}

static void add_number(struct krt_buf *b, u32 c, u32 base, int digits)
{
	char buf[12], *p = buf + sizeof(buf);

	do {
		*--p = "0123456789abcdef"[c % base];
		c /= base;
	} while (c || buf + sizeof(buf) - p < digits);
	krt_buf_add(b, p, buf + sizeof(buf) - p);
}

/* c replaced as the handler says; false when it cannot */
static bool encode_fault(struct krt_buf *b, enum handler h, enum codec codec, u32 c)
{
	char byte = c & 0xff;

	switch (h) {
	case IGNORE:
		return true;
	case REPLACE:
		krt_buf_char(b, '?');
		return true;
	case BACKSLASH:
		krt_buf_str(b, c < 0x100 ? "\\x" : c < 0x10000 ? "\\u" : "\\U");
		add_number(b, c, 16, c < 0x100 ? 2 : c < 0x10000 ? 4 : 8);
		return true;
	case XMLCHAR:
		krt_buf_str(b, "&#");
		add_number(b, c, 10, 1);
		krt_buf_char(b, ';');
		return true;
	case SURROGATE:
		if (c < 0xdc80 || c > 0xdcff)
			return false;
		krt_buf_add(b, &byte, 1);
		return true;
	case SURROGATEPASS:
		if (codec != UTF8)
			return false;
		krt_buf_char(b, c);
		return true;
	default:
		return false;
	}
}

krt_val krt_str_encode(struct krt_thread *t, struct krt_str *s, const char *encoding, const char *errors)
{
	enum codec codec = codec_of(t, encoding);
	enum handler h = handler_of(errors);
	const char *p = s->data, *end = p + s->o.size;
	struct krt_buf b;
	u32 i = 0;

	if (codec == UNKNOWN)
		return KRT_ERR;
	if (krt_str_is_ascii(s))
		return krt_bytes(t, s->data, s->o.size);
	krt_buf_init(&b, t);
	for (; p < end && !b.failed; i++) {
		const char *at = p;
		u32 c = krt_utf8_next(&p), j = i + 1;
		char byte = c;

		if (encodes(codec, c)) {
			if (codec == UTF8)
				krt_buf_add(&b, at, p - at);
			else
				krt_buf_add(&b, &byte, 1);
			continue;
		}
		if (h == NAMELESS)
			return no_handler(t, errors);
		if (encode_fault(&b, h, codec, c))
			continue;
		while (p < end && !encodes(codec, krt_utf8_next(&p)))
			j++;
		return unicode_error(t, KRT_EXC_UnicodeEncodeError, codec, (krt_val)s, i, j,
				     codec == UTF8 ? "surrogates not allowed" : codec == ASCII ?
				     "ordinal not in range(128)" : "ordinal not in range(256)");
	}
	return krt_buf_bytes(&b);
}
