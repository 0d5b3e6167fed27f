package bpf

import (
	"encoding/binary"

	"github.com/cilium/ebpf/asm"
)

func (e *emitter) add(ins asm.Instruction) {
	if e.dead {
		return
	}
	e.insns = append(e.insns, ins)
	e.spec.lines = append(e.spec.lines, int32(e.line))
}

// ref notes that the next instruction needs what is known at load only.
func (e *emitter) ref(what refKind, use int) {
	if !e.dead {
		e.spec.refs = append(e.spec.refs, ref{len(e.insns), what, use})
	}
}

// loadRef loads what is known at load only: the address of a map or of a map's value.
func (e *emitter) loadRef(dst asm.Register, what refKind, use int) {
	e.ref(what, use)
	if what == refStats || what == refControl || what == refValue || what == refZeros || what == refRodata {
		e.add(asm.LoadMapValue(dst, 0, 0))
	} else {
		e.add(asm.LoadMapPtr(dst, 0))
	}
}

func (e *emitter) newLabel() label {
	if len(e.labels) == 0 {
		e.labels = append(e.labels, -1) // 0 is no label
	}
	e.labels = append(e.labels, -1)
	return label(len(e.labels) - 1)
}

// place puts a label here. All jumps but those to leave and to the heads of loops go forward, so what follows
// can be reached when one has been made.
func (e *emitter) place(l label) {
	e.labels[l] = len(e.insns)
	if e.targets[l] {
		e.dead = false
	}
}

func (e *emitter) jump(ins asm.Instruction, to label) {
	if e.dead {
		return
	}
	e.jumps = append(e.jumps, jumpRef{len(e.insns), to})
	e.targets[to] = true
	e.add(ins)
	e.dead = ins.OpCode.JumpOp() == asm.Ja
}

// patch fills in the jumps. A jump to the instruction behind it stays: dropping it would move others.
func (e *emitter) patch() {
	raw := make([]int, len(e.insns)+1)
	for i, ins := range e.insns {
		raw[i+1] = raw[i] + int(ins.Size()/asm.InstructionSize)
	}
	for _, j := range e.jumps {
		off := raw[e.labels[j.to]] - raw[j.insn] - 1
		if off != int(int16(off)) {
			e.c.fail(nil, "split the hook", "the hook is too long for eBPF: a jump over %d instructions", off)
		}
		e.insns[j.insn].Offset = int16(off)
	}
	e.dropContext()
}

// dropContext takes the first instruction out when nothing needs the context: the register need not be
// saved then. Jumps are relative, and none leads to the first instruction.
func (e *emitter) dropContext() {
	for _, ins := range e.insns[1:] {
		if ins.Src == ctxReg && (ins.OpCode.Class() == asm.StXClass || ins.OpCode.Class().IsLoad() || ins.OpCode.Source() == asm.RegSource) {
			return
		}
	}
	e.insns, e.spec.lines = e.insns[1:], e.spec.lines[1:]
	for i := range e.spec.refs {
		e.spec.refs[i].insn--
	}
}

// constant puts a 64-bit number into a register.
func (e *emitter) constant(dst asm.Register, v int64) {
	if v == int64(int32(v)) {
		e.add(asm.Mov.Imm(dst, int32(v)))
		return
	}
	e.add(asm.LoadImm(dst, v, asm.DWord))
}

// stackAddr is fp+off in a register.
func (e *emitter) stackAddr(dst asm.Register, off int16) {
	e.add(asm.Mov.Reg(dst, asm.R10))
	e.add(asm.Add.Imm(dst, int32(off)))
}

// storeWord stores a constant of 8 bytes.
func (e *emitter) storeWord(dst asm.Register, off int16, v uint64) {
	if int64(v) == int64(int32(v)) {
		e.add(asm.Instruction{OpCode: asm.StoreImmOp(asm.DWord), Dst: dst, Offset: off, Constant: int64(int32(v))})
		return
	}
	e.constant(asm.R0, int64(v))
	e.add(asm.StoreMem(dst, off, asm.R0, asm.DWord))
}

// word is up to 8 bytes of a str at i, little-endian, zeros behind its end.
func word(s string, i int) uint64 {
	var b [8]byte
	if i < len(s) {
		copy(b[:], s[i:])
	}
	return binary.LittleEndian.Uint64(b[:])
}
