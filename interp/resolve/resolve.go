package resolve

import (
	"maps"
	"slices"
	"strings"

	"krait/interp/syntax"
)

// An Env says what the world around a unit defines. A nil function knows no name.
type Env struct {
	IsBuiltin func(name string) bool
	IsKernel  func(name string) bool
	IsGlobal  func(name string) bool // names the session has defined
	// Apart: the unit may run with locals that are not its globals (exec, eval): names of its module
	// scope are of kind Name.
	Apart bool
}

// A Kind is where a name lives.
type Kind uint8

// The kinds. A Builtin is one only as far as this unit and the session tell: another unit may yet
// bind the name in the namespace, which goes first. In the same way a Global whose cell is empty
// falls back to the builtin of its name. In a class body a builtin or kernel name that the body
// does not bind keeps that kind; any other name it does not find outside is a Name.
const (
	NoKind    Kind = iota // not a reference
	Local                 // of the function
	Cell                  // of the function, and used by an inner one
	Free                  // a Cell of an enclosing function
	Global                // a cell of the namespace
	Builtin               //
	Kernel                // a function, variable or struct of the kernel
	Name                  // in a class body or a unit Apart: its namespace first, then as Global
	ClassFree             // in a class body: its namespace first, then as Free
)

var kindNames = [...]string{"none", "local", "cell", "free", "global", "builtin", "kernel", "name", "classfree"}

// String returns the kind in lower case.
func (k Kind) String() string { return kindNames[k] }

// A ScopeKind is what opened a scope.
type ScopeKind uint8

// The kinds of scope.
const (
	Module ScopeKind = iota
	Function
	Lambda
	Comp
	Class
)

var scopeNames = [...]string{"module", "function", "lambda", "comp", "class"}

// String returns the kind in lower case.
func (k ScopeKind) String() string { return scopeNames[k] }

// A Scope is what one block of code binds. Names in it are mangled.
type Scope struct {
	Kind     ScopeKind
	Node     syntax.Node // *File, *Chunk, *FuncDef, *Lambda, *Comp or *ClassDef
	Parent   *Scope      // nil for the module
	Children []*Scope    // in source order
	Class    string      // name of the innermost class around it, itself included; for Mangle

	// Locals are the parameters in the order of Params.All, then the other names of kind Local
	// (in a class body Name) in the order in which they are bound. A parameter may be a Cell. The
	// iterator that a comprehension is given is not among them.
	Locals []string
	Params int // how many Locals are parameters
	// Cells are the names of kind Cell, Frees those that it gets from outside, for itself or only to
	// hand them on; both sorted.
	Cells, Frees []string
	Vars         map[string]Kind // every name bound or used here

	Generator bool // contains yield, or is a generator expression
	Coroutine bool // async def, or a comprehension with async for or await
	// NeedsClassCell: a method uses super or __class__, so the class has a cell "__class__" (in
	// Cells) that its methods see and its own body does not.
	NeedsClassCell bool

	symbols  map[string]*symbol
	order    []string // names as first bound
	loops    int      // loops open around the statement being collected
	inStar   bool     // in an except* block
	loopStar bool     // in one inside the innermost loop
	iterExpr int      // comprehension iterables open
	isTarget bool     // collecting a comprehension's targets
}

// Mangle returns the name under which the scope knows name: __x becomes _Class__x.
func (s *Scope) Mangle(name string) string { return Mangle(s.Class, name) }

// Mangle returns name as it is known in a class: __x becomes _Class__x.
func Mangle(class, name string) string {
	if !strings.HasPrefix(name, "__") || strings.HasSuffix(name, "__") || strings.Contains(name, ".") {
		return name
	}
	if class = strings.TrimLeft(class, "_"); class == "" {
		return name
	}
	return "_" + class + name
}

// An Info is the side table of one unit.
type Info struct {
	Module *Scope
	Scopes map[syntax.Node]*Scope // of each FuncDef, Lambda, Comp, ClassDef and the unit itself
	// Each list is sorted and without duplicates.
	Bound   []string // names that the unit binds in the namespace
	Kernel  []string // kernel names used anywhere
	Globals []string // names of kind Global, and Name that may be, used or bound anywhere
	Attrs   []string // attribute names used anywhere, mangled
	Imports []string // modules imported, with leading dots for relative ones
	// StarImport: the unit binds names that cannot be known here.
	StarImport bool
	// FutureAnnotations: annotations are strings, not expressions; their names are not resolved.
	FutureAnnotations bool
	// Apart: as in the Env that the unit was resolved in.
	Apart bool

	kinds []Kind // by Name.Seq
}

// Kind returns where n lives; NoKind if it is not a reference.
func (i *Info) Kind(n *syntax.Name) Kind {
	if int(n.Seq) < len(i.kinds) {
		return i.kinds[n.Seq]
	}
	return NoKind
}

// File resolves a source file.
func File(f *syntax.File, env Env) (*Info, error) {
	return unit(f, f.Name, f.Source, f.Stmts, env)
}

// Stmt resolves one unit of the prompt; what it binds is bound in the session's namespace.
func Stmt(c *syntax.Chunk, env Env) (*Info, error) {
	return unit(c, c.Name, c.Source, c.Stmts, env)
}

// A resolver is the state of one unit. Errors panic with *syntax.Error and are caught in unit.
type resolver struct {
	file  string
	src   []byte
	env   Env
	info  *Info
	scope *Scope
	refs  []ref
	attrs map[string]bool
	mods  map[string]bool
	// unit-wide bindings of the namespace, from the module scope and from global statements
	bound   map[string]bool
	unbound *syntax.Error // a nonlocal that names nothing
}

// A ref is a Name node seen in a scope.
type ref struct {
	seq   int32
	name  string
	scope *Scope
}

func unit(n syntax.Node, file string, src []byte, stmts []syntax.Stmt, env Env) (info *Info, err error) {
	r := &resolver{
		file: file, src: src, env: env,
		info:  &Info{Scopes: map[syntax.Node]*Scope{}, Apart: env.Apart},
		attrs: map[string]bool{}, mods: map[string]bool{}, bound: map[string]bool{},
	}
	defer func() {
		switch e := recover().(type) {
		case nil:
		case *syntax.Error:
			info, err = nil, e
		default:
			panic(e)
		}
	}()
	r.future(stmts)
	r.info.Module = r.open(Module, n)
	r.stmts(stmts)
	r.scope = nil
	r.bind()
	return r.info, nil
}

// fail raises an error over node n.
func (r *resolver) fail(n syntax.Node, msg, hint string) {
	pos, end := n.Span()
	panic(syntax.NewError(r.file, r.src, pos, end, msg, hint))
}

// open makes a scope inside the current one and enters it.
func (r *resolver) open(kind ScopeKind, n syntax.Node) *Scope {
	s := &Scope{Kind: kind, Node: n, Parent: r.scope, symbols: map[string]*symbol{}, Vars: map[string]Kind{}}
	if r.scope != nil {
		s.Class = r.scope.Class
		r.scope.Children = append(r.scope.Children, s)
	}
	r.info.Scopes[n] = s
	r.scope = s
	return s
}

// close leaves the current scope.
func (r *resolver) close() { r.scope = r.scope.Parent }

// isFunction reports whether s has locals of its own that inner scopes see.
func (s *Scope) isFunction() bool { return s.Kind == Function || s.Kind == Lambda || s.Kind == Comp }

func sorted(set map[string]bool) []string { return slices.Sorted(maps.Keys(set)) }
