package bpf

import (
	"encoding/binary"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// memoryRing is a ring without a kernel; put writes a record as one does.
type memoryRing struct {
	ring
	positions [2]uint64
}

func newMemoryRing(size int) *memoryRing {
	r := &memoryRing{ring: ring{data: make([]byte, size)}}
	r.read, r.written = &r.positions[0], &r.positions[1]
	return r
}

func (r *memoryRing) put(text string, flags uint32) {
	at, mask := int(*r.written), len(r.data)-1
	head := binary.LittleEndian.AppendUint32(nil, uint32(len(text))|flags)
	for i, c := range append(append(head, 0, 0, 0, 0), text...) {
		r.data[(at+i)&mask] = c
	}
	*r.written += uint64(ringHead + (len(text)+7)&^7)
}

func (r *memoryRing) texts() (list []string) {
	r.each(func(b []byte) { list = append(list, string(b)) })
	return list
}

// TestRing goes round a ring several times: records come whole and in order, discarded ones not at all.
func TestRing(t *testing.T) {
	r := newMemoryRing(64)
	for i := range 40 {
		long := strings.Repeat(string(rune('a'+i%26)), i%30)
		r.put("one", 0)
		r.put("gone", ringDiscard)
		if got := r.texts(); !slices.Equal(got, []string{"one"}) {
			t.Fatalf("round %d: %q", i, got)
		}
		r.put(long, 0)
		if got := r.texts(); !slices.Equal(got, []string{long}) {
			t.Fatalf("round %d: %q, want %q", i, got, long)
		}
		if *r.read != *r.written {
			t.Fatalf("round %d: read to %d of %d", i, *r.read, *r.written)
		}
	}
}

// TestRingBusy: what is behind a record that is not submitted waits for it.
func TestRingBusy(t *testing.T) {
	r := newMemoryRing(64)
	r.put("first", 0)
	at := *r.written
	r.put("busy", ringBusy)
	r.put("last", 0)
	if got := r.texts(); !slices.Equal(got, []string{"first"}) {
		t.Fatalf("%q", got)
	}
	binary.LittleEndian.PutUint32(r.data[at:], 4)
	if got := r.texts(); !slices.Equal(got, []string{"busy", "last"}) {
		t.Fatalf("%q", got)
	}
}

func TestAppendText(t *testing.T) {
	for _, text := range []string{
		"", "a", "bash", "1234567", "12345678", "123456789", strings.Repeat("x", 16), "größe", "12345678ß", "1234567\xc3", "\x01\x7f~",
		strings.Repeat("y", 15) + "\xff", strings.Repeat("ä", 8),
	} {
		for _, size := range []int{len(text), (len(text) + 8) &^ 7, 24} {
			raw := make([]byte, max(size, len(text)))
			copy(raw, text)
			if len(raw) > len(text)+1 {
				copy(raw[len(text)+1:], "\xfebehind")
			}
			got, ok := appendText([]byte("before "), raw)
			if ok != utf8.ValidString(text) {
				t.Errorf("%q in %d bytes: valid %v", text, size, ok)
			}
			want := "before "
			if ok {
				want += text
			}
			if string(got) != want {
				t.Errorf("%q in %d bytes: %q", text, size, got)
			}
		}
	}
}
