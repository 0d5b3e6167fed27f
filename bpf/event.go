package bpf

import (
	"bytes"
	"encoding/binary"
	"math/bits"
	"slices"
	"strconv"
	"unicode/utf8"

	"krait/interp/value"
)

// Decode makes the text of a record.
func (f *Format) Decode(raw []byte, words Words) string { return string(f.append(nil, raw, words)) }

// append is Decode behind other text.
func (f *Format) append(b, raw []byte, words Words) []byte {
	for i := range f.Pieces {
		p := &f.Pieces[i]
		if p.Field < 0 {
			b = append(b, p.Text...)
			continue
		}
		field := &f.Fields[p.Field]
		if field.Offset+field.Size > len(raw) {
			continue
		}
		if p.Spec == "" && p.Conv != 'r' && p.Conv != 'a' {
			if text, ok := field.append(b, raw); ok {
				b = text
				continue
			}
		}
		// checkFormat has accepted the format for the kind; what is left is a value it cannot show.
		text, err := formatValue(field.value(raw, words), p.Conv, p.Spec)
		if err != nil {
			text = "<" + err.Error() + ">"
		}
		b = append(b, text...)
	}
	return b
}

// append adds what needs no formatting.
func (f *Field) append(b, raw []byte) ([]byte, bool) {
	raw = raw[f.Offset : f.Offset+f.Size]
	switch f.Kind {
	case StrPart:
		return appendText(b, raw)
	case SignedPart:
		return strconv.AppendInt(b, int64(wordOf(raw)), 10), true
	case UnsignedPart:
		return strconv.AppendUint(b, wordOf(raw), 10), true
	}
	return b, false
}

// appendText adds what is before the first NUL, if it is valid UTF-8: eight bytes at a time while all are ASCII.
func appendText(b, raw []byte) ([]byte, bool) {
	start := len(b)
	b = slices.Grow(b, len(raw))
	for i := 0; i+8 <= len(raw); i += 8 {
		w := wordOf(raw[i:])
		if w&allTops != 0 {
			break
		}
		to := start + i
		binary.LittleEndian.PutUint64(b[to:to+8], w)
		if nul := (w - eachOne) & allTops; nul != 0 {
			return b[:to+bits.TrailingZeros64(nul)/8], true
		}
	}
	if i := bytes.IndexByte(raw, 0); i >= 0 {
		raw = raw[:i]
	}
	if !utf8.Valid(raw) {
		return b[:start], false
	}
	return append(b[:start], raw...), true
}

// allTops is eachTop for unsigned arithmetic.
const allTops = 0x8080808080808080

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
