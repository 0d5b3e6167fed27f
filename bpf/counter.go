package bpf

import (
	"encoding/binary"
	"errors"
	"fmt"
	"sync"

	"krait/interp/value"

	"github.com/cilium/ebpf"
	"github.com/cilium/ebpf/asm"
	"golang.org/x/sys/unix"
)

// A Map is a counter whose storage is a BPF map: hooks and the session change one set of values.
type Map struct {
	name   string
	layout Layout
	m      *ebpf.Map
	mu     sync.Mutex
	adder  *ebpf.Program // adds in place, made when first needed
}

// Errors of Map, which the session raises as Python's.
var (
	ErrFull     = errors.New("the counter is full")
	ErrOverflow = errors.New("the total would not fit 64 bits")
)

func newMap(u MapUse, entries int) (*Map, error) {
	m, err := ebpf.NewMap(&ebpf.MapSpec{
		Name: safeName(u.Name[:min(len(u.Name), 15)]), Type: ebpf.Hash,
		KeySize: uint32(u.Layout.Size()), ValueSize: 8, MaxEntries: uint32(entries),
	})
	if err != nil {
		return nil, fmt.Errorf("counter %s: %w", u.Name, err)
	}
	return &Map{name: u.Name, layout: u.Layout, m: m}, nil
}

func (m *Map) close() error {
	if m.adder != nil {
		m.adder.Close()
	}
	return m.m.Close()
}

// Layout is how the counter's keys look, fixed by the first hook that used it.
func (m *Map) Layout() Layout { return m.layout }

// Encode makes the bytes of a key; the error says why it cannot be one.
func (l Layout) Encode(key value.Value) ([]byte, error) {
	parts := []value.Value{key}
	if l.Tuple {
		t, ok := key.(value.Tuple)
		if !ok || len(t) != len(l.Parts) {
			return nil, fmt.Errorf("the keys are %s", l)
		}
		parts = t
	}
	out := make([]byte, l.Size())
	at := 0
	for i, p := range l.Parts {
		if err := p.encode(out[at:at+p.Size], parts[i]); err != nil {
			return nil, err
		}
		at += p.Size
	}
	return out, nil
}

func (p Part) encode(out []byte, v value.Value) error {
	if s, ok := v.(value.Str); ok && p.Kind == StrPart {
		raw := unescape(string(s))
		if len(raw) > p.Size {
			return fmt.Errorf("a str of %d bytes, where keys have at most %d", len(raw), p.Size)
		}
		copy(out, raw)
		return nil
	}
	if n, ok := v.(value.Int); ok && p.Kind == SignedPart {
		binary.LittleEndian.PutUint64(out, uint64(n))
		return nil
	}
	if p.Kind != StrPart {
		if n, ok := value.ToUint64(v); ok && (p.Kind == UnsignedPart || n <= 1) {
			binary.LittleEndian.PutUint64(out, n)
			return nil
		}
	}
	return fmt.Errorf("a key that is not %s", p)
}

// Decode makes the key of its bytes.
func (l Layout) Decode(b []byte) value.Value {
	var parts value.Tuple
	at := 0
	for _, p := range l.Parts {
		parts = append(parts, p.decode(b[at:at+p.Size]))
		at += p.Size
	}
	if l.Tuple {
		return parts
	}
	return parts[0]
}

func (p Part) decode(b []byte) value.Value {
	switch p.Kind {
	case StrPart:
		return value.Str(escape(strOf(b)))
	case BoolPart:
		return value.Bool(wordOf(b) != 0)
	case UnsignedPart:
		return value.Uint(wordOf(b))
	}
	return value.Int(wordOf(b))
}

// Get is the value of a key. A key that hooks could not have made has none.
func (m *Map) Get(key value.Value) (value.Value, bool, error) {
	k, err := m.layout.Encode(key)
	if err != nil {
		return nil, false, nil
	}
	var v [8]byte
	err = m.m.Lookup(k, v[:])
	if errors.Is(err, ebpf.ErrKeyNotExist) {
		return nil, false, nil
	}
	if err != nil {
		return nil, false, fmt.Errorf("counter %s: %w", m.name, err)
	}
	return value.Int(wordOf(v[:])), true, nil
}

// Set stores the value of a key.
func (m *Map) Set(key value.Value, n int64) error {
	k, err := m.layout.Encode(key)
	if err != nil {
		return fmt.Errorf("counter %s: %w", m.name, err)
	}
	err = m.m.Update(k, binary.LittleEndian.AppendUint64(nil, uint64(n)), ebpf.UpdateAny)
	return m.full(err)
}

func (m *Map) full(err error) error {
	if err == nil {
		return nil
	}
	if errors.Is(err, unix.E2BIG) {
		err = ErrFull
	}
	return fmt.Errorf("counter %s: %w", m.name, err)
}

// Delete removes a key and reports whether it was there.
func (m *Map) Delete(key value.Value) (bool, error) {
	k, err := m.layout.Encode(key)
	if err != nil {
		return false, nil
	}
	err = m.m.Delete(k)
	if errors.Is(err, ebpf.ErrKeyNotExist) {
		return false, nil
	}
	return err == nil, err
}

// Items lists the keys and values. Hooks that run meanwhile may be counted or not.
func (m *Map) Items() ([]value.Pair, error) {
	var all []value.Pair
	err := m.each(func(k, v []byte) {
		all = append(all, value.Pair{Key: m.layout.Decode(k), Value: value.Int(wordOf(v))})
	})
	return all, err
}

func (m *Map) each(f func(k, v []byte)) error {
	var k, v []byte
	it := m.m.Iterate()
	for it.Next(&k, &v) {
		f(k, v)
	}
	if err := it.Err(); err != nil {
		return fmt.Errorf("counter %s: %w", m.name, err)
	}
	return nil
}

// Len is the number of keys.
func (m *Map) Len() (int, error) {
	n := 0
	err := m.each(func(k, v []byte) { n++ })
	return n, err
}

// Clear removes all keys.
func (m *Map) Clear() error {
	var keys [][]byte
	if err := m.each(func(k, v []byte) { keys = append(keys, append([]byte(nil), k...)) }); err != nil {
		return err
	}
	for _, k := range keys {
		if err := m.m.Delete(k); err != nil && !errors.Is(err, ebpf.ErrKeyNotExist) {
			return fmt.Errorf("counter %s: %w", m.name, err)
		}
	}
	return nil
}

// Add adds to the value of a key in one step with the hooks, and returns the new value.
func (m *Map) Add(key value.Value, n int64) (int64, error) {
	k, err := m.layout.Encode(key)
	if err != nil {
		return 0, fmt.Errorf("counter %s: %w", m.name, err)
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.adder == nil {
		if m.adder, err = loadAdder(m.m, m.layout.Size()); err != nil {
			return 0, fmt.Errorf("counter %s: %w", m.name, err)
		}
	}
	before, err := m.add(k, n)
	if err != nil {
		return 0, err
	}
	total := before + n
	if (before^total)&(n^total) < 0 {
		if _, err := m.add(k, -n); err != nil {
			return 0, err
		}
		return 0, fmt.Errorf("counter %s: %w", m.name, ErrOverflow)
	}
	return total, nil
}

// add runs the adder and returns the value before.
func (m *Map) add(key []byte, n int64) (int64, error) {
	ctx := make([]byte, adderHead, adderHead+len(key))
	binary.LittleEndian.PutUint64(ctx, uint64(n))
	ctx = append(ctx, key...)
	if _, err := runSyscall(m.adder, ctx); err != nil {
		return 0, fmt.Errorf("counter %s: %w", m.name, err)
	}
	switch state := int32(wordOf(ctx[8:])); {
	case state == errTooBig:
		return 0, fmt.Errorf("counter %s: %w", m.name, ErrFull)
	case state != 0:
		return 0, fmt.Errorf("counter %s: error %d", m.name, -state)
	}
	return int64(wordOf(ctx[16:])), nil
}

// adderHead is what stands before the key in the adder's context: what to add, an error, the value before.
const adderHead = 24

// loadAdder makes the program that adds to a map's value in place.
func loadAdder(m *ebpf.Map, keySize int) (*ebpf.Program, error) {
	amount, key := int16(-8), int16(-8-keySize)
	insns := asm.Instructions{
		asm.Mov.Reg(asm.R6, asm.R1),
		asm.LoadMem(asm.R7, asm.R6, 0, asm.DWord),
		asm.StoreMem(asm.R10, amount, asm.R7, asm.DWord),
	}
	for i := 0; i < keySize; i += 8 {
		insns = append(insns,
			asm.LoadMem(asm.R1, asm.R6, int16(adderHead+i), asm.DWord),
			asm.StoreMem(asm.R10, key+int16(i), asm.R1, asm.DWord))
	}
	stack := func(r asm.Register, off int16) []asm.Instruction {
		return []asm.Instruction{asm.Mov.Reg(r, asm.R10), asm.Add.Imm(r, int32(off))}
	}
	lookup := append([]asm.Instruction{asm.LoadMapPtr(asm.R1, m.FD())}, stack(asm.R2, key)...)
	lookup = append(lookup, asm.FnMapLookupElem.Call(), asm.JNE.Imm(asm.R0, 0, "found"))
	insns = append(insns, lookup...)
	insns = append(insns, asm.LoadMapPtr(asm.R1, m.FD()))
	insns = append(insns, stack(asm.R2, key)...)
	insns = append(insns, stack(asm.R3, amount)...)
	insns = append(insns,
		asm.Mov.Imm(asm.R4, mapNoExist),
		asm.FnMapUpdateElem.Call(),
		asm.JEq.Imm(asm.R0, 0, "end"),
		asm.Mov.Reg(asm.R8, asm.R0))
	insns = append(insns, lookup...)
	insns = append(insns,
		asm.StoreMem(asm.R6, 8, asm.R8, asm.DWord),
		asm.Ja.Label("end"),
		fetchAdd(asm.R0, asm.R7).WithSymbol("found"),
		asm.StoreMem(asm.R6, 16, asm.R7, asm.DWord),
		asm.Mov.Imm(asm.R0, 0).WithSymbol("end"),
		asm.Return())
	return loadSyscall("krait_add", insns)
}
