package bpf

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand"
	"os/exec"
	"strings"
	"testing"
)

// python is the oracle: Debian's, not another on the path.
const python = "/usr/bin/python3.11"

// oracleScript evaluates expressions and prints what each gives: the text of the value or the name of the
// exception, and whether a number outside 64 signed bits was met on the way.
const oracleScript = `
import json, re, sys
wide = False
def note(n):
    global wide
    if not -2**63 <= n < 2**63: wide = True
    return N(n)
class N(int):
    def __lshift__(self, n):
        if n > 200 and int(self): note(2**64); raise OverflowError
        if n < 0: raise ValueError
        return note(int(self) << min(int(n), 200))
    def __rlshift__(self, x): return N(x) << self
    def __bool__(self): return int(self) != 0
for op in "add sub mul floordiv mod and or xor rshift".split():
    f = getattr(int, f"__{op}__")
    setattr(N, f"__{op}__", lambda a, b, f=f: note(f(int(a), int(b))))
    setattr(N, f"__r{op}__", lambda a, b, f=f: note(f(int(b), int(a))))
for op in "neg invert pos".split():
    f = getattr(int, f"__{op}__")
    setattr(N, f"__{op}__", lambda a, f=f: note(f(int(a))))
out = []
for text, args in json.load(sys.stdin):
    wide = False
    env = {k: v if isinstance(v, bool) else note(v) for k, v in args.items()}
    try:
        r = str(eval(re.sub(r"\b\d+\b", r"N(\g<0>)", text), {"N": note}, env))
    except Exception as e:
        r = type(e).__name__
    out.append([r, wide])
json.dump(out, sys.stdout)
`

type oracleCase struct {
	text string
	args map[string]any
	raw  []uint64
}

func (c oracleCase) MarshalJSON() ([]byte, error) { return json.Marshal([]any{c.text, c.args}) }

func askPython(t *testing.T, cases []oracleCase) [][2]any {
	t.Helper()
	in, err := json.Marshal(cases)
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(python, "-c", oracleScript)
	cmd.Stdin = bytes.NewReader(in)
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s: %v", python, err)
	}
	var results [][2]any
	if err := json.Unmarshal(out, &results); err != nil {
		t.Fatal(err)
	}
	return results
}

// generator makes random int expressions over the arguments of do_numbers.
type generator struct{ *rand.Rand }

func (g generator) number(depth int) string {
	if depth == 0 || g.Intn(6) == 0 {
		if g.Intn(3) == 0 {
			return []string{"0", "1", "2", "3", "7", "8", "63", "64", "100", "4096", "2147483647", "2147483648", "4294967295", "9223372036854775807", "18446744073709551615"}[g.Intn(15)]
		}
		return []string{"a", "b", "c", "d", "e", "pid"}[g.Intn(6)]
	}
	x, y := g.number(depth-1), g.number(depth-1)
	switch g.Intn(16) {
	case 0:
		return fmt.Sprintf("-(%s)", x)
	case 1:
		return fmt.Sprintf("~(%s)", x)
	case 2:
		return fmt.Sprintf("(%s if %s else %s)", x, g.condition(depth-1), y)
	case 3:
		return fmt.Sprintf("((%s) + (%s))", x, g.condition(depth-1))
	case 4:
		return fmt.Sprintf("(%s %s %s)", x, []string{"and", "or"}[g.Intn(2)], y)
	}
	return fmt.Sprintf("(%s %s %s)", x, []string{"+", "-", "*", "//", "%", "&", "|", "^", "<<", ">>"}[g.Intn(10)], y)
}

func (g generator) condition(depth int) string {
	if depth == 0 {
		return []string{"f", "a", "a < b", "c != d", "not f", "d"}[g.Intn(6)]
	}
	op := func() string { return []string{"<", "<=", ">", ">=", "==", "!="}[g.Intn(6)] }
	x, y := g.number(depth-1), g.number(depth-1)
	switch g.Intn(6) {
	case 0:
		return fmt.Sprintf("(not %s)", g.condition(depth-1))
	case 1:
		return fmt.Sprintf("(%s and %s)", g.condition(depth-1), g.condition(depth-1))
	case 2:
		return fmt.Sprintf("(%s or %s)", g.condition(depth-1), g.condition(depth-1))
	case 3:
		return fmt.Sprintf("(%s %s %s %s %s)", x, op(), y, op(), g.number(depth-1))
	case 4:
		return fmt.Sprintf("(%s in (%s, %s))", x, y, g.number(depth-1))
	}
	return fmt.Sprintf("(%s %s %s)", x, op(), y)
}

var interesting = []uint64{0, 1, 2, 3, 7, 100, 1 << 15, 1<<15 - 1, 1 << 31, 1<<31 - 1, 1 << 32, 1<<32 - 1, 1 << 62, 1 << 63, 1<<63 - 1}

// arguments are random and edge values, as the registers of a call hold them: rubbish above narrow ones.
func (g generator) arguments() (map[string]any, []uint64) {
	raw := make([]uint64, 6)
	for i := range raw {
		if raw[i] = interesting[g.Intn(len(interesting))]; g.Intn(3) == 0 {
			raw[i] = -raw[i]
		}
		if g.Intn(6) == 0 {
			raw[i] = g.Uint64() >> g.Intn(64)
		}
	}
	raw[5] &= 1
	return map[string]any{
		"a": int32(raw[0]), "b": uint32(raw[1]), "c": int64(raw[2]), "d": raw[3], "e": int16(raw[4]), "f": raw[5] != 0, "pid": 1234,
	}, raw
}

var raised = map[string]stat{
	"ZeroDivisionError": statZeroDivide, "ValueError": statBadShift, "OverflowError": statOverflow,
}

// TestOracle compares random expressions with CPython. What eBPF refuses is not compared; a run may end by
// an overflow only if a number outside 64 signed bits came up.
func TestOracle(t *testing.T) {
	g := generator{rand.New(rand.NewSource(1))}
	var cases []oracleCase
	var specs []*Spec
	refusals := 0
	for len(cases) < 6000 {
		text := g.number(3)
		if g.Intn(2) == 0 {
			text = g.condition(3)
		}
		hook := parseHook(t, "hook.py", "# fentry do_numbers\ndef hook(a, b, c, d, e, f):\n    print("+text+")\n")
		spec, err := Compile(hook, testTypes(t))
		if err != nil {
			if refusals++; strings.Contains(err.Error(), "nested") {
				t.Errorf("%s: %v", text, err)
			}
			continue
		}
		for range 2 {
			args, raw := g.arguments()
			cases, specs = append(cases, oracleCase{text, args, raw}), append(specs, spec)
		}
	}
	if refusals > 2*len(cases) {
		t.Errorf("%d expressions were refused, %d not", refusals, len(cases)/2)
	}
	overflows := 0
	for i, want := range askPython(t, cases) {
		c := cases[i]
		m := newMachine(t, specs[i])
		m.run(c.raw...)
		got := strings.TrimSuffix(m.text, "\n")
		if m.stat(statOverflow) == 1 && got == "" && want[1].(bool) {
			overflows++
			continue
		}
		if s, ok := raised[want[0].(string)]; ok {
			if m.stat(s) != 1 || got != "" {
				t.Errorf("%s with %v: printed %q, stats %v, Python raises %s", c.text, c.args, got, m.regions[atStats][:8*statCount], want[0])
			}
			continue
		}
		if got != want[0] {
			t.Errorf("%s with %v: printed %q, Python gives %q\n%s", c.text, c.args, got, want[0], specs[i].Dump())
		}
		if t.Failed() && i > 500 {
			break
		}
	}
	if overflows > len(cases)/3 {
		t.Errorf("%d of %d runs ended by an overflow", overflows, len(cases))
	}
	t.Logf("%d compared, %d of them overflows, %d refused", len(cases), overflows, refusals)
}
