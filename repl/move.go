package repl

import (
	"errors"
	"fmt"
	"slices"

	"krait/interp/code"
	"krait/interp/resolve"
	"krait/interp/syntax"
	"krait/interp/value"
	"krait/kmod/client"
)

// A writable session that is in user space moves to the kernel at the first statement that needs it: everything its
// names lead to, once.

// serveWrite is for write(): from now on the session may change the kernel.
func (s *Session) serveWrite(value.Value) (value.Value, error) {
	switch {
	case s.config.Write:
	case s.config.Home == "kernel":
		return nil, fail("ReadOnlyError", "the session began in the kernel to read only: start krait with --write")
	default:
		if err := client.Present(); err != nil {
			return nil, fail("ReadOnlyError", "%v: insmod it first", err)
		}
		s.config.Write = true
	}
	return nil, nil
}

// serveSession gives the new home what the old one was.
func (s *Session) serveSession(value.Value) (value.Value, error) {
	if s.packed == nil {
		return nil, fail("RuntimeError", "no session is moving")
	}
	return value.Bytes(s.packed), nil
}

// changers are builtins that change the kernel or are of use in it only.
var changers = set("acknowledge buffer callback journal kprobe kretprobe override poke ref replace store undo")

// changingModules cannot be of use in user space.
var changingModules = []string{"changes", "kernel_ffi"}

// settle moves the session if it has yet to and a unit needs that.
func (s *Session) settle(c *syntax.Chunk, p *code.Program, info *resolve.Info) error {
	s.usesKernel = s.usesKernel || len(info.Kernel) > 0
	if !s.config.Write || s.config.Home == "kernel" || s.config.DryRun || !s.needsKernel(c, p, info) {
		return nil
	}
	return s.moveHome()
}

// needsKernel reports whether a unit calls the kernel or may store to it. Any attribute or item may be in its memory,
// once the session has looked there.
func (s *Session) needsKernel(c *syntax.Chunk, p *code.Program, info *resolve.Info) bool {
	need := slices.Contains(info.Kernel, "current") ||
		slices.ContainsFunc(p.Names, func(n code.Name) bool { return n.Kind == code.NameFunc })
	place := func(targets ...syntax.Expr) {
		for _, x := range targets {
			switch x.(type) {
			case *syntax.Attr, *syntax.Index:
				need = need || s.usesKernel
			}
		}
	}
	syntax.Walk(c, func(n syntax.Node) bool {
		switch n := n.(type) {
		case *syntax.Name:
			need = need || changers[n.Id] && info.Kind(n) == resolve.Builtin
		case *syntax.Import:
			for _, a := range n.Names {
				need = need || slices.Contains(changingModules, a.Name)
			}
		case *syntax.ImportFrom:
			need = need || slices.Contains(changingModules, n.Module)
		case *syntax.Assign:
			place(n.Targets...)
		case *syntax.AugAssign:
			place(n.Target)
		case *syntax.AnnAssign:
			place(n.Target)
		}
		return !need
	})
	return need
}

// moveHome makes the kernel the session's home. When it fails, the session is where it was.
func (s *Session) moveHome() error {
	v, err := s.eval(`__import__("_krait").pack()`)
	packed, ok := v.(value.Bytes)
	if err == nil && !ok {
		err = errors.New("the home gave no bytes")
	}
	if err != nil {
		return fmt.Errorf("moving into the kernel: %w", err)
	}
	old := s.home
	s.packed = packed
	defer func() { s.packed = nil }()
	if err := s.openKernel(); err != nil {
		return err
	}
	if err := s.unpack(); err != nil {
		s.home.Close()
		s.home = old
		return fmt.Errorf("moving into the kernel: %w", err)
	}
	old.Close()
	s.config.Home = "kernel"
	fmt.Fprintf(s.stderr, "the session has moved into the kernel: %d KiB\n", len(packed)>>10)
	return nil
}

func (s *Session) unpack() error {
	p, err := s.assemble("move", "<krait>", []byte("import _krait\n_krait.unpack()\n"))
	if err != nil {
		return err
	}
	o, err := s.run(p)
	if err != nil {
		return err
	}
	if o.Status == value.Raised {
		return errors.New(o.Exception.Msg)
	}
	return nil
}
