/* SPDX-License-Identifier: GPL-2.0 */
/*
 * strindex.c - strings as sequences of characters: items, slices, search. Text
 * that is not ASCII gets an index of byte offsets when it is long.
 */
#include "text.h"

#define INDEX_STEP	64		/* characters between two entries of the index */

/* without memory for the index the walk starts at the first character */
static bool make_index(struct krt_thread *t, struct krt_str *s)
{
	u32 *index = krt_alloc_raw(t, (s->len / INDEX_STEP + 1) * sizeof(u32));
	const char *p = s->data;

	if (!index) {
		krt_exc_take(t);
		return false;
	}
	for (u32 i = 0; i < s->len; i++) {
		if (i % INDEX_STEP == 0)
			index[i / INDEX_STEP] = p - s->data;
		krt_utf8_next(&p);
	}
	s->index = index;
	return true;
}

u32 krt_str_offset(struct krt_thread *t, struct krt_str *s, u32 i)
{
	const char *p = s->data;

	if (krt_str_is_ascii(s))
		return i;
	if (i >= s->len)
		return s->o.size;
	if (s->len > 2 * INDEX_STEP && (s->index || make_index(t, s))) {
		p += s->index[i / INDEX_STEP];
		i %= INDEX_STEP;
	}
	while (i--)
		krt_utf8_next(&p);
	return p - s->data;
}

u32 krt_str_chars_to(struct krt_str *s, u32 offset)
{
	return krt_str_is_ascii(s) ? offset : krt_utf8_count(s->data, offset);
}

krt_val krt_str_at(struct krt_thread *t, struct krt_str *s, u32 i)
{
	const char *p = s->data + krt_str_offset(t, s, i);

	return krt_str_char(t, krt_utf8_next(&p));
}

u32 krt_str_ord(struct krt_str *s, u32 i)
{
	const char *p = s->data;

	if (krt_str_is_ascii(s))
		return (u8)p[i];
	while (i--)
		krt_utf8_next(&p);
	return krt_utf8_next(&p);
}

krt_val krt_str_slice(struct krt_thread *t, struct krt_str *s, s64 start, s64 step, s64 count)
{
	struct krt_buf b;

	if (count <= 0)
		return t->vm->empty_str;
	if (step == 1)
		return krt_str_bytes(t, s, krt_str_offset(t, s, start), krt_str_offset(t, s, start + count));
	krt_buf_init(&b, t);
	for (s64 i = 0; i < count && !b.failed; i++) {
		const char *p = s->data + krt_str_offset(t, s, start + i * step), *q = p;

		krt_utf8_next(&q);
		krt_buf_add(&b, p, q - p);
	}
	return krt_buf_finish(&b);
}

krt_val krt_str_getitem(struct krt_thread *t, krt_val v, krt_val key)
{
	struct krt_str *s = krt_str_of(v);
	s64 i, stop, step, count;

	if (krt_is(key, KRT_KIND_SLICE)) {
		if (!krt_slice_indices(t, key, s->len, &i, &stop, &step, &count))
			return KRT_ERR;
		return krt_str_slice(t, s, i, step, count);
	}
	if (krt_is_small(key)) {
		i = krt_small_get(key);
	} else {
		if (!krt_payload(key, KRT_KIND_INT) && !krt_is_bool(key) && !krt_lookup_special(t, key, KRT_SP_index))
			return t->exc ? KRT_ERR :
			       krt_raise(t, KRT_EXC_TypeError, "string indices must be integers, not '%T'", key);
		key = krt_index(t, key);
		if (!key)
			return KRT_ERR;
		if (!krt_to_s64(key, &i))
			return krt_raise(t, KRT_EXC_IndexError, "cannot fit 'int' into an index-sized integer");
	}
	if (i < 0)
		i += s->len;
	if (i < 0 || i >= s->len)
		return krt_raise(t, KRT_EXC_IndexError, "string index out of range");
	return krt_str_at(t, s, i);
}

s64 krt_str_find(const struct krt_str *s, const struct krt_str *sub)
{
	return krt_mem_find((const u8 *)s->data, s->o.size, (const u8 *)sub->data, sub->o.size);
}

int krt_str_contains(struct krt_thread *t, krt_val v, krt_val x)
{
	krt_val sub = krt_payload(x, KRT_KIND_STR);

	if (!sub) {
		krt_raise(t, KRT_EXC_TypeError, "'in <string>' requires string as left operand, not %T", x);
		return -1;
	}
	return krt_str_find(krt_str_of(v), krt_str_of(sub)) >= 0;
}
