package resolve

import (
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"testing"

	"krait/interp/syntax"
)

// scopeCases are compared with CPython's symbol table, errors included.
var scopeCases = []string{
	"def f(a, b=1, *c, d, **e):\n    x = a\n    return x + y",
	"def f():\n    x = 1\n    def g():\n        return x\n    return g",
	"def f():\n    x = 1\n    def g():\n        def h():\n            nonlocal x\n            x += 1\n        return h\n    return g",
	"def f():\n    global x\n    x = 1\n    def g():\n        return x",
	"x = 1\ndef f():\n    def g():\n        return x\n    x = 2",
	"class A:\n    x = 1\n    def f(self):\n        return x",
	"def f():\n    x = 1\n    class A:\n        y = x\n        def g(self):\n            return x",
	"def f():\n    x = 1\n    class A:\n        x = x\n        def g(self):\n            return x",
	"def f(x):\n    class A:\n        nonlocal x\n        x = 2",
	"def f(x):\n    class A:\n        global x\n        x = 2\n        def g(self): return x",
	"class A:\n    def f(self):\n        return super().f()",
	"class A:\n    def f(self):\n        def g(): return __class__\n        return g",
	"class A:\n    __x = 1\n    def f(self, __y):\n        return self.__x + __y + __z__",
	"class _:\n    __x = 1\n    def f(self): return __x",
	"def f(a):\n    return [a for b in c for d in b if a if d]",
	"def f(a):\n    return lambda b=a: a + b",
	"def f():\n    return [(y := x) for x in z]",
	"def f():\n    return [[(y := x) for x in w] for w in z]",
	"[y := x for x in z]\n",
	"def f():\n    global y\n    [y := x for x in z]",
	"def f():\n    y = 1\n    def g():\n        nonlocal y\n        [(y := x) for x in z]",
	"class A:\n    x = 1\n    y = [x for _ in z]",
	"def f():\n    try: pass\n    except E as e: pass\n    import a.b, c as d\n    from m import n as o\n    with p as (q, *r): pass\n    for s, t.u in v: pass\n    del w",
	"def f(x):\n    match x:\n        case [a, *b] | (a, *b): pass\n        case {'k': c, **d}: pass\n        case C(e, k=F.g) as h: pass\n        case _: pass",
	"def f():\n    x: int\n    y: T = 1\n    z.a: U = 2\n    (w): V = 3",
	"def f():\n    def f(): return f",
	"async def f():\n    async with a as b: pass\n    async for c in d: pass\n    await e\n    return [x async for x in y]",
	"def f():\n    yield 1\n    x = yield\n    yield from y",
	"def outer(a):\n    def deco(f): return f\n    @deco\n    def g(b=a): return b\n    class C(a, metaclass=a): pass",
	"def f():\n    del x\n    def g(): return x",
	"lambda: (yield)",
	"def f(x, x): pass",
	"def f(x):\n    global x",
	"def f():\n    x = 1\n    global x",
	"def f():\n    print(x)\n    global x",
	"def f():\n    x: int\n    global x",
	"def f():\n    global x\n    x: int = 1",
	"def f():\n    nonlocal x",
	"nonlocal x",
	"def f(x):\n    def g():\n        nonlocal x\n        global x",
	"def f(x):\n    nonlocal x",
	"class A:\n    nonlocal x",
	"x = 1\ndef f():\n    nonlocal x",
	"return 1",
	"class A:\n    return 1",
	"yield 1",
	"class A: yield",
	"await x",
	"def f(): await x",
	"def f():\n    async with x: pass",
	"def f():\n    async for x in y: pass",
	"def f(): return [x async for x in y]",
	"def f(): return (x async for x in y)",
	"async def f(): yield from x",
	"async def f():\n    yield 1\n    return 2",
	"break",
	"continue",
	"while x:\n    def f(): break",
	"for x in y:\n    class A: continue",
	"for x in y: pass\nelse: break",
	"while 1:\n    try: pass\n    finally: continue",
	"for x in y:\n    try: pass\n    except* E: break",
	"def f():\n    try: pass\n    except* E: return 1",
	"try: pass\nexcept* E:\n    for x in y: break",
	"[(yield) for x in y]",
	"def f(): return [(yield) for x in y]",
	"[x := 1 for x in y]",
	"[i for i in (j := k)]",
	"class A:\n    [x := 1 for y in z]",
	"[[(a := b) for c in d] for a in e]",
	"[(i := 0) for j in k for i in l]",
	"def f():\n    from m import *",
	"class A:\n    from m import *",
	"import a\nfrom __future__ import annotations",
	"from __future__ import nothing",
	"match x:\n    case [a, a]: pass",
	"match x:\n    case [a] | b: pass",
	"match x:\n    case {'a': b, **b}: pass",
	"__debug__ = 1",
	"def f(__debug__): pass",
	"def f():\n    def g(): return x\n    x = 1\n    return g",
	"def f():\n    class A:\n        def g(self): return A\n    return A",
	"class A:\n    class B:\n        def f(self): return __class__, A",
	"def f(super):\n    return super()",
	"def f(a, /, b, *, c): return lambda: (a, b, c)",
	"def f():\n    for i in range(3):\n        yield lambda: i",
	"def f():\n    global f, g\n    def g(): return f",
	"def f():\n    x = [x for x in x]\n    return {k: v for k, v in x}, {z for z in x}, (w for w in x)",
}

func TestScopes(t *testing.T) {
	sources := map[string]string{}
	for _, src := range scopeCases {
		sources[src] = src
	}
	compare(t, sources)
}

func parse(t *testing.T, src string) *syntax.File {
	t.Helper()
	f, err := syntax.ParseFile("t.py", []byte(src))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func set(names ...string) func(string) bool {
	return func(name string) bool { return slices.Contains(names, name) }
}

var env = Env{
	IsBuiltin: set("len", "print", "max", "super", "range"),
	IsKernel:  set("down_read", "init_net", "len", "mine"),
	IsGlobal:  set("seen", "mine"),
}

// describe lists every name of the unit with its kind, in source order.
func describe(info *Info, n syntax.Node) string {
	var out []string
	syntax.Walk(n, func(n syntax.Node) bool {
		if name, ok := n.(*syntax.Name); ok {
			out = append(out, name.Id+":"+info.Kind(name).String())
		}
		return true
	})
	return strings.Join(out, " ")
}

func TestKinds(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{"len(seen, down_read, other, mine)", "len:builtin seen:global down_read:kernel other:global mine:global"},
		{"max = down_read", "max:global down_read:kernel"},
		{"def f(): return max\nmax = 1", "f:global max:global max:global"},
		{"def f():\n    global len\n    len = 1\nlen", "f:global len:global len:global len:global"},
		{"class A:\n    a = len\n    b = a\n    c = down_read\n    d = other", "A:global a:name len:builtin b:name a:name c:name down_read:kernel d:name other:name"},
		{"def f(x):\n    class A:\n        y = x\n    return A", "f:global x:cell A:local y:name x:classfree A:local"},
		{"def f(x):\n    def g():\n        return x, down_read", "f:global x:cell g:local x:free down_read:kernel"},
		{"(x): int", "x:none int:global"},
		{"f(k=1)", "f:global"},
		{"f'{len:{down_read}}'", "len:builtin down_read:kernel"},
	} {
		f := parse(t, c.src)
		info, err := File(f, env)
		if err != nil {
			t.Errorf("%s: %v", c.src, err)
			continue
		}
		if got := describe(info, f); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.src, got, c.want)
		}
	}
}

func TestLists(t *testing.T) {
	f := parse(t, `
import os.path, sys as s
from . import near
from .pkg.m import *
down_read(init_net.dev.rx, down_read)
class K:
    def m(self): return self.__x.y + g
`)
	info, err := File(f, env)
	if err != nil {
		t.Fatal(err)
	}
	got := fmt.Sprint(info.Kernel, info.Attrs, info.Imports, info.Globals, info.StarImport)
	want := "[down_read init_net] [_K__x dev near rx y] [. .pkg.m os.path sys] [K g near os s] true"
	if got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}

func TestScopeLists(t *testing.T) {
	f := parse(t, `
class C(object):
    def m(self, a, *rest, key=1, **kw):
        b = a
        def inner():
            nonlocal b
            b = super().m(a)
        c = key
        return inner
`)
	info, err := File(f, env)
	if err != nil {
		t.Fatal(err)
	}
	class := info.Module.Children[0]
	m := class.Children[0]
	inner := m.Children[0]
	got := fmt.Sprint(class.Locals, class.Cells, class.NeedsClassCell, m.Locals, m.Params, m.Cells, m.Frees, inner.Frees, info.Scopes[m.Node] == m)
	want := "[m] [__class__] true [self a key rest kw inner c] 5 [a b] [__class__] [__class__ a b] true"
	if got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}

func TestGeneratorFlags(t *testing.T) {
	f := parse(t, `
def g(): yield
async def c(): await x
async def ag(): yield
l = lambda: (yield)
e = (x for x in y)
async def d(): return [await x for x in y]
`)
	info, err := File(f, env)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	var walk func(s *Scope)
	walk = func(s *Scope) {
		got = append(got, fmt.Sprintf("%v %v %v", s.Kind, s.Generator, s.Coroutine))
		for _, c := range s.Children {
			walk(c)
		}
	}
	walk(info.Module)
	want := []string{"module false false", "function true false", "function false true", "function true true",
		"lambda true false", "comp true false", "function false true", "comp false true"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q\nwant %q", got, want)
	}
}

func TestStmt(t *testing.T) {
	lines := []string{"x = seen\n"}
	c, err := syntax.ParseStmt("<stdin>", 7, func(bool) ([]byte, error) {
		if len(lines) == 0 {
			return nil, io.EOF
		}
		l := lines[0]
		lines = lines[1:]
		return []byte(l), nil
	})
	if err != nil {
		t.Fatal(err)
	}
	info, err := Stmt(c, env)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := describe(info, c), "x:global seen:global"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestErrorPlace(t *testing.T) {
	f := parse(t, "def f():\n    def g():\n        nonlocal nix\n")
	_, err := File(f, env)
	want := "t.py:3:18: SyntaxError: no binding for nonlocal 'nix' found"
	if err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func FuzzResolve(f *testing.F) {
	for _, src := range scopeCases {
		f.Add([]byte(src))
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		file, err := syntax.ParseFile("f.py", src)
		if err != nil {
			return
		}
		info, err := File(file, env)
		if err != nil {
			return
		}
		syntax.Walk(file, func(n syntax.Node) bool {
			if s := info.Scopes[n]; s != nil && len(s.Locals) < s.Params {
				t.Errorf("fewer locals than parameters: %v", s)
			}
			return true
		})
	})
}

func BenchmarkFile(b *testing.B) {
	src, err := os.ReadFile("/usr/lib/python3.11/typing.py")
	if err != nil {
		b.Skip("no library to resolve")
	}
	f, err := syntax.ParseFile("typing.py", src)
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := File(f, env); err != nil {
			b.Fatal(err)
		}
	}
}
