package bpf

import (
	"fmt"

	"krait/interp/syntax"
)

func (c *checker) assign(s *syntax.Assign) []stmt {
	pre, x := peel(c.value(s.Value))
	if len(s.Targets) == 1 {
		return append(pre, c.store(s, s.Targets[0], x)...)
	}
	hold, x := c.hold(s, x)
	pre = append(pre, hold...)
	for _, t := range s.Targets {
		pre = append(pre, c.store(s, t, x)...)
	}
	return pre
}

// peel takes the statements off that come before a value.
func peel(n node) ([]stmt, node) {
	if s, ok := n.(*seq); ok {
		pre, x := peel(s.x)
		return append(append([]stmt(nil), s.pre...), pre...), x
	}
	if t, ok := n.(*tuple); ok && len(t.elts) > 0 {
		if pre, first := peel(t.elts[0]); len(pre) > 0 {
			elts := append([]node{first}, t.elts[1:]...)
			return pre, &tuple{t.base, elts}
		}
	}
	return nil, n
}

// hold evaluates x now: what it returns can be used more than once and later.
func (c *checker) hold(s syntax.Node, x node) (pre []stmt, again node) {
	switch n := x.(type) {
	case *number, *text:
		return nil, x
	case *tuple:
		elts := make([]node, len(n.elts))
		for i, e := range n.elts {
			var p []stmt
			p, elts[i] = c.hold(s, c.asStr(e))
			pre = append(pre, p...)
		}
		return pre, &tuple{n.base, elts}
	case *optional:
		p, found := c.hold(s, n.found)
		q, v := c.hold(s, n.v)
		return append(p, q...), &optional{n.base, found, v}
	}
	v := c.temp(x.typ())
	return []stmt{&set{s, v, x}}, &local{base{x.typ(), x.at()}, v}
}

// store assigns to a target.
func (c *checker) store(s syntax.Node, target syntax.Expr, x node) []stmt {
	switch t := target.(type) {
	case *syntax.Name:
		v := c.vars[t.Id]
		c.flow.vars[v] = x.typ()
		delete(c.flow.mixed, v)
		delete(c.flow.maybe, v)
		return c.storeVar(s, v, x)
	case *syntax.Tuple:
		return c.unpack(s, t, t.Elts, x)
	case *syntax.List:
		return c.unpack(s, t, t.Elts, x)
	case *syntax.Attr:
		c.fail(t, "changing the kernel needs the interpreter: krait --write", "the hook stores to .%s", t.Name)
	case *syntax.Index:
		if k, ok := c.containerOf(t.X); ok {
			return c.setItem(s, t, k, x)
		}
		c.fail(t, "changing the kernel needs the interpreter: krait --write", "the hook stores to an element")
	}
	c.fail(target, "assign one name at a time", "this assignment cannot run in eBPF")
	return nil
}

// storeVar sets a variable; of a tuple or an optional value, its parts.
func (c *checker) storeVar(s syntax.Node, v *variable, x node) []stmt {
	switch n := x.(type) {
	case *tuple:
		hold, again := c.hold(s, n) // a, b = b, a
		out := hold
		for i, e := range again.(*tuple).elts {
			out = append(out, c.storeVar(s, v.partAt(i), e)...)
		}
		return out
	case *optional:
		out := c.storeVar(s, v.partAt(0), n.found)
		return append(out, c.storeVar(s, v.partAt(1), n.v)...)
	}
	if v.held && x.typ().kind == kInt {
		x = c.signedOf(x)
		if t, ok := c.flow.vars[v]; ok && t.kind == kInt {
			c.flow.vars[v] = x.typ()
		}
	}
	v.size = max(v.size, slotSize(x.typ()))
	return []stmt{&set{s, v, x}}
}

// partAt is a part of a variable, made when first needed.
func (v *variable) partAt(i int) *variable {
	for len(v.parts) <= i {
		v.parts = append(v.parts, &variable{name: fmt.Sprintf("%s.%d", v.name, len(v.parts))})
	}
	return v.parts[i]
}

// readParts is the value of a variable.
func (c *checker) readParts(at syntax.Node, v *variable, t typ) node {
	switch {
	case t.known:
		return c.readParts(at, v.partAt(1), plainTyp(t))
	case t.kind == kTuple:
		elts := make([]node, len(t.elems))
		for i, e := range t.elems {
			elts[i] = c.readParts(at, v.partAt(i), e)
		}
		return &tuple{base{t, at}, elts}
	case t.kind == kOption:
		return &optional{base{t, at}, c.readParts(at, v.partAt(0), boolTyp()), c.readParts(at, v.partAt(1), t.elems[0])}
	case t.kind == kNone:
		return &number{base{t, at}, 0}
	}
	return &local{base{t, at}, v}
}

func plainTyp(t typ) typ {
	t.known = false
	return t
}

// unpack is a, b = x.
func (c *checker) unpack(s, at syntax.Node, targets []syntax.Expr, x node) []stmt {
	t, ok := x.(*tuple)
	if !ok {
		c.fail(at, "unpack a tuple", "unpacking %s cannot run in eBPF", c.text(x.typ()))
	}
	for _, target := range targets {
		if _, ok := target.(*syntax.Starred); ok {
			c.fail(target, "", "a starred target cannot run in eBPF")
		}
	}
	if len(targets) != len(t.elts) {
		c.fail(at, "", "%d names for %d values", len(targets), len(t.elts))
	}
	out, again := c.hold(s, t)
	for i, target := range targets {
		out = append(out, c.store(s, target, again.(*tuple).elts[i])...)
	}
	return out
}

func (c *checker) augAssign(s *syntax.AugAssign) []stmt {
	if idx, ok := s.Target.(*syntax.Index); ok {
		if k, ok := c.containerOf(idx.X); ok {
			return c.addItem(s, idx, k)
		}
	}
	name, ok := s.Target.(*syntax.Name)
	if !ok {
		return c.store(s, s.Target, nil)
	}
	x := c.readVar(name, c.vars[name.Id])
	return c.store(s, name, c.arith(s, s.Op, x, c.value(s.Value)))
}

// del removes keys.
func (c *checker) del(s *syntax.Del) []stmt {
	var out []stmt
	for _, t := range s.Targets {
		idx, ok := t.(*syntax.Index)
		if !ok {
			c.fail(t, "delete keys of a Table: del table[key]", "this del cannot run in eBPF")
		}
		k, ok := c.containerOf(idx.X)
		if !ok {
			c.fail(t, "delete keys of a Table: del table[key]", "this del cannot run in eBPF")
		}
		out = append(out, c.delItem(s, idx, k)...)
	}
	return out
}

// tupleItem is tuple[i].
func (c *checker) tupleItem(x *syntax.Index, n node) node {
	pre, inner := peel(n)
	t, ok := inner.(*tuple)
	k, isNumber := c.value(x.Index).(*number)
	if !ok || !isNumber {
		c.fail(x, "index with a number", "an element of this tuple cannot be read in eBPF")
	}
	i := int64(k.bits)
	if i < 0 {
		i += int64(len(t.elts))
	}
	if i < 0 || i >= int64(len(t.elts)) {
		c.fail(x.Index, "", "tuple index out of range")
	}
	if len(pre) == 0 {
		return t.elts[i]
	}
	return c.after(x, pre, t.elts[i])
}

// narrow notes what the truth of a test says of optional values.
func (c *checker) narrow(test syntax.Expr, truth bool) {
	switch x := test.(type) {
	case *syntax.UnaryOp:
		if x.Op == syntax.Not {
			c.narrow(x.X, !truth)
		}
	case *syntax.BoolOp:
		if (x.Op == syntax.And) == truth {
			for _, v := range x.Values {
				c.narrow(v, truth)
			}
		}
	case *syntax.Name:
		if truth {
			c.notNone(x)
		}
	case *syntax.NamedExpr:
		c.narrow(x.Target, truth)
	case *syntax.Compare:
		if len(x.Ops) != 1 {
			return
		}
		name, ok := x.Left.(*syntax.Name)
		k, isConst := x.Rights[0].(*syntax.Const)
		if !ok || !isConst || k.Value != nil {
			return
		}
		is := x.Ops[0] == syntax.Is || x.Ops[0] == syntax.Eq
		isNot := x.Ops[0] == syntax.IsNot || x.Ops[0] == syntax.NotEq
		if is && !truth || isNot && truth {
			c.notNone(name)
		}
	}
}

// notNone: the optional variable of that name is not None here.
func (c *checker) notNone(name *syntax.Name) {
	v := c.vars[name.Id]
	if v == nil {
		return
	}
	if t, ok := c.flow.vars[v]; ok && t.kind == kOption {
		inner := t.elems[0]
		inner.known = true
		c.flow.vars[v] = inner
	}
}
