package value

import (
	"math"

	"krait/interp/wire"
)

// Decode reads one value that takes all of b.
func Decode(b []byte) (Value, error) {
	d := decoder{wire.NewReader(b, "value")}
	v := d.value(0)
	return v, d.End()
}

type decoder struct{ wire.Reader }

func (d *decoder) items(depth int) []Value {
	n := d.Count(1)
	items := make([]Value, 0, n)
	for ; n > 0 && d.OK(); n-- {
		items = append(items, d.value(depth+1))
	}
	return items
}

func (d *decoder) value(depth int) Value {
	if depth > maxDepth {
		d.Fail("value is nested more than %d deep", maxDepth)
		return nil
	}
	switch tag := d.U8(); tag {
	case tagNone:
		return nil
	case tagFalse, tagTrue:
		return Bool(tag == tagTrue)
	case tagEllipsis:
		return Ellipsis{}
	case tagInt:
		return Int(d.U64())
	case tagBig:
		return BigInt(d.Big())
	case tagFloat:
		return Float(math.Float64frombits(d.U64()))
	case tagStr:
		return Str(d.Str())
	case tagBytes:
		return Bytes(d.Str())
	case tagTuple:
		return Tuple(d.items(depth))
	case tagList:
		return List(d.items(depth))
	case tagSet:
		return Set(d.items(depth))
	case tagFrozenSet:
		return FrozenSet(d.items(depth))
	case tagDict:
		n := d.Count(2)
		v := make(Dict, 0, n)
		for ; n > 0 && d.OK(); n-- {
			v = append(v, Pair{d.value(depth + 1), d.value(depth + 1)})
		}
		return v
	case tagObject:
		v := Object{Type: d.U32(), Addr: d.U64()}
		pointer := d.U8()
		if pointer > 1 {
			d.Fail("object flag %d", pointer)
		}
		v.Pointer = pointer == 1
		return v
	case tagOther:
		return Other{d.Str(), d.Str()}
	default:
		d.Fail("value tag %d", tag)
		return nil
	}
}
