package bpf

import (
	"krait/btf"
	"krait/interp/syntax"
)

// A node is an expression with its type, lowered from Python.
type node interface {
	typ() typ
	at() syntax.Node
}

type base struct {
	t typ
	n syntax.Node
}

func (b *base) typ() typ        { return b.t }
func (b *base) at() syntax.Node { return b.n }

type (
	// number is a constant int, bool or None.
	number struct {
		base
		bits uint64
	}
	// text is a constant str.
	text struct {
		base
		s string
	}
	// local is the value of a variable.
	local struct {
		base
		v *variable
	}
	// argument is a parameter or the result of the hooked function. byHelper: the verifier refuses to
	// load it, bpf_get_func_arg or bpf_get_func_ret does it.
	argument struct {
		base
		slot     int
		result   bool
		byHelper bool
		size     uint32 // of a number, in bytes
		isSigned bool
	}
	// builtin is one of pid, tid, uid, cpu, nsecs, current.
	builtin struct {
		base
		name string
	}
	// comm is the current task's name, 16 bytes at off in its task_struct.
	comm struct {
		base
		off int64
	}
	// addr is the address ptr+off.
	addr struct {
		ptr node
		off int64
	}
	// place is a struct, a union or an array in memory.
	place struct {
		base
		addr
	}
	// load is a number or a pointer in memory. bits: only these bits of the unit.
	load struct {
		base
		addr
		size      uint32
		isSigned  bool
		direct    bool // the verifier takes a plain load
		bitOffset uint8
		bitSize   uint8
	}
	// element is the address of an element: ptr+off + i*size, with 0 <= i < count when that is not 0.
	element struct {
		base
		addr
		i           node
		size, count uint32
	}
	// chars is a str in kernel memory: up to count characters in an array, or behind a char pointer when that is 0.
	chars struct {
		base
		addr
		count uint32
		// direct: the verifier takes plain loads of the characters.
		direct bool
	}
	operation struct {
		base
		op   syntax.Op
		x, y node
		mode mode
	}
	// compare is of numbers or pointers.
	compare struct {
		base
		op   syntax.Op
		x, y node
	}
	// strEqual compares with a constant.
	strEqual struct {
		base
		x   node
		s   string
		not bool
	}
	not struct {
		base
		x node
	}
	// logic is x and y, or x or y; its value is that of an operand.
	logic struct {
		base
		or   bool
		x, y node
	}
	choose struct {
		base
		test, then, other node
	}
	// let evaluates x once for body.
	let struct {
		base
		v    *variable
		x    node
		body node
	}
	// truth makes a bool of a number or a pointer.
	truth struct {
		base
		x node
	}
	// isErr: the pointer is an error; orNull: or NULL.
	isErr struct {
		base
		x      node
		orNull bool
	}
	// convert takes the bits of x as another type: an error pointer as a number.
	convert struct {
		base
		x node
	}
	// get is Counter[key].
	get struct {
		base
		use int
		key []node
	}
)

// mode is how a binary operation stays exact.
type mode uint8

const (
	exact    mode = iota // the result fits whatever the operands are
	checkS               // the operands are made signed, the result is tested as signed
	checkU               // neither operand is negative, the result is tested as unsigned
	distance             // neither operand is negative, the difference is tested as signed
)

// A variable is a local, a parameter that is assigned, or a value that let names.
type variable struct {
	name string
	// size of its stack slot, the largest of what it is assigned.
	size int
	off  int16
}

// Statements.
type (
	stmt interface{ line() int }

	set struct {
		node syntax.Node
		v    *variable
		x    node
	}
	eval struct {
		node syntax.Node
		x    node
	}
	branch struct {
		node       syntax.Node
		test       node
		then, rest []stmt
	}
	leave struct{ node syntax.Node }
	// add is Counter[key] += x, or -= with neg.
	add struct {
		node syntax.Node
		use  int
		key  []node
		x    node
		neg  bool
	}
	// emitEvent is print: args are the fields of Events[format].
	emitEvent struct {
		node   syntax.Node
		format int
		args   []node
	}
)

func lineOf(n syntax.Node) int {
	if n == nil {
		return 0
	}
	from, _ := n.Span()
	return int(from.Line)
}

func (s *set) line() int       { return lineOf(s.node) }
func (s *eval) line() int      { return lineOf(s.node) }
func (s *branch) line() int    { return lineOf(s.test.at()) }
func (s *leave) line() int     { return lineOf(s.node) }
func (s *add) line() int       { return lineOf(s.node) }
func (s *emitEvent) line() int { return lineOf(s.node) }

// isChar: text is kept in it. u8 and its like are numbers.
func isChar(types *btf.Types, id btf.ID) bool {
	for range 32 {
		t, err := types.Type(id)
		if err != nil {
			return false
		}
		switch t.Kind {
		case btf.KindConst, btf.KindVolatile, btf.KindRestrict, btf.KindTypeTag:
			id = t.Elem
		case btf.KindChar:
			return t.Size == 1
		case btf.KindInt:
			return t.Name == "unsigned char" && t.Size == 1
		default:
			return false
		}
	}
	return false
}
