package repl

import (
	"errors"
	"fmt"

	"krait/bpf"
	"krait/interp/compile"
	"krait/interp/resolve"
	"krait/interp/syntax"
	"krait/interp/value"
)

// execHook runs the definition of a hook on the path that decide gives it.
func (s *Session) execHook(c *syntax.Chunk, h *hookDef, mode compile.Mode) (*value.Outcome, error) {
	if err := s.checkTarget(c, h); err != nil {
		return nil, err
	}
	info, err := resolve.Stmt(c, s.env())
	if err != nil {
		return nil, err
	}
	var spec *bpf.Spec
	var captured *capture
	check := errors.New("a replacement is no eBPF program")
	if h.kind != replaceHook && h.path != "kernel" {
		captured, err = s.capture(h, info)
		if err != nil {
			return nil, err
		}
		spec, check = bpf.Compile(h.compiled(c, captured.globals), s.kernel.types)
	}
	r := h.decide(check, s.writable())
	switch r.path {
	case ebpfPath:
		return s.attachEBPF(h, r, spec, captured)
	case noPath:
		return nil, h.refuse(r, c.Name, c.Source)
	}
	p, _, err := s.compileUnit(c, mode)
	if err != nil {
		return nil, err
	}
	// The handler cannot ask for the types behind its arguments.
	if err := s.addKernel(p, info, h.target); err != nil {
		return nil, err
	}
	o, err := s.interruptible(p)
	if err == nil && o.Status == value.Done {
		fmt.Fprintln(s.stdout, h.describe(r))
	}
	return o, err
}

// checkTarget refuses a hook on a function that the kernel does not have, with the nearest name.
func (s *Session) checkTarget(c *syntax.Chunk, h *hookDef) error {
	from, to := h.call.Args[0].Span()
	if err := s.kernel.load(); err != nil {
		return syntax.NewError(c.Name, c.Source, from, to, err.Error(), "")
	}
	if _, ok := s.kernel.types.Func(h.target); ok {
		return nil
	}
	hint := ""
	if near := s.kernel.nearFunction(h.target); near != "" {
		hint = fmt.Sprintf("did you mean '%s'?", near)
	}
	e := syntax.NewError(c.Name, c.Source, from, to, fmt.Sprintf("%s: the kernel has no such function", h.target), hint)
	e.Kind = "NameError"
	return e
}

// compiled is the hook as the compiler wants it.
func (h *hookDef) compiled(c *syntax.Chunk, globals map[string]bpf.Global) *bpf.Hook {
	b := &bpf.Hook{
		Target: h.target, Kind: bpf.Entry, Name: h.def.Name.Id,
		Params: h.def.Params, Body: h.def.Body,
		File: c.Name, Source: c.Source, Globals: globals,
	}
	if h.kind == returnHook {
		b.Kind = bpf.Return
	}
	b.From, b.To = h.def.Name.Span()
	return b
}
