package syntax

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

const (
	maxBrackets = 200 // as CPython's MAXLEVEL
	maxIndents  = 100 // as CPython's MAXINDENT
	tabSize     = 8
)

// A bracket is one that is open. An f-string's replacement field opens a brace whose fstring is
// the number of f-strings open around it, itself included.
type bracket struct {
	char    byte
	pos     Pos
	fstring int
}

// An fstring is an f-string being scanned. While text is set the scanner is between fields.
// specs counts the format specifiers open in it; text inside one ends at '}' as well.
type fstring struct {
	start  Pos
	quote  byte
	triple bool
	raw    bool
	text   bool
	specs  int
}

// A column pair measures indentation with tabs of 8 and of 1: they must order alike.
type indent struct{ col, alt int }

// place is the part of the scanner that look-ahead must restore.
type place struct {
	tok         token
	prev        token // the token before tok: kind and range only are meaningful
	off         int
	line        int32
	lineStart   int // offset of the current line
	cont        int // UTF-8 continuation bytes seen on the current line
	atLineStart bool
	dedents     int // DEDENT tokens still to be delivered
	indents     []indent
	brackets    []bracket
	fstrings    []fstring
}

type scanner struct {
	// immutable
	name        string
	firstLine   int32
	interactive bool
	readline    func(continuation bool) ([]byte, error) // nil for a file

	// grows as lines are read; each line ends in a newline
	src   []byte
	eof   bool
	names map[string]string // the identifier that each spelling stands for

	place
}

// readError carries a readline error that is not the end of input through a panic.
type readError struct{ err error }

func newScanner(name string, firstLine int) *scanner {
	s := &scanner{name: name, firstLine: int32(firstLine), names: map[string]string{}}
	s.line = int32(firstLine)
	s.atLineStart = true
	s.indents = []indent{{}}
	return s
}

// more appends the next line to the source and reports whether there was one.
func (s *scanner) more() bool {
	if s.eof || s.readline == nil {
		return false
	}
	line, err := s.readline(len(s.src) > 0)
	if len(line) == 0 && err != nil {
		if !errors.Is(err, io.EOF) {
			panic(readError{err})
		}
		s.eof = true
		return false
	}
	at := len(s.src)
	s.src = append(s.src, normalise(line)...)
	s.check(at)
	return true
}

// normalise makes every line end in "\n".
func normalise(src []byte) []byte {
	if bytes.IndexByte(src, '\r') >= 0 {
		src = bytes.ReplaceAll(src, []byte("\r\n"), []byte("\n"))
		src = bytes.ReplaceAll(src, []byte("\r"), []byte("\n"))
	}
	if n := len(src); n == 0 || src[n-1] != '\n' {
		src = append(src[:n:n], '\n')
	}
	return src
}

// check refuses source that is not UTF-8 text, from offset at on.
func (s *scanner) check(at int) {
	if i := bytes.IndexByte(s.src[at:], 0); i >= 0 {
		s.failAt(at+i, "source code cannot contain null bytes")
	}
	if utf8.Valid(s.src[at:]) {
		return
	}
	for i := at; ; {
		r, n := utf8.DecodeRune(s.src[i:])
		if r == utf8.RuneError && n == 1 {
			s.failAt(i, fmt.Sprintf("(unicode error) 'utf-8' codec can't decode byte 0x%02x in position %d: invalid start byte", s.src[i], i))
		}
		i += n
	}
}

// posAt is the position of any offset: slow, for errors only.
func (s *scanner) posAt(off int) Pos {
	off = min(off, len(s.src))
	start := bytes.LastIndexByte(s.src[:off], '\n') + 1
	line := s.firstLine + int32(bytes.Count(s.src[:start], []byte("\n")))
	return Pos{line, int32(utf8.RuneCount(s.src[start:off])) + 1, int32(off)}
}

func (s *scanner) failAt(off int, msg string) {
	pos := s.posAt(off)
	end := pos
	end.Col++
	s.fail("SyntaxError", pos, end, msg, "")
}

// fail raises an error that the API edge catches.
func (s *scanner) fail(kind string, pos, end Pos, msg, hint string) {
	panic(s.errorf(kind, pos, end, msg, hint))
}

func (s *scanner) errorf(kind string, pos, end Pos, msg, hint string) *Error {
	e := NewError(s.name, s.src, pos, end, msg, hint)
	e.Kind = kind
	return e
}

func (s *scanner) pos() Pos {
	return Pos{s.line, int32(s.off-s.lineStart-s.cont) + 1, int32(s.off)}
}

// peek returns the byte n ahead on the current line, 0 past what has been read.
func (s *scanner) peek(n int) byte {
	if s.off+n < len(s.src) {
		return s.src[s.off+n]
	}
	return 0
}

// newline steps over the newline at off.
func (s *scanner) newline() {
	s.off++
	s.line++
	s.lineStart = s.off
	s.cont = 0
}

// comment steps to the end of the line.
func (s *scanner) comment() {
	for s.src[s.off] != '\n' {
		if s.src[s.off]&0xC0 == 0x80 {
			s.cont++
		}
		s.off++
	}
}

// next scans one token into tok. The end of input gives the missing DEDENTs, then tEOF for ever.
func (s *scanner) next() {
	s.prev.kind, s.prev.pos, s.prev.end = s.tok.kind, s.tok.pos, s.tok.end
	if n := len(s.fstrings); n > 0 && s.fstrings[n-1].text {
		s.fstringText()
		return
	}
	if s.dedents > 0 {
		s.dedents--
		s.set(tDedent)
		return
	}
	if s.atLineStart && s.indentation() {
		return
	}
	if !s.blanks() {
		return
	}
	s.tok.pos = s.pos()
	c := s.src[s.off]
	switch {
	case c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= utf8.RuneSelf:
		s.identifier()
	case c >= '0' && c <= '9' || c == '.' && isDigit(s.peek(1)):
		s.number()
	case c == '"' || c == '\'':
		s.stringStart(s.off)
	case c == '\n':
		s.off++
		s.tok.kind, s.tok.end = tNewline, s.pos()
		s.off--
		s.newline()
		s.atLineStart = true
		return
	default:
		s.operator(c)
	}
}

// set makes an empty token of kind k at the current position.
func (s *scanner) set(k kind) {
	s.tok.kind, s.tok.pos = k, s.pos()
	s.tok.end = s.tok.pos
}

// blanks steps over white space, comments and joined lines. It returns false after setting tEOF.
func (s *scanner) blanks() bool {
	for {
		if s.off >= len(s.src) && !s.more() {
			s.set(tEOF)
			if len(s.brackets) > 0 {
				s.unclosed()
			}
			return false
		}
		switch s.src[s.off] {
		case ' ', '\t', '\f':
			s.off++
		case '#':
			s.fieldRefuses("f-string expression part cannot include '#'")
			s.comment()
		case '\n':
			if len(s.brackets) == 0 {
				return true
			}
			s.fieldRefuses("f-string: expecting '}'")
			s.newline()
		case '\\':
			s.joinLines()
		default:
			return true
		}
	}
}

// fieldRefuses raises msg in a replacement field of a single-quoted f-string.
func (s *scanner) fieldRefuses(msg string) {
	if n := len(s.fstrings); n > 0 && !s.fstrings[n-1].triple {
		pos := s.pos()
		s.fail("SyntaxError", pos, pos, msg, "")
	}
}

// joinLines steps over a backslash and its newline.
func (s *scanner) joinLines() {
	pos := s.pos()
	s.off++
	if s.src[s.off] != '\n' {
		end := s.pos()
		s.fail("SyntaxError", pos, end, "unexpected character after line continuation character",
			"nothing, not even a space, may follow a backslash that joins lines")
	}
	s.newline()
	if s.off >= len(s.src) && !s.more() {
		e := s.errorf("SyntaxError", pos, s.pos(), "unexpected EOF while parsing", "")
		e.Incomplete = true
		panic(e)
	}
}

// unclosed raises the error of a bracket that the end of input left open.
func (s *scanner) unclosed() {
	e := s.neverClosed(s.brackets[len(s.brackets)-1])
	e.Incomplete = true
	panic(e)
}

func (s *scanner) neverClosed(b bracket) *Error {
	end := b.pos
	end.Col++
	return s.errorf("SyntaxError", b.pos, end, fmt.Sprintf("'%c' was never closed", b.char), "")
}

// identifier scans a name, a keyword, or a string with a prefix.
func (s *scanner) identifier() {
	start := s.off
	for {
		c := s.peek(0)
		if c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= '0' && c <= '9' {
			s.off++
			continue
		}
		if c < utf8.RuneSelf {
			break
		}
		r, n := utf8.DecodeRune(s.src[s.off:])
		if !isIdent(r, s.off == start) {
			s.badRune(r)
		}
		s.off += n
		s.cont += n - 1
	}
	text := s.src[start:s.off]
	if c := s.peek(0); (c == '"' || c == '\'') && len(text) <= 2 && isPrefix(text) {
		s.stringStart(start)
		return
	}
	s.tok.end = s.pos()
	if k, ok := keywords[string(text)]; ok {
		s.tok.kind = k
		return
	}
	id, ok := s.names[string(text)]
	if !ok {
		id = norm.NFKC.String(string(text))
		s.names[string(text)] = id
	}
	s.tok.kind, s.tok.text = tName, id
}

// badRune raises the error of a character that no token starts with or contains.
func (s *scanner) badRune(r rune) {
	pos := s.pos()
	end := pos
	end.Col++
	if !unicode.IsPrint(r) {
		s.fail("SyntaxError", pos, end, fmt.Sprintf("invalid non-printable character U+%04X", r),
			"a character that looks like a space was pasted here; type a plain one")
	}
	hint := ""
	switch r {
	case '“', '”', '„', '«', '»':
		hint = `a string is quoted with plain quotes: "`
	case '‘', '’', '‚':
		hint = "a string is quoted with plain quotes: '"
	case '–', '—', '−':
		hint = "minus is the plain hyphen: -"
	case '×':
		hint = "multiplication is *"
	case '≤', '≥', '≠':
		hint = "comparisons are written <=, >= and !="
	case '，', '；', '：', '（', '）':
		hint = "punctuation is the plain ASCII one"
	}
	s.fail("SyntaxError", pos, end, fmt.Sprintf("invalid character '%c' (U+%04X)", r, r), hint)
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// isIdent follows the Unicode properties XID_Start and XID_Continue.
func isIdent(r rune, first bool) bool {
	if r == '_' || unicode.IsLetter(r) || unicode.Is(unicode.Nl, r) || unicode.Is(unicode.Other_ID_Start, r) {
		return true
	}
	return !first && unicode.In(r, unicode.Mn, unicode.Mc, unicode.Nd, unicode.Pc, unicode.Other_ID_Continue)
}
