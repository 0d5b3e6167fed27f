package guest

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"krait/interp/value"
	"krait/kmod/client"
)

// loadFixture loads a module of test/guest/fixture until the test's end.
func loadFixture(t *testing.T, name string) {
	t.Helper()
	ko := filepath.Join("/lib/fixture", name+".ko")
	if _, err := os.Stat(ko); err != nil {
		t.Skipf("this guest was booted without %s", ko)
	}
	if out, err := exec.Command("insmod", ko).CombinedOutput(); err != nil {
		t.Fatalf("insmod %s: %v: %s", ko, err, out)
	}
	t.Cleanup(func() {
		if out, err := exec.Command("rmmod", name).CombinedOutput(); err != nil {
			t.Errorf("rmmod %s: %v: %s", name, err, out)
		}
	})
}

// health is what an oops would change.
func health(t *testing.T) string {
	t.Helper()
	var all []string
	for _, file := range []string{"/proc/sys/kernel/tainted", "/sys/kernel/oops_count", "/sys/kernel/warn_count"} {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, strings.TrimSpace(string(text)))
	}
	return strings.Join(all, " ")
}

// faultFunctions makes the functions of krait_faults callable: a module without BTF has no prototypes.
const faultFunctions = `
from _krait import cast, symbol
def fault(name): return cast("long (*)(unsigned long)", symbol("krait_fault_" + name))
`

// faults are the ways in which a called function can go wrong. held: it leaves a lock that can be seen.
var faults = []struct {
	name, call, text string
	held             bool
}{
	{"null", "fault('read')(8)", `krait_fault_read\(\) faulted: read of 0x8 \(NULL pointer\) at krait_fault_read\+0x[0-9a-f]+`, false},
	{"unmapped", "fault('read')(0xffffffff40000000)", `read of 0xffffffff40000000 at krait_fault_read`, false},
	{"non-canonical", "fault('read')(0xdead000000000100)", `general protection`, false},
	{"bug", "fault('bug')(0)", `BUG\(\) at krait_fault_bug`, false},
	{"divide", "fault('divide')(0)", `division by zero at krait_fault_divide`, false},
	{"jump to null", "fault('jump')(0)", `jump to 0x0, which is no code`, false},
	{"jump to data", "fault('jump')(symbol('krait_fault_data'))", `jump to 0xffffffff[0-9a-f]+, which is no code`, false},
	{"write to code", "fault('write')(symbol('krait_fault_read'))", `write to 0xffffffff[0-9a-f]+ at krait_fault_write`, false},
	{"in an RCU section", "fault('rcu')(8)", `krait_fault_rcu\(\) faulted: read of 0x8`, false},
	{"interrupts off", "fault('irqs')(8)", `krait_fault_irqs\(\) faulted: read of 0x8`, false},
	{"floating point", "fault('fpu')(8)", `krait_fault_fpu\(\) faulted: read of 0x8`, false},
	{"spin lock held", "fault('spin')(8)", `read of 0x8 .*; it left a lock behind`, true},
	{"spin lock held, no softirqs", "fault('bh')(8)", `read of 0x8 .*; it left a lock behind`, true},
	{"mutex held", "fault('mutex')(8)", `krait_fault_mutex\(\) faulted: read of 0x8`, false},
}

// TestFaults has every kind of fault happen in a called function, a hundred times: an exception each time, and
// the session and the kernel are as before.
func TestFaults(t *testing.T) {
	m := openMachine(t, client.Config{Writable: true})
	if m.Features()&client.CanLand == 0 {
		t.Skip("this kernel has no page_fault_oops() to hook")
	}
	loadFixture(t, "krait_faults")
	m.run(faultFunctions)
	before := health(t)
	times := 100
	for _, f := range faults {
		t.Run(f.name, func(t *testing.T) {
			m.t = t
			run := func() { checkFault(t, m, f.call, f.text, f.held, times) }
			if f.name == "bug" {
				expectComplaint(t, "kernel BUG at", run) // BUG() itself says so
			} else {
				run()
			}
		})
	}
	m.t = t
	if after := health(t); after != before {
		t.Errorf("taint, oopses, warnings: %s, before %s", after, before)
	}
	m.want("import time\ntime.sleep(0.01)\nprint(int_sqrt(81))", "9\n")
	if s, err := m.Stats(); err != nil || s.Faults != uint64(times*len(faults)) {
		t.Errorf("%+v, %v", s, err)
	}
}

func checkFault(t *testing.T, m *machine, call, text string, held bool, times int) {
	msg := m.raises(call, "KernelFault")
	if !regexp.MustCompile(text).MatchString(msg) {
		t.Errorf("%s: %q, want %s", call, msg, text)
	}
	if held {
		// nothing more is changed until the user says so
		if msg := m.raises("int_sqrt(81)", "KernelFault"); !strings.Contains(msg, "acknowledge()") {
			t.Errorf("after %s: %q", call, msg)
		}
	}
	out := m.run(fmt.Sprintf(`from _kwrite import acknowledge
acknowledge()
n = 0
for _ in range(%d):
    try: %s
    except KernelFault as e: n += 1
    acknowledge()
print(n, in_atomic(), irqs_disabled(), int_sqrt(81))`, times-1, call))
	if want := fmt.Sprintf("%d False False 9\n", times-1); out != want {
		t.Errorf("%s: %q, want %q", call, out, want)
	}
}

// TestFaultDetails looks at what a KernelFault carries.
func TestFaultDetails(t *testing.T) {
	m := openMachine(t, client.Config{Writable: true})
	if m.Features()&client.CanLand == 0 {
		t.Skip("this kernel has no page_fault_oops() to hook")
	}
	loadFixture(t, "krait_faults")
	m.run(faultFunctions)
	m.want(`try: fault('rcu')(8)
except KernelFault as e: print(e.address, e.function.split('+')[0], [f.split('+')[0] for f in e.trace])`,
		"8 krait_fault_read ['krait_fault_read', 'krait_fault_rcu']\n")
	m.want(`try: fault('divide')(0)
except KernelFault as e: print(e.address, e.function.split('+')[0])`, "None krait_fault_divide\n")
}

// TestAbort interrupts a call that spins: it ends, and its thread with the statement's.
func TestAbort(t *testing.T) {
	m := openMachine(t, client.Config{Writable: true})
	if m.Features()&client.CanLand == 0 {
		t.Skip("this kernel has no page_fault_oops() to hook")
	}
	loadFixture(t, "krait_faults")
	m.run(faultFunctions + "f = fault('forever')")
	done := make(chan *value.Outcome)
	for range 3 {
		go func() {
			o, err := m.start("f(0)")
			if err != nil {
				t.Error(err)
			}
			done <- o
		}()
		eventually(t, "the call", func() bool { s, _, d, _ := m.State(); return s == client.Call && d > 20*time.Millisecond })
		m.Interrupt()
		select {
		case o := <-done:
			if o == nil || o.Exception == nil || o.Exception.Type != "KeyboardInterrupt" {
				t.Fatalf("ended with %+v", o)
			}
		case <-time.After(20 * time.Second):
			t.Fatal("the call is not ended")
		}
	}
	if s, err := m.Stats(); err != nil || s.Abandoned != 0 {
		t.Errorf("%+v, %v", s, err)
	}
	m.want("print(int_sqrt(81), in_atomic())", "9 False\n")
}
