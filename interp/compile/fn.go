package compile

import (
	"krait/interp/code"
	"krait/interp/resolve"
	"krait/interp/syntax"
)

// limit is the number of registers, names or inline caches that one function may have.
const limit = 1 << 16

// An fn is the state of one function, class body, comprehension or module while it is compiled.
type fn struct {
	c     *compiler
	outer *fn
	scope *resolve.Scope
	code  *code.Code

	vars     map[string]int // register of each named local
	frees    map[string]int
	globals  map[string]int
	consts   map[string]int
	children map[int]int // program's code index to this code's child index

	top    int // first free register
	blocks []*block
	node   syntax.Node     // the unit or the last node positions were set from
	pos    code.Position   // of the next instructions
	walrus map[string]bool // locals that an expression may bind

	dead  bool // no way leads here
	bound set  // locals that are bound for certain
	fleet set  // locals that some statement unbinds
}

func newFn(c *compiler, outer *fn, scope *resolve.Scope, name, qualname string) *fn {
	f := &fn{
		c: c, outer: outer, scope: scope,
		code:     &code.Code{Name: name, Qualname: qualname},
		vars:     make(map[string]int),
		frees:    make(map[string]int),
		globals:  make(map[string]int),
		consts:   make(map[string]int),
		children: make(map[int]int),
	}
	for _, v := range f.locals() {
		f.addVar(v)
	}
	for _, v := range scope.Frees {
		f.frees[v] = len(f.code.Frees)
		f.code.Frees = append(f.code.Frees, v)
	}
	f.top = len(f.code.Vars)
	f.grow()
	f.bound = newSet(len(f.code.Vars))
	f.fleet = newSet(len(f.code.Vars))
	return f
}

func (f *fn) addVar(name string) {
	if _, ok := f.vars[name]; !ok {
		f.vars[name] = len(f.code.Vars)
		f.code.Vars = append(f.code.Vars, name)
	}
}

// finish ends the code with "return None" where control may get there, and adds it to the program.
func (f *fn) finish() int {
	if !f.dead {
		t := f.temp()
		f.emit(code.LOADNONE, t, 0, 0)
		f.emit(code.RETURN, t, 0, 0)
	}
	f.thread()
	f.c.prog.Codes = append(f.c.prog.Codes, f.code)
	return len(f.c.prog.Codes) - 1
}

func (f *fn) tooLarge(what string) {
	n := f.node
	if n == nil {
		n = &syntax.Range{From: syntax.Pos{Line: int32(f.code.FirstLine), Col: 1}}
	}
	f.c.fail(n, "%s has too many %s, split it", f.code.Qualname, what)
}

// temp takes one register, temps n successive ones.
func (f *fn) temp() int { return f.temps(1) }

func (f *fn) temps(n int) int {
	r := f.top
	f.top += n
	f.grow()
	return r
}

func (f *fn) grow() {
	f.code.NRegs = max(f.code.NRegs, f.top)
	if f.code.NRegs >= limit {
		f.tooLarge("variables and values at once")
	}
}

// isTemp reports whether r is a temporary.
func (f *fn) isTemp(r int) bool { return r >= len(f.code.Vars) }

// window returns the register where a sequence of temporaries may begin whose result goes to dst: dst
// itself when it is the topmost temporary. The caller moves the result when it lies elsewhere.
func (f *fn) window(dst int) int {
	if dst == f.top-1 && f.isTemp(dst) {
		return dst
	}
	return f.temp()
}

// done moves the result of a window to dst and gives the registers from mark on back.
func (f *fn) done(dst, w, mark int) {
	f.move(dst, w)
	f.top = mark
}

func (f *fn) move(dst, src int) {
	if dst != src {
		f.emit(code.MOVE, dst, src, 0)
	}
}

// constIndex returns the index of v among the constants.
func (f *fn) constIndex(v code.Const) int {
	key := code.Key(v)
	if i, ok := f.consts[key]; ok {
		return i
	}
	i := len(f.code.Consts)
	f.consts[key] = i
	f.code.Consts = append(f.code.Consts, v)
	return i
}

// global returns the slot of a global name.
func (f *fn) global(name string) int {
	if i, ok := f.globals[name]; ok {
		return i
	}
	i := len(f.code.Globals)
	f.globals[name] = i
	f.code.Globals = append(f.code.Globals, name)
	return i
}

// child returns this code's number for a code of the program.
func (f *fn) child(index int) int {
	if i, ok := f.children[index]; ok {
		return i
	}
	i := len(f.code.Children)
	f.children[index] = i
	f.code.Children = append(f.code.Children, index)
	return i
}

// text returns the constant of a str: one that looks like an identifier is interned by the VM.
func text(s string) code.Const {
	if len(s) == 0 || len(s) > 64 {
		return s
	}
	for i := range len(s) {
		if c := s[i]; c != '_' && (c|0x20 < 'a' || c|0x20 > 'z') && (i == 0 || c < '0' || c > '9') {
			return s
		}
	}
	return code.Ident(s)
}

// A set is a set of registers.
type set []uint64

func newSet(n int) set { return make(set, (n+63)/64) }

func (s set) has(i int) bool { return s[i/64]>>(i%64)&1 != 0 }
func (s set) add(i int)      { s[i/64] |= 1 << (i % 64) }
func (s set) remove(i int)   { s[i/64] &^= 1 << (i % 64) }
func (s set) clone() set     { return append(set(nil), s...) }

func (s set) intersect(t set) {
	for i := range s {
		s[i] &= t[i]
	}
}

func (s set) subtract(t set) {
	for i := range s {
		s[i] &^= t[i]
	}
}
