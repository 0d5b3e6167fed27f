package code

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"math/big"
)

var errShort = errors.New("image ends early")

// Decode reads an image back. It checks structure and indices, not the instructions: that is the VM's
// verifier's business.
func Decode(b []byte) (*Program, error) {
	d := decoder{b: b}
	p := d.program()
	if d.err == nil && len(d.b) != 0 {
		d.err = fmt.Errorf("%d bytes behind the image", len(d.b))
	}
	if d.err != nil {
		return nil, d.err
	}
	return p, nil
}

// DecodeName and DecodeType read one record.
func DecodeName(b []byte) (Name, error) {
	d := decoder{b: b}
	n := d.name()
	return n, d.end()
}

// DecodeType reads one record.
func DecodeType(b []byte) (Type, error) {
	d := decoder{b: b}
	t := d.typ()
	return t, d.end()
}

// maxWeight bounds a constant with what it holds, shared parts counted each time: a hundred bytes of
// image can describe a tuple with 2^50 items.
const maxWeight = 1 << 20

type decoder struct {
	b       []byte
	err     error
	weights []int // of the constants of the pool
}

func (d *decoder) end() error {
	if d.err == nil && len(d.b) != 0 {
		d.err = fmt.Errorf("%d bytes behind the record", len(d.b))
	}
	return d.err
}

func (d *decoder) fail(format string, args ...any) {
	if d.err == nil {
		d.err = fmt.Errorf(format, args...)
	}
}

var zeros [8]byte

// take returns n bytes; after an error it returns zeros, n being small then.
func (d *decoder) take(n int) []byte {
	if d.err != nil || n > len(d.b) {
		if d.err == nil {
			d.err = errShort
		}
		return zeros[:min(n, len(zeros))]
	}
	v := d.b[:n:n]
	d.b = d.b[n:]
	return v
}

func (d *decoder) u8() uint8   { return d.take(1)[0] }
func (d *decoder) u16() int    { return int(binary.LittleEndian.Uint16(d.take(2))) }
func (d *decoder) u32() uint32 { return binary.LittleEndian.Uint32(d.take(4)) }
func (d *decoder) u64() uint64 { return binary.LittleEndian.Uint64(d.take(8)) }

func (d *decoder) str() string {
	n := d.u32()
	if uint64(n) > uint64(len(d.b)) {
		d.fail("image ends early")
		return ""
	}
	return string(d.take(int(n)))
}

// count reads the length of a list whose items take at least size bytes each.
func (d *decoder) count(size int) int {
	n := d.u32()
	if uint64(n)*uint64(size) > uint64(len(d.b)) {
		d.fail("image ends early")
		return 0
	}
	return int(n)
}

func list[T any](d *decoder, size int, item func() T) []T {
	n := d.count(size)
	if n == 0 {
		return nil
	}
	v := make([]T, 0, n)
	for ; n > 0 && d.err == nil; n-- {
		v = append(v, item())
	}
	return v
}

func (d *decoder) program() *Program {
	total := len(d.b)
	if string(d.take(len(ImageMagic))) != ImageMagic {
		d.fail("no image: wrong magic")
	}
	if v := d.u16(); v != ImageVersion {
		d.fail("image version %d, want %d", v, ImageVersion)
	}
	if v := d.u16(); v != 0 {
		d.fail("image flags %#x", v)
	}
	if v := d.u32(); uint64(v) != uint64(total) {
		d.fail("image of %d bytes says it has %d", total, v)
	}
	p := &Program{Module: d.str(), File: d.str()}
	var consts []Const
	for n := d.count(1); n > 0 && d.err == nil; n-- {
		d.weights = append(d.weights, 1)
		consts = append(consts, d.constant(consts))
	}
	for n := d.count(4); n > 0 && d.err == nil; n-- {
		p.Codes = append(p.Codes, d.code(consts, len(p.Codes)))
	}
	if p.Entry = int(d.u32()); p.Entry >= len(p.Codes) {
		d.fail("entry %d of %d codes", p.Entry, len(p.Codes))
	}
	p.Names = list(d, 17, d.name)
	p.Types = list(d, 26, d.typ)
	return p
}

func (d *decoder) constant(pool []Const) Const {
	switch tag := d.u8(); tag {
	case tagNone:
		return nil
	case tagFalse, tagTrue:
		return tag == tagTrue
	case tagEllipsis:
		return Ellipsis{}
	case tagInt:
		return int64(d.u64())
	case tagBig:
		return d.big()
	case tagFloat:
		return math.Float64frombits(d.u64())
	case tagStr:
		return d.str()
	case tagName:
		return Ident(d.str())
	case tagBytes:
		return Bytes(d.str())
	case tagTuple:
		return Tuple(d.items(pool))
	case tagFrozenset:
		return FrozenSet(d.items(pool))
	default:
		d.fail("constant tag %d", tag)
		return nil
	}
}

func (d *decoder) big() Const {
	negative := d.u8()
	limbs := list(d, 8, d.u64)
	if negative > 1 || len(limbs) == 0 || limbs[len(limbs)-1] == 0 {
		d.fail("malformed big integer")
		return nil
	}
	b := make([]byte, 0, len(limbs)*8)
	for i := len(limbs) - 1; i >= 0; i-- {
		b = binary.BigEndian.AppendUint64(b, limbs[i])
	}
	v := new(big.Int).SetBytes(b)
	if negative == 1 {
		v.Neg(v)
	}
	return v
}

func (d *decoder) refs(pool []Const) []Const {
	return list(d, 4, func() Const { return d.ref(pool) })
}

func (d *decoder) items(pool []Const) []Const {
	return list(d, 4, func() Const {
		i := d.u32()
		if uint64(i) >= uint64(len(pool)) {
			d.fail("constant %d of %d", i, len(pool))
			return nil
		}
		w := &d.weights[len(pool)]
		if *w += d.weights[i]; *w > maxWeight {
			d.fail("constant %d is too large", len(pool))
		}
		return pool[i]
	})
}

func (d *decoder) ref(pool []Const) Const {
	i := d.u32()
	if uint64(i) >= uint64(len(pool)) {
		d.fail("constant %d of %d", i, len(pool))
		return nil
	}
	return pool[i]
}

func (d *decoder) text(pool []Const) string {
	switch v := d.ref(pool).(type) {
	case string:
		return v
	case Ident:
		return string(v)
	}
	d.fail("a name is no str")
	return ""
}

func (d *decoder) code(pool []Const, index int) *Code {
	text := func() string { return d.text(pool) }
	c := &Code{Name: text(), Qualname: text(), FirstLine: int(d.u32()), Flags: uint16(d.u16())}
	c.NRegs, c.NPosOnly, c.NArgs, c.NKwOnly = d.u16(), d.u16(), d.u16(), d.u16()
	nfree := d.u16()
	c.NIC = d.u16()
	c.Vars = list(d, 4, text)
	c.Frees = list(d, 4, text)
	if len(c.Frees) != nfree {
		d.fail("%d free names, want %d", len(c.Frees), nfree)
	}
	c.Consts = d.refs(pool)
	c.Children = list(d, 4, func() int {
		child := int(d.u32())
		if child >= index {
			d.fail("child %d of code %d does not come before it", child, index)
		}
		return child
	})
	c.Globals = list(d, 4, text)
	c.Words = list(d, 4, d.u32)
	c.Handlers = list(d, 16, func() Handler {
		h := Handler{int(d.u32()), int(d.u32()), int(d.u32()), d.u16()}
		d.u16()
		return h
	})
	c.Positions = list(d, 12, func() Position { return Position{int(d.u32()), int(d.u32()), d.u16(), d.u16()} })
	return c
}

func (d *decoder) name() Name {
	return Name{Kind: d.u8(), Type: d.u32(), Value: d.u64(), Name: d.str()}
}

func (d *decoder) typ() Type {
	t := Type{ID: d.u32(), Kind: d.u8(), Flags: d.u8(), Size: d.u32(), Elem: d.u32(), Len: d.u32(), Name: d.str()}
	t.Members = list(d, 12, func() Member {
		if t.Kind == TypeEnum {
			return Member{Name: d.str(), Value: d.u64()}
		}
		return Member{Name: d.str(), Type: d.u32(), BitOffset: d.u32(), BitSize: d.u32()}
	})
	return t
}
