// SPDX-License-Identifier: GPL-2.0
/*
 * rxset.c - sets of characters in regular expressions. The operands of SET: number of words of all operands,
 * flags (1 negated, 2 fold, 4 Unicode), 8 words of bits for characters below 256, number of classes,
 * the classes, then pairs of first and last character.
 */
#include "regex.h"

#define BITS	2
#define COUNT	10
#define CLASSES	11

bool krt_rx_class(u32 class, u32 c)
{
	bool uni = class & KRT_RX_UNICODE, in;

	if (class & KRT_RX_DIGIT)
		in = c < 128 ? c >= '0' && c <= '9' : uni && krt_uc_flags(c) & KRT_UC_DECIMAL;
	else if (class & KRT_RX_SPACE)
		in = c < 128 ? krt_is_space(c) || (uni && c >= 0x1c && c <= 0x1f) : uni && krt_uc_flags(c) & KRT_UC_SPACE;
	else
		in = krt_rx_word_char(c, uni);
	return in != (class & KRT_RX_NEGATED);
}

static u32 map_one(enum krt_uc_map how, u32 c)
{
	u32 out[3];

	if (c == 0x130 && how == KRT_UC_TO_LOWER)	/* the only one whose full mapping alone is longer */
		return 'i';
	return krt_uc_map(how, c, out) == 1 ? out[0] : c;
}

u32 krt_rx_fold(u32 c, bool uni)
{
	if (c < 128)
		return c >= 'A' && c <= 'Z' ? c + 32 : c;
	if (!uni)
		return c;
	switch (c) {		/* alike in title case, which has no single upper case */
	case 0xfb06:
		return 0xfb05;
	case 0x1fd3:
		return 0x390;
	case 0x1fe3:
		return 0x3b0;
	}
	c = map_one(KRT_UC_TO_LOWER, c);
	return map_one(KRT_UC_TO_LOWER, map_one(KRT_UC_TO_UPPER, c));
}

static bool in_items(const u32 *set, u32 c)
{
	const u32 *range = set + CLASSES + set[COUNT], *end = set + set[0];

	for (u32 i = 0; i < set[COUNT]; i++)
		if (krt_rx_class(set[CLASSES + i], c))
			return true;
	for (; range < end; range += 2)
		if (c >= range[0] && c <= range[1])
			return true;
	return false;
}

bool krt_rx_set_has(const u32 *set, u32 c)
{
	bool in;

	if (c < 256)
		return set[BITS + c / 32] >> c % 32 & 1;
	in = in_items(set, c);
	if (!in && (set[1] & 6) == 6) {
		u32 low = map_one(KRT_UC_TO_LOWER, c), up = map_one(KRT_UC_TO_UPPER, c), f = krt_rx_fold(c, true);

		in = in_items(set, low) || in_items(set, up) || in_items(set, f) || in_items(set, map_one(KRT_UC_TO_UPPER, f));
	}
	return in != (set[1] & 1);
}

bool krt_rx_single(const u32 *op, u32 c)
{
	switch (op[0]) {
	case KRT_RX_CHAR:
		return c == op[1];
	case KRT_RX_CHAR_FOLD:
		return krt_rx_fold(c, op[2]) == op[1];
	case KRT_RX_ANY:
		return c != '\n';
	case KRT_RX_ALL:
		return true;
	case KRT_RX_CLASS:
		return krt_rx_class(op[1], c);
	default:
		return krt_rx_set_has(op + 1, c);
	}
}

/* ---- reading -------------------------------------------------------------------------- */

static bool has_range(const struct krt_rx_set *s, u32 c)
{
	for (u32 i = 0; i < s->nrange; i++)
		if (c >= s->range[2 * i] && c <= s->range[2 * i + 1])
			return true;
	for (u32 i = 0; i < s->nclass; i++)
		if (krt_rx_class(s->class[i], c))
			return true;
	return false;
}

bool krt_rx_set_range(struct krt_thread *t, struct krt_rx_set *s, u32 lo, u32 hi)
{
	if (s->nrange == s->cap) {
		u32 cap = s->cap ? 2 * s->cap : 8, *more = krt_alloc_raw(t, cap * 8);

		if (!more)
			return false;
		if (s->nrange)
			memcpy(more, s->range, s->nrange * 8);
		s->range = more;
		s->cap = cap;
	}
	s->range[2 * s->nrange] = lo;
	s->range[2 * s->nrange++ + 1] = hi;
	s->items++;
	return true;
}

void krt_rx_set_class(struct krt_rx_set *s, u32 class)
{
	s->items++;
	for (u32 i = 0; i < s->nclass; i++)
		if (s->class[i] == class)
			return;
	s->class[s->nclass++] = class;	/* three, and their negations */
}

u32 krt_rx_set_words(const struct krt_rx_set *s)
{
	return CLASSES + s->nclass + 2 * s->nrange;
}

/* whether a character outside ASCII that folds to the ASCII letter c is in the set */
static bool has_foreign(const struct krt_rx_set *s, u32 c)
{
	return s->uni && ((c == 's' && has_range(s, 0x17f)) || (c == 'k' && has_range(s, 0x212a)) ||
			  (c == 'i' && (has_range(s, 0x130) || has_range(s, 0x131))));
}

void krt_rx_set_write(const struct krt_rx_set *s, u32 *out)
{
	out[0] = krt_rx_set_words(s);
	out[1] = s->negated | s->fold << 1 | s->uni << 2;
	memset(out + BITS, 0, 32);
	for (u32 c = 0; c < 256; c++) {
		bool in = has_range(s, c);

		if (!in && s->fold) {
			u32 f = krt_rx_fold(c, s->uni), up = f < 128 ? (f >= 'a' && f <= 'z' ? f - 32 : f) :
				s->uni ? map_one(KRT_UC_TO_UPPER, f) : f;

			in = has_range(s, f) || has_range(s, up) || has_foreign(s, f);
		}
		if (in != s->negated)
			out[BITS + c / 32] |= 1u << c % 32;
	}
	out[COUNT] = s->nclass;
	memcpy(out + CLASSES, s->class, s->nclass * 4);
	if (s->nrange)
		memcpy(out + CLASSES + s->nclass, s->range, s->nrange * 8);
}
