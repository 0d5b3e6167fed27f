package syntax

import (
	"fmt"
	"sort"
)

// endsExpr tells the tokens an expression may end with.
var endsExpr = [numKinds]bool{
	tName: true, tNumber: true, tString: true, tFEnd: true, tRpar: true, tRsqb: true,
	tRbrace: true, tEllipsis: true, tFalse: true, tNone: true, tTrue: true,
}

// unexpected raises the error of a current token that no production accepts.
func (p *parser) unexpected() {
	switch p.tok.kind {
	case tIndent:
		p.unexpectedIndent()
	case tEOF:
		p.errorTok("unexpected EOF while parsing", "")
	}
	if p.prev.kind == tName {
		p.legacy()
	}
	prefix := p.fprefix()
	if p.forgotComma() {
		p.errorAt(p.prev.pos, p.tok.end, prefix+"invalid syntax. Perhaps you forgot a comma?", p.guess())
	}
	p.errorTok(prefix+"invalid syntax", p.guess())
}

func (p *parser) unexpectedIndent() {
	e := p.errorf("IndentationError", p.tok.pos, p.tok.pos, "unexpected indent",
		"only the lines of a block are indented, all of them equally")
	panic(e)
}

// legacy raises the error of Python 2's print and exec statements.
func (p *parser) legacy() {
	word := string(p.src[p.prev.pos.Off:p.prev.end.Off])
	if (word == "print" || word == "exec") && startsExpr[p.tok.kind] && p.tok.kind != tLpar {
		from := p.prev.pos
		p.exprList()
		p.errorAt(from, p.prev.end, fmt.Sprintf("Missing parentheses in call to '%s'. Did you mean %s(...)?", word, word), "")
	}
}

// forgotComma reports whether two expressions stand side by side inside brackets.
func (p *parser) forgotComma() bool {
	n := len(p.brackets)
	if p.tok.kind == tLpar || p.tok.kind == tLsqb || p.tok.kind == tLbrace {
		n--
	}
	if n <= 0 || !endsExpr[p.prev.kind] || !startsExpr[p.tok.kind] || p.tok.kind == tYield {
		return false
	}
	return p.prev.kind != tName || p.tok.kind != tString && p.tok.kind != tFStart
}

// nearTok suggests a keyword for the current token if it is a name.
func (p *parser) nearTok() string {
	if p.tok.kind == tName {
		if k := nearKeyword(p.tok.text); k != "" {
			return fmt.Sprintf("%s is a name here; did you mean %s?", p.tok.text, k)
		}
	}
	return ""
}

// guess says what the writer may have meant, or nothing.
func (p *parser) guess() string {
	prev, tok := p.prev.kind, p.tok.kind
	if prev == tName {
		word := string(p.src[p.prev.pos.Off:p.prev.end.Off])
		if k := nearKeyword(word); k != "" {
			return fmt.Sprintf("%s is a name here; did you mean %s?", word, k)
		}
		switch word {
		case "switch":
			return "switch is written match in Python"
		case "function", "func", "fn":
			return "a function begins with def"
		case "var", "let", "const":
			return "a variable needs no declaration: name = value"
		}
	}
	switch {
	case prev == tAmp && tok == tAmp:
		return "&& is written and in Python"
	case prev == tPipe && tok == tPipe:
		return "|| is written or in Python"
	case tok == tAssign:
		return "== compares; = assigns, and only in a statement of its own"
	case tok == tBang:
		return "! is written not in Python"
	case prev == tPlus && tok == tNewline:
		return "++ is written += 1 in Python"
	case prev == tMinus && tok == tNewline:
		return "-- is written -= 1 in Python"
	case tok == tLbrace:
		return "a block begins with : and is indented; braces make dicts and sets"
	case tok == tElif || tok == tElse || tok == tExcept || tok == tFinally:
		return fmt.Sprintf("there is no statement above that this %s belongs to; compare the indentation",
			p.src[p.tok.pos.Off:p.tok.end.Off])
	case tok == tColon && len(p.brackets) > 0 && p.brackets[len(p.brackets)-1].char == '(':
		return "a named argument is written name=value"
	case prev == tName && tok == tString:
		return "a call needs parentheses"
	case prev == tAssign && tok == tNewline:
		return "a value is missing after ="
	case tok >= tFalse && prev != tNewline:
		return fmt.Sprintf("%s is a reserved word", p.src[p.tok.pos.Off:p.tok.end.Off])
	case tok == tWalrus:
		return ":= needs parentheses around it here"
	}
	return ""
}

var keywordList = func() []string {
	var list []string
	for k := range keywords {
		if len(k) > 2 {
			list = append(list, k)
		}
	}
	sort.Strings(list)
	return list
}()

// nearKeyword returns a keyword that word differs from by one letter changed, missing, added or
// swapped with its neighbour.
func nearKeyword(word string) string {
	if len(word) < 3 {
		return ""
	}
	for _, k := range keywordList {
		if oneEdit(word, k) {
			return k
		}
	}
	return ""
}

func oneEdit(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if a == b || len(b)-len(a) > 1 {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) < len(b) {
		return a[i:] == b[i+1:]
	}
	if a[i+1:] == b[i+1:] {
		return true
	}
	return i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
}
