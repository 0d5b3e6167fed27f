package client

import (
	"bytes"
	"encoding/binary"
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unsafe"
)

// TestProtocol compares sizes, offsets and numbers with what the C compiler makes of the header.
func TestProtocol(t *testing.T) {
	var w waitArg
	var h ringHeader
	var s Stats
	want := map[string]uintptr{
		"KRAIT_HELLO": ioctlHello, "KRAIT_RUN": ioctlRun, "KRAIT_WAIT": ioctlWait, "KRAIT_REPLY": ioctlReply,
		"KRAIT_INTERRUPT": ioctlInterrupt, "KRAIT_STACK": ioctlStack, "KRAIT_ABANDON": ioctlAbandon,
		"KRAIT_STATS": ioctlStats, "KRAIT_ARGV": ioctlArgv,
		"KRAIT_VERSION": version, "KRAIT_WRITABLE": writable, "KRAIT_LOOK": look, "KRAIT_RING_MAGIC": ringMagic,
		"KRAIT_RING_DATA": ringData, "KRAIT_OP_MAX": opMax,
		"KRAIT_CAN_REPLACE": CanReplace, "KRAIT_CAN_FORCE": CanForce, "KRAIT_CAN_LAND": CanLand, "KRAIT_CAN_STACK": CanStack,
		"KRAIT_EVENT_NONE": eventNone, "KRAIT_EVENT_OUTPUT": eventOutput, "KRAIT_EVENT_REQUEST": eventRequest,
		"KRAIT_EVENT_DONE": eventDone,
		"KRAIT_STATE_IDLE": uintptr(Idle), "KRAIT_STATE_PYTHON": uintptr(Python), "KRAIT_STATE_CALL": uintptr(Call),
		"KRAIT_STATE_REQUEST": uintptr(Request), "KRAIT_STATE_SLEEP": uintptr(Sleep), "KRAIT_STATE_LOCK": uintptr(Lock),
		"offsetof(struct krait_wait, event)":     unsafe.Offsetof(w.event),
		"offsetof(struct krait_wait, op)":        unsafe.Offsetof(w.op),
		"offsetof(struct krait_ring, head)":      unsafe.Offsetof(h.head),
		"offsetof(struct krait_ring, tail)":      unsafe.Offsetof(h.tail),
		"offsetof(struct krait_stats, faults)":   unsafe.Offsetof(s.Faults),
		"offsetof(struct krait_stats, hooks)":    unsafe.Offsetof(s.Hooks),
		"sizeof(struct krait_record)":            unsafe.Sizeof(record{}),
		"offsetof(struct krait_record, stream)":  unsafe.Offsetof(record{}.stream),
		"offsetof(struct krait_interrupt, fn)":   unsafe.Offsetof(interruptArg{}.fn),
		"offsetof(struct krait_hello, features)": unsafe.Offsetof(helloArg{}.features),
	}
	var names []string
	src := "#include <stddef.h>\n#include <stdio.h>\n#include \"krait.h\"\nint main(void) {\n"
	for name := range want {
		names = append(names, name)
		src += "printf(\"%llu\\n\", (unsigned long long)(" + name + "));\n"
	}
	src += "return 0; }\n"
	exe := t.TempDir() + "/numbers"
	cc := exec.Command("gcc", "-I../uapi", "-x", "c", "-o", exe, "-")
	cc.Stdin = strings.NewReader(src)
	if out, err := cc.CombinedOutput(); err != nil {
		t.Fatalf("gcc: %v\n%s", err, out)
	}
	out, err := exec.Command(exe).Output()
	if err != nil {
		t.Fatal(err)
	}
	for i, line := range strings.Fields(string(out)) {
		if got, _ := strconv.ParseUint(line, 10, 64); uintptr(got) != want[names[i]] {
			t.Errorf("%s is %d in C, %d in Go", names[i], got, want[names[i]])
		}
	}
}

// TestSizes asks that every structure of the header has an asserted size.
func TestSizes(t *testing.T) {
	text, err := os.ReadFile("../uapi/krait.h")
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range regexp.MustCompile(`(?m)^struct (krait_\w+) \{`).FindAllSubmatch(text, -1) {
		if !bytes.Contains(text, []byte("KRAIT_SIZE("+string(m[1])+",")) {
			t.Errorf("struct %s: no size asserted", m[1])
		}
	}
}

func TestRing(t *testing.T) {
	mem := make([]byte, ringData+4096)
	h := (*ringHeader)(unsafe.Pointer(&mem[0]))
	h.magic, h.size = ringMagic, 4096
	r, err := newRing(mem)
	if err != nil {
		t.Fatal(err)
	}
	put := func(stream uint16, text string) {
		b := binary.LittleEndian.AppendUint32(nil, uint32(len(text)))
		b = binary.LittleEndian.AppendUint16(b, stream)
		b = append(b, make([]byte, 10)...)
		b = append(b, text...)
		for len(b)%8 != 0 {
			b = append(b, 0)
		}
		for i, c := range b {
			mem[ringData+int(h.head+uint64(i))%4096] = c
		}
		h.head += uint64(len(b))
	}
	var got, want string
	for i := range 1000 {
		text := strings.Repeat(string(rune('a'+i%26)), i%97)
		put(1+uint16(i%2), text)
		want += strconv.Itoa(1+i%2) + text
		if i%3 == 0 {
			r.drain(func(stream int, text []byte) { got += strconv.Itoa(stream) + string(text) })
		}
	}
	r.drain(func(stream int, text []byte) { got += strconv.Itoa(stream) + string(text) })
	if got != want || h.tail != h.head {
		t.Errorf("got %d bytes, want %d; tail %d, head %d", len(got), len(want), h.tail, h.head)
	}
}
