// SPDX-License-Identifier: GPL-2.0
/*
 * gcmodule.c - module gc. The collector is not CPython's: it has one
 * generation, counts bytes and frees cycles like everything else.
 */
#include "builtins.h"
#include "gc.h"
#include "spill.h"
#include "weak.h"

/* objects in the heap: all, or those the last mark phase found */
static u64 krt_count_objects(const struct krt_heap *h, bool marked)
{
	u64 n = 0;

	for (unsigned int cls = 0; cls < KRT_CLASSES; cls++)
		for (const struct krt_block *b = h->all[cls]; b; b = b->next)
			for (unsigned int i = 0; i < b->nslots; i++)
				n += marked ? b->mark[i >> 6] >> (i & 63) & 1 :
				     ((struct krt_obj *)(b->base + (size_t)i * b->size))->kind != KRT_KIND_FREE;
	return n;
}

/* the number of objects that went; registers behind the arguments hold nothing that is needed */
KRT_FN(gc_collect)
{
	struct krt_heap *h = t->vm->heap;
	u64 before, left;

	if (a + n >= t->stack && a + n < t->sp)
		memset((void *)(a + n), 0, (char *)t->sp - (char *)(a + n));
	krt_heap_finish_sweep(h);
	before = krt_count_objects(h, false);
	krt_gc(t);
	left = krt_count_objects(h, true);
	krt_run_finalisers(t);
	return krt_uint(t, before > left ? before - left : 0);
}

KRT_FN(gc_enable)
{
	t->vm->heap->off = false;
	return KRT_NONE;
}

KRT_FN(gc_disable)
{
	t->vm->heap->off = true;
	return KRT_NONE;
}

KRT_FN(gc_isenabled) { return krt_bool(!t->vm->heap->off); }
KRT_FN(gc_count) { return krt_tuple_pack(t, 3, krt_uint(t, t->vm->heap->used >> 10), krt_small(0), krt_small(0)); }
KRT_FN(gc_threshold) { return krt_tuple_pack(t, 3, krt_uint(t, t->vm->heap->threshold >> 10), krt_small(0), krt_small(0)); }
KRT_FN(gc_is_tracked) { return krt_bool(krt_is_obj(a[0]) && !krt_is(a[0], KRT_KIND_STR) && !krt_is(a[0], KRT_KIND_INT) &&
					!krt_is(a[0], KRT_KIND_FLOAT) && !krt_is(a[0], KRT_KIND_BYTES)); }

KRT_FN(gc_mem_alloc)
{
	struct krt_stats s;

	krt_stats(t->vm, &s);
	return krt_uint(t, s.live_bytes);
}

KRT_FN(gc_mem_free)
{
	struct krt_stats s;

	krt_stats(t->vm, &s);
	return krt_uint(t, t->vm->heap->limit > s.live_bytes ? t->vm->heap->limit - s.live_bytes : 0);
}

/* _stress(n): from now on every n-th allocation collects; 0: when it is due */
KRT_FN(gc_stress)
{
	struct krt_heap *h = t->vm->heap;
	s64 every;

	if (!krt_index_s64(t, a[0], &every))
		return KRT_ERR;
	if (every < 0 || every > 1 << 30)
		return krt_raise(t, KRT_EXC_ValueError, "_stress() takes a number of allocations, not %ld", every);
	h->every = every;
	h->stress = every ? h->stress | 1 : h->stress & ~1u;
	return KRT_NONE;
}

KRT_FN(gc_registers_are_roots) { return krt_bool(krt_registers_are_roots(t)); }

/* calls function() of a module, if that was imported */
static void krt_at_end(struct krt_thread *t, const char *module, const char *function)
{
	struct krt_str *name = krt_intern(t, module, strlen(module));
	krt_val m = name ? krt_dict_get_str(t->vm->modules, name) : KRT_UNDEF;

	if (krt_is(m, KRT_KIND_MODULE) && !krt_call_method(t, m, function, 0, NULL) && t->exc)
		krt_unraisable(t, "in", m);
}

/* the session ends: threads, functions registered with atexit, then finalisers */
KRT_FN(gc_finish)
{
	krt_at_end(t, "threading", "_shutdown");
	krt_at_end(t, "atexit", "_run_exitfuncs");
	krt_finalise_all(t);
	return KRT_NONE;
}

static const struct krt_cdef krt_gc_defs[] = {
	{ "collect", gc_collect, 0, 1, 0, "collects and calls finalisers; the number of objects that went" },
	{ "enable", gc_enable, 0, 0, 0, NULL },
	{ "disable", gc_disable, 0, 0, 0, "no collection before the heap is full" },
	{ "isenabled", gc_isenabled, 0, 0, 0, NULL },
	{ "get_count", gc_count, 0, 0, 0, "KiB handed out since the last collection, 0, 0" },
	{ "get_threshold", gc_threshold, 0, 0, 0, "KiB after which the next collection comes, 0, 0" },
	{ "is_tracked", gc_is_tracked, 1, 1, 0, NULL },
	{ "mem_alloc", gc_mem_alloc, 0, 0, 0, "bytes in use" },
	{ "mem_free", gc_mem_free, 0, 0, 0, "bytes left below the limit" },
	{ "_stress", gc_stress, 1, 1, 0, "every n-th allocation collects; 0: when it is due" },
	{ "_registers_are_roots", gc_registers_are_roots, 0, 0, 0, "whether the collector sees the registers of threads that wait" },
	{ "_finish", gc_finish, 0, 0, 0, NULL },
	{ NULL, NULL, 0, 0, 0, NULL },
};

bool krt_gcmodule_init(struct krt_thread *t)
{
	struct krt_module *m = krt_module_builtin(t, "gc", krt_gc_defs);
	krt_val list = m ? krt_list_new(t, 0) : KRT_ERR;
	struct krt_str *name = list ? krt_intern(t, "garbage", 7) : NULL;

	return name && krt_module_set(t, m, name, list);
}
