"""Checks an exported file as ONNX defines it, and runs it: `KERAS-PYTHON verify.py FILE`. What the tests compare is done by ONNX Runtime; this is the second judge, for files at hand."""
import sys

import numpy as np
import onnx
import onnxruntime

model = onnx.load(sys.argv[1])
onnx.checker.check_model(model, full_check=True)
session = onnxruntime.InferenceSession(sys.argv[1])
inputs = {i.name: np.sin(np.arange(np.prod(s), dtype="f4") * 0.7).reshape(s) for i in session.get_inputs() for s in [[d if isinstance(d, int) else 4 for d in i.shape]]}
for output, value in zip(session.get_outputs(), session.run(None, inputs)):
    print(output.name, value.dtype, value.shape, value.ravel()[:4])
