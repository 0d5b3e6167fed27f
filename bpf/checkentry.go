package bpf

import (
	"krait/interp/syntax"
)

// entryState is what a return hook has evaluated when the function is called: a program of its own, which
// leaves the values in the task's storage.
type entryState struct {
	c     *checker // of the program at the entry
	parts []Part
	nodes []node
	into  []*variable // in the program at the return
	pre   []stmt
}

// entryCall is entry(x): the value that x had when the function was called.
func (c *checker) entryCall(x *syntax.Call) node {
	c.arguments(x, 1, 1)
	if c.hook.Kind != Return {
		c.fail(x, "hook the return: @hook.ret(...)", "entry() is for hooks on a return")
	}
	if c.atEntry {
		c.fail(x, "", "entry() within entry()")
	}
	if c.entry == nil {
		c.entry = &entryState{c: c.entryChecker()}
	}
	s := c.entry
	pre, n := peel(s.c.asStr(s.c.value(x.Args[0])))
	s.pre = append(s.pre, pre...)
	t, isTuple := n.(*tuple)
	if !isTuple {
		return c.entryPart(x, n)
	}
	var elts []node
	for _, e := range t.elts {
		elts = append(elts, c.entryPart(x, s.c.asStr(e)))
	}
	return &tuple{base{tupleTyp(elts), x}, elts}
}

// entryPart keeps one value.
func (c *checker) entryPart(x *syntax.Call, n node) node {
	s := c.entry
	t := n.typ()
	p := Part{UnsignedPart, 8}
	if t.kind == kPtr {
		t = ptrTyp(t.id, false)
	} else {
		p = s.c.part(n, "value of entry()")
		if k := partTyp(p); t.kind != kInt && t.kind != kBool {
			t = k
		}
	}
	v := c.temp(t)
	s.parts, s.nodes, s.into = append(s.parts, p), append(s.nodes, n), append(s.into, v)
	return &local{base{t, x}, v}
}

// entryChecker is the checker of what is evaluated at the entry: the function's arguments, nothing of the body.
func (c *checker) entryChecker() *checker {
	sub := &checker{
		hook: c.hook, types: c.types, uses: map[int]int{}, guessed: map[int]syntax.Node{}, learnt: c.learnt,
		vars: map[string]*variable{}, flow: newFlow(), atEntry: true,
		spec: &Spec{Name: c.spec.Name, Target: c.spec.Target, Kind: Entry, File: c.spec.File},
	}
	sub.target()
	sub.bindParams()
	delete(sub.params, "ret")
	return sub
}

// entrySize is the length of what is kept: which call it is of, then the parts.
func (s *entryState) size() int { return 8 + Layout{Parts: s.parts}.Size() }
