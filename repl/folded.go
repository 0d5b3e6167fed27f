package repl

import (
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"

	"krait/interp/value"
)

// frameOffset is what says where in a function a frame is: stacks that differ there only count together.
var frameOffset = regexp.MustCompile(`\+(0x)?[0-9a-f]+(/0x[0-9a-f]+)?$`)

// A folded is a stack, from the outermost frame to the innermost, and how often it was counted.
type folded struct {
	frames []string
	count  int64
}

// fold makes stacks of (key, count) pairs; those whose frames have the same names are one.
func fold(rows value.List) []folded {
	var list []folded
	at := map[string]int{}
	for _, row := range rows {
		pair, _ := row.(value.Tuple)
		if len(pair) != 2 {
			continue
		}
		n, _ := pair[1].(value.Int)
		names := frames(pair[0])
		line := strings.Join(names, ";")
		i, ok := at[line]
		if !ok {
			i = len(list)
			at[line] = i
			list = append(list, folded{frames: names})
		}
		list[i].count += int64(n)
	}
	return list
}

// showFolded prints stacks a line each, the frames joined by semicolons.
func showFolded(w io.Writer, rows value.List) {
	for _, s := range fold(rows) {
		fmt.Fprintf(w, "%s %d\n", strings.Join(s.frames, ";"), s.count)
	}
}

// frames are the parts of a key. A tuple within a tuple, or one whose elements are all str, is a stack,
// innermost frame first.
func frames(key value.Value) []string {
	t, ok := key.(value.Tuple)
	if !ok {
		return []string{keyText(key)}
	}
	isStack := !slices.ContainsFunc(t, func(v value.Value) bool { _, ok := v.(value.Str); return !ok })
	var all []string
	if isStack {
		for _, f := range slices.Backward(t) {
			all = append(all, frameOffset.ReplaceAllString(keyText(f), ""))
		}
		return all
	}
	for _, v := range t {
		all = append(all, frames(v)...)
	}
	return all
}
