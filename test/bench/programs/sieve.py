# list indexing and stores: primes by a sieve, and smallest factors
def primes(n):
    flag = [True] * (n + 1)
    flag[0] = flag[1] = False
    i = 2
    while i * i <= n:
        if flag[i]:
            for j in range(i * i, n + 1, i):
                flag[j] = False
        i += 1
    return sum(flag)


def factors(n):
    least = [0] * (n + 1)
    for i in range(2, n + 1):
        if least[i] == 0:
            for j in range(i, n + 1, i):
                if least[j] == 0:
                    least[j] = i
    total = 0
    for v in least:
        total = (total * 7 + v) % 1000003
    return total


print("sieve", primes(2500000), factors(900000))
