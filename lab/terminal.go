package lab

import (
	"errors"
	"io"
	"os"
	"os/signal"
	"syscall"

	"golang.org/x/term"
)

// Terminal is the host's terminal lent to a guest: raw, so that every key, Ctrl-C included, is the guest's.
type Terminal struct {
	Stdin  io.Reader // ends the guest with ErrEscape at Ctrl-] q
	Rows   int
	Cols   int
	Resize <-chan [2]int

	fd    int
	state *term.State
	winch chan os.Signal
}

// ErrEscape says that the user left the guest.
var ErrEscape = errors.New("guest ended: left with Ctrl-] q")

// OpenTerminal puts the terminal into raw mode; escape is called when the user leaves.
func OpenTerminal(in, out *os.File, escape func()) (*Terminal, error) {
	cols, rows, err := term.GetSize(int(out.Fd()))
	if err != nil {
		return nil, err
	}
	state, err := term.MakeRaw(int(in.Fd()))
	if err != nil {
		return nil, err
	}
	t := &Terminal{Rows: rows, Cols: cols, fd: int(in.Fd()), state: state, winch: make(chan os.Signal, 1)}
	t.Stdin = &escapeReader{r: in, escape: escape}
	resize := make(chan [2]int)
	t.Resize = resize
	signal.Notify(t.winch, syscall.SIGWINCH)
	go func() {
		defer close(resize)
		for range t.winch {
			if cols, rows, err := term.GetSize(int(out.Fd())); err == nil {
				resize <- [2]int{rows, cols}
			}
		}
	}()
	return t, nil
}

// Close gives the terminal back as it was.
func (t *Terminal) Close() error {
	signal.Stop(t.winch)
	return term.Restore(t.fd, t.state)
}

// escapeReader looks for Ctrl-] q in what is typed. Ctrl-] twice sends one Ctrl-].
type escapeReader struct {
	r       io.Reader
	escape  func()
	pending bool // the last key was Ctrl-]
}

const ctrlBracket = 0x1d

func (e *escapeReader) Read(b []byte) (int, error) {
	raw := make([]byte, max(1, len(b)/2)) // a held-back key may come out in front of another
	for {
		n, err := e.r.Read(raw)
		out := b[:0]
		for _, key := range raw[:n] {
			switch {
			case e.pending && key == 'q':
				e.escape()
				return len(out), io.EOF
			case e.pending && key == ctrlBracket:
				e.pending = false
				out = append(out, key)
			case key == ctrlBracket:
				e.pending = true
			case e.pending:
				e.pending = false
				out = append(out, ctrlBracket, key)
			default:
				out = append(out, key)
			}
		}
		if len(out) > 0 || err != nil {
			return len(out), err
		}
	}
}
