package repl

import (
	"fmt"
	"os"
	"strings"

	"krait/btf"
	"krait/interp/code"
	"krait/interp/value"
	"krait/repl/lib"
)

// What a home asks about the kernel: names, types, symbols.

// serveName answers for a kernel name that no image brought along.
func (s *Session) serveName(v value.Value) (value.Value, error) {
	name := text(v)
	if !s.kernel.has(name) {
		return nil, nil
	}
	r, ok := s.kernel.record(name)
	if !ok {
		return nil, nil
	}
	c := s.kernel.closure(false)
	if r.Type != 0 {
		c.add(r.Type)
	}
	if c.err != nil {
		return nil, c.err
	}
	return value.Tuple{value.Bytes(code.EncodeName(&r)), value.Bytes(c.bytes())}, nil
}

func (s *Session) serveType(v value.Value) (value.Value, error) {
	id, ok := value.ToUint64(v)
	if !ok || id > 1<<32-1 {
		return nil, fail("TypeError", "type %v: not a type's number", v)
	}
	b, err := s.typeReply(uint32(id))
	if err != nil {
		return nil, fail("TypeError", "%v", err)
	}
	return value.Bytes(b), nil
}

func (s *Session) typeReply(id uint32) ([]byte, error) {
	if err := s.kernel.load(); err != nil {
		return nil, err
	}
	c := s.kernel.closure(true)
	c.add(id)
	return c.bytes(), c.err
}

// serveCtype finds a type by its C text. A text that names no type gets None; the home says so.
func (s *Session) serveCtype(v value.Value) (value.Value, error) {
	if err := s.kernel.load(); err != nil {
		return nil, fail("TypeError", "%v", err)
	}
	id, err := s.kernel.ctype(text(v))
	if err != nil {
		return nil, fail("TypeError", "%v", err)
	}
	b, err := s.typeReply(uint32(id))
	if err != nil {
		return nil, fail("TypeError", "%v", err)
	}
	return value.Tuple{value.Int(id), value.Bytes(b)}, nil
}

// serveSymbols lists all symbols of a name, or the one that an address lies in: (name, address, type, module).
func (s *Session) serveSymbols(v value.Value) (value.Value, error) {
	found, err := s.kernel.symbols.Lookup(text(v))
	if err != nil {
		return nil, fail("OSError", "%v", err)
	}
	list := value.List{}
	for _, sym := range found {
		list = append(list, value.Tuple{value.Str(sym.Name), value.Uint(sym.Addr), value.Str(sym.Type), value.Str(sym.Module)})
	}
	return list, nil
}

// serveHelper tells the module that a bare name is from.
func (s *Session) serveHelper(v value.Value) (value.Value, error) {
	if module := lib.Helper(text(v)); module != "" {
		return value.Str(module), nil
	}
	return nil, nil
}

// serveConstants lists the macro constants that begin with a prefix.
func (s *Session) serveConstants(v value.Value) (value.Value, error) {
	list := value.List{}
	for name := range btf.ConstNames() {
		if !strings.HasPrefix(name, text(v)) {
			continue
		}
		if c, ok := btf.Const(name); ok {
			list = append(list, value.Tuple{value.Str(name), value.Uint(c.Bits)})
		}
	}
	return list, nil
}

// serveDeclare is the definition in C of the type with a number, or of what a name stands for.
func (s *Session) serveDeclare(v value.Value) (value.Value, error) {
	if err := s.kernel.load(); err != nil {
		return nil, fail("TypeError", "%v", err)
	}
	if id, ok := value.ToUint64(v); ok {
		return value.Str(s.kernel.types.Declare(btf.ID(id))), nil
	}
	name := text(v)
	if n, ok := s.kernel.find(name); ok && n.Class != btf.ConstName {
		return value.Str(s.kernel.types.Declare(n.Type)), nil
	}
	id, err := s.kernel.ctype(name)
	if err != nil {
		return nil, nil
	}
	return value.Str(s.kernel.types.Declare(id)), nil
}

// serveStack is the kernel stack of a thread, as the kernel's own unwinder sees it.
func (s *Session) serveStack(v value.Value) (value.Value, error) {
	id, ok := value.ToUint64(v)
	if !ok {
		return nil, fail("TypeError", "a thread's number is due")
	}
	data, err := os.ReadFile(fmt.Sprintf("/proc/%d/stack", id))
	if err != nil {
		return nil, fail("OSError", "%v", err)
	}
	list := value.List{}
	for line := range strings.Lines(string(data)) {
		_, frame, _ := strings.Cut(strings.TrimSpace(line), " ")
		list = append(list, value.Str(frame))
	}
	return list, nil
}
