package resolve

import "krait/interp/syntax"

// A use says what a scope does with a name.
type use uint16

const (
	load use = 1 << iota
	store
	param
	annotated
	globalDecl
	nonlocalDecl
	target   // a comprehension's iteration variable
	outward  // bound by a walrus of a comprehension in the scope around it
	implicit // __class__ for super: not an error when absent
)

// A symbol is a name in a scope.
type symbol struct {
	uses use
	decl syntax.Node // the global or nonlocal name
}

// note records that the current scope does u with the name.
func (r *resolver) note(name string, u use) *symbol { return r.scope.note(name, u) }

func (s *Scope) note(name string, u use) *symbol {
	sym := s.symbols[name]
	if sym == nil {
		sym = &symbol{}
		s.symbols[name] = sym
	}
	if u&(store|param) != 0 && sym.uses&(store|param) == 0 {
		s.order = append(s.order, name)
	}
	sym.uses |= u
	return sym
}

// ref records the Name node n and what is done with it.
func (r *resolver) ref(n *syntax.Name, u use) {
	name := r.scope.Mangle(n.Id)
	if u&(store|param) != 0 && n.Id == "__debug__" {
		r.fail(n, "cannot assign to __debug__", "")
	}
	sym := r.note(name, u)
	if u&target != 0 && sym.uses&outward != 0 {
		r.fail(n, "comprehension inner loop cannot rebind assignment expression target '"+n.Id+"'", "")
	}
	r.refs = append(r.refs, ref{n.Seq, name, r.scope})
	if u == load && n.Id == "super" && r.scope.isFunction() {
		r.note("__class__", implicit)
	}
}

// declare handles one name of a global or nonlocal statement.
func (r *resolver) declare(n *syntax.Name, u use) {
	word := "global"
	if u == nonlocalDecl {
		word = "nonlocal"
		if r.scope.Kind == Module {
			r.fail(n, "nonlocal declaration not allowed at module level", "")
		}
	}
	name := r.scope.Mangle(n.Id)
	if sym := r.scope.symbols[name]; sym != nil {
		quoted := "name '" + n.Id + "' is "
		switch {
		case sym.uses&param != 0:
			r.fail(n, quoted+"parameter and "+word, "")
		case sym.uses&annotated != 0:
			r.fail(n, "annotated name '"+n.Id+"' can't be "+word, "")
		case sym.uses&store != 0:
			r.fail(n, quoted+"assigned to before "+word+" declaration", "put the declaration first")
		case sym.uses&load != 0:
			r.fail(n, quoted+"used prior to "+word+" declaration", "put the declaration first")
		}
	}
	sym := r.note(name, u)
	if sym.uses&globalDecl != 0 && sym.uses&nonlocalDecl != 0 {
		r.fail(n, "name '"+n.Id+"' is nonlocal and global", "")
	}
	if sym.decl == nil {
		sym.decl = n
	}
	r.refs = append(r.refs, ref{n.Seq, name, r.scope})
}

// walrus binds the target of an assignment expression: inside a comprehension, in the scope around
// it.
func (r *resolver) walrus(n *syntax.NamedExpr) {
	s := r.scope
	if s.iterExpr > 0 {
		r.fail(n, "assignment expression cannot be used in a comprehension iterable expression", "")
	}
	if s.Kind != Comp {
		r.ref(n.Target, store)
		return
	}
	name := s.Mangle(n.Target.Id)
	for ; s.Kind == Comp; s = s.Parent {
		if sym := s.symbols[name]; sym != nil && sym.uses&target != 0 {
			r.fail(n, "assignment expression cannot rebind comprehension iteration variable '"+n.Target.Id+"'", "")
		}
		s.note(name, outward)
	}
	switch s.Kind {
	case Class:
		r.fail(n, "assignment expression within a comprehension cannot be used in a class body", "")
	default:
		s.note(name, store)
	}
	r.ref(n.Target, outward)
}

// pattern binds what a match pattern captures; seen holds the names captured so far, none may be
// captured twice.
func (r *resolver) pattern(p syntax.Pattern, seen map[string]bool) {
	capture := func(n *syntax.Name) {
		if n == nil {
			return
		}
		if seen[n.Id] {
			r.fail(n, "multiple assignments to name '"+n.Id+"' in pattern", "")
		}
		seen[n.Id] = true
		r.ref(n, store)
	}
	switch p := p.(type) {
	case *syntax.PatValue:
		r.expr(p.X)
	case *syntax.PatSequence:
		for _, e := range p.Elts {
			r.pattern(e, seen)
		}
	case *syntax.PatMapping:
		for i, k := range p.Keys {
			r.expr(k)
			r.pattern(p.Pats[i], seen)
		}
		capture(p.Rest)
	case *syntax.PatClass:
		r.expr(p.Cls)
		for _, e := range p.Pats {
			r.pattern(e, seen)
		}
		for i, e := range p.KwPats {
			r.attrs[r.scope.Mangle(p.KwNames[i])] = true
			r.pattern(e, seen)
		}
	case *syntax.PatStar:
		capture(p.Name)
	case *syntax.PatAs:
		if p.Pat != nil {
			r.pattern(p.Pat, seen)
		}
		capture(p.Name)
	case *syntax.PatOr:
		r.alternatives(p, seen)
	}
}

// alternatives resolves the alternatives of p, which must capture the same names.
func (r *resolver) alternatives(p *syntax.PatOr, seen map[string]bool) {
	var first map[string]bool
	for _, alt := range p.Alts {
		names := map[string]bool{}
		r.pattern(alt, names)
		if first == nil {
			first = names
			continue
		}
		same := len(first) == len(names)
		for name := range names {
			same = same && first[name]
		}
		if !same {
			r.fail(p, "alternative patterns bind different names", "")
		}
	}
	for _, name := range sorted(first) {
		if seen[name] {
			r.fail(p, "multiple assignments to name '"+name+"' in pattern", "")
		}
		seen[name] = true
	}
}
