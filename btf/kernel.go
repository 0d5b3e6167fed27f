package btf

import (
	"slices"
	"strings"
)

// Class says what a bare name means to the kernel.
type Class uint8

const (
	NoName     Class = iota
	FuncName         // a function with a prototype
	VarName          // a variable of known type
	TypeName         // a struct, union, enum or typedef
	ConstName        // an enumerator or macro constant
	SymbolName       // an address in kallsyms and no more
)

// Name is a kernel name resolved.
type Name struct {
	Class  Class
	Type   ID       // of FuncName the function, of VarName what it holds, of TypeName the type
	PerCPU bool     // VarName
	Value  Constant // ConstName
}

// Kernel resolves bare names. Symbols may be nil where there is no kernel to ask.
type Kernel struct {
	Types   *Types
	Symbols *Symbols
}

// Find resolves a name: functions and variables come before types, types before constants. It
// reads kallsyms only for a name that nothing else has, since that is slow.
func (k *Kernel) Find(name string) (Name, bool) {
	if n, ok := k.typed(name); ok {
		return n, true
	}
	if k.Symbols != nil && k.Symbols.Has(name) {
		return Name{Class: SymbolName}, true
	}
	return Name{}, false
}

// Has reports whether the kernel has the name, as Find does.
func (k *Kernel) Has(name string) bool {
	_, ok := k.Find(name)
	return ok
}

func (k *Kernel) typed(name string) (Name, bool) {
	t := k.Types
	if fn, ok := t.Func(name); ok {
		return Name{Class: FuncName, Type: fn.ID}, true
	}
	if g, ok, err := t.Global(name); ok && err == nil {
		return Name{Class: VarName, Type: g.Type, PerCPU: g.PerCPU}, true
	}
	for _, kind := range typeKinds {
		if typ, ok := t.first(name, kind); ok {
			return Name{Class: TypeName, Type: typ.ID}, true
		}
	}
	if v, enum, ok := t.Enumerator(name); ok {
		return Name{Class: ConstName, Type: enum.ID, Value: Constant{v, enum.Signed}}, true
	}
	if c, ok := Const(name); ok {
		return Name{Class: ConstName, Value: c}, true
	}
	return Name{}, false
}

// typeKinds are the kinds of types that have names, in the order a bare name is looked up.
var typeKinds = []Kind{KindStruct, KindUnion, KindTypedef, KindEnum}

// all yields the names of every class but SymbolName, some twice.
func (k *Kernel) all(yield func(string) bool) {
	kinds := append([]Kind{KindFunc}, typeKinds...)
	for name := range k.Types.All(kinds...) {
		if !yield(name) {
			return
		}
	}
	for name := range k.Types.GlobalNames() {
		if !yield(name) {
			return
		}
	}
	for name := range ConstNames() {
		if !yield(name) {
			return
		}
	}
}

// Suggest is the kernel name nearest to a misspelt one, "" if none is near.
func (k *Kernel) Suggest(name string) string { return Suggest(name, k.all) }

// Complete lists up to limit names that begin with prefix, sorted. Symbols without a type are not
// among them.
func (k *Kernel) Complete(prefix string, limit int) []string {
	var names []string
	k.all(func(name string) bool {
		if strings.HasPrefix(name, prefix) {
			names = append(names, name)
		}
		return true
	})
	slices.Sort(names)
	names = slices.Compact(names)
	return names[:min(len(names), limit)]
}
