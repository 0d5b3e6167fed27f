package compile

import (
	"fmt"

	"krait/interp/code"
	"krait/interp/resolve"
	"krait/interp/syntax"
)

// A Mode says what becomes of the expression statements of a chunk.
type Mode uint8

// The modes.
const (
	Exec        Mode = iota // their values are dropped
	Interactive             // their values are displayed
	Eval                    // the value of a lone expression is the program's result
)

// File compiles a whole source file. The module is named "__main__"; an importer names it otherwise.
func File(f *syntax.File, info *resolve.Info) (*code.Program, error) {
	return compile(f.Name, f.Source, f.Stmts, f, info, Exec)
}

// Stmt compiles one interactive unit.
func Stmt(c *syntax.Chunk, info *resolve.Info, mode Mode) (*code.Program, error) {
	return compile(c.Name, c.Source, c.Stmts, c, info, mode)
}

// A compiler is the state of one program.
type compiler struct {
	info *resolve.Info
	prog *code.Program
	src  []byte
	line int // of the first line of src
	mode Mode
}

func compile(name string, src []byte, body []syntax.Stmt, unit syntax.Node, info *resolve.Info, mode Mode) (p *code.Program, err error) {
	defer func() {
		if r := recover(); r != nil {
			e, ok := r.(*syntax.Error)
			if !ok {
				panic(r)
			}
			p, err = nil, e
		}
	}()
	c := &compiler{
		info: info,
		prog: &code.Program{Module: "__main__", File: name},
		src:  src,
		line: 1,
		mode: mode,
	}
	if start, _ := unit.Span(); start.Line > 0 {
		c.line = int(start.Line)
	}
	c.prog.Entry = c.module(body)
	return c.prog, nil
}

// module compiles the statements of a module and returns the index of their code.
func (c *compiler) module(body []syntax.Stmt) int {
	f := newFn(c, nil, c.info.Module, "<module>", "<module>")
	f.code.Flags |= code.FlagModule
	f.code.FirstLine = c.line
	if x, ok := loneExpr(body); ok && c.mode == Eval {
		r := f.value(x)
		f.emit(code.RETURN, r, 0, 0)
		return f.finish()
	}
	if c.mode == Exec {
		body = f.moduleDoc(body)
	}
	if hasAnnotations(body) {
		f.moduleAnnotations()
	}
	f.stmts(body)
	return f.finish()
}

func loneExpr(body []syntax.Stmt) (syntax.Expr, bool) {
	if len(body) != 1 {
		return nil, false
	}
	s, ok := body[0].(*syntax.ExprStmt)
	if !ok {
		return nil, false
	}
	return s.X, true
}

// moduleDoc stores a leading docstring as __doc__ and returns the other statements.
func (f *fn) moduleDoc(body []syntax.Stmt) []syntax.Stmt {
	doc, rest := docstring(body)
	if doc == nil {
		return body
	}
	t := f.temp()
	f.at(doc)
	f.constant(t, text(doc.Value.(string)))
	f.storeOwn("__doc__", t)
	f.top = t
	return rest
}

// moduleAnnotations makes __annotations__ in a fresh module, or at the prompt when nothing made it before.
func (f *fn) moduleAnnotations() {
	t := f.temp()
	make := func() {
		f.emit(code.DICT, t, t, 0)
		f.storeOwn("__annotations__", t)
	}
	if f.c.mode == Exec {
		make()
		f.top = t
		return
	}
	b := f.open(&block{kind: tryBlock})
	f.loadOwn("__annotations__", t)
	f.close(b)
	var after label
	f.jump(&after)
	f.handler(b, f.bound, func(exc int) {
		make()
		f.emit(code.POPEXC, exc, 0, 0)
		f.jump(&after)
	})
	f.place(&after)
	f.top = t
}

// docstring returns the string literal that body begins with, and what follows it.
func docstring(body []syntax.Stmt) (*syntax.Const, []syntax.Stmt) {
	if len(body) == 0 {
		return nil, body
	}
	s, ok := body[0].(*syntax.ExprStmt)
	if !ok {
		return nil, body
	}
	k, ok := s.X.(*syntax.Const)
	if !ok {
		return nil, body
	}
	if _, ok := k.Value.(string); !ok {
		return nil, body
	}
	return k, body[1:]
}

// fail ends the compilation with a SyntaxError at n.
func (c *compiler) fail(n syntax.Node, format string, args ...any) {
	start, end := n.Span()
	panic(syntax.NewError(c.prog.File, c.src, start, end, fmt.Sprintf(format, args...), ""))
}
