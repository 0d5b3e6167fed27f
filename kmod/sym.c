// SPDX-License-Identifier: GPL-2.0
/*
 * sym.c - addresses of kernel symbols. kallsyms_lookup_name() is not exported;
 * a kprobe finds it. What else the module needs and cannot link with is looked
 * up once here, and every such function is called through the gate.
 */
#include <linux/kallsyms.h>
#include <linux/kprobes.h>
#include <linux/mutex.h>
#include <linux/percpu.h>

#include "krait.h"

static struct {
	unsigned long lookup_name, text_address, ftrace_location, stack_trace_save_tsk, text_poke, text_mutex;
	unsigned long irq_stack;		/* per-CPU offset of the word that points to its top */
	unsigned long init_begin, init_end;	/* freed after boot, but still in kallsyms */
	unsigned long stack_trace_save_regs;
} sym;

unsigned long krait_core_text, krait_core_text_size;	/* of the kernel proper */

static unsigned long call(unsigned long fn, u64 a, u64 b, u64 c, u64 d)
{
	u64 args[] = { a, b, c, d };

	return krait_call_plain(fn, args, 4);
}

unsigned long krait_sym(const char *name)
{
	return call(sym.lookup_name, (u64)name, 0, 0, 0);
}

/* Where the kprobe landed: behind an entry mark, if there is one; kallsyms itself knows better. */
static int find_lookup_name(void)
{
	struct kprobe kp = { .symbol_name = "kallsyms_lookup_name" };
	unsigned long addr;
	int err = register_kprobe(&kp);

	if (err)
		return err;
	sym.lookup_name = (unsigned long)kp.addr;
	unregister_kprobe(&kp);
	addr = krait_sym("kallsyms_lookup_name");
	if (!addr)
		return -ENOENT;
	sym.lookup_name = addr;
	return 0;
}

static unsigned long find_irq_stack(void)
{
	unsigned long addr = krait_sym("hardirq_stack_ptr");

	/* later kernels keep it in a struct with no symbol of its own: then handlers on the interrupt stack are refused */
	return addr;
}

int krait_sym_init(void)
{
	int err = find_lookup_name();

	if (err)
		return err;
	sym.text_address = krait_sym("kernel_text_address");
	if (!sym.text_address)
		return -ENOENT;
	sym.ftrace_location = krait_sym("ftrace_location");
	sym.stack_trace_save_tsk = krait_sym("stack_trace_save_tsk");
	sym.text_poke = krait_sym("text_poke");
	sym.text_mutex = krait_sym("text_mutex");
	sym.irq_stack = find_irq_stack();
	sym.init_begin = krait_sym("__init_begin");
	sym.init_end = krait_sym("__init_end");
	krait_core_text = krait_sym("_stext");
	krait_core_text_size = krait_sym("_etext") - krait_core_text;
	sym.stack_trace_save_regs = krait_sym("stack_trace_save_regs");
	return 0;
}

u32 krait_features(void)
{
	return (sym.ftrace_location ? KRAIT_CAN_REPLACE : 0) |
	       (sym.text_poke && sym.text_mutex ? KRAIT_CAN_FORCE : 0) |
	       (krait_fault_ready() ? KRAIT_CAN_LAND : 0) |
	       (sym.stack_trace_save_tsk ? KRAIT_CAN_STACK : 0);
}

bool krait_is_text(u64 addr)
{
	return call(sym.text_address, addr, 0, 0, 0) & 0xffffffff;
}

int krait_symbol(const char *name, u64 *ret)
{
	unsigned long addr = krait_sym(name);

	if (!addr)
		return -ENOENT;
	if (addr >= sym.init_begin && addr < sym.init_end)
		return -EPERM;
	*ret = addr;
	return 0;
}

/* "name+0x1c/0x40 [module]", or the bare number when nothing is there */
int krait_symbol_at(u64 addr, char *name, size_t size, u64 *offset)
{
	char text[KSYM_SYMBOL_LEN], *plus;
	int err;

	if (sprint_symbol(text, addr) <= 0 || text[0] == '0')
		return -ENOENT;
	plus = strrchr(text, '+');
	if (!plus)
		return -ENOENT;
	*plus++ = 0;
	plus[strcspn(plus, "/")] = 0;
	err = kstrtou64(plus, 0, offset);
	if (err)
		return err;
	strscpy(name, text, size);
	return 0;
}

unsigned long krait_ftrace_location(unsigned long addr)
{
	return sym.ftrace_location ? call(sym.ftrace_location, addr, 0, 0, 0) : 0;
}

unsigned int krait_stack_trace(struct task_struct *task, unsigned long *entries, unsigned int n)
{
	if (!sym.stack_trace_save_tsk)
		return 0;
	return call(sym.stack_trace_save_tsk, (u64)task, (u64)entries, n, 0);
}

unsigned int krait_stack_trace_of(struct pt_regs *regs, unsigned long *entries, unsigned int n)
{
	return sym.stack_trace_save_regs ? call(sym.stack_trace_save_regs, (u64)regs, (u64)entries, n, 0) : 0;
}

bool krait_text_poke(void *addr, const void *src, size_t len)
{
	struct mutex *text_mutex = (struct mutex *)sym.text_mutex;
	u8 probe;

	if (!sym.text_poke || !text_mutex || krait_peek(&probe, (u64)addr, 1))
		return false;
	mutex_lock(text_mutex);
	call(sym.text_poke, (u64)addr, (u64)src, len, 0);
	mutex_unlock(text_mutex);
	return true;
}

unsigned long krait_irq_stack_top(void)
{
	unsigned long *top;

	if (!sym.irq_stack)
		return 0;
	top = per_cpu_ptr((unsigned long __percpu *)sym.irq_stack, raw_smp_processor_id());
	return *top ? *top + 8 : 0;
}
