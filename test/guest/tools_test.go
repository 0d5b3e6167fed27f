package guest

import (
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// withoutThat is what tools say to the sanitizer kernel, whose configuration has no block layer and no groups in the scheduler.
var withoutThat = []string{"block:block_rq_issue: the kernel has no such tracepoint", "struct sched_entity has no member cfs_rq"}

// TestToolsCompile compiles the hooks of every tool against this kernel's types.
func TestToolsCompile(t *testing.T) {
	tools, err := filepath.Glob("../../tools/*.py")
	if err != nil || len(tools) < 39 {
		t.Fatalf("%d tools, %v", len(tools), err)
	}
	for _, tool := range tools {
		out, err := exec.Command("/bin/krait", "--explain", tool).CombinedOutput()
		says := func(text string) bool { return strings.Contains(string(out), text) }
		if err != nil && !says("this kernel has no") && !(sanitizer(t) && slices.ContainsFunc(withoutThat, says)) {
			t.Errorf("%s: %v\n%s", tool, err, out)
		}
	}
}
