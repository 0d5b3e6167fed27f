package syntax

// A Pos is a place in the source. Line and Col count from 1, Col in characters; Off is the byte
// offset in the unit's source. The zero Pos means unknown.
type Pos struct{ Line, Col, Off int32 }

// IsValid reports whether p names a place.
func (p Pos) IsValid() bool { return p.Line > 0 }

// A Range is what a node covers: From is its first character, To the one after its last.
type Range struct{ From, To Pos }

// Span returns the node's extent.
func (r *Range) Span() (start, end Pos) { return r.From, r.To }

// A Node is any part of the tree.
type Node interface{ Span() (start, end Pos) }

// An Expr is an expression, a Stmt a statement, a Pattern what stands after case.
type (
	Expr interface {
		Node
		expr()
	}
	Stmt interface {
		Node
		stmt()
	}
	Pattern interface {
		Node
		pattern()
	}
)

// A File is a whole source file.
type File struct {
	Range
	Name   string
	Source []byte
	Stmts  []Stmt
	Names  int // every Name.Seq is below this
}

// A Chunk is one interactive unit: a compound statement, or the simple statements of one line.
// It has no statements when the line was blank or a comment.
type Chunk struct {
	Range
	Name   string
	Source []byte
	Stmts  []Stmt
	Names  int // every Name.Seq is below this
}

// Bytes is the value of a bytes literal.
type Bytes string

// Imaginary is the value of an imaginary literal: 2j.
type Imaginary float64

// Ellipsis is the type of the value of "...".
type Ellipsis struct{}

// Expressions.
type (
	// Name is an identifier that is looked up or bound. Seq numbers the names of one unit from 0.
	Name struct {
		Range
		Id  string
		Seq int32
	}
	// Const is a literal. Value is nil (None), bool, int64, *big.Int (only when it does not fit
	// int64), float64, Imaginary, string (UTF-8; lone surrogates are encoded the same way), Bytes or Ellipsis.
	Const struct {
		Range
		Value any
	}
	// FString is an f-string with at least one replacement field, adjacent literals included.
	FString struct {
		Range
		Parts []FPart
	}
	// List is [a, b].
	List struct {
		Range
		Elts []Expr
	}
	// Tuple is a, b or (a, b); its range includes the parentheses when Paren is set.
	Tuple struct {
		Range
		Elts  []Expr
		Paren bool
	}
	// Set is {a, b}.
	Set struct {
		Range
		Elts []Expr
	}
	// Dict is {k: v, **d}; for **d the key is nil.
	Dict struct {
		Range
		Keys, Values []Expr
	}
	// UnaryOp is Op X, where Op is Not, Invert, Add or Sub.
	UnaryOp struct {
		Range
		Op Op
		X  Expr
	}
	// BinOp is X Op Y with an arithmetic or bit operator.
	BinOp struct {
		Range
		Op   Op
		X, Y Expr
	}
	// BoolOp is a chain of one operator, And or Or, over at least two values.
	BoolOp struct {
		Range
		Op     Op
		Values []Expr
	}
	// Compare is Left Ops[0] Rights[0] Ops[1] Rights[1] ...
	Compare struct {
		Range
		Left   Expr
		Ops    []Op
		Rights []Expr
	}
	// Lambda is lambda Params: Body.
	Lambda struct {
		Range
		Params *Params
		Body   Expr
	}
	// IfExp is Then if Test else Else.
	IfExp struct {
		Range
		Test, Then, Else Expr
	}
	// Comp is a comprehension or generator expression. A dict's key is Elt and its value Value.
	Comp struct {
		Range
		Kind       CompKind
		Elt, Value Expr
		Fors       []*CompFor
	}
	// Await is await X.
	Await struct {
		Range
		X Expr
	}
	// Yield is yield X; X may be nil.
	Yield struct {
		Range
		X Expr
	}
	// YieldFrom is yield from X.
	YieldFrom struct {
		Range
		X Expr
	}
	// Call is Fn(Args, Keywords). Args may hold *Starred; a Keyword without name is **value.
	Call struct {
		Range
		Fn       Expr
		Args     []Expr
		Keywords []*Keyword
	}
	// Attr is X.Name.
	Attr struct {
		Range
		X       Expr
		Name    string
		NamePos Pos
	}
	// Index is X[Index]; Index is a *Slice, or a *Tuple that may hold slices.
	Index struct {
		Range
		X, Index Expr
	}
	// Slice is Lo:Hi:Step, any of which may be nil.
	Slice struct {
		Range
		Lo, Hi, Step Expr
	}
	// Starred is *X in a call, a display, a subscript or a target.
	Starred struct {
		Range
		X Expr
	}
	// NamedExpr is Target := Value.
	NamedExpr struct {
		Range
		Target *Name
		Value  Expr
	}
)

// An FPart is literal text when Expr is nil, else a replacement field. Conv is 0, 's', 'r' or 'a'.
// HasSpec tells "{x:}" from "{x}". The text of "{x=}" is a part of its own.
type FPart struct {
	Text    string
	Expr    Expr
	Conv    byte
	HasSpec bool
	Spec    []FPart
}

// A CompKind tells the four comprehensions apart.
type CompKind uint8

// The comprehensions.
const (
	ListComp CompKind = iota
	SetComp
	DictComp
	GenExp
)

// A CompFor is one "for Target in Iter if ..." of a comprehension.
type CompFor struct {
	Range
	Async        bool
	Target, Iter Expr
	Ifs          []Expr
}

// A Keyword is Name=Value in a call or a class header; Name is empty for **Value.
type Keyword struct {
	Range
	Name  string
	Value Expr
}

// Params are the parameters of a function. Star is nil for a bare * and when there is none.
type Params struct {
	Range
	PosOnly, Args, KwOnly []*Param
	Star, KwStar          *Param
}

// A Param is one parameter; Annotation and Default may be nil.
type Param struct {
	Range
	Name                *Name
	Annotation, Default Expr
}

// All returns the parameters in the order in which they are locals: positional, keyword-only,
// *args, **kwargs.
func (p *Params) All() []*Param {
	all := make([]*Param, 0, len(p.PosOnly)+len(p.Args)+len(p.KwOnly)+2)
	all = append(append(append(all, p.PosOnly...), p.Args...), p.KwOnly...)
	if p.Star != nil {
		all = append(all, p.Star)
	}
	if p.KwStar != nil {
		all = append(all, p.KwStar)
	}
	return all
}
