package repl

import (
	"errors"
	"strings"
	"testing"

	"krait/interp/syntax"
)

func parseStmt(t *testing.T, src string) syntax.Stmt {
	t.Helper()
	f, err := syntax.ParseFile("test.py", []byte(src))
	if err != nil {
		t.Fatal(err)
	}
	return f.Stmts[0]
}

// TestFindHook checks which definitions are hooks whose path is decided before anything runs.
func TestFindHook(t *testing.T) {
	bound := func(name string) bool { return name == "mine" }
	for _, c := range []struct {
		decorator string
		want      string // kind, target, path; "" when it is left to the home
	}{
		{`hook("vfs_read")`, "hook vfs_read "},
		{`hook(vfs_read)`, "hook vfs_read "},
		{`hook.ret("vfs_read")`, "hook.ret vfs_read "},
		{`replace("vfs_read")`, "replace vfs_read "},
		{`hook("vfs_read", path="kernel")`, "hook vfs_read kernel"},
		{`hook(["vfs_read", vfs_write])`, "hook vfs_read|vfs_write "},
		{`kprobe("vfs_*", pid=mine, when=lambda: cpu == 0)`, "kprobe vfs_* "},
		{`kretprobe("vfs_read", missing="ok")`, "kretprobe vfs_read "},
		{`tracepoint("sched:sched_switch", comm="bash")`, "tracepoint sched:sched_switch "},
		{`rawtracepoint("sys_enter")`, "rawtracepoint sys_enter "},
		{`uprobe("libc:malloc")`, "uprobe libc:malloc "},
		{`profile(99)`, "profile 99 "},
		{`kprobe("vfs_read", regs=True)`, ""},
		{`hook("vfs_read", when=mine)`, ""},
		{`hook(["vfs_read", mine])`, ""},
		{`hook(mine)`, ""},
		{`hook("vfs_" + "read")`, ""},
		{`hook("a", "b")`, ""},
		{`hook("vfs_read", path=mine)`, ""},
		{`mine("vfs_read")`, ""},
		{`hook`, ""},
		{`hook.entry("vfs_read")`, ""},
		{`other.ret("vfs_read")`, ""},
	} {
		h := findHook(parseStmt(t, "@"+c.decorator+"\ndef f(): pass\n"), bound)
		got := ""
		if h != nil {
			got = h.kind.String() + " " + strings.Join(h.targets, "|") + " " + h.path
		}
		if got != c.want {
			t.Errorf("%s: got %q, want %q", c.decorator, got, c.want)
		}
	}
	shadowed := func(name string) bool { return name == "hook" }
	if findHook(parseStmt(t, "@hook('vfs_read')\ndef f(): pass\n"), shadowed) != nil {
		t.Error("a hook of the session's own is taken for krait's")
	}
	if findHook(parseStmt(t, "@hook('a')\n@hook('b')\ndef f(): pass\n"), bound) != nil {
		t.Error("two decorators are taken for one hook")
	}
}

// TestDecide is the table of the paths.
func TestDecide(t *testing.T) {
	src := []byte("x = 1\n@hook('f')\ndef h():\n    for i in x: pass\n")
	loop := syntax.NewError("test.py", src, syntax.Pos{Line: 4, Col: 5}, syntax.Pos{Line: 4, Col: 8}, "a loop", "unroll it")
	for _, c := range []struct {
		name     string
		kind     hookKind
		path     string
		check    error
		writable bool
		want     path
		line     int
		says     string
	}{
		{"fits", entryHook, "", nil, false, ebpfPath, 0, "f → eBPF (fentry)"},
		{"fits, writable", entryHook, "", nil, true, ebpfPath, 0, "f → eBPF (fentry)"},
		{"return", returnHook, "", nil, true, ebpfPath, 0, "f → eBPF (fexit)"},
		{"does not fit", entryHook, "", loop, false, noPath, 4, "a loop"},
		{"does not fit, writable", entryHook, "", loop, true, kernelPath, 4, "f → interpreter (hook), line 4: a loop"},
		{"eBPF demanded", entryHook, "ebpf", loop, true, noPath, 4, "a loop"},
		{"kernel demanded", entryHook, "kernel", nil, true, kernelPath, 3, `path="kernel"`},
		{"kernel demanded, read-only", entryHook, "kernel", nil, false, noPath, 3, `path="kernel"`},
		{"replace", replaceHook, "", errors.New("no"), true, kernelPath, 3, "f → interpreter (replace), line 3: replaces the function"},
		{"replace, read-only", replaceHook, "", errors.New("no"), false, noPath, 3, "replaces"},
		{"replace in eBPF", replaceHook, "ebpf", nil, true, noPath, 3, "eBPF cannot replace"},
		{"no such path", entryHook, "gpu", nil, true, noPath, 3, "neither"},
	} {
		f, err := syntax.ParseFile("test.py", src)
		if err != nil {
			t.Fatal(err)
		}
		h := findHook(f.Stmts[1], func(string) bool { return false })
		h.kind, h.path, h.target, h.targets = c.kind, c.path, "f", []string{"f"}
		r := h.decide(c.check, c.writable, map[hookKind]string{entryHook: "fentry", returnHook: "fexit"}[c.kind])
		if r.path != c.want || r.line != c.line || !strings.Contains(h.describe(r), c.says) {
			t.Errorf("%s: path %d line %d %q", c.name, r.path, r.line, h.describe(r))
		}
		if r.path != noPath {
			continue
		}
		e := h.refuse(r, "test.py", src)
		if write := strings.Contains(formatted(e), "--write"); write != (c.path == "" || c.path == "kernel") {
			t.Errorf("%s: %s", c.name, formatted(e))
		}
	}
}

func formatted(err error) string {
	var e *syntax.Error
	if errors.As(err, &e) {
		return e.Format()
	}
	return err.Error()
}

// TestSplit checks that a file's hooks are units and nothing is lost or run twice.
func TestSplit(t *testing.T) {
	const src = "'doc'\nx = 1\n@hook('a')\ndef f(): pass\n'text'\ny = 2\n@replace('b')\ndef g(): pass\n@hook('c')\ndef h(): pass\n"
	f, err := syntax.ParseFile("test.py", []byte(src))
	if err != nil {
		t.Fatal(err)
	}
	var got []int
	for _, c := range split(f, func(string) bool { return false }) {
		got = append(got, len(c.Stmts))
	}
	// The text behind the first hook would become the module's docstring: it is left out.
	if want := []int{2, 1, 1, 1, 1}; !equal(got, want) {
		t.Errorf("units of %v statements, want %v", got, want)
	}
}

func equal(a, b []int) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}
