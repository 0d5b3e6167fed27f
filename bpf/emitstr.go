package bpf

import "github.com/cilium/ebpf/asm"

// strTo writes a str to room bytes at dst+off, zeros behind it. strSlack bytes more are written too: they
// tell a str that was cut, and are zero otherwise, unless the caller overwrites them.
func (e *emitter) strTo(n node, dst asm.Register, off int16, room, free int) {
	switch n := n.(type) {
	case *text:
		for i := 0; i < room+strSlack; i += 8 {
			e.storeWord(dst, off+int16(i), word(n.s, i))
		}
	case *comm:
		e.commTo(n, dst, off)
		e.zero(dst, off+commSize, room+strSlack-commSize)
	case *build:
		e.build(n, dst, off, room, free)
	case *strSlice:
		e.strSlice(n, dst, off, room, free)
	case *local:
		e.cut(n, room)
		have := min(n.t.size, room)
		for i := 0; i < have; i += 8 {
			e.add(asm.LoadMem(asm.R0, asm.R10, n.v.off+int16(i), asm.DWord))
			e.add(asm.StoreMem(dst, off+int16(i), asm.R0, asm.DWord))
		}
		e.zero(dst, off+int16(have), room+strSlack-have)
	case *chars:
		e.zero(dst, off, room+strSlack)
		e.address(n.addr, pool[free], free+1)
		e.readStr(n, pool[free], dst, off, room, e.raise(statFault))
	case *choose:
		other, end := e.newLabel(), e.newLabel()
		e.cond(n.test, false, other, free)
		e.strTo(n.then, dst, off, room, free)
		e.jump(asm.Ja.Label(""), end)
		e.place(other)
		e.strTo(n.other, dst, off, room, free)
		e.place(end)
	case *seq:
		e.sequence(n, free)
		e.strTo(n.x, dst, off, room, free)
	default:
		panic("bpf: not a str")
	}
}

// cut counts a str on the stack that is longer than the room that it gets.
func (e *emitter) cut(n *local, room int) {
	if n.t.size <= room {
		return
	}
	whole := e.newLabel()
	e.add(asm.LoadMem(asm.R0, asm.R10, n.v.off+int16(room), asm.Byte))
	e.jump(asm.JEq.Imm(asm.R0, 0, ""), whole)
	e.count(statTruncated)
	e.place(whole)
}

// commTo copies the name of the current task, which the kernel pads with zeros.
func (e *emitter) commTo(n *comm, dst asm.Register, off int16) {
	e.add(asm.FnGetCurrentTaskBtf.Call())
	for i := int16(0); i < commSize; i += 8 {
		e.add(asm.LoadMem(asm.R1, asm.R0, int16(n.off)+i, asm.DWord))
		e.add(asm.StoreMem(dst, off+i, asm.R1, asm.DWord))
	}
}

func (e *emitter) zero(dst asm.Register, off int16, n int) {
	for i := 0; i < n; i += 8 {
		e.storeWord(dst, off+int16(i), 0)
	}
}

// readStr copies a str of the kernel to dst+off, which has room and strSlack bytes. What is longer than
// room is cut and counted.
func (e *emitter) readStr(n *chars, src, dst asm.Register, off int16, room int, bad label) {
	size := room + 2
	switch {
	case n.most != 0 && n.most <= room && (n.count == 0 || n.most <= int(n.count)):
		size = n.most + 1
	case n.count != 0 && int(n.count) <= room:
		size = int(n.count) + 1
	}
	if src != asm.R3 {
		e.add(asm.Mov.Reg(asm.R3, src))
	}
	e.add(asm.Mov.Imm(asm.R2, int32(size)))
	e.add(asm.Mov.Reg(asm.R1, dst))
	if off != 0 {
		e.add(asm.Add.Imm(asm.R1, int32(off)))
	}
	e.callReadStr(n.addr)
	e.jump(asm.JSLT.Imm(asm.R0, 0, ""), bad)
	if size == room+2 {
		whole := e.newLabel()
		e.jump(asm.JSLT.Imm(asm.R0, int32(size), ""), whole)
		e.count(statTruncated)
		e.place(whole)
	}
}

// strEqual jumps when the str equals the constant, or when it does not.
func (e *emitter) strEqual(n *strEqual, equal bool, to label, free int) {
	differ := e.newLabel()
	length := len(n.s)
	switch x := n.x.(type) {
	case *comm:
		if length >= commSize {
			e.never(equal, to)
			return
		}
		e.add(asm.FnGetCurrentTaskBtf.Call())
		e.sameBytes(n.s, asm.R0, int16(x.off), (length+8)/8*8, differ)
	case *local:
		if length > x.t.size {
			e.never(equal, to)
			return
		}
		e.sameBytes(n.s, asm.R10, x.v.off, length+1, differ)
	case *chars:
		if x.count != 0 && length > int(x.count) {
			e.never(equal, to)
			return
		}
		e.charsEqual(x, n.s, differ, free)
	default:
		mark := e.low
		room := x.typ().size
		if length > room {
			e.never(equal, to)
			return
		}
		tmp := e.alloc(room+strSlack, n.n)
		e.strTo(x, asm.R10, tmp, room, free)
		e.sameBytes(n.s, asm.R10, tmp, length+1, differ)
		e.low = mark
	}
	if equal {
		e.jump(asm.Ja.Label(""), to)
		e.place(differ)
		return
	}
	same := e.newLabel()
	e.jump(asm.Ja.Label(""), same)
	e.place(differ)
	e.jump(asm.Ja.Label(""), to)
	e.place(same)
}

// never is a comparison that cannot be true.
func (e *emitter) never(equal bool, to label) {
	if !equal {
		e.jump(asm.Ja.Label(""), to)
	}
}

// charsEqual goes on when the characters are s, else it jumps.
func (e *emitter) charsEqual(x *chars, s string, differ label, free int) {
	compared := len(s) + 1
	if x.count != 0 {
		compared = min(compared, int(x.count)) // an array that is full has no NUL
	}
	if x.direct {
		off := e.base(x.addr, pool[free], free+1)
		e.sameBytes(s, pool[free], off, compared, differ)
		return
	}
	mark := e.low
	size := compared + 1 // room for the NUL that the helper writes
	tmp := e.alloc(size, x.at())
	e.address(x.addr, pool[free], free+1)
	e.add(asm.Mov.Reg(asm.R3, pool[free]))
	e.add(asm.Mov.Imm(asm.R2, int32(size)))
	e.stackAddr(asm.R1, tmp)
	e.callReadStr(x.addr)
	e.jump(asm.JSLT.Imm(asm.R0, 0, ""), e.raise(statFault))
	e.sameBytes(s, asm.R10, tmp, compared, differ)
	e.low = mark
}

// sameBytes goes on when the first n bytes at base+off are s and zeros behind it, else it jumps.
func (e *emitter) sameBytes(s string, base asm.Register, off int16, n int, differ label) {
	for i := 0; i < n; {
		width := 8
		for width > n-i {
			width /= 2
		}
		w := word(s, i) & (1<<(8*width-1)<<1 - 1)
		e.add(asm.LoadMem(asm.R1, base, off+int16(i), memSize(uint32(width))))
		if int64(w) == int64(int32(w)) {
			e.jump(asm.JNE.Imm(asm.R1, int32(w), ""), differ)
		} else {
			e.add(asm.LoadImm(asm.R2, int64(w), asm.DWord))
			e.jump(asm.JNE.Reg(asm.R1, asm.R2, ""), differ)
		}
		i += width
	}
}
