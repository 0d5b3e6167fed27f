package bpf

import (
	"fmt"

	"krait/btf"
	"krait/interp/syntax"
)

// checker types a hook's body and lowers it.
type checker struct {
	hook   *Hook
	types  *btf.Types
	fn     *btf.Type // the function
	proto  *btf.Type
	params map[string]*argument
	fields []*RecordField       // of a Tracepoint, in the order of proto's parameters
	vars   map[string]*variable // every name that the body assigns
	flow   *flow
	spec   *Spec
	temps  int
	// Of the place that is checked: its loop, and the function that is put in the place of a call.
	inLoop    *loopScope
	returning *returned
	closure   map[string]Global
	inlining  []*syntax.FuncDef
	entry     *entryState // of a return hook that uses entry()
	atEntry   bool        // what is checked is evaluated when the function is called
	uses      map[int]int // Container.ID → index into spec.Maps
	// By Container.ID, what Tables hold: where it was guessed, and what was learnt in a check before.
	guessed map[int]syntax.Node
	learnt  map[int]Layout
}

// flow is what is known where the checker stands: the types of assigned variables. Dead: the place
// is never reached.
type flow struct {
	vars map[*variable]typ
	// mixed holds why a variable has no one type; maybe, that it is assigned on some paths only.
	mixed map[*variable]string
	maybe map[*variable]bool
	dead  bool
}

func newFlow() *flow {
	return &flow{vars: map[*variable]typ{}, mixed: map[*variable]string{}, maybe: map[*variable]bool{}}
}

func (f *flow) clone() *flow {
	g := newFlow()
	g.dead = f.dead
	for v, t := range f.vars {
		g.vars[v] = t
	}
	for v, s := range f.mixed {
		g.mixed[v] = s
	}
	for v := range f.maybe {
		g.maybe[v] = true
	}
	return g
}

// join is the flow behind two branches.
func (c *checker) join(a, b *flow) *flow {
	if a.dead {
		return b
	}
	if b.dead {
		return a
	}
	f := newFlow()
	for v := range a.maybe {
		f.maybe[v] = true
	}
	for v := range b.maybe {
		f.maybe[v] = true
	}
	for v, s := range a.mixed {
		f.mixed[v] = s
	}
	for v, s := range b.mixed {
		f.mixed[v] = s
	}
	for v, t := range a.vars {
		u, ok := b.vars[v]
		if !ok {
			f.maybe[v] = true
			continue
		}
		m, why := c.merge(t, u)
		if why != "" {
			f.mixed[v] = why
			continue
		}
		f.vars[v] = m
	}
	for v := range b.vars {
		if _, ok := a.vars[v]; !ok {
			f.maybe[v] = true
		}
	}
	for v := range f.maybe {
		delete(f.vars, v)
	}
	for v := range f.mixed {
		delete(f.vars, v)
	}
	return f
}

// refusal carries an error out of the checker; only check recovers it.
type refusal struct{ err *syntax.Error }

// fail refuses a node. It does not return.
func (c *checker) fail(n syntax.Node, hint, format string, args ...any) {
	from, to := c.hook.From, c.hook.To
	if n != nil {
		from, to = n.Span()
	}
	panic(refusal{syntax.NewError(c.hook.File, c.hook.Source, from, to, fmt.Sprintf(format, args...), hint)})
}

// check types the hook and returns its statements.
func (c *checker) check() (body []stmt, err error) {
	defer func() {
		switch p := recover().(type) {
		case nil:
		case refusal:
			err = p.err
		case again:
			err = errAgain
		default:
			panic(p)
		}
	}()
	c.target()
	c.bindParams()
	c.vars = collect(c.hook.Body)
	c.flow = newFlow()
	for name, v := range c.vars {
		if a := c.params[name]; a != nil {
			c.flow.vars[v] = a.t
		}
	}
	var prologue []stmt
	for _, p := range c.paramList() {
		if v := c.vars[p.Name.Id]; v != nil {
			if c.params[p.Name.Id].field != nil {
				c.fail(p, "use another name", "%s is a field of the record and cannot be assigned", p.Name.Id)
			}
			prologue = append(prologue, &set{p, v, c.params[p.Name.Id]})
			v.size = 8
		}
	}
	body = append(prologue, c.block(c.hook.Body)...)
	c.settleLayouts()
	return body, nil
}

func (c *checker) paramList() []*syntax.Param {
	if c.hook.Params == nil {
		return nil
	}
	return c.hook.Params.All()
}

// collect finds the names that statements assign: they are local everywhere in them, as in Python.
func collect(body []syntax.Stmt) map[string]*variable {
	vars := map[string]*variable{}
	global := map[string]bool{}
	var target func(t syntax.Expr)
	target = func(t syntax.Expr) {
		switch t := t.(type) {
		case *syntax.Name:
			if vars[t.Id] == nil {
				vars[t.Id] = &variable{name: t.Id}
			}
		case *syntax.Tuple:
			for _, e := range t.Elts {
				target(e)
			}
		case *syntax.List:
			for _, e := range t.Elts {
				target(e)
			}
		}
	}
	for _, s := range body {
		syntax.Walk(s, func(n syntax.Node) bool {
			switch n := n.(type) {
			case *syntax.Assign:
				for _, t := range n.Targets {
					target(t)
				}
			case *syntax.AugAssign:
				target(n.Target)
			case *syntax.AnnAssign:
				target(n.Target)
			case *syntax.For:
				target(n.Target)
			case *syntax.NamedExpr:
				target(n.Target)
			case *syntax.Global:
				for _, name := range n.Names {
					global[name.Id] = true
				}
			case *syntax.FuncDef, *syntax.ClassDef, *syntax.Lambda, *syntax.Comp:
				return false
			}
			return true
		})
	}
	for name := range global {
		delete(vars, name)
	}
	return vars
}

// temp makes a variable for a value that is used twice.
func (c *checker) temp(t typ) *variable {
	c.temps++
	return &variable{name: fmt.Sprintf("(%d)", c.temps), size: slotSize(t)}
}

// slotSize is the room a value needs on the stack.
func slotSize(t typ) int {
	switch t.kind {
	case kStr:
		return t.size + strSlack
	case kShown:
		return t.part.Size
	}
	return 8
}

func (c *checker) block(list []syntax.Stmt) []stmt {
	var out []stmt
	for _, s := range list {
		if c.flow.dead {
			break // nothing behind a return is run, so nothing in it can be wrong
		}
		list := c.stmt(s)
		if len(list) > 1 {
			list = []stmt{&group{s, list}}
		}
		out = append(out, list...)
	}
	return out
}

func (c *checker) stmt(s syntax.Stmt) []stmt {
	switch s := s.(type) {
	case *syntax.Pass:
		return nil
	case *syntax.ExprStmt:
		return c.exprStmt(s)
	case *syntax.Assign:
		return c.assign(s)
	case *syntax.AnnAssign:
		if s.Value == nil {
			return nil
		}
		return c.store(s, s.Target, c.value(s.Value))
	case *syntax.AugAssign:
		return c.augAssign(s)
	case *syntax.Del:
		return c.del(s)
	case *syntax.If:
		return c.ifStmt(s)
	case *syntax.While:
		return c.whileStmt(s)
	case *syntax.For:
		return c.forStmt(s)
	case *syntax.Break:
		return c.breakStmt(s)
	case *syntax.Continue:
		return c.continueStmt(s)
	case *syntax.Assert:
		return c.assert(s)
	case *syntax.Raise:
		return c.raise(s)
	case *syntax.Return:
		if c.returning != nil {
			if s.X == nil {
				return c.returns(s, &number{base{typ{kind: kNone}, s}, 0})
			}
			return c.returns(s, c.value(s.X))
		}
		var out []stmt
		if s.X != nil {
			if x := c.value(s.X); !constant(x) {
				out = append(out, &eval{s, x})
			}
		}
		c.flow.dead = true
		return append(out, &leave{s})
	}
	what, hint := refusedStmt(s)
	c.fail(s, hint, "%s cannot run in eBPF", what)
	return nil
}

// refusedStmt names a statement that has no form in eBPF, and what to do instead.
func refusedStmt(s syntax.Stmt) (what, hint string) {
	switch s.(type) {
	case *syntax.Try:
		return "exception handling", "test before, or hook with path=\"kernel\""
	case *syntax.Global, *syntax.Nonlocal:
		return "assigning a name outside the hook", "count in a Counter, or print"
	case *syntax.Import, *syntax.ImportFrom:
		return "import", "import outside the hook"
	case *syntax.FuncDef, *syntax.ClassDef:
		return "a definition inside a hook", "define it outside"
	case *syntax.With:
		return "with", ""
	case *syntax.Match:
		return "match", "use if and elif"
	}
	return "this statement", ""
}

func (c *checker) exprStmt(s *syntax.ExprStmt) []stmt {
	if call, ok := s.X.(*syntax.Call); ok {
		if name, ok := call.Fn.(*syntax.Name); ok && name.Id == "print" && c.isBuiltin("print") {
			return c.print(s, call)
		}
		if x, list, ok := c.method(call); ok {
			if x != nil {
				list = append(list, &eval{s, x})
			}
			return list
		}
	}
	x := c.value(s.X)
	if constant(x) {
		return nil
	}
	return []stmt{&eval{s, x}}
}

func (c *checker) ifStmt(s *syntax.If) []stmt {
	test := c.cond(s.Test)
	if n, ok := test.(*number); ok {
		if n.bits != 0 {
			return c.block(s.Body)
		}
		return c.block(s.Else)
	}
	before := c.flow.clone()
	c.narrow(s.Test, true)
	then := c.block(s.Body)
	after := c.flow
	c.flow = before
	c.narrow(s.Test, false)
	rest := c.block(s.Else)
	c.flow = c.join(after, c.flow)
	return []stmt{&branch{s, test, then, rest}}
}

// constant: evaluating it does nothing.
func constant(x node) bool {
	switch x.(type) {
	case *number, *text:
		return true
	}
	return false
}
