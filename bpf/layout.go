package bpf

import (
	"encoding/binary"
	"fmt"

	"krait/interp/value"
)

// Encode makes the bytes of a key or a value; the error says why it cannot be one.
func (l Layout) Encode(v value.Value) ([]byte, error) {
	parts := []value.Value{v}
	if l.Tuple {
		t, ok := v.(value.Tuple)
		if !ok || len(t) != len(l.Parts) {
			return nil, fmt.Errorf("what is there is %s", l)
		}
		parts = t
	}
	out := make([]byte, l.Size())
	at := 0
	for i, p := range l.Parts {
		if err := p.encode(out[at:at+p.Size], parts[i]); err != nil {
			return nil, err
		}
		at += p.Size
	}
	return out, nil
}

func (p Part) encode(out []byte, v value.Value) error {
	switch p.Kind {
	case StrPart:
		if s, ok := v.(value.Str); ok {
			raw := unescape(string(s))
			if len(raw) > p.Size {
				return fmt.Errorf("a str of %d bytes, where there is room for %d", len(raw), p.Size)
			}
			copy(out, raw)
			return nil
		}
	case BytesPart:
		if b, ok := v.(value.Bytes); ok && len(b) <= p.Size-8 {
			binary.LittleEndian.PutUint64(out, uint64(len(b)))
			copy(out[8:], b)
			return nil
		}
	case NonePart:
		if v == nil {
			return nil
		}
	case SignedPart:
		switch n := v.(type) {
		case value.Int:
			binary.LittleEndian.PutUint64(out, uint64(n))
			return nil
		case value.Big:
			return ErrOverflow
		}
		fallthrough
	case UnsignedPart, BoolPart:
		if n, ok := value.ToUint64(v); ok && (p.Kind == UnsignedPart || n <= 1) {
			binary.LittleEndian.PutUint64(out, n)
			return nil
		}
	}
	return fmt.Errorf("it is not %s", p)
}

// Decode makes the key or the value of its bytes.
func (l Layout) Decode(b []byte, words Words) value.Value {
	var parts value.Tuple
	at := 0
	for _, p := range l.Parts {
		parts = append(parts, p.decode(b[at:at+p.Size], words))
		at += p.Size
	}
	if l.Tuple {
		return parts
	}
	return parts[0]
}

func (p Part) decode(b []byte, words Words) value.Value {
	switch p.Kind {
	case StrPart:
		return value.Str(escape(strOf(b)))
	case BytesPart:
		n := min(int(wordOf(b)), len(b)-8)
		return value.Bytes(append([]byte(nil), b[8:8+n]...))
	case BoolPart:
		return value.Bool(wordOf(b) != 0)
	case NonePart:
		return nil
	case UnsignedPart:
		return value.Uint(wordOf(b))
	case SignedPart:
		return value.Int(wordOf(b))
	case KstackPart, UstackPart:
		t := value.Tuple{}
		for _, frame := range p.stack(b, words) {
			t = append(t, value.Str(frame))
		}
		return t
	}
	return value.Str(p.words(b, words))
}
