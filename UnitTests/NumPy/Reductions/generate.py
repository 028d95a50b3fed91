"""Records sums, means and products of arrays in many layouts, as the bytes that NumPy 2.0 gives. The test draws the same arrays from RandomState(0)."""
import json
import pathlib

import numpy as np

layouts = {
    "dense": lambda x: x,
    "first 700 columns": lambda x: x[..., :700],
    "every other column": lambda x: x[..., ::2],
    "every third row": lambda x: x[::3],
    "backwards": np.flip,
    "transposed": lambda x: x.T,
    "middle": lambda x: x[1:-1, ..., 1:-1],
    "last axis first": lambda x: np.moveaxis(x, -1, 0),
}
shapes = [(5,), (1000,), (8193,), (20000,), (100003,), (3, 5000), (40, 1000), (2, 9000), (20, 30, 40), (3, 50, 701), (9, 8, 7, 6)]
cases = []
random = np.random.RandomState(0)
for shape in shapes:
    x = random.random_sample(shape)
    for layout, view in layouts.items():
        if layout == "middle" and len(shape) == 1:
            continue
        axes = [None, 0] + ([-1] if len(shape) > 1 else []) + ([[0, 1], [0, 2], [1, 2]] if len(shape) > 2 else [])
        for dtype in ["float32", "float64", "float16", "int32"]:
            array = view((x * 100).astype(dtype) if dtype == "int32" else x.astype(dtype))
            for axis in axes:
                at = tuple(axis) if isinstance(axis, list) else axis
                for name in ["sum", "mean"] + (["prod"] if array.dtype.kind == "f" and dtype != "float16" else []):
                    value = np.ascontiguousarray(getattr(np, name)(array if name != "prod" else array + array.dtype.type(0.5), axis=at))
                    # A sum of the bytes, each weighted by its place: enough to tell other bits.
                    raw = np.frombuffer(value.tobytes(), np.uint8).astype(np.uint64)
                    digest = int((raw * (np.arange(raw.size, dtype=np.uint64) * np.uint64(2654435761) + np.uint64(1))).sum() % np.uint64(2**53))
                    cases.append([list(shape), layout, dtype, axis, name, digest])
path = pathlib.Path(__file__).with_name("sums.json")
path.write_text("[\n" + ",\n".join(json.dumps(case) for case in cases) + "\n]\n")
print(len(cases), "cases;", repr(np.full(1000000, 0.1, np.float32).sum()))
