package repl

import (
	"encoding/xml"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"krait/interp/value"
)

func stackOf(n int64, names ...string) value.Value {
	var stack value.Tuple
	for _, name := range names {
		stack = append(stack, value.Str(name))
	}
	return value.Tuple{stack, value.Int(n)}
}

// TestFlamegraph draws three stacks, one of them too rare to be seen.
func TestFlamegraph(t *testing.T) {
	rows := value.List{
		stackOf(700, "read+0x10", "entry"), stackOf(200, "read+0x20", "entry"), stackOf(99, "operator<", "write", "entry"), stackOf(1, "rare", "entry"),
	}
	root := burn(fold(rows))
	if root.count != 1000 || root.depth() != 4 || root.callee["entry"].callee["read"].count != 900 {
		t.Errorf("tree: %d in %d rows: %+v", root.count, root.depth(), root.callee["entry"])
	}
	text := drawFlames(root, "a & b")
	for d := xml.NewDecoder(strings.NewReader(text)); ; {
		if _, err := d.Token(); err == io.EOF {
			break
		} else if err != nil {
			t.Fatalf("not XML: %v\n%s", err, text)
		}
	}
	for _, want := range []string{
		`<title>all: 1000 (100.0%)</title><rect x="10.00" y="108" width="1200.00"`,
		`<title>read: 900 (90.0%)</title><rect x="11.20" y="74" width="1080.00"`,
		`<title>operator&lt;: 99 (9.9%)</title>`, `>operator&lt;</text>`, "a &amp; b", "1000 counted",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	root.callee["entry"].callee["read"].count += 9000
	root.count += 9000
	if text := drawFlames(root, ""); strings.Contains(text, "rare") || !strings.Contains(text, "; 1 functions are too narrow") {
		t.Errorf("a function of 0.12 pixels is drawn:\n%s", text)
	}
}

// TestFlamegraphs checks when flamegraph() draws, and what.
func TestFlamegraphs(t *testing.T) {
	t.Chdir(t.TempDir())
	const counters = "a, b = Counter({('g+0x1', 'f'): 3, ('h', 'f'): 2}), Counter({('k', 'f'): 5})\n"
	for _, c := range []struct {
		src, drawn, says string
		status           int
	}{
		{counters + "flamegraph('now.svg', a); a.clear()", "all: 5 f: 5 g: 3 h: 2", "", 0},
		{counters + "flamegraph('end.svg'); a.add(('h', 'f'), 8)", "all: 18 f: 18 g: 3 h: 10 k: 5", "", 0},
		{"n = Counter({'x': 1})\nflamegraph('none.svg')", "", "krait: none.svg: not drawn: no stack was counted\n", 1},
		{counters + "flamegraph('no/such/folder.svg', a)", "", "OSError: open no/such/folder.svg: no such file or directory\n", 1},
	} {
		_, stderr, status := runText(t, c.src)
		if status != c.status || !strings.HasSuffix(stderr, c.says) || c.says == "" && stderr != "" {
			t.Errorf("%q: status %d, %q", c.src, status, stderr)
		}
		files, _ := filepath.Glob("*.svg")
		var text []byte
		for _, file := range files {
			text, _ = os.ReadFile(file)
			os.Remove(file)
		}
		var drawn []string
		for _, m := range regexp.MustCompile(`<title>(\S+ \d+) `).FindAllSubmatch(text, -1) {
			drawn = append(drawn, string(m[1]))
		}
		if got := strings.Join(drawn, " "); got != c.drawn {
			t.Errorf("%q: drawn %s", c.src, got)
		}
	}
}
