package bpf

import (
	"errors"
	"strings"

	"krait/btf"
	"krait/interp/syntax"
)

// errAgain is not for callers: the check starts over.
var errAgain = errors.New("check again")

// Compile makes a Spec of a hook, or says in a *syntax.Error why the hook needs the interpreter.
func Compile(h *Hook, types *btf.Types) (*Spec, error) {
	learnt := map[int]Layout{}
	var c *checker
	var body []stmt
	var err error = errAgain
	for errors.Is(err, errAgain) { // each time a Table's values have become wider, or are known at last
		c = &checker{
			hook: h, types: types, uses: map[int]int{}, guessed: map[int]syntax.Node{}, learnt: learnt,
			spec: &Spec{Name: h.Name, Target: h.Target, Kind: h.Kind, Site: h.Site, File: h.File},
		}
		body, err = c.check()
	}
	if err != nil {
		return nil, err
	}
	c.spec.first, c.spec.source = sourceLines(h)
	if err := c.emit(body); err != nil {
		return nil, err
	}
	return c.spec, nil
}

// sourceLines gives the lines of the hook's unit and the number of the first.
func sourceLines(h *Hook) (int, []string) {
	lines := strings.Split(string(h.Source), "\n")
	first := 1
	if h.From.IsValid() {
		first = int(h.From.Line) - strings.Count(string(h.Source[:min(int(h.From.Off), len(h.Source))]), "\n")
	}
	return first, lines
}
