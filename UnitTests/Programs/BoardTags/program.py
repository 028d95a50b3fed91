import sys
import tempfile
import keras
import numpy as np
import tensorflow as tf
from tensorboard.backend.event_processing.event_accumulator import EventAccumulator

keras.utils.set_random_seed(8)
x = np.random.rand(80, 3).astype("float32")
y = (x.sum(axis=1, keepdims=True) > 1.5).astype("float32")

logs = sys.argv[1] if len(sys.argv) > 1 else tempfile.mkdtemp()
model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(4, activation="relu"), keras.layers.Dense(1, activation="sigmoid")])
model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
board = keras.callbacks.TensorBoard(log_dir=logs, histogram_freq=1, write_images=True)
model.fit(x, y, epochs=3, batch_size=16, validation_split=0.25, verbose=0, callbacks=[board])

# A loop of one's own writes what it likes.
writer = tf.summary.create_file_writer(logs + "/own")
with writer.as_default():
    for step in range(4):
        tf.summary.scalar("squares", step * step, step=step)
    tf.summary.text("note", "weights of the **first** layer", step=0)
    tf.summary.histogram("kernel", model.layers[0].kernel, step=3)
    tf.summary.image("picture", np.linspace(0, 1, 24).reshape(1, 4, 6, 1), step=1, description="from black to white")
writer.close()


def read(run):
    events = EventAccumulator(f"{logs}/{run}", size_guidance={"tensors": 0})
    events.Reload()
    for tag in sorted(events.Tags()["tensors"]):
        plugin = events.SummaryMetadata(tag).plugin_data.plugin_name
        values = events.Tensors(tag)
        line = f"{run} {tag} [{plugin}] steps {[value.step for value in values]}"
        if plugin == "scalars":
            line += f" last {tf.make_ndarray(values[-1].tensor_proto).item():.4f}"
        print(line)


for run in ("train", "validation", "own"):
    read(run)
