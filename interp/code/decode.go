package code

import (
	"math"

	"krait/interp/wire"
)

// Decode reads an image back. It checks structure and indices, not the instructions: that is the VM's
// verifier's business.
func Decode(b []byte) (*Program, error) {
	d := decoder{Reader: wire.NewReader(b, "image")}
	p := d.program()
	if err := d.End(); err != nil {
		return nil, err
	}
	return p, nil
}

// DecodeName reads one record.
func DecodeName(b []byte) (Name, error) {
	d := decoder{Reader: wire.NewReader(b, "record")}
	n := d.name()
	return n, d.End()
}

// DecodeType reads one record.
func DecodeType(b []byte) (Type, error) {
	d := decoder{Reader: wire.NewReader(b, "record")}
	t := d.typ()
	return t, d.End()
}

// maxWeight bounds a constant with what it holds, shared parts counted each time: a hundred bytes of
// image can describe a tuple with 2^50 items.
const maxWeight = 1 << 20

type decoder struct {
	wire.Reader
	weights []int // of the constants of the pool
}

func (d *decoder) program() *Program {
	total := d.Len()
	if string(d.Take(len(ImageMagic))) != ImageMagic {
		d.Fail("no image: wrong magic")
	}
	if v := d.U16(); v != ImageVersion {
		d.Fail("image version %d, want %d", v, ImageVersion)
	}
	if v := d.U16(); v != 0 {
		d.Fail("image flags %#x", v)
	}
	if v := d.U32(); uint64(v) != uint64(total) {
		d.Fail("image of %d bytes says it has %d", total, v)
	}
	p := &Program{Module: d.Str(), File: d.Str()}
	var consts []Const
	for n := d.Count(1); n > 0 && d.OK(); n-- {
		d.weights = append(d.weights, 1)
		consts = append(consts, d.constant(consts))
	}
	for n := d.Count(4); n > 0 && d.OK(); n-- {
		p.Codes = append(p.Codes, d.code(consts, len(p.Codes)))
	}
	if p.Entry = int(d.U32()); p.Entry >= len(p.Codes) {
		d.Fail("entry %d of %d codes", p.Entry, len(p.Codes))
	}
	p.Names = wire.List(&d.Reader, 17, d.name)
	p.Types = wire.List(&d.Reader, 26, d.typ)
	return p
}

func (d *decoder) constant(pool []Const) Const {
	switch tag := d.U8(); tag {
	case tagNone:
		return nil
	case tagFalse, tagTrue:
		return tag == tagTrue
	case tagEllipsis:
		return Ellipsis{}
	case tagInt:
		return int64(d.U64())
	case tagBig:
		return d.Big()
	case tagFloat:
		return math.Float64frombits(d.U64())
	case tagStr:
		return d.Str()
	case tagName:
		return Ident(d.Str())
	case tagBytes:
		return Bytes(d.Str())
	case tagTuple:
		return Tuple(d.items(pool))
	case tagFrozenset:
		return FrozenSet(d.items(pool))
	default:
		d.Fail("constant tag %d", tag)
		return nil
	}
}

func (d *decoder) refs(pool []Const) []Const {
	return wire.List(&d.Reader, 4, func() Const { return d.ref(pool) })
}

func (d *decoder) items(pool []Const) []Const {
	return wire.List(&d.Reader, 4, func() Const {
		i := d.U32()
		if uint64(i) >= uint64(len(pool)) {
			d.Fail("constant %d of %d", i, len(pool))
			return nil
		}
		w := &d.weights[len(pool)]
		if *w += d.weights[i]; *w > maxWeight {
			d.Fail("constant %d is too large", len(pool))
		}
		return pool[i]
	})
}

func (d *decoder) ref(pool []Const) Const {
	i := d.U32()
	if uint64(i) >= uint64(len(pool)) {
		d.Fail("constant %d of %d", i, len(pool))
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
	d.Fail("a name is no str")
	return ""
}

func (d *decoder) code(pool []Const, index int) *Code {
	text := func() string { return d.text(pool) }
	c := &Code{Name: text(), Qualname: text(), FirstLine: int(d.U32()), Flags: uint16(d.U16())}
	c.NRegs, c.NPosOnly, c.NArgs, c.NKwOnly = d.U16(), d.U16(), d.U16(), d.U16()
	nfree := d.U16()
	c.NIC = d.U16()
	c.Vars = wire.List(&d.Reader, 4, text)
	c.Frees = wire.List(&d.Reader, 4, text)
	if len(c.Frees) != nfree {
		d.Fail("%d free names, want %d", len(c.Frees), nfree)
	}
	c.Consts = d.refs(pool)
	c.Children = wire.List(&d.Reader, 4, func() int {
		child := int(d.U32())
		if child >= index {
			d.Fail("child %d of code %d does not come before it", child, index)
		}
		return child
	})
	c.Globals = wire.List(&d.Reader, 4, text)
	c.Words = wire.List(&d.Reader, 4, d.U32)
	c.Handlers = wire.List(&d.Reader, 16, func() Handler {
		h := Handler{int(d.U32()), int(d.U32()), int(d.U32()), d.U16()}
		d.U16()
		return h
	})
	c.Positions = wire.List(&d.Reader, 12, func() Position { return Position{int(d.U32()), int(d.U32()), d.U16(), d.U16()} })
	return c
}

func (d *decoder) name() Name {
	return Name{Kind: d.U8(), Type: d.U32(), Value: d.U64(), Name: d.Str()}
}

func (d *decoder) typ() Type {
	t := Type{ID: d.U32(), Kind: d.U8(), Flags: d.U8(), Size: d.U32(), Elem: d.U32(), Len: d.U32(), Name: d.Str()}
	t.Members = wire.List(&d.Reader, 12, func() Member {
		if t.Kind == TypeEnum {
			return Member{Name: d.Str(), Value: d.U64()}
		}
		return Member{Name: d.Str(), Type: d.U32(), BitOffset: d.U32(), BitSize: d.U32()}
	})
	return t
}
