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

// A capture is what a hook's body takes of the session.
type capture struct {
	globals    map[string]bpf.Global
	containers map[int]string // a name for each container, by its number
	bound      map[int]bool   // containers that are in a map already
}

// capture asks the home for the values of the session's names that a hook's body uses.
func (s *Session) capture(h *hookDef, info *resolve.Info) (*capture, error) {
	c := &capture{globals: make(map[string]bpf.Global), containers: make(map[int]string), bound: make(map[int]bool)}
	fresh := make(map[value.Int]int) // number by id(), of containers without one
	for name, kind := range info.Scopes[h.def].Vars {
		if kind != resolve.Global {
			continue
		}
		v, err := s.eval(fmt.Sprintf(`__import__("krait").describe(%s), id(%s)`, name, name))
		var f *failure
		if errors.As(err, &f) && f.class == "NameError" {
			continue
		}
		if err != nil {
			return nil, err
		}
		t, err := fields(v, 2)
		if err != nil {
			return nil, err
		}
		id, _ := t[1].(value.Int)
		c.add(s, name, t[0], id, fresh)
	}
	return c, nil
}

// add takes one name in; what is neither a container nor a constant is left out, and the compiler says
// so where it is used.
func (c *capture) add(s *Session, name string, described value.Value, id value.Int, fresh map[value.Int]int) {
	d, _ := described.(value.Tuple)
	if len(d) < 2 {
		return
	}
	switch text(d[0]) {
	case "const":
		c.globals[name] = bpf.Const{Value: d[1]}
	case "container":
		k, bound, ok := describedContainer(d)
		if !ok {
			return
		}
		if !bound {
			if fresh[id] == 0 {
				s.lastContainer++
				fresh[id] = s.lastContainer
			}
			k.ID = fresh[id]
		}
		if bound && s.hooks.maps != nil {
			if m, ok := s.hooks.maps.Map(k.ID); ok {
				use := m.Use()
				k.Bound = &use
			}
		}
		c.containers[k.ID], c.bound[k.ID] = name, bound
		c.globals[name] = k
	}
}

// containerKinds are the classes of the module krait_containers.
var containerKinds = map[string]bpf.ContainerKind{
	"Counter": bpf.CounterKind, "Hist": bpf.HistKind, "LinHist": bpf.LinHistKind, "Stats": bpf.StatsKind,
	"Table": bpf.TableKind, "Set": bpf.SetKind, "Stream": bpf.StreamKind,
}

// describedContainer reads what describe says of a container: class, map, whether it was read, and its numbers.
func describedContainer(d value.Tuple) (k bpf.Container, bound, ok bool) {
	if len(d) != 5 {
		return k, false, false
	}
	kind, ok := containerKinds[text(d[1])]
	numbers, isTuple := d[4].(value.Tuple)
	if !ok || !isTuple || len(numbers) != 5 {
		return k, false, false
	}
	number, bound := d[2].(value.Int)
	n := func(i int) int64 {
		v, _ := numbers[i].(value.Int)
		return int64(v)
	}
	lru, _ := numbers[4].(value.Bool)
	return bpf.Container{
		ID: int(number), Kind: kind, Low: n(0), High: n(1), Step: n(2), Size: int(n(3)), LRU: bool(lru),
	}, bound, true
}
