package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	goruntime "runtime"
	"strconv"
	"sync"
	"sync/atomic"
	"syscall"
	"time"

	"krait/lab"

	"github.com/spf13/pflag"
	"golang.org/x/sys/unix"
)

// A load is a handler that all CPUs hit at once, by nothing but getpgid(0).
type load struct {
	name string
	text string
}

const stats = "\n@at_end\ndef show():\n    s = h.stats()\n    print('stats', s['hits'], s['run'], s['filtered'], s['waited_ns'])\nprint('attached')"

var loads = []load{
	{"filter by pid rejects", "@replace('__x64_sys_getpgid', pid=1)\ndef h():\n    return 0" + stats},
	{"counts by comm, calls orig", "n = {}\n@replace('__x64_sys_getpgid')\ndef h(orig, regs):\n    n[comm] = n.get(comm, 0) + 1\n    return orig(regs)" + stats},
}

// scaleMain is `bench scale`: guests with more and more CPUs, in each of which `bench inside-scale` runs.
func scaleMain(args []string) error {
	var krait, out string
	var limit time.Duration
	flags := pflag.NewFlagSet("bench scale", pflag.ContinueOnError)
	flags.StringVar(&krait, "krait", "build/krait", "the krait to measure")
	flags.StringVar(&out, "out", "build/bench/scale.txt", "where the table is kept")
	flags.DurationVar(&limit, "timeout", 5*time.Minute, "end a guest after this time")
	if err := flags.Parse(args); err != nil {
		return err
	}
	self, err := os.Executable()
	if err != nil {
		return err
	}
	if krait, err = filepath.Abs(krait); err != nil {
		return err
	}
	t := &table{}
	t.add("load", "CPUs", "hits/s", "missed", "waited for the lock")
	for _, cpus := range []int{1, 2, 4} {
		if err := scaleGuest(t, krait, self, cpus, limit); err != nil {
			return err
		}
	}
	t.note("QEMU runs all CPUs of a guest in one thread: more of them cannot do more, so the figures show")
	t.note("what the lock costs and how it is handed on, not how much real CPUs would do at a time")
	return t.keep(out)
}

func scaleGuest(t *table, krait, self string, cpus int, limit time.Duration) error {
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	defer cancel()
	var text, errs bytes.Buffer
	result, err := lab.Run(ctx, lab.Config{
		Krait: krait, CPUs: cpus, Files: map[string]string{"/bin/bench": self},
		Command: []string{"/bin/bench", "inside-scale"}, Stdout: &text, Stderr: &errs,
	})
	if err == nil && result.Status != 0 {
		err = fmt.Errorf("status %d", result.Status)
	}
	if err != nil {
		return fmt.Errorf("%d CPUs: %w\n%s%s", cpus, err, text.Bytes(), errs.Bytes())
	}
	for _, line := range bytes.Split(bytes.TrimSpace(text.Bytes()), []byte("\n")) {
		var cells []string
		for _, cell := range bytes.Split(line, []byte("\t")) {
			cells = append(cells, string(cell))
		}
		t.add(cells...)
	}
	return nil
}

// insideScaleMain is `bench inside-scale`, in the guest: the cells of a row for each load, with tabs between.
func insideScaleMain([]string) error {
	for _, l := range loads {
		if err := l.measure(os.Stdout); err != nil {
			return fmt.Errorf("%s: %w", l.name, err)
		}
	}
	return nil
}

const scaleTime = 3 * time.Second

func (l *load) measure(w io.Writer) error {
	out, err := os.Create(hookOutput)
	if err != nil {
		return err
	}
	defer out.Close()
	cmd := exec.Command("/bin/krait", "--write", "-e", l.text)
	cmd.Stdout, cmd.Stderr = out, out
	if err := cmd.Start(); err != nil {
		return err
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	if err := awaitLine(out.Name(), "attached", ended); err != nil {
		return err
	}
	calls, took := callOnAll(scaleTime)
	cmd.Process.Signal(syscall.SIGINT)
	<-ended
	hits, run, filtered, waited, err := readStats(out.Name())
	if err != nil {
		return err
	}
	if hits+filtered < calls {
		return fmt.Errorf("%d hits of %d calls", hits+filtered, calls)
	}
	cpus := goruntime.NumCPU()
	share := float64(waited) / (took.Seconds() * 1e9 * float64(cpus))
	_, err = fmt.Fprintf(w, "%s\t%d\t%.0f\t%d\t%.1f %%\n", l.name, cpus, float64(calls)/took.Seconds(), hits-run, 100*share)
	return err
}

// callOnAll calls getpgid(0) on each CPU for a while: how often in all.
func callOnAll(d time.Duration) (calls int64, took time.Duration) {
	var n atomic.Int64
	var stop atomic.Bool
	var wait sync.WaitGroup
	begin := time.Now()
	for cpu := range goruntime.NumCPU() {
		wait.Add(1)
		go func() {
			defer wait.Done()
			goruntime.LockOSThread()
			var set unix.CPUSet
			set.Set(cpu)
			unix.SchedSetaffinity(0, &set)
			for !stop.Load() {
				for range 100 {
					unix.Getpgid(0)
				}
				n.Add(100)
			}
		}()
	}
	time.Sleep(d)
	stop.Store(true)
	wait.Wait()
	return n.Load(), time.Since(begin)
}

var statsLine = regexp.MustCompile(`(?m)^stats (\d+) (\d+) (\d+) (\d+)$`)

func readStats(file string) (hits, run, filtered, waited int64, err error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return 0, 0, 0, 0, err
	}
	m := statsLine.FindSubmatch(text)
	if m == nil {
		return 0, 0, 0, 0, errors.New("no counts: " + lastLine(text))
	}
	var n [4]int64
	for i := range n {
		if n[i], err = strconv.ParseInt(string(m[i+1]), 10, 64); err != nil {
			return 0, 0, 0, 0, err
		}
	}
	return n[0], n[1], n[2], n[3], nil
}
