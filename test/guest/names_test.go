package guest

import (
	"encoding/binary"
	"fmt"
	"sync"
	"testing"

	"krait/btf"
	"krait/interp/code"
	"krait/interp/value"
	"krait/kmod/client"
)

// The kinds of image.h.
const (
	nameFunc, nameVar, nameType, nameConst = 1, 2, 3, 4

	signed, char, variadic, incomplete = 1, 2, 4, 8
)

var typeKind = map[btf.Kind]uint8{
	btf.KindVoid: 0, btf.KindInt: 1, btf.KindChar: 1, btf.KindBool: 2, btf.KindFloat: 3, btf.KindEnum: 4,
	btf.KindStruct: 5, btf.KindUnion: 6, btf.KindPointer: 7, btf.KindArray: 8, btf.KindFuncProto: 10, btf.KindFwd: 5,
}

// kernelTypes are read once for all tests.
var kernelTypes = sync.OnceValues(btf.LoadKernel)

// names answers a machine's questions about the kernel from BTF.
type names struct{ kernel *btf.Kernel }

func newNames(t testing.TB) *names {
	t.Helper()
	types, err := kernelTypes()
	if err != nil {
		t.Fatal(err)
	}
	return &names{&btf.Kernel{Types: types, Symbols: btf.KernelSymbols()}}
}

func (n *names) serve(op string, arg value.Value) (value.Value, error) {
	text, _ := arg.(value.Str)
	switch op {
	case "name":
		return n.name(string(text))
	case "type":
		id, _ := value.ToUint64(arg)
		return value.Bytes(n.records(btf.ID(id), 1)), nil
	case "ctype":
		id, err := n.kernel.Types.ParseType(string(text))
		if err != nil {
			return nil, err
		}
		return value.Tuple{value.Uint(uint64(n.strip(id))), value.Bytes(n.records(id, 1))}, nil
	}
	return nil, fmt.Errorf("%s: no such service", op)
}

func (n *names) name(name string) (value.Value, error) {
	rec := code.Name{Name: name}
	found, ok := n.kernel.Find(name)
	switch {
	case ok && found.Class == btf.FuncName:
		fn, err := n.kernel.Types.Type(found.Type)
		if err != nil {
			return nil, err
		}
		rec.Kind, rec.Type = nameFunc, uint32(fn.Elem)
	case ok && found.Class == btf.VarName:
		rec.Kind, rec.Type = nameVar, uint32(found.Type)
	case ok && found.Class == btf.TypeName:
		rec.Kind, rec.Type = nameType, uint32(found.Type)
	case ok && found.Class == btf.ConstName:
		rec.Kind, rec.Value = nameConst, found.Value.Bits
	default:
		id, ok := n.shim(name)
		if !ok {
			return nil, nil
		}
		rec.Kind, rec.Type = nameFunc, uint32(id)
	}
	return value.Tuple{value.Bytes(code.EncodeName(&rec)), value.Bytes(n.records(btf.ID(rec.Type), 2))}, nil
}

// shimProtos is where the ids of shims' prototypes begin: btf's own synthetic ones lie below.
const shimProtos = btf.ID(0xc0000000)

func (n *names) shim(name string) (btf.ID, bool) {
	for i, s := range client.Shims() {
		if s.Name == name {
			return shimProtos + btf.ID(i), true
		}
	}
	return 0, false
}

// proto is the record of a shim's prototype.
func (n *names) proto(s client.Shim) code.Type {
	d := s.Declaration()
	ret, _ := n.kernel.Types.ParseType(d.Result)
	rec := code.Type{Kind: typeKind[btf.KindFuncProto], Elem: uint32(n.strip(ret))}
	if d.Variadic {
		rec.Flags = variadic
	}
	for _, p := range d.Params {
		id, _ := n.kernel.Types.ParseType(p.Type)
		rec.Members = append(rec.Members, code.Member{Name: p.Name, Type: uint32(n.strip(id))})
	}
	return rec
}

// strip looks through what has no record of its own.
func (n *names) strip(id btf.ID) btf.ID {
	t, err := n.kernel.Types.Strip(id)
	if err != nil {
		return 0
	}
	return t.ID
}

// records holds a type and what it leads to in so many steps.
func (n *names) records(id btf.ID, steps int) []byte {
	seen := map[btf.ID]bool{}
	var body []byte
	count := uint32(0)
	var add func(btf.ID, int)
	add = func(id btf.ID, steps int) {
		rec, ok := n.find(id)
		if !ok || seen[btf.ID(rec.ID)] {
			return
		}
		seen[btf.ID(rec.ID)] = true
		body = append(body, code.EncodeType(&rec)...)
		count++
		if steps == 0 {
			return
		}
		add(btf.ID(rec.Elem), steps-1)
		for _, m := range rec.Members {
			add(btf.ID(m.Type), steps-1)
		}
	}
	add(id, steps)
	return append(binary.LittleEndian.AppendUint32(nil, count), body...)
}

func (n *names) find(id btf.ID) (code.Type, bool) {
	if id >= shimProtos {
		rec := n.proto(client.Shims()[id-shimProtos])
		rec.ID = uint32(id)
		return rec, true
	}
	t, err := n.kernel.Types.Type(n.strip(id))
	if err != nil || t.ID == 0 {
		return code.Type{}, false
	}
	return n.record(t), true
}

func (n *names) record(t *btf.Type) code.Type {
	rec := code.Type{ID: uint32(t.ID), Kind: typeKind[t.Kind], Size: t.Size, Len: t.Len, Name: t.Name,
		Elem: uint32(n.strip(t.Elem))}
	if t.Signed {
		rec.Flags |= signed
	}
	if t.Kind == btf.KindChar || (t.Kind == btf.KindInt && t.Size == 1) {
		rec.Flags |= char
	}
	switch t.Kind {
	case btf.KindFwd:
		rec.Flags |= incomplete
	case btf.KindFuncProto:
		rec.Elem = uint32(n.strip(t.Ret))
		if t.Variadic {
			rec.Flags |= variadic
		}
	case btf.KindPointer:
		rec.Size = 8
	case btf.KindArray:
		rec.Size, _ = n.kernel.Types.Size(t.ID)
	}
	for _, p := range t.Params {
		rec.Members = append(rec.Members, code.Member{Name: p.Name, Type: uint32(n.strip(p.Type))})
	}
	for _, m := range t.Members {
		rec.Members = append(rec.Members, code.Member{Name: m.Name, Type: uint32(n.strip(m.Type)),
			BitOffset: uint32(m.Bit()), BitSize: uint32(m.BitSize)})
	}
	return rec
}
