/* SPDX-License-Identifier: GPL-2.0 */
/*
 * buf.c - growing text. It starts inside the struct; later storage is made like
 * that of long strings, so that finishing need not copy.
 */
#include "text.h"

void krt_buf_init(struct krt_buf *b, struct krt_thread *t)
{
	b->t = t;
	b->data = b->room;
	b->len = 0;
	b->cap = sizeof(b->room);
	b->failed = false;
}

/* room for n more bytes and a NUL */
static bool reserve(struct krt_buf *b, size_t n)
{
	size_t cap = b->len + n + 1;
	u64 *head;

	if (b->failed)
		return false;
	if (cap <= b->cap)
		return true;
	if (cap < b->cap * 2)
		cap = b->cap * 2;
	head = krt_alloc_scratch(b->t, KRT_TEXT_HEAD + cap);
	if (!head) {
		b->failed = true;
		return false;
	}
	head[1] = cap;
	if (b->len)
		memcpy((char *)head + KRT_TEXT_HEAD, b->data, b->len);
	b->data = (char *)head + KRT_TEXT_HEAD;
	b->cap = cap;
	return true;
}

void krt_buf_add(struct krt_buf *b, const char *s, size_t n)
{
	if (!n || !reserve(b, n))
		return;
	krt_copy_text(b->data + b->len, s, n);
	b->len += n;
}

void krt_buf_str(struct krt_buf *b, const char *s)
{
	krt_buf_add(b, s, strlen(s));
}

/* KRT_ERR, a failed conversion, makes the buffer fail */
void krt_buf_val(struct krt_buf *b, krt_val str)
{
	if (!str)
		b->failed = true;
	else
		krt_buf_add(b, krt_str_of(str)->data, krt_str_of(str)->o.size);
}

void krt_buf_char(struct krt_buf *b, u32 c)
{
	if (reserve(b, 4))
		b->len += krt_utf8_put(b->data + b->len, c);
}

void krt_buf_fill(struct krt_buf *b, u32 c, size_t n)
{
	if (!reserve(b, n * (c < 0x80 ? 1 : 4)))
		return;
	if (c < 0x80) {
		memset(b->data + b->len, c, n);
		b->len += n;
		return;
	}
	while (n--)
		b->len += krt_utf8_put(b->data + b->len, c);
}

krt_val krt_buf_finish(struct krt_buf *b)
{
	if (b->failed)
		return KRT_ERR;
	return b->len ? krt_str_adopt(b->t, b->data, b->len) : krt_str_n(b->t, "", 0);
}

krt_val krt_buf_bytes(struct krt_buf *b)
{
	return b->failed ? KRT_ERR : krt_bytes(b->t, b->data, b->len);
}
