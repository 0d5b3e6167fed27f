package random

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// kind is the type a generated expression is meant to have. Now and then it has another one on purpose.
type kind int

const (
	Int kind = iota
	Str
	Bytes
	List // of ints
	Tuple
	Dict // str to int
	Set  // of ints
	Float
	Bool
)

// names are the local variables of each kind that every function sets first.
var names = [...][]string{
	Int: {"i0", "i1", "i2"}, Str: {"s0", "s1"}, Bytes: {"b0"}, List: {"l0", "l1"},
	Tuple: {"t0"}, Dict: {"d0"}, Set: {"q0"}, Float: {"f0"}, Bool: {"p0"},
}

// wrong are the kinds that may stand where another is due. Sets may not: their text has no fixed order.
var wrong = []kind{Int, Str, Bytes, List, Tuple, Float, Bool}

// A generator makes one program from one seed.
type generator struct {
	*rand.Rand
	events int
	units  int
	loop   int  // depth of loops around the statement being made
	gen    bool // in a generator function
	plain  bool // no walrus: in a comprehension or a default
}

// New makes the program of a seed.
func New(seed uint64) *Program {
	g := &generator{Rand: rand.New(rand.NewPCG(seed, 0x6b72616974))}
	p := &Program{}
	kinds := []func(string) []*stmt{
		g.flowUnit, g.flowUnit, g.flowUnit, g.valueUnit, g.valueUnit, g.valueUnit, g.classUnit, g.callUnit,
		g.scopeUnit, g.generatorUnit, g.sliceUnit, g.formatUnit, g.matchUnit, g.mutateUnit, g.classScopeUnit,
	}
	for range 8 {
		name := fmt.Sprintf("u%d", g.units)
		g.units++
		g.loop, g.gen, g.plain = 0, false, false
		p.body = append(p.body, kinds[g.IntN(len(kinds))](name)...)
	}
	return p
}

func (g *generator) one(n int) bool { return g.IntN(n) == 0 }

func pick[T any](g *generator, from ...T) T { return from[g.IntN(len(from))] }

func (g *generator) event() *expr {
	g.events++
	return x(fmt.Sprint(g.events))
}

// setup assigns every variable.
func (g *generator) setup() []*stmt {
	var all []*stmt
	for k, list := range names {
		for _, name := range list {
			all = append(all, line(name+" = @", g.constant(kind(k))))
		}
	}
	return all
}

// constant is an expression without variables.
func (g *generator) constant(k kind) *expr {
	switch k {
	case Int:
		return x(g.intText())
	case Str:
		return x(g.strText())
	case Bytes:
		return x(pick(g, `b""`, `b"abc"`, `b"a\x00b"`, `b"hello world"`, `b"\xff\xfe\x80"`, `b"  x,y,,z "`, `bytes(3)`, `b"AbC123"`))
	case List:
		return x("[" + g.intTexts(g.IntN(6)) + "]")
	case Tuple:
		n := g.IntN(4)
		if n == 1 {
			return x("(" + g.intText() + ",)")
		}
		return x("(" + g.intTexts(n) + ")")
	case Dict:
		return x("{" + strings.Join(g.texts(g.IntN(4), func() string { return g.strText() + ": " + g.intText() }), ", ") + "}")
	case Set:
		return x("set([" + g.intTexts(g.IntN(5)) + "])")
	case Float:
		return x(pick(g, "0.0", "-0.0", "1.5", "-2.25", "0.1", "1e22", "1e-7", "123456.789", "3.0", "1e300", "-1e16", "5e-324", "2.5", "0.3",
			"float('inf')", "float('nan')", fmt.Sprintf("%g", g.NormFloat64()*1000)))
	}
	return x(pick(g, "True", "False"))
}

func (g *generator) texts(n int, f func() string) []string {
	var all []string
	for range n {
		all = append(all, f())
	}
	return all
}

func (g *generator) intTexts(n int) string { return strings.Join(g.texts(n, g.intText), ", ") }

// intText is a literal near the places where the representation of integers changes.
func (g *generator) intText() string {
	switch g.IntN(8) {
	case 0, 1, 2:
		return fmt.Sprint(g.IntN(14) - 3)
	case 3:
		return fmt.Sprint(g.IntN(400) - 100)
	case 4:
		bits := pick(g, 7, 8, 15, 16, 29, 30, 31, 32, 59, 60, 61, 62, 63, 64, 65, 66, 100, 128)
		return fmt.Sprintf("%s(1 << %d) %+d)", pick(g, "(", "(-"), bits, g.IntN(5)-2)
	case 5:
		return fmt.Sprintf("0x%X", 0xFFFF888000000000+g.Uint64N(1<<32))
	case 6:
		return fmt.Sprintf("0x%x%016x", g.Uint64()>>g.IntN(60), g.Uint64())
	}
	return fmt.Sprint(int64(g.Uint64() >> g.IntN(63)))
}

func (g *generator) strText() string {
	return pick(g, `""`, `"a"`, `"abc"`, `"Hello, World"`, `" pad "`, `"a,b,,c"`, `"é"`, `"naïve café"`, `"😀x"`, `"tab\there"`, `"x=1;y=2"`,
		`"12"`, `"-7"`, `"0x1f"`, `"3.5"`, `"ABC"`, `"a\nb\n"`, `"ßtraße"`, `"\x00z"`, `"aaaa"`, `"'q'"`, `"\"both' "`, `"key"`)
}
