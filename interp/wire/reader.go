package wire

import (
	"encoding/binary"
	"fmt"
	"math/big"
)

// A Reader reads what it was made for from front to back. After the first error it returns zeros.
type Reader struct {
	b    []byte
	what string
	err  error
}

// NewReader reads b; what names it in errors, as in "image ends early".
func NewReader(b []byte, what string) Reader { return Reader{b: b, what: what} }

// OK tells whether nothing was wrong so far.
func (r *Reader) OK() bool { return r.err == nil }

// Len is the number of bytes not read yet.
func (r *Reader) Len() int { return len(r.b) }

// End returns the first error; bytes that are left are one.
func (r *Reader) End() error {
	if len(r.b) != 0 {
		r.Fail("%d bytes behind the %s", len(r.b), r.what)
	}
	return r.err
}

// Fail notes an error, unless there is one already.
func (r *Reader) Fail(format string, args ...any) {
	if r.err == nil {
		r.err = fmt.Errorf(format, args...)
	}
}

func (r *Reader) short() { r.Fail("%s ends early", r.what) }

var zeros [8]byte

// Take returns n bytes; after an error it returns zeros, n being small then.
func (r *Reader) Take(n int) []byte {
	if r.err != nil || n > len(r.b) {
		r.short()
		return zeros[:min(n, len(zeros))]
	}
	v := r.b[:n:n]
	r.b = r.b[n:]
	return v
}

func (r *Reader) U8() uint8   { return r.Take(1)[0] }
func (r *Reader) U16() int    { return int(binary.LittleEndian.Uint16(r.Take(2))) }
func (r *Reader) U32() uint32 { return binary.LittleEndian.Uint32(r.Take(4)) }
func (r *Reader) U64() uint64 { return binary.LittleEndian.Uint64(r.Take(8)) }

// Count reads the length of a list whose items take at least size bytes each.
func (r *Reader) Count(size int) int {
	n := r.U32()
	if uint64(n)*uint64(size) > uint64(len(r.b)) {
		r.short()
		return 0
	}
	return int(n)
}

func (r *Reader) Str() string { return string(r.Take(r.Count(1))) }

// Big reads an int of any size: a sign, and its 64-bit limbs from the lowest, of which the highest is not 0.
func (r *Reader) Big() *big.Int {
	negative := r.U8()
	n := r.Count(8)
	limbs := make([]byte, n*8)
	for i := n; i > 0; i-- {
		binary.BigEndian.PutUint64(limbs[i*8-8:], r.U64())
	}
	if negative > 1 || n == 0 || binary.BigEndian.Uint64(limbs) == 0 {
		r.Fail("malformed big integer")
	}
	v := new(big.Int).SetBytes(limbs)
	if negative == 1 {
		v.Neg(v)
	}
	return v
}

// List reads a count and that many items of at least size bytes each.
func List[T any](r *Reader, size int, item func() T) []T {
	n := r.Count(size)
	if n == 0 {
		return nil
	}
	v := make([]T, 0, n)
	for ; n > 0 && r.err == nil; n-- {
		v = append(v, item())
	}
	return v
}
