package repl

import (
	"fmt"

	"krait/interp/value"
	"krait/interp/vm"
	"krait/repl/lib"
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
		Symbol:  s.symbolAddress,
		Args:    s.argv(),
	})
	if err != nil {
		return err
	}
	s.home = m
	return s.installPrelude()
}

// installPrelude makes the names of the module krait builtins.
func (s *Session) installPrelude() error {
	p, err := s.assemble("builtins", lib.Prefix, []byte("from krait import *\n"))
	if err != nil {
		return err
	}
	o, err := s.run(p)
	if err != nil {
		return err
	}
	if o.Status == value.Raised {
		return fmt.Errorf("module krait: %s", s.formatException(o.Exception))
	}
	return nil
}
