package btf

import (
	"bytes"
	"debug/elf"
	"encoding/binary"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
)

// The types of the fixture are what pahole makes of it, as it made the kernel's.
//
//go:generate gcc -g -O0 -w -c -o testdata/fixture.o testdata/fixture.c
//go:generate pahole -J --btf_encode_detached=testdata/fixture.btf testdata/fixture.o
//go:generate rm testdata/fixture.o

// fixture compiles testdata/fixture.c with gcc, once, and reads the object's sections: what the
// compiler says of the layouts.
var fixture = sync.OnceValues(func() (map[string][]byte, error) {
	dir, err := filepath.Abs("testdata")
	if err != nil {
		return nil, err
	}
	obj := filepath.Join(testDir, "fixture.o")
	cmd := exec.Command("gcc", "-O0", "-w", "-c", "-o", obj, "fixture.c")
	cmd.Dir = dir
	if out, err := cmd.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("gcc: %w\n%s", err, out)
	}
	f, err := elf.Open(obj)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	sections := make(map[string][]byte)
	for _, s := range f.Sections {
		if s.Type == elf.SHT_PROGBITS {
			if sections[s.Name], err = s.Data(); err != nil {
				return nil, err
			}
		}
	}
	return sections, nil
})

// testDir is a folder for what the tests compile.
var testDir string

func TestMain(m *testing.M) {
	dir, err := os.MkdirTemp("", "krait-btf")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	testDir = dir
	code := m.Run()
	os.RemoveAll(dir)
	os.Exit(code)
}

func section(t testing.TB, name string) []byte {
	t.Helper()
	all, err := fixture()
	if err != nil {
		t.Fatal(err)
	}
	if len(all[name]) == 0 {
		t.Fatalf("fixture.o has no section %s", name)
	}
	return all[name]
}

func fixtureTypes(t testing.TB) *Types {
	t.Helper()
	types, err := Load("testdata/fixture.btf")
	if err != nil {
		t.Fatal(err)
	}
	return types
}

func cstr(b []byte) string { return string(b[:bytes.IndexByte(b, 0)]) }

func TestFieldsEqualOffsetof(t *testing.T) {
	types := fixtureTypes(t)
	rows := 0
	for b := section(t, "layout"); len(b) >= 80; b = b[80:] {
		rows++
		s, ok := types.Struct(cstr(b[:32]))
		if !ok {
			t.Fatalf("no struct %s", cstr(b[:32]))
		}
		f, ok := types.Field(s.ID, cstr(b[32:64]))
		if !ok {
			t.Errorf("struct %s: no field %s", s.Name, cstr(b[32:64]))
			continue
		}
		size, err := types.Size(f.Type)
		if err != nil {
			t.Errorf("%s.%s: %v", s.Name, f.Name, err)
		}
		offset, want := binary.LittleEndian.Uint64(b[64:]), binary.LittleEndian.Uint64(b[72:])
		if uint64(f.Offset) != offset || uint64(size) != want {
			t.Errorf("%s.%s at %d size %d, gcc says %d size %d", s.Name, f.Name, f.Offset, size, offset, want)
		}
	}
	if rows != 21 {
		t.Errorf("gcc wrote %d rows", rows)
	}
}

// TestBitfieldsEqualBytes has gcc set all bits of a field and looks which bits of the struct are set.
func TestBitfieldsEqualBytes(t *testing.T) {
	types := fixtureTypes(t)
	for _, name := range []string{"flags", "packed"} {
		s, ok := types.Struct(name)
		if !ok {
			t.Fatalf("no struct %s", name)
		}
		data := section(t, name)
		// Rows of two names and the struct, padded to its alignment.
		step := 64 + int(s.Size)
		if len(data)%step != 0 {
			t.Fatalf("section %s: %d bytes in rows of %d", name, len(data), step)
		}
		for ; len(data) > 0; data = data[step:] {
			f, ok := types.Field(s.ID, cstr(data[32:64]))
			if !ok {
				t.Fatalf("%s: no field %s", name, cstr(data[32:64]))
			}
			first, n := setBits(data[64:step])
			if int(f.Bit()) != first || int(f.BitSize) != n {
				t.Errorf("%s.%s: bits %d+%d, gcc set %d+%d", name, f.Name, f.Bit(), f.BitSize, first, n)
			}
			if size, _ := types.Size(f.Type); name == "flags" && int(f.BitOffset)+int(f.BitSize) > int(size)*8 {
				t.Errorf("flags.%s: bits %d+%d are not in its unit of %d bytes", f.Name, f.BitOffset, f.BitSize, size)
			}
		}
	}
}

func setBits(b []byte) (first, n int) {
	first = -1
	for i := range len(b) * 8 {
		if b[i/8]>>(i%8)&1 != 0 {
			if first < 0 {
				first = i
			}
			n++
		}
	}
	return first, n
}

func TestDecodedKinds(t *testing.T) {
	types := fixtureTypes(t)
	color, ok := types.Enum("color")
	if !ok || !equalValues(color.Values, []EnumValue{{"RED", 0}, {"GREEN", 7}, {"BLUE", 1<<64 - 2}}) {
		t.Errorf("enum color: %+v", color)
	}
	if v, enum, ok := types.Enumerator("HUGE_VALUE"); !ok || v != 0x1122334455667788 || enum.Name != "big" || enum.Size != 8 {
		t.Errorf("HUGE_VALUE: %#x in %+v, %v", v, enum, ok)
	}
	if _, _, ok := types.Enumerator("NO_SUCH"); ok {
		t.Error("found an enumerator that is not there")
	}
	s, _ := types.Struct("everything")
	f, ok := types.Field(s.ID, "second")
	if !ok || len(f.Path) != 3 || f.Path[0] != 2 {
		t.Errorf("second: path %v", f.Path)
	}
	if _, ok := types.Field(s.ID, "third"); ok {
		t.Error("found a field that is not there")
	}
	if got := len(types.Fields(s.ID)); got != 20 {
		t.Errorf("struct everything has %d fields in reach", got)
	}
	opaque, _ := types.Field(s.ID, "opaque")
	if _, ok := types.PointeeStruct(opaque.Type); ok {
		t.Error("struct unknown is declared only, yet resolved")
	}
	node, _ := types.Field(s.ID, "node")
	next, _ := types.Field(node.Type, "next")
	if l, ok := types.PointeeStruct(next.Type); !ok || l.Name != "list" {
		t.Errorf("node.next points to %+v", l)
	}
}

func equalValues(a, b []EnumValue) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

func TestCText(t *testing.T) {
	types := fixtureTypes(t)
	s, _ := types.Struct("everything")
	for name, want := range map[string]string{
		"name":     "char name[16]",
		"text":     "const char *text",
		"compare":  "compare_t compare",
		"handlers": "void (*handlers[4])(struct everything *, ...)",
		"refs":     "volatile atomic64_t refs",
		"grid":     "u8 grid[15]", // pahole writes no more than the number of elements
		"ready":    "bool ready",
		"inner":    "struct {...} inner",
		"tail":     "unsigned short tail[]",
		"opaque":   "struct unknown *opaque",
		"little":   "signed char little",
		"big":      "long long big",
	} {
		f, ok := types.Field(s.ID, name)
		if got := types.Declaration(f.Type, f.Name); !ok || got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
	l, _ := types.Struct("list")
	want := "struct list {\n" +
		"\tstruct list *next;                               /*     0     8 */\n" +
		"\tstruct list **pprev;                             /*     8     8 */\n" +
		"\n\t/* size: 16, members: 2 */\n};\n"
	if got := types.Declare(l.ID); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestPrototypes(t *testing.T) {
	types := fixtureTypes(t)
	for name, want := range map[string]string{
		"add":  "int add(struct everything *e, int count, const char *fmt, ...)",
		"find": "union word *find(compare_t how, u8 *table, struct flags by_value)",
	} {
		fn, ok := types.Func(name)
		if !ok {
			t.Errorf("no function %s", name)
			continue
		}
		if got := types.Prototype(fn); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
		if fn.Dups != 0 {
			t.Errorf("%s: %d duplicates", name, fn.Dups)
		}
	}
}

func TestParseType(t *testing.T) {
	types := fixtureTypes(t)
	for text, want := range map[string]string{
		"struct list *":                 "struct list *",
		"list":                          "struct list",
		"union word":                    "union word",
		"color":                         "enum color",
		"u8":                            "u8",
		"unsigned long":                 "unsigned long",
		"long unsigned int":             "unsigned long",
		"int long":                      "long",
		"unsigned":                      "unsigned int",
		"const char *const *":           "char **",
		"char[16]":                      "char[16]",
		"u8[3][5]":                      "u8[3][5]",
		"int (*)(void *)":               "int (*)(void *)",
		"int (*[4])(struct list *,...)": "int (*[4])(struct list *, ...)",
		"int (*(*)(int))(char)":         "int (*(*)(int))(char)",
		"void *":                        "void *",
		"struct unknown *":              "struct unknown *",
		"int (*)[GREEN]":                "int (*)[7]",
		"bool":                          "bool",
	} {
		id, err := types.ParseType(text)
		if err != nil {
			t.Errorf("%q: %v", text, err)
		} else if got := types.CText(id); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	a, _ := types.ParseType("struct list **")
	b, _ := types.ParseType("struct list * *")
	if a != b || a < FirstSynthetic {
		t.Errorf("one text, two types: %d and %d", a, b)
	}
	s, _ := types.Struct("list")
	if f, _ := types.Field(s.ID, "pprev"); !types.Same(f.Type, a) {
		t.Error("the parsed pointer is not the member's type")
	}
}

func TestParseTypeErrors(t *testing.T) {
	types := fixtureTypes(t)
	for text, want := range map[string]string{
		"":                  `type "": a type name is missing`,
		"struct lsit *":     `struct "lsit": no such type in this kernel (did you mean struct list?)`,
		"everythin":         `type "everythin": no such type in this kernel (did you mean everything?)`,
		"zzzzzz":            `type "zzzzzz": no such type in this kernel`,
		"int[":              `type "int[": "" is no array length`,
		"int[4":             `type "int[4": "]" is missing at the end`,
		"int x":             `type "int x": "x" is not part of a type`,
		"unsigned float":    `type "unsigned float": "float" is not part of a type`,
		"long char":         `type "long char": "long char" is no integer type`,
		"struct":            `type "struct": a name is missing after "struct"`,
		"unsigned struct":   `type "unsigned struct": "struct" after "unsigned"`,
		"int $":             `type "int $": unexpected "$"`,
		"void[3]":           `type "void[3]": array of void, which has no size`,
		"u64[4294967295]":   `type "u64[4294967295]": array is too large`,
		"u64[77777777777]":  `type "u64[77777777777]": "77777777777" is no array length`,
		"int (*)(list":      `type "int (*)(list": "," is missing at the end`,
		"struct unknown[2]": `type "struct unknown[2]": array of struct unknown, which has no size`,
	} {
		if id, err := types.ParseType(text); err == nil {
			t.Errorf("%q: accepted as %s", text, types.CText(id))
		} else if err.Error() != want {
			t.Errorf("%q: %q, want %q", text, err, want)
		}
	}
}

func TestSize(t *testing.T) {
	types := fixtureTypes(t)
	for text, want := range map[string]uint32{"struct list": 16, "u8[3][5]": 15, "void *": 8, "double": 8,
		"int (*)(void)": 8, "color": 4, "struct list[0x10]": 256, "int[]": 0} {
		id, err := types.ParseType(text)
		if err != nil {
			t.Errorf("%q: %v", text, err)
		} else if got, err := types.Size(id); err != nil || got != want {
			t.Errorf("sizeof(%s) is %d, %v, want %d", text, got, err, want)
		}
	}
	for _, text := range []string{"void", "struct unknown", "int (void)"} {
		id, err := types.ParseType(text)
		if err != nil {
			t.Errorf("%q: %v", text, err)
		} else if got, err := types.Size(id); err == nil {
			t.Errorf("sizeof(%s) is %d", text, got)
		}
	}
}
