"""
Reads models that this library wrote, with real Keras: `KERAS-PYTHON verify.py FOLDER` reads each NAME.json of the folder, calls the model on ones, and prints the name and the shapes of its outputs.
"""
import os
import sys

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
import generate
import keras
import numpy as np

folder = sys.argv[1]
for file in sorted(os.listdir(folder)):
    with open(os.path.join(folder, file)) as f:
        text = f.read()
    model = keras.models.model_from_json(text)
    outputs = ""
    if model._functional if isinstance(model, keras.Sequential) else model.built:
        structure = model._inputs_struct if hasattr(model, "_inputs_struct") else model.inputs[0]
        inputs = keras.tree.map_structure(lambda t: np.ones([2 if size is None else size for size in t.shape], t.dtype), structure)
        outputs = str([list(np.shape(output)) for output in keras.tree.flatten(model(inputs))])
    print(file, type(model).__name__, outputs)
