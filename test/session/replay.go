package session

import (
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
)

// patience is how long a line may take to bring the next prompt.
const patience = time.Minute

// escapes are what a terminal would act on.
var escapes = regexp.MustCompile(`\x1b\[[0-9;?]*[A-Za-z]|\r|\x07`)

// A screen gathers what the program shows.
type screen struct {
	mu   sync.Mutex
	cond *sync.Cond
	text []byte
	done bool
}

func (s *screen) read(f *os.File) {
	buf := make([]byte, 4096)
	for {
		n, err := f.Read(buf)
		s.mu.Lock()
		s.text = append(s.text, buf[:n]...)
		s.done = err != nil
		s.cond.Broadcast()
		s.mu.Unlock()
		if err != nil {
			return
		}
	}
}

// until waits for text behind from to satisfy ok, and returns it without escapes.
func (s *screen) until(from int, ok func(text string) bool) (string, error) {
	out := false
	timer := time.AfterFunc(patience, func() {
		s.mu.Lock()
		defer s.mu.Unlock()
		out = true
		s.cond.Broadcast()
	})
	defer timer.Stop()
	s.mu.Lock()
	defer s.mu.Unlock()
	for {
		text := escapes.ReplaceAllString(string(s.text[from:]), "")
		switch {
		case ok(text):
			return text, nil
		case s.done:
			return text, fmt.Errorf("the program ended")
		case out:
			return text, fmt.Errorf("nothing in %v", patience)
		}
		s.cond.Wait()
	}
}

func (s *screen) len() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.text)
}

// Replay runs a transcript; find says which program a command's name means, env is added to the environment.
func Replay(t *testing.T, tr *Transcript, find func(name string) string, env ...string) {
	t.Helper()
	cmd := exec.Command(find(tr.Command[0]), tr.Command[1:]...)
	cmd.Env = append(os.Environ(), append([]string{"TERM=xterm", "HOME=" + t.TempDir()}, env...)...)
	terminal, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 40, Cols: 160})
	if err != nil {
		t.Fatal(err)
	}
	s := &screen{}
	s.cond = sync.NewCond(&s.mu)
	go s.read(terminal)
	defer func() {
		cmd.Process.Signal(syscall.SIGKILL)
		cmd.Wait()
		terminal.Close()
	}()
	if _, err := s.until(0, endsWith(">>> ")); err != nil {
		t.Fatalf("before the first prompt: %v; shown:\n%s", err, s.text)
	}
	for i, step := range tr.Steps {
		prompt := ""
		if i+1 < len(tr.Steps) {
			prompt = tr.Steps[i+1].Prompt
		}
		if !s.step(t, terminal, step, prompt) {
			return
		}
	}
	cmd.Wait()
	if got := cmd.ProcessState.ExitCode(); got != tr.Status {
		t.Errorf("exit status %d, want %d", got, tr.Status)
	}
}

func endsWith(prompt string) func(string) bool {
	return func(text string) bool { return strings.HasSuffix(text, prompt) }
}

// typeKeys types a line; it is entered unless it ends by ^C or ^D.
func typeKeys(terminal *os.File, line string) error {
	if strings.Contains(line, "^C") {
		// The prompt is shown a moment before the editor takes the keys; nobody types that fast.
		time.Sleep(200 * time.Millisecond)
	}
	for i, part := range strings.Split(line, "<Wait>") {
		if i > 0 {
			time.Sleep(time.Second)
		}
		if _, err := terminal.WriteString(keys.Replace(part)); err != nil {
			return err
		}
	}
	if strings.HasSuffix(line, "^C") || strings.HasSuffix(line, "^D") {
		return nil
	}
	_, err := terminal.WriteString("\r")
	return err
}

// step types a line and compares what comes before the next prompt; without one, before the end.
func (s *screen) step(t *testing.T, terminal *os.File, step Step, prompt string) bool {
	t.Helper()
	from := s.len()
	if err := typeKeys(terminal, step.Typed); err != nil {
		t.Errorf("line %d: %v", step.Line, err)
		return false
	}
	ends := endsWith("\n" + prompt)
	if prompt == "" {
		ends = func(string) bool { return false }
	}
	text, err := s.until(from, ends)
	if err != nil && prompt != "" {
		t.Errorf("line %d: %s: %v; shown:\n%s", step.Line, step.Typed, err, text)
		return false
	}
	_, shown, _ := strings.Cut(text, "\n") // the line as it was typed
	shown = strings.TrimSuffix(strings.TrimSuffix(shown, prompt), "\n")
	var got []string
	if shown != "" {
		got = strings.Split(shown, "\n")
	}
	if d := compare(step.Want, got); d != "" {
		t.Errorf("line %d: %s\n%s", step.Line, step.Typed, d)
	}
	return true
}
