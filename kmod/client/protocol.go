package client

import (
	"syscall"
	"unsafe"
)

// The structures and numbers of kmod/uapi/krait.h; TestProtocol compares them with it.

const (
	version   = 1
	writable  = 1
	look      = 1
	device    = "/dev/krait"
	ringMagic = 0x5252544b
	ringData  = 4096
	opMax     = 24
)

// Features of a kernel, see Machine.Features.
const (
	CanReplace = 1 << iota // hooks on kernel functions
	CanForce               // stores to read-only memory
	CanLand                // a fault in a called function ends the call, not the thread
	CanStack               // Stack works
)

const (
	eventNone = iota
	eventOutput
	eventRequest
	eventDone
)

// A State is what the statement's thread is doing.
type State uint32

// The states.
const (
	Idle State = iota
	Python
	Call // in a kernel function
	Request
	Sleep
	Lock
)

type helloArg struct {
	version, flags     uint32
	heapLimit          uint64
	recursion, stress  uint32
	ringSize, features uint32
	session            uint64
}

type runArg struct {
	image    uint64
	len, pad uint32
}

type argvArg struct {
	buf        uint64
	len, count uint32
}

type waitArg struct {
	buf      uint64
	cap, len uint32
	id       uint64
	event    uint32
	timeout  int32
	op       [opMax]byte
}

type replyArg struct {
	id, buf uint64
	len     uint32
	error   int32
}

type interruptArg struct {
	flags uint32
	state State
	fn    uint64
	ns    uint64
}

type stackArg struct {
	buf      uint64
	cap, len uint32
}

type abandonArg struct {
	fn        uint64
	left, pad uint32
}

// Stats tells of a session: its heap, what its output ring dropped, and the sums over its hooks.
type Stats struct {
	HeapBytes, LiveBytes, Collections, PauseMax, PauseLast uint64
	DroppedRecords, DroppedBytes                           uint64
	Hooks, Hits, Run, Missed, Errors                       uint64
	Faults                                                 uint64
	Threads, Abandoned                                     uint32
}

type ringHeader struct {
	magic, size    uint32
	head           uint64
	droppedRecords uint64
	droppedBytes   uint64
	pad            [4]uint64
	tail           uint64
}

type record struct {
	len           uint32
	stream, flags uint16
	ns            uint64
}

func command[T any](n uintptr) uintptr {
	var arg T
	return 3<<30 | unsafe.Sizeof(arg)<<16 | 'K'<<8 | n
}

var (
	ioctlHello     = command[helloArg](0x80)
	ioctlRun       = command[runArg](0x81)
	ioctlWait      = command[waitArg](0x82)
	ioctlReply     = command[replyArg](0x83)
	ioctlInterrupt = command[interruptArg](0x84)
	ioctlStack     = command[stackArg](0x85)
	ioctlAbandon   = command[abandonArg](0x86)
	ioctlStats     = command[Stats](0x87)
	ioctlArgv      = command[argvArg](0x88)
)

// ioctl hands arg to the session at fd.
func ioctl[T any](fd, cmd uintptr, arg *T) error {
	for {
		_, _, errno := syscall.Syscall(syscall.SYS_IOCTL, fd, cmd, uintptr(unsafe.Pointer(arg)))
		switch errno {
		case 0:
			return nil
		case syscall.EINTR:
		default:
			return errno
		}
	}
}

// address is b's for the kernel; the caller keeps b alive over the call.
func address(b []byte) uint64 {
	return uint64(uintptr(unsafe.Pointer(unsafe.SliceData(b))))
}
