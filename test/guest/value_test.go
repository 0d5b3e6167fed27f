package guest

import (
	_ "embed"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// readSample prints each member of the fixture's struct as Python has it.
const readSample = `
s = var("krait_sample", "struct krait_sample")
for name in ("s8", "u8", "s16", "u16", "s32", "u32", "s64", "u64", "yes", "letter", "half", "color", "three", "five", "minus",
             "forty", "odd", "named_a", "named_b"):
    print(name, getattr(s, name))
print(s.named_bytes[:], s.either.word, s.either.low, s.either.high, s.either.byte[1])
print(s.name, s.name == "fifteen letters", s.name[8:], s.raw[:], s.raw == bytes([1, 2, 3, 4, 5, 255]), s.raw[5])
print(list(s.numbers), s.numbers == [1, -2, 3, -4, 5], len(s.numbers), s.numbers[1:4], s.grid[1 * 3 + 2])
print(s.inner.first, s.inner.text, [i.text.string_() for i in s.inners])
print(s.pointer.first, s.pointer[0].text, s.pointer2[0].text, s.pointer2[0][0].first, s.pointer == s.pointer2[0])
print(int(s.opaque) == int(s.address_of_()), s.opaque == s.address_of_(), s.text.string_(), symbol(int(s.function)))
print(s.list.next == s.list.address_of_(), s.flexible.count, s.flexible.item[0:4], s.flexible.item[3], s.big[:3], len(s.big))
c = s.read_()
print(c.u64, c.name, c.inners[1].text, c.forty, c.minus, [n for n in c.numbers], c.type_ == s.type_, len(s.bytes_()) == sizeof(s))
print(int(s.pointer + 1) - int(s.pointer) == sizeof("struct krait_inner"), s.pointer + 3 - s.pointer, s.pointer < s.pointer + 1)
print(sizeof(s.numbers), offsetof("struct krait_sample", "inners[1].in.deep") - offsetof("struct krait_sample", "inners"))
print(container_of(addressof(s, "inner.text"), "struct krait_sample", "inner.text") == s.address_of_())
print([n.number for n in list_for_each_entry("struct krait_node", var("krait_list", "struct list_head"), "list")])
print([n.number for n in list_for_each_entry_reverse("struct krait_node", var("krait_list", "struct list_head"), "list")])
print([n.number for n in hlist_for_each_entry("struct krait_node", var("krait_chain", "struct hlist_head"), "chain")])
print([per_cpu(krait_per_cpu, cpu) for cpu in for_each_possible_cpu()][:2])
for wrong in ("s.nothing", "s.numbers[5]", "s.numbers[-1]", "s.flexible.item[:]", "s.text[-4:]", "s.pointer2[0].nope", "s.list.next.next.prev.x",
              "Object('struct krait_inner *', 8)", "krait_per_cpu + 1", "s.either.byte['a']", "len(s.pointer)", "s.grid[6]"):
    try:
        print(wrong, "gave", eval(wrong))
    except Exception as e:
        print(wrong, type(e).__name__, e)
print(s.inner)
print(s.either)
dump_struct(s.inners[0])
dump_struct(s, 0, 100)
help(s.inner.address_of_())
`

//go:embed values.txt
var valuesText string

var (
	fixtureAddress = regexp.MustCompile(`0xffffffff[0-9a-f]{8}`)
	// How much of the text behind a section's name is shown depends on the length of that name.
	sectionName = regexp.MustCompile(`<_note_[^>]*> "(\\.|[^"\\])*"`)
)

// masked leaves out of a text what is different each time the fixture is loaded.
func masked(text string) string {
	return sectionName.ReplaceAllString(fixtureAddress.ReplaceAllString(text, "ADDRESS"), `<SECTION> "text"`)
}

// writeSample stores what krait_sample_check() looks for.
const writeSample = `
s = var("krait_sample", "struct krait_sample")
s.s8, s.u8, s.s16, s.u16, s.s32, s.u32, s.s64, s.u64 = 127, 255, -32768, 1, 2147483647, 0, -2**63, 2**64 - 1
s.yes, s.letter, s.half, s.color = False, ord("K"), 256, "KRAIT_GREEN"
s.three, s.five, s.minus, s.forty, s.odd = 2, 17, 63, 0x8000000001, 1
s.named_a = -11
s.named_bytes[0] = 9
s.either.low = 0xaaaa
s.name = "new"
s.raw = b"\t\2\3\4\5"
s.numbers[4] = -5
s.grid[1 * 3] = 44
s.inner = s.pointer[0]
s.inners[2] = s.inners[1]
s.inners[2].first, s.inners[2].text, getattr(s.inners[2], "in").deep = 33, "three", 99
s.pointer.first = 78
s.pointer = addressof(s, "inners[1]")
s.pointer2 = None
s.opaque = 0xffff888012345678
s.function = None
s.flexible.item[3] = 1
s.big[0] = ord("x")
print(krait_sample_check(), s.color, s.inners[2].text, s.numbers[:])
for wrong in ("s.s8 = 128", "s.u8 = -1", "s.three = 8", "s.minus = 64", "s.color = 'KRAIT_PINK'", "s.name = 'sixteen letters!'",
              "s.raw = bytes(7)", "s.numbers = [1, 2]", "s.inner = s.either", "s.pointer = s.list", "s.numbers[5] = 1", "s.yes = 'x'; s.yes = False",
              "s.u16 = 1.5", "s.inner = 5", "s.read_().u8 = 1", "s.nothing = 1", "del s.u8", "krait_per_cpu.x = 1", "s.text = 'gone'"):
    try:
        exec(wrong)
        print(wrong, "done")
    except Exception as e:
        print(wrong, type(e).__name__, e)
print(krait_sample_check())
s.numbers = (9, 8, 7, 6, 5)
print(s.numbers[:])
print(krait_add(40, 2), symbol("krait_add")(-1, 1), symbol("krait_add").module)
krait_sample_reset()
print(s.numbers[:], s.name)
`

// TestValues reads every kind of member in both homes, and writes them in the kernel's, where the module's own C code
// looks at what is there.
func TestValues(t *testing.T) {
	loadFixture(t, "krait_types")
	reads, writes, _ := strings.Cut(valuesText, "-- written\n")
	for _, home := range []string{"user", "kernel"} {
		if out := masked(runHome(t, home, readSample)) + "\n"; out != reads {
			t.Errorf("%s home reads:\n%s\nwant:\n%s", home, out, reads)
		}
	}
	if out := masked(runHome(t, "kernel", writeSample)) + "\n"; out != writes {
		t.Errorf("written:\n%s\nwant:\n%s", out, writes)
	}
}

// runHome runs a program in a home, writable if that is the kernel's.
func runHome(t *testing.T, home, text string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "script.py")
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	args := []string{"--home=" + home, file}
	if home == "kernel" {
		args = append([]string{"--write"}, args...)
	}
	out, err := exec.Command("krait", args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s home: %v\n%s", home, err, out)
	}
	return strings.TrimSpace(string(out))
}
