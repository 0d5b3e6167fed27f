package bpf

import (
	"fmt"
	"math"

	"krait/interp/syntax"

	"github.com/cilium/ebpf/asm"
	"golang.org/x/sys/unix"
)

// gen evaluates a number or a pointer into dst = pool[free-1]; pool[free:] may be overwritten. A leaf may
// go to any register and touches no other.
func (e *emitter) gen(n node, dst asm.Register, free int) {
	switch n := n.(type) {
	case *number:
		e.constant(dst, int64(n.bits))
	case *local:
		e.add(asm.LoadMem(dst, asm.R10, n.v.off, asm.DWord))
	case *argument:
		e.argument(n, dst)
	case *inRecord:
		e.inRecord(n, dst)
	case *probed:
		e.add(asm.Mov.Reg(asm.R1, ctxReg))
		e.add(asm.FnGetFuncIp.Call())
		e.add(asm.Mov.Reg(dst, asm.R0))
	case *builtin:
		e.builtin(n, dst)
	case *load:
		e.load(n, dst, free)
	case *element:
		e.element(n, dst, free)
	case *operation:
		e.operation(n, dst, free)
	case *logic:
		end := e.newLabel()
		e.gen(n.x, dst, free)
		if n.or {
			e.jump(asm.JNE.Imm(dst, 0, ""), end)
		} else {
			e.jump(asm.JEq.Imm(dst, 0, ""), end)
		}
		e.gen(n.y, dst, free)
		e.place(end)
	case *choose:
		other, end := e.newLabel(), e.newLabel()
		e.cond(n.test, false, other, indexOf(dst))
		e.gen(n.then, dst, free)
		e.jump(asm.Ja.Label(""), end)
		e.place(other)
		e.gen(n.other, dst, free)
		e.place(end)
	case *convert:
		e.gen(n.x, dst, free)
	case *moved:
		e.address(n.addr, dst, free)
	case *strLen:
		e.strLen(n, dst)
	case *fit:
		e.gen(n.x, dst, free)
		e.fitSigned(dst, numRange(n.x))
	case *swap:
		e.gen(n.x, dst, free)
		e.add(asm.HostTo(asm.BE, dst, memSize(n.size)))
	case *get:
		e.get(n, dst, free)
	case *seq:
		e.sequence(n, indexOf(dst))
		e.gen(n.x, dst, free)
	case *stackID:
		e.stackID(n, dst)
	case *compare, *not, *strEqual, *let, *isErr, *truth, *strAffix, *strFind, *strCompare:
		yes, end := e.newLabel(), e.newLabel()
		e.cond(n, true, yes, indexOf(dst))
		e.add(asm.Mov.Imm(dst, 0))
		e.jump(asm.Ja.Label(""), end)
		e.place(yes)
		e.add(asm.Mov.Imm(dst, 1))
		e.place(end)
	default:
		panic(fmt.Sprintf("bpf: no code for %T", n))
	}
}

// indexOf is the place of a register in the pool.
func indexOf(r asm.Register) int { return int(r - pool[0]) }

// scratchFor is R0 for what needs no register that must be saved, else dst.
func scratchFor(n node, dst asm.Register) asm.Register {
	if _, ok := n.(*builtin); ok || leaf(n) {
		return asm.R0
	}
	return dst
}

// leaf: gen of n touches its destination only.
func leaf(n node) bool {
	switch n := n.(type) {
	case *number, *local:
		return true
	case *argument:
		return !n.byHelper
	}
	return false
}

func (e *emitter) argument(a *argument, dst asm.Register) {
	if a.byHelper {
		mark := e.low
		off := e.alloc(8, a.n)
		e.storeWord(asm.R10, off, 0)
		e.add(asm.Mov.Reg(asm.R1, ctxReg))
		if a.result {
			e.stackAddr(asm.R2, off)
			e.add(asm.FnGetFuncRet.Call())
		} else {
			e.add(asm.Mov.Imm(asm.R2, int32(a.slot)))
			e.stackAddr(asm.R3, off)
			e.add(asm.FnGetFuncArg.Call())
		}
		e.add(asm.LoadMem(dst, asm.R10, off, asm.DWord))
		e.low = mark
		return
	}
	if e.spec.Kind == Tracepoint {
		e.add(asm.LoadMem(dst, ctxReg, a.off, memSize(a.size)))
	} else {
		e.add(asm.LoadMem(dst, ctxReg, a.off, asm.DWord))
	}
	if a.t.kind != kPtr {
		// The upper bits of a narrow argument are undefined.
		e.extend(dst, a.size, a.isSigned)
	}
}

// extend makes 64 bits of the low size bytes.
func (e *emitter) extend(dst asm.Register, size uint32, isSigned bool) {
	shift := int32(64 - 8*size)
	switch {
	case size == 8:
	case isSigned:
		e.add(asm.LSh.Imm(dst, shift))
		e.add(asm.ArSh.Imm(dst, shift))
	case size == 4:
		e.add(asm.Mov.Reg32(dst, dst))
	default:
		e.add(asm.And.Imm(dst, int32(1<<(8*size)-1)))
	}
}

// Flags of bpf_get_stackid.
const (
	stackUser = 1 << 8
	// ownFrames is how many frames to leave out: the program's and the trampoline's.
	ownFrames = 2
)

// stackID is the number of the stack; where another one has its place, that is counted.
func (e *emitter) stackID(n *stackID, dst asm.Register) {
	e.add(asm.Mov.Reg(asm.R1, ctxReg))
	e.loadRef(asm.R2, refStacks, 0)
	flags := int32(0)
	switch {
	case n.user:
		flags = stackUser
	case e.spec.Kind == Entry || e.spec.Kind == Return:
		flags = ownFrames
	}
	e.add(asm.Mov.Imm(asm.R3, flags))
	e.add(asm.FnGetStackid.Call())
	e.add(asm.Mov.Reg32(dst, asm.R0))
	kept := e.newLabel()
	e.jump(asm.JSGE.Imm(asm.R0, 0, ""), kept)
	e.add(asm.LoadImm(dst, noStack, asm.DWord))
	// Other errors mean that there is no such stack: a sample of user space has none of the kernel.
	e.jump(asm.JNE.Imm(asm.R0, -int32(unix.EEXIST), ""), kept)
	e.count(statStackLost)
	e.place(kept)
}

func (e *emitter) builtin(b *builtin, dst asm.Register) {
	e.add(map[string]asm.BuiltinFunc{
		"pid": asm.FnGetCurrentPidTgid, "tid": asm.FnGetCurrentPidTgid, "uid": asm.FnGetCurrentUidGid,
		"cpu": asm.FnGetSmpProcessorId, "nsecs": asm.FnKtimeGetNs, "current": asm.FnGetCurrentTaskBtf,
		"gid": asm.FnGetCurrentUidGid, "cgroup": asm.FnGetCurrentCgroupId,
	}[b.name].Call())
	switch b.name {
	case "pid", "gid":
		e.add(asm.RSh.Imm(asm.R0, 32))
		if dst != asm.R0 {
			e.add(asm.Mov.Reg(dst, asm.R0))
		}
	case "tid", "uid", "cpu":
		e.add(asm.Mov.Reg32(dst, asm.R0))
	default:
		if dst != asm.R0 {
			e.add(asm.Mov.Reg(dst, asm.R0))
		}
	}
}

// memSize is the width of a load.
func memSize(size uint32) asm.Size {
	return map[uint32]asm.Size{1: asm.Byte, 2: asm.Half, 4: asm.Word, 8: asm.DWord}[size]
}

// notNull ends the run when a pointer is NULL or an error: a direct load through it would give 0.
func (e *emitter) notNull(p node, reg asm.Register) {
	if p.typ().fixed {
		return
	}
	e.jump(asm.JEq.Imm(reg, 0, ""), e.raise(statFault))
	e.jump(asm.JGE.Imm(reg, -4095, ""), e.raise(statFault))
}

// base evaluates the pointer of an address for direct loads and returns what is left of the offset.
func (e *emitter) base(a addr, dst asm.Register, free int) int16 {
	e.gen(a.ptr, dst, free)
	e.notNull(a.ptr, dst)
	if a.off == int64(int16(a.off)) && a.off < math.MaxInt16-maxPrint {
		return int16(a.off)
	}
	e.add(asm.Add.Imm(dst, int32(a.off)))
	return 0
}

// address evaluates an address for a helper, which tests it.
func (e *emitter) address(a addr, dst asm.Register, free int) {
	e.gen(a.ptr, dst, free)
	if a.off != 0 {
		e.add(asm.Add.Imm(dst, int32(a.off)))
	}
}

func (e *emitter) load(l *load, dst asm.Register, free int) {
	size := memSize(l.size)
	if l.direct || e.c.hook.Direct {
		off := e.base(l.addr, dst, free)
		e.add(asm.LoadMem(dst, dst, off, size))
	} else {
		e.spec.Probes++
		e.address(l.addr, dst, free)
		mark := e.low
		tmp := e.alloc(8, l.n)
		e.add(asm.Mov.Reg(asm.R3, dst))
		e.add(asm.Mov.Imm(asm.R2, int32(l.size)))
		e.stackAddr(asm.R1, tmp)
		e.add(readHelper(l.addr).Call())
		e.jump(asm.JNE.Imm(asm.R0, 0, ""), e.raise(statFault))
		e.add(asm.LoadMem(dst, asm.R10, tmp, size))
		e.low = mark
	}
	switch {
	case l.bitSize != 0:
		e.add(asm.LSh.Imm(dst, int32(64-l.bitOffset-l.bitSize)))
		if l.isSigned {
			e.add(asm.ArSh.Imm(dst, int32(64-l.bitSize)))
		} else {
			e.add(asm.RSh.Imm(dst, int32(64-l.bitSize)))
		}
	case l.isSigned:
		e.extend(dst, l.size, true)
	}
}

// maxReach bounds the offset of an element behind a pointer: the verifier wants a bound.
const maxReach = 1 << 28

func (e *emitter) element(n *element, dst asm.Register, free int) {
	i := e.operands(n.ptr, n.i, dst, free)
	limit := int64(n.count)
	if limit == 0 || limit > maxReach/int64(n.size) {
		limit = maxReach / int64(n.size)
	}
	if i != asm.R5 {
		e.add(asm.Mov.Reg(asm.R5, i))
	}
	e.jump(asm.JGE.Imm(asm.R5, int32(limit), ""), e.raise(statBadIndex))
	e.add(asm.Mul.Imm(asm.R5, int32(n.size)))
	e.add(asm.Add.Reg(dst, asm.R5))
	if n.off != 0 {
		e.add(asm.Add.Imm(dst, int32(n.off)))
	}
}

// operands evaluates x into dst and y into the register it returns.
func (e *emitter) operands(x, y node, dst asm.Register, free int) asm.Register {
	e.gen(x, dst, free)
	if leaf(y) {
		e.gen(y, asm.R5, free)
		return asm.R5
	}
	if free < len(pool) {
		e.gen(y, pool[free], free+1)
		return pool[free]
	}
	mark := e.low
	tmp := e.alloc(8, x.at())
	e.add(asm.StoreMem(asm.R10, tmp, dst, asm.DWord))
	e.gen(y, dst, free)
	e.add(asm.Mov.Reg(asm.R5, dst))
	e.add(asm.LoadMem(dst, asm.R10, tmp, asm.DWord))
	e.low = mark
	return asm.R5
}

// comparison operators as jumps, signed and unsigned, and their opposites.
var jumpOps = map[syntax.Op]struct{ signed, unsigned asm.JumpOp }{
	syntax.Eq: {asm.JEq, asm.JEq}, syntax.NotEq: {asm.JNE, asm.JNE},
	syntax.Lt: {asm.JSLT, asm.JLT}, syntax.LtE: {asm.JSLE, asm.JLE},
	syntax.Gt: {asm.JSGT, asm.JGT}, syntax.GtE: {asm.JSGE, asm.JGE},
}

var opposite = map[syntax.Op]syntax.Op{
	syntax.Eq: syntax.NotEq, syntax.NotEq: syntax.Eq, syntax.Lt: syntax.GtE,
	syntax.GtE: syntax.Lt, syntax.Gt: syntax.LtE, syntax.LtE: syntax.Gt,
}
