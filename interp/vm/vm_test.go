package vm

import (
	"testing"

	"krait/interp/value"
)

// TestSemantics runs small programs whose output is known.
func TestSemantics(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"arithmetic", "print(1 + 2, 7 // -2, 7 % -3, 2 ** 70)", "3 -4 -2 1180591620717411303424\n"},
		{"closure", "def f():\n  n = 0\n  def g():\n    nonlocal n\n    n += 1\n    return n\n  return g\ng = f()\ng()\nprint(g(), g())", "2 3\n"},
		{"binding", "def f(a, /, b=2, *c, d, e=5, **k):\n  return a, b, c, d, e, k\nprint(f(1, d=4))\nprint(f(1, 3, 9, 8, d=4, e=6, z=7, a=0))",
			"(1, 2, (), 4, 5, {})\n(1, 3, (9, 8), 4, 6, {'z': 7, 'a': 0})\n"},
		{"class", "class A:\n  x = 1\n  def __init__(self, v):\n    self.v = v\n  def get(self):\n    return self.v + self.x\na = A(4)\nprint(a.get(), a.get())", "5 5\n"},
		{"super", "class A:\n  def f(self): return 'A'\nclass B(A):\n  def f(self): return 'B' + super().f()\nprint(B().f())", "BA\n"},
		{"try", "def f(x):\n  try:\n    return 1 // x\n  except ZeroDivisionError as e:\n    return str(e)\n  finally:\n    print('done', x)\nprint(f(1), f(0))",
			"done 1\ndone 0\n1 integer division or modulo by zero\n"},
		{"context", "try:\n  try:\n    1 // 0\n  except ZeroDivisionError:\n    {}['k']\nexcept KeyError as e:\n  print(type(e.__context__).__name__, e.__cause__)",
			"ZeroDivisionError None\n"},
		{"generator", "def g(n):\n  for i in range(n):\n    r = yield i\n    if r: print('got', r)\n  return 'end'\ndef h():\n  v = yield from g(3)\n  print(v)\nfor x in h(): print(x)\ni = g(5)\nprint(i.send(None), i.send('s'))\ni.close()",
			"0\n1\n2\nend\ngot s\n0 1\n"},
		{"throw", "def g():\n  try:\n    yield 1\n  except ValueError as e:\n    yield str(e)\n  finally:\n    print('fin')\ni = g()\nprint(i.send(None), i.throw(ValueError('v')))\ni.close()", "1 v\nfin\n"},
		{"stop", "def g():\n  raise StopIteration\n  yield\ntry:\n  for x in g(): pass\nexcept RuntimeError as e:\n  print(e, type(e.__cause__).__name__)", "generator raised StopIteration StopIteration\n"},
		{"unpack", "a, *b, c = 1, 2, 3, 4\nprint(a, b, c)\ntry:\n  a, b = 1, 2, 3\nexcept ValueError as e:\n  print(e)", "1 [2, 3] 4\ntoo many values to unpack (expected 2)\n"},
		{"star call", "def f(*a, **k): print(a, k)\nf(*[1, 2], 3, **{'x': 4})", "(1, 2, 3) {'x': 4}\n"},
		{"deep", "def f(n):\n  return 0 if n == 0 else 1 + f(n - 1)\nprint(f(900))\ntry:\n  f(100000)\nexcept RecursionError as e:\n  print(e)",
			"900\nmaximum recursion depth exceeded\n"},
		{"names", "def f():\n  print(x)\n  x = 1\ntry:\n  f()\nexcept UnboundLocalError as e:\n  print(e)\ntry:\n  zz\nexcept NameError as e:\n  print(e)",
			"cannot access local variable 'x' where it is not associated with a value\nname 'zz' is not defined\n"},
		{"caches", "class A: pass\nclass B:\n  x = 'class'\ndef get(o): return o.x\na, b = A(), B()\na.x = 1\nprint(get(a), get(a), get(b), get(b))\nb.x = 2\nprint(get(b), get(a))\nB.x = property(lambda self: 'prop')\nprint(get(b))\ndel B.x\nprint(get(b))",
			"1 1 class class\n2 1\nprop\n2\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := newSession(t, Config{})
			o := s.run(t, "test.py", []byte(c.src))
			if o.Status != value.Done {
				t.Fatalf("%s", o.Exception.Text)
			}
			if got := s.out.String(); got != c.want {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

// TestTrace looks at the frames of an uncaught exception.
func TestTrace(t *testing.T) {
	s := newSession(t, Config{})
	o := s.run(t, "test.py", []byte("def f(x):\n  return x.nam\n\nf(3)\n"))
	if o.Status != value.Raised || o.Exception.Type != "AttributeError" {
		t.Fatalf("outcome %+v", o)
	}
	want := []value.Frame{{File: "test.py", Function: "<module>", Line: 4}, {File: "test.py", Function: "f", Line: 2}}
	for i, f := range o.Exception.Trace {
		f.Col, f.EndCol = 0, 0
		if i >= len(want) || f != want[i] {
			t.Errorf("frame %d: %+v", i, f)
		}
	}
	if name, _ := o.Exception.Details.Get("name"); name != value.Str("nam") {
		t.Errorf("details %v", o.Exception.Details)
	}
}

// TestState: the machine keeps its names from run to run.
func TestState(t *testing.T) {
	s := newSession(t, Config{})
	s.run(t, "a.py", []byte("x = [1]\ndef f(): return x\n"))
	s.run(t, "b.py", []byte("f().append(2)\nprint(x)\n"))
	if got := s.out.String(); got != "[1, 2]\n" {
		t.Errorf("got %q", got)
	}
}

// TestMemory: the heap limit is MemoryError, and what was allocated comes back.
func TestMemory(t *testing.T) {
	s := newSession(t, Config{Heap: 8 << 20})
	for range 3 {
		o := s.run(t, "test.py", []byte("def f():\n  l = []\n  while True:\n    l.append([0] * 1000)\nf()\n"))
		if o.Status != value.Raised || o.Exception.Type != "MemoryError" {
			t.Fatalf("outcome %+v", o)
		}
	}
	s.run(t, "test.py", []byte("print(sum([1, 2]))"))
}
