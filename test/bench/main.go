package main

import (
	"errors"
	"fmt"
	"os"

	"github.com/spf13/pflag"
)

const usage = `usage: bench vm [OPTIONS]
       bench guest [OPTIONS]
       bench kernel [OPTIONS]
       bench scale [OPTIONS]
`

func main() {
	run := map[string]func([]string) error{"vm": vmMain, "guest": guestMain, "inside": insideMain, "object": objectMain,
		"kernel": kernelMain, "inside-programs": insideProgramsMain,
		"scale": scaleMain, "inside-scale": insideScaleMain}
	if len(os.Args) < 2 || run[os.Args[1]] == nil {
		fmt.Fprint(os.Stderr, usage)
		os.Exit(2)
	}
	err := run[os.Args[1]](os.Args[2:])
	if errors.Is(err, pflag.ErrHelp) {
		return
	}
	if err != nil {
		fmt.Fprintf(os.Stderr, "bench %s: %v\n", os.Args[1], err)
		os.Exit(1)
	}
}
