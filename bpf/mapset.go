package bpf

import (
	"errors"
	"fmt"
	"slices"
	"sync"
	"sync/atomic"
	"time"
	"unicode/utf8"
	"unsafe"

	"krait/btf"
	"krait/interp/value"

	"github.com/cilium/ebpf"
	"golang.org/x/sys/unix"
)

// A MapSet is what the hooks of a session share: the containers' maps, and the ring buffer with its reader.
type MapSet struct {
	// Entries is how many keys a container made from now on has room for, unless it says so itself.
	Entries int
	// Symbols names addresses of the kernel.
	Symbols *btf.Symbols
	// Apart has each event handed over by itself. Set it before a hook is loaded.
	Apart bool

	mu       sync.Mutex
	maps     map[int]*Map
	specs    []*Spec // by number of the program
	waiters  []chan struct{}
	streamed map[int][]value.Value // by Stream, what was appended and not taken yet
	user     userSymbols

	// Made for the first hook that needs them.
	zeros  *ebpf.Map
	stacks *ebpf.Map

	ring    *ring
	control *ebpf.Map
	asleep  *uint64 // in control's memory: the reader waits to be woken
	mem     []byte
	events  func(Event)
	closing bool // under mu
	done    chan struct{}
	// The reader's: the specs that it has seen, and what it has gathered and not handed over yet.
	known []*Spec
	text  []byte
	from  *Spec
	error bool
}

// An Event is what prints in a hook say, one behind the other.
type Event struct {
	Hook  string // name of the Python function
	Text  []byte // valid until the call returns
	Error bool   // the text says what ended a run
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
	// gatherSize is how much text of events is handed over at once.
	gatherSize = 32 << 10
	zerosSize  = 8 * (maxBuckets + 2)
	// stackDepth is the kernel's own limit (kernel.perf_event_max_stack); maxStacks is how many are kept.
	stackDepth = 127
	maxStacks  = 4096
)

// NewMapSet makes the shared maps and starts the reader, which calls events from one goroutine.
func NewMapSet(events func(Event)) (*MapSet, error) {
	s := &MapSet{
		Entries: defaultEntries, Symbols: btf.KernelSymbols(), maps: map[int]*Map{}, streamed: map[int][]value.Value{},
		events: events, done: make(chan struct{}),
	}
	var err error
	if s.control, s.mem, err = newValueMap("krait_control", 8); err != nil {
		return nil, err
	}
	s.asleep = (*uint64)(unsafe.Pointer(&s.mem[0]))
	if s.ring, err = newRing(ringSize); err != nil {
		s.free()
		return nil, err
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

// provide makes what the session has for hooks that need it.
func (s *MapSet) provide(spec *Spec) (err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	refs := spec.refs
	if spec.Entry != nil {
		refs = append(slices.Clone(refs), spec.Entry.refs...)
	}
	for _, r := range refs {
		switch {
		case r.what == refZeros && s.zeros == nil:
			s.zeros, err = ebpf.NewMap(&ebpf.MapSpec{
				Name: "krait_zeros", Type: ebpf.Array, KeySize: 4, ValueSize: zerosSize, MaxEntries: 1, Flags: unix.BPF_F_RDONLY_PROG,
			})
		case r.what == refStacks && s.stacks == nil:
			s.stacks, err = ebpf.NewMap(&ebpf.MapSpec{
				Name: "krait_stacks", Type: ebpf.StackTrace, KeySize: 4, ValueSize: 8 * stackDepth, MaxEntries: maxStacks,
			})
		}
		if err != nil {
			return fmt.Errorf("maps of the session: %w", err)
		}
	}
	return nil
}

// use finds or makes the map of a container.
func (s *MapSet) use(u MapUse) (*Map, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if m := s.maps[u.Container.ID]; m != nil {
		switch {
		case m.use.keyed() != u.keyed():
			return nil, fmt.Errorf("%s: the first hook that used it and this one differ in whether it has keys", u.Name)
		case !m.use.Key.Equal(u.Key):
			return nil, fmt.Errorf("%s: its keys are %s since the first hook that used it, this hook has %s", u.Name, m.use.Key, u.Key)
		case !m.use.Value.Equal(u.Value):
			return nil, fmt.Errorf("%s: its values are %s since the first hook that used it, this hook has %s", u.Name, m.use.Value, u.Value)
		}
		return m, nil
	}
	m, err := newMap(u, s.Entries, s)
	if err != nil {
		return nil, err
	}
	s.maps[u.Container.ID] = m
	return m, nil
}

// Map is the map of a container, once a loaded hook uses it.
func (s *MapSet) Map(id int) (*Map, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	m, ok := s.maps[id]
	return m, ok
}

// Take returns what hooks have appended to a Stream since it was last asked.
func (s *MapSet) Take(id int) []value.Value {
	s.Flush()
	s.mu.Lock()
	defer s.mu.Unlock()
	list := s.streamed[id]
	delete(s.streamed, id)
	return list
}

// Forget frees the map of a container that is gone. No hook may use it any more.
func (s *MapSet) Forget(id int) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.streamed, id)
	m := s.maps[id]
	if m == nil {
		return nil
	}
	delete(s.maps, id)
	return m.close()
}

// Kernel names an address of the kernel: function+offset, or the number.
func (s *MapSet) Kernel(addr uint64) string {
	sym, off, ok := s.Symbols.Resolve(addr)
	switch {
	case !ok:
		return fmt.Sprintf("%#x", addr)
	case off == 0:
		return sym.Name
	}
	return fmt.Sprintf("%s+%d", sym.Name, off)
}

// User names an address in a process.
func (s *MapSet) User(pid uint32, addr uint64) string { return s.user.name(pid, addr) }

// Stack lists the addresses of a stack, innermost first.
func (s *MapSet) Stack(id uint32) []uint64 {
	var raw [8 * stackDepth]byte
	if s.stacks == nil || s.stacks.Lookup(id, raw[:]) != nil {
		return nil
	}
	var addrs []uint64
	for i := 0; i < len(raw); i += 8 {
		if a := wordOf(raw[i:]); a != 0 {
			addrs = append(addrs, a)
		}
	}
	return addrs
}

// read hands events over until the set is closed. While they come it polls; when none come it sleeps until
// a hook sees the flag and wakes it.
func (s *MapSet) read() {
	defer close(s.done)
	idle := idlePolls + settlePolls
	atomic.StoreUint64(s.asleep, 1)
	for {
		wait := pollTime
		if idle >= idlePolls+settlePolls {
			wait = sleepTime
		}
		err := s.ring.wait(wait)
		waiters, closing := s.flushing()
		closing = closing || err != nil
		n := 0
		if len(waiters) > 0 || closing {
			n = s.ring.drain(s.deliver)
		} else {
			n = s.ring.each(s.deliver)
		}
		s.handOver()
		for _, w := range waiters {
			close(w)
		}
		if closing {
			return
		}
		switch {
		case n > 0:
			if idle > idlePolls {
				atomic.StoreUint64(s.asleep, 0)
			}
			idle = 0
		case len(waiters) == 0:
			if idle++; idle == idlePolls {
				atomic.StoreUint64(s.asleep, 1)
			}
		}
	}
}

// gather adds the text of an event to that of the events before, of the same hook.
func (s *MapSet) gather(spec *Spec, f *Format, raw []byte) {
	if spec != s.from || f.Error != s.error || s.Apart || len(s.text) > gatherSize {
		s.handOver()
		s.from, s.error = spec, f.Error
	}
	s.text = f.append(s.text, raw, s)
}

// handOver hands what has been gathered to the session.
func (s *MapSet) handOver() {
	if len(s.text) > 0 {
		s.events(Event{s.from.Name, s.text, s.error})
		s.text = s.text[:0]
	}
}

func (s *MapSet) deliver(raw []byte) {
	if len(raw) < recordHead {
		return
	}
	id, format := wordOf(raw)&0xffffffff, wordOf(raw)>>32
	if id >= uint64(len(s.known)) {
		s.mu.Lock()
		s.known = s.specs
		s.mu.Unlock()
	}
	if id >= uint64(len(s.known)) || format >= uint64(len(s.known[id].Events)) {
		return
	}
	spec := s.known[id]
	if f := &spec.Events[format]; f.Stream == 0 {
		s.gather(spec, f, raw)
	} else {
		v := f.value(raw, s)
		s.mu.Lock()
		s.streamed[f.Stream] = append(s.streamed[f.Stream], v)
		s.mu.Unlock()
	}
}

// Flush returns when every event written before the call has been handed over.
func (s *MapSet) Flush() {
	done := make(chan struct{})
	s.mu.Lock()
	s.waiters = append(s.waiters, done)
	s.mu.Unlock()
	if err := s.ring.ring(); err != nil {
		return
	}
	select {
	case <-done:
	case <-s.done:
	}
}

// flushing takes those who wait for what was written until now, and whether the set is to be closed.
func (s *MapSet) flushing() (waiters []chan struct{}, closing bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	waiters, s.waiters = s.waiters, nil
	return waiters, s.closing
}

// Close stops the reader and frees the maps. The hooks must be closed before.
func (s *MapSet) Close() error {
	s.mu.Lock()
	s.closing = true
	s.mu.Unlock()
	err := s.ring.ring()
	<-s.done
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, m := range s.maps {
		err = errors.Join(err, m.close())
	}
	return errors.Join(err, s.free())
}

func (s *MapSet) free() error {
	err := unix.Munmap(s.mem)
	if s.ring != nil {
		err = errors.Join(err, s.ring.close())
	}
	for _, m := range []*ebpf.Map{s.zeros, s.stacks} {
		if m != nil {
			err = errors.Join(err, m.Close())
		}
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
