package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"time"

	"krait/lab"

	"github.com/spf13/pflag"
)

// guestMain is `bench guest`: it boots a guest whose nanoseconds are instructions and runs `bench inside` there.
func guestMain(args []string) error {
	var krait, out string
	var limit time.Duration
	var hooksOnly bool
	var only string
	flags := pflag.NewFlagSet("bench guest", pflag.ContinueOnError)
	flags.StringVar(&krait, "krait", "build/krait", "the krait to measure")
	flags.StringVar(&out, "out", "build/bench/guest.txt", "where the table is kept")
	flags.BoolVar(&hooksOnly, "hooks", false, "measure hooks only")
	flags.StringVar(&only, "only", "", "measure only the hooks whose names match this pattern")
	flags.DurationVar(&limit, "timeout", 20*time.Minute, "end the guest after this time")
	if err := flags.Parse(args); err != nil {
		return err
	}
	self, err := os.Executable()
	if err != nil {
		return err
	}
	krait, err = filepath.Abs(krait)
	if err != nil {
		return err
	}
	files := map[string]string{"/bin/bench": self}
	var programs []string
	_, tracer := os.Stat("/usr/bin/bpftrace")
	if tracer == nil {
		programs = append(programs, "/usr/bin/bpftrace")
	}
	clang := addObjects(files)
	byHand := addModule(krait, files)
	inside := []string{"/bin/bench", "inside"}
	if hooksOnly || only != "" {
		inside = append(inside, "hooks", only)
	}
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	defer cancel()
	var text, errs bytes.Buffer
	result, err := lab.Run(ctx, lab.Config{
		Krait: krait, Icount: true, Memory: 3072, Files: files, Programs: programs,
		Command: inside, Stdout: &text, Stderr: &errs,
	})
	if err == nil && result.Status != 0 {
		err = fmt.Errorf("status %d", result.Status)
	}
	if err != nil {
		return fmt.Errorf("%w\n%s%s", err, text.Bytes(), errs.Bytes())
	}
	fmt.Fprintf(&text, "# %s\n", strings.Join(append([]string{"bench", "guest"}, args...), " "))
	fmt.Fprintf(&text, "# guest instructions (QEMU icount), one CPU, %s\n", time.Now().Format(time.DateTime))
	if tracer != nil {
		fmt.Fprintf(&text, "# no bpftrace: %v\n", tracer)
	}
	if clang != nil {
		fmt.Fprintf(&text, "# no clang -O2: %v\n", clang)
	}
	if byHand != nil {
		fmt.Fprintf(&text, "# no module of C: %v\n", byHand)
	}
	os.Stdout.Write(text.Bytes())
	if err := os.MkdirAll(filepath.Dir(out), 0o755); err != nil {
		return err
	}
	return os.WriteFile(out, text.Bytes(), 0o644)
}

// insideMain is `bench inside`, in the guest.
func insideMain(args []string) error {
	words, err := os.ReadFile("/proc/cmdline")
	if err != nil {
		return err
	}
	if !bytes.Contains(words, []byte("krait.guest=1")) {
		return errors.New("this is no guest: `bench guest` boots one")
	}
	only := regexp.MustCompile("")
	if len(args) > 1 {
		if only, err = regexp.Compile(args[1]); err != nil {
			return err
		}
	}
	var hooks, python table
	hookCosts(&hooks, only)
	if err := hooks.write(os.Stdout); err != nil {
		return err
	}
	fmt.Println()
	var begin table
	startCosts(&begin, only)
	if err := begin.write(os.Stdout); err != nil {
		return err
	}
	if len(args) > 0 {
		return nil
	}
	fmt.Println()
	pythonCosts(&python)
	if err := python.write(os.Stdout); err != nil {
		return err
	}
	fmt.Println()
	var walk table
	walkCosts(&walk)
	return walk.write(os.Stdout)
}

// handWritten is where the guest has the module of test/bench/module.
const handWritten = "/lib/bench/hand_written.ko"

// addModule adds the module that lies beside the krait.ko of the guest's kernel.
func addModule(krait string, files map[string]string) error {
	modules, err := filepath.Glob(filepath.Join(filepath.Dir(krait), "*", "bench", "hand_written.ko"))
	if err != nil {
		return err
	}
	if len(modules) != 1 {
		return fmt.Errorf("make bench builds it; %d are there", len(modules))
	}
	files[handWritten] = modules[0]
	return nil
}

// addObjects adds the hooks that clang has compiled to a guest's files.
func addObjects(files map[string]string) error {
	objects, err := filepath.Glob("build/bench/clang/*.o")
	if err != nil {
		return err
	}
	if len(objects) == 0 {
		return errors.New("make bench compiles the hooks")
	}
	for _, o := range objects {
		files["/clang/"+filepath.Base(o)] = o
	}
	return nil
}
