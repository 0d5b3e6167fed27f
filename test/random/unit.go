package random

import (
	"fmt"
	"slices"
	"strings"
)

// define is a function with its variables set, the statements, and the call that runs it.
func (g *generator) define(name string, body []*stmt) []*stmt {
	f := block(x("def "+name+"():"), append(g.setup(), body...))
	return []*stmt{f, line("run(" + name + ")")}
}

// flowUnit is about control flow: nested statements that jump, raise and log.
func (g *generator) flowUnit(name string) []*stmt {
	var body []*stmt
	for range 3 + g.IntN(4) {
		body = append(body, g.stmt(0))
	}
	return g.define(name, body)
}

// valueUnit is about expressions: each in a try of its own.
func (g *generator) valueUnit(name string) []*stmt {
	var body []*stmt
	for range 6 + g.IntN(8) {
		k := kind(g.IntN(len(names)))
		s := block(x("try:"), []*stmt{line(pick(g, names[k]...)+" = N(I(@))", g.expr(k, 0)), line("L(@, "+strings.Join(names[k], ", ")+")", g.event())})
		body = append(body, s.and(x("except Exception as e:"), []*stmt{line("L(chain(e))")}))
	}
	return g.define(name, body)
}

// mutateUnit is about containers that change, and names that share them.
func (g *generator) mutateUnit(name string) []*stmt {
	var body []*stmt
	for range 8 + g.IntN(8) {
		s := block(x("try:"), []*stmt{g.mutation()})
		s.and(x("except Exception as e:"), []*stmt{line("L(chain(e))")})
		s.and(x("finally:"), []*stmt{line("l0 = N(l0)"), line("L(@, l0, l1, d0, q0)", g.event())})
		body = append(body, s)
	}
	return g.define(name, body)
}

// generatorUnit is a generator driven from outside, and one it delegates to.
func (g *generator) generatorUnit(name string) []*stmt {
	g.gen = true
	sub := []*stmt{line("if d > 2: return n")}
	sub = append(append(sub, g.setup()...), g.stmt(1), g.stmt(0), line("yield n"), g.stmt(1))
	body := append(g.setup(), line("d = 0"), line("yield 0"))
	for range 3 + g.IntN(3) {
		body = append(body, g.stmt(0))
	}
	g.gen = false
	return []*stmt{
		block(x("def "+name+"():"), []*stmt{
			block(x("def sub(n, d=0):"), sub),
			block(x("def made():"), body),
			line("drain(made())"),
			line("drain(sub(3))"),
			line("g = made(); next(g)"),
			line("return g.throw(@)", x(pick(g, "E1", "E2(5)", "ValueError('v')", "GeneratorExit"))),
		}),
		line("run(" + name + ")"),
	}
}

// sliceUnit reads, assigns and deletes slices of every sequence.
func (g *generator) sliceUnit(name string) []*stmt {
	var body []*stmt
	for range 10 {
		seq := pick(g, "l0", "l1", "t0", "s0", "b0", "range(9)", "bytearray(b0)", "memoryview(b0)", "s1")
		var op *stmt
		switch g.IntN(4) {
		case 0:
			op = line("l0"+g.slice()+" = @", pick(g, g.expr(List, 2), g.expr(Tuple, 2), x("range(2)"), x("l0")))
		case 1:
			op = line("del l0" + g.slice())
		case 2:
			op = line("ba = bytearray(b0); ba"+g.slice()+" = @; L(ba)", g.expr(Bytes, 2))
		default:
			op = line("v = " + seq + g.slice() + "; L(list(v) if isinstance(v, (range, memoryview)) else v)")
		}
		s := block(x("try:"), []*stmt{op, line("l0 = N(l0)"), line("L(@, l0)", g.event())})
		body = append(body, s.and(x("except Exception as e:"), []*stmt{line("L(chain(e))")}))
	}
	return g.define(name, body)
}

// formatUnit is about format specifications, good and bad.
func (g *generator) formatUnit(name string) []*stmt {
	var body []*stmt
	for range 12 {
		var op *expr
		switch g.IntN(4) {
		case 0:
			op = x("L(format(@, @))", g.any(2), x("'"+g.spec()+"'"))
		case 1:
			n, _ := g.shown()
			op = x("L(f'{" + n + pick(g, "", "!r", "!s", "!a") + ":" + g.spec() + "}')")
		case 2:
			op = x("L('%"+pick(g, "", "-", "+", "0", " ", "#", "-+", "0+")+pick(g, "", "3", "12", "08")+pick(g, "", "", ".0", ".3", ".10")+pick(g, "d", "i", "x", "X", "o", "s", "r", "a", "f", "e", "g", "G", "c", "u", "%")+"' % (@,))", g.any(2))
		default:
			n, _ := g.shown()
			m, _ := g.shown()
			op = x("L('" + pick(g, "{}{}", "{1}-{0}", "{0:>9}{1!r}", "{{}}{}", "{0}{0}", "{0!s:<5}|", "{a}", "{0[0]}", "{0.real}") + "'.format(" + n + ", " + m + "))")
		}
		s := block(x("try:"), []*stmt{{[]clause{{head: op}}}})
		body = append(body, s.and(x("except Exception as e:"), []*stmt{line("L(chain(e))")}))
	}
	return g.define(name, body)
}

// shown is a variable whose text has a fixed order.
func (g *generator) shown() (string, kind) {
	k := pick(g, wrong...)
	return pick(g, names[k]...), k
}

func (g *generator) spec() string {
	align := pick(g, "", "", "<", ">", "^", "=", "*<", "0>", "é^")
	return align + pick(g, "", "", "", "+", "-", " ") + pick(g, "", "", "", "#") + pick(g, "", "", "", "0") + pick(g, "", "1", "7", "12") +
		pick(g, "", "", "", ",", "_") + pick(g, "", "", ".0", ".2", ".6", ".12") + pick(g, "", "", "d", "x", "X", "b", "o", "c", "s", "f", "e", "g", "G", "E", "%", "n")
}

// callUnit is a function with a random signature and calls that fit, and that do not.
func (g *generator) callUnit(name string) []*stmt {
	params, required := g.signature()
	body := []*stmt{
		block(x("def f("+params+"):"), []*stmt{line("return " + strings.Join(required, ", ") + ",")}),
	}
	for range 10 {
		s := block(x("try:"), []*stmt{line("L(@, f("+g.arguments()+"))", g.event())})
		body = append(body, s.and(x("except Exception as e:"), []*stmt{line("L(chain(e))")}))
	}
	return g.define(name, body)
}

// signature makes the parameters of a function and the names it has in its body.
func (g *generator) signature() (text string, all []string) {
	var list []string
	defaults := false
	for i := range g.IntN(4) {
		n := string(rune('a' + i))
		all = append(all, n)
		if defaults = defaults || g.one(3); defaults {
			n += "=" + g.intText()
		}
		list = append(list, n)
		if i == 0 && g.one(4) {
			list = append(list, "/")
		}
	}
	star := g.IntN(3)
	if star == 1 {
		list, all = append(list, "*args"), append(all, "args")
	}
	if n := g.IntN(3); star != 0 && n > 0 || star == 2 {
		if star == 2 {
			list = append(list, "*")
		}
		for i := range max(n, 1) {
			k := string(rune('k' + i))
			all = append(all, k)
			list = append(list, k+pick(g, "", "=5", "=None"))
		}
	}
	if g.one(3) {
		list, all = append(list, "**kw"), append(all, "kw")
	}
	if len(all) == 0 {
		all = []string{"0"}
	}
	return strings.Join(list, ", "), all
}

// arguments come in the order the grammar wants: positional ones and stars, names, double stars.
func (g *generator) arguments() string {
	list := g.texts(g.IntN(4), g.argument)
	rank := func(s string) int {
		switch {
		case strings.HasPrefix(s, "**"):
			return 2
		case strings.Contains(s, "="):
			return 1
		}
		return 0
	}
	seen := map[string]bool{}
	list = slices.DeleteFunc(list, func(s string) bool {
		name, _, named := strings.Cut(s, "=")
		defer func() { seen[name] = true }()
		return (named || strings.HasPrefix(s, "**")) && seen[name]
	})
	slices.SortStableFunc(list, func(a, b string) int { return rank(a) - rank(b) })
	return strings.Join(list, ", ")
}

func (g *generator) argument() string {
	switch g.IntN(8) {
	case 0:
		return "*" + pick(g, "l0", "t0", "(1, 2)", "range(2)", "'xy'", "[]", "i0", "G(1)")
	case 1:
		return "**" + pick(g, "d0", "{'k': 1}", "{'a': 7}", "{}", "{1: 2}", "dict(b=2, l=3)", "i1")
	case 2, 3, 4:
		return pick(g, "a", "b", "c", "k", "l", "z", "args") + "=" + g.intText()
	}
	return g.intText()
}

// matchUnit is about patterns.
func (g *generator) matchUnit(name string) []*stmt {
	m := block(x("match v:"), nil)
	var cases []*stmt
	for range 3 + g.IntN(4) {
		cases = append(cases, block(x("case "+g.pattern(0)+pick(g, "", "", " if i0 & 1")+":"), []*stmt{line("L(@)", g.event()), g.simple()}))
	}
	cases = append(cases, block(x("case _:"), []*stmt{line("L('none', @)", g.event())}))
	m.clauses[0].body = &cases
	loop := block(x("for v in [i0, l0, t0, s0, d0, (1, 2), [1, [2, 3]], {'k': 1, 'x': [5]}, None, True, 3, 'abc', 1.0, P(1, 2), (1, 2, 3)]:"),
		[]*stmt{block(x("try:"), []*stmt{m}).and(x("except NameError as e:"), []*stmt{line("L('name')")})})
	class := block(x("class P:"), []*stmt{line("__match_args__ = ('x', 'y')"), block(x("def __init__(s, x, y):"), []*stmt{line("s.x, s.y = x, y")})})
	g.loop = 1
	return g.define(name, []*stmt{class, loop})
}

func (g *generator) pattern(depth int) string {
	if depth > 2 {
		return pick(g, "_", "1", "'abc'", "None")
	}
	d := depth + 1
	switch g.IntN(12) {
	case 0:
		return pick(g, "1", "'abc'", "[1, _]", "{'k': 1}", "int()") + " | " + pick(g, "2", "True", "'x'", "None")
	case 1:
		return fmt.Sprintf("[%s, %s]", g.pattern(3), g.pattern(d))
	case 2:
		return "[1, *" + pick(g, "rest", "_") + "]"
	case 3:
		return "(" + g.pattern(d) + ", _)"
	case 4:
		return "{'k': " + g.pattern(d) + "}"
	case 5:
		return "{'x': [n], **more}"
	case 6:
		return pick(g, "int()", "str(x)", "list()", "bool()", "dict(a=_)", "float()", "tuple()")
	case 7:
		return "P(1, " + g.pattern(3) + ")"
	case 8:
		return "P(x=1)"
	case 9:
		return pick(g, "-1", "0", "3", "1.0", "'abc'", "True", "None", "b'abc'")
	case 10:
		return "(1 | 3) as i1"
	}
	return pick(g, "str() as s0", "int() as i2", "[*_]", "[]", "{}")
}
