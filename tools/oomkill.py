"""Processes that the kernel kills when memory is out."""
print("Tracing oom_kill_process()...")


@hook("oom_kill_process")
def kill(oc):
    if oc.chosen is not None:
        print(f"{now()} triggered by PID {pid} ({comm}), kills PID {oc.chosen.pid} ({oc.chosen.comm}), {oc.totalpages} pages")
