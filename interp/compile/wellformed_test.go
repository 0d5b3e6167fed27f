package compile

import (
	"fmt"

	"krait/interp/code"
)

// maxFlow is the length up to which the flow of values is followed too.
const maxFlow = 5000

// wellFormed checks what the VM's verifier will: operands in bounds, jumps to instructions, tests
// followed by their jumps, no way off the end.
func wellFormed(c *code.Code) []string {
	w := walker{c: c, starts: make(map[int]bool), ics: make(map[int]bool)}
	var last code.Op
	for pc := 0; pc < len(c.Words); {
		w.starts[pc] = true
		last, pc = w.instruction(pc)
	}
	if !last.IsExit() {
		w.errorf("control runs off the end after %v", last)
	}
	for _, at := range w.targets {
		if !w.starts[at] {
			w.errorf("jump to %d, which is no instruction", at)
		}
	}
	for at := range w.follow {
		delete(w.starts, at)
	}
	for _, at := range w.targets {
		if !w.starts[at] {
			w.errorf("jump to %d, between a test and its jump", at)
		}
	}
	for _, h := range c.Handlers {
		if h.Start >= h.End || h.End > len(c.Words) || !w.starts[h.Target] || h.Reg+1 >= c.NRegs {
			w.errorf("handler %v is out of bounds", h)
		}
	}
	for i := 1; i < len(c.Positions); i++ {
		if c.Positions[i].Word <= c.Positions[i-1].Word {
			w.errorf("positions do not ascend at %d", i)
		}
	}
	if len(w.errs) > 0 || len(c.Words) > maxFlow {
		return w.errs
	}
	params := c.NArgs + c.NKwOnly
	for _, flag := range []uint16{code.FlagVarargs, code.FlagVarkw} {
		if c.Flags&flag != 0 {
			params++
		}
	}
	return undefined(c, params)
}

type walker struct {
	c       *code.Code
	starts  map[int]bool
	follow  map[int]bool // jumps of tests
	targets []int
	ics     map[int]bool // inline caches in use
	errs    []string
}

func (w *walker) errorf(format string, args ...any) {
	w.errs = append(w.errs, fmt.Sprintf(format, args...))
}

// instruction checks the one at pc and returns it with the place of the next.
func (w *walker) instruction(pc int) (code.Op, int) {
	c := w.c
	word := c.Words[pc]
	at := pc
	field := [3]int{}
	if code.Op(word) == code.EXT {
		for i := range field {
			field[i] = int(word>>(8+8*i)&0xff) << 8
		}
		pc++
		if pc == len(c.Words) {
			w.errorf("%d: EXT at the end", at)
			return code.NOP, pc
		}
		word = c.Words[pc]
	}
	for i := range field {
		field[i] |= int(word >> (8 + 8*i) & 0xff)
	}
	op := code.Op(word)
	spec := op.Spec()
	pc++
	if spec[0] == 'J' {
		w.targets = append(w.targets, pc+int(int32(word)>>8))
		return op, pc
	}
	bx := field[1]&0xff | field[2]&0xff<<8 | field[1]>>8<<16
	for i, v := range field {
		limit, what := 1<<16, "operand"
		switch spec[i] {
		case 'r', 'w', 'm', 'b':
			limit, what = c.NRegs, "register"
		case 'f':
			limit, what = 2, "flag"
		case '.':
			limit, what = 1, "unused operand"
		case 'K':
			v, limit, what = bx, len(c.Consts), "constant"
		case 'G':
			v, limit, what = bx, len(c.Globals), "global"
		case 'U':
			v, limit, what = bx, len(c.Frees), "free variable"
		case 'F':
			v, limit, what = bx, len(c.Children), "child"
		}
		if v >= limit {
			w.errorf("%d: %v: %s %d of %d", at, op, what, v, limit)
		}
	}
	w.window(at, op, field)
	if op.HasWord() {
		if spec[3] == 'n' && int(c.Words[pc]&0xffff) >= len(c.Consts) {
			w.errorf("%d: %v: name out of bounds", at, op)
		}
		if ic := int(c.Words[pc] >> 16); op == code.GETATTR || op == code.SETATTR || op == code.GETMETH {
			if ic >= c.NIC || w.ics[ic] {
				w.errorf("%d: %v: cache %d out of bounds or used twice", at, op, ic)
			}
			w.ics[ic] = true
		}
		if spec[3] == 'k' && int(c.Words[pc]) >= len(c.Consts) {
			w.errorf("%d: %v: constant out of bounds", at, op)
		}
		pc++
	}
	if op.IsTest() {
		if pc == len(c.Words) || code.Op(c.Words[pc]) != code.JMP {
			w.errorf("%d: %v without a jump", at, op)
		}
		if w.follow == nil {
			w.follow = make(map[int]bool)
		}
		w.follow[pc] = true
	}
	return op, pc
}

// window checks the extent of the registers that op uses from its first one on.
func (w *walker) window(at int, op code.Op, field [3]int) {
	end := 0
	switch op {
	case code.CALL, code.CALLKW:
		end = field[0] + 1 + field[1]
	case code.CALLM, code.CALLMKW:
		end = field[0] + 2 + field[1]
	case code.GETMETH, code.EGMATCH:
		end = field[0] + 2
	case code.CALLX:
		end = field[0] + 3
	case code.MKFUNC:
		end = field[0] + 4
	case code.SLICE:
		end = field[1] + 3
	case code.LIST, code.TUPLE, code.SET, code.JOINSTR, code.UNPACK:
		end = field[1] + field[2]
	case code.DICT:
		end = field[1] + 2*field[2]
	case code.UNPACKX:
		end = field[1] + field[2] + 1
	}
	if end > w.c.NRegs {
		w.errorf("%d: %v: window to %d of %d", at, op, end, w.c.NRegs)
	}
}
