package repl

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"krait/interp/syntax"
)

// A path is where a statement runs.
type path uint8

const (
	homePath   path = iota // the home, as any Python
	ebpfPath               // a hook that becomes an eBPF program
	kernelPath             // a hook whose handler runs in the interpreter in the kernel
	noPath                 // a hook that this session cannot have
)

// A route is what becomes of a hook, and why: line is where the reason is.
type route struct {
	path   path
	reason string
	line   int
	err    error // noPath
}

// A hookKind is what a hook's decorator says.
type hookKind uint8

const (
	entryHook hookKind = iota
	returnHook
	replaceHook
	kprobeHook
	kretprobeHook
	tracepointHook
	rawTracepointHook
	uprobeHook
	uretprobeHook
	profileHook
)

var hookNames = [...]string{
	entryHook: "hook", returnHook: "hook.ret", replaceHook: "replace", kprobeHook: "kprobe", kretprobeHook: "kretprobe",
	tracepointHook: "tracepoint", rawTracepointHook: "rawtracepoint", uprobeHook: "uprobe", uretprobeHook: "uretprobe",
	profileHook: "profile",
}

func (k hookKind) String() string { return hookNames[k] }

// function: the target is a function of the kernel.
func (k hookKind) function() bool { return k <= kretprobeHook }

// A hookDef is a function decorated with hook, hook.ret, replace or the name of another kind.
type hookDef struct {
	def     *syntax.FuncDef
	call    *syntax.Call
	kind    hookKind
	target  string   // the first of targets
	targets []string // names and patterns
	path    string   // what path= demands: "ebpf", "kernel" or ""
	// filters are pid=, comm= and the like; missingOK: targets may be missing.
	filters   []*syntax.Keyword
	missingOK bool
	pid       int // of a uprobe: attach to this process only
}

// findHook recognises a hook whose function is known before anything runs: its decorator is the only
// one, the decorator's name is still the builtin, and the target is a str or a bare kernel name.
// Others reach the home, whose hooks run in the interpreter.
func findHook(s syntax.Stmt, bound func(name string) bool) *hookDef {
	def, ok := s.(*syntax.FuncDef)
	if !ok || len(def.Decorators) != 1 || def.Async {
		return nil
	}
	call, ok := def.Decorators[0].(*syntax.Call)
	if !ok || len(call.Args) != 1 {
		return nil
	}
	h := &hookDef{def: def, call: call}
	switch fn := call.Fn.(type) {
	case *syntax.Name:
		kind := slices.Index(hookNames[:], fn.Id)
		if kind < 0 || bound(fn.Id) {
			return nil
		}
		h.kind = hookKind(kind)
	case *syntax.Attr:
		base, ok := fn.X.(*syntax.Name)
		if !ok || base.Id != "hook" || bound("hook") || fn.Name != "ret" {
			return nil
		}
		h.kind = returnHook
	default:
		return nil
	}
	return h.arguments(bound)
}

// arguments takes target and path from the decorator's call.
func (h *hookDef) arguments(bound func(string) bool) *hookDef {
	if h.targets = targetsOf(h.call.Args[0], bound); len(h.targets) == 0 {
		return nil
	}
	h.target = h.targets[0]
	for _, k := range h.call.Keywords {
		switch k.Name {
		case "pid", "tid", "comm", "uid", "cgroup":
			h.filters = append(h.filters, k)
			continue
		case "when":
			if _, ok := k.Value.(*syntax.Lambda); !ok {
				return nil
			}
			h.filters = append(h.filters, k)
			continue
		}
		c, ok := k.Value.(*syntax.Const)
		if !ok {
			return nil
		}
		text, _ := c.Value.(string)
		switch {
		case k.Name == "path" && text != "":
			h.path = text
		case k.Name == "missing" && (text == "ok" || text == "error"):
			h.missingOK = text == "ok"
		default:
			return nil
		}
	}
	return h
}

// targetsOf reads the first argument of a decorator: a str, a number, a bare name of the kernel, or a list of such.
func targetsOf(x syntax.Expr, bound func(string) bool) []string {
	switch x := x.(type) {
	case *syntax.Const:
		switch v := x.Value.(type) {
		case string:
			return []string{v}
		case int64:
			return []string{strconv.FormatInt(v, 10)}
		}
	case *syntax.Name:
		if !bound(x.Id) {
			return []string{x.Id}
		}
	case *syntax.List:
		return manyTargets(x.Elts, bound)
	case *syntax.Tuple:
		return manyTargets(x.Elts, bound)
	}
	return nil
}

func manyTargets(list []syntax.Expr, bound func(string) bool) []string {
	var all []string
	for _, x := range list {
		one := targetsOf(x, bound)
		if len(one) != 1 {
			return nil
		}
		all = append(all, one...)
	}
	return all
}

func (h *hookDef) line() int { return int(h.def.From.Line) }

// decide is the table of the paths; the first match wins. check is why the body does not fit eBPF,
// nil if it does; how is what it is attached as then.
func (h *hookDef) decide(check error, writable bool, how string) route {
	kernel := func(reason string, line int) route {
		if writable {
			return route{path: kernelPath, reason: reason, line: line}
		}
		return route{path: noPath, reason: reason, line: line}
	}
	switch {
	case h.path != "" && h.path != "ebpf" && h.path != "kernel":
		return route{path: noPath, line: h.line(), reason: fmt.Sprintf("path=%q is neither \"ebpf\" nor \"kernel\"", h.path)}
	case h.kind == replaceHook && h.path == "ebpf":
		return route{path: noPath, line: h.line(), reason: "eBPF cannot replace a function"}
	case h.kind == replaceHook:
		return kernel("replaces the function", h.line())
	case h.path == "kernel":
		return kernel("path=\"kernel\"", h.line())
	case check == nil:
		return route{path: ebpfPath, reason: how}
	}
	reason, line := check.Error(), h.line()
	var e *syntax.Error
	if errors.As(check, &e) {
		reason, line = e.Msg, int(e.Pos.Line)
	}
	if h.path == "ebpf" {
		return route{path: noPath, reason: reason, line: line, err: check}
	}
	r := kernel(reason, line)
	r.err = check
	if !h.kind.function() && r.path == kernelPath {
		r.path = noPath
	}
	return r
}

// describe is the line that is printed when a hook is attached.
func (h *hookDef) describe(r route) string {
	switch r.path {
	case ebpfPath:
		return fmt.Sprintf("%s → eBPF (%s)", strings.Join(h.targets, ", "), r.reason)
	case kernelPath:
		return fmt.Sprintf("%s → interpreter (%s), line %d: %s", h.target, h.kind, r.line, r.reason)
	}
	return fmt.Sprintf("%s → nowhere, line %d: %s", h.target, r.line, r.reason)
}

// refuse is the error for a hook that has no path in this session.
func (h *hookDef) refuse(r route, file string, src []byte) error {
	hint := ""
	if !h.ownPath() && h.kind.function() {
		hint = "this needs the interpreter in the kernel: start krait with --write"
	}
	var e *syntax.Error
	if errors.As(r.err, &e) {
		e := *e
		if hint != "" {
			e.Hint = joinHints(e.Hint, hint)
		}
		e.Kind = "HookError"
		return &e
	}
	if r.err != nil {
		return r.err
	}
	from, to := h.call.Span()
	e = syntax.NewError(file, src, from, to, h.target+": "+r.reason, hint)
	e.Kind = "ReadOnlyError"
	if hint == "" {
		e.Kind = "ValueError"
	}
	return e
}

// ownPath reports whether the hook's own path= keeps it out of the kernel's interpreter.
func (h *hookDef) ownPath() bool { return h.path != "" && h.path != "kernel" }

func joinHints(a, b string) string {
	if a == "" {
		return b
	}
	return a + "; " + b
}
