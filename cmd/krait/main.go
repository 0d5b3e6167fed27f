// Command krait is Python for the live Linux kernel.
package main

import (
	"errors"
	"fmt"
	"os"

	"krait/lab"
	"krait/repl"

	"github.com/spf13/pflag"
)

const usage = `usage: krait [OPTIONS] [FILE [ARGS…]]
       krait [OPTIONS] -e TEXT [ARGS…]
       krait vm [OPTIONS] [-- COMMAND…]

Python for the live Linux kernel. Without FILE and -e: a prompt, or the program on standard input.

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
	flags.DurationVarP(&c.Limit, "time", "t", 0, "end the hooks of FILE or TEXT after this time, such as 10s")
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
	if c.Home != "" && c.Home != "user" && c.Home != "kernel" {
		return c, fmt.Errorf("--home=%s: not a home (use user or kernel)", c.Home)
	}
	return c, nil
}
