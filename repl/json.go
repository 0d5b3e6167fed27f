package repl

import (
	"bytes"
	"encoding/json"
	"fmt"
	"sync"

	"krait/interp/value"
)

// With -f json each line of the output is an object; its type says what it is.

type jsonEvent struct {
	Type string `json:"type"` // "event", or "error" for what ended a run
	Hook string `json:"hook"`
	Text string `json:"text"`
}

type jsonText struct {
	Type string `json:"type"` // "output"
	Text string `json:"text"`
}

type jsonLoss struct {
	Type  string `json:"type"` // "loss"
	Hook  string `json:"hook"`
	What  string `json:"what"`
	Count uint64 `json:"count"`
	Line  int    `json:"line,omitempty"` // where it happened last
}

type jsonContainer struct {
	Type string          `json:"type"` // "map"
	Name string          `json:"name"`
	Kind string          `json:"kind"`
	Data json.RawMessage `json:"data"`
}

func (s *Session) writeJSON(v any) {
	line, err := json.Marshal(v)
	if err != nil {
		fmt.Fprintf(s.stderr, "krait: json: %v\n", err)
		return
	}
	s.stdout.Write(append(line, '\n'))
}

// A jsonOutput makes an object of each line that the program prints.
type jsonOutput struct {
	s    *Session
	mu   sync.Mutex
	rest []byte // of a line that is not complete
}

func (o *jsonOutput) Write(p []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.rest = append(o.rest, p...)
	for {
		line, rest, ok := bytes.Cut(o.rest, []byte("\n"))
		if !ok {
			return len(p), nil
		}
		o.s.writeJSON(jsonText{"output", string(line)})
		o.rest = rest
	}
}

// finish writes what no line's end came after.
func (o *jsonOutput) finish() {
	o.mu.Lock()
	defer o.mu.Unlock()
	if len(o.rest) > 0 {
		o.s.writeJSON(jsonText{"output", string(o.rest)})
		o.rest = nil
	}
}

// contents lists the containers that were never read: name, class, and what json() makes of them.
const contents = `[(n, type(v).__name__, v.json()) for n, v in globals().items() if isinstance(v, (__import__("krait").Container, __import__("krait").Stream)) and not v._read and n[0] != "_"]`

// jsonContainers writes a line for each container that the program filled and never read.
func (s *Session) jsonContainers() {
	v, err := s.eval(contents)
	if err != nil {
		fmt.Fprintf(s.stderr, "krait: containers: %v\n", err)
		return
	}
	list, _ := v.(value.List)
	for _, item := range list {
		t, _ := item.(value.Tuple)
		if len(t) != 3 {
			continue
		}
		data, err := json.Marshal(jsonValue(t[2]))
		if err != nil {
			fmt.Fprintf(s.stderr, "krait: json: %v\n", err)
			continue
		}
		s.writeJSON(jsonContainer{"map", text(t[0]), text(t[1]), data})
	}
}

// jsonValue is a Python value as what package json writes.
func jsonValue(v value.Value) any {
	switch v := v.(type) {
	case nil:
		return nil
	case value.Bool:
		return bool(v)
	case value.Int:
		return int64(v)
	case value.Big:
		return json.Number(v.String())
	case value.Float:
		return float64(v)
	case value.Str:
		return string(v)
	case value.List:
		return jsonList(v)
	case value.Tuple:
		return jsonList(v)
	case value.Dict:
		m := map[string]any{}
		for _, p := range v {
			m[keyText(p.Key)] = jsonValue(p.Value)
		}
		return m
	}
	return keyText(v)
}

func jsonList(list []value.Value) []any {
	all := make([]any, len(list))
	for i, x := range list {
		all[i] = jsonValue(x)
	}
	return all
}
