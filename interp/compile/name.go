package compile

import (
	"slices"

	"krait/interp/code"
	"krait/interp/resolve"
	"krait/interp/syntax"
)

// mangle returns the name that a private name stands for inside a class.
func (f *fn) mangle(name string) string { return f.scope.Mangle(name) }

func (f *fn) kind(n *syntax.Name) resolve.Kind { return f.c.info.Kind(n) }

// locals returns the names that have registers, parameters first.
func (f *fn) locals() []string {
	switch f.scope.Kind {
	case resolve.Module:
		return nil
	case resolve.Class:
		return f.scope.Cells
	case resolve.Comp:
		return slices.Concat([]string{".0"}, f.scope.Locals, f.scope.Cells)
	}
	return slices.Concat(f.scope.Locals, f.scope.Cells)
}

// local returns the register of n when it is a plain local of this function.
func (f *fn) local(n *syntax.Name) (int, bool) {
	if f.kind(n) != resolve.Local {
		return 0, false
	}
	return f.vars[f.mangle(n.Id)], true
}

// check makes sure that the local in r is bound.
func (f *fn) check(n *syntax.Name, r int) {
	if !f.bound.has(r) {
		f.at(n)
		f.emitBx(code.CHECK, r, f.constIndex(code.Ident(f.mangle(n.Id))))
		f.bound.add(r)
	}
}

// load reads n into dst.
func (f *fn) load(n *syntax.Name, dst int) {
	name := f.mangle(n.Id)
	f.at(n)
	switch f.kind(n) {
	case resolve.Local:
		r := f.vars[name]
		f.check(n, r)
		f.move(dst, r)
	case resolve.Cell:
		f.emit(code.CLOAD, dst, f.vars[name], 0)
	case resolve.Free:
		f.emitBx(code.FLOAD, dst, f.frees[name])
	case resolve.Name:
		f.emitBx(code.NLOAD, dst, f.constIndex(code.Ident(name)))
	case resolve.ClassFree:
		f.emitBx(code.NLOADF, dst, f.frees[name])
	default:
		f.emitBx(code.GLOAD, dst, f.global(name))
	}
}

// hasNamespace reports whether the names of this module or class body are looked up in a namespace of its own.
func (f *fn) hasNamespace() bool { return f.scope.Kind == resolve.Class || f.c.info.Apart }

// loadOwn reads a name that the compiler itself put into the namespace of a module or class body.
func (f *fn) loadOwn(name string, dst int) {
	if f.hasNamespace() {
		f.emitBx(code.NLOAD, dst, f.constIndex(code.Ident(name)))
	} else {
		f.emitBx(code.GLOAD, dst, f.global(name))
	}
}

func (f *fn) storeOwn(name string, r int) {
	if f.hasNamespace() {
		f.emitBx(code.NSTORE, r, f.constIndex(code.Ident(name)))
	} else {
		f.emitBx(code.GSTORE, r, f.global(name))
	}
}

// storeName binds n to the value in r.
func (f *fn) storeName(n *syntax.Name, r int) {
	name := f.mangle(n.Id)
	f.at(n)
	switch f.kind(n) {
	case resolve.Local:
		v := f.vars[name]
		f.move(v, r)
		f.bound.add(v)
	case resolve.Cell:
		f.emit(code.CSTORE, f.vars[name], r, 0)
	case resolve.Free:
		f.emitBx(code.FSTORE, r, f.frees[name])
	case resolve.Name, resolve.ClassFree:
		f.emitBx(code.NSTORE, r, f.constIndex(code.Ident(name)))
	default:
		f.emitBx(code.GSTORE, r, f.global(name))
	}
}

// deleteName unbinds n.
func (f *fn) deleteName(n *syntax.Name) {
	name := f.mangle(n.Id)
	f.at(n)
	switch f.kind(n) {
	case resolve.Local:
		r := f.vars[name]
		f.check(n, r)
		f.emit(code.UNSET, r, 0, 0)
		f.bound.remove(r)
	case resolve.Cell:
		f.emitBx(code.CDEL, f.vars[name], f.constIndex(code.Ident(name)))
	case resolve.Free:
		f.emitBx(code.FDEL, 0, f.frees[name])
	case resolve.Name, resolve.ClassFree:
		f.emitBx(code.NDEL, 0, f.constIndex(code.Ident(name)))
	default:
		f.emitBx(code.GDEL, 0, f.global(name))
	}
}

// unbind removes the name of an except clause, which its body may have unbound already.
func (f *fn) unbind(n *syntax.Name) {
	if r, ok := f.local(n); ok {
		f.emit(code.UNSET, r, 0, 0)
		f.bound.remove(r)
		return
	}
	t := f.temp()
	f.emit(code.LOADNONE, t, 0, 0)
	f.storeName(n, t)
	f.deleteName(n)
	f.top = t
}

// scan finds the locals of body that are bound inside expressions, and those that are unbound.
func (f *fn) scan(body ...syntax.Node) {
	unbound := func(n *syntax.Name) {
		if r, ok := f.local(n); ok {
			f.fleet.add(r)
		}
	}
	// Of what has a scope of its own, defaults, decorators, annotations and bases are evaluated in this one.
	var visit func(n syntax.Node) bool
	walk := func(list ...syntax.Expr) {
		for _, e := range list {
			syntax.Walk(e, visit)
		}
	}
	visit = func(n syntax.Node) bool {
		switch n := n.(type) {
		case *syntax.FuncDef:
			walk(n.Decorators...)
			syntax.Walk(n.Params, visit)
			if n.Returns != nil {
				walk(n.Returns)
			}
			return false
		case *syntax.ClassDef:
			walk(n.Decorators...)
			walk(n.Bases...)
			for _, k := range n.Keywords {
				walk(k.Value)
			}
			return false
		case *syntax.Lambda:
			syntax.Walk(n.Params, visit)
			return false
		case *syntax.NamedExpr:
			if f.walrus == nil {
				f.walrus = make(map[string]bool)
			}
			f.walrus[n.Target.Id] = true
		case *syntax.Del:
			for _, t := range n.Targets {
				syntax.Walk(t, func(n syntax.Node) bool {
					if n, ok := n.(*syntax.Name); ok {
						unbound(n)
					}
					return true
				})
			}
		case *syntax.Handler:
			if n.Name != nil {
				unbound(n.Name)
			}
		}
		return true
	}
	for _, n := range body {
		syntax.Walk(n, visit)
	}
}
