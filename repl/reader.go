package repl

import (
	"fmt"
	"sync"

	"krait/bpf"
)

// A reader is how a user home sees the kernel: through small eBPF programs, loaded when they are
// first needed.
type reader struct {
	once   sync.Once
	reader *bpf.Reader
	err    error
}

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
		return err
	}
	return r.Read(addr, p)
}

// symbolAddress finds a symbol for a user home.
func (s *Session) symbolAddress(name string) (uint64, bool) {
	r, err := s.openReader()
	if err != nil {
		return 0, false
	}
	addr, ok, err := r.Lookup(name)
	return addr, ok && err == nil
}
