package syntax

import (
	"fmt"
	"math"
	"math/big"
	"strconv"
	"strings"
	"unicode/utf8"
)

// dumper writes a tree as CPython's ast.dump does, so that the two can be compared as text. With
// attrs set each expression and statement gets its place.
type dumper struct {
	strings.Builder
	attrs bool
	src   []byte
}

func dump(n Node, src []byte, attrs bool) string {
	d := &dumper{attrs: attrs, src: src}
	switch n := n.(type) {
	case *File:
		d.WriteString("Module(body=")
		d.stmts(n.Stmts)
		d.WriteString(", type_ignores=[])")
	case *Chunk:
		d.stmts(n.Stmts)
	case Expr:
		d.expr(n, "Load")
	}
	return d.String()
}

func (d *dumper) f(format string, args ...any) { fmt.Fprintf(&d.Builder, format, args...) }

func (d *dumper) byteCol(p Pos) int {
	off := int(p.Off)
	for off > 0 && d.src[off-1] != '\n' {
		off--
	}
	return int(p.Off) - off
}

func (d *dumper) end(n Node) {
	if d.attrs {
		from, to := n.Span()
		if !strings.HasSuffix(d.String(), "(") {
			d.WriteString(", ")
		}
		d.f("lineno=%d, col_offset=%d, end_lineno=%d, end_col_offset=%d", from.Line, d.byteCol(from), to.Line, d.byteCol(to))
	}
	d.WriteString(")")
}

func list[T any](d *dumper, items []T, one func(T)) {
	d.WriteString("[")
	for i, x := range items {
		if i > 0 {
			d.WriteString(", ")
		}
		one(x)
	}
	d.WriteString("]")
}

func (d *dumper) stmts(s []Stmt) { list(d, s, d.stmt) }

func (d *dumper) exprs(x []Expr, ctx string) {
	list(d, x, func(e Expr) {
		if e == nil {
			d.WriteString("None")
		} else {
			d.expr(e, ctx)
		}
	})
}

func (d *dumper) opt(name string, x Expr, ctx string) {
	if x != nil {
		d.sep()
		d.f("%s=", name)
		d.expr(x, ctx)
	}
}

func (d *dumper) sep() {
	if !strings.HasSuffix(d.String()[max(0, d.Len()-1):], "(") {
		d.WriteString(", ")
	}
}

var opNames = [...]string{Add: "Add", Sub: "Sub", Mult: "Mult", Div: "Div", FloorDiv: "FloorDiv", Mod: "Mod",
	Pow: "Pow", LShift: "LShift", RShift: "RShift", BitOr: "BitOr", BitXor: "BitXor", BitAnd: "BitAnd",
	MatMul: "MatMult", Not: "Not", Invert: "Invert", And: "And", Or: "Or", Eq: "Eq", NotEq: "NotEq", Lt: "Lt",
	LtE: "LtE", Gt: "Gt", GtE: "GtE", Is: "Is", IsNot: "IsNot", In: "In", NotIn: "NotIn"}

func pyRepr(s string, bytes bool) string {
	quote := byte('\'')
	if strings.Contains(s, "'") && !strings.Contains(s, `"`) {
		quote = '"'
	}
	var b strings.Builder
	if bytes {
		b.WriteByte('b')
	}
	b.WriteByte(quote)
	for i := 0; i < len(s); {
		r, n := rune(s[i]), 1
		if !bytes {
			r, n = utf8.DecodeRuneInString(s[i:])
			if r == utf8.RuneError && n == 1 && i+2 < len(s) && s[i] == 0xED {
				r, n = 0xD000|rune(s[i+1]&0x3F)<<6|rune(s[i+2]&0x3F), 3
			}
		}
		i += n
		switch {
		case r == rune(quote) || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case r == '\r':
			b.WriteString(`\r`)
		case r >= ' ' && r < 0x7F:
			b.WriteRune(r)
		case r < 0x100 && (bytes || !strconv.IsPrint(r)):
			fmt.Fprintf(&b, `\x%02x`, r)
		case strconv.IsPrint(r):
			b.WriteRune(r)
		case r < 0x10000:
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			fmt.Fprintf(&b, `\U%08x`, r)
		}
	}
	b.WriteByte(quote)
	return b.String()
}

func pyFloat(f float64) string {
	if math.IsInf(f, 0) {
		return "inf"
	}
	format := byte('f')
	if f != 0 && (math.Abs(f) < 1e-4 || math.Abs(f) >= 1e16) {
		format = 'e'
	}
	s := strconv.FormatFloat(f, format, -1, 64)
	if format == 'f' && !strings.Contains(s, ".") {
		s += ".0"
	}
	return s
}

func (d *dumper) constant(v any) {
	switch v := v.(type) {
	case nil:
		d.WriteString("None")
	case bool:
		d.WriteString(map[bool]string{true: "True", false: "False"}[v])
	case int64:
		d.f("%d", v)
	case *big.Int:
		if v.BitLen() > 10000 {
			d.f("big%d", v.BitLen())
			return
		}
		d.WriteString(v.String())
	case float64:
		d.WriteString(pyFloat(v))
	case string:
		d.WriteString(pyRepr(v, false))
	case Bytes:
		d.WriteString(pyRepr(string(v), true))
	case Ellipsis:
		d.WriteString("Ellipsis")
	}
}

func (d *dumper) expr(x Expr, ctx string) {
	switch x := x.(type) {
	case *Name:
		d.f("Name(id=%s, ctx=%s()", pyRepr(x.Id, false), ctx)
	case *Const:
		d.WriteString("Constant(value=")
		d.constant(x.Value)
		if s, ok := x.Value.(string); ok && d.src[x.From.Off] == 'u' {
			_ = s
			d.WriteString(", kind='u'")
		}
	case *FString:
		d.WriteString("JoinedStr(values=")
		d.parts(x.Parts)
	case *List:
		d.WriteString("List(elts=")
		d.exprs(x.Elts, ctx)
		d.f(", ctx=%s()", ctx)
	case *Tuple:
		d.WriteString("Tuple(elts=")
		d.exprs(x.Elts, ctx)
		d.f(", ctx=%s()", ctx)
	case *Set:
		d.WriteString("Set(elts=")
		d.exprs(x.Elts, "Load")
	case *Dict:
		d.WriteString("Dict(keys=")
		d.exprs(x.Keys, "Load")
		d.WriteString(", values=")
		d.exprs(x.Values, "Load")
	case *UnaryOp:
		name := opNames[x.Op]
		if x.Op == Add || x.Op == Sub {
			name = "U" + name
		}
		d.f("UnaryOp(op=%s(), operand=", name)
		d.expr(x.X, "Load")
	case *BinOp:
		d.WriteString("BinOp(left=")
		d.expr(x.X, "Load")
		d.f(", op=%s(), right=", opNames[x.Op])
		d.expr(x.Y, "Load")
	case *BoolOp:
		d.f("BoolOp(op=%s(), values=", opNames[x.Op])
		d.exprs(x.Values, "Load")
	case *Compare:
		d.WriteString("Compare(left=")
		d.expr(x.Left, "Load")
		d.WriteString(", ops=")
		list(d, x.Ops, func(op Op) { d.f("%s()", opNames[op]) })
		d.WriteString(", comparators=")
		d.exprs(x.Rights, "Load")
	case *Lambda:
		d.WriteString("Lambda(args=")
		d.params(x.Params)
		d.opt("body", x.Body, "Load")
	case *IfExp:
		d.WriteString("IfExp(test=")
		d.expr(x.Test, "Load")
		d.opt("body", x.Then, "Load")
		d.opt("orelse", x.Else, "Load")
	case *Comp:
		d.comp(x)
	case *Await:
		d.WriteString("Await(value=")
		d.expr(x.X, "Load")
	case *Yield:
		d.WriteString("Yield(")
		d.opt("value", x.X, "Load")
	case *YieldFrom:
		d.WriteString("YieldFrom(value=")
		d.expr(x.X, "Load")
	case *Call:
		d.WriteString("Call(func=")
		d.expr(x.Fn, "Load")
		d.WriteString(", args=")
		d.exprs(x.Args, "Load")
		d.WriteString(", keywords=")
		list(d, x.Keywords, d.keyword)
	case *Attr:
		d.WriteString("Attribute(value=")
		d.expr(x.X, "Load")
		d.f(", attr=%s, ctx=%s()", pyRepr(x.Name, false), ctx)
	case *Index:
		d.WriteString("Subscript(value=")
		d.expr(x.X, "Load")
		d.opt("slice", x.Index, "Load")
		d.f(", ctx=%s()", ctx)
	case *Slice:
		d.WriteString("Slice(")
		d.opt("lower", x.Lo, "Load")
		d.opt("upper", x.Hi, "Load")
		d.opt("step", x.Step, "Load")
	case *Starred:
		d.WriteString("Starred(value=")
		d.expr(x.X, ctx)
		d.f(", ctx=%s()", ctx)
	case *NamedExpr:
		d.WriteString("NamedExpr(target=")
		d.expr(x.Target, "Store")
		d.opt("value", x.Value, "Load")
	default:
		panic(fmt.Sprintf("%T", x))
	}
	d.end(x)
}

func (d *dumper) parts(parts []FPart) {
	defer func(attrs bool) { d.attrs = attrs }(d.attrs)
	d.attrs = false
	list(d, parts, func(p FPart) {
		if p.Expr == nil {
			d.f("Constant(value=%s)", pyRepr(p.Text, false))
			return
		}
		conv := -1
		if p.Conv != 0 {
			conv = int(p.Conv)
		}
		d.WriteString("FormattedValue(value=")
		d.expr(p.Expr, "Load")
		d.f(", conversion=%d", conv)
		if p.HasSpec {
			d.WriteString(", format_spec=JoinedStr(values=")
			d.parts(p.Spec)
			d.WriteString(")")
		}
		d.WriteString(")")
	})
}

func (d *dumper) comp(x *Comp) {
	d.WriteString([...]string{"ListComp(elt=", "SetComp(elt=", "DictComp(key=", "GeneratorExp(elt="}[x.Kind])
	d.expr(x.Elt, "Load")
	d.opt("value", x.Value, "Load")
	d.WriteString(", generators=")
	list(d, x.Fors, func(c *CompFor) {
		d.WriteString("comprehension(target=")
		d.expr(c.Target, "Store")
		d.opt("iter", c.Iter, "Load")
		d.WriteString(", ifs=")
		d.exprs(c.Ifs, "Load")
		d.f(", is_async=%d)", map[bool]int{true: 1}[c.Async])
	})
}

func (d *dumper) keyword(k *Keyword) {
	d.WriteString("keyword(")
	if k.Name != "" {
		d.f("arg=%s", pyRepr(k.Name, false))
	}
	d.opt("value", k.Value, "Load")
	d.end(k)
}

func (d *dumper) params(p *Params) {
	one := func(a *Param) {
		d.f("arg(arg=%s", pyRepr(a.Name.Id, false))
		d.opt("annotation", a.Annotation, "Load")
		if d.attrs {
			to := a.Name.To
			if a.Annotation != nil {
				_, to = a.Annotation.Span()
			}
			d.end(&Range{a.From, to})
			return
		}
		d.WriteString(")")
	}
	var defaults, kwDefaults []Expr
	for _, a := range append(append([]*Param{}, p.PosOnly...), p.Args...) {
		if a.Default != nil {
			defaults = append(defaults, a.Default)
		}
	}
	for _, a := range p.KwOnly {
		kwDefaults = append(kwDefaults, a.Default)
	}
	d.WriteString("arguments(posonlyargs=")
	list(d, p.PosOnly, one)
	d.WriteString(", args=")
	list(d, p.Args, one)
	if p.Star != nil {
		d.WriteString(", vararg=")
		one(p.Star)
	}
	d.WriteString(", kwonlyargs=")
	list(d, p.KwOnly, one)
	d.WriteString(", kw_defaults=")
	d.exprs(kwDefaults, "Load")
	if p.KwStar != nil {
		d.WriteString(", kwarg=")
		one(p.KwStar)
	}
	d.WriteString(", defaults=")
	d.exprs(defaults, "Load")
	d.WriteString(")")
}
