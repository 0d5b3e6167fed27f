package btf

import (
	"fmt"
	"slices"
	"strings"
)

//go:generate go run ./gen -kdir /lib/modules/6.1.0-56-amd64/build -source /lib/modules/6.1.0-56-amd64/source

// Global is a variable of the kernel whose type is known.
type Global struct {
	Name   string
	Type   ID
	PerCPU bool // its symbol is an offset into each CPU's area
}

// globalEntry is a row of globalTable, which is sorted by name.
type globalEntry struct{ name, ctype string }

// fileGlobals are variables that no header declares, or declares without their length, as the
// kernel's source files define them. They come before globalTable.
var fileGlobals = [...]globalEntry{}

// Global finds the type of a variable: per-CPU ones in BTF, others in the tables. A variable that
// the tables know may be absent from the kernel at hand: its symbol says. The error is for a type
// that this kernel does not have.
func (t *Types) Global(name string) (g Global, ok bool, err error) {
	if v, ok := t.Var(name); ok {
		return Global{Name: name, Type: v.Elem, PerCPU: true}, true, nil
	}
	ctype, ok := GlobalText(name)
	if !ok {
		return Global{}, false, nil
	}
	id, err := t.ParseType(ctype)
	if err != nil {
		return Global{}, false, fmt.Errorf("variable %s: %w", name, err)
	}
	return Global{Name: name, Type: id}, true, nil
}

// GlobalText is the C text of the type of a well-known variable that is not per-CPU.
func GlobalText(name string) (string, bool) {
	for _, table := range [][]globalEntry{fileGlobals[:], globalTable[:]} {
		i, ok := slices.BinarySearchFunc(table, name,
			func(e globalEntry, name string) int { return strings.Compare(e.name, name) })
		if ok {
			return table[i].ctype, true
		}
	}
	return "", false
}

// GlobalNames yields the names Global knows, the per-CPU ones first; some twice.
func (t *Types) GlobalNames() func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for name := range t.All(KindVar) {
			if !yield(name) {
				return
			}
		}
		for _, table := range [][]globalEntry{fileGlobals[:], globalTable[:]} {
			for _, e := range table {
				if !yield(e.name) {
					return
				}
			}
		}
	}
}
