package bpf

import (
	"fmt"
	"net/netip"
	"strings"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

// Words answers what user space alone knows about the numbers in keys and events.
type Words interface {
	// Kernel names an address in the kernel: function+offset.
	Kernel(addr uint64) string
	// User names an address in a process.
	User(pid uint32, addr uint64) string
	// Stack lists the addresses of a stack, innermost first.
	Stack(id uint32) []uint64
}

// noStack is the id of a stack that could not be kept.
const noStack = 1<<32 - 1

// words makes the str that a part of these kinds stands for.
func (p Part) words(b []byte, w Words) string {
	n := wordOf(b)
	switch p.Kind {
	case KsymPart:
		return w.Kernel(n)
	case UsymPart:
		return w.User(uint32(wordOf(b[8:])), n)
	case NtopPart:
		return Address(n, b[8:24])
	case StrerrorPart:
		return ErrorText(int64(n))
	case SyscallPart:
		return SyscallName(int64(n))
	case SignalPart:
		return SignalName(int64(n))
	case KstackPart, UstackPart:
		var text strings.Builder
		for _, frame := range p.stack(b, w) {
			text.WriteString("\n    " + frame)
		}
		return text.String() + "\n"
	case TimePart:
		return clock(n, strOf(b[8:]))
	}
	return ""
}

// stack names the frames of a stack, innermost first.
func (p Part) stack(b []byte, w Words) []string {
	id := uint32(wordOf(b))
	if id == noStack {
		return []string{"[unknown]"}
	}
	var frames []string
	for _, addr := range w.Stack(id) {
		if p.Kind == UstackPart {
			frames = append(frames, w.User(uint32(wordOf(b[8:])), addr))
		} else {
			frames = append(frames, w.Kernel(addr))
		}
	}
	for len(frames) > 0 && p.Kind == KstackPart && ownFrame(frames[0]) {
		frames = frames[1:]
	}
	return frames
}

// ownFrame: the hook itself and what calls it.
func ownFrame(name string) bool {
	return strings.HasPrefix(name, "bpf_prog_") || strings.HasPrefix(name, "bpf_trampoline_")
}

// Address is the text of an internet address of a family.
func Address(family uint64, b []byte) string {
	switch family {
	case unix.AF_INET:
		return netip.AddrFrom4([4]byte(b)).String()
	case unix.AF_INET6:
		a := netip.AddrFrom16([16]byte(b))
		return a.String()
	}
	return fmt.Sprintf("address of family %d", family)
}

// ErrorText is strerror of an errno, or of its negative as the kernel returns it.
func ErrorText(n int64) string {
	if n < 0 {
		n = -n
	}
	if n == 0 {
		return "Success"
	}
	text := syscall.Errno(n).Error()
	if unix.ErrnoName(syscall.Errno(n)) == "" {
		return fmt.Sprintf("Unknown error %d", n)
	}
	return strings.ToUpper(text[:1]) + text[1:]
}

// SyscallName is the name of a system call.
func SyscallName(n int64) string {
	if n >= 0 && n < int64(len(syscallTable)) && syscallTable[n] != "" {
		return syscallTable[n]
	}
	return fmt.Sprintf("syscall_%d", n)
}

// SyscallNames are all of them, by number.
func SyscallNames() []string { return syscallTable[:] }

// SignalName is SIGKILL and the like.
func SignalName(n int64) string {
	if n > 0 && n < 65 {
		if s := unix.SignalName(syscall.Signal(n)); s != "" {
			return s
		}
	}
	return fmt.Sprintf("signal_%d", n)
}

// clock formats a time since boot as strftime does; %f is microseconds.
func clock(nsecs uint64, layout string) string {
	var now unix.Timespec
	if err := unix.ClockGettime(unix.CLOCK_MONOTONIC, &now); err != nil {
		return "?"
	}
	t := time.Now().Add(time.Duration(int64(nsecs) - now.Nano()))
	var b strings.Builder
	for i := 0; i < len(layout); i++ {
		if layout[i] != '%' || i+1 == len(layout) {
			b.WriteByte(layout[i])
			continue
		}
		i++
		if f, ok := timeVerbs[layout[i]]; ok {
			b.WriteString(f(t))
		} else {
			b.WriteString(layout[i-1 : i+1])
		}
	}
	return b.String()
}

var timeVerbs = map[byte]func(time.Time) string{
	'H': func(t time.Time) string { return t.Format("15") },
	'M': func(t time.Time) string { return t.Format("04") },
	'S': func(t time.Time) string { return t.Format("05") },
	'f': func(t time.Time) string { return fmt.Sprintf("%06d", t.Nanosecond()/1000) },
	'Y': func(t time.Time) string { return t.Format("2006") },
	'm': func(t time.Time) string { return t.Format("01") },
	'd': func(t time.Time) string { return t.Format("02") },
	'T': func(t time.Time) string { return t.Format("15:04:05") },
	'F': func(t time.Time) string { return t.Format("2006-01-02") },
	'j': func(t time.Time) string { return fmt.Sprintf("%03d", t.YearDay()) },
	's': func(t time.Time) string { return fmt.Sprint(t.Unix()) },
	'%': func(time.Time) string { return "%" },
}
