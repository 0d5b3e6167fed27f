package syntax

// indentation handles the start of a logical line: it skips blank lines and compares the
// indentation with the enclosing blocks. It returns true when it made a token.
func (s *scanner) indentation() bool {
	for {
		if s.off >= len(s.src) && !s.more() {
			return s.atEOF()
		}
		in := s.measure()
		c := s.src[s.off]
		if c != '#' && c != '\n' {
			s.atLineStart = false
			return s.indentTo(in)
		}
		if s.interactive {
			if s.line == s.firstLine { // the unit is blank
				s.atLineStart = false
				return false
			}
			if c == '\n' && in == (indent{}) { // the user closes the unit
				s.atLineStart = false
				return s.indentTo(in)
			}
		}
		s.comment()
		s.newline()
	}
}

// atEOF closes the blocks that are open at the end of input.
func (s *scanner) atEOF() bool {
	s.dedents = len(s.indents) - 1
	s.indents = s.indents[:1]
	if s.dedents > 0 {
		s.dedents--
		s.set(tDedent)
	} else {
		s.set(tEOF)
	}
	return true
}

// measure steps over the white space at the start of a line. A backslash there joins the next
// line, whose own indentation does not count.
func (s *scanner) measure() indent {
	var in indent
	joined := false
	for {
		switch s.src[s.off] {
		case ' ':
			if !joined {
				in.col++
				in.alt++
			}
		case '\t':
			if !joined {
				in.col = (in.col/tabSize + 1) * tabSize
				in.alt++
			}
		case '\f':
			if !joined {
				in = indent{}
			}
		case '\\':
			s.joinLines()
			joined = true
			continue
		default:
			return in
		}
		s.off++
	}
}

// indentTo opens or closes blocks; it returns true when that made a token.
func (s *scanner) indentTo(in indent) bool {
	top := s.indents[len(s.indents)-1]
	switch {
	case in.col == top.col:
		if in.alt != top.alt {
			s.tabError()
		}
		return false
	case in.col > top.col:
		if in.alt <= top.alt {
			s.tabError()
		}
		if len(s.indents) >= maxIndents {
			s.fail("IndentationError", s.pos(), s.pos(), "too many levels of indentation", "")
		}
		s.indents = append(s.indents, in)
		s.set(tIndent)
		return true
	}
	for len(s.indents) > 1 && in.col < s.indents[len(s.indents)-1].col {
		s.indents = s.indents[:len(s.indents)-1]
		s.dedents++
	}
	top = s.indents[len(s.indents)-1]
	if in.col != top.col {
		s.fail("IndentationError", s.pos(), s.pos(),
			"unindent does not match any outer indentation level",
			"this line is indented less than the block above it and more than the one outside")
	}
	if in.alt != top.alt {
		s.tabError()
	}
	s.dedents--
	s.set(tDedent)
	return true
}

func (s *scanner) tabError() {
	s.fail("TabError", s.pos(), s.pos(), "inconsistent use of tabs and spaces in indentation",
		"indent all lines of a block with the same characters, best with spaces")
}
