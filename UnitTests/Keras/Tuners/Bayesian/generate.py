"""Records minima that SciPy's L-BFGS-B finds, and Gaussian processes of scikit-learn as keras_tuner makes them: bayesian.json.

`KERAS-PYTHON generate.py`
"""
import json
import os
import warnings

import numpy as np
import scipy.optimize
import sklearn.gaussian_process as gp

warnings.filterwarnings("ignore")
HERE = os.path.dirname(os.path.abspath(__file__))
INF = float("inf")


# As in MinimizationTests.cs.
def rosenbrock(x):
    g = np.zeros_like(x)
    f = 0.0
    for i in range(len(x) - 1):
        a, b = x[i + 1] - x[i] ** 2, 1 - x[i]
        f += 100 * a * a + b * b
        g[i] += -400 * a * x[i] - 2 * b
        g[i + 1] += 200 * a
    return f, g


def quadratic(x):
    """The minimum is at 1, 2, 3, ..., with other curvatures, and neighbours that pull."""
    c, k = np.arange(1, len(x) + 1.0), np.arange(1, len(x) + 1.0) ** 2
    d = x - c
    f, g = (k * d * d).sum(), 2 * k * d
    for i in range(len(x) - 1):
        f += d[i] * d[i + 1]
        g[i] += d[i + 1]
        g[i + 1] += d[i]
    return f, g


def beale(x):
    a, b = x
    t = [1.5 - a + a * b, 2.25 - a + a * b**2, 2.625 - a + a * b**3]
    d = [[-1 + b, a], [-1 + b**2, 2 * a * b], [-1 + b**3, 3 * a * b**2]]
    return sum(v * v for v in t), np.array([sum(2 * v * e[i] for v, e in zip(t, d)) for i in range(2)])


def himmelblau(x):
    a, b = x
    u, v = a * a + b - 11, a + b * b - 7
    return u * u + v * v, np.array([4 * a * u + 2 * v, 2 * u + 4 * b * v])


def waves(x):
    """Many minima."""
    return (np.sin(5 * x) + x * x).sum(), 5 * np.cos(5 * x) + 2 * x


def quartic(x):
    """Flat at its minimum."""
    return (x**4).sum(), 4 * x**3


def linear(x):
    """The minimum is in a corner."""
    k = np.where(np.arange(len(x)) % 2 == 0, 1.0, -1.0)
    return (k * x).sum(), k


FUNCTIONS = {f.__name__: f for f in [rosenbrock, quadratic, beale, himmelblau, waves, quartic, linear]}
UNIT = (0, 1)
CASES = [
    ("rosenbrock", [-1.2, 1], None), ("rosenbrock", [-1.2, 1], [(-2, 2)] * 2), ("rosenbrock", [-1.2, 1], [(-2, 0.5)] * 2), ("rosenbrock", [-1.2, 1], [(1.5, 3), (-2, 4)]),
    ("rosenbrock", [-1.2, 1] * 3, [(-5, 5)] * 6), ("rosenbrock", [0.1] * 10, [UNIT] * 10), ("rosenbrock", [3, -3, 3, -3], [(-INF, INF)] * 4), ("rosenbrock", [-1, 2, 0], [(-1, 0.8), (0.7, 2), (-3, 0.3)]),
    ("quadratic", [0], None), ("quadratic", [0.5], [UNIT]), ("quadratic", [0] * 5, None), ("quadratic", [0] * 5, [(0, 2.5)] * 5), ("quadratic", [9] * 5, [(0, 2.5)] * 5),
    ("quadratic", [0.2, 0.9, 0.4], [UNIT] * 3), ("quadratic", [0] * 4, [(0, INF), (-INF, 1), (3.5, INF), (-INF, INF)]), ("quadratic", [1, 2, 3], [(0, 5)] * 3), ("quadratic", [0.5, 7, 0.5], [(0, 4), (1.5, 1.5), (0, 4)]),
    ("beale", [1, 1], None), ("beale", [1, 1], [(-4.5, 4.5)] * 2), ("beale", [0, 0], [(0, 2), (0, 2)]),
    ("himmelblau", [0, 0], [(-5, 5)] * 2), ("himmelblau", [-4, 4], [(-5, 5)] * 2), ("himmelblau", [1, -1], [(0, 2), (-2, 0)]),
    ("waves", [0.3, 0.7, 0.1, 0.9], [UNIT] * 4), ("waves", [0.5, 1, 0], [UNIT] * 3), ("waves", [2], [(-3, 3)]), ("waves", [2, -2], None),
    ("quartic", [1, 2, 3], None), ("quartic", [1, -1], [(-1, 2), (-1, 1)]),
    ("linear", [0.3, 0.6, 0.5], [UNIT] * 3), ("linear", [0, 1], [UNIT] * 2),
]


def minimum(name, start, bounds, exact):
    f = FUNCTIONS[name]
    r = scipy.optimize.minimize(f if exact else lambda x: f(x)[0], np.array(start, float), jac=exact or None, bounds=bounds, method="L-BFGS-B")
    return {"x": r.x.tolist(), "value": float(r.fun), "steps": int(r.nit)}


def minima():
    for name, start, bounds in CASES:
        ends = bounds or [(-INF, INF)] * len(start)
        yield {
            "function": name, "start": start, "lower": [str(float(a)) for a, _ in ends], "upper": [str(float(b)) for _, b in ends],
            "gradient": minimum(name, start, bounds, True), "differences": minimum(name, start, bounds, False),
        }


def process(points, variables, seed, alpha, kind):
    random = np.random.RandomState(seed)
    x = random.uniform(size=(points, variables))
    y = {
        "smooth": lambda: np.sin(3 * x).sum(1), "rough": lambda: np.sin(40 * x).sum(1), "noise": lambda: random.normal(size=points), "constant": lambda: np.full(points, 0.25),
        "steep": lambda: 1e6 * np.exp(5 * x[:, 0]), "twice": lambda: np.arange(points) * 0.5,
    }[kind]()
    if kind == "twice":
        x[1::2] = x[::2][: len(x[1::2])]
    model = gp.GaussianProcessRegressor(kernel=gp.kernels.Matern(nu=2.5), n_restarts_optimizer=20, normalize_y=True, alpha=alpha, random_state=seed)
    model.fit(x, y)
    at = np.concatenate([random.uniform(size=(5, variables)), x[:2], np.zeros((1, variables)), np.ones((1, variables))])
    mean, deviation = model.predict(at, return_std=True)
    return {
        "kind": kind, "seed": seed, "alpha": alpha, "x": x.tolist(), "y": y.tolist(), "at": at.tolist(), "length_scale": float(model.kernel_.length_scale), "mean": mean.tolist(), "deviation": deviation.tolist(),
    }


def processes():
    for arguments in [
        (3, 1, 1, 1e-4, "smooth"), (12, 2, 2, 1e-4, "smooth"), (30, 4, 3, 1e-4, "smooth"), (20, 1, 4, 1e-4, "rough"), (15, 3, 5, 1e-4, "noise"), (15, 3, 6, 0.5, "noise"), (6, 2, 7, 1e-4, "constant"),
        (10, 2, 8, 1e-4, "steep"), (9, 2, 9, 1e-4, "twice"), (8, 2, 10, 1e-8, "smooth"), (1, 2, 11, 1e-4, "smooth"), (2, 1, 12, 1e-4, "smooth"), (40, 6, 13, 1e-2, "smooth"),
    ]:
        yield process(*arguments)


if __name__ == "__main__":
    with open(os.path.join(HERE, "bayesian.json"), "w") as file:
        json.dump({"minima": list(minima()), "processes": list(processes())}, file, separators=(",", ":"))
        file.write("\n")
