package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"krait/lab"

	"github.com/spf13/pflag"
	"golang.org/x/term"
)

const vmUsage = `usage: krait vm [OPTIONS] [-- COMMAND…]

Boots a throw-away QEMU guest with this krait and its krait.ko inside, runs COMMAND in it (default: krait --write)
and ends with its exit status. The current directory is copied in at the same path, without .git and without the
build folder at its top; what the guest writes is lost. Exit status 124: out of time, 125: the guest failed.

`

// vmOptions are krait vm's flags that are not lab.Config fields.
type vmOptions struct {
	dir     string
	noDir   bool
	timeout time.Duration
	verbose bool
	files   []string
}

// vmMain is `krait vm`.
func vmMain(args []string) int {
	config, options, err := parseVM(args)
	if errors.Is(err, pflag.ErrHelp) {
		return 0
	}
	if err == nil {
		err = options.apply(config)
	}
	if err != nil {
		fmt.Fprintf(os.Stderr, "krait vm: %v\n", err)
		return 2
	}
	return runVM(config, options)
}

func parseVM(args []string) (*lab.Config, *vmOptions, error) {
	c, o := &lab.Config{}, &vmOptions{}
	flags := pflag.NewFlagSet("krait vm", pflag.ContinueOnError)
	flags.SortFlags = false
	flags.SetInterspersed(false)
	flags.Usage = func() {
		fmt.Fprint(os.Stderr, vmUsage, flags.FlagUsages())
	}
	flags.StringVar(&c.Kernel, "kernel", "", "boot this bzImage instead of Debian's kernel")
	flags.StringVar(&c.Modules, "modules", "", "module tree of that kernel, for --load")
	flags.StringSliceVar(&c.Load, "load", nil, "modules to load at boot, with what they depend on")
	flags.StringVar(&c.Module, "krait-ko", "", "krait.ko to use instead of the one built for the kernel's release")
	flags.BoolVar(&c.NoInsmod, "no-insmod", false, "do not load krait.ko")
	memory := flags.String("memory", "1G", "the guest's memory")
	flags.IntVar(&c.CPUs, "cpus", 2, "number of CPUs")
	flags.DurationVar(&o.timeout, "timeout", 0, "end the guest after this time (default 1h at a terminal, 10m otherwise)")
	flags.BoolVar(&c.Icount, "accel-icount", false, "make guest nanoseconds equal guest instructions (one CPU, slow)")
	flags.StringVar(&c.Append, "append", "", "more words for the kernel's command line")
	flags.StringVar(&o.dir, "dir", "", "copy this directory in and start there, instead of the current one")
	flags.BoolVar(&o.noDir, "no-dir", false, "copy no directory in")
	flags.StringArrayVar(&o.files, "file", nil, "copy one more file in: HOST[:GUEST]")
	flags.StringArrayVar(&c.Programs, "program", nil, "copy one of this machine's programs in, with the libraries it needs")
	flags.StringArrayVar(&c.Env, "env", nil, "set an environment variable: NAME=VALUE")
	flags.BoolVar(&c.CheckLog, "check-log", false, "fail on a kernel warning, oops or leak, or if krait.ko cannot be removed")
	flags.BoolVarP(&o.verbose, "verbose", "v", false, "show the kernel's log on the error output")
	if err := flags.Parse(args); err != nil {
		return nil, nil, err
	}
	c.Command = flags.Args()
	if len(c.Command) == 0 {
		c.Command = []string{"krait", "--write"}
	}
	mib, err := parseMemory(*memory)
	c.Memory = mib
	return c, o, err
}

// parseMemory reads 512M or 2G and returns MiB.
func parseMemory(s string) (int, error) {
	var n int
	var unit string
	if _, err := fmt.Sscanf(s, "%d%s", &n, &unit); err != nil || n <= 0 || n > 1<<20 {
		return 0, fmt.Errorf("memory %q: not a size (use 512M or 2G)", s)
	}
	switch strings.ToUpper(unit) {
	case "M":
		return n, nil
	case "G":
		return n << 10, nil
	}
	return 0, fmt.Errorf("memory %q: not a size (use 512M or 2G)", s)
}

// apply turns the options into what the configuration needs.
func (o *vmOptions) apply(c *lab.Config) error {
	dir := o.dir
	if dir == "" {
		dir = "."
	}
	dir, err := filepath.Abs(dir)
	if err != nil {
		return err
	}
	if !o.noDir {
		c.Dir, c.Dirs = dir, []string{dir}
	}
	c.Files = make(map[string]string)
	for _, f := range o.files {
		host, guest, ok := strings.Cut(f, ":")
		if !ok {
			if guest, err = filepath.Abs(host); err != nil {
				return err
			}
		}
		if !filepath.IsAbs(guest) {
			return fmt.Errorf("file %q: the path in the guest must be absolute", f)
		}
		c.Files[guest] = host
	}
	return nil
}

func runVM(c *lab.Config, o *vmOptions) int {
	c.TTY = term.IsTerminal(int(os.Stdin.Fd())) && term.IsTerminal(int(os.Stdout.Fd()))
	c.Stdin, c.Stdout, c.Stderr = os.Stdin, os.Stdout, os.Stderr
	if o.verbose {
		c.Log = os.Stderr
	}
	limit := o.timeout
	if limit == 0 && c.TTY {
		limit = time.Hour
	} else if limit == 0 {
		limit = 10 * time.Minute
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer stop()
	ctx, cancelTime := context.WithTimeout(ctx, limit)
	defer cancelTime()
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	if c.TTY {
		fmt.Fprintln(os.Stderr, "krait vm: booting a guest; Ctrl-] q leaves it")
		t, err := lab.OpenTerminal(os.Stdin, os.Stdout, func() { cancel(lab.ErrEscape) })
		if err != nil {
			fmt.Fprintf(os.Stderr, "krait vm: terminal: %v\n", err)
			return 125
		}
		defer t.Close()
		c.Stdin, c.Rows, c.Cols, c.Resize = t.Stdin, t.Rows, t.Cols, t.Resize
		c.Env = append([]string{"TERM=" + os.Getenv("TERM")}, c.Env...)
		status, report := finishVM(lab.Run(ctx, *c))
		t.Close()
		fmt.Fprint(os.Stderr, report)
		return status
	}
	status, report := finishVM(lab.Run(ctx, *c))
	fmt.Fprint(os.Stderr, report)
	return status
}

// finishVM makes an exit status and a report of a run.
func finishVM(r lab.Result, err error) (int, string) {
	var b strings.Builder
	switch {
	case errors.Is(err, lab.ErrEscape):
		return 130, "krait vm: " + err.Error() + "\n"
	case err != nil:
		if tail := lab.Tail(r.Console, 30); tail != "" {
			fmt.Fprintf(&b, "the guest's console ended with:\n%s\n", tail)
		}
		fmt.Fprintf(&b, "krait vm: %v\n", err)
		if errors.Is(err, lab.ErrTimeout) {
			return 124, b.String()
		}
		return 125, b.String()
	}
	for _, s := range r.Splats {
		fmt.Fprintf(&b, "krait vm: the guest's kernel complained:\n%s\n", s.Text)
	}
	if len(r.Splats) > 0 && r.Status == 0 {
		return 1, b.String()
	}
	return r.Status, b.String()
}
