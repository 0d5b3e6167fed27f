# building text: join, format, f-strings, replace, split, upper, strip, repeated +=
def line(i):
    return f"{i:05d} {i * 7:x} name{i % 13}"


def main():
    total = 0
    for k in range(700):
        lines = [line(i) for i in range(400)]
        text = "\n".join(lines)
        total += len(text)
        for part in text.split("\n"):
            num, hx, name = part.split(" ")
            if name.endswith("7") and hx.startswith("1"):
                total += int(num)
            total += len(name.upper()) + len("%s=%d;" % (name, len(hx)))
        out = ""
        for i in range(400):
            out += "x" + str(i) + ","
        total += len(out.replace("x1", "")) + out.count("9,") + out.find("399")
        total += len("  {:>8}|{:<6}".format(k, "ab").strip())
    print("strbuild", total)


main()
