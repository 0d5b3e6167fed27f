package bpf

import (
	"krait/interp/syntax"
)

// compare is a chain; what stands between two operators is evaluated once.
func (c *checker) compare(x *syntax.Compare) node {
	return c.chain(x, c.value(x.Left), x.Ops, x.Rights)
}

func (c *checker) chain(x *syntax.Compare, left node, ops []syntax.Op, rights []syntax.Expr) node {
	if len(ops) == 1 {
		return c.compareTwo(x, ops[0], left, rights[0], nil)
	}
	right := c.asStr(c.value(rights[0]))
	switch right.(type) {
	case *number, *text, *local, *argument:
		first := c.compareTwo(x, ops[0], left, rights[0], right)
		return c.logicOf(x, false, first, func() node { return c.chain(x, right, ops[1:], rights[1:]) })
	}
	v := c.temp(right.typ())
	again := &local{base{right.typ(), rights[0]}, v}
	first, bind := c.once(left)
	body := c.logicOf(x, false, c.compareTwo(x, ops[0], first, rights[0], again),
		func() node { return c.chain(x, again, ops[1:], rights[1:]) })
	return bind(&let{base{boolTyp(), x}, v, right, body})
}

// once makes a node that can be evaluated after others as if it were evaluated now: bind puts the
// evaluation before the condition it is given.
func (c *checker) once(n node) (again node, bind func(node) node) {
	switch n.(type) {
	case *number, *text, *local, *argument, *comm:
		return n, func(body node) node { return body }
	}
	v := c.temp(n.typ())
	return &local{base{n.typ(), n.at()}, v}, func(body node) node {
		return &let{base{boolTyp(), n.at()}, v, n, body}
	}
}

// compareTwo is one comparison; y is nil when right is still to be typed.
func (c *checker) compareTwo(x *syntax.Compare, op syntax.Op, left node, right syntax.Expr, y node) node {
	if op == syntax.In || op == syntax.NotIn {
		return c.member(x, op, left, right)
	}
	if y == nil {
		y = c.value(right)
	}
	return c.compareNodes(x, op, left, y)
}

// member is x in (a, b): a comparison with each, after all have been evaluated.
func (c *checker) member(x *syntax.Compare, op syntax.Op, left node, right syntax.Expr) node {
	var elts []syntax.Expr
	switch r := right.(type) {
	case *syntax.Tuple:
		elts = r.Elts
	case *syntax.List:
		elts = r.Elts
	case *syntax.Set:
		elts = r.Elts
	default:
		if _, ok := c.containerOf(r); ok {
			break
		}
		n := c.asStr(c.value(right))
		if left = c.asStr(left); left.typ().kind == kStr && n.typ().kind == kStr {
			found := c.strIn(x, left, n)
			if op == syntax.NotIn {
				return &not{base{boolTyp(), x}, found}
			}
			return found
		}
		if t, ok := n.(*tuple); ok {
			return c.amongNodes(x, op, left, t.elts)
		}
		c.fail(right, "write the values: x in (a, b)", "%s is done in eBPF with a tuple, a str or a Table only", op)
	}
	if k, ok := c.containerOf(right); ok {
		n := c.contains(x, right, k, c.asStr(left))
		if op == syntax.NotIn {
			return &not{base{boolTyp(), x}, n}
		}
		return n
	}
	again, bind := c.once(c.asStr(left))
	n := c.boolean(x, false)
	for _, e := range elts {
		y, bindElt := c.once(c.value(e))
		outer := bind
		bind = func(body node) node { return outer(bindElt(body)) }
		n = c.logicOf(x, true, n, func() node { return c.compareNodes(x, syntax.Eq, again, y) })
	}
	if op == syntax.NotIn {
		n = &not{base{boolTyp(), x}, n}
	}
	return bind(n)
}

// amongNodes is x in a tuple that is known as values.
func (c *checker) amongNodes(x *syntax.Compare, op syntax.Op, left node, elts []node) node {
	pre, again := c.hold(x, left)
	n := c.boolean(x, false)
	for _, e := range elts {
		n = c.logicOf(x, true, n, func() node { return c.compareNodes(x, syntax.Eq, again, e) })
	}
	if op == syntax.NotIn {
		n = &not{base{boolTyp(), x}, n}
	}
	if len(pre) == 0 {
		return n
	}
	return c.after(x, pre, n)
}

// compareNodes types a comparison of two values.
func (c *checker) compareNodes(x *syntax.Compare, op syntax.Op, a, b node) node {
	if s, ok := a.(*seq); ok {
		return c.after(x, s.pre, c.compareNodes(x, op, s.x, b))
	}
	ta, tb := a.typ(), b.typ()
	equal := op == syntax.Eq || op == syntax.NotEq
	identity := op == syntax.Is || op == syntax.IsNot
	negated := op == syntax.NotEq || op == syntax.IsNot
	switch {
	case ta.kind == kOption && tb.kind == kNone && (equal || identity):
		found := a.(*optional).found
		if negated {
			return found
		}
		return &not{base{boolTyp(), x}, found}
	case ta.kind == kTuple && tb.kind == kTuple && equal:
		return c.compareTuples(x, negated, a, b)
	case ta.kind == kNone && tb.kind == kNone && (equal || identity):
		return c.boolean(x, !negated)
	case ta.kind == kNone && tb.kind == kPtr, ta.kind == kPtr && tb.kind == kNone, ta.kind == kPtr && tb.kind == kPtr:
		if !equal && !identity {
			c.fail(x, "pointers compare with == and !=", "%s of pointers cannot run in eBPF", op)
		}
		if ta.kind == kPtr && tb.kind == kPtr && (identity || isChar(c.types, ta.id) && isChar(c.types, tb.id)) {
			c.fail(x, "compare one str with a constant", "comparing %s with %s cannot run in eBPF", c.text(ta), c.text(tb))
		}
		eq := syntax.Eq
		if negated {
			eq = syntax.NotEq
		}
		return &compare{base{boolTyp(), x}, eq, a, b}
	case ta.kind == kNone || tb.kind == kNone:
		if equal || identity {
			return c.boolean(x, negated)
		}
	case c.stringy(ta) && c.stringy(tb):
		return c.compareStr(x, op, a, b)
	case ta.number() && tb.number():
		if identity {
			c.fail(x, "compare numbers with ==", "%s of ints cannot run in eBPF", op)
		}
		return c.compareNumbers(x, op, a, b)
	case equal && ta.kind != kPtr && tb.kind != kPtr:
		return c.boolean(x, negated)
	}
	c.fail(x, "", "%s %s %s: the types do not compare", c.text(ta), op, c.text(tb))
	return nil
}

// compareTuples is == of tuples: of their elements.
func (c *checker) compareTuples(x *syntax.Compare, negated bool, a, b node) node {
	ta, aok := a.(*tuple)
	tb, bok := b.(*tuple)
	if !aok || !bok {
		c.fail(x, "compare the elements", "these tuples cannot be compared in eBPF")
	}
	n := c.boolean(x, len(ta.elts) == len(tb.elts))
	for i := range ta.elts {
		if i < len(tb.elts) {
			n = c.logicOf(x, false, n, func() node { return c.compareNodes(x, syntax.Eq, ta.elts[i], tb.elts[i]) })
		}
	}
	if negated {
		return &not{base{boolTyp(), x}, n}
	}
	return n
}

func (c *checker) compareNumbers(x *syntax.Compare, op syntax.Op, a, b node) node {
	if constant(a) && constant(b) {
		sign := a.typ().lo.Cmp(b.typ().lo)
		if a.typ().kind == kBool || b.typ().kind == kBool {
			sign = bigInt(int64(a.(*number).bits)).Cmp(bigInt(int64(b.(*number).bits)))
		}
		return c.boolean(x, map[syntax.Op]bool{
			syntax.Eq: sign == 0, syntax.NotEq: sign != 0, syntax.Lt: sign < 0,
			syntax.LtE: sign <= 0, syntax.Gt: sign > 0, syntax.GtE: sign >= 0,
		}[op])
	}
	return &compare{base{boolTyp(), x}, op, a, b}
}

// compareStr compares with a constant str.
func (c *checker) compareStr(x *syntax.Compare, op syntax.Op, a, b node) node {
	a, b = c.asStr(a), c.asStr(b)
	if op == syntax.Is || op == syntax.IsNot {
		c.fail(x, "compare strs with ==", "%s of strs cannot run in eBPF", op)
	}
	_, aok := a.(*text)
	_, bok := b.(*text)
	if op != syntax.Eq && op != syntax.NotEq && !(aok && bok) || !aok && !bok {
		return c.compareStrs(x, op, a, b)
	}
	if _, ok := a.(*text); ok {
		a, b = b, a
	}
	k := b.(*text)
	if l, ok := a.(*text); ok {
		if bok && aok && op != syntax.Eq && op != syntax.NotEq {
			a, b := k.s, l.s // they were exchanged
			return c.boolean(x, op == syntax.Lt && a < b || op == syntax.LtE && a <= b || op == syntax.Gt && a > b || op == syntax.GtE && a >= b)
		}
		return c.boolean(x, (l.s == k.s) == (op == syntax.Eq))
	}
	if len(k.s) > maxStr {
		c.fail(k.at(), "", "a str of %d bytes is too long to compare in eBPF, at most %d", len(k.s), maxStr)
	}
	return &strEqual{base{boolTyp(), x}, a, k.s, op == syntax.NotEq}
}

// stringy: a str, or a char pointer that stands for one.
func (c *checker) stringy(t typ) bool {
	return t.kind == kStr || t.kind == kPtr && isChar(c.types, t.id)
}

// asStr makes the str of a char pointer; other nodes stay.
func (c *checker) asStr(n node) node {
	if t := n.typ(); t.kind == kPtr && isChar(c.types, t.id) {
		return &chars{base: base{strTyp(maxStr), n.at()}, addr: addr{ptr: n}}
	}
	return n
}
