package bpf

import (
	"github.com/cilium/ebpf/asm"
)

// A Spec is a compiled hook: nothing in it depends on a running kernel beyond its types.
type Spec struct {
	Name   string
	Target string
	Kind   Kind
	Site   Site
	TypeID uint32 // BTF id of the function within Module
	Module string // "" for vmlinux
	File   string
	Insns  asm.Instructions
	Maps   []MapUse
	Events []Format
	// Ungated: it counts until it is detached, the flag that stops others at once notwithstanding.
	Ungated bool
	// Entry runs when the function is called and leaves EntrySize bytes for this program, which runs at its return.
	Entry     *Spec
	EntrySize int
	Rodata    []byte // constants that helpers of the kernel read
	// Streams are those that the events go to.
	Streams []Container
	Stack   int      // bytes
	Probes  int      // loads that go through a helper, since the verifier would refuse them
	source  []string // lines of the unit, from line first on
	first   int
	lines   []int32 // the line of each instruction, 0 for none
	refs    []ref
}

// A ref is an instruction whose constant is known at load: which map, or which program.
type ref struct {
	insn int
	what refKind
	use  int // index into Maps
}

type refKind uint8

const (
	refMap     refKind = iota // file descriptor of Maps[use]
	refValue                  // the one value of Maps[use], which has no key
	refStats                  // value of the hook's own map
	refControl                // value of the session's control map
	refRing                   // the session's ring buffer
	refID                     // number of the program, in the head of its events
	refZeros                  // a value of the session's that is all zeros
	refStacks                 // the session's stacks
	refRodata                 // Rodata from use on
	refEntry                  // the storage between Entry and this program
)

// A Format is one print call: its record in the ring buffer, and the text made of it.
type Format struct {
	Line int
	Size int // of the record, in bytes
	// Stream is the number of the Stream that the fields go to as a value, a tuple when Tuple is set; 0 for text.
	Stream int
	Tuple  bool
	Error  bool // the text says what ended a run
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
	MissingKey uint64
	Rounds     uint64 // loops of more rounds than eBPF can have
	Asserts    uint64
	Raised     uint64
	NotASCII   uint64 // a str whose characters had to be counted has others than ASCII
	StackLost  uint64 // another stack had the place
	EntryLost  uint64 // calls whose values from entry() are gone: the task called the function again meanwhile
	// Missed are calls that the kernel did not run the hook for: it was running on that CPU already.
	Missed uint64
	// Unattached are targets of a list or a pattern that could not be attached to.
	Unattached uint64
	LastLine   [statCount]uint32
}

// Add adds the counts of another program of the same hook.
func (s *Stats) Add(o Stats) {
	for _, c := range []struct {
		to *uint64
		n  uint64
	}{
		{&s.Hits, o.Hits}, {&s.Faults, o.Faults}, {&s.Overflows, o.Overflows}, {&s.ZeroDivide, o.ZeroDivide},
		{&s.BadShifts, o.BadShifts}, {&s.BadIndex, o.BadIndex}, {&s.MapFull, o.MapFull}, {&s.MapBusy, o.MapBusy},
		{&s.Dropped, o.Dropped}, {&s.Truncated, o.Truncated}, {&s.MissingKey, o.MissingKey}, {&s.Rounds, o.Rounds},
		{&s.Asserts, o.Asserts}, {&s.Raised, o.Raised}, {&s.NotASCII, o.NotASCII}, {&s.StackLost, o.StackLost},
		{&s.EntryLost, o.EntryLost},
		{&s.Missed, o.Missed}, {&s.Unattached, o.Unattached},
	} {
		*c.to += c.n
	}
	for i, line := range o.LastLine {
		if line != 0 {
			s.LastLine[i] = line
		}
	}
}

// stat is a slot of 8 bytes in a hook's own map: enabled, then the counts, then the line where each
// count was last raised.
type stat int

// noStat: nothing is counted.
const noStat stat = -1

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
	statMissingKey
	statRounds
	statAssert
	statRaised
	statNotASCII
	statStackLost
	statEntryLost
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
		{statMissingKey, s.MissingKey, "runs ended by a key that is not there"},
		{statRounds, s.Rounds, "runs ended by a loop of too many rounds"},
		{statAssert, s.Asserts, "runs ended by an assertion"},
		{statRaised, s.Raised, "runs ended by an exception"},
		{statNotASCII, s.NotASCII, "runs ended by a str that is not ASCII"},
		{statMapFull, s.MapFull, "additions lost: the container is full"},
		{statMapBusy, s.MapBusy, "additions lost: the container was locked"},
		{statEntryLost, s.EntryLost, "calls lost: the function was called again before it returned"},
		{statStackLost, s.StackLost, "stacks lost: another one had the place"},
		{statDropped, s.Dropped, "events dropped: the ring buffer was full"},
		{statTruncated, s.Truncated, "strings cut"},
	} {
		if l.n != 0 {
			all = append(all, Loss{l.what, l.n, int(s.LastLine[l.at])})
		}
	}
	if s.Unattached != 0 {
		all = append(all, Loss{"targets not attached", s.Unattached, 0})
	}
	if s.Missed != 0 {
		all = append(all, Loss{"calls missed: the hook was running already", s.Missed, 0})
	}
	return all
}
