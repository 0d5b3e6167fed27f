package value

import (
	"math"
	"math/big"
	"os"
	"reflect"
	"regexp"
	"strings"
	"testing"
)

var huge, _ = new(big.Int).SetString("-123456789012345678901234567890", 10)

var samples = []Value{
	nil, Bool(true), Bool(false), Ellipsis{}, Int(math.MinInt64), Int(7), Uint(math.MaxUint64), BigInt(huge),
	Float(math.Inf(1)), Float(0.5), Str(""), Str("é\x00"), Bytes("\xff\x00"), Tuple{}, Tuple{Int(1), nil},
	List{List{}, Str("x")}, Set{Int(1)}, FrozenSet{}, Dict{{Str("b"), Int(1)}, {Int(2), Dict{}}},
	Object{5, 0xffff888000000000, true}, Object{5, 0, false},
}

func TestRoundTrip(t *testing.T) {
	for _, want := range samples {
		b, err := Encode(want)
		if err != nil {
			t.Errorf("%#v: %v", want, err)
			continue
		}
		if got, err := Decode(b); err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%#v comes back as %#v, %v", want, got, err)
		}
		for n := range b {
			if _, err := Decode(b[:n]); err == nil {
				t.Errorf("%#v: %d of %d bytes are accepted", want, n, len(b))
			}
		}
	}
}

func TestRefused(t *testing.T) {
	if _, err := Encode(List{Other{"module", "<module>"}}); err == nil {
		t.Error("Other is encoded")
	}
	deep := Value(List{})
	for range maxDepth + 1 {
		deep = List{deep}
	}
	if _, err := Encode(deep); err == nil {
		t.Error("a deep list is encoded")
	}
	for _, b := range []string{"\x63", "\x00\x00", "\x05\x00\x00\x00\x00\x00", "\x0e\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x02"} {
		if v, err := Decode([]byte(b)); err == nil {
			t.Errorf("%q decodes as %#v", b, v)
		}
	}
}

// TestTags compares the tags with the header that the C core uses.
func TestTags(t *testing.T) {
	text, err := os.ReadFile("../vm/wire.h")
	if err != nil {
		t.Fatal(err)
	}
	_, body, _ := strings.Cut(string(text), "enum krt_wire_tag {")
	body, _, _ = strings.Cut(body, "}")
	got := strings.Join(regexp.MustCompile(`KRT_WIRE_(\w+)`).FindAllString(body, -1), " ")
	want := "KRT_WIRE_NONE KRT_WIRE_FALSE KRT_WIRE_TRUE KRT_WIRE_ELLIPSIS KRT_WIRE_INT KRT_WIRE_BIG KRT_WIRE_FLOAT " +
		"KRT_WIRE_STR KRT_WIRE_BYTES KRT_WIRE_TUPLE KRT_WIRE_LIST KRT_WIRE_DICT KRT_WIRE_SET KRT_WIRE_FROZENSET " +
		"KRT_WIRE_OBJECT KRT_WIRE_OTHER"
	if got != want {
		t.Errorf("wire.h has the tags %s, the constants of encode.go follow %s", got, want)
	}
}

func raised() []byte {
	var e encoder
	e.U8(uint8(Raised))
	for _, s := range []string{"NameError", "name 'x' is not defined", "Traceback ..."} {
		e.Str(s)
	}
	e.U32(1)
	e.Str("x.py")
	e.Str("f")
	for _, n := range []uint32{3, 5, 6} {
		e.U32(n)
	}
	e.U32(2) // the tracebacks of the text: another's, its own
	e.U32(0)
	e.U32(1)
	e.Str("y.py")
	e.Str("g")
	for _, n := range []uint32{7, 1, 2} {
		e.U32(n)
	}
	e.U32(1)
	e.value(Dict{{Str("name"), Str("x")}}, 0)
	return e.B
}

func TestOutcome(t *testing.T) {
	o, err := DecodeOutcome(raised())
	if err != nil {
		t.Fatal(err)
	}
	want := &Exception{"NameError", "name 'x' is not defined", "Traceback ...", []Frame{{"x.py", "f", 3, 5, 6}},
		[][]Frame{{{"y.py", "g", 7, 1, 2}}, {{"x.py", "f", 3, 5, 6}}}, 1, Dict{{Str("name"), Str("x")}}}
	if o.Status != Raised || !reflect.DeepEqual(o.Exception, want) {
		t.Errorf("got %+v %+v", o, o.Exception)
	}
	if v, ok := o.Exception.Details.Get("name"); !ok || v != Str("x") {
		t.Errorf("details: %v %v", v, ok)
	}
	o, err = DecodeOutcome([]byte{uint8(Exited), tagInt, 3, 0, 0, 0, 0, 0, 0, 0})
	if err != nil || o.Status != Exited || o.Value != Int(3) {
		t.Errorf("got %+v, %v", o, err)
	}
	if _, err := DecodeOutcome([]byte{9, 0}); err == nil {
		t.Error("status 9 is accepted")
	}
}

func FuzzDecode(f *testing.F) {
	for _, v := range samples {
		b, err := Encode(v)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
	}
	f.Add(raised())
	f.Fuzz(func(t *testing.T, b []byte) {
		DecodeOutcome(b)
		v, err := Decode(b)
		if err != nil || strings.Contains(string(b), string([]byte{tagOther})) {
			return
		}
		if _, err := Encode(v); err != nil {
			t.Errorf("a decoded value does not encode: %v", err)
		}
	})
}
