package guest

import (
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"
)

// askPlaces asks the helpers for files, devices, networks, modules, the log and control groups about what F says.
const askPlaces = `
# files: F["places"] are path, inode number, path within its file system
me = find_task(F["pid"])
for path, ino, within in F["places"]:
    mnt, dentry = path_lookup(path)
    assert dentry.d_inode.i_ino == ino and dentry_path(dentry) == within, (path, dentry_path(dentry))
    assert d_path(mnt, dentry) == path and inode_path(dentry.d_inode) == within
    assert container_of(mnt, "struct mount", "mnt") in list(for_each_mount())
assert path_lookup("/dev/../dev/./null/")[1] == path_lookup("/dev/null")[1] and path_lookup("/../..")[1] == init_task.fs.root.dentry
assert path_lookup("/proc/..")[1] == path_lookup("/")[1]
for missing in (F["file"] + ".not", "/dev/null/x"):
    try:
        path_lookup(missing)
        assert False
    except FileNotFoundError as e:
        assert missing in str(e)
null, node = path_lookup("/dev/null")[1].d_inode, F["null"]
assert (MAJOR(null.i_rdev), MINOR(null.i_rdev)) == (node["major"], node["minor"]) and MKDEV(node["major"], node["minor"]) == null.i_rdev
for fd, ino, name in F["open"]:
    file = fget(me, fd)
    assert file.f_inode.i_ino == ino and d_path(file.f_path) == name, d_path(file.f_path)
    assert dict(for_each_file(me))[fd] == file
assert fget(me, F["closed"]) is None and fget(me, -1) is None and fget(me, 1 << 20) is None and list(for_each_file(find_task(2))) == []
supers = {(MAJOR(sb.s_dev), MINOR(sb.s_dev)): sb.s_type.name.string_() for sb in for_each_super()}
for major, minor, kind in F["mounts"]:
    assert supers[major, minor] == kind, (major, minor, kind)

# devices
classes = {c.subsys.kobj.name.string_() for c in for_each_class()}
assert classes == set(F["classes"]), classes ^ set(F["classes"])
for name, devices in F["classes"].items():
    assert find_class(name).subsys.kobj.name.string_() == name
    assert sorted(dev_name(d) for d in for_each_device_of_class(name)) == sorted(devices), name
assert find_class("no_such_class") is None

# networks
for name, index in F["net"]:
    dev = netdev_get_by_name(name)
    assert dev.ifindex == index and netdev_get_by_index(index) == dev and dev_name(dev.dev) == name
    assert not KERNEL or netdev_priv(dev) == _krait.kname("netdev_priv")(dev)
    assert netdev_priv(dev, "struct net_device").type_.target == typeof("struct net_device")
assert netdev_get_by_name("no_such") is None and netdev_get_by_index(4711) is None
assert {n.ns.inum for n in for_each_net()} == set(F["nets"]), [n.ns.inum for n in for_each_net()]
other = find_task(F["apart"]).nsproxy.net_ns
assert other.ns.inum in F["nets"] and other != init_net.address_of_() and sorted(d.name.string_() for d in for_each_netdev(other)) == F["theirs"]
assert netdev_get_by_name("lo", other) != netdev_get_by_name("lo") and netdev_get_by_index(1, other).ifindex == 1
sockets = dict(for_each_socket(me))
for fd, address, state in F["sockets"]:
    sk = sockets[fd].sk
    assert list(sock_address(sk) or ()) == address, sock_address(sk)
    assert state is None or sk_tcpstate(sk) == state
    assert file_socket(fget(me, fd)) == sockets[fd]
assert file_socket(fget(me, F["open"][0][0])) is None

# modules
assert {m.name.string_() for m in for_each_module()} == {name for name, _, _ in F["modules"]}
for name, size, users in F["modules"]:
    m = find_module(name)
    assert m.name == name and module_size(m) == size and (name == "krait" or module_refcount(m) == users), (name, module_refcount(m))
    assert address_to_module(m) == m and address_to_module(int(m) + 8) == m
assert find_module("no_such") is None and address_to_module(init_task.address_of_()) is None and address_to_module(0) is None
assert address_to_module(symbol("krait_sample")) == find_module("krait_types") and symbol("krait_sample").module == "krait_types"

# the log
said = [r for r in log_records() if r[4] == F["said"]]
assert len(said) == 1 and said[0][0] == F["seq"] and said[0][1] // 1000 == F["us"] and said[0][2:4] == (F["level"], F["facility"]), said
assert [line for line in get_dmesg(False).split("\n") if line == F["said"]] == [F["said"]]
assert get_dmesg().split("\n").count(f"[{F['us'] // 1000000:5}.{F['us'] % 1000000:06}] {F['said']}") == 1

# control groups
group = task_cgroup(find_task(F["grouped"]))
assert cgroup_path(group) == F["cgroup"] and cgroup_name(group) == F["cgroup"].rsplit("/", 1)[1] and kernfs_path(group.kn) == F["cgroup"]
top = task_cgroup(find_task(2))
assert cgroup_path(top) == "/" and cgroup_name(top) == "/"

# lists
head, chain = var("krait_list", "struct list_head"), var("krait_chain", "struct hlist_head")
entries = list(list_for_each_entry("struct krait_node", head, "list"))
assert list_count_nodes(head) == validate_list(head) == 5 and [int(n) for n in list_for_each(head)] == [int(addressof(e, "list")) for e in entries]
assert not list_empty(head) and not list_is_singular(head) and not hlist_empty(chain)
assert list_first_entry("struct krait_node", head, "list") == entries[0] and list_last_entry("struct krait_node", head, "list") == entries[4]
assert [list_next_entry(e, head, "list") for e in entries] == entries[1:] + [None]
assert [list_prev_entry(e, head, "list") for e in entries] == [None] + entries[:4]
assert [int(n) for n in hlist_for_each(chain)] == [int(addressof(e, "chain")) for e in reversed(entries)]
alone = addressof(var("krait_sample", "struct krait_sample"), "list")
assert list_empty(alone) and list_count_nodes(alone) == validate_list(alone) == 0 and list(list_for_each(alone)) == []
assert list_first_entry("struct krait_node", alone, "list") is None and list_last_entry("struct krait_node", alone, "list") is None
if KERNEL:
    two = cast("struct list_head *", buffer(32))
    one = two + 1
    two.next = two.prev = two
    assert hlist_empty(cast("struct hlist_head *", buffer(8))) and list_empty(two)
    list_add(one, two)
    assert list_is_singular(two) and validate_list(two) == 1
    one.prev = one
    try:
        validate_list(two)
        assert False
    except ValueError as e:
        assert f"{int(one):#x}.prev is {int(one):#x}, not {int(two):#x}" in str(e), e
`

// TestPlaceHelpers compares what the helpers find of files, devices, networks, modules, the log and control groups with
// what the system's own files say.
func TestPlaceHelpers(t *testing.T) {
	loadFixture(t, "krait_types")
	f := askedFacts{"pid": os.Getpid()}
	filePlaces(t, f)
	networkPlaces(t, f)
	classes := deviceClasses(t)
	var theirs []string // the other namespace's, which sysfs does not show here
	for _, line := range lines(t, fmt.Sprintf("/proc/%d/net/dev", f["apart"]))[2:] {
		name, _, _ := strings.Cut(strings.TrimSpace(line), ":")
		theirs = append(theirs, name)
	}
	slices.Sort(theirs)
	f["theirs"] = theirs
	classes["net"] = append(classes["net"], theirs...)
	f["classes"] = classes
	socketPlaces(t, f)
	f["modules"] = loadedModules(t)
	logPlace(t, f)
	cgroupPlace(t, f)
	ask(t, askPlaces, f)
}

func status(t *testing.T, path string) syscall.Stat_t {
	t.Helper()
	var st syscall.Stat_t
	if err := syscall.Stat(path, &st); err != nil {
		t.Fatal(err)
	}
	return st
}

// filePlaces makes files below others, opens some and removes one of them.
func filePlaces(t *testing.T, f askedFacts) {
	dir, err := os.MkdirTemp("/dev", "krait-places")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	deep := filepath.Join(dir, "a b/\u00fc")
	if err := os.MkdirAll(deep, 0o700); err != nil {
		t.Fatal(err)
	}
	var open []any
	for _, name := range []string{deep + "/file", deep + "/gone"} {
		file, err := os.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { file.Close() })
		shown := name
		if strings.HasSuffix(name, "gone") {
			shown += " (deleted)"
		}
		open = append(open, []any{file.Fd(), status(t, name).Ino, shown})
	}
	const closed = 200
	if err := unix.Dup2(int(os.Stdin.Fd()), closed); err != nil {
		t.Fatal(err)
	}
	unix.Close(closed)
	f["closed"] = closed
	if err := os.Remove(deep + "/gone"); err != nil {
		t.Fatal(err)
	}
	f["open"], f["file"] = open, deep+"/file"
	within := func(path string) string { return strings.TrimPrefix(path, "/dev") }
	var places []any
	for _, path := range []string{"/dev/null", dir, deep, deep + "/file"} {
		places = append(places, []any{path, status(t, path).Ino, within(path)})
	}
	for _, top := range []string{"/dev", "/proc", "/sys"} {
		places = append(places, []any{top, status(t, top).Ino, "/"})
	}
	f["places"] = places
	null := status(t, "/dev/null")
	f["null"] = map[string]any{"major": unix.Major(null.Rdev), "minor": unix.Minor(null.Rdev)}
	var mounts []any
	for _, line := range lines(t, "/proc/self/mountinfo") {
		left, right, _ := strings.Cut(line, " - ")
		var major, minor int
		if _, err := fmt.Sscanf(strings.Fields(left)[2], "%d:%d", &major, &minor); err != nil {
			t.Fatal(err)
		}
		mounts = append(mounts, []any{major, minor, strings.Fields(right)[0]})
	}
	f["mounts"] = mounts
}

// deviceClasses are the names in /sys/class, with the devices of each. One of them is no class: a folder of links, made for
// old programs.
func deviceClasses(t *testing.T) map[string][]string {
	t.Helper()
	classes := make(map[string][]string)
	dirs, err := os.ReadDir("/sys/class")
	if err != nil {
		t.Fatal(err)
	}
	for _, dir := range dirs {
		if dir.Name() == "i2c-adapter" {
			continue
		}
		classes[dir.Name()] = []string{}
		devices, err := os.ReadDir("/sys/class/" + dir.Name())
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range devices {
			if d.Type()&os.ModeSymlink != 0 {
				classes[dir.Name()] = append(classes[dir.Name()], strings.ReplaceAll(d.Name(), "!", "/"))
			}
		}
	}
	return classes
}

// networkPlaces has another network namespace beside that of the first process.
func networkPlaces(t *testing.T, f askedFacts) {
	apart := exec.Command("sleep", "4712")
	apart.SysProcAttr = &syscall.SysProcAttr{Cloneflags: syscall.CLONE_NEWNET}
	f["apart"] = sleeper(t, apart)
	var devices []any
	dirs, _ := filepath.Glob("/sys/class/net/*/ifindex")
	for _, path := range dirs {
		index, _ := strconv.Atoi(lines(t, path)[0])
		devices = append(devices, []any{filepath.Base(filepath.Dir(path)), index})
	}
	f["net"] = devices
	var inums []uint64
	all, _ := filepath.Glob("/proc/[0-9]*/ns/net")
	for _, path := range all {
		if st := new(syscall.Stat_t); syscall.Stat(path, st) == nil && !slices.Contains(inums, st.Ino) {
			inums = append(inums, st.Ino)
		}
	}
	f["nets"] = inums
}

// socketPlaces are sockets of this process, with what sock_address() makes of them.
func socketPlaces(t *testing.T, f askedFacts) {
	var sockets []any
	add := func(c syscall.Conn, state any, address ...any) {
		raw, err := c.SyscallConn()
		if err != nil {
			t.Fatal(err)
		}
		if address == nil {
			address = []any{}
		}
		raw.Control(func(fd uintptr) { sockets = append(sockets, []any{fd, address, state}) })
	}
	l, err := net.Listen("tcp6", "[::1]:0")
	if err != nil {
		t.Fatal(err)
	}
	c, err := net.Dial("tcp6", l.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	u, err := net.DialUDP("udp4", nil, &net.UDPAddr{IP: net.IPv4(127, 0, 0, 9), Port: 4711})
	if err != nil {
		t.Fatal(err)
	}
	x, err := net.Listen("unix", filepath.Join(t.TempDir(), "socket"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { x.Close(); u.Close(); c.Close(); l.Close() })
	port := func(a net.Addr) int {
		_, text, _ := net.SplitHostPort(a.String())
		n, _ := strconv.Atoi(text)
		return n
	}
	add(l.(*net.TCPListener), "LISTEN", "::1", port(l.Addr()), "::", 0)
	add(c.(*net.TCPConn), "ESTABLISHED", "::1", port(c.LocalAddr()), "::1", port(l.Addr()))
	add(u, nil, "127.0.0.1", port(u.LocalAddr()), "127.0.0.9", 4711)
	add(x.(*net.UnixListener), nil)
	f["sockets"] = sockets
}

func loadedModules(t *testing.T) []any {
	t.Helper()
	var modules []any
	for _, line := range lines(t, "/proc/modules") {
		w := strings.Fields(line)
		size, _ := strconv.Atoi(w[1])
		users, _ := strconv.Atoi(w[2])
		modules = append(modules, []any{w[0], size, users})
	}
	return modules
}

// logPlace writes a line to the log and finds it in /dev/kmsg, which says its number and time.
func logPlace(t *testing.T, f askedFacts) {
	said := fmt.Sprintf("krait places test %d", os.Getpid())
	logLine(t, said)
	fd, err := unix.Open("/dev/kmsg", unix.O_RDONLY|unix.O_NONBLOCK, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer unix.Close(fd)
	buf, last := make([]byte, 8192), ""
	for {
		n, err := unix.Read(fd, buf)
		if err == unix.EPIPE {
			continue // what was to come has been overwritten
		}
		if err != nil {
			t.Fatalf("%s is not in the log: %v, behind %q", said, err, last)
		}
		last = string(buf[:n])
		head, text, _ := strings.Cut(last, ";")
		if line, _, _ := strings.Cut(text, "\n"); line != said {
			continue
		}
		w := strings.Split(head, ",")
		prio, _ := strconv.Atoi(w[0])
		seq, _ := strconv.Atoi(w[1])
		us, _ := strconv.Atoi(w[2])
		f["said"], f["seq"], f["us"], f["level"], f["facility"] = said, seq, us, prio&7, prio>>3
		return
	}
}

// cgroupPlace puts a process into a group within another.
func cgroupPlace(t *testing.T, f askedFacts) {
	top := t.TempDir()
	if err := unix.Mount("none", top, "cgroup2", 0, ""); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { unix.Unmount(top, 0) })
	const group = "/krait places/inner"
	if err := os.MkdirAll(top+group, 0o755); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		unix.Rmdir(top + group)
		unix.Rmdir(filepath.Dir(top + group))
	})
	pid := sleeper(t, exec.Command("sleep", "4713"))
	if err := os.WriteFile(top+group+"/cgroup.procs", []byte(strconv.Itoa(pid)), 0); err != nil {
		t.Fatal(err)
	}
	f["grouped"], f["cgroup"] = pid, group
}
