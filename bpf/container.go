package bpf

import (
	"fmt"
	"strings"

	"krait/interp/value"
)

// A ContainerKind says what a container of the session keeps by key.
type ContainerKind uint8

// The kinds.
const (
	CounterKind ContainerKind = iota // a number
	HistKind                         // numbers by powers of two
	LinHistKind                      // numbers by equal steps
	StatsKind                        // how many numbers, their sum, least and largest
	TableKind                        // what the hook stores: a dict
	SetKind                          // the key itself
	StreamKind                       // no key: values in the order they were appended
)

func (k ContainerKind) String() string {
	return [...]string{"Counter", "Hist", "LinHist", "Stats", "Table", "Set", "Stream"}[k]
}

// Container is a container of the session; ID is the same for the same object.
type Container struct {
	ID   int
	Kind ContainerKind
	// Low, High and Step are a LinHist's: a bucket for each step from Low up to High, and one on either side.
	Low, High, Step int64
	// Size is how many keys it has room for, 0 for the session's default. LRU: a new key takes the room of
	// the one that was used least recently.
	Size int
	LRU  bool
	// Holds is like what is in a Table already and takes as much room as any of it; nil when nothing is known.
	Holds value.Value
	// Bound is how hooks use it that were loaded before, nil for a container that none uses.
	Bound *MapUse
}

// Buckets of a Hist: negative numbers, 0, then one for each power of two that a number of 64 bits can reach.
const logBuckets = 2 + 64

// maxBuckets bounds a LinHist.
const maxBuckets = 1000

// buckets is how many counts a histogram keeps.
func (c Container) buckets() int {
	if c.Kind == HistKind {
		return logBuckets
	}
	return 2 + int((c.High-c.Low+c.Step-1)/c.Step)
}

// Check refuses what a LinHist cannot be.
func (c Container) Check() error {
	if c.Kind != LinHistKind {
		return nil
	}
	if c.Step <= 0 || c.High <= c.Low {
		return fmt.Errorf("LinHist(%d, %d, %d): the steps must lead up", c.Low, c.High, c.Step)
	}
	if n := uint64(c.High-c.Low) / uint64(c.Step); n > maxBuckets {
		return fmt.Errorf("LinHist(%d, %d, %d): %d buckets, at most %d", c.Low, c.High, c.Step, n, maxBuckets)
	}
	return nil
}

// Offsets in the value of Stats. The least number x is kept as 2**63-1 - x and the largest as x + 2**63,
// both unsigned: zeros are the least of either, so an empty value is all zeros and both only grow.
const (
	statsCount = 8 * iota
	statsTotal
	statsLeast
	statsMost
	statsEnd
)

// A MapUse is a container that the program uses, as a map.
type MapUse struct {
	Container Container
	Name      string
	Key       Layout // without parts when it is used without a key
	Value     Layout // of a Table
}

// keyed: there is a value for each key, not just one.
func (u *MapUse) keyed() bool { return len(u.Key.Parts) > 0 }

// valueSize is the length of a value in bytes.
func (u *MapUse) valueSize() int {
	switch u.Container.Kind {
	case HistKind, LinHistKind:
		return 8 * u.Container.buckets()
	case StatsKind:
		return statsEnd
	case TableKind:
		return u.Value.Size()
	}
	return 8
}

// A Layout is how a key or a value lies in a map or a record: parts in order, 8 bytes for a number.
type Layout struct {
	Tuple bool
	Parts []Part
}

// A Part is one element of a Layout.
type Part struct {
	Kind PartKind
	Size int // in bytes, a multiple of 8
}

// A PartKind is the type of a Part or a Field.
type PartKind uint8

// The kinds. Signed and Unsigned are both Python's int. Of those behind Bytes user space makes a str, or a
// tuple of str for a stack.
const (
	SignedPart PartKind = iota
	UnsignedPart
	BoolPart
	StrPart
	BytesPart // its length in the first 8 bytes
	NonePart
	KsymPart
	UsymPart // and the process
	NtopPart // the family, then 16 bytes
	StrerrorPart
	SyscallPart
	SignalPart
	KstackPart
	UstackPart // and the process
	TimePart
)

var partNames = map[PartKind]string{
	SignedPart: "int", UnsignedPart: "int of 0 to 2**64-1", BoolPart: "bool", NonePart: "None", KsymPart: "ksym()",
	UsymPart: "usym()", NtopPart: "ntop()", StrerrorPart: "strerror()", SyscallPart: "syscall_name()",
	SignalPart: "signal_name()", KstackPart: "kstack", UstackPart: "ustack", TimePart: "now()",
}

// Size is the length in bytes.
func (l Layout) Size() int {
	n := 0
	for _, p := range l.Parts {
		n += p.Size
	}
	return n
}

// Equal reports whether keys or values of the two layouts are the same bytes.
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
	case StrPart:
		return fmt.Sprintf("str of %d bytes", p.Size)
	case BytesPart:
		return fmt.Sprintf("bytes of %d", p.Size-8)
	}
	return partNames[p.Kind]
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
