package bpf

import (
	"errors"
	"fmt"
	"os"
	"syscall"
)

// HandOver leaves the detaching of many links to a process that need not be waited for: the kernel takes its time
// over each, and a process that closes the last descriptor of a link waits in it, even when it is killed. The hooks
// are switched off first. argv is how this program is told to do what Hold does.
func HandOver(links []*Link, argv []string) error {
	var files []uintptr
	for _, l := range links {
		l.p.enable(false)
		for _, one := range l.links {
			f, ok := one.(interface{ FD() int })
			if !ok {
				return fmt.Errorf("%s: it has no descriptor", l.p.Spec.Target)
			}
			files = append(files, uintptr(f.FD()))
		}
	}
	null, err := os.OpenFile(os.DevNull, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	defer null.Close()
	end, begin, err := os.Pipe()
	if err != nil {
		return err
	}
	files = append([]uintptr{end.Fd(), null.Fd(), null.Fd()}, files...)
	_, err = syscall.ForkExec("/proc/self/exe", argv, &syscall.ProcAttr{
		Dir: "/", Files: files, Sys: &syscall.SysProcAttr{Setsid: true},
	})
	errs := []error{err, end.Close()}
	for _, l := range links {
		l.Detach()
	}
	if err == nil {
		for _, l := range links { // quick, since these are not the last descriptors
			errs = append(errs, l.Wait())
		}
	}
	return errors.Join(append(errs, begin.Close())...)
}

// Hold waits until the other end of its standard input is closed. What it holds is let go when the process ends.
func Hold() {
	var b [1]byte
	os.Stdin.Read(b[:])
}

// Len is how many places a hook is attached to.
func (l *Link) Len() int { return len(l.links) }
