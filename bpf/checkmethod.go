package bpf

import (
	"krait/interp/syntax"
)

// method is a call of a container's method; nil when x is no such call.
func (c *checker) method(x *syntax.Call) (n node, pre []stmt, ok bool) {
	fn, isAttr := x.Fn.(*syntax.Attr)
	if !isAttr {
		return nil, nil, false
	}
	name, idx := fn.X, (*syntax.Index)(nil)
	k, isContainer := c.containerOf(fn.X)
	if i, isIndex := fn.X.(*syntax.Index); isIndex && !isContainer {
		k, isContainer = c.containerOf(i.X)
		name, idx = i.X, i
	}
	if !isContainer {
		return nil, nil, false
	}
	if len(x.Keywords) != 0 {
		c.fail(x.Keywords[0], "", "%s takes no keywords in eBPF", fn.Name)
	}
	switch {
	case fn.Name == "add" && (k.Kind == HistKind || k.Kind == LinHistKind || k.Kind == StatsKind):
		return nil, c.record(x, name, idx, k), true
	case idx != nil:
		c.want(x, k, "calling "+fn.Name+"() on an element of")
	case fn.Name == "add" && k.Kind == CounterKind:
		return nil, c.counterAdd(x, name, k), true
	case fn.Name == "add" && k.Kind == SetKind, (fn.Name == "discard" || fn.Name == "remove") && k.Kind == SetKind:
		return nil, c.setMethod(x, fn.Name, name, k), true
	case fn.Name == "append" && k.Kind == StreamKind:
		c.arguments(x, 1, 1)
		return nil, c.appendTo(x, k), true
	case (fn.Name == "get" || fn.Name == "pop") && k.Kind == TableKind, fn.Name == "get" && k.Kind == CounterKind:
		return c.tableGet(x, fn.Name, name, k), nil, true
	}
	c.want(x, k, "calling "+fn.Name+"() on")
	return nil, nil, false
}

// arguments refuses a call with too few or too many.
func (c *checker) arguments(x *syntax.Call, least, most int) {
	if n := len(x.Args); n < least || n > most {
		c.fail(x, "", "%d arguments where eBPF takes %d to %d", n, least, most)
	}
	for _, a := range x.Args {
		if s, ok := a.(*syntax.Starred); ok {
			c.fail(s, "write the arguments out", "starred arguments cannot run in eBPF")
		}
	}
}

// record is hist.add(x) or hist[key].add(x).
func (c *checker) record(x *syntax.Call, name syntax.Expr, idx *syntax.Index, k Container) []stmt {
	c.arguments(x, 1, 2)
	if err := k.Check(); err != nil {
		c.fail(x, "", "%v", err)
	}
	r := &record{node: x, counts: k.Kind != StatsKind}
	if idx != nil {
		r.use, r.key = c.keyed(idx, k)
	} else {
		r.use = c.useOf(name, k, nil, Layout{})
	}
	r.x = c.number(x.Args[0])
	if len(x.Args) == 2 {
		if k.Kind == StatsKind {
			c.fail(x.Args[1], "", "add() of a Stats takes one number")
		}
		r.times = c.number(x.Args[1])
	}
	return []stmt{r}
}

// number types an expression that must be an int or a bool.
func (c *checker) number(x syntax.Expr) node {
	n := c.value(x)
	if !n.typ().number() {
		c.fail(x, "", "an int is needed, not %s", c.text(n.typ()))
	}
	return n
}

func (c *checker) counterAdd(x *syntax.Call, name syntax.Expr, k Container) []stmt {
	c.arguments(x, 1, 2)
	key, l := c.layout(x.Args[0], "key")
	use := c.useOf(name, k, key, l)
	var n node = c.integer(x, one)
	if len(x.Args) == 2 {
		n = c.number(x.Args[1])
	}
	return []stmt{&add{x, use, key, n, false}}
}

func (c *checker) setMethod(x *syntax.Call, method string, name syntax.Expr, k Container) []stmt {
	c.arguments(x, 1, 1)
	key, l := c.layout(x.Args[0], "key")
	use := c.useOf(name, k, key, l)
	switch method {
	case "add":
		return []stmt{&tableSet{x, use, key, []node{c.integer(x, one)}}}
	case "discard":
		return []stmt{&tableDel{x, use, key, noStat}}
	}
	return []stmt{&tableDel{x, use, key, statMissingKey}}
}

// tableGet is table.get(key[, default]) or table.pop(key[, default]).
func (c *checker) tableGet(x *syntax.Call, method string, name syntax.Expr, k Container) node {
	c.arguments(x, 1, 2)
	key, l := c.layout(x.Args[0], "key")
	use := c.useOf(name, k, key, l)
	if k.Kind == CounterKind {
		var other node = &number{base{typ{kind: kNone}, x}, 0}
		if len(x.Args) == 2 {
			other = c.number(x.Args[1])
		}
		if other.typ().kind == kNone {
			c.fail(x, "counter[key] is 0 for a key that is not there", "get() of a Counter needs a default in eBPF")
		}
		found := c.contains(x, name, k, tupleOf(key, l))
		return c.either(x, c.truthOf(found), &get{base{cTyp(8, true), x}, use, key}, other)
	}
	var other node
	if len(x.Args) == 2 {
		other = c.asStr(c.value(x.Args[1]))
	}
	pre, found, v := c.tableRead(x, use, key, other)
	if method == "pop" {
		pre = append(pre, &tableDel{x, use, key, noStat})
	}
	if len(x.Args) == 1 {
		if method == "pop" {
			return c.after(x, append(pre, &guard{x, found, statMissingKey}), v)
		}
		return c.orNone(x, pre, found, v)
	}
	if other.typ().kind == kNone {
		return c.orNone(x, pre, found, v)
	}
	return c.after(x, pre, c.either(x, found, v, other))
}

// orNone is a value that is None when it was not found.
func (c *checker) orNone(x syntax.Node, pre []stmt, found, v node) node {
	t := v.typ()
	if t.kind == kTuple {
		c.fail(x, "test with: key in table, or give a tuple as the default", "a tuple or None cannot run in eBPF")
	}
	return c.after(x, pre, &optional{base{typ{kind: kOption, elems: []typ{t}}, x}, found, v})
}

// tupleOf is the key as one node again.
func tupleOf(parts []node, l Layout) node {
	if !l.Tuple {
		return parts[0]
	}
	return &tuple{base{tupleTyp(parts), parts[0].at()}, parts}
}

// either is a or b, elementwise for tuples.
func (c *checker) either(x syntax.Node, test, a, b node) node {
	ta, aok := a.(*tuple)
	tb, bok := b.(*tuple)
	if aok && bok && len(ta.elts) == len(tb.elts) {
		var elts []node
		for i := range ta.elts {
			elts = append(elts, c.either(x, test, ta.elts[i], c.asStr(tb.elts[i])))
		}
		return &tuple{base{tupleTyp(elts), x}, elts}
	}
	t, why := c.merge(a.typ(), b.typ())
	if why != "" {
		c.fail(x, "give both one type", "the value is %s", why)
	}
	return &choose{base{t, x}, test, a, b}
}
