package bpf

import (
	"krait/interp/syntax"
	"krait/interp/value"
)

// A Hook is what the session knows of a hook before it is compiled.
type Hook struct {
	Target string // kernel function, or the name that Site explains
	Kind   Kind
	Site   Site
	Name   string // of the Python function
	// Params may be a subset of the kernel's parameters by name, or any names by position; ret is the
	// result in a Return hook.
	Params *syntax.Params
	Body   []syntax.Stmt
	// From and To are what an error about the hook as a whole underlines.
	From, To syntax.Pos
	File     string
	Source   []byte // of the unit the positions are in
	// Globals are the names of the session that the body may use, captured now.
	Globals map[string]Global
	// Started is when the session began, in nanoseconds since boot: what elapsed counts from.
	Started uint64
	// Direct makes every load a plain one, whatever the model of the verifier says: for the test of the model.
	Direct bool
	// CountHits makes the hook count how often it ran, for some instructions a run.
	CountHits bool
}

// A Global is a session's variable as a hook sees it: a Container, a Func or a Const.
type Global interface{ global() }

// Func is a function of the session that a hook calls: its body is put in the place of the call.
type Func struct {
	Def    *syntax.FuncDef
	File   string
	Source []byte // of the unit the positions are in
	// Closure are the names that it has from the function it was defined in.
	Closure map[string]Global
}

// Const is an int, str, bool or None, captured by value.
type Const struct{ Value value.Value }

func (Container) global() {}
func (Func) global()      {}
func (Const) global()     {}
