"""Records which layers are built as soon as they are made: `KERAS-PYTHON generate_built.py` writes built.json."""
import inspect
import json
import os

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
import keras
from keras import layers

# The first arguments of layers that need some.
ARGUMENTS = [(), (2,), (0.5,), (2, 2), ("relu",), ((4, 1),), (lambda x: x,), ("ab,bc->ac", 3), (layers.Dense(2),), (0.1, 0.1)]


def built(layer):
    for arguments in ARGUMENTS:
        try:
            return layer(*arguments).built
        except Exception:
            pass
    return False


classes = [layer for name, layer in sorted(vars(layers).items()) if inspect.isclass(layer) and issubclass(layer, layers.Layer)]
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "built.json"), "w") as f:
    json.dump(sorted({layer.__name__ for layer in classes if built(layer)}), f, indent=1)
    f.write("\n")
