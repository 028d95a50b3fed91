import numpy as np
import keras
from keras import layers


class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.hidden = layers.Dense(16, activation="tanh")
        self.out = layers.Dense(1)

    def call(self, inputs):
        x = self.hidden(inputs)
        return self.out(x)


keras.utils.set_random_seed(7)
x = np.linspace(-3, 3, 200).reshape(-1, 1).astype("float32")
y = np.sin(x)

model = Net()
model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.01), loss="mse", metrics=["mae"])
history = model.fit(x, y, epochs=20, batch_size=20, verbose=0)
print(len(history.history["loss"]))
print(f"first {history.history['loss'][0]:.4f} last {history.history['loss'][-1]:.4f}")
print("last mae %.4f" % history.history["mae"][-1])
print(model.count_params())
for w in model.weights:
    print(w.path, w.shape)
results = model.evaluate(x, y, verbose=0)
print(len(results), "results")
print(model.predict(x[:3], verbose=0).shape)
print([layer.name for layer in model.layers])
