package guest

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"krait/lab"
)

// TestMain refuses to run anywhere but in a guest: these tests change the kernel they run on.
func TestMain(m *testing.M) {
	words, err := os.ReadFile("/proc/cmdline")
	if err != nil || !slices.Contains(strings.Fields(string(words)), "krait.guest=1") {
		fmt.Println("test/guest: not in a guest, nothing run (make guest boots one)")
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// logLine writes to the kernel's log, where the verdict on the whole run is made.
func logLine(t *testing.T, text string) {
	t.Helper()
	// without its end the line may go on, and is not shown until it does not
	if err := os.WriteFile("/dev/kmsg", []byte("<4>"+text+"\n"), 0); err != nil {
		t.Fatal(err)
	}
}

// expectComplaint runs f, during which the kernel must write a line to its log that matches the regular
// expression; what else it complains about meanwhile does not fail the run.
func expectComplaint(t *testing.T, expr string, f func()) {
	t.Helper()
	logLine(t, lab.LogExpect+expr)
	defer logLine(t, lab.LogUsual)
	f()
}

// moduleLoaded tells whether krait.ko is in this kernel.
func moduleLoaded() bool {
	_, err := os.Stat("/sys/module/krait")
	return err == nil
}

// sanitizer tells whether this kernel reports wrong uses that another lets pass or fault: KASAN and lockdep are in it.
func sanitizer(t *testing.T) bool {
	t.Helper()
	symbols, err := os.ReadFile("/proc/kallsyms")
	if err != nil {
		t.Fatal(err)
	}
	return strings.Contains(string(symbols), " kasan_report\n")
}

// release is the running kernel's.
func release(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile("/proc/sys/kernel/osrelease")
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(string(text))
}
