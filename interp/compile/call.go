package compile

import (
	"krait/interp/code"
	"krait/interp/resolve"
	"krait/interp/syntax"
)

func (f *fn) call(e *syntax.Call, dst int) {
	mark := f.top
	w := f.window(dst)
	if f.superCall(e, w) {
		f.done(dst, w, mark)
		return
	}
	if isSpread(e.Args, e.Keywords) {
		f.into(e.Fn, w)
		f.spread(e, w, e.Args, e.Keywords)
		f.done(dst, w, mark)
		return
	}
	op, kwop := code.CALL, code.CALLKW
	if a, ok := e.Fn.(*syntax.Attr); ok {
		op, kwop = code.CALLM, code.CALLMKW
		x := f.operand(a.X, w)
		f.top = w + 1
		f.at(a)
		f.emitName(code.GETMETH, w, x, 0, f.mangle(a.Name))
		f.temp()
	} else {
		f.into(e.Fn, w)
		f.top = w + 1
	}
	f.items(e.Args)
	f.finishCall(e, w, op, kwop, len(e.Args), e.Keywords)
	f.done(dst, w, mark)
}

// finishCall evaluates the keyword arguments behind n others and calls.
func (f *fn) finishCall(e syntax.Node, w int, op, kwop code.Op, n int, kws []*syntax.Keyword) {
	if len(kws) == 0 {
		f.at(e)
		f.emit(op, w, n, 0)
		return
	}
	var names code.Tuple
	seen := make(map[string]bool)
	for _, k := range kws {
		if seen[k.Name] {
			f.c.fail(k, "keyword argument repeated: %s", k.Name)
		}
		seen[k.Name] = true
		names = append(names, code.Ident(k.Name))
		f.into(k.Value, f.temp())
	}
	f.at(e)
	f.emitWord(kwop, w, n+len(kws), 0, f.constIndex(names))
}

func isSpread(args []syntax.Expr, kws []*syntax.Keyword) bool {
	for _, k := range kws {
		if k.Name == "" {
			return true
		}
	}
	return hasStarred(args)
}

// spread calls R[w] with starred arguments. Registers above w that are in use (the first arguments of a
// class statement) go before args.
func (f *fn) spread(e syntax.Node, w int, args []syntax.Expr, kws []*syntax.Keyword) {
	first := f.top - w - 1
	list := w + 1
	if first > 0 {
		f.emit(code.LIST, list, list, first)
		f.top = list + 1
		mark := f.top
		for _, x := range args {
			op := code.APPEND
			if s, ok := x.(*syntax.Starred); ok {
				x, op = s.X, code.EXTEND
			}
			t := f.value(x)
			f.at(x)
			f.emit(op, list, t, 0)
			f.top = mark
		}
	} else {
		f.temp()
		if s, ok := args0(args); ok {
			f.into(s.X, list) // f(*x): CALLX takes any iterable
		} else {
			f.list(e, args, list)
		}
	}
	kw := f.temp()
	if len(kws) == 0 {
		f.emit(code.LOADNONE, kw, 0, 0)
	} else {
		f.keywords(w, kw, kws)
	}
	f.at(e)
	f.emit(code.CALLX, w, 0, 0)
}

// args0 returns the argument of a call that has one only, if it is starred.
func args0(args []syntax.Expr) (*syntax.Starred, bool) {
	if len(args) != 1 {
		return nil, false
	}
	s, ok := args[0].(*syntax.Starred)
	return s, ok
}

// keywords builds the dict of keyword arguments for the callable in w.
func (f *fn) keywords(w, kw int, kws []*syntax.Keyword) {
	mark := f.top
	for i := 0; i < len(kws); {
		var t int
		at := kws[i]
		if at.Name == "" {
			if i == 0 {
				f.emit(code.DICT, kw, kw, 0)
			}
			t = f.value(at.Value)
			i++
		} else {
			n := i
			for n < len(kws) && kws[n].Name != "" {
				n++
			}
			dst := kw
			if i > 0 {
				dst = f.temp()
			}
			base := f.top
			for _, k := range kws[i:n] {
				f.constant(f.temp(), code.Ident(k.Name))
				f.into(k.Value, f.temp())
			}
			f.at(at)
			f.emit(code.DICT, dst, base, n-i)
			t, i = dst, n
		}
		if t != kw {
			f.at(at.Value)
			f.emit(code.DICTMERGE, kw, t, w)
		}
		f.top = mark
	}
}

// superCall compiles super() without arguments as super(__class__, first parameter).
func (f *fn) superCall(e *syntax.Call, w int) bool {
	n, ok := e.Fn.(*syntax.Name)
	if !ok || n.Id != "super" || len(e.Args)+len(e.Keywords) > 0 {
		return false
	}
	if k := f.kind(n); k != resolve.Builtin && k != resolve.Global {
		return false
	}
	class, ok := f.frees["__class__"]
	first := ".0"
	if f.scope.Kind != resolve.Comp {
		if f.scope.Params == 0 {
			return false
		}
		first = f.scope.Locals[0]
	}
	if !ok || f.code.NArgs == 0 && f.scope.Kind != resolve.Comp {
		return false
	}
	f.load(n, w)
	t := f.temps(2)
	f.at(e)
	f.emitBx(code.FLOAD, t, class)
	r := f.vars[first]
	if f.scope.Vars[first] == resolve.Cell {
		f.emit(code.CLOAD, t+1, r, 0)
	} else {
		if !f.bound.has(r) {
			f.emitBx(code.CHECK, r, f.constIndex(code.Ident(first)))
		}
		f.move(t+1, r)
	}
	f.emit(code.CALL, w, 2, 0)
	return true
}

// comp compiles a comprehension: a function of its own that gets the first iterator as argument.
func (f *fn) comp(e *syntax.Comp, dst int) {
	mark := f.top
	w := f.window(dst)
	names := map[syntax.CompKind]string{
		syntax.ListComp: "<listcomp>", syntax.SetComp: "<setcomp>", syntax.DictComp: "<dictcomp>", syntax.GenExp: "<genexpr>",
	}
	g := f.inner(e, names[e.Kind])
	g.code.NArgs = 1
	g.bound.add(0)
	g.compBody(e)
	f.top = w + 1
	f.closure(g, w, nil, nil)
	it := f.temp()
	f.iter(e.Fors[0].Iter, e, it, e.Fors[0].Async)
	f.at(e)
	f.emit(code.CALL, w, 1, 0)
	if g.scope.Coroutine && e.Kind != syntax.GenExp {
		f.await(w)
	}
	f.done(dst, w, mark)
}

// iter puts the iterator of e, which the loop goes along, into t, the topmost temporary.
func (f *fn) iter(e syntax.Expr, loop syntax.Node, t int, async bool) {
	x := f.operand(e, t)
	f.top = t + 1
	f.at(loop)
	if !async {
		f.emit(code.ITER, t, x, 0)
		return
	}
	f.emit(code.GETSPECIAL, t, x, specialAiter)
	f.emit(code.CALL, t, 0, 0)
}

// What GETSPECIAL looks up, beside 0 to 3 of with statements.
const (
	specialAiter = 4
	specialAnext = 5
)

// compBody compiles the function of a comprehension.
func (g *fn) compBody(e *syntax.Comp) {
	g.at(e)
	acc := 0
	if e.Kind != syntax.GenExp {
		acc = g.temp()
		op := map[syntax.CompKind]code.Op{syntax.ListComp: code.LIST, syntax.SetComp: code.SET, syntax.DictComp: code.DICT}
		g.emit(op[e.Kind], acc, acc, 0)
	}
	g.compLoop(e, 0, acc)
	g.at(e)
	if e.Kind != syntax.GenExp {
		g.emit(code.RETURN, acc, 0, 0)
	}
}

// compLoop compiles the i-th for of a comprehension and those in it.
func (g *fn) compLoop(e *syntax.Comp, i, acc int) {
	if i == len(e.Fors) {
		g.compItem(e, acc)
		return
	}
	c := e.Fors[i]
	mark := g.top
	it := 0
	if i > 0 {
		it = g.temp()
		g.iter(c.Iter, e, it, c.Async)
	}
	var head, end label
	g.loopHead(&head)
	g.next(c.Target, e, it, c.Async, &end)
	for _, x := range c.Ifs {
		g.cond(x, false, &head)
	}
	g.compLoop(e, i+1, acc)
	g.jump(&head)
	g.place(&end)
	g.top = mark
}

func (g *fn) compItem(e *syntax.Comp, acc int) {
	mark := g.top
	x := g.value(e.Elt)
	switch e.Kind {
	case syntax.ListComp:
		g.at(e.Elt)
		g.emit(code.APPEND, acc, x, 0)
	case syntax.SetComp:
		g.at(e.Elt)
		g.emit(code.SETADD, acc, x, 0)
	case syntax.DictComp:
		v := g.value(e.Value)
		g.at(e.Elt)
		g.emit(code.DICTSET, acc, x, v)
	case syntax.GenExp:
		g.at(e.Elt)
		g.emit(code.YIELD, g.temp(), x, 0)
	}
	g.top = mark
}
