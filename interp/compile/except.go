package compile

import (
	"krait/interp/code"
	"krait/interp/syntax"
)

// exceptStars compiles the clauses of except* for the exception in exc. Each takes its part of what is left;
// behind them goes on what they raised, together with what none of them took.
func (f *fn) exceptStars(handlers []*syntax.Handler, exc int, after *label) {
	rest, raised := f.temp(), f.temp()
	f.move(rest, exc)
	f.emit(code.LIST, raised, raised, 0)
	for _, h := range handlers {
		f.exceptStar(h, rest, raised)
	}
	f.emit(code.APPEND, raised, rest, 0)
	f.emit(code.EGREST, rest, exc, raised)
	var again label
	f.test(code.TNONE, rest, 0, 0, &again)
	f.emit(code.POPEXC, exc, 0, 0)
	f.jump(after)
	f.place(&again)
	f.move(exc, rest)
}

// exceptStar compiles one clause. What its body raises goes to the list in raised.
func (f *fn) exceptStar(h *syntax.Handler, rest, raised int) {
	mark := f.top
	var next label
	m := f.temps(2)
	t := f.value(h.Type)
	f.at(h.Type)
	f.emit(code.EGMATCH, m, rest, t)
	f.top = m + 2
	f.move(rest, m+1)
	f.test(code.TNONE, m, 1, 0, &next)
	b := &block{kind: tryBlock}
	if h.Name != nil {
		b = &block{kind: nameBlock, name: h.Name}
		f.storeName(h.Name, m)
	}
	unbind := func() {
		if h.Name != nil {
			f.unbind(h.Name)
		}
	}
	bound := f.bound.clone()
	f.open(b)
	f.stmts(h.Body)
	f.close(b)
	unbind()
	f.jump(&next)
	if again, ok := f.protect(b, bound); ok {
		unbind()
		f.emit(code.APPEND, raised, again, 0)
		f.emit(code.POPEXC, again, 0, 0)
	}
	f.place(&next)
	f.top = mark
}
