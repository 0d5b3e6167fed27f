package bpf

import (
	"krait/interp/syntax"

	"github.com/cilium/ebpf/asm"
)

// cond jumps to a label when the truth of n is want, else it goes on.
func (e *emitter) cond(n node, want bool, to label, free int) {
	switch n := n.(type) {
	case *number:
		if (n.bits != 0) == want {
			e.jump(asm.Ja.Label(""), to)
		}
	case *not:
		e.cond(n.x, !want, to, free)
	case *logic:
		if n.or == want {
			e.cond(n.x, want, to, free)
			e.cond(n.y, want, to, free)
			return
		}
		skip := e.newLabel()
		e.cond(n.x, !want, skip, free)
		e.cond(n.y, want, to, free)
		e.place(skip)
	case *compare:
		e.compare(n, want, to, free)
	case *strEqual:
		e.strEqual(n, want != n.not, to, free)
	case *strAffix:
		e.strAffix(n, want, to, free)
	case *strFind:
		e.strFind(n, want, to)
	case *strCompare:
		e.strCompare(n, want, to)
	case *let:
		e.let(n, want, to, free)
	case *seq:
		e.sequence(n, free)
		e.cond(n.x, want, to, free)
	case *isErr:
		e.isErr(n, want, to, free)
	case *truth:
		e.test(n.x, want, to, free)
	default:
		e.test(n, want, to, free)
	}
}

func (e *emitter) test(n node, want bool, to label, free int) {
	e.withReg(free, func(dst asm.Register, free int) {
		dst = scratchFor(n, dst)
		e.gen(n, dst, free)
		if want {
			e.jump(asm.JNE.Imm(dst, 0, ""), to)
		} else {
			e.jump(asm.JEq.Imm(dst, 0, ""), to)
		}
	})
}

// withReg runs f with the next register of the pool. There is one: conditions are evaluated with the
// registers below the one that takes their value, and those below it are in use.
func (e *emitter) withReg(free int, f func(dst asm.Register, free int)) {
	f(pool[free], free+1)
}

func (e *emitter) let(n *let, want bool, to label, free int) {
	mark := e.low
	n.v.off = e.alloc(n.v.size, n.n)
	if t := n.x.typ(); t.kind == kStr {
		e.strTo(n.x, asm.R10, n.v.off, n.v.size-strSlack, free)
	} else {
		e.withReg(free, func(dst asm.Register, free int) {
			e.gen(n.x, dst, free)
			e.add(asm.StoreMem(asm.R10, n.v.off, dst, asm.DWord))
		})
	}
	e.cond(n.body, want, to, free)
	e.low = mark
}

func (e *emitter) isErr(n *isErr, want bool, to label, free int) {
	e.withReg(free, func(dst asm.Register, free int) {
		e.gen(n.x, dst, free)
		if !want {
			skip := e.newLabel()
			if n.orNull {
				e.jump(asm.JEq.Imm(dst, 0, ""), skip)
			}
			e.jump(asm.JLT.Imm(dst, -4095, ""), to)
			e.place(skip)
			return
		}
		if n.orNull {
			e.jump(asm.JEq.Imm(dst, 0, ""), to)
		}
		e.jump(asm.JGE.Imm(dst, -4095, ""), to)
	})
}

func (e *emitter) compare(n *compare, want bool, to label, free int) {
	op := n.op
	if !want {
		op = opposite[op]
	}
	tx, ty := n.x.typ(), n.y.typ()
	useSigned, mixed := false, false
	if tx.number() && ty.number() {
		tx, ty = numRange(n.x), numRange(n.y)
		useSigned = tx.signed() && ty.signed()
		mixed = !useSigned && !(tx.positive() && ty.positive())
	}
	e.withReg(free, func(dst asm.Register, free int) {
		if k, ok := n.y.(*number); ok && !mixed && int64(k.bits) == int64(int32(k.bits)) && (useSigned || int64(k.bits) >= 0) {
			dst = scratchFor(n.x, dst)
			e.gen(n.x, dst, free)
			e.jump(jumpOf(op, useSigned).Imm(dst, int32(k.bits), ""), to)
			return
		}
		y := e.operands(n.x, n.y, dst, free)
		if !mixed {
			e.jump(jumpOf(op, useSigned).Reg(dst, y, ""), to)
			return
		}
		// One side may be negative, the other 2**63 and more: a negative one is less.
		less := op == syntax.Lt || op == syntax.LtE || op == syntax.NotEq
		neg := dst
		if tx.positive() {
			neg, less = y, op == syntax.Gt || op == syntax.GtE || op == syntax.NotEq
		}
		skip := e.newLabel()
		if less {
			e.jump(asm.JSLT.Imm(neg, 0, ""), to)
		} else {
			e.jump(asm.JSLT.Imm(neg, 0, ""), skip)
		}
		e.jump(jumpOf(op, false).Reg(dst, y, ""), to)
		e.place(skip)
	})
}

func jumpOf(op syntax.Op, useSigned bool) asm.JumpOp {
	if useSigned {
		return jumpOps[op].signed
	}
	return jumpOps[op].unsigned
}
