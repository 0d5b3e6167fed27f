package repl

import (
	"fmt"
	"sync"

	"krait/bpf"
	"krait/btf"
	"krait/interp/vm"
)

// A reader is how a user home sees the kernel: through small eBPF programs, loaded when they are
// first needed.
type reader struct {
	once   sync.Once
	reader *bpf.Reader
	err    error

	mu    sync.Mutex
	chain *bpf.Chain        // nil before a list was walked
	known map[string]uint64 // symbols of the kernel's image
	freed [2]uint64         // where __init code and data were
}

// moduleSpace is where the memory of modules begins.
const moduleSpace = 0xffffffffc0000000

// open loads the programs; what keeps them from loading is said once.
func (s *Session) openReader() (*bpf.Reader, error) {
	r := &s.reader
	r.once.Do(func() {
		if r.reader, r.err = bpf.NewReader(); r.err != nil {
			fmt.Fprintf(s.stderr, "krait: kernel memory cannot be read: %v\n", r.err)
		}
	})
	return r.reader, r.err
}

// peek reads kernel memory for a user home.
func (s *Session) peek(addr uint64, p []byte) error {
	r, err := s.openReader()
	if err != nil {
		return vm.ErrNoAccess
	}
	return r.Read(addr, p)
}

// readAhead finds what a user home reads the nodes of lists with. Without it the home reads them one by one.
func (s *Session) readAhead(windows int) (program, memory int, err error) {
	if _, err := s.openReader(); err != nil {
		return -1, -1, vm.ErrNoAccess
	}
	s.reader.mu.Lock()
	defer s.reader.mu.Unlock()
	if s.reader.chain == nil {
		if s.reader.chain, err = bpf.NewChain(); err != nil {
			return -1, -1, err
		}
	}
	program, err = s.reader.chain.Program(windows)
	return program, s.reader.chain.Memory(), err
}

// symbolAddress finds a symbol for a user home. The kernel expands its whole table for one, so what lies
// in its own image, which stays where it is, is remembered.
func (s *Session) symbolAddress(name string) (uint64, error) {
	r, err := s.openReader()
	if err != nil {
		return 0, vm.ErrNoAccess
	}
	s.reader.mu.Lock()
	defer s.reader.mu.Unlock()
	return s.reader.find(name, r.Lookup)
}

// find looks a symbol up, and what was freed after boot but is still in the table.
func (r *reader) find(name string, lookup func(string) (uint64, bool, error)) (uint64, error) {
	if addr, ok := r.known[name]; ok {
		return addr, nil
	}
	addr, ok, err := lookup(name)
	if err != nil || !ok {
		return 0, btf.ErrNoSymbol
	}
	if r.known == nil {
		r.known = make(map[string]uint64)
		r.freed[0], _, _ = lookup("__init_begin")
		r.freed[1], _, _ = lookup("__init_end")
	}
	if addr >= r.freed[0] && addr < r.freed[1] {
		return 0, vm.ErrFreed
	}
	if addr < moduleSpace {
		r.known[name] = addr
	}
	return addr, nil
}

// symbolAt names an address for a user home.
func (s *Session) symbolAt(addr uint64) (string, uint64, bool) {
	r, err := s.openReader()
	if err != nil {
		return "", 0, false
	}
	if name, offset, ok, err := r.SymbolAt(addr); err == nil {
		return name, offset, ok
	}
	sym, offset, ok := s.kernel.symbols.Resolve(addr)
	return sym.Name, offset, ok
}
