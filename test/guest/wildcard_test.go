package guest

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// TestManyFunctions hooks all that begins with tcp_v4_: all calls of a function are counted under its name, and the end
// waits for none of the probes.
func TestManyFunctions(t *testing.T) {
	tr := startTracer(t, 1, "-e", "n = Counter()\n@hook('tcp_v4_*')\ndef h():\n    if comm == 'dialler':\n        n[func] += 1")
	const rounds = 50
	asTask(t, "dialler", func() {
		for range rounds {
			fd, err := unix.Socket(unix.AF_INET, unix.SOCK_STREAM, 0)
			if err != nil {
				t.Error(err)
				return
			}
			unix.Connect(fd, &unix.SockaddrInet4{Port: 9, Addr: [4]byte{127, 0, 0, 1}})
			unix.Close(fd)
		}
	})
	began := time.Now()
	text := tr.stop()
	if took := time.Since(began); took > 10*time.Second {
		t.Errorf("the end took %v", took)
	}
	for _, name := range []string{"tcp_v4_connect", "tcp_v4_init_sock", "tcp_v4_destroy_sock"} {
		if want := fmt.Sprint(name, " ", rounds); !strings.Contains(strings.Join(strings.Fields(text), " "), want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
}
