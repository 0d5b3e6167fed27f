package guest

import (
	"encoding/json"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"krait/bpf"
	"krait/interp/syntax"
	"krait/interp/value"
)

// exprsFile is what exprs.py writes.
const exprsFile = "/exprs.json"

// An exprCase is an expression, arguments, and what CPython makes of it; nil where it raises.
type exprCase struct {
	text string
	runs [][3]int64
	want []*string
	wide bool
}

func (c *exprCase) UnmarshalJSON(b []byte) error {
	return json.Unmarshal(b, &[]any{&c.text, &c.runs, &c.want, &c.wide})
}

// refusedExpr are the reasons to refuse an expression: what Python would raise always, and what has no place in 64 bits.
var refusedExpr = regexp.MustCompile("cannot run in eBPF|64 bits|the value is|shift count|by zero|out of range|too much for eBPF|bytes of stack")

// TestBPFExpressions runs random expressions through BPF_PROG_RUN; what they give is what CPython gives.
func TestBPFExpressions(t *testing.T) {
	raw, err := os.ReadFile(exprsFile)
	if err != nil {
		t.Skipf("%v (make guest brings it)", err)
	}
	var cases []*exprCase
	if err := json.Unmarshal(raw, &cases); err != nil {
		t.Fatal(err)
	}
	s := newBPFSession(t)
	asTask(t, "krait-ab", func() { compareExprs(t, s, cases) })
}

// exprsAtOnce is how many expressions that never end a run are in one program.
const exprsAtOnce = 6

// An exprRun is a run of an expression: how many runs ended early by it, 0 or 1.
type exprRun struct {
	c     *exprCase
	i     int
	ended uint64
}

func compareExprs(t *testing.T, s *bpfSession, cases []*exprCase) {
	compared, refused, ended := 0, 0, 0
	var runs []exprRun
	quiet := map[string][]*exprCase{} // those that never end a run share a program
	for _, c := range cases {
		if _, err := s.expr(c); err != nil {
			if refused++; !refusedExpr.MatchString(err.Error()) {
				t.Errorf("%s: %v", c.text, err)
			}
			continue
		}
		key := fmt.Sprint(c.runs)
		if c.wide || slices.Contains(c.want, nil) {
			runs = append(runs, s.runExprs(c)...)
		} else if quiet[key] = append(quiet[key], c); len(quiet[key]) == exprsAtOnce {
			runs = append(runs, s.runExprs(quiet[key]...)...)
			delete(quiet, key)
		}
		if len(runs) > 500 {
			ended += s.compareRuns(runs)
			compared += len(runs)
			runs = nil
		}
	}
	for _, list := range quiet {
		runs = append(runs, s.runExprs(list...)...)
	}
	ended += s.compareRuns(runs)
	compared += len(runs)
	if compared < 5000 || refused > len(cases)/8 || ended > compared/3 {
		t.Errorf("%d compared, %d ended early, %d of %d refused", compared, ended, refused, len(cases))
	}
	t.Logf("%d compared, %d of them ended early, %d expressions refused", compared, ended, refused)
}

// compareRuns compares what runs have appended, in their order, with CPython's.
func (s *bpfSession) compareRuns(runs []exprRun) (ended int) {
	got := s.maps.Take(1)
	for _, r := range runs {
		want := r.c.want[r.i]
		if r.ended != 0 {
			if ended++; want != nil && !r.c.wide {
				s.t.Errorf("%s with %v ended early, CPython gives %s", r.c.text, r.c.runs[r.i], *want)
			}
			continue
		}
		if len(got) == 0 {
			s.t.Fatalf("%s with %v: nothing", r.c.text, r.c.runs[r.i])
		}
		if want == nil {
			s.t.Errorf("%s with %v: %v, CPython raises", r.c.text, r.c.runs[r.i], got[0])
		} else if reprOf(got[0]) != *want {
			s.t.Errorf("%s with %v: %v, CPython gives %s", r.c.text, r.c.runs[r.i], got[0], *want)
		}
		got = got[1:]
	}
	if len(got) != 0 {
		s.t.Errorf("%d values more than runs", len(got))
	}
	return ended
}

// expr compiles expressions as a hook that appends what they give to a Stream.
func (s *bpfSession) expr(cases ...*exprCase) (*bpf.Spec, error) {
	src := "def hook(_f, m, x, y):\n"
	for _, c := range cases {
		src += "    ev.append(" + strings.ReplaceAll(c.text, "W", "comm") + ")\n"
	}
	file, err := syntax.ParseFile("hook.py", []byte(src))
	if err != nil {
		return nil, err
	}
	def := file.Stmts[0].(*syntax.FuncDef)
	return bpf.Compile(&bpf.Hook{
		Target: "vfs_fallocate", Name: "hook", Params: def.Params, Body: def.Body, From: def.From, To: def.Name.To,
		File: "hook.py", Source: file.Source, Globals: map[string]bpf.Global{"ev": bpf.Container{ID: 1, Kind: bpf.StreamKind}},
	}, s.types)
}

// runExprs runs expressions in one program with each of their arguments.
func (s *bpfSession) runExprs(cases ...*exprCase) (runs []exprRun) {
	spec, err := s.expr(cases...)
	if err != nil {
		s.t.Fatal(err)
	}
	p, err := bpf.LoadForRun(spec, s.maps)
	if err != nil {
		s.t.Errorf("%s: %v", cases[0].text, err)
		return nil
	}
	defer p.Close()
	for i, r := range cases[0].runs {
		before := losses(p)
		if err := p.Run(0, uint64(r[0]), uint64(r[1]), uint64(r[2])); err != nil {
			s.t.Error(err)
		}
		for _, c := range cases {
			runs = append(runs, exprRun{c, i, losses(p) - before})
		}
	}
	return runs
}

// losses is how many runs ended early.
func losses(p *bpf.Program) (n uint64) {
	for _, l := range p.Stats().Losses() {
		n += l.Count
	}
	return n
}

// reprOf is repr of a value that an expression gives.
func reprOf(v value.Value) string {
	switch v := v.(type) {
	case value.Bool:
		if v {
			return "True"
		}
		return "False"
	case value.Str:
		return "'" + string(v) + "'"
	case value.Big:
		return v.String()
	}
	return fmt.Sprint(v)
}
