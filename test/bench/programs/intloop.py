# integer arithmetic in nested range loops
def run(n):
    total = 0
    for i in range(n):
        for j in range(i & 63):
            total += (i * j) % 97 - (i ^ j) // 3
            if total > 1000000000:
                total -= 999999937
    return total


print("intloop", run(120000))
