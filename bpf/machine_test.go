package bpf

import (
	"encoding/binary"
	"fmt"
	"regexp"
	"testing"

	"krait/interp/value"

	"github.com/cilium/ebpf/asm"
)

// machine runs a compiled hook without a kernel: enough of eBPF's instructions and helpers for hooks that
// touch no kernel memory.
type machine struct {
	t       testing.TB
	spec    *Spec
	regs    [11]uint64
	regions map[uint64][]byte // by the upper half of an address
	maps    []map[string][]byte
	values  int // how many lookup has handed out
	text    string
	errors  string
	stream  []value.Value
	steps   int
	clock   uint64
}

const (
	atStack   = 1 << 32
	atContext = 2 << 32
	atStats   = 3 << 32
	atControl = 4 << 32
	atRecord  = 5 << 32
	atMap     = 6 << 32 // and the number of the map
	atZeros   = 7 << 32
	atRodata  = 8 << 32
	atTask    = 9 << 32
	atValue   = 10 << 32 // and the number of the value
	stackTop  = atStack + maxStack
)

func newMachine(t testing.TB, spec *Spec) *machine {
	m := &machine{t: t, spec: spec, regions: map[uint64][]byte{}}
	m.regions[atStats] = make([]byte, statsSize)
	m.regions[atControl] = make([]byte, 8)
	m.regions[atStats][0] = 1
	m.regions[atRodata] = spec.Rodata
	m.regions[atTask] = make([]byte, 256)
	m.regions[atZeros] = make([]byte, zerosSize)
	for i, use := range spec.Maps {
		m.maps = append(m.maps, map[string][]byte{})
		if !use.keyed() {
			m.maps[i][""] = make([]byte, use.valueSize())
		}
	}
	return m
}

func (m *machine) stat(s stat) uint64 { return wordOf(m.regions[atStats][s.offset():]) }

func (m *machine) mem(addr uint64, n int) []byte {
	r := m.regions[addr&^0xffffffff]
	off := int(addr & 0xffffffff)
	if off+n > len(r) {
		m.t.Fatalf("%s: access to %d bytes at %#x", m.spec.Dump(), n, addr)
	}
	return r[off : off+n]
}

// run executes the hook with these words as its context. Registers and stack hold rubbish at first.
func (m *machine) run(args ...uint64) {
	ctx := make([]byte, 0, 64)
	for _, a := range args {
		ctx = binary.LittleEndian.AppendUint64(ctx, a)
	}
	m.regions[atContext] = ctx
	m.regions[atStack] = make([]byte, maxStack)
	for i := range m.regions[atStack] {
		m.regions[atStack][i] = 0xa5
	}
	for i := range m.regs {
		m.regs[i] = 0xdeadbeefdeadbeef
	}
	m.regs[1], m.regs[10] = atContext, stackTop
	refs := map[int]ref{}
	for _, r := range m.spec.refs {
		refs[r.insn] = r
	}
	index := map[int]int{} // raw number → instruction
	raw := make([]int, len(m.spec.Insns))
	at := 0
	for i, ins := range m.spec.Insns {
		index[at], raw[i] = i, at
		at += int(ins.Size() / asm.InstructionSize)
	}
	for i := 0; ; {
		ins := m.spec.Insns[i]
		if m.steps++; m.steps > 1e7 {
			m.t.Fatal("the hook does not end")
		}
		if r, ok := refs[i]; ok {
			m.ref(ins, r)
			i++
			continue
		}
		if ins.OpCode.JumpOp() == asm.Exit && ins.OpCode.Class() == asm.JumpClass {
			return
		}
		if m.step(ins) {
			i = index[raw[i]+1+int(ins.Offset)]
		} else {
			i++
		}
	}
}

func (m *machine) ref(ins asm.Instruction, r ref) {
	switch r.what {
	case refStats:
		m.regs[ins.Dst] = atStats
	case refControl:
		m.regs[ins.Dst] = atControl
	case refMap:
		m.regs[ins.Dst] = atMap + uint64(r.use)
	case refValue:
		m.regs[ins.Dst] = m.hand(m.maps[r.use][""])
	case refRodata:
		m.regs[ins.Dst] = atRodata + uint64(r.use)
	case refZeros:
		m.regs[ins.Dst] = atZeros
	case refRing:
		m.regs[ins.Dst] = atMap + 99
	case refID:
		m.step(ins)
	}
}

// step executes one instruction and reports whether it jumps.
func (m *machine) step(ins asm.Instruction) bool {
	op := ins.OpCode
	src := uint64(ins.Constant)
	if op.Source() == asm.RegSource {
		src = m.regs[ins.Src]
	}
	size := int(op.Size().Sizeof())
	switch op.Class() {
	case asm.LdClass:
		m.regs[ins.Dst] = uint64(ins.Constant)
	case asm.LdXClass:
		var b [8]byte
		copy(b[:], m.mem(m.regs[ins.Src]+uint64(ins.Offset), size))
		m.regs[ins.Dst] = wordOf(b[:])
	case asm.StClass, asm.StXClass:
		if op.Class() == asm.StClass {
			src = uint64(ins.Constant)
		} else {
			src = m.regs[ins.Src]
		}
		m.store(ins, m.regs[ins.Dst]+uint64(ins.Offset), size, src)
	case asm.ALU64Class, asm.ALUClass:
		if op.ALUOp() == asm.Swap {
			var b [8]byte
			binary.BigEndian.PutUint64(b[:], m.regs[ins.Dst]<<(64-ins.Constant))
			m.regs[ins.Dst] = wordOf(b[:])
			return false
		}
		v := alu(op.ALUOp(), m.regs[ins.Dst], src)
		if op.Class() == asm.ALUClass {
			v = uint64(uint32(v))
		}
		m.regs[ins.Dst] = v
	default:
		switch op.JumpOp() {
		case asm.Ja:
			return true
		case asm.Call:
			m.call(asm.BuiltinFunc(ins.Constant))
			return false
		}
		a := m.regs[ins.Dst]
		if op.Class() == asm.Jump32Class {
			a, src = uint64(uint32(a)), uint64(uint32(src))
		}
		return jumps(op.JumpOp(), a, src)
	}
	return false
}

func (m *machine) store(ins asm.Instruction, addr uint64, size int, v uint64) {
	var b [8]byte
	p := m.mem(addr, size)
	if ins.OpCode.Mode() == asm.AtomicMode {
		old := wordOf(p)
		switch asm.AtomicOp(ins.Constant << 8) {
		case asm.CmpXchg:
			if old != m.regs[0] {
				v = old
			}
			m.regs[0] = old
		case asm.FetchAdd:
			m.regs[ins.Src] = old
			fallthrough
		default:
			v += old
		}
	}
	binary.LittleEndian.PutUint64(b[:], v)
	copy(p, b[:size])
}

func alu(op asm.ALUOp, a, b uint64) uint64 {
	switch op {
	case asm.Add:
		return a + b
	case asm.Sub:
		return a - b
	case asm.Mul:
		return a * b
	case asm.Div:
		if b == 0 {
			return 0
		}
		return a / b
	case asm.Mod:
		if b == 0 {
			return a
		}
		return a % b
	case asm.Or:
		return a | b
	case asm.And:
		return a & b
	case asm.Xor:
		return a ^ b
	case asm.LSh:
		return a << (b & 63)
	case asm.RSh:
		return a >> (b & 63)
	case asm.ArSh:
		return uint64(int64(a) >> (b & 63))
	case asm.Neg:
		return -a
	case asm.Mov:
		return b
	}
	panic(fmt.Sprintf("alu %v", op))
}

func jumps(op asm.JumpOp, a, b uint64) bool {
	s, u := int64(a), int64(b)
	return map[asm.JumpOp]bool{
		asm.JEq: a == b, asm.JNE: a != b, asm.JGT: a > b, asm.JGE: a >= b, asm.JLT: a < b, asm.JLE: a <= b,
		asm.JSGT: s > u, asm.JSGE: s >= u, asm.JSLT: s < u, asm.JSLE: s <= u,
	}[op]
}

// hand gives a value of a map an address.
func (m *machine) hand(v []byte) uint64 {
	m.values++
	at := uint64(atValue + m.values<<32)
	m.regions[at] = v
	return at
}

// decoded is what is in a container: the text of its value by the text of its key.
func (m *machine) decoded(use int) map[string]string {
	u := m.spec.Maps[use]
	of := &Map{use: u, words: m}
	all := map[string]string{}
	for k, v := range m.maps[use] {
		key := ""
		if u.keyed() {
			key = fmt.Sprint(u.Key.Decode([]byte(k), m))
		}
		all[key] = fmt.Sprint(of.decode(v))
	}
	return all
}

func (m *machine) Kernel(addr uint64) string           { return fmt.Sprintf("k%d", addr) }
func (m *machine) User(pid uint32, addr uint64) string { return fmt.Sprintf("u%d:%d", pid, addr) }
func (m *machine) Stack(id uint32) []uint64            { return []uint64{uint64(id), 2} }

var verbs = regexp.MustCompile(`%%|%([ +0-]*)(\d*)(ll)?([sduxX])`)

// badFormat is what bpf_bprintf_prepare refuses.
var badFormat = regexp.MustCompile(`%s[0-9A-Za-z]|[^ -~]`)

// snprintf is the kernel's, as far as hooks use it.
func (m *machine) snprintf(r [11]uint64) {
	format := strOf(m.regions[atRodata][r[3]&0xffffffff:])
	if badFormat.MatchString(format) {
		m.t.Fatalf("the kernel refuses the format %q", format)
	}
	data := r[4]
	text := verbs.ReplaceAllStringFunc(format, func(verb string) string {
		if verb == "%%" {
			return "%"
		}
		p := verbs.FindStringSubmatch(verb)
		arg := wordOf(m.mem(data, 8))
		data += 8
		switch p[4] {
		case "s":
			region := m.regions[arg&^0xffffffff]
			return strOf(region[arg&0xffffffff:])
		case "d":
			return fmt.Sprintf("%"+p[1]+p[2]+"d", int64(arg))
		case "u":
			return fmt.Sprintf("%"+p[1]+p[2]+"d", arg)
		}
		return fmt.Sprintf("%"+p[1]+p[2]+p[4], arg)
	})
	m.regs[0] = uint64(len(text) + 1)
	copy(m.mem(r[1], int(r[2])), append([]byte(text[:min(len(text), int(r[2])-1)]), 0))
}

// call is a helper; it leaves rubbish in the registers that helpers may change.
func (m *machine) call(f asm.BuiltinFunc) {
	r := m.regs
	for i := 1; i <= 5; i++ {
		m.regs[i] = 0xbadbadbad
	}
	key := func() string { return string(m.mem(r[2], m.spec.Maps[r[1]&0xff].Key.Size())) }
	switch f {
	case asm.FnGetCurrentPidTgid:
		m.regs[0] = 1234<<32 | 5678
	case asm.FnMapLookupElem:
		m.regs[0] = 0
		if v, ok := m.maps[r[1]&0xff][key()]; ok {
			m.regs[0] = m.hand(v)
		}
	case asm.FnMapUpdateElem:
		v := m.mem(r[3], m.spec.Maps[r[1]&0xff].valueSize())
		m.maps[r[1]&0xff][key()] = append([]byte(nil), v...)
		m.regs[0] = 0
	case asm.FnMapDeleteElem:
		m.regs[0] = 0
		if _, ok := m.maps[r[1]&0xff][key()]; !ok {
			m.regs[0] = ^uint64(1)
		}
		delete(m.maps[r[1]&0xff], key())
	case asm.FnGetCurrentTaskBtf:
		m.regs[0] = atTask
	case asm.FnKtimeGetNs:
		m.clock++
		m.regs[0] = m.clock
	case asm.FnProbeReadKernel:
		copy(m.mem(r[1], int(r[2])), m.mem(r[3], int(r[2])))
		m.regs[0] = 0
	case asm.FnSnprintf:
		m.snprintf(r)
	case asm.FnRingbufReserve:
		m.regions[atRecord] = make([]byte, r[2])
		m.regs[0] = atRecord
	case asm.FnRingbufQuery:
		m.regs[0] = 0
	case asm.FnRingbufSubmit:
		rec := m.regions[atRecord]
		if f := m.spec.Events[wordOf(rec)>>32]; f.Stream != 0 {
			m.stream = append(m.stream, f.value(rec, m))
		} else if f.Error {
			m.errors += f.Decode(rec, m)
		} else {
			m.text += f.Decode(rec, m)
		}
		delete(m.regions, atRecord)
	default:
		m.t.Fatalf("helper %v", f)
	}
}
