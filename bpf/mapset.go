package bpf

import (
	"errors"
	"fmt"
	"os"
	"sync"
	"sync/atomic"
	"time"
	"unicode/utf8"
	"unsafe"

	"github.com/cilium/ebpf"
	"github.com/cilium/ebpf/ringbuf"
	"golang.org/x/sys/unix"
)

// A MapSet is what the hooks of a session share: the counters' maps, and the ring buffer with its reader.
type MapSet struct {
	// Entries is how many keys a counter made from now on has room for.
	Entries int

	mu       sync.Mutex
	counters map[int]*Map
	specs    []*Spec // by number of the program
	waiters  []chan struct{}

	ring    *ebpf.Map
	control *ebpf.Map
	asleep  *uint64 // in control's memory: the reader waits to be woken
	mem     []byte
	reader  *ringbuf.Reader
	events  func(Event)
	done    chan struct{}
}

// An Event is what a print in a hook says.
type Event struct {
	Hook string // name of the Python function
	Text string
}

const (
	defaultEntries = 10240
	ringSize       = 1 << 20
	// The reader polls this often while events come, and sleeps after idlePolls polls without one.
	pollTime  = 20 * time.Millisecond
	idlePolls = 10
	// settlePolls more polls catch what was written while the reader fell asleep.
	settlePolls = 3
	sleepTime   = time.Second
)

// NewMapSet makes the shared maps and starts the reader, which calls events from one goroutine.
func NewMapSet(events func(Event)) (*MapSet, error) {
	s := &MapSet{Entries: defaultEntries, counters: map[int]*Map{}, events: events, done: make(chan struct{})}
	var err error
	if s.control, s.mem, err = newValueMap("krait_control", 8); err != nil {
		return nil, err
	}
	s.asleep = (*uint64)(unsafe.Pointer(&s.mem[0]))
	s.ring, err = ebpf.NewMap(&ebpf.MapSpec{Name: "krait_events", Type: ebpf.RingBuf, MaxEntries: ringSize})
	if err != nil {
		s.free()
		return nil, fmt.Errorf("ring buffer: %w", err)
	}
	if s.reader, err = ringbuf.NewReader(s.ring); err != nil {
		s.free()
		return nil, fmt.Errorf("ring buffer: %w", err)
	}
	go s.read()
	return s, nil
}

// register numbers a program for its events. The number stays taken: events outlive their hook.
func (s *MapSet) register(spec *Spec) uint32 {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.specs = append(s.specs, spec)
	return uint32(len(s.specs) - 1)
}

// use finds or makes the map of a counter.
func (s *MapSet) use(u MapUse) (*Map, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if m := s.counters[u.Counter]; m != nil {
		if !m.layout.Equal(u.Layout) {
			return nil, fmt.Errorf("%s: its keys are %s since the first hook that used it, this hook has %s", u.Name, m.layout, u.Layout)
		}
		return m, nil
	}
	m, err := newMap(u, s.Entries)
	if err != nil {
		return nil, err
	}
	s.counters[u.Counter] = m
	return m, nil
}

// Counter is the map of a counter, once a loaded hook uses it.
func (s *MapSet) Counter(id int) (*Map, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	m, ok := s.counters[id]
	return m, ok
}

// Forget frees the map of a counter that is gone. No hook may use it any more.
func (s *MapSet) Forget(id int) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	m := s.counters[id]
	if m == nil {
		return nil
	}
	delete(s.counters, id)
	return m.close()
}

// read hands events over until the set is closed. While they come it polls; when none come it sleeps until
// a hook sees the flag and wakes it.
func (s *MapSet) read() {
	defer close(s.done)
	var rec ringbuf.Record
	idle := idlePolls + settlePolls
	atomic.StoreUint64(s.asleep, 1)
	s.reader.SetDeadline(time.Now().Add(sleepTime))
	for {
		err := s.reader.ReadInto(&rec)
		switch {
		case err == nil:
			if idle > idlePolls {
				atomic.StoreUint64(s.asleep, 0)
				s.reader.SetDeadline(time.Now().Add(pollTime))
			}
			idle = 0
			s.deliver(rec.RawSample)
		case errors.Is(err, ringbuf.ErrFlushed):
			s.flushed()
		case errors.Is(err, os.ErrDeadlineExceeded):
			if idle++; idle == idlePolls {
				atomic.StoreUint64(s.asleep, 1)
			}
			wait := pollTime
			if idle >= idlePolls+settlePolls {
				wait = sleepTime
			}
			s.reader.SetDeadline(time.Now().Add(wait))
		default:
			s.flushed()
			return
		}
	}
}

func (s *MapSet) deliver(raw []byte) {
	if len(raw) < recordHead {
		return
	}
	id, format := wordOf(raw)&0xffffffff, wordOf(raw)>>32
	s.mu.Lock()
	var spec *Spec
	if id < uint64(len(s.specs)) {
		spec = s.specs[id]
	}
	s.mu.Unlock()
	if spec != nil && format < uint64(len(spec.Events)) {
		s.events(Event{spec.Name, spec.Events[format].Decode(raw)})
	}
}

// Flush returns when every event written before the call has been handed over.
func (s *MapSet) Flush() {
	done := make(chan struct{})
	s.mu.Lock()
	s.waiters = append(s.waiters, done)
	s.mu.Unlock()
	if err := s.reader.Flush(); err != nil {
		return
	}
	select {
	case <-done:
	case <-s.done:
	}
}

func (s *MapSet) flushed() {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, w := range s.waiters {
		close(w)
	}
	s.waiters = nil
}

// Close stops the reader and frees the maps. The hooks must be closed before.
func (s *MapSet) Close() error {
	err := s.reader.Close()
	<-s.done
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, m := range s.counters {
		err = errors.Join(err, m.close())
	}
	return errors.Join(err, s.free())
}

func (s *MapSet) free() error {
	err := unix.Munmap(s.mem)
	if s.ring != nil {
		err = errors.Join(err, s.ring.Close())
	}
	return errors.Join(err, s.control.Close())
}

// escape makes text of bytes the way Python's file names do: what is not UTF-8 becomes a lone surrogate
// (U+DC80 to U+DCFF), in the encoding of package value.
func escape(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	var b []byte
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n == 1 {
			b = append(b, 0xed, 0xb0|s[i]>>6, 0x80|s[i]&0x3f)
		} else {
			b = append(b, s[i:i+n]...)
		}
		i += n
	}
	return string(b)
}

// unescape is the opposite of escape.
func unescape(s string) string {
	var b []byte
	for i := 0; i < len(s); i++ {
		if s[i] == 0xed && i+2 < len(s) && s[i+1] >= 0xb2 && s[i+1] <= 0xb3 {
			b = append(b, s[i+1]<<6|s[i+2]&0x3f)
			i += 2
			continue
		}
		b = append(b, s[i])
	}
	return string(b)
}
