package lab

import (
	"fmt"
	"os"

	"golang.org/x/sys/unix"
)

// Terminal settings on the guest's side.

// onFD calls f with the descriptor, and leaves it non-blocking, which os.File.Fd would not.
func onFD(file *os.File, f func(fd int) error) error {
	conn, err := file.SyscallConn()
	if err != nil {
		return err
	}
	var result error
	if err := conn.Control(func(fd uintptr) { result = f(int(fd)) }); err != nil {
		return err
	}
	return result
}

// setRaw makes a port pass every byte as it is.
func setRaw(f *os.File) error {
	return onFD(f, func(fd int) error {
		return unix.IoctlSetTermios(fd, unix.TCSETS, &unix.Termios{
			Cflag: unix.B115200 | unix.CS8 | unix.CREAD | unix.CLOCAL,
			Cc:    [19]uint8{unix.VMIN: 1},
		})
	})
}

// openTerminal opens a port three times over as a command's terminal, in the usual line mode. This process
// becomes the terminal's session leader and the command its foreground group: when a session leader ends, the
// kernel hangs the terminal up, and what it had not sent yet would be lost.
func openTerminal(name string, rows, cols int) ([]*os.File, error) {
	fd, err := unix.Open(name, unix.O_RDWR|unix.O_NOCTTY|unix.O_CLOEXEC, 0)
	if err != nil {
		return nil, &os.PathError{Op: "open", Path: name, Err: err}
	}
	err = unix.IoctlSetTermios(fd, unix.TCSETS, &unix.Termios{
		Iflag: unix.ICRNL | unix.IXON | unix.IUTF8,
		Oflag: unix.OPOST | unix.ONLCR,
		Cflag: unix.B115200 | unix.CS8 | unix.CREAD | unix.CLOCAL,
		Lflag: unix.ISIG | unix.ICANON | unix.IEXTEN | unix.ECHO | unix.ECHOE | unix.ECHOK | unix.ECHOCTL | unix.ECHOKE,
		Cc: [19]uint8{unix.VINTR: 3, unix.VQUIT: 28, unix.VERASE: 127, unix.VKILL: 21, unix.VEOF: 4, unix.VMIN: 1,
			unix.VSTART: 17, unix.VSTOP: 19, unix.VSUSP: 26, unix.VREPRINT: 18, unix.VWERASE: 23, unix.VLNEXT: 22},
	})
	if err != nil {
		return nil, err
	}
	if _, err := unix.Setsid(); err != nil {
		return nil, fmt.Errorf("setsid: %w", err)
	}
	if err := unix.IoctlSetInt(fd, unix.TIOCSCTTY, 0); err != nil {
		return nil, fmt.Errorf("%s as terminal: %w", name, err)
	}
	files := []*os.File{os.NewFile(uintptr(fd), name)}
	for range 2 {
		other, err := unix.FcntlInt(uintptr(fd), unix.F_DUPFD_CLOEXEC, 0)
		if err != nil {
			return nil, err
		}
		files = append(files, os.NewFile(uintptr(other), name))
	}
	return files, setSize(files[0], rows, cols)
}

func setSize(f *os.File, rows, cols int) error {
	return onFD(f, func(fd int) error {
		return unix.IoctlSetWinsize(fd, unix.TIOCSWINSZ, &unix.Winsize{Row: uint16(rows), Col: uint16(cols)})
	})
}

// drainPort waits until a port has sent its output.
func drainPort(f *os.File) error {
	return onFD(f, func(fd int) error { return unix.IoctlSetInt(fd, unix.TCSBRK, 1) })
}
