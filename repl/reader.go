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

// readAhead reads the nodes of a list for a user home. Without it the home reads them one by one.
func (s *Session) readAhead(head, node, next, entry uint64, windows [][2]uint32, records []byte) int {
	r, err := s.openReader()
	if err != nil {
		return 0
	}
	c := bpf.Chain{Head: head, Node: node, Next: next, Entry: entry}
	for _, w := range windows {
		c.Windows = append(c.Windows, bpf.Window{Offset: w[0], Len: w[1]})
	}
	n, err := r.ReadChain(&c, records)
	if err != nil {
		return 0
	}
	return n
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
