package value

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"math/big"
)

var errShort = errors.New("value ends early")

// Decode reads one value that takes all of b.
func Decode(b []byte) (Value, error) {
	d := decoder{b: b}
	v := d.value(0)
	return v, d.end()
}

type decoder struct {
	b   []byte
	err error
}

func (d *decoder) end() error {
	if d.err == nil && len(d.b) != 0 {
		d.err = fmt.Errorf("%d bytes behind the value", len(d.b))
	}
	return d.err
}

func (d *decoder) fail(format string, args ...any) {
	if d.err == nil {
		d.err = fmt.Errorf(format, args...)
	}
}

var zeros [8]byte

// take returns n bytes; n is at most 8 or known to be there.
func (d *decoder) take(n int) []byte {
	if d.err != nil || n > len(d.b) {
		if d.err == nil {
			d.err = errShort
		}
		return zeros[:min(n, len(zeros))]
	}
	v := d.b[:n:n]
	d.b = d.b[n:]
	return v
}

func (d *decoder) u8() uint8   { return d.take(1)[0] }
func (d *decoder) u32() uint32 { return binary.LittleEndian.Uint32(d.take(4)) }
func (d *decoder) u64() uint64 { return binary.LittleEndian.Uint64(d.take(8)) }

// count reads the length of a list whose items take at least size bytes each.
func (d *decoder) count(size int) int {
	n := d.u32()
	if uint64(n)*uint64(size) > uint64(len(d.b)) {
		if d.err == nil {
			d.err = errShort
		}
		return 0
	}
	return int(n)
}

func (d *decoder) str() string { return string(d.take(d.count(1))) }

func (d *decoder) items(depth int) []Value {
	n := d.count(1)
	items := make([]Value, 0, n)
	for ; n > 0 && d.err == nil; n-- {
		items = append(items, d.value(depth+1))
	}
	return items
}

func (d *decoder) value(depth int) Value {
	if depth > maxDepth {
		d.fail("value is nested more than %d deep", maxDepth)
		return nil
	}
	switch tag := d.u8(); tag {
	case tagNone:
		return nil
	case tagFalse, tagTrue:
		return Bool(tag == tagTrue)
	case tagEllipsis:
		return Ellipsis{}
	case tagInt:
		return Int(d.u64())
	case tagBig:
		return d.big()
	case tagFloat:
		return Float(math.Float64frombits(d.u64()))
	case tagStr:
		return Str(d.str())
	case tagBytes:
		return Bytes(d.str())
	case tagTuple:
		return Tuple(d.items(depth))
	case tagList:
		return List(d.items(depth))
	case tagSet:
		return Set(d.items(depth))
	case tagFrozenSet:
		return FrozenSet(d.items(depth))
	case tagDict:
		n := d.count(2)
		v := make(Dict, 0, n)
		for ; n > 0 && d.err == nil; n-- {
			v = append(v, Pair{d.value(depth + 1), d.value(depth + 1)})
		}
		return v
	case tagObject:
		v := Object{Type: d.u32(), Addr: d.u64()}
		pointer := d.u8()
		if pointer > 1 {
			d.fail("object flag %d", pointer)
		}
		v.Pointer = pointer == 1
		return v
	case tagOther:
		return Other{d.str(), d.str()}
	default:
		d.fail("value tag %d", tag)
		return nil
	}
}

func (d *decoder) big() Value {
	negative := d.u8()
	n := d.count(8)
	limbs := make([]byte, n*8)
	for i := n; i > 0; i-- {
		binary.BigEndian.PutUint64(limbs[i*8-8:], d.u64())
	}
	if d.err == nil && (negative > 1 || n == 0 || binary.BigEndian.Uint64(limbs) == 0) {
		d.fail("malformed big integer")
	}
	v := new(big.Int).SetBytes(limbs)
	if negative == 1 {
		v.Neg(v)
	}
	return BigInt(v)
}
