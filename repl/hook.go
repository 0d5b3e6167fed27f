package repl

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"krait/bpf"
	"krait/interp/compile"
	"krait/interp/resolve"
	"krait/interp/syntax"
	"krait/interp/value"
)

// execHook runs the definition of a hook on the path that decide gives it.
func (s *Session) execHook(c *syntax.Chunk, h *hookDef, mode compile.Mode) (*value.Outcome, error) {
	info, err := resolve.Stmt(c, s.env())
	if err != nil {
		return nil, err
	}
	sites, err := s.findSites(c, h)
	if err != nil {
		return nil, err
	}
	if len(sites) == 0 {
		return s.bindHook(h, s.hooks.none(h))
	}
	var specs []*bpf.Spec
	var captured *capture
	check := errors.New("a replacement is no eBPF program")
	if h.kind != replaceHook && h.path != "kernel" {
		if captured, err = s.capture(h, info); err != nil {
			return nil, err
		}
		if specs, check, err = s.compileSites(c, h, sites, captured); err != nil {
			return nil, err
		}
	}
	r := h.decide(check, s.writable(), attachedAs(sites))
	switch r.path {
	case ebpfPath:
		if s.config.DryRun {
			s.explain(h, r, specs)
			return s.bindHook(h, s.hooks.none(h))
		}
		o, err := s.attachEBPF(hookSource{chunk: c, def: h, info: info, sites: sites}, r, specs, captured)
		return o, s.verdict(c, h, err)
	case noPath:
		return nil, h.refuse(r, c.Name, c.Source)
	}
	unit, err := s.sifted(c, h)
	if err != nil {
		return nil, err
	}
	p, _, err := s.compileUnit(unit, mode)
	if err != nil {
		return nil, err
	}
	// The handler cannot ask for the types behind its arguments.
	if err := s.addKernel(p, info, h.target); err != nil {
		return nil, err
	}
	if s.config.Home != "kernel" {
		if err := s.moveHome(); err != nil {
			return nil, err
		}
	}
	o, err := s.interruptible(p)
	if err == nil && o.Status == value.Done && !s.config.Quiet {
		fmt.Fprintln(s.stdout, h.describe(r))
	}
	return o, err
}

// verdict makes of an error of the kernel's verifier one of the line that it is about; with -v its log is shown.
func (s *Session) verdict(c *syntax.Chunk, h *hookDef, err error) error {
	var refused *bpf.LoadError
	if !errors.As(err, &refused) {
		return err
	}
	var hints []string
	if strings.Contains(refused.Reason, "too complex") || strings.Contains(refused.Reason, "too large") {
		hints = append(hints, "its loops have too many rounds, or their body too many ways through")
	}
	if !s.config.Verbose {
		hints = append(hints, "-v shows the verifier's log")
	} else {
		fmt.Fprintf(s.stderr, "%s\n", strings.TrimSpace(refused.Log))
	}
	from, to := h.def.Name.Span()
	found := false
	syntax.Walk(h.def, func(n syntax.Node) bool {
		if start, end := n.Span(); !found && int(start.Line) == refused.Line {
			from, to, found = start, end, true
		}
		return !found
	})
	e := syntax.NewError(c.Name, c.Source, from, to, "the kernel refused the eBPF program: "+refused.Reason, strings.Join(hints, "; "))
	e.Kind = "HookError"
	return e
}

// findSites refuses a hook on what the kernel does not have, with the nearest name.
func (s *Session) findSites(c *syntax.Chunk, h *hookDef) ([]site, error) {
	from, to := h.call.Args[0].Span()
	if err := s.kernel.load(); err != nil {
		return nil, syntax.NewError(c.Name, c.Source, from, to, err.Error(), "")
	}
	sites, err := s.sites(h)
	var missing *siteError
	if errors.As(err, &missing) {
		e := syntax.NewError(c.Name, c.Source, from, to, missing.msg, missing.hint)
		e.Kind = "NameError"
		return nil, e
	}
	return sites, err
}

// compileSites compiles the hook for each place; check is why it does not fit eBPF.
func (s *Session) compileSites(c *syntax.Chunk, h *hookDef, sites []site, captured *capture) (specs []*bpf.Spec, check, err error) {
	def, err := s.filtered(c, h)
	if err != nil {
		return nil, nil, err
	}
	room := longestName(sites)
	for _, one := range sites {
		one.at.Room = room
		if one.kind == bpf.Uprobe || one.kind == bpf.Uretprobe {
			one.at.PID = h.pid
		}
		b := &bpf.Hook{
			Target: one.target, Kind: one.kind, Site: one.at, Name: def.Name.Id, Params: def.Params, Body: def.Body,
			File: c.Name, Source: c.Source, Globals: captured.globals,
			Started: s.started,
		}
		b.From, b.To = def.Name.Span()
		spec, check := bpf.Compile(b, s.kernel.types)
		if check != nil {
			return nil, check, nil
		}
		specs = append(specs, spec)
	}
	return specs, nil, nil
}

// explain shows what becomes of a hook that is not attached.
func (s *Session) explain(h *hookDef, r route, specs []*bpf.Spec) {
	for _, spec := range specs {
		s.dry.note(spec)
	}
	if s.config.Explain {
		fmt.Fprintln(s.stdout, h.describe(r))
		for _, spec := range specs {
			fmt.Fprintf(s.stdout, "  %s\n", spec.Summary())
		}
	}
	if s.config.Asm {
		for _, spec := range specs {
			io.WriteString(s.stdout, spec.Dump())
		}
	}
}

// attachedAs says as what the hook is attached, and why not as what was asked for.
func attachedAs(sites []site) string {
	var parts []string
	seen := map[string]bool{}
	for _, one := range sites {
		text := one.kind.String()
		if one.why != "" {
			text += ": " + one.why
		}
		if !seen[text] {
			parts = append(parts, text)
		}
		seen[text] = true
	}
	text := strings.Join(parts, "; ")
	if len(sites) > 1 {
		text = fmt.Sprintf("%d × %s", len(sites), text)
	}
	return text
}
