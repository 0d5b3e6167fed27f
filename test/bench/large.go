package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// largeRounds says how often a program of test/corpus/large runs so that CPython takes a quarter of a second for it.
var largeRounds = map[string]int{
	"adventure": 600, "chess": 20, "expr_compiler": 50, "ini_parser": 400, "json_parser": 150,
	"lisp": 8, "markdown": 150, "pathfind": 80, "richards": 50, "sudoku": 40,
}

// largeText runs a program's text over and over in the main module, with a print() that only counts what would be
// written and, as the stack of a kernel is small, calls str() itself.
const largeText = `import builtins
_source = %s
_written = 0
def _print(*args, sep=" ", end="\n", file=None, flush=False):
    global _written
    _written += len(sep) * max(len(args) - 1, 0) + len(end)
    for a in args:
        _written += len(str(a))
_code = compile(_source, %q, "exec")
print = _print
for _round in range(%d):
    exec(_code, globals())
builtins.print(_written)
`

// largePrograms writes one such program for each in folder to out, and returns their names.
func largePrograms(folder, out string) ([]string, error) {
	files, err := filepath.Glob(filepath.Join(folder, "*.py"))
	if err != nil {
		return nil, err
	}
	if err := os.MkdirAll(out, 0o755); err != nil {
		return nil, err
	}
	var names []string
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			return nil, err
		}
		name := strings.TrimSuffix(filepath.Base(f), ".py")
		rounds := largeRounds[name]
		if rounds == 0 {
			rounds = 20
		}
		program := fmt.Sprintf(largeText, strconv.QuoteToASCII(string(text)), name, rounds)
		if err := os.WriteFile(filepath.Join(out, name+".py"), []byte(program), 0o644); err != nil {
			return nil, err
		}
		names = append(names, name)
	}
	return names, nil
}
