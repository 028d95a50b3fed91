import keras
import numpy as np
from keras import layers, ops

keras.utils.set_random_seed(7)
tower = keras.Sequential([keras.Input((6,)), layers.Dense(16, activation="relu"), layers.Dense(4)], name="tower")
query, item = keras.Input((6,), name="query"), keras.Input((6,), name="item")
u = tower(query)
v = tower(item)
u = u / ops.sqrt(ops.sum(ops.square(u), axis=1, keepdims=True) + 1e-6)
v = v / ops.sqrt(ops.sum(ops.square(v), axis=1, keepdims=True) + 1e-6)
score = ops.sum(u * v, axis=1, keepdims=True)
model = keras.Model([query, item], [score, ops.abs(u - v)[:, 0]], name="two_towers")
model.summary()
a = np.sin(np.arange(30).reshape(5, 6)).astype("float32")
b = np.cos(np.arange(30).reshape(5, 6)).astype("float32")
score, first = model([a, b])
print(score.shape, first.shape, [f"{v:.4f}" for v in np.ravel(score)], [f"{v:.4f}" for v in np.ravel(first)])
same, zero = model([a, a])
print(np.round(np.ravel(same), 3), np.ravel(zero))
print([w.path for w in model.weights])
