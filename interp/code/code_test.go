package code

import (
	"bytes"
	"math"
	"math/big"
	"os"
	"reflect"
	"strings"
	"testing"

	"krait/interp/code/opgen/table"
)

// TestGenerated keeps ops_gen.go in step with the headers.
func TestGenerated(t *testing.T) {
	want, err := table.Generate("../vm")
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("ops_gen.go")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Error("ops_gen.go is out of date: run go generate ./interp/code")
	}
}

func sample() *Program {
	huge, _ := new(big.Int).SetString("-123456789012345678901234567890123456789012", 10)
	inner := &Code{
		Name: "f", Qualname: "f", FirstLine: 1, NRegs: 3, NArgs: 1, Vars: []string{"x"}, Frees: []string{"y"},
		Words:     []uint32{uint32(RETURN)},
		Handlers:  []Handler{{0, 1, 0, 1}},
		Positions: []Position{{0, 1, 2, 3}},
	}
	outer := &Code{
		Name: "<module>", Qualname: "<module>", Flags: FlagModule, NRegs: 5, NIC: 1,
		Consts: []Const{nil, true, false, Ellipsis{}, int64(-5), huge, math.Inf(-1), math.Copysign(0, -1), "a b", Ident("a"),
			Bytes("\x00\xff"), Tuple{int64(1), Tuple{"x"}}, FrozenSet{int64(1)}, Tuple(nil), new(big.Int).Lsh(big.NewInt(1), 64)},
		Children: []int{0},
		Globals:  []string{"print"},
		Words: []uint32{
			uint32(EXT) | 1<<8, uint32(LOADK) | 2<<8 | 3<<16,
			uint32(GETATTR) | 1<<8, 9 | 0<<16,
			uint32(GLOAD), uint32(JMP) | 0xffffff<<8, uint32(LOADI) | 0xffff<<16, uint32(RETURN),
		},
	}
	return &Program{
		Module: "__main__", File: "x.py", Codes: []*Code{inner, outer}, Entry: 1,
		Names: []Name{{NameFunc, 7, 0, "kfree"}, {NameConst, 0, math.MaxUint64, "X"}},
		Types: []Type{
			{ID: 7, Kind: TypeStruct, Size: 8, Name: "s", Members: []Member{{Name: "a", Type: 1, BitOffset: 3, BitSize: 2}}},
			{ID: 8, Kind: TypeEnum, Flags: TypeFlagSigned, Size: 4, Members: []Member{{Name: "E", Value: math.MaxUint64}}},
		},
	}
}

func TestRoundTrip(t *testing.T) {
	p := sample()
	b, err := Encode(p)
	if err != nil {
		t.Fatal(err)
	}
	q, err := Decode(b)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(p, q) {
		t.Errorf("decoded program differs:\n%s\nwant\n%s", Disassemble(q, nil), Disassemble(p, nil))
	}
	again, err := Encode(q)
	if err != nil || !bytes.Equal(again, b) {
		t.Errorf("encoding again gives other bytes (%v)", err)
	}
}

func TestEncodeErrors(t *testing.T) {
	for _, c := range []struct {
		name  string
		spoil func(p *Program)
	}{
		{"entry", func(p *Program) { p.Entry = 2 }},
		{"child order", func(p *Program) { p.Codes[1].Children[0] = 1 }},
		{"registers", func(p *Program) { p.Codes[0].NRegs = 1 << 16 }},
		{"constant", func(p *Program) { p.Codes[1].Consts[0] = uint8(1) }},
	} {
		p := sample()
		c.spoil(p)
		if _, err := Encode(p); err == nil {
			t.Errorf("%s: no error", c.name)
		}
	}
}

func TestDecodeShort(t *testing.T) {
	b, err := Encode(sample())
	if err != nil {
		t.Fatal(err)
	}
	for n := range b {
		if _, err := Decode(b[:n]); err == nil {
			t.Errorf("%d of %d bytes are accepted", n, len(b))
		}
	}
}

func TestRecords(t *testing.T) {
	p := sample()
	for _, want := range p.Names {
		if got, err := DecodeName(EncodeName(&want)); err != nil || got != want {
			t.Errorf("name %+v comes back as %+v, %v", want, got, err)
		}
	}
	for _, want := range p.Types {
		if got, err := DecodeType(EncodeType(&want)); err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("type %+v comes back as %+v, %v", want, got, err)
		}
	}
}

func TestDisassemble(t *testing.T) {
	text := Disassemble(sample(), nil)
	for _, want := range []string{
		"LOADK      r258, k3              ...",
		"GETATTR    r1, r0                a",
		"GLOAD      r0, g0                print",
		"JMP        5",
		"LOADI      r0, -1",
		"on error in 0..1: 0, r1",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("text lacks %q:\n%s", want, text)
		}
	}
}

func TestKey(t *testing.T) {
	all := []Const{nil, true, false, int64(1), int64(0), 1.0, 0.0, math.Copysign(0, -1), "1", Ident("1"), Bytes("1"),
		Tuple{int64(1)}, Tuple{1.0}, FrozenSet{int64(1)}, Ellipsis{}, Tuple{}, "a,b", Tuple{"a", "b"}}
	seen := map[string]Const{}
	for _, v := range all {
		if w, ok := seen[Key(v)]; ok {
			t.Errorf("%T %v and %T %v share a key", v, v, w, w)
		}
		seen[Key(v)] = v
	}
}

func FuzzDecode(f *testing.F) {
	b, err := Encode(sample())
	if err != nil {
		f.Fatal(err)
	}
	f.Add(b)
	f.Fuzz(func(t *testing.T, b []byte) {
		p, err := Decode(b)
		if err != nil {
			return
		}
		Disassemble(p, nil)
		if _, err := Encode(p); err != nil {
			t.Errorf("a decoded program does not encode: %v", err)
		}
	})
}
