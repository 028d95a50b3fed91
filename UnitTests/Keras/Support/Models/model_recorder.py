"""What scripts that record models of real Keras share."""
import os

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ["COLUMNS"] = "120"
import zlib

import keras
import numpy as np


def data(*shape):
    """The same numbers as in the tests: sin(0.7 i), i counting the elements from 0."""
    return np.sin(np.arange(np.prod(shape)).reshape(shape) * 0.7).astype("float32")


def record(make):
    """The layers in their order, the paths of the weights, the checksums of their first values, the summary, what it gives for fixed inputs, and, where it has one input and one
    output, two epochs of training."""
    keras.backend.clear_session()
    keras.utils.set_random_seed(7)
    model = make()
    lines = []
    model.summary(print_fn=lines.append, line_length=100)
    shapes = [tuple(size or 5 for size in i.shape[1:]) for i in model.inputs]
    x = [data(6, *shape) for shape in shapes]
    outputs = model(x if len(x) > 1 else x[0])
    result = {
        "layers": [layer.name for layer in model.layers], "paths": [w.path for w in model.weights], "summary": "\n".join(lines), "inputs": shapes,
        "weights": [zlib.crc32(np.ascontiguousarray(w).tobytes()) for w in model.get_weights()],
        "outputs": [np.asarray(o).ravel().tolist() for o in (outputs if isinstance(outputs, list) else [outputs])],
    }
    if len(x) == 1 and not isinstance(outputs, list):
        model.compile("adam", "mse", metrics=["mae"])
        y = data(6, *outputs.shape[1:]) * 0.5
        result["history"] = model.fit(x[0], y, epochs=2, batch_size=4, verbose=0, shuffle=False).history
    return result


def error(run):
    """The message of the error that is raised."""
    keras.backend.clear_session()
    try:
        run()
    except (TypeError, ValueError) as e:
        return str(e)
    raise AssertionError("no error")
