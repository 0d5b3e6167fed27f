package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"time"

	"krait/lab"

	"github.com/spf13/pflag"
)

// guestPrograms is where the programs are in the guest.
const guestPrograms = "/programs"

// pythonLibrary is what CPython needs of its library to run the programs.
const pythonLibrary = "/usr/lib/python3.11"

// kernelMain is `bench kernel`: it boots a guest whose nanoseconds are instructions and runs `bench inside-programs` there.
func kernelMain(args []string) error {
	var o vmOptions
	var limit time.Duration
	flags := pflag.NewFlagSet("bench kernel", pflag.ContinueOnError)
	flags.StringVar(&o.krait, "krait", "build/krait", "the krait to measure")
	flags.StringVar(&o.programs, "programs", "test/bench/programs", "folder of the programs")
	flags.StringVar(&o.large, "large", "test/corpus/large", "folder of programs that are run several times")
	flags.StringVar(&o.pattern, "only", "", "regular expression: only these programs")
	flags.StringVar(&o.out, "out", "build/bench/kernel.txt", "where the table is kept")
	flags.DurationVar(&limit, "timeout", time.Hour, "end the guest after this time")
	if err := flags.Parse(args); err != nil {
		return err
	}
	programs, err := o.list(filepath.Join(filepath.Dir(o.out), "large"))
	if err != nil {
		return err
	}
	self, err := os.Executable()
	if err != nil {
		return err
	}
	if o.krait, err = filepath.Abs(o.krait); err != nil {
		return err
	}
	files := map[string]string{"/bin/bench": self}
	for _, p := range programs {
		files[filepath.Join(guestPrograms, p.name+".py")] = filepath.Join(p.dir, p.name+".py")
	}
	if err := addPython(files); err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	defer cancel()
	var text, errs bytes.Buffer
	result, err := lab.Run(ctx, lab.Config{
		Krait: o.krait, Icount: true, Memory: 2048, Files: files, Programs: []string{"/usr/bin/python3.11"},
		Command: []string{"/bin/bench", "inside-programs"}, Stdout: &text, Stderr: &errs,
	})
	if err == nil && result.Status != 0 {
		err = fmt.Errorf("status %d", result.Status)
	}
	if err != nil {
		return fmt.Errorf("%w\n%s%s", err, text.Bytes(), errs.Bytes())
	}
	fmt.Fprintf(&text, "# %s\n", strings.Join(append([]string{"bench", "kernel"}, args...), " "))
	fmt.Fprintf(&text, "# millions of guest instructions (QEMU icount), start-up taken off, one CPU, %s\n", time.Now().Format(time.DateTime))
	os.Stdout.Write(text.Bytes())
	return os.WriteFile(o.out, text.Bytes(), 0o644)
}

// addPython adds the part of CPython's library that lies in plain files to a guest's files.
func addPython(files map[string]string) error {
	return filepath.WalkDir(pythonLibrary, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			switch filepath.Base(path) {
			case "python3.11", "encodings", "collections", "importlib", "re":
				return nil
			}
			return filepath.SkipDir
		}
		if strings.HasSuffix(path, ".py") {
			files[path] = path
		}
		return nil
	})
}

// insideProgramsMain is `bench inside-programs`, in the guest.
func insideProgramsMain([]string) error {
	words, err := os.ReadFile("/proc/cmdline")
	if err != nil {
		return err
	}
	if !bytes.Contains(words, []byte("krait.guest=1")) {
		return errors.New("this is no guest: `bench kernel` boots one")
	}
	homes := []runtime{
		{"user home", ".py", []string{"/bin/krait", "--home=user"}},
		{"kernel home", ".py", []string{"/bin/krait", "--write"}},
		{"cpython", ".py", []string{"/usr/bin/python3.11", "-B", "-E", "-s", "-S"}},
	}
	files, err := filepath.Glob(filepath.Join(guestPrograms, "*.py"))
	if err != nil {
		return err
	}
	t := &table{}
	t.add("program", homes[0].name, homes[1].name, homes[2].name, "kernel/user", "kernel/cpython")
	base, failures := instructions(homes, []string{"-c", "pass"}, []string{"-e", "pass"})
	var logs [2]float64
	n := 0
	for _, f := range files {
		cost, errs := instructions(homes, []string{f}, []string{f})
		name := strings.TrimSuffix(filepath.Base(f), ".py")
		if name == startup {
			continue
		}
		row := []string{name}
		for i := range homes {
			row = append(row, fmt.Sprintf("%.1f", (cost[i]-base[i])/1e6))
		}
		if len(errs) > 0 {
			t.add(append(row, "failed", "failed")...)
			for _, err := range errs {
				t.note("%v", err)
			}
			continue
		}
		user, python := (cost[1]-base[1])/(cost[0]-base[0]), (cost[1]-base[1])/(cost[2]-base[2])
		t.add(append(row, ratio(user, true), ratio(python, true))...)
		if user > 0 && python > 0 {
			logs[0] += math.Log(user)
			logs[1] += math.Log(python)
			n++
		}
	}
	t.add("geometric mean", "", "", "", ratio(math.Exp(logs[0]/float64(n)), n > 0), ratio(math.Exp(logs[1]/float64(n)), n > 0))
	for _, h := range homes[:2] {
		out, err := exec.Command(h.command[0], append(h.command[1:], "-e", "import sys\nprint(sys.implementation.loop)")...).Output()
		t.note("%s: the %s loop", h.name, bytes.TrimSpace(out))
		if err != nil {
			failures = append(failures, err)
		}
	}
	t.note("mitigation: %s", mitigation())
	if err := t.write(os.Stdout); err != nil {
		return err
	}
	return errors.Join(failures...)
}

// instructions runs one program in each runtime; CPython gets args of its own.
func instructions(homes []runtime, python, krait []string) (cost []float64, failures []error) {
	for _, h := range homes {
		args := krait
		if h.name == "cpython" {
			args = python
		}
		cmd := exec.Command(h.command[0], append(h.command[1:len(h.command):len(h.command)], args...)...)
		start := time.Now()
		out, err := cmd.CombinedOutput()
		cost = append(cost, float64(time.Since(start)))
		if err != nil {
			failures = append(failures, fmt.Errorf("%v in %s: %w: %s", args, h.name, err, lastLine(out)))
		}
	}
	return cost, failures
}

var blank = regexp.MustCompile(`\s+`)

// mitigation is what the kernel says about indirect branches.
func mitigation() string {
	text, err := os.ReadFile("/sys/devices/system/cpu/vulnerabilities/spectre_v2")
	if err != nil {
		return err.Error()
	}
	return blank.ReplaceAllString(strings.TrimSpace(string(text)), " ")
}
