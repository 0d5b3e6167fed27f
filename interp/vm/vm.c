// SPDX-License-Identifier: GPL-2.0
/*
 * vm.c - the life of a VM and its threads, and running an image.
 */
#include "frame.h"

#define KRT_PAGE	((size_t)16 << 10)	/* what the VM and each thread take of the host */
_Static_assert(sizeof(struct krt_vm) <= KRT_PAGE, "a VM must fit its allocation");
_Static_assert(sizeof(struct krt_thread) <= KRT_PAGE, "a thread must fit its allocation");

/* ---- threads --------------------------------------------------------------------------------------- */

struct krt_thread *krt_thread_new(struct krt_vm *vm, enum krt_context c)
{
	struct krt_thread *t = vm->host->chunk_alloc(vm->host->ctx, KRT_PAGE);

	if (!t)
		return NULL;
	memset(t, 0, sizeof(*t));
	t->vm = vm;
	t->context = c;
	t->budget = KRT_BUDGET;
	t->ident = ++vm->idents;
	t->next = vm->threads;
	if (t->next)
		t->next->prev = t;
	vm->threads = t;
	return t;
}

void krt_thread_free(struct krt_thread *t)
{
	struct krt_vm *vm = t->vm;

	if (t->next)
		t->next->prev = t->prev;
	if (t->prev)
		t->prev->next = t->next;
	else
		vm->threads = t->next;
	vm->host->chunk_free(vm->host->ctx, t, KRT_PAGE);
}

void krt_thread_enter(struct krt_thread *t, void *stack_base)
{
	t->stack_base = stack_base;
	t->stack_low = (char *)__builtin_frame_address(0) - t->vm->host->stack_left(t->vm->host->ctx);
	t->stack_sp = NULL;
	t->stop = false;
	t->since = 0;
	t->budget = KRT_BUDGET;
}

void krt_thread_leave(struct krt_thread *t)
{
	t->stack_base = NULL;
	t->stack_sp = NULL;
}

void krt_interrupt(struct krt_vm *vm, struct krt_thread *t)
{
	if (t) {
		t->interrupted = true;
		/*
		 * It polls at the next chance: 2000 turns of a loop may be long ones. Should t lose this store, it
		 * was counting just then, and will soon be through.
		 */
		if (t->context != KRT_CTX_ATOMIC)
			*(volatile u64 *)&t->budget = 1;
	} else {
		vm->interrupted = true;
	}
}

void krt_kill(struct krt_vm *vm)
{
	vm->killed = true;
}

/* ---- the VM ------------------------------------------------------------------------------------------- */

/*
 * In this order: classes hold functions, functions are called with exceptions
 * at hand, and all of them are found in modules.
 */
static bool krt_vm_init(struct krt_thread *t)
{
	struct krt_vm *vm = t->vm;

	vm->hash_seed[0] = vm->host->random(vm->host->ctx);
	vm->hash_seed[1] = vm->host->random(vm->host->ctx);
	vm->seeded = true;
	return krt_names_init(t) && krt_module_init(t) && krt_classes_init(t) && krt_exceptions_init(t) && krt_int_init(t) &&
	       krt_float_init(t) && krt_str_init(t) && krt_bytes_init(t) && krt_list_init(t) && krt_tuple_init(t) &&
	       krt_dict_init(t) && krt_set_init(t) && krt_iter_init(t) && krt_func_init(t) && krt_builtins_init(t) &&
	       krt_sys_init(t) && krt_std_init(t) && krt_kernel_init(t);
}

struct krt_vm *krt_new(const struct krt_host *host, const struct krt_config *cfg)
{
	struct krt_vm *vm = host->chunk_alloc(host->ctx, KRT_PAGE);
	struct krt_thread *t;
	bool ok;

	if (!vm)
		return NULL;
	memset(vm, 0, sizeof(*vm));
	vm->hostcopy = *host;
	vm->host = &vm->hostcopy;
	vm->cfg = *cfg;
	if (!vm->cfg.recursion)
		vm->cfg.recursion = 1000;
	vm->loop = KRT_GOTO_BUILD ? vm : NULL;
	vm->idents = 1;			/* the main thread's */
	vm->switch_ns = 5000000;
	if (!krt_heap_new(vm)) {
		host->chunk_free(host->ctx, vm, KRT_PAGE);
		return NULL;
	}
	t = krt_thread_new(vm, KRT_CTX_SLEEP);
	ok = t != NULL;
	if (ok) {
		krt_thread_enter(t, __builtin_frame_address(0));
		ok = krt_vm_init(t);
		krt_thread_leave(t);
		krt_thread_free(t);
	}
	if (ok)
		return vm;
	krt_free(vm);
	return NULL;
}

void krt_free(struct krt_vm *vm)
{
	struct krt_host host = vm->hostcopy;

	while (vm->threads)
		krt_thread_free(vm->threads);
	krt_heap_free(vm);
	host.chunk_free(host.ctx, vm, KRT_PAGE);
}

bool krt_set_argv(struct krt_thread *t, unsigned int n, const char *const *argv)
{
	struct krt_str *name = krt_intern(t, "sys", 3), *attr = krt_intern(t, "argv", 4);
	krt_val list = krt_list_new(t, n), sys;

	if (!name || !attr)
		return false;
	for (unsigned int i = 0; list && i < n; i++) {
		krt_val s = krt_str(t, argv[i]);

		if (!s || !krt_list_append(t, (struct krt_list *)list, s))
			return false;
	}
	sys = list ? krt_dict_get_str(t->vm->modules, name) : KRT_UNDEF;
	t->vm->argv = list;
	return list && krt_is(sys, KRT_KIND_MODULE) &&
	       krt_module_set(t, (struct krt_module *)sys, attr, list);
}

/* ---- running an image ------------------------------------------------------------------------------------- */

static struct krt_module *krt_program_module(struct krt_thread *t, const struct krt_program *prog)
{
	krt_val m = krt_dict_get_str(t->vm->modules, prog->module);

	if (krt_is(m, KRT_KIND_MODULE))
		return (struct krt_module *)m;
	return krt_module_builtin(t, prog->module->data, NULL);
}

static krt_val krt_run_program(struct krt_thread *t, const u8 *image, size_t len)
{
	struct krt_program prog;
	struct krt_module *m;
	krt_val f;

	if (!krt_image_decode(t, image, len, &prog))
		return KRT_ERR;
	m = krt_program_module(t, &prog);
	if (!m)
		return KRT_ERR;
	if (prog.file->o.size && prog.file->data[0] != '<') {
		m->file = (krt_val)prog.file;
		if (!krt_module_set(t, m, t->vm->names[KRT_N_file], m->file))
			return KRT_ERR;
	}
	f = krt_link(t, prog.entry, m);
	return f ? krt_run_body(t, (struct krt_func *)f, KRT_UNDEF) : KRT_ERR;
}

bool krt_run(struct krt_thread *t, const u8 *image, size_t len, const u8 **out, size_t *outlen)
{
	krt_val v, bytes;

	t->exc = KRT_UNDEF;
	t->out = KRT_UNDEF;
	t->interrupted = false;
	v = krt_run_program(t, image, len);
	if (krt_finalisers_due(t->vm))
		krt_run_finalisers(t);
	bytes = v ? krt_outcome_value(t, v) : KRT_ERR;
	if (!bytes)
		bytes = krt_outcome_exception(t, krt_exc_take(t));
	t->exc = KRT_UNDEF;
	if (!bytes)
		return false;
	t->out = bytes;
	*out = ((struct krt_bytes *)bytes)->data;
	*outlen = ((struct krt_bytes *)bytes)->o.size;
	return true;
}

bool krt_display(struct krt_thread *t, krt_val v)
{
	krt_val hook = t->vm->displayhook, s;

	if (hook)
		return krt_call(t, hook, 1, &v) != KRT_ERR;
	if (v == KRT_NONE)
		return true;
	s = krt_repr(t, v);
	if (!s)
		return false;
	krt_print(t, 1, krt_str_of(s)->data, krt_str_of(s)->o.size);
	krt_print(t, 1, "\n", 1);
	return krt_module_set(t, t->vm->builtins, t->vm->names[KRT_N_underscore], v);
}
