package guest

import (
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/sys/unix"
)

// script runs a writable krait program and returns what it printed.
func script(t *testing.T, text string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "script.py")
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("krait", "--write", file).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return strings.TrimSpace(string(out))
}

// statistics are a device's counters as sysfs has them, in the order asked for.
func statistics(t *testing.T, device string, names ...string) string {
	t.Helper()
	var all []string
	for _, name := range names {
		all = append(all, sysfs(t, device, "statistics/"+name))
	}
	return strings.Join(all, " ")
}

func sysfs(t *testing.T, device, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("/sys/class/net", device, name))
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(string(text))
}

// procNetDev returns the received bytes and packets of a device as /proc/net/dev has them.
func procNetDev(t *testing.T, device string) string {
	t.Helper()
	text, err := os.ReadFile("/proc/net/dev")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(text)) {
		if name, rest, ok := strings.Cut(line, ":"); ok && strings.TrimSpace(name) == device {
			f := strings.Fields(rest)
			return f[0] + " " + f[1]
		}
	}
	t.Fatalf("no %s in /proc/net/dev", device)
	return ""
}

// TestLoopbackDevice reads lo after real traffic. Its counters are per-CPU
// (drivers/net/loopback.c), dev->stats stays 0: the kernel's own dev_get_stats adds them up.
func TestLoopbackDevice(t *testing.T) {
	if !moduleLoaded() {
		t.Fatal("krait.ko is not loaded")
	}
	sink, err := net.ListenPacket("udp4", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer sink.Close()
	for range 100 {
		if _, err := sink.WriteTo(make([]byte, 300), sink.LocalAddr()); err != nil {
			t.Fatal(err)
		}
	}
	got := script(t, `
d = net_device(dev_get_by_name(init_net, "lo"))
s = rtnl_link_stats64(kzalloc(sizeof("rtnl_link_stats64")))
dev_get_stats(d, s)
print(d.name.string_(), d.mtu, s.rx_bytes, s.rx_packets, d.stats.rx_bytes)
kfree(s)
dev_put(d)
`)
	want := fmt.Sprintf("lo %s %s 0", sysfs(t, "lo", "mtu"), procNetDev(t, "lo"))
	if got != want {
		t.Errorf("krait reads %q, the kernel says %q", got, want)
	}
	if strings.Contains(want, " 0 0 0") {
		t.Errorf("no traffic was counted: %q", want)
	}
}

// TestDeviceStats reads d.stats of a device that counts there: vcan.
func TestDeviceStats(t *testing.T) {
	if _, err := os.Stat("/sys/module/vcan"); err != nil {
		t.Skip("this kernel has no vcan")
	}
	if out, err := exec.Command("ip", "link", "add", "vcan7", "type", "vcan").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	defer exec.Command("ip", "link", "del", "vcan7").Run()
	if out, err := exec.Command("ip", "link", "set", "vcan7", "up").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	sendFrames(t, "vcan7", 37)
	got := script(t, `
d = net_device(dev_get_by_name(init_net, "vcan7"))
print(d.name.string_(), d.mtu, d.stats.rx_bytes, d.stats.rx_packets, d.stats.tx_bytes, d.stats.tx_packets)
dev_put(d)
`)
	want := fmt.Sprintf("vcan7 %s %s", sysfs(t, "vcan7", "mtu"),
		statistics(t, "vcan7", "rx_bytes", "rx_packets", "tx_bytes", "tx_packets"))
	if got != want {
		t.Errorf("krait reads %q, sysfs says %q", got, want)
	}
	if rx := procNetDev(t, "vcan7"); !strings.Contains(got, rx) || rx != "296 37" {
		t.Errorf("krait reads %q, /proc/net/dev has %q received, 37 frames of 8 bytes were sent", got, rx)
	}
}

// sendFrames sends n CAN frames of 8 bytes each; the device receives what it sends.
func sendFrames(t *testing.T, device string, n int) {
	t.Helper()
	link, err := net.InterfaceByName(device)
	if err != nil {
		t.Fatal(err)
	}
	fd, err := unix.Socket(unix.AF_CAN, unix.SOCK_RAW, unix.CAN_RAW)
	if err != nil {
		t.Fatal(err)
	}
	defer unix.Close(fd)
	if err := unix.Bind(fd, &unix.SockaddrCAN{Ifindex: link.Index}); err != nil {
		t.Fatal(err)
	}
	frame := make([]byte, 16) // struct can_frame: id, length, padding, data
	frame[4] = 8
	for range n {
		if _, err := unix.Write(fd, frame); err != nil {
			t.Fatal(err)
		}
	}
}
