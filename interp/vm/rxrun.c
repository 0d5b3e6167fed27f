// SPDX-License-Identifier: GPL-2.0
/*
 * rxrun.c - runs a compiled regular expression: backtracking with a stack of its own. The stack holds
 * ways not taken (WAY, RUN, BARRIER) and, between them, what was overwritten since: going back to a way
 * undoes everything above it.
 */
#include "regex.h"

enum {
	WAY,		/* a: pc, b: place */
	MARKED,		/* a: mark, b: its value, c: last */
	COUNTED,	/* a: loop, b: count, c: last place */
	RUN,		/* a: pc of RUN, b: least place, c: place reached (greedy); b: place, c: times left (lazy) */
	BARRIER,	/* of LOOK: a: pc of LOOK, b: place, c: the barrier before */
};

#define BYTES_A_STEP	16	/* krt_work() of text that a loop runs over */

bool krt_rx_ready(struct krt_thread *t, struct krt_rx_match *m, const struct krt_rx *rx)
{
	m->t = t;
	m->rx = rx;
	m->cap = 60;
	m->mark = krt_alloc_raw(t, (2 * rx->groups + 2 * rx->loops) * 4);
	m->stack = krt_alloc_raw(t, m->cap * sizeof(struct krt_rx_entry));
	m->loop = m->mark + 2 * rx->groups;
	return m->mark && m->stack;
}

static bool grow(struct krt_rx_match *m)
{
	struct krt_rx_entry *more;

	if (m->cap >= 1u << 27) {
		krt_raise(m->t, KRT_EXC_MemoryError, "regular expression: too much to remember");
		return false;
	}
	more = krt_alloc_raw(m->t, 2 * (size_t)m->cap * sizeof(*more));
	if (!more)
		return false;
	memcpy(more, m->stack, m->cap * sizeof(*more));
	m->stack = more;
	m->cap *= 2;
	return true;
}

static inline bool push(struct krt_rx_match *m, u32 kind, u32 a, u32 b, u32 c)
{
	struct krt_rx_entry *e;

	if (unlikely(m->top == m->cap) && !grow(m))
		return false;
	e = &m->stack[m->top++];
	e->kind = kind;
	e->a = a;
	e->b = b;
	e->c = c;
	return true;
}

/* ---- characters --------------------------------------------------------------------------- */

static inline u32 char_at(const struct krt_rx_match *m, u32 at, u32 *next)
{
	const char *p = (const char *)m->text + at;
	u32 c;

	if (!m->wide || m->text[at] < 128) {
		*next = at + 1;
		return m->text[at];
	}
	c = krt_utf8_next(&p);
	*next = p - (const char *)m->text;
	return c;
}

static inline u32 before(const struct krt_rx_match *m, u32 at)
{
	do
		at--;
	while (m->wide && (m->text[at] & 0xc0) == 0x80);
	return at;
}

static bool is_word(const struct krt_rx_match *m, u32 at, bool uni)
{
	u32 next;

	return krt_rx_word_char(char_at(m, at, &next), uni);
}

static bool at_place(const struct krt_rx_match *m, u32 place, u32 at)
{
	bool uni = place >= KRT_RX_WORD_EDGE_U, left, right;

	switch (place) {
	case KRT_RX_START:
		return at == 0;
	case KRT_RX_LINE_START:
		return at == 0 || m->text[at - 1] == '\n';
	case KRT_RX_LINE_END:
		return at == m->end || m->text[at] == '\n';
	case KRT_RX_STOP:
		return at == m->end;
	case KRT_RX_LAST:
		return at == m->end || (at + 1 == m->end && m->text[at] == '\n');
	default:
		if (!m->end)
			return false;
		left = at > 0 && is_word(m, before(m, at), uni);
		right = at < m->end && is_word(m, at, uni);
		return (left != right) == (place == KRT_RX_WORD_EDGE || place == KRT_RX_WORD_EDGE_U);
	}
}

/* the same text as group's at place: behind it, or KRT_RX_MAX */
static u32 same_text(const struct krt_rx_match *m, const u32 *op, u32 at)
{
	u32 from = m->mark[2 * op[1]], to = m->mark[2 * op[1] + 1], n = to - from;

	if (from == KRT_RX_MAX || to == KRT_RX_MAX || to < from)
		return KRT_RX_MAX;
	if (!op[2])
		return m->end - at < n || memcmp(m->text + from, m->text + at, n) ? KRT_RX_MAX : at + n;
	while (from < to) {
		if (at >= m->end || krt_rx_fold(char_at(m, from, &from), op[3]) != krt_rx_fold(char_at(m, at, &at), op[3]))
			return KRT_RX_MAX;
	}
	return at;
}

/* how far up to max characters that the opcode accepts go; *count says how many */
static u32 run_over(const struct krt_rx_match *m, const u32 *op, u32 at, u32 max, u32 *count)
{
	u32 n = 0, next;

	if (!m->wide && (op[0] == KRT_RX_ALL || op[0] == KRT_RX_ANY)) {
		u32 limit = m->end - at < max ? m->end : at + max, p = at;

		while (p < limit && (op[0] == KRT_RX_ALL || m->text[p] != '\n'))
			p++;
		*count = p - at;
		return p;
	}
	if (!m->wide && op[0] == KRT_RX_SET) {
		const u32 *bits = op + 3;
		u32 limit = m->end - at < max ? m->end : at + max, p = at;

		while (p < limit && bits[m->text[p] / 32] >> m->text[p] % 32 & 1)
			p++;
		*count = p - at;
		return p;
	}
	while (n < max && at < m->end && krt_rx_single(op, char_at(m, at, &next))) {
		at = next;
		n++;
	}
	*count = n;
	return at;
}

/* ---- steps that may fail for want of memory ------------------------------------------------ */

static inline bool set_mark(struct krt_rx_match *m, u32 i, u32 at)
{
	if (!push(m, MARKED, i, m->mark[i], m->last))
		return false;
	m->mark[i] = at;
	if (i & 1)
		m->last = i / 2;
	return true;
}

static bool set_loop(struct krt_rx_match *m, u32 i, u32 count, u32 last)
{
	if (!push(m, COUNTED, i, m->loop[2 * i], m->loop[2 * i + 1]))
		return false;
	m->loop[2 * i] = count;
	m->loop[2 * i + 1] = last;
	return true;
}

/* LOOP at *pc: where to go on; false without memory. KRT_RX_MAX in *pc: a dead end */
static bool loop_step(struct krt_rx_match *m, u32 *pc, u32 at)
{
	const u32 *op = m->rx->code + *pc;
	u32 i = op[2], count = m->loop[2 * i], last = m->loop[2 * i + 1], body = *pc + 6, out = *pc + op[1];
	bool more = (count < op[4] || op[4] == KRT_RX_MAX) && at != last;

	if (count < op[3]) {
		*pc = body;
		return set_loop(m, i, count + 1, last);
	}
	if (op[5] == KRT_RX_LAZY) {
		/* the way back comes by RETRY: it enters the body as the greedy case does */
		if (more && !push(m, WAY, *pc | 1u << 31, at, 0))
			return false;
		*pc = out;
		return true;
	}
	if (!more) {
		*pc = out;
		return true;
	}
	*pc = body;
	return push(m, WAY, out, at, 0) && set_loop(m, i, count + 1, at);
}

/* RUN at *pc */
static bool run_step(struct krt_rx_match *m, u32 *pc, u32 *at)
{
	const u32 *op = m->rx->code + *pc;
	u32 count, least, out = *pc + op[1], place;
	bool ok;

	if (op[4] == KRT_RX_LAZY) {
		place = run_over(m, op + 5, *at, op[2], &count);
		if (count < op[2]) {
			*pc = KRT_RX_MAX;
			return true;
		}
		*at = place;
		if (op[3] > count && !push(m, RUN, *pc, place, op[3] == KRT_RX_MAX ? KRT_RX_MAX : op[3] - count))
			return false;
		*pc = out;
		return true;
	}
	place = run_over(m, op + 5, *at, op[3], &count);
	if (count < op[2]) {
		*pc = KRT_RX_MAX;
		return true;
	}
	if (op[4] == KRT_RX_GREEDY && count > op[2]) {
		least = op[2] && m->wide ? run_over(m, op + 5, *at, op[2], &count) : *at + op[2];
		if (!push(m, RUN, *pc, least, place))
			return false;
	}
	ok = krt_work(m->t, (place - *at) / BYTES_A_STEP);
	*at = place;
	*pc = out;
	return ok;
}

/* LOOK at *pc */
static bool look_step(struct krt_rx_match *m, u32 *pc, u32 *at)
{
	const u32 *op = m->rx->code + *pc;
	u32 place = *at;

	for (u32 i = 0; i < op[3]; i++) {
		if (!place) {
			*pc = op[2] == KRT_RX_NOT ? *pc + op[1] : KRT_RX_MAX;
			return true;
		}
		place = before(m, place);
	}
	if (!push(m, BARRIER, *pc, *at, m->barrier))
		return false;
	m->barrier = m->top - 1;
	*at = place;
	*pc += 4;
	return true;
}

static void undo(struct krt_rx_match *m, const struct krt_rx_entry *e)
{
	if (e->kind == MARKED) {
		m->mark[e->a] = e->b;
		m->last = e->c;
	} else if (e->kind == COUNTED) {
		m->loop[2 * e->a] = e->b;
		m->loop[2 * e->a + 1] = e->c;
	} else if (e->kind == BARRIER) {
		m->barrier = e->c;
	}
}

/* the body of a LOOK has matched: the ways in it are given up, what it has set stays */
static void look_done(struct krt_rx_match *m, u32 mode, u32 *pc, u32 *at)
{
	u32 from = m->barrier, to = from;
	struct krt_rx_entry barrier = m->stack[from];

	if (mode == KRT_RX_NOT) {
		while (m->top > from)
			undo(m, &m->stack[--m->top]);
		*pc = KRT_RX_MAX;
		return;
	}
	for (u32 i = from + 1; i < m->top; i++)
		if (m->stack[i].kind == MARKED || m->stack[i].kind == COUNTED)
			m->stack[to++] = m->stack[i];
	m->top = to;
	m->barrier = barrier.c;
	if (mode == KRT_RX_AHEAD)
		*at = barrier.b;
	*pc += 2;
}

/* a RUN on top of the stack tries another length */
static u32 run_again(struct krt_rx_match *m, struct krt_rx_entry *e, u32 *at)
{
	const u32 *op = m->rx->code + e->a, *then = op + op[1];
	u32 count, next;

	if (op[4] == KRT_RX_LAZY) {
		next = run_over(m, op + 5, e->b, 1, &count);
		if (!count) {
			m->top--;
			return KRT_RX_MAX;
		}
		e->b = *at = next;
		if (e->c != KRT_RX_MAX && !--e->c)
			m->top--;
		return e->a + op[1];
	}
	do {
		e->c = before(m, e->c);
		/* the character that must follow often rules a place out */
	} while (e->c > e->b && then[0] == KRT_RX_CHAR && then[1] < 128 && m->text[e->c] != then[1]);
	*at = e->c;
	next = e->a + op[1];
	if (e->c <= e->b)
		m->top--;
	return next;
}

/* back to the last way that was not taken: its pc, or KRT_RX_MAX when there is none; -1 in *failed on error */
static u32 back(struct krt_rx_match *m, u32 *at, bool *failed)
{
	while (m->top) {
		struct krt_rx_entry *e = &m->stack[m->top - 1];
		u32 pc;

		if (e->kind == RUN) {
			pc = run_again(m, e, at);
			if (pc != KRT_RX_MAX)
				return pc;
			continue;
		}
		m->top--;
		undo(m, e);
		if (e->kind == WAY) {
			*at = e->b;
			if (!(e->a >> 31))
				return e->a;
			/* a lazy LOOP, for one more round */
			pc = e->a & ~(1u << 31);
			if (!set_loop(m, m->rx->code[pc + 2], m->loop[2 * m->rx->code[pc + 2]] + 1, *at)) {
				*failed = true;
				return KRT_RX_MAX;
			}
			return pc + 6;
		}
		if (e->kind == BARRIER && m->rx->code[e->a + 2] == KRT_RX_NOT) {
			*at = e->b;
			return e->a + m->rx->code[e->a + 1];
		}
	}
	return KRT_RX_MAX;
}

/* ---- the loop --------------------------------------------------------------------------------- */

int krt_rx_match_at(struct krt_rx_match *m, u32 start)
{
	const u32 *code = m->rx->code;
	u32 pc = 0, at = start, next = start;
	bool failed = false;

	m->top = 0;
	m->last = 0;
	m->barrier = KRT_RX_MAX;
	memset(m->mark, 0xff, 8 * m->rx->groups);
	for (;;) {
		const u32 *op = code + pc;
		bool ok = true;

		switch (op[0]) {
		case KRT_RX_END:
			ok = !(m->full && at != m->end) && !(m->advance && at == start);
			if (ok) {
				m->mark[0] = start;
				m->mark[1] = at;
				return 1;
			}
			break;
		case KRT_RX_CHAR:
			ok = at < m->end && char_at(m, at, &next) == op[1];
			at = next;
			pc += 2;
			break;
		case KRT_RX_CHAR_FOLD:
			ok = at < m->end && krt_rx_fold(char_at(m, at, &next), op[2]) == op[1];
			at = next;
			pc += 3;
			break;
		case KRT_RX_ANY:
		case KRT_RX_ALL:
			ok = at < m->end && (char_at(m, at, &next) != '\n' || op[0] == KRT_RX_ALL);
			at = next;
			pc++;
			break;
		case KRT_RX_CLASS:
			ok = at < m->end && krt_rx_class(op[1], char_at(m, at, &next));
			at = next;
			pc += 2;
			break;
		case KRT_RX_SET:
			ok = at < m->end && krt_rx_set_has(op + 1, char_at(m, at, &next));
			at = next;
			pc += 1 + op[1];
			break;
		case KRT_RX_AT:
			ok = at_place(m, op[1], at);
			pc += 2;
			break;
		case KRT_RX_MARK:
			failed = !set_mark(m, op[1], at);
			pc += 2;
			break;
		case KRT_RX_JUMP:
			pc += (s32)op[1];
			break;
		case KRT_RX_SPLIT:
			if (op[2] == KRT_RX_CHAR && op[3] < 128 && (at >= m->end || m->text[at] != op[3])) {
				pc += op[1];
				break;
			}
			failed = !push(m, WAY, pc + op[1], at, 0);
			pc += 2;
			break;
		case KRT_RX_RUN:
			failed = !run_step(m, &pc, &at);
			break;
		case KRT_RX_ENTER:
			failed = !set_loop(m, op[1], 0, KRT_RX_MAX);
			pc += 2;
			break;
		case KRT_RX_LOOP:
			failed = !loop_step(m, &pc, at);
			break;
		case KRT_RX_REF:
			next = same_text(m, op, at);
			ok = next != KRT_RX_MAX;
			failed = ok && !krt_work(m->t, (next - at) / BYTES_A_STEP);
			at = next;
			pc += 4;
			break;
		case KRT_RX_IF:
			pc += m->mark[2 * op[2] + 1] != KRT_RX_MAX ? 3 : op[1];
			break;
		case KRT_RX_LOOK:
			failed = !look_step(m, &pc, &at);
			break;
		case KRT_RX_LOOK_END:
			look_done(m, op[1], &pc, &at);
			break;
		default:
			ok = false;
		}
		if (!ok || pc == KRT_RX_MAX)
			pc = back(m, &at, &failed);
		if (failed || !krt_work(m->t, 1))
			return -1;
		if (pc == KRT_RX_MAX)
			return 0;
	}
}

int krt_rx_search(struct krt_rx_match *m, u32 from)
{
	int r;

	for (u32 at = from; at <= m->end;) {
		if (m->rx->first < 256) {
			s64 skip;
			u8 c = m->rx->first;

			skip = krt_mem_find(m->text + at, m->end - at, &c, 1);
			if (skip < 0)
				return 0;
			if (skip)
				m->advance = false;
			at += skip;
		}
		r = krt_rx_match_at(m, at);
		if (r)
			return r;
		m->advance = false;
		if (at >= m->end)
			break;
		char_at(m, at, &at);
	}
	return 0;
}
