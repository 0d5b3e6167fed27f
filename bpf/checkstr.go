package bpf

import (
	"fmt"
	"strings"

	"krait/interp/syntax"
)

// maxBuilt is the longest str that a hook makes, in bytes.
const maxBuilt = 128

// strMethods are what can be asked of a str with constants as arguments.
var strMethods = map[string]bool{"startswith": true, "endswith": true}

// strMethod is a method of a str; nil when x is no such call.
func (c *checker) strMethod(x *syntax.Call) node {
	fn, ok := x.Fn.(*syntax.Attr)
	if !ok || !strMethods[fn.Name] {
		return nil
	}
	s := c.asStr(c.value(fn.X))
	if s.typ().kind != kStr {
		return nil
	}
	c.arguments(x, 1, 1)
	pre, s := c.holdStr(x, s)
	var args []syntax.Expr
	if t, ok := x.Args[0].(*syntax.Tuple); ok {
		args = t.Elts
	} else {
		args = x.Args
	}
	n := c.boolean(x, false)
	for _, a := range args {
		k, ok := c.value(a).(*text)
		if !ok {
			c.fail(a, "give a constant", "%s() of a str that is not constant cannot run in eBPF", fn.Name)
		}
		n = c.logicOf(x, true, n, func() node { return c.affix(x, s, k.s, fn.Name == "endswith") })
	}
	if len(pre) > 0 {
		return c.after(x, pre, n)
	}
	return n
}

// affix tells whether a str begins or ends with a constant.
func (c *checker) affix(x syntax.Node, s node, part string, end bool) node {
	if k, ok := s.(*text); ok {
		if end {
			return c.boolean(x, strings.HasSuffix(k.s, part))
		}
		return c.boolean(x, strings.HasPrefix(k.s, part))
	}
	if len(part) > s.typ().size {
		return c.boolean(x, false)
	}
	return &strAffix{base{boolTyp(), x}, s, part, end}
}

// holdStr puts a str on the stack, where its characters can be looked at.
func (c *checker) holdStr(x syntax.Node, s node) ([]stmt, node) {
	switch s.(type) {
	case *text, *local:
		return nil, s
	}
	return c.hold(x, s)
}

// strLen is len(s): characters, which are bytes of ASCII.
func (c *checker) strLen(x *syntax.Call) node {
	c.arguments(x, 1, 1)
	n := c.expr(x.Args[0])
	if t := n.typ(); t.kind == kArray {
		arr, err := c.types.Strip(t.id)
		if err != nil {
			c.fail(x, "", "%v", err)
		}
		return c.integer(x, bigInt(int64(arr.Len)))
	}
	s := c.asStr(n)
	switch t := s.typ(); t.kind {
	case kStr:
	case kTuple:
		return c.integer(x, bigInt(int64(len(t.elems))))
	default:
		c.fail(x.Args[0], "", "len() of %s cannot run in eBPF", c.text(t))
	}
	if k, ok := s.(*text); ok {
		return c.integer(x, bigInt(int64(len([]rune(k.s)))))
	}
	pre, s := c.holdStr(x, s)
	n = &strLen{base{smallTyp(0, int64(s.typ().size)), x}, s}
	if len(pre) > 0 {
		return c.after(x, pre, n)
	}
	return n
}

// strItem is s[i] or s[a:b].
func (c *checker) strItem(x *syntax.Index, s node) node {
	pre, s := c.holdStr(x, c.asStr(s))
	if k, ok := s.(*text); ok {
		p, held := c.hold(x, &build{base{strTyp(strRoom(len(k.s))), x}, strings.ReplaceAll(k.s, "%", "%%"), nil})
		pre, s = append(pre, p...), held
	}
	size := s.typ().size
	n := &strSlice{base: base{strTyp(size), x}, x: s}
	sl, ok := x.Index.(*syntax.Slice)
	if !ok {
		n.lo = c.signedOf(c.number(x.Index))
		n.one, n.t = true, strTyp(8)
	} else {
		if sl.Step != nil {
			c.fail(sl.Step, "", "a slice with a step cannot run in eBPF")
		}
		bound := func(e syntax.Expr) node {
			if e == nil {
				return nil
			}
			if k, ok := e.(*syntax.Const); ok && k.Value == nil {
				return nil
			}
			return c.signedOf(c.number(e))
		}
		n.lo, n.hi = bound(sl.Lo), bound(sl.Hi)
		if k, ok := n.hi.(*number); ok && int64(k.bits) >= 0 && int64(k.bits) < int64(size) {
			n.t = strTyp(strRoom(int(k.bits)))
		}
	}
	return c.after(x, pre, n)
}

// strIn is part in s.
func (c *checker) strIn(x *syntax.Compare, part, s node) node {
	k, ok := part.(*text)
	if !ok {
		c.fail(part.at(), "look for a constant", "looking for a str that is not constant cannot run in eBPF")
	}
	if t, ok := s.(*text); ok {
		return c.boolean(x, strings.Contains(t.s, k.s))
	}
	if k.s == "" {
		return c.boolean(x, true)
	}
	if len(k.s) > s.typ().size {
		return c.boolean(x, false)
	}
	pre, held := c.holdStr(x, s)
	n := &strFind{base{boolTyp(), x}, held, k.s}
	if len(pre) > 0 {
		return c.after(x, pre, n)
	}
	return n
}

// compareStrs compares two strs that are both known at run time only.
func (c *checker) compareStrs(x *syntax.Compare, op syntax.Op, a, b node) node {
	pre, a := c.heldStr(x, a)
	p, b := c.heldStr(x, b)
	n := &strCompare{base{boolTyp(), x}, op, a, b}
	if pre = append(pre, p...); len(pre) > 0 {
		return c.after(x, pre, n)
	}
	return n
}

// heldStr is holdStr for constants too.
func (c *checker) heldStr(x syntax.Node, s node) ([]stmt, node) {
	if _, ok := s.(*text); ok {
		return c.hold2(x, s)
	}
	return c.holdStr(x, s)
}

// hold2 puts even a constant on the stack.
func (c *checker) hold2(x syntax.Node, s node) ([]stmt, node) {
	v := c.temp(s.typ())
	return []stmt{&set{x, v, s}}, &local{base{s.typ(), x}, v}
}

// concat is a + b.
func (c *checker) concat(x syntax.Node, a, b node) node {
	a, b = c.asStr(a), c.asStr(b)
	ka, aok := a.(*text)
	kb, bok := b.(*text)
	if aok && bok {
		s := ka.s + kb.s
		return &text{base{strTyp(strRoom(len(s))), x}, s}
	}
	f := &builder{c: c, at: x}
	f.str(a)
	f.str(b)
	return f.node()
}

// fstring is an f-string as a value.
func (c *checker) fstring(x *syntax.FString) node {
	f := &builder{c: c, at: x}
	f.parts(x.Parts)
	return f.node()
}

// builder makes a format and arguments of what a str is built of.
type builder struct {
	c      *checker
	at     syntax.Node
	format strings.Builder
	args   []node
	size   int
}

func (f *builder) node() node {
	if len(f.args) == 0 {
		s := strings.ReplaceAll(f.format.String(), "%%", "%")
		return &text{base{strTyp(strRoom(len(s))), f.at}, s}
	}
	if len(f.args) > maxBuildArgs {
		f.c.fail(f.at, "use fewer", "a str of %d values is too much for eBPF, at most %d", len(f.args), maxBuildArgs)
	}
	return &build{base{strTyp(min(strRoom(f.size), maxBuilt)), f.at}, f.format.String(), f.args}
}

// maxBuildArgs is the kernel's limit.
const maxBuildArgs = 12

// literal adds a constant. The kernel's formats are ASCII, and behind %s stands no letter or digit.
func (f *builder) literal(s string) {
	plain := true
	for i, r := range s {
		if r < ' ' || r > '~' || i == 0 && strings.HasSuffix(f.format.String(), "%s") && (r >= '0' && r <= '9' || r|0x20 >= 'a' && r|0x20 <= 'z') {
			plain = false
		}
	}
	if !plain {
		f.add("%s", &text{base{strTyp(strRoom(len(s))), f.at}, s}, len(s))
		return
	}
	f.format.WriteString(strings.ReplaceAll(s, "%", "%%"))
	f.size += len(s)
}

func (f *builder) add(verb string, n node, size int) {
	f.format.WriteString(verb)
	f.args = append(f.args, n)
	f.size += size
}

func (f *builder) str(n node) {
	switch n := n.(type) {
	case *text:
		f.literal(n.s)
	case *build:
		if n.format != "" && n.format[0] != '%' && strings.HasSuffix(f.format.String(), "%s") {
			f.add("%s", n, n.t.size)
			return
		}
		f.format.WriteString(n.format)
		f.args = append(f.args, n.args...)
		f.size += n.t.size
	default:
		f.add("%s", n, n.typ().size)
	}
}

func (f *builder) parts(parts []syntax.FPart) {
	for _, p := range parts {
		if p.Expr == nil {
			f.literal(p.Text)
			continue
		}
		var spec strings.Builder
		for _, q := range p.Spec {
			if q.Expr != nil {
				f.c.fail(q.Expr, "write the number", "a computed format cannot run in eBPF")
			}
			spec.WriteString(q.Text)
		}
		f.value(p.Expr, f.c.asStr(f.c.value(p.Expr)), p.Conv, spec.String())
	}
}

func (f *builder) value(x syntax.Expr, n node, conv byte, spec string) {
	c := f.c
	if conv != 0 && conv != 's' {
		c.fail(x, "print it instead", "!%c in a str that the hook makes cannot run in eBPF", conv)
	}
	switch t := n.typ(); t.kind {
	case kStr:
		if k, ok := n.(*text); ok {
			s, err := formatValue(k.s, conv, spec)
			if err != nil {
				c.fail(x, "", "%v", err)
			}
			f.literal(s)
			return
		}
		if spec != "" {
			c.fail(x, "print it instead", "the width of a str that the hook makes cannot run in eBPF")
		}
		f.str(n)
	case kBool:
		if spec != "" {
			c.fail(x, "print it instead", "the format of a bool in a str that the hook makes cannot run in eBPF")
		}
		f.add("%s", &choose{base{strTyp(8), x}, n, &text{base{strTyp(8), x}, "True"}, &text{base{strTyp(8), x}, "False"}}, 5)
	case kInt:
		f.number(x, n, conv, spec)
	case kNone:
		f.literal("None")
	default:
		c.fail(x, "print it instead", "%s in a str that the hook makes cannot run in eBPF", c.text(t))
	}
}

// number translates the format of a number to the kernel's.
func (f *builder) number(x syntax.Expr, n node, conv byte, spec string) {
	c := f.c
	if err := checkFormat(SignedPart, conv, spec); err != nil {
		c.fail(x, "", "%v", err)
	}
	p, ok := parseSpec(spec)
	if !ok || conv == 's' && spec != "" || p.group != 0 || p.precision >= 0 || p.fill != ' ' && !p.zero || p.align == '^' ||
		!strings.ContainsRune("\x00dxX", rune(p.verb)) || p.width > maxStr {
		c.fail(x, "print it instead", "the format %q in a str that the hook makes cannot run in eBPF", spec)
	}
	if (p.verb == 'x' || p.verb == 'X') && !n.typ().positive() {
		c.fail(x, "print it instead", "the format %q of a number that may be negative cannot run in eBPF", spec)
	}
	if p.alternate && p.verb != 0 && p.verb != 'd' {
		if p.width > 0 {
			c.fail(x, "print it instead", "the format %q in a str that the hook makes cannot run in eBPF", spec)
		}
		f.literal("0" + string(p.verb))
	}
	verb := "%"
	if p.sign == '+' || p.sign == ' ' {
		verb += string(p.sign)
	}
	if p.align == '<' {
		verb += "-"
	} else if p.zero || p.align == '=' && p.fill == '0' {
		verb += "0"
	}
	if p.width > 0 {
		verb += fmt.Sprint(p.width)
	}
	switch {
	case p.verb == 'x' || p.verb == 'X':
		verb += "ll" + string(p.verb)
	case n.typ().signed():
		verb += "lld"
	default:
		verb += "llu"
	}
	f.add(verb, n, max(20, p.width))
}
