package bpf

import (
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"sync/atomic"
	"unsafe"

	"github.com/cilium/ebpf"
	kernelbtf "github.com/cilium/ebpf/btf"
	"golang.org/x/sys/unix"
)

// A Program is a hook in the kernel. It holds its maps open: the collector would close them otherwise.
type Program struct {
	Spec   *Spec
	prog   *ebpf.Program
	stats  *ebpf.Map
	mem    []byte // value of stats
	maps   []*Map
	rodata *ebpf.Map // nil without constants
	// Of a hook that uses entry(): the program at the entry, and the storage between the two.
	entry    *ebpf.Program
	storage  *ebpf.Map
	set      *MapSet
	onDemand bool  // it cannot be attached
	last     Stats // after Close
}

// Load brings a hook into the kernel, not attached yet. Containers that no hook has used get their map.
func Load(s *Spec, maps *MapSet) (*Program, error) { return loadSpec(s, maps, false) }

// LoadForRun is Load of a hook that runs when Run is called; it may use numbers among its arguments only.
func LoadForRun(s *Spec, maps *MapSet) (*Program, error) { return loadSpec(s, maps, true) }

// Run runs the hook once on this CPU, with the words of its context.
func (p *Program) Run(args ...uint64) error {
	p.enable(true)
	ctx := make([]byte, 0, 8*maxArgs)
	for _, a := range args {
		ctx = binary.LittleEndian.AppendUint64(ctx, a)
	}
	_, err := runProgram(p.prog, ctx)
	return err
}

func loadSpec(s *Spec, maps *MapSet, onDemand bool) (*Program, error) {
	p := &Program{Spec: s, set: maps, onDemand: onDemand}
	for _, use := range s.Maps {
		m, err := maps.use(use)
		if err != nil {
			return nil, err
		}
		p.maps = append(p.maps, m)
	}
	err := maps.provide(s)
	if err != nil {
		return nil, err
	}
	if p.stats, p.mem, err = newValueMap("krait_stats", statsSize); err != nil {
		return nil, err
	}
	if err := errors.Join(p.constants(), p.keep()); err != nil {
		p.Close()
		return nil, err
	}
	if p.prog, err = p.load(s, maps.register(s)); err == nil && s.Entry != nil {
		p.entry, err = p.load(s.Entry, 0)
	}
	if err != nil {
		p.Close()
		return nil, err
	}
	return p, nil
}

// keep makes the storage between entry and return.
func (p *Program) keep() (err error) {
	if p.Spec.Entry == nil {
		return nil
	}
	word := &kernelbtf.Int{Name: "u64", Size: 8}
	p.storage, err = ebpf.NewMap(&ebpf.MapSpec{
		Name: "krait_entry", Type: ebpf.TaskStorage, KeySize: 4, ValueSize: uint32(p.Spec.EntrySize), Flags: unix.BPF_F_NO_PREALLOC,
		Key:   &kernelbtf.Int{Name: "int", Size: 4, Encoding: kernelbtf.Signed},
		Value: &kernelbtf.Array{Index: &kernelbtf.Int{Name: "u32", Size: 4}, Type: word, Nelems: uint32(p.Spec.EntrySize / 8)},
	})
	if err != nil {
		return fmt.Errorf("storage of %s: %w", p.Spec.Name, err)
	}
	return nil
}

// constants makes the map of what helpers want from a map that nobody can write.
func (p *Program) constants() (err error) {
	s := p.Spec
	if len(s.Rodata) == 0 {
		return nil
	}
	p.rodata, err = ebpf.NewMap(&ebpf.MapSpec{
		Name: "krait_rodata", Type: ebpf.Array, KeySize: 4, ValueSize: uint32(len(s.Rodata)), MaxEntries: 1,
		Flags: unix.BPF_F_RDONLY_PROG,
	})
	if err == nil {
		if err = p.rodata.Update(uint32(0), s.Rodata, ebpf.UpdateAny); err == nil {
			err = p.rodata.Freeze()
		}
	}
	if err != nil {
		return fmt.Errorf("constants of %s: %w", s.Name, err)
	}
	return nil
}

func (p *Program) load(s *Spec, id uint32) (*ebpf.Program, error) {
	insns := slices.Clone(s.Insns)
	for _, r := range s.refs {
		ins := &insns[r.insn]
		switch r.what {
		case refID:
			ins.Constant = int64(id)
			continue
		case refMap, refValue:
			ins.Constant = int64(p.maps[r.use].m.FD())
		case refEntry:
			ins.Constant = int64(p.storage.FD())
		case refRodata:
			ins.Constant = int64(p.rodata.FD()) | int64(r.use)<<32
		case refZeros:
			ins.Constant = int64(p.set.zeros.FD())
		case refStacks:
			ins.Constant = int64(p.set.stacks.FD())
		case refRing:
			ins.Constant = int64(p.set.ring.m.FD())
		case refStats, refControl: // the offset in the value, in the upper half, is 0
			fd := p.stats.FD()
			if r.what == refControl {
				fd = p.set.control.FD()
			}
			ins.Constant = int64(fd)
		}
	}
	if p.onDemand {
		return loadProgram(s.Name, insns, progAttr{progType: uint32(ebpf.RawTracepoint)})
	}
	attr := s.program()
	attr.attachBTFID = s.TypeID
	if s.Module != "" {
		h, err := kernelbtf.FindHandle(func(info *kernelbtf.HandleInfo) bool {
			return info.IsModule() && info.Name == s.Module
		})
		if err != nil {
			return nil, fmt.Errorf("%s: types of module %s: %w", s.Target, s.Module, err)
		}
		defer h.Close()
		attr.attachBTFObj = uint32(h.FD())
	}
	prog, err := loadProgram(s.Name, insns, attr)
	var refused *LoadError
	if errors.As(err, &refused) {
		insn, reason := readLog(refused.Log)
		refused.File, refused.Reason = s.File, reason
		if insn >= 0 {
			refused.Line = s.Line(insn)
		}
	}
	return prog, err
}

func (p *Program) slot(offset int16) *uint64 { return (*uint64)(unsafe.Pointer(&p.mem[offset])) }

func (p *Program) enable(on bool) {
	v := uint64(0)
	if on {
		v = 1
	}
	atomic.StoreUint64(p.slot(statEnabled.offset()), v)
}

// Stats reads the hook's counts; of a closed hook, the last.
func (p *Program) Stats() Stats {
	if p.mem == nil {
		return p.last
	}
	n := func(s stat) uint64 { return atomic.LoadUint64(p.slot(s.offset())) }
	st := Stats{
		Hits: n(statHits), Faults: n(statFault), Overflows: n(statOverflow), ZeroDivide: n(statZeroDivide),
		BadShifts: n(statBadShift), BadIndex: n(statBadIndex), MapFull: n(statMapFull), MapBusy: n(statMapBusy),
		Dropped: n(statDropped), Truncated: n(statTruncated), MissingKey: n(statMissingKey), Rounds: n(statRounds),
		Asserts: n(statAssert), Raised: n(statRaised), NotASCII: n(statNotASCII), StackLost: n(statStackLost), EntryLost: n(statEntryLost),
	}
	if p.prog != nil {
		if info, err := p.prog.Stats(); err == nil {
			st.Missed = info.RecursionMisses
		}
	}
	for s := range statCount {
		st.LastLine[s] = uint32(atomic.LoadUint64(p.slot(s.lineOffset())))
	}
	return st
}

// Close frees what the hook holds. A Link must be detached before.
func (p *Program) Close() error {
	p.last = p.Stats()
	var errs []error
	if p.prog != nil {
		errs = append(errs, p.prog.Close())
		p.prog = nil
	}
	if p.entry != nil {
		errs = append(errs, p.entry.Close())
		p.entry = nil
	}
	for _, m := range []**ebpf.Map{&p.rodata, &p.storage} {
		if *m != nil {
			errs = append(errs, (*m).Close())
			*m = nil
		}
	}
	if p.mem != nil {
		errs = append(errs, unix.Munmap(p.mem))
		p.mem = nil
	}
	if p.stats != nil {
		errs = append(errs, p.stats.Close())
		p.stats = nil
	}
	return errors.Join(errs...)
}
