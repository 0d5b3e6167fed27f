package syntax

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

func isPrefix(text []byte) bool {
	switch strings.ToLower(string(text)) {
	case "r", "b", "f", "u", "br", "rb", "fr", "rf":
		return true
	}
	return false
}

// stringStart scans a string literal whose prefix begins at start and whose quote is at off; of an
// f-string it scans only the opening.
func (s *scanner) stringStart(start int) {
	s.tok.raw, s.tok.bytes = false, false
	format := false
	for _, c := range s.src[start:s.off] {
		switch c | 0x20 {
		case 'r':
			s.tok.raw = true
		case 'b':
			s.tok.bytes = true
		case 'f':
			format = true
		}
	}
	quote := s.src[s.off]
	triple := s.peek(1) == quote && s.peek(2) == quote
	n := 1
	if triple {
		n = 3
	}
	s.off += n
	if format {
		s.fstrings = append(s.fstrings, fstring{start: s.tok.pos, quote: quote, triple: triple, raw: s.tok.raw, text: true})
		if len(s.fstrings) > maxBrackets {
			s.fail("SyntaxError", s.tok.pos, s.pos(), "f-string: expressions nested too deeply", "")
		}
		s.tok.kind, s.tok.end = tFStart, s.pos()
		return
	}
	s.tok.kind = tString
	s.tok.body[0] = int32(s.off)
	s.stringBody(quote, triple)
	s.tok.body[1] = int32(s.off)
	s.off += n
	s.tok.end = s.pos()
}

// stringBody steps to the closing quote.
func (s *scanner) stringBody(quote byte, triple bool) {
	for {
		if s.off >= len(s.src) && !s.more() {
			s.unterminated(s.tok.pos, quote, triple)
		}
		switch c := s.src[s.off]; {
		case c == '\n':
			if !triple {
				s.unterminated(s.tok.pos, quote, false)
			}
			s.newline()
		case c == '\\':
			s.escape()
		case c == quote && (!triple || s.peek(1) == quote && s.peek(2) == quote):
			return
		default:
			s.skipByte(c)
		}
	}
}

// skipByte steps over one byte of text that is not a newline.
func (s *scanner) skipByte(c byte) {
	s.off++
	if c&0xC0 == 0x80 {
		s.cont++
	}
}

// escape steps over a backslash and the byte after it, a newline included.
func (s *scanner) escape() {
	s.off++
	if s.src[s.off] == '\n' {
		s.newline()
		return
	}
	s.skipByte(s.src[s.off])
}

// unterminated raises the error of a string that began at start. A quote inside a replacement
// field that is the f-string's own was meant to end it.
func (s *scanner) unterminated(start Pos, quote byte, triple bool) {
	if n := len(s.fstrings); n > 0 && !s.fstrings[n-1].text && !s.fstrings[n-1].triple && !triple &&
		quote == s.fstrings[n-1].quote {
		s.fail("SyntaxError", start, start, "f-string: expecting '}'", "")
	}
	line := s.line
	what := "string literal"
	if triple {
		what = "triple-quoted string literal"
	}
	if s.off >= len(s.src) {
		line = max(s.line-1, start.Line)
	}
	end := start
	end.Col++
	hint := ""
	if start.Col > 1 && start.Off > 0 && s.src[start.Off-1] > ' ' && isIdent(rune(s.src[start.Off-1]), false) {
		hint = "the string before this ended early: a quote inside a string is written with a backslash, or the string in the other quotes"
	}
	e := s.errorf("SyntaxError", start, end, fmt.Sprintf("unterminated %s (detected at line %d)", what, line), hint)
	e.Incomplete = triple
	panic(e)
}

// fprefix begins the message of an error inside a replacement field.
func (s *scanner) fprefix() string {
	if len(s.fstrings) > 0 {
		return "f-string: "
	}
	return ""
}

// fstringText scans the next token between the replacement fields of the innermost f-string: its
// end, the brace that opens a field or closes a format specifier, or a run of text.
func (s *scanner) fstringText() {
	f := &s.fstrings[len(s.fstrings)-1]
	s.tok.pos = s.pos()
	s.tok.raw, s.tok.bytes = f.raw, false
	switch c := s.peek(0); {
	case f.specs == 0 && s.atQuote(f):
		s.off++
		if f.triple {
			s.off += 2
		}
		s.fstrings = s.fstrings[:len(s.fstrings)-1]
		s.tok.kind, s.tok.end = tFEnd, s.pos()
		return
	case c == '{' && (f.specs > 0 || s.peek(1) != '{'):
		f.text = false
		s.open('{', len(s.fstrings))
		return
	case c == '}' && f.specs > 0:
		f.specs--
		s.close('}')
		return
	case f.specs > 0 && s.atQuote(f):
		s.fail("SyntaxError", s.pos(), s.pos(), "f-string: expecting '}'", "")
	}
	s.tok.kind = tFText
	s.tok.body[0] = int32(s.off)
	for !s.textEnds(f) {
	}
	s.tok.body[1] = int32(s.off)
	s.tok.end = s.pos()
}

func (s *scanner) atQuote(f *fstring) bool {
	return s.peek(0) == f.quote && (!f.triple || s.peek(1) == f.quote && s.peek(2) == f.quote)
}

// textEnds steps over one element of an f-string's text, or reports that the text ends here.
func (s *scanner) textEnds(f *fstring) bool {
	if s.off >= len(s.src) && !s.more() {
		s.unterminated(f.start, f.quote, f.triple)
	}
	switch c := s.src[s.off]; {
	case c == '\n':
		if !f.triple {
			s.unterminated(f.start, f.quote, false)
		}
		s.newline()
	case s.atQuote(f):
		return true
	case c == '{':
		if f.specs > 0 || s.peek(1) != '{' {
			return true
		}
		s.off += 2
	case c == '}':
		if f.specs > 0 {
			return true
		}
		if s.peek(1) != '}' {
			end := s.pos()
			end.Col++
			s.fail("SyntaxError", s.pos(), end, "f-string: single '}' is not allowed", "a brace in an f-string is written twice: }}")
		}
		s.off += 2
	case c == '\\':
		s.textEscape(f)
	default:
		s.skipByte(c)
	}
	return false
}

// textEscape steps over a backslash in an f-string. It does not quote a brace, except in \N{...}.
func (s *scanner) textEscape(f *fstring) {
	switch s.peek(1) {
	case '{', '}':
		s.off++
	case 'N':
		s.off += 2
		if f.raw || s.peek(0) != '{' {
			return
		}
		for s.off < len(s.src) && s.src[s.off] != '}' && s.src[s.off] != '\n' && !s.atQuote(f) {
			s.skipByte(s.src[s.off])
		}
		if s.off < len(s.src) && s.src[s.off] == '}' {
			s.off++
		}
	default:
		s.escape()
	}
}

// decode returns the value of a string token's text, or of a run of an f-string's text.
func (s *scanner) decode(t *token) string {
	body := s.src[t.body[0]:t.body[1]]
	if t.kind == tFText && len(s.fstrings) > 0 && s.fstrings[len(s.fstrings)-1].specs == 0 {
		body = unbrace(body)
	}
	if t.bytes {
		for i, c := range body {
			if c >= utf8.RuneSelf {
				e := s.errorf("SyntaxError", t.pos, t.end, "bytes can only contain ASCII literal characters", `write other bytes as \xNN`)
				e.Pos = s.posAt(int(t.body[0]) + i)
				panic(e)
			}
		}
	}
	if t.raw || strings.IndexByte(string(body), '\\') < 0 {
		return string(body)
	}
	return s.unescape(t, body)
}

// unbrace makes {{ and }} single.
func unbrace(body []byte) []byte {
	text := string(body)
	if !strings.ContainsAny(text, "{}") {
		return body
	}
	return []byte(strings.NewReplacer("{{", "{", "}}", "}").Replace(text))
}

// unescape replaces the escapes in body. One that means nothing stays as it is written.
func (s *scanner) unescape(t *token, body []byte) string {
	var b strings.Builder
	b.Grow(len(body))
	for i := 0; i < len(body); {
		c := body[i]
		if c != '\\' || i+1 == len(body) {
			b.WriteByte(c)
			i++
			continue
		}
		c = body[i+1]
		i += 2
		switch c {
		case '\n':
		case '\\', '\'', '"':
			b.WriteByte(c)
		case 'a', 'b', 'f', 'n', 'r', 't', 'v':
			b.WriteByte(simpleEscape[c])
		case '0', '1', '2', '3', '4', '5', '6', '7':
			i = octal(&b, t, body, i-1)
		case 'x':
			i = s.hex(&b, t, body, i, 2)
		case 'u', 'U', 'N':
			if t.bytes {
				b.WriteByte('\\')
				b.WriteByte(c)
				break
			}
			switch c {
			case 'u':
				i = s.hex(&b, t, body, i, 4)
			case 'U':
				i = s.hex(&b, t, body, i, 8)
			default:
				i = s.named(&b, t, body, i)
			}
		default:
			b.WriteByte('\\')
			b.WriteByte(c)
		}
	}
	return b.String()
}

var simpleEscape = map[byte]byte{'a': 7, 'b': 8, 'f': 12, 'n': 10, 'r': 13, 't': 9, 'v': 11}

func octal(b *strings.Builder, t *token, body []byte, i int) int {
	v := rune(0)
	for n := 0; n < 3 && i < len(body) && body[i] >= '0' && body[i] <= '7'; n++ {
		v = v<<3 | rune(body[i]-'0')
		i++
	}
	put(b, t, v)
	return i
}

// hex decodes n hexadecimal digits at body[i:].
func (s *scanner) hex(b *strings.Builder, t *token, body []byte, i, n int) int {
	v := rune(0)
	for k := range n {
		d := -1
		if i+k < len(body) {
			d = digitValue(body[i+k])
		}
		if d < 0 || d > 15 || v >= 1<<27 {
			s.badEscape(t, i-2, i+k, n)
		}
		v = v<<4 | rune(d)
	}
	if v > utf8.MaxRune {
		s.fail("SyntaxError", t.pos, t.end, fmt.Sprintf(
			"(unicode error) 'unicodeescape' codec can't decode bytes in position %d-%d: illegal Unicode character", i-2, i+n-1), "")
	}
	put(b, t, v)
	return i + n
}

func (s *scanner) badEscape(t *token, from, to, n int) {
	if t.bytes {
		s.fail("SyntaxError", t.pos, t.end, fmt.Sprintf(`(value error) invalid \x escape at position %d`, from), "")
	}
	form := map[int]string{2: `\xXX`, 4: `\uXXXX`, 8: `\UXXXXXXXX`}[n]
	where := fmt.Sprintf("bytes in position %d-%d", from, to-1)
	s.fail("SyntaxError", t.pos, t.end, fmt.Sprintf(
		"(unicode error) 'unicodeescape' codec can't decode %s: truncated %s escape", where, form),
		`a Windows path needs a raw string: r"..."`)
}

// put writes a character, or a byte in a bytes literal. A lone surrogate, which UTF-8 forbids,
// gets the three bytes that the scheme would give it.
func put(b *strings.Builder, t *token, v rune) {
	switch {
	case t.bytes:
		b.WriteByte(byte(v))
	case v >= 0xD800 && v <= 0xDFFF:
		b.Write([]byte{0xED, 0x80 | byte(v>>6)&0x3F, 0x80 | byte(v)&0x3F})
	default:
		b.WriteRune(v)
	}
}
