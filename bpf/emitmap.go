package bpf

import (
	"krait/interp/syntax"

	"github.com/cilium/ebpf/asm"
)

// partTo writes a node as a part to dst+off. A str writes strSlack bytes more, see strTo.
func (e *emitter) partTo(n node, p Part, dst asm.Register, off int16, free int) {
	switch n := n.(type) {
	case *seq:
		e.sequence(n, free)
		e.partTo(n.x, p, dst, off, free)
		return
	case *comm:
		if p.Size == commSize {
			e.commTo(n, dst, off)
			return
		}
	case *shown:
		e.shownTo(n, p, dst, off, free)
		return
	}
	switch p.Kind {
	case StrPart:
		e.strTo(n, dst, off, p.Size, free)
		return
	case SignedPart, UnsignedPart, BoolPart, NonePart:
		e.gen(n, pool[free], free+1)
		e.add(asm.StoreMem(dst, off, pool[free], asm.DWord))
		return
	}
	e.partCopy(n, p, dst, off, free)
}

// partCopy copies what lies on the stack already.
func (e *emitter) partCopy(n node, p Part, dst asm.Register, off int16, free int) {
	switch n := n.(type) {
	case *local:
		for i := 0; i < p.Size; i += 8 {
			e.add(asm.LoadMem(asm.R0, asm.R10, n.v.off+int16(i), asm.DWord))
			e.add(asm.StoreMem(dst, off+int16(i), asm.R0, asm.DWord))
		}
	case *choose:
		other, end := e.newLabel(), e.newLabel()
		e.cond(n.test, false, other, free)
		e.partTo(n.then, p, dst, off, free)
		e.jump(asm.Ja.Label(""), end)
		e.place(other)
		e.partTo(n.other, p, dst, off, free)
		e.place(end)
	default:
		panic("bpf: a part without code")
	}
}

// shownTo writes the numbers that user space makes text of, and what comes behind them.
func (e *emitter) shownTo(n *shown, p Part, dst asm.Register, off int16, free int) {
	for _, w := range n.words {
		e.gen(w, pool[free], free+1)
		e.add(asm.StoreMem(dst, off, pool[free], asm.DWord))
		off += 8
	}
	rest := p.Size - 8*len(n.words)
	switch {
	case n.bytes != nil:
		e.address(*n.bytes, pool[free], free+1)
		e.add(asm.Mov.Reg(asm.R3, pool[free]))
		e.add(asm.Mov.Imm(asm.R2, int32(rest)))
		e.add(asm.Mov.Reg(asm.R1, dst))
		e.add(asm.Add.Imm(asm.R1, int32(off)))
		e.add(readHelper(*n.bytes).Call())
		e.jump(asm.JNE.Imm(asm.R0, 0, ""), e.raise(statFault))
	default:
		for i := 0; i < rest; i += 8 {
			e.storeWord(dst, off+int16(i), word(n.text, i))
		}
	}
}

// keyTo writes a key or a value in its map's layout.
func (e *emitter) keyTo(key []node, layout Layout, off int16) {
	for i, n := range key {
		e.partTo(n, layout.Parts[i], asm.R10, off, 0)
		off += int16(layout.Parts[i].Size)
	}
}

// keyAlloc evaluates a key on the stack.
func (e *emitter) keyAlloc(use int, key []node, n syntax.Node) int16 {
	layout := e.spec.Maps[use].Key
	off := e.alloc(layout.Size()+strSlack, n)
	e.keyTo(key, layout, off)
	return off
}

// sequence runs the statements of a seq in the middle of an expression, whose registers it keeps.
func (e *emitter) sequence(n *seq, inUse int) {
	saved := make([]int16, min(inUse, len(pool)))
	for i := range saved {
		saved[i] = e.alloc(8, n.n)
		e.add(asm.StoreMem(asm.R10, saved[i], pool[i], asm.DWord))
	}
	line, fixed := e.line, e.fixed
	e.fixed = e.low
	e.list(n.pre)
	e.line, e.fixed = line, fixed
	for i, off := range saved {
		e.add(asm.LoadMem(pool[i], asm.R10, off, asm.DWord))
	}
}

// list runs statements whose variables live on behind them.
func (e *emitter) list(list []stmt) {
	for _, s := range list {
		if l := s.line(); l != 0 {
			e.line = l
		}
		e.gate(s)
		e.stmt(s)
		e.low = max(e.low, e.fixed)
		e.fixed = e.low
	}
}

// lookup puts the address of a value, or 0, into R0.
func (e *emitter) lookup(use int, key int16) {
	e.loadRef(asm.R1, refMap, use)
	e.stackAddr(asm.R2, key)
	e.add(asm.FnMapLookupElem.Call())
}

// slot puts the address of the value of a key into R0; a key that is not there gets zeros. It jumps to end
// when there is no room.
func (e *emitter) slot(use int, key int16, n syntax.Node, end label) {
	found, full := e.newLabel(), e.newLabel()
	e.lookup(use, key)
	e.jump(asm.JNE.Imm(asm.R0, 0, ""), found)
	if !e.gated {
		e.ifEnabled()
	}
	e.loadRef(asm.R1, refMap, use)
	e.stackAddr(asm.R2, key)
	e.loadRef(asm.R3, refZeros, 0)
	e.add(asm.Mov.Imm(asm.R4, mapNoExist))
	e.add(asm.FnMapUpdateElem.Call())
	result := e.alloc(8, n)
	e.add(asm.StoreMem(asm.R10, result, asm.R0, asm.DWord))
	e.lookup(use, key)
	e.jump(asm.JNE.Imm(asm.R0, 0, ""), found)
	e.noRoom(result, full, end)
	e.place(found)
}

// noRoom counts why an update failed.
func (e *emitter) noRoom(result int16, full, end label) {
	e.add(asm.LoadMem(asm.R1, asm.R10, result, asm.DWord))
	e.jump(asm.JEq.Imm32(asm.R1, errTooBig, ""), full) // the map's own function returns an int
	e.count(statMapBusy)
	e.jump(asm.Ja.Label(""), end)
	e.place(full)
	e.count(statMapFull)
	e.jump(asm.Ja.Label(""), end)
}

// record is hist.add(x) and its like: the bucket or the number is in pool[0] when the value is looked up.
func (e *emitter) record(s *record) {
	use := &e.spec.Maps[s.use]
	end := e.newLabel()
	key := int16(0)
	if use.keyed() {
		key = e.keyAlloc(s.use, s.key, s.node)
	}
	t := numRange(s.x)
	e.gen(s.x, pool[0], 1)
	times := int16(0)
	if s.times != nil {
		times = e.alloc(8, s.node)
		e.gen(s.times, pool[1], 2)
		e.fitSigned(pool[1], numRange(s.times))
		e.add(asm.StoreMem(asm.R10, times, pool[1], asm.DWord))
	}
	switch use.Container.Kind {
	case HistKind:
		e.logBucket(pool[0], t)
	case LinHistKind:
		e.fitSigned(pool[0], t)
		e.linBucket(pool[0], use.Container)
	default:
		e.fitSigned(pool[0], t)
	}
	if use.keyed() {
		e.slot(s.use, key, s.node, end)
	} else {
		e.loadRef(asm.R0, refValue, s.use)
	}
	if use.Container.Kind == StatsKind {
		e.statsAdd(t)
	} else {
		e.add(asm.Add.Reg(asm.R0, pool[0]))
		if times != 0 {
			e.add(asm.LoadMem(asm.R1, asm.R10, times, asm.DWord))
			e.accumulate(numRange(s.times))
		} else {
			e.one(asm.R1)
			e.add(asm.AddAtomic.Mem(asm.R0, asm.R1, asm.DWord, 0))
		}
	}
	e.place(end)
}

// logBucket makes the offset of a Hist's bucket of a number: 0 for a negative one, 8 for 0, then 8 for each
// bit. Small numbers take the short way.
func (e *emitter) logBucket(x asm.Register, t typ) {
	end, zeroNumber := e.newLabel(), e.newLabel()
	if t.signed() && !t.positive() {
		negative := e.newLabel()
		e.jump(asm.JSGE.Imm(x, 0, ""), negative)
		e.add(asm.Mov.Imm(x, 0))
		e.jump(asm.Ja.Label(""), end)
		e.place(negative)
	}
	if t.may(zero) {
		e.jump(asm.JEq.Imm(x, 0, ""), zeroNumber)
	}
	at := asm.R1
	e.add(asm.Mov.Reg(at, x))
	e.add(asm.Mov.Imm(x, 16))
	for bits := 32; bits > 0; bits /= 2 {
		if t.hi.BitLen() <= bits {
			continue
		}
		less := e.newLabel()
		if bits == 32 {
			e.add(asm.Mov.Reg(asm.R2, at))
			e.add(asm.RSh.Imm(asm.R2, 32))
			e.jump(asm.JEq.Imm(asm.R2, 0, ""), less)
			e.add(asm.Mov.Reg(at, asm.R2))
		} else {
			e.jump(asm.JLT.Imm(at, 1<<bits, ""), less)
			e.add(asm.RSh.Imm(at, int32(bits)))
		}
		e.add(asm.Add.Imm(x, int32(8*bits)))
		e.place(less)
	}
	if t.may(zero) {
		e.jump(asm.Ja.Label(""), end)
		e.place(zeroNumber)
		e.add(asm.Mov.Imm(x, 8))
	}
	e.place(end)
}

// linBucket makes the offset of a LinHist's bucket of a signed number.
func (e *emitter) linBucket(x asm.Register, c Container) {
	end, high, within := e.newLabel(), e.newLabel(), e.newLabel()
	e.constant(asm.R1, c.Low)
	e.jump(asm.JSGE.Reg(x, asm.R1, ""), within)
	e.add(asm.Mov.Imm(x, 0))
	e.jump(asm.Ja.Label(""), end)
	e.place(within)
	e.constant(asm.R2, c.High)
	e.jump(asm.JSGE.Reg(x, asm.R2, ""), high)
	e.add(asm.Sub.Reg(x, asm.R1))
	e.constant(asm.R1, c.Step)
	e.add(asm.Div.Reg(x, asm.R1))
	e.add(asm.LSh.Imm(x, 3))
	e.add(asm.Add.Imm(x, 8))
	e.jump(asm.JLE.Imm(x, int32(8*(c.buckets()-2)), ""), end) // always: so the verifier knows
	e.place(high)
	e.add(asm.Mov.Imm(x, int32(8*(c.buckets()-1))))
	e.place(end)
}

// statsAdd adds pool[0] to the Stats at R0.
func (e *emitter) statsAdd(t typ) {
	x, p := pool[0], pool[1]
	e.add(asm.Mov.Reg(p, asm.R0))
	e.add(asm.Add.Imm(asm.R0, statsTotal))
	e.add(asm.Mov.Reg(asm.R1, x))
	e.accumulate(t)
	e.add(asm.Mov.Imm(asm.R1, 1))
	e.add(asm.AddAtomic.Mem(p, asm.R1, asm.DWord, statsCount))
	e.constant(asm.R4, 1<<63-1)
	e.add(asm.Sub.Reg(asm.R4, x))
	e.raiseTo(p, statsLeast)
	e.constant(asm.R4, -1<<63)
	e.add(asm.Xor.Reg(asm.R4, x))
	e.raiseTo(p, statsMost)
}

// raiseTo raises the word at p+off to R4, unsigned.
func (e *emitter) raiseTo(p asm.Register, off int16) {
	done := e.newLabel()
	for range maxTries {
		e.add(asm.LoadMem(asm.R0, p, off, asm.DWord))
		e.jump(asm.JGE.Reg(asm.R0, asm.R4, ""), done)
		e.add(asm.Mov.Reg(asm.R2, asm.R0))
		swap := cmpXchg(p, asm.R4)
		swap.Offset = off
		e.add(swap)
		e.jump(asm.JEq.Reg(asm.R0, asm.R2, ""), done)
	}
	e.count(statMapBusy)
	e.place(done)
}

// tableSet is table[key] = value.
func (e *emitter) tableSet(s *tableSet) {
	use := &e.spec.Maps[s.use]
	layout := use.Value
	if use.Container.Kind == SetKind {
		layout = Layout{Parts: []Part{{SignedPart, 8}}}
	}
	value := e.alloc(layout.Size()+strSlack, s.node)
	e.keyTo(s.value, layout, value)
	key := e.keyAlloc(s.use, s.key, s.node)
	end, full := e.newLabel(), e.newLabel()
	e.loadRef(asm.R1, refMap, s.use)
	e.stackAddr(asm.R2, key)
	e.stackAddr(asm.R3, value)
	e.add(asm.Mov.Imm(asm.R4, 0))
	e.add(asm.FnMapUpdateElem.Call())
	e.jump(asm.JEq.Imm(asm.R0, 0, ""), end)
	result := e.alloc(8, s.node)
	e.add(asm.StoreMem(asm.R10, result, asm.R0, asm.DWord))
	e.noRoom(result, full, end)
	e.place(end)
}

// tableRead looks a key up and copies what is there.
func (e *emitter) tableRead(s *tableRead) {
	e.variable(s.found, s.node)
	for _, v := range s.into {
		e.variable(v, s.node)
	}
	mark := e.low
	key := e.keyAlloc(s.use, s.key, s.node)
	e.lookup(s.use, key)
	e.low = mark
	none, end := e.newLabel(), e.newLabel()
	e.jump(asm.JEq.Imm(asm.R0, 0, ""), none)
	at := int16(0)
	for i, v := range s.into {
		size := int16(e.spec.Maps[s.use].Value.Parts[i].Size)
		for off := int16(0); off < size; off += 8 {
			e.add(asm.LoadMem(asm.R1, asm.R0, at+off, asm.DWord))
			e.add(asm.StoreMem(asm.R10, v.off+off, asm.R1, asm.DWord))
		}
		if v.size > int(size) {
			e.zero(asm.R10, v.off+size, v.size-int(size))
		}
		at += size
	}
	e.storeWord(asm.R10, s.found.off, 1)
	e.jump(asm.Ja.Label(""), end)
	e.place(none)
	for _, v := range s.into {
		e.zero(asm.R10, v.off, v.size)
	}
	e.storeWord(asm.R10, s.found.off, 0)
	e.place(end)
}

func (e *emitter) tableDel(s *tableDel) {
	key := e.keyAlloc(s.use, s.key, s.node)
	e.loadRef(asm.R1, refMap, s.use)
	e.stackAddr(asm.R2, key)
	e.add(asm.FnMapDeleteElem.Call())
	if s.stat != noStat {
		e.jump(asm.JNE.Imm(asm.R0, 0, ""), e.raise(s.stat))
	}
}
