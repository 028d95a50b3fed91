import numpy as np
import keras

schedules = {
    "exponential": keras.optimizers.schedules.ExponentialDecay(0.1, decay_steps=10, decay_rate=0.9),
    "staircase": keras.optimizers.schedules.ExponentialDecay(0.1, decay_steps=10, decay_rate=0.5, staircase=True),
    "piecewise": keras.optimizers.schedules.PiecewiseConstantDecay([5, 15], [1.0, 0.5, 0.1]),
    "polynomial": keras.optimizers.schedules.PolynomialDecay(0.1, decay_steps=20, end_learning_rate=0.01, power=2.0),
    "inverse": keras.optimizers.schedules.InverseTimeDecay(0.1, decay_steps=5, decay_rate=0.5),
    "cosine": keras.optimizers.schedules.CosineDecay(0.1, decay_steps=20),
    "restarts": keras.optimizers.schedules.CosineDecayRestarts(0.1, first_decay_steps=8),
}
for name, schedule in schedules.items():
    print(f"{name:12s}", " ".join(f"{float(schedule(step)):.5f}" for step in [0, 1, 5, 10, 16, 30]))

keras.utils.set_random_seed(6)
x = np.random.rand(64, 3).astype("float32")
y = x.sum(axis=1, keepdims=True)
model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
for optimizer in [
    keras.optimizers.SGD(0.01),
    keras.optimizers.SGD(0.01, momentum=0.9, nesterov=True),
    keras.optimizers.RMSprop(0.01),
    keras.optimizers.Adam(0.01),
    keras.optimizers.AdamW(0.01, weight_decay=0.01),
    keras.optimizers.Adagrad(0.01),
    keras.optimizers.Adadelta(1.0),
    keras.optimizers.Nadam(0.01),
    keras.optimizers.Adamax(0.01),
    keras.optimizers.Ftrl(0.01),
    keras.optimizers.Lion(0.001),
]:
    keras.utils.set_random_seed(6)
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
    model.compile(optimizer=optimizer, loss="mse")
    history = model.fit(x, y, epochs=3, batch_size=16, verbose=0)
    print(f"{optimizer.name:10s} {history.history['loss'][-1]:.5f} {int(optimizer.iterations.numpy())} {len(optimizer.variables)}")

model.compile(optimizer=keras.optimizers.SGD(schedules["exponential"]), loss="mse")
history = model.fit(x, y, epochs=2, batch_size=16, verbose=0)
print(float(model.optimizer.learning_rate.numpy()))
