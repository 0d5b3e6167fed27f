package repl

import (
	"bytes"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"

	"krait/interp/value"
)

// formatException shows an uncaught exception as CPython does: the home's text with the source line
// below each frame, and carets where they say more than the line.
func (s *Session) formatException(e *value.Exception) string {
	var b strings.Builder
	shown := -1
	var frames []value.Frame
	for _, line := range strings.SplitAfter(e.Text, "\n") {
		if beginsTrace(line) {
			shown++
			frames = nil
			if shown < len(e.Shown) {
				frames = e.Shown[shown]
			}
		}
		b.WriteString(line)
		f, margin, ok := parseFrame(line)
		if !ok {
			continue
		}
		f, frames = withColumns(f, frames)
		innermost := shown == e.Own && len(e.Trace) > 0 && f == e.Trace[len(e.Trace)-1]
		b.WriteString(behind(margin, s.frameSource(f, innermost && missingName(e))))
	}
	text := b.String()
	if hint := s.hint(e); hint != "" {
		text = strings.TrimSuffix(text, "\n") + ". " + hint + "\n"
	}
	return text + place(e)
}

// missingName reports whether e is about a name that is not there: then its place matters to the
// column.
func missingName(e *value.Exception) bool { return e.Type == "AttributeError" || e.Type == "NameError" }

// place is where a name is missing, as file:line:col; editors jump there.
func place(e *value.Exception) string {
	if !missingName(e) || len(e.Trace) == 0 {
		return ""
	}
	f := e.Trace[len(e.Trace)-1]
	if f.Col == 0 {
		return ""
	}
	return fmt.Sprintf("    at %s:%d:%d\n", f.File, f.Line, f.Col)
}

// beginsTrace reports whether the frames of a traceback follow the line.
func beginsTrace(line string) bool {
	line = strings.TrimLeft(line, " |+")
	return line == "Traceback (most recent call last):\n" || line == "Exception Group Traceback (most recent call last):\n"
}

// withColumns looks for a frame that is known by its line among those that are left; the text leaves some out.
func withColumns(f value.Frame, left []value.Frame) (value.Frame, []value.Frame) {
	for i, g := range left {
		if f.File == g.File && f.Line == g.Line && f.Function == g.Function {
			return g, left[i+1:]
		}
	}
	return f, left
}

// parseFrame reads `  File "x.py", line 3, in f`, which in a group's traceback stands behind a margin.
func parseFrame(line string) (f value.Frame, margin string, ok bool) {
	if i := strings.Index(line, "| "); i >= 0 && strings.Trim(line[:i], " ") == "" {
		margin, line = line[:i+2], line[i+2:]
	}
	rest, ok := strings.CutPrefix(line, `  File "`)
	if !ok {
		return f, "", false
	}
	file, rest, ok := strings.Cut(rest, `", line `)
	if !ok {
		return f, "", false
	}
	number, function, _ := strings.Cut(strings.TrimSuffix(rest, "\n"), ", in ")
	n, err := strconv.Atoi(number)
	return value.Frame{File: file, Function: function, Line: n}, margin, err == nil
}

// behind puts the margin before each line.
func behind(margin, lines string) string {
	if margin == "" || lines == "" {
		return lines
	}
	return margin + strings.ReplaceAll(strings.TrimSuffix(lines, "\n"), "\n", "\n"+margin) + "\n"
}

// frameSource is the line of a frame, and a line of carets when the frame's columns are a part of it, or
// always.
func (s *Session) frameSource(f value.Frame, always bool) string {
	raw := []rune(s.sources.line(f.File, f.Line))
	text := strings.TrimSpace(string(raw))
	if text == "" {
		return ""
	}
	out := "    " + text + "\n"
	indent := len(raw) - len([]rune(strings.TrimLeft(string(raw), " \t\f")))
	start, end := f.Col-1-indent, f.EndCol-1-indent
	n := len([]rune(text))
	if f.Col == 0 || start < 0 || start >= n {
		return out
	}
	if end <= start || end > n {
		end = n
	}
	left, right, split := operator([]rune(text)[start:end], f)
	if start == 0 && end == n && !split && (!always || strings.HasPrefix(text, "raise ")) {
		return out
	}
	marks := strings.Repeat("^", end-start)
	if split {
		marks = strings.Repeat("~", left) + strings.Repeat("^", right-left) + strings.Repeat("~", end-start-right)
	}
	return out + "    " + strings.Repeat(" ", start) + marks + "\n"
}

var unknownName = regexp.MustCompile(`^NameError: name '(\w+)' is not defined\n$`)

// ebpfOnly are names that hooks have in eBPF alone, and what handlers in the interpreter do instead.
var ebpfOnly = map[string]string{
	"kstack":  "Only hooks in eBPF have kstack: count by it in one beside this",
	"ustack":  "Only hooks in eBPF have ustack: count by it in one beside this",
	"usym":    "Only hooks in eBPF have usym()",
	"cgroup":  "Only hooks in eBPF have cgroup; current.cgroups is the task's",
	"gid":     "Only hooks in eBPF have gid: current.cred.gid.val",
	"elapsed": "Only hooks in eBPF have elapsed: nsecs, less what it was at the start",
	"now":     "Only hooks in eBPF have now(): time.strftime('%H:%M:%S') of import time",
	"entry":   "Only return hooks in eBPF have entry(): @replace has the arguments before and after orig()",
	"retval":  "Only hooks in eBPF have retval: ret",
	"func":    "Only hooks in eBPF have func: the decorator names the function",
	"probe":   "Only hooks in eBPF have probe: the decorator names it",
}

// An annotator puts source lines below the frames of the tracebacks that pass through it, and hints behind them: those
// of hooks' handlers, which a home prints by itself. Those that Python code prints have their source lines.
type annotator struct {
	s *Session
	w io.Writer
}

// Write implements io.Writer. A home writes whole tracebacks.
func (a annotator) Write(p []byte) (int, error) {
	if !bytes.Contains(p, []byte("  File \"")) {
		return a.w.Write(p)
	}
	var b strings.Builder
	lines := strings.SplitAfter(string(p), "\n")
	for i, line := range lines {
		if m := unknownName.FindStringSubmatch(line); m != nil && ebpfOnly[m[1]] != "" {
			line = strings.TrimSuffix(line, "\n") + ". " + ebpfOnly[m[1]] + "\n"
		}
		b.WriteString(line)
		f, margin, ok := parseFrame(line)
		annotated := ok && i+1 < len(lines) && strings.HasPrefix(lines[i+1], margin+"    ")
		if ok && !annotated && strings.HasSuffix(line, "\n") {
			b.WriteString(behind(margin, a.s.frameSource(f, false)))
		}
	}
	_, err := io.WriteString(a.w, b.String())
	return len(p), err
}
