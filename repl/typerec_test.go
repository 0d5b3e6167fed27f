package repl

import (
	"slices"
	"strings"
	"testing"

	"krait/btf"
	"krait/interp/code"
	"krait/kmod/client"
)

// fixtureKernel has the types of btf's test fixture.
func fixtureKernel(t *testing.T) *kernel {
	t.Helper()
	types, err := btf.Load("../btf/testdata/fixture.btf")
	if err != nil {
		t.Fatal(err)
	}
	k := newKernel()
	k.once.Do(func() { k.types, k.names = types, &btf.Kernel{Types: types} })
	return k
}

func names(c *closure) []string {
	var list []string
	for _, r := range c.records {
		if r.Name != "" {
			list = append(list, r.Name)
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// TestClosure checks what travels with a program: what its names and attributes lead to, and no more.
func TestClosure(t *testing.T) {
	for _, c := range []struct {
		name, attrs string
		others      bool
		want        string
	}{
		{"everything", "", false, "everything"},
		{"everything", "node", false, "everything list"},
		{"everything", "compare refs", false, "atomic64_t compare_t everything int"},
		{"everything", "refs counter", false, "atomic64_t everything long int"},
		{"add", "", false, "char everything int"},
		{"add", "node", false, "char everything int list"},
		{"list", "", true, "list"},
	} {
		k := fixtureKernel(t)
		k.note(strings.Fields(c.attrs))
		r, ok := k.record(c.name)
		if !ok {
			t.Fatalf("%s: no record", c.name)
		}
		cl := k.closure(c.others)
		cl.add(r.Type)
		if cl.err != nil {
			t.Fatal(cl.err)
		}
		if got := strings.Join(names(cl), " "); got != c.want {
			t.Errorf("%s with %q: got %s, want %s", c.name, c.attrs, got, c.want)
		}
	}
}

// TestRecords checks the form of records against the layout that btf knows.
func TestRecords(t *testing.T) {
	k := fixtureKernel(t)
	cl := k.closure(true)
	r, _ := k.record("everything")
	cl.add(r.Type)
	byID := map[uint32]*code.Type{}
	for _, rec := range cl.records {
		if byID[rec.ID] != nil {
			t.Errorf("type %d comes twice", rec.ID)
		}
		byID[rec.ID] = rec
	}
	typ := byID[r.Type]
	if typ == nil || typ.Kind != code.TypeStruct {
		t.Fatalf("no struct: %+v", typ)
	}
	member := func(name string) code.Member {
		i := slices.IndexFunc(typ.Members, func(m code.Member) bool { return m.Name == name })
		if i < 0 {
			t.Fatalf("no member %s", name)
		}
		return typ.Members[i]
	}
	name := byID[member("name").Type]
	if name.Kind != code.TypeArray || name.Len != 16 || name.Size != 16 || byID[name.Elem].Flags&code.TypeFlagChar == 0 {
		t.Errorf("name: %+v", name)
	}
	if m := member("node"); m.BitOffset != 128 || m.BitSize != 0 {
		t.Errorf("node: %+v", m)
	}
	if shade := byID[member("shade").Type]; shade.Kind != code.TypeEnum || shade.Members[1].Name != "GREEN" || shade.Members[1].Value != 7 {
		t.Errorf("shade: %+v", shade)
	}
	if c := byID[member("compare").Type]; c.Kind != code.TypeTypedef || c.Name != "compare_t" {
		t.Errorf("compare: %+v", c)
	}
	for _, rec := range cl.records {
		back, err := code.DecodeType(code.EncodeType(rec))
		if err != nil || back.ID != rec.ID || len(back.Members) != len(rec.Members) {
			t.Errorf("%s: %+v, %v", rec.Name, back, err)
		}
	}
}

// TestNames checks which enumerators are bare names.
func TestNames(t *testing.T) {
	k := fixtureKernel(t)
	for name, want := range map[string]bool{"GREEN": true, "HUGE_VALUE": true, "add": true, "list": true, "green": false, "comm": true, "__add__": false} {
		if k.has(name) != want {
			t.Errorf("%s: %v", name, !want)
		}
	}
}

// TestShim checks the prototype of a static inline.
func TestShim(t *testing.T) {
	k := fixtureKernel(t)
	first := firstShim + uint32(len(k.shims))
	k.addShim(client.Shim{Name: "grab", Prototype: "struct list *grab(u32 size, const char *name, void *p)"})
	k.addShim(client.Shim{Name: "nothing", Prototype: "void nothing(void)"})
	r, ok := k.record("grab")
	if !ok || r.Kind != code.NameFunc || r.Type != first {
		t.Fatalf("record %+v", r)
	}
	cl := k.closure(false)
	cl.add(r.Type)
	if cl.err != nil {
		t.Fatal(cl.err)
	}
	p := cl.records[0]
	if len(p.Members) != 3 || p.Members[0].Name != "size" || p.Members[1].Name != "name" || p.Members[2].Name != "p" {
		t.Errorf("parameters %+v", p.Members)
	}
	if got := strings.Join(names(cl), " "); got != "char list u32 unsigned int" {
		t.Errorf("closure %s", got)
	}
	none, _ := k.record("nothing")
	proto, err := k.shimRecord(none.Type)
	if err != nil || proto.Elem != 0 || len(proto.Members) != 0 {
		t.Errorf("void nothing(void): %+v, %v", proto, err)
	}
}
