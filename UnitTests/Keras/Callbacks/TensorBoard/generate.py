"""Records what the TensorBoard callback of real Keras 3.6 writes in some trainings: events.json beside this file, for each folder the tags, steps, plugins and values in their order; of images sizes and pixels."""
import glob, json, os, tempfile
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
import keras, numpy as np, tensorflow as tf
from tensorflow.core.util import event_pb2

here = os.path.dirname(os.path.abspath(__file__))


def model():
    layers = keras.layers
    m = keras.Sequential([
        keras.Input((4, 4, 1)), layers.Conv2D(2, 3, name="c"), layers.BatchNormalization(), layers.Flatten(), layers.Dense(3, name="wide"), layers.Dense(1, name="d")])
    for w in m.trainable_weights:
        w.assign(((np.arange(np.prod(w.shape)) * 7 % 11 - 5) / 16).reshape(w.shape).astype("float32"))
    m.compile(keras.optimizers.SGD(0.0625), "mse", metrics=["mae"])
    return m


x = (np.arange(8 * 16) * 5 % 17 / 16).reshape(8, 4, 4, 1).astype("float32")
y = (np.arange(8) % 3 / 2).reshape(8, 1).astype("float32")


def events(folder):
    result = {}
    for run in ("train", "validation"):
        rows = []
        for file in sorted(glob.glob(f"{folder}/{run}/events.out.tfevents.*.v2")):
            for record in tf.data.TFRecordDataset(file):
                event = event_pb2.Event.FromString(record.numpy())
                for value in event.summary.value:
                    plugin = value.metadata.plugin_data.plugin_name
                    if plugin == "graph_keras_model":
                        continue
                    row = {"tag": value.tag, "step": event.step, "plugin": plugin}
                    if plugin == "images":
                        parts = list(value.tensor.string_val)
                        row["size"] = [int(p) for p in parts[:2]]
                        row["images"] = [tf.io.decode_png(p).numpy().ravel().tolist() for p in parts[2:]]
                    elif "per_second" not in value.tag:
                        row["values"] = tf.make_ndarray(value.tensor).ravel().tolist()
                    rows.append(row)
        result[run] = rows
    return result


cases = {}
for name, settings, validation in [
    ("epochs", {}, True),
    ("no validation", {}, False),
    ("weights", {"histogram_freq": 2, "write_images": True}, False),
    ("batches", {"update_freq": "batch"}, True),
    ("every second", {"update_freq": 2, "write_steps_per_second": True}, False),
    ("speed", {"write_steps_per_second": True}, False),
]:
    folder = tempfile.mkdtemp()
    m = model()
    m.fit(x, y, epochs=3 if "weights" == name else 2, batch_size=4, shuffle=False, verbose=0, validation_data=(x, y) if validation else None,
          callbacks=[keras.callbacks.TensorBoard(folder, write_graph=False, **settings)])
    cases[name] = events(folder)
folder = tempfile.mkdtemp()
m.evaluate(x, y, verbose=0, callbacks=[keras.callbacks.TensorBoard(folder, write_graph=False)])
cases["evaluation"] = events(folder)
folder = tempfile.mkdtemp()
m.fit(x, y, epochs=1, verbose=0, shuffle=False, callbacks=[keras.callbacks.LearningRateScheduler(lambda epoch: 0.03125), keras.callbacks.TensorBoard(folder, write_graph=False)])
cases["schedule"] = events(folder)
json.dump(cases, open(here + "/events.json", "w"), separators=(",", ":"))
