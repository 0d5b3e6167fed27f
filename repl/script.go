package repl

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"

	"krait/bpf"
	"krait/interp/code"
	"krait/interp/compile"
	"krait/interp/resolve"
	"krait/interp/syntax"
	"krait/interp/value"
	"krait/kmod/client"

	"golang.org/x/term"
)

// Hold is the whole of a krait that was started with HoldWord.
func Hold() int {
	bpf.Hold()
	return 0
}

// Main runs what the configuration says and returns the exit status.
func Main(c Config) int {
	s := newSession(c)
	if err := s.prepare(); err != nil {
		fmt.Fprintf(s.stderr, "krait: %v\n", err)
		return statusUsage
	}
	if c.List != nil {
		return s.list(*c.List)
	}
	if c.Text == nil && c.File == "" && term.IsTerminal(int(s.in.Fd())) {
		return s.runPrompt()
	}
	file, src, err := s.program()
	if err != nil {
		fmt.Fprintf(s.stderr, "krait: %v\n", err)
		return statusUsage
	}
	return s.runProgram(file, src)
}

// prepare opens what the command line names: a file for the output, a command to trace.
func (s *Session) prepare() (err error) {
	if s.config.Output != "" {
		f, err := os.Create(s.config.Output)
		if err != nil {
			return err
		}
		s.stdout = newOutput(f)
		s.stderr.out = s.stdout
	}
	if s.config.Command != "" {
		if s.child, err = spawn(s.config.Command); err != nil {
			return err
		}
		s.config.PID = s.child.cmd.Process.Pid
	}
	return nil
}

// program reads the program: the text of -e, a file, or standard input.
func (s *Session) program() (file string, src []byte, err error) {
	switch {
	case s.config.Text != nil:
		return "<string>", []byte(*s.config.Text), nil
	case s.config.File != "":
		src, err = os.ReadFile(s.config.File)
		return s.config.File, src, err
	}
	src, err = io.ReadAll(s.in)
	return "<stdin>", src, err
}

// runProgram runs a program to its end and returns its exit status.
func (s *Session) runProgram(file string, src []byte) int {
	defer s.end()
	s.sources.add(file, 1, src)
	f, err := syntax.ParseFile(file, src)
	if err == nil {
		// What is wrong with any part is said before the first one runs.
		_, err = resolve.File(f, s.env())
	}
	if err == nil {
		if status, done := s.checkArgs(f); done {
			return status
		}
		err = s.openHome()
	}
	if err != nil {
		s.showError(err)
		return statusRaised
	}
	started := time.Now()
	for _, c := range split(f, s.names.has) {
		o, err := s.exec(c, compile.Exec)
		if err != nil {
			s.showError(err)
			return errorStatus(err)
		}
		if o.Status != value.Done {
			return s.finish(o)
		}
	}
	return s.linger(started)
}

// errorStatus is the status of a program that an error of krait itself ended.
func errorStatus(err error) int {
	var left *client.AbandonedError
	if errors.As(err, &left) {
		return statusInterrupt
	}
	return statusRaised
}

// interruptible runs a program that SIGINT stops.
func (s *Session) interruptible(p *code.Program) (*value.Outcome, error) {
	sigs := make(chan os.Signal, 1)
	signal.Notify(sigs, s.stopSignals()...)
	done := make(chan struct{})
	defer func() {
		signal.Stop(sigs)
		close(done)
	}()
	go func() {
		for {
			select {
			case <-sigs:
				s.home.Interrupt()
			case <-done:
				return
			}
		}
	}()
	return s.run(p)
}

// stopSignals are what stops a statement; at the prompt SIGTERM ends the session instead.
func (s *Session) stopSignals() []os.Signal {
	if s.prompt != nil {
		return []os.Signal{os.Interrupt}
	}
	return []os.Signal{os.Interrupt, syscall.SIGTERM}
}

// finish shows how a program ended and returns the status for it.
func (s *Session) finish(o *value.Outcome) int {
	switch o.Status {
	case value.Raised:
		io.WriteString(s.stderr, s.formatException(o.Exception))
		if o.Exception.Type == "KeyboardInterrupt" {
			return statusInterrupt
		}
		return statusRaised
	case value.Exited:
		return s.exitStatus(o.Value)
	}
	return 0
}

// exitStatus is the status for the value that a program gave to sys.exit.
func (s *Session) exitStatus(v value.Value) int {
	switch v := v.(type) {
	case nil:
		return 0
	case value.Int:
		return int(v) & 255
	case value.Bool:
		if v {
			return 1
		}
		return 0
	case value.Big:
		return 255
	case value.Str:
		fmt.Fprintf(s.stderr, "%s\n", string(v))
	case value.Other:
		fmt.Fprintf(s.stderr, "%s\n", v.Repr)
	}
	return statusRaised
}

// showError shows what kept a statement from running.
func (s *Session) showError(err error) {
	var e *syntax.Error
	if errors.As(err, &e) {
		io.WriteString(s.stderr, e.Format())
		return
	}
	var left *client.AbandonedError
	if errors.As(err, &left) {
		io.WriteString(s.stderr, formatAbandoned(left))
		return
	}
	fmt.Fprintf(s.stderr, "krait: %v\n", err)
}

// formatAbandoned tells where a statement was left behind.
func formatAbandoned(e *client.AbandonedError) string {
	var b strings.Builder
	b.WriteString("interrupted: a kernel call has not returned; its thread stays behind, blocked in\n")
	for _, line := range strings.Split(strings.TrimSpace(e.Stack), "\n") {
		fmt.Fprintf(&b, "  %s\n", strings.TrimSpace(line))
	}
	b.WriteString("KeyboardInterrupt\n")
	return b.String()
}
