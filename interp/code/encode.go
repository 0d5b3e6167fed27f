package code

import (
	"encoding/binary"
	"fmt"
	"math"
	"math/big"

	"krait/interp/wire"
)

// Encode returns p as an image.
func Encode(p *Program) ([]byte, error) {
	var pool pool
	var codes encoder
	codes.Count(len(p.Codes))
	for i, c := range p.Codes {
		if err := codes.code(&pool, c, i); err != nil {
			return nil, err
		}
	}
	if p.Entry < 0 || p.Entry >= len(p.Codes) {
		return nil, fmt.Errorf("entry %d of %d codes", p.Entry, len(p.Codes))
	}
	if pool.err != nil {
		return nil, pool.err
	}
	var e encoder
	e.B = append(e.B, ImageMagic...)
	e.half(ImageVersion)
	e.half(0)
	e.word(0)
	e.Str(p.Module)
	e.Str(p.File)
	e.word(pool.n)
	e.B = append(e.B, pool.e.B...)
	e.B = append(e.B, codes.B...)
	e.word(p.Entry)
	e.Count(len(p.Names))
	for i := range p.Names {
		e.name(&p.Names[i])
	}
	e.Count(len(p.Types))
	for i := range p.Types {
		e.typ(&p.Types[i])
	}
	if uint64(len(e.B)) > math.MaxUint32 {
		return nil, fmt.Errorf("program of %d bytes is too large", len(e.B))
	}
	binary.LittleEndian.PutUint32(e.B[12:], uint32(len(e.B)))
	return e.B, nil
}

// EncodeName returns the record of n: the reply to a VM's request "name".
func EncodeName(n *Name) []byte {
	var e encoder
	e.name(n)
	return e.B
}

// EncodeType returns the record of t: the reply to a VM's request "type".
func EncodeType(t *Type) []byte {
	var e encoder
	e.typ(t)
	return e.B
}

type encoder struct{ wire.Writer }

// half and word write an int that is known to fit.
func (e *encoder) half(v int) { e.U16(uint16(v)) }
func (e *encoder) word(v int) { e.U32(uint32(v)) }

func (e *encoder) code(p *pool, c *Code, index int) error {
	for _, v := range []int{c.NRegs, c.NPosOnly, c.NArgs, c.NKwOnly, len(c.Frees), c.NIC} {
		if v > math.MaxUint16 {
			return fmt.Errorf("%s: too large: %d of one thing, at most 65535", c.Qualname, v)
		}
	}
	e.word(p.add(Ident(c.Name)))
	e.word(p.add(c.Qualname))
	e.word(c.FirstLine)
	for _, v := range []int{int(c.Flags), c.NRegs, c.NPosOnly, c.NArgs, c.NKwOnly, len(c.Frees), c.NIC} {
		e.half(v)
	}
	e.idents(p, c.Vars)
	e.idents(p, c.Frees)
	e.Count(len(c.Consts))
	for _, v := range c.Consts {
		e.word(p.add(v))
	}
	e.Count(len(c.Children))
	for _, v := range c.Children {
		if v < 0 || v >= index {
			return fmt.Errorf("%s: child %d of code %d does not come before it", c.Qualname, v, index)
		}
		e.word(v)
	}
	e.idents(p, c.Globals)
	e.Count(len(c.Words))
	for _, w := range c.Words {
		e.U32(w)
	}
	e.Count(len(c.Handlers))
	for _, h := range c.Handlers {
		e.word(h.Start)
		e.word(h.End)
		e.word(h.Target)
		e.half(h.Reg)
		e.half(0)
	}
	e.Count(len(c.Positions))
	for _, pos := range c.Positions {
		e.word(pos.Word)
		e.word(pos.Line)
		e.half(min(pos.Col, math.MaxUint16))
		e.half(min(pos.EndCol, math.MaxUint16))
	}
	return nil
}

func (e *encoder) idents(p *pool, names []string) {
	e.Count(len(names))
	for _, n := range names {
		e.word(p.add(Ident(n)))
	}
}

func (e *encoder) name(n *Name) {
	e.U8(n.Kind)
	e.U32(n.Type)
	e.U64(n.Value)
	e.Str(n.Name)
}

func (e *encoder) typ(t *Type) {
	e.U32(t.ID)
	e.U8(t.Kind)
	e.U8(t.Flags)
	for _, v := range []uint32{t.Size, t.Elem, t.Len} {
		e.U32(v)
	}
	e.Str(t.Name)
	e.Count(len(t.Members))
	for _, m := range t.Members {
		e.Str(m.Name)
		if t.Kind == TypeEnum {
			e.U64(m.Value)
			continue
		}
		for _, v := range []uint32{m.Type, m.BitOffset, m.BitSize} {
			e.U32(v)
		}
	}
}

// A pool collects constants; equal ones, by their bytes, share an index.
type pool struct {
	e     encoder
	n     int
	index map[string]int
	err   error
}

func (p *pool) add(v Const) int {
	var e encoder
	switch v := v.(type) {
	case nil:
		e.U8(tagNone)
	case bool:
		if v {
			e.U8(tagTrue)
		} else {
			e.U8(tagFalse)
		}
	case Ellipsis:
		e.U8(tagEllipsis)
	case int64:
		e.U8(tagInt)
		e.U64(uint64(v))
	case *big.Int:
		e.U8(tagBig)
		e.Big(v)
	case float64:
		e.U8(tagFloat)
		e.U64(math.Float64bits(v))
	case string:
		e.U8(tagStr)
		e.Str(v)
	case Ident:
		e.U8(tagName)
		e.Str(string(v))
	case Bytes:
		e.U8(tagBytes)
		e.Str(string(v))
	case Tuple:
		e.items(p, tagTuple, v)
	case FrozenSet:
		e.items(p, tagFrozenset, v)
	default:
		p.err = fmt.Errorf("%T is no constant", v)
	}
	key := string(e.B)
	if i, ok := p.index[key]; ok {
		return i
	}
	if p.index == nil {
		p.index = make(map[string]int)
	}
	i := p.n
	p.index[key] = i
	p.n++
	p.e.B = append(p.e.B, e.B...)
	return i
}

func (e *encoder) items(p *pool, tag uint8, items []Const) {
	e.U8(tag)
	e.Count(len(items))
	for _, v := range items {
		e.word(p.add(v))
	}
}

// Key returns a text that two constants share if and only if they are the same constant (1, 1.0 and
// True are three, so are 0.0 and -0.0).
func Key(v Const) string {
	switch v := v.(type) {
	case Tuple:
		return fmt.Sprintf("(%s)", keys(v))
	case FrozenSet:
		return fmt.Sprintf("{%s}", keys(v))
	case float64:
		return fmt.Sprintf("f%x", math.Float64bits(v))
	case string, Ident, Bytes:
		return fmt.Sprintf("%T%q", v, v)
	case *big.Int:
		return "i" + v.String()
	case int64:
		return fmt.Sprintf("i%d", v)
	}
	return fmt.Sprintf("%T%v", v, v)
}

func keys(items []Const) string {
	var b []byte
	for _, v := range items {
		b = append(append(b, Key(v)...), ',')
	}
	return string(b)
}
