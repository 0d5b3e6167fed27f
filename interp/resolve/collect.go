package resolve

import (
	"strings"

	"krait/interp/syntax"
)

func (r *resolver) stmts(list []syntax.Stmt) {
	for _, s := range list {
		r.stmt(s)
	}
}

// loop resolves the body of a loop and its else.
func (r *resolver) loop(body, orelse []syntax.Stmt) {
	r.scope.loops++
	loopStar := r.scope.loopStar
	r.scope.loopStar = false
	r.stmts(body)
	r.scope.loopStar = loopStar
	r.scope.loops--
	r.stmts(orelse)
}

func (r *resolver) stmt(s syntax.Stmt) {
	switch s := s.(type) {
	case *syntax.ExprStmt:
		r.expr(s.X)
	case *syntax.Assign:
		r.targets(s.Targets, store)
		r.expr(s.Value)
	case *syntax.AugAssign:
		r.target(s.Target, load|store)
		r.expr(s.Value)
	case *syntax.AnnAssign:
		r.annAssign(s)
	case *syntax.Del:
		r.targets(s.Targets, store)
	case *syntax.Break:
		r.jump(s, "'break' outside loop")
	case *syntax.Continue:
		r.jump(s, "'continue' not properly in loop")
	case *syntax.Return:
		r.returns(s)
	case *syntax.Raise:
		r.opt(s.Exc)
		r.opt(s.Cause)
	case *syntax.Assert:
		r.expr(s.Test)
		r.opt(s.Msg)
	case *syntax.Global:
		for _, n := range s.Names {
			r.declare(n, globalDecl)
		}
	case *syntax.Nonlocal:
		for _, n := range s.Names {
			r.declare(n, nonlocalDecl)
		}
	case *syntax.Import:
		for _, a := range s.Names {
			r.mods[a.Name] = true
			r.ref(a.Bind, store)
		}
	case *syntax.ImportFrom:
		r.importFrom(s)
	case *syntax.If:
		r.expr(s.Test)
		r.stmts(s.Body)
		r.stmts(s.Else)
	case *syntax.While:
		r.expr(s.Test)
		r.loop(s.Body, s.Else)
	case *syntax.For:
		if s.Async {
			r.needAsync(s, "'async for' outside async function")
		}
		r.target(s.Target, store)
		r.expr(s.Iter)
		r.loop(s.Body, s.Else)
	case *syntax.Try:
		r.try(s)
	case *syntax.With:
		r.with(s)
	case *syntax.FuncDef:
		r.funcDef(s)
	case *syntax.ClassDef:
		r.classDef(s)
	case *syntax.Match:
		r.expr(s.Subject)
		for _, c := range s.Cases {
			r.pattern(c.Pattern, map[string]bool{})
			r.opt(c.Guard)
			r.stmts(c.Body)
		}
	}
}

func (r *resolver) targets(list []syntax.Expr, u use) {
	for _, t := range list {
		r.target(t, u)
	}
}

// target resolves what an assignment, a for, a with or a del binds.
func (r *resolver) target(x syntax.Expr, u use) {
	switch x := x.(type) {
	case *syntax.Name:
		if r.scope.isTarget {
			u |= target
		}
		r.ref(x, u)
	case *syntax.Tuple:
		r.targets(x.Elts, u)
	case *syntax.List:
		r.targets(x.Elts, u)
	case *syntax.Starred:
		r.target(x.X, u)
	default:
		r.expr(x)
	}
}

func (r *resolver) annAssign(s *syntax.AnnAssign) {
	name, isName := s.Target.(*syntax.Name)
	switch {
	case isName && (s.Simple || s.Value != nil):
		sym := r.scope.symbols[r.scope.Mangle(name.Id)]
		if s.Simple && r.scope.Kind != Module && sym != nil {
			if sym.uses&globalDecl != 0 {
				r.fail(name, "annotated name '"+name.Id+"' can't be global", "")
			}
			if sym.uses&nonlocalDecl != 0 {
				r.fail(name, "annotated name '"+name.Id+"' can't be nonlocal", "")
			}
		}
		u := store
		if s.Simple {
			u |= annotated
		}
		r.ref(name, u)
	case isName:
		// "(x): int" binds nothing and looks nothing up.
	default:
		r.target(s.Target, store)
	}
	r.annotation(s.Annotation)
	r.opt(s.Value)
}

// annotation resolves an annotation, unless it is to stay text.
func (r *resolver) annotation(x syntax.Expr) {
	if x != nil && !r.info.FutureAnnotations {
		r.expr(x)
	}
}

func (r *resolver) importFrom(s *syntax.ImportFrom) {
	r.mods[strings.Repeat(".", s.Level)+s.Module] = true
	if s.Star {
		if r.scope.Kind != Module {
			r.fail(s, "import * only allowed at module level", "")
		}
		r.info.StarImport = true
	}
	for _, a := range s.Names {
		r.attrs[a.Name] = true
		r.ref(a.Bind, store)
	}
}

func (r *resolver) try(s *syntax.Try) {
	r.stmts(s.Body)
	r.stmts(s.Else)
	for _, h := range s.Handlers {
		r.opt(h.Type)
		if h.Name != nil {
			r.ref(h.Name, store)
		}
		inStar, loopStar := r.scope.inStar, r.scope.loopStar
		r.scope.inStar, r.scope.loopStar = s.Star || inStar, s.Star || loopStar
		r.stmts(h.Body)
		r.scope.inStar, r.scope.loopStar = inStar, loopStar
	}
	r.stmts(s.Finally)
}

func (r *resolver) with(s *syntax.With) {
	if s.Async {
		r.needAsync(s, "'async with' outside async function")
	}
	for _, item := range s.Items {
		r.expr(item.Context)
		if item.Target != nil {
			r.target(item.Target, store)
		}
	}
	r.stmts(s.Body)
}

func (r *resolver) funcDef(f *syntax.FuncDef) {
	r.ref(f.Name, store)
	r.defaults(f.Params)
	for _, p := range f.Params.All() {
		r.annotation(p.Annotation)
	}
	r.annotation(f.Returns)
	r.exprs(f.Decorators)
	s := r.open(Function, f)
	s.Coroutine = f.Async
	r.params(f.Params)
	r.stmts(f.Body)
	r.close()
}

// defaults resolves the default values, which belong to the scope around the function.
func (r *resolver) defaults(p *syntax.Params) {
	for _, list := range [][]*syntax.Param{p.PosOnly, p.Args, p.KwOnly} {
		for _, q := range list {
			r.opt(q.Default)
		}
	}
}

// params binds the parameters in the function's own scope.
func (r *resolver) params(p *syntax.Params) {
	all := p.All()
	for _, q := range all {
		if sym := r.scope.symbols[r.scope.Mangle(q.Name.Id)]; sym != nil && sym.uses&param != 0 {
			r.fail(q.Name, "duplicate argument '"+q.Name.Id+"' in function definition", "")
		}
		r.ref(q.Name, param)
	}
	r.scope.Params = len(all)
}

func (r *resolver) classDef(c *syntax.ClassDef) {
	r.ref(c.Name, store)
	r.exprs(c.Bases)
	for _, k := range c.Keywords {
		r.expr(k.Value)
	}
	r.exprs(c.Decorators)
	s := r.open(Class, c)
	s.Class = c.Name.Id
	r.stmts(c.Body)
	r.close()
}

// jump checks break and continue.
func (r *resolver) jump(s syntax.Stmt, msg string) {
	if r.scope.loopStar {
		r.fail(s, "'break', 'continue' and 'return' cannot appear in an except* block", "")
	}
	if r.scope.loops == 0 {
		r.fail(s, msg, "")
	}
}

func (r *resolver) returns(s *syntax.Return) {
	if r.scope.Kind != Function {
		r.fail(s, "'return' outside function", "")
	}
	if r.scope.inStar {
		r.fail(s, "'break', 'continue' and 'return' cannot appear in an except* block", "")
	}
	r.opt(s.X)
}

// needAsync refuses n unless the scope is an async function.
func (r *resolver) needAsync(n syntax.Node, msg string) {
	if r.scope.Kind != Function || !r.scope.Coroutine {
		r.fail(n, msg, "")
	}
}

var features = map[string]bool{
	"nested_scopes": true, "generators": true, "division": true, "absolute_import": true,
	"with_statement": true, "print_function": true, "unicode_literals": true,
	"generator_stop": true, "annotations": true,
}

// future handles imports from __future__, which must come first, after the docstring.
func (r *resolver) future(stmts []syntax.Stmt) {
	early := true
	for i, s := range stmts {
		imp, ok := s.(*syntax.ImportFrom)
		if ok && imp.Module == "__future__" && imp.Level == 0 {
			r.features(imp, early)
			continue
		}
		if x, ok := s.(*syntax.ExprStmt); ok && i == 0 {
			if c, ok := x.X.(*syntax.Const); ok {
				if _, ok := c.Value.(string); ok {
					continue
				}
			}
		}
		early = false
	}
}

func (r *resolver) features(imp *syntax.ImportFrom, early bool) {
	if !early {
		r.fail(imp, "from __future__ imports must occur at the beginning of the file", "")
	}
	for _, a := range imp.Names {
		switch {
		case a.Name == "braces":
			r.fail(a, "not a chance", "")
		case !features[a.Name]:
			r.fail(a, "future feature "+a.Name+" is not defined", "")
		case a.Name == "annotations":
			r.info.FutureAnnotations = true
		}
	}
}
