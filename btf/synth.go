package btf

import (
	"fmt"
	"strings"
	"sync"
)

// synthetic holds the types that only C text names. Equal ones share an id.
type synthetic struct {
	mu    sync.RWMutex
	types []*Type
	by    map[string]ID
}

func (s *synthetic) get(id ID) (*Type, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if i := int(id - FirstSynthetic); i < len(s.types) {
		return s.types[i], nil
	}
	return nil, fmt.Errorf("type %d: no such type", id)
}

func (s *synthetic) intern(key string, t Type) ID {
	s.mu.Lock()
	defer s.mu.Unlock()
	if id, ok := s.by[key]; ok {
		return id
	}
	if s.by == nil {
		s.by = make(map[string]ID)
	}
	t.ID = FirstSynthetic + ID(len(s.types))
	s.types = append(s.types, &t)
	s.by[key] = t.ID
	return t.ID
}

// PointerTo is the type of a pointer to elem.
func (t *Types) PointerTo(elem ID) ID {
	return t.synth.intern(fmt.Sprintf("*%d", elem), Type{Kind: KindPointer, Elem: elem})
}

// ArrayOf is the type of an array; of length 0 it is a flexible one.
func (t *Types) ArrayOf(elem ID, n uint32) ID {
	return t.synth.intern(fmt.Sprintf("[%d]%d", n, elem), Type{Kind: KindArray, Elem: elem, Len: n})
}

// FuncOf is a prototype without parameter names.
func (t *Types) FuncOf(ret ID, params []ID, variadic bool) ID {
	var key strings.Builder
	fmt.Fprintf(&key, "(%v)%d", variadic, ret)
	list := make([]Param, len(params))
	for i, p := range params {
		fmt.Fprintf(&key, ",%d", p)
		list[i].Type = p
	}
	return t.synth.intern(key.String(),
		Type{Kind: KindFuncProto, Ret: ret, Params: list, Variadic: variadic})
}

// Same reports whether two types are one in C, qualifiers and typedefs aside. Structs, unions and
// enums compare by kind and name, so a module's copy equals the kernel's.
func (t *Types) Same(a, b ID) bool {
	for range maxDepth {
		x, err := t.Strip(a)
		if err != nil {
			return false
		}
		y, err := t.Strip(b)
		switch {
		case err != nil:
			return false
		case x == y:
			return true
		case x.Kind == KindPointer && y.Kind == KindPointer,
			x.Kind == KindArray && y.Kind == KindArray && x.Len == y.Len:
			a, b = x.Elem, y.Elem
		case x.Kind == KindFuncProto && y.Kind == KindFuncProto:
			return t.sameProto(x, y)
		case x.Kind == y.Kind:
			return x.Name != "" && x.Name == y.Name && x.Size == y.Size
		default:
			return x.Name != "" && x.Name == y.Name && tag(x) == tag(y)
		}
	}
	return false
}

// tag is the C keyword of an aggregate; a forward declaration has that of what it declares.
func tag(t *Type) string {
	switch {
	case t.Kind == KindStruct, t.Kind == KindFwd && !t.Union:
		return "struct"
	case t.Kind == KindUnion, t.Kind == KindFwd:
		return "union"
	}
	return t.Kind.String()
}

// sameProto compares the texts: parameters may lead back to the prototype itself.
func (t *Types) sameProto(x, y *Type) bool {
	if len(x.Params) != len(y.Params) || x.Variadic != y.Variadic {
		return false
	}
	for i := range x.Params {
		if t.CText(x.Params[i].Type) != t.CText(y.Params[i].Type) {
			return false
		}
	}
	return t.CText(x.Ret) == t.CText(y.Ret)
}
