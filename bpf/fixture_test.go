package bpf

import (
	"errors"
	"strings"
	"sync"
	"testing"

	"krait/btf"
	"krait/interp/syntax"
	"krait/interp/value"
)

//go:generate gcc -g -O0 -w -c -o testdata/kernel.o testdata/kernel.c
//go:generate pahole -J --btf_gen_floats --btf_encode_detached=testdata/kernel.btf testdata/kernel.o
//go:generate rm testdata/kernel.o

// types are those of testdata/kernel.c.
var types = sync.OnceValues(func() (*btf.Types, error) { return btf.Load("testdata/kernel.btf") })

func testTypes(t testing.TB) *btf.Types {
	t.Helper()
	all, err := types()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// captured are the session's variables in all tests.
var captured = map[string]Global{
	"opens": Container{ID: 1}, "bytes_by": Container{ID: 2}, "third": Container{ID: 3},
	"hist": Container{ID: 4, Kind: HistKind}, "lin": Container{ID: 5, Kind: LinHistKind, Low: -10, High: 100, Step: 7},
	"stats": Container{ID: 6, Kind: StatsKind}, "table": Container{ID: 7, Kind: TableKind}, "names": Container{ID: 8, Kind: TableKind},
	"seen": Container{ID: 9, Kind: SetKind}, "stream": Container{ID: 10, Kind: StreamKind},
	"LIMIT": Const{value.Int(100)}, "WHO": Const{value.Str("bash")}, "DEBUG": Const{value.Bool(false)},
	"NOTHING": Const{nil}, "RATIO": Const{value.Float(1.5)},
}

// functions are the session's functions in all tests.
const functions = `def again(n):
    return again(n - 1)
def either(f):
    if f:
        return 1
    return "x"
def twice(x, y=2):
    return x * y
def sign(x):
    if x < 0:
        return -1
    elif x == 0:
        return 0
    return 1
def find(x):
    for i in range(10):
        if i * i == x:
            return i
def swapped(p):
    x, y = p
    return y, x
def note(x):
    third[x] += 1
`

func init() {
	file, err := syntax.ParseFile("functions.py", []byte(functions))
	if err != nil {
		panic(err)
	}
	for _, s := range file.Stmts {
		def := s.(*syntax.FuncDef)
		captured[def.Name.Id] = Func{Def: def, File: "functions.py", Source: file.Source}
	}
}

// parseHook makes a Hook of a source file with one function "hook". Its first line is "# fentry FUNCTION"
// or "# fexit FUNCTION".
func parseHook(t testing.TB, name, src string) *Hook {
	t.Helper()
	file, err := syntax.ParseFile(name, []byte(src))
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	words := strings.Fields(strings.SplitN(src, "\n", 2)[0])
	if len(words) != 3 {
		t.Fatalf("%s: the first line must be \"# fentry FUNCTION\"", name)
	}
	kind := Entry
	if words[1] == "fexit" {
		kind = Return
	}
	def := file.Stmts[0].(*syntax.FuncDef)
	return &Hook{
		Target: words[2], Kind: kind, Name: def.Name.Id, Params: def.Params, Body: def.Body,
		From: def.From, To: def.Name.To, File: name, Source: file.Source, Globals: captured,
	}
}

// refused compiles a hook that must be refused and returns the error.
func refused(t *testing.T, h *Hook) *syntax.Error {
	t.Helper()
	_, err := Compile(h, testTypes(t))
	var e *syntax.Error
	if err != nil && !errors.As(err, &e) {
		t.Fatalf("%s: not a syntax.Error: %v", h.File, err)
	}
	return e
}
