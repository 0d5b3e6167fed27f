package repl

import (
	"slices"
	"strings"
	"unicode"

	"krait/interp/syntax"
	"krait/interp/value"
	"krait/repl/lib"
)

// maxCompletions bounds what one Tab lists.
const maxCompletions = 200

// complete finds what the word left of the cursor may become: names, or attributes of a value of the
// session when there is a dot in it. pos counts characters.
func (s *Session) complete(line string, pos int) (head string, list []string, tail string) {
	runes := []rune(line)
	before, after := string(runes[:pos]), string(runes[pos:])
	if strings.TrimSpace(before) == "" {
		return before, []string{"    "}, after
	}
	at := strings.LastIndexFunc(before, func(r rune) bool { return !isWordRune(r) && r != '.' }) + 1
	if at > 0 && !isWordRune(rune(before[at-1])) {
		// LastIndexFunc gives the first byte of a character: step over all of it.
		for at < len(before) && before[at]&0xc0 == 0x80 {
			at++
		}
	}
	head, word := before[:at], before[at:]
	if dot := strings.LastIndexByte(word, '.'); dot >= 0 {
		list = s.attributes(word[:dot], word[dot+1:])
		for i := range list {
			list[i] = word[:dot+1] + list[i]
		}
		return head, list, after
	}
	if word == "" {
		return head, nil, after
	}
	return head, s.completeName(word), after
}

func isWordRune(r rune) bool { return r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r) }

// completeName lists the session's names first, then the kernel's.
func (s *Session) completeName(prefix string) []string {
	var list []string
	for _, names := range []map[string]bool{s.names.all(), builtins, prelude, specials} {
		for name := range names {
			if strings.HasPrefix(name, prefix) && (prefix[0] == '_' || name[0] != '_') {
				list = append(list, name)
			}
		}
	}
	for word := range syntax.Keywords() {
		if strings.HasPrefix(word, prefix) {
			list = append(list, word)
		}
	}
	for name := range lib.Helpers {
		if strings.HasPrefix(name, prefix) {
			list = append(list, name)
		}
	}
	slices.Sort(list)
	list = slices.Compact(list)
	if len(prefix) > 1 && s.kernel.load() == nil {
		for _, name := range s.kernel.names.Complete(prefix, maxCompletions) {
			if !slices.Contains(list, name) {
				list = append(list, name)
			}
		}
	}
	return list[:min(len(list), maxCompletions)]
}

// attributes asks the home for the attributes of a dotted name, and shows the private ones only when
// asked for. They stay in the order of dir(): members come first, as their struct has them.
func (s *Session) attributes(path, prefix string) []string {
	for _, part := range strings.Split(path, ".") {
		if part == "" || strings.ContainsFunc(part, func(r rune) bool { return !isWordRune(r) }) {
			return nil
		}
	}
	if root, _, _ := strings.Cut(path, "."); !s.names.has(root) && !isBuiltin(root) && !s.kernel.has(root) {
		return nil
	}
	v, err := s.eval("dir(" + path + ")")
	if err != nil {
		return nil
	}
	var list []string
	items, _ := v.(value.List)
	for _, item := range items {
		if name := text(item); strings.HasPrefix(name, prefix) && (strings.HasPrefix(prefix, "_") || !strings.HasPrefix(name, "_")) {
			list = append(list, name)
		}
	}
	return list[:min(len(list), maxCompletions)]
}
