package vm

import (
	"bytes"
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

const (
	python    = "/usr/bin/python3.11"
	corpusDir = "../../test/corpus"
)

// corpusPrograms returns the paths of the corpus's programs.
func corpusPrograms(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(corpusDir, "*", "*.py"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no corpus: %v", err)
	}
	var programs []string
	for _, path := range files {
		name := filepath.Base(path)
		if !strings.HasPrefix(name, "helper_") && !strings.HasPrefix(name, "later_") {
			programs = append(programs, path)
		}
	}
	return programs
}

// corpusStep is KRAIT_CORPUS: every so many programs one is run.
func corpusStep() int {
	step, err := strconv.Atoi(os.Getenv("KRAIT_CORPUS"))
	if err != nil {
		return 1
	}
	return max(step, 1)
}

// TestCorpus runs the corpus in this process, where -asan and the stress tag see it.
func TestCorpus(t *testing.T) {
	for i, path := range corpusPrograms(t) {
		if i%corpusStep() != 0 {
			continue
		}
		dir, name := filepath.Split(path)
		t.Run(filepath.Base(dir)+"/"+strings.TrimSuffix(name, ".py"), func(t *testing.T) {
			wantOut, wantStatus := oracle(t, dir, name)
			src, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			s := newSession(t, Config{Args: []string{name}})
			s.dir = dir
			stop := time.AfterFunc(2*time.Minute, s.Kill)
			defer stop.Stop()
			status, text := 1, "a SyntaxError"
			if image, err := assemble("__main__", name, src); err == nil {
				status, text = exitStatus(s.runImage(t, image))
				s.run(t, "<end>", []byte("import gc\ngc._finish()\n"))
			}
			if diff := firstDiff(wantOut, s.out.String()); diff != "" || status != wantStatus {
				t.Errorf("exit status %d, want %d\n%s%s%s", status, wantStatus, diff, s.err.String(), text)
			}
		})
	}
}

func oracle(t *testing.T, dir, name string) (string, int) {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, python, "-B", "-E", "-s", "-X", "utf8", name)
	cmd.Dir = dir
	var out bytes.Buffer
	cmd.Stdout = &out
	err := cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatalf("the oracle is Debian's package python3.11: %v", err)
	}
	return out.String(), cmd.ProcessState.ExitCode()
}

// firstDiff shows the first line in which two texts differ.
func firstDiff(want, got string) string {
	if want == got {
		return ""
	}
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := 0; ; i++ {
		switch {
		case i == len(w):
			return "more output than expected: " + g[i] + "\n"
		case i == len(g):
			return "output ends before: " + w[i] + "\n"
		case w[i] != g[i]:
			return "line " + w[i] + "\n got " + g[i] + "\n"
		}
	}
}
