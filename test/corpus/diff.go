package corpus

import (
	"bytes"
	"fmt"
	"strings"
)

// Diff names the first differing lines of two texts, with the line before them; "" when they are equal.
func Diff(got, want []byte) string {
	if bytes.Equal(got, want) {
		return ""
	}
	const most = 5
	g, w := strings.SplitAfter(string(got), "\n"), strings.SplitAfter(string(want), "\n")
	var b strings.Builder
	shown := 0
	for i := 0; i < max(len(g), len(w)) && shown < most; i++ {
		gl, wl := line(g, i), line(w, i)
		if gl == wl {
			continue
		}
		if shown == 0 && i > 0 {
			fmt.Fprintf(&b, "line %d: both %s\n", i, line(w, i-1))
		}
		fmt.Fprintf(&b, "line %d: got %s, want %s\n", i+1, gl, wl)
		shown++
	}
	fmt.Fprintf(&b, "(%d lines, want %d)", len(g)-1, len(w)-1)
	return b.String()
}

func line(lines []string, i int) string {
	if i >= len(lines) || lines[i] == "" {
		return "end of output"
	}
	const width = 200
	if s := lines[i]; len(s) > width {
		return fmt.Sprintf("%q...", s[:width])
	}
	return fmt.Sprintf("%q", lines[i])
}

// LastLines returns the last n lines of a text.
func LastLines(text []byte, n int) string {
	lines := strings.Split(strings.TrimRight(string(text), "\n"), "\n")
	return strings.Join(lines[max(0, len(lines)-n):], "\n")
}
