package btf

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const kallsymsText = `0000000000000000 A fixed_percpu_data
000000000001fb40 A current_task
ffffffff81000000 T _text
ffffffff81000000 T startup_64
ffffffff81000100 t helper
ffffffff81000200 T vfs_read
ffffffff81000300 t helper
ffffffff82000000 D init_task
ffffffff82800000 B _end
ffffffffc0000000 t helper	[dummy]
ffffffffc0000040 T dummy_xmit	[dummy]
`

func readSymbols(t *testing.T) *Symbols {
	t.Helper()
	s, err := ReadSymbols(strings.NewReader(kallsymsText))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestLookup(t *testing.T) {
	s := readSymbols(t)
	found, err := s.Lookup("helper")
	want := []Symbol{{0xffffffff81000100, "helper", 't', ""}, {0xffffffff81000300, "helper", 't', ""},
		{0xffffffffc0000000, "helper", 't', "dummy"}}
	if err != nil || !slices.Equal(found, want) {
		t.Errorf("helper: %v, %v", found, err)
	}
	if found, err := s.Lookup("help"); err != nil || found != nil {
		t.Errorf("help: %v, %v", found, err)
	}
	if !s.Has("init_task") || s.Has("zz") || s.Has("") {
		t.Error("Has is wrong")
	}
	if got := s.Complete("d", 10); !slices.Equal(got, []string{"dummy_xmit"}) {
		t.Errorf("d<Tab>: %v", got)
	}
	if got := s.Complete("", 3); len(got) != 3 || !slices.IsSorted(got) {
		t.Errorf("<Tab>: %v", got)
	}
	if got := s.Complete("helper", 5); !slices.Equal(got, []string{"helper"}) {
		t.Errorf("helper<Tab>: %v", got)
	}
}

func TestResolve(t *testing.T) {
	s := readSymbols(t)
	for addr, want := range map[uint64]struct {
		name   string
		offset uint64
	}{
		0xffffffff81000000: {"_text", 0},
		0xffffffff81000001: {"_text", 1},
		0xffffffff810002ff: {"vfs_read", 0xff},
		0xffffffff82000010: {"init_task", 0x10},
		0xffffffffc0000041: {"dummy_xmit", 1},
		0xffffffff80ffffff: {"", 0}, // below the kernel
		0xffffffff82900000: {"", 0}, // between kernel and modules
		0xffffffffc0002000: {"", 0}, // above the last module
		0x1fb40:            {"", 0}, // a per-CPU offset is no address
		0:                  {"", 0},
	} {
		sym, offset, ok := s.Resolve(addr)
		if sym.Name != want.name || offset != want.offset || ok != (want.name != "") {
			t.Errorf("%#x: %s+%#x, %v, want %s+%#x", addr, sym.Name, offset, ok, want.name, want.offset)
		}
	}
}

func TestSymbolErrors(t *testing.T) {
	for text, want := range map[string]string{
		"ffffffff81000000 T\n":     "is no symbol",
		"xyz T name\n":             "is no symbol",
		"FFFF T name\n":            "is no symbol",
		"\n":                       "is no symbol",
		"00000000000000000 T n\n":  "is no symbol",
		"0000000000000000 T _text": "all addresses are hidden",
	} {
		if _, err := ReadSymbols(strings.NewReader(text)); err == nil {
			t.Errorf("%q: accepted", text)
		} else if !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %q, want %q", text, err, want)
		}
	}
	s := NewSymbols("no/such/file", "")
	if _, err := s.Lookup("x"); err == nil || !strings.HasPrefix(err.Error(), "kernel symbols: ") {
		t.Errorf("missing kallsyms: %v", err)
	}
	if _, err := s.Traceable("x"); err == nil || !strings.HasPrefix(err.Error(), "traceable functions: ") {
		t.Errorf("missing list: %v", err)
	}
}

func TestSymbolFiles(t *testing.T) {
	dir := t.TempDir()
	syms, list := filepath.Join(dir, "kallsyms"), filepath.Join(dir, "functions")
	write := func(path, text string) {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write(syms, kallsymsText)
	write(list, "vfs_read\ndummy_xmit [dummy]\nvfs_write\n")
	s := NewSymbols(syms, list)
	for name, want := range map[string]bool{"vfs_read": true, "dummy_xmit": true, "vfs": false} {
		if got, err := s.Traceable(name); err != nil || got != want {
			t.Errorf("%s traceable: %v, %v", name, got, err)
		}
	}
	if got, err := s.TraceableNames("vfs_"); err != nil || !slices.Equal(got, []string{"vfs_read", "vfs_write"}) {
		t.Errorf("vfs_*: %v, %v", got, err)
	}
	if s.Has("late") {
		t.Error("late is early")
	}
	write(syms, kallsymsText+"ffffffffc0001000 T late\t[more]\n")
	if s.Has("late") {
		t.Error("the list was read twice")
	}
	if s.Reload(); !s.Has("late") {
		t.Error("late is not there after Reload")
	}
}

func TestSuggest(t *testing.T) {
	names := slices.Values([]string{"pid", "tgid", "comm", "real_parent", "parent", "mm", "active_mm",
		"down_write_trylock", "down_write", "rx_bytes", "tx_bytes", "rx_packets"})
	for name, want := range map[string]string{
		"pdi": "pid", "com": "comm", "parnet": "parent", "down_write_trylok": "down_write_trylock",
		"rx_byte": "rx_bytes", "rx_bites": "rx_bytes", "tx_bites": "tx_bytes", "xy": "", "zzzzzzzz": "",
		"pid": "tgid", "": "",
	} {
		if name == "pid" { // itself is no suggestion
			if got := Suggest(name, names); got == "pid" {
				t.Error("pid is suggested for pid")
			}
			continue
		}
		if got := Suggest(name, names); got != want {
			t.Errorf("%s: did you mean %q, want %q", name, got, want)
		}
	}
}
