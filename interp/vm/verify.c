// SPDX-License-Identifier: GPL-2.0
/*
 * verify.c - one code, before it may run: every operand in range, every jump
 * to an instruction, nothing falls off the end. What registers hold is not
 * followed: the loop tests that where it matters.
 */
#include "frame.h"

struct krt_opinfo { char spec[5]; u8 flags; };

static const struct krt_opinfo krt_ops[KRT_OP_COUNT] = {
#define OP(name, spec, flags) { spec, flags },
	KRT_OPCODES(OP)
#undef OP
};

/* what a word is: bits in verifier.kind */
#define KRT_W_START	1	/* an instruction, or its EXT */
#define KRT_W_TARGET	2	/* where a jump may go: a start, but not the JMP of a test */

struct krt_verifier {
	struct krt_thread *t;
	struct krt_code *c;
	u8 *kind;
	u8 *ic_used;
	u32 at;			/* word of the instruction under test */
};

/* an instruction with its operands widened */
struct krt_insn { u32 op, a, b, c, ext, word, data, next; };

static bool krt_reject(struct krt_verifier *v, const char *what)
{
	krt_raise(v->t, KRT_EXC_ValueError, "malformed image: %s: word %d: %s", v->c->qualname->data, v->at, what);
	return false;
}

/* fetches the instruction at v->at; the words of it that exist are within the code afterwards */
static bool krt_fetch(struct krt_verifier *v, struct krt_insn *i)
{
	u32 pc = v->at, ext = 0;
	u32 w = v->c->words[pc++];

	if ((w & 255) == KRT_OP_EXT) {
		if (pc == v->c->nwords)
			return krt_reject(v, "a prefix at the end");
		ext = w;
		w = v->c->words[pc++];
		if ((w & 255) == KRT_OP_EXT || (w & 255) == KRT_OP_JMP)
			return krt_reject(v, "a prefix before something that takes none");
	}
	i->op = w & 255;
	if (i->op >= KRT_OP_COUNT)
		return krt_reject(v, "unknown instruction");
	i->word = w;
	i->ext = ext;
	i->a = (w >> 8 & 255) | (ext & 0xff00);
	i->b = (w >> 16 & 255) | (ext >> 8 & 0xff00);
	i->c = w >> 24 | (ext >> 16 & 0xff00);
	i->data = 0;
	if (krt_ops[i->op].spec[3] != '.') {
		if (pc == v->c->nwords)
			return krt_reject(v, "a data word is missing");
		i->data = v->c->words[pc++];
	}
	i->next = pc;
	return true;
}

/* ---- operands --------------------------------------------------------------------------------------- */

static bool krt_reg(struct krt_verifier *v, u32 first, u32 n)
{
	return (u64)first + n <= v->c->nregs || krt_reject(v, "a register is out of range");
}

static bool krt_field(struct krt_verifier *v, char spec, u32 x, u32 ext)
{
	switch (spec) {
	case '.':
		return !x || krt_reject(v, "an unused operand is not zero");
	case 'r':
	case 'w':
	case 'm':
	case 'b':
		return krt_reg(v, x, 1);
	case 's':
		return !ext || krt_reject(v, "a prefix before a signed operand");
	case 'f':
		return x <= 1 || krt_reject(v, "a flag is not 0 or 1");
	default:
		return true;
	}
}

static bool krt_is_name(krt_val v)
{
	return krt_is(v, KRT_KIND_STR) && krt_str_of(v)->o.flags & KRT_F_INTERNED;
}

/* Bx: which table it indexes */
static bool krt_wide(struct krt_verifier *v, const struct krt_insn *i)
{
	const struct krt_code *c = v->c;
	u32 x = i->word >> 16 | (i->ext & 0xff0000);
	u32 limit;

	if (i->ext >> 24)
		return krt_reject(v, "a prefix with an unused part");
	switch (krt_ops[i->op].spec[1]) {
	case 'K':
		limit = c->nconsts;
		break;
	case 'G':
		limit = c->nglobals;
		break;
	case 'U':
		limit = c->nfree;
		break;
	case 'F':
		limit = c->ncodes;
		break;
	default:
		return !(i->ext & 0xff0000) || krt_reject(v, "a prefix before a signed operand");
	}
	if (x >= limit)
		return krt_reject(v, "an index is out of range");
	if ((i->op == KRT_OP_NLOAD || i->op == KRT_OP_NSTORE || i->op == KRT_OP_NDEL || i->op == KRT_OP_CHECK ||
	     i->op == KRT_OP_CDEL) && !krt_is_name(c->consts[x]))
		return krt_reject(v, "a constant is not a name");
	return true;
}

static bool krt_data(struct krt_verifier *v, const struct krt_insn *i)
{
	const struct krt_code *c = v->c;
	u32 name = i->data & 0xffff, ic = i->data >> 16;

	switch (krt_ops[i->op].spec[3]) {
	case 'k':
		return i->data < c->nconsts || krt_reject(v, "a constant is out of range");
	case 'n':
		if (name >= c->nconsts || !krt_is_name(c->consts[name]))
			return krt_reject(v, "a constant is not a name");
		if (i->op != KRT_OP_GETATTR && i->op != KRT_OP_SETATTR && i->op != KRT_OP_GETMETH)
			return true;
		/* of its own: what one kind of instruction keeps there another must not read */
		if (ic >= c->nic || v->ic_used[ic])
			return krt_reject(v, "an inline cache is out of range or shared");
		v->ic_used[ic] = 1;
		return true;
	default:
		return true;
	}
}

static bool krt_keywords(struct krt_verifier *v, const struct krt_insn *i)
{
	const struct krt_tuple *names = (const struct krt_tuple *)v->c->consts[i->data];

	if (!krt_is((krt_val)names, KRT_KIND_TUPLE) || names->o.size > i->b)
		return krt_reject(v, "keyword names are not a tuple of as many");
	for (u32 k = 0; k < names->o.size; k++)
		if (!krt_is(names->item[k], KRT_KIND_STR))
			return krt_reject(v, "a keyword is not a str");
	return true;
}

/* windows of registers, and operands with a meaning of their own */
static bool krt_special_operands(struct krt_verifier *v, const struct krt_insn *i)
{
	const struct krt_code *c = v->c;

	switch (i->op) {
	case KRT_OP_GETMETH:
	case KRT_OP_EGMATCH:
	case KRT_OP_POPEXC:
	case KRT_OP_RERAISE:
		return krt_reg(v, i->a, 2);
	case KRT_OP_CALL:
		return krt_reg(v, i->a, i->b + 1);
	case KRT_OP_CALLM:
		return krt_reg(v, i->a, i->b + 2);
	case KRT_OP_CALLKW:
		return krt_reg(v, i->a, i->b + 1) && krt_keywords(v, i);
	case KRT_OP_CALLMKW:
		return krt_reg(v, i->a, i->b + 2) && krt_keywords(v, i);
	case KRT_OP_CALLX:
		return krt_reg(v, i->a, 3);
	case KRT_OP_MKFUNC:
		return krt_reg(v, i->a, 4);
	case KRT_OP_SLICE:
		return krt_reg(v, i->b, 3);
	case KRT_OP_LIST:
	case KRT_OP_TUPLE:
	case KRT_OP_SET:
	case KRT_OP_JOINSTR:
	case KRT_OP_UNPACK:
		return krt_reg(v, i->b, i->c);
	case KRT_OP_DICT:
		return krt_reg(v, i->b, i->c * 2);
	case KRT_OP_UNPACKX:
		return i->data > 0xffff ? krt_reject(v, "a register is out of range") : krt_reg(v, i->b, i->c + 1 + i->data);
	case KRT_OP_FORMAT:
		return !i->data || i->data == 's' || i->data == 'r' || i->data == 'a' || krt_reject(v, "unknown conversion");
	case KRT_OP_INPLACE:
		return i->c < KRT_BIN_COUNT || krt_reject(v, "unknown operator");
	case KRT_OP_MATCHCLASS:
		return i->data >> 8 < c->nconsts || krt_reject(v, "a constant is out of range");
	case KRT_OP_YIELD:
	case KRT_OP_YIELDFROM:
		return c->cflags & (KRT_CODE_GENERATOR | KRT_CODE_COROUTINE) || krt_reject(v, "a yield outside a generator");
	default:
		return true;
	}
}

static bool krt_operands(struct krt_verifier *v, const struct krt_insn *i)
{
	const char *spec = krt_ops[i->op].spec;

	if (spec[0] == 'J')
		return true;
	if (!krt_field(v, spec[0], i->a, i->ext >> 8 & 255))
		return false;
	if (spec[2] == '-') {
		if (!krt_wide(v, i))
			return false;
	} else if (!krt_field(v, spec[1], i->b, i->ext >> 16 & 255) || !krt_field(v, spec[2], i->c, i->ext >> 24)) {
		return false;
	}
	return krt_data(v, i) && krt_special_operands(v, i);
}

/* ---- control flow -------------------------------------------------------------------------------------- */

static bool krt_scan(struct krt_verifier *v)
{
	struct krt_code *c = v->c;
	bool test = false;
	struct krt_insn i;

	for (v->at = 0; v->at < c->nwords; v->at = i.next) {
		if (!krt_fetch(v, &i))
			return false;
		if (test && i.op != KRT_OP_JMP)
			return krt_reject(v, "a test without its jump");
		v->kind[v->at] = KRT_W_START | (test ? 0 : KRT_W_TARGET);
		test = krt_ops[i.op].flags & KRT_T;
		if (!krt_operands(v, &i))
			return false;
		if (i.next == c->nwords && !(krt_ops[i.op].flags & KRT_X))
			return krt_reject(v, "control falls off the end");
	}
	return true;
}

static bool krt_is_target(const struct krt_verifier *v, s64 word)
{
	return word >= 0 && word < v->c->nwords && v->kind[word] & KRT_W_TARGET;
}

static bool krt_jumps(struct krt_verifier *v)
{
	struct krt_insn i;

	for (v->at = 0; v->at < v->c->nwords; v->at = i.next) {
		if (!krt_fetch(v, &i))
			return false;
		if (i.op == KRT_OP_JMP && !krt_is_target(v, (s64)i.next + ((s32)i.word >> 8)))
			return krt_reject(v, "a jump into the middle of something");
	}
	return true;
}

static bool krt_tables(struct krt_verifier *v)
{
	const struct krt_code *c = v->c;

	for (u32 i = 0; i < c->nhandlers; i++) {
		const struct krt_handler *h = &c->handlers[i];

		v->at = h->target;
		if (h->start >= h->end || h->end > c->nwords || !krt_is_target(v, h->target))
			return krt_reject(v, "a handler is out of range");
		if (!krt_reg(v, h->reg, 2))
			return false;
	}
	for (u32 i = 0; i < c->npositions; i++) {
		v->at = c->positions[i].word;
		if (v->at >= c->nwords || (i && v->at < c->positions[i - 1].word))
			return krt_reject(v, "positions are not in order");
	}
	return true;
}

static bool krt_signature(struct krt_verifier *v)
{
	struct krt_code *c = v->c;
	u32 n = (u32)c->nargs + c->nkwonly + !!(c->cflags & KRT_CODE_VARARGS) + !!(c->cflags & KRT_CODE_VARKW);

	v->at = 0;
	if (c->nposonly > c->nargs || n > c->nvars || c->nvars > c->nregs)
		return krt_reject(v, "parameters do not fit");
	if (!c->nwords)
		return krt_reject(v, "no instructions");
	if (c->cflags & KRT_CODE_DOC && !(c->nconsts && krt_is(c->consts[0], KRT_KIND_STR)))
		return krt_reject(v, "the docstring is not a str");
	c->nparams = n;
	if (n == c->nargs && !(c->cflags & (KRT_CODE_GENERATOR | KRT_CODE_COROUTINE)))
		c->o.extra |= KRT_CODE_SIMPLE;
	return true;
}

bool krt_verify(struct krt_thread *t, struct krt_code *c)
{
	struct krt_verifier v = { .t = t, .c = c };

	if (!krt_signature(&v))
		return false;
	v.kind = krt_alloc_raw(t, c->nwords);
	v.ic_used = v.kind ? krt_alloc_raw(t, c->nic ? c->nic : 1) : NULL;
	return v.ic_used && krt_scan(&v) && krt_jumps(&v) && krt_tables(&v);
}
