package session

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"regexp"
	"strconv"
	"strings"
)

// A Transcript is a session as it should be.
type Transcript struct {
	Command []string
	Steps   []Step
	Status  int
}

// A Step is a line that is typed and what it must show.
type Step struct {
	Line   int // in the transcript
	Prompt string
	Typed  string
	Want   []string
}

var promptLine = regexp.MustCompile(`^(w?>>>| ?\.\.\.)(?: (.*)|)$`)

// Read reads a transcript from a file.
func Read(path string) (*Transcript, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	t, err := Parse(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return t, nil
}

// Parse reads a transcript.
func Parse(r io.Reader) (*Transcript, error) {
	t := &Transcript{}
	sc := bufio.NewScanner(r)
	for n := 1; sc.Scan(); n++ {
		line := sc.Text()
		switch m := promptLine.FindStringSubmatch(line); {
		case strings.HasPrefix(line, "# "):
		case strings.HasPrefix(line, "$ "):
			t.Command = strings.Fields(line[2:])
		case strings.HasPrefix(line, "= "):
			status, err := strconv.Atoi(line[2:])
			if err != nil {
				return nil, fmt.Errorf("line %d: %w", n, err)
			}
			t.Status = status
		case m != nil:
			t.Steps = append(t.Steps, Step{Line: n, Prompt: m[1] + " ", Typed: m[2]})
		case len(t.Steps) == 0 && line == "":
		case len(t.Steps) == 0:
			return nil, fmt.Errorf("line %d: output before the first prompt", n)
		default:
			s := &t.Steps[len(t.Steps)-1]
			s.Want = append(s.Want, line)
		}
	}
	if len(t.Command) == 0 {
		return nil, fmt.Errorf("no line with $ and a command")
	}
	return t, sc.Err()
}

// keys are what typed text stands for.
var keys = strings.NewReplacer("^C", "\x03", "^D", "\x04", "<Tab>", "\t", "<Enter>", "\r")

// compare reports how shown lines differ from the wanted ones, "" when they match.
func compare(want, got []string) string {
	if match(want, got) {
		return ""
	}
	return fmt.Sprintf("shown:\n\t%s\nwanted:\n\t%s", strings.Join(got, "\n\t"), strings.Join(want, "\n\t"))
}

func match(want, got []string) bool {
	if len(want) == 0 {
		return len(got) == 0
	}
	if want[0] == "[...]" {
		for i := 0; i <= len(got); i++ {
			if match(want[1:], got[i:]) {
				return true
			}
		}
		return false
	}
	return len(got) > 0 && matchLine(want[0], got[0]) && match(want[1:], got[1:])
}

func matchLine(want, got string) bool {
	if expr, ok := strings.CutPrefix(want, "~ "); ok {
		re, err := regexp.Compile("^(?:" + expr + ")$")
		return err == nil && re.MatchString(got)
	}
	return strings.TrimRight(want, " ") == strings.TrimRight(got, " ")
}
