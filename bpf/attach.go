package bpf

import (
	"errors"
	"fmt"
	"strings"
	"sync"

	"github.com/cilium/ebpf"
	"github.com/cilium/ebpf/link"
	"golang.org/x/sys/unix"
)

// program is what the kernel wants to know of a program of the hook's kind.
func (s *Spec) program() progAttr {
	switch s.Kind {
	case Entry:
		return progAttr{progType: uint32(ebpf.Tracing), attachType: uint32(ebpf.AttachTraceFEntry)}
	case Return:
		return progAttr{progType: uint32(ebpf.Tracing), attachType: uint32(ebpf.AttachTraceFExit)}
	case RawTracepoint:
		return progAttr{progType: uint32(ebpf.Tracing), attachType: uint32(ebpf.AttachTraceRawTp)}
	case Tracepoint:
		return progAttr{progType: uint32(ebpf.TracePoint)}
	case Profile:
		return progAttr{progType: uint32(ebpf.PerfEvent)}
	}
	if s.Site.Multi {
		return progAttr{progType: uint32(ebpf.Kprobe), attachType: uint32(ebpf.AttachTraceKprobeMulti)}
	}
	return progAttr{progType: uint32(ebpf.Kprobe)}
}

// A Link is a hook that is attached.
type Link struct {
	// Failed are the targets that could not be attached to, with the reason, when others could.
	Failed []AttachError

	p     *Program
	mu    sync.Mutex
	links []interface{ Close() error }
	done  chan struct{} // nil until Detach
	err   error
}

// An AttachError is why a target cannot be attached to.
type AttachError struct {
	Target string
	Err    error
}

func (e *AttachError) Error() string { return fmt.Sprintf("%s: %v", e.Target, attachError(e.Err)) }

func (e *AttachError) Unwrap() error { return e.Err }

// Attach makes the kernel run the hook. With many targets it is an error only when none can be attached to.
func (p *Program) Attach() (*Link, error) {
	p.enable(true)
	l := &Link{p: p}
	s := p.Spec
	switch {
	case s.Kind.traced():
		l.traced()
	case s.Kind == Profile:
		l.profile()
	case s.Kind == Tracepoint:
		l.tracepoint()
	case s.Kind == Uprobe, s.Kind == Uretprobe:
		l.uprobe()
	default:
		l.kprobes()
	}
	if len(l.links) == 0 {
		p.enable(false)
		if len(l.Failed) == 0 {
			return nil, fmt.Errorf("%s: nothing to attach to", s.Target)
		}
		return nil, &l.Failed[0]
	}
	return l, nil
}

// traced attaches a program with types; of a hook that uses entry(), the one at the entry last and away first.
func (l *Link) traced() {
	s := l.p.Spec
	one, err := link.AttachTracing(link.TracingOptions{Program: l.p.prog})
	if l.p.entry == nil || err != nil {
		l.add(s.Target, one, err)
		return
	}
	entry, err := link.AttachTracing(link.TracingOptions{Program: l.p.entry})
	if err != nil {
		err = errors.Join(err, one.Close())
	} else {
		l.add(s.Target, entry, nil)
	}
	l.add(s.Target, one, err)
}

// add keeps what has been attached, or why it has not.
func (l *Link) add(target string, one interface{ Close() error }, err error) {
	if err != nil {
		l.Failed = append(l.Failed, AttachError{target, err})
		return
	}
	l.links = append(l.links, one)
}

// errNotSupported is the kernel's ENOTSUPP, which has no name in user space.
const errNotSupported = unix.Errno(524)

func attachError(err error) error {
	switch {
	case errors.Is(err, unix.EBUSY):
		return fmt.Errorf("cannot be hooked with %w: another tracer has changed its entry, or ftrace cannot", err)
	case errors.Is(err, errNotSupported), errors.Is(err, unix.EOPNOTSUPP):
		return fmt.Errorf("the kernel has no trampoline for this function: %w", err)
	case errors.Is(err, unix.EINVAL), errors.Is(err, unix.ENOENT), errors.Is(err, unix.EILSEQ):
		return fmt.Errorf("the function has no entry that can be hooked (inlined or notrace): %w", err)
	case errors.Is(err, unix.EADDRNOTAVAIL):
		return fmt.Errorf("the kernel allows no probe there, or it is no instruction: %w", err)
	case errors.Is(err, unix.EPERM), errors.Is(err, unix.EACCES):
		return fmt.Errorf("%w (it takes root, or CAP_BPF and CAP_PERFMON; kernel lockdown forbids it too)", err)
	}
	return err
}

// Detach stops the hook at once and detaches it in the background, which takes the kernel a grace period.
func (l *Link) Detach() {
	if l.done != nil {
		return
	}
	l.p.enable(false)
	l.done = make(chan struct{})
	go func() {
		defer close(l.done)
		for _, one := range l.links {
			l.err = errors.Join(l.err, one.Close())
		}
	}()
}

// Wait waits until a detached hook is out of the kernel's code.
func (l *Link) Wait() error {
	if l.done == nil {
		return fmt.Errorf("%s: still attached", l.p.Spec.Target)
	}
	<-l.done
	return l.err
}

// splitOffset takes "name+0x10" apart.
func splitOffset(target string) (name string, offset uint64, err error) {
	name, text, ok := strings.Cut(target, "+")
	if !ok {
		return name, 0, nil
	}
	if _, err := fmt.Sscan(text, &offset); err != nil {
		return "", 0, fmt.Errorf("%s: %q is no offset", target, text)
	}
	return name, offset, nil
}
