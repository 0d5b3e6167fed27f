package bpf

import (
	"encoding/binary"
	"errors"
	"fmt"
	"sync"

	"krait/interp/value"

	"github.com/cilium/ebpf"
	"golang.org/x/sys/unix"
)

// A Map is a container whose storage is a BPF map: hooks and the session change one set of values.
type Map struct {
	use   MapUse
	words Words
	m     *ebpf.Map
	mu    sync.Mutex
	adder *ebpf.Program // changes values in place, made when first needed
}

// Errors of Map, which the session raises as Python's.
var (
	ErrFull     = errors.New("it is full")
	ErrOverflow = errors.New("the total would not fit 64 bits")
)

func newMap(u MapUse, entries int, words Words) (*Map, error) {
	spec := &ebpf.MapSpec{
		Name: safeName(u.Name[:min(len(u.Name), 15)]), Type: ebpf.Hash,
		KeySize: uint32(u.Key.Size()), ValueSize: uint32(u.valueSize()), MaxEntries: uint32(entries),
	}
	if u.Container.Size > 0 {
		spec.MaxEntries = uint32(u.Container.Size)
	}
	switch {
	case !u.keyed():
		spec.Type, spec.KeySize, spec.MaxEntries = ebpf.Array, 4, 1
	case u.Container.LRU:
		spec.Type = ebpf.LRUHash
	}
	m, err := ebpf.NewMap(spec)
	if err != nil {
		return nil, fmt.Errorf("%s %s: %w", u.Container.Kind, u.Name, err)
	}
	return &Map{use: u, m: m, words: words}, nil
}

func (m *Map) close() error {
	if m.adder != nil {
		m.adder.Close()
	}
	return m.m.Close()
}

// Use is how hooks use the map, fixed by the first of them.
func (m *Map) Use() MapUse { return m.use }

// fail says which container an error is about.
func (m *Map) fail(err error) error {
	if err == nil {
		return nil
	}
	if errors.Is(err, unix.E2BIG) {
		err = ErrFull
	}
	return fmt.Errorf("%s %s: %w", m.use.Container.Kind, m.use.Name, err)
}

// key makes the bytes of a key; without a key, of the array's one.
func (m *Map) key(key value.Value) ([]byte, error) {
	if !m.use.keyed() {
		if key != nil {
			return nil, errors.New("it is used without a key")
		}
		return make([]byte, 4), nil
	}
	return m.use.Key.Encode(key)
}

// Get is the value of a key. A key that hooks could not have made has none.
func (m *Map) Get(key value.Value) (value.Value, bool, error) {
	k, err := m.key(key)
	if err != nil {
		return nil, false, nil
	}
	v := make([]byte, m.use.valueSize())
	err = m.m.Lookup(k, v)
	if errors.Is(err, ebpf.ErrKeyNotExist) {
		return nil, false, nil
	}
	if err != nil {
		return nil, false, m.fail(err)
	}
	return m.decode(v), true, nil
}

// decode makes a value of its bytes: an int for a Counter, counts by bucket for a histogram, (count, total,
// least, most) for Stats.
func (m *Map) decode(v []byte) value.Value {
	switch m.use.Container.Kind {
	case HistKind, LinHistKind:
		d := value.Dict{}
		for i := range len(v) / 8 {
			if n := wordOf(v[8*i:]); n != 0 {
				d = append(d, value.Pair{Key: value.Int(i), Value: value.Int(n)})
			}
		}
		return d
	case StatsKind:
		return value.Tuple{
			value.Int(wordOf(v[statsCount:])), value.Int(wordOf(v[statsTotal:])),
			value.Int(1<<63 - 1 - wordOf(v[statsLeast:])), value.Int(wordOf(v[statsMost:]) ^ 1<<63),
		}
	case TableKind:
		return m.use.Value.Decode(v, m.words)
	case SetKind:
		return value.Bool(true)
	}
	return value.Int(wordOf(v))
}

// encode is the opposite of decode.
func (m *Map) encode(v value.Value) ([]byte, error) {
	raw := make([]byte, m.use.valueSize())
	put := func(at int, n uint64) { binary.LittleEndian.PutUint64(raw[at:], n) }
	switch m.use.Container.Kind {
	case HistKind, LinHistKind:
		d, _ := v.(value.Dict)
		for _, p := range d {
			i, iok := p.Key.(value.Int)
			n, nok := p.Value.(value.Int)
			if !iok || !nok || i < 0 || 8*int(i) >= len(raw) {
				return nil, errors.New("malformed buckets")
			}
			put(8*int(i), uint64(n))
		}
		return raw, nil
	case StatsKind:
		t, _ := v.(value.Tuple)
		var n [4]int64
		if len(t) != len(n) {
			return nil, errors.New("malformed statistics")
		}
		for i := range n {
			word, ok := t[i].(value.Int)
			if !ok {
				return nil, ErrOverflow
			}
			n[i] = int64(word)
		}
		put(statsCount, uint64(n[0]))
		put(statsTotal, uint64(n[1]))
		put(statsLeast, 1<<63-1-uint64(n[2]))
		put(statsMost, uint64(n[3])^1<<63)
		return raw, nil
	case TableKind:
		return m.use.Value.Encode(v)
	case SetKind:
		put(0, 1)
		return raw, nil
	}
	switch n := v.(type) {
	case value.Int:
		put(0, uint64(n))
	case value.Bool:
		if n {
			put(0, 1)
		}
	case value.Big:
		return nil, ErrOverflow
	default:
		return nil, errors.New("a Counter that a hook counts in holds ints only")
	}
	return raw, nil
}

// Set stores the value of a key.
func (m *Map) Set(key, v value.Value) error {
	k, err := m.key(key)
	if err != nil {
		return m.fail(err)
	}
	raw, err := m.encode(v)
	if err != nil {
		return m.fail(err)
	}
	return m.fail(m.m.Update(k, raw, ebpf.UpdateAny))
}

// Delete removes a key and reports whether it was there.
func (m *Map) Delete(key value.Value) (bool, error) {
	k, err := m.key(key)
	if err != nil {
		return false, nil
	}
	if !m.use.keyed() {
		return true, m.Clear()
	}
	err = m.m.Delete(k)
	if errors.Is(err, ebpf.ErrKeyNotExist) {
		return false, nil
	}
	return err == nil, m.fail(err)
}

// Items lists the keys and values. Hooks that run meanwhile may be counted or not. Without a key there is
// one item, with None as its key.
func (m *Map) Items() ([]value.Pair, error) {
	var all []value.Pair
	err := m.each(func(k, v []byte) {
		var key value.Value
		if m.use.keyed() {
			key = m.use.Key.Decode(k, m.words)
		}
		all = append(all, value.Pair{Key: key, Value: m.decode(v)})
	})
	return all, err
}

func (m *Map) each(f func(k, v []byte)) error {
	var k, v []byte
	it := m.m.Iterate()
	for it.Next(&k, &v) {
		f(k, v)
	}
	return m.fail(it.Err())
}

// Len is the number of keys.
func (m *Map) Len() (int, error) {
	n := 0
	err := m.each(func(k, v []byte) { n++ })
	return n, err
}

// Clear removes all keys.
func (m *Map) Clear() error {
	if !m.use.keyed() {
		return m.fail(m.m.Update(make([]byte, 4), make([]byte, m.use.valueSize()), ebpf.UpdateAny))
	}
	return m.keys(m.m.Delete)
}

// Zero keeps the keys and sets their values to zero.
func (m *Map) Zero() error {
	if !m.use.keyed() {
		return m.Clear()
	}
	zeros := make([]byte, m.use.valueSize())
	return m.keys(func(k any) error { return m.m.Update(k, zeros, ebpf.UpdateExist) })
}

// keys runs f on all keys that are there now.
func (m *Map) keys(f func(any) error) error {
	var keys [][]byte
	if err := m.each(func(k, v []byte) { keys = append(keys, append([]byte(nil), k...)) }); err != nil {
		return err
	}
	for _, k := range keys {
		if err := f(k); err != nil && !errors.Is(err, ebpf.ErrKeyNotExist) {
			return m.fail(err)
		}
	}
	return nil
}

// Add adds to the value of a Counter's key in one step with the hooks, and returns the new value.
func (m *Map) Add(key value.Value, n int64) (int64, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	k, err := m.addable(key)
	if err != nil {
		return 0, m.fail(err)
	}
	before, err := m.change(k, changeAdd, 0, n)
	return before + n, m.fail(err)
}

// Record adds a number to a histogram or to Stats.
func (m *Map) Record(key value.Value, x int64, times int64) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	k, err := m.addable(key)
	if err != nil {
		return m.fail(err)
	}
	switch c := m.use.Container; c.Kind {
	case HistKind, LinHistKind:
		_, err = m.change(k, changeAdd, 8*c.bucket(x), times)
	case StatsKind:
		if _, err = m.change(k, changeAdd, statsTotal, x); err != nil {
			break
		}
		for _, c := range []struct {
			what change
			at   int
			n    int64
		}{{changeAdd, statsCount, 1}, {changeMax, statsLeast, 1<<63 - 1 - x}, {changeMax, statsMost, x ^ -1<<63}} {
			if _, err = m.change(k, c.what, c.at, c.n); err != nil {
				break
			}
		}
	default:
		err = errors.New("nothing can be recorded in it")
	}
	return m.fail(err)
}

// bucket is where a histogram counts x.
func (c Container) bucket(x int64) int {
	if c.Kind == LinHistKind {
		switch {
		case x < c.Low:
			return 0
		case x >= c.High:
			return c.buckets() - 1
		}
		return 1 + int((x-c.Low)/c.Step)
	}
	if x < 0 {
		return 0
	}
	i := 1
	for ; x != 0; x >>= 1 {
		i++
	}
	return i
}

// addable makes the bytes of a key and sees to it that the key is there, with zeros as its value.
func (m *Map) addable(key value.Value) ([]byte, error) {
	k, err := m.key(key)
	if err != nil {
		return nil, err
	}
	if m.use.keyed() {
		err = m.m.Update(k, make([]byte, m.use.valueSize()), ebpf.UpdateNoExist)
		if errors.Is(err, ebpf.ErrKeyExist) {
			err = nil
		}
	}
	return k, err
}
