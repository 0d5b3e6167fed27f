package random

import "fmt"

// suite makes a few statements for a suite at this depth.
func (g *generator) suite(depth int) []*stmt {
	var all []*stmt
	for range 1 + g.IntN(3) {
		all = append(all, g.stmt(depth))
	}
	return all
}

func (g *generator) local() (string, kind) {
	k := kind(g.IntN(len(names)))
	return pick(g, names[k]...), k
}

// stmt makes one statement of a function body.
func (g *generator) stmt(depth int) *stmt {
	if depth > 3 || g.one(2) {
		return g.simple()
	}
	switch g.IntN(9) {
	case 8:
		return g.match(depth)
	case 0, 1:
		s := block(x("if @:", g.expr(Bool, 1)), g.suite(depth+1))
		for g.one(3) {
			s.and(x("elif @:", g.expr(Bool, 1)), g.suite(depth+1))
		}
		if g.one(2) {
			s.and(x("else:"), g.suite(depth+1))
		}
		return s
	case 2:
		return g.while(depth)
	case 3, 4:
		return g.forLoop(depth)
	case 5, 6:
		return g.try(depth)
	}
	as := pick(g, "", " as i0", " as s0")
	if g.one(3) {
		as += fmt.Sprintf(", M(%s, 0) as i2", g.event().text)
	}
	return block(x("with M(@, @)"+as+":", g.event(), x(pick(g, "0", "1", "E1", "E2"))), g.suite(depth+1))
}

// patterns of a match statement. None of them always matches, so that any order of cases is valid.
var patterns = []string{
	"0", "-1 | 1", "'a' | b'a' | None", "True | False", "int(i0)", "str(s0) if len(s0) < 5", "bytes()", "float() | bool()", "[]", "[i0]", "[i0, *l0]",
	"[_, *_, i1]", "(i0, (i1, *_))", "[int() as i0, str() | int() as i1]", "{}", "{'a': i0}", "{'b': int(i1), **d0}", "{'': _}", "list([i0, *_])", "tuple(l0)",
	"dict(d0) if d0", "[*_, 0]", "E1.__name__ | E2.__name__", "set() | frozenset()", "i0 if i0 == 0",
}

// match tries a value against a few patterns, which bind the function's variables.
func (g *generator) match(depth int) *stmt {
	var cases []*stmt
	for range 1 + g.IntN(4) {
		cases = append(cases, block(x("case "+pick(g, patterns...)+":"), g.suite(depth+1)))
	}
	if g.one(2) {
		cases = append(cases, block(x("case _:"), g.suite(depth+1)))
	}
	return block(x("match @:", g.any(1)), cases)
}

// looped makes the suite of a loop.
func (g *generator) looped(depth int) []*stmt {
	g.loop++
	body := g.suite(depth + 1)
	g.loop--
	return body
}

func (g *generator) orElse(s *stmt, depth int) *stmt {
	if g.one(3) {
		s.and(x("else:"), g.suite(depth+1))
	}
	return s
}

// while counts in a variable of its own, so that it ends whatever its body does.
func (g *generator) while(depth int) *stmt {
	w := "w" + g.event().text
	head := x("while ("+w+" := "+w+" + 1) < @ and @:", x(fmt.Sprint(2+g.IntN(3))), g.expr(Bool, 1))
	loop := g.orElse(block(head, g.looped(depth)), depth)
	return block(x("if ("+w+" := 0) == 0:"), []*stmt{loop})
}

func (g *generator) forLoop(depth int) *stmt {
	var head *expr
	switch g.IntN(9) {
	case 0:
		head = x("for i, j in " + pick(g, "((1, 2), (3, 4))", "G(2)", "enumerate('ab')", "zip('ab', 'cd')", "d0.items()") + ":")
	case 1:
		head = x("for i0 in range(@ & 3):", g.expr(Int, 2))
	case 2:
		head = x("for i1 in @[:3]:", g.expr(List, 1))
	case 3:
		head = x("for s0 in @[:3]:", g.expr(Str, 1))
	case 4:
		head = x("for i0 in range(" + pick(g, "0, 3, 2", "5, -4, -3", "-2, 0", "1 << 61, (1 << 61) + 3", "(1 << 64) - 2, 1 << 64", "3, 0", "-(1 << 61), -(1 << 61) - 5, -2", "1 << 80, (1 << 80) + 2") + "):")
	case 5:
		head = x("for s1 in list(@)[:3]:", g.expr(Dict, 1))
	case 6:
		head = x("for i, *l0 in [(1, 2, 3), @, 'xyz']:", g.expr(Tuple, 1))
	case 7:
		head = x("for i2, v in enumerate(@[:2], @):", g.expr(Tuple, 1), g.expr(Int, 2))
	default:
		head = x("for i in " + pick(g, "range(3)", "range(2, -1, -1)", "'ab'", "b'xy'", "(1, None)", "reversed([1, 2])") + ":")
	}
	return g.orElse(block(head, g.looped(depth)), depth)
}

func (g *generator) try(depth int) *stmt {
	s := block(x("try:"), g.suite(depth+1))
	k := g.IntN(3)
	if k != 1 {
		class := pick(g, "E1", "E2", "(E1, E3)", "UnboundLocalError", "Exception", "ValueError", "(TypeError, LookupError)", "ArithmeticError")
		s.and(x("except "+class+pick(g, "", " as e", " as i1")+":"), g.suite(depth+1))
		if g.one(3) {
			s.and(x("except TypeError:"), g.suite(depth+1))
		}
		if g.one(3) {
			s.and(x("except:"), g.suite(depth+1))
		}
		if g.one(3) {
			s.and(x("else:"), g.suite(depth+1))
		}
	}
	if k != 0 {
		s.and(x("finally:"), g.suite(depth+1))
	}
	return s
}

// simple makes a statement without a suite.
func (g *generator) simple() *stmt {
	name, k := g.local()
	switch g.IntN(18) {
	case 0, 1, 2:
		return g.assign(name, k)
	case 3:
		return line("I0 = "+name+" = I(@); L(I0)", g.expr(k, 1))
	case 4:
		if g.one(2) {
			return line("raise @(@)", x(pick(g, "E1", "E2", "E3", "ValueError")), g.event())
		}
	case 5:
		if g.one(2) {
			return line("return @", g.any(1))
		}
	case 6, 7:
		if g.loop > 0 {
			return line(pick(g, "break", "continue"))
		}
	case 8:
		if g.one(3) {
			return line("del " + name)
		}
	case 9:
		if g.gen {
			return pick(g, line("yield @", g.any(1)), line("L((yield @))", g.any(1)), line(name+" = yield "+name), line("yield from @[:2]", g.expr(List, 1)),
				line("L((yield from sub(@, d + 1)))", g.event()))
		}
		return line("L(@, (lambda a, q=@: (a, q) if a else @)(@))", g.event(), g.any(1), g.inner(func() *expr { return g.any(1) }), g.expr(Int, 2))
	case 10:
		return g.mutation()
	case 11:
		return line("assert @, @", g.expr(Bool, 1), g.expr(Str, 2))
	case 12:
		return line("if @: L(@, 'if')", g.expr(Bool, 1), g.event())
	case 13:
		return line("raise @(@) from @", x(pick(g, "E1", "E2")), g.event(), x(pick(g, "None", "E3(1)", "ValueError")))
	}
	return line("L(@, @)", g.event(), pick(g, g.any(0), x("I(@)", g.expr(Int, 0)), x("N(@)", g.expr(k, 0))))
}

// assign changes a variable; in a loop its size is kept down.
func (g *generator) assign(name string, k kind) *stmt {
	switch {
	case k == Int && g.one(2):
		return line(name+" "+pick(g, "+=", "-=", "*=", "|=", "^=", "&=", "//=", "%=")+" @; "+name+" = I("+name+")", g.expr(Int, 1))
	case k == Str && g.one(3), k == List && g.one(3), k == Tuple && g.one(3), k == Bytes && g.one(3):
		return line(name+" += @; "+name+" = N("+name+")", g.expr(k, 1))
	case k == Set && g.one(2):
		return line(name+" "+pick(g, "|=", "&=", "-=", "^=")+" @", g.expr(k, 1))
	case g.one(4):
		other, family := g.local()
		// CPython 3.11.2 itself is wrong about a, a = f(), a; and a set in a variable of another kind would be shown in its order
		if other == name || (k == Set) != (family == Set) {
			other = "z"
		}
		return line(name+", "+other+" = I(@), @", g.expr(k, 1), x(name))
	case g.one(8):
		return line(pick(g, "i0, *l0, i1", "s0, *l1", "*l0, i2", "(i0, i1), i2")+" = @", pick(g, g.expr(List, 1), g.expr(Tuple, 1)))
	}
	return line(name+" = N(I(@))", g.expr(k, 0))
}

var mutations = []form{
	{"l0.append(@)", "i"}, {"l0.extend(@)", "l"}, {"L(l0.pop())", ""}, {"L(l0.pop(@))", "c"}, {"l0.insert(@, @)", "ci"}, {"l0.remove(@)", "i"}, {"l0.reverse()", ""}, {"l0.sort()", ""}, {"l0.clear()", ""},
	{"l0[@] = @", "ci"}, {"del l0[@]", "c"}, {"l0[@] += @", "ci"}, {"d0[@] = @", "si"}, {"del d0[@]", "s"}, {"L(d0.pop(@, None))", "s"}, {"L(d0.setdefault(@, @))", "si"}, {"d0.update(@)", "d"}, {"d0.update(k=@)", "i"},
	{"L(d0.popitem())", ""}, {"d0 |= @", "d"}, {"q0.add(@)", "i"}, {"q0.discard(@)", "i"}, {"q0.remove(@)", "i"}, {"q0.update(@)", "l"}, {"q0.clear()", ""}, {"d0[@] += @", "si"}, {"l1.sort(key=lambda v: @)", "i"},
	{"l0[@:@] = @", "ccl"}, {"del l0[@:@]", "cc"}, {"l0[::@] = @", "cl"}, {"l0 *= @ & 3", "i"}, {"q0 &= @", "q"}, {"L(l0 is l1, l0 == l1)", ""}, {"l0 = l1", ""}, {"l0 = l0[::-1]", ""}, {"l0[@], l0[@] = l0[@], l0[@]", "cccc"},
}

func (g *generator) mutation() *stmt {
	f := mutations[g.IntN(len(mutations))]
	e := g.inner(func() *expr { return g.fill(f.text, f.kinds, 2) })
	return &stmt{[]clause{{head: e}}}
}
