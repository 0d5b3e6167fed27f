package guest

import (
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// TestChangeHide hides the processes with an even pid from ps, which finds them by opening their files in /proc.
func TestChangeHide(t *testing.T) {
	m := changer(t)
	pids := func() (even, odd int) {
		out, err := exec.Command("busybox", "ps", "-o", "pid,comm").Output() // a name is read from a file
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(out)) {
			if n, err := strconv.Atoi(strings.Fields(line)[0]); err == nil && n%2 == 0 {
				even++
			} else if err == nil {
				odd++
			}
		}
		return even, odd
	}
	m.run(`
@replace("do_filp_open")
def hide(orig, dfd, pathname, op):
    name = pathname.name.string_()
    if name.startswith("/proc/"):
        pid = name.split("/")[2]
        if pid.isdigit() and int(pid) % 2 == 0:
            return ERR_PTR(-2)
    return orig(dfd, pathname, op)
`)
	if even, odd := pids(); even != 0 || odd == 0 {
		t.Errorf("%d even and %d odd pids are seen", even, odd)
	}
	m.run("hide.remove()")
	if even, _ := pids(); even == 0 {
		t.Error("even pids are hidden for good")
	}
	m.quiet()
}

// TestChangeCalls delays a system call for one process, lets one be refused, and gives /dev/null something to read.
func TestChangeCalls(t *testing.T) {
	m := changer(t)
	m.run(fmt.Sprintf(`
place = cast("loff_t *", kzalloc(8, 0xcc0))  # a handler cannot ask for types
place[0] = place[0]
kfree(place)
offsetof("pt_regs", "di")
@replace("__x64_sys_getpgid", pid=%d)
def slow(orig, regs):
    msleep(50)
    return orig(regs)
@override("__x64_sys_getsid")
def refused(regs, pid):
    return -1 if regs.di == 1 else None
@replace("read_null")
def read_null(file, buf, count, ppos):
    if ppos[0] or count < 5: return 0
    _copy_to_user(buf, b"hello", 5)
    ppos[0] = 5
    return 5
`, os.Getpid()))
	start := time.Now()
	pgid, err := unix.Getpgid(0)
	if d := time.Since(start); err != nil || pgid <= 0 || d < 50*time.Millisecond {
		t.Errorf("getpgid: %d, %v after %v", pgid, err, d)
	}
	if _, err := unix.Getsid(1); !errors.Is(err, syscall.EPERM) {
		t.Errorf("getsid(1): %v", err)
	}
	if _, err := unix.Getsid(0); err != nil {
		t.Errorf("getsid(0): %v", err)
	}
	if text, err := os.ReadFile("/dev/null"); string(text) != "hello" || err != nil {
		t.Errorf("/dev/null has %q, %v", text, err)
	}
	m.run("for h in slow, refused, read_null: h.remove()")
	m.quiet()
}

// TestChangePackets drops every second echo request with a callback of netfilter.
func TestChangePackets(t *testing.T) {
	if _, err := os.Stat("/proc/net/netfilter"); err != nil {
		t.Skipf("this kernel has no netfilter: %v", err)
	}
	m := changer(t)
	m.run(`
ops = cast("struct nf_hook_ops *", kzalloc(sizeof("nf_hook_ops"), 0xcc0))
n = 0
def second(priv, skb, state):
    global n
    header = cast("struct iphdr *", skb.data)
    if header.protocol != 1 or cast("unsigned char *", skb.data)[4 * header.ihl] != 8: return 1
    n += 1
    return n % 2
# a handler cannot ask for types: they are looked up for a packet of one's own first
skb, packet = cast("struct sk_buff *", kzalloc(sizeof("sk_buff"), 0xcc0)), cast("unsigned char *", kzalloc(64, 0xcc0))
packet[0], packet[9] = 0x45, 1
skb.data = packet
second(0, skb, 0)
kfree(packet)
kfree(skb)
ops.hook = second
ops.pf = 2
ops.hooknum = 1
nf_register_net_hook(init_net, ops)
`)
	fd, err := unix.Socket(unix.AF_INET, unix.SOCK_RAW, unix.IPPROTO_ICMP)
	if err != nil {
		t.Fatal(err)
	}
	defer unix.Close(fd)
	unix.SetsockoptTimeval(fd, unix.SOL_SOCKET, unix.SO_RCVTIMEO, &unix.Timeval{Usec: 300000})
	for i := range 10 {
		echo := []byte{8, 0, 0, 0, 0x12, 0x34, 0, byte(i)}
		binary.BigEndian.PutUint16(echo[2:], ^uint16(0x0800+0x1234+i))
		if err := unix.Sendto(fd, echo, 0, &unix.SockaddrInet4{Addr: [4]byte{127, 0, 0, 1}}); err != nil {
			t.Fatal(err)
		}
	}
	var replies []byte
	for b := make([]byte, 100); ; {
		n, _, err := unix.Recvfrom(fd, b, 0)
		if err != nil {
			break
		}
		if n == 28 && b[20] == 0 {
			replies = append(replies, b[27])
		}
	}
	m.run(`
nf_unregister_net_hook(init_net, ops)
from krait import callback
callback(second, ops.hook.type_).free()
kfree(ops)`)
	if fmt.Sprint(replies) != "[0 2 4 6 8]" {
		t.Errorf("replies to %v", replies)
	}
	m.quiet()
}
