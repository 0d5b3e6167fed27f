package vm

import (
	"strings"
	"testing"
	"time"

	"krait/interp/value"
)

// big makes ints of any size quickly.
const big = "def big(n, pattern=b'\\x93\\x5a\\x17'): return int.from_bytes(pattern * (n // 3), 'little')\n"

// endless are statements that take long, most of it in C loops. What comes before the line "---" is made ready without
// an interrupt.
var endless = map[string]string{
	"loop":           "while True:\n  pass\n",
	"mul":            "a = big(300000)\n---\nwhile True: a * a\n",
	"mul chain":      "a = 3 ** 40000\n---\nfor i in range(20): a = a * a\n",
	"mul long short": "a, b = big(4000000), big(6000)\n---\nfor i in range(1000): a * b\n",
	"pow":            "3 ** 200000000\n",
	"pow mod":        "pow(3, 1 << 400000000, (1 << 61) - 1)\n",
	"pow mod big":    "m = (1 << 300000) - 1\n---\npow(3, m, m)\n",
	"inverse":        "a, m = big(100000) | 1, 1 << 900000\n---\npow(a, -1, m)\n",
	"division":       "a, b = big(8000000), big(2000000, b'abc')\n---\na // b\n",
	"true division":  "a, b = big(6000000), big(6000000, b'abc')\n---\nwhile True: a / b\n",
	"gcd":            "import math\na, b = big(600000), big(500000, b'abc')\n---\nmath.gcd(a, b)\n",
	"isqrt":          "import math\na = big(4000000)\n---\nmath.isqrt(a)\n",
	"factorial":      "import math\nmath.factorial(50000000)\n",
	"comb":           "import math\nmath.comb(100000000, 40000000)\n",
	"product":        "import math\nmath.prod(range(1, 10 ** 8))\n",
	"to decimal":     "import sys\nsys.set_int_max_str_digits(0)\na = big(4000000)\n---\nstr(a)\n",
	"from decimal":   "import sys\nsys.set_int_max_str_digits(0)\na = '7' * 6000000\n---\nfor i in range(100): int(a)\n",
	"from base 7":    "import sys\nsys.set_int_max_str_digits(0)\na = '6' * 6000000\n---\nint(a, 7)\n",
	"sum":            "sum(range(10 ** 15))\n",
	"sum big":        "sum(range(1 << 80, 1 << 100))\n",
	"min":            "min(range(10 ** 15))\n",
	"any":            "import itertools\nany(itertools.repeat(0))\n",
	"in iterator":    "import itertools\n1 in itertools.repeat(0)\n",
	"filter":         "next(filter(None, iter(int, 1)))\n",
	"islice":         "import itertools\nnext(itertools.islice(itertools.count(), 10 ** 15, None))\n",
	"dropwhile":      "import itertools\nnext(itertools.dropwhile(lambda x: True, itertools.count()))\n",
	"compress":       "import itertools\nnext(itertools.compress(itertools.count(), itertools.repeat(0)))\n",
	"deque":          "import collections, itertools\ncollections.deque(itertools.count(), 10)\n",
	"sort":           "import random\na = [[random.random()] for i in range(300000)]\n---\nfor i in range(1000): sorted(a)\n",
	"sort equal":     "a = [['x' * 100000 + str(i % 7)] for i in range(50)] * 10000\n---\na.sort()\n",
	"list count":     "a = [['x' * 100000] * 50] * 10000\nb = [''.join(['x'] * 100000) for i in range(50)]\n---\na.count(b)\n",
	"compare":        "a, b = [1], [1]\nfor i in range(60): a, b = [a, a], [b, b]\n---\na == b\n",
	"compare dicts":  "a, b = {}, {}\nfor i in range(60): a, b = {1: a, 2: a}, {1: b, 2: b}\n---\na == b\n",
	"regex":          "import re\nre.match(r'(a|aa)*b', 'a' * 60)\n",
	"regex runs":     "import re\na = 'a' * 3000000\n---\nre.search(r'[ab]*[cd]', a)\n",
	"regex backref":  "import re\na = 'a' * 3000000\n---\nre.search(r'(a*)\\1b', a)\n",
	"regex lazy":     "import re\na = 'a' * 3000000\n---\nre.search(r'(?:a+?)+?b', a)\n",
	"json":           "import json\na = json.dumps([[]] * 1000000)\n---\nfor i in range(1000): json.loads(a)\n",
	"json text":      "import json\na = [[]] * 1000000\n---\nfor i in range(1000): json.dumps(a)\n",
	"sha256":         "import hashlib\na, h = bytes(20000000), hashlib.sha256()\n---\nfor i in range(1000): h.update(a)\n",
	"md5":            "import hashlib\na, h = bytes(20000000), hashlib.md5()\n---\nfor i in range(1000): h.update(a)\n",
	"find":           "a, b = 'a' * 20000000, 'a' * 50000 + 'b' + 'a' * 50000\n---\nfor i in range(1000): a.find(b)\n",
	"rfind":          "a, b = 'a' * 20000000, 'a' * 50000 + 'b' + 'a' * 50000\n---\nfor i in range(1000): a.rfind(b)\n",
	"replace":        "a = 'ab' * 2000000\n---\nfor i in range(1000): a.replace('b', 'cd')\n",
	"split join":     "a = 'ab ' * 400000\n---\nfor i in range(1000): ' '.join(a.split())\n",
	"count":          "a = 'ab' * 10000000\n---\nfor i in range(1000): a.count('b')\n",
	"repeat":         "for i in range(100000): [0] * 2000000\n",
	"heapify":        "import heapq\na = [[i % 7] for i in range(200000)]\n---\nfor i in range(1000): heapq.heapify(a[:])\n",
	"getattr":        "class A:\n  def __getattr__(self, n): return getattr(self, n + 'x')\nwhile True:\n  try: A().x\n  except RecursionError: pass\n",
}

// TestInterrupt interrupts each of them. How long that takes is logged, since on a busy machine it says little.
func TestInterrupt(t *testing.T) {
	for name, src := range endless {
		t.Run(name, func(t *testing.T) {
			s := newSession(t, Config{})
			if before, after, ok := strings.Cut(src, "---\n"); ok {
				src = after
				if o := s.run(t, "before.py", []byte(big+before)); o.Status != value.Done {
					t.Fatalf("%s", o.Exception.Text)
				}
			}
			var start time.Time
			time.AfterFunc(30*time.Millisecond, func() {
				start = time.Now()
				s.Interrupt()
			})
			kill := time.AfterFunc(20*time.Second, s.Kill)
			o := s.run(t, "test.py", []byte(src))
			if !kill.Stop() || o.Status != value.Raised || o.Exception.Type != "KeyboardInterrupt" {
				t.Fatalf("outcome %+v", o)
			}
			t.Logf("%v", time.Since(start).Round(time.Millisecond/10))
			if o = s.run(t, "test.py", []byte("x = 1\n")); o.Status != value.Done {
				t.Errorf("the machine is unusable afterwards: %+v", o)
			}
		})
	}
}
