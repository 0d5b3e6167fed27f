package bpf

import "krait/interp/syntax"

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
		off      int16 // in the context
		field    *RecordField
		result   bool
		byHelper bool
		size     uint32 // of a number, in bytes
		isSigned bool
	}
	// inRecord is the address of a field in a tracepoint's record.
	inRecord struct {
		base
		field *RecordField
	}
	// probed is the address of the function whose hook runs.
	probed struct{ base }
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
		most   int // bytes asked for, 0: what there is room for
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
	// seq is x once the statements have run.
	seq struct {
		base
		pre []stmt
		x   node
	}
	// tuple exists in the compiler only: its elements are values of their own.
	tuple struct {
		base
		elts []node
	}
	// optional is v if found, else None.
	optional struct {
		base
		found, v node
	}
	// shown is what user space makes text of: numbers, then len(t.part) bytes in all.
	shown struct {
		base
		words []node
		text  string // behind the numbers
		bytes *addr  // 16 bytes of memory behind the numbers
	}
	// swap is the bytes of the low size bytes of x in the other order.
	swap struct {
		base
		x    node
		size uint32
	}
	// moved is the pointer ptr+off.
	moved struct {
		base
		addr
	}
	// build is a str that the kernel makes of a format and values.
	build struct {
		base
		format string
		args   []node
	}
	// strLen, strSlice, strAffix, strFind and strCompare look at strs on the stack.
	strLen struct {
		base
		x node
	}
	// strSlice is x[lo:hi], or x[lo] with one.
	strSlice struct {
		base
		x, lo, hi node
		one       bool
	}
	// strAffix is x.startswith(s), or x.endswith(s) with end.
	strAffix struct {
		base
		x   node
		s   string
		end bool
	}
	strFind struct {
		base
		x node
		s string
	}
	strCompare struct {
		base
		op   syntax.Op
		x, y node
	}
	// fit is x, which ends the run when it does not fit a signed number.
	fit struct {
		base
		x node
	}
	// stackID is the number of the current stack; user: of the process.
	stackID struct {
		base
		user bool
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
	// parts are the variables of the elements of a tuple, or of found and value of an optional.
	parts []*variable
	// held: its numbers are held as signed ones, since it grows in a loop.
	held bool
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
	// group is what one statement became; its temporary variables end with it.
	group struct {
		node syntax.Node
		list []stmt
	}
	// loop goes on while test is true; with a counter, for so many rounds at most.
	loop struct {
		node                   syntax.Node
		test                   node
		head, body, step, rest []stmt
		rounds                 int
		counter                *variable
	}
	// unrolled are the bodies of a loop over values one behind the other.
	unrolled struct {
		node   syntax.Node
		bodies [][]stmt
		rest   []stmt
	}
	// jumpOut is break, or continue.
	jumpOut struct {
		node    syntax.Node
		isBreak bool
	}
	// inline is the body of a function in the place of a call; leave in it ends it.
	inline struct {
		node       syntax.Node
		vars       []*variable
		args, body []stmt
	}
	// stop ends the run and counts why.
	stop struct {
		node syntax.Node
		stat stat
	}
	// guard ends the run unless x is true.
	guard struct {
		node syntax.Node
		x    node
		stat stat
	}
	// record is Hist, LinHist or Stats .add(x).
	record struct {
		node     syntax.Node
		use      int
		key      []node
		x, times node
		counts   bool // of a histogram: it adds one
	}
	tableSet struct {
		node       syntax.Node
		use        int
		key, value []node
	}
	// tableRead sets into to the parts of a value, or to zeros when there is none.
	tableRead struct {
		node  syntax.Node
		use   int
		key   []node
		into  []*variable
		found *variable
	}
	tableDel struct {
		node syntax.Node
		use  int
		key  []node
		stat stat // what a key that is not there raises, or noStat
	}
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
func (s *group) line() int     { return lineOf(s.node) }
func (s *loop) line() int      { return lineOf(s.node) }
func (s *unrolled) line() int  { return lineOf(s.node) }
func (s *jumpOut) line() int   { return lineOf(s.node) }
func (s *inline) line() int    { return lineOf(s.node) }
func (s *stop) line() int      { return lineOf(s.node) }
func (s *guard) line() int     { return lineOf(s.node) }
func (s *record) line() int    { return lineOf(s.node) }
func (s *tableSet) line() int  { return lineOf(s.node) }
func (s *tableRead) line() int { return lineOf(s.node) }
func (s *tableDel) line() int  { return lineOf(s.node) }
