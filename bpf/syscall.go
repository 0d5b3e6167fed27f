package bpf

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"regexp"
	"runtime"
	"strconv"
	"strings"
	"unsafe"

	"github.com/cilium/ebpf"
	"github.com/cilium/ebpf/asm"
	"golang.org/x/sys/unix"
)

// Programs are loaded with the raw system call: the types are indexed already, and the library would
// parse all of the kernel's again for each program.

// progAttr is the part of union bpf_attr that BPF_PROG_LOAD reads.
type progAttr struct {
	progType     uint32
	insnCnt      uint32
	insns        uint64
	license      uint64
	logLevel     uint32
	logSize      uint32
	logBuf       uint64
	kernVersion  uint32
	progFlags    uint32
	progName     [16]byte
	progIfindex  uint32
	attachType   uint32
	progBTF      uint32
	funcInfoRec  uint32
	funcInfo     uint64
	funcInfoCnt  uint32
	lineInfoRec  uint32
	lineInfo     uint64
	lineInfoCnt  uint32
	attachBTFID  uint32
	attachBTFObj uint32
	_            uint32
}

// runAttr is the part of union bpf_attr that BPF_PROG_TEST_RUN reads.
type runAttr struct {
	progFD, retval, dataSizeIn, dataSizeOut uint32
	dataIn, dataOut                         uint64
	repeat, duration, ctxSizeIn, ctxSizeOut uint32
	ctxIn, ctxOut                           uint64
	flags, cpu, batchSize, _                uint32
}

func bpfCall(cmd uintptr, attr unsafe.Pointer, size uintptr) (int, error) {
	for {
		r, _, errno := unix.Syscall(unix.SYS_BPF, cmd, uintptr(attr), size)
		switch errno {
		case 0:
			return int(r), nil
		case unix.EAGAIN, unix.EINTR:
			continue
		}
		return -1, errno
	}
}

// A LoadError is a program that the kernel's verifier refused.
type LoadError struct {
	File   string
	Line   int    // of the Python source, 0 if not known
	Reason string // the verifier's
	Log    string
	Err    error
}

func (e *LoadError) Error() string {
	where := ""
	if e.Line > 0 {
		where = fmt.Sprintf("%s:%d: ", e.File, e.Line)
	}
	return fmt.Sprintf("%sthe kernel refused the eBPF program: %s (%v)", where, e.Reason, e.Err)
}

func (e *LoadError) Unwrap() error { return e.Err }

const (
	logSize   = 1 << 20
	logErrors = 4 // BPF_LOG_STATS: the complaint and the numbers, no instructions
)

// loadProgram loads instructions; target and the rest of attr but name, type and flags may be zero.
func loadProgram(name string, insns asm.Instructions, attr progAttr) (*ebpf.Program, error) {
	var code bytes.Buffer
	if err := insns.Marshal(&code, binary.LittleEndian); err != nil {
		return nil, fmt.Errorf("program %s: %w", name, err)
	}
	license := []byte("GPL\x00")
	raw := code.Bytes()
	// The kernel gets addresses as numbers, which a stack that grows would not follow.
	var pin runtime.Pinner
	defer pin.Unpin()
	pin.Pin(&raw[0])
	pin.Pin(&license[0])
	attr.insnCnt = uint32(len(raw) / asm.InstructionSize)
	attr.insns = uint64(uintptr(unsafe.Pointer(&raw[0])))
	attr.license = uint64(uintptr(unsafe.Pointer(&license[0])))
	copy(attr.progName[:15], safeName(name))
	fd, err := bpfCall(unix.BPF_PROG_LOAD, unsafe.Pointer(&attr), unsafe.Sizeof(attr))
	if err != nil && !errors.Is(err, unix.EPERM) {
		log := make([]byte, logSize)
		pin.Pin(&log[0])
		attr.logLevel, attr.logSize, attr.logBuf = 1, logSize, uint64(uintptr(unsafe.Pointer(&log[0])))
		var second int
		if second, err = bpfCall(unix.BPF_PROG_LOAD, unsafe.Pointer(&attr), unsafe.Sizeof(attr)); err == nil {
			fd = second
		} else if errors.Is(err, unix.ENOSPC) {
			// With instructions the log is too long; without them it still has the reason.
			clear(log)
			attr.logLevel = logErrors
			_, err = bpfCall(unix.BPF_PROG_LOAD, unsafe.Pointer(&attr), unsafe.Sizeof(attr))
			err = &LoadError{Log: string(bytes.TrimRight(log, "\x00")), Err: err}
		} else {
			err = &LoadError{Log: string(bytes.TrimRight(log, "\x00")), Err: err}
		}
	}
	runtime.KeepAlive(insns)
	if errors.Is(err, unix.EPERM) {
		return nil, fmt.Errorf("loading eBPF: %w (it takes root, or CAP_BPF and CAP_PERFMON)", err)
	}
	if err != nil {
		return nil, err
	}
	return ebpf.NewProgramFromFD(fd)
}

// safeName keeps what the kernel allows in the name of a program or map.
func safeName(name string) string {
	return strings.Map(func(r rune) rune {
		if r < 0x80 && (r == '_' || r == '.' || r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z') {
			return r
		}
		return '_'
	}, name)
}

var (
	logInsn    = regexp.MustCompile(`^(\d+): \(`)
	logNumbers = regexp.MustCompile(`^(processed|verification time|stack depth) `)
)

// readLog finds the last instruction that the verifier looked at, and its complaint.
func readLog(log string) (insn int, reason string) {
	insn = -1
	for _, line := range strings.Split(strings.TrimSpace(log), "\n") {
		if m := logInsn.FindStringSubmatch(line); m != nil {
			insn, _ = strconv.Atoi(m[1])
			continue
		}
		if logNumbers.MatchString(line) || strings.HasPrefix(line, ";") || line == "" {
			continue
		}
		reason = line
	}
	return insn, reason
}

// runProgram runs a program; ctx is read by it, and written by one of type SYSCALL.
func runProgram(p *ebpf.Program, ctx []byte) (uint32, error) {
	var pin runtime.Pinner
	defer pin.Unpin()
	pin.Pin(&ctx[0])
	attr := runAttr{progFD: uint32(p.FD()), ctxSizeIn: uint32(len(ctx)), ctxIn: uint64(uintptr(unsafe.Pointer(&ctx[0])))}
	_, err := bpfCall(unix.BPF_PROG_TEST_RUN, unsafe.Pointer(&attr), unsafe.Sizeof(attr))
	runtime.KeepAlive(p)
	return attr.retval, err
}

// mapMemory maps the one value of an array map that was made for it.
func mapMemory(m *ebpf.Map, size int) ([]byte, error) {
	page := unix.Getpagesize()
	return unix.Mmap(m.FD(), 0, (size+page-1)/page*page, unix.PROT_READ|unix.PROT_WRITE, unix.MAP_SHARED)
}

// newMemoryMap makes an array map of one value, for user space to map.
func newMemoryMap(name string, size int) (*ebpf.Map, error) {
	m, err := ebpf.NewMap(&ebpf.MapSpec{
		Name: name, Type: ebpf.Array, KeySize: 4, ValueSize: uint32(size), MaxEntries: 1, Flags: unix.BPF_F_MMAPABLE,
	})
	if err != nil {
		return nil, fmt.Errorf("map %s: %w", name, err)
	}
	return m, nil
}

// newValueMap makes an array map of one value that user space maps too.
func newValueMap(name string, size int) (*ebpf.Map, []byte, error) {
	m, err := newMemoryMap(name, size)
	if err != nil {
		return nil, nil, err
	}
	mem, err := mapMemory(m, size)
	if err != nil {
		m.Close()
		return nil, nil, fmt.Errorf("map %s: mmap: %w", name, err)
	}
	return m, mem, nil
}
