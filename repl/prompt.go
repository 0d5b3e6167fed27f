package repl

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"krait/interp/compile"
	"krait/interp/syntax"
	"krait/interp/value"

	"golang.org/x/sys/unix"
)

// promptFile is the file that a prompt's statements are in; its lines count on over the session.
const promptFile = "<stdin>"

// A prompt is the conversation with a person.
type prompt struct {
	s      *Session
	editor *editor
	line   int // number of the next line
	unit   []string
}

// runPrompt reads and runs statements until Ctrl-D or exit().
func (s *Session) runPrompt() int {
	if err := s.openHome(); err != nil {
		s.showError(err)
		return statusRaised
	}
	p := &prompt{s: s, line: 1}
	s.prompt = p
	p.banner()
	p.editor = openEditor(s.in, os.Stdout, s.complete)
	defer func() {
		if err := p.editor.Close(); err != nil {
			fmt.Fprintf(s.stderr, "krait: history: %v\n", err)
		}
	}()
	defer p.leaveOnSignal()()
	for {
		status, done := p.step()
		s.stdout.Flush()
		if done {
			s.end()
			return status
		}
	}
}

// leaveOnSignal gives the terminal back before a signal ends the program. The function it returns
// ends the watch.
func (p *prompt) leaveOnSignal() func() {
	sigs := make(chan os.Signal, 1)
	signal.Notify(sigs, syscall.SIGTERM, syscall.SIGHUP)
	// Between a prompt and the editor's first look at the keys Ctrl-C is still a signal: it has nothing to stop.
	idle := make(chan os.Signal, 1)
	signal.Notify(idle, os.Interrupt)
	go func() {
		sig, ok := <-sigs
		if !ok {
			return
		}
		p.editor.Close()
		os.Exit(128 + int(sig.(syscall.Signal)))
	}()
	return func() {
		signal.Stop(idle)
		signal.Stop(sigs)
		close(sigs)
	}
}

func (p *prompt) banner() {
	var u unix.Utsname
	unix.Uname(&u)
	fmt.Fprintf(p.s.stdout, "krait: Python for the live Linux kernel %s; Ctrl-D leaves\n", unix.ByteSliceToString(u.Release[:]))
	switch {
	case p.s.writable():
		fmt.Fprintln(p.s.stdout, "writable: statements run in the kernel, calls and stores are real")
	default:
		fmt.Fprintln(p.s.stdout, "read-only: write(), or krait --write, allows calls, stores and replacements")
	}
	p.s.stdout.Flush()
}

// step reads one statement and runs it.
func (p *prompt) step() (status int, done bool) {
	first := p.line
	p.unit = p.unit[:0]
	c, err := syntax.ParseStmt(promptFile, first, p.readLine)
	p.s.sources.add(promptFile, first, []byte(strings.Join(p.unit, "\n")))
	switch {
	case errors.Is(err, syntax.ErrInterrupted):
		return 0, false
	case errors.Is(err, io.EOF):
		fmt.Fprintln(p.s.stdout)
		return 0, true
	case err != nil:
		p.s.showError(err)
		return 0, false
	}
	o, err := p.s.exec(c, compile.Interactive)
	if err != nil {
		p.s.showError(err)
		return 0, false
	}
	if o.Status == value.Exited {
		return p.s.exitStatus(o.Value), true
	}
	p.s.finish(o)
	return 0, false
}

// readLine gets the parser its next line. What hooks print meanwhile waits until it is entered: the
// line being typed stays whole.
func (p *prompt) readLine(continuation bool) ([]byte, error) {
	text := ">>> "
	switch writable := p.s.writable(); {
	case continuation && writable:
		text = " ... "
	case continuation:
		text = "... "
	case writable:
		text = "w>>> "
	}
	line, err := p.ask(text)
	if err != nil {
		return nil, err
	}
	p.editor.remember(line)
	p.unit = append(p.unit, line)
	p.line++
	return []byte(line + "\n"), nil
}

func (p *prompt) ask(text string) (string, error) {
	p.s.hold()
	defer p.s.release()
	return p.editor.readLine(text)
}

// hold keeps all output back.
func (s *Session) hold() {
	s.stdout.hold()
	s.stderr.err.hold()
}

func (s *Session) release() {
	s.stdout.release()
	s.stderr.err.release()
}
