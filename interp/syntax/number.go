package syntax

import (
	"fmt"
	"math/big"
	"strconv"
	"strings"
	"unicode/utf8"
)

// maxDigits is CPython's limit on decimal integer literals; the conversion is quadratic.
const maxDigits = 4300

func digitValue(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	case c >= 'A' && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}

// number scans a number. Its value is computed when the parser takes it.
func (s *scanner) number() {
	s.tok.kind = tNumber
	what := "decimal"
	if s.src[s.off] == '0' {
		switch s.peek(1) | 0x20 {
		case 'x':
			what = "hexadecimal"
			s.based(what, 16)
		case 'o':
			what = "octal"
			s.based(what, 8)
		case 'b':
			what = "binary"
			s.based(what, 2)
		default:
			s.decimal()
		}
	} else {
		s.decimal()
	}
	s.tok.end = s.pos()
	s.numberEnds(what)
}

// based scans a number with a base prefix.
func (s *scanner) based(what string, base int) {
	s.off += 2
	for {
		if s.peek(0) == '_' {
			s.off++
		}
		d := digitValue(s.peek(0))
		if d >= base && d < 10 {
			end := s.pos()
			end.Col++
			s.fail("SyntaxError", s.pos(), end, fmt.Sprintf("invalid digit '%c' in %s literal", s.peek(0), what), "")
		}
		if d < 0 || d >= base {
			s.badNumber(what)
		}
		for d = digitValue(s.peek(0)); d >= 0 && d < base; d = digitValue(s.peek(0)) {
			s.off++
		}
		if s.peek(0) != '_' {
			if d >= base && d < 10 {
				continue // to the error above
			}
			return
		}
	}
}

// decimal scans a decimal integer or a float.
func (s *scanner) decimal() {
	start := s.off
	float := false
	if s.peek(0) != '.' {
		s.digits()
	}
	if s.peek(0) == '.' {
		float = true
		s.off++
		if isDigit(s.peek(0)) {
			s.digits()
		}
	}
	if c := s.peek(0); c == 'e' || c == 'E' {
		n := 1
		if sign := s.peek(1); sign == '+' || sign == '-' {
			n = 2
		}
		if isDigit(s.peek(n)) {
			float = true
			s.off += n
			s.digits()
		} else if n == 2 {
			s.badNumber("decimal")
		}
	}
	if c := s.peek(0); c == 'j' || c == 'J' {
		s.off++
		return
	}
	if !float {
		s.leadingZeros(start)
	}
}

func (s *scanner) leadingZeros(start int) {
	text := strings.ReplaceAll(string(s.src[start:s.off]), "_", "")
	if text[0] == '0' && strings.Trim(text, "0") != "" {
		s.fail("SyntaxError", s.tok.pos, s.pos(), "leading zeros in decimal integer literals are not permitted; "+
			"use an 0o prefix for octal integers", "")
	}
}

// digits scans decimal digits with single underscores between them.
func (s *scanner) digits() {
	for {
		for isDigit(s.peek(0)) {
			s.off++
		}
		if s.peek(0) != '_' {
			return
		}
		s.off++
		if !isDigit(s.peek(0)) {
			s.off--
			s.badNumber("decimal")
		}
	}
}

// badNumber raises "invalid ... literal" at the last character of the number.
func (s *scanner) badNumber(what string) {
	end := s.pos()
	pos := end
	if pos.Off > s.tok.pos.Off {
		pos.Col--
		pos.Off--
	}
	s.fail("SyntaxError", pos, end, "invalid "+what+" literal", "a name cannot begin with a digit")
}

// numberEnds refuses a name that touches a number, except the keywords that may.
func (s *scanner) numberEnds(what string) {
	rest := s.src[s.off:]
	r, _ := utf8.DecodeRune(rest)
	if r == utf8.RuneError || !isIdent(r, true) && !isDigit(rest[0]) {
		return
	}
	for _, word := range []string{"and", "else", "for", "if", "in", "is", "not", "or"} {
		if strings.HasPrefix(string(rest[:min(len(rest), 4)]), word) {
			return
		}
	}
	s.badNumber(what)
}

// numberValue returns the value of a number token: int64, *big.Int, float64 or Imaginary.
func (s *scanner) numberValue(t *token) any {
	text := strings.ReplaceAll(string(s.src[t.pos.Off:t.end.Off]), "_", "")
	if len(text) > 1 && text[0] == '0' && strings.IndexByte("xXoObB", text[1]) >= 0 {
		base := map[byte]int{'x': 16, 'o': 8, 'b': 2}[text[1]|0x20]
		return integer(text[2:], base)
	}
	if digits := strings.TrimRight(text, "jJ"); digits != text {
		f, _ := strconv.ParseFloat(digits, 64)
		return Imaginary(f)
	}
	if strings.ContainsAny(text, ".eE") {
		f, _ := strconv.ParseFloat(text, 64) // out of range is an infinity, as in CPython
		return f
	}
	if len(text) > maxDigits {
		s.fail("SyntaxError", t.pos, t.end, fmt.Sprintf("Exceeds the limit (%d digits) for integer string conversion: value has %d digits; "+
			"use sys.set_int_max_str_digits() to increase the limit", maxDigits, len(text)),
			"write huge integers in hexadecimal")
	}
	return integer(text, 10)
}

func integer(text string, base int) any {
	if v, err := strconv.ParseInt(text, base, 64); err == nil {
		return v
	}
	v, _ := new(big.Int).SetString(text, base)
	return v
}
