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

// showFolded prints (key, count) pairs a line each: the parts of the key from the outermost frame to the
// innermost, joined by semicolons.
func showFolded(w io.Writer, rows value.List) {
	total := map[string]int64{}
	var order []string
	for _, row := range rows {
		pair, _ := row.(value.Tuple)
		if len(pair) != 2 {
			continue
		}
		n, _ := pair[1].(value.Int)
		line := strings.Join(frames(pair[0]), ";")
		if _, ok := total[line]; !ok {
			order = append(order, line)
		}
		total[line] += int64(n)
	}
	for _, line := range order {
		fmt.Fprintf(w, "%s %d\n", line, total[line])
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
