package syntax

import (
	"fmt"
	"os"
	"sort"
	"strings"
	"testing"
)

// messageCases are compared with CPython: the message and kind of the error, or acceptance.
func messageCases(t *testing.T) []string {
	t.Helper()
	text, err := os.ReadFile("testdata/messages.txt")
	if err != nil {
		t.Fatal(err)
	}
	var cases []string
	for _, c := range strings.Split(string(text), "\n---\n") {
		cases = append(cases, strings.NewReplacer(`\t`, "\t", `\r`, "\r", `\f`, "\f").Replace(c))
	}
	return cases
}

const messages = `
import ast, json, sys
out = {}
for src in json.load(sys.stdin):
    out[src] = []
    for step in (ast.parse, lambda src: compile(src, '', 'exec', dont_inherit=True)):
        try:
            step(src)
            out[src].append('')
        except SyntaxError as e:
            out[src].append('%s:%d: %s' % (type(e).__name__, e.lineno, e.msg))
        except ValueError as e:
            out[src].append('SyntaxError:1: ' + str(e))
json.dump(out, sys.stdout)
`

func TestMessages(t *testing.T) {
	cases := messageCases(t)
	var want map[string][]string
	runOracle(t, messages, cases, &want)
	sort.Strings(cases)
	for _, src := range cases {
		got := ""
		if _, err := ParseFile("t.py", []byte(src)); err != nil {
			e := err.(*Error)
			got = fmt.Sprintf("%s:%d: %s", e.Kind, e.Pos.Line, e.Msg)
		}
		// What CPython's compiler refuses may be accepted, or refused with its message.
		parsed, compiled := want[src][0], want[src][1]
		if got != parsed && (parsed != "" || got != compiled) {
			t.Errorf("%q:\n got %s\nwant %s", src, got, parsed+compiled)
		}
	}
	t.Logf("%d cases", len(cases))
}
