package compile

import (
	"krait/interp/code"
	"krait/interp/resolve"
	"krait/interp/syntax"
)

// inner begins the code of a function, lambda, comprehension or class body inside f.
func (f *fn) inner(n syntax.Node, name string) *fn {
	scope := f.c.info.Scopes[n]
	qualname := name
	switch {
	case f.scope.Kind == resolve.Module || f.scope.Vars[f.mangle(name)] == resolve.Global && scope.Kind != resolve.Comp:
	case f.scope.Kind == resolve.Class, f.scope.Kind == resolve.Comp:
		qualname = f.code.Qualname + "." + name
	default:
		qualname = f.code.Qualname + ".<locals>." + name
	}
	g := newFn(f.c, f, scope, name, qualname)
	start, _ := n.Span()
	g.code.FirstLine = int(start.Line)
	g.at(n)
	if scope.Generator {
		g.code.Flags |= code.FlagGenerator
	}
	if scope.Coroutine && !(scope.Kind == resolve.Comp && scope.Generator) {
		g.code.Flags |= code.FlagCoroutine
	}
	if scope.Kind == resolve.Comp && scope.Generator && scope.Coroutine {
		g.code.Flags |= code.FlagCoroutine
	}
	for _, v := range scope.Cells {
		g.emit(code.MKCELL, g.vars[v], 0, 0)
	}
	return g
}

// params describes the parameters to the code of g.
func (g *fn) params(p *syntax.Params) {
	g.code.NPosOnly = len(p.PosOnly)
	g.code.NArgs = len(p.PosOnly) + len(p.Args)
	g.code.NKwOnly = len(p.KwOnly)
	if p.Star != nil {
		g.code.Flags |= code.FlagVarargs
	}
	if p.KwStar != nil {
		g.code.Flags |= code.FlagVarkw
	}
	for i := range p.All() {
		g.bound.add(i)
	}
}

// closure makes the function of g, which is complete, in the window w.
func (f *fn) closure(g *fn, w int, p *syntax.Params, returns syntax.Expr) {
	mark := f.top
	f.top = w + 1
	f.temps(3)
	f.defaults(p, w)
	f.annotations(p, returns, w+3)
	if len(g.code.Frees) == 0 {
		f.emit(code.LOADNONE, w+2, 0, 0)
	} else {
		base := f.top
		for _, name := range g.code.Frees {
			t := f.temp()
			if i, ok := f.frees[name]; ok {
				f.emitBx(code.FCELL, t, i)
			} else {
				f.move(t, f.vars[name])
			}
		}
		f.emit(code.TUPLE, w+2, base, len(g.code.Frees))
	}
	f.emitBx(code.MKFUNC, w, f.child(g.finish()))
	f.top = mark
}

// defaults evaluates the default values: the positional ones into w, the keyword-only ones into w+1.
func (f *fn) defaults(p *syntax.Params, w int) {
	var pos []syntax.Expr
	var kw []*syntax.Param
	if p != nil {
		for _, list := range [][]*syntax.Param{p.PosOnly, p.Args} {
			for _, q := range list {
				if q.Default != nil {
					pos = append(pos, q.Default)
				}
			}
		}
		for _, q := range p.KwOnly {
			if q.Default != nil {
				kw = append(kw, q)
			}
		}
	}
	mark := f.top
	if len(pos) == 0 {
		f.emit(code.LOADNONE, w, 0, 0)
	} else if v, ok := f.foldAll(pos); ok {
		f.constant(w, v)
	} else {
		f.emit(code.TUPLE, w, f.items(pos), len(pos))
	}
	f.top = mark
	if len(kw) == 0 {
		f.emit(code.LOADNONE, w+1, 0, 0)
		return
	}
	for _, q := range kw {
		f.constant(f.temp(), code.Ident(f.mangle(q.Name.Id)))
		f.into(q.Default, f.temp())
	}
	f.emit(code.DICT, w+1, mark, len(kw))
	f.top = mark
}

// annotations evaluates the annotations of a function into dst.
func (f *fn) annotations(p *syntax.Params, returns syntax.Expr, dst int) {
	mark, n := f.top, 0
	add := func(name string, x syntax.Expr) {
		if x != nil {
			f.constant(f.temp(), code.Ident(name))
			f.annotation(x, f.temp())
			n++
		}
	}
	if p != nil {
		list := func(params ...*syntax.Param) {
			for _, q := range params {
				if q != nil {
					add(f.mangle(q.Name.Id), q.Annotation)
				}
			}
		}
		list(p.PosOnly...)
		list(p.Args...)
		list(p.Star)
		list(p.KwOnly...)
		list(p.KwStar)
		add("return", returns)
	}
	if n == 0 {
		f.emit(code.LOADNONE, dst, 0, 0)
	} else {
		f.emit(code.DICT, dst, mark, n)
	}
	f.top = mark
}

// annotation evaluates x, or takes its text with "from __future__ import annotations".
func (f *fn) annotation(x syntax.Expr, dst int) {
	if !f.c.info.FutureAnnotations {
		f.into(x, dst)
		return
	}
	start, end := x.Span()
	f.constant(dst, text(string(f.c.src[start.Off:end.Off])))
}

func (f *fn) lambda(e *syntax.Lambda, dst int) {
	mark := f.top
	w := f.window(dst)
	g := f.inner(e, "<lambda>")
	g.params(e.Params)
	g.scan(e.Body)
	r := g.value(e.Body)
	g.at(e.Body)
	g.emit(code.RETURN, r, 0, 0)
	f.at(e)
	f.closure(g, w, e.Params, nil)
	f.done(dst, w, mark)
}

// decorated evaluates decorators, then what make leaves in its window, and calls them inside out.
func (f *fn) decorated(decorators []syntax.Expr, name *syntax.Name, make func(w int)) {
	mark := f.top
	f.items(decorators)
	w := f.temp()
	make(w)
	for i := len(decorators) - 1; i >= 0; i-- {
		w--
		f.at(decorators[i])
		f.emit(code.CALL, w, 1, 0)
	}
	f.storeName(name, w)
	f.top = mark
}

func (f *fn) funcDef(s *syntax.FuncDef) {
	f.decorated(s.Decorators, s.Name, func(w int) {
		g := f.inner(s, s.Name.Id)
		g.params(s.Params)
		body := s.Body
		if doc, rest := docstring(body); doc != nil {
			g.code.Flags |= code.FlagDoc
			g.constIndex(text(doc.Value.(string)))
			body = rest
		}
		for _, b := range body {
			g.scan(b)
		}
		g.stmts(body)
		f.at(s.Name)
		f.closure(g, w, s.Params, s.Returns)
	})
}

func (f *fn) classDef(s *syntax.ClassDef) {
	f.decorated(s.Decorators, s.Name, func(w int) {
		g := f.classBody(s)
		f.at(s.Name)
		f.emit(code.LOADBUILD, w, 0, 0)
		f.closure(g, f.temp(), nil, nil)
		f.constant(f.temp(), text(s.Name.Id))
		if isSpread(s.Bases, s.Keywords) {
			f.spread(s.Name, w, s.Bases, s.Keywords)
		} else {
			f.items(s.Bases)
			f.finishCall(s.Name, w, code.CALL, code.CALLKW, 2+len(s.Bases), s.Keywords)
		}
		f.top = w + 1
	})
}

// classBody compiles the body of a class: a function that fills the namespace and returns the cell of
// __class__, or None.
func (f *fn) classBody(s *syntax.ClassDef) *fn {
	g := f.inner(s, s.Name.Id)
	g.code.Flags |= code.FlagClass
	t := g.temp()
	set := func(name string) { g.emitBx(code.NSTORE, t, g.constIndex(code.Ident(name))) }
	g.emitBx(code.GLOAD, t, g.global("__name__"))
	set("__module__")
	g.constant(t, text(g.code.Qualname))
	set("__qualname__")
	body := s.Body
	if doc, rest := docstring(body); doc != nil {
		g.constant(t, text(doc.Value.(string)))
		set("__doc__")
		body = rest
	}
	if hasAnnotations(body) {
		g.emit(code.DICT, t, t, 0)
		set("__annotations__")
	}
	g.top = t
	g.stmts(body)
	if g.scope.NeedsClassCell && !g.dead {
		g.emit(code.RETURN, g.vars["__class__"], 0, 0)
	}
	return g
}

// hasAnnotations reports whether statements of this scope annotate a simple name.
func hasAnnotations(body []syntax.Stmt) bool {
	found := false
	for _, s := range body {
		syntax.Walk(s, func(n syntax.Node) bool {
			switch n := n.(type) {
			case *syntax.AnnAssign:
				found = found || n.Simple
			case *syntax.FuncDef, *syntax.ClassDef, syntax.Expr:
				return false
			}
			return !found
		})
	}
	return found
}
