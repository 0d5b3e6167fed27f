package syntax

import "fmt"

func (d *dumper) stmt(s Stmt) {
	switch s := s.(type) {
	case *ExprStmt:
		d.f("Expr(")
		d.opt("value", s.X, "Load")
	case *Assign:
		d.f("Assign(targets=")
		d.exprs(s.Targets, "Store")
		d.opt("value", s.Value, "Load")
	case *AugAssign:
		d.f("AugAssign(")
		d.opt("target", s.Target, "Store")
		d.f(", op=%s()", opNames[s.Op])
		d.opt("value", s.Value, "Load")
	case *AnnAssign:
		d.f("AnnAssign(")
		d.opt("target", s.Target, "Store")
		d.opt("annotation", s.Annotation, "Load")
		d.opt("value", s.Value, "Load")
		d.f(", simple=%d", map[bool]int{true: 1}[s.Simple])
	case *Del:
		d.f("Delete(targets=")
		d.exprs(s.Targets, "Del")
	case *Pass:
		d.f("Pass(")
	case *Break:
		d.f("Break(")
	case *Continue:
		d.f("Continue(")
	case *Return:
		d.f("Return(")
		d.opt("value", s.X, "Load")
	case *Raise:
		d.f("Raise(")
		d.opt("exc", s.Exc, "Load")
		d.opt("cause", s.Cause, "Load")
	case *Assert:
		d.f("Assert(")
		d.opt("test", s.Test, "Load")
		d.opt("msg", s.Msg, "Load")
	case *Global:
		d.f("Global(names=")
		d.names(s.Names)
	case *Nonlocal:
		d.f("Nonlocal(names=")
		d.names(s.Names)
	case *Import:
		d.f("Import(names=")
		list(d, s.Names, d.alias)
	case *ImportFrom:
		d.f("ImportFrom(")
		if s.Module != "" {
			d.f("module=%s, ", pyRepr(s.Module, false))
		}
		d.f("names=")
		if s.Star {
			d.f("[alias(name='*')]")
		} else {
			list(d, s.Names, d.alias)
		}
		d.f(", level=%d", s.Level)
	case *If:
		d.f("If(")
		d.opt("test", s.Test, "Load")
		d.bodies("body", s.Body, "orelse", s.Else)
	case *While:
		d.f("While(")
		d.opt("test", s.Test, "Load")
		d.bodies("body", s.Body, "orelse", s.Else)
	case *For:
		d.f("%sFor(", asyncPrefix(s.Async))
		d.opt("target", s.Target, "Store")
		d.opt("iter", s.Iter, "Load")
		d.bodies("body", s.Body, "orelse", s.Else)
	case *Try:
		d.f("Try%s(body=", map[bool]string{true: "Star"}[s.Star])
		d.stmts(s.Body)
		d.f(", handlers=")
		list(d, s.Handlers, d.handler)
		d.bodies("orelse", s.Else, "finalbody", s.Finally)
	case *With:
		d.f("%sWith(items=", asyncPrefix(s.Async))
		list(d, s.Items, func(w *WithItem) {
			d.f("withitem(")
			d.opt("context_expr", w.Context, "Load")
			d.opt("optional_vars", w.Target, "Store")
			d.f(")")
		})
		d.f(", body=")
		d.stmts(s.Body)
	case *FuncDef:
		d.f("%sFunctionDef(name=%s, args=", asyncPrefix(s.Async), pyRepr(s.Name.Id, false))
		d.params(s.Params)
		d.f(", body=")
		d.stmts(s.Body)
		d.f(", decorator_list=")
		d.exprs(s.Decorators, "Load")
		d.opt("returns", s.Returns, "Load")
	case *ClassDef:
		d.f("ClassDef(name=%s, bases=", pyRepr(s.Name.Id, false))
		d.exprs(s.Bases, "Load")
		d.f(", keywords=")
		list(d, s.Keywords, d.keyword)
		d.f(", body=")
		d.stmts(s.Body)
		d.f(", decorator_list=")
		d.exprs(s.Decorators, "Load")
	case *Match:
		d.f("Match(")
		d.opt("subject", s.Subject, "Load")
		d.f(", cases=")
		list(d, s.Cases, func(c *Case) {
			d.f("match_case(pattern=")
			d.pattern(c.Pattern)
			d.opt("guard", c.Guard, "Load")
			d.f(", body=")
			d.stmts(c.Body)
			d.f(")")
		})
	default:
		panic(fmt.Sprintf("%T", s))
	}
	d.end(s)
}

func asyncPrefix(async bool) string {
	if async {
		return "Async"
	}
	return ""
}

func (d *dumper) bodies(name1 string, b1 []Stmt, name2 string, b2 []Stmt) {
	d.f(", %s=", name1)
	d.stmts(b1)
	d.f(", %s=", name2)
	d.stmts(b2)
}

func (d *dumper) names(names []*Name) {
	list(d, names, func(n *Name) { d.f("%s", pyRepr(n.Id, false)) })
}

func (d *dumper) alias(a *Alias) {
	d.f("alias(name=%s", pyRepr(a.Name, false))
	if a.As {
		d.f(", asname=%s", pyRepr(a.Bind.Id, false))
	}
	d.end(a)
}

func (d *dumper) handler(h *Handler) {
	d.f("ExceptHandler(")
	d.opt("type", h.Type, "Load")
	if h.Name != nil {
		d.sep()
		d.f("name=%s", pyRepr(h.Name.Id, false))
	}
	d.sep()
	d.f("body=")
	d.stmts(h.Body)
	d.end(h)
}

func (d *dumper) pattern(p Pattern) {
	switch p := p.(type) {
	case *PatValue:
		if c, ok := p.X.(*Const); ok {
			if _, isBool := c.Value.(bool); isBool || c.Value == nil {
				d.f("MatchSingleton(value=")
				d.constant(c.Value)
				break
			}
		}
		d.f("MatchValue(")
		d.opt("value", p.X, "Load")
	case *PatSequence:
		d.f("MatchSequence(patterns=")
		list(d, p.Elts, d.pattern)
	case *PatMapping:
		d.f("MatchMapping(keys=")
		d.exprs(p.Keys, "Load")
		d.f(", patterns=")
		list(d, p.Pats, d.pattern)
		if p.Rest != nil {
			d.f(", rest=%s", pyRepr(p.Rest.Id, false))
		}
	case *PatClass:
		d.f("MatchClass(")
		d.opt("cls", p.Cls, "Load")
		d.f(", patterns=")
		list(d, p.Pats, d.pattern)
		d.f(", kwd_attrs=")
		list(d, p.KwNames, func(s string) { d.f("%s", pyRepr(s, false)) })
		d.f(", kwd_patterns=")
		list(d, p.KwPats, d.pattern)
	case *PatStar:
		d.f("MatchStar(")
		if p.Name != nil {
			d.f("name=%s", pyRepr(p.Name.Id, false))
		}
	case *PatAs:
		d.f("MatchAs(")
		if p.Pat != nil {
			d.f("pattern=")
			d.pattern(p.Pat)
		}
		if p.Name != nil {
			d.sep()
			d.f("name=%s", pyRepr(p.Name.Id, false))
		}
	case *PatOr:
		d.f("MatchOr(patterns=")
		list(d, p.Alts, d.pattern)
	}
	d.end(p)
}
