import numpy as np
import keras
from keras import ops


def huber_by_hand(y_true, y_pred):
    error = y_true - y_pred
    small = ops.abs(error) <= 1.0
    return ops.mean(ops.where(small, 0.5 * ops.square(error), ops.abs(error) - 0.5), axis=-1)


class WeightedError(keras.losses.Loss):
    def __init__(self, factor=2.0, name="weighted_error"):
        super().__init__(name=name)
        self.factor = factor

    def call(self, y_true, y_pred):
        error = y_true - y_pred
        return ops.mean(ops.where(error > 0, self.factor * ops.square(error), ops.square(error)), axis=-1)


keras.utils.set_random_seed(8)
x = np.random.rand(100, 3).astype("float32")
y = (x @ np.array([[3.0], [-1.0], [2.0]]) + np.random.normal(scale=0.1, size=(100, 1))).astype("float32")


def make():
    keras.utils.set_random_seed(8)
    return keras.Sequential([keras.Input((3,)), keras.layers.Dense(4, activation="relu"), keras.layers.Dense(1)])


for name, loss in [("mse", "mse"), ("function", huber_by_hand), ("class", WeightedError(3.0)), ("huber", keras.losses.Huber())]:
    model = make()
    model.compile(optimizer=keras.optimizers.SGD(0.05), loss=loss, metrics=["mae"])
    history = model.fit(x, y, epochs=4, batch_size=25, verbose=0)
    print(name, [f"{v:.4f}" for v in history.history["loss"]], f"mae {history.history['mae'][-1]:.4f}")

print(float(keras.losses.MeanSquaredError()(np.array([[0.0, 1.0]]), np.array([[1.0, 1.0]]))))
print(keras.losses.mean_squared_error(np.array([[0.0, 1.0], [0.0, 0.0]]), np.array([[1.0, 1.0], [1.0, 0.0]])).numpy())
print(f"{float(keras.losses.CategoricalCrossentropy()(np.array([[0.0, 1.0]]), np.array([[0.1, 0.9]]))):.5f}")
losses = keras.losses.MeanSquaredError(reduction=None)
print(losses(np.array([[0.0], [2.0]]), np.array([[1.0], [0.0]])).numpy())
