/* SPDX-License-Identifier: GPL-2.0 */
/*
 * cursor.h - reading bytes from user space front to back: little-endian
 * numbers and counted text. A read past the end gives 0 and marks the cursor.
 */
#ifndef KRT_CURSOR_H
#define KRT_CURSOR_H

#include "core.h"
#include "text.h"

struct krt_cursor {
	const u8 *p;
	size_t n, at;
	bool bad;
};

static inline u64 krt_cursor_get(struct krt_cursor *c, unsigned int bytes)
{
	u64 v = 0;

	if (c->n - c->at < bytes) {
		c->bad = true;
		c->at = c->n;
		return 0;
	}
	for (unsigned int i = 0; i < bytes; i++)
		v |= (u64)c->p[c->at++] << 8 * i;
	return v;
}

/* a count of things of at least unit bytes each: no more than there is room for */
static inline u32 krt_cursor_count(struct krt_cursor *c, size_t unit)
{
	u32 n = krt_cursor_get(c, 4);

	if (n > (c->n - c->at) / unit)
		c->bad = true;
	return c->bad ? 0 : n;
}

/* counted bytes; valid UTF-8 is wanted when text is set */
static inline const char *krt_cursor_text(struct krt_cursor *c, bool text, u32 *n)
{
	const char *s;

	*n = krt_cursor_count(c, 1);
	s = (const char *)c->p + c->at;
	if (c->bad || (text && !krt_utf8_valid(s, *n))) {
		c->bad = true;
		return NULL;
	}
	c->at += *n;
	return s;
}

/* counted text as an interned str; NULL: malformed (c->bad) or no memory */
static inline struct krt_str *krt_cursor_name(struct krt_thread *t, struct krt_cursor *c)
{
	u32 n;
	const char *s = krt_cursor_text(c, true, &n);

	return s ? krt_intern(t, s, n) : NULL;
}

#endif
