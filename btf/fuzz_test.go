package btf

import (
	"bytes"
	"encoding/binary"
	"os"
	"strings"
	"testing"
)

// FuzzParse asks everything there is to ask of malformed blobs: errors are fine, panics, hangs and
// unbounded output are not.
func FuzzParse(f *testing.F) {
	data, err := os.ReadFile("testdata/fixture.btf")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data)
	f.Add(data[:headerLen])
	f.Add([]byte{})
	f.Add(selfContained())
	f.Fuzz(func(t *testing.T, data []byte) { exercise(data) })
}

// selfContained is a struct whose anonymous member it is, a typedef of itself, an array of itself,
// a pointer to itself and a prototype that takes itself twice.
func selfContained() []byte {
	le := binary.LittleEndian
	var types []byte
	add := func(words ...uint32) {
		for _, w := range words {
			types = le.AppendUint32(types, w)
		}
	}
	add(1, rawStruct<<24|2, 8, 0, 1, 0, 0, 1, 0)
	add(1, rawTypedef<<24, 2)
	add(0, rawArray<<24, 0, 3, 3, 2)
	add(0, rawPtr<<24, 4)
	add(0, rawFuncProto<<24|2, 5, 0, 5, 0, 5)
	add(1, rawStruct<<24|1<<31|1, 8, 1, 6, 3<<24)
	strs := "\x00x\x00"
	head := []byte{0x9f, 0xeb, 1, 0}
	for _, w := range []uint32{headerLen, 0, uint32(len(types)), uint32(len(types)), uint32(len(strs))} {
		head = le.AppendUint32(head, w)
	}
	return append(append(head, types...), strs...)
}

func exercise(data []byte) {
	t, err := Parse(data)
	if err != nil {
		return
	}
	t.AddModule("again", bytes.Clone(data))
	for i := range min(t.Len()+2, 300) {
		id := ID(i)
		t.Type(id)
		t.Strip(id)
		t.Size(id)
		t.CText(id)
		t.Declare(id)
		t.Field(id, "x")
		t.PointeeStruct(id)
		t.Proto(id)
		t.Module(id)
		t.Same(id, id+1)
	}
	for name := range t.All(KindStruct, KindUnion, KindTypedef, KindFunc, KindVar, KindInt) {
		t.Func(name)
		t.Global(name)
		if id, err := t.ParseType("struct " + name + "*[3]"); err == nil {
			t.CText(id)
		}
	}
	t.Enumerator("x")
	t.Names("")
}

// TestMalformed changes every byte of a blob in turn.
func TestMalformed(t *testing.T) {
	exercise(selfContained())
	data, err := os.ReadFile("testdata/fixture.btf")
	if err != nil {
		t.Fatal(err)
	}
	for i := range data {
		for _, flip := range []byte{0x01, 0x80, 0xff} {
			bad := bytes.Clone(data)
			bad[i] ^= flip
			exercise(bad)
		}
		exercise(data[:i])
	}
}

func TestParseErrors(t *testing.T) {
	good, err := os.ReadFile("testdata/fixture.btf")
	if err != nil {
		t.Fatal(err)
	}
	change := func(at int, b ...byte) []byte {
		bad := bytes.Clone(good)
		copy(bad[at:], b)
		return bad
	}
	for name, c := range map[string]struct {
		data []byte
		want string
	}{
		"empty":      {nil, "0 bytes is no header"},
		"magic":      {change(0, 'E', 'L'), "not BTF: magic is 0x4c45"},
		"big endian": {change(0, 0xeb, 0x9f), "big-endian BTF is not supported"},
		"version":    {change(2, 2), "BTF version 2 is not supported"},
		"header":     {change(4, 0xff, 0xff), "header length 65535"},
		"types":      {change(12, 0xff, 0xff, 0xff, 0xff), "type section ends past the data"},
		"strings":    {good[:len(good)-1], "string section ends past the data"},
		"terminator": {append(good[:len(good)-1:len(good)-1], 'x'), "last string is not terminated"},
		"kind":       {change(headerLen+7, 0x1f), "type 1: BTF kind 31 is not supported"},
	} {
		if _, err := Parse(c.data); err == nil {
			t.Errorf("%s: accepted", name)
		} else if !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %q, want %q", name, err, c.want)
		}
	}
}
