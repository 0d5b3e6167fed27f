package bpf

import (
	"krait/interp/syntax"

	"github.com/cilium/ebpf/asm"
)

var aluOps = map[syntax.Op]asm.ALUOp{
	syntax.Add: asm.Add, syntax.Sub: asm.Sub, syntax.Mult: asm.Mul, syntax.FloorDiv: asm.Div,
	syntax.Mod: asm.Mod, syntax.LShift: asm.LSh, syntax.RShift: asm.RSh,
	syntax.BitAnd: asm.And, syntax.BitOr: asm.Or, syntax.BitXor: asm.Xor,
}

// operation is x op y into dst.
func (e *emitter) operation(n *operation, dst asm.Register, free int) {
	tx, ty := numRange(n.x), numRange(n.y)
	op := aluOps[n.op]
	if k, ok := n.y.(*number); ok && int64(k.bits) == int64(int32(k.bits)) && e.plain(n, tx, ty) {
		e.gen(n.x, dst, free)
		if n.op == syntax.RShift && tx.signed() && !tx.positive() {
			op = asm.ArSh
		}
		if !neutral(n.op, int64(k.bits)) {
			e.add(op.Imm(dst, int32(k.bits)))
		}
		return
	}
	y := e.operands(n.x, n.y, dst, free)
	if n.mode == checkS {
		e.fitSigned(dst, tx)
		e.fitSigned(y, ty)
	}
	switch n.op {
	case syntax.LShift:
		e.leftShift(n, dst, y, tx, ty)
	case syntax.RShift:
		e.rightShift(dst, y, tx, ty)
	case syntax.FloorDiv, syntax.Mod:
		e.divide(n, dst, y, tx, ty)
	case syntax.Add:
		e.plus(n.mode, dst, y)
	case syntax.Sub:
		e.minus(n.mode, dst, y)
	case syntax.Mult:
		e.times(n.mode, dst, y)
	default:
		e.add(op.Reg(dst, y))
	}
}

// neutral: the operation with this constant changes nothing.
func neutral(op syntax.Op, v int64) bool {
	switch op {
	case syntax.Add, syntax.Sub, syntax.BitOr, syntax.BitXor, syntax.LShift, syntax.RShift:
		return v == 0
	case syntax.Mult, syntax.FloorDiv:
		return v == 1
	}
	return false
}

// plain: one instruction with the constant y is exact.
func (e *emitter) plain(n *operation, tx, ty typ) bool {
	if n.mode != exact {
		return false
	}
	switch n.op {
	case syntax.RShift:
		return ty.hi.Cmp(bigInt(63)) <= 0
	case syntax.FloorDiv, syntax.Mod:
		return tx.positive() && ty.lo.Sign() > 0
	}
	return true
}

// fitSigned ends the run when a number does not fit a signed 64-bit one.
func (e *emitter) fitSigned(r asm.Register, t typ) {
	if !t.signed() {
		e.jump(asm.JSLT.Imm(r, 0, ""), e.raise(statOverflow))
	}
}

func (e *emitter) plus(m mode, x, y asm.Register) {
	switch m {
	case exact:
		e.add(asm.Add.Reg(x, y))
	case checkU:
		e.add(asm.Add.Reg(x, y))
		e.jump(asm.JLT.Reg(x, y, ""), e.raise(statOverflow))
	default: // overflow: both operands have the sign that the sum has not
		e.add(asm.Mov.Reg(asm.R0, x))
		e.add(asm.Add.Reg(x, y))
		e.add(asm.Xor.Reg(asm.R0, x))
		e.add(asm.Mov.Reg(asm.R1, y))
		e.add(asm.Xor.Reg(asm.R1, x))
		e.add(asm.And.Reg(asm.R0, asm.R1))
		e.jump(asm.JSLT.Imm(asm.R0, 0, ""), e.raise(statOverflow))
	}
}

func (e *emitter) minus(m mode, x, y asm.Register) {
	switch m {
	case exact:
		e.add(asm.Sub.Reg(x, y))
	case distance: // the sign of the difference must be that of the comparison
		less, end := e.newLabel(), e.newLabel()
		e.add(asm.Mov.Reg(asm.R0, x))
		e.add(asm.Sub.Reg(x, y))
		e.jump(asm.JLT.Reg(asm.R0, y, ""), less)
		e.jump(asm.JSLT.Imm(x, 0, ""), e.raise(statOverflow))
		e.jump(asm.Ja.Label(""), end)
		e.place(less)
		e.jump(asm.JSGE.Imm(x, 0, ""), e.raise(statOverflow))
		e.place(end)
	default: // overflow: the operands differ in sign, and so do x and the difference
		e.add(asm.Mov.Reg(asm.R0, x))
		e.add(asm.Sub.Reg(x, y))
		e.add(asm.Mov.Reg(asm.R1, asm.R0))
		e.add(asm.Xor.Reg(asm.R1, y))
		e.add(asm.Xor.Reg(asm.R0, x))
		e.add(asm.And.Reg(asm.R0, asm.R1))
		e.jump(asm.JSLT.Imm(asm.R0, 0, ""), e.raise(statOverflow))
	}
}

// magnitude sets dst to the absolute value of a signed number, as an unsigned one.
func (e *emitter) magnitude(dst, src asm.Register) {
	done := e.newLabel()
	e.add(asm.Mov.Reg(dst, src))
	e.jump(asm.JSGE.Imm(dst, 0, ""), done)
	e.add(asm.Neg.Imm(dst, 0))
	e.place(done)
}

func (e *emitter) times(m mode, x, y asm.Register) {
	if m == exact {
		e.add(asm.Mul.Reg(x, y))
		return
	}
	end := e.newLabel()
	nonzero := e.newLabel()
	e.jump(asm.JNE.Imm(y, 0, ""), nonzero)
	e.add(asm.Mov.Imm(x, 0))
	e.jump(asm.Ja.Label(""), end)
	e.place(nonzero)
	if m == checkU {
		e.add(asm.Mov.Reg(asm.R0, x))
		e.add(asm.Mul.Reg(x, y))
		e.add(asm.Mov.Reg(asm.R1, x))
		e.add(asm.Div.Reg(asm.R1, y))
		e.jump(asm.JNE.Reg(asm.R1, asm.R0, ""), e.raise(statOverflow))
		e.place(end)
		return
	}
	negative := e.newLabel()
	e.add(asm.Mov.Reg(asm.R0, x))
	e.add(asm.Xor.Reg(asm.R0, y))
	e.magnitude(asm.R1, x)
	e.magnitude(asm.R2, y)
	e.add(asm.Mov.Reg(x, asm.R1))
	e.add(asm.Mul.Reg(x, asm.R2))
	e.add(asm.Mov.Reg(asm.R3, x))
	e.add(asm.Div.Reg(asm.R3, asm.R2))
	e.jump(asm.JNE.Reg(asm.R3, asm.R1, ""), e.raise(statOverflow))
	e.jump(asm.JSLT.Imm(asm.R0, 0, ""), negative)
	e.jump(asm.JSLT.Imm(x, 0, ""), e.raise(statOverflow))
	e.jump(asm.Ja.Label(""), end)
	e.place(negative)
	e.add(asm.Neg.Imm(x, 0))
	e.jump(asm.JSGT.Imm(x, 0, ""), e.raise(statOverflow))
	e.place(end)
}

// divide is // or %, rounding down; BPF divides unsigned numbers only.
func (e *emitter) divide(n *operation, x, y asm.Register, tx, ty typ) {
	if ty.may(zero) {
		e.jump(asm.JEq.Imm(y, 0, ""), e.raise(statZeroDivide))
	}
	if tx.positive() && ty.positive() {
		e.add(aluOps[n.op].Reg(x, y))
		return
	}
	e.magnitude(asm.R1, x)
	e.magnitude(asm.R2, y)
	e.add(asm.Mov.Reg(asm.R0, x))
	e.add(asm.Xor.Reg(asm.R0, y))
	e.add(asm.Mov.Reg(asm.R4, asm.R1))
	e.add(asm.Mod.Reg(asm.R4, asm.R2))
	if n.op == syntax.Mod {
		e.modulo(x, y)
		return
	}
	end, differ := e.newLabel(), e.newLabel()
	e.add(asm.Mov.Reg(x, asm.R1))
	e.add(asm.Div.Reg(x, asm.R2))
	e.jump(asm.JSLT.Imm(asm.R0, 0, ""), differ)
	if tx.may(minInt) && ty.may(bigInt(-1)) {
		e.jump(asm.JSLT.Imm(x, 0, ""), e.raise(statOverflow))
	}
	e.jump(asm.Ja.Label(""), end)
	e.place(differ)
	e.add(asm.Neg.Imm(x, 0))
	e.jump(asm.JEq.Imm(asm.R4, 0, ""), end)
	e.add(asm.Sub.Imm(x, 1))
	e.place(end)
}

// modulo ends %: R0 is negative if the signs differ, R2 the magnitude of y, R4 the remainder of magnitudes.
// The result has the sign of y.
func (e *emitter) modulo(x, y asm.Register) {
	end, same := e.newLabel(), e.newLabel()
	e.jump(asm.JEq.Imm(asm.R4, 0, ""), end)
	e.jump(asm.JSGE.Imm(asm.R0, 0, ""), same)
	e.add(asm.Sub.Reg(asm.R2, asm.R4))
	e.add(asm.Mov.Reg(asm.R4, asm.R2))
	e.place(same)
	e.jump(asm.JSGE.Imm(y, 0, ""), end)
	e.add(asm.Neg.Imm(asm.R4, 0))
	e.place(end)
	e.add(asm.Mov.Reg(x, asm.R4))
}

func (e *emitter) leftShift(n *operation, x, y asm.Register, tx, ty typ) {
	if !ty.positive() {
		e.jump(asm.JSLT.Imm(y, 0, ""), e.raise(statBadShift))
	}
	if n.mode == exact {
		e.add(asm.LSh.Reg(x, y))
		return
	}
	end := e.newLabel()
	e.jump(asm.JEq.Imm(x, 0, ""), end)
	if ty.hi.Cmp(bigInt(63)) > 0 {
		e.jump(asm.JGT.Imm(y, 63, ""), e.raise(statOverflow))
	}
	back := asm.ArSh
	if n.mode == checkU {
		back = asm.RSh
	}
	e.add(asm.Mov.Reg(asm.R0, x))
	e.add(asm.LSh.Reg(x, y))
	e.add(asm.Mov.Reg(asm.R1, x))
	e.add(back.Reg(asm.R1, y))
	e.jump(asm.JNE.Reg(asm.R1, asm.R0, ""), e.raise(statOverflow))
	e.place(end)
}

func (e *emitter) rightShift(x, y asm.Register, tx, ty typ) {
	if !ty.positive() {
		e.jump(asm.JSLT.Imm(y, 0, ""), e.raise(statBadShift))
	}
	op := asm.RSh
	if !tx.positive() {
		op = asm.ArSh
	}
	if ty.hi.Cmp(bigInt(63)) <= 0 {
		e.add(op.Reg(x, y))
		return
	}
	// What is shifted by 64 and more leaves its sign only: so does a shift by 63, then one by 1.
	small, end := e.newLabel(), e.newLabel()
	e.jump(asm.JLE.Imm(y, 63, ""), small)
	e.add(op.Imm(x, 63))
	e.add(op.Imm(x, 1))
	e.jump(asm.Ja.Label(""), end)
	e.place(small)
	e.add(op.Reg(x, y))
	e.place(end)
}
