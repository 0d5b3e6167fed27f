package code

import (
	"bytes"
	"fmt"
	"math/big"
	"strconv"
	"strings"
)

// Disassemble returns p as text, code by code, each instruction with the names of what it uses. Where
// src is the program's source, each run of instructions follows the line it comes from.
func Disassemble(p *Program, src []byte) string {
	var lines [][]byte
	if src != nil {
		lines = bytes.Split(src, []byte("\n"))
	}
	var b strings.Builder
	for i, c := range p.Codes {
		if i > 0 {
			b.WriteByte('\n')
		}
		c.disassemble(&b, p, lines)
	}
	return b.String()
}

// Disassemble returns the text of one code of p.
func (c *Code) Disassemble(p *Program) string {
	var b strings.Builder
	c.disassemble(&b, p, nil)
	return b.String()
}

var flagText = []string{"*args", "**kwargs", "generator", "class", "module", "coroutine", "doc"}

func (c *Code) disassemble(b *strings.Builder, p *Program, lines [][]byte) {
	fmt.Fprintf(b, "%s: line %d, %d registers", c.Qualname, c.FirstLine, c.NRegs)
	if c.NArgs+c.NKwOnly > 0 {
		fmt.Fprintf(b, ", parameters %d/%d/%d", c.NPosOnly, c.NArgs, c.NKwOnly)
	}
	for i, text := range flagText {
		if c.Flags&(1<<i) != 0 {
			b.WriteString(", " + text)
		}
	}
	b.WriteByte('\n')
	for _, list := range []struct {
		what  string
		names []string
	}{{"vars", c.Vars}, {"frees", c.Frees}} {
		if len(list.names) > 0 {
			fmt.Fprintf(b, "  %s: %s\n", list.what, strings.Join(list.names, " "))
		}
	}
	last, next := 0, 0
	for pc := 0; pc < len(c.Words); {
		for next < len(c.Positions) && c.Positions[next].Word <= pc {
			if line := c.Positions[next].Line; line != last {
				last = line
				if line > 0 && line <= len(lines) {
					fmt.Fprintf(b, "  ; %d: %s\n", line, bytes.TrimSpace(lines[line-1]))
				}
			}
			next++
		}
		text, n := c.instruction(p, pc)
		fmt.Fprintf(b, "  %4d  %s\n", pc, text)
		pc += n
	}
	for _, h := range c.Handlers {
		fmt.Fprintf(b, "  on error in %d..%d: %d, r%d\n", h.Start, h.End, h.Target, h.Reg)
	}
}

// instruction returns the text of the instruction at pc and its length in words.
func (c *Code) instruction(p *Program, pc int) (string, int) {
	n := 1
	w := c.Words[pc]
	ra, rb, rc := int(w>>8&0xff), int(w>>16&0xff), int(w>>24)
	if Op(w) == EXT && pc+1 < len(c.Words) {
		w = c.Words[pc+1]
		n++
		ra, rb, rc = ra<<8|int(w>>8&0xff), rb<<8|int(w>>16&0xff), rc<<8|int(w>>24)
	}
	op := Op(w)
	if int(op) >= numOps {
		return fmt.Sprintf("?%08x", w), n
	}
	var args []string
	note := ""
	spec := op.Spec()
	if spec[0] == 'J' {
		return fmt.Sprintf("%-10s %d", op, pc+1+int(int32(w)>>8)), n
	}
	bx := (rb>>8)<<16 | rc&0xff<<8 | rb&0xff
	for i, v := range []int{ra, rb, rc} {
		switch spec[i] {
		case 'r', 'w', 'm', 'b':
			args = append(args, "r"+strconv.Itoa(v))
		case 'i', 'f':
			args = append(args, strconv.Itoa(v))
		case 's':
			args = append(args, strconv.Itoa(int(int8(v))))
		case 'S':
			args = append(args, strconv.Itoa(int(int16(bx))))
		case 'K':
			args, note = append(args, "k"+strconv.Itoa(bx)), c.constText(bx)
		case 'G':
			args, note = append(args, "g"+strconv.Itoa(bx)), at(c.Globals, bx)
		case 'U':
			args, note = append(args, "u"+strconv.Itoa(bx)), at(c.Frees, bx)
		case 'F':
			args = append(args, "f"+strconv.Itoa(bx))
			if bx < len(c.Children) && p != nil {
				note = p.Codes[c.Children[bx]].Qualname
			}
		}
	}
	if op == INPLACE && rc < len(binText) {
		note = binText[rc] + "="
	}
	if op.HasWord() && pc+n < len(c.Words) {
		word := int(c.Words[pc+n])
		n++
		switch spec[3] {
		case 'k':
			note = c.constText(word)
		case 'n':
			note = c.constText(word & 0xffff)
		default:
			args = append(args, strconv.Itoa(word))
		}
	}
	text := strings.TrimRight(fmt.Sprintf("%-10s %s", op, strings.Join(args, ", ")), " ")
	if note != "" {
		text = fmt.Sprintf("%-32s %s", text, note)
	}
	return text, n
}

func at(names []string, i int) string {
	if i < len(names) {
		return names[i]
	}
	return "?"
}

func (c *Code) constText(i int) string {
	if i >= len(c.Consts) {
		return "?"
	}
	return Text(c.Consts[i])
}

// Text returns a constant as it is shown by Disassemble.
func Text(v Const) string {
	switch v := v.(type) {
	case nil:
		return "None"
	case bool:
		if v {
			return "True"
		}
		return "False"
	case Ellipsis:
		return "..."
	case Ident:
		return string(v)
	case string:
		return strconv.Quote(v)
	case Bytes:
		return "b" + strconv.Quote(string(v))
	case float64:
		return strconv.FormatFloat(v, 'g', -1, 64)
	case *big.Int:
		return v.String()
	case Tuple:
		return "(" + texts(v) + ")"
	case FrozenSet:
		return "{" + texts(v) + "}"
	}
	return fmt.Sprint(v)
}

func texts(items []Const) string {
	var s []string
	for _, v := range items {
		s = append(s, Text(v))
	}
	return strings.Join(s, ", ")
}
