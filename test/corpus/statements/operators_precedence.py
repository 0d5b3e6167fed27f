# Precedence and associativity of all operators.
print(2 + 3 * 4 ** 2 // 5 % 7 - 1, -3 ** 2, 2 ** -1, 2 ** 3 ** 0, ~1 + 1, -~5, 10 - 4 - 3, 2 * 3 % 4, 100 // 7 // 2, 8 / 4 / 2)
print(1 | 2 & 3 ^ 1, 1 << 2 + 1, 5 & 3 == 1, (5 & 3) == 1, 1 < 2 | 1, 6 ^ 3 << 1, 7 - 2 << 1, ~0 & 0xf, 3 * -2, - 2 ** 2)
print(not 1 == 2, not True or True, True or False and False, (True or False) and False, 1 if 0 else 2 or 3, not not 5 and 6, 0 or not 0)
print(lambda_() if (lambda_ := lambda: 5) else 0, 1 + (2 if 1 else 3) * 4, [1, 2][0] + 1, -[3][0], {"a": 1}["a"] ** 2, "ab" "cd"[1:], "a" + "b" * 3, 5 in [5] and 6 not in [5])
print(3, 1 + 1 in [2], 2 in [1, 2][1:], 2 ** 2 ** 3, (2 ** 2) ** 3, 7 // -2 * 2, 7 % -3 + 1, 1 - -1 - +1)
