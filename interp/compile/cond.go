package compile

import (
	"krait/interp/code"
	"krait/interp/syntax"
)

// cond jumps to l if e is true, or if it is false, and falls through otherwise.
func (f *fn) cond(e syntax.Expr, want bool, l *label) {
	mark := f.top
	if v, ok := f.fold(e); ok {
		if truth(v) == want {
			f.jump(l)
		}
		return
	}
	switch e := e.(type) {
	case *syntax.UnaryOp:
		if e.Op == syntax.Not {
			f.cond(e.X, !want, l)
			return
		}
	case *syntax.BoolOp:
		f.condBool(e, want, l)
		return
	case *syntax.Compare:
		if len(e.Ops) == 1 {
			f.condCompare(e, e.Left, e.Ops[0], e.Rights[0], want, l)
			return
		}
	case *syntax.IfExp:
		var other, end label
		f.cond(e.Test, false, &other)
		f.cond(e.Then, want, l)
		f.jump(&end)
		f.place(&other)
		f.cond(e.Else, want, l)
		f.place(&end)
		return
	}
	r := f.value(e)
	f.at(e)
	f.test(code.TEST, r, flagBit(want), 0, l)
	f.top = mark
}

func (f *fn) condBool(e *syntax.BoolOp, want bool, l *label) {
	last := len(e.Values) - 1
	// "or" ends at the first true value, "and" at the first false one.
	ends := e.Op == syntax.Or
	if ends == want {
		for _, v := range e.Values {
			f.cond(v, want, l)
		}
		return
	}
	var through label
	for _, v := range e.Values[:last] {
		f.cond(v, ends, &through)
	}
	f.cond(e.Values[last], want, l)
	f.place(&through)
}

var testOps = map[syntax.Op]code.Op{
	syntax.Lt: code.TLT, syntax.LtE: code.TLE, syntax.Gt: code.TGT, syntax.GtE: code.TGE,
	syntax.Eq: code.TEQ, syntax.NotEq: code.TNE, syntax.Is: code.TIS, syntax.IsNot: code.TIS,
	syntax.In: code.TIN, syntax.NotIn: code.TIN,
}

var testImmediate = map[syntax.Op]code.Op{
	syntax.Lt: code.TLTI, syntax.LtE: code.TLEI, syntax.Gt: code.TGTI, syntax.GtE: code.TGEI,
	syntax.Eq: code.TEQI, syntax.NotEq: code.TNEI,
}

func (f *fn) condCompare(e syntax.Node, left syntax.Expr, op syntax.Op, right syntax.Expr, want bool, l *label) {
	mark := f.top
	if op == syntax.IsNot || op == syntax.NotIn {
		want = !want
	}
	x := f.value(left)
	if v, ok := f.fold(right); ok {
		if n, ok := v.(int64); ok && n == int64(int8(n)) && x <= 0xff && testImmediate[op] != 0 {
			f.at(e)
			f.test(testImmediate[op], x, int(uint8(n)), flagBit(want), l)
			f.top = mark
			return
		}
		if v == nil && (op == syntax.Is || op == syntax.IsNot) {
			f.at(e)
			f.test(code.TNONE, x, flagBit(want), 0, l)
			f.top = mark
			return
		}
	}
	y := f.rightOf(op, right)
	f.at(e)
	f.test(testOps[op], x, y, flagBit(want), l)
	f.top = mark
}

// rightOf evaluates the right side of a comparison; a display of constants behind "in" is a constant.
func (f *fn) rightOf(op syntax.Op, e syntax.Expr) int {
	if op == syntax.In || op == syntax.NotIn {
		if v, ok := f.foldMembers(e); ok {
			t := f.temp()
			f.at(e)
			f.constant(t, v)
			return t
		}
	}
	return f.value(e)
}

var compareOps = map[syntax.Op]code.Op{
	syntax.Lt: code.LT, syntax.LtE: code.LE, syntax.Gt: code.GT, syntax.GtE: code.GE,
	syntax.Eq: code.EQ, syntax.NotEq: code.NE, syntax.Is: code.IS, syntax.IsNot: code.ISNOT,
	syntax.In: code.IN, syntax.NotIn: code.NOTIN,
}

// compare evaluates a comparison, in a chain each value once and no further than the first false one.
func (f *fn) compare(e *syntax.Compare, dst int) {
	mark := f.top
	x := f.value(e.Left)
	var end label
	for i, op := range e.Ops {
		var y int
		if i == len(e.Ops)-1 {
			y = f.rightOf(op, e.Rights[i])
		} else {
			y = f.value(e.Rights[i]) // the next comparison's left side too: a list there is a list
		}
		f.at(e)
		f.emit(compareOps[op], dst, x, y)
		if i < len(e.Ops)-1 {
			f.test(code.TEST, dst, 0, 0, &end)
		}
		x = y
	}
	f.place(&end)
	f.top = mark
}

// boolOp evaluates "and" and "or" into the temporary dst.
func (f *fn) boolOp(e *syntax.BoolOp, dst int) {
	var end label
	last := len(e.Values) - 1
	for _, v := range e.Values[:last] {
		f.into(v, dst)
		f.at(v)
		f.test(code.TEST, dst, flagBit(e.Op == syntax.Or), 0, &end)
	}
	f.into(e.Values[last], dst)
	f.place(&end)
}

func (f *fn) ifExp(e *syntax.IfExp, dst int) {
	var other, end label
	f.cond(e.Test, false, &other)
	f.into(e.Then, dst)
	f.jump(&end)
	f.place(&other)
	f.into(e.Else, dst)
	f.place(&end)
}

func flagBit(b bool) int {
	if b {
		return 1
	}
	return 0
}
