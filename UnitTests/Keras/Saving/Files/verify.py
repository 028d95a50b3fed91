"""Reads files that .NET saved: `KERAS-PYTHON verify.py FOLDER`, with KERAS=3.15 too. FOLDER is what RewrittenFileTests fills where KERAS_FILES names one.

Each file has to predict what expected.json says, and to go on with the same losses. Of a .h5 file, Keras can go on with no training: its optimizer is built for none of the layers' weights.
"""
import json
import pathlib
import sys
import warnings

import keras
import numpy as np

import generate

folder = pathlib.Path(sys.argv[1])
expected = json.loads((folder / "expected.json").read_text())
worst = 0.0
for path in sorted(folder.glob("*.keras")) + sorted(folder.glob("*.h5")):
    if path.name.endswith(".weights.h5"):
        continue
    name = path.stem
    # Keras 3.15 does not read what 3.6 saves of these optimizers: it orders their variables otherwise.
    if not keras.__version__.startswith("3.6.") and name in ("averaged", "own_model"):
        continue
    keras.backend.clear_session()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        model = keras.models.load_model(path)
    x, y = generate.data_of(name)
    pairs = list(zip(sum(expected[name]["outputs"], []), sum(generate.flat(model.predict(x, verbose=0)), []), strict=True))
    if path.suffix == ".keras":
        for step in expected[name]["steps"]:
            model.reset_metrics()
            logs = model.train_on_batch(x, y, return_dict=True)
            # Later versions tell the losses of outputs without their weights.
            pairs += [(value, float(logs[key])) for key, value in step.items() if keras.__version__.startswith("3.6.") or not key.endswith("_loss")]
        weights = folder / f"{name}.weights.h5"
        model.load_weights(weights)
    difference = max(abs(a - b) / max(1, abs(a)) for a, b in pairs)
    print(f"{path.name:28} {difference:.1e}")
    worst = max(worst, difference)
sys.exit(f"a difference of {worst}" if worst > 1e-5 else 0)
