package vm

import (
	"strings"
	"testing"

	"krait/interp/value"
)

// nesting nests data, source and calls that C makes far deeper than anything can follow. Each line it prints is one
// attempt and how that ended.
const nesting = `
import json


def deep(make, n):
    x = make(None)
    for i in range(n):
        x = make(x)
    return x


def show(name, f):
    try:
        f()
        print(name, "ends")
    except (RecursionError, MemoryError, SyntaxError, OverflowError) as e:
        print(name, "RecursionError" if isinstance(e, RecursionError) else "refused")


N = 100000
lists, tuples, dicts = deep(lambda x: [x], N), deep(lambda x: (x,), N), deep(lambda x: {1: x}, N)
for name, value in (("list", lists), ("tuple", tuples), ("dict", dicts)):
    show(name + " repr", lambda: repr(value))
    show(name + " str", lambda: "%s" % (value,))
show("list eq", lambda: lists == deep(lambda x: [x], N))
show("tuple lt", lambda: tuples < deep(lambda x: (x,), N))
show("dict eq", lambda: dicts == deep(lambda x: {1: x}, N))
show("tuple hash", lambda: hash(tuples))
show("json dumps", lambda: json.dumps(lists))
show("json loads", lambda: json.loads("[" * N + "]" * N))
show("json loads dict", lambda: json.loads('{"a":' * N + "1" + "}" * N))


class Missing(dict):
    def __missing__(self, key):
        return self[key + 1]


class Attr:
    def __getattr__(self, name):
        return getattr(self, name + "x")

    def __eq__(self, other):
        return self == other

    def __repr__(self):
        return repr(self)

    def __iter__(self):
        return iter(self)

    def __len__(self):
        return len(self)

    def __hash__(self):
        return hash(self)

    def __call__(self):
        return self()

    def __bool__(self):
        return bool(self)

    def __index__(self):
        return int(self)

    def __lt__(self, other):
        return sorted([self, other])[0]


a = Attr()
show("missing", lambda: Missing()[1])
show("getattr", lambda: a.b)
show("eq", lambda: a == 1)
show("repr", lambda: repr(a))
show("format", lambda: f"{a}")
show("iter", lambda: iter(a))
show("len", lambda: len(a))
show("hash", lambda: {a})
show("call", lambda: a())
show("bool", lambda: not a)
show("index", lambda: [1][a])
show("sort", lambda: sorted([a, a]))
for source in ("(" * N + ")" * N, "[" * N + "]" * N, "-" * N + "1", "x" + ".x" * N, "1" + "+1" * N, "f" + "()" * N,
               "lambda: " * N + "1", "not " * N + "1", "1 if 1 else " * N + "1", "a[" * N + "0" + "]" * N, "2" + "**2" * N):
    show(source[:4], lambda: compile(source, "s", "eval"))
print("alive")
`

// TestNesting: what is nested too deep ends with an exception that the program can catch.
func TestNesting(t *testing.T) {
	s := newSession(t, Config{})
	if o := s.run(t, "deep.py", []byte(nesting)); o.Status != value.Done {
		t.Fatalf("%s\n%s", o.Exception.Text, s.out.String())
	}
	lines := strings.Split(strings.TrimSpace(s.out.String()), "\n")
	if last := lines[len(lines)-1]; last != "alive" || len(lines) < 35 {
		t.Errorf("%d lines, the last is %q", len(lines), last)
	}
	t.Log(s.out.String())
}

// TestHashSeed: nobody can prepare strings that all fall into the same place of a dict, since each machine has its own
// hash of them.
func TestHashSeed(t *testing.T) {
	seen := map[string]bool{}
	for range 4 {
		s := newSession(t, Config{})
		s.run(t, "hash.py", []byte("print(hash('krait'), hash(b'krait'), hash('krait') == hash('kr' + 'ait'), hash(12))\n"))
		seen[s.out.String()] = true
		if !strings.HasSuffix(s.out.String(), " True 12\n") {
			t.Errorf("%q", s.out.String())
		}
	}
	if len(seen) < 4 {
		t.Errorf("machines with the same hashes: %v", seen)
	}
}

// TestHeapLimit: a program that keeps all it allocates gets a MemoryError near the limit of its heap, and goes on.
func TestHeapLimit(t *testing.T) {
	for _, limit := range []uint64{4 << 20, 32 << 20} {
		s := newSession(t, Config{Heap: limit})
		o := s.run(t, "fill.py", []byte(`
def fill(make):
    kept = []
    try:
        while True:
            kept.append(make(len(kept)))
    except MemoryError:
        return len(kept)
print(fill(lambda n: "x" * 1000 + str(n)), fill(lambda n: [n]), fill(lambda n: {n: n}), fill(lambda n: bytearray(100000)))
text = "x"
try:
    while True:
        text += text
except MemoryError:
    print(len(text))
try:
    1 << 10 ** 12
except (MemoryError, OverflowError):
    print("alive")
`))
		if o.Status != value.Done || !strings.HasSuffix(s.out.String(), "alive\n") {
			t.Errorf("limit %d: %+v %q", limit, o, s.out.String())
		}
		if peak := s.peak(); peak < limit/2 || peak > limit+limit/4 {
			t.Errorf("limit %d: %d bytes were used", limit, peak)
		}
		t.Logf("limit %d: %s", limit, s.out.String())
	}
}
