package bpf

import (
	"fmt"
	"strings"

	"github.com/cilium/ebpf/asm"
)

// Dump prints the program the way the kernel's verifier does, each run of instructions under the Python
// line it comes from.
func (s *Spec) Dump() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s, stack %d\n", s.Kind, s.Target, s.Stack)
	for _, m := range s.Maps {
		b.WriteString(m.text())
	}
	for _, f := range s.Events {
		fmt.Fprintf(&b, "event %s\n", f)
	}
	refs := map[int]ref{}
	for _, r := range s.refs {
		refs[r.insn] = r
	}
	line, at := int32(-1), 0
	for i, ins := range s.Insns {
		if l := s.lines[i]; l != line {
			line = l
			if text := s.sourceLine(int(l)); text != "" {
				fmt.Fprintf(&b, "; %d: %s\n", l, text)
			} else {
				b.WriteString(";\n")
			}
		}
		r, isRef := refs[i]
		text := ""
		if isRef {
			text = s.refText(ins, r)
		} else {
			text = insnText(ins, at)
		}
		fmt.Fprintf(&b, "%4d: %s\n", at, text)
		at += int(ins.Size() / asm.InstructionSize)
	}
	if s.Entry != nil {
		b.WriteString("\n" + s.Entry.Dump())
	}
	return b.String()
}

// Summary says in a line what the program is.
func (s *Spec) Summary() string {
	n := 0
	for _, ins := range s.Insns {
		n += int(ins.Size() / asm.InstructionSize)
	}
	text := fmt.Sprintf("%s %s: %d instructions, %d bytes of stack", s.Kind, s.Target, n, s.Stack)
	for _, m := range s.Maps {
		text += ", " + strings.TrimSuffix(m.text(), "\n")
	}
	for _, f := range s.Events {
		text += fmt.Sprintf(", event of %d bytes", f.Size)
	}
	return text
}

func (s *Spec) sourceLine(line int) string {
	if i := line - s.first; line > 0 && i >= 0 && i < len(s.source) {
		return strings.TrimSpace(s.source[i])
	}
	return ""
}

// Line is the Python line of a raw instruction, as the kernel counts them; 0 when it has none.
func (s *Spec) Line(raw int) int {
	at := 0
	for i, ins := range s.Insns {
		at += int(ins.Size() / asm.InstructionSize)
		if raw < at {
			return int(s.lines[i])
		}
	}
	return 0
}

func (s *Spec) refText(ins asm.Instruction, r ref) string {
	what := map[refKind]string{
		refStats: "stats", refControl: "control", refRing: "ring", refID: "program", refZeros: "zeros", refStacks: "stacks", refEntry: "entry",
	}[r.what]
	switch r.what {
	case refRodata:
		text, _, _ := strings.Cut(string(s.Rodata[r.use:]), "\x00")
		return fmt.Sprintf("r%d = %q", ins.Dst, text)
	case refMap, refValue:
		what = s.Maps[r.use].Name
	case refID:
		return fmt.Sprintf("*(u32 *)(r%d %+d) = %s", ins.Dst, ins.Offset, what)
	}
	return fmt.Sprintf("r%d = &%s", ins.Dst, what)
}

// text says how the hook uses a container.
func (u *MapUse) text() string {
	s := strings.ToLower(u.Container.Kind.String()) + " " + u.Name
	if u.keyed() {
		s += "[" + u.Key.String() + "]"
	}
	if u.Container.Kind == TableKind {
		s += " = " + u.Value.String()
	}
	return s + "\n"
}

func (f Format) String() string {
	var b strings.Builder
	for _, p := range f.Pieces {
		if p.Field < 0 {
			b.WriteString(p.Text)
			continue
		}
		field := f.Fields[p.Field]
		fmt.Fprintf(&b, "{%s at %d", Part{field.Kind, field.Size}, field.Offset)
		if p.Conv != 0 {
			fmt.Fprintf(&b, "!%c", p.Conv)
		}
		if p.Spec != "" {
			b.WriteString(":" + p.Spec)
		}
		b.WriteByte('}')
	}
	return fmt.Sprintf("%q, %d bytes", b.String(), f.Size)
}

var sizeText = map[asm.Size]string{asm.Byte: "u8", asm.Half: "u16", asm.Word: "u32", asm.DWord: "u64"}

var aluText = map[asm.ALUOp]string{
	asm.Add: "+=", asm.Sub: "-=", asm.Mul: "*=", asm.Div: "/=", asm.Or: "|=", asm.And: "&=",
	asm.LSh: "<<=", asm.RSh: ">>=", asm.Mod: "%=", asm.Xor: "^=", asm.Mov: "=", asm.ArSh: "s>>=",
}

var jumpText = map[asm.JumpOp]string{
	asm.JEq: "==", asm.JNE: "!=", asm.JGT: ">", asm.JGE: ">=", asm.JLT: "<", asm.JLE: "<=",
	asm.JSGT: "s>", asm.JSGE: "s>=", asm.JSLT: "s<", asm.JSLE: "s<=", asm.JSet: "&",
}

// insnText prints one instruction; at is its number, to resolve jumps.
func insnText(ins asm.Instruction, at int) string {
	op := ins.OpCode
	mem := func(r asm.Register) string {
		return fmt.Sprintf("*(%s *)(r%d %+d)", sizeText[op.Size()], r, ins.Offset)
	}
	operand := fmt.Sprint(ins.Constant)
	if op.Source() == asm.RegSource {
		operand = fmt.Sprintf("r%d", ins.Src)
	}
	switch op.Class() {
	case asm.LdClass:
		return fmt.Sprintf("r%d = %#x ll", ins.Dst, uint64(ins.Constant))
	case asm.LdXClass:
		return fmt.Sprintf("r%d = %s", ins.Dst, mem(ins.Src))
	case asm.StClass:
		return fmt.Sprintf("%s = %d", mem(ins.Dst), ins.Constant)
	case asm.StXClass:
		if op.Mode() == asm.AtomicMode {
			if op.AtomicOp() == asm.FetchAdd {
				return fmt.Sprintf("r%d = lock fetch_add(%s, r%d)", ins.Src, mem(ins.Dst), ins.Src)
			}
			return fmt.Sprintf("lock %s += r%d", mem(ins.Dst), ins.Src)
		}
		return fmt.Sprintf("%s = r%d", mem(ins.Dst), ins.Src)
	case asm.ALU64Class, asm.ALUClass:
		reg := "r"
		if op.Class() == asm.ALUClass {
			reg, operand = "w", strings.Replace(operand, "r", "w", 1)
		}
		if op.ALUOp() == asm.Swap {
			return fmt.Sprintf("r%d = be%d r%d", ins.Dst, ins.Constant, ins.Dst)
		}
		if op.ALUOp() == asm.Neg {
			return fmt.Sprintf("%s%d = -%s%d", reg, ins.Dst, reg, ins.Dst)
		}
		return fmt.Sprintf("%s%d %s %s", reg, ins.Dst, aluText[op.ALUOp()], operand)
	}
	switch op.JumpOp() {
	case asm.Exit:
		return "exit"
	case asm.Call:
		return "call " + strings.TrimPrefix(fmt.Sprint(asm.BuiltinFunc(ins.Constant)), "Fn")
	case asm.Ja:
		return fmt.Sprintf("goto %d", at+1+int(ins.Offset))
	}
	reg := "r"
	if op.Class() == asm.Jump32Class {
		reg = "w"
	}
	return fmt.Sprintf("if %s%d %s %s goto %d", reg, ins.Dst, jumpText[op.JumpOp()], operand, at+1+int(ins.Offset))
}
