/* SPDX-License-Identifier: GPL-2.0 */
/* textview.c - str, bytes and bytearray looked at alike */
#include "text.h"

void krt_text_self(krt_val v, struct krt_text *r)
{
	krt_val x;

	r->p = NULL;
	r->n = 0;
	if ((x = krt_payload(v, KRT_KIND_STR))) {
		r->kind = KRT_KIND_STR;
		r->p = (const u8 *)krt_str_of(x)->data;
		r->n = krt_str_of(x)->o.size;
	} else {
		x = krt_payload(v, KRT_KIND_BYTES);
		r->kind = x ? KRT_KIND_BYTES : KRT_KIND_BYTEARRAY;
		if (!x)
			x = krt_payload(v, KRT_KIND_BYTEARRAY);
		krt_bytes_view(x, &r->p, &r->n);
	}
	r->v = x;
}

bool krt_text_arg(const struct krt_text *self, krt_val v, struct krt_text *r)
{
	if (krt_text_is_str(self)) {
		if (!krt_payload(v, KRT_KIND_STR))
			return false;
		krt_text_self(v, r);
		return true;
	}
	r->v = v;
	r->kind = KRT_KIND_BYTES;
	return krt_bytes_view(v, &r->p, &r->n);
}

krt_val krt_text_make(struct krt_thread *t, const struct krt_text *self, const void *p, size_t n)
{
	if (self->kind == KRT_KIND_STR)
		return krt_str_n(t, p, n);
	return self->kind == KRT_KIND_BYTES ? krt_bytes(t, p, n) : krt_bytearray_new(t, p, n);
}

krt_val krt_text_part(struct krt_thread *t, const struct krt_text *self, size_t from, size_t to)
{
	if (self->kind == KRT_KIND_STR)
		return krt_str_bytes(t, krt_str_of(self->v), from, to);
	if (self->kind == KRT_KIND_BYTES && from == 0 && to == self->n)
		return self->v;
	return krt_text_make(t, self, self->p + from, to - from);
}

krt_val krt_text_finish(struct krt_buf *b, const struct krt_text *self)
{
	if (b->failed)
		return KRT_ERR;
	if (self->kind == KRT_KIND_STR)
		return krt_buf_finish(b);
	return krt_text_make(b->t, self, b->data, b->len);
}

u32 krt_text_len(const struct krt_text *x)
{
	return krt_text_is_str(x) ? krt_str_of(x->v)->len : x->n;
}

bool krt_text_add_defs(struct krt_thread *t, struct krt_class *c)
{
	return krt_class_add(t, c, krt_text_split_defs) && krt_class_add(t, c, krt_text_strip_defs) &&
	       krt_class_add(t, c, krt_text_find_defs) && krt_class_add(t, c, krt_text_pad_defs);
}
