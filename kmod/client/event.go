package client

import (
	"bytes"
	"runtime"
	"syscall"

	"krait/interp/value"
)

// pump passes on what comes from the kernel until the session ends. Output is written before anything else is
// done about an event, so it comes in order.
func (m *Machine) pump() {
	defer close(m.pumped)
	buf := make([]byte, 64<<10)
	for {
		w, err := m.wait(&buf)
		if err != nil {
			m.ring.drain(m.emit)
			return
		}
		m.ring.drain(m.emit)
		switch w.event {
		case eventDone:
			m.deliver(bytes.Clone(buf[:w.len]))
		case eventRequest:
			op, in := text(w.op[:]), bytes.Clone(buf[:w.len])
			m.requests.Go(func() { m.serve(w.id, op, in) })
		}
	}
}

// wait returns the next event; its bytes are in buf, which grows as needed.
func (m *Machine) wait(buf *[]byte) (w waitArg, err error) {
	cerr := m.conn.Read(func(fd uintptr) bool {
		for {
			w = waitArg{buf: address(*buf), cap: uint32(len(*buf)), timeout: -1}
			err = ioctl(fd, ioctlWait, &w)
			runtime.KeepAlive(*buf)
			if err != syscall.EMSGSIZE {
				return err != syscall.EAGAIN
			}
			*buf = make([]byte, w.len)
		}
	})
	if cerr != nil {
		err = ErrClosed
	}
	return w, err
}

func (m *Machine) emit(stream int, text []byte) {
	w := m.config.Stdout
	if stream == 2 {
		w = m.config.Stderr
	}
	if w != nil {
		// A writer that fails is its owner's affair, as a closed standard output is.
		_, _ = w.Write(text)
	}
}

// deliver gives an outcome to Run; an empty one means that there was no memory to tell.
func (m *Machine) deliver(outcome []byte) {
	r := result{outcome: outcome}
	if len(outcome) == 0 {
		r = result{err: syscall.ENOMEM}
	}
	select {
	case m.outcome <- r:
	case <-m.closing:
	}
}

// serve answers one request. A service that fails is an exception in Python.
func (m *Machine) serve(id uint64, op string, in []byte) {
	out, err := m.answer(op, in)
	arg := replyArg{id: id, buf: address(out), len: uint32(len(out))}
	if err != nil {
		arg = replyArg{id: id, error: -int32(syscall.EIO)}
	}
	// ENOENT: whoever asked has been interrupted.
	_ = control(m, ioctlReply, &arg)
	runtime.KeepAlive(out)
}

func (m *Machine) answer(op string, in []byte) ([]byte, error) {
	if m.config.Request == nil {
		return value.Encode(value.Tuple{value.Bool(false), value.Str("OSError"), value.Str("no service " + op)})
	}
	return m.config.Request(op, in)
}

func text(b []byte) string {
	if i := bytes.IndexByte(b, 0); i >= 0 {
		b = b[:i]
	}
	return string(b)
}
