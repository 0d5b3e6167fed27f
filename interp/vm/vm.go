package vm

/*
#cgo CFLAGS: -std=gnu11 -O2 -Wall -fno-strict-aliasing -I${SRCDIR}
#define _GNU_SOURCE
#include "home.h"
*/
import "C"

import (
	"errors"
	"fmt"
	"io"
	"runtime/cgo"
	"sync"
	"sync/atomic"
	"unsafe"
)

// Config says what a Machine may use. The zero value is a machine without output.
type Config struct {
	Heap      uint64 // bytes; 0: the core's default
	Recursion uint   // depth of calls; 0: Python's 1000
	Stress    uint   // krt_config.stress; 0: what the build tag says

	Stdout, Stderr io.Writer

	// Request answers the core: op names the service, in and the result are one encoded
	// value each (wire.h).
	Request func(op string, in []byte) ([]byte, error)
	// Peek reads kernel memory at addr into p. ErrNoAccess: nothing can be read; any other error is
	// about the address.
	Peek func(addr uint64, p []byte) error
	// Ahead finds the eBPF program that reads nodes of lists with so many windows, and its memory, as ahead.h has
	// it: file descriptors, which stay the caller's. nil: nothing is read ahead.
	Ahead func(windows int) (program, memory int, err error)
	// Symbol finds the address of a kernel symbol; ErrFreed if it was one of __init code or data.
	Symbol func(name string) (uint64, error)
	// SymbolAt names the symbol that an address lies in.
	SymbolAt func(addr uint64) (name string, offset uint64, ok bool)

	Args []string // sys.argv
}

// A Machine runs images. Its methods may be called by any goroutine; one Run is at work at a time.
type Machine struct {
	mu     sync.Mutex // held while something runs in home
	config Config
	handle cgo.Handle

	life sync.RWMutex // home stays what it is for the holder
	home *C.struct_krt_home
}

// What the functions of a Config say.
var (
	ErrNoAccess = errors.New("kernel memory cannot be read")
	ErrFreed    = errors.New("symbol was freed after boot")
)

// ErrClosed is the error of a Machine that has been closed.
var ErrClosed = errors.New("machine is closed")

// leaked counts the bytes that machines had not given back when they were closed.
var leaked atomic.Uint64

// peak returns the most bytes of memory that the machine had since the last call.
func (m *Machine) peak() uint64 {
	m.mu.Lock()
	defer m.mu.Unlock()
	return uint64(C.krt_home_peak(m.home))
}

// New returns a machine with nothing but the builtins in it.
func New(config Config) (*Machine, error) {
	m := &Machine{config: config}
	m.handle = cgo.NewHandle(m)
	stress := config.Stress
	if stress == 0 {
		stress = defaultStress
	}
	m.home = C.krt_home_new(C.uintptr_t(m.handle), C.size_t(config.Heap), C.uint(config.Recursion), C.uint(stress))
	if m.home == nil {
		m.handle.Delete()
		return nil, fmt.Errorf("interpreter: out of memory (heap limit %d)", config.Heap)
	}
	if !m.setArgs() {
		m.Close()
		return nil, errors.New("interpreter: out of memory for the arguments")
	}
	return m, nil
}

func (m *Machine) setArgs() bool {
	args := make([]*C.char, len(m.config.Args)+1)
	for i, s := range m.config.Args {
		args[i] = C.CString(s)
		defer C.free(unsafe.Pointer(args[i]))
	}
	n := C.uint(len(m.config.Args))
	argv := (**C.char)(C.calloc(C.size_t(len(args)), C.size_t(unsafe.Sizeof(args[0]))))
	defer C.free(unsafe.Pointer(argv))
	copy(unsafe.Slice(argv, len(args)), args)
	return bool(C.krt_home_argv(m.home, n, argv))
}

// Run runs an image and returns the outcome (interp/value decodes it).
func (m *Machine) Run(image []byte) ([]byte, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.home == nil {
		return nil, ErrClosed
	}
	if len(image) == 0 {
		return nil, errors.New("empty image")
	}
	var out *C.uchar
	var n C.size_t
	if !C.krt_home_run(m.home, (*C.uchar)(&image[0]), C.size_t(len(image)), &out, &n) {
		return nil, errors.New("interpreter: out of memory")
	}
	return C.GoBytes(unsafe.Pointer(out), C.int(n)), nil
}

// Interrupt makes the running statement raise KeyboardInterrupt. It may be called at any time.
func (m *Machine) Interrupt() {
	m.life.RLock()
	defer m.life.RUnlock()
	if m.home != nil {
		C.krt_home_interrupt(m.home)
	}
}

// Kill ends the running statement for good: nothing in it can catch that, and the machine runs nothing
// any more. It may be called at any time.
func (m *Machine) Kill() {
	m.life.RLock()
	defer m.life.RUnlock()
	if m.home != nil {
		C.krt_home_kill(m.home)
	}
}

// Stats tells of the machine's heap.
type Stats struct {
	HeapBytes, LiveBytes, Collections uint64
}

// Stats returns what the heap holds.
func (m *Machine) Stats() Stats {
	m.mu.Lock()
	defer m.mu.Unlock()
	var s C.struct_krt_stats
	if m.home != nil {
		C.krt_stats(C.krt_home_vm(m.home), &s)
	}
	return Stats{uint64(s.heap_bytes), uint64(s.live_bytes), uint64(s.collections)}
}

// Close ends the machine's threads and frees it, once the statement that runs has ended (Kill hastens that).
// Nothing is freed when a thread does not come back, say from reading the terminal.
func (m *Machine) Close() {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.life.Lock()
	defer m.life.Unlock()
	if m.home == nil {
		return
	}
	left := C.krt_home_free(m.home)
	m.home = nil
	if left >= 0 {
		leaked.Add(uint64(left))
		m.handle.Delete()
	}
}
