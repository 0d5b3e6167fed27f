package repl

import (
	"krait/btf"
	"krait/interp/syntax"
)

// sifted is the unit of a hook whose handler runs in the interpreter, with when= as the first statement of the handler.
// The other filters are the kernel module's, which looks at them before Python is entered.
func (s *Session) sifted(c *syntax.Chunk, h *hookDef) (*syntax.Chunk, error) {
	def, call, unit := *h.def, *h.call, *c
	call.Keywords = nil
	var head []syntax.Stmt
	for _, k := range h.call.Keywords {
		when, ok := k.Value.(*syntax.Lambda)
		if k.Name != "when" || !ok {
			call.Keywords = append(call.Keywords, k)
			continue
		}
		def.Params = withParams(def.Params, when.Params)
		otherwise := &syntax.Return{Range: k.Range}
		if h.kind == replaceHook {
			params, orig, err := s.original(&unit, h, def.Params, k.Range)
			if err != nil {
				return nil, err
			}
			def.Params, otherwise.X = params, orig
		}
		head = append(head, &syntax.If{
			Range: k.Range, Test: when.Body,
			Body: []syntax.Stmt{&syntax.Pass{Range: k.Range}}, Else: []syntax.Stmt{otherwise},
		})
	}
	if head == nil {
		return c, nil
	}
	def.Body = append(head, h.def.Body...)
	def.Decorators = []syntax.Expr{&call}
	unit.Stmts = []syntax.Stmt{&def}
	return &unit, nil
}

// original is the call of a replaced function with all that it was called with, and the parameters that this takes; c, whose
// names it adds to, is the unit.
func (s *Session) original(c *syntax.Chunk, h *hookDef, have *syntax.Params, at syntax.Range) (*syntax.Params, syntax.Expr, error) {
	more := &syntax.Params{}
	name := func(id string) *syntax.Name {
		c.Names++
		return &syntax.Name{Range: at, Id: id, Seq: int32(c.Names - 1)}
	}
	call := &syntax.Call{Range: at, Fn: name("orig")}
	add := func(id string) { more.Args = append(more.Args, &syntax.Param{Range: at, Name: name(id)}) }
	add("orig")
	names := map[string]bool{"orig": true}
	if n, ok := s.kernel.find(h.target); ok && n.Class == btf.FuncName {
		params, err := s.kernel.parameters(n.Type)
		if err != nil {
			return nil, nil, err
		}
		for _, id := range params {
			add(id)
			names[id] = true
			call.Args = append(call.Args, name(id))
		}
	}
	names["func"], names["probe"] = true, true
	for _, p := range withParams(have, more).All() {
		if !names[p.Name.Id] && !specials[p.Name.Id] {
			from, to := p.Span()
			return nil, nil, syntax.NewError(c.Name, c.Source, from, to, h.target+" has no parameter "+p.Name.Id,
				"with when= the parameters of a replacement are orig and those of the function, by their names")
		}
	}
	return withParams(have, more), call, nil
}

// parameters are the names of a function's.
func (k *kernel) parameters(fn btf.ID) ([]string, error) {
	t, err := k.types.Type(fn)
	if err == nil {
		t, err = k.types.Type(t.Elem)
	}
	if err != nil {
		return nil, err
	}
	var names []string
	for _, p := range t.Params {
		names = append(names, p.Name)
	}
	return names, nil
}
