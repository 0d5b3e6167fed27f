package btf

import (
	"slices"
	"strings"
	"testing"
)

func TestFind(t *testing.T) {
	k := &Kernel{Types: load(t)}
	var err error
	if k.Symbols, err = ReadSymbols(strings.NewReader("ffffffff81000000 T startup_64\n")); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]Class{
		"vfs_read": FuncName, "init_task": VarName, "runqueues": VarName, "net_device": TypeName,
		"spinlock_t": TypeName, "TCP_LISTEN": ConstName, "ENOENT": ConstName, "GFP_KERNEL": ConstName,
		"startup_64": SymbolName, "no_such_name": NoName,
	} {
		n, ok := k.Find(name)
		if n.Class != want || ok != (want != NoName) || k.Has(name) != ok {
			t.Errorf("%s: %+v, %v, want class %d", name, n, ok, want)
		}
	}
	if n, _ := k.Find("TCP_LISTEN"); n.Value.Bits != 10 {
		t.Errorf("TCP_LISTEN: %+v", n)
	}
	if n, _ := k.Find("runqueues"); !n.PerCPU || k.Types.CText(n.Type) != "struct rq" {
		t.Errorf("runqueues: %+v", n)
	}
	for name, want := range map[string]string{"down_raed": "down_read", "GFP_KERNLE": "GFP_KERNEL",
		"net_devise": "net_device", "inti_task": "init_task"} {
		if got := k.Suggest(name); got != want {
			t.Errorf("%s: did you mean %s, want %s", name, got, want)
		}
	}
	if got := k.Complete("down_write", 3); !slices.Equal(got, []string{"down_write", "down_write_killable", "down_write_trylock"}) {
		t.Errorf("down_write<Tab>: %v", got)
	}
}

func TestFindWithoutSymbols(t *testing.T) {
	k := &Kernel{Types: fixtureTypes(t)}
	if n, ok := k.Find("nothing_like_it"); ok {
		t.Errorf("found %+v", n)
	}
	if n, ok := k.Find("everything"); !ok || n.Class != TypeName {
		t.Errorf("everything: %+v, %v", n, ok)
	}
}

func BenchmarkSuggest(b *testing.B) {
	k := &Kernel{Types: load(b)}
	for b.Loop() {
		if k.Suggest("dev_get_by_naem") != "dev_get_by_name" {
			b.Fatal("wrong suggestion")
		}
	}
}

func BenchmarkComplete(b *testing.B) {
	k := &Kernel{Types: load(b)}
	for b.Loop() {
		if len(k.Complete("tcp_", 1000)) < 100 {
			b.Fatal("too few names")
		}
	}
}
