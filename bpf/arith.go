package bpf

import (
	"math/big"

	"krait/interp/syntax"
)

// arith types x op y: the range of the exact result decides whether it has to be tested.
func (c *checker) arith(at syntax.Node, op syntax.Op, x, y node) node {
	tx, ty := x.typ(), y.typ()
	if !tx.number() || !ty.number() {
		if op == syntax.Add && c.stringy(tx) && c.stringy(ty) {
			return c.concat(at, x, y)
		}
		c.fail(at, "", "%s %s %s: the types do not fit", c.text(tx), op, c.text(ty))
	}
	if op == syntax.Div || op == syntax.Pow || op == syntax.MatMul {
		hint := map[syntax.Op]string{syntax.Div: "// divides to an int"}[op]
		if op == syntax.Pow && constant(x) && constant(y) {
			return c.foldPow(at, tx, ty)
		}
		c.fail(at, hint, "%s cannot run in eBPF", op)
	}
	tx, ty = numRange(x), numRange(y)
	if (op == syntax.FloorDiv || op == syntax.Mod) && ty.single() && ty.lo.Sign() == 0 {
		c.fail(at, "", "division by zero")
	}
	if (op == syntax.LShift || op == syntax.RShift) && ty.hi.Sign() < 0 {
		c.fail(at, "", "negative shift count")
	}
	lo, hi := resultRange(op, tx, ty)
	if constant(x) && constant(y) && lo != nil && lo.Cmp(hi) == 0 {
		return c.integer(at, lo)
	}
	n := &operation{base: base{n: at}, op: op, x: x, y: y}
	n.mode, n.t = arithMode(op, tx, ty, lo, hi)
	if x.typ().kind == kBool && y.typ().kind == kBool && (op == syntax.BitAnd || op == syntax.BitOr || op == syntax.BitXor) {
		n.t = boolTyp()
	}
	return n
}

func (c *checker) foldPow(at syntax.Node, x, y typ) node {
	if y.lo.Sign() < 0 || !y.single() || !x.single() || y.lo.Cmp(bigInt(64)) > 0 {
		c.fail(at, "", "** cannot run in eBPF")
	}
	return c.integer(at, new(big.Int).Exp(x.lo, y.lo, nil))
}

// numRange is the range of a number; a constant bool has its own value only.
func numRange(x node) typ {
	t := x.typ()
	if k, ok := x.(*number); ok && t.kind == kBool {
		return smallTyp(int64(k.bits), int64(k.bits))
	}
	return intTyp(t.lo, t.hi)
}

// resultRange bounds the exact result; nil bounds for a shift that has none worth having.
func resultRange(op syntax.Op, x, y typ) (lo, hi *big.Int) {
	switch op {
	case syntax.Add:
		return new(big.Int).Add(x.lo, y.lo), new(big.Int).Add(x.hi, y.hi)
	case syntax.Sub:
		return new(big.Int).Sub(x.lo, y.hi), new(big.Int).Sub(x.hi, y.lo)
	case syntax.Mult:
		return corners(x, y, (*big.Int).Mul)
	case syntax.FloorDiv:
		return divRange(x, y)
	case syntax.Mod:
		return modRange(x, y)
	case syntax.LShift:
		if y.hi.Cmp(bigInt(64)) > 0 {
			return nil, nil
		}
		from := intTyp(maxBig(y.lo, zero), y.hi)
		return corners(x, from, func(z, a, n *big.Int) *big.Int { return z.Lsh(a, uint(n.Int64())) })
	case syntax.RShift:
		count := func(n *big.Int) *big.Int { return minBig(maxBig(n, zero), bigInt(64)) }
		return corners(x, intTyp(count(y.lo), count(y.hi)), func(z, a, n *big.Int) *big.Int { return z.Rsh(a, uint(n.Int64())) })
	}
	return bitRange(op, x, y)
}

// corners bounds an operation that is monotone in each operand.
func corners(x, y typ, f func(z, a, b *big.Int) *big.Int) (lo, hi *big.Int) {
	a, b := f(new(big.Int), x.lo, y.lo), f(new(big.Int), x.lo, y.hi)
	d, e := f(new(big.Int), x.hi, y.lo), f(new(big.Int), x.hi, y.hi)
	return minBig(a, b, d, e), maxBig(a, b, d, e)
}

// floorDiv is Python's //.
func floorDiv(z, a, b *big.Int) *big.Int {
	m := new(big.Int)
	z.DivMod(a, b, m) // Euclidean: the remainder is not negative
	if m.Sign() != 0 && b.Sign() < 0 {
		z.Sub(z, one)
	}
	return z
}

func divRange(x, y typ) (lo, hi *big.Int) {
	if y.single() || y.lo.Sign() > 0 || y.hi.Sign() < 0 {
		return corners(x, y, floorDiv)
	}
	// The divisors nearest to zero give the largest results.
	lo, hi = new(big.Int).Set(x.hi), new(big.Int).Set(x.hi)
	near := func(part typ) {
		l, h := corners(x, part, floorDiv)
		lo, hi = minBig(lo, l), maxBig(hi, h)
	}
	if y.hi.Sign() > 0 {
		near(intTyp(one, y.hi))
	}
	if y.lo.Sign() < 0 {
		near(intTyp(y.lo, bigInt(-1)))
	}
	return lo, hi
}

func modRange(x, y typ) (lo, hi *big.Int) {
	if x.single() && y.single() {
		q := floorDiv(new(big.Int), x.lo, y.lo)
		m := q.Sub(x.lo, q.Mul(q, y.lo))
		return m, m
	}
	lo, hi = new(big.Int).Set(zero), new(big.Int).Set(zero)
	if y.hi.Sign() > 0 {
		hi.Sub(y.hi, one)
		if x.positive() && y.positive() {
			hi = minBig(hi, x.hi)
		}
	}
	if y.lo.Sign() < 0 {
		lo.Add(y.lo, one)
	}
	return lo, hi
}

// bitRange bounds & | ^ by the length of the operands.
func bitRange(op syntax.Op, x, y typ) (lo, hi *big.Int) {
	if x.single() && y.single() {
		f := map[syntax.Op]func(z, a, b *big.Int) *big.Int{
			syntax.BitAnd: (*big.Int).And, syntax.BitOr: (*big.Int).Or, syntax.BitXor: (*big.Int).Xor,
		}[op]
		r := f(new(big.Int), x.lo, y.lo)
		return r, r
	}
	if op == syntax.BitAnd {
		switch {
		case x.positive() && y.positive():
			return zero, minBig(x.hi, y.hi)
		case x.positive():
			return zero, x.hi
		case y.positive():
			return zero, y.hi
		}
	}
	bits := 0
	for _, n := range []*big.Int{x.lo, x.hi, y.lo, y.hi} {
		if n.Sign() < 0 {
			n = new(big.Int).Not(n)
		}
		bits = max(bits, n.BitLen())
	}
	top := new(big.Int).Lsh(one, uint(bits))
	if x.positive() && y.positive() {
		return zero, new(big.Int).Sub(top, one)
	}
	return new(big.Int).Neg(top), new(big.Int).Sub(top, one)
}

// arithMode chooses how an operation is carried out, and the type of its result.
func arithMode(op syntax.Op, x, y typ, lo, hi *big.Int) (mode, typ) {
	both := x.positive() && y.positive()
	clamp := func(a, b *big.Int) typ {
		if lo == nil {
			return intTyp(a, b)
		}
		return intTyp(maxBig(lo, a), minBig(hi, b))
	}
	signed := func() (mode, typ) { return checkS, clamp(minInt, maxInt) }
	if op == syntax.FloorDiv || op == syntax.Mod {
		if both {
			return exact, intTyp(lo, hi)
		}
		return signed()
	}
	if lo != nil && fits(lo, hi) {
		if op == syntax.LShift && !(y.positive() && y.hi.Cmp(bigInt(63)) <= 0) {
			if x.positive() {
				return checkU, intTyp(lo, hi)
			}
			return checkS, intTyp(lo, hi)
		}
		return exact, intTyp(lo, hi)
	}
	switch op {
	case syntax.Add, syntax.Mult:
		if both {
			return checkU, clamp(zero, maxUint)
		}
	case syntax.LShift:
		if x.positive() {
			return checkU, clamp(zero, maxUint)
		}
	case syntax.Sub:
		if both {
			return distance, clamp(minInt, maxInt)
		}
	}
	return signed()
}
