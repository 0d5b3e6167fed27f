// Command krait is Python for the live Linux kernel.
package main

import (
	"errors"
	"fmt"
	"os"
	"time"

	"krait/lab"
	"krait/repl"

	"github.com/spf13/pflag"
)

const usage = `usage: krait [OPTIONS] [FILE [ARGS…]]
       krait [OPTIONS] -e TEXT [ARGS…]
       krait vm [OPTIONS] [-- COMMAND…]

Python for the live Linux kernel. Without FILE and -e: a prompt, or the program on standard input.

A program ends with its last statement; when hooks are attached then, they stay until Ctrl-C or the
time of -t, and what its Counters hold is shown unless the program has looked at it. The exit status is
Python's: 0, 1 after an uncaught exception, what sys.exit() was given, 130 after Ctrl-C.

Examples:
  krait                                       a prompt; reads the kernel, changes nothing
  krait --write                               a prompt that may call and change the kernel
  krait count.py                              run a program
  krait -t 5 -e 'opens = Counter()
  @hook("do_filp_open")
  def _():
      opens[comm] += 1'                       who opens files, for five seconds

Options:
`

func main() {
	if len(os.Args) > 1 {
		switch os.Args[1] {
		case "vm":
			os.Exit(vmMain(os.Args[2:]))
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
	text := flags.StringP("execute", "e", "", "run TEXT")
	flags.BoolVarP(&c.Write, "write", "w", false, "allow what changes the kernel: calls, stores, replacements")
	flags.StringVar(&c.Home, "home", "", "where Python runs: user or kernel (default: kernel with --write)")
	seconds := flags.Float64P("time", "t", 0, "end the hooks that FILE or TEXT left attached after so many seconds")
	flags.Uint64Var(&c.Heap, "heap", 0, "bytes of memory for Python objects")
	if err := flags.Parse(args); err != nil {
		return c, err
	}
	rest := flags.Args()
	switch {
	case flags.Changed("execute"):
		c.Text = text
	case len(rest) > 0:
		c.File, rest = rest[0], rest[1:]
	}
	c.Args = rest
	c.Limit = time.Duration(*seconds * float64(time.Second))
	if c.Home != "" && c.Home != "user" && c.Home != "kernel" {
		return c, fmt.Errorf("--home=%s: not a home (use user or kernel)", c.Home)
	}
	return c, nil
}
