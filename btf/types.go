package btf

import "fmt"

// ID names a type. Void is 0, vmlinux types keep the kernel's own BTF ids, types of modules
// follow them in the order the modules were added (RawID gives the kernel's number back), and
// types that exist only in C text (a pointer nobody declared) start at FirstSynthetic.
type ID uint32

// FirstSynthetic is the first id of types that ParseType and PointerTo made.
const FirstSynthetic ID = 0x80000000

// Kind says which fields of a Type are meaningful.
type Kind uint8

const (
	KindVoid Kind = iota
	KindInt
	KindBool
	KindChar
	KindFloat
	KindEnum // 32 and 64 bit
	KindStruct
	KindUnion
	KindPointer
	KindArray
	KindTypedef
	KindFunc
	KindFuncProto
	KindFwd
	KindConst
	KindVolatile
	KindRestrict
	KindTypeTag
	KindVar
	KindDatasec
	KindDeclTag
)

var kindNames = [...]string{
	KindVoid: "void", KindInt: "int", KindBool: "bool", KindChar: "char", KindFloat: "float",
	KindEnum: "enum", KindStruct: "struct", KindUnion: "union", KindPointer: "pointer",
	KindArray: "array", KindTypedef: "typedef", KindFunc: "func", KindFuncProto: "prototype",
	KindFwd: "forward", KindConst: "const", KindVolatile: "volatile", KindRestrict: "restrict",
	KindTypeTag: "type tag", KindVar: "variable", KindDatasec: "section", KindDeclTag: "tag",
}

func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return fmt.Sprintf("kind %d", uint8(k))
}

// modifier reports whether Strip looks through types of this kind.
func (k Kind) modifier() bool {
	switch k {
	case KindTypedef, KindConst, KindVolatile, KindRestrict, KindTypeTag:
		return true
	}
	return false
}

// Type is one decoded type. It is shared between callers: nobody writes to it.
type Type struct {
	ID   ID
	Kind Kind
	Name string // "" for anonymous types
	// Size is in bytes: of ints, enums, structs, unions, floats, sections. Types.Size knows the
	// size of every kind.
	Size     uint32
	Signed   bool // ints and enums
	Bits     uint8
	BitStart uint8 // first bit of an int that is narrower than its storage; 0 in practice
	// Elem is what a pointer, array, typedef, modifier or variable is made of, the prototype of
	// a function, what a tag is attached to.
	Elem ID
	// Len is the number of elements of an array, 0 for a flexible one. pahole writes an array of
	// arrays as one of all its elements, so a kernel's u8[3][5] is u8[15] here.
	Len      uint32
	Members  []Member // struct and union; of a section, its variables
	Values   []EnumValue
	Params   []Param // prototype
	Ret      ID      // prototype
	Variadic bool    // prototype
	Union    bool    // forward: of a union
	Static   bool    // function or variable with internal linkage
	// Dups is how many more functions carry this name; only Types.Func fills it. The kernel
	// resolves an attach by name, to the first in kallsyms, which may be another of them.
	Dups int
}

// Member is a field of a struct or union. Anonymous members keep the Name "".
type Member struct {
	Name string
	Type ID
	// Offset is in bytes from the start of the type the member was asked from. Of a bit-field it
	// is the offset of the storage unit: a naturally aligned integer of the field's type if that
	// covers the field, else the byte the field begins in.
	Offset    uint32
	BitOffset uint8 // first bit of a bit-field within the unit at Offset, from the lowest bit
	BitSize   uint8 // 0: not a bit-field
}

// Bit is the offset of the member in bits, as DWARF and pahole count.
func (m Member) Bit() uint64 { return uint64(m.Offset)*8 + uint64(m.BitOffset) }

// EnumValue is one enumerator. Value holds the bits; the enum's Signed says how to read them.
type EnumValue struct {
	Name  string
	Value uint64
}

// Param is one parameter of a prototype. Name is "" where the source had none.
type Param struct {
	Name string
	Type ID
}
