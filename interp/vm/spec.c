/* SPDX-License-Identifier: GPL-2.0 */
/* spec.c - format specifications: parsing, padding, grouping */
#include "spec.h"

static bool is_align(u32 c)
{
	return c == '<' || c == '>' || c == '=' || c == '^';
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* a run of digits; -1 when there is none, false when it is too long */
static bool take_number(struct krt_thread *t, const char **p, const char *end, s64 *ret)
{
	*ret = -1;
	for (; *p < end && is_digit(**p); ++*p) {
		*ret = (*ret < 0 ? 0 : *ret * 10) + (**p - '0');
		if (*ret > 0x7fffffff) {
			krt_raise(t, KRT_EXC_ValueError, "Too many decimal digits in format string");
			return false;
		}
	}
	return true;
}

static bool among(u32 c, const char *set)
{
	for (; *set; set++)
		if (c == (u8)*set)
			return true;
	return false;
}

static bool group_fits(struct krt_thread *t, const struct krt_spec *s, bool is_str)
{
	u32 type = s->type ? s->type : is_str ? 's' : 'd';

	if (!s->group || among(type, "deEfFgG%"))
		return true;
	if (s->group == '_' && among(type, "boxX"))
		return true;
	if (type > 32 && type < 128)
		krt_raise(t, KRT_EXC_ValueError, "Cannot specify '%c' with '%c'.", s->group, (int)type);
	else
		krt_raise(t, KRT_EXC_ValueError, "Cannot specify '%c' with '\\x%x'.", s->group, (u64)type);
	return false;
}

static bool take_group(struct krt_thread *t, const char **p, const char *end, struct krt_spec *s)
{
	if (*p < end && **p == ',')
		s->group = *(*p)++;
	if (*p < end && **p == '_') {
		if (s->group) {
			krt_raise(t, KRT_EXC_ValueError, "Cannot specify both ',' and '_'.");
			return false;
		}
		s->group = *(*p)++;
	}
	if (*p < end && **p == ',' && s->group == '_') {
		krt_raise(t, KRT_EXC_ValueError, "Cannot specify both ',' and '_'.");
		return false;
	}
	return true;
}

bool krt_spec_parse(struct krt_thread *t, krt_val text, krt_val v, char align, struct krt_spec *s)
{
	const char *p = krt_str_of(text)->data, *end = p + krt_str_of(text)->o.size, *q = p;
	bool filled = false, aligned = false;

	*s = (struct krt_spec){ .fill = ' ', .align = align, .width = -1, .precision = -1 };
	if (p < end) {
		u32 c = krt_utf8_next(&q);

		if (q < end && is_align(*q)) {
			s->fill = c;
			s->align = *q;
			p = q + 1;
			filled = aligned = true;
		} else if (is_align(*p)) {
			s->align = *p++;
			aligned = true;
		}
	}
	if (p < end && (*p == '+' || *p == '-' || *p == ' '))
		s->sign = *p++;
	if (p < end && *p == 'z') {
		s->z = true;
		p++;
	}
	if (p < end && *p == '#') {
		s->alternate = true;
		p++;
	}
	if (!filled && p < end && *p == '0') {
		s->fill = '0';
		if (!aligned && align == '>')
			s->align = '=';
		p++;
	}
	if (!take_number(t, &p, end, &s->width) || !take_group(t, &p, end, s))
		return false;
	if (p < end && *p == '.') {
		p++;
		if (!take_number(t, &p, end, &s->precision))
			return false;
		if (s->precision < 0)
			return krt_raise(t, KRT_EXC_ValueError, "Format specifier missing precision") != KRT_ERR;
	}
	if (p < end)
		s->type = krt_utf8_next(&p);
	if (p < end)
		return krt_raise(t, KRT_EXC_ValueError, "Invalid format specifier '%S' for object of type '%T'", text, v) != KRT_ERR;
	return group_fits(t, s, align == '<');
}

krt_val krt_spec_unknown(struct krt_thread *t, u32 type, krt_val v)
{
	if (type > 32 && type < 128)
		return krt_raise(t, KRT_EXC_ValueError, "Unknown format code '%c' for object of type '%T'", (int)type, v);
	return krt_raise(t, KRT_EXC_ValueError, "Unknown format code '\\x%x' for object of type '%T'", (u64)type, v);
}

/*
 * Digits with separators, and with zeros in front (separated too) until they
 * take min characters. Written backwards into fresh storage.
 */
static void add_grouped(struct krt_buf *b, const struct krt_number *n, char sep, s64 min)
{
	size_t left = n->digits_len, cap = (left + (min > 0 ? min : 0)) * 2 + 2;
	char *out = krt_alloc_raw(b->t, cap), *p = out + cap;

	if (!out) {
		b->failed = true;
		return;
	}
	for (int k = 0; left || min > 0; k++) {
		if (k && k % n->group_size == 0) {
			*--p = sep;
			min--;
			if (!left && min <= 0)	/* a separator never comes first */
				min = 1;
		}
		*--p = left ? n->digits[--left] : '0';
		min--;
	}
	krt_buf_add(b, p, out + cap - p);
}

void krt_spec_number(struct krt_buf *b, const struct krt_spec *s, const struct krt_number *n)
{
	size_t before = (n->sign != 0) + n->prefix_len, start, digits_len = n->digits_len, len;
	bool zeros = s->fill == '0' && s->align == '=';
	const char *digits = n->digits;
	struct krt_buf grouped;
	s64 pad;

	if (s->group && n->digits_len) {
		krt_buf_init(&grouped, b->t);
		add_grouped(&grouped, n, s->group, zeros ? s->width - (s64)(before + n->rest_len) : 0);
		b->failed |= grouped.failed;
		digits = grouped.data;
		digits_len = grouped.len;
	}
	len = before + digits_len + n->rest_len;
	pad = s->width > (s64)len ? s->width - (s64)len : 0;
	start = s->align == '>' ? pad : s->align == '^' ? pad / 2 : 0;
	krt_buf_fill(b, s->fill, start);
	if (n->sign)
		krt_buf_char(b, n->sign);
	krt_buf_add(b, n->prefix, n->prefix_len);
	if (s->align == '=') {
		krt_buf_fill(b, s->fill, pad);
		pad = 0;
	}
	krt_buf_add(b, digits, digits_len);
	krt_buf_add(b, n->rest, n->rest_len);
	krt_buf_fill(b, s->fill, pad - start);
}
