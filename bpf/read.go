package bpf

import (
	"encoding/binary"
	"errors"
	"fmt"
	"sync"

	"github.com/cilium/ebpf"
	"github.com/cilium/ebpf/asm"
	"golang.org/x/sys/unix"
)

// A Reader reads kernel memory and looks symbols up, without a module: it runs small programs on demand.
type Reader struct {
	mu     sync.Mutex
	window *ebpf.Map
	mem    []byte // value of window
	reads  *ebpf.Program
	lookup *ebpf.Program
	name   *ebpf.Program // nil before SymbolAt was called
}

// A Read is one piece of memory to be read; Err is a *FaultError afterwards if it could not be.
type Read struct {
	Addr uint64
	Buf  []byte
	Err  error
}

// A FaultError is a read of memory that is not there.
type FaultError struct{ Addr uint64 }

func (e *FaultError) Error() string { return fmt.Sprintf("bad address %#x", e.Addr) }

// The window holds a table of requests, then the bytes that were read. The verifier bounds offset and
// length each on its own, so there is room for the sum of both.
const (
	batchSize  = 64
	entrySize  = 24 // address, length, offset in the data, result
	tableSize  = batchSize * entrySize
	dataSize   = 64 << 10
	windowSize = tableSize + 2*dataSize
	maxSymbol  = 512 // KSYM_NAME_LEN
)

// NewReader loads the programs.
func NewReader() (*Reader, error) {
	r := &Reader{}
	var err error
	if r.window, r.mem, err = newValueMap("krait_window", windowSize); err != nil {
		return nil, err
	}
	if r.reads, err = loadSyscall("krait_read", readProgram(r.window.FD())); err == nil {
		r.lookup, err = loadSyscall("krait_lookup", lookupProgram(r.window.FD()))
	}
	if err != nil {
		r.Close()
		return nil, err
	}
	return r, nil
}

// loadSyscall loads a program that runs when it is asked to.
func loadSyscall(name string, insns asm.Instructions) (*ebpf.Program, error) {
	p, err := loadProgram(name, insns, progAttr{progType: uint32(ebpf.Syscall), progFlags: unix.BPF_F_SLEEPABLE})
	var refused *LoadError
	if errors.As(err, &refused) {
		_, refused.Reason = readLog(refused.Log)
	}
	return p, err
}

// readProgram serves the first n requests of the window; n is the context.
func readProgram(window int) asm.Instructions {
	return asm.Instructions{
		asm.LoadMem(asm.R6, asm.R1, 0, asm.DWord),
		asm.LoadMapValue(asm.R7, window, 0),
		asm.Mov.Imm(asm.R8, 0),

		asm.JGE.Imm(asm.R8, batchSize, "end").WithSymbol("next"),
		asm.JGE.Reg(asm.R8, asm.R6, "end"),
		asm.Mov.Reg(asm.R9, asm.R8),
		asm.Mul.Imm(asm.R9, entrySize),
		asm.Add.Reg(asm.R9, asm.R7),
		asm.LoadMem(asm.R3, asm.R9, 0, asm.DWord),
		asm.LoadMem(asm.R2, asm.R9, 8, asm.Word),
		asm.LoadMem(asm.R4, asm.R9, 12, asm.Word),
		asm.Mov.Imm(asm.R0, errTooBig),
		asm.JGT.Imm(asm.R2, dataSize, "result"),
		asm.JGT.Imm(asm.R4, dataSize, "result"),
		asm.Mov.Reg(asm.R1, asm.R7),
		asm.Add.Imm(asm.R1, tableSize),
		asm.Add.Reg(asm.R1, asm.R4),
		asm.FnProbeReadKernel.Call(),
		asm.StoreMem(asm.R9, 16, asm.R0, asm.DWord).WithSymbol("result"),
		asm.Add.Imm(asm.R8, 1),
		asm.Ja.Label("next"),

		asm.Mov.Imm(asm.R0, 0).WithSymbol("end"),
		asm.Return(),
	}
}

// lookupProgram finds the symbol whose name, NUL included, is in the data; its length is the context. The
// address goes to the beginning of the window, the result to the second word of the context.
func lookupProgram(window int) asm.Instructions {
	return asm.Instructions{
		asm.Mov.Reg(asm.R6, asm.R1),
		asm.LoadMapValue(asm.R7, window, 0),
		asm.LoadMem(asm.R2, asm.R6, 0, asm.DWord),
		asm.Mov.Imm(asm.R0, errTooBig),
		asm.JGT.Imm(asm.R2, maxSymbol, "result"),
		asm.Mov.Reg(asm.R1, asm.R7),
		asm.Add.Imm(asm.R1, tableSize),
		asm.Mov.Imm(asm.R3, 0),
		asm.Mov.Reg(asm.R4, asm.R7),
		asm.FnKallsymsLookupName.Call(),
		asm.StoreMem(asm.R6, 8, asm.R0, asm.DWord).WithSymbol("result"),
		asm.Mov.Imm(asm.R0, 0),
		asm.Return(),
	}
}

// Read reads kernel memory. All of p is read, or the error is a *FaultError.
func (r *Reader) Read(addr uint64, p []byte) error {
	for len(p) > 0 {
		n := min(len(p), dataSize)
		one := []Read{{Addr: addr, Buf: p[:n]}}
		if err := r.ReadBatch(one); err != nil {
			return err
		}
		if one[0].Err != nil {
			return one[0].Err
		}
		addr, p = addr+uint64(n), p[n:]
	}
	return nil
}

// ReadBatch reads many pieces, each of at most 64 KiB, with as few runs of the program as fit. The error is
// about the reading as a whole.
func (r *Reader) ReadBatch(list []Read) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	for len(list) > 0 {
		n, used := 0, 0
		for n < len(list) && n < batchSize && used+len(list[n].Buf) <= dataSize {
			used += (len(list[n].Buf) + 7) / 8 * 8
			n++
		}
		if n == 0 {
			return fmt.Errorf("reading %d bytes at once: at most %d", len(list[0].Buf), dataSize)
		}
		if err := r.run(list[:n]); err != nil {
			return err
		}
		list = list[n:]
	}
	return nil
}

func (r *Reader) run(list []Read) error {
	le := binary.LittleEndian
	off := 0
	for i, q := range list {
		entry := r.mem[i*entrySize:]
		le.PutUint64(entry, q.Addr)
		le.PutUint32(entry[8:], uint32(len(q.Buf)))
		le.PutUint32(entry[12:], uint32(off))
		off += (len(q.Buf) + 7) / 8 * 8
	}
	ctx := le.AppendUint64(nil, uint64(len(list)))
	if _, err := runProgram(r.reads, ctx); err != nil {
		return fmt.Errorf("reading kernel memory: %w", err)
	}
	off = 0
	for i := range list {
		q := &list[i]
		q.Err = nil
		if result := int64(le.Uint64(r.mem[i*entrySize+16:])); result != 0 {
			q.Err = &FaultError{q.Addr}
		} else {
			copy(q.Buf, r.mem[tableSize+off:])
		}
		off += (len(q.Buf) + 7) / 8 * 8
	}
	return nil
}

// Lookup finds the address of a symbol; of several with one name, the first in kallsyms.
func (r *Reader) Lookup(name string) (addr uint64, ok bool, err error) {
	if name == "" || len(name) >= maxSymbol {
		return 0, false, nil
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	copy(r.mem[tableSize:], name)
	r.mem[tableSize+len(name)] = 0
	ctx := make([]byte, 16)
	binary.LittleEndian.PutUint64(ctx, uint64(len(name)+1))
	if _, err := runProgram(r.lookup, ctx); err != nil {
		return 0, false, fmt.Errorf("looking up %s: %w", name, err)
	}
	switch result := int64(wordOf(ctx[8:])); {
	case result == -int64(unix.ENOENT):
		return 0, false, nil
	case result != 0:
		return 0, false, fmt.Errorf("looking up %s: %w", name, unix.Errno(-result))
	}
	return wordOf(r.mem), true, nil
}

// Close frees the programs.
func (r *Reader) Close() error {
	r.mu.Lock()
	defer r.mu.Unlock()
	var errs []error
	for _, p := range []*ebpf.Program{r.reads, r.lookup, r.name} {
		if p != nil {
			errs = append(errs, p.Close())
		}
	}
	if r.mem != nil {
		errs = append(errs, unix.Munmap(r.mem))
		r.mem = nil
	}
	return errors.Join(append(errs, r.window.Close())...)
}
