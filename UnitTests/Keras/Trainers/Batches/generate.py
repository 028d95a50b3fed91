"""Records how real Keras 3.6 trains on image iterators, PyDatasets, generators and tf.data: python generate.py

batches.json: losses, labels in the order in which batches came, and where the random streams stand afterwards.
"""
import json, pathlib, random, warnings
import numpy as np
import keras, tensorflow as tf
from keras.src.legacy.preprocessing.image import ImageDataGenerator

warnings.simplefilter("ignore")
X = np.random.RandomState(0).uniform(0, 1, (14, 4, 5, 3)).astype("float32")
Y = np.random.RandomState(1).uniform(0, 1, (14, 2)).astype("float32")
XV, YV = X[:5] * 0.5, Y[:5]


def model(seed):
    keras.utils.set_random_seed(seed)
    m = keras.Sequential([keras.Input((4, 5, 3)), keras.layers.Flatten(), keras.layers.Dense(2)])
    m.compile(keras.optimizers.SGD(0.05), "mse", metrics=["mae"])
    return m


class Halves(keras.utils.PyDataset):
    def __init__(self, **k):
        super().__init__(**k)
        self.epoch = 0

    def __len__(self):
        return 3

    def __getitem__(self, i):
        return X[4 * i:4 * i + 4] * (1 + self.epoch), Y[4 * i:4 * i + 4]

    def on_epoch_end(self):
        self.epoch += 1


def generator(n):
    for i in range(n):
        yield X[i:i + 3], Y[i:i + 3], np.float32([1, 2, 0.5])


def done(m, history, **more):
    return {"history": {k: [float(v) for v in vs] for k, vs in history.history.items()}, "numpy": np.random.random(), "python": random.random(), **more}


out = {}
augment = lambda **k: ImageDataGenerator(rotation_range=30, width_shift_range=0.2, horizontal_flip=True, **k)

m = model(3)
out["flow"] = done(m, m.fit(augment().flow(X, Y, batch_size=4), epochs=3, verbose=0))
m = model(4)
out["flow and validation flow"] = done(m, m.fit(augment(rescale=0.5).flow(X, Y, batch_size=4), epochs=3, verbose=0,
                                               validation_data=ImageDataGenerator(rescale=0.5).flow(XV, YV, batch_size=2)))
m = model(5)
out["seeded flow in order"] = done(m, m.fit(augment().flow(X, Y, batch_size=4, seed=11), epochs=2, verbose=0, shuffle=False, validation_data=(XV, YV), validation_batch_size=3))
m = model(6)
out["weighted flow"] = done(m, m.fit(augment().flow(X, Y, batch_size=6, sample_weight=np.arange(14.0)), epochs=2, verbose=0))
m = model(7)
h = m.fit(augment().flow(X, Y, batch_size=4), steps_per_epoch=3, epochs=1, verbose=0)
out["first epoch of 3 steps"] = {"history": {k: [float(v) for v in vs] for k, vs in h.history.items()}}
m = model(8)
out["dataset of one's own"] = done(m, m.fit(Halves(), epochs=3, verbose=0))
m = model(9)
data = tf.data.Dataset.from_tensor_slices((X, Y)).shuffle(14, seed=5).batch(4)
out["tf.data"] = done(m, m.fit(data, epochs=3, verbose=0, validation_data=tf.data.Dataset.from_tensor_slices((XV, YV)).batch(2)))
m = model(10)
out["tf.data without end"] = done(m, m.fit(tf.data.Dataset.from_tensor_slices((X, Y)).map(lambda x, y: (x * 2, y)).repeat().batch(3).prefetch(1), steps_per_epoch=4, epochs=3, verbose=0))
m = model(11)
out["generator"] = done(m, m.fit(generator(8), steps_per_epoch=4, epochs=2, verbose=0))
m = model(12)
f = augment().flow(X, Y, batch_size=4, shuffle=False)
out["evaluate"] = {"history": {"loss": [m.evaluate(f, verbose=0)[0]]}, "numpy": np.random.random(), "python": random.random()}
m = model(13)
f = augment().flow(X, Y, batch_size=4, shuffle=False)  # without targets Keras 3.6 fails
out["predict"] = {"history": {"prediction": m.predict(f, verbose=0).ravel().tolist()}, "numpy": np.random.random(), "python": random.random()}
pathlib.Path(__file__).with_name("batches.json").write_text(json.dumps(out, indent=1) + "\n")
