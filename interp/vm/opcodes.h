/* SPDX-License-Identifier: GPL-2.0 */
/*
 * opcodes.h - the one table of opcodes: read by the loop, the verifier and
 * the disassembler, and through opgen by interp/code.
 *
 * An instruction is one 32-bit little-endian word
 *
 *	 31      24 23      16 15       8 7        0
 *	|    C     |    B     |    A     |   op     |
 *	|        Bx           |    A     |   op     |
 *	|               sJ (24 bit)      |   op     |
 *
 * An EXT word in front of an instruction supplies the high bytes of its A, B
 * and C (and bits 16..23 of Bx through B). Some instructions are followed by
 * one data word W.
 *
 * OP(name, spec, flags): spec has one character for each of A, B, C, W:
 *	.  unused, must be zero
 *	r  register read		w  register written	m  both
 *	b  first register of a window whose extent the verifier knows by opcode
 *	i  unsigned immediate		s  signed 8-bit immediate   f  0 or 1
 *	K  (in B) Bx is a constant index       S  (in B) Bx is a signed immediate
 *	G  (in B) Bx is a global slot          U  (in B) Bx is a free variable
 *	F  (in B) Bx is a child code index     -  continuation of Bx or sJ
 *	J  (in A) sJ, in words, relative to the next instruction
 *	k  constant index   n  (in W) name constant in bits 0..15, inline cache in 16..31
 * flags: T the next instruction is a JMP: it is skipped unless the test holds
 *	  X control does not fall through
 *
 * Order matters for the compare tree only: it tests op < 4, then op < 32, and
 * halves the rest, so that it comes to 16 first, to 8 and 24 next, then to 4,
 * 12, 20 and 28, to the other even numbers, to the odd ones last.
 */
#define KRT_T 1
#define KRT_X 2

#define KRT_OPCODES(OP)									\
/* hot */										\
OP(MOVE,	"wr..", 0)	/* R[A] = R[B] */					\
OP(LOADK,	"wK-.", 0)	/* R[A] = K[Bx] */					\
OP(LOADI,	"wS-.", 0)	/* R[A] = sBx */					\
OP(GLOAD,	"wG-.", 0)	/* R[A] = global slot Bx, else builtin, else kernel name */ \
OP(GETITEM,	"wrr.", 0)	/* R[A] = R[B][R[C]] */					\
OP(SETATTR,	"rr.n", 0)	/* R[A].name = R[B] */					\
OP(CALLM,	"bi..", 0)	/* callable R[A], self R[A+1], B args R[A+2..]; result R[A] */ \
OP(SETITEM,	"rrr.", 0)	/* R[A][R[B]] = R[C] */					\
OP(GETATTR,	"wr.n", 0)	/* R[A] = R[B].name */					\
OP(CLOAD,	"wr..", 0)	/* R[A] = contents of the cell in R[B]; NameError if unset */ \
OP(GETMETH,	"br.n", 0)	/* R[A], R[A+1] = callable, self or UNDEF, of R[B].name */ \
OP(SUB,		"wrr.", 0)								\
OP(ADD,		"wrr.", 0)								\
OP(MUL,		"wrr.", 0)								\
OP(ADDI,	"wrs.", 0)	/* R[A] = R[B] + sC */					\
OP(FLOORDIV,	"wrr.", 0)								\
OP(CALL,	"bi..", 0)	/* callable R[A], B args R[A+1..]; result R[A] */	\
OP(MOD,		"wrr.", 0)								\
OP(TLT,		"rrf.", KRT_T)	/* ... if (R[A] < R[B]) == C */				\
OP(TLE,		"rrf.", KRT_T)								\
OP(NEXT,	"wr..", KRT_T)	/* R[A] = next(R[B]); the JMP is taken at the end */	\
OP(TGT,		"rrf.", KRT_T)								\
OP(TEST,	"rf..", KRT_T)	/* the JMP is taken if bool(R[A]) == B */		\
OP(TGE,		"rrf.", KRT_T)								\
OP(JMP,		"J--.", KRT_X)	/* backward jumps poll interrupts and the budget */	\
OP(TNE,		"rrf.", KRT_T)								\
OP(TEQ,		"rrf.", KRT_T)								\
OP(AND,		"wrr.", 0)								\
OP(RETURN,	"r...", KRT_X)	/* return R[A] */					\
OP(TIN,		"rrf.", KRT_T)	/* ... if (R[A] in R[B]) == C */			\
OP(TIS,		"rrf.", KRT_T)								\
OP(FLOAD,	"wU-.", 0)	/* R[A] = contents of free cell Bx; NameError if unset */ \
/* constants, locals */									\
OP(LOADNONE,	"w...", 0)								\
OP(LOADTRUE,	"w...", 0)								\
OP(LOADFALSE,	"w...", 0)								\
OP(CHECK,	"rK-.", 0)	/* UnboundLocalError naming K[Bx] if R[A] is UNDEF */	\
OP(UNSET,	"w...", 0)	/* R[A] = UNDEF */					\
OP(GSTORE,	"rG-.", 0)								\
OP(GDEL,	".G-.", 0)								\
OP(MKCELL,	"m...", 0)	/* R[A] = new cell holding R[A] (which may be UNDEF) */	\
OP(CSTORE,	"rr..", 0)	/* cell in R[A] = R[B] */				\
OP(CDEL,	"rK-.", 0)	/* empty the cell in R[A]; NameError naming K[Bx] if unset */ \
OP(FSTORE,	"rU-.", 0)	/* free cell Bx = R[A] */				\
OP(FDEL,	".U-.", 0)								\
OP(FCELL,	"wU-.", 0)	/* R[A] = the free cell Bx itself, for MKFUNC */	\
OP(NLOAD,	"wK-.", 0)	/* class body: namespace, then global, builtin, kernel */ \
OP(NLOADF,	"wU-.", 0)	/* class body: namespace, then free cell Bx */		\
OP(NSTORE,	"rK-.", 0)								\
OP(NDEL,	".K-.", 0)								\
OP(LOADNS,	"w...", 0)	/* R[A] = the namespace of a class body (or globals()) */ \
/* arithmetic */									\
OP(DIV,		"wrr.", 0)								\
OP(POW,		"wrr.", 0)								\
OP(MATMUL,	"wrr.", 0)								\
OP(LSHIFT,	"wrr.", 0)								\
OP(RSHIFT,	"wrr.", 0)								\
OP(OR,		"wrr.", 0)								\
OP(XOR,		"wrr.", 0)								\
OP(INPLACE,	"mri.", 0)	/* R[A] op= R[B]; C is the KRT_BIN_ number */		\
OP(NEG,		"wr..", 0)								\
OP(POS,		"wr..", 0)								\
OP(INVERT,	"wr..", 0)								\
OP(NOT,		"wr..", 0)								\
OP(LT,		"wrr.", 0)	/* rich comparisons giving a value */			\
OP(LE,		"wrr.", 0)								\
OP(EQ,		"wrr.", 0)								\
OP(NE,		"wrr.", 0)								\
OP(GT,		"wrr.", 0)								\
OP(GE,		"wrr.", 0)								\
OP(IS,		"wrr.", 0)								\
OP(ISNOT,	"wrr.", 0)								\
OP(IN,		"wrr.", 0)								\
OP(NOTIN,	"wrr.", 0)								\
OP(TNONE,	"rf..", KRT_T)	/* the JMP is taken if (R[A] is None) == B */		\
OP(TLTI,	"rsf.", KRT_T)	/* ... if (R[A] < sB) == C */				\
OP(TLEI,	"rsf.", KRT_T)								\
OP(TGTI,	"rsf.", KRT_T)								\
OP(TGEI,	"rsf.", KRT_T)								\
OP(TEQI,	"rsf.", KRT_T)								\
OP(TNEI,	"rsf.", KRT_T)								\
/* attributes, items */									\
OP(DELATTR,	"r..n", 0)								\
OP(DELITEM,	"rr..", 0)								\
OP(SLICE,	"wb..", 0)	/* R[A] = slice(R[B], R[B+1], R[B+2]) */		\
OP(GETSPECIAL,	"wri.", 0)	/* R[A] = bound type(R[B]).__x__; C: 0 enter 1 exit 2 aenter 3 aexit 4 aiter 5 anext */ \
/* calls */										\
OP(CALLKW,	"bi.k", 0)	/* as CALL; the last len(K[W]) of the B args are named by the tuple K[W] */ \
OP(CALLMKW,	"bi.k", 0)	/* as CALLM, likewise */				\
OP(CALLX,	"b...", 0)	/* R[A](*R[A+1], **R[A+2]); R[A+1] list or tuple, R[A+2] dict or None */ \
OP(LOADBUILD,	"w...", 0)	/* R[A] = __build_class__ */				\
OP(MKFUNC,	"bF-.", 0)	/* R[A] = function of child code Bx; R[A..A+3] in: defaults tuple or None, kwdefaults dict or None, tuple of cells or None, annotations dict or None */ \
/* displays */										\
OP(LIST,	"wbi.", 0)	/* R[A] = [R[B..B+C)] */				\
OP(TUPLE,	"wbi.", 0)								\
OP(SET,		"wbi.", 0)								\
OP(DICT,	"wbi.", 0)	/* C pairs from R[B] */					\
OP(APPEND,	"rr..", 0)	/* list R[A], append R[B] (comprehension) */		\
OP(SETADD,	"rr..", 0)								\
OP(DICTSET,	"rrr.", 0)	/* dict R[A], R[B]: R[C] (comprehension, display) */	\
OP(EXTEND,	"rr..", 0)	/* list R[A] += iterable R[B] */			\
OP(SETUPDATE,	"rr..", 0)								\
OP(DICTUPDATE,	"rr..", 0)	/* {**R[B]} */						\
OP(DICTMERGE,	"rrr.", 0)	/* f(**R[B]) into dict R[A]; duplicate or non-str key: TypeError naming callable R[C] */ \
OP(TOTUPLE,	"wr..", 0)	/* R[A] = tuple(list R[B]) */				\
OP(UNPACK,	"rbi.", 0)	/* R[B..B+C) = R[A], exactly C */			\
OP(UNPACKX,	"rbii", 0)	/* R[B..B+C) before, R[B+C] list, W after it */		\
OP(FORMAT,	"wrri", 0)	/* R[A] = format(R[B], spec R[C] or None); W: 0 none 's' 'r' 'a' */ \
OP(JOINSTR,	"wbi.", 0)	/* R[A] = the str R[B..B+C) joined */			\
/* iteration, generators */								\
OP(ITER,	"wr..", 0)								\
OP(YIELD,	"wr..", 0)	/* yield R[B]; R[A] = value sent */			\
OP(YIELDFROM,	"mm..", 0)	/* delegate to iterator R[A], sending R[B] (None at first); R[B] = result */ \
OP(YIELDITER,	"wr..", 0)	/* R[A] = iterator for yield from R[B] */		\
OP(AWAITITER,	"wr..", 0)	/* R[A] = iterator for await R[B] */			\
/* exceptions: a handler finds the exception in its table's register E; E+1 keeps the one handled before */ \
OP(POPEXC,	"r...", 0)	/* end of a handler: handled = R[A+1] */		\
OP(RAISE,	"r...", KRT_X)								\
OP(RAISEFROM,	"rr..", KRT_X)	/* raise R[A] from R[B] */				\
OP(RERAISE,	"r...", KRT_X)	/* go on raising R[A] (handled = R[A+1] first) */	\
OP(RAISECUR,	"....", KRT_X)	/* bare raise */					\
OP(TEXC,	"rrf.", KRT_T)	/* the JMP is taken if (exception R[A] matches R[B]) == C */ \
OP(EGMATCH,	"brr.", 0)	/* R[A], R[A+1] = the part of R[B] (None: nothing is left) that except* R[C] takes, the rest; None each when empty */ \
OP(EGREST,	"wrr.", 0)	/* R[A] = what to raise behind except* clauses for R[B], whose list R[C] has what they raised and left; or None */ \
OP(ASSERTERR,	"w...", 0)	/* R[A] = AssertionError */				\
/* imports */										\
OP(IMPORT,	"wrin", 0)	/* R[A] = module name at level C; R[B] fromlist tuple or None */ \
OP(IMPORTFROM,	"wr.n", 0)	/* R[A] = R[B].name or ImportError */			\
OP(IMPORTSTAR,	"r...", 0)								\
/* match */										\
OP(TMATCHSEQ,	"rf..", KRT_T)	/* R[A] is a sequence pattern subject */		\
OP(TMATCHMAP,	"rf..", KRT_T)								\
OP(MATCHKEYS,	"wrr.", 0)	/* R[A] = tuple of values of keys tuple R[C] in R[B], or None */ \
OP(MATCHCLASS,	"wrri", 0)	/* R[A] = tuple of sub-subjects of R[B] for class R[C] or None; W: const of keyword names << 8 | positional count */ \
OP(GETLEN,	"wr..", 0)	/* R[A] = len(R[B]) */					\
OP(DISPLAY,	"r...", 0)	/* interactive expression: show repr(R[A]) unless None, bind _ */ \
OP(EXT,		"iii.", 0)	/* prefix */						\
OP(NOP,		"....", 0)

/* operator numbers of INPLACE and of krt_binary() */
#define KRT_BINOPS(B)									\
B(ADD, "+", add) B(SUB, "-", sub) B(MUL, "*", mul) B(DIV, "/", truediv)			\
B(FLOORDIV, "//", floordiv) B(MOD, "%", mod) B(POW, "**", pow) B(MATMUL, "@", matmul)	\
B(LSHIFT, "<<", lshift) B(RSHIFT, ">>", rshift) B(AND, "&", and) B(OR, "|", or) B(XOR, "^", xor)
