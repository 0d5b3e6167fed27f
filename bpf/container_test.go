package bpf

import (
	"fmt"
	"maps"
	"testing"

	"krait/interp/value"
)

// runHook compiles a hook on wide(a: u64, b: u64, c: long, d: long) and runs it with each set of arguments.
func runHook(t *testing.T, body string, runs ...[4]int64) *machine {
	t.Helper()
	spec, err := Compile(parseHook(t, "hook.py", "# fentry wide\ndef hook(a, b, c, d):\n"+body), testTypes(t))
	if err != nil {
		t.Fatalf("%v", err)
	}
	m := newMachine(t, spec)
	for _, r := range runs {
		m.run(uint64(r[0]), uint64(r[1]), uint64(r[2]), uint64(r[3]))
	}
	return m
}

// TestBuckets compares the hook's buckets with those of the session, for numbers around every bound.
func TestBuckets(t *testing.T) {
	var runs [][4]int64
	for bit := range 63 {
		for d := int64(-1); d <= 1; d++ {
			runs = append(runs, [4]int64{0, 0, 1<<bit + d}, [4]int64{0, 0, -1<<bit + d})
		}
	}
	for x := int64(-20); x < 130; x++ {
		runs = append(runs, [4]int64{0, 0, x})
	}
	m := runHook(t, "    hist.add(c)\n    lin.add(c)\n    hist.add(a)\n", runs...)
	for use, k := range []Container{captured["hist"].(Container), captured["lin"].(Container)} {
		want := make([]int64, k.buckets())
		for _, r := range runs {
			want[k.bucket(r[2])]++
			if use == 0 {
				want[k.bucket(0)]++
			}
		}
		d := (&Map{use: m.spec.Maps[use]}).decode(m.maps[use][""]).(value.Dict)
		got := make([]int64, k.buckets())
		for _, p := range d {
			got[p.Key.(value.Int)] = int64(p.Value.(value.Int))
		}
		if fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("%s:\n got %v\nwant %v", k.Kind, got, want)
		}
	}
}

// TestContainers runs hooks that fill containers.
func TestContainers(t *testing.T) {
	for _, c := range []struct {
		body string
		runs [][4]int64
		want map[string]string
		stat stat
	}{
		{"    stats[a].add(c)\n", [][4]int64{{1, 0, 5}, {1, 0, -7}, {2, 0, 0}, {1, 0, 1 << 40}},
			map[string]string{"1": "[3 1099511627774 -7 1099511627776]", "2": "[1 0 0 0]"}, noStat},
		{"    stats.add(c)\n", [][4]int64{{0, 0, 1<<63 - 1}, {0, 0, 1}, {0, 0, -5}},
			map[string]string{"": "[2 9223372036854775802 -5 9223372036854775807]"}, statOverflow},
		{"    table[c, d] = (c * 2, 'x', True)\n", [][4]int64{{0, 0, 1, 2}, {0, 0, -3, 4}, {0, 0, 1, 2}},
			map[string]string{"[1 2]": "[2 x true]", "[-3 4]": "[-6 x true]"}, noStat},
		{"    table[c] = d\n    if c in table and -c not in table:\n        table[c] += 1\n    del table[1]\n",
			[][4]int64{{0, 0, 1, 9}, {0, 0, 5, 9}}, map[string]string{"5": "10"}, statMissingKey},
		{"    x = table.get(c)\n    if x is None:\n        table[c] = d\n    else:\n        table[c] = x + d\n",
			[][4]int64{{0, 0, 1, 9}, {0, 0, 1, 5}, {0, 0, 2, 0}, {0, 0, 2, 7}}, map[string]string{"1": "14", "2": "7"}, noStat},
		{"    table[c] = table.pop(c - 1, 0) + 1\n",
			[][4]int64{{0, 0, 1}, {0, 0, 2}, {0, 0, 3}, {0, 0, 9}}, map[string]string{"3": "3", "9": "1"}, noStat},
		{"    seen.add((c, a > 5))\n    if (d, True) in seen:\n        seen.discard((d, True))\n",
			[][4]int64{{9, 0, 1, 1}, {1, 0, 2, 2}}, map[string]string{"[2 false]": "true"}, noStat},
		{"    opens.add(c)\n    opens.add(c, d)\n    third[opens.get(d, 77)] += 1\n",
			[][4]int64{{0, 0, 1, 3}, {0, 0, 3, 1}}, map[string]string{"1": "4", "3": "2"}, noStat},
		{"    x, y = (c, d) if a else (d, c)\n    x, y = y, x\n    t = (x, y, 'z')\n    third[t] += t[0] - t[-2]\n",
			[][4]int64{{0, 0, 1, 9}, {1, 0, 1, 9}}, map[string]string{"[1 9 z]": "-8", "[9 1 z]": "8"}, noStat},
	} {
		m := runHook(t, c.body, c.runs...)
		if got := m.decoded(0); !maps.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v\n%s", c.body, got, c.want, m.spec.Dump())
		}
		for s := statFault; s < statCount; s++ {
			want := uint64(0)
			if s == c.stat {
				want = 1
			}
			if got := m.stat(s); got != want {
				t.Errorf("%s: count %d is %d, want %d", c.body, s, got, want)
			}
		}
	}
}

// TestLoops runs loops and functions.
func TestLoops(t *testing.T) {
	for _, c := range []struct {
		body string
		runs [][4]int64
		want map[string]string
		stat stat
	}{
		{"    n = 0\n    for i in range(10):\n        if i == 3:\n            continue\n        if i == c:\n            break\n        n += i\n    else:\n        n += 1000\n    third[c] += n\n",
			[][4]int64{{0, 0, 5}, {0, 0, 50}}, map[string]string{"5": "7", "50": "1042"}, noStat},
		{"    n = 0\n    for i in range(c, d, 3):\n        n += i\n        i = 0\n    third[n] += 1\n",
			[][4]int64{{0, 0, -5, 7}, {0, 0, 7, -5}}, map[string]string{"-2": "1", "0": "1"}, noStat},
		{"    n = 0\n    for i in range(d, c, -2):\n        n = n * 10 + i\n    third[n] += 1\n",
			[][4]int64{{0, 0, 0, 5}}, map[string]string{"531": "1"}, noStat},
		{"    x = c\n    n = 0\n    while x > 0:\n        x //= 2\n        n += 1\n    third[n] += 1\n",
			[][4]int64{{0, 0, 1000}, {0, 0, -1}}, map[string]string{"10": "1", "0": "1"}, noStat},
		{"    while c < d:\n        pass\n    third[c] += 1\n",
			[][4]int64{{0, 0, 1, 2}, {0, 0, 3, 2}}, map[string]string{"3": "1"}, statRounds},
		{"    for i in range(3):\n        for j in range(i, 3):\n            if j == c:\n                break\n            third[i, j] += 1\n",
			[][4]int64{{0, 0, 2}}, map[string]string{"[0 0]": "1", "[0 1]": "1", "[1 1]": "1"}, noStat},
		{"    for x in (c, d, 7):\n        if x < 0:\n            continue\n        if x > 100:\n            break\n        third[x] += 1\n",
			[][4]int64{{0, 0, -1, 5}, {0, 0, 5, 101}}, map[string]string{"5": "2", "7": "1"}, noStat},
		{"    n = 1 << 62\n    for i in range(c):\n        n += n\n    third[n] += 1\n",
			[][4]int64{{0, 0, 0}, {0, 0, 5}}, map[string]string{"4611686018427387904": "1"}, statOverflow},
		{"    third[twice(c) + sign(d) * twice(c, y=5)] += 1\n", [][4]int64{{0, 0, 3, -9}, {0, 0, 3, 9}},
			map[string]string{"-9": "1", "21": "1"}, noStat},
		{"    x = find(c)\n    if x is not None:\n        third[x] += 1\n    else:\n        third[-1] += 1\n",
			[][4]int64{{0, 0, 49}, {0, 0, 50}}, map[string]string{"7": "1", "-1": "1"}, noStat},
		{"    x, y = swapped((c, d))\n    note(x)\n    note(y * 2)\n", [][4]int64{{0, 0, 3, 4}}, map[string]string{"4": "1", "6": "1"}, noStat},
		{"    assert c > 0, f'c is {c}'\n    note(c)\n", [][4]int64{{0, 0, 3}, {0, 0, -3}}, map[string]string{"3": "1"}, statAssert},
		{"    if c > 5:\n        raise ValueError('no')\n    note(c)\n", [][4]int64{{0, 0, 3}, {0, 0, 6}}, map[string]string{"3": "1"}, statRaised},
	} {
		m := runHook(t, c.body, c.runs...)
		if got := m.decoded(0); !maps.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v\n%s", c.body, got, c.want, m.spec.Dump())
		}
		for s := statFault; s < statCount; s++ {
			want := uint64(0)
			if s == c.stat {
				want = 1
			}
			if got := m.stat(s); got != want {
				t.Errorf("%s: count %d is %d, want %d", c.body, s, got, want)
			}
		}
	}
}

// TestStream: what is appended arrives as values.
func TestStream(t *testing.T) {
	m := runHook(t, "    stream.append((c, a, c < 0, 'x', None, signal_name(9)))\n    stream.append(d)\n", [4]int64{-1, 2, -3, 4})
	want := "[[-3 18446744073709551615 true x <nil> SIGKILL] 4]"
	if got := fmt.Sprint(m.stream); got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// TestShown: user space makes the text of numbers, in events and in keys.
func TestShown(t *testing.T) {
	m := runHook(t, "    third[ksym(a), strerror(c), syscall_name(d)] += 1\n    print(f'{usym(a):>8}', ntop(b & 0xffffffff), ntohs(d))\n    x = ksym(b)\n    print(x)\n",
		[4]int64{5, 0x0100007f, -2, 257})
	if got, want := m.text, " u1234:5 127.0.0.1 257\nk16777343\n"; got != want {
		t.Errorf("printed %q, want %q", got, want)
	}
	want := map[string]string{"[k5 No such file or directory openat]": "1"}
	if got := m.decoded(0); !maps.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

// TestHeldTable reads a Table that only the session has filled: the layout is that of its contents.
func TestHeldTable(t *testing.T) {
	h := parseHook(t, "hook.py", "# fentry wide\ndef hook(a, b, c, d):\n    print(names[c])\n")
	k := h.Globals["names"].(Container)
	if _, err := Compile(h, testTypes(t)); err == nil {
		t.Error("a Table that nothing is known of is read")
	}
	for _, c := range []struct {
		held value.Value
		want string
	}{
		{value.Str("ESTABLISHED"), "str of 16 bytes"},
		{value.Str("a name of more than sixteen bytes"), "str of 64 bytes"},
		{value.Tuple{value.Int(3), value.Str("x")}, "(int, str of 16 bytes)"},
	} {
		k.Holds = c.held
		h.Globals = maps.Clone(h.Globals)
		h.Globals["names"] = k
		if _, isTuple := c.held.(value.Tuple); isTuple {
			h = parseHook(t, "hook.py", "# fentry wide\ndef hook(a, b, c, d):\n    n, s = names[c]\n    print(s, n)\n")
			h.Globals = maps.Clone(h.Globals)
			h.Globals["names"] = k
		}
		spec, err := Compile(h, testTypes(t))
		if err != nil {
			t.Errorf("%v: %v", c.held, err)
			continue
		}
		if got := spec.Maps[0].Value.String(); got != c.want {
			t.Errorf("%v: the map holds %s, want %s", c.held, got, c.want)
		}
	}
}

// TestNameRoom gives func the same room in all programs of a hook.
func TestNameRoom(t *testing.T) {
	for room, want := range map[int]string{0: "str of 16 bytes", 20: "str of 64 bytes"} {
		h := parseHook(t, "hook.py", "# fentry wide\ndef hook(a, b, c, d):\n    opens[func] += 1\n")
		h.Site.Room = room
		spec, err := Compile(h, testTypes(t))
		if err != nil {
			t.Fatal(err)
		}
		if got := spec.Maps[0].Key.String(); got != want {
			t.Errorf("room %d: keys are %s, want %s", room, got, want)
		}
	}
}
