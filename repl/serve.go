package repl

import (
	"krait/interp/code"
	"krait/interp/value"
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

// serveSymbolAt names an address of the kernel.
func (s *Session) serveSymbolAt(v value.Value) (value.Value, error) {
	addr, ok := value.ToUint64(v)
	if i, isInt := v.(value.Int); isInt {
		addr, ok = uint64(i), true
	}
	if !ok {
		return nil, nil
	}
	sym, offset, ok := s.kernel.symbols.Resolve(addr)
	if !ok {
		return nil, nil
	}
	return value.Tuple{value.Str(sym.Name), value.Uint(offset)}, nil
}
