package bpf

import "github.com/cilium/ebpf/asm"

// What is kept between entry and return lies in the storage of the task: which call it is of, then the parts.
// A call is known by its context, which both programs get from one trampoline.

// storageCreate makes bpf_task_storage_get create what is not there.
const storageCreate = 1

// storage puts the address of the task's storage, or 0, into R0.
func (e *emitter) storage(flags int32) {
	e.add(asm.FnGetCurrentTaskBtf.Call())
	e.add(asm.Mov.Reg(asm.R2, asm.R0))
	e.loadRef(asm.R1, refEntry, 0)
	e.add(asm.Mov.Imm(asm.R3, 0))
	e.add(asm.Mov.Imm(asm.R4, flags))
	e.add(asm.FnTaskStorageGet.Call())
}

// saveEntry is the body of the program at the entry. Times are taken last.
func (e *emitter) saveEntry(s *entryState) {
	e.list(s.pre)
	slots := make([]int16, len(s.parts))
	for i, n := range s.nodes {
		if !isNsecs(n) {
			slots[i] = e.alloc(s.parts[i].Size+strSlack, n.at())
			e.partTo(n, s.parts[i], asm.R10, slots[i], 0)
		}
	}
	e.storage(storageCreate)
	lost, end := e.newLabel(), e.newLabel()
	e.jump(asm.JEq.Imm(asm.R0, 0, ""), lost)
	p := pool[0]
	e.add(asm.Mov.Reg(p, asm.R0))
	e.add(asm.StoreMem(p, 0, ctxReg, asm.DWord))
	at := int16(8)
	for i, part := range s.parts {
		if slots[i] == 0 {
			e.add(asm.FnKtimeGetNs.Call())
			e.add(asm.StoreMem(p, at, asm.R0, asm.DWord))
		} else {
			for off := int16(0); off < int16(part.Size); off += 8 {
				e.add(asm.LoadMem(asm.R0, asm.R10, slots[i]+off, asm.DWord))
				e.add(asm.StoreMem(p, at+off, asm.R0, asm.DWord))
			}
		}
		at += int16(part.Size)
	}
	e.jump(asm.Ja.Label(""), end)
	e.place(lost)
	e.count(statEntryLost)
	e.place(end)
}

func isNsecs(n node) bool {
	b, ok := n.(*builtin)
	return ok && b.name == "nsecs"
}

// loadEntry begins the program at the return. A call that was entered before the hook was there is no run of
// it; one whose values another call of the same task has taken the place of is counted.
func (e *emitter) loadEntry(s *entryState) {
	e.storage(0)
	e.jump(asm.JEq.Imm(asm.R0, 0, ""), e.exit)
	e.add(asm.LoadMem(asm.R1, asm.R0, 0, asm.DWord))
	same, other := e.newLabel(), e.newLabel()
	e.jump(asm.JEq.Reg(asm.R1, ctxReg, ""), same)
	e.jump(asm.JNE.Imm(asm.R1, 0, ""), other)
	e.jump(asm.Ja.Label(""), e.exit)
	e.place(other)
	e.jump(asm.Ja.Label(""), e.raise(statEntryLost))
	e.place(same)
	e.storeWord(asm.R0, 0, 0)
	at := int16(8)
	for i, v := range s.into {
		e.variable(v, nil)
		for off := int16(0); off < int16(s.parts[i].Size); off += 8 {
			e.add(asm.LoadMem(asm.R1, asm.R0, at+off, asm.DWord))
			e.add(asm.StoreMem(asm.R10, v.off+off, asm.R1, asm.DWord))
		}
		if v.size > s.parts[i].Size {
			e.zero(asm.R10, v.off+int16(s.parts[i].Size), v.size-s.parts[i].Size)
		}
		at += int16(s.parts[i].Size)
	}
}
