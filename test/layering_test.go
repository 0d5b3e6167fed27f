package test

import (
	"bufio"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// policy is the lattice of the tree. A package may import those on the right
// of its colon and nothing else of krait. Folders not named here may not
// exist. It states what the design wants: a failing test is no reason to edit it.
const policy = `
cmd/krait:              repl lab
repl:                   bpf btf interp/code interp/compile interp/resolve interp/syntax interp/value interp/vm kmod/client repl/lib
repl/lib:               -
bpf:                    btf interp/resolve interp/syntax interp/value
btf:                    -
btf/gen:                -
lab:                    -
interp/syntax:          -
interp/resolve:         interp/syntax
interp/code:            interp/syntax interp/wire
interp/code/opgen:      interp/code/opgen/table
interp/code/opgen/table: -
interp/value:           interp/wire
interp/wire:            -
interp/compile:         interp/code interp/resolve interp/syntax
interp/vm:              interp/code interp/value
kmod/client:            interp/value
test:                   -
`

// outside says which folders may import a module that is not krait's own.
var outside = map[string][]string{
	"github.com/cilium/ebpf":   {"bpf", "btf"},
	"github.com/iovisor/gobpf": {"bpf"},
	"github.com/peterh/liner":  {"repl"},
}

// linerFile is the one file that may name the line editor.
const linerFile = "repl/editor.go"

func lattice(t *testing.T) map[string]map[string]bool {
	may := map[string]map[string]bool{}
	for _, line := range strings.Split(strings.TrimSpace(policy), "\n") {
		pkg, deps, ok := strings.Cut(line, ":")
		if !ok {
			t.Fatalf("policy line without a colon: %q", line)
		}
		may[pkg] = map[string]bool{}
		for _, d := range strings.Fields(deps) {
			may[pkg][d] = true
		}
	}
	return may
}

// walk calls f for every file of the tree that is not under build/ or a dot folder.
func walk(t *testing.T, f func(path string)) {
	t.Helper()
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, _ := filepath.Rel("..", path)
		if d.IsDir() && (rel == "build" || (strings.HasPrefix(d.Name(), ".") && rel != "." && d.Name() != "..")) {
			return filepath.SkipDir
		}
		if !d.IsDir() {
			f(rel)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestGoImports(t *testing.T) {
	may := lattice(t)
	walk(t, func(path string) {
		if filepath.Ext(path) != ".go" {
			return
		}
		pkg := filepath.ToSlash(filepath.Dir(path))
		inTest := pkg == "test" || strings.HasPrefix(pkg, "test/")
		if _, ok := may[pkg]; !ok && !inTest && !strings.Contains(path, "testdata/") {
			t.Errorf("%s: folder %s is not in the policy", path, pkg)
			return
		}
		file, err := parser.ParseFile(token.NewFileSet(), filepath.Join("..", path), nil, parser.ImportsOnly)
		if err != nil {
			t.Errorf("%s: %v", path, err)
			return
		}
		for _, imp := range file.Imports {
			name, _ := strconv.Unquote(imp.Path.Value)
			checkImport(t, may, path, pkg, name, inTest || strings.HasSuffix(path, "_test.go"))
		}
	})
}

// checkImport judges one import. Test files may import any package but test
// itself: an oracle may need what the package under test must not.
func checkImport(t *testing.T, may map[string]map[string]bool, path, pkg, name string, test bool) {
	if dep, ok := strings.CutPrefix(name, "krait/"); ok {
		if strings.HasPrefix(dep, "test") && pkg != "test" && !strings.HasPrefix(pkg, "test/") {
			t.Errorf("%s imports %s: nothing imports test", path, name)
		}
		if !test && !may[pkg][dep] {
			t.Errorf("%s imports %s: the design has no arrow from %s to %s", path, name, pkg, dep)
		}
		return
	}
	for module, dirs := range outside {
		if name != module && !strings.HasPrefix(name, module+"/") {
			continue
		}
		if module == "github.com/peterh/liner" && path != linerFile {
			t.Errorf("%s names %s: only %s may", path, module, linerFile)
		}
		allowed := strings.HasPrefix(pkg, "test")
		for _, d := range dirs {
			allowed = allowed || pkg == d
		}
		if !allowed {
			t.Errorf("%s imports %s: only %v may", path, name, dirs)
		}
	}
}

var include = regexp.MustCompile(`^\s*#\s*include\s+([<"])([^>"]+)[>"]`)

// TestCIncludes keeps the core free of both worlds and the module away from the core's inside.
func TestCIncludes(t *testing.T) {
	walk(t, func(path string) {
		ext, dir := filepath.Ext(path), filepath.ToSlash(filepath.Dir(path))
		if ext != ".c" && ext != ".h" && ext != ".S" {
			return
		}
		// home.h is the user-space host: only the Go binding includes it.
		core := dir == "interp/vm" && path != "interp/vm/platform.h" && path != "interp/vm/home.h"
		module := dir == "kmod" || dir == "kmod/uapi"
		for n, line := range lines(t, path) {
			if strings.Contains(line, "__KERNEL__") && (core || module) {
				t.Errorf("%s:%d: __KERNEL__: the include path decides, not the preprocessor", path, n+1)
			}
			m := include.FindStringSubmatch(line)
			if m == nil {
				continue
			}
			if core && m[1] == "<" && m[2] != "platform.h" {
				t.Errorf("%s:%d: <%s>: the core includes <platform.h> and its own headers only", path, n+1, m[2])
			}
			if module && m[1] == `"` && !moduleMay(m[2]) {
				t.Errorf("%s:%d: %q: the module includes vm.h, uapi/krait.h and its own headers only", path, n+1, m[2])
			}
			if dir == "kmod/uapi" && m[2] != "linux/types.h" && m[2] != "linux/ioctl.h" {
				t.Errorf("%s:%d: %s: the protocol includes <linux/types.h> and <linux/ioctl.h> only", path, n+1, m[2])
			}
		}
	})
}

// moduleMay is true for the module's own headers and the core's public one.
func moduleMay(header string) bool {
	if header == "vm.h" || header == "uapi/krait.h" {
		return true
	}
	_, err := os.Stat(filepath.Join("..", "kmod", header))
	return err == nil
}

func lines(t *testing.T, path string) []string {
	t.Helper()
	f, err := os.Open(filepath.Join("..", path))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var all []string
	for s := bufio.NewScanner(f); s.Scan(); {
		all = append(all, s.Text())
	}
	return all
}

// cSuffix are endings that make the go tool leave a C file out on some machine.
var cSuffix = regexp.MustCompile(`_(test|linux|windows|darwin|js|amd64|386|arm|arm64|mips|ppc64|riscv64|s390x|wasm|unix)\.c$`)

func TestCFileNames(t *testing.T) {
	walk(t, func(path string) {
		if filepath.ToSlash(filepath.Dir(path)) == "interp/vm" && cSuffix.MatchString(path) {
			t.Errorf("%s: the go tool would not compile it everywhere, Kbuild would", path)
		}
		if path == "kmod/krait.c" {
			t.Errorf("%s: its object would be the module's own krait.o", path)
		}
	})
}

// A function of the core or the module that another file can see carries the prefix of its side.
var function = regexp.MustCompile(`^[a-z][A-Za-z0-9_ ]*[ *]([a-z_][a-z0-9_]*)\([^;]*$`)

func TestSymbolPrefixes(t *testing.T) {
	prefix := map[string]string{"interp/vm": "krt_", "kmod": "krait_"}
	walk(t, func(path string) {
		want, ok := prefix[filepath.ToSlash(filepath.Dir(path))]
		if !ok || filepath.Ext(path) != ".c" {
			return
		}
		for n, line := range lines(t, path) {
			m := function.FindStringSubmatch(line)
			if m == nil || strings.HasPrefix(line, "static") || strings.HasPrefix(line, "typedef") || strings.Contains(line, "static ") {
				continue
			}
			if !strings.HasPrefix(m[1], want) {
				t.Errorf("%s:%d: %s is visible outside and does not begin with %s", path, n+1, m[1], want)
			}
		}
	})
}
