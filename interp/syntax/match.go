package syntax

import "fmt"

// atMatch decides whether the name match at the start of a statement opens a match statement: the
// line must end in a colon outside brackets, and what follows match must begin an expression.
func (p *parser) atMatch() bool {
	m := p.mark()
	defer p.reset(m)
	base := len(p.brackets)
	p.next()
	if !startsExpr[p.tok.kind] && p.tok.kind != tStar {
		return false
	}
	ambiguous := p.tok.kind == tLpar || p.tok.kind == tLsqb || p.tok.kind == tPlus ||
		p.tok.kind == tMinus || p.tok.kind == tStar || p.tok.kind == tNot
	if !ambiguous {
		return true
	}
	colon := false
	for p.tok.kind != tNewline && p.tok.kind != tEOF {
		colon = p.tok.kind == tColon && len(p.brackets) == base
		p.next()
	}
	return colon
}

func (p *parser) matchStmt() Stmt {
	s := &Match{Range: Range{From: p.tok.pos}}
	p.next()
	s.Subject = p.tupleOf(p.starExpr)
	if st, ok := s.Subject.(*Starred); ok {
		p.errorOn(st, "invalid syntax", "a starred subject needs a comma: *x,")
	}
	if p.tok.kind != tColon {
		p.errorTok("expected ':'", "")
	}
	p.next()
	if p.tok.kind != tNewline {
		p.unexpected()
	}
	p.next()
	if p.tok.kind != tIndent {
		p.noBlock("'match' statement", s.From)
	}
	p.next()
	for p.tok.kind != tDedent && p.tok.kind != tEOF {
		if !p.isWord("case") {
			p.errorTok("invalid syntax", "a match block holds case clauses only")
		}
		s.Cases = append(s.Cases, p.matchCase())
	}
	p.got(tDedent)
	p.checkReach(s)
	s.To = p.lineEnd
	return s
}

// checkReach refuses cases behind one that always matches.
func (p *parser) checkReach(s *Match) {
	for i, c := range s.Cases {
		p.checkAlts(c.Pattern)
		if c.Guard == nil && i < len(s.Cases)-1 {
			p.checkRefutable(c.Pattern)
		}
	}
}

// checkRefutable raises an error if pattern always matches.
func (p *parser) checkRefutable(pat Pattern) {
	switch pat := pat.(type) {
	case *PatAs:
		switch {
		case pat.Pat != nil:
			p.checkRefutable(pat.Pat)
		case pat.Name != nil:
			p.errorOn(pat, "name capture '"+pat.Name.Id+"' makes remaining patterns unreachable",
				"a dotted name or a literal is compared; a plain name captures")
		default:
			p.errorOn(pat, "wildcard makes remaining patterns unreachable", "")
		}
	case *PatOr:
		p.checkRefutable(pat.Alts[len(pat.Alts)-1])
	}
}

// checkAlts refuses an alternative behind one that always matches, at any depth.
func (p *parser) checkAlts(pat Pattern) {
	Walk(pat, func(n Node) bool {
		if or, ok := n.(*PatOr); ok {
			for _, alt := range or.Alts[:len(or.Alts)-1] {
				p.checkRefutable(alt)
			}
		}
		_, isPattern := n.(Pattern)
		return isPattern
	})
}

func (p *parser) matchCase() *Case {
	c := &Case{Range: Range{From: p.tok.pos}}
	p.next()
	p.height = 0
	c.Pattern = p.patterns()
	if p.got(tIf) {
		c.Guard = p.condition()
	}
	c.Body = p.block("'case' statement", c.From)
	c.To = p.lineEnd
	return c
}

// patterns parses what follows case: a pattern or a sequence without brackets.
func (p *parser) patterns() Pattern {
	from := p.tok.pos
	first := p.starPattern()
	_, star := first.(*PatStar)
	if p.tok.kind != tComma {
		if star {
			p.unexpected()
		}
		return first
	}
	s := &PatSequence{Elts: []Pattern{first}}
	for p.got(tComma) && p.tok.kind != tColon && p.tok.kind != tIf {
		s.Elts = append(s.Elts, p.starPattern())
	}
	s.Range = p.since(from)
	p.checkPatStars(s)
	return s
}

func (p *parser) checkPatStars(s *PatSequence) {
	stars := 0
	for _, e := range s.Elts {
		if _, ok := e.(*PatStar); ok {
			stars++
		}
	}
	if stars > 1 {
		p.errorOn(s, "multiple starred expressions in sequence pattern", "")
	}
}

// starPattern parses *name or a pattern.
func (p *parser) starPattern() Pattern {
	if p.tok.kind != tStar {
		return p.pattern()
	}
	s := &PatStar{Range: Range{From: p.tok.pos}}
	p.next()
	if p.isWord("_") {
		p.next()
	} else {
		s.Name = p.name()
	}
	s.To = p.prev.end
	return s
}

// pattern parses alternatives with an optional "as name".
func (p *parser) pattern() Pattern {
	p.enter()
	defer p.leave()
	from := p.tok.pos
	pat := p.closedPattern()
	if p.tok.kind == tPipe {
		or := &PatOr{Alts: []Pattern{pat}}
		for p.got(tPipe) {
			or.Alts = append(or.Alts, p.closedPattern())
		}
		or.Range = p.since(from)
		pat = or
	}
	if !p.got(tAs) {
		return pat
	}
	if p.isWord("_") {
		p.errorTok("cannot use '_' as a target", "")
	}
	if p.tok.kind != tName {
		p.errorTok("invalid pattern target", "")
	}
	as := &PatAs{Pat: pat, Name: p.name()}
	as.Range = p.since(from)
	return as
}

func (p *parser) closedPattern() Pattern {
	from := p.tok.pos
	switch p.tok.kind {
	case tName:
		return p.namePattern()
	case tNumber, tMinus:
		return p.numberPattern()
	case tString, tFStart:
		x := p.strings()
		if _, ok := x.(*FString); ok {
			p.errorOn(x, "patterns may only match literals and attribute lookups", "")
		}
		return &PatValue{p.since(from), x}
	case tNone, tTrue, tFalse:
		x := p.atom()
		return &PatValue{p.since(from), x}
	case tLpar:
		p.next()
		return p.sequencePattern(from, tRpar)
	case tLsqb:
		p.next()
		return p.sequencePattern(from, tRsqb)
	case tLbrace:
		return p.mappingPattern()
	}
	p.unexpected()
	return nil
}

func (p *parser) numberPattern() Pattern {
	from := p.tok.pos
	minus := p.got(tMinus)
	if p.tok.kind != tNumber {
		p.unexpected()
	}
	x := p.atom()
	if minus {
		x = &UnaryOp{p.since(from), Sub, x}
	}
	if op, ok := map[kind]Op{tPlus: Add, tMinus: Sub}[p.tok.kind]; ok {
		p.next()
		if p.tok.kind != tNumber {
			p.unexpected()
		}
		y := p.atom()
		if k, ok := y.(*Const); ok {
			if _, ok := k.Value.(Imaginary); !ok {
				p.errorOn(y, "imaginary number required in complex literal", "")
			}
		}
		x = &BinOp{p.since(from), op, x, y}
	}
	return &PatValue{p.since(from), x}
}

// sequencePattern parses the patterns up to close; one in parentheses without comma is itself.
func (p *parser) sequencePattern(from Pos, close kind) Pattern {
	s := &PatSequence{}
	comma := false
	for p.tok.kind != close {
		s.Elts = append(s.Elts, p.starPattern())
		comma = p.got(tComma)
		if !comma {
			break
		}
	}
	p.wantClose(close)
	s.Range = p.since(from)
	if close == tRpar && len(s.Elts) == 1 && !comma {
		if _, star := s.Elts[0].(*PatStar); star {
			p.errorOn(s, "invalid syntax", "a sequence of one element needs a comma")
		}
		return s.Elts[0]
	}
	p.checkPatStars(s)
	return s
}

// namePattern parses a capture, the wildcard, a dotted value or a class pattern.
func (p *parser) namePattern() Pattern {
	from := p.tok.pos
	if p.isWord("_") {
		m := p.mark()
		p.next()
		if p.tok.kind != tDot && p.tok.kind != tLpar {
			return &PatAs{Range: p.since(from)}
		}
		p.reset(m)
	}
	name := p.name()
	var x Expr = name
	for p.tok.kind == tDot {
		p.next()
		a := &Attr{X: x, NamePos: p.tok.pos}
		a.Name = p.word()
		p.taller(0)
		a.Range = p.since(from)
		x = a
	}
	if p.tok.kind == tLpar {
		return p.classPattern(from, x)
	}
	if x == Expr(name) {
		return &PatAs{Range: p.since(from), Name: name}
	}
	return &PatValue{p.since(from), x}
}

func (p *parser) classPattern(from Pos, cls Expr) Pattern {
	c := &PatClass{Cls: cls}
	p.next()
	for p.tok.kind != tRpar {
		start := p.tok.pos
		pat := p.pattern()
		if p.tok.kind == tAssign {
			c.keyword(p, pat)
		} else if len(c.KwNames) > 0 {
			p.errorAt(start, p.prev.end, "positional patterns follow keyword patterns", "")
		} else {
			c.Pats = append(c.Pats, pat)
		}
		if !p.got(tComma) {
			break
		}
	}
	p.wantClose(tRpar)
	c.Range = p.since(from)
	return c
}

// keyword parses "= pattern" after pat, which must have been a plain name.
func (c *PatClass) keyword(p *parser, pat Pattern) {
	as, ok := pat.(*PatAs)
	if !ok || as.Pat != nil || as.Name == nil {
		p.unexpected()
	}
	for _, name := range c.KwNames {
		if name == as.Name.Id {
			p.errorOn(pat, "attribute name repeated in class pattern: "+name, "")
		}
	}
	p.next()
	c.KwNames = append(c.KwNames, as.Name.Id)
	c.KwPats = append(c.KwPats, p.pattern())
}

func (p *parser) mappingPattern() Pattern {
	m := &PatMapping{}
	from := p.tok.pos
	p.next()
	for p.tok.kind != tRbrace {
		if m.Rest != nil {
			p.unexpected()
		}
		if p.got(tDoubleStar) {
			if p.isWord("_") {
				p.unexpected()
			}
			m.Rest = p.name()
		} else {
			v, ok := p.closedPattern().(*PatValue)
			if !ok {
				p.errorAt(from, p.prev.end, "invalid syntax", "the keys of a mapping pattern are literals or dotted names")
			}
			p.want(tColon)
			for _, k := range m.Keys {
				a, isConst := k.(*Const)
				b, areBoth := v.X.(*Const)
				if isConst && areBoth && fmt.Sprintf("%#v", a.Value) == fmt.Sprintf("%#v", b.Value) {
					p.errorOn(v.X, "mapping pattern checks duplicate key", "")
				}
			}
			m.Keys = append(m.Keys, v.X)
			m.Pats = append(m.Pats, p.pattern())
		}
		if !p.got(tComma) {
			break
		}
	}
	p.wantClose(tRbrace)
	m.Range = p.since(from)
	return m
}
