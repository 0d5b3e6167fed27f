package compile

import (
	"fmt"

	"krait/interp/code"
)

// An insn is a decoded instruction: the registers it reads and writes, those a call leaves undefined (all
// from clobber on), and where control goes.
type insn struct {
	at, next     int
	op           code.Op
	reads, write []int
	clobber      int // -1: none
	unset        int // -1: none
	targets      []int
}

func span(first, n int) []int {
	var regs []int
	for i := range n {
		regs = append(regs, first+i)
	}
	return regs
}

func decode(c *code.Code, pc int) insn {
	in := insn{at: pc, clobber: -1, unset: -1}
	var field [3]int
	word := c.Words[pc]
	pc++
	if code.Op(word) == code.EXT {
		for i := range field {
			field[i] = int(word>>(8+8*i)&0xff) << 8
		}
		word = c.Words[pc]
		pc++
	}
	for i := range field {
		field[i] |= int(word >> (8 + 8*i) & 0xff)
	}
	in.op = code.Op(word)
	data := 0
	if in.op.HasWord() {
		data = int(c.Words[pc])
		pc++
	}
	in.next = pc
	if in.op == code.JMP {
		in.targets = []int{pc + int(int32(word)>>8)}
		return in
	}
	if in.op.IsTest() {
		jump := c.Words[pc]
		in.next = pc + 1
		in.targets = []int{pc + 1 + int(int32(jump)>>8)}
	}
	for i, v := range field {
		switch in.op.Spec()[i] {
		case 'r':
			in.reads = append(in.reads, v)
		case 'w':
			in.write = append(in.write, v)
		case 'm':
			in.reads, in.write = append(in.reads, v), append(in.write, v)
		}
	}
	in.windows(field[0], field[1], field[2], data)
	return in
}

func (in *insn) windows(a, b, c, data int) {
	switch in.op {
	case code.CALL, code.CALLKW:
		in.reads, in.write, in.clobber = span(a, b+1), []int{a}, a+1
	case code.CALLM, code.CALLMKW:
		in.reads, in.write, in.clobber = span(a, b+2), []int{a}, a+1
	case code.CALLX:
		in.reads, in.write, in.clobber = span(a, 3), []int{a}, a+1
	case code.GETMETH, code.EGMATCH:
		in.write = []int{a, a + 1}
	case code.MKFUNC:
		in.reads, in.write, in.clobber = span(a, 4), []int{a}, a+1
	case code.SLICE:
		in.reads = span(b, 3)
	case code.LIST, code.TUPLE, code.SET, code.JOINSTR:
		in.reads = span(b, c)
	case code.DICT:
		in.reads = span(b, 2*c)
	case code.UNPACK:
		in.write = span(b, c)
	case code.UNPACKX:
		in.write = span(b, c+1+data)
	case code.POPEXC, code.RERAISE:
		in.reads = span(a, 2)
	case code.MKCELL, code.CHECK:
		in.reads, in.write = nil, []int{a}
	case code.UNSET:
		in.write, in.unset = nil, a
	}
}

// undefined follows all ways through c and returns the reads of registers that some way leaves undefined.
func undefined(c *code.Code, params int) []string {
	insns := make(map[int]insn)
	for pc := 0; pc < len(c.Words); {
		in := decode(c, pc)
		insns[pc] = in
		pc = in.next
	}
	states := make(map[int]set)
	var work []int
	flow := func(to int, s set) {
		old, ok := states[to]
		if !ok {
			states[to] = s.clone()
			work = append(work, to)
			return
		}
		merged := old.clone()
		merged.intersect(s)
		if fmt.Sprint(merged) != fmt.Sprint(old) {
			states[to] = merged
			work = append(work, to)
		}
	}
	entry := newSet(c.NRegs)
	for i := range params {
		entry.add(i)
	}
	flow(0, entry)
	for len(work) > 0 {
		at := work[len(work)-1]
		work = work[:len(work)-1]
		in, s := insns[at], states[at].clone()
		for _, h := range c.Handlers {
			if at >= h.Start && at < h.End {
				e := s.clone()
				if in.op != code.UNSET {
					in.apply(c, e, false)
				}
				e.add(h.Reg)
				e.add(h.Reg + 1)
				flow(h.Target, e)
			}
		}
		before := s.clone()
		in.apply(c, s, true)
		for _, to := range in.targets {
			if in.op == code.NEXT {
				flow(to, before)
			} else {
				flow(to, s)
			}
		}
		if !in.op.IsExit() {
			flow(in.next, s)
		}
	}
	return report(c, insns, states)
}

// apply changes s as the instruction does; without done, as when it fails.
func (in *insn) apply(c *code.Code, s set, done bool) {
	if in.clobber >= 0 {
		for r := in.clobber; r < c.NRegs; r++ {
			s.remove(r)
		}
	}
	if in.unset >= 0 {
		s.remove(in.unset)
	}
	if done {
		for _, r := range in.write {
			s.add(r)
		}
	}
}

func report(c *code.Code, insns map[int]insn, states map[int]set) []string {
	var errs []string
	for at, s := range states {
		in := insns[at]
		for _, r := range in.reads {
			if !s.has(r) {
				errs = append(errs, fmt.Sprintf("%d: %v reads r%d, which may be undefined", at, in.op, r))
			}
		}
	}
	return errs
}
