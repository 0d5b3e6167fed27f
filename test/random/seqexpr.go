package random

import (
	"fmt"
	"strings"
)

var strForms = []form{
	{"(@ + @)", "ss"}, {"(@ * (@ & 3))", "si"}, {"@[@]", "sc"}, {"@.upper()", "s"}, {"@.lower()", "s"}, {"@.title()", "s"}, {"@.swapcase()", "s"}, {"@.capitalize()", "s"}, {"@.strip()", "s"}, {"'{:>{}}|{!r}'.format(@, @ & 7, @)", "sii"}, {"'{0:*^{1}}{0!a}'.format(@, @ & 15)", "si"}, {"('%5s|%-4r|%03d' % (@, @, @))", "sii"},
	{"@.lstrip(@)", "ss"}, {"@.rstrip('ac ')", "s"}, {"@.replace(@, @)", "sss"}, {"@.replace(@, @, 1)", "sss"}, {"@.center(@ & 15, '*')", "si"}, {"@.ljust(@ & 15)", "si"}, {"@.rjust(@ & 15, '-')", "si"},
	{"@.zfill(@ & 15)", "si"}, {"@.join([@, @])", "sss"}, {"@.join(@.split(','))", "ss"}, {"@.split()[@]", "sc"}, {"@.split(@)[@]", "ssc"}, {"@.partition(@)[@]", "ssc"}, {"@.rpartition(@)[@]", "ssc"},
	{"@.expandtabs(4)", "s"}, {"str(@)", "a"}, {"repr(@)", "a"}, {"ascii(@)", "s"}, {"hex(@)", "i"}, {"bin(@)", "i"}, {"oct(@)", "i"}, {"chr(@ % 0x300)", "i"}, {"@.removeprefix(@)", "ss"}, {"@.removesuffix(@)", "ss"},
	{"@.casefold()", "s"}, {"''.join(sorted(@))", "s"}, {"''.join(reversed(@))", "s"}, {"@.decode('latin-1')", "b"}, {"@.hex()", "b"}, {"@.decode('utf-8', 'replace')", "b"}, {"@.decode()", "b"}, {"max(@, @)", "ss"},
	{"f'{@}'", "n"}, {"f'<{@!r:>12}>'", "n"}, {"f'{@:>{10}}|{@}'", "nn"}, {"'%s-%r' % (@, @)", "aa"}, {"'%d' % @", "i"}, {"'%5.2f|%g' % (@, @)", "ff"}, {"'{}:{1}'.format(@, @)", "aa"}, {"'{0!r}{x}'.format(@, x=@)", "sa"},
	{"'{:,}'.format(@)", "i"}, {"'%x %o %#x' % (@, @, @)", "iii"}, {"'%-8s|%08d' % (@, @)", "si"}, {"@.rsplit(@, 1)[@]", "ssc"}, {"@.splitlines()[@]", "sc"}, {"@.hex()", "f"}, {"str(@, 'ascii')", "b"}, {"@.hex(':')", "b"},
	{"@.translate({97: 'X', 98: None})", "s"}, {"(@ % @)", "st"}, {"type(@).__name__", "a"}, {"@.__class__.__name__", "a"},
}

func (g *generator) strExpr(depth int) *expr {
	switch {
	case g.one(8):
		return g.common(Str, depth)
	case g.one(8):
		return x("@"+g.slice(), g.expr(Str, depth))
	}
	f := strForms[g.IntN(len(strForms))]
	// What stands in an f-string must not have its quote, a backslash or a colon: only names do (n).
	e := &expr{text: strings.ReplaceAll(f.text, "@.", "(@).")}
	for _, k := range f.kinds {
		if k == 'n' {
			e.parts = append(e.parts, x(pick(g, names[pick(g, wrong...)]...)))
		} else {
			e.parts = append(e.parts, g.fill("@", string(k), depth))
		}
	}
	return e
}

// slice is a random subscript with one or two colons.
func (g *generator) slice() string {
	bound := func() string {
		if g.one(3) {
			return ""
		}
		return fmt.Sprint(g.IntN(9) - 4)
	}
	switch g.IntN(4) {
	case 0:
		return "[" + bound() + ":" + bound() + ":" + pick(g, "1", "2", "-1", "-2", "3", "-3", "") + "]"
	case 1:
		return "[" + pick(g, names[Int]...) + " & 7:" + bound() + "]"
	}
	return "[" + bound() + ":" + bound() + "]"
}

var bytesForms = []form{
	{"(@ + @)", "bb"}, {"(@ * (@ & 3))", "bi"}, {"@.encode()", "s"}, {"@.encode('latin-1', 'replace')", "s"}, {"@.encode('ascii')", "s"}, {"bytes([x & 255 for x in @])", "l"}, {"@.to_bytes(@ & 15, 'big')", "ii"},
	{"(@ & 0xFFFF).to_bytes(2, 'little')", "i"}, {"@.upper()", "b"}, {"@.strip()", "b"}, {"@.replace(@, @)", "bbb"}, {"@.split(b',')[@]", "bc"}, {"b'-'.join([@, @])", "bb"}, {"bytes([*@])", "l"}, {"bytes(@ & 7)", "i"},
	{"@.center(@ & 15, b'.')", "bi"}, {"bytes(bytearray(@))", "b"}, {"@.partition(@)[0]", "bb"}, {"bytes.fromhex('0aff')+@", "b"}, {"@.title()", "b"}, {"b'%d %s' % (@, @)", "ib"}, {"bytes(reversed(@))", "b"},
	{"@.lstrip(b' a')", "b"}, {"@.zfill(@ & 7)", "bi"}, {"bytes(memoryview(@)[1:])", "b"},
}

func (g *generator) bytesExpr(depth int) *expr {
	switch {
	case g.one(8):
		return g.common(Bytes, depth)
	case g.one(6):
		return x("@"+g.slice(), g.expr(Bytes, depth))
	}
	return g.form(bytesForms, depth)
}

var listForms = []form{
	{"[@, @]", "ii"}, {"[*@, @, *@]", "lit"}, {"list(range(@ % 20))", "i"}, {"list(range(@ % 20, @ % 20, @ % 7 - 3))", "iii"}, {"(@ + @)", "ll"}, {"(@ * (@ & 3))", "li"}, {"sorted(@)", "l"}, {"sorted(@, reverse=@)", "lp"},
	{"sorted(@, key=lambda v: -v)", "l"}, {"sorted(@, key=lambda v: v % 5)", "l"}, {"list(reversed(@))", "l"}, {"list(map(lambda v: v + @, @))", "il"}, {"list(filter(None, @))", "l"}, {"list(@)", "b"}, {"list(@.values())", "d"},
	{"sorted(@)", "q"}, {"[a * b for a, b in zip(@, @)]", "ll"}, {"[i + v for i, v in enumerate(@, @)]", "li"}, {"list(@)", "t"}, {"[ord(c) for c in @]", "s"}, {"@.copy()", "l"}, {"[v for r in [@, @] for v in r if v != @]", "lli"},
	{"list({v: 0 for v in @})", "l"}, {"sum([[v] for v in @], [])", "l"}, {"[(v, i)[i & 1] for i, v in enumerate(@)]", "l"}, {"list(iter(@.copy().pop, @))", "li"}, {"(lambda *a, **k: list(a) + list(k.values()))(*@, **{'p': @})", "li"},
}

func (g *generator) listExpr(depth int) *expr {
	switch {
	case g.one(8):
		return g.common(List, depth)
	case g.one(6):
		return x("@"+g.slice(), g.expr(List, depth))
	case g.one(6):
		v := pick(g, "x", "i0", "i1", "y")
		return x("[@ for "+v+" in @ if @]", g.inner(func() *expr { return g.expr(Int, depth) }),
			g.inner(func() *expr { return g.expr(List, depth) }), g.inner(func() *expr { return g.expr(Bool, depth) }))
	}
	return g.form(listForms, depth)
}

var tupleForms = []form{
	{"(@, @)", "ii"}, {"(@,)", "i"}, {"(*@, @)", "li"}, {"tuple(@)", "l"}, {"tuple(@)", "b"}, {"(@ + @)", "tt"}, {"(@ * (@ & 3))", "ti"}, {"divmod(@, @)", "ii"}, {"tuple(sorted(@))", "t"}, {"tuple(v + 1 for v in @)", "t"},
	{"tuple(@.values())", "d"}, {"(@, *@)", "it"}, {"tuple(map(abs, @))", "t"}, {"slice(@ % 9, None, 2).indices(@ % 12)", "ii"},
}

func (g *generator) tupleExpr(depth int) *expr {
	switch {
	case g.one(8):
		return g.common(Tuple, depth)
	case g.one(6):
		return x("@"+g.slice(), g.expr(Tuple, depth))
	}
	return g.form(tupleForms, depth)
}

var dictForms = []form{
	{"{@: @, 'k': @}", "sii"}, {"{**@, @: @}", "dsi"}, {"dict(a=@, b=@)", "ii"}, {"(@ | @)", "dd"}, {"{k: v + 1 for k, v in @.items()}", "d"}, {"{c: i for i, c in enumerate(@)}", "s"}, {"dict.fromkeys(@, @)", "si"},
	{"dict(zip(@, @))", "sl"}, {"@.copy()", "d"}, {"dict(sorted(@.items()))", "d"}, {"{k: @ for k in @}", "is"}, {"dict([(@, @)])", "si"}, {"{str(v): v for v in @}", "l"},
}

func (g *generator) dictExpr(depth int) *expr {
	if g.one(8) {
		return g.common(Dict, depth)
	}
	return g.inner(func() *expr { return g.form(dictForms, depth) })
}

var setForms = []form{
	{"{@, @}", "ii"}, {"set(@)", "l"}, {"(@ | @)", "qq"}, {"(@ & @)", "qq"}, {"(@ - @)", "qq"}, {"(@ ^ @)", "qq"}, {"{v % 7 for v in @}", "l"}, {"@.union(@)", "ql"}, {"@.difference(@)", "ql"}, {"@.copy()", "q"}, {"{*@, @}", "ti"},
	{"set(frozenset(@))", "b"}, {"@.intersection(@)", "qt"}, {"@.symmetric_difference(@)", "ql"},
}

func (g *generator) setExpr(depth int) *expr {
	if g.one(8) {
		return g.common(Set, depth)
	}
	return g.inner(func() *expr { return g.form(setForms, depth) })
}
