package bpf

import (
	"fmt"
	"math/big"

	"krait/btf"
)

// kind is what a node evaluates to.
type kind uint8

const (
	kInt kind = iota
	kBool
	kNone
	kPtr
	kStr
	kStruct // in kernel memory: only its members have values
	kArray  // in kernel memory: only its elements have values
	kTuple
	kOption // elems[0] or None
	kShown  // user space makes a str of it
)

// typ is the type of a node.
type typ struct {
	kind   kind
	lo, hi *big.Int // kInt: every value is within; either lo >= 0 or hi < 2**63
	id     btf.ID   // kPtr: what it points to; kStruct, kArray: the type
	// vid is the struct that the verifier takes this pointer to lead to, so that loads need no helper where it
	// finds a member; 0 if it takes it for a number. Of a member of a union it is the type of the first.
	vid   btf.ID
	space space // kPtr: whose memory it points to
	// fixed: the pointer is never NULL nor an error pointer.
	fixed bool
	size  int // kStr: bytes of its buffer, a multiple of 8; longer strings are cut there
	elems []typ
	part  Part // kShown
	// known: of an optional variable, it is not None here.
	known bool
}

// space is whose memory a pointer points to.
type space uint8

const (
	kernelSpace space = iota
	userSpace
	anySpace // the address tells
)

var (
	minInt  = new(big.Int).Lsh(bigInt(-1), 63)
	maxInt  = new(big.Int).Sub(new(big.Int).Lsh(bigInt(1), 63), bigInt(1))
	maxUint = new(big.Int).Sub(new(big.Int).Lsh(bigInt(1), 64), bigInt(1))
	zero    = bigInt(0)
	one     = bigInt(1)
)

func intTyp(lo, hi *big.Int) typ { return typ{kind: kInt, lo: lo, hi: hi} }
func smallTyp(lo, hi int64) typ  { return intTyp(bigInt(lo), bigInt(hi)) }
func boolTyp() typ               { return typ{kind: kBool, lo: zero, hi: one} }
func ptrTyp(id btf.ID, b bool) typ {
	t := typ{kind: kPtr, id: id}
	if b {
		t.vid = id
	}
	return t
}
func strTyp(size int) typ { return typ{kind: kStr, size: size} }

// cTyp is the range of a C integer.
func cTyp(size uint32, signed bool) typ {
	if signed {
		hi := new(big.Int).Lsh(one, uint(size)*8-1)
		return intTyp(new(big.Int).Neg(hi), new(big.Int).Sub(hi, one))
	}
	return intTyp(zero, new(big.Int).Sub(new(big.Int).Lsh(one, uint(size)*8), one))
}

// bigInt is a big.Int of its own.
func bigInt(n int64) *big.Int { return new(big.Int).SetInt64(n) }

// number: int or bool.
func (t typ) number() bool { return t.kind == kInt || t.kind == kBool }

// signed: the number is held as a signed 64-bit one. Otherwise it is not negative.
func (t typ) signed() bool { return t.hi.Cmp(maxInt) <= 0 }

func (t typ) positive() bool { return t.lo.Sign() >= 0 }

// single: the range holds one value only.
func (t typ) single() bool { return t.kind == kInt && t.lo.Cmp(t.hi) == 0 }

// may reports whether n is within the range.
func (t typ) may(n *big.Int) bool { return t.lo.Cmp(n) <= 0 && t.hi.Cmp(n) >= 0 }

// fits: the range can be held in 64 bits.
func fits(lo, hi *big.Int) bool {
	return lo.Cmp(minInt) >= 0 && hi.Cmp(maxInt) <= 0 || lo.Sign() >= 0 && hi.Cmp(maxUint) <= 0
}

func minBig(list ...*big.Int) *big.Int {
	m := list[0]
	for _, n := range list[1:] {
		if n.Cmp(m) < 0 {
			m = n
		}
	}
	return m
}

func maxBig(list ...*big.Int) *big.Int {
	m := list[0]
	for _, n := range list[1:] {
		if n.Cmp(m) > 0 {
			m = n
		}
	}
	return m
}

// merge is the type of a value that is of one type or the other; the text says why there is none.
func (c *checker) merge(a, b typ) (typ, string) {
	switch {
	case a.kind == kNone && b.kind == kPtr:
		return c.merge(b, a)
	case a.kind == kPtr && b.kind == kNone:
		a.fixed = false
		return a, ""
	case a.known != b.known: // an optional value that is known to be there on one side only
		a, b = asOption(a), asOption(b)
		return c.merge(a, b)
	case a.kind != b.kind:
		return a, fmt.Sprintf("%s or %s", c.text(a), c.text(b))
	}
	switch a.kind {
	case kInt:
		lo, hi := minBig(a.lo, b.lo), maxBig(a.hi, b.hi)
		if !fits(lo, hi) {
			return a, "a negative number or one of 2**63 and more"
		}
		m := intTyp(lo, hi)
		m.known = a.known
		return m, ""
	case kPtr:
		if !c.types.Same(a.id, b.id) {
			return a, fmt.Sprintf("%s or %s", c.text(a), c.text(b))
		}
		if a.vid != b.vid {
			a.vid = 0
		}
		a.fixed = a.fixed && b.fixed
	case kStr:
		a.size = max(a.size, b.size)
	case kTuple, kOption:
		if len(a.elems) != len(b.elems) {
			return a, fmt.Sprintf("%s or %s", c.text(a), c.text(b))
		}
		elems := make([]typ, len(a.elems))
		for i := range a.elems {
			var why string
			if elems[i], why = c.merge(a.elems[i], b.elems[i]); why != "" {
				return a, why
			}
		}
		a.elems = elems
	case kShown:
		if a.part != b.part {
			return a, fmt.Sprintf("%s or %s", a.part, b.part)
		}
	case kStruct, kArray:
		return a, fmt.Sprintf("%s or %s", c.text(a), c.text(b))
	}
	return a, ""
}

func tupleTyp(elts []node) typ {
	t := typ{kind: kTuple}
	for _, e := range elts {
		t.elems = append(t.elems, e.typ())
	}
	return t
}

// text names a type for a person.
func (c *checker) text(t typ) string {
	switch t.kind {
	case kInt:
		return "int"
	case kBool:
		return "bool"
	case kNone:
		return "None"
	case kStr:
		return "str"
	case kTuple:
		return "tuple"
	case kOption:
		return c.text(t.elems[0]) + " or None"
	case kShown:
		return t.part.String()
	case kPtr:
		return c.types.CText(c.types.PointerTo(t.id))
	}
	return c.types.CText(t.id)
}

// asOption takes back that an optional value is known to be there.
func asOption(t typ) typ {
	if !t.known {
		return t
	}
	t.known = false
	return typ{kind: kOption, elems: []typ{t}}
}

// isChar: text is kept in it. u8 and its like are numbers.
func isChar(types *btf.Types, id btf.ID) bool {
	for range 32 {
		t, err := types.Type(id)
		if err != nil {
			return false
		}
		switch t.Kind {
		case btf.KindConst, btf.KindVolatile, btf.KindRestrict, btf.KindTypeTag:
			id = t.Elem
		case btf.KindChar:
			return t.Size == 1
		case btf.KindInt:
			return t.Name == "unsigned char" && t.Size == 1
		default:
			return false
		}
	}
	return false
}
