/* SPDX-License-Identifier: GPL-2.0 */
/* textpad.c - ljust, rjust, center, zfill, expandtabs, for str, bytes and bytearray */
#include "text.h"

/* the fill argument; false with an exception */
static bool fill_arg(struct krt_thread *t, const struct krt_text *s, krt_val v, const char *name, u32 *fill)
{
	struct krt_text f;
	const char *p;

	if (!krt_text_arg(s, v, &f)) {
		if (krt_text_is_str(s))
			krt_raise(t, KRT_EXC_TypeError, "The fill character must be a unicode character, not %T", v);
		else
			krt_raise(t, KRT_EXC_TypeError, "%s() argument 2 must be a byte string of length 1, not %N", name, v);
		return false;
	}
	p = (const char *)f.p;
	if ((krt_text_is_str(s) ? krt_str_of(f.v)->len : f.n) != 1) {
		krt_raise(t, KRT_EXC_TypeError, krt_text_is_str(s) ? "The fill character must be exactly one character long" :
			  "%s() argument 2 must be a byte string of length 1, not %N", name, v);
		return false;
	}
	*fill = krt_text_is_str(s) ? krt_utf8_next(&p) : (u8)*p;
	return true;
}

/* left and right: parts of the padding, as weights; 1 1 centers as CPython does */
static krt_val pad(struct krt_thread *t, int n, const krt_val *a, int left, int right, const char *name)
{
	struct krt_text s;
	struct krt_buf b;
	u32 fill = ' ';
	s64 width, room, before;

	krt_text_self(a[0], &s);
	if (!krt_text_need_int(t, a[1], &width) || (n > 2 && !fill_arg(t, &s, a[2], name, &fill)))
		return KRT_ERR;
	room = width - krt_text_len(&s);
	if (room <= 0)
		return krt_text_part(t, &s, 0, s.n);
	if (width > 0x7fffffff)
		return krt_raise(t, KRT_EXC_MemoryError, "a width of %ld", width);
	before = left && right ? room / 2 + (room & width & 1) : left ? room : 0;
	krt_buf_init(&b, t);
	if (!krt_text_is_str(&s) && fill >= 0x80) {	/* a byte, not a character */
		while (before-- > 0 && !b.failed && room--)
			krt_buf_add(&b, (const char *)&(u8){ fill }, 1);
		krt_buf_add(&b, (const char *)s.p, s.n);
		while (room-- > 0 && !b.failed)
			krt_buf_add(&b, (const char *)&(u8){ fill }, 1);
		return krt_text_finish(&b, &s);
	}
	krt_buf_fill(&b, fill, before);
	krt_buf_add(&b, (const char *)s.p, s.n);
	krt_buf_fill(&b, fill, room - before);
	return krt_text_finish(&b, &s);
}

static krt_val text_ljust(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return pad(t, n, a, 0, 1, "ljust");
}

static krt_val text_rjust(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return pad(t, n, a, 1, 0, "rjust");
}

static krt_val text_center(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return pad(t, n, a, 1, 1, "center");
}

static krt_val text_zfill(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_text s;
	struct krt_buf b;
	size_t sign;
	s64 width;

	krt_text_self(a[0], &s);
	if (!krt_text_need_int(t, a[1], &width))
		return KRT_ERR;
	width -= krt_text_len(&s);
	if (width <= 0)
		return krt_text_part(t, &s, 0, s.n);
	if (width > 0x7fffffff)
		return krt_raise(t, KRT_EXC_MemoryError, "a width of %ld", width);
	sign = s.n && (s.p[0] == '+' || s.p[0] == '-');
	krt_buf_init(&b, t);
	krt_buf_add(&b, (const char *)s.p, sign);
	krt_buf_fill(&b, '0', width);
	krt_buf_add(&b, (const char *)s.p + sign, s.n - sign);
	return krt_text_finish(&b, &s);
}

static krt_val text_expandtabs(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_text s;
	struct krt_buf b;
	const char *p, *end;
	s64 tab = 8, col = 0;
	krt_val v;

	krt_text_self(a[0], &s);
	if (!krt_text_kw(t, "expandtabs", kw, "tabsize", n > 1 ? a[1] : KRT_UNDEF, &v) ||
	    (v && !krt_text_need_int(t, v, &tab)))
		return KRT_ERR;
	if (tab > 0x7fffffff)
		return krt_raise(t, KRT_EXC_OverflowError, "Python int too large to convert to C int");
	krt_buf_init(&b, t);
	p = (const char *)s.p;
	end = p + s.n;
	while (p < end && !b.failed) {
		const char *from = p;
		u32 c = krt_text_is_str(&s) ? krt_utf8_next(&p) : (u8)*p++;

		if (c == '\t') {
			s64 k = tab > 0 ? tab - col % tab : 0;

			krt_buf_fill(&b, ' ', k);
			col += k;
			continue;
		}
		krt_buf_add(&b, from, p - from);
		col = c == '\n' || c == '\r' ? 0 : col + 1;
	}
	return krt_text_finish(&b, &s);
}

const struct krt_cdef krt_text_pad_defs[] = {
	{ "ljust", text_ljust, 2, 3, 0, "ljust(width, fillchar=' ')" },
	{ "rjust", text_rjust, 2, 3, 0, "rjust(width, fillchar=' ')" },
	{ "center", text_center, 2, 3, 0, "center(width, fillchar=' ')" },
	{ "zfill", text_zfill, 2, 2, 0, "zfill(width): zeros between the sign and the rest" },
	{ "expandtabs", text_expandtabs, 1, 2, KRT_CF_KW, "expandtabs(tabsize=8)" },
	{ NULL, NULL, 0, 0, 0, NULL }
};
