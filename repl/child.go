package repl

import (
	"fmt"
	"os"
	"os/exec"
	"syscall"
)

// A child is the command of -c: it is there, stopped before its first instruction, while the hooks are
// attached, and runs when they are. A nil child is none.
type child struct {
	cmd     *exec.Cmd
	gate    *os.File // closing it lets the command run
	done    chan struct{}
	started bool
}

// gateScript waits for the end of descriptor 3, then becomes the command.
const gateScript = `read _ <&3; exec 3<&-; exec "$@"`

// spawn makes the process of a command, which waits.
func spawn(command string) (*child, error) {
	r, w, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	cmd := exec.Command("/bin/sh", "-c", gateScript, "sh", "/bin/sh", "-c", "exec "+command)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	cmd.ExtraFiles = []*os.File{r}
	if err := cmd.Start(); err != nil {
		w.Close()
		return nil, fmt.Errorf("-c %q: %w", command, err)
	}
	c := &child{cmd: cmd, gate: w, done: make(chan struct{})}
	go func() {
		defer close(c.done)
		cmd.Wait()
	}()
	return c, nil
}

// start lets the command run.
func (c *child) start() {
	if c != nil && !c.started {
		c.started = true
		c.gate.Close()
	}
}

// ended is closed when the command has ended.
func (c *child) ended() <-chan struct{} {
	if c == nil {
		return nil
	}
	return c.done
}

// stop ends a command that still runs.
func (c *child) stop() {
	if c == nil {
		return
	}
	select {
	case <-c.done:
	default:
		c.cmd.Process.Signal(syscall.SIGTERM)
		c.start()
		<-c.done
	}
}
