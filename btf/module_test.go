package btf

import (
	"debug/elf"
	"encoding/binary"
	"path/filepath"
	"strings"
	"testing"
)

// splitModule is BTF upon the fixture's: a struct of its own whose members are the base's struct
// list and a pointer to itself.
func splitModule() ([]byte, error) {
	base, err := Load("testdata/fixture.btf")
	if err != nil {
		return nil, err
	}
	list, _ := base.Struct("list")
	first, str := uint32(base.Len()), uint32(len(base.parts[0].strs))
	var types []byte
	le := binary.LittleEndian
	for _, w := range []uint32{
		str, rawStruct<<24 | 2, 24, str + 10, uint32(list.ID), 0, str + 15, first + 1, 128,
		0, rawPtr << 24, first,
	} {
		types = le.AppendUint32(types, w)
	}
	strs := "in_module\x00node\x00self\x00"
	out := []byte{0x9f, 0xeb, 1, 0}
	for _, w := range []uint32{headerLen, 0, uint32(len(types)), uint32(len(types)), uint32(len(strs))} {
		out = le.AppendUint32(out, w)
	}
	return append(append(out, types...), strs...), nil
}

func TestModule(t *testing.T) {
	types := fixtureTypes(t)
	base := types.Len()
	mod, err := splitModule()
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"one", "two"} {
		if err := types.AddModule(name, mod); err != nil {
			t.Fatal(err)
		}
	}
	if err := types.AddModule("one", mod); err == nil {
		t.Error("a module was added twice")
	}
	ids := types.Named("in_module", KindStruct)
	if len(ids) != 2 || int(ids[0]) != base || int(ids[1]) != base+2 {
		t.Fatalf("in_module is %v, base ends at %d", ids, base)
	}
	for i, id := range ids {
		if name, raw := types.Module(id); name != []string{"one", "two"}[i] || int(raw) != base {
			t.Errorf("type %d: module %s, id %d", id, name, raw)
		}
		self, ok := types.Field(id, "self")
		if s, ok2 := types.PointeeStruct(self.Type); !ok || !ok2 || s.ID != id {
			t.Errorf("self of type %d points to %+v", id, s)
		}
		node, _ := types.Field(id, "node")
		if name, _ := types.Module(node.Type); name != "" || types.CText(node.Type) != "struct list" {
			t.Errorf("node is %s of %q", types.CText(node.Type), name)
		}
	}
	if !types.Same(ids[0], ids[1]) {
		t.Error("the same struct of two modules differs")
	}
}

// TestModulesEqualPahole compares the layouts of twenty modules of the unpacked kernel.
func TestModulesEqualPahole(t *testing.T) {
	base := blob(t)
	root := filepath.Join("../build/kernel/lib/modules", filepath.Base(filepath.Dir(base)), "kernel")
	var paths []string
	for _, pattern := range []string{"fs/{ext4,btrfs,xfs,nfs,fuse}/*.ko", "net/netfilter/nf_*.ko", "arch/x86/kvm/*.ko",
		"drivers/net/{dummy,tun,veth}.ko", "drivers/md/*.ko", "sound/core/*.ko"} {
		paths = append(paths, globBraces(t, filepath.Join(root, pattern))...)
	}
	if len(paths) == 0 {
		t.Skip("no modules in build/kernel")
	}
	if len(paths) < 20 {
		t.Fatalf("only %d modules: %v", len(paths), paths)
	}
	types := load(t)
	for _, path := range paths[:20] {
		name := strings.TrimSuffix(filepath.Base(path), ".ko")
		if err := types.AddModule(name, elfBTF(t, path)); err != nil {
			t.Fatal(err)
		}
		oracle := readPahole(t, paholeText(t, "-F", "btf", "--btf_base", base, path))
		members := comparePahole(t, types, oracle)
		t.Logf("%s: %d types, %d members", name, len(oracle), members)
	}
}

// globBraces is filepath.Glob with one {a,b} alternative.
func globBraces(t *testing.T, pattern string) []string {
	t.Helper()
	before, rest, ok := strings.Cut(pattern, "{")
	names, after, _ := strings.Cut(rest, "}")
	var found []string
	for _, name := range strings.Split(names, ",") {
		p := pattern
		if ok {
			p = before + name + after
		}
		more, err := filepath.Glob(p)
		if err != nil {
			t.Fatal(err)
		}
		found = append(found, more...)
	}
	return found
}

func elfBTF(t *testing.T, path string) []byte {
	t.Helper()
	f, err := elf.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	sec := f.Section(".BTF")
	if sec == nil {
		t.Fatalf("%s has no BTF", path)
	}
	data, err := sec.Data()
	if err != nil {
		t.Fatal(err)
	}
	return data
}
