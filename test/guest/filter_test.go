package guest

import (
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"
)

const filteredHooks = `
by_uid = Counter()
@hook("do_mkdirat", uid=1234)
def by_user():
    by_uid[uid] += 1
by_group = Counter()
@hook("do_mkdirat", cgroup="/krait-sift")
def by_cgroup():
    by_group[uid] += 1
either = Counter()
@hook(["do_mkdirat", "krait_has_no_such"], uid=[1234, 5678], missing="ok")
def by_users():
    either[func, uid] += 1
@hook("krait_has_no_such", missing="ok")
def nowhere():
    either["nowhere", uid] += 1
clones = Counter()
@hook("do_sysinfo")
def by_clone():
    if comm == "sifted":
        clones[func] += 1
built = Counter()
@uprobe("bash:[cp]*d_builtin")
def by_pattern():
    built[func] += 1
`

// TestFilters attaches by user, by control group, to names that are missing, to the clones of a function and to all
// functions of a program that match; only what the filter lets through is counted.
func TestFilters(t *testing.T) {
	if _, err := os.Stat("/bin/bash"); err != nil {
		t.Skip("bash is not in the guest")
	}
	const group = "/sys/fs/cgroup/krait-sift"
	if err := os.Mkdir(group, 0o755); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := os.Remove(group); err != nil {
			t.Error(err)
		}
	})
	tr := startTracer(t, 5, "-e", filteredHooks)
	dir := t.TempDir()
	work := func(attr *syscall.SysProcAttr, program, text string) {
		cmd := exec.Command(program, "-c", text)
		cmd.Dir, cmd.SysProcAttr = "/", attr
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%s: %v\n%s", text, err, out)
		}
	}
	as := func(uid uint32) *syscall.SysProcAttr {
		return &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: uid}}
	}
	work(nil, "sh", "mkdir "+dir+"/root")
	work(as(1234), "sh", "mkdir a || :; mkdir b || :; mkdir c || :")
	work(as(5678), "sh", "mkdir d || :; mkdir e || :")
	fd, err := unix.Open(group, unix.O_RDONLY|unix.O_DIRECTORY|unix.O_CLOEXEC, 0)
	if err != nil {
		t.Fatal(err)
	}
	work(&syscall.SysProcAttr{UseCgroupFD: true, CgroupFD: fd}, "sh", "cd "+dir+"; mkdir f; mkdir g; mkdir h; mkdir i")
	unix.Close(fd)
	work(nil, "/bin/bash", "cd /; pwd; cd /; echo; pwd; pwd")
	asTask(t, "sifted", func() {
		var info unix.Sysinfo_t
		for range 6 {
			unix.Sysinfo(&info)
		}
	})
	text := strings.Join(strings.Fields(tr.stop()), " ")
	for _, want := range []string{
		"by_uid: 1234 3 by_group:", "by_group: 0 4 either:", "do_mkdirat, 1234 3", "do_mkdirat, 5678 2", "do_sysinfo.isra.0 6",
		"pwd_builtin 3", "cd_builtin 2",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	for _, never := range []string{"nowhere", "echo_builtin"} {
		if strings.Contains(text[strings.Index(text, "by_uid:"):], never) {
			t.Errorf("%q in\n%s", never, text)
		}
	}
}
