package bpf

import (
	"math/big"

	"krait/interp/syntax"
	"krait/interp/value"
)

// expr types an expression. The result may be a place; value makes a value of it.
func (c *checker) expr(x syntax.Expr) node {
	switch x := x.(type) {
	case *syntax.Name:
		return c.name(x)
	case *syntax.Const:
		return c.literal(x)
	case *syntax.UnaryOp:
		return c.unary(x)
	case *syntax.BinOp:
		return c.arith(x, x.Op, c.value(x.X), c.value(x.Y))
	case *syntax.BoolOp:
		return c.boolOp(x)
	case *syntax.Compare:
		return c.compare(x)
	case *syntax.IfExp:
		return c.ifExp(x)
	case *syntax.Attr:
		return c.attr(x)
	case *syntax.Index:
		return c.index(x)
	case *syntax.Call:
		return c.call(x)
	case *syntax.Tuple:
		return c.tuple(x)
	case *syntax.FString:
		return c.fstring(x)
	case *syntax.NamedExpr:
		return c.named(x)
	}
	what, hint := refusedExpr(x)
	c.fail(x, hint, "%s cannot run in eBPF", what)
	return nil
}

// refusedExpr names an expression that has no form in eBPF.
func refusedExpr(x syntax.Expr) (what, hint string) {
	switch x.(type) {
	case *syntax.List, *syntax.Dict, *syntax.Set, *syntax.Comp:
		return "a container", "count in a Counter of the session"
	case *syntax.Lambda:
		return "lambda", ""
	case *syntax.Yield, *syntax.YieldFrom, *syntax.Await:
		return "a generator or coroutine", ""
	}
	return "this expression", ""
}

func (c *checker) tuple(x *syntax.Tuple) node {
	var elts []node
	for _, e := range x.Elts {
		if s, ok := e.(*syntax.Starred); ok {
			c.fail(s, "write the elements out", "a starred element cannot run in eBPF")
		}
		elts = append(elts, c.asStr(c.value(e)))
	}
	return &tuple{base{tupleTyp(elts), x}, elts}
}

// value types an expression that must be a number, None, a pointer or a str.
func (c *checker) value(x syntax.Expr) node {
	n := c.expr(x)
	switch n.typ().kind {
	case kStruct:
		c.fail(x, "name one of its members", "%s has no value of its own", c.text(n.typ()))
	case kArray:
		c.fail(x, "index it", "%s has no value of its own", c.text(n.typ()))
	}
	return n
}

func (c *checker) literal(x *syntax.Const) node {
	switch v := x.Value.(type) {
	case nil:
		return &number{base{typ{kind: kNone}, x}, 0}
	case bool:
		return c.boolean(x, v)
	case int64:
		return c.integer(x, bigInt(v))
	case *big.Int:
		return c.integer(x, v)
	case string:
		return &text{base{strTyp(strRoom(len(v))), x}, v}
	case float64:
		c.fail(x, "the kernel has no floating point in hooks; scale to integers", "a float cannot be used in eBPF")
	}
	c.fail(x, "", "this literal cannot be used in eBPF")
	return nil
}

func (c *checker) boolean(n syntax.Node, b bool) node {
	x := &number{base{boolTyp(), n}, 0}
	if b {
		x.bits = 1
	}
	return x
}

// integer is a constant.
func (c *checker) integer(n syntax.Node, v *big.Int) node {
	if !fits(v, v) {
		c.fail(n, "", "%s does not fit 64 bits", v)
	}
	bits := v.Uint64()
	if v.Sign() < 0 {
		bits = uint64(v.Int64())
	}
	return &number{base{intTyp(v, v), n}, bits}
}

// constantValue makes a node of a captured value.
func (c *checker) constantValue(n *syntax.Name, v value.Value) node {
	switch v := v.(type) {
	case nil:
		return &number{base{typ{kind: kNone}, n}, 0}
	case value.Bool:
		return c.boolean(n, bool(v))
	case value.Int:
		return c.integer(n, bigInt(int64(v)))
	case value.Big:
		return c.integer(n, v.Int)
	case value.Str:
		return &text{base{strTyp(strRoom(len(v))), n}, string(v)}
	}
	c.fail(n, "an eBPF hook captures ints, strs, bools, None and Counters", "%s holds a value that eBPF cannot use", n.Id)
	return nil
}

func (c *checker) unary(x *syntax.UnaryOp) node {
	if x.Op == syntax.Not {
		n := c.cond(x.X)
		if k, ok := n.(*number); ok {
			return c.boolean(x, k.bits == 0)
		}
		return &not{base{boolTyp(), x}, n}
	}
	n := c.value(x.X)
	if !n.typ().number() {
		c.fail(x, "", "%s%s: an int is needed", x.Op, c.text(n.typ()))
	}
	zeroOr := func(v int64) node { return c.integer(x, bigInt(v)) }
	switch x.Op {
	case syntax.Sub:
		return c.arith(x, syntax.Sub, zeroOr(0), n)
	case syntax.Invert:
		return c.arith(x, syntax.Sub, zeroOr(-1), n)
	}
	return c.arith(x, syntax.Add, n, zeroOr(0))
}

// cond types an expression whose truth is wanted.
func (c *checker) cond(x syntax.Expr) node {
	if b, ok := x.(*syntax.BoolOp); ok {
		n := c.cond(b.Values[0])
		before := c.flow.clone()
		for i, v := range b.Values[1:] {
			c.narrow(b.Values[i], b.Op == syntax.And)
			n = c.logicOf(x, b.Op == syntax.Or, n, func() node { return c.cond(v) })
		}
		c.flow = before
		return n
	}
	return c.truthOf(c.value(x))
}

// truthOf makes a bool of a value.
func (c *checker) truthOf(n node) node {
	if s, ok := n.(*seq); ok {
		return c.after(n.at(), s.pre, c.truthOf(s.x))
	}
	switch t := n.typ(); t.kind {
	case kBool:
		return n
	case kTuple:
		return c.boolean(n.at(), len(t.elems) > 0)
	case kOption:
		o := n.(*optional)
		return c.logicOf(n.at(), false, o.found, func() node { return c.truthOf(o.v) })
	case kShown:
		c.fail(n.at(), "", "%s is made in user space, it cannot be tested in eBPF", t.part)
	case kNone:
		return c.boolean(n.at(), false)
	case kStr:
		if k, ok := n.(*text); ok {
			return c.boolean(n.at(), k.s != "")
		}
		return &strEqual{base: base{boolTyp(), n.at()}, x: n, s: "", not: true}
	case kPtr:
		if isChar(c.types, t.id) {
			c.fail(n.at(), "compare with None, or with \"\"", "the truth of a %s is not clear", c.text(t))
		}
	}
	if k, ok := n.(*number); ok {
		return c.boolean(n.at(), k.bits != 0)
	}
	return &truth{base{boolTyp(), n.at()}, n}
}

// logicOf is x and y or x or y as a bool; y is not looked at when x decides.
func (c *checker) logicOf(at syntax.Node, or bool, x node, y func() node) node {
	if k, ok := x.(*number); ok {
		if (k.bits != 0) == or {
			return x
		}
		return y()
	}
	return &logic{base{boolTyp(), at}, or, x, y()}
}

// boolOp is and, or as values: the value of an operand.
func (c *checker) boolOp(x *syntax.BoolOp) node {
	n := c.value(x.Values[0])
	before := c.flow.clone()
	defer func() { c.flow = before }()
	for i, v := range x.Values[1:] {
		c.narrow(x.Values[i], x.Op == syntax.And)
		or := x.Op == syntax.Or
		if k, ok := c.truthOf(n).(*number); ok {
			if (k.bits != 0) != or {
				n = c.value(v)
			}
			continue
		}
		y := c.value(v)
		t, why := c.merge(n.typ(), y.typ())
		if why != "" {
			c.fail(x, "give both sides one type, or use it as a condition only", "the value is %s", why)
		}
		if t.kind == kStr {
			c.fail(x, "use x if test else y", "%s of strs cannot run in eBPF", x.Op)
		}
		n = &logic{base{t, x}, or, n, y}
	}
	return n
}

func (c *checker) ifExp(x *syntax.IfExp) node {
	test := c.cond(x.Test)
	if k, ok := test.(*number); ok {
		if k.bits != 0 {
			return c.value(x.Then)
		}
		return c.value(x.Else)
	}
	before := c.flow.clone()
	c.narrow(x.Test, true)
	a := c.asStr(c.value(x.Then))
	c.flow = before.clone()
	c.narrow(x.Test, false)
	b := c.asStr(c.value(x.Else))
	c.flow = before
	if a.typ().kind == kTuple && b.typ().kind == kTuple {
		pre, held := c.hold(x, test)
		return c.after(x, pre, c.either(x, held, a, b))
	}
	t, why := c.merge(a.typ(), b.typ())
	if why != "" {
		c.fail(x, "give both sides one type", "the value is %s", why)
	}
	return &choose{base{t, x}, test, a, b}
}

// named is (name := x).
func (c *checker) named(x *syntax.NamedExpr) node {
	pre, n := peel(c.value(x.Value))
	pre = append(pre, c.store(x, x.Target, n)...)
	return c.after(x, pre, c.name(x.Target))
}
