/* SPDX-License-Identifier: GPL-2.0 */
/*
 * loop.h - the interpreter loop, a function body that loop_tree.c and
 * loop_goto.c each compile their way.
 *
 * Verified code needs no checks of register, constant and jump numbers here.
 * What the verifier cannot know, the contents of registers, is tested where
 * it matters: any register may hold UNDEF, and an operand that must be a cell
 * or a list may be something else in code no compiler made. The fast paths
 * test for what they handle; the slow ones go through "corrupt".
 *
 * pc points behind the words fetched so far. SAVE() stores it in the frame
 * before anything that can raise or run Python; R is loaded again afterwards,
 * for the stack may have moved.
 */
#include "frame.h"
#include "gc.h"
#include "iter.h"
#include "kobj.h"

#define SAVE()		(t->top->pc = pc)
#define REBASE()	(R = t->top->base)
#define FRAME()		do { struct krt_frame *top_ = t->top; fn = top_->func; pc = top_->pc; R = top_->base; \
				K = top_->code->consts; } while (0)
#define BX()		((w >> 16) | ((b & 0xff00) << 8))
#define TAKE()		do { w = *pc++; goto jump; } while (0)
#define BRANCH(holds)	do { if (holds) TAKE(); pc++; NEXT(); } while (0)
#define BOTH_SMALL(x, y) ((((x) ^ 1) | ((y) ^ 1)) & 3) == 0
#define DECODE()	do { a = w >> 8 & 255; b = w >> 16 & 255; c = w >> 24; } while (0)
#define FETCH()		do { w = *pc++; DECODE(); } while (0)

#ifdef KRT_LOOP_GOTO
#define OP(name)	op_##name:
#define NEXT()		do { FETCH(); goto *table[w & 255]; } while (0)
#define DISPATCH()	goto *table[w & 255]
#define BEGIN_HOT()	DISPATCH();
#define BEGIN_COLD()
#define END_OPS()
#else
#define OP(name)	case KRT_OP_##name:
#define NEXT()		goto next
#define DISPATCH()	goto dispatch
#define BEGIN_HOT()	next: w = *pc++; LOADS(); DECODE(); \
		dispatch: if (likely((w & 255) < KRT_HOT_OPS)) switch (w & 255) {
/*
 * Every other instruction is one of the first four: they are tested for before the rest of the tree is, and take no more
 * of the word than they need. The asm is empty: it keeps the compiler from testing bit 0 ahead of bit 1 for both arms.
 */
#define LOADS()	if (!(w & 252)) {						\
		u32 to = w >> 8 & 255, from = w >> 16;			\
										\
		if (w & 2) {							\
			__asm__("" : "+r"(w));				\
			v = w & 1 ? fn->slots[from]->val : krt_small((s16)from);	\
			if (likely(v)) {					\
				R[to] = v;					\
								goto next;					\
			}							\
									\
		} else {							\
			R[to] = w & 1 ? K[from] : R[from];			\
						goto next;						\
		}								\
	}
_Static_assert(KRT_OP_MOVE == 0 && KRT_OP_LOADK == 1 && KRT_OP_LOADI == 2 && KRT_OP_GLOAD == 3, "what LOADS() tests");
#define BEGIN_COLD()	default: goto corrupt; } else switch (w & 255) {
#define END_OPS()	default: goto corrupt; }
#endif

/* integer comparison with a fused branch; slow: krt_cmp_bool() */
#define COMPARE(name, operator)								\
	OP(T##name)									\
		x = R[a];								\
		y = R[b];								\
		if (likely(BOTH_SMALL(x, y)))						\
			BRANCH(((s64)x operator (s64)y) == c);				\
		r = KRT_##name;								\
		goto compare_branch;
#define COMPARE_IMM(name, operator)							\
	OP(T##name##I)									\
		x = R[a];								\
		y = krt_small((s8)b);							\
		if (likely(krt_is_small(x)))						\
			BRANCH(((s64)x operator (s64)y) == c);				\
		r = KRT_##name;								\
		goto compare_branch;
#define COMPARE_VALUE(name, operator)							\
	OP(name)									\
		x = R[b];								\
		y = R[c];								\
		if (likely(BOTH_SMALL(x, y))) {						\
			R[a] = krt_bool((s64)x operator (s64)y);			\
			NEXT();								\
		}									\
		r = KRT_##name;								\
		goto compare_value;
#define BINARY(name)									\
	OP(name)									\
		x = R[b];								\
		y = R[c];								\
		r = KRT_BIN_##name;							\
		goto binary;

/* operators on two immediate ints that give one; UNDEF otherwise */
static inline krt_val krt_small_op(u32 op, krt_val x, krt_val y)
{
	s64 i = krt_small_get(x), k = krt_small_get(y), q;

	switch (op) {
	case KRT_BIN_ADD:
		return __builtin_add_overflow((s64)x, (s64)(y - 1), &q) ? KRT_UNDEF : (krt_val)q;
	case KRT_BIN_SUB:
		return __builtin_sub_overflow((s64)x, (s64)(y - 1), &q) ? KRT_UNDEF : (krt_val)q;
	case KRT_BIN_MUL:
		return __builtin_mul_overflow((s64)(x - 1), k, &q) ? KRT_UNDEF : (krt_val)q + 1;
	case KRT_BIN_AND:
		return x & y;
	case KRT_BIN_OR:
		return x | y;
	case KRT_BIN_XOR:
		return (x ^ y) | 1;
	case KRT_BIN_RSHIFT:
		return k < 0 ? KRT_UNDEF : krt_small(i >> (k > 63 ? 63 : k));
	case KRT_BIN_LSHIFT:
		q = (s64)((u64)i << (k & 63));
		return k < 0 || k > 60 || q >> k != i || q > KRT_SMALL_MAX || q < KRT_SMALL_MIN ? KRT_UNDEF : krt_small(q);
	default:
		return KRT_UNDEF;
	}
}

/* + - * of two floats */
static inline krt_val krt_float_quick(struct krt_thread *t, u32 op, u64 a, u64 b)
{
	struct krt_float *f;
	u64 bits = op == KRT_BIN_MUL ? krt_f_mul(a, b) : op == KRT_BIN_SUB ? krt_f_sub(a, b) : krt_f_add(a, b);

	f = krt_alloc_quick(t, KRT_KIND_FLOAT, sizeof(*f));
	if (unlikely(!f))
		return KRT_ERR;
	f->bits = bits;
	return (krt_val)f;
}

/* w unpacks two values from register a, which no variable has: nothing else looks at it */
static inline bool krt_unpacks(const struct krt_code *code, u32 w, u32 a)
{
	return (w & 255) == KRT_OP_UNPACK && (w >> 8 & 255) == a && w >> 24 == 2 && a >= code->nvars;
}

krt_val KRT_LOOP(struct krt_thread *t)
{
#ifdef KRT_LOOP_GOTO
	static const void *const table[256] KRT_JUMP_TABLE = {
#undef OP
#define OP(name, spec, flags) &&op_##name,
		KRT_OPCODES(OP)
#undef OP
#define OP(name)	op_##name:
	};
#endif
	const u32 *pc;
	krt_val *R, *p;
	const krt_val *K;
	struct krt_func *fn;
	struct krt_frame *f;
	u32 w, a, b, c, n;
	krt_val x, y, v;
	krt_val out = KRT_UNDEF, pair[2];	/* the only ones whose address is taken: the others stay in registers */
	s64 q;
	int r;

	KRT_SAVE_CALLERS();
	FRAME();
	if (unlikely(t->exc))
		goto reraise;
	NEXT();

	BEGIN_HOT()
	OP(MOVE)
		R[a] = R[b];
		NEXT();
	OP(LOADK)
		R[a] = K[BX()];
		NEXT();
	OP(LOADI)
		R[a] = krt_small((s16)(w >> 16));
		NEXT();
	OP(GLOAD)
		n = BX();
		v = fn->slots[n]->val;
		if (unlikely(!v)) {
			struct krt_cache *ic = krt_ic_global(fn, n);

			v = ic->value;
			if (unlikely(ic->key != t->vm->builtins_version)) {
				SAVE();
				v = krt_op_gload(t, fn, n);
				goto result;
			}
		}
		R[a] = v;
		NEXT();
	OP(GETATTR) {
		struct krt_cache *ic;

		n = *pc++;
		ic = krt_ic(fn, n);
		v = R[b];
		if (likely(krt_is(v, KRT_KIND_OBJECT))) {
			struct krt_object *o = (struct krt_object *)v;

			if (unlikely(ic->key != o->shape->id) && ic[1].key == o->shape->id)
				ic++;
			if (likely(ic->key == o->shape->id)) {
				x = *krt_object_slot(o, ic->value >> 4);
				if (likely(x)) {
					R[a] = x;
					NEXT();
				}
			} else if (ic->key == krt_ic_class(o->shape)) {
				R[a] = ic->value;
				NEXT();
			}
		} else if (krt_is(v, KRT_KIND_KOBJ)) {
			SAVE();
			v = krt_kobj_getattr(t, v, (struct krt_str *)K[n & 0xffff]);
			goto result;
		}
		if (unlikely(!v))
			goto corrupt;
		SAVE();
		v = krt_op_getattr(t, v, (struct krt_str *)K[n & 0xffff], krt_ic(fn, n));
		goto result;
	}
	OP(SETATTR) {
		struct krt_cache *ic;

		n = *pc++;
		ic = krt_ic(fn, n);
		v = R[a];
		x = R[b];
		if (unlikely(!v || !x))
			goto corrupt;
		if (likely(krt_is(v, KRT_KIND_OBJECT))) {
			struct krt_object *o = (struct krt_object *)v;

			if (unlikely(ic->key != o->shape->id) && ic[1].key == o->shape->id)
				ic++;
			if (likely(ic->key == o->shape->id)) {
				*krt_object_slot(o, ic->value >> 4) = x;
				NEXT();
			}
			if (ic->key == (o->shape->id | KRT_IC_ADD)) {
				struct krt_shape *s = (struct krt_shape *)ic->value;

				if (likely(s->nslots <= o->o.size)) {
					o->slot[s->nslots - 1] = x;
					o->shape = s;
					NEXT();
				}
			}
		}
		SAVE();
		r = krt_op_setattr(t, v, (struct krt_str *)K[n & 0xffff], x, krt_ic(fn, n));
		goto check;
	}
	OP(GETITEM)
		x = R[b];
		y = R[c];
		if (likely(krt_is_obj(x))) {
			if (((struct krt_obj *)x)->kind == KRT_KIND_LIST && krt_is_small(y)) {
				struct krt_list *l = (struct krt_list *)x;

				q = krt_small_get(y);
				q += q < 0 ? l->len : 0;
				if (likely((u64)q < l->len)) {
					R[a] = l->item[q];
					NEXT();
				}
			} else if (((struct krt_obj *)x)->kind == KRT_KIND_TUPLE && krt_is_small(y)) {
				struct krt_tuple *l = (struct krt_tuple *)x;

				q = krt_small_get(y);
				q += q < 0 ? l->o.size : 0;
				if (likely((u64)q < l->o.size)) {
					R[a] = l->item[q];
					NEXT();
				}
			} else if (((struct krt_obj *)x)->kind == KRT_KIND_DICT && y) {
				SAVE();
				v = krt_dict_getitem(t, x, y);
				goto result;
			} else if (((struct krt_obj *)x)->kind == KRT_KIND_STR && krt_is_small(y) &&
				   ((struct krt_obj *)x)->flags & KRT_F_ASCII) {
				struct krt_str *s = krt_str_of(x);

				q = krt_small_get(y);
				q += q < 0 ? s->len : 0;
				if (likely((u64)q < s->len)) {
					v = t->vm->chars[(u8)s->data[q]];
					if (likely(v)) {
						R[a] = v;
						NEXT();
					}
				}
			}
		}
		if (unlikely(!x || !y))
			goto corrupt;
		SAVE();
		v = krt_getitem(t, x, y);
		goto result;
	OP(SETITEM)
		x = R[a];
		y = R[b];
		v = R[c];
		if (unlikely(!x || !y || !v))
			goto corrupt;
		if (krt_is(x, KRT_KIND_LIST) && krt_is_small(y)) {
			struct krt_list *l = (struct krt_list *)x;

			q = krt_small_get(y);
			q += q < 0 ? l->len : 0;
			if (likely((u64)q < l->len)) {
				l->item[q] = v;
				NEXT();
			}
		}
		SAVE();
		if (krt_is(x, KRT_KIND_DICT))
			r = krt_dict_set(t, (struct krt_dict *)x, y, v);
		else
			r = krt_setitem(t, x, y, v);
		goto check;
	OP(GETMETH) {
		struct krt_cache *ic;

		n = *pc++;
		ic = krt_ic(fn, n);
		v = R[b];
		if (unlikely(!v))
			goto corrupt;
		if (krt_is_obj(v)) {
			u8 kind = ((struct krt_obj *)v)->kind;
			struct krt_object *o = (struct krt_object *)v;
			u64 key;

			if (kind == KRT_KIND_OBJECT)
				key = krt_ic_class(o->shape);
			else
				key = t->vm->cls[kind] ? (u64)t->vm->cls[kind]->version << 32 : 0;
			if (unlikely(ic->key != key))
				ic++;
			if (likely(ic->key == key)) {
				R[a] = ic->value;
				R[a + 1] = v;
				NEXT();
			}
		}
		SAVE();
		out = KRT_UNDEF;
		v = krt_op_getmethod(t, v, (struct krt_str *)K[n & 0xffff], &out, krt_ic(fn, n));
		REBASE();
		R[a + 1] = out;
		goto result;
	}
	OP(CALLM)
		v = R[a];
		n = b;
		p = &R[a + 2];
		if (likely(R[a + 1])) {
			p--;
			n++;
		}
		goto call;
	OP(CALL)
		v = R[a];
		n = b;
		p = &R[a + 1];
		goto call;
	OP(RETURN)
		v = R[a];
		if (unlikely(!v))
			goto corrupt;
		f = t->top;
		if (unlikely(f->flags | f->cont) || f->gen) {
			if (unlikely(f->cont) || f->gen)
				goto leave;
			krt_frame_pop(t);
			return v;
		}
		t->sp = f->sp;
		t->depth--;
		t->top--;
		a = f->dest;
		FRAME();
		R[a] = v;
		NEXT();
	OP(ADD)
		x = R[b];
		y = R[c];
		if (likely(BOTH_SMALL(x, y)) && likely(!__builtin_add_overflow((s64)x, (s64)(y - 1), &q))) {
			R[a] = (krt_val)q;
			NEXT();
		}
		r = KRT_BIN_ADD;
		goto binary;
	OP(SUB)
		x = R[b];
		y = R[c];
		if (likely(BOTH_SMALL(x, y)) && likely(!__builtin_sub_overflow((s64)x, (s64)(y - 1), &q))) {
			R[a] = (krt_val)q;
			NEXT();
		}
		r = KRT_BIN_SUB;
		goto binary;
	OP(MUL)
		x = R[b];
		y = R[c];
		if (likely(BOTH_SMALL(x, y)) && likely(!__builtin_mul_overflow((s64)(x - 1), (s64)y >> 2, &q))) {
			R[a] = (krt_val)q + 1;
			NEXT();
		}
		r = KRT_BIN_MUL;
		goto binary;
	OP(ADDI)
		x = R[b];
		y = krt_small((s8)c);
		if (likely(krt_is_small(x)) && likely(!__builtin_add_overflow((s64)x, (s64)(y - 1), &q))) {
			R[a] = (krt_val)q;
			NEXT();
		}
		r = KRT_BIN_ADD;
		if ((s8)c < 0) {	/* x - n: the compiler's form of both, and the message must name - */
			y = krt_small(-(s64)(s8)c);
			r = KRT_BIN_SUB;
		}
		goto binary;
	OP(FLOORDIV)
		x = R[b];
		y = R[c];
		if (likely(BOTH_SMALL(x, y)) && likely((s64)y > 1)) {
			s64 i = krt_small_get(x), k = krt_small_get(y);

			q = i / k;
			q -= i - q * k < 0;
			R[a] = krt_small(q);
			NEXT();
		}
		r = KRT_BIN_FLOORDIV;
		goto binary;
	OP(MOD)
		x = R[b];
		y = R[c];
		if (likely(BOTH_SMALL(x, y)) && likely((s64)y > 1)) {
			s64 k = krt_small_get(y);

			q = krt_small_get(x) % k;
			R[a] = krt_small(q < 0 ? q + k : q);
			NEXT();
		}
		r = KRT_BIN_MOD;
		goto binary;
	OP(AND)
		x = R[b];
		y = R[c];
		if (likely(BOTH_SMALL(x, y))) {
			R[a] = x & y;
			NEXT();
		}
		r = KRT_BIN_AND;
		goto binary;
	OP(JMP)
	jump:
		if ((s32)w < 0 && unlikely(!--t->budget)) {
			SAVE();
			if (!krt_tick(t))
				goto raise;
		}
		pc += (s32)w >> 8;
		NEXT();
	OP(NEXT)
		v = R[b];
		if (likely(krt_is(v, KRT_KIND_ITER))) {
			struct krt_iter *it = (struct krt_iter *)v;

			if (it->o.extra == KRT_IT_RANGE) {
				if (it->n <= 0)
					TAKE();
				it->n--;
				R[a] = krt_small(it->pos);
				it->pos += krt_small_get(it->c);
				pc++;
				NEXT();
			}
			if (it->o.extra == KRT_IT_LIST && it->a) {
				struct krt_list *l = (struct krt_list *)it->a;

				if (likely((u64)it->pos < l->len)) {
					R[a] = l->item[it->pos++];
					pc++;
					NEXT();
				}
			}
			SAVE();
			if (it->o.extra >= KRT_IT_PAIRS && it->o.extra <= KRT_IT_PAIRS_END && krt_unpacks(fn->code, pc[1], a)) {
				r = krt_iter_pair(t, it, pair);
				if (likely(r > 0)) {
					REBASE();
					w = pc[1];
					pc += 2;
					b = w >> 16 & 255;
					R[a] = KRT_UNDEF;
					R[b] = pair[0];
					R[b + 1] = pair[1];
					NEXT();
				}
				v = r ? KRT_ERR : KRT_STOP;
			} else if (it->o.extra == KRT_IT_KWALK && it->a) {
				v = krt_kwalk_next(t, it);
			} else {
				v = krt_iter_next(t, it);
			}
		} else if (krt_is(v, KRT_KIND_GENERATOR)) {
			SAVE();
			if (likely(krt_gen_quick(t, (struct krt_generator *)v, a, KRT_CONT_NEXT, 0))) {
				FRAME();
				NEXT();
			}
			r = krt_gen_resume(t, (struct krt_generator *)v, KRT_NONE, a, KRT_CONT_NEXT, 0, &out);
			if (r)
				goto entered;
			v = out;
		} else {
			if (unlikely(!v))
				goto corrupt;
			SAVE();
			v = krt_next(t, v);
		}
		if (unlikely(!v))
			goto raise;
		REBASE();
		if (v == KRT_STOP)
			TAKE();
		R[a] = v;
		pc++;
		NEXT();
	OP(TEST)
		v = R[a];
		if (krt_is_bool(v))
			BRANCH((v == KRT_TRUE) == b);
		if (v == KRT_NONE)
			BRANCH(!b);
		if (krt_is_small(v))
			BRANCH((v != krt_small(0)) == b);
		if (unlikely(!v))
			goto corrupt;
		c = b;
		SAVE();
		r = krt_truth(t, v);
		goto branch;
	COMPARE(LT, <)
	COMPARE(LE, <=)
	COMPARE(GT, >)
	COMPARE(GE, >=)
	COMPARE(EQ, ==)
	COMPARE(NE, !=)
	OP(TIS)
		BRANCH((R[a] == R[b]) == c);
	OP(TIN)
		x = R[a];
		y = R[b];
		if (unlikely(!x || !y))
			goto corrupt;
		SAVE();
		r = krt_contains(t, y, x);
		goto branch;
	OP(CLOAD)
		x = R[b];
		if (unlikely(!krt_is(x, KRT_KIND_CELL)))
			goto corrupt;
		v = ((struct krt_cell *)x)->val;
		if (unlikely(!v)) {
			SAVE();
			v = krt_unbound(t, b < fn->code->nvars ? (krt_val)fn->code->vars[b] : KRT_UNDEF);
			goto raise;
		}
		R[a] = v;
		NEXT();
	OP(FLOAD)
		n = BX();
		v = ((struct krt_cell *)fn->free->item[n])->val;
		if (unlikely(!v)) {
			SAVE();
			v = krt_free_unbound(t, fn->code->frees[n]);
			goto raise;
		}
		R[a] = v;
		NEXT();

	BEGIN_COLD()
	OP(LOADNONE)
		R[a] = KRT_NONE;
		NEXT();
	OP(LOADTRUE)
		R[a] = KRT_TRUE;
		NEXT();
	OP(LOADFALSE)
		R[a] = KRT_FALSE;
		NEXT();
	OP(CHECK)
		if (likely(R[a]))
			NEXT();
		SAVE();
		krt_unbound(t, K[BX()]);
		goto raise;
	OP(UNSET)
		R[a] = KRT_UNDEF;
		NEXT();
	OP(GSTORE)
		n = BX();
		if (likely(R[a] && !(fn->module->o.flags & KRT_F_INDIRECT))) {
			fn->slots[n]->val = R[a];
			NEXT();
		}
		if (!R[a])
			goto corrupt;
		SAVE();
		r = krt_op_gstore(t, fn, n, R[a]);
		goto check;
	OP(GDEL)
		SAVE();
		r = krt_op_gdel(t, fn, BX());
		goto check;
	OP(MKCELL) {
		struct krt_cell *cell;

		SAVE();
		cell = krt_alloc(t, KRT_KIND_CELL, sizeof(*cell));
		if (unlikely(!cell))
			goto raise;
		cell->val = R[a];
		R[a] = (krt_val)cell;
		NEXT();
	}
	OP(CSTORE)
		x = R[a];
		if (unlikely(!krt_is(x, KRT_KIND_CELL)))
			goto corrupt;
		((struct krt_cell *)x)->val = R[b];
		NEXT();
	OP(CDEL)
		x = R[a];
		if (unlikely(!krt_is(x, KRT_KIND_CELL)))
			goto corrupt;
		if (unlikely(!((struct krt_cell *)x)->val)) {
			SAVE();
			krt_unbound(t, K[BX()]);
			goto raise;
		}
		((struct krt_cell *)x)->val = KRT_UNDEF;
		NEXT();
	OP(FSTORE)
		((struct krt_cell *)fn->free->item[BX()])->val = R[a];
		NEXT();
	OP(FDEL)
		n = BX();
		x = fn->free->item[n];
		if (unlikely(!((struct krt_cell *)x)->val)) {
			SAVE();
			krt_free_unbound(t, fn->code->frees[n]);
			goto raise;
		}
		((struct krt_cell *)x)->val = KRT_UNDEF;
		NEXT();
	OP(FCELL)
		R[a] = fn->free->item[BX()];
		NEXT();
	OP(NLOAD)
		SAVE();
		v = krt_op_nload(t, (struct krt_str *)K[BX()], NULL);
		goto result;
	OP(NLOADF)
		n = BX();
		SAVE();
		v = krt_op_nload(t, fn->code->frees[n], (struct krt_cell *)fn->free->item[n]);
		goto result;
	OP(NSTORE)
		if (unlikely(!R[a]))
			goto corrupt;
		SAVE();
		r = krt_op_nstore(t, (struct krt_str *)K[BX()], R[a]);
		goto check;
	OP(NDEL)
		SAVE();
		r = krt_op_ndel(t, (struct krt_str *)K[BX()]);
		goto check;
	OP(LOADNS)
		SAVE();
		v = krt_op_loadns(t);
		goto result;
	BINARY(DIV)
	BINARY(POW)
	BINARY(MATMUL)
	OP(LSHIFT)
		r = KRT_BIN_LSHIFT;
		goto shift;
	OP(RSHIFT)
		r = KRT_BIN_RSHIFT;
	shift:
		x = R[b];
		y = R[c];
		if (BOTH_SMALL(x, y)) {
			v = krt_small_op(r, x, y);
			if (likely(v)) {
				R[a] = v;
				NEXT();
			}
		}
		goto binary;
	OP(OR)
		x = R[b];
		y = R[c];
		if (BOTH_SMALL(x, y)) {
			R[a] = x | y;
			NEXT();
		}
		r = KRT_BIN_OR;
		goto binary;
	OP(XOR)
		x = R[b];
		y = R[c];
		if (BOTH_SMALL(x, y)) {
			R[a] = (x ^ y) | 1;
			NEXT();
		}
		r = KRT_BIN_XOR;
		goto binary;
	OP(INPLACE)
		x = R[a];
		y = R[b];
		if (unlikely(!x || !y || c >= KRT_BIN_COUNT))
			goto corrupt;
		if (BOTH_SMALL(x, y)) {
			v = krt_small_op(c, x, y);
			if (likely(v)) {
				R[a] = v;
				NEXT();
			}
		}
		SAVE();
		if (krt_is(x, KRT_KIND_FLOAT) && krt_is(y, KRT_KIND_FLOAT) && c <= KRT_BIN_MUL)
			v = krt_float_quick(t, c, krt_float_bits(x), krt_float_bits(y));
		else
			v = krt_inplace(t, c, x, y);
		goto result;
	OP(NEG)
		if (unlikely(!R[b]))
			goto corrupt;
		SAVE();
		v = krt_negate(t, R[b]);
		goto result;
	OP(POS)
		if (unlikely(!R[b]))
			goto corrupt;
		SAVE();
		v = krt_positive(t, R[b]);
		goto result;
	OP(INVERT)
		if (unlikely(!R[b]))
			goto corrupt;
		SAVE();
		v = krt_invert(t, R[b]);
		goto result;
	OP(NOT)
		v = R[b];
		if (krt_is_bool(v)) {
			R[a] = v ^ KRT_TRUE ^ KRT_FALSE;
			NEXT();
		}
		if (unlikely(!v))
			goto corrupt;
		SAVE();
		r = krt_truth(t, v);
		if (r < 0)
			goto raise;
		v = krt_bool(!r);
		goto result;
	COMPARE_VALUE(LT, <)
	COMPARE_VALUE(LE, <=)
	COMPARE_VALUE(EQ, ==)
	COMPARE_VALUE(NE, !=)
	COMPARE_VALUE(GT, >)
	COMPARE_VALUE(GE, >=)
	OP(IS)
		R[a] = krt_bool(R[b] == R[c]);
		NEXT();
	OP(ISNOT)
		R[a] = krt_bool(R[b] != R[c]);
		NEXT();
	OP(IN)
	OP(NOTIN)
		x = R[b];
		y = R[c];
		if (unlikely(!x || !y))
			goto corrupt;
		SAVE();
		r = krt_contains(t, y, x);
		if (r < 0)
			goto raise;
		v = krt_bool(r == ((w & 255) == KRT_OP_IN));
		goto result;
	OP(TNONE)
		BRANCH((R[a] == KRT_NONE) == b);
	COMPARE_IMM(LT, <)
	COMPARE_IMM(LE, <=)
	COMPARE_IMM(GT, >)
	COMPARE_IMM(GE, >=)
	COMPARE_IMM(EQ, ==)
	COMPARE_IMM(NE, !=)
	OP(DELATTR)
		n = *pc++;
		if (unlikely(!R[a]))
			goto corrupt;
		SAVE();
		r = krt_delattr(t, R[a], (struct krt_str *)K[n & 0xffff]);
		goto check;
	OP(DELITEM)
		if (unlikely(!R[a] || !R[b]))
			goto corrupt;
		SAVE();
		r = krt_delitem(t, R[a], R[b]);
		goto check;
	OP(SLICE)
		if (unlikely(!krt_defined(&R[b], 3)))
			goto corrupt;
		SAVE();
		v = krt_slice_new(t, R[b], R[b + 1], R[b + 2]);
		goto result;
	OP(GETSPECIAL)
		if (unlikely(!R[b]))
			goto corrupt;
		SAVE();
		v = krt_op_getspecial(t, R[b], c);
		goto result;
	OP(CALLKW)
	OP(CALLMKW) {
		struct krt_args args = { .self = KRT_UNDEF };

		args.names = (const struct krt_tuple *)K[*pc++];
		v = R[a];
		args.a = &R[a + 1];
		args.n = b;
		if ((w & 255) == KRT_OP_CALLMKW && !R[a + 1])
			args.a++;
		else if ((w & 255) == KRT_OP_CALLMKW)
			args.n++;
		if (unlikely(!v || !krt_defined(args.a, args.n)))
			goto corrupt;
		args.n -= args.names->o.size;
		args.kwv = args.a + args.n;
		SAVE();
		r = krt_enter(t, v, &args, a, 0, &out);
		goto entered;
	}
	OP(CALLX) {
		struct krt_args args = { .self = KRT_UNDEF };

		v = R[a];
		x = R[a + 1];
		y = R[a + 2];
		if (unlikely(!v || !x))
			goto corrupt;
		SAVE();
		if (!krt_is(x, KRT_KIND_TUPLE)) {
			x = krt_op_starargs(t, x, v);
			if (unlikely(!x))
				goto raise;
		}
		args.n = ((struct krt_tuple *)x)->o.size;
		args.a = ((struct krt_tuple *)x)->item;
		if (krt_is(y, KRT_KIND_DICT)) {
			if (unlikely(!krt_op_keywords(t, y)))
				goto raise;
			args.kw = y;
		} else if (y != KRT_NONE) {
			goto corrupt;
		}
		r = krt_enter(t, v, &args, a, 0, &out);
		goto entered;
	}
	OP(LOADBUILD)
		SAVE();
		v = krt_module_get(t, t->vm->builtins, t->vm->names[KRT_N_build_class]);
		if (unlikely(!v))
			goto corrupt;
		goto result;
	OP(MKFUNC)
		SAVE();
		v = krt_func_make(t, fn, BX(), &R[a]);
		goto result;
	OP(LIST)
		if (unlikely(!krt_defined(&R[b], c)))
			goto corrupt;
		SAVE();
		v = krt_list_of(t, c, &R[b]);
		goto result;
	OP(TUPLE)
		SAVE();
		v = krt_op_tuple(t, c, &R[b]);
		goto result;
	OP(SET)
		SAVE();
		v = krt_op_set(t, c, &R[b]);
		goto result;
	OP(DICT)
		SAVE();
		v = krt_op_dict(t, c, &R[b]);
		goto result;
	OP(APPEND)
		x = R[a];
		if (unlikely(!krt_is(x, KRT_KIND_LIST) || !R[b]))
			goto corrupt;
		SAVE();
		r = krt_list_append(t, (struct krt_list *)x, R[b]);
		goto check;
	OP(SETADD)
		x = R[a];
		if (unlikely(!krt_is(x, KRT_KIND_SET) || !R[b]))
			goto corrupt;
		SAVE();
		r = krt_set_add(t, x, R[b]);
		goto check;
	OP(DICTSET)
		x = R[a];
		if (unlikely(!krt_is(x, KRT_KIND_DICT) || !R[b] || !R[c]))
			goto corrupt;
		SAVE();
		r = krt_dict_set(t, (struct krt_dict *)x, R[b], R[c]);
		goto check;
	OP(EXTEND)
		x = R[a];
		if (unlikely(!krt_is(x, KRT_KIND_LIST) || !R[b]))
			goto corrupt;
		SAVE();
		r = krt_op_extend(t, x, R[b]);
		goto check;
	OP(SETUPDATE)
		x = R[a];
		if (unlikely(!krt_is(x, KRT_KIND_SET) || !R[b]))
			goto corrupt;
		SAVE();
		r = krt_set_update(t, x, R[b]);
		goto check;
	OP(DICTUPDATE)
		x = R[a];
		if (unlikely(!krt_is(x, KRT_KIND_DICT) || !R[b]))
			goto corrupt;
		SAVE();
		r = krt_op_dictupdate(t, x, R[b]);
		goto check;
	OP(DICTMERGE)
		x = R[a];
		if (unlikely(!krt_is(x, KRT_KIND_DICT) || !R[b] || !R[c]))
			goto corrupt;
		SAVE();
		r = krt_op_dictmerge(t, x, R[b], R[c]);
		goto check;
	OP(TOTUPLE)
		x = R[b];
		if (unlikely(!krt_is(x, KRT_KIND_LIST)))
			goto corrupt;
		SAVE();
		v = krt_tuple_of(t, ((struct krt_list *)x)->len, ((struct krt_list *)x)->item);
		goto result;
	OP(UNPACK)
		v = R[a];
		if (krt_is(v, KRT_KIND_TUPLE) && ((struct krt_tuple *)v)->o.size == c) {
			p = ((struct krt_tuple *)v)->item;
			for (n = 0; n < c; n++)
				R[b + n] = p[n];
			NEXT();
		}
		if (krt_is(v, KRT_KIND_LIST) && ((struct krt_list *)v)->len == c) {
			p = ((struct krt_list *)v)->item;
			for (n = 0; n < c; n++)
				R[b + n] = p[n];
			NEXT();
		}
		if (unlikely(!v))
			goto corrupt;
		SAVE();
		r = krt_op_unpack(t, v, b, c);
		goto check;
	OP(UNPACKX)
		n = *pc++;
		if (unlikely(!R[a]))
			goto corrupt;
		SAVE();
		r = krt_op_unpackx(t, R[a], b, c, n);
		goto check;
	OP(FORMAT)
		n = *pc++;
		if (unlikely(!R[b] || !R[c]))
			goto corrupt;
		SAVE();
		v = krt_op_format(t, R[b], R[c], n);
		goto result;
	OP(JOINSTR)
		SAVE();
		v = krt_op_join(t, c, &R[b]);
		goto result;
	OP(ITER)
		if (unlikely(!R[b]))
			goto corrupt;
		SAVE();
		v = krt_iter(t, R[b]);
		goto result;
	OP(YIELD)
		v = R[b];
		if (unlikely(!v || !t->top->gen))
			goto corrupt;
		goto yield;
	OP(YIELDFROM)
		x = R[a];
		y = R[b];
		if (unlikely(!x || !y || !t->top->gen))
			goto corrupt;
		t->top->gen->from = x;
		t->top->gen->dest = b;
		SAVE();
		if (krt_is_gen(x)) {
			r = krt_gen_resume(t, (struct krt_generator *)x, y, b, KRT_CONT_FROM, 0, &out);
			if (r)
				goto entered;
			v = out;
		} else {
			v = krt_delegate(t, x, y);
		}
		if (!v)
			goto raise;
		REBASE();
		a = b;
		if (v != KRT_STOP)
			goto yield;
		t->top->gen->from = KRT_UNDEF;
		R[b] = t->pin[0];
		NEXT();
	OP(YIELDITER)
		if (unlikely(!R[b]))
			goto corrupt;
		SAVE();
		v = krt_yield_iter(t, R[b]);
		goto result;
	OP(AWAITITER)
		if (unlikely(!R[b]))
			goto corrupt;
		SAVE();
		v = krt_await_iter(t, R[b]);
		goto result;
	OP(POPEXC)
		if (unlikely(R[a + 1] && !krt_is_exc(R[a + 1])))
			goto corrupt;
		t->top->handled = R[a + 1];
		R[a] = KRT_UNDEF;
		R[a + 1] = KRT_UNDEF;
		NEXT();
	OP(RAISE)
		if (unlikely(!R[a]))
			goto corrupt;
		SAVE();
		krt_op_raise(t, R[a]);
		goto raise;
	OP(RAISEFROM)
		if (unlikely(!R[a] || !R[b]))
			goto corrupt;
		SAVE();
		krt_op_raisefrom(t, R[a], R[b]);
		goto raise;
	OP(RERAISE)
		if (unlikely(!krt_is_exc(R[a]) || (R[a + 1] && !krt_is_exc(R[a + 1]))))
			goto corrupt;
		SAVE();
		t->exc = R[a];
		t->top->handled = R[a + 1];
		goto again;
	OP(RAISECUR)
		SAVE();
		if (!krt_op_raisecur(t))
			goto raise;
		goto again;
	OP(TEXC)
		if (unlikely(!krt_is_exc(R[a]) || !R[b]))
			goto corrupt;
		SAVE();
		r = krt_exc_match(t, R[a], R[b]);
		goto branch;
	OP(EGMATCH)
		if (unlikely((R[b] != KRT_NONE && !krt_is_exc(R[b])) || !R[c]))
			goto corrupt;
		SAVE();
		r = krt_op_egmatch(t, a, R[b], R[c]);
		goto check;
	OP(EGREST)
		if (unlikely(!krt_is_exc(R[b]) || !krt_is(R[c], KRT_KIND_LIST)))
			goto corrupt;
		SAVE();
		v = krt_op_egrest(t, R[b], R[c]);
		goto result;
	OP(ASSERTERR)
		R[a] = (krt_val)t->vm->exc[KRT_EXC_AssertionError];
		NEXT();
	OP(IMPORT)
		n = *pc++;
		if (unlikely(!R[b]))
			goto corrupt;
		SAVE();
		v = krt_import(t, (struct krt_str *)K[n & 0xffff], c, R[b], fn->module);
		goto result;
	OP(IMPORTFROM)
		n = *pc++;
		if (unlikely(!R[b]))
			goto corrupt;
		SAVE();
		v = krt_op_importfrom(t, R[b], (struct krt_str *)K[n & 0xffff]);
		goto result;
	OP(IMPORTSTAR)
		if (unlikely(!R[a]))
			goto corrupt;
		SAVE();
		r = krt_op_importstar(t, R[a]);
		goto check;
	OP(TMATCHSEQ)
		BRANCH(krt_is_sequence(R[a]) == b);
	OP(TMATCHMAP)
		BRANCH(krt_is_mapping(R[a]) == b);
	OP(MATCHKEYS)
		if (unlikely(!R[b] || !krt_is(R[c], KRT_KIND_TUPLE)))
			goto corrupt;
		SAVE();
		v = krt_op_matchkeys(t, R[b], R[c]);
		goto result;
	OP(MATCHCLASS)
		n = *pc++;
		if (unlikely(!R[b] || !R[c]))
			goto corrupt;
		SAVE();
		v = krt_op_matchclass(t, R[b], R[c], n & 255, K[n >> 8]);
		goto result;
	OP(GETLEN)
		if (unlikely(!R[b]))
			goto corrupt;
		SAVE();
		q = krt_length(t, R[b]);
		if (q < 0)
			goto raise;
		v = krt_int(t, q);
		goto result;
	OP(DISPLAY)
		if (unlikely(!R[a]))
			goto corrupt;
		SAVE();
		r = krt_display(t, R[a]);
		goto check;
	OP(EXT)
		a <<= 8;
		b <<= 8;
		c <<= 8;
		w = *pc++;
		a |= w >> 8 & 255;
		b |= w >> 16 & 255;
		c |= w >> 24;
		DISPATCH();
	OP(NOP)
		NEXT();
	END_OPS()

	/* ---- tails that many instructions share ---- */
binary:		/* R[a] = x op y */
	if (krt_is(x, KRT_KIND_FLOAT) && krt_is(y, KRT_KIND_FLOAT) && r <= KRT_BIN_MUL) {
		SAVE();
		v = krt_float_quick(t, r, krt_float_bits(x), krt_float_bits(y));
		goto result;
	}
	if (unlikely(!x || !y))
		goto corrupt;
	SAVE();
	v = krt_binary(t, r, x, y);
result:		/* R[a] = v */
	if (unlikely(!v))
		goto raise;
	REBASE();
	R[a] = v;
	NEXT();
check:		/* r: it worked */
	if (unlikely(!r))
		goto raise;
	REBASE();
	NEXT();
compare_value:
	if (unlikely(!x || !y))
		goto corrupt;
	SAVE();
	v = krt_compare(t, r, x, y);
	goto result;
compare_branch:
	if (krt_is(x, KRT_KIND_STR) && krt_is(y, KRT_KIND_STR) && (r == KRT_EQ || r == KRT_NE))
		BRANCH((krt_str_eq(krt_str_of(x), krt_str_of(y)) == (r == KRT_EQ)) == c);
	if (unlikely(!x || !y))
		goto corrupt;
	SAVE();
	r = krt_cmp_bool(t, r, x, y);
branch:		/* r: 1, 0 or an error, compared with c */
	if (unlikely(r < 0))
		goto raise;
	REBASE();
	BRANCH((u32)r == c);

	/* ---- calls: v is called with the n arguments at p, the result goes to R[a] ---- */
call:
	if (unlikely(!--t->budget)) {
		SAVE();
		if (!krt_tick(t))
			goto raise;
	}
	if (unlikely(!krt_is_obj(v)))
		goto call_slow;
call_object:
	if (likely(((struct krt_obj *)v)->kind == KRT_KIND_FUNC)) {
		struct krt_code *code = ((struct krt_func *)v)->code;

		f = t->top;
		if (unlikely(!(code->o.extra & KRT_CODE_SIMPLE) || code->nargs != n || f->gen ||
			     p + code->nregs > t->stack_end || f + 1 >= t->frames_end ||
			     t->depth >= t->vm->cfg.recursion))
			goto call_slow;
		f->pc = pc;
		f++;
		f->sp = t->sp;
		fn = f->func = (struct krt_func *)v;
		f->code = code;
		f->base = p;
		f->ns = KRT_UNDEF;
		f->handled = KRT_UNDEF;
		f->gen = NULL;
		f->dest = a;
		f->cont = KRT_CONT_VALUE;
		f->flags = 0;
		R = p;
		K = code->consts;
		pc = code->words;
		f->pc = pc;
		t->sp = p + code->nregs;
		t->top = f;
		t->depth++;
		for (; n < code->nregs; n++)
			R[n] = KRT_UNDEF;
		NEXT();
	}
	if (((struct krt_obj *)v)->kind == KRT_KIND_CFUNC && likely(krt_cfunc_fits((struct krt_cfunc *)v, n, p))) {
		if (unlikely(!krt_defined(p, n)))
			goto corrupt;
		SAVE();
		v = ((struct krt_cfunc *)v)->def->fn(t, n, p, KRT_UNDEF);
		goto result;
	}
	if (krt_kobj_head((void *)v) == KRT_KFUNC_HEAD) {
		SAVE();
		v = krt_kfunc_quick(t, (struct krt_kfunc *)v, n, p);
		if (unlikely(!v))
			goto raise;
		REBASE();
		R[a] = v;
		NEXT();
	}
	if (((struct krt_obj *)v)->kind == KRT_KIND_KFUNC) {
		SAVE();
		if (((struct krt_obj *)v)->extra == KRT_KFUNC_ORIGINAL && n == ((struct krt_kfunc *)v)->min_args)
			v = krt_khook_original(t, (struct krt_kfunc *)v, p);
		else
			v = krt_kfunc_call(t, (struct krt_kfunc *)v, n, p);
		goto result;
	}
	if (((struct krt_obj *)v)->kind == KRT_KIND_METHOD && likely(n == b)) {
		/* the word below the arguments is the callable's register, or UNDEF instead of self */
		*--p = ((struct krt_method *)v)->self;
		n++;
		v = ((struct krt_method *)v)->func;
		goto call_object;
	}
	if (((struct krt_obj *)v)->kind == KRT_KIND_CLASS && ((struct krt_class *)v)->flags & (KRT_CLASS_QUICK | KRT_CLASS_FILL) &&
	    likely(krt_defined(p, n)) && likely(p > &R[a])) {
		SAVE();
		p[-1] = v;	/* what was called came from there, or it was UNDEF instead of self */
		v = krt_quick_class(t, (struct krt_class *)v, n + 1, p - 1);
		goto result;
	}
call_slow: {
		struct krt_args args = { .self = KRT_UNDEF, .n = n, .a = p };

		if (unlikely(!v || !krt_defined(p, n)))
			goto corrupt;
		SAVE();
		r = krt_enter(t, v, &args, a, 0, &out);
	}
entered:	/* r: 1 a frame was pushed, perhaps for raising t->exc in it; 0 out is the result; -1 */
	v = out;
	if (unlikely(r < 0))
		goto raise;
	if (!r)
		goto result;
	FRAME();
	if (unlikely(t->exc))
		goto raise;
	NEXT();

leave:		/* v is the result of the top frame, which is not a plain call's */
	f = t->top;
	if (f->gen)
		krt_gen_finish(f->gen);
	r = f->flags & KRT_FRAME_EXIT;
	krt_frame_pop(t);
	if (f->gen && r) {
		t->pin[0] = v;
		return KRT_STOP;
	}
	if (f->cont == KRT_CONT_INIT) {
		if (unlikely(v != KRT_NONE)) {
			krt_raise(t, KRT_EXC_TypeError, "__init__() should return None, not '%T'", v);
			if (r)
				return KRT_ERR;
			goto raise;
		}
		v = f->aux;
	}
	if (r)
		return v;
	a = f->dest;
	r = f->cont;
	FRAME();
	if (r == KRT_CONT_NEXT)
		TAKE();
	if (r == KRT_CONT_FROM)
		t->top->gen->from = KRT_UNDEF;
	R[a] = v;
	NEXT();

yield:		/* v leaves the generator on top; what is sent next goes to its R[a] */
	f = t->top;
	r = f->cont;
	n = f->flags;
	krt_gen_suspend(t, pc, a);
	if (n & KRT_FRAME_EXIT)
		return v;
	a = f->dest;
	FRAME();
	if (r == KRT_CONT_FROM)
		goto yield;
	R[a] = v;
	if (r == KRT_CONT_NEXT)
		pc++;
	NEXT();

	/* ---- exceptions: t->exc is raised at the top frame's saved pc ---- */
corrupt:
	SAVE();
	krt_corrupt(t);
raise:
	if (unlikely(!t->exc))
		krt_corrupt(t);
	krt_set_context(t);
reraise:
	for (;;) {
		const struct krt_handler *h;

		f = t->top;
		krt_exc_trace(t, f->code, f->pc - f->code->words - (f->pc != f->code->words));
again:		/* raised once more where it was handled: this frame is in the traceback */
		f = t->top;
		n = f->pc - f->code->words - (f->pc != f->code->words);
		if (f->gen)
			f->gen->from = KRT_UNDEF;
		if (unlikely(!--t->budget))
			krt_tick(t);	/* a handler may raise into itself for ever */
		h = krt_find_handler(f->code, n);
		if (h && likely(!t->stop)) {
			f->base[h->reg] = krt_exc_take(t);
			f->base[h->reg + 1] = f->handled;
			f->handled = f->base[h->reg];
			f->pc = f->code->words + h->target;
			FRAME();
			NEXT();
		}
		if (f->gen)
			krt_gen_failed(t, f->gen);
		krt_frame_pop(t);
		if (f->flags & KRT_FRAME_EXIT)
			return KRT_ERR;
	}
}
