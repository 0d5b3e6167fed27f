package syntax

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

var expectation = regexp.MustCompile(`[ ]*### "(.*)"`)

// TestErrors checks the position, message and hint of errors: each chunk holds one expectation,
// a regular expression for the error's text, on the line that is at fault.
func TestErrors(t *testing.T) {
	text, err := os.ReadFile("testdata/errors.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, chunk := range strings.Split(strings.TrimSuffix(string(text), "\n"), "\n---\n") {
		m := expectation.FindStringSubmatch(chunk)
		if m == nil {
			t.Errorf("no expectation in %q", chunk)
			continue
		}
		src := expectation.ReplaceAllString(chunk, "")
		got := ""
		_, err := ParseFile("t", []byte(src))
		if err != nil {
			e := err.(*Error)
			got = strings.TrimPrefix(e.Error(), "t:") + " hint: " + e.Hint
		}
		if (m[1] == "") != (err == nil) || !regexp.MustCompile(`(?s)^(?:`+m[1]+`)`).MatchString(got) {
			t.Errorf("%q:\n got %s\nwant %s", src, got, m[1])
		}
	}
}

func TestFormat(t *testing.T) {
	_, err := ParseFile("s.py", []byte("if é:\n\tx = (é 2)\n"))
	want := "s.py:2:7: SyntaxError: invalid syntax. Perhaps you forgot a comma?\n" +
		"    \tx = (é 2)\n" +
		"    \t     ^^^\n"
	if got := err.(*Error).Format(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
