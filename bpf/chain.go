package bpf

import (
	"encoding/binary"
	"fmt"

	"github.com/cilium/ebpf/asm"
)

// A Chain is a list that is read from one node on: the link of a node lies Next bytes behind it, and the object
// that a node is in begins Entry bytes before it. It ends at Head or with a link of 0.
type Chain struct {
	Head, Node  uint64
	Next, Entry uint64
	Windows     []Window // of each object; at most ChainWindows
}

// A Window is a part of an object, at most ChainBytes long.
type Window struct{ Offset, Len uint32 }

// A record holds a node's link and its windows, each with room for ChainBytes.
const (
	ChainNodes     = 128
	ChainWindows   = 8
	ChainBytes     = 64
	maxChainRecord = 8 + ChainWindows*ChainBytes
)

func (c *Chain) record() int { return 8 + len(c.Windows)*ChainBytes }

// Where the request lies at the beginning of the window map; the records are in its data.
const (
	chainNode    = 8 * iota
	chainNext    // offset
	chainHead    //
	chainCount   // nodes wanted
	chainEntry   // offset
	chainWindows // their number
	chainRead    // nodes read: the result
	chainStride  // bytes of a record
	chainWindow  // offset and length of each
)

// chainProgram reads the nodes of a chain. It stops at what cannot be read.
func chainProgram(window int) asm.Instructions {
	load := func(dst asm.Register, offset int16) asm.Instruction {
		return asm.LoadMem(dst, asm.R6, offset, asm.DWord)
	}
	code := asm.Instructions{
		asm.LoadMapValue(asm.R6, window, 0),
		asm.Mov.Imm(asm.R7, 0),
		load(asm.R8, chainNode),

		asm.JGE.Imm(asm.R7, ChainNodes, "end").WithSymbol("loop"),
		load(asm.R1, chainCount),
		asm.JGE.Reg(asm.R7, asm.R1, "end"),
		load(asm.R9, chainStride),
		asm.JGT.Imm(asm.R9, maxChainRecord, "end"),
		asm.Mul.Reg(asm.R9, asm.R7),
		asm.Add.Reg(asm.R9, asm.R6),
		asm.Add.Imm(asm.R9, tableSize),
		asm.Mov.Reg(asm.R1, asm.R9),
		asm.Mov.Imm(asm.R2, 8),
		load(asm.R3, chainNext),
		asm.Add.Reg(asm.R3, asm.R8),
		asm.FnProbeReadKernel.Call(),
		asm.JNE.Imm(asm.R0, 0, "end"),
	}
	for i := range ChainWindows {
		at := int16(chainWindow + 16*i)
		code = append(code,
			load(asm.R1, chainWindows),
			asm.JLE.Imm(asm.R1, int32(i), "next"),
			asm.Mov.Reg(asm.R1, asm.R9),
			asm.Add.Imm(asm.R1, int32(8+ChainBytes*i)),
			load(asm.R2, at+8),
			asm.JGT.Imm(asm.R2, ChainBytes, "end"),
			load(asm.R4, chainEntry),
			asm.Mov.Reg(asm.R3, asm.R8),
			asm.Sub.Reg(asm.R3, asm.R4),
			load(asm.R4, at),
			asm.Add.Reg(asm.R3, asm.R4),
			asm.FnProbeReadKernel.Call(),
			asm.JNE.Imm(asm.R0, 0, "end"))
	}
	return append(code,
		asm.LoadMem(asm.R8, asm.R9, 0, asm.DWord).WithSymbol("next"),
		asm.Add.Imm(asm.R7, 1),
		load(asm.R1, chainHead),
		asm.JEq.Reg(asm.R8, asm.R1, "end"),
		asm.JEq.Imm(asm.R8, 0, "end"),
		asm.Ja.Label("loop"),

		asm.StoreMem(asm.R6, chainRead, asm.R7, asm.DWord).WithSymbol("end"),
		asm.Mov.Imm(asm.R0, 0),
		asm.Return(),
	)
}

// ReadChain reads nodes into records, as many as fit and as there are, in one run. It returns how many.
func (r *Reader) ReadChain(c *Chain, records []byte) (int, error) {
	count := min(len(records)/c.record(), ChainNodes)
	if len(c.Windows) > ChainWindows {
		return 0, fmt.Errorf("%d windows: at most %d", len(c.Windows), ChainWindows)
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.chain == nil {
		p, err := loadSyscall("krait_chain", chainProgram(r.window.FD()))
		if err != nil {
			return 0, err
		}
		r.chain = p
	}
	put := func(at int, v uint64) { binary.LittleEndian.PutUint64(r.mem[at:], v) }
	put(chainNode, c.Node)
	put(chainNext, c.Next)
	put(chainHead, c.Head)
	put(chainCount, uint64(count))
	put(chainEntry, c.Entry)
	put(chainWindows, uint64(len(c.Windows)))
	put(chainRead, 0)
	put(chainStride, uint64(c.record()))
	for i, w := range c.Windows {
		put(chainWindow+16*i, uint64(w.Offset))
		put(chainWindow+16*i+8, uint64(w.Len))
	}
	if _, err := runProgram(r.chain, make([]byte, 8)); err != nil {
		return 0, fmt.Errorf("reading kernel memory: %w", err)
	}
	n := min(int(binary.LittleEndian.Uint64(r.mem[chainRead:])), count)
	copy(records, r.mem[tableSize:tableSize+n*c.record()])
	return n, nil
}
