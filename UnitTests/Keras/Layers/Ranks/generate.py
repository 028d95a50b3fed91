"""Records what Keras says to inputs that have the wrong number of dimensions, or channels that a layer was not built for: `KERAS-PYTHON generate.py` writes ranks.json."""
import json
import os

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
import keras
from keras import layers

# The shape that the layer is built for first, or None; the shape that it gets then.
CASES = {
    "Dense": (lambda: layers.Dense(2), None, (None,)),
    "Dense again": (lambda: layers.Dense(2), (None, 4), (None, 5)),
    "Permute": (lambda: layers.Permute((2, 1)), None, (None, 10)),
    "RepeatVector": (lambda: layers.RepeatVector(2), None, (None, 3, 4)),
    "Flatten": (lambda: layers.Flatten(), None, ()),
    "Conv1D": (lambda: layers.Conv1D(2, 3), None, (None, 8)),
    "Conv2D": (lambda: layers.Conv2D(2, 3), None, (None, 8, 8)),
    "Conv2D again": (lambda: layers.Conv2D(2, 3), (None, 8, 8, 3), (None, 8, 8, 1)),
    "Conv2DTranspose": (lambda: layers.Conv2DTranspose(2, 3), None, (None, 8, 8)),
    "DepthwiseConv2D": (lambda: layers.DepthwiseConv2D(3), None, (None, 8, 8)),
    "SeparableConv1D": (lambda: layers.SeparableConv1D(2, 3), None, (None, 8)),
    "MaxPooling2D": (lambda: layers.MaxPooling2D(), None, (None, 8, 8)),
    "AveragePooling1D": (lambda: layers.AveragePooling1D(2), None, (None, 8)),
    "GlobalAveragePooling2D": (lambda: layers.GlobalAveragePooling2D(), None, (None, 8, 8)),
    "GlobalMaxPooling1D": (lambda: layers.GlobalMaxPooling1D(), None, (None, 8)),
    "UpSampling2D": (lambda: layers.UpSampling2D(), None, (None, 8, 8)),
    "ZeroPadding2D": (lambda: layers.ZeroPadding2D(), None, (None, 8, 8)),
    "Cropping1D": (lambda: layers.Cropping1D(), None, (None, 8)),
    "SpatialDropout2D": (lambda: layers.SpatialDropout2D(0.5), None, (None, 8, 8)),
    "BatchNormalization again": (lambda: layers.BatchNormalization(), (None, 4), (None, 5)),
    "BatchNormalization rank": (lambda: layers.BatchNormalization(), (None, 4), (None, 3, 4)),
    "GroupNormalization again": (lambda: layers.GroupNormalization(2), (None, 4), (None, 6)),
    "PReLU rank": (lambda: layers.PReLU(), (None, 4), (None, 3, 4)),
}


def message(make, built, shape):
    keras.backend.clear_session()
    layer = make()
    if built:
        layer(keras.KerasTensor(built))
    try:
        layer(keras.KerasTensor(shape))
    except ValueError as error:
        return str(error)
    raise AssertionError(f"{layer} takes {shape}")


result = {name: message(*case) for name, case in CASES.items()}
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "ranks.json"), "w") as file:
    json.dump(result, file, indent=1)
    file.write("\n")
