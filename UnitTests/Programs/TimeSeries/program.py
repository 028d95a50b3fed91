import numpy as np
import keras

t = np.arange(0, 120)
series = 10 + 0.05 * t + 3 * np.sin(2 * np.pi * t / 12) + np.random.RandomState(4).normal(scale=0.3, size=120)
train, valid = series[:96], series[96:]
mean, std = train.mean(), train.std()
print(f"{mean:.4f} {std:.4f}", train.shape, valid.shape)
scaled = (series - mean) / std
window = 12
X = np.array([scaled[i:i + window] for i in range(len(scaled) - window)])
y = scaled[window:]
print(X.shape, y.shape, X[0, :3].round(4), y[:2].round(4))

keras.utils.set_random_seed(4)
model = keras.Sequential([
    keras.Input((window,)),
    keras.layers.Reshape((window, 1)),
    keras.layers.Conv1D(8, 3, activation="relu", padding="causal"),
    keras.layers.MaxPooling1D(2),
    keras.layers.Flatten(),
    keras.layers.Dense(1),
])
model.compile(loss=keras.losses.Huber(), optimizer=keras.optimizers.Adam(0.01), metrics=["mae"])
history = model.fit(X[:84], y[:84], epochs=5, batch_size=12, shuffle=False, verbose=0)
print([f"{v:.4f}" for v in history.history["mae"]])
forecast = model.predict(X[84:], verbose=0)[:, 0] * std + mean
print(forecast.shape, f"mae {np.abs(forecast - valid).mean():.3f} naive {np.abs(series[95:-1] - valid).mean():.3f}")
print(np.diff(valid)[:3].round(4), np.convolve(valid[:5], np.ones(3) / 3, mode="valid").round(4))
