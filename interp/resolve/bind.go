package resolve

import (
	"slices"

	"krait/interp/syntax"
)

// bind looks every name up, once all bindings of the unit are known.
func (r *resolver) bind() {
	r.collectBound(r.info.Module)
	r.bindScope(r.info.Module)
	if r.unbound != nil {
		panic(r.unbound)
	}
	r.finish(r.info.Module)
	r.fill()
}

// collectBound gathers the names that the unit binds in the namespace.
func (r *resolver) collectBound(s *Scope) {
	for name, sym := range s.symbols {
		if sym.uses&globalDecl != 0 || s.Kind == Module && sym.uses&store != 0 {
			r.bound[name] = true
		}
	}
	for _, c := range s.Children {
		r.collectBound(c)
	}
}

// bindScope finds the kind of every name of s and of the scopes in it.
func (r *resolver) bindScope(s *Scope) {
	r.checkReturns(s)
	for name, sym := range s.symbols {
		kind := r.lookup(s, name, sym)
		if kind == NoKind {
			continue
		}
		s.Vars[name] = kind
	}
	for _, c := range s.Children {
		r.bindScope(c)
	}
}

// checkReturns refuses a value returned from an async generator.
func (r *resolver) checkReturns(s *Scope) {
	if s.Kind != Function || !s.Generator || !s.Coroutine {
		return
	}
	syntax.Walk(s.Node, func(n syntax.Node) bool {
		switch n := n.(type) {
		case *syntax.FuncDef, *syntax.ClassDef:
			return n == s.Node
		case *syntax.Return:
			if n.X != nil {
				r.fail(n, "'return' with value in async generator", "")
			}
		case syntax.Expr:
			return false
		}
		return true
	})
}

// binds reports whether s itself binds the name.
func (s *Scope) binds(name string) bool {
	sym := s.symbols[name]
	return sym != nil && sym.uses&(store|param) != 0 && sym.uses&(globalDecl|nonlocalDecl) == 0
}

// lookup finds the kind that a name has in s, marking the scopes between a cell and s.
func (r *resolver) lookup(s *Scope, name string, sym *symbol) Kind {
	switch {
	case sym.uses&globalDecl != 0:
		return Global
	case s.Kind == Module && r.env.Apart:
		return Name
	case s.Kind == Module:
		return r.outside(s, name)
	case s.binds(name):
		if s.Kind == Class {
			return Name
		}
		return Local
	}
	found := r.enclosing(s, name)
	switch {
	case found != nil:
		r.capture(s, found, name)
		if s.Kind == Class && sym.uses&nonlocalDecl == 0 {
			return ClassFree
		}
		return Free
	case sym.uses&nonlocalDecl != 0:
		r.noBinding(sym.decl, name)
		return NoKind
	case sym.uses == implicit:
		return NoKind
	}
	return r.outside(s, name)
}

// noBinding keeps the first nonlocal name, in source order, that names nothing.
func (r *resolver) noBinding(n syntax.Node, name string) {
	pos, end := n.Span()
	if r.unbound == nil || pos.Off < r.unbound.Pos.Off {
		r.unbound = syntax.NewError(r.file, r.src, pos, end, "no binding for nonlocal '"+name+"' found",
			"nonlocal names a variable of an enclosing function")
	}
}

// enclosing returns the function around s, or for __class__ the class, that has the name as a
// local; nil when it is a global.
func (r *resolver) enclosing(s *Scope, name string) *Scope {
	for p := s.Parent; p != nil; p = p.Parent {
		switch {
		case p.Kind == Class && name == "__class__":
			return p
		case p.isFunction() && p.binds(name):
			return p
		case p.isFunction() && p.symbols[name] != nil && p.symbols[name].uses&globalDecl != 0:
			return nil
		}
	}
	return nil
}

// capture makes the name a cell of owner that is handed down to s.
func (r *resolver) capture(s, owner *Scope, name string) {
	if owner.Kind == Class {
		owner.NeedsClassCell = true
	} else {
		owner.Vars[name] = Cell
	}
	addName(&owner.Cells, name)
	for p := s; p != owner; p = p.Parent {
		addName(&p.Frees, name)
		if p.Vars[name] == NoKind && p != s {
			p.Vars[name] = Free
			if p.Kind == Class {
				p.Vars[name] = ClassFree
			}
		}
	}
}

func addName(list *[]string, name string) {
	if i, found := slices.BinarySearch(*list, name); !found {
		*list = slices.Insert(*list, i, name)
	}
}

// outside finds the kind of a name that no function around s binds.
func (r *resolver) outside(s *Scope, name string) Kind {
	switch {
	case r.bound[name] || known(r.env.IsGlobal, name):
	case known(r.env.IsBuiltin, name):
		return Builtin
	case known(r.env.IsKernel, name):
		return Kernel
	}
	if s.Kind == Class {
		return Name
	}
	return Global
}

func known(f func(string) bool, name string) bool { return f != nil && f(name) }

// finish fills the ordered lists of s and of the scopes in it.
func (r *resolver) finish(s *Scope) {
	want := Local
	if s.Kind == Class {
		want = Name
	}
	for i, name := range s.order {
		if i < s.Params || s.Vars[name] == want && s.binds(name) {
			s.Locals = append(s.Locals, name)
		}
	}
	for _, c := range s.Children {
		r.finish(c)
	}
}

// fill makes the tables of the unit.
func (r *resolver) fill() {
	kernel, globals := map[string]bool{}, map[string]bool{}
	names := int32(0)
	for _, ref := range r.refs {
		names = max(names, ref.seq+1)
	}
	r.info.kinds = make([]Kind, names)
	for _, ref := range r.refs {
		kind := ref.scope.Vars[ref.name]
		r.info.kinds[ref.seq] = kind
		switch kind {
		case Kernel:
			kernel[ref.name] = true
		case Global:
			globals[ref.name] = true
		case Name:
			switch {
			case ref.scope.Kind == Module && r.outside(ref.scope, ref.name) == Kernel:
				kernel[ref.name] = true
			case ref.scope.Kind == Module || !ref.scope.binds(ref.name):
				globals[ref.name] = true
			}
		}
	}
	r.info.Bound, r.info.Kernel, r.info.Globals = sorted(r.bound), sorted(kernel), sorted(globals)
	r.info.Attrs, r.info.Imports = sorted(r.attrs), sorted(r.mods)
}
