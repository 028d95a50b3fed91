import numpy as np
import keras
from keras import layers

rng = np.random.RandomState(17)
n = 160
size = rng.uniform(40, 200, n)
rooms = rng.randint(1, 7, n)
age = rng.uniform(0, 60, n)
price = 2000 * size + 8000 * rooms - 500 * age + rng.normal(0, 9000, n)
X = np.column_stack([size, rooms, age])
print(X.shape, X[:2].round(2))
train, test = X[:120], X[120:]
y_train, y_test = price[:120] / 100000, price[120:] / 100000

keras.utils.set_random_seed(17)
normalizer = layers.Normalization(axis=-1)
normalizer.adapt(train)
print(normalizer.mean.numpy().round(2), normalizer(train[:1]).numpy().round(3))
model = keras.Sequential([normalizer, layers.Dense(16, activation="relu"), layers.Dense(1)])
model.compile(optimizer=keras.optimizers.Adam(0.05), loss="mean_absolute_error", metrics=["mse"])
history = model.fit(train, y_train, epochs=15, validation_split=0.2, verbose=0)
print(f"{history.history['val_loss'][0]:.3f} {min(history.history['val_loss']):.3f}")
predicted = model.predict(test, verbose=0).flatten()
print(predicted.shape, f"mae {np.mean(np.abs(y_test - predicted)):.3f} rmse {np.sqrt(np.mean(np.square(y_test - predicted))):.3f}")
print(f"{np.corrcoef(y_test, predicted)[0, 1]:.3f}")
model.summary()
