package guest

import (
	"fmt"
	"net"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"
	"unsafe"

	"golang.org/x/sys/unix"
)

// The workloads of the tools. What is counted is done by a thread called kw.

// fileLoad opens, looks up, syncs, stats and makes folders.
func fileLoad(t *testing.T) {
	dir := t.TempDir()
	if err := os.Symlink(dir, "/kw"); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.Remove("/kw") })
	asTask(t, "kw", func() {
		for i := range 7 {
			fd, err := unix.Open("/kw/file", unix.O_RDWR|unix.O_CREAT, 0o600)
			if err != nil {
				t.Error(err)
				return
			}
			if i < 2 {
				unix.Fsync(fd)
				unix.Fdatasync(fd)
				unix.Fdatasync(fd)
			}
			unix.Syncfs(fd)
			unix.Close(fd)
		}
		for i := range 3 {
			unix.Open(fmt.Sprintf("/kw/none-%d", i), unix.O_RDONLY, 0)
			unix.Mkdir("/kw/folder", 0o700)
			unix.Rmdir("/kw/folder")
			unix.Mknod(fmt.Sprintf("/kw/node-%d", i), unix.S_IFREG|0o600, 0)
		}
		unix.Sync()
		var buf [512]byte
		for _, path := range []string{"/kw/file", "/kw/lost"} {
			name, _ := unix.BytePtrFromString(path)
			for _, call := range []uintptr{unix.SYS_STAT, unix.SYS_LSTAT, unix.SYS_STATFS} {
				unix.Syscall(call, uintptr(unsafe.Pointer(name)), uintptr(unsafe.Pointer(&buf)), 0)
			}
		}
	})
}

// processLoad starts programs, sends signals, sleeps, changes user ids and asks for capabilities.
func processLoad(t *testing.T) {
	for range 3 {
		if out, err := exec.Command("/bin/true", "kw", "argument").CombinedOutput(); err != nil {
			t.Errorf("true: %v %s", err, out)
		}
	}
	const nobody = 4_000_000 // above pid_max of any machine
	asTask(t, "kw", func() {
		for range 500 {
			unix.Getppid()
		}
		for range 4 {
			unix.Kill(os.Getpid(), 0)
		}
		unix.Kill(nobody, unix.SIGUSR1)
		for range 3 {
			nap := unix.Timespec{Nsec: 5_000_000}
			unix.Syscall(unix.SYS_NANOSLEEP, uintptr(unsafe.Pointer(&nap)), 0, 0)
		}
		raw := func(call uintptr, args ...uintptr) {
			args = append(args, 0, 0, 0)
			unix.RawSyscall(call, args[0], args[1], args[2])
		}
		raw(unix.SYS_SETUID, 0)
		raw(unix.SYS_SETFSUID, 7)
		raw(unix.SYS_SETFSUID, 0)
		raw(unix.SYS_SETRESUID, 0, 0, 0)
		raw(unix.SYS_SETRESUID, 5, 6, 5)
		raw(unix.SYS_SETUID, 8)
	})
	asTask(t, "kw", func() {
		for range 2 {
			unix.Sethostname([]byte("guest"))
		}
		unix.Chroot("/")
		socketPair(t)
	})
}

// socketPair sends three pieces of text through a unix socket.
func socketPair(t *testing.T) {
	fds, err := unix.Socketpair(unix.AF_UNIX, unix.SOCK_STREAM, 0)
	if err != nil {
		t.Error(err)
		return
	}
	defer unix.Close(fds[0])
	defer unix.Close(fds[1])
	buf := make([]byte, 100)
	for i := range 3 {
		fmt.Fprintf(fdWriter(fds[0]), "piece %d of the text", i)
		unix.Read(fds[1], buf)
	}
}

type fdWriter int

func (w fdWriter) Write(p []byte) (int, error) { return unix.Write(int(w), p) }

// netLoad makes connections over IPv4 and IPv6, and one whose receiver drops what comes, so that it comes again.
func netLoad(t *testing.T) {
	asTask(t, "kw", func() {
		for _, at := range []string{"127.0.0.1", "127.0.0.1", "::1"} {
			client, server, ok := connection(t, at)
			if !ok {
				return
			}
			buf := make([]byte, 5000)
			unix.Write(client, buf)
			unix.Read(server, buf)
			unix.Close(client)
			unix.Close(server)
		}
		loseAddress(t)
		client, server, ok := connection(t, "127.0.0.1")
		if !ok {
			return
		}
		nothing := []unix.SockFilter{{Code: 0x06}} // return 0: drop
		if err := unix.SetsockoptSockFprog(server, unix.SOL_SOCKET, unix.SO_ATTACH_FILTER, &unix.SockFprog{Len: 1, Filter: &nothing[0]}); err != nil {
			t.Error(err)
		}
		unix.Write(client, []byte("dropped"))
		time.Sleep(500 * time.Millisecond) // the first two times that it is sent again, after 0.2 s and 0.4 s more
		abort(client, server)
	})
	time.Sleep(50 * time.Millisecond)
}

// loseAddress sends to an address that has gone since it was connected to: the kernel drops what it cannot route.
func loseAddress(t *testing.T) {
	command(t, "ip", "addr", "add", "10.9.8.7/32", "dev", "lo")
	client, server, ok := connection(t, "10.9.8.7")
	command(t, "ip", "addr", "del", "10.9.8.7/32", "dev", "lo")
	if !ok {
		return
	}
	unix.Write(client, []byte("lost"))
	abort(client, server)
}

// abort closes sockets so that nothing is sent for them afterwards.
func abort(fds ...int) {
	for _, fd := range fds {
		unix.SetsockoptLinger(fd, unix.SOL_SOCKET, unix.SO_LINGER, &unix.Linger{Onoff: 1})
		unix.Close(fd)
	}
}

// connection connects a socket with another over the loopback device.
func connection(t *testing.T, address string) (client, server int, ok bool) {
	var at, to unix.Sockaddr
	family := unix.AF_INET
	ip := net.ParseIP(address)
	if four := ip.To4(); four != nil {
		at = &unix.SockaddrInet4{Addr: [4]byte(four)}
	} else {
		family = unix.AF_INET6
		at = &unix.SockaddrInet6{Addr: [16]byte(ip)}
	}
	listener, err := unix.Socket(family, unix.SOCK_STREAM, 0)
	if err == nil {
		defer unix.Close(listener)
		err = unix.Bind(listener, at)
	}
	if err == nil {
		err = unix.Listen(listener, 8)
	}
	if err == nil {
		to, err = unix.Getsockname(listener)
	}
	if err == nil {
		client, err = unix.Socket(family, unix.SOCK_STREAM, 0)
	}
	if err == nil {
		err = unix.Connect(client, to)
	}
	if err == nil {
		server, _, err = unix.Accept(listener)
	}
	if err != nil {
		t.Errorf("connection over %s: %v", address, err)
	}
	return client, server, err == nil
}

// programLoad runs programs that the tools for user space look into.
func programLoad(t *testing.T) {
	if err := os.WriteFile("/etc/nsswitch.conf", []byte("hosts: files\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{"ahosts", "localhost"}, {"ahosts", "127.0.0.1"}, {"hosts", "guest"}} {
		if out, err := exec.Command("getent", args...).CombinedOutput(); err != nil {
			t.Errorf("getent %q: %v %s", args, err, out)
		}
	}
	threads := exec.Command("/bin/threads")
	end, err := threads.StdinPipe()
	if err == nil {
		err = threads.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	time.Sleep(300 * time.Millisecond) // what runs in it is named while it is there
	end.Close()
	if err := threads.Wait(); err != nil {
		t.Errorf("threads: %v", err)
	}
	typeIntoShell(t, "echo kw-one", "true kw-two")
	secureLoad(t)
}

// typeIntoShell types lines into a bash at a terminal.
func typeIntoShell(t *testing.T, lines ...string) {
	t.Helper()
	master, err := os.OpenFile("/dev/ptmx", os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer master.Close()
	n, err := unix.IoctlGetInt(int(master.Fd()), unix.TIOCGPTN)
	if err == nil {
		err = unix.IoctlSetPointerInt(int(master.Fd()), unix.TIOCSPTLCK, 0)
	}
	if err != nil {
		t.Fatal(err)
	}
	slave, err := os.OpenFile(fmt.Sprintf("/dev/pts/%d", n), os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		t.Fatal(err)
	}
	c := exec.Command("/bin/bash", "--norc", "--noprofile", "-i")
	c.Stdin, c.Stdout, c.Stderr = slave, slave, slave
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	slave.Close()
	go func() { // what bash shows must go somewhere
		buf := make([]byte, 4096)
		for {
			if _, err := master.Read(buf); err != nil {
				return
			}
		}
	}()
	for _, line := range append(lines, "exit") {
		fmt.Fprintf(master, "%s\n", line)
	}
	if err := c.Wait(); err != nil {
		t.Errorf("bash: %v", err)
	}
}

// secureLoad sends a line over TLS with a key that both sides know.
func secureLoad(t *testing.T) {
	t.Helper()
	const port, listening = 4433, ":1151 00000000:0000 0A"
	server := exec.Command("openssl", "s_server", "-4", "-accept", fmt.Sprint(port), "-nocert", "-naccept", "1", "-psk", "1a2b3c4d", "-quiet")
	open, err := server.StdinPipe() // which stays open: its end would end the server
	if err == nil {
		err = server.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		server.Process.Kill()
		server.Wait()
		open.Close()
	}()
	for end := time.Now().Add(20 * time.Second); ; time.Sleep(20 * time.Millisecond) {
		table, _ := os.ReadFile("/proc/net/tcp")
		if strings.Contains(string(table), listening) {
			break
		}
		if time.Now().After(end) {
			t.Error("openssl s_server does not listen")
			return
		}
	}
	client := exec.Command("openssl", "s_client", "-connect", fmt.Sprint("127.0.0.1:", port), "-psk", "1a2b3c4d")
	client.Stdin = strings.NewReader("hello\n")
	if out, err := client.CombinedOutput(); err != nil {
		t.Errorf("openssl s_client: %v %s", err, out)
	}
}
