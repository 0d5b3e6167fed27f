package wire

import (
	"encoding/binary"
	"fmt"
	"math"
	"math/big"
)

// A Writer appends to B. Err is the first thing that could not be written.
type Writer struct {
	B   []byte
	Err error
}

// Fail notes an error, unless there is one already.
func (w *Writer) Fail(format string, args ...any) {
	if w.Err == nil {
		w.Err = fmt.Errorf(format, args...)
	}
}

func (w *Writer) U8(v uint8)   { w.B = append(w.B, v) }
func (w *Writer) U16(v uint16) { w.B = binary.LittleEndian.AppendUint16(w.B, v) }
func (w *Writer) U32(v uint32) { w.B = binary.LittleEndian.AppendUint32(w.B, v) }
func (w *Writer) U64(v uint64) { w.B = binary.LittleEndian.AppendUint64(w.B, v) }

// Count writes the length of what follows.
func (w *Writer) Count(n int) {
	if uint64(n) > math.MaxUint32 {
		w.Fail("%d items are too many", n)
	}
	w.U32(uint32(n))
}

func (w *Writer) Str(s string) {
	w.Count(len(s))
	w.B = append(w.B, s...)
}

// Big writes what Reader.Big reads.
func (w *Writer) Big(v *big.Int) {
	w.U8(uint8((1 - v.Sign()) / 2))
	b := v.Bytes()
	n := (len(b) + 7) / 8
	w.Count(n)
	b = append(make([]byte, n*8-len(b)), b...)
	for i := n; i > 0; i-- {
		w.U64(binary.BigEndian.Uint64(b[i*8-8:]))
	}
}
