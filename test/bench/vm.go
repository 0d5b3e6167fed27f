package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/spf13/pflag"
)

// runLimit bounds one run of one program; they are written to take under half a second.
const runLimit = time.Minute

// startup is the program that does nothing: it stands apart from the means.
const startup = "startup"

// A runtime is one way to run a program. The first one of a comparison is krait, the second the oracle.
type runtime struct {
	name    string
	suffix  string // of the programs' files
	command []string
}

// A measure is what one program took in one runtime, in CPU seconds (user and system), one entry per run.
type measure struct {
	seconds []float64
	output  []byte
}

func (m *measure) median() float64 {
	s := slices.Sorted(slices.Values(m.seconds))
	if len(s)%2 == 1 {
		return s[len(s)/2]
	}
	return (s[len(s)/2-1] + s[len(s)/2]) / 2
}

// A program is a file without its suffix.
type program struct{ dir, name string }

type vmOptions struct {
	krait    string
	programs string
	large    string
	runs     int
	pattern  string
	out      string
}

// vmMain is `bench vm`.
func vmMain(args []string) error {
	var o vmOptions
	flags := pflag.NewFlagSet("bench vm", pflag.ContinueOnError)
	flags.StringVar(&o.krait, "krait", "build/krait", "the krait to measure")
	flags.StringVar(&o.programs, "programs", "test/bench/programs", "folder of the programs")
	flags.StringVar(&o.large, "large", "test/corpus/large", "folder of programs that are run several times")
	flags.IntVar(&o.runs, "runs", 5, "runs of each program in each runtime")
	flags.StringVar(&o.pattern, "only", "", "regular expression: only these programs")
	flags.StringVar(&o.out, "out", "build/bench/vm.txt", "where the table is kept")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if o.runs < 1 {
		return fmt.Errorf("--runs=%d: at least one is needed", o.runs)
	}
	programs, err := o.list(filepath.Join(filepath.Dir(o.out), "large"))
	if err != nil {
		return err
	}
	runtimes, missing, err := o.runtimes()
	if err != nil {
		return err
	}
	t, failures := compare(&o, runtimes, programs)
	for _, m := range missing {
		t.note("%s: not installed", m)
	}
	t.note("%s", strings.Join(append([]string{"bench", "vm"}, args...), " "))
	t.note("CPU seconds (user and system), medians of %d runs, %s", o.runs, time.Now().Format(time.DateTime))
	pauses(t, o.krait)
	if err := t.keep(o.out); err != nil {
		return err
	}
	return errors.Join(failures...)
}

// pauseScript prints what a collection takes beside what is alive.
const pauseScript = `
import gc, time
def pause():
    least = 1 << 62
    for _ in range(5):
        start = time.monotonic_ns()
        gc.collect()
        least = min(least, time.monotonic_ns() - start)
    print("%.1f MB alive: %.2f ms" % (gc.mem_alloc() / 1e6, least / 1e6))
keep = []
pause()
for n in (20000, 60000, 180000):
    keep = [[i, str(i)] for i in range(n)]
    pause()
`

func pauses(t *table, krait string) {
	out, err := exec.Command(krait, "--home=user", "-e", pauseScript).CombinedOutput()
	if err != nil {
		t.note("collections: %v: %s", err, lastLine(out))
		return
	}
	t.note("collections: %s", strings.Join(strings.Split(strings.TrimSpace(string(out)), "\n"), ", "))
}

// list returns the programs that are asked for; out is where those of --large are made.
func (o *vmOptions) list(out string) ([]program, error) {
	only, err := regexp.Compile(o.pattern)
	if err != nil {
		return nil, err
	}
	files, err := filepath.Glob(filepath.Join(o.programs, "*.py"))
	if err != nil {
		return nil, err
	}
	var programs []program
	for _, f := range files {
		programs = append(programs, program{o.programs, strings.TrimSuffix(filepath.Base(f), ".py")})
	}
	names, err := largePrograms(o.large, out)
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		programs = append(programs, program{out, name})
	}
	programs = slices.DeleteFunc(programs, func(p program) bool { return !only.MatchString(p.name) })
	if len(programs) == 0 {
		return nil, fmt.Errorf("%s: no programs match %q", o.programs, o.pattern)
	}
	return programs, nil
}

// runtimes returns those to compare, and the names of the optional ones that are not installed.
func (o *vmOptions) runtimes() (all []runtime, missing []string, err error) {
	krait, err := filepath.Abs(o.krait)
	if err != nil {
		return nil, nil, err
	}
	all = []runtime{
		{"krait", ".py", []string{krait, "--home=user"}},
		{"cpython", ".py", []string{"/usr/bin/python3.11", "-B", "-E", "-s"}},
	}
	for _, r := range all {
		if _, err := os.Stat(r.command[0]); err != nil {
			return nil, nil, err
		}
	}
	for _, r := range []runtime{
		{"lua", ".lua", []string{"lua5.4"}},
		{"micropython", ".py", []string{"micropython", "-X", "heapsize=64M"}},
	} {
		if _, err := exec.LookPath(r.command[0]); err != nil {
			missing = append(missing, r.name)
			continue
		}
		all = append(all, r)
	}
	return all, missing, nil
}

// compare measures every program. The runtimes take turns, so that a busy machine disturbs all of them.
func compare(o *vmOptions, runtimes []runtime, programs []program) (*table, []error) {
	t := &table{}
	head := []string{"program"}
	for _, r := range runtimes {
		head = append(head, r.name)
	}
	for _, r := range runtimes[1:] {
		head = append(head, "krait/"+r.name)
	}
	t.add(head...)
	var failures []error
	logs := make([]float64, len(runtimes))
	counts := make([]int, len(runtimes))
	var last []string
	for _, p := range programs {
		measures, err := measureAll(o, runtimes, p)
		if err != nil {
			failures = append(failures, err)
		}
		row := rowOf(p.name, measures)
		if p.name == startup {
			last = row
			continue
		}
		t.add(row...)
		for i, m := range measures {
			if m != nil && measures[0] != nil {
				logs[i] += math.Log(measures[0].median() / m.median())
				counts[i]++
			}
		}
	}
	mean := append([]string{"geometric mean"}, make([]string, len(runtimes))...)
	for i := range runtimes[1:] {
		mean = append(mean, ratio(math.Exp(logs[i+1]/float64(counts[i+1])), counts[i+1] > 0))
	}
	t.add(mean...)
	if last != nil {
		t.add(last...)
	}
	return t, failures
}

// measureAll runs one program in all runtimes; an entry is nil where there is no such program or it failed.
func measureAll(o *vmOptions, runtimes []runtime, p program) ([]*measure, error) {
	measures := make([]*measure, len(runtimes))
	var failures []error
	for i, r := range runtimes {
		if _, err := os.Stat(filepath.Join(p.dir, p.name+r.suffix)); err == nil {
			measures[i] = &measure{}
		}
	}
	for range o.runs {
		for i, r := range runtimes {
			if measures[i] == nil {
				continue
			}
			if err := measures[i].run(p, r); err != nil {
				failures = append(failures, err)
				measures[i] = nil
			}
		}
	}
	for i, m := range measures {
		if m != nil && measures[1] != nil && !bytes.Equal(m.output, measures[1].output) {
			failures = append(failures, fmt.Errorf("%s: %s printed %q, %s %q",
				p.name, runtimes[i].name, m.output, runtimes[1].name, measures[1].output))
		}
	}
	return measures, errors.Join(failures...)
}

func (m *measure) run(p program, r runtime) error {
	ctx, cancel := context.WithTimeout(context.Background(), runLimit)
	defer cancel()
	args := append(slices.Clone(r.command[1:]), p.name+r.suffix)
	cmd := exec.CommandContext(ctx, r.command[0], args...)
	var errs bytes.Buffer
	cmd.Dir, cmd.Stderr = p.dir, &errs
	out, err := cmd.Output()
	if err != nil {
		return fmt.Errorf("%s: %s: %w\n%s", p.name, r.name, err, errs.Bytes())
	}
	m.output = out
	m.seconds = append(m.seconds, (cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()).Seconds())
	return nil
}

func rowOf(name string, measures []*measure) []string {
	row := []string{name}
	for _, m := range measures {
		if m == nil {
			row = append(row, "-")
			continue
		}
		row = append(row, fmt.Sprintf("%.3f", m.median()))
	}
	for _, m := range measures[1:] {
		if m == nil || measures[0] == nil {
			row = append(row, ratio(0, false))
			continue
		}
		row = append(row, ratio(measures[0].median()/m.median(), true))
	}
	return row
}

func ratio(r float64, known bool) string {
	if !known || math.IsInf(r, 0) || math.IsNaN(r) {
		return "-"
	}
	return fmt.Sprintf("%.2f", r)
}
