// Command krait is Python for the live Linux kernel.
package main

import (
	"fmt"
	"os"

	"krait/lab"
)

func main() {
	if len(os.Args) > 1 {
		switch os.Args[1] {
		case "vm":
			os.Exit(vmMain(os.Args[2:]))
		case "guest-init":
			lab.GuestInit()
		}
	}
	fmt.Fprintln(os.Stderr, "usage: krait vm [OPTIONS] [-- COMMAND…]")
	os.Exit(2)
}
