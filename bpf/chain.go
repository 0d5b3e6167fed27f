package bpf

import (
	"errors"
	"fmt"

	"github.com/cilium/ebpf"
	"github.com/cilium/ebpf/asm"
)

// A Chain has the programs that read many nodes of a list at once. A user home runs them by itself: it fills a request in
// the memory, and finds the records behind it. The layout is that of interp/vm/ahead.h.
type Chain struct {
	memory   *ebpf.Map
	programs [ChainWindows + 1]*ebpf.Program // by the number of windows, nil before they were asked for
}

// The memory has a region for each of several walks within walks: a request, then the records. A record holds a node's
// link and its windows, which are parts of an object and have room for ChainBytes each.
const (
	ChainRegions = 4
	ChainNodes   = 128
	ChainWindows = 8
	ChainBytes   = 64

	chainRecords = 256 // offset in the region
	chainRegion  = chainRecords + ChainNodes*(8+ChainWindows*ChainBytes)
)

// A request.
const (
	chainNode   = 8 * iota // where the walk is
	chainNext              // offset of the link in a node
	chainHead              // the list ends there, or with a link of 0
	chainRead              // nodes read: the result
	chainWindow            // offset from the node, and length, of each window
)

// NewChain makes the memory.
func NewChain() (*Chain, error) {
	m, err := newMemoryMap("krait_chain", ChainRegions*chainRegion)
	if err != nil {
		return nil, err
	}
	return &Chain{memory: m}, nil
}

// Memory is a file descriptor to map the memory with.
func (c *Chain) Memory() int { return c.memory.FD() }

// Program is a file descriptor of the program that reads so many windows of each object. Its context is the number of a
// region.
func (c *Chain) Program(windows int) (int, error) {
	if windows < 0 || windows > ChainWindows {
		return -1, fmt.Errorf("%d windows: at most %d", windows, ChainWindows)
	}
	p := &c.programs[windows]
	if *p == nil {
		loaded, err := loadSyscall("krait_chain", chainProgram(c.memory.FD(), windows))
		if err != nil {
			return -1, err
		}
		*p = loaded
	}
	return (*p).FD(), nil
}

// chainProgram reads the nodes of a chain. It stops at what cannot be read.
func chainProgram(memory, windows int) asm.Instructions {
	load := func(dst asm.Register, offset int) asm.Instruction {
		return asm.LoadMem(dst, asm.R6, int16(offset), asm.DWord)
	}
	stride := 8 + windows*ChainBytes
	code := asm.Instructions{
		asm.LoadMem(asm.R7, asm.R1, 0, asm.DWord),
		asm.JGE.Imm(asm.R7, ChainRegions, "return"),
		asm.Mul.Imm(asm.R7, chainRegion),
		asm.LoadMapValue(asm.R6, memory, 0),
		asm.Add.Reg(asm.R6, asm.R7),
		asm.Mov.Imm(asm.R7, 0),
		load(asm.R8, chainNode),

		asm.JGE.Imm(asm.R7, ChainNodes, "end").WithSymbol("loop"),
		asm.Mov.Reg(asm.R9, asm.R7),
		asm.Mul.Imm(asm.R9, int32(stride)),
		asm.Add.Reg(asm.R9, asm.R6),
		asm.Add.Imm(asm.R9, chainRecords),
		asm.Mov.Reg(asm.R1, asm.R9),
		asm.Mov.Imm(asm.R2, 8),
		load(asm.R3, chainNext),
		asm.Add.Reg(asm.R3, asm.R8),
		asm.FnProbeReadKernel.Call(),
		asm.JNE.Imm(asm.R0, 0, "end"),
	}
	for i := range windows {
		at := chainWindow + 16*i
		code = append(code,
			asm.Mov.Reg(asm.R1, asm.R9),
			asm.Add.Imm(asm.R1, int32(8+ChainBytes*i)),
			load(asm.R2, at+8),
			asm.JGT.Imm(asm.R2, ChainBytes, "end"),
			load(asm.R3, at),
			asm.Add.Reg(asm.R3, asm.R8),
			asm.FnProbeReadKernel.Call(),
			asm.JNE.Imm(asm.R0, 0, "end"))
	}
	return append(code,
		asm.LoadMem(asm.R8, asm.R9, 0, asm.DWord),
		asm.Add.Imm(asm.R7, 1),
		load(asm.R1, chainHead),
		asm.JEq.Reg(asm.R8, asm.R1, "end"),
		asm.JNE.Imm(asm.R8, 0, "loop"),

		asm.StoreMem(asm.R6, chainRead, asm.R7, asm.DWord).WithSymbol("end"),
		asm.Mov.Imm(asm.R0, 0).WithSymbol("return"),
		asm.Return(),
	)
}

// Close frees the programs.
func (c *Chain) Close() error {
	errs := []error{c.memory.Close()}
	for _, p := range c.programs {
		if p != nil {
			errs = append(errs, p.Close())
		}
	}
	return errors.Join(errs...)
}
