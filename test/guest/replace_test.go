package guest

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// A worker is a process that opens two files for ever and notes how it went.
const worker = `cd %s
while [ -e run ]; do
	true <good || echo good >>failed
	if true <secret 2>/dev/null; then echo opened >>log.%d; else echo refused >>log.%d; fi
done`

const hideSecret = `
@replace("do_filp_open")
def hide(orig, dfd, pathname, op):
    if pathname.name.string_() == "secret":
        return ERR_PTR(-ENOENT)
    return orig(dfd, pathname, op)
input()
hide.remove()
s = hide.stats()
missed = sum(n for reason, n in s.items() if reason.startswith("missed_"))
print("removed", s["run"] > 0, s["hits"] == s["run"] + missed or s, s["errors"])
input()
`

// logs returns what the workers noted since the last call, and how many of them did.
func logs(t *testing.T, dir string) (string, int) {
	t.Helper()
	var text strings.Builder
	n := 0
	for i := range 4 {
		name := filepath.Join(dir, fmt.Sprintf("log.%d", i))
		b, _ := os.ReadFile(name)
		if len(b) > 0 {
			n++
		}
		text.Write(b)
		os.Truncate(name, 0)
	}
	return text.String(), n
}

// settled waits until all four processes noted something, and nothing but word, since the call.
func settled(t *testing.T, dir, word string) {
	t.Helper()
	time.Sleep(300 * time.Millisecond) // a note that was under way
	logs(t, dir)
	for range 100 {
		time.Sleep(200 * time.Millisecond)
		text, n := logs(t, dir)
		if strings.ReplaceAll(text, word+"\n", "") != "" {
			t.Errorf("not only %q: %q", word, text)
			return
		}
		if n == 4 {
			return
		}
	}
	t.Errorf("four processes did not open files within 20 s")
}

// TestReplaceScript hides one file from four processes and shows it again.
func TestReplaceScript(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"run", "good", "secret"} {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	script := filepath.Join(t.TempDir(), "hide.py")
	if err := os.WriteFile(script, []byte(hideSecret), 0o600); err != nil {
		t.Fatal(err)
	}
	var workers []*exec.Cmd
	for i := range 4 {
		c := exec.Command("sh", "-c", fmt.Sprintf(worker, dir, i, i))
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		workers = append(workers, c)
	}
	defer func() {
		os.Remove(filepath.Join(dir, "run"))
		for _, c := range workers {
			c.Wait()
		}
		if b, err := os.ReadFile(filepath.Join(dir, "failed")); err == nil {
			t.Errorf("opens that were to pass through failed: %q", b)
		}
	}()
	settled(t, dir, "opened")
	krait := exec.Command("krait", "--write", script)
	krait.Stderr = os.Stderr
	in, _ := krait.StdinPipe()
	out, _ := krait.StdoutPipe()
	if err := krait.Start(); err != nil {
		t.Fatal(err)
	}
	defer krait.Process.Kill()
	lines := bufio.NewScanner(out)
	if !lines.Scan() || !strings.HasPrefix(lines.Text(), "do_filp_open → interpreter (replace)") {
		t.Fatalf("at attach: %q", lines.Text())
	}
	settled(t, dir, "refused")
	fmt.Fprintln(in)
	if !lines.Scan() || lines.Text() != "removed True True 0" {
		t.Errorf("after removal: %q", lines.Text())
	}
	settled(t, dir, "opened")
	fmt.Fprintln(in)
	if err := krait.Wait(); err != nil {
		t.Error(err)
	}
}
