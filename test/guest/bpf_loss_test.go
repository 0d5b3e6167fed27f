package guest

import (
	"bytes"
	"strings"
	"sync"
	"testing"
	"time"

	"krait/bpf"
	"krait/interp/value"

	"golang.org/x/sys/unix"
)

// TestBPFLosses: what goes wrong in a run ends it and is counted, with the line.
func TestBPFLosses(t *testing.T) {
	s := newBPFSession(t)
	s.maps.Entries = 4
	globals := map[string]bpf.Global{"few": bpf.Container{ID: 1}, "two": bpf.Container{ID: 2}}
	p := s.attach(bpf.Entry, "vfs_fallocate", strings.Join([]string{
		"def hook(mode, offset, len):",
		"    if comm != 'loser':",
		"        return",
		"    if mode == 1:",
		"        print(offset // len)",
		"    elif mode == 2:",
		"        print(offset * len)",
		"    elif mode == 3:",
		"        print(1 << len)",
		"    elif mode == 4:",
		"        few[offset] += 1",
		"    elif mode == 5:",
		"        print(file(offset).f_flags)",
	}, "\n")+"\n", globals)
	fd, err := unix.MemfdCreate("losses", 0)
	if err != nil {
		t.Fatal(err)
	}
	defer unix.Close(fd)
	asTask(t, "loser", func() {
		unix.Fallocate(fd, 1, 10, 0)
		unix.Fallocate(fd, 1, -7, 2)
		unix.Fallocate(fd, 2, 1<<40, 1<<40)
		unix.Fallocate(fd, 2, -1<<31, 1<<32)
		unix.Fallocate(fd, 3, 0, -1)
		unix.Fallocate(fd, 3, 0, 64)
		unix.Fallocate(fd, 3, 0, 63)
		for i := range int64(10) {
			unix.Fallocate(fd, 4, i, 1)
		}
		unix.Fallocate(fd, 5, 0x1000, 1)
	})
	if got, want := s.output(), "-4\n-9223372036854775808\n9223372036854775808\n"; got != want {
		t.Errorf("printed %q, want %q", got, want)
	}
	st := p.Stats()
	if st.ZeroDivide != 1 || st.Overflows != 2 || st.BadShifts != 1 || st.MapFull != 6 || st.Faults != 1 {
		t.Errorf("stats: %+v", st)
	}
	for _, l := range st.Losses() {
		if l.Line < 5 || l.Line > 13 {
			t.Errorf("%s: at line %d", l.What, l.Line)
		}
	}
}

// TestBPFContention counts from both CPUs at once: the totals are exact. A preemptible kernel may run a task while
// another is in the hook on that CPU and then leaves the hook out (bpf_prog_enter, kernel/bpf/trampoline.c): counted.
func TestBPFContention(t *testing.T) {
	s := newBPFSession(t)
	globals := map[string]bpf.Global{"n": bpf.Container{ID: 1}}
	p := s.attach(bpf.Entry, "vfs_fallocate", "def hook(offset, len):\n    if comm == 'contender':\n        n['all'] += 1\n        n[func] -= offset\n", globals)
	fd, err := unix.MemfdCreate("contention", 0)
	if err != nil {
		t.Fatal(err)
	}
	defer unix.Close(fd)
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			asTask(t, "contender", func() {
				for i := range int64(5000) {
					unix.Fallocate(fd, 1<<30, i, 1)
				}
			})
		})
	}
	wg.Wait()
	missed := p.Stats().Missed
	if got := s.get(1, value.Str("all")); got != value.Int(20000-int64(missed)) {
		t.Errorf("the total is %v, want 20000 less %d missed", got, missed)
	}
	if missed != 0 {
		return
	}
	if got := s.get(1, value.Str("vfs_fallocate")); got != value.Int(-4*5000*4999/2) {
		t.Errorf("the sum is %v, want %d", got, -4*5000*4999/2)
	}
	lossless(t, p)
}

// TestBPFDrops prints more than a reader that stands still can take: printed and dropped make all.
func TestBPFDrops(t *testing.T) {
	types, err := vmlinuxTypes()
	if err != nil {
		t.Fatal(err)
	}
	gate := make(chan struct{})
	printed := 0
	maps, err := bpf.NewMapSet(func(e bpf.Event) {
		<-gate
		printed += bytes.Count(e.Text, []byte("\n"))
	})
	if err != nil {
		t.Fatal(err)
	}
	s := &bpfSession{t: t, maps: maps, types: types}
	p := s.load(bpf.Entry, "vfs_fallocate", "def hook(offset):\n    if comm == 'flooder':\n        print(offset, comm, current.comm)\n", nil)
	l, err := p.Attach()
	if err != nil {
		t.Fatal(err)
	}
	fd, err := unix.MemfdCreate("drops", 0)
	if err != nil {
		t.Fatal(err)
	}
	defer unix.Close(fd)
	const n = 30000
	asTask(t, "flooder", func() {
		for i := range int64(n) {
			unix.Fallocate(fd, 1<<30, i, 1)
		}
	})
	l.Detach()
	close(gate)
	maps.Flush()
	if err := l.Wait(); err != nil {
		t.Error(err)
	}
	dropped := p.Stats().Dropped
	p.Close()
	if err := maps.Close(); err != nil {
		t.Error(err)
	}
	if dropped == 0 || printed == 0 || uint64(printed)+dropped != n {
		t.Errorf("%d printed and %d dropped of %d", printed, dropped, n)
	}
	if got := p.Stats().Dropped; got != dropped {
		t.Errorf("after Close %d dropped, before %d", got, dropped)
	}
}

// TestBPFWakeup: the first event comes at once, without Flush.
func TestBPFWakeup(t *testing.T) {
	s := newBPFSession(t)
	s.attach(bpf.Entry, "do_filp_open", "def hook():\n    if comm == 'waker':\n        print('hit')\n", nil)
	time.Sleep(50 * time.Millisecond) // the reader sleeps
	asTask(t, "waker", func() { openMissing(1) })
	for limit := time.Now().Add(30 * time.Second); ; time.Sleep(time.Millisecond) {
		s.mu.Lock()
		got := s.text.String()
		s.mu.Unlock()
		if got == "hit\n" {
			return
		}
		if time.Now().After(limit) {
			t.Fatalf("printed %q after 30 s", got)
		}
	}
}
