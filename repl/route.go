package repl

import (
	"errors"
	"fmt"

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
)

var hookNames = [...]string{entryHook: "hook", returnHook: "hook.ret", replaceHook: "replace"}

func (k hookKind) String() string { return hookNames[k] }

// A hookDef is a function decorated with hook, hook.ret or replace.
type hookDef struct {
	def    *syntax.FuncDef
	call   *syntax.Call
	kind   hookKind
	target string // of a kernel function
	path   string // what path= demands: "ebpf", "kernel" or ""
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
		switch {
		case bound(fn.Id):
			return nil
		case fn.Id == "hook":
			h.kind = entryHook
		case fn.Id == "replace":
			h.kind = replaceHook
		default:
			return nil
		}
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
	switch x := h.call.Args[0].(type) {
	case *syntax.Const:
		name, ok := x.Value.(string)
		if !ok {
			return nil
		}
		h.target = name
	case *syntax.Name:
		if bound(x.Id) {
			return nil
		}
		h.target = x.Id
	default:
		return nil
	}
	for _, k := range h.call.Keywords {
		c, ok := k.Value.(*syntax.Const)
		if !ok || k.Name != "path" {
			return nil
		}
		if h.path, ok = c.Value.(string); !ok {
			return nil
		}
	}
	return h
}

func (h *hookDef) line() int { return int(h.def.From.Line) }

// decide is the table of the paths; the first match wins. check is why the body does not fit eBPF,
// nil if it does.
func (h *hookDef) decide(check error, writable bool) route {
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
		return route{path: ebpfPath}
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
	return r
}

// describe is the line that is printed when a hook is attached.
func (h *hookDef) describe(r route) string {
	switch r.path {
	case ebpfPath:
		how := "fentry"
		if h.kind == returnHook {
			how = "fexit"
		}
		return fmt.Sprintf("%s → eBPF (%s)", h.target, how)
	case kernelPath:
		return fmt.Sprintf("%s → interpreter (%s), line %d: %s", h.target, h.kind, r.line, r.reason)
	}
	return fmt.Sprintf("%s → nowhere, line %d: %s", h.target, r.line, r.reason)
}

// refuse is the error for a hook that has no path in this session.
func (h *hookDef) refuse(r route, file string, src []byte) error {
	hint := ""
	if !h.ownPath() {
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
