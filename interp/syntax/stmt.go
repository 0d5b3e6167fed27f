package syntax

// fileStmts parses statements to the end of the text.
func (p *parser) fileStmts() []Stmt {
	var list []Stmt
	for p.tok.kind != tEOF {
		list = p.statement(list)
	}
	return list
}

// interactiveStmts parses the statements of one interactive unit. It does not step over the newline
// that ends it: that would ask for another line.
func (p *parser) interactiveStmts() []Stmt {
	var list []Stmt
	for {
		s := p.compound()
		if s == nil {
			return p.simpleLine(list)
		}
		list = append(list, s)
		if p.tok.kind == tNewline || p.tok.kind == tEOF {
			return list
		}
	}
}

// statement parses a compound statement or a line of simple ones.
func (p *parser) statement(list []Stmt) []Stmt {
	if s := p.compound(); s != nil {
		return append(list, s)
	}
	list = p.simpleLine(list)
	p.next()
	return list
}

// simpleLine parses simple statements up to the newline, which it leaves.
func (p *parser) simpleLine(list []Stmt) []Stmt {
	for {
		p.height = 0
		list = append(list, p.simple())
		if !p.got(tSemi) {
			break
		}
		if p.tok.kind == tNewline {
			break
		}
	}
	if p.tok.kind != tNewline {
		p.unexpected()
	}
	p.lineEnd = p.prev.end
	return list
}

func (p *parser) simple() Stmt {
	r := Range{p.tok.pos, p.tok.end}
	switch p.tok.kind {
	case tPass:
		p.next()
		return &Pass{r}
	case tBreak:
		p.next()
		return &Break{r}
	case tContinue:
		p.next()
		return &Continue{r}
	case tReturn:
		p.next()
		s := &Return{}
		if !p.atEnd() {
			s.X = p.exprList()
		}
		s.Range = p.since(r.From)
		return s
	case tRaise:
		return p.raise()
	case tAssert:
		p.next()
		s := &Assert{Test: p.expr()}
		if p.got(tComma) {
			s.Msg = p.expr()
		}
		s.Range = p.since(r.From)
		return s
	case tGlobal:
		s := &Global{Names: p.nameList()}
		s.Range = p.since(r.From)
		return s
	case tNonlocal:
		s := &Nonlocal{Names: p.nameList()}
		s.Range = p.since(r.From)
		return s
	case tDel:
		return p.del()
	case tImport:
		return p.importStmt()
	case tFrom:
		return p.importFrom()
	}
	return p.exprStmt()
}

// since is the range from a position to the last token taken.
func (p *parser) since(from Pos) Range { return Range{from, p.prev.end} }

// atEnd reports whether a simple statement may end here.
func (p *parser) atEnd() bool { return p.tok.kind == tNewline || p.tok.kind == tSemi }

func (p *parser) raise() Stmt {
	from := p.tok.pos
	p.next()
	s := &Raise{}
	if !p.atEnd() {
		s.Exc = p.expr()
		if p.got(tFrom) {
			s.Cause = p.expr()
		}
	}
	s.Range = p.since(from)
	return s
}

func (p *parser) nameList() []*Name {
	p.next()
	names := []*Name{p.name()}
	for p.got(tComma) {
		names = append(names, p.name())
	}
	return names
}

func (p *parser) del() Stmt {
	from := p.tok.pos
	p.next()
	x := p.exprList()
	s := &Del{Targets: []Expr{x}}
	if t, ok := x.(*Tuple); ok && !t.Paren {
		s.Targets = t.Elts
	}
	s.Range = p.since(from)
	if !p.atEnd() {
		p.unexpected()
	}
	for _, t := range s.Targets {
		if bad := badTarget(t, true); bad != nil {
			p.errorOn(bad, "cannot delete "+describe(bad), "")
		}
	}
	return s
}

// exprStmt parses an expression statement or one of the assignments.
func (p *parser) exprStmt() Stmt {
	from := p.tok.pos
	x := p.yieldOrList()
	k := p.tok.kind
	switch {
	case k == tNewline:
		s := &ExprStmt{X: x}
		s.Range = p.since(from)
		return s
	case k == tAssign:
		return p.assign(from, x)
	case k == tColon:
		return p.annotated(from, x)
	case k >= tPlusAssign && k <= tAtAssign:
		return p.augmented(from, x)
	case k == tWalrus:
		if t, tuple := x.(*Tuple); tuple && !t.Paren {
			p.unexpected()
		}
		if n, ok := x.(*Name); !ok || n.From != from {
			p.errorOn(x, "cannot use assignment expressions with "+describe(x), "")
		}
	}
	s := &ExprStmt{X: x}
	s.Range = p.since(from)
	return s
}

func (p *parser) assign(from Pos, x Expr) Stmt {
	p.bareYield(from, x)
	s := &Assign{Targets: []Expr{x}}
	for p.got(tAssign) {
		if p.tok.kind == tNewline {
			p.unexpected()
		}
		at := p.tok.pos
		s.Value = p.yieldOrList()
		if p.tok.kind == tAssign {
			p.bareYield(at, s.Value)
			s.Targets = append(s.Targets, s.Value)
		}
	}
	s.Range = p.since(from)
	if !p.atEnd() {
		p.unexpected()
	}
	for i, t := range s.Targets {
		if i == 1 {
			p.afterValue(s.Targets[0], t)
		}
		p.assignTarget(t, len(s.Targets) == 1)
	}
	return s
}

// afterValue raises the error of "first = t =" where the beginning of t is taken for the value.
func (p *parser) afterValue(first, t Expr) {
	switch t.(type) {
	case *IfExp, *BoolOp, *Compare:
	default:
		return
	}
	switch first.(type) {
	case *Name:
		p.errorOn(first, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?", "")
	case *Attr, *Index:
		p.errorOn(first, "cannot assign to "+describe(first)+" here. Maybe you meant '==' instead of '='?", "")
	}
}

// bareYield refuses a yield without parentheses at a position where "=" follows.
func (p *parser) bareYield(at Pos, x Expr) {
	switch x.(type) {
	case *Yield, *YieldFrom:
		if from, _ := x.Span(); from == at {
			p.errorOn(x, "assignment to yield expression not possible", "")
		}
	}
}

// assignTarget is checkTarget with the message for what may be a comparison misspelt.
func (p *parser) assignTarget(t Expr, single bool) {
	switch t.(type) {
	case *Compare, *BoolOp, *IfExp, *Lambda, *List:
	case *Tuple:
		p.lastElement(t.(*Tuple), single)
	case *UnaryOp:
		if t.(*UnaryOp).Op == Not {
			break
		}
		p.maybeComparison(t, single)
	default:
		p.maybeComparison(t, single)
	}
	p.checkTarget(t)
}

// lastElement applies maybeComparison to the element before "=", if the ones before it are targets.
func (p *parser) lastElement(t *Tuple, single bool) {
	n := len(t.Elts) - 1
	if t.Paren || n < 0 {
		return
	}
	for _, e := range t.Elts[:n] {
		if badTarget(e, false) != nil {
			return
		}
	}
	p.maybeComparison(t.Elts[n], single)
}

func (p *parser) maybeComparison(t Expr, single bool) {
	if c, ok := t.(*Const); ok {
		if _, isBool := c.Value.(bool); isBool || c.Value == nil {
			return
		}
	}
	if c, ok := t.(*Comp); ok && c.Kind == GenExp {
		return
	}
	if bad := badTarget(t, false); single && bad == t {
		p.errorOn(t, "cannot assign to "+describe(t)+" here. Maybe you meant '==' instead of '='?", "")
	}
}

func (p *parser) augmented(from Pos, x Expr) Stmt {
	switch x.(type) {
	case *Name, *Attr, *Index:
	default:
		p.errorOn(x, "'"+describe(x)+"' is an illegal expression for augmented assignment", "")
	}
	s := &AugAssign{Op: Op(p.tok.kind-tPlusAssign) + Add, Target: x}
	p.next()
	s.Value = p.yieldOrList()
	s.Range = p.since(from)
	return s
}

func (p *parser) annotated(from Pos, x Expr) Stmt {
	s := &AnnAssign{Target: x}
	switch t := x.(type) {
	case *Name:
		s.Simple = t.To == p.prev.end && t.From == from
	case *Attr, *Index:
	case *List, *Tuple:
		p.misspelt(from)
		p.errorOn(x, "only single target (not "+describe(x)+") can be annotated", "")
	default:
		p.misspelt(from)
		p.errorOn(x, "illegal target for annotation", "")
	}
	p.misspelt(from)
	p.next()
	if p.tok.kind == tNewline {
		p.errorTok("invalid syntax", p.wordHint(from))
	}
	s.Annotation = p.expr()
	if p.got(tAssign) {
		s.Value = p.yieldOrList()
	}
	s.Range = p.since(from)
	return s
}

// misspelt raises an error for "esle:" and the like: a colon that ends the line after a word that
// is nearly a keyword.
func (p *parser) misspelt(from Pos) {
	m := p.mark()
	p.next()
	end := p.tok.kind == tNewline
	p.reset(m)
	if hint := p.wordHint(from); end && hint != "" {
		p.errorTok("invalid syntax", hint)
	}
}

// wordHint suggests a keyword for the word at from.
func (p *parser) wordHint(from Pos) string {
	i := int(from.Off)
	j := i
	for j < len(p.src) && (p.src[j] >= 'a' && p.src[j] <= 'z') {
		j++
	}
	if k := nearKeyword(string(p.src[i:j])); k != "" {
		return string(p.src[i:j]) + " is a name here; did you mean " + k + "?"
	}
	return ""
}
