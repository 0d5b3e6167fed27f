package btf

import (
	"encoding/binary"
	"fmt"
	"slices"
	"strings"
	"sync"
)

// nameIndex finds types by name: open addressing over ids, names compared in the blob, so a
// session pays half a megabyte and no strings for it. Built on the first lookup.
type nameIndex struct {
	mu    sync.RWMutex
	slots []ID // power of two; 0 is free. Ids of one name are met in ascending order.
}

func (x *nameIndex) reset() {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.slots = nil
}

func (x *nameIndex) get(t *Types) []ID {
	x.mu.RLock()
	slots := x.slots
	x.mu.RUnlock()
	if slots != nil {
		return slots
	}
	parts := t.snapshot()
	slots = buildSlots(t, parts)
	x.mu.Lock()
	defer x.mu.Unlock()
	// A module added meanwhile reset the index: then this one, too old, is for this call only.
	if x.slots == nil && len(t.snapshot()) == len(parts) {
		x.slots = slots
	}
	return slots
}

func buildSlots(t *Types, parts []*part) []ID {
	n := 1
	for _, p := range parts {
		for _, off := range p.offsets {
			if binary.LittleEndian.Uint32(p.types[off:]) != 0 {
				n++
			}
		}
	}
	size := 16
	for size < n*3/2 {
		size *= 2
	}
	slots := make([]ID, size)
	for _, p := range parts {
		for i := range p.offsets {
			h, ok := p.nameHash(p.first + ID(i))
			if !ok {
				continue
			}
			h &= uint32(size - 1)
			for slots[h] != 0 {
				h = (h + 1) & uint32(size-1)
			}
			slots[h] = p.first + ID(i)
		}
	}
	return slots
}

// hash is FNV-1a.
func hash(s string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

// nameHash is hash(nameOf(id)) in one pass over the string; false for a type without a name.
func (p *part) nameHash(id ID) (uint32, bool) {
	off := binary.LittleEndian.Uint32(p.types[p.offsets[id-p.first]:])
	if off == 0 {
		return 0, false
	}
	s := p.strAt(off)
	if len(s) == 0 || s[0] == 0 {
		return 0, false
	}
	h := uint32(2166136261)
	for _, c := range s {
		if c == 0 {
			break
		}
		h = (h ^ uint32(c)) * 16777619
	}
	return h, true
}

// nameOf reads the name of a type of this part; "" if it has none or an unreadable one.
func (p *part) nameOf(id ID) string {
	s, err := p.str(binary.LittleEndian.Uint32(p.types[p.offsets[id-p.first]:]))
	if err != nil {
		return ""
	}
	return s
}

// kindOf reads the kind of a type without decoding it. Chars and bools are KindInt here.
func (p *part) kindOf(id ID) Kind {
	return [32]Kind{
		rawInt: KindInt, rawPtr: KindPointer, rawArray: KindArray, rawStruct: KindStruct,
		rawUnion: KindUnion, rawEnum: KindEnum, rawFwd: KindFwd, rawTypedef: KindTypedef,
		rawVolatile: KindVolatile, rawConst: KindConst, rawRestrict: KindRestrict, rawFunc: KindFunc,
		rawFuncProto: KindFuncProto, rawVar: KindVar, rawDatasec: KindDatasec, rawFloat: KindFloat,
		rawDeclTag: KindDeclTag, rawTypeTag: KindTypeTag, rawEnum64: KindEnum,
	}[p.types[p.offsets[id-p.first]+7]&0x1f]
}

// Named lists all types of one name and kind in ascending order, vmlinux before modules.
// KindInt finds chars and bools too.
func (t *Types) Named(name string, kind Kind) []ID {
	var ids []ID
	t.probe(name, kind, func(id ID) bool {
		ids = append(ids, id)
		return true
	})
	return ids
}

func (t *Types) probe(name string, kind Kind, f func(ID) bool) {
	if name == "" {
		return
	}
	slots := t.names.get(t)
	mask := uint32(len(slots) - 1)
	for h := hash(name) & mask; slots[h] != 0; h = (h + 1) & mask {
		id := slots[h]
		p := t.partOf(id)
		if p.kindOf(id) == kind && p.nameOf(id) == name && !f(id) {
			return
		}
	}
}

func (t *Types) first(name string, kind Kind) (*Type, bool) {
	var typ *Type
	t.probe(name, kind, func(id ID) bool {
		typ, _ = t.Type(id)
		return typ == nil
	})
	return typ, typ != nil
}

// Struct finds a struct by its tag.
func (t *Types) Struct(name string) (*Type, bool) { return t.first(name, KindStruct) }

// Union finds a union by its tag.
func (t *Types) Union(name string) (*Type, bool) { return t.first(name, KindUnion) }

// Enum finds an enum by its tag.
func (t *Types) Enum(name string) (*Type, bool) { return t.first(name, KindEnum) }

// Typedef finds a typedef.
func (t *Types) Typedef(name string) (*Type, bool) { return t.first(name, KindTypedef) }

// Int finds an integer, char or bool by the name the compiler gave it, "long unsigned int".
func (t *Types) Int(name string) (*Type, bool) { return t.first(name, KindInt) }

// Var finds a variable. The kernel describes its per-CPU ones only.
func (t *Types) Var(name string) (*Type, bool) { return t.first(name, KindVar) }

// Func finds a function; of several of one name the first, with Dups set.
func (t *Types) Func(name string) (*Type, bool) {
	ids := t.Named(name, KindFunc)
	if len(ids) == 0 {
		return nil, false
	}
	fn, err := t.Type(ids[0])
	if err != nil {
		return nil, false
	}
	if len(ids) > 1 {
		dup := *fn
		dup.Dups = len(ids) - 1
		fn = &dup
	}
	return fn, true
}

// Proto is the prototype of a function, of a pointer to one, or of a prototype itself.
func (t *Types) Proto(id ID) (*Type, bool) {
	for range maxDepth {
		typ, err := t.Strip(id)
		if err != nil {
			return nil, false
		}
		switch typ.Kind {
		case KindFuncProto:
			return typ, true
		case KindFunc, KindPointer:
			id = typ.Elem
		default:
			return nil, false
		}
	}
	return nil, false
}

// Names lists the names of the given kinds that begin with prefix, sorted, each once.
func (t *Types) Names(prefix string, kinds ...Kind) []string {
	var names []string
	for name := range t.All(kinds...) {
		if strings.HasPrefix(name, prefix) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// FuncsByPrefix lists function names for completion.
func (t *Types) FuncsByPrefix(prefix string) []string { return t.Names(prefix, KindFunc) }

// All yields the named types of the given kinds in the order of the blob.
func (t *Types) All(kinds ...Kind) func(yield func(string, ID) bool) {
	var want uint32
	for _, k := range kinds {
		want |= 1 << k
	}
	return func(yield func(string, ID) bool) {
		for _, p := range t.snapshot() {
			for i := range p.offsets {
				id := p.first + ID(i)
				if want>>p.kindOf(id)&1 == 0 {
					continue
				}
				if name := p.nameOf(id); name != "" && !yield(name, id) {
					return
				}
			}
		}
	}
}

// enumIndex finds enumerators by name.
type enumIndex struct {
	mu sync.Mutex
	by map[string]enumerator
}

type enumerator struct {
	enum  ID
	value uint64
}

func (x *enumIndex) reset() {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.by = nil
}

// Enumerator finds an enumerator such as TCP_LISTEN of any enum, the first of that name.
func (t *Types) Enumerator(name string) (value uint64, enum *Type, ok bool) {
	t.enums.mu.Lock()
	defer t.enums.mu.Unlock()
	if t.enums.by == nil {
		t.enums.by = t.enumerators()
	}
	e, ok := t.enums.by[name]
	if !ok {
		return 0, nil, false
	}
	enum, err := t.Type(e.enum)
	return e.value, enum, err == nil
}

func (t *Types) enumerators() map[string]enumerator {
	by := make(map[string]enumerator)
	for _, p := range t.snapshot() {
		for i := range p.offsets {
			id := p.first + ID(i)
			if p.kindOf(id) != KindEnum {
				continue
			}
			typ, err := p.decode(id) // not kept: most enums are never asked for
			if err != nil {
				continue
			}
			for _, v := range typ.Values {
				if _, dup := by[v.Name]; !dup {
					by[v.Name] = enumerator{id, v.Value}
				}
			}
		}
	}
	return by
}

// NoType is the error of a lookup by name that found nothing; Near is a suggestion or "".
type NoType struct {
	What, Name, Near string
}

func (e *NoType) Error() string {
	msg := fmt.Sprintf("%s %q: no such type in this kernel", e.What, e.Name)
	if e.Near != "" {
		msg += fmt.Sprintf(" (did you mean %s?)", e.Near)
	}
	return msg
}
