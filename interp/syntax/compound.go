package syntax

import "fmt"

// compound parses a compound statement; it returns nil if none begins here.
func (p *parser) compound() Stmt {
	p.height = 0
	switch p.tok.kind {
	case tIf:
		return p.ifStmt()
	case tWhile:
		return p.whileStmt()
	case tFor:
		return p.forStmt(p.tok.pos, false)
	case tTry:
		return p.tryStmt()
	case tWith:
		return p.withStmt(p.tok.pos, false)
	case tDef:
		return p.funcDef(p.tok.pos, nil, false)
	case tClass:
		return p.classDef(nil)
	case tAt:
		return p.decorated()
	case tAsync:
		return p.async(nil)
	case tIndent:
		p.unexpectedIndent()
	case tName:
		if p.tok.text == "match" && p.atMatch() {
			return p.matchStmt()
		}
	}
	return nil
}

// block parses ":" and what it opens: an indented block or the rest of the line. what and at name
// its owner in the error of a missing block.
func (p *parser) block(what string, at Pos) []Stmt {
	p.colonAfter()
	if p.tok.kind != tNewline {
		list := p.simpleLine(nil)
		p.next()
		return list
	}
	p.next()
	if p.tok.kind != tIndent {
		p.noBlock(what, at)
	}
	p.next()
	var list []Stmt
	for p.tok.kind != tDedent && p.tok.kind != tEOF {
		list = p.statement(list)
	}
	p.got(tDedent)
	return list
}

func (p *parser) noBlock(what string, at Pos) {
	pos, end := p.here()
	e := p.errorf("IndentationError", pos, end,
		fmt.Sprintf("expected an indented block after %s on line %d", what, at.Line), "indent the block; pass is a statement that does nothing")
	e.Incomplete = p.tok.kind == tEOF
	panic(e)
}

// colonAfter steps over the colon of a compound statement.
func (p *parser) colonAfter() {
	switch p.tok.kind {
	case tColon:
		p.next()
		return
	case tNewline:
		p.errorTok("expected ':'", "the line that opens a block ends with :")
	case tIf:
		if p.prev.kind == tElse {
			p.errorTok("expected ':'", "else if is written elif in Python")
		}
	case tLbrace:
		p.errorTok("expected ':'", "a block begins with : and is indented; braces make dicts and sets")
	}
	switch p.prev.kind {
	case tElse, tTry, tFinally, tExcept:
		p.errorTok("expected ':'", "")
	}
	p.unexpected()
}

// ifStmt parses if and its elif clauses, which nest in Else.
func (p *parser) ifStmt() Stmt {
	var chain []*If
	for {
		s := &If{Range: Range{From: p.tok.pos}}
		what := "'if' statement"
		if p.tok.kind == tElif {
			what = "'elif' statement"
		}
		p.next()
		s.Test = p.condition()
		s.Body = p.block(what, s.From)
		chain = append(chain, s)
		if p.tok.kind != tElif {
			break
		}
		if len(chain) >= maxHeight {
			p.errorTok("too many elif clauses", "use a dict or match")
		}
	}
	last := chain[len(chain)-1]
	last.Else = p.elseBlock()
	for i := len(chain) - 1; i >= 0; i-- {
		chain[i].To = p.lineEnd
		if i > 0 {
			chain[i-1].Else = []Stmt{chain[i]}
		}
	}
	return chain[0]
}

func (p *parser) elseBlock() []Stmt {
	if p.tok.kind != tElse {
		return nil
	}
	at := p.tok.pos
	p.next()
	return p.block("'else' statement", at)
}

func (p *parser) whileStmt() Stmt {
	s := &While{Range: Range{From: p.tok.pos}}
	p.next()
	s.Test = p.condition()
	s.Body = p.block("'while' statement", s.From)
	s.Else = p.elseBlock()
	s.To = p.lineEnd
	return s
}

func (p *parser) forStmt(from Pos, async bool) Stmt {
	s := &For{Range: Range{From: from}, Async: async}
	at := p.tok.pos
	p.next()
	s.Target = p.targetList()
	if p.tok.kind != tIn {
		p.unexpected()
	}
	p.next()
	s.Iter = p.exprList()
	s.Body = p.block("'for' statement", at)
	s.Else = p.elseBlock()
	s.To = p.lineEnd
	return s
}

func (p *parser) tryStmt() Stmt {
	s := &Try{Range: Range{From: p.tok.pos}}
	p.next()
	s.Body = p.block("'try' statement", s.From)
	for p.tok.kind == tExcept {
		p.handler(s)
	}
	if len(s.Handlers) > 0 {
		s.Else = p.elseBlock()
	}
	if p.tok.kind == tFinally {
		at := p.tok.pos
		p.next()
		s.Finally = p.block("'finally' statement", at)
	} else if len(s.Handlers) == 0 {
		p.errorTok("expected 'except' or 'finally' block", p.nearTok())
	}
	s.To = p.lineEnd
	return s
}

// handler parses one except clause of s.
func (p *parser) handler(s *Try) {
	h := &Handler{Range: Range{From: p.tok.pos}}
	p.next()
	star := p.got(tStar)
	if len(s.Handlers) > 0 {
		if star != s.Star {
			p.errorAt(h.From, p.prev.end, "cannot have both 'except' and 'except*' on the same 'try'", "")
		}
		if last := s.Handlers[len(s.Handlers)-1]; last.Type == nil {
			p.errorAt(last.From, last.From, "default 'except:' must be last", "")
		}
	}
	s.Star = star
	what := "'except' statement"
	if star {
		what = "'except*' statement"
	}
	if p.tok.kind != tColon && p.tok.kind != tNewline {
		h.Type = p.expr()
		if p.tok.kind == tComma {
			p.exceptComma(h)
		}
		if p.got(tAs) {
			h.Name = p.name()
		}
	} else if star {
		p.errorTok("expected one or more exception types", "")
	}
	h.Body = p.block(what, h.From)
	h.To = p.lineEnd
	s.Handlers = append(s.Handlers, h)
}

func (p *parser) exceptComma(h *Handler) {
	from, _ := h.Type.Span()
	for p.got(tComma) {
		p.expr()
	}
	p.errorAt(from, p.prev.end, "multiple exception types must be parenthesized", "except (A, B) as e:")
}

func (p *parser) withStmt(from Pos, async bool) Stmt {
	s := &With{Range: Range{From: from}, Async: async}
	at := p.tok.pos
	p.next()
	if p.tok.kind == tLpar && p.parenthesizedItems() {
		p.next()
		for p.tok.kind != tRpar {
			s.Items = append(s.Items, p.withItem())
			if !p.got(tComma) {
				break
			}
		}
		p.wantClose(tRpar)
	} else {
		for {
			s.Items = append(s.Items, p.withItem())
			if !p.got(tComma) {
				break
			}
		}
	}
	s.Body = p.block("'with' statement", at)
	s.To = p.lineEnd
	return s
}

func (p *parser) withItem() *WithItem {
	w := &WithItem{Range: Range{From: p.tok.pos}}
	w.Context = p.expr()
	if p.got(tAs) {
		w.Target = p.targetItem()
		p.checkTarget(w.Target)
	}
	w.To = p.prev.end
	return w
}

// parenthesizedItems looks ahead from "(" after with: do the parentheses enclose the items, rather
// than begin the first one?
func (p *parser) parenthesizedItems() bool {
	m := p.mark()
	defer p.reset(m)
	base := len(p.brackets)
	p.next()
	items := p.tok.kind != tRpar && p.tok.kind != tYield
	for p.tok.kind != tEOF && p.tok.kind != tNewline {
		if len(p.brackets) < base {
			break
		}
		if len(p.brackets) == base {
			switch p.tok.kind {
			case tFor, tWalrus, tAsync:
				items = false
			case tStar:
				if p.prev.kind == tComma || p.prev.kind == tLpar {
					items = false
				}
			}
		}
		p.next()
	}
	if p.tok.kind != tRpar {
		return false
	}
	p.next()
	return items && p.tok.kind == tColon
}

func (p *parser) decorated() Stmt {
	var list []Expr
	for p.tok.kind == tAt {
		p.next()
		list = append(list, p.namedExpr())
		if p.tok.kind != tNewline {
			p.unexpected()
		}
		p.next()
	}
	switch p.tok.kind {
	case tDef:
		return p.funcDef(p.tok.pos, list, false)
	case tClass:
		return p.classDef(list)
	case tAsync:
		return p.async(list)
	}
	p.errorTok("invalid syntax", "a decorator stands on the line before def or class")
	return nil
}

func (p *parser) async(decorators []Expr) Stmt {
	from := p.tok.pos
	p.next()
	switch {
	case p.tok.kind == tDef:
		return p.funcDef(from, decorators, true)
	case p.tok.kind == tFor && decorators == nil:
		return p.forStmt(from, true)
	case p.tok.kind == tWith && decorators == nil:
		return p.withStmt(from, true)
	}
	p.unexpected()
	return nil
}

func (p *parser) funcDef(from Pos, decorators []Expr, async bool) Stmt {
	at := p.tok.pos
	f := &FuncDef{Range: Range{From: from}, Async: async, Decorators: decorators}
	p.next()
	f.Name = p.name()
	if p.tok.kind != tLpar {
		p.errorTok("expected '('", "")
	}
	p.next()
	f.Params = p.params(tRpar, true)
	p.wantClose(tRpar)
	if p.got(tArrow) {
		f.Returns = p.expr()
	}
	if p.tok.kind != tColon {
		p.errorTok("expected ':'", "")
	}
	f.Body = p.block("function definition", at)
	f.To = p.lineEnd
	return f
}

func (p *parser) classDef(decorators []Expr) Stmt {
	c := &ClassDef{Range: Range{From: p.tok.pos}, Decorators: decorators}
	p.next()
	c.Name = p.name()
	if p.tok.kind == tLpar {
		open := p.tok.pos
		c.Bases, c.Keywords = p.arguments()
		if len(c.Bases) == 1 {
			if from, _ := c.Bases[0].Span(); from == open {
				p.errorOn(c.Bases[0], "invalid syntax", "a generator expression is no base class")
			}
		}
	}
	c.Body = p.block("class definition", c.From)
	c.To = p.lineEnd
	return c
}
