package syntax

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
)

// ErrInterrupted is returned by a readline function when the user abandoned the unit; ParseStmt
// hands it on.
var ErrInterrupted = errors.New("interrupted")

// An Error is a refusal before anything runs. Pos and End delimit what is underlined; Line is the
// source text of Pos.Line without its newline. Kind is "SyntaxError", "IndentationError" or
// "TabError". Incomplete: the source ended where more could have made it valid.
type Error struct {
	File       string
	Pos, End   Pos
	Line       string
	Msg, Hint  string
	Kind       string
	Incomplete bool
	parser     bool // raised by a production, not by the scanner
}

// NewError makes a SyntaxError over a range of src, the source of the unit the positions are in.
func NewError(file string, src []byte, pos, end Pos, msg, hint string) *Error {
	return &Error{File: file, Pos: pos, End: end, Line: lineText(src, pos), Msg: msg, Hint: hint, Kind: "SyntaxError"}
}

// lineText returns the source line that pos is on.
func lineText(src []byte, pos Pos) string {
	off := min(int(pos.Off), len(src))
	start := bytes.LastIndexByte(src[:off], '\n') + 1
	end := len(src)
	if i := bytes.IndexByte(src[start:], '\n'); i >= 0 {
		end = start + i
	}
	return string(src[start:end])
}

// Error returns "file:line:col: SyntaxError: msg".
func (e *Error) Error() string {
	return fmt.Sprintf("%s:%d:%d: %s: %s", e.File, e.Pos.Line, e.Pos.Col, e.Kind, e.Msg)
}

// Format returns the error as it is shown to a person: the header, the source line, a run of
// carets, and the hint.
func (e *Error) Format() string {
	var b strings.Builder
	b.WriteString(e.Error())
	b.WriteByte('\n')
	if strings.TrimSpace(e.Line) != "" && e.Pos.Col > 0 {
		text := []rune(e.Line)
		fmt.Fprintf(&b, "    %s\n    ", e.Line)
		col := min(int(e.Pos.Col)-1, len(text))
		for _, r := range text[:col] {
			if r != '\t' {
				r = ' '
			}
			b.WriteRune(r)
		}
		n := 1
		switch {
		case e.End.Line == e.Pos.Line && e.End.Col > e.Pos.Col:
			n = int(e.End.Col - e.Pos.Col)
		case e.End.Line > e.Pos.Line:
			n = len([]rune(strings.TrimRight(e.Line, " \t"))) - col
		}
		b.WriteString(strings.Repeat("^", max(1, min(n, len(text)-col))))
		b.WriteByte('\n')
	}
	if e.Hint != "" {
		fmt.Fprintf(&b, "    hint: %s\n", e.Hint)
	}
	return b.String()
}
