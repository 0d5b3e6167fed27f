package repl

import (
	"errors"
	"fmt"
	"io"

	"krait/interp/value"
	"krait/interp/vm"
	"krait/kmod/client"
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

// openHome makes the home that the configuration asks for and settles config.Home.
func (s *Session) openHome() error {
	if s.config.Home == "" {
		s.config.Home = "user"
		if s.config.Write {
			s.config.Home = "kernel"
		}
	}
	open := s.openUser
	if s.config.Home == "kernel" {
		open = s.openKernel
	}
	if err := open(); err != nil {
		return err
	}
	return s.installPrelude()
}

func (s *Session) openUser() error {
	m, err := vm.New(vm.Config{
		Heap:     s.config.Heap,
		Stdout:   s.printed(),
		Stderr:   annotator{s, s.stderr},
		Request:  s.request,
		Peek:     s.peek,
		Ahead:    s.readAhead,
		Symbol:   s.symbolAddress,
		SymbolAt: s.symbolAt,
		Args:     s.argv(),
	})
	if err == nil {
		s.home = m
	}
	return err
}

func (s *Session) openKernel() error {
	m, err := client.Open(client.Config{
		Writable: s.config.Write,
		Heap:     s.config.Heap,
		Stdout:   s.printed(),
		Stderr:   annotator{s, s.stderr},
		Request:  s.request,
		Args:     s.argv(),
	})
	if errors.Is(err, client.ErrAbsent) {
		return fmt.Errorf("%w: insmod it, or use krait without --write; `krait vm` has a guest with it", err)
	}
	if err != nil {
		return err
	}
	s.home = m
	return nil
}

// printed is where what the program prints goes.
func (s *Session) printed() io.Writer {
	if !s.config.JSON {
		return s.stdout
	}
	if s.json == nil {
		s.json = &jsonOutput{s: s}
	}
	return s.json
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
