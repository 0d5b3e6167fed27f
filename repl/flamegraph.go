package repl

import (
	"cmp"
	"fmt"
	"hash/fnv"
	"html"
	"maps"
	"os"
	"slices"
	"strings"

	"krait/interp/value"
)

// A flame is a function in a tree of stacks: count is what was counted in it and in all it called.
type flame struct {
	name   string
	count  int64
	callee map[string]*flame
}

// burn puts stacks together that begin alike.
func burn(stacks []folded) *flame {
	root := &flame{name: "all"}
	for _, s := range stacks {
		at := root
		at.count += s.count
		for _, name := range s.frames {
			next := at.callee[name]
			if next == nil {
				next = &flame{name: name}
				if at.callee == nil {
					at.callee = map[string]*flame{}
				}
				at.callee[name] = next
			}
			next.count += s.count
			at = next
		}
	}
	return root
}

func (f *flame) depth() int {
	deepest := 0
	for _, c := range f.callee {
		deepest = max(deepest, c.depth())
	}
	return deepest + 1
}

// Sizes in pixels.
const (
	flameWidth  = 1200
	flameRow    = 17
	flameHead   = 40   // above the flames
	flameMargin = 10   // around them
	flameLetter = 7.0  // the width of a character
	flameLeast  = 0.25 // what is narrower is left out
)

// A drawing is an SVG picture of flames: each is as wide as its count, on top of who called it.
type drawing struct {
	strings.Builder
	perCount float64
	bottom   float64
	total    int64
	narrow   int // frames that were left out
}

// drawFlames makes the picture.
func drawFlames(root *flame, title string) string {
	d := &drawing{perCount: flameWidth / float64(root.count), total: root.count}
	height := flameHead + root.depth()*flameRow + 2*flameMargin + flameRow
	d.bottom = float64(height - 2*flameMargin - flameRow)
	fmt.Fprintf(d, `<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" font-family="monospace" font-size="12">`+"\n",
		flameWidth+2*flameMargin, height)
	fmt.Fprintf(d, `<rect width="100%%" height="100%%" fill="#f8f8f8"/><text x="%d" y="24" font-size="16">%s</text>`+"\n",
		flameMargin, html.EscapeString(title))
	d.add(root, 0, 0)
	note := ""
	if d.narrow > 0 {
		note = fmt.Sprintf("; %d functions are too narrow to be drawn", d.narrow)
	}
	fmt.Fprintf(d, `<text x="%d" y="%d" fill="#555">%d counted; a click widens%s</text>`+"\n", flameMargin, height-flameMargin, d.total, note)
	d.WriteString("<script><![CDATA[" + flameScript + "]]></script>\n</svg>\n")
	return d.String()
}

// add draws f at x, counted from the left, and what it called above it.
func (d *drawing) add(f *flame, x int64, row int) {
	width := float64(f.count) * d.perCount
	if width < flameLeast {
		d.narrow++
		return
	}
	left, top := flameMargin+float64(x)*d.perCount, d.bottom-float64(row*flameRow)
	name, label := html.EscapeString(f.name), ""
	if room := int(width / flameLetter); room >= len(f.name) {
		label = name
	} else if room > 2 {
		label = html.EscapeString(f.name[:room-2]) + "…"
	}
	fmt.Fprintf(d, `<g data-x="%d" data-n="%d" data-row="%d" data-name="%s"><title>%s: %d (%.1f%%)</title>`+
		`<rect x="%.2f" y="%.0f" width="%.2f" height="%d" fill="%s" stroke="#f8f8f8" stroke-width="0.5"/>`+
		`<text x="%.2f" y="%.0f">%s</text></g>`+"\n",
		x, f.count, row, name, name, f.count, 100*float64(f.count)/float64(d.total),
		left, top, width, flameRow-1, flameColour(f.name), left+3, top+flameRow-5, label)
	for _, c := range slices.SortedFunc(maps.Values(f.callee), func(a, b *flame) int { return cmp.Compare(a.name, b.name) }) {
		d.add(c, x, row+1)
		x += c.count
	}
}

// flameColour is a warm colour that a name always has.
func flameColour(name string) string {
	h := fnv.New32a()
	h.Write([]byte(name))
	n := h.Sum32()
	return fmt.Sprintf("#%02x%02x%02x", 205+n%50, 90+n>>8%120, 20+n>>16%50)
}

// flameScript makes what is clicked on as wide as the picture, and who called it with it.
const flameScript = `
var all = Array.from(document.querySelectorAll("g[data-x]"));
function get(g, key) { return key == "name" ? g.dataset.name : Number(g.dataset[key]); }
function zoom(to) {
	var from = get(to, "x"), n = get(to, "n"), row = get(to, "row"), per = 1200 / n;
	all.forEach(function (g) {
		var x = get(g, "x"), m = get(g, "n"), below = get(g, "row") < row && x <= from && x + m >= from + n;
		var inside = x >= from && x + m <= from + n && get(g, "row") >= row;
		g.style.display = below || inside ? "" : "none";
		g.style.opacity = below ? 0.5 : 1;
		var left = below ? 0 : (x - from) * per, width = below ? 1200 : m * per, room = Math.floor(width / 7), name = get(g, "name");
		var rect = g.querySelector("rect"), text = g.querySelector("text");
		rect.setAttribute("x", 10 + left);
		rect.setAttribute("width", Math.max(width, 0));
		text.setAttribute("x", 13 + left);
		text.textContent = room >= name.length ? name : room > 2 ? name.slice(0, room - 2) + "…" : "";
	});
}
all.forEach(function (g) { g.addEventListener("click", function () { zoom(g); }); });
`

// A flamegraph is one that a program wants when it ends.
type flamegraph struct{ file, title string }

// serveFlamegraph is for flamegraph(file, counter, title): draws (key, count) pairs, or those of all counters of a
// program when it ends.
func (s *Session) serveFlamegraph(v value.Value) (value.Value, error) {
	t, err := fields(v, 3)
	if err != nil {
		return nil, err
	}
	f := flamegraph{text(t[0]), text(t[1])}
	rows, ok := t[2].(value.List)
	switch {
	case ok:
		if err := f.draw(rows); err != nil {
			return nil, fail("OSError", "%v", err)
		}
	case s.prompt != nil:
		return nil, fail("TypeError", "flamegraph(%q): which Counter is drawn? flamegraph(%q, counter)", f.file, f.file)
	default:
		s.flamegraphs = append(s.flamegraphs, f)
	}
	return nil, nil
}

// draw writes the picture of (key, count) pairs.
func (f flamegraph) draw(rows value.List) error {
	root := burn(fold(rows))
	if root.count <= 0 {
		return fmt.Errorf("%s: not drawn: no stack was counted", f.file)
	}
	return os.WriteFile(f.file, []byte(drawFlames(root, f.title)), 0o644)
}

// drawPending draws what a program has asked for before its counters were full, and reports whether it could.
func (s *Session) drawPending() bool {
	if len(s.flamegraphs) == 0 {
		return true
	}
	v, err := s.eval(`__import__("krait_containers").stacks(list(globals().values()))`)
	if err != nil {
		fmt.Fprintf(s.stderr, "krait: flamegraph: %v\n", err)
		return false
	}
	rows, _ := v.(value.List)
	for _, f := range s.flamegraphs {
		if err := f.draw(rows); err != nil {
			fmt.Fprintf(s.stderr, "krait: %v\n", err)
			return false
		}
	}
	return true
}
