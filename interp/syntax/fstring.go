package syntax

import "fmt"

// strings parses adjacent string literals, which are one constant or one f-string.
func (p *parser) strings() Expr {
	from := p.tok.pos
	if p.tok.kind == tString {
		text, isBytes := p.decode(&p.tok), p.tok.bytes
		p.next()
		if p.tok.kind != tString && p.tok.kind != tFStart {
			return constString(Range{from, p.prev.end}, text, isBytes)
		}
		return p.concat(from, []FPart{{Text: text}}, isBytes)
	}
	return p.concat(from, nil, false)
}

func constString(r Range, text string, isBytes bool) Expr {
	if isBytes {
		return &Const{r, Bytes(text)}
	}
	return &Const{r, text}
}

// concat parses the literals after those that made parts.
func (p *parser) concat(from Pos, parts []FPart, isBytes bool) Expr {
	for p.tok.kind == tString || p.tok.kind == tFStart {
		if len(parts) > 0 && isBytes != (p.tok.kind == tString && p.tok.bytes) {
			p.errorAt(from, p.tok.end, "cannot mix bytes and nonbytes literals", "")
		}
		if p.tok.kind == tString {
			parts = appendText(parts, p.decode(&p.tok))
			p.next()
			continue
		}
		p.next()
		parts = p.fparts(parts, tFEnd)
		p.next()
	}
	if len(parts) > 1 && parts[0].Expr == nil && parts[0].Text == "" {
		parts = parts[1:]
	}
	r := Range{from, p.prev.end}
	switch {
	case len(parts) == 0:
		return &Const{r, ""}
	case len(parts) == 1 && parts[0].Expr == nil:
		return constString(r, parts[0].Text, isBytes)
	}
	return &FString{r, parts}
}

// appendText adds literal text, joining it to text before it.
func appendText(parts []FPart, text string) []FPart {
	if n := len(parts); n > 0 && parts[n-1].Expr == nil {
		parts[n-1].Text += text
		return parts
	}
	if text == "" && len(parts) > 0 {
		return parts
	}
	return append(parts, FPart{Text: text})
}

// fparts parses text and replacement fields up to the token end, which it leaves.
func (p *parser) fparts(parts []FPart, end kind) []FPart {
	for p.tok.kind != end {
		if p.tok.kind == tFText {
			parts = appendText(parts, p.decode(&p.tok))
			p.next()
			continue
		}
		parts = p.field(parts)
	}
	return parts
}

// field parses one replacement field and appends it, after the text of "{x=}" if it has that form.
func (p *parser) field(parts []FPart) []FPart {
	p.enter()
	defer p.leave()
	if p.specs > 1 {
		p.errorTok("f-string: expressions nested too deeply", "")
	}
	specs := p.specs
	p.specs = 0 // in an f-string within the expression the count begins again
	start := p.tok.end.Off
	beside := p.height
	p.next()
	switch k := p.tok.kind; k {
	case tRbrace:
		p.errorTok("f-string: empty expression not allowed", "a brace in an f-string is written twice: {{")
	case tDoubleStar:
		p.errorTok("f-string: cannot use double starred expression here", "")
	case tColon, tBang, tAssign:
		p.errorTok(fmt.Sprintf("f-string: expression required before '%c'", p.src[p.tok.pos.Off]), "")
	}
	p.height = 0
	part := FPart{Expr: p.yieldOrList()}
	debug := p.tok.kind == tAssign
	if debug {
		p.next()
		parts = appendText(parts, string(p.src[start:p.tok.pos.Off]))
	}
	if p.got(tBang) {
		part.Conv = p.conversion()
	}
	if p.got(tColon) {
		part.HasSpec = true
		p.specs = specs + 1
		if spec := p.fparts(nil, tRbrace); len(spec) > 0 && (len(spec) > 1 || spec[0].Expr != nil || spec[0].Text != "") {
			part.Spec = spec
		}
		p.specs = specs
	}
	if p.tok.kind != tRbrace {
		if part.Conv != 0 {
			p.errorTok("f-string: expecting '}'", "")
		}
		p.unexpected()
	}
	p.next()
	p.taller(0)
	p.height = max(p.height, beside)
	if debug && part.Conv == 0 && !part.HasSpec {
		part.Conv = 'r'
	}
	return append(parts, part)
}

func (p *parser) conversion() byte {
	if p.tok.kind == tName && len(p.tok.text) == 1 {
		if c := p.tok.text[0]; c == 's' || c == 'r' || c == 'a' {
			p.next()
			return c
		}
	}
	p.errorTok("f-string: invalid conversion character: expected 's', 'r', or 'a'", "")
	return 0
}
