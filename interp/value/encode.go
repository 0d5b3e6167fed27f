package value

import (
	"math"

	"krait/interp/wire"
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
	e := encoder{wire.Writer{B: b}}
	e.value(v, 0)
	return e.B, e.Err
}

type encoder struct{ wire.Writer }

func (e *encoder) items(tag uint8, items []Value, depth int) {
	e.U8(tag)
	e.Count(len(items))
	for _, v := range items {
		e.value(v, depth+1)
	}
}

func (e *encoder) value(v Value, depth int) {
	if depth > maxDepth {
		e.Fail("value is nested more than %d deep", maxDepth)
		return
	}
	switch v := v.(type) {
	case nil:
		e.U8(tagNone)
	case Bool:
		if v {
			e.U8(tagTrue)
		} else {
			e.U8(tagFalse)
		}
	case Ellipsis:
		e.U8(tagEllipsis)
	case Int:
		e.U8(tagInt)
		e.U64(uint64(v))
	case Big:
		e.big(v)
	case Float:
		e.U8(tagFloat)
		e.U64(math.Float64bits(float64(v)))
	case Str:
		e.U8(tagStr)
		e.Str(string(v))
	case Bytes:
		e.U8(tagBytes)
		e.Str(string(v))
	case Tuple:
		e.items(tagTuple, v, depth)
	case List:
		e.items(tagList, v, depth)
	case Set:
		e.items(tagSet, v, depth)
	case FrozenSet:
		e.items(tagFrozenSet, v, depth)
	case Dict:
		e.U8(tagDict)
		e.Count(len(v))
		for _, p := range v {
			e.value(p.Key, depth+1)
			e.value(p.Value, depth+1)
		}
	case Object:
		e.U8(tagObject)
		e.U32(v.Type)
		e.U64(v.Addr)
		pointer := uint8(0)
		if v.Pointer {
			pointer = 1
		}
		e.U8(pointer)
	default:
		e.Fail("%T has no wire form", v)
	}
}

// big writes an int; one that fits 64 bits has the short form only.
func (e *encoder) big(v Big) {
	if v.IsInt64() {
		e.U8(tagInt)
		e.U64(uint64(v.Int64()))
		return
	}
	e.U8(tagBig)
	e.Big(v.Int)
}
