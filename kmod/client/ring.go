package client

import (
	"fmt"
	"os"
	"sync/atomic"
	"syscall"
	"unsafe"
)

// A ring is the output ring, mapped. One goroutine reads it.
type ring struct {
	mem    []byte
	header *ringHeader
	data   []byte
	text   []byte // of one record
}

func mapRing(f *os.File, size uint32) (*ring, error) {
	conn, err := f.SyscallConn()
	if err != nil {
		return nil, err
	}
	var mem []byte
	cerr := conn.Control(func(fd uintptr) {
		mem, err = syscall.Mmap(int(fd), 0, ringData+int(size), syscall.PROT_READ|syscall.PROT_WRITE, syscall.MAP_SHARED)
	})
	if cerr != nil {
		return nil, cerr
	}
	if err != nil {
		return nil, fmt.Errorf("output ring: %w", err)
	}
	return newRing(mem)
}

func newRing(mem []byte) (*ring, error) {
	r := &ring{mem: mem, header: (*ringHeader)(unsafe.Pointer(&mem[0])), data: mem[ringData:]}
	if r.header.magic != ringMagic || int(r.header.size) != len(r.data) {
		return nil, fmt.Errorf("output ring: magic %#x, size %d of %d: not krait's", r.header.magic, r.header.size, len(r.data))
	}
	return r, nil
}

// drain gives every record that is there to emit and makes room for new ones.
func (r *ring) drain(emit func(stream int, text []byte)) {
	for {
		tail, head := r.header.tail, atomic.LoadUint64(&r.header.head)
		if tail == head {
			return
		}
		for tail != head {
			var rec record
			r.copy(unsafe.Slice((*byte)(unsafe.Pointer(&rec)), unsafe.Sizeof(rec)), tail)
			if int(rec.len) > len(r.data) {
				panic(fmt.Sprintf("output ring: a record of %d bytes at %d", rec.len, tail))
			}
			if cap(r.text) < int(rec.len) {
				r.text = make([]byte, rec.len)
			}
			text := r.text[:rec.len]
			r.copy(text, tail+uint64(unsafe.Sizeof(rec)))
			emit(int(rec.stream), text)
			tail += (uint64(unsafe.Sizeof(rec)) + uint64(rec.len) + 7) &^ 7
			atomic.StoreUint64(&r.header.tail, tail)
		}
	}
}

// copy fills p with what lies at a count of bytes, around the end of the ring if need be.
func (r *ring) copy(p []byte, at uint64) {
	n := copy(p, r.data[at%uint64(len(r.data)):])
	copy(p[n:], r.data)
}

func (r *ring) unmap() error { return syscall.Munmap(r.mem) }
