package lab

import (
	"errors"
	"fmt"
	"io"
	"os"
	"time"
)

// Config says what to boot and what to run in it.
type Config struct {
	Kernel   string   // bzImage; "" means Debian's, see FindKernel
	Modules  string   // module tree of that kernel (…/lib/modules/RELEASE), needed for Load only
	Load     []string // modules to load at boot by name, dependencies first
	Krait    string   // program to be the guest's init and its /bin/krait; "" means this one
	Module   string   // krait.ko; "" means the one built for the kernel's release, if any
	NoInsmod bool     // leave krait.ko unloaded (it is still in the guest)

	Memory int // MiB
	CPUs   int
	Icount bool   // one guest nanosecond is one guest instruction; single threaded
	Append string // more words for the kernel's command line

	Command  []string          // argv in the guest
	Dir      string            // working directory in the guest
	Dirs     []string          // directories to copy in, at the same path
	Files    map[string]string // guest path to host path
	Programs []string          // dynamically linked programs to copy in, with their libraries
	Env      []string          // added to the guest's small environment

	TTY    bool // Stdin and Stdout are a terminal that the command shall own
	Rows   int
	Cols   int
	Resize <-chan [2]int // rows, columns

	Stdin  io.Reader // may be read past what the command consumes; nil means empty
	Stdout io.Writer
	Stderr io.Writer
	Log    io.Writer // a live copy of the console; may be nil

	CheckLog bool // at the end: leak scan, rmmod krait, and look for kernel complaints (Result.Splats)
}

// Result is what a guest left: Status is the command's exit status (128+n when signal n ended it).
type Result struct {
	Status   int
	Console  []byte
	Splats   []Splat
	Boot     time.Duration // from starting QEMU until the guest's init was there
	Duration time.Duration
}

// ErrTimeout is wrapped by Run's error when the context's deadline ended the guest.
var ErrTimeout = errors.New("guest ended: out of time")

// ErrPanic is wrapped by Run's error when the guest's kernel panicked.
var ErrPanic = errors.New("guest kernel panicked")

func (c *Config) fill() error {
	if len(c.Command) == 0 {
		return errors.New("lab: no command")
	}
	if c.Memory == 0 {
		c.Memory = 1024
	}
	if c.CPUs == 0 {
		c.CPUs = 2
	}
	if c.Icount {
		c.CPUs = 1
	}
	if c.Memory < 128 || c.CPUs < 1 || c.CPUs > 64 {
		return fmt.Errorf("guest of %d MiB and %d CPUs: at least 128 MiB and 1 to 64 CPUs are possible", c.Memory, c.CPUs)
	}
	if c.Krait == "" {
		exe, err := os.Executable()
		if err != nil {
			return err
		}
		c.Krait = exe
	}
	if c.Kernel == "" {
		k, err := FindKernel(c.Krait)
		if err != nil {
			return err
		}
		c.Kernel = k
	}
	if c.Dir == "" {
		c.Dir = "/"
	}
	if c.Stdout == nil {
		c.Stdout = io.Discard
	}
	if c.Stderr == nil {
		c.Stderr = io.Discard
	}
	return nil
}
