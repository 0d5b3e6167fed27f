package bpf

import (
	"bytes"
	"encoding/json"
	"os/exec"
	"testing"
)

// formatScript prints what CPython makes of each (kind, value, conversion, spec).
const formatScript = `
import json, sys
out = []
for kind, value, conv, spec in json.load(sys.stdin):
    v = {"s": str, "i": int, "b": lambda s: s == "True"}[kind](value)
    if conv: v = {"s": str, "r": repr, "a": ascii}[conv](v)
    try: out.append([True, format(v, spec)])
    except Exception as e: out.append([False, ""])
json.dump(out, sys.stdout)
`

// TestFormat compares format specifications with CPython's.
func TestFormat(t *testing.T) {
	type value struct {
		kind, text string
		v          any
	}
	values := []value{
		{"i", "0", int64(0)}, {"i", "-1", int64(-1)}, {"i", "255", int64(255)}, {"i", "-1234567", int64(-1234567)},
		{"i", "-9223372036854775808", int64(-1 << 63)}, {"i", "18446744073709551615", ^uint64(0)}, {"i", "65", int64(65)},
		{"b", "True", true}, {"b", "False", false},
		{"s", "", ""}, {"s", "bash", "bash"}, {"s", "it's", "it's"}, {"s", "\"'\\\n\té\x01\u200b中😀", "\"'\\\n\té\x01\u200b中😀"},
	}
	specs := []string{
		"", "d", "5", "<5", ">5", "^6", "*^9", "05", "=+7", "+", " ", "-", "x", "X", "#x", "#010x", "b", "#b", "o", "c",
		",", "_", "_x", "020,", "015_", "010_x", ",x", "n", ".3", ".2s", "10.2s", "s", "<010", ">010", "e", ".2f", "10.1f", ".3e", "%", ".1%",
		",.2f", "g", ".4g", "+.0f", "z", "5d5", "=5", "é>9", "=08", "^08", "08s", "#s", "+s", ",s", "012", "+012,", "1", ".0",
	}
	var in [][4]string
	var got [][2]any
	for _, v := range values {
		for _, conv := range []string{"", "s", "r", "a"} {
			for _, spec := range specs {
				in = append(in, [4]string{v.kind, v.text, conv, spec})
				c := byte(0)
				if conv != "" {
					c = conv[0]
				}
				text, err := formatValue(v.v, c, spec)
				got = append(got, [2]any{err == nil, text})
			}
		}
	}
	data, err := json.Marshal(in)
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(python, "-c", formatScript)
	cmd.Stdin = bytes.NewReader(data)
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	var want [][2]any
	if err := json.Unmarshal(out, &want); err != nil {
		t.Fatal(err)
	}
	for i, w := range want {
		if got[i] != w {
			t.Errorf("%q: got %q, Python gives %q", in[i], got[i], w)
		}
	}
}
