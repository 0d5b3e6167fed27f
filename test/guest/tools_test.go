package guest

import (
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestToolsCompile compiles the hooks of every tool against this kernel's types.
func TestToolsCompile(t *testing.T) {
	tools, err := filepath.Glob("../../tools/*.py")
	if err != nil || len(tools) < 39 {
		t.Fatalf("%d tools, %v", len(tools), err)
	}
	for _, tool := range tools {
		out, err := exec.Command("/bin/krait", "--explain", tool).CombinedOutput()
		if err != nil && !strings.Contains(string(out), "this kernel has no") {
			t.Errorf("%s: %v\n%s", tool, err, out)
		}
	}
}
