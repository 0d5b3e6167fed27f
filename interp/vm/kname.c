// SPDX-License-Identifier: GPL-2.0
/*
 * kname.c - bare kernel names: what a program's image brought along, what user
 * space is asked for, and the names that are always there.
 *
 * vm->knames maps a name to what it stands for: a KTYPE, a KFUNC or an int
 * (which are final), or a tuple (kind, type id, value, address) not looked up
 * yet, which a variable stays for ever, because it is read at each use. Its
 * address is None until it was looked up, and stays so if it is a module's.
 *
 * Helpers, written in Python, hide names of the kernel where a bare name is
 * meant, and only there.
 */
#include "cursor.h"
#include "kobj.h"

struct special { const char *name; enum { PID, TID, UID, CPU, PPID, NSECS, COMM, CURRENT } what; };

static const struct special specials[] = {
	{ "pid", PID }, { "tid", TID }, { "uid", UID }, { "cpu", CPU }, { "ppid", PPID },
	{ "nsecs", NSECS }, { "comm", COMM }, { "current", CURRENT },
};

union comm { char text[16]; u64 word[2]; };

/* Interned: whatever holds it finds it again by its identity. */
static __attribute__((noinline)) krt_val new_comm(struct krt_thread *t, struct krt_comm *c, union comm comm)
{
	struct krt_str *s;

	comm.text[15] = 0;
	s = krt_utf8_valid(comm.text, strlen(comm.text)) ? krt_intern(t, comm.text, strlen(comm.text)) : krt_intern(t, "?", 1);
	if (s)
		*c = (struct krt_comm){ { comm.word[0], comm.word[1] }, (krt_val)s };
	return (krt_val)s;
}

/* The str is known for each name that was asked for since the last collection. */
static inline krt_val comm_str(struct krt_thread *t)
{
	const struct krt_host *h = t->vm->host;
	union comm comm;
	struct krt_comm *c;

	h->task_comm(h->ctx, comm.text);
	c = &t->vm->comms[((comm.word[0] ^ comm.word[1]) * 0x9e3779b97f4a7c15) >> (64 - KRT_COMM_BITS)];
	if (likely(c->word[0] == comm.word[0] && c->word[1] == comm.word[1] && c->str))
		return c->str;
	return new_comm(t, c, comm);
}

static __attribute__((noinline)) krt_val special_value(struct krt_thread *t, int what)
{
	static const u8 task[] = { [PID] = KRT_TASK_PID, [TID] = KRT_TASK_TID, [UID] = KRT_TASK_UID, [CPU] = KRT_TASK_CPU,
				   [PPID] = KRT_TASK_PPID };
	const struct krt_host *h = t->vm->host;
	krt_val type;
	struct krt_ktype *k;
	u64 addr;

	switch (what) {
	case NSECS:
		return krt_uint(t, h->now(h->ctx, 0));
	case CURRENT:
		addr = h->task(h->ctx, KRT_TASK_ADDR);
		if (!addr)
			return krt_raise(t, KRT_EXC_ReadOnlyError,
					 "current is the task of the interpreter in the kernel: start krait with --write");
		type = krt_str(t, "struct task_struct *");
		k = type ? krt_ktype_of_text(t, type) : NULL;
		return k ? krt_kobj_make(t, k, addr, true) : KRT_ERR;
	default:
		return krt_uint(t, h->task(h->ctx, task[what]));
	}
}

int krt_special_find(const char *name)
{
	for (unsigned int i = 0; i < sizeof(specials) / sizeof(specials[0]); i++)
		if (!strcmp(name, specials[i].name))
			return i;
	return -1;
}

int krt_special_bare(struct krt_thread *t, struct krt_str *name)
{
	return krt_dict_get_str(t->vm->khelpers, name) ? -1 : krt_special_find(name->data);
}

krt_val krt_special_value(struct krt_thread *t, int i)
{
	return specials[i].what == COMM ? comm_str(t) : special_value(t, specials[i].what);
}

static bool load_name(struct krt_thread *t, struct krt_cursor *r)
{
	u8 kind = krt_cursor_get(r, 1);
	u32 type = krt_cursor_get(r, 4);
	u64 value = krt_cursor_get(r, 8);
	struct krt_str *name = krt_cursor_name(t, r);
	krt_val entry, v;

	if (kind > KRT_NAME_HELPER)
		r->bad = true;
	if (r->bad)
		return false;
	if (name && kind == KRT_NAME_HELPER)
		return krt_dict_get_str(t->vm->khelpers, name) || krt_dict_set(t, t->vm->khelpers, (krt_val)name, KRT_TRUE);
	if (!name || kind == KRT_NAME_NONE || krt_dict_get_str(t->vm->knames, name))
		return name;
	v = kind == KRT_NAME_CONST && !type ? krt_int(t, value) : krt_uint(t, value);
	entry = !v ? KRT_ERR : kind == KRT_NAME_CONST ? v : krt_tuple_pack(t, 4, krt_small(kind), krt_small(type), v, KRT_NONE);
	return entry && krt_dict_set(t, t->vm->knames, (krt_val)name, entry);
}

bool krt_knames_load(struct krt_thread *t, const u8 *p, size_t n, u32 count, size_t *used)
{
	struct krt_cursor r = { .p = p, .n = n };

	for (u32 i = 0; i < count; i++)
		if (!load_name(t, &r)) {
			if (r.bad && !t->exc)
				krt_raise(t, KRT_EXC_ValueError, "malformed record of a kernel name");
			return false;
		}
	*used = r.at;
	return true;
}

bool krt_knames_init(struct krt_thread *t)
{
	t->vm->ktypes = (struct krt_dict *)krt_dict_new(t);
	t->vm->knames = t->vm->ktypes ? (struct krt_dict *)krt_dict_new(t) : NULL;
	t->vm->khelpers = t->vm->knames ? (struct krt_dict *)krt_dict_new(t) : NULL;
	return t->vm->khelpers;
}

/* user space knows more names than the image brought; false: error. *found says whether this one */
static bool ask(struct krt_thread *t, struct krt_str *name, bool *found)
{
	krt_val reply = krt_request(t, "name", (krt_val)name);
	struct krt_tuple *p = (struct krt_tuple *)reply;
	struct krt_bytes *rec, *types;
	struct krt_cursor r;
	size_t used;
	u32 count;

	*found = false;
	if (!reply) {
		/* a handler cannot ask: then the name is unknown to it */
		if (!krt_exc_pending_is(t, KRT_EXC_ContextError))
			return false;
		krt_exc_take(t);
		return true;
	}
	if (reply == KRT_NONE)
		return true;
	if (!krt_is(reply, KRT_KIND_TUPLE) || p->o.size != 2 || !krt_is(p->item[0], KRT_KIND_BYTES) || !krt_is(p->item[1], KRT_KIND_BYTES)) {
		krt_raise(t, KRT_EXC_SystemError, "malformed reply about a kernel name");
		return false;
	}
	rec = (struct krt_bytes *)p->item[0];
	types = (struct krt_bytes *)p->item[1];
	r = (struct krt_cursor){ .p = types->data, .n = types->o.size };
	count = krt_cursor_get(&r, 4);
	if (!krt_ktypes_load(t, types->data + r.at, types->o.size - r.at, count, &used) ||
	    !krt_knames_load(t, rec->data, rec->o.size, 1, &used))
		return false;
	*found = true;
	return true;
}

static krt_val function(struct krt_thread *t, struct krt_str *name, u32 type)
{
	const struct krt_host *h = t->vm->host;
	struct krt_ktype *proto = krt_ktype_get(t, type);
	unsigned int least, most;
	struct krt_kfunc *f;
	int err = 0, shim;
	u64 addr;

	if (!proto)
		return KRT_ERR;
	if (proto->kind != KRT_TYPE_FUNC)
		return krt_raise(t, KRT_EXC_SystemError, "%S: its prototype is no function type", (krt_val)name);
	/* goes first: some kernels have an inline's body too, but only the shim tells the host what it does */
	shim = h->shim(h->ctx, name->data, &least, &most);
	addr = shim;
	if (shim < 0)
		err = h->symbol(h->ctx, name->data, &addr);
	if (err == -EPERM)
		return krt_raise(t, KRT_EXC_NameError, "%S was freed after boot (__init)", (krt_val)name);
	if (err && t->vm->cfg.kernel)
		return krt_raise(t, KRT_EXC_NameError, "%S has no address in this kernel: it is inlined everywhere, or a macro",
				 (krt_val)name);
	f = (struct krt_kfunc *)krt_kfunc_new(t, name, proto, addr);
	if (f && err) {
		f->o.extra = KRT_KFUNC_SHIM;	/* a home that calls nothing; how few arguments would do only the other knows */
		f->min_args = 0;
	} else if (f && shim >= 0) {
		f->o.extra = KRT_KFUNC_SHIM;
		f->min_args = least;
		f->max_args = most;
	}
	if (f && !krt_dict_set(t, t->vm->knames, (krt_val)name, (krt_val)f))
		return KRT_ERR;
	return (krt_val)f;
}

/* modules come and go, and their memory is the end of the address space */
#define MODULE_SPACE	0xffffffffc0000000

/* Lookups walk all of kallsyms: what cannot move is kept in the entry. */
static bool variable_address(struct krt_thread *t, struct krt_str *name, struct krt_tuple *entry, u64 *addr)
{
	const struct krt_host *h = t->vm->host;
	int err;

	if (entry->item[3] != KRT_NONE) {
		*addr = krt_to_u64_wrap(entry->item[3]);
		return true;
	}
	err = h->symbol(h->ctx, name->data, addr);
	if (err == -EPERM)
		krt_raise(t, KRT_EXC_NameError, "%S was freed after boot (__init)", (krt_val)name);
	else if (err)
		krt_raise(t, KRT_EXC_NameError, "variable %S has no address in this kernel", (krt_val)name);
	else if (*addr < MODULE_SPACE)
		entry->item[3] = krt_uint(t, *addr);
	return !t->exc;
}

static krt_val variable(struct krt_thread *t, struct krt_str *name, struct krt_tuple *entry, u32 type, bool percpu)
{
	struct krt_ktype *k;
	krt_val v;
	u64 addr;

	if (!type)
		return krt_raise(t, KRT_EXC_TypeError,
				 "the kernel does not say what type %S has: var(\"%S\", \"struct x\") does", (krt_val)name,
				 (krt_val)name);
	if (!variable_address(t, name, entry, &addr))
		return KRT_ERR;
	k = krt_ktype_get(t, type);
	if (!k || !percpu)
		return k ? krt_kload(t, k, addr, NULL) : KRT_ERR;
	v = krt_kobj_make(t, k, addr, false);
	if (v)
		((struct krt_kobj *)v)->o.flags = KRT_KOBJ_PERCPU;
	return v;
}

/* what a module written in Python calls by that name */
static krt_val helper(struct krt_thread *t, struct krt_str *name)
{
	krt_val module = krt_request(t, "helper", (krt_val)name), from, m, v;

	if (!module)
		return KRT_ERR;
	if (!krt_is(module, KRT_KIND_STR))
		return krt_raise(t, KRT_EXC_NameError, "name '%S' is not defined", (krt_val)name);
	module = (krt_val)krt_intern_str(t, module);
	from = module ? krt_tuple_pack(t, 1, (krt_val)name) : KRT_ERR;
	m = from ? krt_import(t, krt_str_of(module), 0, from, NULL) : KRT_ERR;
	v = m ? krt_getattr(t, m, name) : KRT_ERR;
	return v && krt_dict_set(t, t->vm->khelpers, (krt_val)name, v) ? v : KRT_ERR;
}

krt_val krt_kname_bare(struct krt_thread *t, struct krt_str *name)
{
	krt_val v = krt_dict_get_str(t->vm->khelpers, name);

	if (!v)
		return krt_kname(t, name);
	return v == KRT_TRUE ? helper(t, name) : v;
}

krt_val krt_kname(struct krt_thread *t, struct krt_str *name)
{
	struct krt_tuple *e;
	krt_val v;
	bool found;
	int special;
	s64 type;

	special = krt_special_find(name->data);
	if (special >= 0)
		return krt_special_value(t, special);
	v = krt_dict_get_str(t->vm->knames, name);
	if (!v) {
		if (!ask(t, name, &found) || !found)
			return KRT_UNDEF;
		v = krt_dict_get_str(t->vm->knames, name);
		if (!v)
			return KRT_UNDEF;
	}
	if (!krt_is(v, KRT_KIND_TUPLE))
		return v;
	e = (struct krt_tuple *)v;
	krt_to_s64(e->item[1], &type);
	switch (krt_small_get(e->item[0])) {
	case KRT_NAME_FUNC:
		return function(t, name, type);
	case KRT_NAME_VAR:
		return variable(t, name, e, type, e->item[2] != krt_small(0));
	default:
		v = (krt_val)krt_ktype_get(t, type);
		if (v && !krt_dict_set(t, t->vm->knames, (krt_val)name, v))
			return KRT_ERR;
		return v;
	}
}
