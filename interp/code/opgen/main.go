// Opgen writes ops_gen.go from the headers of the C core.
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"krait/interp/code/opgen/table"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "opgen:", err)
		os.Exit(1)
	}
}

// run works from the repository's root and, for go generate, from interp/code.
func run() error {
	dir := "interp/code"
	if _, err := os.Stat("ops_gen.go"); err == nil {
		dir = "."
	} else if _, err := os.Stat("opgen"); err == nil {
		dir = "."
	}
	src, err := table.Generate(filepath.Join(dir, "..", "vm"))
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "ops_gen.go"), src, 0o644)
}
