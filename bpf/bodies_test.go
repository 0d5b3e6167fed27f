package bpf

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"slices"
	"sort"
	"strings"
	"testing"

	"krait/interp/syntax"
	"krait/interp/value"
)

// bodyRuns are the arguments that each body is run with: mode, offset and length of vfs_fallocate.
var bodyRuns = [][3]int64{
	{0, 0, 0}, {1, 7, 3}, {2, -7, 3}, {3, 7, -3}, {4, -7, -3}, {5, 100, 10}, {6, 4096, 4095}, {7, -1, 1},
	{1000, 123456, 789}, {9, 1 << 40, 5}, {16, -1 << 40, -5}, {25, 1, 0}, {12, 1, 1}, {3, 0, 9}, {2, 60, 3},
}

// bodyGlobals are the variables of testdata/bodies/bodies.py and the containers that its hooks fill.
func bodyGlobals(file *syntax.File) map[string]Global {
	g := map[string]Global{
		"n": Container{ID: 1}, "out": Container{ID: 2, Kind: TableKind}, "h": Container{ID: 3, Kind: HistKind},
		"lin": Container{ID: 4, Kind: LinHistKind, Low: -50, High: 50, Step: 7}, "st": Container{ID: 5, Kind: StatsKind},
		"seen": Container{ID: 6, Kind: SetKind}, "ev": Container{ID: 7, Kind: StreamKind},
		"K": Const{value.Int(7)}, "BIG": Const{value.Int(1 << 40)}, "NAME": Const{value.Str("krait")},
		"FLAG": Const{value.Bool(true)}, "NOTHING": Const{nil},
	}
	fn := func(def *syntax.FuncDef) Func { return Func{Def: def, File: file.Name, Source: file.Source} }
	for _, s := range file.Stmts {
		switch s := s.(type) {
		case *syntax.FuncDef:
			g[s.Name.Id] = fn(s)
			if s.Name.Id == "adder" {
				add := fn(s.Body[0].(*syntax.FuncDef))
				add.Closure = map[string]Global{"k": Const{value.Int(5)}}
				g["add5"] = add
			}
		case *syntax.Assign:
			if l, ok := s.Value.(*syntax.Lambda); ok {
				ret := &syntax.Return{Range: l.Range, X: l.Body}
				g["triple"] = fn(&syntax.FuncDef{Params: l.Params, Body: []syntax.Stmt{ret}})
			}
		}
	}
	return g
}

// pyRepr is repr of a value.
func pyRepr(v value.Value) string {
	switch v := v.(type) {
	case nil:
		return "None"
	case value.Str:
		return quote(string(v), false)
	case value.Int:
		return fmt.Sprint(int64(v))
	case value.Bool:
		return plain(bool(v))
	case value.Dict:
		var parts []string
		for _, p := range v {
			parts = append(parts, "("+pyRepr(p.Key)+", "+pyRepr(p.Value)+")")
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case value.Tuple:
		var parts []string
		for _, x := range v {
			parts = append(parts, pyRepr(x))
		}
		if len(parts) == 1 {
			return "(" + parts[0] + ",)"
		}
		return "(" + strings.Join(parts, ", ") + ")"
	}
	return fmt.Sprint(v)
}

// left is what a hook leaves behind, as run.py writes it.
func (m *machine) left(names map[int]string) map[string][]string {
	all := map[string][]string{"text": {m.text}}
	for i, use := range m.spec.Maps {
		of := &Map{use: use, words: m}
		for k, v := range m.maps[i] {
			var key value.Value
			if use.keyed() {
				key = use.Key.Decode([]byte(k), m)
			} else if !bytes.ContainsFunc(v, func(r rune) bool { return r != 0 }) {
				continue
			}
			name := names[use.Container.ID]
			if use.Container.Kind == SetKind {
				all[name] = append(all[name], pyRepr(key))
			} else {
				all[name] = append(all[name], pyRepr(key)+": "+pyRepr(of.decode(v)))
			}
		}
	}
	for _, list := range all {
		sort.Strings(list)
	}
	for _, v := range m.stream {
		all["ev"] = append(all["ev"], pyRepr(v))
	}
	return all
}

// TestBodies runs every body in the machine and in CPython: what they leave behind is the same.
func TestBodies(t *testing.T) {
	src, err := os.ReadFile("testdata/bodies/bodies.py")
	if err != nil {
		t.Fatal(err)
	}
	file, err := syntax.ParseFile("bodies.py", []byte(strings.ReplaceAll(string(src), "(m, x, y):", "(_f, m, x, y):")))
	if err != nil {
		t.Fatal(err)
	}
	globals := bodyGlobals(file)
	names := map[int]string{}
	for name, g := range globals {
		if k, ok := g.(Container); ok {
			names[k.ID] = name
		}
	}
	var cases []any
	var machines []*machine
	for _, s := range file.Stmts {
		def, ok := s.(*syntax.FuncDef)
		if !ok || !strings.HasPrefix(def.Name.Id, "t_") {
			continue
		}
		spec, err := Compile(&Hook{
			Target: "vfs_fallocate", Name: def.Name.Id, Params: def.Params, Body: def.Body, From: def.From, To: def.Name.To,
			File: "bodies.py", Source: file.Source, Globals: globals,
		}, testTypes(t))
		if err != nil {
			t.Errorf("%s: %v", def.Name.Id, err)
			continue
		}
		m := newMachine(t, spec)
		for _, r := range bodyRuns {
			m.run(0, uint64(r[0]), uint64(r[1]), uint64(r[2]))
		}
		machines = append(machines, m)
		cases = append(cases, []any{def.Name.Id, bodyRuns})
	}
	in, err := json.Marshal(map[string]any{"cases": cases, "syscalls": SyscallNames()})
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(python, "testdata/bodies/run.py", "testdata/bodies/bodies.py", "../repl/lib")
	cmd.Stdin = bytes.NewReader(in)
	var complaint strings.Builder
	cmd.Stderr = &complaint
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v: %s", err, complaint.String())
	}
	var results [][2]json.RawMessage
	if err := json.Unmarshal(out, &results); err != nil {
		t.Fatal(err)
	}
	if len(results) != len(machines) || len(machines) < 250 {
		t.Fatalf("%d results for %d bodies", len(results), len(machines))
	}
	for i, r := range results {
		compareBody(t, machines[i], names, r)
	}
}

func compareBody(t *testing.T, m *machine, names map[int]string, r [2]json.RawMessage) {
	var want map[string][]string
	var raised uint64
	if json.Unmarshal(r[0], &want) != nil || json.Unmarshal(r[1], &raised) != nil {
		t.Fatalf("malformed: %s", r)
	}
	var ended uint64
	for s := statFault; s < statCount; s++ {
		ended += m.stat(s)
	}
	got := m.left(names)
	for _, key := range slices.Sorted(maps.Keys(want)) {
		if !slices.Equal(got[key], want[key]) {
			t.Errorf("%s: %s is\n%v, CPython has\n%v", m.spec.Name, key, got[key], want[key])
		}
	}
	if ended != raised {
		t.Errorf("%s: %d runs ended, in CPython %d", m.spec.Name, ended, raised)
	}
}
