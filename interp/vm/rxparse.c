// SPDX-License-Identifier: GPL-2.0
/* rxparse.c - regular expressions: the parser's loop, what begins with (?, and the finished program */
#include "rxparse.h"

bool krt_rx_fail(struct rx *p, u32 at, const char *msg)
{
	if (p->err->msg)
		return false;
	p->err->msg = msg;
	p->err->text = KRT_UNDEF;
	p->err->pos = at == RX_NONE || !p->text ? at : krt_str_chars_to(krt_str_of(p->pattern), at);
	return false;
}

bool krt_rx_fail_text(struct rx *p, u32 at, const char *msg, u32 from, u32 to)
{
	struct krt_buf b;
	krt_val text;

	krt_buf_init(&b, p->t);
	krt_buf_str(&b, msg);
	for (u32 i = from; i < to; i++) {
		if (p->text)
			krt_buf_add(&b, (const char *)p->s + i, 1);
		else
			krt_buf_char(&b, p->s[i]);
	}
	text = krt_buf_finish(&b);
	krt_rx_fail(p, at, "");
	p->err->text = text;
	return false;
}

static krt_val name_of(struct rx *p, u32 from, u32 to)
{
	struct krt_buf b;

	if (p->text)
		return krt_str_n(p->t, (const char *)p->s + from, to - from);
	krt_buf_init(&b, p->t);
	for (u32 i = from; i < to; i++)
		krt_buf_char(&b, p->s[i]);
	return krt_buf_finish(&b);
}

bool krt_rx_fail_name(struct rx *p, u32 at, const char *msg, u32 from, u32 to)
{
	krt_val name = name_of(p, from, to), text = !name ? KRT_ERR : p->text ? krt_repr(p->t, name) : krt_ascii(p->t, name);
	struct krt_buf b;

	krt_buf_init(&b, p->t);
	krt_buf_str(&b, msg);
	krt_buf_val(&b, text);
	text = krt_buf_finish(&b);
	krt_rx_fail(p, at, "");
	p->err->text = text;
	return false;
}

u32 krt_rx_peek(struct rx *p)
{
	const char *s = (const char *)p->s + p->at;

	return p->at >= p->n ? RX_EOF : p->text ? krt_utf8_next(&s) : p->s[p->at];
}

u32 krt_rx_get(struct rx *p)
{
	const char *s = (const char *)p->s + p->at;
	u32 c;

	if (p->at >= p->n)
		return RX_EOF;
	c = p->text ? krt_utf8_next(&s) : p->s[p->at];
	p->at = p->text ? (u32)(s - (const char *)p->s) : p->at + 1;
	return c;
}

bool krt_rx_take(struct rx *p, u32 c)
{
	if (krt_rx_peek(p) != c)
		return false;
	krt_rx_get(p);
	return true;
}

/* ---- names --------------------------------------------------------------------------------------- */

/* reads to the terminator; the name is from *from to *to */
static bool until(struct rx *p, u32 end, u32 *from, u32 *to)
{
	*from = p->at;
	for (;;) {
		u32 c = krt_rx_get(p);

		*to = p->at - (c != RX_EOF);
		if (c == RX_EOF && *from == p->n)
			return krt_rx_fail(p, p->n, "missing group name");
		if (c == RX_EOF)
			return krt_rx_fail(p, *from, end == '>' ? "missing >, unterminated name" : "missing ), unterminated name");
		if (c == end)
			return *from != *to || krt_rx_fail(p, *from, "missing group name");
	}
}

static bool is_identifier(struct rx *p, u32 from, u32 to)
{
	const char *s = (const char *)p->s + from, *end = (const char *)p->s + to;

	for (bool first = true; s < end; first = false) {
		u32 c = p->text ? krt_utf8_next(&s) : (u8)*s++;

		if (c < 128 ? !krt_rx_word_char(c, false) || (first && c >= '0' && c <= '9') :
			      !p->text || !(krt_uc_flags(c) & (first ? KRT_UC_START : KRT_UC_START | KRT_UC_CONTINUE)))
			return false;
	}
	return true;
}

static bool known_group(struct rx *p, u32 from, u32 to, u32 *group)
{
	krt_val name = name_of(p, from, to), v;
	s64 n;

	if (!name)
		return false;
	if (!is_identifier(p, from, to))
		return krt_rx_fail_name(p, from, "bad character in group name ", from, to);
	v = krt_dict_get(p->t, (struct krt_dict *)p->names, name);
	if (!v)
		return p->t->exc ? false : krt_rx_fail_name(p, from, "unknown group name ", from, to);
	krt_to_s64(v, &n);
	*group = n;
	return true;
}

static bool new_name(struct rx *p, u32 from, u32 to)
{
	krt_val name = name_of(p, from, to), v;
	struct krt_buf b;

	if (!name)
		return false;
	v = krt_dict_get(p->t, (struct krt_dict *)p->names, name);
	if (p->t->exc)
		return false;
	if (!v)
		return krt_dict_set(p->t, (struct krt_dict *)p->names, name, krt_small(p->groups));
	krt_buf_init(&b, p->t);
	krt_buf_str(&b, "redefinition of group name ");
	krt_buf_val(&b, krt_repr(p->t, name));
	krt_buf_str(&b, " as group ");
	krt_buf_val(&b, krt_tostr(p->t, krt_small(p->groups)));
	krt_buf_str(&b, "; was group ");
	krt_buf_val(&b, krt_tostr(p->t, v));
	v = krt_buf_finish(&b);
	krt_rx_fail(p, from, "");
	p->err->text = v;
	return false;
}

/* ---- what begins with ( ------------------------------------------------------------------------- */

static bool open_group(struct rx *p, u32 open)
{
	u32 mark[2] = { KRT_RX_MARK, 2 * p->groups }, start = p->len;

	if (p->groups == p->group_cap) {
		struct rx_group *more = krt_alloc_raw(p->t, 2 * p->group_cap * sizeof(*more));

		if (!more)
			return false;
		memcpy(more, p->group, p->group_cap * sizeof(*more));
		p->group = more;
		p->group_cap *= 2;
	}
	if (!krt_rx_emit(p, 2, mark) || !krt_rx_push(p, RX_GROUP, open, start))
		return false;
	rx_top(p)->group = p->groups++;
	return true;
}

static bool open_look(struct rx *p, u32 open, u32 mode, bool behind)
{
	u32 word[4] = { KRT_RX_LOOK, 0, mode, behind }, start = p->len;

	if (!krt_rx_emit(p, 4, word) || !krt_rx_push(p, RX_LOOK, open, start))
		return false;
	if (behind && p->behind == RX_NONE)
		p->behind = p->groups;
	return true;
}

static bool open_condition(struct rx *p, u32 open)
{
	u32 from, to, word[3] = { KRT_RX_IF, 0, 0 }, start = p->len;
	u64 n = 0;

	if (!until(p, ')', &from, &to))
		return false;
	if (is_identifier(p, from, to)) {
		if (!known_group(p, from, to, &word[2]))
			return false;
	} else {
		for (u32 i = from; i < to && n < 1u << 30; i++) {
			if (p->s[i] < '0' || p->s[i] > '9')
				return krt_rx_fail_name(p, from, "bad character in group name ", from, to);
			n = n * 10 + p->s[i] - '0';
		}
		if (!n)
			return krt_rx_fail(p, from, "bad group number");
		if (n >= 1u << 30)
			return krt_rx_fail_text(p, from, "invalid group reference ", from, to);
		word[2] = n;
		if (n >= p->groups && p->far_group == RX_NONE) {
			p->far_group = n;
			p->far_at = from;
		}
	}
	if (p->behind != RX_NONE && word[2] >= p->behind)
		return krt_rx_fail(p, p->at, "cannot refer to group defined in the same lookbehind subpattern");
	return krt_rx_emit(p, 3, word) && krt_rx_push(p, RX_COND, open, start);
}

static u32 flag_of(u32 c)
{
	switch (c) {
	case 'i': return KRT_RX_I;
	case 'L': return KRT_RX_L;
	case 'm': return KRT_RX_M;
	case 's': return KRT_RX_S;
	case 'x': return KRT_RX_X;
	case 'a': return KRT_RX_A;
	case 'u': return KRT_RX_U;
	}
	return 0;
}

#define TYPES	(KRT_RX_A | KRT_RX_L | KRT_RX_U)

static bool is_alpha(u32 c)
{
	return c != RX_EOF && krt_uc_flags(c) & KRT_UC_ALPHA;
}

static bool added_flags(struct rx *p, u32 *c, u32 *add)
{
	for (;;) {
		u32 flag = flag_of(*c);

		if (p->text && flag == KRT_RX_L)
			return krt_rx_fail(p, p->at, "bad inline flags: cannot use 'L' flag with a str pattern");
		if (!p->text && flag == KRT_RX_U)
			return krt_rx_fail(p, p->at, "bad inline flags: cannot use 'u' flag with a bytes pattern");
		*add |= flag;
		if (flag & TYPES && (*add & TYPES) != flag)
			return krt_rx_fail(p, p->at, "bad inline flags: flags 'a', 'u' and 'L' are incompatible");
		*c = krt_rx_get(p);
		if (*c == RX_EOF)
			return krt_rx_fail(p, p->n, "missing -, : or )");
		if (*c == ')' || *c == '-' || *c == ':')
			return true;
		if (!flag_of(*c))
			return krt_rx_fail(p, p->at - 1, is_alpha(*c) ? "unknown flag" : "missing -, : or )");
	}
}

static bool removed_flags(struct rx *p, u32 *del)
{
	u32 c = krt_rx_get(p);

	if (c == RX_EOF)
		return krt_rx_fail(p, p->n, "missing flag");
	if (!flag_of(c))
		return krt_rx_fail(p, p->at - 1, is_alpha(c) ? "unknown flag" : "missing flag");
	for (;;) {
		if (flag_of(c) & TYPES)
			return krt_rx_fail(p, p->at, "bad inline flags: cannot turn off flags 'a', 'u' and 'L'");
		*del |= flag_of(c);
		c = krt_rx_get(p);
		if (c == RX_EOF)
			return krt_rx_fail(p, p->n, "missing :");
		if (c == ':')
			return true;
		if (!flag_of(c))
			return krt_rx_fail(p, p->at - 1, is_alpha(c) ? "unknown flag" : "missing :");
	}
}

/* the flags of (?aiLmsux-imsx: or (?aiLmsux), whose first character is c */
static bool open_flags(struct rx *p, u32 open, u32 c)
{
	struct rx_level *l = rx_top(p);
	u32 add = 0, del = 0, flags;

	if (c != '-' && !added_flags(p, &c, &add))
		return false;
	if (c == ')') {
		if (p->depth || l->branched || l->item_kind != RX_NO_ITEM)
			return krt_rx_fail(p, open, "global flags not at the start of the expression");
		p->flags |= add;
		if (add & KRT_RX_A)
			l->flags &= ~KRT_RX_U;
		l->flags |= add;
		return true;
	}
	if (c == '-' && !removed_flags(p, &del))
		return false;
	if (add & del)
		return krt_rx_fail(p, p->at - 1, "bad inline flags: flag turned on and off");
	flags = l->flags;
	if (add & TYPES)
		flags &= ~TYPES;
	if (!krt_rx_push(p, RX_PLAIN, open, p->len))
		return false;
	rx_top(p)->flags = (flags | add) & ~del;
	return true;
}

static bool open_named(struct rx *p, u32 open)
{
	u32 from, to, group, c;

	if (krt_rx_take(p, '<')) {
		if (!until(p, '>', &from, &to))
			return false;
		if (!is_identifier(p, from, to))
			return krt_rx_fail_name(p, from, "bad character in group name ", from, to);
		return new_name(p, from, to) && open_group(p, open);
	}
	if (krt_rx_take(p, '=')) {
		if (!until(p, ')', &from, &to) || !known_group(p, from, to, &group))
			return false;
		return krt_rx_reference(p, group, from);
	}
	c = krt_rx_get(p);
	if (c == RX_EOF)
		return krt_rx_fail(p, p->n, "unexpected end of pattern");
	return krt_rx_fail_text(p, open + 1, "unknown extension ", open + 1, p->at);
}

bool krt_rx_open(struct rx *p, u32 open)
{
	u32 c, mode;

	if (!krt_rx_take(p, '?'))
		return open_group(p, open);
	c = krt_rx_get(p);
	switch (c) {
	case RX_EOF:
		return krt_rx_fail(p, p->n, "unexpected end of pattern");
	case 'P':
		return open_named(p, open);
	case ':':
		return krt_rx_push(p, RX_PLAIN, open, p->len);
	case '#':
		while (krt_rx_peek(p) != RX_EOF)
			if (krt_rx_get(p) == ')')
				return true;
		return krt_rx_fail(p, open, "missing ), unterminated comment");
	case '=':
	case '!':
		return open_look(p, open, c == '=' ? KRT_RX_AHEAD : KRT_RX_NOT, false);
	case '<':
		c = krt_rx_get(p);
		if (c == RX_EOF)
			return krt_rx_fail(p, p->n, "unexpected end of pattern");
		mode = c == '=' ? KRT_RX_AHEAD : KRT_RX_NOT;
		if (c != '=' && c != '!')
			return krt_rx_fail_text(p, open + 1, "unknown extension ", open + 1, p->at);
		return open_look(p, open, mode, true);
	case '>':
		return open_look(p, open, KRT_RX_ATOMIC, false);
	case '(':
		return open_condition(p, open);
	}
	if (flag_of(c) || c == '-')
		return open_flags(p, open, c);
	return krt_rx_fail_text(p, open + 1, "unknown extension ", open + 1, p->at);
}

/* ---- the loop ---------------------------------------------------------------------------------------- */

static bool simple(struct rx *p, u32 c)
{
	u32 flags = rx_top(p)->flags, word[2] = { KRT_RX_AT };

	if (c == '.') {
		word[0] = flags & KRT_RX_S ? KRT_RX_ALL : KRT_RX_ANY;
		return krt_rx_item(p, RX_ITEM, 1) && krt_rx_emit(p, 1, word);
	}
	if (c == '^')
		word[1] = flags & KRT_RX_M ? KRT_RX_LINE_START : KRT_RX_START;
	else
		word[1] = flags & KRT_RX_M ? KRT_RX_LINE_END : KRT_RX_LAST;
	return krt_rx_item(p, RX_PLACE, 0) && krt_rx_emit(p, 2, word);
}

static bool one(struct rx *p, u32 c, u32 at)
{
	if (rx_top(p)->flags & KRT_RX_X && (krt_is_space(c) || c == '#')) {
		while (c == '#' && krt_rx_peek(p) != RX_EOF && krt_rx_get(p) != '\n')
			;
		return true;
	}
	switch (c) {
	case '\\': return krt_rx_escape(p);
	case '[': return krt_rx_set(p);
	case '(': return krt_rx_open(p, at);
	case '|': return krt_rx_alternative(p);
	case ')': return p->depth ? krt_rx_close(p) : krt_rx_fail(p, at, "unbalanced parenthesis");
	case '*': case '+': case '?': case '{': return krt_rx_repeat(p, c, at);
	case '.': case '^': case '$': return simple(p, c);
	}
	return krt_rx_literal(p, c);
}

static bool parse(struct rx *p)
{
	u32 end[1] = { KRT_RX_END };

	while (p->at < p->n) {
		u32 at = p->at, c = krt_rx_get(p);

		if (!one(p, c, at) || !krt_work(p->t, 1))
			return false;
	}
	if (p->depth)
		return krt_rx_fail(p, rx_top(p)->open, "missing ), unterminated subpattern");
	if (p->far_group != RX_NONE && p->far_group >= p->groups) {
		u32 to = p->far_at;

		while (p->s[to] != ')')
			to++;
		return krt_rx_fail_text(p, p->far_at, "invalid group reference ", p->far_at, to);
	}
	if (!krt_rx_close(p))
		return false;
	if (p->bad_behind)
		return krt_rx_fail(p, RX_NONE, "look-behind requires fixed-width pattern");
	return krt_rx_emit(p, 1, end);
}

/* the byte that every match begins with, or 256 */
static u32 first_byte(const struct rx *p)
{
	char utf8[4];
	u32 i = 0, c;

	while (p->code[i] == KRT_RX_MARK)
		i += 2;
	if (p->code[i] == KRT_RX_RUN && p->code[i + 2])
		i += 5;
	if (p->code[i] != KRT_RX_CHAR)
		return 256;
	c = p->code[i + 1];
	if (!p->text || c < 128)
		return c < 256 ? c : 256;
	krt_utf8_put(utf8, c);
	return (u8)utf8[0];
}

krt_val krt_rx_compile(struct krt_thread *t, krt_val pattern, u32 flags, krt_val *groupindex, struct krt_rx_error *err)
{
	struct rx p = { .t = t, .pattern = pattern, .behind = RX_NONE, .far_group = RX_NONE, .groups = 1, .group_cap = 8,
			.levels = 8, .err = err };
	struct krt_rx *rx;
	size_t n;

	p.text = krt_is(pattern, KRT_KIND_STR);
	if (!krt_bytes_view(pattern, &p.s, &n)) {
		p.s = (const u8 *)krt_str_of(pattern)->data;
		n = krt_str_of(pattern)->o.size;
	}
	p.n = n;
	p.flags = p.text && !(flags & KRT_RX_A) ? flags | KRT_RX_U : flags;
	p.level = krt_alloc_raw(t, p.levels * sizeof(*p.level));
	p.group = p.level ? krt_alloc_raw(t, p.group_cap * sizeof(*p.group)) : NULL;
	p.names = p.group ? krt_dict_new(t) : KRT_ERR;
	if (!p.names)
		return KRT_ERR;
	p.level[0] = (struct rx_level){ .kind = RX_TOP, .chain = RX_NONE, .flags = p.flags, .behind = RX_NONE };
	if (!parse(&p))
		return KRT_ERR;
	if (p.flags & KRT_RX_A)		/* U is what a str has when nothing is said */
		p.flags &= ~(flags & KRT_RX_U ? 0 : KRT_RX_U);
	rx = krt_alloc_raw(t, sizeof(*rx) + p.len * 4);
	if (!rx)
		return KRT_ERR;
	*rx = (struct krt_rx){ p.flags, p.groups, p.loops, p.len, first_byte(&p), p.text };
	memcpy(rx->code, p.code, p.len * 4);
	*groupindex = p.names;
	return krt_bytes(t, rx, sizeof(*rx) + p.len * 4);
}
