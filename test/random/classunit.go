package random

import (
	"fmt"
	"strings"
)

var dunders = []string{
	"def __len__(self): return self.v & 3",
	"def __bool__(self): L('bool'); return self.v & 1 == 1",
	"def __eq__(self, o): L('eq'); return self.v == getattr(o, 'v', o)",
	"def __lt__(self, o): return self.v < getattr(o, 'v', 0)",
	"def __add__(self, o): return ('add', self.v, show(o))",
	"def __radd__(self, o): return ('radd', self.v, show(o))",
	"def __iadd__(self, o): self.v += 1; return self",
	"def __getitem__(self, k): L('item', k); return [1, 2, 3][k]",
	"def __contains__(self, k): return k == self.v",
	"def __call__(self, *a, **k): return ('call', a, k)",
	"def __getattr__(self, n): L('getattr', n); return n if n[0] != '_' and n != 'v' else super().__getattribute__(n)",
	"def __setattr__(self, n, x): object.__setattr__(self, n, (x + 1) if n == 'w' else x)",
	"def __delattr__(self, n): L('delattr', n)",
	"def __repr__(self): return f'R{self.v}'",
	"def __str__(self): return f'S{self.v}'",
	"def __hash__(self): return 7",
	"def __iter__(self): yield from range(self.v & 3)",
	"def __neg__(self): return NotImplemented",
	"def __mul__(self, o): return NotImplemented",
	"def __format__(self, s): return '<' + s + '>'",
	"def __index__(self): return self.v & 3",
	"def __enter__(self): L('enter'); return self",
	"def __exit__(self, *a): L('exit', a[0] and a[0].__name__); return self.v & 1 == 1",
	"def __int__(self): return 99",
	"def __reversed__(self): return iter('rev')",
	"def __getattribute__(self, n): return super().__getattribute__(n)",
	"def __init_subclass__(cls, **k): L('sub', cls.__name__, k)",
	"def __class_getitem__(cls, k): return ('cls', k)",
	"def __set_name__(self, o, n): L('setname', n)",
	"def __missing__(self, k): return 'missing'",
	"def __le__(self, o): return NotImplemented",
	"def __ne__(self, o): return 'ne'",
	"def __matmul__(self, o): return 'mm'",
	"def __pow__(self, o, m=None): return ('pow', o, m)",
	"def __rsub__(self, o): raise E1('rsub')",
	"def __del__(self): pass",
	"def __new__(cls, *a): o = super().__new__(cls); L('new', a); return o",
}

var uses = []string{
	"len(o)", "bool(o)", "not o", "o == o2", "o != 3", "o < o2", "o > o2", "o <= o2", "o + 1", "1 + o", "o + o2", "o[1]", "o[7]", "1 in o", "o(1, k=2)", "o.zzz", "o.v", "str(o)", "repr(o)", "[o]", "f'{o:x}'",
	"list(o)", "-o", "o * 2", "2 * o", "[1, 2, 3, 4][o]", "int(o)", "'ab'[o:]", "list(reversed(o))", "o.m(1)", "o2.m(2)", "A.m(o, 3)", "o.p", "C.c", "o.c", "o.s(4)", "C.k()", "o.k()", "type(o).__mro__", "isinstance(o, A)", "issubclass(C, B)",
	"hasattr(o, 'w')", "getattr(o, 'nope', 5)", "sorted([o, o2]) is None", "hash(o) == hash(o2)", "{o: 1}.get(o2)", "max(o, o2) is o", "o ** 2", "pow(o, 2, 3)", "5 - o", "o - 5", "A[3]", "C['x']", "o.__class__.__name__", "C.__name__", "C.__bases__",
	"vars(o)", "o.__dict__", "C.__dict__.get('c')", "dir(o) == sorted(dir(o))", "sum([o])", "'%s %r' % (o, o)", "format(o)", "o and 1", "o or 2", "o is o2", "range(o)", "hex(o)", "super(C, o).m(5)", "o.q", "tuple(o)", "o in [o2]", "[o].index(o2)", "[o, o2].count(3)",
	"next(iter(o))", "bytes(o)", "abs(o)", "round(o)", "divmod(o, 2)", "o // 1", "o & 1", "~o", "o << 1", "o @ 2", "callable(o)", "B().v", "A(5).v", "B.m", "type(B.m).__name__", "type(o.m).__name__", "o.m == o.m", "o.m.__name__",
}

// classUnit is a hierarchy of three classes with random methods, and uses of its instances.
func (g *generator) classUnit(name string) []*stmt {
	var body []*stmt
	bases := [][]string{{"A", pick(g, "", "", "", "(E1)", "(dict)")}, {"B", pick(g, "", "(A)", "(A)")}, {"C", pick(g, "(A)", "(B)", "(B, A)", "(A, B)")}}
	if bases[0][1] != "" { // which methods such a base defines itself depends on the implementation
		bases[1][1] = "(A)"
	}
	for _, b := range bases {
		body = append(body, block(x("class "+b[0]+b[1]+":"), g.members(b[0], !strings.ContainsAny(bases[0][1], "E1d"))))
	}
	made := block(x("try:"), []*stmt{line("o, o2 = C(@), "+pick(g, "A", "B", "C")+"(@)", x(fmt.Sprint(g.IntN(5))), x(fmt.Sprint(g.IntN(5))))})
	body = append(body, made.and(x("except Exception as e:"), []*stmt{line("L(chain(e))"), line("return")}))
	for range 10 {
		body = append(body, g.use())
	}
	f := block(x("def "+name+"():"), body)
	return []*stmt{f, line("run(" + name + ")")}
}

func (g *generator) use() *stmt {
	var s *stmt
	switch g.IntN(6) {
	case 0:
		s = line(pick(g, "o.v", "o.w", "o2.p", "C.c", "A.c", "o.c", "o[0]") + " " + pick(g, "=", "+=") + fmt.Sprintf(" %d", g.IntN(9)))
	case 1:
		s = line("del " + pick(g, "o.v", "o.w", "o2.p", "C.c", "A.c", "o.c", "o[0]"))
	case 2:
		return block(x("try:"), []*stmt{block(x("with o as w:"), []*stmt{line("L('in')"), line(pick(g, "raise E2(3)", "pass", "w.m(1)"))})}).
			and(x("except Exception as e:"), []*stmt{line("L(chain(e))")})
	default:
		// matmul's sign would be a hole.
		u := strings.ReplaceAll(pick(g, uses...), "o @ 2", "o % 2")
		s = line("L(@, "+u+")", g.event())
	}
	return block(x("try:"), []*stmt{s}).and(x("except Exception as e:"), []*stmt{line("t = type(e).__name__"), line("L(t, str(e) if 'object at' not in str(e) else '')")})
}

// members is a class body; @property and its like are written as calls, since '@' is a hole.
func (g *generator) members(class string, slots bool) []*stmt {
	body := []*stmt{line(fmt.Sprintf("c = %d", g.IntN(9)))}
	if class == "A" || g.one(3) {
		init := []*stmt{}
		if class != "A" && g.one(2) {
			init = append(init, line("super().__init__(v)"))
		}
		body = append(body, block(x("def __init__(self, v=1):"), append(init, line("self.v = v"))))
	}
	m := []*stmt{}
	if class != "A" && g.one(2) {
		m = append(m, line("L(super().m(x))"))
	}
	if class == "A" || g.one(2) {
		body = append(body, block(x("def m(self, x):"), append(m, line("return ('"+class+"', self.v, x)"))))
	}
	for _, extra := range []string{
		"p = property(lambda self: ('p', self.v), lambda self, x: L('set', x))", "s = staticmethod(lambda x: ('s', x))", "k = classmethod(lambda cls: ('k', cls.__name__))",
		"__slots__ = ('v', 'w')", "x: int = 3", "q = D()", "m2 = lambda self: self.v", "c += 1", "l = [c for c in range(3)]", "__private = 1; v2 = __private",
	} {
		// Slots do not go with a base that has a layout of its own, which depends on the implementation.
		if g.one(5) && (slots || !strings.HasPrefix(extra, "__slots__")) {
			body = append(body, line(extra))
		}
	}
	for range g.IntN(4) {
		body = append(body, line(pick(g, dunders...)))
	}
	return body
}

// scopeUnit is about names: cells, nonlocal, global, comprehension scopes, default arguments, del.
func (g *generator) scopeUnit(name string) []*stmt {
	glob := "g_" + name
	inner := func(depth int) []*stmt { return nil }
	inner = func(depth int) []*stmt {
		var body []*stmt
		switch g.IntN(4) {
		case 0:
			body = append(body, line("global "+glob))
		case 1:
			body = append(body, line("nonlocal "+pick(g, "a", "b", "a, b")))
		}
		for range 2 + g.IntN(3) {
			body = append(body, g.scopeStmt(glob))
		}
		if depth < 3 {
			f := fmt.Sprintf("h%d", depth)
			body = append(body, block(x("def "+f+"(c="+pick(g, "1", "a", "b", "[]")+"):"), inner(depth+1)), g.guarded(line("L('"+f+"', "+f+"())")))
		}
		return append(body, line("return "+pick(g, "a", "b", "lambda: a", "[a, b]", glob)))
	}
	return []*stmt{
		line(glob + " = 1"),
		block(x("def "+name+"(a, b):"), []*stmt{block(x("def h():"), inner(0)), line("r = h(); L(r() if callable(r) else r)"), line("L(a, b)")}),
		line("run(" + name + ", 1, 2)"),
		line("L(" + glob + ")"),
	}
}

func (g *generator) guarded(s *stmt) *stmt {
	return block(x("try:"), []*stmt{s}).and(x("except Exception as e:"), []*stmt{line("L(chain(e))")})
}

func (g *generator) scopeStmt(glob string) *stmt {
	s := line(pick(g, "a = 5", "b = [a for a in range(3)]", "b += 1", "L(a)", "L(b)", "del a", "a = [lambda: x for x in range(2)]; L(a[0]())", "b = {a: b for a, b in [(1, 2)]}", "L([y for x in range(3) if (y := x)], y)",
		"L([[a * x for x in range(2)] for a in range(2)])", "f = lambda a=a: (a, b); L(f())", "for a in range(2): pass", "import sys as a; a = 3", glob+" = 2", "L("+glob+")", "a, b = b, a", "L(list(a + x for x in range(2)))", "class a: b = 3",
		"L(sorted(locals()) if 0 else 0)", "L((lambda: (lambda: a)())())", "try: 1 / 0\nexcept ZeroDivisionError as a: pass", "L(max((b for b in [1, 2]), key=lambda v: -v))", "L([(lambda x=x: x + a)() for x in range(2)])", "with M(1, 0) as a: L(a)",
		"L(eval('a + 1', {'a': 2}))", "exec('L(3)')", "L({x for x in (a, b) if isinstance(x, int)})", "assert (a := 9)", "L(any(q == a for q in (1, 5)))"))
	if strings.Contains(s.clauses[0].head.text, "\n") {
		s = block(x("try:"), []*stmt{line("1 / 0")}).and(x("except ZeroDivisionError as a:"), []*stmt{line("L(str(a))")})
	}
	return g.guarded(s)
}

// classScopeUnit is about names in class bodies, and metaclasses.
func (g *generator) classScopeUnit(name string) []*stmt {
	var body []*stmt
	for range 3 + g.IntN(4) {
		body = append(body, g.guarded(line(pick(g, "a = 7", "L(a)", "b = a + 1", "del a", "f = lambda self=None: a", "c = [a for _ in range(2)]", "c = [x for x in [b]]", "def a(self): return __class__.__name__", "L(__qualname__)", "L(__name__)", "class N: L(a)", "for a in range(2): pass",
			"a: int = 2", "L(b)", "x: str", "L(sorted(k for k in locals() if k[:1] != '_'))", "def g(self, a=b): return a", "b += 1"))))
	}
	if g.one(3) {
		// What is annotated in this scope cannot be another's.
		body = append([]*stmt{line(pick(g, "nonlocal b", "global g_none"))}, body...)
	}
	meta := block(x("class Meta(type):"), []*stmt{
		block(x("def __new__(m, n, b, d, **k):"), []*stmt{line("L('meta', n, sorted(x for x in d if x[:1] != '_'), k)"), line("return super().__new__(m, n, b, d)")}),
		block(x("def __init__(c, n, b, d, **k):"), []*stmt{line("super().__init__(n, b, d)")}),
		block(x("def __call__(c, *a):"), []*stmt{line("L('make', a)"), line("return super().__call__(*a)")}),
		line("def __getattr__(c, n): return ('meta', n)"),
	})
	head := "class K" + pick(g, "", "", "(metaclass=Meta)", "(metaclass=Meta, z=1)", "(list)", "(E1)") + ":"
	after := []string{"L(K.a)", "L(K().a)", "L(K.b)", "L(K.f())", "L(K().f())", "L(K.c)", "L(K().g())", "L(K.x)", "L(getattr(K, '__annotations__', None))", "L(K.__doc__)", "L(type(K).__name__, K.__qualname__)", "L(K.N.__qualname__)", "L(K().a())"}
	f := []*stmt{meta, block(x(head), body)}
	for range 6 {
		f = append(f, g.guarded(line(pick(g, after...))))
	}
	return []*stmt{block(x("def "+name+"(a, b):"), append(f, line("L(a, b)"))), line("run(" + name + ", 1, 2)")}
}
