package btf

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// ParseType resolves C text to a type: "struct sock *", "unsigned long", "char[16]", "u8",
// "int (*)(void *)", and bare names of structs, unions and enums ("rw_semaphore"). Qualifiers are
// read over: they say nothing about layout.
func (t *Types) ParseType(text string) (ID, error) {
	p := &typeParser{t: t, text: text}
	if err := p.scan(); err != nil {
		return 0, err
	}
	id, err := p.typeName()
	if err == nil && p.pos < len(p.toks) {
		err = p.fail("%q is not part of a type", p.toks[p.pos])
	}
	if err != nil {
		return 0, err
	}
	return id, nil
}

type typeParser struct {
	t     *Types
	text  string
	toks  []string
	pos   int
	depth int
}

func (p *typeParser) fail(format string, args ...any) error {
	return fmt.Errorf("type %q: %s", p.text, fmt.Sprintf(format, args...))
}

func isWord(c byte) bool {
	return c == '_' || c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z'
}

func (p *typeParser) scan() error {
	for s := p.text; ; {
		s = strings.TrimLeft(s, " \t\r\n")
		if s == "" {
			return nil
		}
		n := 0
		switch {
		case isWord(s[0]):
			for n < len(s) && isWord(s[n]) {
				n++
			}
		case strings.HasPrefix(s, "..."):
			n = 3
		case strings.IndexByte("*[](),", s[0]) >= 0:
			n = 1
		default:
			return p.fail("unexpected %q", s[:1])
		}
		p.toks = append(p.toks, s[:n])
		s = s[n:]
	}
}

func (p *typeParser) peek() string {
	if p.pos < len(p.toks) {
		return p.toks[p.pos]
	}
	return ""
}

func (p *typeParser) accept(tok string) bool {
	if p.peek() != tok {
		return false
	}
	p.pos++
	return true
}

func (p *typeParser) expect(tok string) error {
	if p.accept(tok) {
		return nil
	}
	if p.peek() == "" {
		return p.fail("%q is missing at the end", tok)
	}
	return p.fail("%q is missing before %q", tok, p.peek())
}

func isQualifier(tok string) bool {
	switch tok {
	case "const", "volatile", "restrict", "__user", "__rcu", "__percpu", "__iomem":
		return true
	}
	return false
}

func (p *typeParser) typeName() (ID, error) {
	if p.depth++; p.depth > maxDepth {
		return 0, p.fail("nested too deeply")
	}
	defer func() { p.depth-- }()
	base, err := p.specifiers()
	if err != nil {
		return 0, err
	}
	wrap, err := p.declarator()
	if err != nil {
		return 0, err
	}
	return wrap(base)
}

// specifiers reads what stands before the declarator: a tagged type, a name, or words of an
// integer type in any order.
func (p *typeParser) specifiers() (ID, error) {
	var words []string
	for {
		tok := p.peek()
		switch {
		case isQualifier(tok):
			p.pos++
			continue
		case tok == "struct", tok == "union", tok == "enum":
			if len(words) > 0 {
				return 0, p.fail("%q after %q", tok, strings.Join(words, " "))
			}
			p.pos++
			id, err := p.tagged(tok)
			for isQualifier(p.peek()) {
				p.pos++
			}
			return id, err
		case intWord(tok):
			words = append(words, tok)
			p.pos++
			continue
		}
		if len(words) > 0 {
			return p.integer(words)
		}
		if tok == "" || !isWord(tok[0]) {
			return 0, p.fail("a type name is missing")
		}
		p.pos++
		id, err := p.t.named(tok)
		for isQualifier(p.peek()) {
			p.pos++
		}
		return id, err
	}
}

func intWord(tok string) bool {
	switch tok {
	case "char", "short", "int", "long", "signed", "unsigned", "__int128":
		return true
	}
	return false
}

// integer finds the type that gcc's or clang's name for the words denotes.
func (p *typeParser) integer(words []string) (ID, error) {
	n := make(map[string]int)
	for _, w := range words {
		n[w]++
	}
	sign := ""
	if n["unsigned"] > 0 {
		sign = "unsigned "
	}
	var names []string
	switch {
	case n["unsigned"]+n["signed"] > 1, n["long"] > 2, n["short"] > 1, n["char"] > 1, n["int"] > 1,
		n["char"]+n["short"]+min(n["long"], 1)+n["__int128"] > 1,
		n["int"] > 0 && n["char"]+n["__int128"] > 0:
		return 0, p.fail("%q is no integer type", strings.Join(words, " "))
	case n["char"] > 0 && n["signed"] > 0:
		names = []string{"signed char"}
	case n["char"] > 0:
		names = []string{sign + "char"}
	case n["__int128"] > 0:
		names = []string{sign + "__int128", strings.TrimSpace("__int128 " + sign)}
	case n["short"] > 0:
		names = []string{"short " + sign + "int", sign + "short"}
	case n["long"] == 1:
		names = []string{"long " + sign + "int", sign + "long"}
	case n["long"] == 2:
		names = []string{"long long " + sign + "int", sign + "long long"}
	default:
		names = []string{sign + "int"}
	}
	for _, name := range names {
		if typ, ok := p.t.Int(name); ok {
			return typ.ID, nil
		}
	}
	return 0, &NoType{What: "integer", Name: names[0]}
}

func (p *typeParser) tagged(keyword string) (ID, error) {
	name := p.peek()
	if name == "" || !isWord(name[0]) {
		return 0, p.fail("a name is missing after %q", keyword)
	}
	p.pos++
	kind := map[string]Kind{"struct": KindStruct, "union": KindUnion, "enum": KindEnum}[keyword]
	if typ, ok := p.t.first(name, kind); ok {
		return typ.ID, nil
	}
	for _, id := range p.t.Named(name, KindFwd) {
		if fwd, err := p.t.Type(id); err == nil && tag(fwd) == keyword {
			return id, nil
		}
	}
	near := Suggest(name, p.t.nameSeq(kind))
	if near != "" {
		near = keyword + " " + near
	}
	return 0, &NoType{What: keyword, Name: name, Near: near}
}

// named resolves a bare name: a typedef, else a struct, union or enum of that tag.
func (t *Types) named(name string) (ID, error) {
	if name == "void" {
		return 0, nil
	}
	order := []Kind{KindTypedef, KindStruct, KindUnion, KindEnum, KindInt, KindFloat}
	for _, kind := range order {
		if typ, ok := t.first(name, kind); ok {
			return typ.ID, nil
		}
	}
	if name == "bool" {
		return t.named("_Bool")
	}
	return 0, &NoType{What: "type", Name: name, Near: Suggest(name, t.nameSeq(order...))}
}

// nameSeq yields names for Suggest.
func (t *Types) nameSeq(kinds ...Kind) func(func(string) bool) {
	return func(yield func(string) bool) {
		for name := range t.All(kinds...) {
			if !yield(name) {
				return
			}
		}
	}
}

// declarator reads an abstract declarator and returns what it makes of a base type.
func (p *typeParser) declarator() (func(ID) (ID, error), error) {
	if p.depth++; p.depth > maxDepth {
		return nil, p.fail("nested too deeply")
	}
	defer func() { p.depth-- }()
	stars := 0
	for {
		if p.accept("*") {
			stars++
		} else if isQualifier(p.peek()) {
			p.pos++
		} else {
			break
		}
	}
	inner := func(id ID) (ID, error) { return id, nil }
	if p.peek() == "(" && p.pos+1 < len(p.toks) && slices.Contains([]string{"*", "(", "["}, p.toks[p.pos+1]) {
		p.pos++
		var err error
		if inner, err = p.declarator(); err != nil {
			return nil, err
		}
		if err := p.expect(")"); err != nil {
			return nil, err
		}
	}
	suffixes, err := p.suffixes()
	if err != nil {
		return nil, err
	}
	return func(id ID) (ID, error) {
		for range stars {
			id = p.t.PointerTo(id)
		}
		for _, wrap := range slices.Backward(suffixes) {
			var err error
			if id, err = wrap(id); err != nil {
				return 0, err
			}
		}
		return inner(id)
	}, nil
}

// suffixes reads array dimensions and parameter lists.
func (p *typeParser) suffixes() ([]func(ID) (ID, error), error) {
	var list []func(ID) (ID, error)
	for {
		switch {
		case p.accept("["):
			n, err := p.dimension()
			if err != nil {
				return nil, err
			}
			list = append(list, func(elem ID) (ID, error) { return p.array(elem, n) })
		case p.accept("("):
			params, variadic, err := p.paramList()
			if err != nil {
				return nil, err
			}
			list = append(list, func(ret ID) (ID, error) {
				return p.t.FuncOf(ret, params, variadic), nil
			})
		default:
			return list, nil
		}
	}
}

func (p *typeParser) array(elem ID, n uint32) (ID, error) {
	if _, err := p.t.Size(elem); err != nil {
		return 0, p.fail("array of %s, which has no size", p.t.CText(elem))
	}
	id := p.t.ArrayOf(elem, n)
	if _, err := p.t.Size(id); err != nil {
		return 0, p.fail("array is too large")
	}
	return id, nil
}

// dimension reads up to the closing bracket: a number, an enumerator, a constant, or nothing.
func (p *typeParser) dimension() (uint32, error) {
	if p.accept("]") {
		return 0, nil
	}
	tok := p.peek()
	p.pos++
	n, err := strconv.ParseUint(tok, 0, 32)
	if err != nil {
		if v, _, ok := p.t.Enumerator(tok); ok && v <= 1<<32-1 {
			n = v
		} else if c, ok := Const(tok); ok && c.Bits <= 1<<32-1 {
			n = c.Bits
		} else {
			return 0, p.fail("%q is no array length", tok)
		}
	}
	return uint32(n), p.expect("]")
}

func (p *typeParser) paramList() (params []ID, variadic bool, err error) {
	if p.accept(")") {
		return nil, false, nil
	}
	for {
		if p.accept("...") {
			return params, true, p.expect(")")
		}
		id, err := p.typeName()
		if err != nil {
			return nil, false, err
		}
		if id == 0 && len(params) == 0 && p.accept(")") {
			return nil, false, nil // (void)
		}
		params = append(params, id)
		if p.accept(")") {
			return params, false, nil
		}
		if err := p.expect(","); err != nil {
			return nil, false, err
		}
	}
}
