package vm

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"krait/interp/code"
	"krait/interp/compile"
	"krait/interp/resolve"
	"krait/interp/syntax"
	"krait/interp/value"
)

// libraryDir holds the modules written in Python.
const libraryDir = "../../repl/lib"

// program compiles a file's text for module.
func program(t testing.TB, module, file string, src []byte) []byte {
	t.Helper()
	image, err := assemble(module, file, src)
	if err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return image
}

func assemble(module, file string, src []byte) ([]byte, error) {
	f, err := syntax.ParseFile(file, src)
	if err != nil {
		return nil, err
	}
	info, err := resolve.File(f, resolve.Env{})
	if err != nil {
		return nil, err
	}
	p, err := compile.File(f, info)
	if err != nil {
		return nil, err
	}
	p.Module = module
	return code.Encode(p)
}

// A session is a machine whose output is kept and whose imports come from dir.
type session struct {
	*Machine
	out, err bytes.Buffer
	dir      string
	packed   []byte // answers "session"
}

func newSession(t testing.TB, config Config) *session {
	t.Helper()
	s := &session{}
	config.Stdout, config.Stderr, config.Request = &s.out, &s.err, s.request
	m, err := New(config)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(m.Close)
	s.Machine = m
	return s
}

func (s *session) request(op string, in []byte) ([]byte, error) {
	if op == "name" {
		return value.Encode(value.Tuple{value.Bool(true), nil})
	}
	arg, err := value.Decode(in)
	if err != nil {
		return nil, err
	}
	if op == "compile" {
		return compileText(arg.(value.Tuple))
	}
	if op == "source" {
		return s.sourceLine(arg.(value.Tuple))
	}
	if op == "session" && s.packed != nil {
		return value.Encode(value.Tuple{value.Bool(true), value.Bytes(s.packed)})
	}
	if op != "import" {
		return nil, errors.New("no such service")
	}
	name := string(arg.(value.Tuple)[0].(value.Str))
	tail := filepath.Join(strings.Split(name, ".")...)
	for _, dir := range []string{s.dir, libraryDir, libraryDir + "/std"} {
		for _, file := range []string{tail + ".py", filepath.Join(tail, "__init__.py")} {
			src, err := os.ReadFile(filepath.Join(dir, file))
			if dir == "" || err != nil {
				continue
			}
			return answer(assemble(name, file, src))
		}
	}
	return value.Encode(value.Tuple{value.Bool(true), nil})
}

// sourceLine answers the request of tracebacks: file, line.
func (s *session) sourceLine(arg value.Tuple) ([]byte, error) {
	text := ""
	if src, err := os.ReadFile(filepath.Join(s.dir, string(arg[0].(value.Str)))); err == nil {
		lines := strings.Split(string(src), "\n")
		text = lines[min(int(arg[1].(value.Int)), len(lines))-1]
	}
	return value.Encode(value.Tuple{value.Bool(true), value.Str(text)})
}

// compileText answers the request of exec and eval: mode, source, file.
func compileText(arg value.Tuple) ([]byte, error) {
	mode, src, file := string(arg[0].(value.Str)), []byte(arg[1].(value.Str)), string(arg[2].(value.Str))
	as := compile.Exec
	var c *syntax.Chunk
	var err error
	switch mode {
	case "exec":
		var f *syntax.File
		if f, err = syntax.ParseFile(file, src); err == nil {
			c = &syntax.Chunk{Range: f.Range, Name: f.Name, Source: f.Source, Stmts: f.Stmts, Names: f.Names}
		}
	case "eval":
		as = compile.Eval
		c, err = syntax.ParseEval(file, src)
	default:
		as = compile.Interactive
		c, err = syntax.ParseSingle(file, src)
	}
	if err != nil {
		return answer(nil, err)
	}
	info, err := resolve.Stmt(c, resolve.Env{Apart: true})
	if err != nil {
		return answer(nil, err)
	}
	p, err := compile.Stmt(c, info, as)
	if err != nil {
		return answer(nil, err)
	}
	return answer(code.Encode(p))
}

func answer(image []byte, err error) ([]byte, error) {
	var e *syntax.Error
	if errors.As(err, &e) {
		place := value.Tuple{value.Str(e.File), value.Int(int64(e.Pos.Line)), value.Int(int64(e.Pos.Col)), value.Str(e.Line + "\n"),
			value.Int(int64(e.End.Line)), value.Int(int64(e.End.Col))}
		return value.Encode(value.Tuple{value.Bool(false), value.Str(e.Kind), value.Str(e.Msg), place})
	}
	if err != nil {
		return value.Encode(value.Tuple{value.Bool(false), value.Str("ValueError"), value.Str(err.Error())})
	}
	return value.Encode(value.Tuple{value.Bool(true), value.Bytes(image)})
}

// run runs src as the module __main__ and returns its outcome.
func (s *session) run(t testing.TB, file string, src []byte) *value.Outcome {
	t.Helper()
	return s.runImage(t, program(t, "__main__", file, src))
}

func (s *session) runImage(t testing.TB, image []byte) *value.Outcome {
	t.Helper()
	b, err := s.Run(image)
	if err != nil {
		t.Fatal(err)
	}
	o, err := value.DecodeOutcome(b)
	if err != nil {
		t.Fatalf("outcome %x: %v", b, err)
	}
	return o
}

// exitStatus is what a script's process would end with, as CPython's.
func exitStatus(o *value.Outcome) (int, string) {
	switch o.Status {
	case value.Done:
		return 0, ""
	case value.Raised:
		return 1, o.Exception.Text
	}
	switch v := o.Value.(type) {
	case nil:
		return 0, ""
	case value.Int:
		return int(v) & 255, ""
	case value.Str:
		return 1, string(v) + "\n"
	}
	return 1, fmt.Sprint(o.Value)
}
