package lab

import (
	"io"
	"strings"
	"testing"
)

func TestSplats(t *testing.T) {
	start := "[    1.0] WARNING: before\n[    2.0] krait-guest: start\n"
	cases := []struct {
		name, console string
		want          []string // a piece of each complaint
	}{
		{"clean", start + "[    3.0] krait: loaded\n", nil},
		{"no start", "[    1.0] hello\n", []string{"no line"}},
		{"oops", start + "[    3.0] BUG: kernel NULL pointer dereference, address: 0\n[    3.0] Oops: 0000\n[    3.0] Call Trace:\n[    3.0]  f+0x1\n[    3.0] ---[ end trace 0 ]---\n[    4.0] fine\n",
			[]string{"NULL pointer"}},
		{"two", start + "[    3.0] WARNING: CPU: 0 PID: 1\n[    3.1] x\n[    3.2] ---[ end trace 0 ]---\n[    4.0] BUG: sleeping function called from invalid context\n",
			[]string{"CPU: 0", "sleeping"}},
		{"leak", start + "[    3.0] unreferenced object 0xff (size 8):\n", []string{"unreferenced"}},
		{"init", start + "[    3.0] krait-guest: fault: rmmod krait: busy\n", []string{"rmmod"}},
		{"announced", start + "krait-guest: expect BUG: .*NULL\nBUG: kernel NULL pointer\nOops\nkrait-guest: usual\nok\n", nil},
		{"announced, did not come", start + "krait-guest: expect BUG: .*NULL\nkrait-guest: usual\n", []string{"did not come"}},
		{"after announced", start + "krait-guest: expect BUG\nBUG: a\nkrait-guest: usual\nBUG: b\n", []string{"BUG: b"}},
		{"bad announcement", start + "krait-guest: expect (\nkrait-guest: usual\n", []string{"missing closing"}},
	}
	for _, tc := range cases {
		got := Splats([]byte(tc.console))
		if len(got) != len(tc.want) {
			t.Errorf("%s: %q, want %q", tc.name, got, tc.want)
			continue
		}
		for i := range got {
			if !strings.Contains(got[i].Text, tc.want[i]) {
				t.Errorf("%s: %q has no %q", tc.name, got[i].Text, tc.want[i])
			}
		}
		if tc.name == "oops" && strings.Contains(got[0].Text, "fine") {
			t.Errorf("%s: runs past the end of the trace: %q", tc.name, got[0].Text)
		}
	}
}

func TestEscape(t *testing.T) {
	cases := []struct {
		keys, want string
		left       bool
	}{
		{"plain", "plain", false},
		{"a\x1dqb", "a", true},
		{"a\x1d\x1db", "a\x1db", false},
		{"a\x1dzb", "a\x1dzb", false},
	}
	for _, tc := range cases {
		left := false
		got, err := io.ReadAll(&escapeReader{r: strings.NewReader(tc.keys), escape: func() { left = true }})
		if err != nil || string(got) != tc.want || left != tc.left {
			t.Errorf("%q: %q, left %v, %v; want %q, %v", tc.keys, got, left, err, tc.want, tc.left)
		}
	}
}

func TestVersionOrder(t *testing.T) {
	images := []string{"/boot/vmlinuz-6.1.0-9-amd64", "/boot/vmlinuz-6.1.0-56-amd64", "/boot/vmlinuz-5.10.0-60-amd64"}
	if got := newest(images); got != images[1] {
		t.Errorf("newest is %s", got)
	}
}
