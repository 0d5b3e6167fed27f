package guest

import (
	"strings"
	"testing"
)

// walkTrees finds what krait_trees.c planted. Everything is asserted here, and a last line says that all was.
const walkTrees = `
def leaf(n): return var("krait_leaves", "struct krait_leaf[40]")[n].address_of_()
def entry(p): return int(p)
leaves = [entry(leaf(i)) for i in range(40)]

# red-black trees
rb, cached, empty = var("krait_rb", "struct rb_root"), var("krait_rb_cached", "struct rb_root_cached"), var("krait_rb_empty", "struct rb_root")
for root, member in ((rb, "node"), (rb.address_of_(), "node"), (cached, "cached"), (cached.rb_root, "cached")):
    found = list(rbtree_inorder_for_each_entry("struct krait_leaf", root, member))
    assert [l.key for l in found] == [3 * i for i in range(40)], found
    assert [entry(l) for l in found] == leaves
    nodes = list(rbtree_inorder_for_each(root))
    assert [entry(n) for n in nodes] == [l + offsetof("struct krait_leaf", member) for l in leaves]
    assert rb_first(root) == nodes[0] and rb_last(root) == nodes[-1] and validate_rbtree(root) == 40
    assert [entry(rb_next(n)) for n in nodes[:-1]] == [entry(n) for n in nodes[1:]] and rb_next(nodes[-1]) is None
    assert [entry(rb_prev(n)) for n in nodes[1:]] == [entry(n) for n in nodes[:-1]] and rb_prev(nodes[0]) is None
    tops = [n for n in nodes if rb_parent(n) is None]
    assert len(tops) == 1 and all(n in (rb_parent(n).rb_left, rb_parent(n).rb_right) for n in nodes if n != tops[0])
    order = lambda key, l: key - l.key
    assert [entry(rbtree_find("struct krait_leaf", root, member, 3 * i, order)) for i in range(40)] == leaves
    assert rbtree_find("struct krait_leaf", root, member, 4, order) is None
assert rb_first(cached) == cached.rb_leftmost
assert rb_first(empty) is None and rb_last(empty) is None and list(rbtree_inorder_for_each(empty)) == [] and validate_rbtree(empty) == 0

# XArrays, radix trees, IDRs
xa = var("krait_xa", "struct xarray")
span = int(var("krait_xa_span", "int"))
at = {0: leaves[0], 5: leaves[1], 6: 42 << 1 | 1, 70: leaves[2], 128: leaves[9], 5000: leaves[3], 1 << 20: leaves[4]}
assert [(i, entry(p) & 2**64 - 1) for i, p in xa_for_each(xa)] == sorted(at.items()), list(xa_for_each(xa))
assert [(i, entry(p)) for i, p in xa_for_each(xa.address_of_())] == sorted(at.items())
for i in (0, 1, 5, 6, 7, 8, 63, 64, 70, 127, 128, 150, 191, 192, 255, 256, 4096, 5000, 1 << 20, (1 << 20) + 1, 1 << 24, 2**64 - 1):
    want = at.get(128 if 128 <= i < 128 + span else i, 0)
    assert entry(xa_load(xa, i)) == want, i
    assert not CALLS or entry(krait_xa_find(i)) == want, i
assert xa_is_value(xa_load(xa, 6)) and xa_to_value(xa_load(xa, 6)) == 42 and not xa_is_value(xa_load(xa, 5))
one = var("krait_xa_one", "struct xarray")
assert [(i, entry(p)) for i, p in xa_for_each(one)] == [(0, leaves[1])] and xa_load(one, 0) == leaves[1] and not xa_load(one, 1)
assert list(xa_for_each(var("krait_xa_empty", "struct xarray"))) == [] and not xa_load(var("krait_xa_empty", "struct xarray"), 0)
radix = var("krait_radix", "struct xarray")
assert [(i, entry(p)) for i, p in radix_tree_for_each(radix)] == [(1, leaves[0]), (101, leaves[1]), (201, leaves[2])]
assert radix_tree_lookup(radix, 101) == leaves[1] and not radix_tree_lookup(radix, 102)
idr = var("krait_idr", "struct idr")
want = [(10 + i, leaves[i % 40]) for i in range(70)]
assert [(i, entry(p)) for i, p in idr_for_each(idr)] == want
found = list(idr_for_each_entry(idr, "struct krait_leaf"))
assert [(i, entry(p)) for i, p in found] == want and found[1][1].key == 3
assert idr_find(idr, 79) == leaves[29] and not idr_find(idr, 80) and not idr_find(idr, 9) and not idr_find(idr, 0)

# maple trees
want = [(10 * i, 10 * i + 4, leaves[i % 40]) for i in range(300)]
for name in ("krait_mt", "krait_mt_gaps"):
    mt = var(name, "struct maple_tree")
    assert [(a, b, entry(p)) for a, b, p in mt_for_each(mt)] == want, name
    assert [(a, b, entry(p)) for a, b, p in mt_for_each(mt.address_of_())] == want
    for i in [*range(0, 45), *range(1285, 1310), 2989, 2990, 2994, 2995, 5000, 2**64 - 1]:
        w = leaves[i // 10 % 40] if i % 10 < 5 and i < 3000 else 0
        assert entry(mtree_load(mt, i)) == w, (name, i)
        assert not CALLS or entry(krait_mt_find(i)) == w, i
one, none = var("krait_mt_one", "struct maple_tree"), var("krait_mt_empty", "struct maple_tree")
assert [(a, b, entry(p)) for a, b, p in mt_for_each(one)] == [(0, 0, leaves[3])] and mtree_load(one, 0) == leaves[3] and not mtree_load(one, 1)
assert list(mt_for_each(none)) == [] and not mtree_load(none, 0)

# counters and slabs
counter = var("krait_counter", "struct percpu_counter")
assert percpu_counter_sum(counter) == 1000 + 49 * 25 and (not CALLS or krait_counter_sum() == 1000 + 49 * 25)
assert sum(per_cpu_ptr(counter.counters, cpu)[0] for cpu in for_each_possible_cpu()) + counter.count == 1000 + 49 * 25
cache = find_slab_cache("krait_cache")
assert cache == var("krait_cache", "struct kmem_cache *") and cache.object_size == 200 and find_slab_cache("no_such_cache") is None
assert entry(cache) in [entry(c) for c in for_each_slab_cache()]
for o in var("krait_objects", "void *[3]"):
    for inside in (0, 1, 199):
        c, start, number = slab_object_info(int(o) + inside)
        assert c == cache and start <= int(o) and int(o) - start < cache.size and number >= 0, (o, start)
    assert virt_to_page(o) == virt_to_page(int(o) & ~4095) and phys_to_virt(virt_to_phys(o)) == int(o)
    assert not CALLS or _krait.kname("virt_to_page")(o) == virt_to_page(o) and _krait.kname("virt_to_phys")(o) == virt_to_phys(o)
assert len({slab_object_info(o)[1] for o in var("krait_objects", "void *[3]")}) == 3

print("all found")
`

// holdLocks asks who holds the locks of krait_trees.c, which this thread takes.
const holdLocks = `
me = current
mutex, rwsem = var("krait_mutex", "struct mutex"), var("krait_rwsem", "struct rw_semaphore")
def owners(): return mutex_owner(mutex), rwsem_owner(rwsem)
assert owners() == (None, None)
try:
    lock = mutex_lock
except NameError:
    def lock(m): mutex_lock_nested(m, 0)  # with lockdep
lock(mutex)
down_write(rwsem)
assert owners() == (me, me), owners()
downgrade_write(rwsem)
assert owners() == (me, None)
mutex_unlock(mutex)
up_read(rwsem)
assert owners() == (None, None)
down_read(rwsem)
assert owners() == (None, None)
up_read(rwsem)
print("all found")
`

// TestTrees walks trees, arrays, slabs and locks that a module's C code has filled, in both homes.
func TestTrees(t *testing.T) {
	loadFixture(t, "krait_trees")
	for _, home := range []string{"user", "kernel"} {
		if home == "kernel" && !moduleLoaded() {
			continue
		}
		text := "import _krait\nCALLS = " + map[string]string{"user": "False", "kernel": "True"}[home] + walkTrees
		if out := runHome(t, home, text); out != "all found" {
			t.Errorf("%s home: %s", home, out)
		}
	}
	if !moduleLoaded() {
		return
	}
	if out := runHome(t, "kernel", holdLocks); !strings.HasSuffix(out, "all found") {
		t.Error(out)
	}
}
