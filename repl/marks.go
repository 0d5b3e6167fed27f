package repl

import (
	"unicode"

	"krait/interp/syntax"
	"krait/interp/value"
)

// operator finds what failed within an expression that the frame's columns cover: the operator between two operands, or
// the subscript behind its object.
func operator(text []rune, f value.Frame) (left, right int, ok bool) {
	if f.EndCol <= f.Col {
		return 0, 0, false
	}
	c, err := syntax.ParseEval("", []byte(string(text)))
	if err != nil {
		return 0, 0, false
	}
	switch x := c.Stmts[0].(*syntax.ExprStmt).X.(type) {
	case *syntax.BinOp:
		left = column(x.X)
		for left < len(text) && (unicode.IsSpace(text[left]) || text[left] == ')') {
			left++
		}
		right = left + 1
		if right < len(text) && text[right] == text[left] {
			right++
		}
	case *syntax.Index:
		left = column(x.X)
		for left < len(text) && text[left] != '[' {
			left++
		}
		right = len(text)
	}
	return left, right, left > 0 && left < right && right <= len(text)
}

// column is the place behind a node of a single line, from 0.
func column(n syntax.Node) int {
	_, end := n.Span()
	return int(end.Col) - 1
}
