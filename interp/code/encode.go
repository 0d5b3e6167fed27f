package code

import (
	"encoding/binary"
	"fmt"
	"math"
	"math/big"
)

// Encode returns p as an image.
func Encode(p *Program) ([]byte, error) {
	var pool pool
	var codes encoder
	codes.u32(len(p.Codes))
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
	e.b = append(e.b, ImageMagic...)
	e.u16(ImageVersion)
	e.u16(0)
	e.u32(0)
	e.str(p.Module)
	e.str(p.File)
	e.u32(pool.n)
	e.b = append(e.b, pool.e.b...)
	e.b = append(e.b, codes.b...)
	e.u32(p.Entry)
	e.u32(len(p.Names))
	for i := range p.Names {
		e.name(&p.Names[i])
	}
	e.u32(len(p.Types))
	for i := range p.Types {
		e.typ(&p.Types[i])
	}
	if uint64(len(e.b)) > math.MaxUint32 {
		return nil, fmt.Errorf("program of %d bytes is too large", len(e.b))
	}
	binary.LittleEndian.PutUint32(e.b[12:], uint32(len(e.b)))
	return e.b, nil
}

// EncodeName returns the record of n: the reply to a VM's request "name".
func EncodeName(n *Name) []byte {
	var e encoder
	e.name(n)
	return e.b
}

// EncodeType returns the record of t: the reply to a VM's request "type".
func EncodeType(t *Type) []byte {
	var e encoder
	e.typ(t)
	return e.b
}

type encoder struct{ b []byte }

func (e *encoder) u8(v uint8)   { e.b = append(e.b, v) }
func (e *encoder) u16(v int)    { e.b = binary.LittleEndian.AppendUint16(e.b, uint16(v)) }
func (e *encoder) u32(v int)    { e.b = binary.LittleEndian.AppendUint32(e.b, uint32(v)) }
func (e *encoder) u64(v uint64) { e.b = binary.LittleEndian.AppendUint64(e.b, v) }

func (e *encoder) str(s string) {
	e.u32(len(s))
	e.b = append(e.b, s...)
}

func (e *encoder) code(p *pool, c *Code, index int) error {
	for _, v := range []int{c.NRegs, c.NPosOnly, c.NArgs, c.NKwOnly, len(c.Frees), c.NIC} {
		if v > math.MaxUint16 {
			return fmt.Errorf("%s: too large: %d of one thing, at most 65535", c.Qualname, v)
		}
	}
	e.u32(p.add(Ident(c.Name)))
	e.u32(p.add(c.Qualname))
	e.u32(c.FirstLine)
	for _, v := range []int{int(c.Flags), c.NRegs, c.NPosOnly, c.NArgs, c.NKwOnly, len(c.Frees), c.NIC} {
		e.u16(v)
	}
	e.idents(p, c.Vars)
	e.idents(p, c.Frees)
	e.u32(len(c.Consts))
	for _, v := range c.Consts {
		e.u32(p.add(v))
	}
	e.u32(len(c.Children))
	for _, v := range c.Children {
		if v < 0 || v >= index {
			return fmt.Errorf("%s: child %d of code %d does not come before it", c.Qualname, v, index)
		}
		e.u32(v)
	}
	e.idents(p, c.Globals)
	e.u32(len(c.Words))
	for _, w := range c.Words {
		e.b = binary.LittleEndian.AppendUint32(e.b, w)
	}
	e.u32(len(c.Handlers))
	for _, h := range c.Handlers {
		e.u32(h.Start)
		e.u32(h.End)
		e.u32(h.Target)
		e.u16(h.Reg)
		e.u16(0)
	}
	e.u32(len(c.Positions))
	for _, pos := range c.Positions {
		e.u32(pos.Word)
		e.u32(pos.Line)
		e.u16(min(pos.Col, math.MaxUint16))
		e.u16(min(pos.EndCol, math.MaxUint16))
	}
	return nil
}

func (e *encoder) idents(p *pool, names []string) {
	e.u32(len(names))
	for _, n := range names {
		e.u32(p.add(Ident(n)))
	}
}

func (e *encoder) name(n *Name) {
	e.u8(n.Kind)
	e.b = binary.LittleEndian.AppendUint32(e.b, n.Type)
	e.u64(n.Value)
	e.str(n.Name)
}

func (e *encoder) typ(t *Type) {
	e.b = binary.LittleEndian.AppendUint32(e.b, t.ID)
	e.u8(t.Kind)
	e.u8(t.Flags)
	for _, v := range []uint32{t.Size, t.Elem, t.Len} {
		e.b = binary.LittleEndian.AppendUint32(e.b, v)
	}
	e.str(t.Name)
	e.u32(len(t.Members))
	for _, m := range t.Members {
		e.str(m.Name)
		if t.Kind == TypeEnum {
			e.u64(m.Value)
			continue
		}
		for _, v := range []uint32{m.Type, m.BitOffset, m.BitSize} {
			e.b = binary.LittleEndian.AppendUint32(e.b, v)
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
		e.u8(tagNone)
	case bool:
		if v {
			e.u8(tagTrue)
		} else {
			e.u8(tagFalse)
		}
	case Ellipsis:
		e.u8(tagEllipsis)
	case int64:
		e.u8(tagInt)
		e.u64(uint64(v))
	case *big.Int:
		e.big(v)
	case float64:
		e.u8(tagFloat)
		e.u64(math.Float64bits(v))
	case string:
		e.u8(tagStr)
		e.str(v)
	case Ident:
		e.u8(tagName)
		e.str(string(v))
	case Bytes:
		e.u8(tagBytes)
		e.str(string(v))
	case Tuple:
		e.items(p, tagTuple, v)
	case FrozenSet:
		e.items(p, tagFrozenset, v)
	default:
		p.err = fmt.Errorf("%T is no constant", v)
	}
	key := string(e.b)
	if i, ok := p.index[key]; ok {
		return i
	}
	if p.index == nil {
		p.index = make(map[string]int)
	}
	i := p.n
	p.index[key] = i
	p.n++
	p.e.b = append(p.e.b, e.b...)
	return i
}

func (e *encoder) items(p *pool, tag uint8, items []Const) {
	e.u8(tag)
	e.u32(len(items))
	for _, v := range items {
		e.u32(p.add(v))
	}
}

func (e *encoder) big(v *big.Int) {
	e.u8(tagBig)
	e.u8(uint8((1 - v.Sign()) / 2))
	b := v.Bytes()
	n := (len(b) + 7) / 8
	e.u32(n)
	b = append(make([]byte, n*8-len(b)), b...)
	for i := n; i > 0; i-- {
		e.u64(binary.BigEndian.Uint64(b[i*8-8:]))
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
