package code

// An Op is the number of an instruction.
type Op uint8

type opInfo struct {
	name  string
	spec  string // one character for each of A, B, C and W: see opcodes.h
	flags uint8
}

const (
	opTest = 1 << iota // the next instruction is the JMP that it may take
	opExit             // control does not fall through
)

// String returns the instruction's name.
func (op Op) String() string {
	if int(op) >= numOps {
		return "?"
	}
	return ops[op].name
}

// Spec returns the operand characters of A, B, C and W.
func (op Op) Spec() string { return ops[op].spec }

// HasWord reports whether a data word follows the instruction.
func (op Op) HasWord() bool { return ops[op].spec[3] != '.' }

// IsTest reports whether the next instruction is the JMP that op may take.
func (op Op) IsTest() bool { return ops[op].flags&opTest != 0 }

// IsExit reports whether control does not pass to the next instruction.
func (op Op) IsExit() bool { return ops[op].flags&opExit != 0 }

// MaxJump is the longest jump, in words.
const MaxJump = 1<<23 - 1
