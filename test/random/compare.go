package random

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"time"

	"krait/test/corpus"
)

// limit bounds one program in CPython; what takes longer is left out. krait gets more, since it may share the machine.
const (
	limit      = 5 * time.Second
	kraitLimit = 30 * time.Second
)

// bounded runs CPython with less memory than a product of a string and an address takes, and with less than Heap.
const bounded = `ulimit -v 400000; exec "$0" "$@"`

// Heap is what krait must have, in bytes, to raise no MemoryError where CPython does not.
const Heap = 512 << 20

// A Comparison is what the two made of one program. Differs is empty when they agree or CPython did not run it to its end.
type Comparison struct {
	Differs string
	Skipped bool
	Invalid bool // CPython ran nothing of it
}

// Compare runs a program in both, in a folder for its file.
func Compare(krait []string, dir, text string) (Comparison, error) {
	file := filepath.Join(dir, "program.py")
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		return Comparison{}, err
	}
	want, err := corpus.Run(dir, limit, "/bin/sh", "-c", bounded, corpus.Python, "-B", "-E", "-s", "-X", "utf8", "program.py")
	if err != nil {
		return Comparison{Skipped: true}, nil
	}
	// How deep is too deep, and how much too much, depends on the implementation.
	if bytes.Contains(want.Out, []byte("RecursionError")) || bytes.Contains(want.Out, []byte("MemoryError")) {
		return Comparison{Skipped: true}, nil
	}
	if want.Status == 1 && len(want.Out) == 0 {
		return Comparison{Invalid: true}, nil
	}
	got, err := corpus.Run(dir, kraitLimit, krait[0], append(krait[1:], "program.py")...)
	if err != nil {
		return Comparison{Differs: err.Error()}, nil
	}
	got.Out, want.Out = ordered(got.Out), ordered(want.Out)
	if got.Status == want.Status && bytes.Equal(got.Out, want.Out) {
		return Comparison{}, nil
	}
	return Comparison{Differs: difference(got, want)}, nil
}

var unordered = regexp.MustCompile(`not supported between instances of '(\w+)' and '(\w+)'`)

// ordered puts the two types of a failed comparison in order: which item of a set comes first is each one's own choice.
func ordered(out []byte) []byte {
	return unordered.ReplaceAllFunc(out, func(text []byte) []byte {
		types := unordered.FindSubmatch(text)
		if bytes.Compare(types[1], types[2]) <= 0 {
			return text
		}
		return fmt.Appendf(nil, "not supported between instances of '%s' and '%s'", types[2], types[1])
	})
}

// difference describes the first line that differs.
func difference(got, want corpus.Result) string {
	g, w := strings.Split(string(got.Out), "\n"), strings.Split(string(want.Out), "\n")
	for i := range max(len(g), len(w)) {
		if i < len(g) && i < len(w) && g[i] == w[i] {
			continue
		}
		return fmt.Sprintf("line %d\n  krait   %s\n  cpython %s\n", i+1, at(g, i), at(w, i)) + ends(got, want)
	}
	return ends(got, want)
}

func at(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return "(nothing)"
}

func ends(got, want corpus.Result) string {
	if got.Status == want.Status {
		return ""
	}
	return fmt.Sprintf("  krait   status %d: %s\n  cpython status %d: %s\n", got.Status, corpus.LastLines(got.Err, 1), want.Status, corpus.LastLines(want.Err, 1))
}
