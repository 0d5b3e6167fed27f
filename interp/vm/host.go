package vm

/*
#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
*/
import "C"

import (
	"errors"
	"runtime/cgo"
	"unsafe"
)

// What the C half of the home (home.h) asks of its Machine.

func machineOf(h C.uintptr_t) *Machine {
	return cgo.Handle(h).Value().(*Machine)
}

//export kraitOutput
func kraitOutput(h C.uintptr_t, stream C.int, text *C.char, n C.size_t) {
	m := machineOf(h)
	w := m.config.Stdout
	if stream == 2 {
		w = m.config.Stderr
	}
	if w != nil {
		// A writer that fails is its owner's affair, as a closed standard output is.
		_, _ = w.Write(unsafe.Slice((*byte)(unsafe.Pointer(text)), int(n)))
	}
}

//export kraitPeek
func kraitPeek(h C.uintptr_t, dst unsafe.Pointer, addr C.uint64_t, n C.size_t) C.int {
	peek := machineOf(h).config.Peek
	if peek == nil {
		return -C.EPERM
	}
	err := peek(uint64(addr), unsafe.Slice((*byte)(dst), int(n)))
	switch {
	case err == nil:
		return 0
	case errors.Is(err, ErrNoAccess):
		return -C.EPERM
	}
	return -C.EFAULT
}

//export kraitAhead
func kraitAhead(h C.uintptr_t, windows C.int, memory *C.int) C.int {
	ahead := machineOf(h).config.Ahead
	if ahead == nil {
		return -1
	}
	program, mem, err := ahead(int(windows))
	if err != nil {
		return -1
	}
	*memory = C.int(mem)
	return C.int(program)
}

//export kraitSymbol
func kraitSymbol(h C.uintptr_t, name *C.char, ret *C.uint64_t) C.int {
	symbol := machineOf(h).config.Symbol
	if symbol == nil {
		return -C.ENOENT
	}
	addr, err := symbol(C.GoString(name))
	switch {
	case err == nil:
		*ret = C.uint64_t(addr)
		return 0
	case errors.Is(err, ErrFreed):
		return -C.EPERM
	}
	return -C.ENOENT
}

//export kraitSymbolAt
func kraitSymbolAt(h C.uintptr_t, addr C.uint64_t, name *C.char, size C.size_t, offset *C.uint64_t) C.int {
	at := machineOf(h).config.SymbolAt
	if at == nil {
		return -C.ENOENT
	}
	text, off, ok := at(uint64(addr))
	if !ok || size == 0 {
		return -C.ENOENT
	}
	room := unsafe.Slice((*byte)(unsafe.Pointer(name)), int(size))
	room[copy(room[:len(room)-1], text)] = 0
	*offset = C.uint64_t(off)
	return 0
}

//export kraitRequest
func kraitRequest(h C.uintptr_t, op *C.char, in *C.uchar, n C.size_t, out **C.uchar, outlen *C.size_t) C.int {
	request := machineOf(h).config.Request
	if request == nil {
		return -C.ENOSYS
	}
	reply, err := request(C.GoString(op), C.GoBytes(unsafe.Pointer(in), C.int(n)))
	if err != nil {
		return -C.EIO
	}
	*out = (*C.uchar)(C.CBytes(reply))
	*outlen = C.size_t(len(reply))
	return 0
}
