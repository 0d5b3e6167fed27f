package guest

import (
	"fmt"
	"testing"

	"krait/bpf"
	"krait/interp/value"

	"golang.org/x/sys/unix"
)

// TestBPFEntry: a hook on a return sees what was there when the function was called, for each call its own.
func TestBPFEntry(t *testing.T) {
	s := newBPFSession(t)
	globals := map[string]bpf.Global{
		"lat": bpf.Container{ID: 1, Kind: bpf.HistKind}, "ev": bpf.Container{ID: 2, Kind: bpf.StreamKind},
	}
	p := s.attach(bpf.Return, "do_filp_open",
		"def hook(pathname, ret):\n    if comm == 'enterer':\n        lat[comm].add(nsecs - entry(nsecs))\n"+
			"        ev.append((entry(pathname.name), entry((comm, 7))[0], entry((comm, 7))[1], entry(nsecs) < nsecs, IS_ERR(ret)))\n", globals)
	const n = 200
	asTask(t, "enterer", func() { openMissing(n) })
	asTask(t, "other", func() { openMissing(n) })
	got := s.maps.Take(2)
	want := fmt.Sprint(value.Tuple{value.Str(missing), value.Str("enterer"), value.Int(7), value.Bool(true), value.Bool(true)})
	if len(got) != n {
		t.Errorf("%d events, want %d", len(got), n)
	}
	for _, v := range got {
		if fmt.Sprint(v) != want {
			t.Fatalf("event %v, want %s", v, want)
		}
	}
	total := value.Int(0)
	if d, ok := s.get(1, value.Str("enterer")).(value.Dict); ok {
		for _, b := range d {
			total += b.Value.(value.Int)
		}
	}
	if total != n {
		t.Errorf("%d latencies, want %d", total, n)
	}
	lossless(t, p)
}

// TestBPFEntryEach: each call has its own values.
func TestBPFEntryEach(t *testing.T) {
	s := newBPFSession(t)
	globals := map[string]bpf.Global{"n": bpf.Container{ID: 1}}
	p := s.attach(bpf.Return, "vfs_fallocate", "def hook(mode):\n    n[entry(mode)] += 1\n", globals)
	fd, err := unix.MemfdCreate("nested", 0)
	if err != nil {
		t.Fatal(err)
	}
	defer unix.Close(fd)
	for i := range 100 {
		unix.Fallocate(fd, uint32(i%4), 0, 1)
	}
	for i := range int64(4) {
		if got := s.get(1, value.Int(i)); got != value.Int(25) {
			t.Errorf("mode %d: %v, want 25", i, got)
		}
	}
	lossless(t, p)
}
