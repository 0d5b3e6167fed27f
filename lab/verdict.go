package lab

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
)

// Lines that the guest's init and the guest tests write to the kernel's log, so that they stand in order
// with what the kernel says there.
const (
	logPrefix = "krait-guest: "
	LogStart  = logPrefix + "start"   // complaints count from here
	LogExpect = logPrefix + "expect " // followed by a regular expression: complaints are expected from here …
	LogUsual  = logPrefix + "usual"   // … to here, and one of them must match
	logFault  = logPrefix + "fault: " // init's own complaint
)

// Splat is a complaint of the guest's kernel, with the lines after it.
type Splat struct{ Text string }

// complaint matches what a healthy kernel does not say.
var complaint = regexp.MustCompile(strings.Join([]string{
	`WARNING:`, `BUG:`, `BUG `, `\bOops\b`, `KASAN:`, `UBSAN:`, `Kernel panic`, `general protection fault`,
	`unable to handle`, `[Cc]all [Tt]race`, `INFO: task`, `INFO: rcu`, `rcu: INFO`, `INFO: trying to register non-static key`,
	`soft lockup`, `hard LOCKUP`, `possible (recursive|circular) locking`, `inconsistent lock state`, `suspicious RCU usage`,
	`irq lock inversion`, `lock held when returning to user space`, `bad unlock balance`, `unreferenced object`,
	`kmemleak: Cannot`, `kmemleak: .*disabled`, `scheduling while atomic`, `invalid context`, `list_(add|del) corruption`,
	`stack-protector`, `refcount_t:`, `page allocation failure`, `Out of memory`, regexp.QuoteMeta(logFault),
}, "|"))

// splatEnd matches the line that ends a complaint.
var splatEnd = regexp.MustCompile(`---\[ end trace|</TASK>|={20,}`)

const splatLines = 60

// Splats returns the complaints on a console after LogStart that no test has announced, and a complaint of
// its own for an announced one that did not come.
func Splats(console []byte) []Splat {
	_, after, ok := bytes.Cut(console, []byte(LogStart))
	if !ok {
		return []Splat{{"no line \"" + LogStart + "\" on the console"}}
	}
	var splats []Splat
	lines := strings.Split(strings.ReplaceAll(string(after), "\r", ""), "\n")
	for i := 0; i < len(lines); i++ {
		if _, expr, ok := strings.Cut(lines[i], LogExpect); ok {
			end := windowEnd(lines, i+1)
			if s, bad := missing(expr, lines[i+1:end]); bad {
				splats = append(splats, s)
			}
			i = end
			continue
		}
		if complaint.MatchString(lines[i]) {
			end := blockEnd(lines, i)
			splats = append(splats, Splat{strings.Join(lines[i:end], "\n")})
			i = end - 1
		}
	}
	return splats
}

// windowEnd returns the index of the LogUsual line at or after i.
func windowEnd(lines []string, i int) int {
	for ; i < len(lines); i++ {
		if strings.Contains(lines[i], LogUsual) {
			break
		}
	}
	return i
}

// missing checks that a window holds the announced complaint.
func missing(expr string, window []string) (Splat, bool) {
	re, err := regexp.Compile(strings.TrimSpace(expr))
	if err != nil {
		return Splat{fmt.Sprintf("announced complaint %q: %v", expr, err)}, true
	}
	for _, line := range window {
		if re.MatchString(line) {
			return Splat{}, false
		}
	}
	return Splat{fmt.Sprintf("announced complaint %q did not come", expr)}, true
}

// blockEnd returns the index after the last line of the complaint that starts at i.
func blockEnd(lines []string, i int) int {
	for j := i + 1; j < len(lines) && j < i+splatLines; j++ {
		if splatEnd.MatchString(lines[j]) && j > i+1 {
			return j + 1
		}
		if strings.Contains(lines[j], logPrefix) {
			return j
		}
	}
	return min(len(lines), i+splatLines)
}

// Tail returns the last n lines of a console.
func Tail(console []byte, n int) string {
	text := strings.TrimRight(strings.ReplaceAll(string(console), "\r", ""), "\n")
	lines := strings.Split(text, "\n")
	return strings.Join(lines[max(0, len(lines)-n):], "\n")
}
