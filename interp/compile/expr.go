package compile

import (
	"math/big"

	"krait/interp/code"
	"krait/interp/resolve"
	"krait/interp/syntax"
)

// value evaluates e and returns where it lies: in the register of a local, or in a new temporary.
func (f *fn) value(e syntax.Expr) int {
	if n, ok := e.(*syntax.Name); ok && !f.walrus[n.Id] {
		if r, ok := f.local(n); ok {
			f.check(n, r)
			return r
		}
	}
	t := f.temp()
	f.into(e, t)
	return t
}

// operand is value for the first operand of an instruction that writes dst, which may serve for it.
func (f *fn) operand(e syntax.Expr, dst int) int {
	if n, ok := e.(*syntax.Name); !f.isTemp(dst) || ok && f.kind(n) == resolve.Local {
		return f.value(e)
	}
	f.into(e, dst)
	return dst
}

// into evaluates e into dst. When dst is a local it is written last and once.
func (f *fn) into(e syntax.Expr, dst int) {
	if v, ok := f.fold(e); ok {
		f.at(e)
		f.constant(dst, v)
		return
	}
	if !f.isTemp(dst) && !writesOnce(e) {
		t := f.temp()
		f.into(e, t)
		f.done(dst, t, t)
		return
	}
	mark := f.top
	switch e := e.(type) {
	case *syntax.Name:
		f.load(e, dst)
	case *syntax.Const: // the others are folded
		f.imaginary(e, dst)
	case *syntax.FString:
		f.fstring(e, dst)
	case *syntax.List:
		f.list(e, e.Elts, dst)
	case *syntax.Tuple:
		f.tuple(e, dst)
	case *syntax.Set:
		f.set(e, dst)
	case *syntax.Dict:
		f.dict(e, dst)
	case *syntax.UnaryOp:
		x := f.operand(e.X, dst)
		f.at(e)
		f.emit(unaryOps[e.Op], dst, x, 0)
	case *syntax.BinOp:
		f.binOp(e, dst)
	case *syntax.BoolOp:
		f.boolOp(e, dst)
	case *syntax.Compare:
		f.compare(e, dst)
	case *syntax.Lambda:
		f.lambda(e, dst)
	case *syntax.IfExp:
		f.ifExp(e, dst)
	case *syntax.Comp:
		f.comp(e, dst)
	case *syntax.Await:
		t := f.temp()
		f.into(e.X, t)
		f.at(e)
		f.await(t)
		f.move(dst, t)
	case *syntax.Yield:
		f.yield(e, dst)
	case *syntax.YieldFrom:
		t := f.temps(2)
		f.into(e.X, t)
		f.at(e)
		f.emit(code.YIELDITER, t, t, 0)
		f.delegate(t)
		f.move(dst, t)
	case *syntax.Call:
		f.call(e, dst)
	case *syntax.Attr:
		x := f.operand(e.X, dst)
		f.at(e)
		f.emitName(code.GETATTR, dst, x, 0, f.mangle(e.Name))
	case *syntax.Index:
		x := f.operand(e.X, dst)
		k := f.value(e.Index)
		f.at(e)
		f.emit(code.GETITEM, dst, x, k)
	case *syntax.Slice:
		f.slice(e, dst)
	case *syntax.NamedExpr:
		x := f.operand(e.Value, dst)
		f.storeName(e.Target, x)
		f.move(dst, x)
	default:
		f.c.fail(e, "invalid syntax")
	}
	f.top = mark
}

// writesOnce reports whether the code of e writes its destination in its last instruction only.
func writesOnce(e syntax.Expr) bool {
	switch e := e.(type) {
	case *syntax.BoolOp, *syntax.List, *syntax.Tuple, *syntax.Set, *syntax.Dict, *syntax.FString:
		return false
	case *syntax.Compare:
		return len(e.Ops) == 1
	}
	return true
}

var unaryOps = map[syntax.Op]code.Op{
	syntax.Not: code.NOT, syntax.Invert: code.INVERT, syntax.Add: code.POS, syntax.Sub: code.NEG,
}

var binOps = map[syntax.Op]code.Op{
	syntax.Add: code.ADD, syntax.Sub: code.SUB, syntax.Mult: code.MUL, syntax.Div: code.DIV,
	syntax.FloorDiv: code.FLOORDIV, syntax.Mod: code.MOD, syntax.Pow: code.POW,
	syntax.LShift: code.LSHIFT, syntax.RShift: code.RSHIFT, syntax.BitOr: code.OR,
	syntax.BitXor: code.XOR, syntax.BitAnd: code.AND, syntax.MatMul: code.MATMUL,
}

func (f *fn) binOp(e *syntax.BinOp, dst int) {
	x := f.operand(e.X, dst)
	if n, ok := f.addend(e); ok && x <= 0xff && dst <= 0xff {
		f.at(e)
		f.emit(code.ADDI, dst, x, int(uint8(n)))
		return
	}
	y := f.value(e.Y)
	f.at(e)
	f.emit(binOps[e.Op], dst, x, y)
}

// addend returns the immediate of ADDI for "x + n" and "x - n", which the VM tells apart by its sign.
func (f *fn) addend(e *syntax.BinOp) (int8, bool) {
	if e.Op != syntax.Add && e.Op != syntax.Sub {
		return 0, false
	}
	v, _ := f.fold(e.Y)
	n, ok := v.(int64)
	if e.Op == syntax.Sub {
		return int8(-n), ok && n > 0 && n <= 128
	}
	return int8(n), ok && n >= 0 && n <= 127
}

func (f *fn) yield(e *syntax.Yield, dst int) {
	var x int
	if e.X != nil {
		x = f.value(e.X)
	} else {
		x = f.temp()
		f.emit(code.LOADNONE, x, 0, 0)
	}
	f.at(e)
	f.emit(code.YIELD, dst, x, 0)
}

// await replaces the awaitable in t, the topmost temporary, by its result.
func (f *fn) await(t int) {
	mark := f.top
	f.top = t + 1
	f.temp()
	f.emit(code.AWAITITER, t, t, 0)
	f.delegate(t)
	f.top = mark
}

// delegate runs the iterator in t to its end and leaves its result in t; t+1 is used too.
func (f *fn) delegate(t int) {
	f.emit(code.LOADNONE, t+1, 0, 0)
	f.emit(code.YIELDFROM, t, t+1, 0)
	f.move(t, t+1)
}

func (f *fn) slice(e *syntax.Slice, dst int) {
	w := f.temps(3)
	for i, x := range []syntax.Expr{e.Lo, e.Hi, e.Step} {
		if x != nil {
			f.into(x, w+i)
		} else {
			f.emit(code.LOADNONE, w+i, 0, 0)
		}
	}
	f.at(e)
	f.emit(code.SLICE, dst, w, 0)
}

// fstring joins the parts of e; a lone field is a str already.
func (f *fn) fstring(e *syntax.FString, dst int) { f.parts(e, e.Parts, dst) }

func (f *fn) parts(e syntax.Node, parts []syntax.FPart, dst int) {
	mark := f.top
	if len(parts) == 1 {
		f.part(e, &parts[0], dst)
		return
	}
	w := f.top
	for i := range parts {
		t := f.temp()
		f.part(e, &parts[i], t)
	}
	f.at(e)
	f.emit(code.JOINSTR, dst, w, len(parts))
	f.top = mark
}

func (f *fn) part(e syntax.Node, p *syntax.FPart, dst int) {
	if p.Expr == nil {
		f.constant(dst, text(p.Text))
		return
	}
	mark := f.top
	x := f.operand(p.Expr, dst)
	spec := f.temp()
	if p.HasSpec && len(p.Spec) > 0 {
		f.parts(e, p.Spec, spec)
	} else {
		f.emit(code.LOADNONE, spec, 0, 0)
	}
	f.at(p.Expr)
	f.emitWord(code.FORMAT, dst, x, spec, int(p.Conv))
	f.top = mark
}

// imaginary makes a complex: the class is written in Python, in a module of its own.
func (f *fn) imaginary(e *syntax.Const, dst int) {
	mark := f.top
	w := f.window(dst)
	f.top = w + 1
	t := f.temp()
	f.at(e)
	f.emit(code.LOADNONE, t, 0, 0)
	f.emitName(code.IMPORT, w, t, 0, "_complex")
	f.emitName(code.GETATTR, w, w, 0, "literal")
	f.constant(t, float64(e.Value.(syntax.Imaginary)))
	f.emit(code.CALL, w, 1, 0)
	f.done(dst, w, mark)
}

// constOf returns the constant of a literal.
func constOf(v any) code.Const {
	switch v := v.(type) {
	case string:
		return text(v)
	case syntax.Bytes:
		return code.Bytes(v)
	case syntax.Ellipsis:
		return code.Ellipsis{}
	case *big.Int:
		return code.Int(v)
	}
	return v
}
