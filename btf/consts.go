package btf

import (
	"slices"
	"strings"
)

// Constant is the value of a macro. Signed says whether the C expression has a signed type.
type Constant struct {
	Bits   uint64
	Signed bool
}

// constEntry is a row of constTable, which is sorted by name: static data, nothing to build at start.
type constEntry struct {
	name   string
	bits   uint64
	signed bool
}

// Const finds a macro constant that BTF does not carry (errno, GFP_, O_, PAGE_SIZE, …), from the
// table that btf/gen makes of the headers of TableRelease. Enumerators are in BTF: Types.Enumerator.
func Const(name string) (Constant, bool) {
	i, ok := slices.BinarySearchFunc(constTable[:], name,
		func(e constEntry, name string) int { return strings.Compare(e.name, name) })
	if !ok {
		return Constant{}, false
	}
	return Constant{Bits: constTable[i].bits, Signed: constTable[i].signed}, true
}

// ConstNames yields every name Const knows, sorted.
func ConstNames() func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for _, e := range constTable {
			if !yield(e.name) {
				return
			}
		}
	}
}
