package compile

import (
	"math/big"

	"krait/interp/code"
	"krait/interp/syntax"
)

// Limits of what is computed at compile time, so that no image swells.
const (
	maxFoldBits = 128
	maxFoldText = 4096
)

// fold returns the value of e when it is constant and small.
func (f *fn) fold(e syntax.Expr) (code.Const, bool) {
	switch e := e.(type) {
	case *syntax.Const:
		if _, ok := e.Value.(syntax.Imaginary); ok {
			return nil, false
		}
		return constOf(e.Value), true
	case *syntax.UnaryOp:
		if x, ok := f.fold(e.X); ok {
			return foldUnary(e.Op, x)
		}
	case *syntax.BinOp:
		// The left side is the deep one: look at the right one first.
		y, ok := f.fold(e.Y)
		if !ok {
			return nil, false
		}
		if x, ok := f.fold(e.X); ok {
			return foldBinary(e.Op, x, y)
		}
	case *syntax.Tuple:
		return f.foldAll(e.Elts)
	}
	return nil, false
}

// foldAll returns the tuple of elts when all are constant.
func (f *fn) foldAll(elts []syntax.Expr) (code.Const, bool) {
	v := make(code.Tuple, 0, len(elts))
	for _, e := range elts {
		x, ok := f.fold(e)
		if !ok {
			return nil, false
		}
		v = append(v, x)
	}
	return v, true
}

// foldMembers returns the constant for a list or set display of constants that is only searched.
func (f *fn) foldMembers(e syntax.Expr) (code.Const, bool) {
	switch e := e.(type) {
	case *syntax.List:
		return f.foldAll(e.Elts)
	case *syntax.Set:
		if v, ok := f.foldAll(e.Elts); ok {
			return code.FrozenSet(v.(code.Tuple)), true
		}
	}
	return nil, false
}

// truth is bool(v).
func truth(v code.Const) bool {
	switch v := v.(type) {
	case nil:
		return false
	case bool:
		return v
	case int64:
		return v != 0
	case float64:
		return v != 0
	case string:
		return v != ""
	case code.Ident:
		return v != ""
	case code.Bytes:
		return v != ""
	case code.Tuple:
		return len(v) > 0
	}
	return true
}

func foldUnary(op syntax.Op, x code.Const) (code.Const, bool) {
	if op == syntax.Not {
		return !truth(x), true
	}
	if v, ok := x.(float64); ok {
		switch op {
		case syntax.Sub:
			return -v, true
		case syntax.Add:
			return v, true
		}
	}
	n, ok := toInt(x)
	if !ok {
		return nil, false
	}
	switch op {
	case syntax.Sub:
		n = new(big.Int).Neg(n)
	case syntax.Invert:
		n = new(big.Int).Not(n)
	}
	return code.Int(n), true
}

// toInt returns an int; bools are left to the VM.
func toInt(v code.Const) (*big.Int, bool) {
	switch v := v.(type) {
	case int64:
		return big.NewInt(v), true
	case *big.Int:
		return v, true
	}
	return nil, false
}

func foldBinary(op syntax.Op, x, y code.Const) (code.Const, bool) {
	if a, ok := toInt(x); ok {
		if b, ok := toInt(y); ok {
			return foldInt(op, a, b)
		}
	}
	if a, ok := x.(float64); ok {
		if b, ok := y.(float64); ok {
			return foldFloat(op, a, b)
		}
	}
	if a, ok := toText(x); ok && op == syntax.Add {
		if b, ok := toText(y); ok && len(a)+len(b) <= maxFoldText {
			return text(a + b), true
		}
	}
	return nil, false
}

func toText(v code.Const) (string, bool) {
	switch v := v.(type) {
	case string:
		return v, true
	case code.Ident:
		return string(v), true
	}
	return "", false
}

func foldFloat(op syntax.Op, a, b float64) (code.Const, bool) {
	switch op {
	case syntax.Add:
		return a + b, true
	case syntax.Sub:
		return a - b, true
	case syntax.Mult:
		return a * b, true
	case syntax.Div:
		return a / b, b != 0
	}
	return nil, false
}

func foldInt(op syntax.Op, a, b *big.Int) (code.Const, bool) {
	var n big.Int
	switch op {
	case syntax.Add:
		n.Add(a, b)
	case syntax.Sub:
		n.Sub(a, b)
	case syntax.Mult:
		if a.BitLen()+b.BitLen() > maxFoldBits {
			return nil, false
		}
		n.Mul(a, b)
	case syntax.FloorDiv, syntax.Mod:
		if b.Sign() == 0 {
			return nil, false
		}
		var m big.Int
		n.DivMod(a, b, &m) // Euclidean: m is never negative
		if m.Sign() != 0 && b.Sign() < 0 {
			n.Sub(&n, big.NewInt(1))
			m.Add(&m, b)
		}
		if op == syntax.Mod {
			n = m
		}
	case syntax.Pow:
		if !b.IsInt64() || b.Sign() < 0 || int64(a.BitLen())*b.Int64() > maxFoldBits || b.Int64() > maxFoldBits {
			return nil, false
		}
		n.Exp(a, b, nil)
	case syntax.LShift:
		if !b.IsInt64() || b.Sign() < 0 || b.Int64() > maxFoldBits {
			return nil, false
		}
		n.Lsh(a, uint(b.Int64()))
	case syntax.RShift:
		if !b.IsInt64() || b.Sign() < 0 || b.Int64() > 1<<20 {
			return nil, false
		}
		n.Rsh(a, uint(b.Int64()))
	case syntax.BitOr:
		n.Or(a, b)
	case syntax.BitXor:
		n.Xor(a, b)
	case syntax.BitAnd:
		n.And(a, b)
	default:
		return nil, false
	}
	return code.Int(&n), n.BitLen() <= max(maxFoldBits, a.BitLen())
}
