// SPDX-License-Identifier: GPL-2.0
/* rxatom.c - regular expressions: literals, escapes and sets in a pattern */
#include "rxparse.h"

static bool is_digit(u32 c)	{ return c >= '0' && c <= '9'; }
static bool is_octal(u32 c)	{ return c >= '0' && c <= '7'; }
static bool is_letter(u32 c)	{ return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

static int hex_value(u32 c)
{
	return is_digit(c) ? (int)c - '0' : c >= 'a' && c <= 'f' ? (int)c - 'a' + 10 : c >= 'A' && c <= 'F' ? (int)c - 'A' + 10 : -1;
}

bool krt_rx_item(struct rx *p, u32 kind, u64 width)
{
	struct rx_level *l = rx_top(p);

	l->item = p->len;
	l->item_kind = kind;
	l->before = l->width;
	l->width.lo = rx_limit(l->width.lo + width);
	l->width.hi = rx_limit(l->width.hi + width);
	return true;
}

bool krt_rx_literal(struct rx *p, u32 c)
{
	u32 fold = krt_rx_fold(c, rx_uni(p)), word[3] = { KRT_RX_CHAR, c, rx_uni(p) };

	if (rx_top(p)->flags & KRT_RX_I && (is_letter(c) || (c >= 128 && rx_uni(p)))) {
		word[0] = KRT_RX_CHAR_FOLD;
		word[1] = fold;
	}
	return krt_rx_item(p, RX_ITEM, 1) && krt_rx_emit(p, word[0] == KRT_RX_CHAR ? 2 : 3, word);
}

static bool place(struct rx *p, u32 where)
{
	u32 word[2] = { KRT_RX_AT, where };

	return krt_rx_item(p, RX_PLACE, 0) && krt_rx_emit(p, 2, word);
}

/* the class of \d and its like, 0 for other letters */
static u32 class_of(struct rx *p, u32 c)
{
	u32 uni = rx_uni(p) ? KRT_RX_UNICODE : 0;

	switch (c) {
	case 'd': return KRT_RX_DIGIT | uni;
	case 'D': return KRT_RX_DIGIT | KRT_RX_NEGATED | uni;
	case 's': return KRT_RX_SPACE | uni;
	case 'S': return KRT_RX_SPACE | KRT_RX_NEGATED | uni;
	case 'w': return KRT_RX_WORD | uni;
	case 'W': return KRT_RX_WORD | KRT_RX_NEGATED | uni;
	}
	return 0;
}

static bool hex_escape(struct rx *p, u32 from, u32 digits, u32 *ret)
{
	u64 v = 0;
	u32 n = 0;

	while (n < digits && hex_value(krt_rx_peek(p)) >= 0) {
		v = v << 4 | hex_value(krt_rx_get(p));
		n++;
	}
	if (n != digits)
		return krt_rx_fail_text(p, from, "incomplete escape ", from, p->at);
	if (v > 0x10ffff)
		return krt_rx_fail_text(p, from, "bad escape ", from, p->at);
	*ret = v;
	return true;
}

static bool octal_range(struct rx *p, u32 from, u32 v, u32 *ret)
{
	krt_val text;
	struct krt_buf b;

	*ret = v;
	if (v <= 0377)
		return true;
	krt_buf_init(&b, p->t);
	krt_buf_str(&b, "octal escape value ");
	krt_buf_add(&b, (const char *)p->s + from, p->at - from);
	krt_buf_str(&b, " outside of range 0-0o377");
	text = krt_buf_finish(&b);
	krt_rx_fail(p, from, "");
	p->err->text = text;
	return false;
}

/* what both kinds of escape know: 1 a character in *ret, 0 not one of these, -1 wrong. from: the backslash; c is read */
static int common_escape(struct rx *p, u32 from, u32 c, u32 *ret)
{
	static const char names[] = "abfnrtv\\", values[] = "\a\b\f\n\r\t\v\\";

	for (int i = 0; names[i]; i++)
		if ((u32)names[i] == c && c != 'b') {
			*ret = values[i];
			return 1;
		}
	if (c == 'x')
		return hex_escape(p, from, 2, ret) ? 1 : -1;
	if (p->text && (c == 'u' || c == 'U'))
		return hex_escape(p, from, c == 'u' ? 4 : 8, ret) ? 1 : -1;
	return 0;
}

static bool plain_escape(struct rx *p, u32 from, u32 c, u32 *ret)
{
	*ret = c;
	return !is_letter(c) || krt_rx_fail_text(p, from, "bad escape ", from, p->at);
}

/* one that begins with a digit: octal, or a group */
static bool digit_escape(struct rx *p, u32 from, u32 c)
{
	u32 v = c - '0', d;

	if (c == '0') {
		for (int i = 0; i < 2 && is_octal(krt_rx_peek(p)); i++)
			v = v * 8 + krt_rx_get(p) - '0';
		return octal_range(p, from, v, &v) && krt_rx_literal(p, v);
	}
	if (is_digit(krt_rx_peek(p))) {
		d = krt_rx_get(p) - '0';
		if (is_octal(c) && is_octal(d + '0') && is_octal(krt_rx_peek(p))) {
			v = v * 64 + d * 8 + krt_rx_get(p) - '0';
			return octal_range(p, from, v, &v) && krt_rx_literal(p, v);
		}
		v = v * 10 + d;
	}
	if (v < p->groups)
		return krt_rx_reference(p, v, from);
	return krt_rx_fail_text(p, from + 1, "invalid group reference ", from + 1, p->at);
}

bool krt_rx_reference(struct rx *p, u32 group, u32 at)
{
	struct rx_level *l = rx_top(p);
	u32 word[4] = { KRT_RX_REF, group, !!(l->flags & KRT_RX_I), rx_uni(p) };

	if (!p->group[group].closed)
		return krt_rx_fail(p, at, "cannot refer to an open group");
	if (p->behind != RX_NONE && group >= p->behind)
		return krt_rx_fail(p, p->at, "cannot refer to group defined in the same lookbehind subpattern");
	krt_rx_item(p, RX_ITEM, 0);
	l->width.lo = rx_limit(l->width.lo + p->group[group].width.lo);
	l->width.hi = rx_limit(l->width.hi + p->group[group].width.hi);
	return krt_rx_emit(p, 4, word);
}

bool krt_rx_escape(struct rx *p)
{
	u32 from = p->at - 1, c = krt_rx_get(p), v, uni = rx_uni(p) ? KRT_RX_WORD_EDGE_U - KRT_RX_WORD_EDGE : 0, word[2];
	int r;

	switch (c) {
	case RX_EOF: return krt_rx_fail(p, from, "bad escape (end of pattern)");
	case 'A': return place(p, KRT_RX_START);
	case 'Z': return place(p, KRT_RX_STOP);
	case 'b': return place(p, KRT_RX_WORD_EDGE + uni);
	case 'B': return place(p, KRT_RX_NO_EDGE + uni);
	}
	word[0] = KRT_RX_CLASS;
	word[1] = class_of(p, c);
	if (word[1])
		return krt_rx_item(p, RX_ITEM, 1) && krt_rx_emit(p, 2, word);
	if (is_digit(c))
		return digit_escape(p, from, c);
	r = common_escape(p, from, c, &v);
	if (!r)
		r = plain_escape(p, from, c, &v) ? 1 : -1;
	return r > 0 && krt_rx_literal(p, v);
}

/* ---- sets ----------------------------------------------------------------------------------- */

/* one end of a range, behind its first character: a character in *ret, or a class in *class */
static bool set_escape(struct rx *p, u32 from, u32 *ret, u32 *class)
{
	u32 c = krt_rx_get(p), v;
	int r;

	if (c == RX_EOF)
		return krt_rx_fail(p, from, "bad escape (end of pattern)");
	*class = class_of(p, c);
	if (*class)
		return true;
	if (c == 'b') {
		*ret = '\b';
		return true;
	}
	if (is_octal(c)) {
		v = c - '0';
		for (int i = 0; i < 2 && is_octal(krt_rx_peek(p)); i++)
			v = v * 8 + krt_rx_get(p) - '0';
		return octal_range(p, from, v, ret);
	}
	if (is_digit(c))
		return krt_rx_fail_text(p, from, "bad escape ", from, p->at);
	r = common_escape(p, from, c, ret);
	return r ? r > 0 : plain_escape(p, from, c, ret);
}

static bool add_one(struct rx *p, struct krt_rx_set *s, u32 lo, u32 hi, u32 class)
{
	if (!class)
		return krt_rx_set_range(p->t, s, lo, hi);
	krt_rx_set_class(s, class);
	return true;
}

/* the range lo-..., behind the minus; from: where lo began. 1: the set ends here */
static int set_range(struct rx *p, struct krt_rx_set *s, u32 open, u32 from, u32 lo, u32 class)
{
	u32 hi = krt_rx_get(p), hi_class = 0, at = p->at;

	if (hi == RX_EOF)
		return krt_rx_fail(p, open, "unterminated character set") - 1;
	if (hi == ']')
		return add_one(p, s, lo, lo, class) && krt_rx_set_range(p->t, s, '-', '-') ? 1 : -1;
	if (hi == '\\' && !set_escape(p, at - 1, &hi, &hi_class))
		return -1;
	if (class || hi_class || hi < lo)
		return krt_rx_fail_text(p, from, "bad character range ", from, p->at) - 1;
	return krt_rx_set_range(p->t, s, lo, hi) ? 0 : -1;
}

static bool set_done(struct rx *p, struct krt_rx_set *s)
{
	u32 word[2] = { KRT_RX_SET, 0 }, n = krt_rx_set_words(s), at;

	/* a set of one is a literal */
	if (!s->negated && s->items == 1 && s->nrange == 1 && s->range[0] == s->range[1])
		return krt_rx_literal(p, s->range[0]);
	if (!krt_rx_item(p, RX_ITEM, 1) || !krt_rx_emit(p, 1, word))
		return false;
	at = p->len;
	for (u32 i = 0; i < n; i++)
		if (!krt_rx_emit(p, 1, word + 1))
			return false;
	krt_rx_set_write(s, p->code + at);
	return true;
}

bool krt_rx_set(struct rx *p)
{
	struct krt_rx_set s = { .fold = !!(rx_top(p)->flags & KRT_RX_I), .uni = rx_uni(p) };
	u32 open = p->at - 1, from, c, class;

	s.negated = krt_rx_take(p, '^');
	for (;;) {
		from = p->at;
		c = krt_rx_get(p);
		class = 0;
		if (c == RX_EOF)
			return krt_rx_fail(p, open, "unterminated character set");
		if (c == ']' && s.items)
			return set_done(p, &s);
		if (c == '\\' && !set_escape(p, from, &c, &class))
			return false;
		if (krt_rx_take(p, '-')) {
			int r = set_range(p, &s, open, from, c, class);

			if (r)
				return r > 0 && set_done(p, &s);
		} else if (!add_one(p, &s, c, c, class)) {
			return false;
		}
	}
}
