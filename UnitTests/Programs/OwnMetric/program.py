import numpy as np
import keras
from keras import ops


class Hits(keras.metrics.Metric):
    def __init__(self, name="hits", **kwargs):
        super().__init__(name=name, **kwargs)
        self.total = self.add_variable(shape=(), initializer="zeros", name="total")

    def update_state(self, y_true, y_pred, sample_weight=None):
        same = ops.equal(ops.cast(y_true, "int32"), ops.cast(ops.argmax(y_pred, axis=-1), "int32"))
        self.total.assign_add(ops.sum(ops.cast(same, "float32")))

    def result(self):
        return self.total


def share(y_true, y_pred):
    same = ops.equal(ops.cast(y_true, "int32"), ops.cast(ops.argmax(y_pred, axis=-1), "int32"))
    return ops.mean(ops.cast(same, "float32"))


keras.utils.set_random_seed(4)
x = np.random.rand(30, 4).astype("float32")
y = np.random.randint(0, 3, size=30)
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3, activation="softmax")])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=[Hits(), share, "accuracy"])
history = model.fit(x, y, epochs=2, batch_size=30, verbose=0)
print({name: [round(v, 4) for v in values] for name, values in history.history.items()})
loss, hits, mean, accuracy = model.evaluate(x, y, batch_size=10, verbose=0)
print(hits, f"{mean:.4f} {accuracy:.4f}")

metric = Hits()
metric.update_state(y, model.predict(x, verbose=0))
print(float(metric.result()), metric.name, len(metric.variables))
metric.reset_state()
print(float(metric.result()))

for name in ["Accuracy", "BinaryAccuracy", "Precision", "Recall", "MeanAbsoluteError", "RootMeanSquaredError"]:
    m = getattr(keras.metrics, name)()
    m.update_state([0, 1, 1, 1], [0, 1, 0, 1])
    print(m.name, f"{float(m.result()):.4f}")
mean = keras.metrics.Mean()
for value in [1, 2, 3, 4]:
    mean.update_state(value)
print(float(mean.result()))
