package bpf

import (
	"fmt"
	"strings"

	"github.com/cilium/ebpf/asm"
)

// A Spec is a compiled hook: nothing in it depends on a running kernel beyond its types.
type Spec struct {
	Name   string
	Target string
	Kind   Kind
	TypeID uint32 // BTF id of the function within Module
	Module string // "" for vmlinux
	File   string
	Insns  asm.Instructions
	Maps   []MapUse
	Events []Format
	Stack  int      // bytes
	source []string // lines of the unit, from line first on
	first  int
	lines  []int32 // the line of each instruction, 0 for none
	refs   []ref
}

// A MapUse is a counter that the program uses, as a map.
type MapUse struct {
	Counter int
	Name    string
	Layout  Layout
}

// A ref is an instruction whose constant is known at load: which map, or which program.
type ref struct {
	insn int
	what refKind
	use  int // index into Maps
}

type refKind uint8

const (
	refCounter refKind = iota // file descriptor of Maps[use]
	refStats                  // value of the hook's own map
	refControl                // value of the session's control map
	refRing                   // the session's ring buffer
	refID                     // number of the program, in the head of its events
)

// A Layout is how keys of a counter lie in its map: parts in order, 8 bytes for a number.
type Layout struct {
	Tuple bool
	Parts []Part
}

// A Part is one element of a key.
type Part struct {
	Kind PartKind
	Size int // in bytes, a multiple of 8
}

// A PartKind is the type of a Part or a Field.
type PartKind uint8

// The kinds. Signed and Unsigned are both Python's int.
const (
	SignedPart PartKind = iota
	UnsignedPart
	BoolPart
	StrPart
)

// Size is the length of a key in bytes.
func (l Layout) Size() int {
	n := 0
	for _, p := range l.Parts {
		n += p.Size
	}
	return n
}

// Equal reports whether keys of the two layouts are the same bytes.
func (l Layout) Equal(o Layout) bool {
	if l.Tuple != o.Tuple || len(l.Parts) != len(o.Parts) {
		return false
	}
	for i, p := range l.Parts {
		if p != o.Parts[i] {
			return false
		}
	}
	return true
}

func (p Part) String() string {
	switch p.Kind {
	case BoolPart:
		return "bool"
	case StrPart:
		return fmt.Sprintf("str of %d bytes", p.Size)
	case UnsignedPart:
		return "int of 0 to 2**64-1"
	}
	return "int"
}

func (l Layout) String() string {
	parts := make([]string, len(l.Parts))
	for i, p := range l.Parts {
		parts[i] = p.String()
	}
	s := strings.Join(parts, ", ")
	if l.Tuple {
		return "(" + s + ")"
	}
	return s
}

// A Format is one print call: its record in the ring buffer, and the text made of it.
type Format struct {
	Line   int
	Size   int // of the record, in bytes
	Fields []Field
	Pieces []Piece
}

// A Field is a value in a record.
type Field struct {
	Kind   PartKind
	Offset int
	Size   int // of a str: the longest it can be
}

// A Piece is literal text, or the Field of that index when Field is not negative.
type Piece struct {
	Text  string
	Field int
	Conv  byte
	Spec  string
}

// recordHead is the length of what every record begins with: number of the program, index of the Format.
const recordHead = 8

// Stats are a hook's losses since it was loaded. What Python would raise is counted by exception.
type Stats struct {
	Hits       uint64 // only with CountHits
	Faults     uint64 // reads of a bad address, NULL included
	Overflows  uint64 // numbers outside 64 bits
	ZeroDivide uint64
	BadShifts  uint64 // shifts by a negative number
	BadIndex   uint64
	MapFull    uint64 // a new key found no room
	MapBusy    uint64 // the map was locked by what the hook interrupted
	Dropped    uint64 // the ring buffer was full
	Truncated  uint64 // strings longer than their buffer
	// Missed are calls that the kernel did not run the hook for: it was running on that CPU already.
	Missed   uint64
	LastLine [statCount]uint32
}

// stat is a slot of 8 bytes in a hook's own map: enabled, then the counts, then the line where each
// count was last raised.
type stat int

const (
	statEnabled stat = iota
	statHits
	statFault
	statOverflow
	statZeroDivide
	statBadShift
	statBadIndex
	statMapFull
	statMapBusy
	statDropped
	statTruncated
	statCount
)

// offset is where the count is; lineOffset the line.
func (s stat) offset() int16     { return int16(8 * s) }
func (s stat) lineOffset() int16 { return int16(8*statCount + 8*s) }

// statsSize is the size of the map's one value.
const statsSize = 2 * 8 * int(statCount)

// A Loss is a non-zero count of Stats.
type Loss struct {
	What  string
	Count uint64
	Line  int // where it happened last, 0 when unknown
}

// Losses lists what was lost, with words for it.
func (s Stats) Losses() []Loss {
	var all []Loss
	for _, l := range []struct {
		at   stat
		n    uint64
		what string
	}{
		{statFault, s.Faults, "runs ended by a read of a bad address"},
		{statOverflow, s.Overflows, "runs ended by a number outside 64 bits"},
		{statZeroDivide, s.ZeroDivide, "runs ended by a division by zero"},
		{statBadShift, s.BadShifts, "runs ended by a negative shift count"},
		{statBadIndex, s.BadIndex, "runs ended by an index out of range"},
		{statMapFull, s.MapFull, "additions lost: the counter is full"},
		{statMapBusy, s.MapBusy, "additions lost: the counter was locked"},
		{statDropped, s.Dropped, "events dropped: the ring buffer was full"},
		{statTruncated, s.Truncated, "strings cut"},
	} {
		if l.n != 0 {
			all = append(all, Loss{l.what, l.n, int(s.LastLine[l.at])})
		}
	}
	if s.Missed != 0 {
		all = append(all, Loss{"calls missed: the hook was running already", s.Missed, 0})
	}
	return all
}
