package syntax

// Expression grammar, from the loosest to the tightest:
//
//	exprList     starExpr {"," starExpr} [","]          a tuple if there is a comma
//	starExpr     "*" bitOr | namedExpr                  (walrus allowed where CPython does)
//	expr         orTest ["if" orTest "else" expr] | lambda
//	orTest       andTest {"or" andTest};  andTest: notTest {"and" notTest};  notTest: "not" notTest | comparison
//	comparison   bitOr {op bitOr};  binary: by precedence;  unary;  power;  primary in primary.go

// expr parses an expression without star, walrus or comma.
func (p *parser) expr() Expr {
	p.enter()
	defer p.leave()
	if p.tok.kind == tLambda {
		return p.lambda()
	}
	from := p.tok.pos
	x := p.orTest()
	if p.tok.kind != tIf {
		return x
	}
	h := p.height
	p.next()
	test := p.orTest()
	if p.tok.kind != tElse {
		if p.tok.kind != tColon {
			p.errorAt(from, p.prev.end, "expected 'else' after 'if' expression", "")
		}
		p.unexpected()
	}
	p.next()
	e := &IfExp{Test: test, Then: x, Else: p.expr()}
	p.taller(h)
	e.Range = p.since(from)
	return e
}

// namedExpr parses an expression that may be an assignment expression.
func (p *parser) namedExpr() Expr {
	start := p.tok.pos
	x := p.expr()
	if p.tok.kind == tWalrus {
		target, ok := x.(*Name)
		if !ok || target.From != start {
			p.errorOn(x, "cannot use assignment expressions with "+describe(x), "only a name can stand before :=")
		}
		p.next()
		e := &NamedExpr{Target: target, Value: p.expr()}
		e.From, e.To = target.From, p.prev.end
		return e
	}
	return x
}

// condition parses the test of if, while and the like.
func (p *parser) condition() Expr {
	p.height = 0
	x := p.namedExpr()
	if p.tok.kind == tAssign {
		p.assignInExpr(x)
	}
	return x
}

// assignInExpr raises the error of "=" where a value is due.
func (p *parser) assignInExpr(x Expr) {
	const hint = "== compares, := assigns inside an expression"
	pos, _ := x.Span()
	switch y := x.(type) {
	case *Name:
		p.next()
		end := p.tok.end
		p.errorAt(pos, end, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?", hint)
	case *Const:
		if _, ok := y.Value.(bool); ok || y.Value == nil {
			p.errorOn(x, "cannot assign to "+describe(x), hint)
		}
	case *List, *Tuple:
		p.unexpected()
	case *Comp:
		if y.Kind == GenExp {
			p.unexpected()
		}
	case *Compare:
		last := y.Rights[len(y.Rights)-1]
		if _, ok := last.(*Name); ok {
			p.errorOn(last, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?", hint)
		}
		p.unexpected()
	}
	p.errorOn(x, "cannot assign to "+describe(x)+" here. Maybe you meant '==' instead of '='?", hint)
}

// starExpr parses *x or an assignment expression.
func (p *parser) starExpr() Expr {
	if p.tok.kind == tStar {
		return p.starred()
	}
	return p.namedExpr()
}

func (p *parser) starred() *Starred {
	x := &Starred{Range: Range{From: p.tok.pos}}
	p.next()
	p.enter()
	x.X = p.bitOr()
	p.leave()
	x.To = p.prev.end
	return x
}

// exprList parses expressions separated by commas: one is itself, more are a tuple. A walrus needs
// parentheses here.
func (p *parser) exprList() Expr {
	return p.tupleOf(p.starOrExpr)
}

// starOrExpr parses *x or an expression without walrus.
func (p *parser) starOrExpr() Expr {
	if p.tok.kind == tStar {
		return p.starred()
	}
	return p.expr()
}

// tupleOf parses one or more elements separated by commas.
func (p *parser) tupleOf(element func() Expr) Expr {
	p.height = 0
	from := p.tok.pos
	x := element()
	if p.tok.kind != tComma {
		return x
	}
	t := &Tuple{Elts: []Expr{x}}
	h := p.height
	for p.got(tComma) {
		if !startsExpr[p.tok.kind] && p.tok.kind != tStar || p.tok.kind == tYield {
			break
		}
		p.height = 0
		t.Elts = append(t.Elts, element())
		h = max(h, p.height)
	}
	p.taller(h)
	t.Range = p.since(from)
	return t
}

// yieldOrList parses what may stand right of "=": a yield or an expression list.
func (p *parser) yieldOrList() Expr {
	if p.tok.kind == tYield {
		return p.yield()
	}
	return p.exprList()
}

func (p *parser) yield() Expr {
	from := p.tok.pos
	p.next()
	if p.got(tFrom) {
		y := &YieldFrom{X: p.expr()}
		y.From, y.To = from, p.prev.end
		return y
	}
	y := &Yield{}
	if startsExpr[p.tok.kind] && p.tok.kind != tYield || p.tok.kind == tStar {
		y.X = p.exprList()
	}
	y.From, y.To = from, p.prev.end
	return y
}

func (p *parser) lambda() Expr {
	l := &Lambda{Range: Range{From: p.tok.pos}}
	p.next()
	l.Params = p.params(tColon, false)
	p.want(tColon)
	l.Body = p.expr()
	p.taller(0)
	l.To = p.prev.end
	return l
}

func (p *parser) orTest() Expr {
	from := p.tok.pos
	x := p.andTest()
	if p.tok.kind != tOr {
		return x
	}
	return p.boolChain(from, x, tOr, Or, p.andTest)
}

func (p *parser) andTest() Expr {
	from := p.tok.pos
	x := p.notTest()
	if p.tok.kind != tAnd {
		return x
	}
	return p.boolChain(from, x, tAnd, And, p.notTest)
}

func (p *parser) boolChain(from Pos, x Expr, k kind, op Op, operand func() Expr) Expr {
	b := &BoolOp{Op: op, Values: []Expr{x}}
	h := p.height
	for p.got(k) {
		p.height = 0
		b.Values = append(b.Values, operand())
		h = max(h, p.height)
	}
	p.taller(h)
	b.Range = p.since(from)
	return b
}

func (p *parser) notTest() Expr {
	if p.tok.kind != tNot {
		return p.comparison()
	}
	p.enter()
	defer p.leave()
	u := &UnaryOp{Op: Not}
	u.From = p.tok.pos
	p.next()
	u.X = p.notTest()
	p.taller(0)
	u.To = p.prev.end
	return u
}

func (p *parser) comparison() Expr {
	from := p.tok.pos
	x := p.bitOr()
	op := p.comparator()
	if op == NoOp {
		return x
	}
	c := &Compare{Left: x}
	h := p.height
	for ; op != NoOp; op = p.comparator() {
		p.height = 0
		c.Ops = append(c.Ops, op)
		c.Rights = append(c.Rights, p.bitOr())
		h = max(h, p.height)
	}
	p.taller(h)
	c.Range = p.since(from)
	return c
}

// comparator steps over a comparison operator; NoOp if there is none.
func (p *parser) comparator() Op {
	op := compareOp[p.tok.kind]
	switch op {
	case NoOp:
		return NoOp
	case NotIn:
		at := p.tok
		p.next()
		if p.tok.kind != tIn {
			p.strayNot(at)
		}
	}
	p.next()
	if op == Is && p.tok.kind == tNot {
		p.next()
		op = IsNot
	}
	return op
}

// strayNot raises the error of a not after an operand that no in follows.
func (p *parser) strayNot(not token) {
	msg := "invalid syntax"
	if len(p.brackets) > 0 {
		msg = "invalid syntax. Perhaps you forgot a comma?"
	}
	p.errorAt(not.pos, not.end, msg, "not follows an operand only in \"not in\"")
}

func (p *parser) bitOr() Expr { return p.binary(precBitOr) }

// binary parses operators that bind at least as tightly as prec.
func (p *parser) binary(prec uint8) Expr {
	from := p.tok.pos
	x := p.unary()
	for {
		k := p.tok.kind
		this := binPrec[k]
		if this == 0 || this < prec {
			return x
		}
		h := p.height
		p.next()
		p.height = 0
		b := &BinOp{Op: Op(k-tPlus) + Add, X: x, Y: p.binary(this + 1)}
		p.taller(h)
		b.Range = p.since(from)
		x = b
	}
}

func (p *parser) unary() Expr {
	var op Op
	switch p.tok.kind {
	case tPlus:
		op = Add
	case tMinus:
		op = Sub
	case tTilde:
		op = Invert
	default:
		return p.power()
	}
	p.enter()
	defer p.leave()
	u := &UnaryOp{Op: op}
	u.From = p.tok.pos
	p.next()
	u.X = p.unary()
	p.taller(0)
	u.To = p.prev.end
	return u
}

func (p *parser) power() Expr {
	from := p.tok.pos
	x := p.await()
	if p.tok.kind != tDoubleStar {
		return x
	}
	p.enter()
	defer p.leave()
	h := p.height
	p.next()
	b := &BinOp{Op: Pow, X: x, Y: p.unary()}
	p.taller(h)
	b.Range = p.since(from)
	return b
}

func (p *parser) await() Expr {
	if p.tok.kind != tAwait {
		return p.primary()
	}
	a := &Await{Range: Range{From: p.tok.pos}}
	p.next()
	a.X = p.primary()
	p.taller(0)
	a.To = p.prev.end
	return a
}
