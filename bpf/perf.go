package bpf

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"unsafe"

	"github.com/cilium/ebpf"
	"github.com/cilium/ebpf/link"
	"github.com/iovisor/gobpf/pkg/cpuonline"
	"golang.org/x/sys/unix"
)

// Kprobes, uprobes, tracepoints and samples are perf events that run the program.

// A perfEvent is an event with the program attached.
type perfEvent struct {
	fd   int
	link *link.RawLink
}

func (e *perfEvent) Close() error {
	err := e.link.Close()
	if cerr := unix.Close(e.fd); err == nil {
		err = cerr
	}
	return err
}

// FD is the descriptor that keeps it attached.
func (e *perfEvent) FD() int { return e.link.FD() }

// perf opens an event and attaches the program. Events that are not of one process are opened on a CPU; those
// of probes fire on all.
func (p *Program) perf(attr *unix.PerfEventAttr, pid, cpu int) (*perfEvent, error) {
	attr.Size = uint32(unsafe.Sizeof(*attr))
	fd, err := unix.PerfEventOpen(attr, pid, cpu, -1, unix.PERF_FLAG_FD_CLOEXEC)
	if err != nil {
		return nil, err
	}
	l, err := link.AttachRawLink(link.RawLinkOptions{Target: fd, Program: p.prog, Attach: ebpf.AttachPerfEvent})
	if err != nil {
		unix.Close(fd)
		return nil, err
	}
	return &perfEvent{fd, l}, nil
}

// perfSource is a source of events that the kernel numbers at boot: its number, and its bit for return probes.
func perfSource(name string, returns bool) (kind uint32, config uint64, err error) {
	dir := filepath.Join("/sys/bus/event_source/devices", name)
	text, err := os.ReadFile(filepath.Join(dir, "type"))
	if err != nil {
		return 0, 0, err
	}
	n, err := strconv.ParseUint(strings.TrimSpace(string(text)), 10, 32)
	if err != nil || !returns {
		return uint32(n), 0, err
	}
	if text, err = os.ReadFile(filepath.Join(dir, "format/retprobe")); err != nil {
		return 0, 0, err
	}
	bit, err := strconv.ParseUint(strings.TrimPrefix(strings.TrimSpace(string(text)), "config:"), 10, 6)
	return uint32(n), 1 << bit, err
}

func (l *Link) kprobes() {
	s := l.p.Spec
	if s.Site.Multi {
		attach := link.KprobeMulti
		if s.Kind == Kretprobe {
			attach = link.KretprobeMulti
		}
		one, err := attach(l.p.prog, link.KprobeMultiOptions{Symbols: s.Site.Targets})
		l.add(s.Target, one, err)
		return
	}
	kind, config, err := perfSource("kprobe", s.Kind == Kretprobe)
	if err != nil {
		l.add(s.Target, nil, err)
		return
	}
	for _, target := range s.all() {
		name, offset, err := splitOffset(target)
		if err != nil {
			l.add(target, nil, err)
			continue
		}
		l.probe(target, &unix.PerfEventAttr{Type: kind, Config: config}, name, offset, -1)
	}
}

// probe attaches to a place that is named by a string: a function, or a file.
func (l *Link) probe(target string, attr *unix.PerfEventAttr, name string, offset uint64, pid int) {
	text, err := unix.BytePtrFromString(name)
	if err != nil {
		l.add(target, nil, err)
		return
	}
	var pin runtime.Pinner
	defer pin.Unpin()
	pin.Pin(text)
	attr.Ext1, attr.Ext2 = uint64(uintptr(unsafe.Pointer(text))), offset
	cpu := 0
	if pid > 0 {
		cpu = -1
	}
	e, err := l.p.perf(attr, pid, cpu)
	l.add(target, e, err)
}

func (l *Link) uprobe() {
	s := l.p.Spec
	kind, config, err := perfSource("uprobe", s.Kind == Uretprobe)
	if err != nil {
		l.add(s.Target, nil, err)
		return
	}
	pid := -1
	if s.Site.PID > 0 {
		pid = s.Site.PID
	}
	l.probe(s.Target, &unix.PerfEventAttr{Type: kind, Config: config}, s.Site.File, s.Site.Offset, pid)
}

func (l *Link) tracepoint() {
	s := l.p.Spec
	group, name, _ := strings.Cut(s.Target, ":")
	text, err := os.ReadFile(filepath.Join(TracefsPath, "events", group, name, "id"))
	id, perr := strconv.ParseUint(strings.TrimSpace(string(text)), 10, 32)
	if err == nil {
		err = perr
	}
	if err != nil {
		l.add(s.Target, nil, err)
		return
	}
	e, err := l.p.perf(&unix.PerfEventAttr{Type: unix.PERF_TYPE_TRACEPOINT, Config: id, Sample: 1, Wakeup: 1}, -1, 0)
	l.add(s.Target, e, err)
}

// profile samples every CPU that is online.
func (l *Link) profile() {
	s := l.p.Spec
	pid := -1
	if s.Site.PID > 0 {
		pid = s.Site.PID
	}
	cpus, err := cpuonline.Get()
	if err != nil {
		l.add(s.Target, nil, err)
		return
	}
	for _, cpu := range cpus {
		e, err := l.p.perf(&unix.PerfEventAttr{
			Type: unix.PERF_TYPE_SOFTWARE, Config: unix.PERF_COUNT_SW_CPU_CLOCK, Sample: uint64(s.Site.Rate),
			Bits: unix.PerfBitFreq,
		}, pid, int(cpu))
		l.add(fmt.Sprintf("%s on CPU %d", s.Target, cpu), e, err)
	}
}
