package random

import "strings"

// expr makes an expression of kind k; the deeper, the simpler.
func (g *generator) expr(k kind, depth int) *expr {
	if g.one(60) {
		k = wrong[g.IntN(len(wrong))]
	}
	if depth > 3 || g.IntN(4+depth) > 3 || g.one(4) {
		if g.one(3) {
			return g.constant(k)
		}
		return x(pick(g, names[k]...))
	}
	depth++
	switch k {
	case Int:
		return g.intExpr(depth)
	case Str:
		return g.strExpr(depth)
	case Bytes:
		return g.bytesExpr(depth)
	case List:
		return g.listExpr(depth)
	case Tuple:
		return g.tupleExpr(depth)
	case Dict:
		return g.dictExpr(depth)
	case Set:
		return g.setExpr(depth)
	case Float:
		return g.floatExpr(depth)
	}
	return g.boolExpr(depth)
}

// any makes an expression of any kind that may be shown as text.
func (g *generator) any(depth int) *expr { return g.expr(wrong[g.IntN(len(wrong))], depth) }

// fill makes the parts of a template: i s b l t d q f p stand for kinds, a for any.
func (g *generator) fill(text, kinds string, depth int) *expr {
	var parts []*expr
	for _, k := range kinds {
		switch k {
		case 'a':
			parts = append(parts, g.any(depth))
		case 'c':
			parts = append(parts, x(pick(g, "-2", "-1", "0", "1", "2", "3")))
		default:
			parts = append(parts, g.expr(kindOf[k], depth))
		}
	}
	// A literal may not stand before a dot.
	return x(strings.ReplaceAll(text, "@.", "(@)."), parts...)
}

var kindOf = map[rune]kind{'i': Int, 's': Str, 'b': Bytes, 'l': List, 't': Tuple, 'd': Dict, 'q': Set, 'f': Float, 'p': Bool}

// A form is a template and the kinds of its parts.
type form struct{ text, kinds string }

func (g *generator) form(forms []form, depth int) *expr {
	f := forms[g.IntN(len(forms))]
	if strings.Contains(f.text, " for ") {
		return g.inner(func() *expr { return g.fill(f.text, f.kinds, depth) })
	}
	return g.fill(f.text, f.kinds, depth)
}

// common are the forms every kind has.
func (g *generator) common(k kind, depth int) *expr {
	switch g.IntN(5) {
	case 0:
		return x("(@ if @ else @)", g.expr(k, depth), g.expr(Bool, depth), g.expr(k, depth))
	case 1:
		return x("(@ "+pick(g, "and", "or")+" @)", g.expr(k, depth), g.expr(k, depth))
	case 2:
		if g.plain {
			return g.expr(k, depth)
		}
		return x("("+pick(g, names[k]...)+" := N(I(@)))", g.expr(k, depth))
	case 3:
		return x("T(@, @)", g.event(), g.expr(k, depth))
	}
	return x("(lambda "+pick(g, names[k]...)+": @)(@)", g.inner(func() *expr { return g.expr(k, depth) }), g.expr(k, depth))
}

// inner makes an expression where an assignment would be another scope's, or is not allowed.
func (g *generator) inner(f func() *expr) *expr {
	old := g.plain
	g.plain = true
	e := f()
	g.plain = old
	return e
}

var intForms = []form{
	{"(@ + @)", "ii"}, {"(@ - @)", "ii"}, {"(@ * @)", "ii"}, {"(@ // @)", "ii"}, {"(@ % @)", "ii"},
	{"(@ & @)", "ii"}, {"(@ | @)", "ii"}, {"(@ ^ @)", "ii"}, {"(~@)", "i"}, {"(-@)", "i"}, {"(+@)", "i"},
	{"(@ << (@ & 63))", "ii"}, {"(@ >> (@ & 127))", "ii"}, {"(@ >> @)", "ii"}, {"(@ ** (@ & 3))", "ii"},
	{"pow(@, @ & 31, @ | 1)", "iii"}, {"divmod(@, @)[@ & 1]", "iii"}, {"abs(@)", "i"}, {"int(@)", "s"}, {"int(@, 16)", "s"}, {"int(@)", "f"},
	{"len(@)", "s"}, {"len(@)", "l"}, {"len(@)", "b"}, {"len(@)", "d"}, {"len(@)", "q"}, {"min(@, @)", "ii"}, {"max(@, @, @)", "iii"},
	{"sum(@)", "l"}, {"sum(@, @)", "ti"}, {"min(@)", "l"}, {"max(@, default=@)", "li"}, {"@.bit_length()", "i"}, {"@.bit_count()", "i"},
	{"int.from_bytes(@, 'big')", "b"}, {"int.from_bytes(@, 'little', signed=True)", "b"}, {"ord(@[:1])", "s"}, {"@[@]", "lc"}, {"@[@]", "tc"},
	{"@[@]", "bc"}, {"@.count(@)", "ss"}, {"@.find(@)", "ss"}, {"@.rfind(@, @)", "ssc"}, {"@.index(@)", "li"}, {"@.count(@)", "li"}, {"@[@]", "ds"},
	{"@.get(@, @)", "dsi"}, {"@.index(@)", "ss"}, {"round(@, -(@ & 3))", "ii"}, {"round(@)", "f"}, {"(@ < @)", "ii"}, {"int(@)", "p"}, {"(@ + @)", "ip"},
	{"@.find(@)", "bb"}, {"@.count(@)", "bi"}, {"sum(x * @ for x in @)", "il"}, {"int(str(@))", "i"}, {"int(hex(@), 0)", "i"}, {"len(@)", "t"},
	{"(lambda a, *r, k=2: a + len(r) * k)(@, *@)", "il"}, {"[*@, @][@]", "lic"}, {"@.real", "i"}, {"hash(@ | 0)", "i"},
}

func (g *generator) intExpr(depth int) *expr {
	if g.one(8) {
		return g.common(Int, depth)
	}
	if g.one(12) {
		v := pick(g, "x", "i0", "y")
		return x("sum(["+pick(g, v, v+" + 1", v+" * i1", "i0 + i1", v+" ^ 5")+" for "+v+" in @ if @])",
			g.inner(func() *expr { return g.expr(List, depth) }), g.inner(func() *expr { return g.expr(Bool, depth) }))
	}
	return g.form(intForms, depth)
}

var boolForms = []form{
	{"(@ < @)", "ii"}, {"(@ <= @)", "ii"}, {"(@ == @)", "ii"}, {"(@ != @)", "ii"}, {"(@ > @)", "ii"}, {"(@ >= @)", "ii"}, {"(@ < @)", "if"}, {"(@ == @)", "if"},
	{"(@ < @)", "ss"}, {"(@ == @)", "ss"}, {"(@ in @)", "ss"}, {"(@ not in @)", "ss"}, {"(@ in @)", "il"}, {"(@ in @)", "sd"}, {"(@ in @)", "iq"}, {"(@ < @)", "ll"},
	{"(@ == @)", "ll"}, {"(@ <= @)", "tt"}, {"(@ == @)", "dd"}, {"(@ <= @)", "qq"}, {"(@ == @)", "qq"}, {"(not @)", "a"}, {"bool(@)", "a"}, {"(@ == @)", "aa"}, {"(@ < @ <= @)", "iii"},
	{"(@ is None)", "a"}, {"(@ is not None)", "a"}, {"any(@)", "l"}, {"all(@)", "t"}, {"isinstance(@, int)", "a"}, {"isinstance(@, (str, list))", "a"}, {"@.startswith(@)", "ss"},
	{"@.endswith((@, 'c'))", "ss"}, {"@.isdigit()", "s"}, {"@.isalpha()", "s"}, {"@.isupper()", "s"}, {"@.isspace()", "s"}, {"@.isidentifier()", "s"}, {"@.istitle()", "s"}, {"@.isprintable()", "s"},
	{"@.is_integer()", "f"}, {"(@ < @)", "ff"}, {"(@ == @)", "ff"}, {"(@ in @)", "ib"}, {"(@ in @)", "bb"}, {"@.isdisjoint(@)", "ql"}, {"callable(@)", "a"}, {"(@ < @)", "bb"}, {"(@ != @ == @)", "iii"},
	{"(@ < @)", "aa"}, {"(@ in range(@ & 15))", "ii"},
}

func (g *generator) boolExpr(depth int) *expr {
	if g.one(8) {
		return g.common(Bool, depth)
	}
	return g.form(boolForms, depth)
}

var floatForms = []form{
	{"(@ + @)", "ff"}, {"(@ - @)", "fi"}, {"(@ * @)", "ff"}, {"(@ / @)", "ff"}, {"(@ / @)", "ii"}, {"(@ // @)", "ff"}, {"(@ % @)", "ff"}, {"(-@)", "f"}, {"abs(@)", "f"}, {"float(@)", "i"},
	{"float(@)", "s"}, {"round(@, @ & 3)", "fi"}, {"(@ ** 2)", "f"}, {"(@ ** -(@ & 3))", "ii"}, {"min(@, @)", "ff"}, {"max(@, @)", "fi"}, {"sum([@, @, @])", "fif"}, {"divmod(@, @)[1]", "ff"},
	{"float(str(@))", "f"}, {"float.fromhex(@.hex())", "f"}, {"(@ + @)", "fp"}, {"@.as_integer_ratio()[0]", "f"},
}

func (g *generator) floatExpr(depth int) *expr {
	if g.one(8) {
		return g.common(Float, depth)
	}
	return g.form(floatForms, depth)
}
