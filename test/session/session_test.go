package session

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestTranscripts replays the sessions that need no module; those of the guest are in its own folder.
func TestTranscripts(t *testing.T) {
	krait, err := filepath.Abs("../../build/krait")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(krait); err != nil {
		t.Fatalf("%v: build krait first (make)", err)
	}
	paths, err := filepath.Glob("*.txt")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no transcripts: %v", err)
	}
	for _, path := range paths {
		t.Run(strings.TrimSuffix(path, ".txt"), func(t *testing.T) {
			tr, err := Read(path)
			if err != nil {
				t.Fatal(err)
			}
			Replay(t, tr, func(string) string { return krait })
		})
	}
}

// TestCompare checks that a difference is seen.
func TestCompare(t *testing.T) {
	for _, c := range []struct {
		want, got string
		same      bool
	}{
		{"a", "a", true},
		{"a", "b", false},
		{"a\n[...]\nb", "a\nx\ny\nb", true},
		{"a\n[...]\nb", "a\nx\ny", false},
		{"~ [0-9]+", "42", true},
		{"~ [0-9]+", "42x", false},
		{"", "a", false},
	} {
		d := compare(lines(c.want), lines(c.got))
		if (d == "") != c.same {
			t.Errorf("compare(%q, %q) = %q", c.want, c.got, d)
		}
	}
}

func lines(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, "\n")
}
