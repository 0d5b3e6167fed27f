package btf

import (
	"encoding/binary"
	"fmt"
	"math"
	"slices"
)

// maxDepth bounds every walk along type references, so that a malformed blob whose types
// contain themselves is an error and not a hang. Real chains are below 20.
const maxDepth = 64

// PointerSize is the size of a pointer and of an unsigned long of the kernel, in bytes.
const PointerSize = 8

// header reads kind and size-or-type word of a type without decoding it.
func (t *Types) header(id ID) (p *part, kind, word uint32, ok bool) {
	p = t.partOf(id)
	if p == nil {
		return nil, 0, 0, false
	}
	b := p.types[p.offsets[id-p.first]:]
	return p, binary.LittleEndian.Uint32(b[4:]) >> 24 & 0x1f, binary.LittleEndian.Uint32(b[8:]), true
}

// placeBitfields moves the bit-fields of a struct from the bit they begin at to a storage unit.
// It reads headers only: the member types may lead back to typ.
func (t *Types) placeBitfields(typ *Type) {
	if typ.Kind != KindStruct && typ.Kind != KindUnion {
		return
	}
	for i := range typ.Members {
		m := &typ.Members[i]
		if m.BitSize == 0 {
			continue
		}
		unit := t.scalarSize(m.Type)
		if unit == 0 || unit > 8 {
			continue
		}
		start := m.Offset / unit * unit
		bit := (m.Offset-start)*8 + uint32(m.BitOffset)
		if bit+uint32(m.BitSize) <= unit*8 && uint64(start)+uint64(unit) <= uint64(typ.Size) {
			m.Offset, m.BitOffset = start, uint8(bit)
		}
	}
}

// scalarSize is the size of an integer or enum behind typedefs and qualifiers, 0 for others.
func (t *Types) scalarSize(id ID) uint32 {
	for range maxDepth {
		p, kind, word, ok := t.header(id)
		if !ok {
			return 0
		}
		switch kind {
		case rawInt, rawEnum, rawEnum64:
			return word
		case rawTypedef, rawConst, rawVolatile, rawRestrict, rawTypeTag:
			next, err := p.id(word)
			if err != nil {
				return 0
			}
			id = next
		default:
			return 0
		}
	}
	return 0
}

// Strip looks through typedefs, qualifiers and type tags. A type that cannot be decoded
// strips to Void, with the error.
func (t *Types) Strip(id ID) (*Type, error) {
	for range maxDepth {
		typ, err := t.Type(id)
		if err != nil {
			return void, err
		}
		if !typ.Kind.modifier() {
			return typ, nil
		}
		id = typ.Elem
	}
	return void, fmt.Errorf("type %d: typedefs do not end", id)
}

// Size is what sizeof gives, in bytes.
func (t *Types) Size(id ID) (uint32, error) {
	n := uint64(1)
	for range maxDepth {
		typ, err := t.Strip(id)
		if err != nil {
			return 0, err
		}
		var size uint32
		switch typ.Kind {
		case KindArray:
			if n *= uint64(typ.Len); n > math.MaxUint32 {
				return 0, fmt.Errorf("%s: array is too large", t.CText(typ.ID))
			}
			id = typ.Elem
			continue
		case KindInt, KindBool, KindChar, KindFloat, KindEnum, KindStruct, KindUnion, KindDatasec:
			size = typ.Size
		case KindPointer:
			size = PointerSize
		case KindVar:
			id = typ.Elem
			continue
		default:
			return 0, fmt.Errorf("%s: incomplete type has no size", t.CText(typ.ID))
		}
		if n *= uint64(size); n > math.MaxUint32 {
			return 0, fmt.Errorf("type %d: too large", id)
		}
		return uint32(n), nil
	}
	return 0, fmt.Errorf("type %d: arrays do not end", id)
}

// Pointee is what a pointer points to, behind typedefs and qualifiers of the pointer itself.
func (t *Types) Pointee(id ID) (ID, bool) {
	typ, err := t.Strip(id)
	if err != nil || typ.Kind != KindPointer {
		return 0, false
	}
	return typ.Elem, true
}

// PointeeStruct resolves a pointer to a struct or union; ok is false for every other type and
// for one only forward-declared everywhere.
func (t *Types) PointeeStruct(id ID) (*Type, bool) {
	elem, ok := t.Pointee(id)
	if !ok {
		return nil, false
	}
	return t.Aggregate(elem)
}

// Aggregate strips id to a struct or union. A forward declaration is followed to the
// definition of that name, which a module may hold or miss.
func (t *Types) Aggregate(id ID) (*Type, bool) {
	typ, err := t.Strip(id)
	if err != nil {
		return nil, false
	}
	switch typ.Kind {
	case KindStruct, KindUnion:
		return typ, true
	case KindFwd:
		if typ.Union {
			return t.Union(typ.Name)
		}
		return t.Struct(typ.Name)
	}
	return nil, false
}

// Field is a member found by name, through anonymous members if need be.
type Field struct {
	Member       // Offset counts from the start of the type that was asked
	Path   []int // member indexes from the outside in; longer than 1 behind anonymous members
}

// Field finds a member of a struct or union by name.
func (t *Types) Field(id ID, name string) (Field, bool) {
	var found Field
	ok := false
	t.visit(id, func(m Member, path []int) bool {
		if m.Name == name {
			found, ok = Field{m, slices.Clone(path)}, true
		}
		return !ok
	})
	return found, ok
}

// Fields lists what Field can find, in the order of the source.
func (t *Types) Fields(id ID) []Field {
	var all []Field
	t.visit(id, func(m Member, path []int) bool {
		all = append(all, Field{m, slices.Clone(path)})
		return true
	})
	return all
}

// walk is a traversal of the named members of a type. path is valid during a call of f only.
type walk struct {
	t      *Types
	f      func(m Member, path []int) bool // false ends the walk
	path   []int
	budget int // members left: above any real struct, below what a malformed blob can multiply
}

func (t *Types) visit(id ID, f func(Member, []int) bool) {
	if typ, ok := t.Aggregate(id); ok {
		w := &walk{t: t, f: f, path: make([]int, 0, 8), budget: 1 << 17}
		w.members(typ, 0)
	}
}

func (w *walk) members(typ *Type, base uint32) bool {
	if len(w.path) >= maxDepth {
		return true
	}
	w.path = append(w.path, 0)
	defer func() { w.path = w.path[:len(w.path)-1] }()
	for i, m := range typ.Members {
		if w.budget--; w.budget < 0 {
			return false
		}
		w.path[len(w.path)-1] = i
		m.Offset += base
		if m.Name != "" {
			if !w.f(m, w.path) {
				return false
			}
			continue
		}
		inner, err := w.t.Strip(m.Type)
		if err != nil || inner.Kind != KindStruct && inner.Kind != KindUnion {
			continue
		}
		if !w.members(inner, m.Offset) {
			return false
		}
	}
	return true
}
