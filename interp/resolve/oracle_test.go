package resolve

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sort"
	"strings"
	"testing"

	"krait/interp/syntax"
)

var full = flag.Bool("full", false, "compare every file of the library, not a tenth")

const oracle = "/usr/bin/python3.11"

// tables prints the symbol tables of each source as CPython's symtable module sees them. The
// module's own scope is left out: what it binds is global here.
const tables = `
import symtable, json, sys
names = {1: 'local', 2: 'global', 3: 'global', 4: 'free', 5: 'cell'}
kinds = {'lambda': 'lambda', 'genexpr': 'comp', 'listcomp': 'comp', 'setcomp': 'comp', 'dictcomp': 'comp'}
def walk(t, depth, out):
    if t.get_type() != 'module':
        kind = kinds.get(t.get_name(), t.get_type())
        syms = sorted(s.get_name() + '=' + names[s._Symbol__scope] for s in t.get_symbols()
                      if not s.get_name().startswith('.') and s.get_name() not in ('__class__', 'annotations'))
        gen = ''
        out.append('  ' * depth + kind + ' ' + ' '.join(syms))
    for c in t.get_children():
        if c.get_type() != 'annotation':
            walk(c, depth + 1, out)
res = {}
for name, src in json.load(sys.stdin).items():
    try: compile(src, name, 'exec', dont_inherit=True)
    except SyntaxError as e:
        res[name] = 'error: ' + str(e.msg)
        continue
    out = []
    walk(symtable.symtable(src, name, 'exec'), 0, out)
    res[name] = '\n'.join(out)
json.dump(res, sys.stdout)
`

// ourTable is the same text from an Info.
func ourTable(s *Scope, depth int, out *[]string) {
	if s.Kind != Module {
		var syms []string
		for name, kind := range s.Vars {
			if name == "__class__" || name == "annotations" {
				continue
			}
			text := kind.String()
			switch {
			case kind == Builtin || kind == Kernel || kind == Name && !s.binds(name):
				text = "global"
			case kind == Name:
				text = "local"
			case kind == ClassFree:
				text = "free"
			}
			syms = append(syms, name+"="+text)
		}
		sort.Strings(syms)
		kind := s.Kind.String()
		if s.Kind == Comp {
			kind = "comp"
		}
		*out = append(*out, strings.Repeat("  ", depth)+kind+" "+strings.Join(syms, " "))
	}
	for _, c := range s.Children {
		ourTable(c, depth+1, out)
	}
}

func compare(t *testing.T, sources map[string]string) {
	if _, err := os.Stat(oracle); err != nil {
		t.Skip("python3.11 is not installed")
	}
	in, err := json.Marshal(sources)
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(oracle, "-W", "ignore", "-c", tables)
	cmd.Stdin, cmd.Stderr = bytes.NewReader(in), os.Stderr
	text, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	var want map[string]string
	if err := json.Unmarshal(text, &want); err != nil {
		t.Fatal(err)
	}
	for name, src := range sources {
		got := table(name, src)
		if strings.Contains(got, "are not supported") {
			continue
		}
		if got != want[name] {
			t.Errorf("%s:\n%s", name, difference(got, want[name]))
		}
	}
}

func table(name, src string) string {
	f, err := syntax.ParseFile(name, []byte(src))
	if err != nil {
		return "error: " + err.(*syntax.Error).Msg
	}
	info, err := File(f, Env{})
	if err != nil {
		return "error: " + err.(*syntax.Error).Msg
	}
	var out []string
	ourTable(info.Module, 0, &out)
	return strings.Join(out, "\n")
}

func difference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range max(len(g), len(w)) {
		var a, b string
		if i < len(g) {
			a = g[i]
		}
		if i < len(w) {
			b = w[i]
		}
		if a != b {
			return fmt.Sprintf("scope %d\n got %s\nwant %s", i, a, b)
		}
	}
	return ""
}

// TestLibrary compares scopes with CPython's over its own library.
func TestLibrary(t *testing.T) {
	files, _ := filepath.Glob("/usr/lib/python3.11/*.py")
	more, _ := filepath.Glob("/usr/lib/python3.11/*/*.py")
	corpus, _ := filepath.Glob("../../test/corpus/*/*.py")
	sources := map[string]string{}
	for i, name := range append(append(files, more...), corpus...) {
		src, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if (*full || i%10 == 0) && !bytes.Contains(src, []byte("from __future__ import annotations")) {
			sources[name] = string(src)
		}
	}
	compare(t, sources)
}
