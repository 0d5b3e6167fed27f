# statistics: means, medians, modes, quantiles and spreads, of ints, floats and fractions, and what is refused.
import statistics as st
from fractions import Fraction as F


def show(label, function, *args, **kwargs):
    try:
        print(label, repr(function(*args, **kwargs)))
    except Exception as e:
        print(label, type(e).__name__, e)


data = {
    "ints": [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5],
    "even": [2, 4, 4, 4, 5, 5, 7, 9],
    "floats": [1.5, 2.5, 2.5, 2.75, 3.25, 4.75],
    "tiny": [1e-9, 2e-9, 1e9, 1e9 + 1],
    "fractions": [F(1, 2), F(2, 3), F(3, 4)],
    "mixed": [1, 2.5, 4, True],
    "one": [42],
    "none": [],
    "equal": [7, 7, 7],
    "negative": [-5, -1, 3],
}
for name, values in data.items():
    for function in (st.mean, st.fmean, st.geometric_mean, st.harmonic_mean, st.median, st.median_low, st.median_high,
                     st.median_grouped, st.mode, st.multimode, st.variance, st.pvariance, st.stdev, st.pstdev):
        show(f"{name} {function.__name__}", function, values)

show("generator", st.mean, (x * x for x in range(10)))
show("text", st.mean, ["1"])
show("letters", st.mode, "abracadabra")
show("letters", st.multimode, "aabbcc")
show("around 3", st.variance, [1, 2, 6], 3)
show("around 3.5", st.pvariance, [1.5, 2, 6], 3.5)
show("exact", st.mean, [0.1] * 10)
show("infinite", st.mean, [1, float("inf")])
show("nan", st.mean, [1, float("nan")])
show("weights", st.fmean, [85, 92, 83, 91], [0.2, 0.2, 0.3, 0.3])
show("weights short", st.fmean, [1, 2], [1])
show("weights zero", st.fmean, [1, 2], [0, 0])
show("weighted", st.harmonic_mean, [40, 60], weights=[5, 30])
show("zero inside", st.harmonic_mean, [10, 0, 4])
show("interval", st.median_grouped, [1, 3, 3, 5, 7], interval=2)
for method in ("exclusive", "inclusive", "other"):
    for n in (1, 4, 5, 0):
        show(f"quantiles {method} {n}", st.quantiles, [105, 129, 87, 86, 111, 111, 89, 81, 108, 92], n=n, method=method)
show("quantiles of one", st.quantiles, [1])
print(issubclass(st.StatisticsError, ValueError))
