package repl

import (
	"fmt"

	"krait/btf"
	"krait/interp/code"
	"krait/interp/compile"
	"krait/interp/resolve"
	"krait/interp/syntax"
	"krait/interp/value"
)

// exec runs a unit: a hook whose function is known by itself, a one-liner, or any other statements.
func (s *Session) exec(c *syntax.Chunk, mode compile.Mode) (*value.Outcome, error) {
	if len(c.Stmts) == 1 {
		if h := findHook(c.Stmts[0], s.names.has); h != nil {
			return s.execHook(c, h, mode)
		}
		if o := findOneLiner(c.Stmts[0], s.names.has); o != nil {
			return s.execOneLiner(c, o, mode)
		}
	}
	p, info, err := s.compileUnit(c, mode)
	if err == nil {
		err = s.settle(c, p, info)
	}
	if err != nil {
		return nil, err
	}
	o, err := s.interruptible(p)
	if err == nil {
		s.follow()
	}
	return o, err
}

// compileUnit compiles statements of __main__.
func (s *Session) compileUnit(c *syntax.Chunk, mode compile.Mode) (*code.Program, *resolve.Info, error) {
	return s.compileIn(c, mode, s.env())
}

func (s *Session) compileIn(c *syntax.Chunk, mode compile.Mode, env resolve.Env) (*code.Program, *resolve.Info, error) {
	info, err := resolve.Stmt(c, env)
	if err != nil {
		return nil, nil, err
	}
	s.namePlaces(c, info)
	p, err := compile.Stmt(c, info, mode)
	if err != nil {
		return nil, nil, err
	}
	if mode == compile.Interactive && s.prompt != nil {
		s.noteHidden(info)
	}
	s.bind(info)
	s.noteFunctions(c)
	return p, info, s.addKernel(p, info)
}

// namePlaces makes store(variable, x) of a variable of the kernel store("variable", x): what counts is where it is, and
// not the value that its name gives.
func (s *Session) namePlaces(c *syntax.Chunk, info *resolve.Info) {
	syntax.Walk(c, func(n syntax.Node) bool {
		call, ok := n.(*syntax.Call)
		if !ok || len(call.Args) == 0 {
			return true
		}
		f, named := call.Fn.(*syntax.Name)
		if !named || f.Id != "store" || info.Kind(f) != resolve.Builtin {
			return true
		}
		place, named := call.Args[0].(*syntax.Name)
		if !named || info.Kind(place) != resolve.Kernel {
			return true
		}
		if k, ok := s.kernel.find(place.Id); ok && k.Class == btf.VarName && !k.PerCPU {
			call.Args[0] = &syntax.Const{Range: place.Range, Value: place.Id}
		}
		return true
	})
}

// noteHidden tells who gives a name to a value at the prompt that a variable of the kernel has: that one stays as it is.
func (s *Session) noteHidden(info *resolve.Info) {
	for _, name := range info.Bound {
		if s.names.has(name) {
			continue
		}
		if n, ok := s.kernel.find(name); ok && n.Class == btf.VarName {
			fmt.Fprintf(s.stderr, "note: %s now names a value of the session; store(%q, x) writes the kernel's variable\n", name, name)
		}
	}
}

// whole is a file as one unit.
func whole(f *syntax.File) *syntax.Chunk {
	return &syntax.Chunk{Range: f.Range, Name: f.Name, Source: f.Source, Stmts: f.Stmts, Names: f.Names}
}

// split makes the units of a file: a hook is one by itself, since what it captures must be there when
// it is compiled; what lies between is run as one.
func split(f *syntax.File, bound func(string) bool) []*syntax.Chunk {
	var units []*syntax.Chunk
	start := 0
	add := func(end int) {
		if end > start {
			units = append(units, part(f, start, end))
		}
		start = end
	}
	for i, stmt := range f.Stmts {
		if findHook(stmt, bound) != nil || findOneLiner(stmt, bound) != nil {
			add(i)
			add(i + 1)
		}
	}
	add(len(f.Stmts))
	if len(units) == 0 {
		return []*syntax.Chunk{whole(f)}
	}
	return units
}

// part is some of a file's statements as a unit. Only the first may begin with the docstring.
func part(f *syntax.File, start, end int) *syntax.Chunk {
	c := whole(f)
	if start == 0 && end == len(f.Stmts) {
		return c
	}
	c.Stmts = f.Stmts[start:end]
	for start > 0 && len(c.Stmts) > 1 && isText(c.Stmts[0]) {
		c.Stmts = c.Stmts[1:]
	}
	c.From, _ = c.Stmts[0].Span()
	_, c.To = c.Stmts[len(c.Stmts)-1].Span()
	return c
}

func isText(s syntax.Stmt) bool {
	x, ok := s.(*syntax.ExprStmt)
	if !ok {
		return false
	}
	c, ok := x.X.(*syntax.Const)
	if !ok {
		return false
	}
	_, ok = c.Value.(string)
	return ok
}
