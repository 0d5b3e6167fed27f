package guest

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/sys/unix"
)

// blockLoad writes to a block device past the page cache and through it, and lets dirty pages be written back.
func blockLoad(t *testing.T) {
	dev := loopDevice(t)
	asTask(t, "kw", func() { writeBlocks(t, dev, 8) })
	f, err := os.OpenFile(dev, os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	f.Write(make([]byte, 64<<10))
	unix.Sync()
	f.Close()
}

// swapLoad swaps 64 pages out and reads them in again. A RAM disk is done with a page when it is written: the page
// is not found in memory then.
func swapLoad(t *testing.T) {
	const dev = "/dev/ram0"
	command(t, "mkswap", dev)
	command(t, "swapon", dev)
	defer command(t, "swapoff", dev)
	const pages = 64
	asTask(t, "kw", func() {
		mem, err := unix.Mmap(-1, 0, pages<<12, unix.PROT_READ|unix.PROT_WRITE, unix.MAP_ANON|unix.MAP_PRIVATE)
		if err != nil {
			t.Error(err)
			return
		}
		defer unix.Munmap(mem)
		for i := range pages {
			mem[i<<12] = byte(i + 1)
		}
		if err := unix.Madvise(mem, unix.MADV_PAGEOUT); err != nil {
			t.Error(err)
		}
		for i := range pages {
			if mem[i<<12] != byte(i+1) {
				t.Errorf("page %d lost", i)
			}
		}
	})
}

// oomLoad lets a process take more memory than its control group has.
func oomLoad(t *testing.T) {
	group := "/sys/fs/cgroup/kw"
	err := errors.Join(
		os.WriteFile("/sys/fs/cgroup/cgroup.subtree_control", []byte("+memory"), 0),
		os.Mkdir(group, 0o755),
		os.WriteFile(filepath.Join(group, "memory.max"), []byte("16M"), 0),
	)
	if err != nil {
		t.Fatal(err)
	}
	defer os.Remove(group)
	expectComplaint(t, "Call Trace", func() {
		out, err := exec.Command("sh", "-c", "echo $$ >"+group+"/cgroup.procs; exec dd if=/dev/zero of=/dev/null bs=64M count=1").CombinedOutput()
		if err == nil {
			t.Errorf("dd was not killed: %s", out)
		}
	})
}

// raidLoad flushes a raid1 array of one disk four times.
func raidLoad(t *testing.T) {
	disk := loopDevice(t)
	var st unix.Stat_t
	if err := unix.Stat(disk, &st); err != nil {
		t.Fatal(err)
	}
	name := filepath.Base(disk)
	md := "/sys/block/md_kw/md"
	set := func(file, text string) {
		t.Helper()
		if err := os.WriteFile(file, []byte(text), 0); err != nil {
			t.Fatalf("%s: %v", text, err)
		}
	}
	set("/sys/module/md_mod/parameters/new_array", "md_kw")
	set(md+"/metadata_version", "none")
	set(md+"/level", "raid1")
	set(md+"/raid_disks", "1")
	set(md+"/new_dev", fmt.Sprintf("%d:%d", unix.Major(st.Rdev), unix.Minor(st.Rdev)))
	set(md+"/dev-"+name+"/size", "1000")
	set(md+"/dev-"+name+"/slot", "0")
	set(md+"/component_size", "1000")
	set(md+"/array_state", "active")
	defer set(md+"/array_state", "clear")
	node := filepath.Join(t.TempDir(), "md_kw")
	dev, err := os.ReadFile("/sys/block/md_kw/dev")
	if err != nil {
		t.Fatal(err)
	}
	major, minor, _ := strings.Cut(strings.TrimSpace(string(dev)), ":")
	command(t, "mknod", node, "b", major, minor)
	asTask(t, "kw", func() {
		fd, err := unix.Open(node, unix.O_WRONLY, 0)
		if err != nil {
			t.Error(err)
			return
		}
		defer unix.Close(fd)
		for range 4 {
			if err := unix.Fsync(fd); err != nil {
				t.Error(err)
			}
		}
	})
}

// xfsLoad opens, writes, reads and syncs files of an XFS.
func xfsLoad(t *testing.T) {
	dir := t.TempDir()
	image, mount := filepath.Join(dir, "image"), filepath.Join(dir, "mount")
	if err := errors.Join(os.WriteFile(image, nil, 0o600), os.Truncate(image, 40<<20), os.Mkdir(mount, 0o755)); err != nil {
		t.Fatal(err)
	}
	command(t, "mkfs.xfs", "-q", "--unsupported", image)
	command(t, "mount", "-t", "xfs", "-o", "loop", image, mount)
	defer command(t, "umount", mount)
	asTask(t, "kw", func() {
		for i := range 5 {
			fd, err := unix.Open(fmt.Sprintf("%s/file-%d", mount, i), unix.O_RDWR|unix.O_CREAT, 0o600)
			if err != nil {
				t.Error(err)
				return
			}
			for range 3 {
				unix.Pwrite(fd, []byte("some text"), 0)
			}
			for range 2 {
				unix.Pread(fd, make([]byte, 9), 0)
			}
			unix.Fsync(fd)
			unix.Close(fd)
		}
	})
}

func command(t *testing.T, name string, args ...string) {
	t.Helper()
	if out, err := exec.Command(name, args...).CombinedOutput(); err != nil {
		t.Fatalf("%s %q: %v %s", name, args, err, out)
	}
}
