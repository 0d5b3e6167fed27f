package guest

import (
	"path/filepath"
	"strings"
	"testing"

	"krait/test/session"
)

// TestSession replays the transcripts that need a kernel to change or to look into.
func TestSession(t *testing.T) {
	paths, err := filepath.Glob("session/*.txt")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no transcripts: %v", err)
	}
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txt"), func(t *testing.T) {
			tr, err := session.Read(path)
			if err != nil {
				t.Fatal(err)
			}
			session.Replay(t, tr, func(name string) string { return "/bin/" + name })
		})
	}
}
