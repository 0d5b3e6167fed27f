package repl

import (
	"krait/interp/vm"
)

// A home runs a session's images. The user one is linked into the program, the kernel one is
// krait.ko.
type home interface {
	Run(image []byte) ([]byte, error)
	// Interrupt raises KeyboardInterrupt in the running statement.
	Interrupt()
	Close()
}

// openHome makes the home that the configuration asks for.
func (s *Session) openHome() error {
	m, err := vm.New(vm.Config{
		Heap:    s.config.Heap,
		Stdout:  s.stdout,
		Stderr:  s.stderr,
		Request: s.request,
		Args:    s.argv(),
	})
	if err != nil {
		return err
	}
	s.home = m
	return nil
}
