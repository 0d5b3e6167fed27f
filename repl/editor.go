package repl

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"

	"krait/interp/syntax"

	"github.com/peterh/liner"
	"golang.org/x/sys/unix"
	"golang.org/x/term"
)

// An editor reads lines from a person. Where the terminal cannot edit (TERM=dumb, output to a file)
// lines are read as they come.
type editor struct {
	liner   *liner.State
	plain   *bufio.Reader
	history string // file; "" for none
	added   []string
}

// historyFile is in the home folder; one line of it is one line that was typed.
const historyFile = ".krait_history"

const maxHistory = 10000

// openEditor takes the terminal. Close must be called on every way out: the terminal is raw until then.
func openEditor(in, out *os.File, complete func(line string, pos int) (string, []string, string)) *editor {
	e := &editor{}
	if !liner.TerminalSupported() || !term.IsTerminal(int(out.Fd())) {
		e.plain = bufio.NewReader(in)
		return e
	}
	giveSize(out)
	e.liner = liner.NewLiner()
	e.liner.SetCtrlCAborts(true)
	e.liner.SetTabCompletionStyle(liner.TabPrints)
	e.liner.SetWordCompleter(complete)
	if dir, err := os.UserHomeDir(); err == nil {
		e.history = filepath.Join(dir, historyFile)
		e.readHistory()
	}
	return e
}

// giveSize sets a size where the terminal, a serial console, tells none: without one there is no editing.
func giveSize(f *os.File) {
	ws, err := unix.IoctlGetWinsize(int(f.Fd()), unix.TIOCGWINSZ)
	if err == nil && (ws.Col == 0 || ws.Row == 0) {
		// A terminal that refuses is used without editing.
		_ = unix.IoctlSetWinsize(int(f.Fd()), unix.TIOCSWINSZ, &unix.Winsize{Row: 24, Col: 80})
	}
}

// readLine reads a line without its newline. Ctrl-C gives syntax.ErrInterrupted, Ctrl-D on an empty
// line io.EOF.
func (e *editor) readLine(prompt string) (string, error) {
	if e.plain != nil {
		io.WriteString(os.Stdout, prompt)
		line, err := e.plain.ReadString('\n')
		if line != "" {
			err = nil
		}
		return strings.TrimSuffix(line, "\n"), err
	}
	line, err := e.liner.Prompt(prompt)
	if errors.Is(err, liner.ErrPromptAborted) {
		err = syntax.ErrInterrupted
	}
	return line, err
}

// remember puts a line into the history.
func (e *editor) remember(line string) {
	if e.liner == nil || strings.TrimSpace(line) == "" {
		return
	}
	e.liner.AppendHistory(line)
	e.added = append(e.added, line)
}

func (e *editor) readHistory() {
	text, err := os.ReadFile(e.history)
	if err != nil {
		return
	}
	if _, err := e.liner.ReadHistory(bytes.NewReader(bytes.ToValidUTF8(text, nil))); err != nil {
		e.liner.ClearHistory()
	}
}

// writeHistory appends what this session added, so that two sessions do not lose each other's lines.
func (e *editor) writeHistory() error {
	if e.history == "" || len(e.added) == 0 {
		return nil
	}
	old, err := os.ReadFile(e.history)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	lines := append(strings.Split(strings.TrimSuffix(string(old), "\n"), "\n"), e.added...)
	lines = lines[max(0, len(lines)-maxHistory):]
	text := strings.TrimPrefix(strings.Join(lines, "\n"), "\n") + "\n"
	temp := e.history + ".new"
	if err := os.WriteFile(temp, []byte(text), 0o600); err != nil {
		return err
	}
	return os.Rename(temp, e.history)
}

// Close gives the terminal back.
func (e *editor) Close() error {
	if e.liner == nil {
		return nil
	}
	err := e.liner.Close()
	if werr := e.writeHistory(); err == nil {
		err = werr
	}
	return err
}
