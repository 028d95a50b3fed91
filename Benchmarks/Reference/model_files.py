"""The reference's half of the benchmarks of model files: Keras, doing what ../Files/ModelFileCases does.

    model_files.py serve FOLDER     takes a command a line ("save keras", "load h5") and answers "RESULT seconds"
    model_files.py predict FILE     loads a model and predicts once
"""
import os
import sys
import time

import keras
import numpy as np


def flush(path):
    # Closing leaves the file to the system; ours is on the disk afterwards.
    descriptor = os.open(path, os.O_RDWR)
    os.fsync(descriptor)
    os.close(descriptor)


def serve(folder):
    model = keras.applications.VGG16(weights=None)
    for line in sys.stdin:
        action, format = line.split()
        path = os.path.join(folder, f"reference.{format}")
        if action == "load" and not os.path.exists(path):
            model.save(path)
        start = time.perf_counter()
        if action == "save":
            model.save(path)
            flush(path)
        else:
            keras.models.load_model(path, compile=False)
        print("RESULT", time.perf_counter() - start, flush=True)


if __name__ == "__main__":
    if sys.argv[1] == "serve":
        serve(sys.argv[2])
    else:
        print(keras.models.load_model(sys.argv[2]).predict(np.ones((1, 784), "float32"), verbose=0)[0, 0])
