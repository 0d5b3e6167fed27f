package guest

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// moving is a program whose hook moves the session into the kernel, between the making of much and the asking for it.
const moving = `import moving
write()
@replace("int_sqrt")
def seven(orig, x):
    kept.append(x)
    return 7
moving.answers()
print(int_sqrt(9), kept, seven.stats()["run"], sys.implementation.home)
seven.remove()
`

// TestMove asks a session of functions, classes, closures, live generators and containers in circles for its answers in
// the kernel, where it has not begun: they are those of a session that stayed in user space.
func TestMove(t *testing.T) {
	src, err := os.ReadFile("../../interp/vm/testdata/moving.py")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	for name, text := range map[string]string{"moving.py": string(src), "move.py": "import sys\nkept = []\n" + moving} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	cmd := exec.Command("krait", filepath.Join(dir, "move.py"))
	var said strings.Builder
	cmd.Stderr = &said
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v\n%s%s", err, out, said.String())
	}
	if !strings.Contains(said.String(), "the session has moved into the kernel: ") {
		t.Errorf("said %q", said.String())
	}
	answers, err := os.ReadFile("../../interp/vm/testdata/moving.txt")
	if err != nil {
		t.Fatal(err)
	}
	got, want := strings.Split(strings.TrimSpace(string(out)), "\n"), strings.Split(strings.TrimSpace(string(answers)), "\n")
	want = append(append([]string{"int_sqrt → interpreter (replace), line 6: replaces the function"}, want...), "7 [9] 1 kernel")
	for i := range max(len(want), len(got)) {
		if i >= len(got) || i >= len(want) || got[i] != want[i] {
			t.Fatalf("line %d: %q, want %q", i+1, got[min(i, len(got)-1)], want[min(i, len(want)-1)])
		}
	}
}
