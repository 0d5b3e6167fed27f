"""Commands typed into bash, wherever it runs."""
print(f"{'TIME':<9} {'PID':<6} COMMAND")


@uretprobe(["bash:readline", "libreadline:readline"], missing="ok")
def typed():
    if ret != 0:
        print(f"{now():<9} {pid:<6} {str(ret, 200)}")
