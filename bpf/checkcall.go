package bpf

import (
	"maps"
	"slices"
	"strings"

	"krait/btf"
	"krait/interp/syntax"
)

// call is one of the calls that eBPF can do in place: a builtin, a cast, a method of a container, a function
// of the session.
func (c *checker) call(x *syntax.Call) node {
	if n, pre, ok := c.method(x); ok {
		if n == nil {
			c.fail(x, "write it as a statement of its own", "this call has no value in eBPF")
		}
		if len(pre) > 0 {
			return c.after(x, pre, n)
		}
		return n
	}
	if n := c.strMethod(x); n != nil {
		return n
	}
	name, ok := x.Fn.(*syntax.Name)
	if ok && c.vars[name.Id] == nil && c.params[name.Id] == nil {
		if f, ok := c.global(name.Id).(Func); ok {
			return c.callFunc(x, name.Id, f)
		}
	}
	if !ok || !c.isBuiltin(name.Id) {
		c.fail(x, "calling needs the interpreter: krait --write", "this call cannot run in eBPF")
	}
	if len(x.Keywords) != 0 {
		c.refuseCall(x, name)
	}
	if kind, ok := shownCalls[name.Id]; ok {
		return c.shownCall(x, kind)
	}
	if f := calls[name.Id]; f != nil {
		return f(c, x)
	}
	agg, ok := c.types.Struct(name.Id)
	if !ok {
		agg, ok = c.types.Union(name.Id)
	}
	if _, isFunc := c.types.Func(name.Id); !ok || isFunc || len(x.Args) != 1 {
		c.refuseCall(x, name)
	}
	return c.castTo(x, x.Args[0], agg.ID)
}

// strOf is str(pointer) or str(pointer, most bytes).
func (c *checker) strOf(x *syntax.Call) node {
	c.arguments(x, 1, 2)
	n := c.asStr(c.value(x.Args[0]))
	t := n.typ()
	if t.kind == kPtr || t.kind == kInt && len(x.Args) == 2 {
		n = &chars{base: base{strTyp(maxStr), x}, addr: addr{ptr: n}}
		t = n.typ()
	}
	if t.kind == kShown {
		return n
	}
	if t.kind != kStr {
		c.fail(x.Args[0], "print it, or use an f-string", "str() of %s cannot run in eBPF", c.text(t))
	}
	if len(x.Args) == 1 {
		return n
	}
	k, ok := c.number(x.Args[1]).(*number)
	if !ok || k.bits == 0 || k.bits > maxPrint {
		c.fail(x.Args[1], "", "the length of a str is a constant of 1 to %d in eBPF", maxPrint)
	}
	if s, ok := n.(*chars); ok {
		again := *s
		again.most = int(k.bits)
		again.t = strTyp(min(maxStr, strRoom(again.most)))
		return &again
	}
	return n
}

func (c *checker) refuseCall(x *syntax.Call, name *syntax.Name) {
	if name.Id == "print" {
		c.fail(x, "print in a statement of its own", "print gives no value")
	}
	if _, ok := c.types.Func(name.Id); ok {
		c.fail(x, "calling kernel functions needs the interpreter: krait --write", "the hook calls the kernel function %s", name.Id)
	}
	known := slices.Concat([]string{"print"}, slices.Sorted(maps.Keys(calls)), slices.Sorted(maps.Keys(shownCalls)))
	near := ""
	if !slices.Contains(known, name.Id) { // of a known one it is the arguments that are wrong
		near = btf.Suggest(name.Id, slices.Values(known))
	}
	c.fail(x, meant(near), "%s() cannot run in eBPF", name.Id)
}

// print makes an event of a print call.
func (c *checker) print(s *syntax.ExprStmt, x *syntax.Call) []stmt {
	sep, end := " ", "\n"
	for _, k := range x.Keywords {
		v, ok := k.Value.(*syntax.Const)
		str, isStr := "", false
		if ok {
			str, isStr = v.Value.(string)
			isStr = isStr || v.Value == nil
		}
		switch {
		case k.Name == "sep" && isStr:
			if v.Value != nil {
				sep = str
			}
		case k.Name == "end" && isStr:
			if v.Value != nil {
				end = str
			}
		default:
			c.fail(k, "print takes sep= and end= with a constant str", "print's %s cannot run in eBPF", k.Name)
		}
	}
	e := &event{c: c, format: Format{Line: lineOf(s), Size: recordHead}}
	for i, a := range x.Args {
		if i > 0 {
			e.literal(sep)
		}
		if f, ok := a.(*syntax.FString); ok {
			e.parts(f.Parts)
			continue
		}
		e.field(a, 's', "")
	}
	e.literal(end)
	c.spec.Events = append(c.spec.Events, e.format)
	return append(e.pre, &emitEvent{s, len(c.spec.Events) - 1, e.args})
}

// event builds the Format of one print.
type event struct {
	c      *checker
	format Format
	pre    []stmt
	args   []node
}

func (e *event) literal(s string) {
	p := e.format.Pieces
	if n := len(p); n > 0 && p[n-1].Field < 0 {
		p[n-1].Text += s
		return
	}
	e.format.Pieces = append(p, Piece{Text: s, Field: -1})
}

func (e *event) parts(parts []syntax.FPart) {
	for _, p := range parts {
		if p.Expr == nil {
			e.literal(p.Text)
			continue
		}
		if f, ok := p.Expr.(*syntax.FString); ok && p.Conv == 0 && len(p.Spec) == 0 {
			e.parts(f.Parts)
			continue
		}
		var spec strings.Builder
		for _, q := range p.Spec {
			if q.Expr != nil {
				e.c.fail(q.Expr, "write the number", "a computed format cannot run in eBPF")
			}
			spec.WriteString(q.Text)
		}
		e.field(p.Expr, p.Conv, spec.String())
	}
}

// field adds a value to the record, or its text to the template when it is constant.
func (e *event) field(x syntax.Expr, conv byte, spec string) {
	e.node(x, e.c.asStr(e.c.value(x)), conv, spec)
}

func (e *event) node(x syntax.Expr, n node, conv byte, spec string) {
	c := e.c
	pre, n := peel(n)
	e.pre = append(e.pre, pre...)
	switch t := n.typ(); t.kind {
	case kNone:
		e.constant(x, "None", conv, spec)
		return
	case kTuple:
		e.tuple(x, n, conv, spec)
		return
	}
	f := e.kind(x, n)
	if err := checkFormat(f.Kind, conv, spec); err != nil {
		c.fail(x, "", "%v", err)
	}
	if k, ok := n.(*text); ok {
		s, _ := formatValue(k.s, conv, spec)
		e.literal(s)
		return
	}
	e.format.Pieces = append(e.format.Pieces, Piece{Field: len(e.format.Fields), Conv: conv, Spec: spec})
	e.add(f, n)
}

// tuple adds the elements as repr shows them.
func (e *event) tuple(x syntax.Expr, n node, conv byte, spec string) {
	t, ok := n.(*tuple)
	if !ok || spec != "" {
		e.c.fail(x, "print its elements", "this tuple cannot be printed in eBPF")
	}
	e.literal("(")
	for i, elt := range t.elts {
		if i > 0 {
			e.literal(", ")
		}
		e.node(x, elt, 'r', "")
	}
	if len(t.elts) == 1 {
		e.literal(",")
	}
	e.literal(")")
}

// kind is the field for a value.
func (e *event) kind(x syntax.Expr, n node) Field {
	f := Field{Size: 8}
	switch t := n.typ(); t.kind {
	case kInt:
		if !t.signed() {
			f.Kind = UnsignedPart
		}
	case kBool:
		f.Kind = BoolPart
	case kStr:
		f.Kind, f.Size = StrPart, t.size
		if s, ok := n.(*chars); ok {
			f.Size = maxPrint
			if s.count != 0 {
				f.Size = min(maxPrint, strRoom(int(s.count)))
			}
			if s.most != 0 {
				f.Size = min(f.Size, strRoom(s.most))
			}
		}
	case kShown:
		f.Kind, f.Size = t.part.Kind, t.part.Size
	case kOption:
		e.c.fail(x, "test it first: if x is not None", "%s cannot be printed in eBPF", e.c.text(t))
	default:
		e.c.fail(x, "print one of its members", "%s cannot be printed in eBPF", e.c.text(t))
	}
	return f
}

// add gives a value its place in the record.
func (e *event) add(f Field, n node) {
	f.Offset = e.format.Size
	e.format.Fields = append(e.format.Fields, f)
	e.format.Size += f.Size
	if f.Kind == StrPart {
		e.format.Size += strSlack
	}
	e.args = append(e.args, n)
	if e.format.Size > maxRecord {
		e.c.fail(n.at(), "print less at once", "this print needs a record of %d bytes, at most %d", e.format.Size, maxRecord)
	}
}

func (e *event) constant(x syntax.Expr, s string, conv byte, spec string) {
	if spec != "" && conv == 0 {
		e.c.fail(x, "", "unsupported format string passed to NoneType.__format__")
	}
	s, err := formatValue(s, 's', spec)
	if err != nil {
		e.c.fail(x, "", "%v", err)
	}
	e.literal(s)
}

const maxRecord = 4096
