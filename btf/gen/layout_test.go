package main

import (
	"debug/elf"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"krait/btf"
)

// layoutHeaders define enough structs; all of them would take minutes to compile.
var layoutHeaders = []string{
	"linux/sched.h", "linux/sched/signal.h", "linux/mm.h", "linux/fs.h", "linux/blkdev.h", "linux/module.h", "linux/cgroup.h",
	"linux/netdevice.h", "linux/perf_event.h", "linux/pci.h", "linux/tty.h", "linux/cred.h", "linux/nsproxy.h",
	"linux/pid_namespace.h", "net/sock.h", "net/tcp.h", "net/net_namespace.h",
}

// A place is a member that offsetof() takes.
type place struct {
	name   string
	offset uint32
}

func placesOf(types *btf.Types, id btf.ID) []place {
	var list []place
	for _, f := range types.Fields(id) {
		if f.BitSize == 0 {
			list = append(list, place{f.Name, f.Offset})
		}
	}
	return list
}

// TestLayoutsEqualGcc compares sizes and offsets with what the compiler says of the same structs with the flags that
// modules are built with.
func TestLayoutsEqualGcc(t *testing.T) {
	blobs, _ := filepath.Glob("../../build/*/vmlinux.btf")
	if len(blobs) == 0 {
		t.Skip("no build/<release>/vmlinux.btf")
	}
	release := filepath.Base(filepath.Dir(blobs[0]))
	kdir, err := filepath.EvalSymlinks("/lib/modules/" + release + "/build")
	if err != nil {
		t.Skipf("no headers of %s", release)
	}
	source, err := filepath.EvalSymlinks("/lib/modules/" + release + "/source")
	if err != nil {
		source = kdir
	}
	types, err := btf.Load(blobs[0])
	if err != nil {
		t.Fatal(err)
	}
	c := newCompiler(kdir, source, t.TempDir())
	c.found = layoutHeaders
	var names []string
	places := make(map[string][]place)
	for name, id := range types.All(btf.KindStruct) {
		if list := placesOf(types, id); len(list) >= 4 && len(types.Named(name, btf.KindStruct)) == 1 {
			names = append(names, name)
			places[name] = list
		}
	}
	path, err := c.object(declared(t, c, names), func(name string) string {
		var b strings.Builder
		fmt.Fprintf(&b, "const unsigned long krait_layout_%s[] = { sizeof(struct %s)", name, name)
		for _, p := range places[name] {
			fmt.Fprintf(&b, ", __builtin_offsetof(struct %s, %s)", name, p.name)
		}
		b.WriteString(" };")
		return b.String()
	})
	if err != nil {
		t.Fatal(err)
	}
	structs, members := 0, 0
	for name, said := range layouts(t, path) {
		typ, _ := types.Struct(name)
		structs++
		if said[0] != uint64(typ.Size) {
			t.Errorf("struct %s has %d bytes, gcc says %d", name, typ.Size, said[0])
		}
		for i, p := range places[name] {
			members++
			if said[i+1] != uint64(p.offset) {
				t.Errorf("%s.%s is at %d, gcc says %d", name, p.name, p.offset, said[i+1])
			}
		}
	}
	if structs < 300 {
		t.Errorf("only %d structs were compared", structs)
	}
	t.Logf("%d structs, %d members", structs, members)
}

// declared keeps the names that the headers may define: "struct name {" stands there.
func declared(t *testing.T, c *compiler, names []string) []string {
	t.Helper()
	out, msgs, err := c.run(c.includes(), "-E")
	if err != nil {
		t.Fatalf("gcc: %v\n%.2000s", err, msgs)
	}
	text := string(out)
	var list []string
	for _, name := range names {
		if strings.Contains(text, "struct "+name+" {") {
			list = append(list, name)
		}
	}
	return list
}

// layouts reads the tables out of the object file.
func layouts(t *testing.T, path string) map[string][]uint64 {
	t.Helper()
	if _, err := os.Stat(path); err != nil {
		t.Fatal(err)
	}
	f, err := elf.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	symbols, err := f.Symbols()
	if err != nil {
		t.Fatal(err)
	}
	all := make(map[string][]uint64)
	for _, s := range symbols {
		name, ok := strings.CutPrefix(s.Name, "krait_layout_")
		if !ok {
			continue
		}
		data, err := f.Sections[s.Section].Data()
		if err != nil {
			t.Fatal(err)
		}
		words := make([]uint64, s.Size/8)
		for i := range words {
			words[i] = binary.LittleEndian.Uint64(data[s.Value+uint64(8*i):])
		}
		all[name] = words
	}
	return all
}
