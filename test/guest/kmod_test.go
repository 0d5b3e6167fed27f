package guest

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"krait/interp/value"
	"krait/kmod/client"
)

// TestKernelPython runs Python in the kernel.
func TestKernelPython(t *testing.T) {
	m := openMachine(t, client.Config{Args: []string{"prog", "a b"}})
	m.want("print('hello', 2**100, 1.5/3, sum(range(1000)))", "hello 1267650600228229401496703205376 0.5 499500\n")
	m.want("import sys\nprint(sys.argv)", "['prog', 'a b']\n")
	m.want("d = {i: str(i) for i in range(1000)}\nprint(len(d))", "1000\n")
	m.want("print(d[999])", "999\n")
	if msg := m.raises("1/0", "ZeroDivisionError"); msg != "division by zero" {
		t.Error(msg)
	}
	if msg := m.raises("def f(): f()\nf()", "RecursionError"); !strings.Contains(msg, "recursion") {
		t.Error(msg)
	}
	m.want("print('still here')", "still here\n")
}

// TestKernelHeap fills a small heap: an exception, and everything is there again.
func TestKernelHeap(t *testing.T) {
	m := openMachine(t, client.Config{Heap: 8 << 20})
	m.raises("x = [0]\nwhile True: x = x + x", "MemoryError")
	m.want("x = None\nprint(sum(len(str(i)) for i in range(20000)))", "88890\n")
	s, err := m.Stats()
	if err != nil || s.HeapBytes == 0 || s.HeapBytes > 8<<20 || s.Collections == 0 {
		t.Errorf("%+v, %v", s, err)
	}
}

// TestKernelRing prints more than the ring holds: a statement waits for the client, and nothing is lost.
func TestKernelRing(t *testing.T) {
	m := openMachine(t, client.Config{Ring: 4096})
	out := m.run("for i in range(3000): print(i, 'x' * (i % 50))")
	if n := lineCount(out); n != 3000 || !strings.HasPrefix(out, "0 \n1 x\n") || !strings.HasSuffix(out, "2999 "+strings.Repeat("x", 49)+"\n") {
		t.Errorf("%d lines of 3000", n)
	}
	out = m.run("print('é' * 10000)")
	if out != strings.Repeat("é", 10000)+"\n" {
		t.Errorf("%d bytes of a long line", len(out))
	}
	if s, err := m.Stats(); err != nil || s.DroppedRecords != 0 {
		t.Errorf("%+v, %v", s, err)
	}
}

// TestKernelInterrupt ends an endless loop and a sleep.
func TestKernelInterrupt(t *testing.T) {
	m := openMachine(t, client.Config{})
	for _, text := range []string{"while True: pass", "import time\ntime.sleep(1000)", "for i in range(10**9): i * i"} {
		done := make(chan *value.Outcome)
		go func() {
			o, err := m.start(text)
			if err != nil {
				t.Error(err)
			}
			done <- o
		}()
		eventually(t, text, func() bool { s, _, _, _ := m.State(); return s != client.Idle })
		time.Sleep(20 * time.Millisecond)
		m.Interrupt()
		select {
		case o := <-done:
			if o == nil || o.Exception == nil || o.Exception.Type != "KeyboardInterrupt" {
				t.Errorf("%s: %+v", text, o)
			}
		case <-time.After(10 * time.Second):
			t.Fatalf("%s: not interrupted", text)
		}
	}
	m.want("print(1)", "1\n")
}

// TestKernelMemory touches bad addresses.
func TestKernelMemory(t *testing.T) {
	m := openMachine(t, client.Config{Writable: true})
	m.run("from _krait import peek, poke, symbol")
	if out := m.run("print(peek(symbol('linux_banner'), 13))"); out != "b'Linux version'\n" {
		t.Error(out)
	}
	for _, addr := range []string{"0", "8", "0x400000", "0x7fffffffe000", "0x8000000000000000", "0xdead000000000100",
		"0xffffffffff600000", "0xffffffff40000000", "0xfffffffffffffffc"} {
		for _, text := range []string{"peek(%s, 8)", "poke(%s, b'01234567')"} {
			text = fmt.Sprintf(text, addr)
			if msg := m.raises(text, "FaultError"); !strings.Contains(msg, "0x") && !strings.Contains(msg, "NULL") {
				t.Errorf("%s: %s", text, msg)
			}
		}
	}
	m.raises("poke(symbol('linux_banner'), b'M')", "PermissionError")
	m.want("poke(symbol('linux_banner'), b'M', True)\nprint(peek(symbol('linux_banner'), 5))\npoke(symbol('linux_banner'), b'L', True)", "b'Minux'\n")
	m.raises("symbol('no_such_symbol_anywhere')", "NameError")
}

// TestKernelCalls calls functions with and without an address.
func TestKernelCalls(t *testing.T) {
	m := openMachine(t, client.Config{Writable: true})
	m.run("p = kmalloc(64, 0xcc0)")
	m.run("from _krait import peek, poke, string\npoke(int(p), b'A' * 16 + bytes(1))")
	m.want("print(peek(int(p), 4))", "b'AAAA'\n")
	m.want("print(strnlen(p, 64))", "16\n")
	m.run("kfree(p)")
	m.want("print(int_sqrt(1000000))", "1000\n")
	m.want("d = dev_get_by_name(init_net, 'lo')\nprint(string(int(d.name.address_of_())), d.mtu)\ndev_put(d)", "lo 65536\n")
	m.raises("int_sqrt()", "TypeError")
	m.raises("dev_put('lo')", "TypeError")
	ro := openMachine(t, client.Config{})
	ro.raises("int_sqrt(4)", "ReadOnlyError")
	ro.raises("from _krait import poke\npoke(0xffff888000000000, b'1')", "ReadOnlyError")
}

// TestKernelFault lets called functions fault: the call ends, the session goes on.
func TestKernelFault(t *testing.T) {
	m := openMachine(t, client.Config{Writable: true})
	if m.Features()&client.CanLand == 0 {
		t.Skip("this kernel has no page_fault_oops() to hook")
	}
	if sanitizer(t) {
		t.Skip("KASAN reports what is to fault here")
	}
	for range 3 {
		m.raises("strlen(8)", "KernelFault")
		m.raises("strlen(0xffffffff40000000)", "KernelFault")
		m.raises("strlen(0xdead000000000100)", "KernelFault")
		m.raises("kref_read(16)", "KernelFault")
	}
	m.want("print(int_sqrt(81))", "9\n")
	s, err := m.Stats()
	if err != nil || s.Faults != 12 {
		t.Errorf("%+v, %v", s, err)
	}
}

// TestKernelHolds takes locks in a statement and forgets to give them back.
func TestKernelHolds(t *testing.T) {
	m := openMachine(t, client.Config{Writable: true})
	// The names too: under a lock nobody can be asked for them.
	m.run("l = kzalloc(64, 0xcc0)\nspin_lock_init(l)\nspin_lock, spin_unlock, spin_is_locked, in_atomic, rcu_read_lock, rcu_read_unlock")
	m.want("spin_lock(l)\nprint(spin_is_locked(l), in_atomic())\nspin_unlock(l)\nprint(spin_is_locked(l), in_atomic())", "1 True\n0 False\n")
	m.want("rcu_read_lock()\nfor i in range(1000): str(i)\nrcu_read_unlock()\nprint(i)", "999\n")
	m.run("spin_lock(l)\nrcu_read_lock()")
	if got := m.err.take(); lineCount(got) != 2 || !strings.Contains(got, "warning: spin_unlock(0x") {
		t.Errorf("warned %q", got)
	}
	m.want("print(spin_is_locked(l), in_atomic())", "0 False\n")
	m.raises("spin_unlock(l)", "ContextError")
	m.run("kfree(l)")
}

// TestKernelBlocked leaves a statement behind in a call that does not return, and goes on.
func TestKernelBlocked(t *testing.T) {
	m := openMachine(t, client.Config{Writable: true})
	m.run("c = kzalloc(256, 0xcc0)\ninit_completion(c)\nleft = False")
	done := make(chan error)
	go func() {
		_, err := m.start("try: wait_for_completion(c)\nfinally: left = True\nprint('not reached')")
		done <- err
	}()
	eventually(t, "the call", func() bool { s, _, d, _ := m.State(); return s == client.Call && d > 100*time.Millisecond })
	m.Interrupt()
	var err error
	select {
	case err = <-done:
	case <-time.After(10 * time.Second):
		t.Fatal("the statement is not left behind")
	}
	if a := abandoned(err); a == nil || !strings.Contains(a.Stack, "wait_for_completion") {
		t.Fatalf("ended with %v", err)
	}
	if s, err := m.Stats(); err != nil || s.Abandoned != 1 {
		t.Errorf("%+v, %v", s, err)
	}
	m.want("print(left)\ncomplete(c)", "False\n")
	eventually(t, "the end of the thread left behind", func() bool { s, err := m.Stats(); return err == nil && s.Abandoned == 0 })
	m.want("print(left)\nkfree(c)", "True\n")
}

// TestKernelUsers checks that a closed session leaves nothing that holds the module.
func TestKernelUsers(t *testing.T) {
	before := moduleUsers(t)
	m := openMachine(t, client.Config{Writable: true})
	if n := moduleUsers(t); n <= before {
		t.Errorf("%d users of the module with a session, %d without", n, before)
	}
	m.run("x = list(range(1000))")
	m.Close()
	eventually(t, "no user of the module", func() bool { return moduleUsers(t) == before })
	if _, err := m.Run([]byte{1}); err != client.ErrClosed {
		t.Error(err)
	}
	if _, err := os.Stat("/dev/krait"); err != nil {
		t.Error(err)
	}
}
