/* SPDX-License-Identifier: GPL-2.0 */
/*
 * rxparse.h - what the parser of regular expressions shares between its files. It reads a pattern once and
 * writes code as it goes: a repetition or an alternative puts its opcodes before what is there already.
 */
#ifndef KRT_RXPARSE_H
#define KRT_RXPARSE_H

#include "regex.h"

#define RX_NONE		0xffffffffu
#define RX_EOF		0xffffffffu
#define RX_MAXREPEAT	4294967295u

enum { RX_TOP, RX_GROUP, RX_PLAIN, RX_LOOK, RX_COND };
enum { RX_NO_ITEM, RX_ITEM, RX_PLACE, RX_REPEAT };

struct rx_width { u64 lo, hi; };

/* an open parenthesis, or the whole */
struct rx_level {
	u32 kind, open, group, flags, start, branch, chain;
	u32 item, item_kind;		/* what a repetition would repeat: where its code begins */
	struct rx_width before, width;	/* of the branch without and with the item */
	struct rx_width others;		/* of the branches before */
	bool branched;
	u32 behind;			/* lookbehind groups outside; RX_NONE: not in a lookbehind */
};

struct rx_group { struct rx_width width; bool closed; };

struct rx {
	struct krt_thread *t;
	krt_val pattern;
	const u8 *s;
	u32 n, at;
	bool text;			/* str, not bytes */
	u32 flags;			/* of the whole */
	u32 *code, len, cap;
	struct rx_level *level;
	u32 depth, levels;
	struct rx_group *group;
	u32 groups, group_cap, loops;
	u32 behind;			/* groups before the outermost lookbehind being read, or RX_NONE */
	u32 far_group, far_at;		/* the first condition on a group that is not there yet, and the place */
	bool bad_behind;
	krt_val names;
	struct krt_rx_error *err;
};

/* false, with what is wrong in err; pos RX_NONE: nowhere in particular. text may be NULL */
bool krt_rx_fail(struct rx *p, u32 at, const char *msg);
bool krt_rx_fail_text(struct rx *p, u32 at, const char *msg, u32 from, u32 to);	/* msg and part of the pattern */
bool krt_rx_fail_name(struct rx *p, u32 at, const char *msg, u32 from, u32 to);	/* the part by repr */
u32 krt_rx_peek(struct rx *p);
u32 krt_rx_get(struct rx *p);
bool krt_rx_take(struct rx *p, u32 c);	/* reads c if it is next */
bool krt_rx_emit(struct rx *p, u32 n, const u32 *words);
bool krt_rx_item(struct rx *p, u32 kind, u64 width);	/* an item of that width begins here */
bool krt_rx_literal(struct rx *p, u32 c);
bool krt_rx_reference(struct rx *p, u32 group, u32 at);
bool krt_rx_escape(struct rx *p);		/* behind a backslash, outside of a set */
bool krt_rx_set(struct rx *p);		/* behind [ */
bool krt_rx_insert(struct rx *p, u32 at, u32 n, const u32 *words);
bool krt_rx_repeat(struct rx *p, u32 c, u32 at);
bool krt_rx_open(struct rx *p, u32 at);	/* behind ( */
bool krt_rx_push(struct rx *p, u32 kind, u32 open, u32 start);
bool krt_rx_close(struct rx *p);
bool krt_rx_alternative(struct rx *p);

static inline struct rx_level *rx_top(struct rx *p) { return &p->level[p->depth]; }
static inline bool rx_uni(struct rx *p) { return rx_top(p)->flags & KRT_RX_U; }
static inline u64 rx_limit(u64 w) { return w > RX_MAXREPEAT ? RX_MAXREPEAT : w; }

#endif
