package syntax

import (
	"bytes"
	"errors"
	"io"
	"regexp"
	"slices"
	"strings"
)

const (
	maxNesting = 400     // recursion of the parser
	maxSource  = 1 << 30 // a Pos counts in 32 bits
	maxHeight  = 4000    // height of an expression's tree, length of an elif chain
)

// A parser holds the state of one unit. Productions panic with *Error; only the API recovers.
type parser struct {
	*scanner
	seq     int32 // next Name.Seq
	lineEnd Pos   // end of the line of simple statements parsed last, hence of its blocks
	depth   int   // productions that are open
	// height bounds from above the height of the expression being parsed, so that no later stage
	// overflows its stack on a long chain of operators. It grows with every node, also with one beside
	// the others; where many may stand side by side each starts from 0 and the largest counts.
	height int
	specs  int // format specifications of f-strings that enclose the token
}

// ParseFile parses a source file. An error is an *Error.
func ParseFile(name string, src []byte) (f *File, err error) {
	p := newFileParser(name, src)
	defer p.recover(&err)
	p.begin()
	f = &File{Name: name, Source: p.src}
	f.From = Pos{1, 1, 0}
	p.next()
	f.Stmts = p.fileStmts()
	f.To = p.tok.end
	f.Names = int(p.seq)
	return f, nil
}

func newFileParser(name string, src []byte) *parser {
	s := newScanner(name, 1)
	s.src = normalise(bytes.TrimPrefix(src, []byte("\ufeff")))
	return &parser{scanner: s}
}

// begin checks the text as a whole.
func (p *parser) begin() {
	if len(p.src) > maxSource {
		panic(&Error{File: p.scanner.name, Kind: "SyntaxError", Msg: "source is too long"})
	}
	p.check(0)
	p.encoding()
}

var cookie = regexp.MustCompile(`^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)`)

// encoding refuses a coding line that names anything but UTF-8 or its subset.
func (p *parser) encoding() {
	for i, line := range bytes.SplitN(p.src, []byte("\n"), 3) {
		if i == 2 || !bytes.Contains(line, []byte("coding")) {
			continue
		}
		if m := cookie.FindSubmatch(line); m != nil {
			switch enc := strings.ReplaceAll(strings.ToLower(string(m[1])), "_", "-"); enc {
			case "utf-8", "utf8", "utf-8-sig", "ascii", "us-ascii":
			default:
				pos := Pos{Line: int32(i) + 1, Col: 1, Off: int32(bytes.Index(p.src, line))}
				p.fail("SyntaxError", pos, pos, "unknown encoding: "+string(m[1]), "save the file as UTF-8")
			}
		}
	}
}

// ParseEval parses one expression, which may be spread over lines inside brackets, and puts a unit around it for the later
// stages: its one statement is an *ExprStmt. Where nothing is, the error stands in line 0, as CPython has it.
func ParseEval(name string, src []byte) (c *Chunk, err error) {
	p := newFileParser(name, bytes.TrimLeft(src, " \t"))
	defer func() {
		if e := (*Error)(nil); errors.As(err, &e) && len(bytes.TrimSpace(src)) == 0 {
			e.Pos.Line = 0
		}
	}()
	defer p.recover(&err)
	p.begin()
	p.next()
	x := &ExprStmt{X: p.exprList()}
	x.From, x.To = x.X.Span()
	for p.tok.kind == tNewline {
		p.next()
	}
	if p.tok.kind != tEOF {
		p.unexpected()
	}
	return &Chunk{Range: x.Range, Name: name, Source: p.src, Stmts: []Stmt{x}, Names: int(p.seq)}, nil
}

// ParseSingle parses a text that holds one interactive unit.
func ParseSingle(name string, src []byte) (*Chunk, error) {
	lines := bytes.SplitAfter(src, []byte("\n"))
	return ParseStmt(name, 1, func(bool) ([]byte, error) {
		if len(lines) == 0 {
			return nil, io.EOF
		}
		line := lines[0]
		lines = lines[1:]
		return line, nil
	})
}

// ParseStmt parses one interactive unit, calling readline for each line; continuation is false for
// the first. Lines count from firstLine. A compound statement ends with an empty line, or with a
// simple statement that follows it. It returns io.EOF when there is no first line; input that
// ends in the middle is an *Error with Incomplete set; another error of readline is handed on.
func ParseStmt(name string, firstLine int, readline func(continuation bool) ([]byte, error)) (c *Chunk, err error) {
	s := newScanner(name, firstLine)
	s.interactive = true
	s.readline = readline
	p := &parser{scanner: s}
	defer p.recover(&err)
	if !s.more() {
		return nil, io.EOF
	}
	c = &Chunk{Name: name}
	p.next()
	c.From = p.tok.pos
	if p.tok.kind != tNewline {
		c.Stmts = p.interactiveStmts()
	}
	c.To = p.prev.end
	c.Source = p.src
	c.Names = int(p.seq)
	return c, nil
}

// recover turns a panic of this package into an error.
func (p *parser) recover(err *error) {
	switch e := recover().(type) {
	case nil:
	case *Error:
		*err = p.preferred(e)
	case readError:
		*err = e.err
	default:
		panic(e)
	}
}

// preferred returns the error to show for e: where the parser stumbled because a bracket was left
// open some lines before, or because the rest of the line is no token (a quote too many), that is
// the cause.
func (p *parser) preferred(e *Error) *Error {
	if p.interactive || e.Incomplete || !e.parser {
		return e
	}
	line := p.tok.pos.Line
	late := p.rest()
	if late == nil {
		return e
	}
	if n := len(p.brackets); n > 0 && line > p.brackets[n-1].pos.Line {
		return p.neverClosed(p.brackets[n-1])
	}
	if late.Pos.Line == line && !late.Incomplete {
		return late
	}
	return e
}

// rest scans to the end of the text and returns the scanner's first error.
func (p *parser) rest() (late *Error) {
	defer func() {
		switch e := recover().(type) {
		case nil:
		case *Error:
			late = e
		default:
			panic(e)
		}
	}()
	for p.tok.kind != tEOF {
		p.next()
	}
	return nil
}

// errorAt raises a SyntaxError over the given range.
func (p *parser) errorAt(pos, end Pos, msg, hint string) {
	e := p.errorf("SyntaxError", pos, end, msg, hint)
	e.parser = true
	panic(e)
}

// errorOn raises a SyntaxError over node n.
func (p *parser) errorOn(n Node, msg, hint string) {
	pos, end := n.Span()
	p.errorAt(pos, end, msg, hint)
}

// errorTok raises a SyntaxError over the current token; it is Incomplete at the end of input.
func (p *parser) errorTok(msg, hint string) {
	pos, end := p.here()
	e := p.errorf("SyntaxError", pos, end, msg, hint)
	e.parser = true
	e.Incomplete = p.tok.kind == tEOF
	panic(e)
}

// here is the range of the current token; at the end of input, the end of the last line.
func (p *parser) here() (pos, end Pos) {
	if int(p.tok.pos.Off) < len(p.src) || len(p.src) == 0 {
		return p.tok.pos, p.tok.end
	}
	pos = p.posAt(len(p.src) - 1)
	return pos, pos
}

// enter opens a production that may contain itself.
func (p *parser) enter() {
	p.depth++
	if p.depth > maxNesting {
		p.errorTok("too many nested expressions", "split it into several statements")
	}
}

func (p *parser) leave() { p.depth-- }

// taller accounts for a node above the expression parsed last and one of height h.
func (p *parser) taller(h int) {
	p.height = max(p.height, h) + 1
	if p.height > maxHeight {
		p.errorTok("expression is too long", "split it into several statements")
	}
}

// got steps over a token of kind k if it is next.
func (p *parser) got(k kind) bool {
	if p.tok.kind != k {
		return false
	}
	p.next()
	return true
}

// want steps over a token of kind k, or raises the generic error.
func (p *parser) want(k kind) {
	if p.tok.kind != k {
		p.unexpected()
	}
	p.next()
}

// isWord reports whether the current token is the name word: a soft keyword.
func (p *parser) isWord(word string) bool { return p.tok.kind == tName && p.tok.text == word }

// name takes an identifier that is looked up or bound.
func (p *parser) name() *Name {
	if p.tok.kind != tName {
		p.unexpected()
	}
	n := &Name{Range{p.tok.pos, p.tok.end}, p.tok.text, p.seq}
	p.seq++
	p.next()
	return n
}

// word takes a name that stands for itself, such as an attribute's.
func (p *parser) word() string {
	if p.tok.kind != tName {
		p.unexpected()
	}
	text := p.tok.text
	p.next()
	return text
}

// mark saves the scanner's place for look-ahead; reset returns to it.
func (p *parser) mark() place {
	m := p.place
	m.indents = slices.Clone(m.indents)
	m.brackets = slices.Clone(m.brackets)
	m.fstrings = slices.Clone(m.fstrings)
	return m
}

func (p *parser) reset(m place) { p.place = m }

// IsIncomplete reports whether err says that more input could have made the unit valid.
func IsIncomplete(err error) bool {
	var e *Error
	return errors.As(err, &e) && e.Incomplete
}
