package repl

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"

	"krait/interp/syntax"
	"krait/interp/value"
)

// A failure is a request's answer that raises an exception in the home.
type failure struct {
	class, msg string
	more       []value.Value // what the exception is made of besides its text
}

func (f *failure) Error() string { return f.class + ": " + f.msg }

func fail(class, format string, args ...any) error {
	return &failure{class: class, msg: fmt.Sprintf(format, args...)}
}

// request serves a home: op names the service, in and the answer hold one value each. It is called
// by the goroutine that runs a statement, and by others for threads of a kernel home.
func (s *Session) request(op string, in []byte) ([]byte, error) {
	arg, err := value.Decode(in)
	if err != nil {
		return nil, err
	}
	serve, ok := services[op]
	if !ok {
		return nil, fmt.Errorf("request %q: no such service", op)
	}
	v, err := serve(s, arg)
	var f *failure
	switch {
	case errors.As(err, &f):
		return value.Encode(append(value.Tuple{value.Bool(false), value.Str(f.class), value.Str(f.msg)}, f.more...))
	case err != nil:
		return value.Encode(value.Tuple{value.Bool(false), value.Str("RuntimeError"), value.Str(err.Error())})
	}
	return value.Encode(value.Tuple{value.Bool(true), v})
}

// services are what a home may ask for.
var services map[string]func(*Session, value.Value) (value.Value, error)

func init() {
	services = map[string]func(*Session, value.Value) (value.Value, error){
		"import":    (*Session).serveImport,
		"compile":   (*Session).serveCompile,
		"input":     (*Session).serveInput,
		"source":    (*Session).serveSource,
		"name":      (*Session).serveName,
		"type":      (*Session).serveType,
		"ctype":     (*Session).serveCtype,
		"symbols":   (*Session).serveSymbols,
		"helper":    (*Session).serveHelper,
		"constants": (*Session).serveConstants,
		"declare":   (*Session).serveDeclare,
		"stack":     (*Session).serveStack,

		"hook.remove": (*Session).serveHookRemove,
		"hook.stats":  (*Session).serveHookStats,
		"hooks":       (*Session).serveHooks,
		"map.get":     onMap(1, mapGet),
		"map.set":     onMap(2, mapSet),
		"map.add":     onMap(2, mapAdd),
		"map.del":     onMap(1, mapDelete),
		"map.items":   onMap(0, mapItems),
		"map.len":     onMap(0, mapLen),
		"map.clear":   onMap(0, mapClear),
		"map.has":     onMap(1, mapHas),
		"map.record":  onMap(3, mapRecord),
		"map.zero":    onMap(0, mapZero),
		"stream.take": (*Session).serveTake,
		"words":       (*Session).serveWords,
		"exists":      (*Session).serveExists,
		"write":       (*Session).serveWrite,
		"session":     (*Session).serveSession,
		"flamegraph":  (*Session).serveFlamegraph,
	}
}

// fields takes a tuple of n values apart.
func fields(v value.Value, n int) (value.Tuple, error) {
	t, ok := v.(value.Tuple)
	if !ok || len(t) != n {
		return nil, fmt.Errorf("malformed request %v", v)
	}
	return t, nil
}

func text(v value.Value) string {
	s, _ := v.(value.Str)
	return string(s)
}

// serveCompile is for eval, exec and compile.
func (s *Session) serveCompile(v value.Value) (value.Value, error) {
	t, err := fields(v, 3)
	if err != nil {
		return nil, err
	}
	mode, src, file := text(t[0]), []byte(text(t[1])), text(t[2])
	env := s.env()
	env.Apart = true
	image, err := s.compileMode(mode, file, src, env)
	if err != nil {
		return nil, syntaxFailure(err)
	}
	return value.Bytes(image), nil
}

// syntaxFailure is the exception for source that does not compile, with the text that CPython gives it.
func syntaxFailure(err error) error {
	var e *syntax.Error
	if !errors.As(err, &e) {
		return fail("ValueError", "%v", err)
	}
	place := value.Tuple{value.Str(e.File), value.Int(int64(e.Pos.Line)), value.Int(int64(e.Pos.Col)), value.Str(e.Line + "\n"),
		value.Int(int64(e.End.Line)), value.Int(int64(e.End.Col))}
	return &failure{class: e.Kind, msg: e.Msg, more: []value.Value{place}}
}

// serveInput is for input().
func (s *Session) serveInput(v value.Value) (value.Value, error) {
	line, err := s.readLine(text(v))
	if errors.Is(err, io.EOF) {
		return nil, fail("EOFError", "EOF when reading a line")
	}
	if f := (*failure)(nil); errors.As(err, &f) {
		return nil, err
	}
	if err != nil {
		return nil, fail("OSError", "%v", err)
	}
	return value.Str(line), nil
}

// readLine reads a line for input(): from the prompt's editor, or from standard input.
func (s *Session) readLine(prompt string) (string, error) {
	if s.prompt != nil {
		line, err := s.prompt.ask(prompt)
		if errors.Is(err, syntax.ErrInterrupted) {
			return "", fail("KeyboardInterrupt", "")
		}
		return line, err
	}
	io.WriteString(s.stdout, prompt)
	s.stdout.Flush()
	if s.stdin == nil {
		s.stdin = bufio.NewReader(s.in)
	}
	line, err := s.stdin.ReadString('\n')
	if line == "" && err != nil {
		return "", err
	}
	return strings.TrimSuffix(line, "\n"), nil
}
