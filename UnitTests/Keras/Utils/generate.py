"""Records what keras.utils gives: utils.json."""
import json
import pathlib

import keras
import numpy as np

numbers = np.array([[1., -2., 3.], [0., 0., 0.], [4., 5., -6.]])
categorical = {"plain": [0, 2, 1], "column": [[1], [0]], "table": [[0, 1], [2, 0]], "negative": [0, -1, 2]}
data = {
    "categorical": {name: {"x": x, "y": keras.utils.to_categorical(x).tolist(), "wide": keras.utils.to_categorical(x, 5).tolist()} for name, x in categorical.items()},
    "numbers": numbers.tolist(),
    "normalized": [{"axis": axis, "order": order, "y": keras.utils.normalize(numbers, axis, order).tolist()} for axis in (-1, 1) for order in (1, 2, 3)],
}
pathlib.Path(__file__).with_name("utils.json").write_text(json.dumps(data) + "\n")
