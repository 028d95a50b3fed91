import keras
import numpy as np
from keras import layers

x = np.linspace(-2, 2, 120).reshape(-1, 1).astype("float32")
y = np.sin(2 * x) + 0.05 * np.cos(31 * x)


def get_model(seed, width):
    keras.utils.set_random_seed(seed)
    inputs = keras.Input(shape=(1,))
    h = layers.Dense(width, activation="tanh")(inputs)
    h = layers.Dense(width, activation="tanh")(h)
    return keras.Model(inputs, layers.Dense(1)(h), name=f"member_{seed}")


members = [get_model(seed, 8 + 2 * seed) for seed in range(3)]
for member in members:
    member.compile(optimizer=keras.optimizers.Adam(0.01), loss="mse")
    history = member.fit(x, y, epochs=10, batch_size=20, verbose=0)
    print(member.name, f"{history.history['loss'][0]:.3f}", f"{history.history['loss'][-1]:.3f}")
inputs = keras.Input(shape=(1,))
ensemble = keras.Model(inputs, layers.average([member(inputs) for member in members]), name="ensemble")
ensemble.summary(expand_nested=True, show_trainable=True)
ensemble.compile(loss="mse")
print(f"{ensemble.evaluate(x, y, verbose=0):.3f}")
stacked = np.mean([member.predict(x, verbose=0) for member in members], axis=0)
print(np.allclose(stacked, ensemble.predict(x, verbose=0), atol=1e-5))
for member in members:
    member.trainable = False
head_input = keras.Input(shape=(1,))
votes = layers.concatenate([member(head_input) for member in members])
stacker = keras.Model(head_input, layers.Dense(1, use_bias=False, name="vote", kernel_initializer=keras.initializers.Constant(1 / 3))(votes))
stacker.compile(keras.optimizers.SGD(0.05), "mse")
history = stacker.fit(x, y, epochs=3, batch_size=120, verbose=0)
print([f"{v:.3f}" for v in history.history["loss"]])
print(stacker.get_layer("vote").get_weights()[0].shape, len(stacker.trainable_variables), stacker.count_params())
