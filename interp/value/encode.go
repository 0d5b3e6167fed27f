package value

import (
	"encoding/binary"
	"fmt"
	"math"
)

// The tags of wire.h.
const (
	tagNone = iota
	tagFalse
	tagTrue
	tagEllipsis
	tagInt
	tagBig
	tagFloat
	tagStr
	tagBytes
	tagTuple
	tagList
	tagDict
	tagSet
	tagFrozenSet
	tagObject
	tagOther
)

// maxDepth bounds nesting, as the VM does: neither side may run out of stack.
const maxDepth = 200

// Encode returns the wire form of v.
func Encode(v Value) ([]byte, error) { return Append(nil, v) }

// Append appends the wire form of v to b.
func Append(b []byte, v Value) ([]byte, error) {
	e := encoder{b: b}
	e.value(v, 0)
	return e.b, e.err
}

type encoder struct {
	b   []byte
	err error
}

func (e *encoder) u8(v uint8)   { e.b = append(e.b, v) }
func (e *encoder) u32(v uint32) { e.b = binary.LittleEndian.AppendUint32(e.b, v) }
func (e *encoder) u64(v uint64) { e.b = binary.LittleEndian.AppendUint64(e.b, v) }

func (e *encoder) fail(format string, args ...any) {
	if e.err == nil {
		e.err = fmt.Errorf(format, args...)
	}
}

func (e *encoder) count(n int) {
	if uint64(n) > math.MaxUint32 {
		e.fail("value with %d items is too large", n)
	}
	e.u32(uint32(n))
}

func (e *encoder) str(s string) {
	e.count(len(s))
	e.b = append(e.b, s...)
}

func (e *encoder) items(tag uint8, items []Value, depth int) {
	e.u8(tag)
	e.count(len(items))
	for _, v := range items {
		e.value(v, depth+1)
	}
}

func (e *encoder) value(v Value, depth int) {
	if depth > maxDepth {
		e.fail("value is nested more than %d deep", maxDepth)
		return
	}
	switch v := v.(type) {
	case nil:
		e.u8(tagNone)
	case Bool:
		if v {
			e.u8(tagTrue)
		} else {
			e.u8(tagFalse)
		}
	case Ellipsis:
		e.u8(tagEllipsis)
	case Int:
		e.u8(tagInt)
		e.u64(uint64(v))
	case Big:
		e.big(v)
	case Float:
		e.u8(tagFloat)
		e.u64(math.Float64bits(float64(v)))
	case Str:
		e.u8(tagStr)
		e.str(string(v))
	case Bytes:
		e.u8(tagBytes)
		e.str(string(v))
	case Tuple:
		e.items(tagTuple, v, depth)
	case List:
		e.items(tagList, v, depth)
	case Set:
		e.items(tagSet, v, depth)
	case FrozenSet:
		e.items(tagFrozenSet, v, depth)
	case Dict:
		e.u8(tagDict)
		e.count(len(v))
		for _, p := range v {
			e.value(p.Key, depth+1)
			e.value(p.Value, depth+1)
		}
	case Object:
		e.u8(tagObject)
		e.u32(v.Type)
		e.u64(v.Addr)
		pointer := uint8(0)
		if v.Pointer {
			pointer = 1
		}
		e.u8(pointer)
	default:
		e.fail("%T has no wire form", v)
	}
}

// big writes an int; one that fits 64 bits has the short form only.
func (e *encoder) big(v Big) {
	if v.IsInt64() {
		e.u8(tagInt)
		e.u64(uint64(v.Int64()))
		return
	}
	e.u8(tagBig)
	e.u8(uint8((1 - v.Sign()) / 2))
	b := v.Bytes()
	n := (len(b) + 7) / 8
	e.count(n)
	b = append(make([]byte, n*8-len(b)), b...)
	for i := n; i > 0; i-- {
		e.u64(binary.BigEndian.Uint64(b[i*8-8:]))
	}
}
