package repl

import (
	"os"
	"strings"
	"sync"

	"krait/interp/value"
)

// sources keeps the text of what ran, for tracebacks. A prompt's statement is a file of its own
// whose first line has the number its prompt had.
type sources struct {
	mu    sync.Mutex
	files map[string]*source
}

type source struct {
	lines map[int]string
}

func (s *sources) add(file string, first int, text []byte) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.files == nil {
		s.files = make(map[string]*source)
	}
	f := s.files[file]
	if f == nil {
		f = &source{lines: make(map[int]string)}
		s.files[file] = f
	}
	for i, line := range strings.Split(string(text), "\n") {
		f.lines[first+i] = line
	}
}

// line returns a line of a file, "" when it is not known.
func (s *sources) line(file string, n int) string {
	s.mu.Lock()
	f := s.files[file]
	s.mu.Unlock()
	if f == nil {
		if text, err := os.ReadFile(file); err == nil {
			s.add(file, 1, text)
			return s.line(file, n)
		}
		return ""
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	return strings.TrimSuffix(f.lines[n], "\r")
}

// serveSource gives a line of a file, for the module traceback.
func (s *Session) serveSource(v value.Value) (value.Value, error) {
	t, err := fields(v, 2)
	if err != nil {
		return nil, err
	}
	n, ok := t[1].(value.Int)
	if !ok {
		return value.Str(""), nil
	}
	return value.Str(s.sources.line(text(t[0]), int(n))), nil
}
