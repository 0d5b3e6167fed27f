/* SPDX-License-Identifier: GPL-2.0 */
/*
 * regex.h - regular expressions: a pattern is compiled to a program of 32-bit words (rxparse.c, rxset.c),
 * which is run with a stack on the heap (rxrun.c). Jumps are relative to the word of their opcode.
 */
#ifndef KRT_REGEX_H
#define KRT_REGEX_H

#include "text.h"

enum krt_rx_flag {	/* the numbers of Python's re */
	KRT_RX_I = 2, KRT_RX_L = 4, KRT_RX_M = 8, KRT_RX_S = 16, KRT_RX_U = 32, KRT_RX_X = 64, KRT_RX_A = 256,
};

enum krt_rx_op {
	KRT_RX_END,
	KRT_RX_CHAR,		/* c */
	KRT_RX_CHAR_FOLD,	/* c folded; uni */
	KRT_RX_ANY,		/* but newline */
	KRT_RX_ALL,
	KRT_RX_CLASS,		/* class */
	KRT_RX_SET,		/* words, class set: see rxset.c */
	/* up to here: one character, except END */
	KRT_RX_AT,		/* place */
	KRT_RX_MARK,		/* number */
	KRT_RX_JUMP,		/* to */
	KRT_RX_SPLIT,		/* to; what follows is tried first */
	KRT_RX_RUN,		/* to, min, max, mode; one-character op; to: behind it */
	KRT_RX_ENTER,		/* loop */
	KRT_RX_LOOP,		/* to, loop, min, max, lazy; body; JUMP back here; to: behind it */
	KRT_RX_REF,		/* group, fold, uni */
	KRT_RX_IF,		/* to, group; to: the other branch */
	KRT_RX_LOOK,		/* to, mode, back; body, LOOK_END; to: behind it */
	KRT_RX_LOOK_END,	/* mode */
	KRT_RX_FAIL,
};
enum { KRT_RX_GREEDY, KRT_RX_LAZY, KRT_RX_POSSESSIVE };
enum { KRT_RX_AHEAD, KRT_RX_NOT, KRT_RX_ATOMIC };		/* modes of LOOK */
enum { KRT_RX_LINE_START, KRT_RX_LINE_END, KRT_RX_START, KRT_RX_STOP, KRT_RX_LAST, KRT_RX_WORD_EDGE, KRT_RX_NO_EDGE,
       KRT_RX_WORD_EDGE_U, KRT_RX_NO_EDGE_U };		/* places; LAST: the end, or before a newline there */

/* classes: bit 0 negates, bit 1 is for Unicode */
enum { KRT_RX_NEGATED = 1, KRT_RX_UNICODE = 2, KRT_RX_DIGIT = 4, KRT_RX_SPACE = 8, KRT_RX_WORD = 16 };

#define KRT_RX_MAX	0xffffffffu	/* no upper bound of a repetition */

/* a compiled pattern, in the data of a bytes object */
struct krt_rx {
	u32 flags, groups, loops, words;
	u32 first;		/* the byte every match begins with, or 256 */
	u32 wide;		/* of str */
	u32 code[];
};

static inline bool krt_rx_word_char(u32 c, bool uni)
{
	if (c < 128)
		return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
	return uni && krt_uc_flags(c) & (KRT_UC_ALPHA | KRT_UC_DECIMAL | KRT_UC_DIGIT | KRT_UC_NUMERIC);
}

/* ---- rxset.c ---- */
bool krt_rx_class(u32 class, u32 c);
u32 krt_rx_fold(u32 c, bool uni);				/* characters that differ in case only have one */
bool krt_rx_set_has(const u32 *set, u32 c);			/* set: the operands of SET */
bool krt_rx_single(const u32 *op, u32 c);			/* one of the one-character opcodes */

/* A set while it is read. */
struct krt_rx_set {
	u32 bits[8];		/* of the characters below 256 */
	u32 fold, uni;		/* fold: case does not matter */
	bool negated;
	u32 nclass, nrange, cap;
	u32 class[6];
	u32 *range;		/* lo, hi, ...; krt_alloc_raw */
	u32 items;
};
bool krt_rx_set_range(struct krt_thread *t, struct krt_rx_set *s, u32 lo, u32 hi);
void krt_rx_set_class(struct krt_rx_set *s, u32 class);
u32 krt_rx_set_words(const struct krt_rx_set *s);		/* of the operands */
void krt_rx_set_write(const struct krt_rx_set *s, u32 *out);

/* ---- rxparse.c ---- */
struct krt_rx_error { const char *msg; krt_val text; u32 pos; };
/* a bytes object that holds a struct krt_rx; KRT_UNDEF with no exception and err filled for a pattern that is wrong */
krt_val krt_rx_compile(struct krt_thread *t, krt_val pattern, u32 flags, krt_val *groupindex, struct krt_rx_error *err);

/* ---- rxrun.c ---- */
struct krt_rx_entry { u32 kind, a, b, c; };
struct krt_rx_match {
	struct krt_thread *t;
	const struct krt_rx *rx;
	const u8 *text;
	u32 start, end;		/* of what may be looked at: offsets in text */
	bool wide;		/* several bytes a character */
	bool full;		/* must reach end */
	bool advance;		/* an empty match at the first place does not count */
	u32 *mark;		/* 2 * groups, KRT_RX_MAX: unset; [0] and [1] are group 0 */
	u32 *loop;		/* 2 a loop: count, last place */
	u32 last;		/* lastindex, 0: none */
	u32 barrier;
	u32 top, cap;
	struct krt_rx_entry *stack;
};
bool krt_rx_ready(struct krt_thread *t, struct krt_rx_match *m, const struct krt_rx *rx);	/* allocates */
int krt_rx_match_at(struct krt_rx_match *m, u32 at);		/* 1 0 -1 */
int krt_rx_search(struct krt_rx_match *m, u32 from);

#endif
