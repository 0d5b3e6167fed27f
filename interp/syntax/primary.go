package syntax

// primary parses an atom and what follows it: attributes, calls, subscripts.
func (p *parser) primary() Expr {
	from := p.tok.pos
	x := p.atom()
	for {
		switch p.tok.kind {
		case tDot:
			p.next()
			a := &Attr{X: x, NamePos: p.tok.pos}
			a.Name = p.word()
			a.From, a.To = from, p.prev.end
			p.taller(0)
			x = a
		case tLpar:
			h := p.height
			c := &Call{Fn: x}
			c.Args, c.Keywords = p.arguments()
			c.From, c.To = from, p.prev.end
			p.taller(h)
			x = c
		case tLsqb:
			h := p.height
			i := &Index{X: x}
			p.next()
			i.Index = p.subscripts()
			p.wantClose(tRsqb)
			i.From, i.To = from, p.prev.end
			p.taller(h)
			x = i
		default:
			return x
		}
	}
}

// wantClose steps over the closing bracket k.
func (p *parser) wantClose(k kind) {
	if p.tok.kind != k {
		p.unexpected()
	}
	p.next()
}

// subscripts parses what stands between [ and ].
func (p *parser) subscripts() Expr {
	from := p.tok.pos
	p.height = 0
	x := p.subscript()
	_, star := x.(*Starred)
	if p.tok.kind != tComma && !star {
		return x
	}
	t := &Tuple{Elts: []Expr{x}}
	h := p.height
	for p.got(tComma) && p.tok.kind != tRsqb {
		p.height = 0
		t.Elts = append(t.Elts, p.subscript())
		h = max(h, p.height)
	}
	p.taller(h)
	t.Range = p.since(from)
	return t
}

// subscript parses one item between [ and ].
func (p *parser) subscript() Expr {
	if p.tok.kind == tStar {
		return p.starred()
	}
	s := &Slice{Range: Range{From: p.tok.pos}}
	if p.tok.kind != tColon {
		x := p.namedExpr()
		if p.tok.kind != tColon {
			return x
		}
		p.bareWalrus(s.From, x)
		s.Lo = x
	}
	p.next()
	if startsExpr[p.tok.kind] {
		s.Hi = p.expr()
	}
	if p.got(tColon) && startsExpr[p.tok.kind] {
		s.Step = p.expr()
	}
	s.To = p.prev.end
	return s
}

// bareWalrus refuses an assignment expression without parentheses, from a position on, before a colon.
func (p *parser) bareWalrus(at Pos, x Expr) {
	if w, ok := x.(*NamedExpr); ok && w.From == at {
		p.unexpected()
	}
}

func (p *parser) atom() Expr {
	r := Range{p.tok.pos, p.tok.end}
	switch p.tok.kind {
	case tName:
		return p.name()
	case tNumber:
		v := p.numberValue(&p.tok)
		p.next()
		return &Const{r, v}
	case tString, tFStart:
		return p.strings()
	case tNone:
		p.next()
		return &Const{r, nil}
	case tTrue:
		p.next()
		return &Const{r, true}
	case tFalse:
		p.next()
		return &Const{r, false}
	case tEllipsis:
		p.next()
		return &Const{r, Ellipsis{}}
	case tLpar:
		return p.parens()
	case tLsqb:
		return p.listDisplay()
	case tLbrace:
		return p.braces()
	}
	p.unexpected()
	return nil
}

// parens parses a parenthesized expression, a tuple or a generator expression.
func (p *parser) parens() Expr {
	from := p.tok.pos
	p.enter()
	defer p.leave()
	p.next()
	if p.got(tRpar) {
		return &Tuple{Range: Range{from, p.prev.end}, Paren: true}
	}
	if p.tok.kind == tYield {
		x := p.yield()
		p.wantClose(tRpar)
		return x
	}
	if p.tok.kind == tDoubleStar {
		p.next()
		p.expr()
		p.errorAt(from, p.prev.end, "cannot use double starred expression here", "** unpacks into a call or a dict display only")
	}
	x := p.starExpr()
	switch p.tok.kind {
	case tFor, tAsync:
		c := p.comprehension(GenExp, x, nil)
		p.wantClose(tRpar)
		c.Range = Range{from, p.prev.end}
		return c
	case tComma:
		t := &Tuple{Elts: p.moreElements(x, tRpar), Paren: true}
		t.Range = Range{from, p.prev.end}
		return t
	case tAssign:
		p.assignInExpr(x)
	}
	p.wantClose(tRpar)
	if s, ok := x.(*Starred); ok {
		p.errorOn(s, "cannot use starred expression here", "a tuple of one element needs a comma: (*x,)")
	}
	return x
}

// moreElements parses ", y, z close" after x.
func (p *parser) moreElements(x Expr, close kind) []Expr {
	elts := []Expr{x}
	h := p.height
	for p.got(tComma) && p.tok.kind != close {
		p.height = 0
		elts = append(elts, p.element())
		h = max(h, p.height)
	}
	if (p.tok.kind == tFor || p.tok.kind == tAsync) && close != tRpar {
		from, _ := x.Span()
		p.errorAt(from, p.prev.end, "did you forget parentheses around the comprehension target?", "")
	}
	p.wantClose(close)
	p.taller(h)
	return elts
}

// element parses an element of a display.
func (p *parser) element() Expr {
	x := p.starExpr()
	if p.tok.kind == tAssign {
		p.assignInExpr(x)
	}
	return x
}

func (p *parser) listDisplay() Expr {
	from := p.tok.pos
	p.enter()
	defer p.leave()
	p.next()
	if p.got(tRsqb) {
		return &List{Range: Range{From: from, To: p.prev.end}}
	}
	x := p.element()
	if p.tok.kind == tFor || p.tok.kind == tAsync {
		c := p.comprehension(ListComp, x, nil)
		p.wantClose(tRsqb)
		c.Range = Range{from, p.prev.end}
		return c
	}
	l := &List{Elts: p.moreElements(x, tRsqb)}
	l.Range = Range{from, p.prev.end}
	return l
}

// braces parses a dict or set display or comprehension.
func (p *parser) braces() Expr {
	from := p.tok.pos
	p.enter()
	defer p.leave()
	p.next()
	if p.got(tRbrace) {
		return &Dict{Range: Range{From: from, To: p.prev.end}}
	}
	if p.tok.kind == tDoubleStar {
		return p.dict(from, nil)
	}
	at := p.tok.pos
	x := p.element()
	switch p.tok.kind {
	case tColon:
		p.bareWalrus(at, x)
		return p.dict(from, x)
	case tFor, tAsync:
		c := p.comprehension(SetComp, x, nil)
		p.wantClose(tRbrace)
		c.Range = Range{from, p.prev.end}
		return c
	}
	s := &Set{Elts: p.moreElements(x, tRbrace)}
	s.Range = Range{from, p.prev.end}
	return s
}

// dict parses a dict display or comprehension, whose first key (nil before **) has been parsed.
func (p *parser) dict(from Pos, key Expr) Expr {
	d := &Dict{}
	h := p.height
	for {
		value := p.dictValue(key)
		h = max(h, p.height)
		if p.tok.kind == tFor || p.tok.kind == tAsync {
			if key == nil {
				p.errorOn(value, "dict unpacking cannot be used in dict comprehension", "")
			}
			if len(d.Keys) == 0 {
				c := p.comprehension(DictComp, key, value)
				p.wantClose(tRbrace)
				c.Range = Range{from, p.prev.end}
				return c
			}
		}
		d.Keys = append(d.Keys, key)
		d.Values = append(d.Values, value)
		if !p.got(tComma) || p.tok.kind == tRbrace {
			break
		}
		p.height = 0
		key = nil
		if p.tok.kind != tDoubleStar {
			key = p.expr()
		}
	}
	p.wantClose(tRbrace)
	p.taller(h)
	d.Range = Range{from, p.prev.end}
	return d
}

// dictValue parses ": value" after key, or "** mapping" when key is nil.
func (p *parser) dictValue(key Expr) Expr {
	if key == nil {
		p.next()
		return p.bitOr()
	}
	if p.tok.kind != tColon {
		p.errorAt(p.prev.pos, p.prev.end, "':' expected after dictionary key", "")
	}
	colon := p.tok
	p.next()
	switch p.tok.kind {
	case tRbrace, tComma:
		p.errorAt(colon.pos, colon.end, "expression expected after dictionary key and ':'", "")
	case tStar:
		p.errorTok("cannot use a starred expression in a dictionary value", "")
	}
	return p.expr()
}

// comprehension parses the for clauses after the element; the caller sets the range.
func (p *parser) comprehension(kind CompKind, elt, value Expr) *Comp {
	if s, ok := elt.(*Starred); ok {
		p.errorOn(s, "iterable unpacking cannot be used in comprehension", "")
	}
	c := &Comp{Kind: kind, Elt: elt, Value: value}
	for p.tok.kind == tFor || p.tok.kind == tAsync {
		if len(c.Fors) >= maxIndents {
			p.errorTok("too many for clauses", "write nested loops")
		}
		f := &CompFor{Range: Range{From: p.tok.pos}}
		f.Async = p.got(tAsync)
		p.want(tFor)
		f.Target = p.targetList()
		if p.tok.kind != tIn {
			p.unexpected()
		}
		p.next()
		f.Iter = p.orTest()
		for p.got(tIf) {
			f.Ifs = append(f.Ifs, p.compCondition())
		}
		f.To = p.prev.end
		c.Fors = append(c.Fors, f)
		p.taller(0)
	}
	return c
}

// compCondition parses a condition of a comprehension: an orTest, since "if" may follow.
func (p *parser) compCondition() Expr {
	x := p.orTest()
	if p.tok.kind == tAssign {
		p.assignInExpr(x)
	}
	return x
}
