package bpf

import (
	"encoding/binary"
	"fmt"
	"strconv"
	"strings"

	"github.com/cilium/ebpf"
	"github.com/cilium/ebpf/asm"
	"golang.org/x/sys/unix"
)

// symbolFormat makes the kernel write "name+0x1c/0x40 [module]".
const symbolFormat = "%pS\x00"

// newFormat is a map that holds the format: bpf_snprintf wants it where nobody can change it.
func newFormat() (*ebpf.Map, error) {
	m, err := ebpf.NewMap(&ebpf.MapSpec{
		Name: "krait_format", Type: ebpf.Array, KeySize: 4, ValueSize: uint32(len(symbolFormat)), MaxEntries: 1,
		Flags: unix.BPF_F_RDONLY_PROG,
	})
	if err != nil {
		return nil, fmt.Errorf("map krait_format: %w", err)
	}
	if err := m.Put(uint32(0), []byte(symbolFormat)); err != nil {
		m.Close()
		return nil, fmt.Errorf("map krait_format: %w", err)
	}
	if err := m.Freeze(); err != nil {
		m.Close()
		return nil, fmt.Errorf("map krait_format: %w", err)
	}
	return m, nil
}

// nameProgram writes the name of the symbol at the address in its context into the data of the window.
func nameProgram(window, format int) asm.Instructions {
	return asm.Instructions{
		asm.LoadMem(asm.R2, asm.R1, 0, asm.DWord),
		asm.StoreMem(asm.RFP, -8, asm.R2, asm.DWord),
		asm.LoadMapValue(asm.R1, window, tableSize),
		asm.Mov.Imm(asm.R2, maxSymbol),
		asm.LoadMapValue(asm.R3, format, 0),
		asm.Mov.Reg(asm.R4, asm.RFP),
		asm.Add.Imm(asm.R4, -8),
		asm.Mov.Imm(asm.R5, 8),
		asm.FnSnprintf.Call(),
		asm.Mov.Imm(asm.R0, 0),
		asm.Return(),
	}
}

// SymbolAt names the symbol that an address lies in. The program for it is loaded at the first use.
func (r *Reader) SymbolAt(addr uint64) (name string, offset uint64, ok bool, err error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.name == nil {
		format, err := newFormat()
		if err != nil {
			return "", 0, false, err
		}
		r.name, err = loadSyscall("krait_name", nameProgram(r.window.FD(), format.FD()))
		format.Close() // the program holds it
		if err != nil {
			return "", 0, false, err
		}
	}
	if _, err := runProgram(r.name, binary.LittleEndian.AppendUint64(nil, addr)); err != nil {
		return "", 0, false, fmt.Errorf("naming %#x: %w", addr, err)
	}
	text, _, _ := strings.Cut(string(r.mem[tableSize:tableSize+maxSymbol]), "\x00")
	name, rest, ok := strings.Cut(text, "+0x")
	hex, _, _ := strings.Cut(rest, "/")
	offset, err = strconv.ParseUint(hex, 16, 64)
	if !ok || err != nil {
		return "", 0, false, nil // the kernel wrote the bare number
	}
	return name, offset, true, nil
}
