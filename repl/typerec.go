package repl

import (
	"encoding/binary"

	"krait/btf"
	"krait/interp/code"
)

// A closure gathers the records of types and of what they lead to. Types met deep are followed:
// pointers to what they point to, structs to the members whose names the session uses and to
// anonymous ones. Types met shallow, the other members of the type asked for, bring what is needed
// to read and print them as scalars.
type closure struct {
	k       *kernel
	seen    map[btf.ID]bool // true: followed deep
	records []*code.Type
	// others: the members of the roots that the session does not name come too, shallow.
	others bool
	err    error
}

func (k *kernel) closure(others bool) *closure {
	return &closure{k: k, seen: make(map[btf.ID]bool), others: others}
}

// add takes a type in, with what it leads to.
func (c *closure) add(id uint32) { c.visit(btf.ID(id), true, true) }

func (c *closure) visit(id btf.ID, deep, root bool) {
	if id >= firstShim {
		c.shim(id)
		return
	}
	id = c.k.strip(id)
	was, seen := c.seen[id]
	if id == 0 || seen && (was || !deep) {
		return
	}
	c.seen[id] = deep
	t, err := c.k.types.Type(id)
	if err != nil {
		c.err = err
		return
	}
	if !seen {
		c.records = append(c.records, c.k.typeRecord(t))
	}
	switch t.Kind {
	case btf.KindTypedef, btf.KindArray:
		c.visit(t.Elem, deep, root)
	case btf.KindPointer:
		if deep {
			c.visit(t.Elem, true, root)
		}
	case btf.KindFuncProto:
		if deep {
			c.visit(t.Ret, true, false)
			for _, p := range t.Params {
				c.visit(p.Type, true, false)
			}
		}
	case btf.KindStruct, btf.KindUnion:
		c.members(t, deep, root)
	}
}

func (c *closure) members(t *btf.Type, deep, root bool) {
	for _, m := range t.Members {
		switch {
		case m.Name == "":
			c.visit(m.Type, deep, root)
		case deep && c.k.used(m.Name):
			c.visit(m.Type, true, false)
		case root && c.others:
			c.shallow(m.Type)
		}
	}
}

// shallow takes a member's type in unless it is a struct, which is asked for when it is looked into.
func (c *closure) shallow(id btf.ID) {
	t, err := c.k.types.Strip(id)
	if err == nil && t.Kind != btf.KindStruct && t.Kind != btf.KindUnion {
		c.visit(id, false, false)
	}
}

func (c *closure) shim(id btf.ID) {
	if _, seen := c.seen[id]; seen {
		return
	}
	c.seen[id] = true
	r, err := c.k.shimRecord(uint32(id))
	if err != nil {
		c.err = err
		return
	}
	c.records = append(c.records, r)
	c.visit(btf.ID(r.Elem), true, false)
	for _, p := range r.Members {
		c.visit(btf.ID(p.Type), true, false)
	}
}

// bytes is a reply's form: a count and the records.
func (c *closure) bytes() []byte {
	b := binary.LittleEndian.AppendUint32(nil, uint32(len(c.records)))
	for _, r := range c.records {
		b = append(b, code.EncodeType(r)...)
	}
	return b
}

// typeRecord is the one place where the kernel's types become the home's.
func (k *kernel) typeRecord(t *btf.Type) *code.Type {
	r := &code.Type{ID: uint32(t.ID), Size: t.Size, Name: t.Name}
	if t.Signed {
		r.Flags |= code.TypeFlagSigned
	}
	switch t.Kind {
	case btf.KindInt:
		r.Kind = code.TypeInt
	case btf.KindChar:
		r.Kind = code.TypeInt
		r.Flags |= code.TypeFlagChar
	case btf.KindBool:
		r.Kind = code.TypeBool
	case btf.KindFloat:
		r.Kind = code.TypeFloat
	case btf.KindEnum:
		r.Kind = code.TypeEnum
		for _, v := range t.Values {
			r.Members = append(r.Members, code.Member{Name: v.Name, Value: v.Value})
		}
	case btf.KindStruct, btf.KindUnion:
		r.Kind = code.TypeStruct
		if t.Kind == btf.KindUnion {
			r.Kind = code.TypeUnion
		}
		r.Members = k.memberRecords(t)
	case btf.KindPointer:
		r.Kind, r.Size, r.Elem = code.TypePtr, btf.PointerSize, uint32(k.strip(t.Elem))
	case btf.KindArray:
		r.Kind, r.Elem, r.Len = code.TypeArray, uint32(k.strip(t.Elem)), t.Len
		r.Size, _ = k.types.Size(t.ID) // an array of incomplete structs has none
	case btf.KindTypedef:
		r.Kind, r.Elem = code.TypeTypedef, uint32(k.strip(t.Elem))
		r.Size, _ = k.types.Size(t.ID) // a name for void or a function has none
	case btf.KindFuncProto:
		r.Kind, r.Elem = code.TypeFunc, uint32(k.strip(t.Ret))
		if t.Variadic {
			r.Flags |= code.TypeFlagVariadic
		}
		for _, p := range t.Params {
			r.Members = append(r.Members, code.Member{Name: p.Name, Type: uint32(k.strip(p.Type))})
		}
	case btf.KindFwd:
		r.Kind, r.Flags = code.TypeStruct, code.TypeFlagIncomplete
		if t.Union {
			r.Kind = code.TypeUnion
		}
	}
	return r
}

func (k *kernel) memberRecords(t *btf.Type) []code.Member {
	list := make([]code.Member, len(t.Members))
	for i, m := range t.Members {
		list[i] = code.Member{
			Name:      m.Name,
			Type:      uint32(k.strip(m.Type)),
			BitOffset: uint32(m.Bit()),
			BitSize:   uint32(m.BitSize),
		}
	}
	return list
}
