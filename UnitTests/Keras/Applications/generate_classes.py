"""Records what Keras makes of predictions with an index of made-up classes, and of pixels whose channels come first: classes.json."""
import json
import os

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
import keras
import numpy as np
from generate import MODELS, images, numbers
from keras.src.applications import imagenet_utils

HERE = os.path.dirname(os.path.abspath(__file__))


def said(action):
    try:
        action()
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return None


def predictions():
    """As in the tests: distinct numbers, since equal ones come in no certain order."""
    return (np.arange(2000) * 617 % 2003 / 2003).reshape(2, 1000).astype("float32")


imagenet_utils.CLASS_INDEX = {str(i): [f"n{i:08}", f"class_{i}"] for i in range(1000)}
decode = keras.applications.vgg16.decode_predictions
recorded = {"decoded": {str(top): [[[name, text, float(score)] for name, text, score in image] for image in decode(predictions(), top=top)] for top in (5, 1, -997)},
            "of all": [len(decode(predictions(), top=top)[0]) for top in (0, 2000)],
            "errors": [said(lambda: decode(np.zeros(shape))) for shape in ((2, 10), (1000,), (2, 1000, 1))]}
first = {}
for module in sorted({module for module, _ in MODELS.values()} | {"imagenet_utils"}):
    function = getattr(keras.applications, module).preprocess_input
    x = images(2, 2).transpose(0, 3, 1, 2)
    first[module] = {
        "array": numbers(function(x.copy(), data_format="channels_first")), "image": numbers(function(x[0].copy(), data_format="channels_first")),
        "bytes": numbers(function(x.astype("uint8"), data_format="channels_first")), "tensor": numbers(function(keras.ops.convert_to_tensor(x), data_format="channels_first")),
        "error": said(lambda: function(x.copy(), data_format="channels_middle")),
    }
recorded["channels_first"] = first
recorded["modes"] = {mode: numbers(keras.applications.imagenet_utils.preprocess_input(images(2, 2), mode=mode)) for mode in ("caffe", "tf", "torch")}
recorded["mode"] = said(lambda: keras.applications.imagenet_utils.preprocess_input(images(2, 2), mode="pil"))
with open(os.path.join(HERE, "classes.json"), "w") as file:
    json.dump(recorded, file)
    file.write("\n")
