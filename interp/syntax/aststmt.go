package syntax

// Statements.
type (
	// ExprStmt is an expression for its effect; the prompt shows its value.
	ExprStmt struct {
		Range
		X Expr
	}
	// Assign is Targets[0] = Targets[1] = Value.
	Assign struct {
		Range
		Targets []Expr
		Value   Expr
	}
	// AugAssign is Target Op= Value.
	AugAssign struct {
		Range
		Op     Op
		Target Expr
		Value  Expr
	}
	// AnnAssign is Target: Annotation [= Value]. Simple: the target is a name without parentheses.
	AnnAssign struct {
		Range
		Target, Annotation, Value Expr
		Simple                    bool
	}
	// Del is del Targets.
	Del struct {
		Range
		Targets []Expr
	}
	Pass     struct{ Range }
	Break    struct{ Range }
	Continue struct{ Range }
	// Return is return X; X may be nil.
	Return struct {
		Range
		X Expr
	}
	// Raise is raise Exc from Cause; both may be nil.
	Raise struct {
		Range
		Exc, Cause Expr
	}
	// Assert is assert Test, Msg; Msg may be nil.
	Assert struct {
		Range
		Test, Msg Expr
	}
	// Global is global Names.
	Global struct {
		Range
		Names []*Name
	}
	// Nonlocal is nonlocal Names.
	Nonlocal struct {
		Range
		Names []*Name
	}
	// Import is import a.b as c, d.
	Import struct {
		Range
		Names []*Alias
	}
	// ImportFrom is from Module import Names; Level counts leading dots; Star is "import *".
	ImportFrom struct {
		Range
		Module string
		Level  int
		Names  []*Alias
		Star   bool
	}
	// If has its elif as the only statement of Else.
	If struct {
		Range
		Test       Expr
		Body, Else []Stmt
	}
	While struct {
		Range
		Test       Expr
		Body, Else []Stmt
	}
	For struct {
		Range
		Async        bool
		Target, Iter Expr
		Body, Else   []Stmt
	}
	// Try is try/except/else/finally; Star is set for except*.
	Try struct {
		Range
		Star     bool
		Body     []Stmt
		Handlers []*Handler
		Else     []Stmt
		Finally  []Stmt
	}
	With struct {
		Range
		Async bool
		Items []*WithItem
		Body  []Stmt
	}
	// FuncDef starts at def (or async); the decorators stand before its range.
	FuncDef struct {
		Range
		Async      bool
		Decorators []Expr
		Name       *Name
		Params     *Params
		Returns    Expr
		Body       []Stmt
	}
	// ClassDef starts at class.
	ClassDef struct {
		Range
		Decorators []Expr
		Name       *Name
		Bases      []Expr
		Keywords   []*Keyword
		Body       []Stmt
	}
	Match struct {
		Range
		Subject Expr
		Cases   []*Case
	}
)

// An Alias is one name of an import. Name is dotted in Import; Bind is the name that is bound (for
// "import a.b" it is a, and As is false).
type Alias struct {
	Range
	Name string
	As   bool
	Bind *Name
}

// A Handler is one except clause; Type and Name may be nil.
type Handler struct {
	Range
	Type Expr
	Name *Name
	Body []Stmt
}

// A WithItem is Context as Target; Target may be nil.
type WithItem struct {
	Range
	Context, Target Expr
}

// A Case is case Pattern if Guard: Body.
type Case struct {
	Range
	Pattern Pattern
	Guard   Expr
	Body    []Stmt
}

// Patterns.
type (
	// PatValue compares with X by ==, or by "is" when X is None, True or False.
	PatValue struct {
		Range
		X Expr
	}
	PatSequence struct {
		Range
		Elts []Pattern
	}
	// PatMapping matches Keys[i] with Pats[i]; Rest takes the others and may be nil.
	PatMapping struct {
		Range
		Keys []Expr
		Pats []Pattern
		Rest *Name
	}
	// PatClass is Cls(Pats, KwNames[i]=KwPats[i]).
	PatClass struct {
		Range
		Cls     Expr
		Pats    []Pattern
		KwNames []string
		KwPats  []Pattern
	}
	// PatStar is *Name in a sequence; Name is nil for *_.
	PatStar struct {
		Range
		Name *Name
	}
	// PatAs is Pat as Name. Pat is nil for a plain capture; both are nil for the wildcard _.
	PatAs struct {
		Range
		Pat  Pattern
		Name *Name
	}
	PatOr struct {
		Range
		Alts []Pattern
	}
)
