package compile

import (
	"krait/interp/code"
	"krait/interp/resolve"
	"krait/interp/syntax"
)

func (f *fn) assign(s *syntax.Assign) {
	if len(s.Targets) == 1 {
		if n, ok := s.Targets[0].(*syntax.Name); ok {
			if r, ok := f.local(n); ok {
				f.into(s.Value, r)
				f.bound.add(r)
				return
			}
		}
		if f.parallel(s.Targets[0], s.Value) {
			return
		}
	}
	r := f.value(s.Value)
	if !f.isTemp(r) && (len(s.Targets) > 1 || !isName(s.Targets[0])) {
		// A target may bind the local before the next one is stored.
		t := f.temp()
		f.move(t, r)
		r = t
	}
	for _, t := range s.Targets {
		f.store(t, r)
	}
}

func isName(e syntax.Expr) bool {
	_, ok := e.(*syntax.Name)
	return ok
}

// parallel compiles "a, b = x, y" without making a tuple.
func (f *fn) parallel(target, value syntax.Expr) bool {
	to, ok := elements(target)
	if !ok || len(to) == 0 || len(to) > wide || hasStarred(to) {
		return false
	}
	from, ok := value.(*syntax.Tuple)
	if !ok || len(from.Elts) != len(to) || hasStarred(from.Elts) {
		return false
	}
	w := f.items(from.Elts)
	for i, t := range to {
		f.store(t, w+i)
	}
	return true
}

// elements returns the parts of a tuple or list target.
func elements(e syntax.Expr) ([]syntax.Expr, bool) {
	switch e := e.(type) {
	case *syntax.Tuple:
		return e.Elts, true
	case *syntax.List:
		return e.Elts, true
	}
	return nil, false
}

// store assigns the value in r to a target.
func (f *fn) store(target syntax.Expr, r int) {
	mark := f.top
	switch t := target.(type) {
	case *syntax.Name:
		f.storeName(t, r)
	case *syntax.Attr:
		x := f.value(t.X)
		f.at(t)
		f.emitName(code.SETATTR, x, r, 0, f.mangle(t.Name))
	case *syntax.Index:
		x := f.value(t.X)
		k := f.value(t.Index)
		f.at(t)
		f.emit(code.SETITEM, x, k, r)
	default:
		elts, ok := elements(target)
		if !ok {
			f.c.fail(target, "cannot assign to this expression")
		}
		f.unpack(target, elts, r)
	}
	f.top = mark
}

func (f *fn) unpack(target syntax.Node, elts []syntax.Expr, r int) {
	star := -1
	for i, t := range elts {
		if _, ok := t.(*syntax.Starred); ok {
			if star >= 0 {
				f.c.fail(t, "multiple starred expressions in assignment")
			}
			star = i
		}
	}
	f.at(target)
	if first, ok := f.localRun(elts); ok {
		f.emit(code.UNPACK, r, first, len(elts))
		for i := range elts {
			f.bound.add(first + i)
		}
		return
	}
	w := f.temps(max(1, len(elts)))
	if star < 0 {
		f.emit(code.UNPACK, r, w, len(elts))
	} else {
		f.emitWord(code.UNPACKX, r, w, star, len(elts)-star-1)
	}
	for i, t := range elts {
		if s, ok := t.(*syntax.Starred); ok {
			t = s.X
		}
		f.store(t, w+i)
	}
}

// localRun reports whether elts are locals in successive registers that an unpacking may write at once:
// when it fails half-way nobody must see them afterwards, so no handler may be open.
func (f *fn) localRun(elts []syntax.Expr) (first int, ok bool) {
	for _, b := range f.blocks {
		if b.kind != loopBlock {
			return 0, false
		}
	}
	for i, t := range elts {
		n, ok := t.(*syntax.Name)
		if !ok {
			return 0, false
		}
		r, ok := f.local(n)
		if !ok || i > 0 && r != first+i {
			return 0, false
		}
		if i == 0 {
			first = r
		}
	}
	return first, len(elts) > 0
}

var inplaceOps = map[syntax.Op]int{
	syntax.Add: code.BinADD, syntax.Sub: code.BinSUB, syntax.Mult: code.BinMUL, syntax.Div: code.BinDIV,
	syntax.FloorDiv: code.BinFLOORDIV, syntax.Mod: code.BinMOD, syntax.Pow: code.BinPOW,
	syntax.LShift: code.BinLSHIFT, syntax.RShift: code.BinRSHIFT, syntax.BitOr: code.BinOR,
	syntax.BitXor: code.BinXOR, syntax.BitAnd: code.BinAND, syntax.MatMul: code.BinMATMUL,
}

// augAssign evaluates the parts of the target once.
func (f *fn) augAssign(s *syntax.AugAssign) {
	apply := func(t int) {
		v := f.value(s.Value)
		f.at(s)
		f.emit(code.INPLACE, t, v, inplaceOps[s.Op])
	}
	switch t := s.Target.(type) {
	case *syntax.Name:
		if r, ok := f.local(t); ok && !f.walrus[t.Id] {
			f.check(t, r)
			apply(r)
			return
		}
		r := f.temp()
		f.load(t, r)
		apply(r)
		f.storeName(t, r)
	case *syntax.Attr:
		x := f.value(t.X)
		r := f.temp()
		f.at(t)
		name := f.mangle(t.Name)
		f.emitName(code.GETATTR, r, x, 0, name)
		apply(r)
		f.at(t)
		f.emitName(code.SETATTR, x, r, 0, name)
	case *syntax.Index:
		x := f.value(t.X)
		k := f.value(t.Index)
		r := f.temp()
		f.at(t)
		f.emit(code.GETITEM, r, x, k)
		apply(r)
		f.at(t)
		f.emit(code.SETITEM, x, k, r)
	default:
		f.c.fail(t, "illegal expression for augmented assignment")
	}
}

func (f *fn) annAssign(s *syntax.AnnAssign) {
	inFunction := f.scope.Kind != resolve.Module && f.scope.Kind != resolve.Class
	if s.Value != nil {
		f.assign(&syntax.Assign{Range: s.Range, Targets: []syntax.Expr{s.Target}, Value: s.Value})
	} else {
		f.evalTarget(s.Target)
	}
	if inFunction {
		return
	}
	mark := f.top
	v := f.temp()
	f.annotation(s.Annotation, v)
	n, ok := s.Target.(*syntax.Name)
	if !ok || !s.Simple {
		f.top = mark
		return
	}
	d, k := f.temp(), f.temp()
	f.at(s.Target)
	f.loadOwn("__annotations__", d)
	f.constant(k, code.Ident(f.mangle(n.Id)))
	f.emit(code.SETITEM, d, k, v)
	f.top = mark
}

// evalTarget evaluates the parts of a target that is annotated but not assigned to.
func (f *fn) evalTarget(target syntax.Expr) {
	switch t := target.(type) {
	case *syntax.Attr:
		f.value(t.X)
	case *syntax.Index:
		f.value(t.X)
		f.value(t.Index)
	}
}

func (f *fn) delete(target syntax.Expr) {
	mark := f.top
	switch t := target.(type) {
	case *syntax.Name:
		f.deleteName(t)
	case *syntax.Attr:
		x := f.value(t.X)
		f.at(t)
		f.emitName(code.DELATTR, x, 0, 0, f.mangle(t.Name))
	case *syntax.Index:
		x := f.value(t.X)
		k := f.value(t.Index)
		f.at(t)
		f.emit(code.DELITEM, x, k, 0)
	default:
		elts, ok := elements(target)
		if !ok {
			f.c.fail(target, "cannot delete this expression")
		}
		for _, t := range elts {
			f.delete(t)
		}
	}
	f.top = mark
}
