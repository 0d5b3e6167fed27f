package btf

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"os"
	"sync"
	"sync/atomic"
	"unsafe"
)

// KernelPath is where a running kernel shows its own BTF.
const KernelPath = "/sys/kernel/btf/vmlinux"

// Kinds as the format numbers them.
const (
	rawInt = iota + 1
	rawPtr
	rawArray
	rawStruct
	rawUnion
	rawEnum
	rawFwd
	rawTypedef
	rawVolatile
	rawConst
	rawRestrict
	rawFunc
	rawFuncProto
	rawVar
	rawDatasec
	rawFloat
	rawDeclTag
	rawTypeTag
	rawEnum64
)

const (
	headerLen = 24
	typeLen   = 12 // name, info, size or type
	btfMagic  = 0xeb9f
)

// Types is the set of types of one kernel and of its modules as they are added. It is safe for
// concurrent use.
type Types struct {
	mu    sync.RWMutex // guards growth: parts, by AddModule
	parts []*part      // by first id; parts[0] is vmlinux

	names nameIndex
	enums enumIndex
	synth synthetic
}

// part is one blob: vmlinux or a module. Its offsets and strings never change; types are
// decoded on demand.
type part struct {
	module  string // "" for vmlinux
	first   ID     // the id of offsets[0]
	types   []byte
	strs    []byte
	offsets []uint32
	cache   []atomic.Pointer[Type]
	base    *part // what raw ids below baseIDs and strings below len(base.strs) refer to
	baseIDs ID    // number of ids in base, Void included
}

// LoadKernel reads the types of the running kernel.
func LoadKernel() (*Types, error) { return Load(KernelPath) }

// Load reads a raw BTF blob from a file.
func Load(path string) (*Types, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("kernel types: %w", err)
	}
	t, err := Parse(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return t, nil
}

// Parse indexes a raw BTF blob. It keeps data, which must not change afterwards.
func Parse(data []byte) (*Types, error) {
	p, err := parsePart(data, nil)
	if err != nil {
		return nil, err
	}
	return &Types{parts: []*part{p}}, nil
}

// AddModule adds the split BTF of a module (/sys/kernel/btf/NAME), whose ids are moved up to
// follow those already known.
func (t *Types) AddModule(name string, data []byte) error {
	if err := t.addPart(name, data); err != nil {
		return err
	}
	// After mu is free: the indexes take it under their own locks.
	t.names.reset()
	t.enums.reset()
	return nil
}

func (t *Types) addPart(name string, data []byte) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	for _, p := range t.parts {
		if p.module == name {
			return fmt.Errorf("module %s: types already added", name)
		}
	}
	p, err := parsePart(data, t.parts[0])
	if err != nil {
		return fmt.Errorf("module %s: %w", name, err)
	}
	last := t.parts[len(t.parts)-1]
	p.module, p.first = name, last.first+ID(len(last.offsets))
	if p.first+ID(len(p.offsets)) >= FirstSynthetic {
		return fmt.Errorf("module %s: too many types", name)
	}
	t.parts = append(t.parts[:len(t.parts):len(t.parts)], p)
	return nil
}

// Module says which module a type comes from and its BTF id there; "" is vmlinux. Synthetic
// types have no id in the kernel: the result is 0.
func (t *Types) Module(id ID) (name string, rawID uint32) {
	if id >= FirstSynthetic {
		return "", 0
	}
	p := t.partOf(id)
	if p == nil {
		return "", uint32(id)
	}
	return p.module, uint32(id - p.first + p.baseIDs)
}

// Len is the number of ids in use below FirstSynthetic, Void included.
func (t *Types) Len() int {
	parts := t.snapshot()
	last := parts[len(parts)-1]
	return int(last.first) + len(last.offsets)
}

func (t *Types) snapshot() []*part {
	t.mu.RLock()
	defer t.mu.RUnlock()
	return t.parts
}

// partOf finds the blob of a type; nil for Void and ids nobody has.
func (t *Types) partOf(id ID) *part {
	for _, p := range t.snapshot() {
		if id >= p.first && id-p.first < ID(len(p.offsets)) {
			return p
		}
	}
	return nil
}

func parsePart(data []byte, base *part) (*part, error) {
	types, strs, err := sections(data)
	if err != nil {
		return nil, err
	}
	p := &part{first: 1, baseIDs: 1, types: types, strs: strs, base: base}
	if base != nil {
		p.baseIDs = base.baseIDs + ID(len(base.offsets))
	} else if len(strs) == 0 || strs[0] != 0 {
		return nil, fmt.Errorf("malformed BTF: string section does not begin with an empty string")
	}
	if n := len(strs); n > 0 && strs[n-1] != 0 {
		return nil, fmt.Errorf("malformed BTF: last string is not terminated")
	}
	if p.offsets, err = offsets(types); err != nil {
		return nil, err
	}
	p.cache = make([]atomic.Pointer[Type], len(p.offsets))
	return p, nil
}

// sections checks the header and cuts out the type and string sections.
func sections(data []byte) (types, strs []byte, err error) {
	if len(data) < headerLen {
		return nil, nil, fmt.Errorf("malformed BTF: %d bytes is no header", len(data))
	}
	le := binary.LittleEndian
	switch magic := le.Uint16(data); {
	case magic == btfMagic>>8|btfMagic&0xff<<8:
		return nil, nil, fmt.Errorf("big-endian BTF is not supported")
	case magic != btfMagic:
		return nil, nil, fmt.Errorf("not BTF: magic is %#04x", magic)
	case data[2] != 1:
		return nil, nil, fmt.Errorf("BTF version %d is not supported", data[2])
	}
	hdr := uint64(le.Uint32(data[4:]))
	if hdr < headerLen || hdr > uint64(len(data)) {
		return nil, nil, fmt.Errorf("malformed BTF: header length %d", hdr)
	}
	body := data[hdr:]
	cut := func(at int, what string) []byte {
		off, n := uint64(le.Uint32(data[at:])), uint64(le.Uint32(data[at+4:]))
		if off+n > uint64(len(body)) {
			err = fmt.Errorf("malformed BTF: %s section ends past the data", what)
			return nil
		}
		return body[off : off+n]
	}
	types = cut(8, "type")
	strs = cut(16, "string")
	return types, strs, err
}

// offsets walks the type headers and notes where each type begins.
func offsets(types []byte) ([]uint32, error) {
	at := make([]uint32, 0, len(types)/24)
	for off := 0; off < len(types); {
		if len(types)-off < typeLen {
			return nil, fmt.Errorf("malformed BTF: type %d is cut short", len(at)+1)
		}
		info := binary.LittleEndian.Uint32(types[off+4:])
		n, ok := tailLen(info>>24&0x1f, int(info&0xffff))
		if !ok {
			return nil, fmt.Errorf("type %d: BTF kind %d is not supported", len(at)+1, info>>24&0x1f)
		}
		if len(types)-off-typeLen < n {
			return nil, fmt.Errorf("malformed BTF: type %d is cut short", len(at)+1)
		}
		at = append(at, uint32(off))
		off += typeLen + n
	}
	return at, nil
}

// tailLen is the number of bytes after a type's header.
func tailLen(kind uint32, vlen int) (int, bool) {
	switch kind {
	case rawInt, rawVar, rawDeclTag:
		return 4, true
	case rawPtr, rawFwd, rawTypedef, rawVolatile, rawConst, rawRestrict, rawFunc, rawFloat, rawTypeTag:
		return 0, true
	case rawArray:
		return 12, true
	case rawEnum, rawFuncProto:
		return 8 * vlen, true
	case rawStruct, rawUnion, rawDatasec, rawEnum64:
		return 12 * vlen, true
	}
	return 0, false
}

// strAt is the string section from a string on, nil if off is past it. Strings end in a NUL, and
// so does the section.
func (p *part) strAt(off uint32) []byte {
	s := p.strs
	if p.base != nil {
		if n := uint32(len(p.base.strs)); off < n {
			s = p.base.strs
		} else {
			off -= n
		}
	}
	if uint64(off) >= uint64(len(s)) {
		return nil
	}
	return s[off:]
}

// str reads a string; the result aliases the blob.
func (p *part) str(off uint32) (string, error) {
	s := p.strAt(off)
	n := bytes.IndexByte(s, 0)
	if n < 0 {
		return "", fmt.Errorf("malformed BTF: string at %d is past the strings", off)
	}
	return unsafe.String(unsafe.SliceData(s), n), nil
}

// id turns a reference inside this part into an id of the whole set.
func (p *part) id(raw uint32) (ID, error) {
	id := ID(raw)
	if id < p.baseIDs {
		return id, nil
	}
	if id-p.baseIDs >= ID(len(p.offsets)) {
		return 0, fmt.Errorf("malformed BTF: no type %d", raw)
	}
	return id - p.baseIDs + p.first, nil
}
