package resolve

import "krait/interp/syntax"

func (r *resolver) exprs(list []syntax.Expr) {
	for _, x := range list {
		if s, ok := x.(*syntax.Starred); ok {
			x = s.X
		}
		r.opt(x)
	}
}

// opt resolves an expression that may be absent.
func (r *resolver) opt(x syntax.Expr) {
	if x != nil {
		r.expr(x)
	}
}

func (r *resolver) expr(x syntax.Expr) {
	switch x := x.(type) {
	case *syntax.Name:
		r.ref(x, load)
	case *syntax.FString:
		r.parts(x.Parts)
	case *syntax.List:
		r.exprs(x.Elts)
	case *syntax.Tuple:
		r.exprs(x.Elts)
	case *syntax.Set:
		r.exprs(x.Elts)
	case *syntax.Dict:
		r.exprs(x.Keys)
		r.exprs(x.Values)
	case *syntax.UnaryOp:
		r.expr(x.X)
	case *syntax.BinOp:
		r.expr(x.X)
		r.expr(x.Y)
	case *syntax.BoolOp:
		r.exprs(x.Values)
	case *syntax.Compare:
		r.expr(x.Left)
		r.exprs(x.Rights)
	case *syntax.Lambda:
		r.lambda(x)
	case *syntax.IfExp:
		r.expr(x.Test)
		r.expr(x.Then)
		r.expr(x.Else)
	case *syntax.Comp:
		r.comp(x)
	case *syntax.Await:
		r.await(x)
	case *syntax.Yield:
		r.yield(x, "yield")
		r.opt(x.X)
	case *syntax.YieldFrom:
		r.yield(x, "yield from")
		r.expr(x.X)
	case *syntax.Call:
		r.expr(x.Fn)
		r.exprs(x.Args)
		for _, k := range x.Keywords {
			r.expr(k.Value)
		}
	case *syntax.Attr:
		r.attrs[r.scope.Mangle(x.Name)] = true
		r.expr(x.X)
	case *syntax.Index:
		r.expr(x.X)
		r.expr(x.Index)
	case *syntax.Slice:
		r.opt(x.Lo)
		r.opt(x.Hi)
		r.opt(x.Step)
	case *syntax.Starred:
		r.fail(x, "can't use starred expression here", "what * unpacks goes into a call, a display or a tuple: *x,")
	case *syntax.NamedExpr:
		r.walrus(x)
		r.expr(x.Value)
	}
}

func (r *resolver) parts(parts []syntax.FPart) {
	for _, p := range parts {
		r.opt(p.Expr)
		r.parts(p.Spec)
	}
}

func (r *resolver) lambda(l *syntax.Lambda) {
	r.defaults(l.Params)
	r.open(Lambda, l)
	r.params(l.Params)
	r.expr(l.Body)
	r.close()
}

// comp resolves a comprehension: its first iterable belongs to the scope around it.
func (r *resolver) comp(c *syntax.Comp) {
	outer := r.scope
	outer.iterExpr++
	r.expr(c.Fors[0].Iter)
	outer.iterExpr--
	s := r.open(Comp, c)
	s.iterExpr = outer.iterExpr
	s.Generator = c.Kind == syntax.GenExp
	for i, f := range c.Fors {
		s.Coroutine = s.Coroutine || f.Async
		s.isTarget = true
		r.target(f.Target, store)
		s.isTarget = false
		if i > 0 {
			s.iterExpr++
			r.expr(f.Iter)
			s.iterExpr--
		}
		r.exprs(f.Ifs)
	}
	r.opt(c.Value)
	r.expr(c.Elt)
	r.close()
	if s.Coroutine && c.Kind != syntax.GenExp {
		if !(outer.Kind == Function && outer.Coroutine) && outer.Kind != Comp {
			r.fail(c, "asynchronous comprehension outside of an asynchronous function", "")
		}
		if outer.Kind == Comp {
			outer.Coroutine = true
		}
	}
}

func (r *resolver) await(x *syntax.Await) {
	switch s := r.scope; {
	case s.Kind == Comp:
		s.Coroutine = true
	case !s.isFunction():
		r.fail(x, "'await' outside function", "")
	case s.Kind == Lambda || !s.Coroutine:
		r.fail(x, "'await' outside async function", "")
	}
	r.expr(x.X)
}

var compNames = [...]string{"list comprehension", "set comprehension", "dict comprehension", "generator expression"}

func (r *resolver) yield(x syntax.Expr, word string) {
	s := r.scope
	switch {
	case s.Kind == Comp:
		r.fail(x, "'yield' inside "+compNames[s.Node.(*syntax.Comp).Kind], "")
	case !s.isFunction():
		r.fail(x, "'yield' outside function", "")
	case s.Coroutine && word == "yield from":
		r.fail(x, "'yield from' inside async function", "")
	}
	s.Generator = true
}
