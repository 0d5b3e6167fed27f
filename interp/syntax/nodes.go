package syntax

func (*Name) expr()      {}
func (*Const) expr()     {}
func (*FString) expr()   {}
func (*List) expr()      {}
func (*Tuple) expr()     {}
func (*Set) expr()       {}
func (*Dict) expr()      {}
func (*UnaryOp) expr()   {}
func (*BinOp) expr()     {}
func (*BoolOp) expr()    {}
func (*Compare) expr()   {}
func (*Lambda) expr()    {}
func (*IfExp) expr()     {}
func (*Comp) expr()      {}
func (*Await) expr()     {}
func (*Yield) expr()     {}
func (*YieldFrom) expr() {}
func (*Call) expr()      {}
func (*Attr) expr()      {}
func (*Index) expr()     {}
func (*Slice) expr()     {}
func (*Starred) expr()   {}
func (*NamedExpr) expr() {}

func (*ExprStmt) stmt()   {}
func (*Assign) stmt()     {}
func (*AugAssign) stmt()  {}
func (*AnnAssign) stmt()  {}
func (*Del) stmt()        {}
func (*Pass) stmt()       {}
func (*Break) stmt()      {}
func (*Continue) stmt()   {}
func (*Return) stmt()     {}
func (*Raise) stmt()      {}
func (*Assert) stmt()     {}
func (*Global) stmt()     {}
func (*Nonlocal) stmt()   {}
func (*Import) stmt()     {}
func (*ImportFrom) stmt() {}
func (*If) stmt()         {}
func (*While) stmt()      {}
func (*For) stmt()        {}
func (*Try) stmt()        {}
func (*With) stmt()       {}
func (*FuncDef) stmt()    {}
func (*ClassDef) stmt()   {}
func (*Match) stmt()      {}

func (*PatValue) pattern()    {}
func (*PatSequence) pattern() {}
func (*PatMapping) pattern()  {}
func (*PatClass) pattern()    {}
func (*PatStar) pattern()     {}
func (*PatAs) pattern()       {}
func (*PatOr) pattern()       {}

// An Op is an operator of UnaryOp, BinOp, AugAssign, BoolOp or Compare.
type Op uint8

// The operators. Add to MatMul are binary, Not to Invert unary (as are Add and Sub), Eq to NotIn
// compare.
const (
	NoOp Op = iota
	Add
	Sub
	Mult
	Div
	FloorDiv
	Mod
	Pow
	LShift
	RShift
	BitOr
	BitXor
	BitAnd
	MatMul
	Not
	Invert
	And
	Or
	Eq
	NotEq
	Lt
	LtE
	Gt
	GtE
	Is
	IsNot
	In
	NotIn
)

var opText = [...]string{
	NoOp: "", Add: "+", Sub: "-", Mult: "*", Div: "/", FloorDiv: "//", Mod: "%", Pow: "**",
	LShift: "<<", RShift: ">>", BitOr: "|", BitXor: "^", BitAnd: "&", MatMul: "@",
	Not: "not", Invert: "~", And: "and", Or: "or",
	Eq: "==", NotEq: "!=", Lt: "<", LtE: "<=", Gt: ">", GtE: ">=",
	Is: "is", IsNot: "is not", In: "in", NotIn: "not in",
}

// String returns the operator as it is written.
func (op Op) String() string { return opText[op] }
