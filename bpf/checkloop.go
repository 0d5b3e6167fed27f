package bpf

import (
	"math/big"

	"krait/btf"
	"krait/interp/syntax"
)

// Loops. The kernel must see that they end: what does not end by itself is counted, and ends the run after
// maxRounds rounds. A loop whose bounds are constant may have more.
const (
	maxRounds      = 1024
	maxConstRounds = 8192
	maxUnroll      = 64
)

// loopScope is the loop that break and continue are about.
type loopScope struct{ breaks, continues []*flow }

// round is what a kind of loop does besides its body.
type round struct {
	test       func() node   // goes on; nil: always
	narrow     syntax.Expr   // the test as it is written
	head, step func() []stmt // before the body, and behind it
	bounded    bool          // the test ends it
}

// loop checks a body until the types at its head do not change any more.
func (c *checker) loop(s syntax.Node, r round, body, rest []syntax.Stmt) []stmt {
	l := &loop{node: s}
	if !r.bounded {
		l.rounds, l.counter = maxRounds, c.temp(smallTyp(0, maxRounds))
	}
	start := c.flow.clone()
	head := start
	events := len(c.spec.Events)
	outer := c.inLoop
	var scope *loopScope
	var exit *flow
	for {
		c.spec.Events = c.spec.Events[:events]
		scope = &loopScope{}
		c.inLoop = scope
		c.flow = head.clone()
		l.test, exit = nil, nil
		if r.test != nil {
			l.test = r.test()
			exit = c.flow.clone()
		}
		if r.narrow != nil {
			here := c.flow
			c.flow = exit
			c.narrow(r.narrow, false)
			c.flow = here
			c.narrow(r.narrow, true)
		}
		if k, ok := l.test.(*number); ok {
			if l.test = nil; k.bits == 0 {
				c.inLoop = outer
				c.flow = exit
				return c.block(rest)
			}
			exit = nil
		}
		l.head = r.head()
		l.body = c.block(body)
		for _, f := range scope.continues {
			c.flow = c.join(c.flow, f)
		}
		if !c.flow.dead {
			l.step = r.step()
		}
		next := c.widen(head, c.join(start.clone(), c.flow))
		if c.sameFlow(next, head) {
			break
		}
		head = next
	}
	c.inLoop = outer
	c.flow = exit
	if exit == nil {
		c.flow = newFlow()
		c.flow.dead = true
	}
	l.rest = c.block(rest)
	for _, f := range scope.breaks {
		c.flow = c.join(c.flow, f)
	}
	return []stmt{l}
}

// widen makes the types at the head of a loop wide enough to settle: a number that grows may be any of 64 bits.
func (c *checker) widen(old, now *flow) *flow {
	for v, t := range now.vars {
		o, ok := old.vars[v]
		if !ok || t.kind != kInt || o.kind != kInt {
			continue
		}
		w := t
		if t.lo.Cmp(o.lo) < 0 {
			if w.lo = zero; t.lo.Sign() < 0 {
				w.lo = minInt
			}
		}
		if t.hi.Cmp(o.hi) > 0 {
			if o.hi.Cmp(maxInt) <= 0 {
				v.held, w.hi = true, maxInt
			} else {
				w.hi = maxUint
			}
		}
		now.vars[v] = w
	}
	return now
}

func (c *checker) sameFlow(a, b *flow) bool {
	if a.dead != b.dead || len(a.vars) != len(b.vars) || len(a.mixed) != len(b.mixed) || len(a.maybe) != len(b.maybe) {
		return false
	}
	for v, t := range a.vars {
		u, ok := b.vars[v]
		if !ok || !sameTyp(t, u) {
			return false
		}
	}
	return true
}

func sameTyp(a, b typ) bool {
	if a.kind != b.kind || a.id != b.id || a.vid != b.vid || a.fixed != b.fixed || a.size != b.size || a.known != b.known ||
		a.part != b.part || len(a.elems) != len(b.elems) {
		return false
	}
	same := func(x, y *big.Int) bool { return x == y || x != nil && y != nil && x.Cmp(y) == 0 }
	if !same(a.lo, b.lo) || !same(a.hi, b.hi) {
		return false
	}
	for i := range a.elems {
		if !sameTyp(a.elems[i], b.elems[i]) {
			return false
		}
	}
	return true
}

func (c *checker) whileStmt(s *syntax.While) []stmt {
	none := func() []stmt { return nil }
	return c.loop(s, round{
		test: func() node { return c.cond(s.Test) }, narrow: s.Test, head: none, step: none,
	}, s.Body, s.Else)
}

func (c *checker) breakStmt(s syntax.Node) []stmt {
	c.inLoop.breaks = append(c.inLoop.breaks, c.flow.clone())
	c.flow.dead = true
	return []stmt{&jumpOut{s, true}}
}

func (c *checker) continueStmt(s syntax.Node) []stmt {
	c.inLoop.continues = append(c.inLoop.continues, c.flow.clone())
	c.flow.dead = true
	return []stmt{&jumpOut{s, false}}
}

func (c *checker) forStmt(s *syntax.For) []stmt {
	if s.Async {
		c.fail(s, "", "async for cannot run in eBPF")
	}
	switch it := s.Iter.(type) {
	case *syntax.Tuple:
		return c.unroll(s, it.Elts)
	case *syntax.List:
		return c.unroll(s, it.Elts)
	case *syntax.Call:
		if name, ok := it.Fn.(*syntax.Name); ok && c.isBuiltin(name.Id) {
			switch name.Id {
			case "range":
				return c.forRange(s, it)
			case "list_for_each_entry", "hlist_for_each_entry":
				return c.forList(s, it, name.Id == "hlist_for_each_entry")
			}
		}
	}
	pre, n := peel(c.expr(s.Iter))
	switch t := n.typ(); t.kind {
	case kArray:
		return append(pre, c.forArray(s, n.(*place))...)
	case kTuple:
		held, again := c.hold(s, n)
		return append(append(pre, held...), c.unrollNodes(s, again.(*tuple).elts)...)
	}
	c.fail(s.Iter, "loop over range(), a tuple, an array of the kernel or list_for_each_entry()", "a loop over %s cannot run in eBPF", c.text(n.typ()))
	return nil
}

func (c *checker) unroll(s *syntax.For, elts []syntax.Expr) []stmt {
	var pre []stmt
	var nodes []node
	for _, e := range elts {
		p, n := c.hold(s, c.asStr(c.value(e)))
		pre, nodes = append(pre, p...), append(nodes, n)
	}
	return append(pre, c.unrollNodes(s, nodes)...)
}

// unrollNodes repeats the body for each of some values.
func (c *checker) unrollNodes(s *syntax.For, elts []node) []stmt {
	if len(elts) > maxUnroll {
		c.fail(s.Iter, "use fewer, or a range", "a loop over %d values is too long for eBPF, at most %d", len(elts), maxUnroll)
	}
	u := &unrolled{node: s}
	outer := c.inLoop
	scope := &loopScope{}
	c.inLoop = scope
	for _, e := range elts {
		if c.flow.dead {
			break
		}
		scope.continues = nil
		body := c.store(s, s.Target, e)
		body = append(body, c.block(s.Body)...)
		for _, f := range scope.continues {
			c.flow = c.join(c.flow, f)
		}
		u.bodies = append(u.bodies, body)
	}
	c.inLoop = outer
	if !c.flow.dead {
		u.rest = c.block(s.Else)
	}
	for _, f := range scope.breaks {
		c.flow = c.join(c.flow, f)
	}
	return []stmt{u}
}

// signedOf is a number that is held as a signed one; one that does not fit ends the run.
func (c *checker) signedOf(n node) node {
	t := numRange(n)
	if t.signed() {
		return n
	}
	return &fit{base{intTyp(t.lo, maxInt), n.at()}, n}
}

// forRange counts an index of its own, as the body may assign the variable.
func (c *checker) forRange(s *syntax.For, x *syntax.Call) []stmt {
	if len(x.Keywords) != 0 {
		c.fail(x, "", "range() takes no keyword arguments")
	}
	c.arguments(x, 1, 3)
	var start, stop, step node = c.integer(x, zero), nil, c.integer(x, one)
	switch len(x.Args) {
	case 1:
		stop = c.number(x.Args[0])
	case 3:
		step = c.number(x.Args[2])
		fallthrough
	default:
		start, stop = c.number(x.Args[0]), c.number(x.Args[1])
	}
	by, ok := step.(*number)
	if !ok || by.bits == 0 {
		c.fail(x.Args[len(x.Args)-1], "", "the step of range() is a constant other than 0 in eBPF")
	}
	pre, start := c.hold(s, c.signedOf(start))
	p, stop := c.hold(s, c.signedOf(stop))
	pre = append(pre, p...)
	from, to := numRange(start), numRange(stop)
	up := int64(by.bits) > 0
	t := intTyp(from.lo, maxBig(from.lo, new(big.Int).Sub(to.hi, one)))
	op := syntax.Lt
	if !up {
		t, op = intTyp(minBig(from.hi, new(big.Int).Add(to.lo, one)), from.hi), syntax.Gt
	}
	i := c.temp(t)
	rounds := rangeRounds(from, to, int64(by.bits))
	if rounds.Sign() == 0 {
		return append(pre, c.block(s.Else)...)
	}
	known := rounds.Cmp(bigInt(maxConstRounds)) <= 0 && from.single() && to.single()
	if from.single() && to.single() && !known {
		c.fail(s.Iter, "use a smaller range", "a loop of %s rounds is too long for eBPF, at most %d", rounds, maxConstRounds)
	}
	index := &local{base{t, x}, i}
	pre = append(pre, &set{s, i, start})
	return append(pre, c.loop(s, round{
		test: func() node { return &compare{base{boolTyp(), x}, op, index, stop} },
		head: func() []stmt { return c.store(s, s.Target, index) },
		step: func() []stmt { return []stmt{&set{s, i, c.arith(x, syntax.Add, index, step)}} },
		// Otherwise a round counter is what the kernel sees.
		bounded: known,
	}, s.Body, s.Else)...)
}

// rangeRounds is the most rounds that a range can have.
func rangeRounds(from, to typ, step int64) *big.Int {
	span := new(big.Int).Sub(to.hi, from.lo)
	if step < 0 {
		span.Sub(from.hi, to.lo)
	}
	if span.Sign() <= 0 {
		return new(big.Int)
	}
	by := bigInt(step)
	by.Abs(by)
	span.Add(span, by)
	return span.Div(span.Sub(span, one), by)
}

// forArray is a loop over the elements of an array of the kernel.
func (c *checker) forArray(s *syntax.For, a *place) []stmt {
	arr, err := c.types.Strip(a.t.id)
	if err != nil || arr.Len == 0 || arr.Len > maxConstRounds {
		c.fail(s.Iter, "loop over range() and index it", "the array has no length that eBPF can loop over")
	}
	size, err := c.types.Size(arr.Elem)
	if err != nil || size == 0 {
		c.fail(s.Iter, "", "%s has no elements of known size", c.text(a.t))
	}
	pre, ptr := c.hold(s, a.ptr)
	i := c.temp(smallTyp(0, int64(arr.Len)-1))
	index := &local{base{smallTyp(0, int64(arr.Len)-1), s.Iter}, i}
	pre = append(pre, &set{s, i, c.integer(s, zero)})
	return append(pre, c.loop(s, round{
		test: func() node {
			return &compare{base{boolTyp(), s}, syntax.Lt, index, c.integer(s, bigInt(int64(arr.Len)))}
		},
		head: func() []stmt {
			e := c.elementAt(&syntax.Index{Range: syntax.Range{}, X: s.Iter, Index: s.Iter}, addr{ptr, a.off}, arr.Elem, index, size, arr.Len)
			if p, ok := e.(*place); ok {
				e = &moved{base{ptrTyp(p.t.id, false), s.Iter}, p.addr}
			}
			return c.store(s, s.Target, c.asStr(e))
		},
		step:    func() []stmt { return []stmt{&set{s, i, c.arith(s, syntax.Add, index, c.integer(s, one))}} },
		bounded: true,
	}, s.Body, s.Else)...)
}

// forList is a loop over the entries of a kernel list: list_for_each_entry(type, head, member).
func (c *checker) forList(s *syntax.For, x *syntax.Call, hlist bool) []stmt {
	c.arguments(x, 3, 3)
	id := c.typeArg(x.Args[0])
	off := c.memberArg(id, x.Args[2])
	link, first := "list_head", "next"
	if hlist {
		link, first = "hlist_node", "first"
	}
	node_, ok := c.types.Struct(link)
	if !ok {
		c.fail(x, "", "the kernel's types have no struct %s", link)
	}
	at := c.expr(x.Args[1])
	var from addr
	headID := at.typ().id
	switch at.typ().kind {
	case kStruct:
		from = at.(*place).addr
	case kPtr:
		from = addr{ptr: at}
	default:
		c.fail(x.Args[1], "", "the head of a list is needed, not %s", c.text(at.typ()))
	}
	pre, head := c.hold(s, &moved{base{ptrTyp(headID, false), x.Args[1]}, from})
	t := ptrTyp(node_.ID, false)
	pos := c.temp(t)
	here := &local{base{t, x}, pos}
	next := func(p node, id btf.ID, name string) node {
		f, ok := c.types.Field(id, name)
		if !ok {
			c.fail(x.Args[1], "", "%s is no head of such a list", c.types.CText(id))
		}
		l := &load{base: base{t, x}, addr: addr{p, int64(f.Offset)}, size: 8}
		return l
	}
	pre = append(pre, &set{s, pos, next(head, headID, first)})
	return append(pre, c.loop(s, round{
		test: func() node {
			if hlist {
				return c.truthOf(here)
			}
			return &compare{base{boolTyp(), x}, syntax.NotEq, here, head}
		},
		head: func() []stmt {
			return c.store(s, s.Target, &moved{base{ptrTyp(id, false), x}, addr{here, -off}})
		},
		step: func() []stmt { return []stmt{&set{s, pos, next(here, node_.ID, "next")}} },
	}, s.Body, s.Else)...)
}
