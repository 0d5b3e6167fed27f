package guest

import (
	"fmt"
	"runtime"
	"strings"
	"sync"
	"testing"
	"unsafe"

	"krait/bpf"
	"krait/btf"
	"krait/interp/syntax"
	"krait/interp/value"

	"golang.org/x/sys/unix"
)

var vmlinuxTypes = sync.OnceValues(btf.LoadKernel)

// bpfSession is a MapSet that collects its events.
type bpfSession struct {
	t     *testing.T
	maps  *bpf.MapSet
	types *btf.Types
	mu    sync.Mutex
	text  strings.Builder
}

func newBPFSession(t *testing.T) *bpfSession {
	t.Helper()
	types, err := vmlinuxTypes()
	if err != nil {
		t.Fatal(err)
	}
	s := &bpfSession{t: t, types: types}
	s.maps, err = bpf.NewMapSet(func(e bpf.Event) {
		s.mu.Lock()
		defer s.mu.Unlock()
		s.text.Write(e.Text)
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.maps.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// output is what has been printed so far.
func (s *bpfSession) output() string {
	s.maps.Flush()
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.text.String()
}

// load compiles and loads "def hook(…): …" on a function.
func (s *bpfSession) load(kind bpf.Kind, target, src string, globals map[string]bpf.Global) *bpf.Program {
	s.t.Helper()
	file, err := syntax.ParseFile("hook.py", []byte(src))
	if err != nil {
		s.t.Fatal(err)
	}
	def := file.Stmts[0].(*syntax.FuncDef)
	spec, err := bpf.Compile(&bpf.Hook{
		Target: target, Kind: kind, Name: def.Name.Id, Params: def.Params, Body: def.Body,
		From: def.From, To: def.Name.To, File: "hook.py", Source: file.Source, Globals: globals, CountHits: true,
	}, s.types)
	if err != nil {
		s.t.Fatal(err)
	}
	p, err := bpf.Load(spec, s.maps)
	if err != nil {
		if e, ok := err.(*bpf.LoadError); ok {
			s.t.Fatalf("%v\n%s\n%s", err, spec.Dump(), e.Log)
		}
		s.t.Fatal(err)
	}
	s.t.Cleanup(func() { p.Close() })
	return p
}

// attach loads a hook and attaches it until the test ends.
func (s *bpfSession) attach(kind bpf.Kind, target, src string, globals map[string]bpf.Global) *bpf.Program {
	s.t.Helper()
	p := s.load(kind, target, src, globals)
	l, err := p.Attach()
	if err != nil {
		s.t.Fatal(err)
	}
	s.t.Cleanup(func() {
		l.Detach()
		if err := l.Wait(); err != nil {
			s.t.Error(err)
		}
	})
	return p
}

// asTask runs f on a thread of its own of that name.
func asTask(t *testing.T, name string, f func()) {
	t.Helper()
	done := make(chan error)
	go func() {
		runtime.LockOSThread() // and never unlocked: the thread ends with its name
		b, _ := unix.BytePtrFromString(name)
		err := unix.Prctl(unix.PR_SET_NAME, uintptr(ptr(b)), 0, 0, 0)
		if err == nil {
			f()
		}
		done <- err
	}()
	if err := <-done; err != nil {
		t.Fatal(err)
	}
}

// lossless fails the test when a hook has lost anything.
func lossless(t *testing.T, p *bpf.Program) {
	t.Helper()
	for _, l := range p.Stats().Losses() {
		t.Errorf("%s: line %d: %d %s", p.Spec.Name, l.Line, l.Count, l.What)
	}
}

func (s *bpfSession) get(counter int, key value.Value) value.Value {
	s.t.Helper()
	m, ok := s.maps.Map(counter)
	if !ok {
		s.t.Fatalf("counter %d has no map", counter)
	}
	v, _, err := m.Get(key)
	if err != nil {
		s.t.Fatal(err)
	}
	return v
}

const missing = "/no/such/file"

func openMissing(n int) {
	for range n {
		unix.Open(missing, unix.O_RDONLY, 0)
	}
}

// TestBPFCount counts opens by the task's name, exactly.
func TestBPFCount(t *testing.T) {
	s := newBPFSession(t)
	globals := map[string]bpf.Global{"opens": bpf.Container{ID: 1}}
	p := s.attach(bpf.Entry, "do_filp_open", "def hook():\n    opens[comm] += 1\n", globals)
	asTask(t, "helper", func() { openMissing(1000) })
	asTask(t, "fifteen_letters", func() { openMissing(7) })
	if got := s.get(1, value.Str("helper")); got != value.Int(1000) {
		t.Errorf("opens[helper] is %v, want 1000", got)
	}
	if got := s.get(1, value.Str("fifteen_letters")); got != value.Int(7) {
		t.Errorf("opens[fifteen_letters] is %v, want 7", got)
	}
	lossless(t, p)
}

// TestBPFPrint prints an event for each open: all arrive, in order and formatted.
func TestBPFPrint(t *testing.T) {
	s := newBPFSession(t)
	p := s.attach(bpf.Entry, "do_filp_open",
		"def hook(dfd, name):\n    if comm == 'printer':\n        print(f'{comm:>10}|{name.name}|{dfd}', dfd < 0, 'end', sep=';')\n", nil)
	const n = 3000
	asTask(t, "printer", func() { openMissing(n) })
	line := fmt.Sprintf("   printer|%s|%d;True;end\n", missing, unix.AT_FDCWD)
	got := strings.SplitAfter(s.output(), "\n")
	if len(got) != n+1 {
		t.Errorf("%d lines printed, want %d", len(got)-1, n)
	}
	for i, l := range got[:len(got)-1] {
		if l != line {
			t.Errorf("line %d is %q, want %q", i, l, line)
		}
	}
	lossless(t, p)
}

// TestBPFReturn sees results: error pointers, and the file that was opened.
func TestBPFReturn(t *testing.T) {
	s := newBPFSession(t)
	p := s.attach(bpf.Return, "do_filp_open", strings.Join([]string{
		"def hook(pathname, ret):",
		"    if comm != 'returner':",
		"        return",
		"    if IS_ERR(ret):",
		"        print(pathname.name, PTR_ERR(ret) == -ENOENT, PTR_ERR(ret))",
		"    else:",
		"        d = ret.f_path.dentry",
		"        print(d.d_name.name, d.d_iname, d.d_parent.d_name.name, ret.f_inode.i_sb.s_id, d.d_name.len)",
	}, "\n")+"\n", nil)
	asTask(t, "returner", func() {
		openMissing(1)
		if fd, err := unix.Open("/proc/self/status", unix.O_RDONLY, 0); err == nil {
			unix.Close(fd)
		}
	})
	want := missing + " True -2\nstatus status " + fmt.Sprint(unix.Getpid()) + " proc 6\n"
	if got := s.output(); got != want {
		t.Errorf("printed %q, want %q", got, want)
	}
	lossless(t, p)
}

// TestBPFReader reads kernel memory without the module.
func TestBPFReader(t *testing.T) {
	r, err := bpf.NewReader()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	addr, ok, err := r.Lookup("linux_banner")
	if err != nil || !ok {
		t.Fatalf("linux_banner: %v, %v", ok, err)
	}
	b := make([]byte, 14)
	if err := r.Read(addr, b); err != nil || string(b) != "Linux version " {
		t.Errorf("linux_banner is %q, %v", b, err)
	}
	if _, ok, err := r.Lookup("no_such_symbol"); ok || err != nil {
		t.Errorf("no_such_symbol: %v, %v", ok, err)
	}
	var batch []bpf.Read
	for i := range 200 {
		batch = append(batch, bpf.Read{Addr: addr + uint64(i%10), Buf: make([]byte, 1)})
	}
	batch[77].Addr = 8
	if err := r.ReadBatch(batch); err != nil {
		t.Fatal(err)
	}
	for i, q := range batch {
		if i == 77 {
			if _, ok := q.Err.(*bpf.FaultError); !ok {
				t.Errorf("reading address 8: %v", q.Err)
			}
		} else if q.Err != nil || q.Buf[0] != "Linux version "[i%10] {
			t.Errorf("read %d: %q, %v", i, q.Buf, q.Err)
		}
	}
	text, ok, err := r.Lookup("_stext")
	if err != nil || !ok {
		t.Fatalf("_stext: %v, %v", ok, err)
	}
	if err := r.Read(text, make([]byte, 200_000)); err != nil {
		t.Errorf("reading 200000 bytes of text: %v", err)
	}
}

// TestBPFCounter uses a counter from both sides.
func TestBPFCounter(t *testing.T) {
	s := newBPFSession(t)
	globals := map[string]bpf.Global{"c": bpf.Container{ID: 9}}
	p := s.attach(bpf.Entry, "vfs_fallocate", strings.Join([]string{
		"def hook(mode, offset, len):",
		"    if comm == 'counter':",
		"        before = c[comm, offset, mode == 0]",
		"        c[comm, offset, mode == 0] += len",
		"        print(before, c[comm, offset, mode == 0])",
	}, "\n")+"\n", globals)
	fd, err := unix.MemfdCreate("counter", 0)
	if err != nil {
		t.Fatal(err)
	}
	defer unix.Close(fd)
	run := func(mode uint32, off, length int64) {
		asTask(t, "counter", func() { unix.Fallocate(fd, mode, off, length) })
	}
	run(0, -5, 100)
	key := value.Tuple{value.Str("counter"), value.Int(-5), value.Bool(true)}
	m, _ := s.maps.Map(9)
	if n, err := m.Add(key, 11); err != nil || n != 111 {
		t.Errorf("Add: %d, %v", n, err)
	}
	run(0, -5, -1)
	if got := s.get(9, key); got != value.Int(110) {
		t.Errorf("the total is %v, want 110", got)
	}
	if err := m.Set(key, value.Int(1<<62)); err != nil {
		t.Error(err)
	}
	if _, err := m.Add(key, 1<<62); err == nil {
		t.Error("a total of 2**63: no error")
	}
	run(0, -5, 1<<62)
	if got := s.get(9, key); got != value.Int(1<<62) {
		t.Errorf("after overflows the total is %v, want 2**62", got)
	}
	if st := p.Stats(); st.Overflows != 1 {
		t.Errorf("stats: %+v", st)
	}
	run(7, -5, 3)
	items, err := m.Items()
	if n, _ := m.Len(); err != nil || len(items) != 2 || n != 2 {
		t.Errorf("items: %v, %v", items, err)
	}
	if ok, err := m.Delete(key); !ok || err != nil {
		t.Errorf("Delete: %v, %v", ok, err)
	}
	if err := m.Clear(); err != nil {
		t.Error(err)
	}
	if n, err := m.Len(); n != 0 || err != nil {
		t.Errorf("after Clear: %d, %v", n, err)
	}
	if got, want := s.output(), "0 100\n111 110\n"; !strings.HasPrefix(got, want) {
		t.Errorf("printed %q, want %q first", got, want)
	}
}

// ptr is the address of a C string, for system calls that take it as a number.
func ptr(b *byte) unsafe.Pointer { return unsafe.Pointer(b) }

// TestBPFDetach: a detached hook sees nothing more.
func TestBPFDetach(t *testing.T) {
	s := newBPFSession(t)
	globals := map[string]bpf.Global{"opens": bpf.Container{ID: 1}}
	for step, want := range map[string][2]value.Int{"dfd - dfd + 1": {3, 3}, "1": {3, 8}} {
		p := s.load(bpf.Entry, "do_filp_open", "def hook(dfd):\n    opens[comm] += "+step+"\n", globals)
		l, err := p.Attach()
		if err != nil {
			t.Fatal(err)
		}
		name := fmt.Sprintf("leaver%d", len(step))
		asTask(t, name, func() { openMissing(3) })
		l.Detach()
		asTask(t, name, func() { openMissing(5) })
		if err := l.Wait(); err != nil {
			t.Fatal(err)
		}
		asTask(t, name, func() { openMissing(7) })
		// One that only adds one goes on until it is detached.
		if got, _ := s.get(1, value.Str(name)).(value.Int); got < want[0] || got > want[1] {
			t.Errorf("%s: the total is %v, want %d to %d", step, got, want[0], want[1])
		}
	}
}

// TestBPFLayout: a counter's keys stay what the first hook made them.
func TestBPFLayout(t *testing.T) {
	s := newBPFSession(t)
	globals := map[string]bpf.Global{"opens": bpf.Container{ID: 1}}
	s.load(bpf.Entry, "do_filp_open", "def hook():\n    opens[comm] += 1\n", globals)
	s.load(bpf.Return, "do_filp_open", "def hook():\n    opens[current.comm] += 1\n", globals)
	file, err := syntax.ParseFile("hook.py", []byte("def hook():\n    opens[pid] += 1\n"))
	if err != nil {
		t.Fatal(err)
	}
	def := file.Stmts[0].(*syntax.FuncDef)
	spec, err := bpf.Compile(&bpf.Hook{Target: "do_filp_open", Name: "hook", Params: def.Params, Body: def.Body,
		From: def.From, To: def.Name.To, File: "hook.py", Source: file.Source, Globals: globals}, s.types)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := bpf.Load(spec, s.maps); err == nil || !strings.Contains(err.Error(), "str of 16 bytes") {
		t.Errorf("another kind of key: %v", err)
	}
}
