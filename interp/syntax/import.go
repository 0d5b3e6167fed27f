package syntax

// importStmt parses import a.b as c, d.
func (p *parser) importStmt() Stmt {
	from := p.tok.pos
	p.next()
	s := &Import{}
	for {
		a := &Alias{Range: Range{From: p.tok.pos}}
		a.Bind = p.name()
		a.Name = a.Bind.Id + p.dotted()
		p.asName(a)
		s.Names = append(s.Names, a)
		if !p.got(tComma) {
			break
		}
	}
	s.Range = p.since(from)
	return s
}

// dotted parses the rest of a dotted name, each part with its dot.
func (p *parser) dotted() string {
	text := ""
	for p.got(tDot) {
		text += "." + p.word()
	}
	return text
}

// asName parses an optional "as name" and ends the alias.
func (p *parser) asName(a *Alias) {
	if p.got(tAs) {
		a.As = true
		a.Bind = p.name()
	}
	a.To = p.prev.end
}

// importFrom parses from m import a as b, c.
func (p *parser) importFrom() Stmt {
	from := p.tok.pos
	p.next()
	s := &ImportFrom{}
	for p.tok.kind == tDot || p.tok.kind == tEllipsis {
		s.Level += int(p.tok.end.Off - p.tok.pos.Off)
		p.next()
	}
	if s.Level == 0 || p.tok.kind != tImport {
		s.Module = p.word() + p.dotted()
	}
	p.want(tImport)
	switch p.tok.kind {
	case tStar:
		p.next()
		s.Star = true
	case tLpar:
		p.next()
		p.fromNames(s, true)
		p.wantClose(tRpar)
	default:
		p.fromNames(s, false)
	}
	s.Range = p.since(from)
	return s
}

func (p *parser) fromNames(s *ImportFrom, parens bool) {
	for {
		a := &Alias{Range: Range{From: p.tok.pos}}
		a.Bind = p.name()
		a.Name = a.Bind.Id
		p.asName(a)
		s.Names = append(s.Names, a)
		if !p.got(tComma) || parens && p.tok.kind == tRpar {
			return
		}
		if p.tok.kind == tNewline {
			p.errorAt(p.prev.pos, p.prev.end, "trailing comma not allowed without surrounding parentheses", "")
		}
	}
}
