package bpf

import "github.com/cilium/ebpf/asm"

// get is Counter[key]: 0 for a key that is not there.
func (e *emitter) get(n *get, dst asm.Register, free int) {
	mark := e.low
	saved := make([]int16, min(free, len(pool)))
	for i := range saved {
		if pool[i] != dst {
			saved[i] = e.alloc(8, n.n)
			e.add(asm.StoreMem(asm.R10, saved[i], pool[i], asm.DWord))
		}
	}
	key := e.keyAlloc(n.use, n.key, n.n)
	e.lookup(n.use, key)
	for i, off := range saved {
		if off != 0 {
			e.add(asm.LoadMem(pool[i], asm.R10, off, asm.DWord))
		}
	}
	end := e.newLabel()
	e.add(asm.Mov.Imm(dst, 0))
	e.jump(asm.JEq.Imm(asm.R0, 0, ""), end)
	e.add(asm.LoadMem(dst, asm.R0, 0, asm.DWord))
	e.place(end)
	e.low = mark
}

// Values of bpf_map_update_elem's flags and result.
const (
	mapNoExist = 1
	errTooBig  = -7
)

// addTo is Counter[key] += x: an addition in place where the key exists, so that a hit needs no update.
func (e *emitter) addTo(s *add) {
	t := numRange(s.x)
	key := e.keyAlloc(s.use, s.key, s.node)
	k, fixed := s.x.(*number)
	fixed = fixed && !s.neg && int64(k.bits) == int64(int32(k.bits)) && small(t)
	amount := int16(0)
	if fixed {
		amount = e.alloc(8, s.node)
	} else {
		amount = e.amount(s, t)
	}
	found, full, end := e.newLabel(), e.newLabel(), e.newLabel()
	e.lookup(s.use, key)
	e.jump(asm.JNE.Imm(asm.R0, 0, ""), found)
	if !e.gated {
		e.ifEnabled()
	}
	if fixed {
		e.storeWord(asm.R10, amount, k.bits)
	}
	e.loadRef(asm.R1, refMap, s.use)
	e.stackAddr(asm.R2, key)
	e.stackAddr(asm.R3, amount)
	e.add(asm.Mov.Imm(asm.R4, mapNoExist))
	e.add(asm.FnMapUpdateElem.Call())
	e.jump(asm.JEq.Imm(asm.R0, 0, ""), end)
	result := e.alloc(8, s.node)
	e.add(asm.StoreMem(asm.R10, result, asm.R0, asm.DWord))
	e.lookup(s.use, key) // another CPU may have been faster
	e.jump(asm.JNE.Imm(asm.R0, 0, ""), found)
	e.noRoom(result, full, end)
	e.place(found)
	switch {
	case fixed && k.bits == 1:
		e.one(asm.R1)
	case fixed:
		e.add(asm.Mov.Imm(asm.R1, int32(k.bits)))
	default:
		e.add(asm.LoadMem(asm.R1, asm.R10, amount, asm.DWord))
	}
	e.accumulate(t)
	e.place(end)
}

// amount stores what is added, signed, on the stack.
func (e *emitter) amount(s *add, t typ) int16 {
	off := e.alloc(8, s.node)
	if k, ok := s.x.(*number); ok && !s.neg && t.signed() {
		e.storeWord(asm.R10, off, k.bits)
		return off
	}
	r := pool[0]
	e.gen(s.x, r, 1)
	e.fitSigned(r, t)
	if s.neg {
		e.add(asm.Mov.Reg(asm.R5, r))
		e.add(asm.Mov.Imm(r, 0))
		if t.may(minInt) {
			e.minus(checkS, r, asm.R5)
		} else {
			e.minus(exact, r, asm.R5)
		}
	}
	e.add(asm.StoreMem(asm.R10, off, r, asm.DWord))
	return off
}

// smallStep is the largest addition for which a total outside 64 bits takes 2**32 hits.
const smallStep = 1 << 31

func small(t typ) bool {
	return t.hi.IsInt64() && t.hi.Int64() <= smallStep && t.lo.IsInt64() && t.lo.Int64() >= -smallStep
}

// accumulate adds R1 to the total at R0. A total that leaves 64 bits is put back and the run ends.
func (e *emitter) accumulate(t typ) {
	if small(t) {
		e.add(asm.AddAtomic.Mem(asm.R0, asm.R1, asm.DWord, 0))
		return
	}
	fine := e.newLabel()
	e.add(asm.Mov.Reg(asm.R2, asm.R1))
	e.add(fetchAdd(asm.R0, asm.R1))
	e.add(asm.Mov.Reg(asm.R3, asm.R1)) // the total before
	e.add(asm.Add.Reg(asm.R3, asm.R2)) // and after
	e.add(asm.Xor.Reg(asm.R1, asm.R3))
	e.add(asm.Xor.Reg(asm.R3, asm.R2))
	e.add(asm.And.Reg(asm.R1, asm.R3))
	e.jump(asm.JSGE.Imm(asm.R1, 0, ""), fine)
	e.add(asm.Neg.Imm(asm.R2, 0))
	e.add(asm.AddAtomic.Mem(asm.R0, asm.R2, asm.DWord, 0))
	e.jump(asm.Ja.Label(""), e.raise(statOverflow))
	e.place(fine)
}

// Flags of the ring buffer's helpers.
const (
	ringNoWakeup    = 1
	ringForceWakeup = 2
	// wakeAt is how many bytes may wait for a reader that polls.
	wakeAt = 256 << 10
)

// event is print: values first, since what they raise must not leave a record reserved.
func (e *emitter) event(s *emitEvent) {
	format := e.spec.Events[s.format]
	slots := make([]int16, len(s.args))
	for i, a := range s.args {
		switch n := a.(type) {
		case *seq:
			panic("bpf: statements in a field")
		case *comm:
		case *local:
			slots[i] = n.v.off
		case *chars:
			slots[i] = e.alloc(8, s.node)
			e.address(n.addr, pool[0], 1)
			e.add(asm.StoreMem(asm.R10, slots[i], pool[0], asm.DWord))
		default:
			t := a.typ()
			if t.kind == kShown {
				slots[i] = e.alloc(t.part.Size, s.node)
				e.partTo(a, t.part, asm.R10, slots[i], 0)
				continue
			}
			if t.kind == kStr {
				slots[i] = e.alloc(t.size+strSlack, s.node)
				e.strTo(a, asm.R10, slots[i], t.size, 0)
				continue
			}
			slots[i] = e.alloc(8, s.node)
			e.gen(a, pool[0], 1)
			e.add(asm.StoreMem(asm.R10, slots[i], pool[0], asm.DWord))
		}
	}
	rec := pool[0]
	dropped, bad, end := e.newLabel(), e.newLabel(), e.newLabel()
	e.loadRef(asm.R1, refRing, 0)
	e.add(asm.Mov.Imm(asm.R2, int32(format.Size)))
	e.add(asm.Mov.Imm(asm.R3, 0))
	e.add(asm.FnRingbufReserve.Call())
	e.jump(asm.JEq.Imm(asm.R0, 0, ""), dropped)
	e.add(asm.Mov.Reg(rec, asm.R0))
	e.ref(refID, 0)
	e.add(asm.StoreImm(rec, 0, 0, asm.Word))
	e.add(asm.StoreImm(rec, 4, int64(s.format), asm.Word))
	canFail := false
	for i, a := range s.args {
		canFail = e.fieldTo(a, format.Fields[i], slots[i], rec, bad) || canFail
	}
	e.submit(rec)
	e.jump(asm.Ja.Label(""), end)
	if canFail {
		e.place(bad)
		e.add(asm.Mov.Reg(asm.R1, rec))
		e.add(asm.Mov.Imm(asm.R2, ringNoWakeup))
		e.add(asm.FnRingbufDiscard.Call())
		e.jump(asm.Ja.Label(""), e.raise(statFault))
	}
	e.place(dropped)
	e.count(statDropped)
	e.place(end)
}

// fieldTo fills a field of a record; it reports whether it can fail.
func (e *emitter) fieldTo(a node, f Field, slot int16, rec asm.Register, bad label) bool {
	at := int16(f.Offset)
	if f.Kind != StrPart {
		for i := int16(0); i < int16(f.Size); i += 8 {
			e.add(asm.LoadMem(asm.R1, asm.R10, slot+i, asm.DWord))
			e.add(asm.StoreMem(rec, at+i, asm.R1, asm.DWord))
		}
		return false
	}
	switch n := a.(type) {
	case *chars:
		e.add(asm.LoadMem(asm.R3, asm.R10, slot, asm.DWord))
		e.readStr(n, asm.R3, rec, at, f.Size, bad)
		return true
	case *comm:
		e.strTo(n, rec, at, f.Size, len(pool))
		return false
	}
	for i := 0; i < f.Size; i += 8 {
		e.add(asm.LoadMem(asm.R1, asm.R10, slot+int16(i), asm.DWord))
		e.add(asm.StoreMem(rec, at+int16(i), asm.R1, asm.DWord))
	}
	e.storeWord(rec, at+int16(f.Size), 0)
	return false
}

// submit hands the record over. A reader that sleeps is woken at once, one that polls only when much waits.
func (e *emitter) submit(rec asm.Register) {
	polls, send := e.newLabel(), e.newLabel()
	e.loadRef(asm.R1, refControl, 0)
	e.add(asm.LoadMem(asm.R2, asm.R1, 0, asm.DWord))
	e.jump(asm.JEq.Imm(asm.R2, 0, ""), polls)
	e.storeWord(asm.R1, 0, 0)
	e.add(asm.Mov.Imm(asm.R2, ringForceWakeup))
	e.jump(asm.Ja.Label(""), send)
	e.place(polls)
	e.loadRef(asm.R1, refRing, 0)
	e.add(asm.Mov.Imm(asm.R2, 0)) // BPF_RB_AVAIL_DATA
	e.add(asm.FnRingbufQuery.Call())
	e.add(asm.Mov.Imm(asm.R2, ringNoWakeup))
	e.jump(asm.JLT.Imm(asm.R0, wakeAt, ""), send)
	e.add(asm.Mov.Imm(asm.R2, ringForceWakeup))
	e.place(send)
	e.add(asm.Mov.Reg(asm.R1, rec))
	e.add(asm.FnRingbufSubmit.Call())
}
