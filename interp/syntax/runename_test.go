package syntax

import (
	"os/exec"
	"strings"
	"testing"
)

// TestRuneNames compares with CPython, whose Unicode is older: what it knows must be the same here.
func TestRuneNames(t *testing.T) {
	if len(controlNames) != 0x20+0x21 {
		t.Fatalf("%d names of control characters", len(controlNames))
	}
	const script = `
import sys, unicodedata
for c in list(range(0, 0x3000, 7)) + list(range(0x3400, 0x110000, 97)) + list(range(0xAC00, 0xAC60)):
    name = unicodedata.name(chr(c), None)
    if name:
        print(f"{c:x} {name}")
for name in "NULL BEL LF DEL NBH CSI APC".split() + ["LINE FEED", "INDEX"]:
    try: print(f"{ord(unicodedata.lookup(name)):x} {name}")
    except KeyError: pass
`
	out, err := exec.Command("/usr/bin/python3.11", "-c", script).Output()
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, line := range strings.Split(strings.TrimSpace(string(out)), "\n") {
		number, name, _ := strings.Cut(line, " ")
		r, ok := runeNamed(strings.ToLower(name))
		if want := parseHex(number); !ok || r != want {
			t.Errorf("%s: %x %v, want %x", name, r, ok, want)
		}
		n++
	}
	if n < 1000 {
		t.Errorf("only %d names compared", n)
	}
	for _, name := range []string{"", "NO SUCH NAME", "CJK UNIFIED IDEOGRAPH-0041", "HANGUL SYLLABLE X"} {
		if r, ok := runeNamed(name); ok {
			t.Errorf("%q is %x", name, r)
		}
	}
}

func parseHex(s string) rune {
	v := rune(0)
	for i := range len(s) {
		v = v<<4 | rune(digitValue(s[i]))
	}
	return v
}
