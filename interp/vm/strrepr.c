/* SPDX-License-Identifier: GPL-2.0 */
/* strrepr.c - repr() and ascii() of str */
#include "text.h"

static void add_hex(struct krt_buf *b, char kind, u32 c, int digits)
{
	char buf[10], *p = buf;

	*p++ = '\\';
	*p++ = kind;
	while (digits--)
		*p++ = "0123456789abcdef"[c >> 4 * digits & 15];
	krt_buf_add(b, buf, p - buf);
}

static void add_escaped(struct krt_buf *b, u32 c, u32 quote)
{
	if (c == quote || c == '\\') {
		krt_buf_char(b, '\\');
		krt_buf_char(b, c);
	} else if (c == '\n' || c == '\r' || c == '\t') {
		krt_buf_str(b, c == '\n' ? "\\n" : c == '\r' ? "\\r" : "\\t");
	} else if (c < 0x100) {
		add_hex(b, 'x', c, 2);
	} else if (c < 0x10000) {
		add_hex(b, 'u', c, 4);
	} else {
		add_hex(b, 'U', c, 8);
	}
}

static krt_val quoted(struct krt_thread *t, struct krt_str *s, bool only_ascii)
{
	const char *p = s->data, *end = p + s->o.size, *from = p;
	bool single = false, dbl = false;
	u32 quote;
	struct krt_buf b;

	for (; p < end; p++) {
		single |= *p == '\'';
		dbl |= *p == '"';
	}
	quote = single && !dbl ? '"' : '\'';
	krt_buf_init(&b, t);
	krt_buf_char(&b, quote);
	for (p = from; p < end;) {
		const char *at = p;
		u32 c = krt_utf8_next(&p);

		if (c < 0x7f ? c >= ' ' && c != quote && c != '\\' :
		    !only_ascii && c > 0x7f && krt_uc_flags(c) & KRT_UC_PRINT)
			continue;
		krt_buf_add(&b, from, at - from);
		add_escaped(&b, c, quote);
		from = p;
	}
	krt_buf_add(&b, from, end - from);
	krt_buf_char(&b, quote);
	return krt_buf_finish(&b);
}

krt_val krt_str_repr(struct krt_thread *t, struct krt_str *s)
{
	return quoted(t, s, false);
}

krt_val krt_str_ascii(struct krt_thread *t, struct krt_str *s)
{
	return quoted(t, s, true);
}
