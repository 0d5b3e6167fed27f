package syntax

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

var full = flag.Bool("full", false, "compare every file of the library, not a tenth")

const oracle = "/usr/bin/python3.11"

// runOracle feeds input to a Python script as JSON and decodes the JSON it prints.
func runOracle(t *testing.T, script string, input, output any) {
	t.Helper()
	if _, err := os.Stat(oracle); err != nil {
		t.Skip("python3.11 is not installed")
	}
	in, err := json.Marshal(input)
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(oracle, "-W", "ignore", "-c", script)
	cmd.Stdin = bytes.NewReader(in)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(out, output); err != nil {
		t.Fatal(err)
	}
}

const dumpFiles = `
import ast, json, sys
sys.set_int_max_str_digits(0)
class Fold(ast.NodeTransformer):
    def visit_JoinedStr(self, n):
        self.generic_visit(n)
        if all(isinstance(v, ast.Constant) for v in n.values):
            return ast.copy_location(ast.Constant(''.join(v.value for v in n.values)), n)
        for m in ast.walk(n): # 3.11 gives the parts of an f-string wrong places
            if m is not n: m._attributes = ()
        return n
    def visit_FormattedValue(self, n):
        n.value = self.visit(n.value)
        return n
out = {}
for name in json.load(sys.stdin):
    src = open(name, 'rb').read() if name.endswith('.py') else name
    try: tree = ast.parse(src)
    except SyntaxError: continue
    if any(isinstance(n, ast.Constant) and isinstance(n.value, complex) for n in ast.walk(tree)):
        continue
    for n in ast.walk(tree):
        if isinstance(n, ast.alias) and n.name == '*': n._attributes = ()
    out[name] = ast.dump(Fold().visit(tree), include_attributes=True)
json.dump(out, sys.stdout)
`

// TestLibrary compares trees with CPython's over its own library.
func TestLibrary(t *testing.T) {
	files, _ := filepath.Glob("/usr/lib/python3.11/*.py")
	more, _ := filepath.Glob("/usr/lib/python3.11/*/*.py")
	corpus, _ := filepath.Glob("../../test/corpus/*/*.py")
	files = append(append(files, more...), corpus...)
	if !*full {
		some := files[:0]
		for i := 0; i < len(files); i += 10 {
			some = append(some, files[i])
		}
		files = some
	}
	var want map[string]string
	runOracle(t, dumpFiles, files, &want)
	for name, tree := range want {
		src, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		compareTree(t, name, src, tree)
	}
	t.Logf("%d files compared", len(want))
}

func compareTree(t *testing.T, name string, src []byte, tree string) {
	f, err := ParseFile(name, src)
	if err != nil {
		if !strings.Contains(err.Error(), `\N{...}`) {
			t.Errorf("%v", err)
		}
		return
	}
	if got := dump(f, f.Source, true); got != tree {
		i := 0
		for i < min(len(got), len(tree)) && got[i] == tree[i] {
			i++
		}
		t.Errorf("%s: trees differ\n got ...%.200s\nwant ...%.200s", name, got[max(0, i-80):], tree[max(0, i-80):])
	}
}

// TestTrees compares the trees of the snippets that CPython accepts.
func TestTrees(t *testing.T) {
	var want map[string]string
	runOracle(t, dumpFiles, messageCases(t), &want)
	for src, tree := range want {
		if _, err := ParseFile("t.py", []byte(src)); err == nil {
			compareTree(t, src, []byte(src), tree)
		}
	}
	t.Logf("%d snippets compared", len(want))
}
