package guest

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"krait/kmod/client"
)

// The environment variables that make this test binary a client to be killed: its statement, and the file
// with the answers to its questions.
const (
	victim        = "KRAIT_VICTIM"
	victimAnswers = "KRAIT_ANSWERS"
)

// setup is what a victim runs first.
const setup = attach + `
import queue, threading, time
hits = []
def opened(orig, dfd, pathname, op):
    hits.append(str(len(hits)))
    return orig(dfd, pathname, op)
def write(): hits.append(0)
h = attach(REPLACE, "do_filp_open", opened)
e = attach(ENTRY, "vfs_write", write)
int_sqrt
`

// TestVictim is no test: it is the client that TestKill kills.
func TestVictim(t *testing.T) {
	if os.Getenv(victim) == "" {
		t.Skip("run by TestKill")
	}
	m := openMachine(t, client.Config{Writable: true})
	b, err := os.ReadFile(os.Getenv(victimAnswers))
	if err == nil {
		err = json.Unmarshal(b, &m.answers.m)
	}
	if err != nil {
		t.Fatal(err)
	}
	m.run(setup)
	fmt.Println("hooked")
	m.run(os.Getenv(victim))
}

// TestKill kills clients while their hooks fire and their statements run, sleep or wait; nothing stays.
func TestKill(t *testing.T) {
	if !moduleLoaded() {
		t.Skip("krait.ko is not loaded")
	}
	before := moduleUsers(t)
	answers := rehearse(t)
	o := startOpeners(t, 2, 2*time.Millisecond)
	defer o.end()
	statements := []string{"while True: x = [str(i) for i in range(1000)]", "import time\ntime.sleep(1000)",
		"while True: int_sqrt(49)", "while True: print('x' * 100)", endless + "while True: empty.put(1)"}
	times := 200
	if testing.Short() {
		times = 8
	}
	for i := range times {
		kill(t, answers, statements[i%len(statements)])
		eventually(t, "no user of the module", func() bool { return moduleUsers(t) == before })
	}
	if o.refused.Load() != 0 {
		t.Errorf("%d opens failed", o.refused.Load())
	}
}

// rehearse plays the victim once and keeps the answers to its questions.
func rehearse(t *testing.T) string {
	m := openMachine(t, client.Config{Writable: true})
	m.run(setup)
	m.Close()
	b, err := json.Marshal(m.answers.m)
	file := filepath.Join(t.TempDir(), "answers")
	if err == nil {
		err = os.WriteFile(file, b, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
	return file
}

func kill(t *testing.T, answers, statement string) {
	c := exec.Command("/proc/self/exe", "-test.run=^TestVictim$", "-test.v")
	c.Env = append(os.Environ(), victim+"="+statement, victimAnswers+"="+answers)
	out, err := c.StdoutPipe()
	if err == nil {
		err = c.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	var text string
	for s := bufio.NewScanner(out); s.Scan(); {
		text += s.Text() + "\n"
		if strings.HasPrefix(s.Text(), "hooked") {
			text = ""
			break
		}
	}
	c.Process.Kill()
	c.Wait()
	if text != "" {
		t.Fatalf("the client ended by itself:\n%s", text)
	}
}
