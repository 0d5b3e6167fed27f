package syntax

import (
	"iter"
	"maps"
)

// A kind is what a token is.
type kind uint8

const (
	tEOF kind = iota
	tNewline
	tIndent
	tDedent
	tName
	tNumber
	tString
	tFStart // f" and the like
	tFText  // literal text of an f-string, may be empty
	tFEnd   // the closing quote of an f-string

	tLpar
	tRpar
	tLsqb
	tRsqb
	tLbrace
	tRbrace
	tColon
	tComma
	tSemi
	tDot
	tEllipsis
	tArrow
	tAssign
	tWalrus
	tBang // in an f-string only

	// Binary operators, in the order of Op; each has an augmented form at the same distance.
	tPlus
	tMinus
	tStar
	tSlash
	tDoubleSlash
	tPercent
	tDoubleStar
	tLShift
	tRShift
	tPipe
	tCaret
	tAmp
	tAt
	tPlusAssign
	tMinusAssign
	tStarAssign
	tSlashAssign
	tDoubleSlashAssign
	tPercentAssign
	tDoubleStarAssign
	tLShiftAssign
	tRShiftAssign
	tPipeAssign
	tCaretAssign
	tAmpAssign
	tAtAssign

	tTilde
	tEq
	tNotEq
	tLt
	tLtE
	tGt
	tGtE

	tFalse // the first keyword
	tNone
	tTrue
	tAnd
	tAs
	tAssert
	tAsync
	tAwait
	tBreak
	tClass
	tContinue
	tDef
	tDel
	tElif
	tElse
	tExcept
	tFinally
	tFor
	tFrom
	tGlobal
	tIf
	tImport
	tIn
	tIs
	tLambda
	tNonlocal
	tNot
	tOr
	tPass
	tRaise
	tReturn
	tTry
	tWhile
	tWith
	tYield
	numKinds
)

var keywords = map[string]kind{
	"False": tFalse, "None": tNone, "True": tTrue, "and": tAnd, "as": tAs, "assert": tAssert,
	"async": tAsync, "await": tAwait, "break": tBreak, "class": tClass, "continue": tContinue,
	"def": tDef, "del": tDel, "elif": tElif, "else": tElse, "except": tExcept,
	"finally": tFinally, "for": tFor, "from": tFrom, "global": tGlobal, "if": tIf,
	"import": tImport, "in": tIn, "is": tIs, "lambda": tLambda, "nonlocal": tNonlocal,
	"not": tNot, "or": tOr, "pass": tPass, "raise": tRaise, "return": tReturn, "try": tTry,
	"while": tWhile, "with": tWith, "yield": tYield,
}

// Keywords are the reserved words, which are no names, in no particular order.
func Keywords() iter.Seq[string] { return maps.Keys(keywords) }

// binPrec is the precedence of a binary operator, 0 for any other token.
var binPrec = [numKinds]uint8{
	tPipe: precBitOr, tCaret: 2, tAmp: 3, tLShift: 4, tRShift: 4, tPlus: 5, tMinus: 5,
	tStar: 6, tSlash: 6, tDoubleSlash: 6, tPercent: 6, tAt: 6,
}

const precBitOr = 1

var compareOp = [numKinds]Op{
	tEq: Eq, tNotEq: NotEq, tLt: Lt, tLtE: LtE, tGt: Gt, tGtE: GtE, tIs: Is, tIn: In, tNot: NotIn,
}

// startsExpr tells the tokens that may begin an expression.
var startsExpr = [numKinds]bool{
	tName: true, tNumber: true, tString: true, tFStart: true, tLpar: true, tLsqb: true,
	tLbrace: true, tEllipsis: true, tPlus: true, tMinus: true, tTilde: true, tFalse: true,
	tNone: true, tTrue: true, tAwait: true, tLambda: true, tNot: true, tYield: true,
}

// A token is one lexical element. For a tName text is the identifier; for strings body is the
// range of bytes between the quotes.
type token struct {
	kind     kind
	raw      bool // string with an r prefix
	bytes    bool // string with a b prefix
	pos, end Pos
	text     string
	body     [2]int32
}
