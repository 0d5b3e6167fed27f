package btf

import (
	"encoding/binary"
	"fmt"
)

var void = &Type{Kind: KindVoid}

// Type decodes a type. The result is shared: it must not be written to.
func (t *Types) Type(id ID) (*Type, error) {
	switch {
	case id == 0:
		return void, nil
	case id >= FirstSynthetic:
		return t.synth.get(id)
	}
	p := t.partOf(id)
	if p == nil {
		return nil, fmt.Errorf("type %d: no such type", id)
	}
	slot := &p.cache[id-p.first]
	if typ := slot.Load(); typ != nil {
		return typ, nil
	}
	typ, err := p.decode(id)
	if err != nil {
		return nil, fmt.Errorf("type %d: %w", id, err)
	}
	t.placeBitfields(typ)
	slot.Store(typ) // two decoders of one type store equal values
	return typ, nil
}

// decoder reads one type; the first error sticks.
type decoder struct {
	*part
	tail []byte
	err  error
}

func (d *decoder) u32(at int) uint32 { return binary.LittleEndian.Uint32(d.tail[at:]) }

func (d *decoder) name(off uint32) string {
	s, err := d.str(off)
	if err != nil && d.err == nil {
		d.err = err
	}
	return s
}

func (d *decoder) ref(raw uint32) ID {
	id, err := d.id(raw)
	if err != nil && d.err == nil {
		d.err = err
	}
	return id
}

func (p *part) decode(id ID) (*Type, error) {
	b := p.types[p.offsets[id-p.first]:]
	le := binary.LittleEndian
	info, word := le.Uint32(b[4:]), le.Uint32(b[8:])
	d := &decoder{part: p, tail: b[typeLen:]}
	vlen, flag := int(info&0xffff), info>>31 != 0

	t := &Type{ID: id, Name: d.name(le.Uint32(b))}
	switch info >> 24 & 0x1f {
	case rawInt:
		d.decodeInt(t, word)
	case rawFloat:
		t.Kind, t.Size = KindFloat, word
	case rawEnum, rawEnum64:
		t.Kind, t.Size, t.Signed = KindEnum, word, flag
		d.decodeEnum(t, vlen, info>>24&0x1f == rawEnum64)
	case rawStruct:
		t.Kind, t.Size = KindStruct, word
		d.decodeMembers(t, vlen, flag)
	case rawUnion:
		t.Kind, t.Size = KindUnion, word
		d.decodeMembers(t, vlen, flag)
	case rawPtr:
		t.Kind, t.Elem = KindPointer, d.ref(word)
	case rawArray:
		t.Kind, t.Elem, t.Len = KindArray, d.ref(d.u32(0)), d.u32(8)
	case rawTypedef:
		t.Kind, t.Elem = KindTypedef, d.ref(word)
	case rawConst:
		t.Kind, t.Elem = KindConst, d.ref(word)
	case rawVolatile:
		t.Kind, t.Elem = KindVolatile, d.ref(word)
	case rawRestrict:
		t.Kind, t.Elem = KindRestrict, d.ref(word)
	case rawTypeTag:
		t.Kind, t.Elem = KindTypeTag, d.ref(word)
	case rawFwd:
		t.Kind, t.Union = KindFwd, flag
	case rawFunc:
		t.Kind, t.Elem, t.Static = KindFunc, d.ref(word), vlen == 0
	case rawFuncProto:
		t.Kind, t.Ret = KindFuncProto, d.ref(word)
		d.decodeParams(t, vlen)
	case rawVar:
		t.Kind, t.Elem, t.Static = KindVar, d.ref(word), d.u32(0) == 0
	case rawDatasec:
		t.Kind, t.Size = KindDatasec, word
		d.decodeSection(t, vlen)
	case rawDeclTag:
		t.Kind, t.Elem = KindDeclTag, d.ref(word)
	}
	return t, d.err
}

func (d *decoder) decodeInt(t *Type, size uint32) {
	enc := d.u32(0)
	t.Kind, t.Size, t.Bits, t.BitStart = KindInt, size, uint8(enc), uint8(enc>>16)
	switch enc >> 24 & 0xf {
	case 1:
		t.Signed = true
	case 2:
		t.Kind = KindChar
	case 4:
		t.Kind = KindBool
	}
	if t.Kind == KindInt && t.Size == 1 && t.Name == "char" {
		// pahole calls plain char a signed or unsigned integer of one byte.
		t.Kind = KindChar
	}
	if t.Size > 16 || uint32(t.Bits)+uint32(t.BitStart) > 8*t.Size {
		d.fail("integer of %d bits in %d bytes", t.Bits, t.Size)
	}
}

func (d *decoder) decodeEnum(t *Type, n int, wide bool) {
	if t.Size != 1 && t.Size != 2 && t.Size != 4 && t.Size != 8 {
		d.fail("enum of %d bytes", t.Size)
	}
	step := 8
	if wide {
		step = 12
	}
	t.Values = make([]EnumValue, n)
	for i := range t.Values {
		v := &t.Values[i]
		v.Name = d.name(d.u32(i * step))
		switch {
		case wide:
			v.Value = uint64(d.u32(i*step+4)) | uint64(d.u32(i*step+8))<<32
		case t.Signed:
			v.Value = uint64(int64(int32(d.u32(i*step + 4))))
		default:
			v.Value = uint64(d.u32(i*step + 4))
		}
	}
}

// decodeMembers leaves a bit-field as the format has it, its first bit counted from the start of
// the struct: placing it in a storage unit needs its type, which placeBitfields does.
func (d *decoder) decodeMembers(t *Type, n int, bitfields bool) {
	t.Members = make([]Member, n)
	for i := range t.Members {
		m := &t.Members[i]
		m.Name = d.name(d.u32(i * 12))
		m.Type = d.ref(d.u32(i*12 + 4))
		bit := d.u32(i*12 + 8)
		if bitfields {
			m.BitSize = uint8(bit >> 24)
			bit &= 0xffffff
		}
		if m.BitSize > 64 {
			d.fail("bit-field of %d bits", m.BitSize)
		}
		m.Offset, m.BitOffset = bit/8, uint8(bit%8)
	}
}

func (d *decoder) decodeParams(t *Type, n int) {
	t.Params = make([]Param, n)
	for i := range t.Params {
		t.Params[i] = Param{Name: d.name(d.u32(i * 8)), Type: d.ref(d.u32(i*8 + 4))}
	}
	// An ellipsis is a last parameter with neither name nor type.
	if n > 0 && t.Params[n-1] == (Param{}) {
		t.Params, t.Variadic = t.Params[:n-1], true
	}
}

func (d *decoder) decodeSection(t *Type, n int) {
	t.Members = make([]Member, n)
	for i := range t.Members {
		t.Members[i] = Member{Type: d.ref(d.u32(i * 12)), Offset: d.u32(i*12 + 4)}
	}
}

func (d *decoder) fail(format string, args ...any) {
	if d.err == nil {
		d.err = fmt.Errorf("malformed BTF: "+format, args...)
	}
}
