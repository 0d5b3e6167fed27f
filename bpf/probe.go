package bpf

import "krait/btf"

// A Kind says when a hook runs.
type Kind uint8

// The kinds of hook.
const (
	Entry         Kind = iota // when the function is called
	Return                    // when it returns; ret is its result
	Kprobe                    // at an instruction of the kernel, by a breakpoint
	Kretprobe                 // when a function returns, by its return address
	Tracepoint                // at a tracepoint, with the fields of its record
	RawTracepoint             // at a tracepoint, with the arguments that the kernel calls it with
	Uprobe                    // at an instruction of a program or library
	Uretprobe                 // when its function returns
	Profile                   // many times a second on each CPU
)

func (k Kind) String() string {
	return [...]string{
		"fentry", "fexit", "kprobe", "kretprobe", "tracepoint", "rawtracepoint", "uprobe", "uretprobe", "profile",
	}[k]
}

// returns: the hook runs when a function has returned.
func (k Kind) returns() bool { return k == Return || k == Kretprobe || k == Uretprobe }

// traced: the verifier knows the types of what the context holds.
func (k Kind) traced() bool { return k == Entry || k == Return || k == RawTracepoint }

// A Site is where a hook is attached, beyond the name of its target.
type Site struct {
	// Targets are all functions of a Kprobe or a Kretprobe that has more than one; the first is the Hook's Target.
	Targets []string
	// Multi: the kernel attaches to all of them in one go.
	Multi bool
	// Probe and Func are what the builtins probe and func say; "": the target.
	Probe, Func string
	// Room is the length of the longest such name among the hook's sites, which share containers.
	Room int
	// Fields are those of a Tracepoint's record; UserPointers: its pointers are a process's.
	Fields       []RecordField
	UserPointers bool
	// File and Offset place a Uprobe in a program or library.
	File   string
	Offset uint64
	PID    int // of a Uprobe and a Profile: one process only; 0: all
	Rate   int // of a Profile, a second
}

// CanMulti tells from a kernel's types whether it attaches a program to many functions in one go.
func CanMulti(types *btf.Types) bool {
	_, ok := types.Func("kprobe_multi_link_handler")
	return ok
}

// all lists the targets.
func (s *Spec) all() []string {
	if len(s.Site.Targets) > 0 {
		return s.Site.Targets
	}
	return []string{s.Target}
}
