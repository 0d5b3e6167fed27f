package bpf

import (
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"sync/atomic"
	"time"
	"unsafe"

	"github.com/cilium/ebpf"
	"golang.org/x/sys/unix"
)

// A ring is the ring buffer that hooks write records to. One goroutine reads it.
type ring struct {
	m *ebpf.Map
	// Positions since the beginning, in bytes: of the reader, who owns it, and of the writers.
	read, written *uint64
	data          []byte
	readPage      []byte // memory of read
	mem           []byte // memory of written, then of data
	across        []byte // a record that goes over the end of data, in one piece
	epoll         int
	bell          int // eventfd: wakes the reader
}

// What the kernel writes in front of a record: its length with two flags, and a word of its own (kernel/bpf/ringbuf.c).
const (
	ringHead    = 8
	ringBusy    = 1 << 31 // not submitted yet
	ringDiscard = 1 << 30
	// busyPause is how long the reader lets a writer go on that has reserved its record and not submitted it.
	busyPause = 50 * time.Microsecond
)

func newRing(size int) (r *ring, err error) {
	r = &ring{epoll: -1, bell: -1}
	defer func() {
		if err != nil {
			err = errors.Join(fmt.Errorf("ring buffer: %w", err), r.close())
		}
	}()
	if r.m, err = ebpf.NewMap(&ebpf.MapSpec{Name: "krait_events", Type: ebpf.RingBuf, MaxEntries: uint32(size)}); err != nil {
		return r, err
	}
	page := os.Getpagesize()
	fd := r.m.FD()
	if r.readPage, err = unix.Mmap(fd, 0, page, unix.PROT_READ|unix.PROT_WRITE, unix.MAP_SHARED); err != nil {
		return r, err
	}
	// The kernel would show the data twice, one behind the other; once is enough and half the memory.
	if r.mem, err = unix.Mmap(fd, int64(page), page+size, unix.PROT_READ, unix.MAP_SHARED); err != nil {
		return r, err
	}
	r.data = r.mem[page:]
	r.read, r.written = (*uint64)(unsafe.Pointer(&r.readPage[0])), (*uint64)(unsafe.Pointer(&r.mem[0]))
	if r.bell, err = unix.Eventfd(0, unix.EFD_CLOEXEC|unix.EFD_NONBLOCK); err != nil {
		return r, err
	}
	if r.epoll, err = unix.EpollCreate1(unix.EPOLL_CLOEXEC); err != nil {
		return r, err
	}
	for _, fd := range []int{fd, r.bell} {
		event := unix.EpollEvent{Events: unix.EPOLLIN, Fd: int32(fd)}
		if fd == r.m.FD() {
			event.Events |= unix.EPOLLET // what is there already is no reason to wake
		}
		if err = unix.EpollCtl(r.epoll, unix.EPOLL_CTL_ADD, fd, &event); err != nil {
			return r, err
		}
	}
	return r, nil
}

// wait returns when a hook wakes the reader, when the bell rings, and after a time.
func (r *ring) wait(limit time.Duration) error {
	var events [2]unix.EpollEvent
	n, err := unix.EpollWait(r.epoll, events[:], int(limit.Milliseconds()))
	if err != nil && !errors.Is(err, unix.EINTR) {
		return err
	}
	for _, e := range events[:max(n, 0)] {
		if int(e.Fd) == r.bell {
			var count [8]byte
			unix.Read(r.bell, count[:])
		}
	}
	return nil
}

// ring wakes the reader.
func (r *ring) ring() error {
	one := binary.LittleEndian.AppendUint64(nil, 1)
	_, err := unix.Write(r.bell, one)
	return err
}

// each calls f with the records that are there, and returns how many it were. It ends at one that is not
// submitted yet. A record is the kernel's memory: f must not keep it.
func (r *ring) each(f func(record []byte)) (n int) {
	mask := uint64(len(r.data) - 1)
	at := *r.read
	for end := atomic.LoadUint64(r.written); at < end; {
		head := atomic.LoadUint32((*uint32)(unsafe.Pointer(&r.data[at&mask])))
		if head&ringBusy != 0 {
			break
		}
		size := uint64(head &^ ringDiscard)
		if head&ringDiscard == 0 {
			f(r.piece((at+ringHead)&mask, size))
			n++
		}
		at += ringHead + (size+7)&^7
		atomic.StoreUint64(r.read, at)
	}
	return n
}

// drain is each for all that had been reserved when it was called.
func (r *ring) drain(f func(record []byte)) (n int) {
	end := atomic.LoadUint64(r.written)
	for {
		n += r.each(f)
		if *r.read >= end {
			return n
		}
		time.Sleep(busyPause)
	}
}

// piece is a part of the data that may go over the end.
func (r *ring) piece(from, size uint64) []byte {
	if from+size <= uint64(len(r.data)) {
		return r.data[from : from+size]
	}
	r.across = append(append(r.across[:0], r.data[from:]...), r.data[:from+size-uint64(len(r.data))]...)
	return r.across
}

func (r *ring) close() error {
	var errs []error
	for _, mem := range [][]byte{r.readPage, r.mem} {
		if mem != nil {
			errs = append(errs, unix.Munmap(mem))
		}
	}
	for _, fd := range []int{r.bell, r.epoll} {
		if fd >= 0 {
			errs = append(errs, unix.Close(fd))
		}
	}
	if r.m != nil {
		errs = append(errs, r.m.Close())
	}
	return errors.Join(errs...)
}
