package syntax

import "fmt"

// arguments parses a call's parenthesized arguments.
func (p *parser) arguments() (args []Expr, kws []*Keyword) {
	open := p.tok.pos
	p.enter()
	defer p.leave()
	p.next()
	a := argList{parser: p}
	h := 0
	for p.tok.kind != tRpar {
		p.height = 0
		a.argument(open)
		h = max(h, p.height)
		if p.tok.kind != tComma {
			break
		}
		p.next()
	}
	p.wantClose(tRpar)
	p.height = h
	return a.args, a.kws
}

type argList struct {
	*parser
	args     []Expr
	kws      []*Keyword
	unpacked bool // a ** has been seen
}

// argument parses one argument; open is where the parenthesis stands.
func (a *argList) argument(open Pos) {
	from := a.tok.pos
	switch a.tok.kind {
	case tStar:
		a.next()
		if a.unpacked {
			a.errorAt(from, a.tok.end, "iterable argument unpacking follows keyword argument unpacking", "")
		}
		s := &Starred{X: a.expr()}
		s.From, s.To = from, a.prev.end
		a.args = append(a.args, s)
		return
	case tDoubleStar:
		a.next()
		k := &Keyword{Value: a.expr()}
		k.From, k.To = from, a.prev.end
		a.kws = append(a.kws, k)
		a.unpacked = true
		return
	}
	x := a.namedExpr()
	switch a.tok.kind {
	case tAssign:
		a.keyword(x)
		return
	case tFor, tAsync:
		x = a.bareGenerator(open, x)
	}
	switch {
	case a.unpacked:
		a.errorOn(x, "positional argument follows keyword argument unpacking", "")
	case len(a.kws) > 0:
		a.errorOn(x, "positional argument follows keyword argument", "arguments without a name come first")
	}
	a.args = append(a.args, x)
}

// bareGenerator parses a generator expression that is the only argument.
func (a *argList) bareGenerator(open Pos, x Expr) Expr {
	from, _ := x.Span()
	c := a.comprehension(GenExp, x, nil)
	if a.tok.kind == tComma || len(a.args) > 0 || len(a.kws) > 0 {
		a.errorAt(from, a.prev.end, "Generator expression must be parenthesized", "")
	}
	c.Range = Range{open, a.tok.end}
	return c
}

// keyword parses "= value" after x.
func (a *argList) keyword(x Expr) {
	name, ok := x.(*Name)
	if _, isConst := x.(*Const); isConst && describe(x) != "literal" && describe(x) != "ellipsis" {
		a.errorOn(x, "cannot assign to "+describe(x), "")
	}
	if !ok || name.To != a.prev.end {
		pos, _ := x.Span()
		a.errorAt(pos, a.tok.end, `expression cannot contain assignment, perhaps you meant "=="?`, "")
	}
	for _, k := range a.kws {
		if k.Name == name.Id {
			a.next()
			a.expr()
			a.errorAt(name.From, a.prev.end, "keyword argument repeated: "+name.Id, "")
		}
	}
	a.next()
	k := &Keyword{Name: name.Id, Value: a.expr()}
	k.From, k.To = name.From, a.prev.end
	if a.tok.kind == tFor || a.tok.kind == tAsync {
		a.errorAt(name.From, a.tok.pos, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?", "")
	}
	a.kws = append(a.kws, k)
}

// params parses a parameter list up to the token close, which it leaves. A lambda's parameters
// have no annotations.
func (p *parser) params(close kind, annotated bool) *Params {
	l := paramList{parser: p, close: close, annotated: annotated, Params: &Params{Range: Range{From: p.tok.pos}}}
	for p.tok.kind != close {
		l.param()
		if p.tok.kind != tComma {
			if startsExpr[p.tok.kind] {
				p.errorTok("invalid syntax", "a comma separates parameters")
			}
			break
		}
		p.next()
	}
	if l.bare && len(l.KwOnly) == 0 {
		p.errorTok("named arguments must follow bare *", "")
	}
	l.To = p.prev.end
	if l.To.Off < l.From.Off { // no parameters
		l.To = l.From
	}
	return l.Params
}

type paramList struct {
	*parser
	*Params
	close     kind
	annotated bool
	slash     bool
	star      bool // a * has been seen, bare or not
	bare      bool
	defaults  bool
}

// param parses one element of the list.
func (l *paramList) param() {
	if l.KwStar != nil {
		l.errorTok("arguments cannot follow var-keyword argument", "")
	}
	switch l.tok.kind {
	case tSlash:
		switch {
		case l.slash:
			l.errorTok("/ may appear only once", "")
		case l.star:
			l.errorTok("/ must be ahead of *", "")
		case len(l.Args) == 0:
			l.errorTok("at least one argument must precede /", "")
		}
		l.slash = true
		l.PosOnly, l.Args = l.Args, nil
		l.next()
	case tStar:
		l.starParam()
	case tDoubleStar:
		l.next()
		l.KwStar = l.named(false)
		l.noDefault("var-keyword")
	case tLpar:
		what := "Function"
		if !l.annotated {
			what = "Lambda expression"
		}
		l.errorTok(what+" parameters cannot be parenthesized", "")
	default:
		l.plainParam()
	}
}

func (l *paramList) starParam() {
	if l.star {
		l.errorTok("* argument may appear only once", "")
	}
	l.star = true
	l.next()
	switch l.tok.kind {
	case tComma:
		l.bare = true
	case l.close:
		l.errorTok("named arguments must follow bare *", "")
	default:
		l.Star = l.named(true)
		l.noDefault("var-positional")
	}
}

func (l *paramList) noDefault(what string) {
	if l.tok.kind == tAssign {
		l.errorTok(what+" argument cannot have default value", "")
	}
}

func (l *paramList) plainParam() {
	q := l.named(false)
	if l.got(tAssign) {
		if l.tok.kind == tComma || l.tok.kind == l.close {
			l.errorAt(l.prev.pos, l.prev.end, "expected default value expression", "")
		}
		q.Default = l.expr()
		q.To = l.prev.end
	}
	if l.star {
		l.KwOnly = append(l.KwOnly, q)
		return
	}
	if q.Default != nil {
		l.defaults = true
	} else if l.defaults {
		l.errorOn(q, "non-default argument follows default argument", "put parameters without a default first")
	}
	l.Args = append(l.Args, q)
}

// named parses NAME [: annotation].
func (l *paramList) named(star bool) *Param {
	q := &Param{Range: Range{From: l.tok.pos}}
	if l.tok.kind >= tFalse {
		text := string(l.src[l.tok.pos.Off:l.tok.end.Off])
		l.errorTok("invalid syntax", fmt.Sprintf("%s is a reserved word", text))
	}
	q.Name = l.name()
	if l.annotated && l.got(tColon) {
		if star && l.tok.kind == tStar {
			q.Annotation = l.starred()
		} else {
			q.Annotation = l.expr()
		}
	}
	q.To = l.prev.end
	return q
}
