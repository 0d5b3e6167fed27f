package corpus

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"
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

// Difference says in what a result differs from the oracle's: exit status, standard output, and what standard error
// reports.
func (r Result) Difference(want Result) string {
	if r.Status != want.Status {
		return fmt.Sprintf("exit status %d, want %d\n%s", r.Status, want.Status, Diff(r.Out, want.Out))
	}
	if d := Diff(r.Out, want.Out); d != "" {
		return d
	}
	return Diff(report(r.Err), report(want.Err))
}

var (
	place      = regexp.MustCompile(`(?m)^(.*File ").*/([^/"]+", line)`)
	hints      = regexp.MustCompile(`(?m)^    (at|hint:) .*\n`)
	theirError = regexp.MustCompile(`(?m)^  File "([^"]+)", line (\d+)\n(?:    .*\n)*(SyntaxError|IndentationError|TabError): .*$`)
	ourError   = regexp.MustCompile(`(?m)^([^ :]+):(\d+):\d+: (SyntaxError|IndentationError|TabError): .*(?:\n +.*)?(?:\n +\^+)?$`)
)

// report reduces standard error to what krait means to have in common with CPython: a traceback without folders and
// without krait's hints; of a syntax error the place and the class.
func report(text []byte) []byte {
	text = place.ReplaceAll(text, []byte("$1$2"))
	text = hints.ReplaceAll(text, nil)
	text = withoutFullMarks(text)
	text = theirError.ReplaceAll(text, []byte("$1:$2: $3"))
	return ourError.ReplaceAll(text, []byte("$1:$2: $3"))
}

// withoutFullMarks drops marks that span the whole line above them: CPython leaves them out, krait shows them when a name
// is missing.
func withoutFullMarks(text []byte) []byte {
	lines := bytes.SplitAfter(text, []byte("\n"))
	kept := lines[:0]
	var above string
	for _, line := range lines {
		s := strings.TrimRight(string(line), "\n")
		indent := len(s) - len(strings.TrimLeft(s, " |"))
		if indent >= 4 && indent < len(s) && strings.Trim(s[indent:], "^") == "" &&
			utf8.RuneCountInString(above) == len(s) && (len(above) == indent || above[indent] != ' ') {
			continue
		}
		above = s
		kept = append(kept, line)
	}
	return bytes.Join(kept, nil)
}

// LastLines returns the last n lines of a text.
func LastLines(text []byte, n int) string {
	lines := strings.Split(strings.TrimRight(string(text), "\n"), "\n")
	return strings.Join(lines[max(0, len(lines)-n):], "\n")
}
