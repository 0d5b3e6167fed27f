# powers that are exact, at the edges
for x in (0.0, -0.0, 1.0, 2.0, 4.0, 0.25, 6.25, 1e-310, 5e-324, 1.7976931348623157e308, 2.2250738585072014e-308, 1e154, 1e155, -3.0, -1.5, float("inf"), float("-inf"), float("nan")):
    for y in (0.5, 2.0, 1.0, -0.5, 3.0, 0.0):
        if x < 0 and y % 1 and x > float("-inf"):
            continue  # complex: krait has none
        try:
            print(x, y, x**y)
        except (OverflowError, ZeroDivisionError) as e:
            print(x, y, type(e).__name__, e)
    if not x < 0:
        print((x * x) ** 0.5 == x)
