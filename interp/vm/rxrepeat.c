// SPDX-License-Identifier: GPL-2.0
/* rxrepeat.c - regular expressions: code as it is written, repetitions, alternatives and the end of a group */
#include "rxparse.h"

static bool room(struct rx *p, u32 n)
{
	u32 cap = p->cap ? p->cap : 64, *more;

	if (p->len + n <= p->cap)
		return true;
	while (cap < p->len + n)
		cap *= 2;
	if (cap > 1u << 28) {
		krt_raise(p->t, KRT_EXC_OverflowError, "regular expression code size limit exceeded");
		return false;
	}
	more = krt_alloc_raw(p->t, (size_t)cap * 4);
	if (!more)
		return false;
	if (p->len)
		memcpy(more, p->code, p->len * 4);
	p->code = more;
	p->cap = cap;
	return true;
}

bool krt_rx_emit(struct rx *p, u32 n, const u32 *words)
{
	if (!room(p, n))
		return false;
	memcpy(p->code + p->len, words, n * 4);
	p->len += n;
	return true;
}

/* jumps that cross at do not exist: what is behind belongs together */
bool krt_rx_insert(struct rx *p, u32 at, u32 n, const u32 *words)
{
	if (!room(p, n))
		return false;
	memmove(p->code + at + n, p->code + at, (p->len - at) * 4);
	memcpy(p->code + at, words, n * 4);
	p->len += n;
	return true;
}

/* ---- repetitions ------------------------------------------------------------------------------- */

static bool is_single(const u32 *op, u32 len)
{
	switch (op[0]) {
	case KRT_RX_ANY:
	case KRT_RX_ALL:
		return len == 1;
	case KRT_RX_CHAR:
	case KRT_RX_CLASS:
		return len == 2;
	case KRT_RX_CHAR_FOLD:
		return len == 3;
	case KRT_RX_SET:
		return len == 1 + op[1];
	}
	return false;
}

/* item{min,max} of any item */
static bool repeat_loop(struct rx *p, u32 item, u32 len, u32 min, u32 max, u32 mode)
{
	bool atomic = mode == KRT_RX_POSSESSIVE;
	u32 look[4] = { KRT_RX_LOOK, 4 + 2 + 6 + len + 2 + 2, KRT_RX_ATOMIC, 0 }, done[2] = { KRT_RX_LOOK_END, KRT_RX_ATOMIC };
	u32 head[8] = { KRT_RX_ENTER, p->loops, KRT_RX_LOOP, 6 + len + 2, p->loops, min, max, mode == KRT_RX_LAZY };
	u32 back[2] = { KRT_RX_JUMP, -(6 + len) };

	p->loops++;
	return krt_rx_emit(p, 2, back) && krt_rx_insert(p, item, 8, head) &&
	       (!atomic || (krt_rx_emit(p, 2, done) && krt_rx_insert(p, item, 4, look)));
}

static bool repeat_item(struct rx *p, u32 min, u32 max, u32 mode)
{
	u32 item = rx_top(p)->item, len = p->len - item;
	u32 run[5] = { KRT_RX_RUN, 5 + len, min, max, mode }, skip[2] = { KRT_RX_JUMP, 2 + len };
	u32 split[4] = { KRT_RX_SPLIT, 2 + len, KRT_RX_JUMP, 2 + len };

	if (len && is_single(p->code + item, len))
		return krt_rx_insert(p, item, 5, run);
	if (max == 0)
		return krt_rx_insert(p, item, 2, skip);
	if (min == 1 && max == 1)
		return true;
	if (min == 0 && max == 1 && mode == KRT_RX_GREEDY)
		return krt_rx_insert(p, item, 2, split);
	if (min == 0 && max == 1 && mode == KRT_RX_LAZY) {
		split[1] = 4;
		return krt_rx_insert(p, item, 4, split);
	}
	return repeat_loop(p, item, len, min, max, mode);
}

/* the digits of a bound: 1, 0 none, -1 too large */
static int bound(struct rx *p, u32 *ret)
{
	u64 v = 0;
	int some = 0;

	while (krt_rx_peek(p) >= '0' && krt_rx_peek(p) <= '9') {
		v = v * 10 + krt_rx_get(p) - '0';
		v = v > RX_MAXREPEAT ? RX_MAXREPEAT : v;
		some = 1;
	}
	if (v < RX_MAXREPEAT) {
		if (some)
			*ret = v;
		return some;
	}
	krt_raise(p->t, KRT_EXC_OverflowError, "the repetition number is too large");
	return -1;
}

/* {m,n} behind the brace: 1, 0 when it is a literal brace, -1 wrong */
static int braces(struct rx *p, u32 *min, u32 *max)
{
	u32 here = p->at;
	int some, more;

	if (krt_rx_peek(p) == '}')
		return 0;
	some = bound(p, min);
	if (some < 0) {
		krt_val e = krt_exc_take(p->t);

		/* no repetition unless the brace is closed */
		while (krt_rx_peek(p) == ',' || (krt_rx_peek(p) >= '0' && krt_rx_peek(p) <= '9'))
			krt_rx_get(p);
		if (krt_rx_peek(p) == '}') {
			p->t->exc = e;
			return -1;
		}
		p->at = here;
		return 0;
	}
	*max = some ? *min : KRT_RX_MAX;
	if (krt_rx_take(p, ',')) {
		*max = KRT_RX_MAX;
		more = bound(p, max);
		if (more < 0)
			return -1;
	}
	if (!krt_rx_take(p, '}')) {
		*min = 0;
		p->at = here;
		return 0;
	}
	if (*max < *min)
		return krt_rx_fail(p, here, "min repeat greater than max repeat") - 1;
	return 1;
}

bool krt_rx_repeat(struct rx *p, u32 c, u32 at)
{
	struct rx_level *l = rx_top(p);
	u32 min = c == '+', max = c == '?' ? 1 : KRT_RX_MAX, mode = KRT_RX_GREEDY;
	struct rx_width item;
	int r = c == '{' ? braces(p, &min, &max) : 1;

	if (r <= 0)
		return r == 0 && krt_rx_literal(p, '{');
	if (l->item_kind == RX_NO_ITEM || l->item_kind == RX_PLACE)
		return krt_rx_fail(p, at, "nothing to repeat");
	if (l->item_kind == RX_REPEAT)
		return krt_rx_fail(p, at, "multiple repeat");
	if (krt_rx_take(p, '?'))
		mode = KRT_RX_LAZY;
	else if (krt_rx_take(p, '+'))
		mode = KRT_RX_POSSESSIVE;
	item.lo = l->width.lo - l->before.lo;
	item.hi = l->width.hi - l->before.hi;
	l->width.lo = rx_limit(l->before.lo + item.lo * min);
	l->width.hi = rx_limit(l->before.hi + item.hi * max);
	l->item_kind = RX_REPEAT;
	return repeat_item(p, min, max, mode);
}

/* ---- groups ---------------------------------------------------------------------------------------- */

bool krt_rx_push(struct rx *p, u32 kind, u32 open, u32 start)
{
	struct rx_level *l;

	if (p->depth + 1 == p->levels) {
		struct rx_level *more = krt_alloc_raw(p->t, 2 * p->levels * sizeof(*more));

		if (!more)
			return false;
		memcpy(more, p->level, p->levels * sizeof(*more));
		p->level = more;
		p->levels *= 2;
	}
	l = &p->level[++p->depth];
	memset(l, 0, sizeof(*l));
	l->kind = kind;
	l->open = open;
	l->start = start;
	l->branch = p->len;
	l->chain = RX_NONE;
	l->flags = l[-1].flags;
	l->behind = p->behind;
	return true;
}

static void end_branch(struct rx_level *l)
{
	if (!l->branched) {
		l->others = l->width;
	} else {
		if (l->width.lo < l->others.lo)
			l->others.lo = l->width.lo;
		if (l->width.hi > l->others.hi)
			l->others.hi = l->width.hi;
	}
	l->branched = true;
	l->width = (struct rx_width){ 0, 0 };
	l->item_kind = RX_NO_ITEM;
}

/* the jumps at the ends of the branches, each with the place of the one before in its operand, lead here */
static void join(struct rx *p, struct rx_level *l)
{
	while (l->chain != RX_NONE) {
		u32 next = p->code[l->chain + 1];

		p->code[l->chain + 1] = p->len - l->chain;
		l->chain = next;
	}
}

bool krt_rx_alternative(struct rx *p)
{
	struct rx_level *l = rx_top(p);
	u32 jump[2] = { KRT_RX_JUMP, l->chain }, split[2] = { KRT_RX_SPLIT, p->len - l->branch + 4 };

	if (l->kind == RX_COND) {
		if (l->branched)
			return krt_rx_fail(p, p->at - 1, "conditional backref with more than two branches");
		p->code[l->start + 1] = p->len + 2 - l->start;
	} else {
		if (!krt_rx_insert(p, l->branch, 2, split))
			return false;
	}
	l->chain = p->len;
	end_branch(l);
	if (!krt_rx_emit(p, 2, jump))
		return false;
	l->branch = p->len;
	return true;
}

static bool close_look(struct rx *p, struct rx_level *l)
{
	u32 mode = p->code[l->start + 2], end[2] = { KRT_RX_LOOK_END, mode };

	if (p->code[l->start + 3]) {
		if (l->others.lo != l->others.hi)
			p->bad_behind = true;
		p->code[l->start + 3] = l->others.lo;
	}
	p->behind = l->behind;
	if (!krt_rx_emit(p, 2, end))
		return false;
	p->code[l->start + 1] = p->len - l->start;
	if (mode != KRT_RX_ATOMIC)
		l->others = (struct rx_width){ 0, 0 };
	return true;
}

bool krt_rx_close(struct rx *p)
{
	struct rx_level *l = rx_top(p), *up = l - 1;
	bool no_else = l->kind == RX_COND && !l->branched;
	u32 mark[2] = { KRT_RX_MARK, 2 * l->group + 1 };

	end_branch(l);
	join(p, l);
	if (no_else) {
		p->code[l->start + 1] = p->len - l->start;
		l->others.lo = 0;
	}
	if (l->kind == RX_GROUP) {
		p->group[l->group].width = l->others;
		p->group[l->group].closed = true;
		if (!krt_rx_emit(p, 2, mark))
			return false;
	} else if (l->kind == RX_LOOK && !close_look(p, l)) {
		return false;
	}
	if (l->kind == RX_TOP)
		return true;
	p->depth--;
	up->item = l->start;
	up->item_kind = RX_ITEM;
	up->before = up->width;
	up->width.lo = rx_limit(up->width.lo + l->others.lo);
	up->width.hi = rx_limit(up->width.hi + l->others.hi);
	return true;
}
