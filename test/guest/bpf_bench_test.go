package guest

import (
	"testing"
	"time"

	"krait/bpf"
	"krait/btf"
	"krait/interp/syntax"

	"golang.org/x/sys/unix"
)

// hookCosts are hooks on a function that getppid calls once. In a guest with --accel-icount a nanosecond is
// an instruction: what a benchmark shows above "none" is the cost of a hit.
var hookCosts = []struct {
	name string
	kind bpf.Kind
	body string
}{
	{"none", bpf.Entry, ""},
	{"empty", bpf.Entry, "pass"},
	{"count-by-comm", bpf.Entry, "n[comm] += 1"},
	{"count-by-pid", bpf.Entry, "n[pid] += 1"},
	{"reject-by-pid", bpf.Entry, "if pid != 1: return\n    n[comm] += 1"},
	{"reject-by-comm", bpf.Entry, "if comm != 'bash': return\n    n[comm] += 1"},
	{"ret-hist", bpf.Return, "h.add(ret)"},
	{"latency", bpf.Return, "h.add(nsecs - entry(nsecs))"},
	{"latency-by-comm", bpf.Return, "hk[comm].add(nsecs - entry(nsecs))"},
	{"kstack", bpf.Entry, "n[kstack] += 1"},
}

func BenchmarkBPFHit(b *testing.B) {
	types, err := vmlinuxTypes()
	if err != nil {
		b.Fatal(err)
	}
	for _, c := range hookCosts {
		b.Run(c.name, func(b *testing.B) {
			if c.body != "" {
				defer hookForBench(b, types, c.kind, c.body)()
			}
			best := time.Hour // interrupts disturb some batches
			for b.Loop() {
				start := time.Now()
				for range 200 {
					unix.Getppid()
				}
				best = min(best, time.Since(start))
			}
			b.ReportMetric(float64(best.Nanoseconds())/200, "least-ns/hit")
		})
	}
}

// hookForBench attaches a hook and returns what takes it away.
func hookForBench(b *testing.B, types *btf.Types, kind bpf.Kind, body string) func() {
	maps, err := bpf.NewMapSet(func(bpf.Event) {})
	if err != nil {
		b.Fatal(err)
	}
	file, err := syntax.ParseFile("hook.py", []byte("def hook():\n    "+body+"\n"))
	if err != nil {
		b.Fatal(err)
	}
	def := file.Stmts[0].(*syntax.FuncDef)
	spec, err := bpf.Compile(&bpf.Hook{
		Target: "__task_pid_nr_ns", Kind: kind, Name: "hook", Params: def.Params, Body: def.Body, From: def.From, To: def.Name.To,
		File: "hook.py", Source: file.Source, Globals: map[string]bpf.Global{
			"n": bpf.Container{ID: 1}, "h": bpf.Container{ID: 2, Kind: bpf.HistKind}, "hk": bpf.Container{ID: 3, Kind: bpf.HistKind},
		},
	}, types)
	if err != nil {
		b.Fatal(err)
	}
	p, err := bpf.Load(spec, maps)
	if err != nil {
		b.Fatal(err)
	}
	l, err := p.Attach()
	if err != nil {
		b.Fatal(err)
	}
	return func() {
		l.Detach()
		l.Wait()
		p.Close()
		maps.Close()
	}
}
