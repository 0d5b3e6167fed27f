package syntax

// describe names the form of x in an error about assigning to it.
func describe(x Expr) string {
	switch x := x.(type) {
	case *Name:
		return "name"
	case *Const:
		switch v := x.Value.(type) {
		case nil:
			return "None"
		case bool:
			if v {
				return "True"
			}
			return "False"
		case Ellipsis:
			return "ellipsis"
		}
		return "literal"
	case *FString:
		return "f-string expression"
	case *List:
		return "list"
	case *Tuple:
		return "tuple"
	case *Set:
		return "set display"
	case *Dict:
		return "dict literal"
	case *UnaryOp, *BinOp, *BoolOp:
		return "expression"
	case *Compare:
		return "comparison"
	case *Lambda:
		return "lambda"
	case *IfExp:
		return "conditional expression"
	case *Comp:
		return [...]string{"list comprehension", "set comprehension", "dict comprehension", "generator expression"}[x.Kind]
	case *Await:
		return "await expression"
	case *Yield, *YieldFrom:
		return "yield expression"
	case *Call:
		return "function call"
	case *Attr:
		return "attribute"
	case *Index:
		return "subscript"
	case *Starred:
		return "starred"
	case *NamedExpr:
		return "named expression"
	}
	return "expression"
}

// badTarget returns the first part of x that cannot be bound, or deleted when del is set.
func badTarget(x Expr, del bool) Expr {
	var elts []Expr
	switch x := x.(type) {
	case *Name, *Attr, *Index:
		return nil
	case *List:
		elts = x.Elts
	case *Tuple:
		elts = x.Elts
	case *Starred:
		if !del {
			return badTarget(x.X, del)
		}
		return x
	default:
		return x
	}
	for _, e := range elts {
		if bad := badTarget(e, del); bad != nil {
			return bad
		}
	}
	return nil
}

// checkTarget raises an error unless x can be assigned to.
func (p *parser) checkTarget(x Expr) {
	if bad := badTarget(x, false); bad != nil {
		p.errorOn(bad, "cannot assign to "+describe(bad), "")
	}
	if s, ok := x.(*Starred); ok {
		p.errorOn(s, "starred assignment target must be in a list or tuple", "write a comma after it: *x, = ...")
	}
	p.checkStars(x)
}

// checkStars raises an error if a list of targets in x has two stars.
func (p *parser) checkStars(x Expr) {
	var elts []Expr
	switch x := x.(type) {
	case *List:
		elts = x.Elts
	case *Tuple:
		elts = x.Elts
	}
	stars := 0
	for _, e := range elts {
		if s, ok := e.(*Starred); ok {
			if stars++; stars > 1 {
				p.errorOn(x, "multiple starred expressions in assignment", "")
			}
			if _, ok := s.X.(*Starred); ok {
				p.errorOn(s, "can't use starred expression here", "")
			}
			e = s.X
		}
		p.checkStars(e)
	}
}

// targetList parses the targets of for.
func (p *parser) targetList() Expr {
	x := p.tupleOf(p.targetItem)
	if p.tok.kind == tIn || badTarget(x, false) != nil {
		p.checkTarget(x)
	}
	return x
}

func (p *parser) targetItem() Expr {
	if p.tok.kind == tStar {
		return p.starred()
	}
	return p.bitOr()
}
