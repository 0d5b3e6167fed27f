// Command krait is Python for the live Linux kernel.
package main

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"time"

	"krait/lab"
	"krait/repl"

	"github.com/spf13/pflag"
)

const usage = `usage: krait [OPTIONS] [FILE [ARGS…]]
       krait [OPTIONS] -e TEXT [ARGS…]
       krait -l [PATTERN]
       krait doctor
       krait vm [OPTIONS] [-- COMMAND…]

Python for the live Linux kernel. Without FILE and -e: a prompt, or the program on standard input.

A program ends with its last statement; when hooks are attached then, they stay until Ctrl-C or the
time of -t, and what its containers hold is shown unless the program has looked at it. The exit status is
Python's: 0, 1 after an uncaught exception, what sys.exit() was given, 130 after Ctrl-C.

Examples:
  krait                                       a prompt; reads the kernel, changes nothing
  krait --write                               a prompt that may call and change the kernel
  krait count.py                              run a program
  krait -t 5 -e 'opens = Counter()
  @hook("do_filp_open")
  def _():
      opens[comm] += 1'                       who opens files, for five seconds
  krait -e 'count("vfs_*")'                   calls of each function
  krait -e 'hist("vfs_read", ret, by=comm)'   sizes of reads by program
  krait -e 'trace("tracepoint:syscalls:sys_enter_openat", comm, str(filename))'
  krait -c 'ls -l' -e 'latency("vfs_read")'   how long the reads of a command take
  krait -t 9 -e 'count("profile:99", by=kstack)' -e 'flamegraph("cpu.svg")'

Options:
`

func main() {
	if len(os.Args) > 1 {
		switch os.Args[1] {
		case "vm":
			os.Exit(vmMain(os.Args[2:]))
		case "doctor":
			os.Exit(repl.Doctor(os.Stdout))
		case repl.HoldWord:
			os.Exit(repl.Hold())
		case "guest-init":
			lab.GuestInit()
		}
	}
	c, err := parse(os.Args[1:])
	if errors.Is(err, pflag.ErrHelp) {
		return
	}
	if err != nil {
		fmt.Fprintf(os.Stderr, "krait: %v\n", err)
		os.Exit(2)
	}
	os.Exit(repl.Main(c))
}

func parse(args []string) (repl.Config, error) {
	var c repl.Config
	flags := pflag.NewFlagSet("krait", pflag.ContinueOnError)
	flags.SortFlags = false
	flags.SetInterspersed(false)
	flags.Usage = func() { fmt.Fprint(os.Stdout, usage, flags.FlagUsages()) }
	text := flags.StringArrayP("execute", "e", nil, "run TEXT; several are lines of one program")
	flags.BoolVarP(&c.Write, "write", "w", false, "allow what changes the kernel: calls, stores, replacements")
	flags.StringVar(&c.Home, "home", "", "where Python runs: user or kernel (default: kernel with --write)")
	seconds := flags.Float64P("time", "t", 0, "end the hooks that FILE or TEXT left attached after so many seconds")
	flags.IntVarP(&c.PID, "pid", "p", 0, "hooks run for this process only")
	flags.StringVarP(&c.Command, "command", "c", "", "run a command, hook its process only, end with it")
	format := flags.StringP("format", "f", "text", "text, or json: a line of JSON for each event, container and loss")
	flags.StringVarP(&c.Output, "output", "o", "", "write to a file instead of standard output")
	flags.BoolVarP(&c.Quiet, "quiet", "q", false, "do not say what is attached")
	flags.BoolVar(&c.Folded, "folded", false, "print stacks on one line each, as flamegraph.pl reads them")
	list := flags.StringP("list", "l", "", "list functions, tracepoints and types that match a pattern; with -v their arguments")
	flags.Lookup("list").NoOptDefVal = "*"
	flags.BoolVarP(&c.Verbose, "verbose", "v", false, "arguments with -l; the verifier's log of a refused hook")
	flags.BoolVar(&c.DryRun, "dry-run", false, "compile the hooks, attach none")
	flags.BoolVar(&c.Explain, "explain", false, "say what becomes of each hook, attach none")
	emit := flags.String("emit", "", "asm: show the code of each hook, attach none")
	flags.Uint64Var(&c.Heap, "heap", 0, "bytes of memory for Python objects")
	if err := flags.Parse(args); err != nil {
		return c, err
	}
	rest := flags.Args()
	switch {
	case flags.Changed("list"):
		if *list == "*" && len(rest) > 0 {
			*list, rest = rest[0], rest[1:]
		}
		c.List = list
	case flags.Changed("execute"):
		joined := strings.Join(*text, "\n")
		c.Text = &joined
	case len(rest) > 0:
		c.File, rest = rest[0], rest[1:]
	}
	c.Args = rest
	c.Limit = time.Duration(*seconds * float64(time.Second))
	switch *format {
	case "text":
	case "json":
		c.JSON, c.Quiet = true, true
	default:
		return c, fmt.Errorf("-f %s: not a format (use text or json)", *format)
	}
	if *emit != "" && *emit != "asm" {
		return c, fmt.Errorf("--emit=%s: only asm can be shown", *emit)
	}
	c.Asm = *emit == "asm"
	c.DryRun = c.DryRun || c.Explain || c.Asm
	if c.PID != 0 && c.Command != "" {
		return c, errors.New("-p and -c exclude each other")
	}
	if c.Home != "" && c.Home != "user" && c.Home != "kernel" {
		return c, fmt.Errorf("--home=%s: not a home (use user or kernel)", c.Home)
	}
	return c, nil
}
