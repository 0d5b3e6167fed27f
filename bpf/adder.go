package bpf

import (
	"encoding/binary"
	"fmt"
	"slices"

	"github.com/cilium/ebpf"
	"github.com/cilium/ebpf/asm"
	"golang.org/x/sys/unix"
)

// A change is what the adder does to a word of a value.
type change uint64

const (
	changeAdd change = iota
	changeMax        // unsigned
)

// The adder's context: what to do, the offset in the value, the operand, an error, the word before, the key.
const (
	adderWhat = 8 * iota
	adderOffset
	adderOperand
	adderState
	adderBefore
	adderHead
)

// change changes a word of a value that is there, in one step with the hooks, and returns the word before.
// A sum that leaves 64 bits is taken back.
func (m *Map) change(key []byte, what change, offset int, n int64) (int64, error) {
	if m.adder == nil {
		var err error
		if m.adder, err = loadAdder(m.m, len(key), m.use.valueSize()); err != nil {
			return 0, err
		}
	}
	before, err := m.runAdder(key, what, offset, n)
	if err != nil || what != changeAdd {
		return before, err
	}
	if total := before + n; (before^total)&(n^total) < 0 {
		if _, err := m.runAdder(key, what, offset, -n); err != nil {
			return 0, err
		}
		return 0, ErrOverflow
	}
	return before, nil
}

func (m *Map) runAdder(key []byte, what change, offset int, n int64) (int64, error) {
	ctx := make([]byte, adderHead, adderHead+8+len(key))
	for at, word := range map[int]uint64{adderWhat: uint64(what), adderOffset: uint64(offset), adderOperand: uint64(n)} {
		binary.LittleEndian.PutUint64(ctx[at:], word)
	}
	ctx = append(ctx, key...)
	ctx = append(ctx, make([]byte, (8-len(key)%8)%8)...)
	if _, err := runProgram(m.adder, ctx); err != nil {
		return 0, err
	}
	if state := int64(wordOf(ctx[adderState:])); state != 0 {
		return 0, fmt.Errorf("the value went away: %w", unix.Errno(-state))
	}
	return int64(wordOf(ctx[adderBefore:])), nil
}

// loadAdder makes the program that changes a word of a map's value in place.
func loadAdder(m *ebpf.Map, keySize, valueSize int) (*ebpf.Program, error) {
	words := (keySize + 7) / 8
	key := int16(-8 * words)
	insns := asm.Instructions{asm.Mov.Reg(asm.R6, asm.R1)}
	for i := range words {
		insns = append(insns,
			asm.LoadMem(asm.R1, asm.R6, int16(adderHead+8*i), asm.DWord),
			asm.StoreMem(asm.R10, key+int16(8*i), asm.R1, asm.DWord))
	}
	insns = append(insns,
		asm.LoadMapPtr(asm.R1, m.FD()),
		asm.Mov.Reg(asm.R2, asm.R10),
		asm.Add.Imm(asm.R2, int32(key)),
		asm.FnMapLookupElem.Call(),
		asm.Mov.Imm(asm.R1, -int32(unix.ENOENT)),
		asm.JEq.Imm(asm.R0, 0, "failed"),
		asm.LoadMem(asm.R2, asm.R6, adderOffset, asm.DWord),
		asm.Mov.Imm(asm.R1, -int32(unix.EINVAL)),
		asm.JGT.Imm(asm.R2, int32(valueSize-8), "failed"),
		asm.And.Imm(asm.R2, ^7),
		asm.Add.Reg(asm.R0, asm.R2),
		asm.Mov.Reg(asm.R7, asm.R0),
		asm.LoadMem(asm.R8, asm.R6, adderOperand, asm.DWord),
		asm.LoadMem(asm.R1, asm.R6, adderWhat, asm.DWord),
		asm.JEq.Imm(asm.R1, int32(changeMax), "max"),
		fetchAdd(asm.R7, asm.R8),
		asm.StoreMem(asm.R6, adderBefore, asm.R8, asm.DWord),
		asm.Ja.Label("end"),
		asm.Mov.Imm(asm.R1, -int32(unix.EBUSY)).WithSymbol("max"),
	)
	insns = append(insns, atomicMax(asm.R7, asm.R8, "end")...)
	insns = append(insns,
		asm.StoreMem(asm.R6, adderState, asm.R1, asm.DWord).WithSymbol("failed"),
		asm.Mov.Imm(asm.R0, 0).WithSymbol("end"),
		asm.Return())
	return loadSyscall("krait_add", insns)
}

// maxTries is how often a word is tried to be raised while others raise it too.
const maxTries = 8

// atomicMax raises the word at p to n, unsigned, and jumps to done; it goes on when others were faster every time.
func atomicMax(p, n asm.Register, done string) asm.Instructions {
	try := asm.Instructions{
		asm.LoadMem(asm.R0, p, 0, asm.DWord),
		asm.JGE.Reg(asm.R0, n, done),
		asm.Mov.Reg(asm.R2, asm.R0),
		cmpXchg(p, n),
		asm.JEq.Reg(asm.R0, asm.R2, done),
	}
	var all asm.Instructions
	for range maxTries {
		all = append(all, slices.Clone(try)...)
	}
	return all
}

// cmpXchg stores src at dst if R0 is there, and sets R0 to what was there. The library forgets the bits of
// the constant when it encodes the instruction.
func cmpXchg(dst, src asm.Register) asm.Instruction {
	ins := asm.CmpXchg.Mem(dst, src, asm.DWord, 0)
	ins.Constant = int64(asm.CmpXchg >> 8)
	return ins
}

// fetchAdd adds src to what dst points to and sets src to the value before, see cmpXchg.
func fetchAdd(dst, src asm.Register) asm.Instruction {
	ins := asm.FetchAdd.Mem(dst, src, asm.DWord, 0)
	ins.Constant = int64(asm.FetchAdd >> 8)
	return ins
}
