package bpf

import (
	"encoding/binary"
	"strings"
)

// Decode makes the text of a record.
func (f Format) Decode(raw []byte) string {
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
		text, err := formatValue(field.value(raw), p.Conv, p.Spec)
		if err != nil {
			text = "<" + err.Error() + ">"
		}
		b.WriteString(text)
	}
	return b.String()
}

func (f Field) value(raw []byte) any {
	b := raw[f.Offset : f.Offset+f.Size]
	switch f.Kind {
	case StrPart:
		return escape(strOf(b))
	case BoolPart:
		return wordOf(b) != 0
	case UnsignedPart:
		return wordOf(b)
	}
	return int64(wordOf(b))
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
