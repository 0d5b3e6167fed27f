package syntax

// Walk calls f for n and, where f returns true, for the parts below it in source order. Parts
// that are only lists, as Params and Alias, are nodes too.
func Walk(n Node, f func(Node) bool) {
	if !f(n) {
		return
	}
	switch n := n.(type) {
	case *File:
		walkList(n.Stmts, f)
	case *Chunk:
		walkList(n.Stmts, f)
	case Expr:
		walkExpr(n, f)
	case Stmt:
		walkStmt(n, f)
	case Pattern:
		walkPattern(n, f)
	case *CompFor:
		Walk(n.Target, f)
		Walk(n.Iter, f)
		walkList(n.Ifs, f)
	case *Keyword:
		Walk(n.Value, f)
	case *Params:
		walkList(n.PosOnly, f)
		walkList(n.Args, f)
		walkOpt(n.Star, f)
		walkList(n.KwOnly, f)
		walkOpt(n.KwStar, f)
	case *Param:
		Walk(n.Name, f)
		walkAny(n.Annotation, f)
		walkAny(n.Default, f)
	case *Alias:
		walkOpt(n.Bind, f)
	case *Handler:
		walkAny(n.Type, f)
		walkOpt(n.Name, f)
		walkList(n.Body, f)
	case *WithItem:
		Walk(n.Context, f)
		walkAny(n.Target, f)
	case *Case:
		Walk(n.Pattern, f)
		walkAny(n.Guard, f)
		walkList(n.Body, f)
	}
}

func walkList[N Node](list []N, f func(Node) bool) {
	for _, n := range list {
		Walk(n, f)
	}
}

// walkAny walks an expression that may be nil.
func walkAny(x Expr, f func(Node) bool) {
	if x != nil {
		Walk(x, f)
	}
}

// walkOpt walks a node whose pointer may be nil.
func walkOpt[T any, P interface {
	*T
	Node
}](n P, f func(Node) bool) {
	if n != nil {
		Walk(n, f)
	}
}

func walkExpr(x Expr, f func(Node) bool) {
	switch x := x.(type) {
	case *FString:
		walkParts(x.Parts, f)
	case *List:
		walkList(x.Elts, f)
	case *Tuple:
		walkList(x.Elts, f)
	case *Set:
		walkList(x.Elts, f)
	case *Dict:
		for i, v := range x.Values {
			walkAny(x.Keys[i], f)
			Walk(v, f)
		}
	case *UnaryOp:
		Walk(x.X, f)
	case *BinOp:
		Walk(x.X, f)
		Walk(x.Y, f)
	case *BoolOp:
		walkList(x.Values, f)
	case *Compare:
		Walk(x.Left, f)
		walkList(x.Rights, f)
	case *Lambda:
		Walk(x.Params, f)
		Walk(x.Body, f)
	case *IfExp:
		Walk(x.Then, f)
		Walk(x.Test, f)
		Walk(x.Else, f)
	case *Comp:
		Walk(x.Elt, f)
		walkAny(x.Value, f)
		walkList(x.Fors, f)
	case *Await:
		Walk(x.X, f)
	case *Yield:
		walkAny(x.X, f)
	case *YieldFrom:
		Walk(x.X, f)
	case *Call:
		Walk(x.Fn, f)
		walkList(x.Args, f)
		walkList(x.Keywords, f)
	case *Attr:
		Walk(x.X, f)
	case *Index:
		Walk(x.X, f)
		Walk(x.Index, f)
	case *Slice:
		walkAny(x.Lo, f)
		walkAny(x.Hi, f)
		walkAny(x.Step, f)
	case *Starred:
		Walk(x.X, f)
	case *NamedExpr:
		Walk(x.Target, f)
		Walk(x.Value, f)
	}
}

func walkParts(parts []FPart, f func(Node) bool) {
	for _, part := range parts {
		walkAny(part.Expr, f)
		walkParts(part.Spec, f)
	}
}

func walkStmt(s Stmt, f func(Node) bool) {
	switch s := s.(type) {
	case *ExprStmt:
		Walk(s.X, f)
	case *Assign:
		walkList(s.Targets, f)
		Walk(s.Value, f)
	case *AugAssign:
		Walk(s.Target, f)
		Walk(s.Value, f)
	case *AnnAssign:
		Walk(s.Target, f)
		Walk(s.Annotation, f)
		walkAny(s.Value, f)
	case *Del:
		walkList(s.Targets, f)
	case *Return:
		walkAny(s.X, f)
	case *Raise:
		walkAny(s.Exc, f)
		walkAny(s.Cause, f)
	case *Assert:
		Walk(s.Test, f)
		walkAny(s.Msg, f)
	case *Global:
		walkList(s.Names, f)
	case *Nonlocal:
		walkList(s.Names, f)
	case *Import:
		walkList(s.Names, f)
	case *ImportFrom:
		walkList(s.Names, f)
	case *If:
		Walk(s.Test, f)
		walkList(s.Body, f)
		walkList(s.Else, f)
	case *While:
		Walk(s.Test, f)
		walkList(s.Body, f)
		walkList(s.Else, f)
	case *For:
		Walk(s.Target, f)
		Walk(s.Iter, f)
		walkList(s.Body, f)
		walkList(s.Else, f)
	case *Try:
		walkList(s.Body, f)
		walkList(s.Handlers, f)
		walkList(s.Else, f)
		walkList(s.Finally, f)
	case *With:
		walkList(s.Items, f)
		walkList(s.Body, f)
	case *FuncDef:
		walkList(s.Decorators, f)
		Walk(s.Name, f)
		Walk(s.Params, f)
		walkAny(s.Returns, f)
		walkList(s.Body, f)
	case *ClassDef:
		walkList(s.Decorators, f)
		Walk(s.Name, f)
		walkList(s.Bases, f)
		walkList(s.Keywords, f)
		walkList(s.Body, f)
	case *Match:
		Walk(s.Subject, f)
		walkList(s.Cases, f)
	}
}

func walkPattern(p Pattern, f func(Node) bool) {
	switch p := p.(type) {
	case *PatValue:
		Walk(p.X, f)
	case *PatSequence:
		walkList(p.Elts, f)
	case *PatMapping:
		for i, k := range p.Keys {
			Walk(k, f)
			Walk(p.Pats[i], f)
		}
		walkOpt(p.Rest, f)
	case *PatClass:
		Walk(p.Cls, f)
		walkList(p.Pats, f)
		walkList(p.KwPats, f)
	case *PatStar:
		walkOpt(p.Name, f)
	case *PatAs:
		if p.Pat != nil {
			Walk(p.Pat, f)
		}
		walkOpt(p.Name, f)
	case *PatOr:
		walkList(p.Alts, f)
	}
}
