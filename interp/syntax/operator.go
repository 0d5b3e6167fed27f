package syntax

import (
	"fmt"
	"unicode/utf8"
)

// operator scans punctuation; c is the byte at off.
func (s *scanner) operator(c byte) {
	switch c {
	case '(', '[', '{':
		s.open(c, 0)
		return
	case ')', ']', '}':
		s.close(c)
		return
	case ':':
		s.colon()
		return
	}
	k, n := s.punctuation(c)
	if n == 0 {
		r, _ := utf8.DecodeRune(s.src[s.off:])
		if r < ' ' || r == 0x7F {
			s.badRune(r)
		}
		end := s.pos()
		end.Col++
		hint := ""
		if c == '$' || c == '?' {
			hint = fmt.Sprintf("%q has no meaning in Python", c)
		}
		s.fail("SyntaxError", s.pos(), end, s.fprefix()+"invalid syntax", hint)
	}
	s.off += n
	s.tok.kind, s.tok.end = k, s.pos()
}

// punctuation returns the longest operator that begins with c and its length.
func (s *scanner) punctuation(c byte) (kind, int) {
	c1, c2 := s.peek(1), s.peek(2)
	switch c {
	case ',':
		return tComma, 1
	case ';':
		return tSemi, 1
	case '~':
		return tTilde, 1
	case '.':
		if c1 == '.' && c2 == '.' {
			return tEllipsis, 3
		}
		return tDot, 1
	case '=':
		return pick(c1 == '=', tEq, 2, tAssign, 1)
	case '!':
		return pick(c1 == '=', tNotEq, 2, tBang, 1)
	case '-':
		if c1 == '>' {
			return tArrow, 2
		}
		return pick(c1 == '=', tMinusAssign, 2, tMinus, 1)
	case '+':
		return pick(c1 == '=', tPlusAssign, 2, tPlus, 1)
	case '%':
		return pick(c1 == '=', tPercentAssign, 2, tPercent, 1)
	case '|':
		return pick(c1 == '=', tPipeAssign, 2, tPipe, 1)
	case '^':
		return pick(c1 == '=', tCaretAssign, 2, tCaret, 1)
	case '&':
		return pick(c1 == '=', tAmpAssign, 2, tAmp, 1)
	case '@':
		return pick(c1 == '=', tAtAssign, 2, tAt, 1)
	case '*':
		if c1 == '*' {
			return pick(c2 == '=', tDoubleStarAssign, 3, tDoubleStar, 2)
		}
		return pick(c1 == '=', tStarAssign, 2, tStar, 1)
	case '/':
		if c1 == '/' {
			return pick(c2 == '=', tDoubleSlashAssign, 3, tDoubleSlash, 2)
		}
		return pick(c1 == '=', tSlashAssign, 2, tSlash, 1)
	case '<':
		if c1 == '<' {
			return pick(c2 == '=', tLShiftAssign, 3, tLShift, 2)
		}
		return pick(c1 == '=', tLtE, 2, tLt, 1)
	case '>':
		if c1 == '>' {
			return pick(c2 == '=', tRShiftAssign, 3, tRShift, 2)
		}
		return pick(c1 == '=', tGtE, 2, tGt, 1)
	}
	return tEOF, 0
}

func pick(first bool, k1 kind, n1 int, k2 kind, n2 int) (kind, int) {
	if first {
		return k1, n1
	}
	return k2, n2
}

var openKind = map[byte]kind{'(': tLpar, '[': tLsqb, '{': tLbrace, ')': tRpar, ']': tRsqb, '}': tRbrace}

// open scans an opening bracket; fstring is not 0 for the brace of a replacement field.
func (s *scanner) open(c byte, fstring int) {
	if len(s.brackets) >= maxBrackets {
		s.fail("SyntaxError", s.pos(), s.pos(), "too many nested parentheses", "")
	}
	s.brackets = append(s.brackets, bracket{c, s.pos(), fstring})
	s.tok.pos = s.pos()
	s.off++
	s.tok.kind, s.tok.end = openKind[c], s.pos()
}

// close scans a closing bracket.
func (s *scanner) close(c byte) {
	pos := s.pos()
	s.off++
	end := s.pos()
	n := len(s.brackets)
	if n == 0 {
		s.fail("SyntaxError", pos, end, fmt.Sprintf("unmatched '%c'", c), "")
	}
	b := s.brackets[n-1]
	if openKind[c] != openKind[b.char]+1 {
		msg := fmt.Sprintf("closing parenthesis '%c' does not match opening parenthesis '%c'", c, b.char)
		if b.fstring > 0 {
			msg = fmt.Sprintf("unmatched '%c'", c)
		}
		if b.pos.Line != pos.Line {
			msg += fmt.Sprintf(" on line %d", b.pos.Line)
		}
		s.fail("SyntaxError", pos, end, s.fprefix()+msg, "")
	}
	s.brackets = s.brackets[:n-1]
	if b.fstring > 0 {
		s.fstrings[b.fstring-1].text = true
	}
	s.tok.kind, s.tok.pos, s.tok.end = openKind[c], pos, end
}

// atField reports whether the innermost open bracket is the brace of a replacement field.
func (s *scanner) atField() bool {
	n := len(s.brackets)
	return n > 0 && s.brackets[n-1].fstring > 0
}

// colon scans ":" or ":=". At the top of a replacement field it opens the format specifier.
func (s *scanner) colon() {
	s.off++
	s.tok.kind = tColon
	if s.atField() {
		f := &s.fstrings[len(s.fstrings)-1]
		f.text = true
		f.specs++
	} else if s.peek(0) == '=' {
		s.off++
		s.tok.kind = tWalrus
	}
	s.tok.end = s.pos()
}
