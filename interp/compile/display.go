package compile

import (
	"krait/interp/code"
	"krait/interp/syntax"
)

// wide is the number of items from which a display is built one by one, not in registers.
const wide = 32

func hasStarred(elts []syntax.Expr) bool {
	for _, x := range elts {
		if _, ok := x.(*syntax.Starred); ok {
			return true
		}
	}
	return false
}

// items evaluates elts into successive temporaries and returns the first.
func (f *fn) items(elts []syntax.Expr) int {
	w := f.top
	for _, x := range elts {
		f.into(x, f.temp())
	}
	return w
}

// collection names the instructions that build one kind of display.
type collection struct{ make, add, extend code.Op }

var (
	listOps = collection{code.LIST, code.APPEND, code.EXTEND}
	setOps  = collection{code.SET, code.SETADD, code.SETUPDATE}
)

// collect builds a list or set of elts in the temporary dst.
func (f *fn) collect(e syntax.Node, ops collection, elts []syntax.Expr, dst int) {
	mark := f.top
	if len(elts) > 2 {
		if v, ok := f.foldAll(elts); ok {
			f.at(e)
			f.emit(ops.make, dst, dst, 0)
			f.constant(f.temp(), v)
			f.emit(ops.extend, dst, mark, 0)
			f.top = mark
			return
		}
	}
	n := 0
	for n < len(elts) && n < wide && !hasStarred(elts[n:n+1]) {
		n++
	}
	w := dst
	if n > 0 {
		w = f.items(elts[:n])
	}
	f.at(e)
	f.emit(ops.make, dst, w, n)
	f.top = mark
	for _, x := range elts[n:] {
		op := ops.add
		if s, ok := x.(*syntax.Starred); ok {
			x, op = s.X, ops.extend
		}
		t := f.value(x)
		f.at(x)
		f.emit(op, dst, t, 0)
		f.top = mark
	}
}

func (f *fn) list(e syntax.Node, elts []syntax.Expr, dst int) { f.collect(e, listOps, elts, dst) }

func (f *fn) set(e *syntax.Set, dst int) { f.collect(e, setOps, e.Elts, dst) }

func (f *fn) tuple(e *syntax.Tuple, dst int) {
	if len(e.Elts) > wide || hasStarred(e.Elts) {
		f.list(e, e.Elts, dst)
		f.at(e)
		f.emit(code.TOTUPLE, dst, dst, 0)
		return
	}
	mark := f.top
	w := f.items(e.Elts)
	f.at(e)
	f.emit(code.TUPLE, dst, w, len(e.Elts))
	f.top = mark
}

// dict builds a dict in the temporary dst.
func (f *fn) dict(e *syntax.Dict, dst int) {
	mark := f.top
	n := 0
	for n < len(e.Keys) && n < wide/2 && e.Keys[n] != nil {
		n++
	}
	w := dst
	if n > 0 {
		w = f.top
	}
	for i := range n {
		f.into(e.Keys[i], f.temp())
		f.into(e.Values[i], f.temp())
	}
	f.at(e)
	f.emit(code.DICT, dst, w, n)
	f.top = mark
	for i := n; i < len(e.Keys); i++ {
		if e.Keys[i] == nil {
			t := f.value(e.Values[i])
			f.at(e.Values[i])
			f.emit(code.DICTUPDATE, dst, t, 0)
		} else {
			k := f.value(e.Keys[i])
			v := f.value(e.Values[i])
			f.at(e.Keys[i])
			f.emit(code.DICTSET, dst, k, v)
		}
		f.top = mark
	}
}
