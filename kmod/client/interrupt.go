package client

import (
	"runtime"
	"syscall"
	"time"
)

// patience is how long an interrupted statement may stay in a kernel call before it is left behind.
const patience = 300 * time.Millisecond

// An AbandonedError tells that a statement was left behind in a kernel function that did not return. When it
// does, the statement's thread unwinds with KeyboardInterrupt and ends.
type AbandonedError struct {
	Func  uint64 // address
	Stack string // of the thread, a function a line, innermost first
}

func (e *AbandonedError) Error() string {
	return "interrupted; the thread stays behind in the kernel:\n" + e.Stack
}

// Interrupt makes the running statement raise KeyboardInterrupt. When it is in a kernel call and stays there,
// Run returns an *AbandonedError soon and the machine is ready for the next statement.
func (m *Machine) Interrupt() {
	m.mu.Lock()
	running := m.running
	m.mu.Unlock()
	if running == nil {
		return
	}
	var arg interruptArg
	if control(m, ioctlInterrupt, &arg) == nil {
		go m.leaveBehind(running, time.Now())
	}
}

// leaveBehind watches an interrupted statement to its end and abandons its thread when one kernel call takes
// longer than patience.
func (m *Machine) leaveBehind(running chan struct{}, since time.Time) {
	for {
		select {
		case <-running:
			return
		case <-m.closing:
			return
		case <-time.After(patience / 6):
		}
		arg := interruptArg{flags: look}
		if control(m, ioctlInterrupt, &arg) != nil {
			return
		}
		if arg.state != Call || time.Duration(arg.ns) < patience || time.Since(since) < patience {
			continue
		}
		stack, err := m.Stack()
		if err != nil {
			stack = err.Error()
		}
		var abandon abandonArg
		if control(m, ioctlAbandon, &abandon) == nil {
			m.abandoned(running, &AbandonedError{Func: abandon.fn, Stack: stack})
			return
		}
	}
}

func (m *Machine) abandoned(running chan struct{}, err error) {
	select {
	case m.outcome <- result{err: err}:
	case <-running:
	case <-m.closing:
	}
}

// State tells what the statement's thread is doing, and in which kernel function it is if it is in one.
func (m *Machine) State() (state State, fn uint64, since time.Duration, err error) {
	arg := interruptArg{flags: look}
	err = control(m, ioctlInterrupt, &arg)
	return arg.state, arg.fn, time.Duration(arg.ns), err
}

// Stack returns the kernel stack of the statement's thread, a function a line, innermost first.
func (m *Machine) Stack() (string, error) {
	if m.features&CanStack == 0 {
		return "", syscall.EOPNOTSUPP
	}
	buf := make([]byte, 4096)
	arg := stackArg{buf: address(buf), cap: uint32(len(buf))}
	err := control(m, ioctlStack, &arg)
	runtime.KeepAlive(buf)
	return string(buf[:min(int(arg.len), len(buf))]), err
}
