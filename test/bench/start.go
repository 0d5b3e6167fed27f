package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

// A start is a tracer from its exec to the first text that begins a line with ready, and to its end after SIGINT.
type start struct {
	name  string
	tool  []string
	text  string
	ready string
}

const opened = "0/no/such/file" // no other program has a path like this

var starts = []start{
	{"eBPF hook: print comm and path", reader, "@hook('do_filp_open')\ndef h(pathname):\n    print(0, pathname.name, sep='')", opened},
	{"eBPF hook: count by function, 368 functions of a pattern", reader, "count('tcp_*')\nprint('attached')", "attached"},
	{"bpftrace kfunc: print path", trace, "kfunc:do_filp_open { printf(\"0%s\\n\", str(args->pathname->name)); }", opened},
}

// startCosts measures all rows: a nanosecond is an instruction, waits included.
func startCosts(t *table, only *regexp.Regexp) {
	t.add("start", "ready ms", "peak KiB", "end ms")
	for _, s := range starts {
		if !only.MatchString(s.name) {
			continue
		}
		if _, err := os.Stat(s.tool[0]); err != nil {
			t.note("%s: %v", s.name, err)
			continue
		}
		ready, peak, end, err := s.measure()
		if err != nil {
			t.note("%s: %v", s.name, err)
			continue
		}
		t.add(s.name, fmt.Sprint(ready.Milliseconds()), fmt.Sprint(peak), fmt.Sprint(end.Milliseconds()))
	}
}

// measure runs the tool while a file is opened every millisecond. peak is VmHWM when the first event is there.
func (s *start) measure() (ready time.Duration, peak int, end time.Duration, err error) {
	out, err := os.Create("/tmp/start.out")
	if err != nil {
		return 0, 0, 0, err
	}
	defer out.Close()
	cmd := exec.Command(s.tool[0], append(s.tool[1:len(s.tool):len(s.tool)], s.text)...)
	cmd.Stdout, cmd.Stderr = out, out
	began := time.Now()
	if err := cmd.Start(); err != nil {
		return 0, 0, 0, err
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	for text := []byte(nil); !bytes.Contains(append([]byte("\n"), text...), []byte("\n"+s.ready)); {
		unix.Openat(unix.AT_FDCWD, "/no/such/file", unix.O_RDONLY, 0)
		time.Sleep(time.Millisecond)
		if text, err = os.ReadFile(out.Name()); err != nil {
			return 0, 0, 0, err
		}
		select {
		case err := <-ended:
			return 0, 0, 0, fmt.Errorf("ended: %v: %s", err, lastLine(text))
		default:
		}
		if time.Since(began) > 2*time.Minute {
			cmd.Process.Kill()
			<-ended
			return 0, 0, 0, errors.New("no event in two minutes")
		}
	}
	ready = time.Since(began)
	if peak, err = peakMemory(cmd.Process.Pid); err != nil {
		return 0, 0, 0, err
	}
	time.Sleep(time.Second)
	began = time.Now()
	if err := cmd.Process.Signal(syscall.SIGINT); err != nil {
		return 0, 0, 0, err
	}
	<-ended
	return ready, peak, time.Since(began), nil
}

// peakMemory is the most memory that a process has had, in KiB.
func peakMemory(pid int) (n int, err error) {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		return 0, err
	}
	for lines := bufio.NewScanner(bytes.NewReader(status)); lines.Scan(); {
		if text, ok := strings.CutPrefix(lines.Text(), "VmHWM:"); ok {
			_, err := fmt.Sscan(text, &n)
			return n, err
		}
	}
	return 0, errors.New("no VmHWM")
}
