package bpf

import (
	"encoding/binary"
	"strings"

	"krait/interp/value"
)

// Decode makes the text of a record.
func (f Format) Decode(raw []byte, words Words) string {
	var b strings.Builder
	for _, p := range f.Pieces {
		if p.Field < 0 {
			b.WriteString(p.Text)
			continue
		}
		field := f.Fields[p.Field]
		if field.Offset+field.Size > len(raw) {
			continue
		}
		// checkFormat has accepted the format for the kind; what is left is a value it cannot show.
		text, err := formatValue(field.value(raw, words), p.Conv, p.Spec)
		if err != nil {
			text = "<" + err.Error() + ">"
		}
		b.WriteString(text)
	}
	return b.String()
}

// value makes the value of a record for a Stream.
func (f Format) value(raw []byte, words Words) value.Value {
	var parts value.Tuple
	for _, field := range f.Fields {
		var v value.Value
		if field.Offset+field.Size <= len(raw) {
			v = Part{field.Kind, field.Size}.decode(raw[field.Offset:field.Offset+field.Size], words)
		}
		parts = append(parts, v)
	}
	if f.Tuple {
		return parts
	}
	return parts[0]
}

func (f Field) value(raw []byte, words Words) any {
	b := raw[f.Offset : f.Offset+f.Size]
	p := Part{f.Kind, f.Size}
	switch f.Kind {
	case StrPart:
		return escape(strOf(b))
	case BytesPart:
		return p.decode(b, words)
	case BoolPart:
		return wordOf(b) != 0
	case UnsignedPart:
		return wordOf(b)
	case SignedPart:
		return int64(wordOf(b))
	}
	return p.words(b, words)
}

// strOf reads a str out of a record or a key.
func strOf(b []byte) string {
	for i, c := range b {
		if c == 0 {
			return string(b[:i])
		}
	}
	return string(b)
}

// wordOf reads a number out of a record or a key.
func wordOf(b []byte) uint64 { return binary.LittleEndian.Uint64(b) }
