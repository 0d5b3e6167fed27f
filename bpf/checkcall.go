package bpf

import (
	"strings"

	"krait/btf"
	"krait/interp/syntax"
)

// call is one of the few calls that eBPF can do in place: a cast, the tests of error pointers, bool.
func (c *checker) call(x *syntax.Call) node {
	name, ok := x.Fn.(*syntax.Name)
	if !ok || !c.isBuiltin(name.Id) {
		c.fail(x, "calling needs the interpreter: krait --write", "this call cannot run in eBPF")
	}
	if len(x.Keywords) != 0 || len(x.Args) != 1 {
		c.refuseCall(x, name)
	}
	switch name.Id {
	case "IS_ERR", "IS_ERR_OR_NULL", "PTR_ERR":
		p := c.value(x.Args[0])
		if p.typ().kind != kPtr {
			c.fail(x.Args[0], "", "%s: a pointer is needed, not %s", name.Id, c.text(p.typ()))
		}
		if name.Id == "PTR_ERR" {
			return &convert{base{cTyp(8, true), x}, p}
		}
		return &isErr{base{boolTyp(), x}, p, name.Id == "IS_ERR_OR_NULL"}
	case "bool":
		return c.cond(x.Args[0])
	}
	agg, ok := c.types.Struct(name.Id)
	if !ok {
		agg, ok = c.types.Union(name.Id)
	}
	if _, isFunc := c.types.Func(name.Id); !ok || isFunc {
		c.refuseCall(x, name)
	}
	return c.cast(x, agg)
}

// cast is struct_name(pointer).
func (c *checker) cast(x *syntax.Call, agg *btf.Type) node {
	p := c.value(x.Args[0])
	t := p.typ()
	if t.kind != kPtr && t.kind != kInt {
		c.fail(x.Args[0], "", "%s: a pointer is needed, not %s", agg.Name, c.text(t))
	}
	to := ptrTyp(agg.ID, false)
	if t.kind == kPtr && c.types.Same(t.id, agg.ID) {
		to.btf, to.fixed = t.btf, t.fixed
	}
	return &convert{base{to, x}, p}
}

func (c *checker) refuseCall(x *syntax.Call, name *syntax.Name) {
	if name.Id == "print" {
		c.fail(x, "print in a statement of its own", "print gives no value")
	}
	if _, ok := c.types.Func(name.Id); ok {
		c.fail(x, "calling kernel functions needs the interpreter: krait --write", "the hook calls the kernel function %s", name.Id)
	}
	c.fail(x, "", "%s() cannot run in eBPF", name.Id)
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
	return []stmt{&emitEvent{s, len(c.spec.Events) - 1, e.args}}
}

// event builds the Format of one print.
type event struct {
	c      *checker
	format Format
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
	c := e.c
	n := c.asStr(c.value(x))
	f := Field{Offset: e.format.Size, Size: 8}
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
		}
	case kNone:
		e.constant(x, "None", conv, spec)
		return
	default:
		c.fail(x, "print one of its members", "%s cannot be printed in eBPF", c.text(t))
	}
	if err := checkFormat(f.Kind, conv, spec); err != nil {
		c.fail(x, "", "%v", err)
	}
	if k, ok := n.(*text); ok {
		s, _ := formatValue(k.s, conv, spec)
		e.literal(s)
		return
	}
	e.format.Pieces = append(e.format.Pieces, Piece{Field: len(e.format.Fields), Conv: conv, Spec: spec})
	e.format.Fields = append(e.format.Fields, f)
	e.format.Size += f.Size
	if f.Kind == StrPart {
		e.format.Size += strSlack
	}
	e.args = append(e.args, n)
	if e.format.Size > maxRecord {
		c.fail(x, "print less at once", "this print needs a record of %d bytes, at most %d", e.format.Size, maxRecord)
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
