package client

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"sync"
	"syscall"
)

// Config says what a Machine may use.
type Config struct {
	Writable  bool   // kernel calls, stores and hooks are allowed
	Heap      uint64 // bytes; 0: the core's default
	Recursion uint   // depth of calls; 0: Python's 1000
	Stress    uint   // krt_config.stress
	Ring      uint   // bytes of the output ring, a power of two; 0: 1 MiB

	// What Python prints, in order. Handlers of hooks print at any time.
	Stdout, Stderr io.Writer

	// Request answers the interpreter: op names the service, in and the result are one encoded value each
	// (interp/vm/wire.h). It is called from several goroutines, also while no statement runs.
	Request func(op string, in []byte) ([]byte, error)

	Args []string // sys.argv
}

// A Machine runs images in the kernel: one session of krait.ko. Its methods may be called by any goroutine;
// one Run is at work at a time.
type Machine struct {
	config   Config
	file     *os.File
	conn     syscall.RawConn
	ring     *ring
	features uint32

	run      sync.Mutex // held by Run
	outcome  chan result
	closing  chan struct{}
	pumped   chan struct{} // the pump has ended
	requests sync.WaitGroup
	once     sync.Once

	mu      sync.Mutex
	running chan struct{} // closed when the statement that runs has ended; nil: none does
}

// A result is what a Run waits for.
type result struct {
	outcome []byte
	err     error
}

// Errors of a Machine.
var (
	ErrClosed = errors.New("machine is closed")
	// ErrAbsent is wrapped by Open's error when krait.ko is not loaded.
	ErrAbsent = errors.New("krait.ko is not loaded")
)

// Present tells why no session can begin, if so.
func Present() error {
	fd, err := openDevice()
	if err != nil {
		return err
	}
	return syscall.Close(fd)
}

func openDevice() (int, error) {
	fd, err := syscall.Open(device, syscall.O_RDWR|syscall.O_CLOEXEC|syscall.O_NONBLOCK, 0)
	switch {
	case err == syscall.ENOENT || err == syscall.ENXIO || err == syscall.ENODEV:
		err = ErrAbsent
	case err == syscall.EPERM || err == syscall.EACCES:
		err = fmt.Errorf("%w (root with CAP_SYS_ADMIN and CAP_SYS_MODULE may open it)", err)
	}
	if err != nil {
		return 0, fmt.Errorf("%s: %w", device, err)
	}
	return fd, nil
}

// Open begins a session.
func Open(config Config) (*Machine, error) {
	fd, err := openDevice()
	if err != nil {
		return nil, err
	}
	m := &Machine{
		config:  config,
		file:    os.NewFile(uintptr(fd), device),
		outcome: make(chan result, 1),
		closing: make(chan struct{}),
		pumped:  make(chan struct{}),
	}
	if err := m.begin(); err != nil {
		m.file.Close()
		return nil, fmt.Errorf("%s: %w", device, err)
	}
	go m.pump()
	if err := m.setArgs(); err != nil {
		m.Close()
		return nil, fmt.Errorf("%s: arguments: %w", device, err)
	}
	return m, nil
}

func (m *Machine) begin() error {
	conn, err := m.file.SyscallConn()
	if err != nil {
		return err
	}
	m.conn = conn
	hello := helloArg{version: version, heapLimit: m.config.Heap, recursion: uint32(m.config.Recursion),
		stress: uint32(m.config.Stress), ringSize: uint32(m.config.Ring)}
	if m.config.Writable {
		hello.flags |= writable
	}
	err = control(m, ioctlHello, &hello)
	if err == syscall.EPROTO {
		return fmt.Errorf("krait.ko speaks version %d of the protocol, this krait version %d: load the one built with it", hello.version, version)
	}
	if err != nil {
		return err
	}
	m.features = hello.features
	m.ring, err = mapRing(m.file, hello.ringSize)
	return err
}

// control makes an ioctl that does not wait.
func control[T any](m *Machine, cmd uintptr, arg *T) error {
	var err error
	if cerr := m.conn.Control(func(fd uintptr) { err = ioctl(fd, cmd, arg) }); cerr != nil {
		return ErrClosed
	}
	return err
}

func (m *Machine) setArgs() error {
	if len(m.config.Args) == 0 {
		return nil
	}
	var text bytes.Buffer
	for _, a := range m.config.Args {
		text.WriteString(a)
		text.WriteByte(0)
	}
	b := text.Bytes()
	arg := argvArg{buf: address(b), len: uint32(len(b)), count: uint32(len(m.config.Args))}
	err := control(m, ioctlArgv, &arg)
	runtime.KeepAlive(b)
	return err
}

// Features tells what the kernel lets krait.ko do.
func (m *Machine) Features() uint32 { return m.features }

// Run runs an image and returns the outcome (interp/value decodes it). The error is an *AbandonedError when the
// statement was interrupted in a kernel call that did not return.
func (m *Machine) Run(image []byte) ([]byte, error) {
	m.run.Lock()
	defer m.run.Unlock()
	if len(image) == 0 {
		return nil, errors.New("empty image")
	}
	running := make(chan struct{})
	m.setRunning(running)
	defer func() {
		m.setRunning(nil)
		close(running)
	}()
	arg := runArg{image: address(image), len: uint32(len(image))}
	err := control(m, ioctlRun, &arg)
	runtime.KeepAlive(image)
	if err != nil {
		return nil, err
	}
	select {
	case r := <-m.outcome:
		return r.outcome, r.err
	case <-m.pumped:
		return nil, ErrClosed
	}
}

func (m *Machine) setRunning(c chan struct{}) {
	m.mu.Lock()
	m.running = c
	m.mu.Unlock()
}

// Close ends the session: its hooks and threads are gone when it returns, unless one is in a kernel call that
// does not return.
func (m *Machine) Close() {
	m.once.Do(func() {
		close(m.closing)
		m.file.Close()
		<-m.pumped
		// The mapping holds the file open.
		_ = m.ring.unmap()
		m.requests.Wait()
	})
}

// Stats returns the session's numbers.
func (m *Machine) Stats() (Stats, error) {
	var s Stats
	err := control(m, ioctlStats, &s)
	return s, err
}
