// SPDX-License-Identifier: GPL-2.0
/*
 * kmodule.c - the module _krait: what the modules written in Python build on.
 */
#include "kobj.h"
#include "move.h"

static krt_val mod_kname(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_str *name = krt_is(a[0], KRT_KIND_STR) ? krt_intern_str(t, a[0]) : NULL;
	krt_val v = name ? krt_kname(t, name) : KRT_ERR;

	if (!v && !t->exc)
		krt_raise(t, KRT_EXC_NameError, "the kernel has no name '%S'", a[0]);
	return v;
}

static krt_val mod_peek(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	u64 address;
	s64 size;
	u8 *raw;

	if (!krt_as_address(t, a[0], &address) || !krt_index_s64(t, a[1], &size))
		return KRT_ERR;
	if (size < 0 || size > 1 << 20)
		return krt_raise(t, KRT_EXC_ValueError, "%ld bytes: 0 to 1048576 can be read at once", size);
	raw = krt_alloc_raw(t, size ? size : 1);
	if (!raw || (size && !krt_kpeek(t, raw, address, size)))
		return KRT_ERR;
	return krt_bytes(t, raw, size);
}

static krt_val mod_poke(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_bytes *b = (struct krt_bytes *)krt_payload(a[1], KRT_KIND_BYTES);
	int force = n > 2 ? krt_truth(t, a[2]) : 0;
	u64 address;

	if (force < 0 || !krt_as_address(t, a[0], &address))
		return KRT_ERR;
	if (!b)
		return krt_raise(t, KRT_EXC_TypeError, "poke() writes bytes, not a %T", a[1]);
	return krt_kpoke(t, address, b->data, b->o.size, force) ? KRT_NONE : KRT_ERR;
}

/* word(address, size[, value]): an unsigned integer of 1, 2, 4 or 8 bytes read or written */
static krt_val mod_word(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	u64 address, v = 0;
	s64 size;

	if (!krt_as_address(t, a[0], &address) || !krt_index_s64(t, a[1], &size))
		return KRT_ERR;
	if (size != 1 && size != 2 && size != 4 && size != 8)
		return krt_raise(t, KRT_EXC_ValueError, "%ld: words have 1, 2, 4 or 8 bytes", size);
	if (n < 3)
		return krt_kpeek(t, &v, address, size) ? krt_uint(t, v) : KRT_ERR;
	if (krt_is(a[2], KRT_KIND_KOBJ))
		v = krt_kobj_address(a[2]);
	else if (!krt_to_u64(a[2], &v) || (size < 8 && v >> 8 * size))
		return krt_raise(t, krt_kind(a[2]) == KRT_KIND_INT ? KRT_EXC_OverflowError : KRT_EXC_TypeError,
				 "%R does not fit u%d", a[2], (int)size * 8);
	return krt_kpoke(t, address, &v, size, false) ? KRT_NONE : KRT_ERR;
}

static krt_val mod_string(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	s64 max = 4096;
	u64 address;

	if (!krt_as_address(t, a[0], &address) || (n > 1 && !krt_index_s64(t, a[1], &max)))
		return KRT_ERR;
	return krt_kobj_string(t, NULL, address, max < 0 ? 0 : max);
}

/* pid, tid, uid and comm of a hook; None filters nothing */
static bool filter_of(struct krt_thread *t, int n, const krt_val *a, struct krt_filter *f)
{
	static const char *const names[] = { "pid", "tid", "uid" };
	u32 *const word[] = { &f->pid, &f->tid, &f->uid };
	s64 v;

	for (int i = 0; i < n && i < 3; i++) {
		if (a[i] == KRT_NONE)
			continue;
		if (!krt_to_s64(a[i], &v) || v < 0 || v >> 32) {
			krt_raise(t, KRT_EXC_ValueError, "%s=%R: a filter in the interpreter takes one number", names[i], a[i]);
			return false;
		}
		*word[i] = v;
		f->set |= KRT_FILTER_PID << i;
	}
	if (n < 4 || a[3] == KRT_NONE)
		return true;
	if (!krt_is(a[3], KRT_KIND_STR) || krt_str_of(a[3])->o.size >= sizeof(f->comm)) {
		krt_raise(t, KRT_EXC_ValueError, "comm=%R: a filter in the interpreter takes one name of at most 15 bytes", a[3]);
		return false;
	}
	memcpy(f->comm, krt_str_of(a[3])->data, krt_str_of(a[3])->o.size);
	f->set |= KRT_FILTER_COMM;
	return true;
}

#define POSITIONAL	16	/* with a kind: the handler's parameters are bound by position */

static krt_val mod_attach(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	struct krt_filter filter = { 0 };
	bool positional;
	s64 kind;

	if (!krt_to_s64(a[0], &kind))
		kind = -1;
	positional = kind >= POSITIONAL;
	kind -= positional ? POSITIONAL : 0;
	if (kind < KRT_HOOK_REPLACE || kind > KRT_HOOK_COUNT || kind == KRT_HOOK_CALLBACK)
		return krt_raise(t, KRT_EXC_ValueError, "%R is no kind of hook", a[0]);
	return filter_of(t, n - 3, a + 3, &filter) ? krt_khook_attach(t, kind, positional, a[1], a[2], &filter) : KRT_ERR;
}

static krt_val mod_detach(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_khook_detach(t, a[0]);
}

static krt_val mod_hook_stats(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_khook_stats(t, a[0]);
}

static krt_val mod_request(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	if (!krt_is(a[0], KRT_KIND_STR))
		return krt_raise(t, KRT_EXC_TypeError, "request() takes the name of an operation, not a %T", a[0]);
	return krt_request(t, krt_str_of(a[0])->data, a[1]);
}

static krt_val mod_ffi_rule(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	int on = krt_truth(t, a[0]);

	if (on < 0)
		return KRT_ERR;
	t->vm->ffi_rule = on;
	return KRT_NONE;
}

static krt_val mod_auto_globals(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	int on = krt_truth(t, a[0]);

	if (on < 0)
		return KRT_ERR;
	t->vm->no_knames = !on;
	return KRT_NONE;
}

/* the session as bytes, for another home */
static krt_val mod_pack(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_pack(t);
}

/* Becomes the session that user space has the bytes of. Whoever calls it is not of that session and does nothing more. */
static krt_val mod_unpack(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	krt_val v = krt_request(t, "session", KRT_NONE);
	struct krt_bytes *b = (struct krt_bytes *)v;

	if (v && !krt_is(v, KRT_KIND_BYTES))
		return krt_raise(t, KRT_EXC_SystemError, "malformed reply from user space");
	return v && krt_unpack(t, b->data, b->o.size) ? KRT_NONE : KRT_ERR;
}

static const struct krt_cdef defs[] = {
	{ "auto_globals", mod_auto_globals, 1, 1, 0, NULL },
	{ "kname", mod_kname, 1, 1, 0, "what a bare kernel name stands for" },
	{ "peek", mod_peek, 2, 2, 0, "peek(address, size): bytes" },
	{ "poke", mod_poke, 2, 3, 0, "poke(address, bytes, force=False)" },
	{ "word", mod_word, 2, 3, 0, NULL },
	{ "string", mod_string, 1, 2, 0, "the text at an address" },
	{ "attach", mod_attach, 3, 7, 0, "attach(kind, target, handler, pid=None, tid=None, uid=None, comm=None): a cookie" },
	{ "detach", mod_detach, 1, 1, 0, "the final counts of a handler; None: there is none" },
	{ "hook_stats", mod_hook_stats, 1, 1, 0, NULL },
	{ "request", mod_request, 2, 2, 0, NULL },
	{ "ffi_rule", mod_ffi_rule, 1, 1, 0, NULL },
	{ "pack", mod_pack, 0, 0, 0, NULL },
	{ "unpack", mod_unpack, 0, 0, 0, NULL },
	{ }
};

bool krt_kclass_init(struct krt_thread *t);

bool krt_kernel_init(struct krt_thread *t)
{
	return krt_knames_init(t) && krt_kclass_init(t) && krt_module_builtin(t, "_krait", defs) && krt_kquery_init(t) &&
	       krt_kwrite_init(t);
}
