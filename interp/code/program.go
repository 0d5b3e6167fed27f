package code

import "math/big"

// A Program is what one image holds: the code of a module or of a statement at the prompt, with the
// kernel names it mentions.
type Program struct {
	Module string // whose globals the code uses
	File   string
	Codes  []*Code // a code's children come before it
	Entry  int
	Names  []Name
	Types  []Type
}

// A Code is a function, a class body, a comprehension or the statements of a module. Vars names the
// first registers, parameters first: positional, keyword-only, *args, **kwargs.
type Code struct {
	Name, Qualname string
	FirstLine      int
	Flags          uint16
	NRegs          int // window space for calls included
	NPosOnly       int
	NArgs          int // positional-only ones included
	NKwOnly        int
	NIC            int // inline caches
	Vars, Frees    []string
	Consts         []Const
	Children       []int // in Program.Codes
	Globals        []string
	Words          []uint32
	Handlers       []Handler // innermost first
	Positions      []Position
}

// A Handler covers the words [Start, End). Reg receives the exception and Reg+1 the one handled before.
type Handler struct {
	Start, End, Target int
	Reg                int
}

// A Position is where the words from Word up to the next Position come from. Columns count characters
// from 1; 0 is unknown.
type Position struct {
	Word, Line, Col, EndCol int
}

// A Const is nil (None), bool, int64, *big.Int that does not fit int64, float64, string, Ident, Bytes,
// Tuple, FrozenSet or Ellipsis.
type Const any

type (
	// Ident is a str that the VM interns: a name, or a literal that looks like one.
	Ident string
	// Bytes is a bytes constant.
	Bytes string
	// Tuple is a tuple of constants.
	Tuple []Const
	// FrozenSet is a frozenset of constants, in source order.
	FrozenSet []Const
	// Ellipsis is the constant "...".
	Ellipsis struct{}
)

// Int returns n as a Const.
func Int(n *big.Int) Const {
	if n.IsInt64() {
		return n.Int64()
	}
	return n
}

// A Name tells a VM what a kernel name stands for. Type is a function's prototype, a variable's type
// (0 when unknown) or the type itself; Value is a constant's value, or 1 for a per-CPU variable.
type Name struct {
	Kind  uint8
	Type  uint32
	Value uint64
	Name  string
}

// A Type is one record of the running kernel's types. Elem is the id of a pointer's target, an array's
// element, a typedef's target or a function's result; Len is an array's element count.
type Type struct {
	ID              uint32
	Kind, Flags     uint8
	Size, Elem, Len uint32
	Name            string
	Members         []Member
}

// A Member is a struct's member, a function's parameter (no offset) or an enumerator (Name and Value
// only). BitSize is 0 unless it is a bit-field.
type Member struct {
	Name               string
	Type               uint32
	BitOffset, BitSize uint32
	Value              uint64
}
