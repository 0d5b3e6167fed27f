package compile

import (
	"strings"

	"krait/interp/code"
	"krait/interp/resolve"
	"krait/interp/syntax"
)

func (f *fn) stmts(list []syntax.Stmt) {
	for _, s := range list {
		if f.dead {
			return
		}
		f.stmt(s)
	}
}

func (f *fn) stmt(s syntax.Stmt) {
	mark := f.top
	f.at(s)
	switch s := s.(type) {
	case *syntax.ExprStmt:
		f.exprStmt(s)
	case *syntax.Assign:
		f.assign(s)
	case *syntax.AugAssign:
		f.augAssign(s)
	case *syntax.AnnAssign:
		f.annAssign(s)
	case *syntax.Del:
		for _, t := range s.Targets {
			f.delete(t)
		}
	case *syntax.Pass, *syntax.Global, *syntax.Nonlocal:
	case *syntax.Break:
		i := f.loop()
		f.unwind(i + 1)
		f.jump(f.blocks[i].brk)
		f.resume(i + 1)
	case *syntax.Continue:
		i := f.loop()
		f.unwind(i + 1)
		f.jump(f.blocks[i].cont)
		f.resume(i + 1)
	case *syntax.Return:
		f.returns(s)
	case *syntax.Raise:
		f.raise(s)
	case *syntax.Assert:
		f.assert(s)
	case *syntax.Import:
		f.imports(s)
	case *syntax.ImportFrom:
		f.importFrom(s)
	case *syntax.If:
		f.ifStmt(s)
	case *syntax.While:
		f.while(s)
	case *syntax.For:
		f.forStmt(s)
	case *syntax.Try:
		f.try(s)
	case *syntax.With:
		f.with(s, 0)
	case *syntax.FuncDef:
		f.funcDef(s)
	case *syntax.ClassDef:
		f.classDef(s)
	case *syntax.Match:
		f.match(s)
	default:
		f.c.fail(s, "invalid syntax")
	}
	f.top = mark
}

func (f *fn) exprStmt(s *syntax.ExprStmt) {
	if f.c.mode == Interactive && f.scope.Kind == resolve.Module {
		r := f.value(s.X)
		f.at(s.X)
		f.emit(code.DISPLAY, r, 0, 0)
		return
	}
	if _, ok := s.X.(*syntax.Const); ok {
		return
	}
	f.value(s.X)
}

func (f *fn) returns(s *syntax.Return) {
	if s.X == nil {
		f.unwind(0)
		t := f.temp()
		f.emit(code.LOADNONE, t, 0, 0)
		f.emit(code.RETURN, t, 0, 0)
		f.resume(0)
		return
	}
	r := f.value(s.X)
	if !f.isTemp(r) && f.bindsLocals(0) {
		t := f.temp()
		f.move(t, r)
		r = t
	}
	f.unwind(0)
	f.at(s)
	f.emit(code.RETURN, r, 0, 0)
	f.resume(0)
}

func (f *fn) raise(s *syntax.Raise) {
	if s.Exc == nil {
		f.emit(code.RAISECUR, 0, 0, 0)
		return
	}
	x := f.value(s.Exc)
	if s.Cause == nil {
		f.at(s)
		f.emit(code.RAISE, x, 0, 0)
		return
	}
	y := f.value(s.Cause)
	f.at(s)
	f.emit(code.RAISEFROM, x, y, 0)
}

func (f *fn) assert(s *syntax.Assert) {
	var ok label
	f.cond(s.Test, true, &ok)
	w := f.temp()
	var at syntax.Node = s
	if c := lastCompare(s.Test); c != nil {
		at = c
	}
	f.at(at)
	f.emit(code.ASSERTERR, w, 0, 0)
	if s.Msg != nil {
		f.into(s.Msg, f.temp())
		f.at(at)
		f.emit(code.CALL, w, 1, 0)
	}
	f.emit(code.RAISE, w, 0, 0)
	f.place(&ok)
}

// lastCompare is the last comparison that decides by itself about a condition: where CPython says an assertion fails.
func lastCompare(x syntax.Expr) *syntax.Compare {
	switch x := x.(type) {
	case *syntax.Compare:
		return x
	case *syntax.UnaryOp:
		if x.Op == syntax.Not {
			return lastCompare(x.X)
		}
	case *syntax.BoolOp:
		for i := len(x.Values) - 1; i >= 0; i-- {
			if c := lastCompare(x.Values[i]); c != nil {
				return c
			}
		}
	}
	return nil
}

func (f *fn) ifStmt(s *syntax.If) {
	if l := f.plainJump(s.Body); l != nil {
		f.cond(s.Test, true, l)
		f.stmts(s.Else)
		return
	}
	var other, end label
	f.cond(s.Test, false, &other)
	f.stmts(s.Body)
	if len(s.Else) > 0 {
		f.jump(&end)
	}
	f.place(&other)
	f.stmts(s.Else)
	f.place(&end)
}

// plainJump returns where body goes when it is a lone break or continue with nothing to do on the way.
func (f *fn) plainJump(body []syntax.Stmt) *label {
	i := f.loop()
	if len(body) != 1 || i < 0 || i != len(f.blocks)-1 {
		return nil
	}
	switch body[0].(type) {
	case *syntax.Break:
		return f.blocks[i].brk
	case *syntax.Continue:
		return f.blocks[i].cont
	}
	return nil
}

// while puts the test behind the body, so that each round takes one jump.
func (f *fn) while(s *syntax.While) {
	var brk, cont, body label
	always := false
	if v, ok := f.fold(s.Test); ok {
		if !truth(v) {
			f.stmts(s.Else)
			return
		}
		always = true
	} else {
		f.jump(&cont)
		f.dead = false // the body is reached from the test, which comes later
	}
	f.loopHead(&body)
	b := f.open(&block{kind: loopBlock, brk: &brk, cont: &cont})
	f.stmts(s.Body)
	f.close(b)
	f.place(&cont)
	if always {
		f.jump(&body)
	} else {
		f.at(s.Test)
		f.cond(s.Test, true, &body)
	}
	f.stmts(s.Else)
	f.place(&brk)
}

func (f *fn) forStmt(s *syntax.For) {
	var brk, head, end label
	it := f.temp()
	f.iter(s.Iter, s, it, s.Async)
	f.loopHead(&head)
	f.next(s.Target, s, it, s.Async, &end)
	b := f.open(&block{kind: loopBlock, brk: &brk, cont: &head})
	f.stmts(s.Body)
	f.close(b)
	f.jump(&head)
	f.place(&end)
	f.stmts(s.Else)
	f.place(&brk)
}

// next binds target to the next item of the iterator in it, or goes to end.
func (f *fn) next(target syntax.Expr, loop syntax.Node, it int, async bool, end *label) {
	mark := f.top
	f.at(loop)
	if n, ok := target.(*syntax.Name); ok && !async {
		if r, ok := f.local(n); ok {
			f.test(code.NEXT, r, it, 0, end)
			f.bound.add(r)
			return
		}
	}
	t := f.temp()
	if async {
		f.asyncNext(t, it, end)
	} else {
		f.test(code.NEXT, t, it, 0, end)
	}
	f.store(target, t)
	f.top = mark
}

// asyncNext awaits __anext__() of the iterator in it into t; StopAsyncIteration goes to end.
func (f *fn) asyncNext(t, it int, end *label) {
	bound := f.bound.clone()
	b := f.open(&block{kind: tryBlock})
	f.emit(code.GETSPECIAL, t, it, specialAnext)
	f.emit(code.CALL, t, 0, 0)
	f.await(t)
	f.close(b)
	var ok label
	f.jump(&ok)
	f.handler(b, bound, func(exc int) {
		class := f.temp()
		var other label
		f.emitBx(code.GLOAD, class, f.global("StopAsyncIteration"))
		f.test(code.TEXC, exc, class, 0, &other)
		f.emit(code.POPEXC, exc, 0, 0)
		f.jump(end)
		f.place(&other)
	})
	f.place(&ok)
	f.top = t + 1
}

func (f *fn) imports(s *syntax.Import) {
	for _, a := range s.Names {
		t := f.temps(2)
		f.at(s)
		f.emit(code.LOADNONE, t+1, 0, 0)
		f.emitName(code.IMPORT, t, t+1, 0, a.Name)
		if a.As {
			for _, part := range strings.Split(a.Name, ".")[1:] {
				f.emitName(code.IMPORTFROM, t, t, 0, part)
			}
		}
		f.storeName(a.Bind, t)
		f.top = t
	}
}

func (f *fn) importFrom(s *syntax.ImportFrom) {
	if s.Module == "__future__" && s.Level == 0 {
		return
	}
	var names code.Tuple
	for _, a := range s.Names {
		names = append(names, code.Ident(a.Name))
	}
	if s.Star {
		names = code.Tuple{code.Ident("*")}
	}
	t := f.temps(2)
	f.constant(t+1, names)
	f.emitName(code.IMPORT, t, t+1, s.Level, s.Module)
	if s.Star {
		f.emit(code.IMPORTSTAR, t, 0, 0)
		return
	}
	for _, a := range s.Names {
		f.emitName(code.IMPORTFROM, t+1, t, 0, a.Name)
		f.storeName(a.Bind, t+1)
	}
}
