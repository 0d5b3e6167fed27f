package compile

import (
	"slices"

	"krait/interp/code"
	"krait/interp/syntax"
)

// A blockKind says what must happen when control leaves a block early.
type blockKind uint8

const (
	loopBlock    blockKind = iota // nothing; break and continue end here
	tryBlock                      // nothing: a range with handlers
	finallyBlock                  // its statements run
	handlerBlock                  // the exception is no longer handled
	nameBlock                     // the name of an except clause is unbound
	withBlock                     // __exit__ is called
)

// A block is a region of statements being compiled.
type block struct {
	kind      blockKind
	brk, cont *label // loop

	// The region's instructions, less the copies of finally bodies and the like in it.
	start  int
	ranges [][2]int

	exc   int           // handler: register of the exception
	final []syntax.Stmt // finally
	name  *syntax.Name  // name
	exit  int           // with: register of the bound __exit__
	async bool
	ctx   syntax.Node // with: the context expression
}

// open enters a block.
func (f *fn) open(b *block) *block {
	b.start = f.pc()
	f.blocks = append(f.blocks, b)
	return b
}

// close leaves the innermost block.
func (f *fn) close(b *block) {
	b.pause(f.pc())
	f.blocks = f.blocks[:len(f.blocks)-1]
}

// pause ends the current range of b.
func (b *block) pause(pc int) {
	if pc > b.start {
		b.ranges = append(b.ranges, [2]int{b.start, pc})
	}
	b.start = pc
}

// unwind emits what must happen before control leaves blocks[to:]. The jump away follows, then resume.
func (f *fn) unwind(to int) {
	all, pos, node := f.blocks, f.pos, f.node
	for i := len(all) - 1; i >= to; i-- {
		all[i].pause(f.pc())
		f.blocks = slices.Clip(all[:i])
		f.leave(all[i])
	}
	f.blocks, f.pos, f.node = all, pos, node
}

// resume lets blocks[to:] cover the instructions from here on again.
func (f *fn) resume(to int) {
	for _, b := range f.blocks[to:] {
		b.start = f.pc()
	}
}

func (f *fn) leave(b *block) {
	switch b.kind {
	case finallyBlock:
		f.stmts(b.final)
	case handlerBlock:
		f.emit(code.POPEXC, b.exc, 0, 0)
	case nameBlock:
		f.unbind(b.name)
	case withBlock:
		f.exitNone(b)
	}
}

// bindsLocals reports whether leaving blocks[to:] may bind or unbind a local.
func (f *fn) bindsLocals(to int) bool {
	for _, b := range f.blocks[to:] {
		if b.kind == finallyBlock || b.kind == nameBlock {
			return true
		}
	}
	return false
}

// loop returns the index of the innermost loop.
func (f *fn) loop() int {
	for i := len(f.blocks) - 1; i >= 0; i-- {
		if f.blocks[i].kind == loopBlock {
			return i
		}
	}
	return -1
}

// protect adds the handler that starts here for the ranges of b, and takes its two registers. It
// reports false when nothing is covered: then the handler cannot be reached.
func (f *fn) protect(b *block, bound set) (exc int, ok bool) {
	if len(b.ranges) == 0 {
		return 0, false
	}
	exc = f.temps(2)
	for _, r := range b.ranges {
		f.code.Handlers = append(f.code.Handlers, code.Handler{Start: r[0], End: r[1], Target: f.pc(), Reg: exc})
	}
	f.dead = false
	f.bound = bound.clone()
	f.bound.subtract(f.fleet)
	return exc, true
}

// handler compiles body as the handler of b, where bound is what was bound when b began. Where body does
// not jump away, the exception goes on. When body itself raises, what was handled before b's exception
// is made current again.
func (f *fn) handler(b *block, bound set, body func(exc int)) {
	mark, dead, now := f.top, f.dead, f.bound
	exc, ok := f.protect(b, bound)
	if !ok {
		return
	}
	h := f.open(&block{kind: handlerBlock, exc: exc})
	body(exc)
	f.close(h)
	f.emit(code.RERAISE, exc, 0, 0)
	if again, ok := f.protect(h, bound); ok {
		f.emit(code.MOVE, again+1, exc+1, 0)
		f.emit(code.RERAISE, again, 0, 0)
	}
	f.top = mark
	f.dead, f.bound = dead, now
}

func (f *fn) try(s *syntax.Try) {
	if len(s.Finally) == 0 {
		f.tryExcept(s)
		return
	}
	bound := f.bound.clone()
	b := f.open(&block{kind: finallyBlock, final: s.Finally})
	if len(s.Handlers) > 0 {
		f.tryExcept(s)
	} else {
		f.stmts(s.Body)
	}
	f.close(b)
	f.stmts(s.Finally)
	var after label
	f.jump(&after)
	f.handler(b, bound, func(int) { f.stmts(s.Finally) })
	f.place(&after)
}

func (f *fn) tryExcept(s *syntax.Try) {
	bound := f.bound.clone()
	b := f.open(&block{kind: tryBlock})
	f.stmts(s.Body)
	f.close(b)
	f.stmts(s.Else)
	var after label
	f.jump(&after)
	f.handler(b, bound, func(exc int) {
		if s.Star {
			f.exceptStars(s.Handlers, exc, &after)
			return
		}
		for _, h := range s.Handlers {
			f.except(h, exc, &after)
		}
	})
	f.place(&after)
}

// except compiles one clause for the exception in exc.
func (f *fn) except(h *syntax.Handler, exc int, after *label) {
	mark := f.top
	var next label
	if h.Type != nil {
		t := f.value(h.Type)
		f.at(h.Type)
		f.test(code.TEXC, exc, t, 0, &next)
		f.top = mark
	}
	if h.Name == nil {
		f.stmts(h.Body)
	} else {
		f.storeName(h.Name, exc)
		bound := f.bound.clone()
		b := f.open(&block{kind: nameBlock, name: h.Name})
		f.stmts(h.Body)
		f.close(b)
		f.unbind(h.Name)
		f.emit(code.POPEXC, exc, 0, 0)
		f.jump(after)
		if again, ok := f.protect(b, bound); ok {
			f.unbind(h.Name)
			f.emit(code.RERAISE, again, 0, 0)
			f.top = mark
		}
	}
	f.emit(code.POPEXC, exc, 0, 0)
	f.jump(after)
	f.place(&next)
}

func (f *fn) with(s *syntax.With, i int) {
	if i == len(s.Items) {
		f.stmts(s.Body)
		return
	}
	item := s.Items[i]
	async := 0
	if s.Async {
		async = 2
	}
	mark := f.top
	exit := f.temp()
	w, m := f.temp(), f.temp()
	f.into(item.Context, m)
	f.at(s) // as CPython has it: what entering raises is of the statement
	f.emit(code.GETSPECIAL, w, m, async)
	f.emit(code.GETSPECIAL, exit, m, async+1)
	f.emit(code.CALL, w, 0, 0)
	if s.Async {
		f.await(w)
	}
	f.top = m
	bound := f.bound.clone()
	b := f.open(&block{kind: withBlock, exit: exit, async: s.Async, ctx: s})
	if item.Target != nil {
		f.store(item.Target, w)
	}
	f.top = w
	f.with(s, i+1)
	f.close(b)
	f.exitNone(b)
	var after label
	f.jump(&after)
	f.handler(b, bound, func(exc int) { f.exitExc(b, exc, &after) })
	f.place(&after)
	f.top = mark
}

// exitNone calls __exit__(None, None, None).
func (f *fn) exitNone(b *block) {
	w := f.temps(4)
	f.at(b.ctx)
	f.move(w, b.exit)
	for i := 1; i <= 3; i++ {
		f.emit(code.LOADNONE, w+i, 0, 0)
	}
	f.emit(code.CALL, w, 3, 0)
	if b.async {
		f.await(w)
	}
	f.top = w
}

// exitExc calls __exit__ with the exception; a true result ends it.
func (f *fn) exitExc(b *block, exc int, after *label) {
	w := f.temps(4)
	f.at(b.ctx)
	f.move(w, b.exit)
	f.emitName(code.GETATTR, w+1, exc, 0, "__class__")
	f.move(w+2, exc)
	f.emitName(code.GETATTR, w+3, exc, 0, "__traceback__")
	f.emit(code.CALL, w, 3, 0)
	if b.async {
		f.await(w)
	}
	var again label
	f.test(code.TEST, w, 0, 0, &again)
	f.top = w
	f.emit(code.POPEXC, exc, 0, 0)
	f.jump(after)
	f.place(&again)
}
