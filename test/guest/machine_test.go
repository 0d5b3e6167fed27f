package guest

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"krait/interp/code"
	"krait/interp/compile"
	"krait/interp/resolve"
	"krait/interp/syntax"
	"krait/interp/value"
	"krait/kmod/client"
	"krait/repl/lib"
)

// A buffer keeps what a machine prints, from several goroutines.
type buffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (b *buffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.Write(p)
}

// take returns what has come and forgets it.
func (b *buffer) take() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	defer b.b.Reset()
	return b.b.String()
}

// A machine is a kernel home with a compiler.
type machine struct {
	*client.Machine
	t        testing.TB
	out, err buffer
	names    *names
	globals  map[string]bool
	answers  *replies
}

// replies are those a machine was given, by question: another can live on them without reading BTF.
type replies struct {
	mu sync.Mutex
	m  map[string][]byte
}

func (a *replies) find(question string, ask func() ([]byte, error)) ([]byte, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if b, ok := a.m[question]; ok {
		return b, nil
	}
	b, err := ask()
	if err == nil {
		a.m[question] = b
	}
	return b, err
}

func openMachine(t *testing.T, config client.Config) *machine {
	t.Helper()
	if !moduleLoaded() {
		t.Skip("krait.ko is not loaded")
	}
	m := &machine{t: t, globals: map[string]bool{}, answers: &replies{m: map[string][]byte{}}}
	config.Stdout, config.Stderr, config.Request = &m.out, &m.err, m.request
	c, err := client.Open(config)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(c.Close)
	m.Machine = c
	return m
}

func (m *machine) request(op string, in []byte) ([]byte, error) {
	return m.answers.find(op+"\x00"+string(in), func() ([]byte, error) { return m.answer(op, in) })
}

func (m *machine) answer(op string, in []byte) ([]byte, error) {
	arg, err := value.Decode(in)
	if err != nil {
		return nil, err
	}
	var v value.Value
	if op == "import" {
		v, err = m.importModule(string(arg.(value.Tuple)[0].(value.Str)))
	} else {
		if m.names == nil {
			m.names = newNames(m.t)
		}
		v, err = m.names.serve(op, arg)
	}
	if err != nil {
		return value.Encode(value.Tuple{value.Bool(false), value.Str("ValueError"), value.Str(err.Error())})
	}
	return value.Encode(value.Tuple{value.Bool(true), v})
}

func (m *machine) importModule(name string) (value.Value, error) {
	src, file, ok := lib.Source(name)
	if !ok {
		return nil, nil
	}
	image, err := m.image(name, file, string(src))
	return value.Bytes(image), err
}

func (m *machine) image(module, file, src string) ([]byte, error) {
	f, err := syntax.ParseFile(file, []byte(src))
	if err != nil {
		return nil, err
	}
	info, err := resolve.File(f, resolve.Env{IsGlobal: func(name string) bool { return m.globals[name] }})
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

// start compiles text and runs it.
func (m *machine) start(text string) (*value.Outcome, error) {
	image, err := m.image("__main__", "test.py", text)
	if err != nil {
		return nil, err
	}
	b, err := m.Run(image)
	if err != nil {
		return nil, err
	}
	return value.DecodeOutcome(b)
}

// run runs text, which must end well, and returns what it printed.
func (m *machine) run(text string) string {
	m.t.Helper()
	o, err := m.start(text)
	if err != nil {
		m.t.Fatalf("%v\n%s", err, m.err.take())
	}
	if o.Status != value.Done {
		m.t.Fatalf("%s\n%s", o.Exception.Text, m.err.take())
	}
	return m.out.take()
}

// want runs text and compares what it prints.
func (m *machine) want(text, out string) {
	m.t.Helper()
	if got := m.run(text); got != out {
		m.t.Errorf("%s\nprinted %q, want %q", text, got, out)
	}
}

// raises runs text, which must raise; the text of the exception is returned.
func (m *machine) raises(text, class string) string {
	m.t.Helper()
	o, err := m.start(text)
	if err != nil {
		m.t.Fatal(err)
	}
	if o.Exception == nil || o.Exception.Type != class {
		m.t.Fatalf("%s\nended with %+v %+v, want %s", text, o, o.Exception, class)
	}
	return o.Exception.Msg
}

// eventually waits until ok holds.
func eventually(t *testing.T, what string, ok func() bool) {
	t.Helper()
	for end := time.Now().Add(20 * time.Second); time.Now().Before(end); time.Sleep(5 * time.Millisecond) {
		if ok() {
			return
		}
	}
	t.Fatalf("%s: not within 20 s", what)
}

// moduleUsers is krait.ko's reference count.
func moduleUsers(t *testing.T) int {
	t.Helper()
	text, err := os.ReadFile("/sys/module/krait/refcnt")
	var n int
	if err == nil {
		_, err = fmt.Sscan(string(text), &n)
	}
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func abandoned(err error) *client.AbandonedError {
	var a *client.AbandonedError
	errors.As(err, &a)
	return a
}

func lineCount(s string) int { return strings.Count(s, "\n") }
