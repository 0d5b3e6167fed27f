package btf

import (
	"bufio"
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	cilium "github.com/cilium/ebpf/btf"
)

// blob finds the BTF of a kernel that the Makefile unpacked.
func blob(tb testing.TB) string {
	tb.Helper()
	found, err := filepath.Glob("../build/*/vmlinux.btf")
	if err != nil {
		tb.Fatal(err)
	}
	if len(found) == 0 {
		tb.Skip("no build/<release>/vmlinux.btf")
	}
	return found[0]
}

func load(tb testing.TB) *Types {
	tb.Helper()
	t, err := Load(blob(tb))
	if err != nil {
		tb.Fatal(err)
	}
	return t
}

// line is what pahole and krait both say of a member: name, first bit, bits of a bit-field, size.
type line struct {
	name      string
	bit       uint64
	bits      int
	size      uint64
	construct string // of a struct as a whole: "size"
}

var (
	paholeOpen   = regexp.MustCompile(`^(struct|union) (\w+) \{$`)
	paholeMember = regexp.MustCompile(`^\t+(.*); */\* +(\d+)(?:: *(\d+))? +(\d+) \*/$`)
	paholeAlone  = regexp.MustCompile(`^\t+(.*); */\* +(\d+) \*/$`) // inside a union: size only
	paholeSize   = regexp.MustCompile(`^\t/\* size: (\d+), cachelines`)
	attribute    = regexp.MustCompile(` *__attribute__\(\(.*\)\)`)
	fnPointer    = regexp.MustCompile(`\(\*+ *(?:const +)?(\w*)[^()]*\)[ ]*(?:\[.*\])? *\(`)
	lastName     = regexp.MustCompile(`(\w+)(?:\[[^\]]*\])*(?::(\d+))?$`)
)

// paholeText is pahole's print of every named struct and union of a file.
func paholeText(t *testing.T, args ...string) []byte {
	t.Helper()
	pahole, err := exec.LookPath("pahole")
	if err != nil {
		t.Skip("pahole is not installed (package dwarves)")
	}
	out, err := exec.Command(pahole, args...).Output()
	if err != nil {
		t.Fatalf("pahole %v: %v", args, err)
	}
	return out
}

// readPahole splits pahole's text into the members of each type, nested ones in place.
func readPahole(t *testing.T, text []byte) map[string][]line {
	t.Helper()
	all := make(map[string][]line)
	current := ""
	sc := bufio.NewScanner(bytes.NewReader(text))
	sc.Buffer(nil, 1<<20)
	for sc.Scan() {
		s := sc.Text()
		if m := paholeOpen.FindStringSubmatch(s); m != nil {
			current = m[1] + " " + m[2]
			all[current] = nil
		} else if m := paholeSize.FindStringSubmatch(s); m != nil && current != "" {
			n, _ := strconv.ParseUint(m[1], 10, 64)
			all[current] = append(all[current], line{construct: "size", size: n})
		} else if strings.HasPrefix(s, "}") {
			current = ""
		} else if m := paholeMember.FindStringSubmatch(s); m != nil && current != "" {
			all[current] = append(all[current], paholeLine(m[1], m[2], m[3], m[4]))
		} else if strings.HasSuffix(s, "*/") && strings.Contains(s, ";") && current != "" {
			t.Fatalf("%s: a member line this test does not understand: %q", current, s)
		}
	}
	if err := sc.Err(); err != nil {
		t.Fatal(err)
	}
	return all
}

func paholeLine(text, off, bitOff, size string) line {
	var l line
	text = strings.TrimSpace(attribute.ReplaceAllString(text, ""))
	o, _ := strconv.ParseUint(off, 10, 64)
	b, _ := strconv.ParseUint("0"+bitOff, 10, 64)
	l.bit = o*8 + b
	l.size, _ = strconv.ParseUint(size, 10, 64)
	if strings.HasPrefix(text, "}") {
		text = strings.TrimSpace(text[1:])
	}
	if m := fnPointer.FindStringSubmatch(text); m != nil {
		l.name = m[1]
	} else if m := lastName.FindStringSubmatch(text); m != nil {
		l.name = m[1]
		l.bits, _ = strconv.Atoi("0" + m[2])
	}
	return l
}

// lines says the same of krait's decoding.
func lines(t *testing.T, types *Types, typ *Type, base uint32, pointed bool) []line {
	var out []line
	for _, m := range typ.Members {
		const far = 1 << 31
		if inner, at := types.unnamedBody(m.Type, far); inner != nil {
			// Behind a pointer pahole counts every body from its own start.
			behind := pointed || at != far
			at = base + m.Offset
			if behind {
				at = 0
			}
			out = append(out, lines(t, types, inner, at, behind)...)
		}
		size, err := types.Size(m.Type)
		if err != nil {
			t.Errorf("%s.%s: %v", typ.Name, m.Name, err)
		}
		out = append(out, line{name: m.Name, bit: uint64(base)*8 + m.Bit(), bits: int(m.BitSize), size: uint64(size)})
	}
	return out
}

func TestLayoutsEqualPahole(t *testing.T) {
	types := load(t)
	oracle := readPahole(t, paholeText(t, "-F", "btf", blob(t)))
	if len(oracle) < 5000 {
		t.Fatalf("pahole printed only %d types", len(oracle))
	}
	members := comparePahole(t, types, oracle)
	t.Logf("%d structs and unions, %d members equal pahole's", len(oracle), members)
}

func comparePahole(t *testing.T, types *Types, oracle map[string][]line) int {
	members, bad := 0, 0
	for full, want := range oracle {
		keyword, name, _ := strings.Cut(full, " ")
		kind := KindStruct
		if keyword == "union" {
			kind = KindUnion
		}
		ids := types.Named(name, kind)
		ok := false
		var got []line
		// Several types may share a name; pahole prints one of them.
		for _, id := range ids {
			typ, err := types.Type(id)
			if err != nil {
				t.Fatal(err)
			}
			got = append(lines(t, types, typ, 0, false), line{construct: "size", size: uint64(typ.Size)})
			if kind == KindUnion { // whose size pahole does not print
				got = got[:len(got)-1]
			}
			if ok = equalLines(got, want); ok {
				break
			}
		}
		members += len(want)
		if !ok {
			if bad++; bad <= 5 {
				t.Errorf("%s:\n got %v\nwant %v", full, got, want)
			}
		}
	}
	if bad > 0 {
		t.Errorf("%d of %d types differ from pahole", bad, len(oracle))
	}
	return members
}

func equalLines(got, want []line) bool {
	if len(got) != len(want) {
		return false
	}
	for i := range got {
		if got[i] != want[i] {
			return false
		}
	}
	return true
}

func TestTypesEqualCilium(t *testing.T) {
	types := load(t)
	f, err := os.Open(blob(t))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	spec, err := cilium.LoadSpecFromReader(f)
	if err != nil {
		t.Fatal(err)
	}
	checked := 0
	for id := 1; id < types.Len(); id++ {
		want, err := spec.TypeByID(cilium.TypeID(id))
		if err != nil {
			t.Fatal(err)
		}
		got, err := types.Type(ID(id))
		if err != nil {
			t.Fatal(err)
		}
		sameType(t, types, spec, got, want)
		checked++
		if t.Failed() {
			t.Fatalf("at type %d", id)
		}
	}
	if _, err := spec.TypeByID(cilium.TypeID(types.Len())); err == nil {
		t.Errorf("cilium knows more than %d types", types.Len())
	}
	t.Logf("%d types", checked)
}

// sameType compares one type with cilium/ebpf's decoding of it.
func sameType(t *testing.T, types *Types, spec *cilium.Spec, got *Type, want cilium.Type) {
	t.Helper()
	id := func(typ cilium.Type) ID {
		n, err := spec.TypeID(typ)
		if err != nil {
			t.Fatal(err)
		}
		return ID(n)
	}
	eq := func(what string, a, b any) {
		t.Helper()
		if a != b {
			t.Errorf("type %d (%v %s): %s is %v, want %v", got.ID, got.Kind, got.Name, what, a, b)
		}
	}
	eq("name", got.Name, want.TypeName())
	members := func(list []cilium.Member) {
		eq("members", len(got.Members), len(list))
		for i, m := range list {
			g := got.Members[i]
			eq("member name", g.Name, m.Name)
			eq("member type", g.Type, id(m.Type))
			eq("member bit", g.Bit(), uint64(m.Offset))
			eq("member bits", uint32(g.BitSize), uint32(m.BitfieldSize))
		}
	}
	switch w := want.(type) {
	case *cilium.Int:
		eq("size", got.Size, w.Size)
		eq("signed", got.Signed, w.Encoding&cilium.Signed != 0)
	case *cilium.Float:
		eq("size", got.Size, w.Size)
	case *cilium.Enum:
		eq("kind", got.Kind, KindEnum)
		eq("size", got.Size, w.Size)
		eq("signed", got.Signed, w.Signed)
		eq("values", len(got.Values), len(w.Values))
		for i, v := range w.Values {
			eq("enumerator", got.Values[i].Name, v.Name)
			eq("enumerator", got.Values[i].Value, v.Value)
		}
	case *cilium.Struct:
		eq("kind", got.Kind, KindStruct)
		eq("size", got.Size, w.Size)
		members(w.Members)
	case *cilium.Union:
		eq("kind", got.Kind, KindUnion)
		eq("size", got.Size, w.Size)
		members(w.Members)
	case *cilium.Pointer:
		eq("kind", got.Kind, KindPointer)
		eq("elem", got.Elem, id(w.Target))
	case *cilium.Array:
		eq("kind", got.Kind, KindArray)
		eq("elem", got.Elem, id(w.Type))
		eq("len", got.Len, w.Nelems)
	case *cilium.Typedef:
		eq("kind", got.Kind, KindTypedef)
		eq("elem", got.Elem, id(w.Type))
	case *cilium.Const:
		eq("kind", got.Kind, KindConst)
		eq("elem", got.Elem, id(w.Type))
	case *cilium.Volatile:
		eq("kind", got.Kind, KindVolatile)
	case *cilium.Restrict:
		eq("kind", got.Kind, KindRestrict)
	case *cilium.Fwd:
		eq("kind", got.Kind, KindFwd)
		eq("union", got.Union, w.Kind == cilium.FwdUnion)
	case *cilium.Func:
		eq("kind", got.Kind, KindFunc)
		eq("proto", got.Elem, id(w.Type))
		eq("static", got.Static, w.Linkage == cilium.StaticFunc)
	case *cilium.FuncProto:
		eq("kind", got.Kind, KindFuncProto)
		eq("ret", got.Ret, id(w.Return))
		n := len(got.Params)
		if got.Variadic {
			n++
		}
		eq("params", n, len(w.Params))
		for i, p := range got.Params {
			eq("param", p.Name, w.Params[i].Name)
			eq("param type", p.Type, id(w.Params[i].Type))
		}
	case *cilium.Var:
		eq("kind", got.Kind, KindVar)
		eq("type", got.Elem, id(w.Type))
	case *cilium.Datasec:
		eq("kind", got.Kind, KindDatasec)
		eq("vars", len(got.Members), len(w.Vars))
	default:
		t.Errorf("type %d: cilium has a %T", got.ID, want)
	}
}

func BenchmarkOpen(b *testing.B) {
	data, err := os.ReadFile(blob(b))
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Parse(data); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkFirstLookup(b *testing.B) {
	data, err := os.ReadFile(blob(b))
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		types, _ := Parse(data)
		if _, ok := types.Func("vfs_read"); !ok {
			b.Fatal("no vfs_read")
		}
	}
}

func BenchmarkField(b *testing.B) {
	types := load(b)
	dev, _ := types.Struct("net_device")
	b.ReportAllocs()
	for b.Loop() {
		if _, ok := types.Field(dev.ID, "stats"); !ok {
			b.Fatal("no stats")
		}
	}
}
