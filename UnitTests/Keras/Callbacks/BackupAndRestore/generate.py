"""Records the files that BackupAndRestore of real Keras 3.6 left of a training that was stopped after two of four epochs, and how Python went on with them. Writes python.json beside this file."""
import base64, json, os, tempfile, zlib
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
import keras, numpy as np

here = os.path.dirname(os.path.abspath(__file__))
x = np.arange(32.0).reshape(16, 2).astype("float32") / 32
y = x[:, :1] * 2 - 1
folder = tempfile.mkdtemp()


def train(callbacks):
    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1, kernel_initializer="ones")])
    model.compile(keras.optimizers.Adam(0.125), "mse")
    history = model.fit(x, y, epochs=4, batch_size=4, shuffle=False, verbose=0, callbacks=[keras.callbacks.BackupAndRestore(folder), *callbacks])
    return model, history


def stop(epoch, logs):
    if epoch == 2:
        raise KeyboardInterrupt


try:
    train([keras.callbacks.LambdaCallback(on_epoch_begin=stop)])
except KeyboardInterrupt:
    pass
weights = open(folder + "/latest.weights.h5", "rb").read()
metadata = open(folder + "/training_metadata.json").read()
model, history = train([])
json.dump({
    "weights": base64.b64encode(zlib.compress(weights, 9)).decode(), "metadata": metadata, "losses": history.history["loss"],
    "last": [float(v) for w in model.get_weights() for v in w.ravel()]}, open(here + "/python.json", "w"), indent=1)
