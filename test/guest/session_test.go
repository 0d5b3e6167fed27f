package guest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"krait/test/session"
)

func inGuest(name string) string { return "/bin/" + name }

// TestSession replays the transcripts that need a kernel to change or to look into.
func TestSession(t *testing.T) {
	paths, err := filepath.Glob("session/*.txt")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no transcripts: %v", err)
	}
	_, err = os.Stat("/proc/lockdep")
	lockdep := err == nil
	for _, path := range paths {
		// article.txt leaves a lock to another thread, which lockdep forbids: that kernel has a transcript of its own.
		if name := filepath.Base(path); (name == "article.txt" && lockdep) || (name == "article-lockdep.txt" && !lockdep) {
			continue
		}
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txt"), func(t *testing.T) {
			tr, err := session.Read(path)
			if err != nil {
				t.Fatal(err)
			}
			session.Replay(t, tr, inGuest)
		})
	}
}

// TestReadme replays the session that README.md shows.
func TestReadme(t *testing.T) {
	text, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	const fence = "```\n"
	_, rest, ok := strings.Cut(string(text), fence+"$ ")
	block, _, closed := strings.Cut(rest, fence)
	if !ok || !closed {
		t.Fatal("README.md shows no session")
	}
	tr, err := session.Parse(strings.NewReader("$ " + block))
	if err != nil {
		t.Fatal(err)
	}
	session.Replay(t, tr, inGuest)
}
