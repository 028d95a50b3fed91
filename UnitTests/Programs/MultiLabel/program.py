import numpy as np
import keras

keras.utils.set_random_seed(77)
x = np.random.uniform(-1, 1, size=(150, 5)).astype("float32")
labels = np.stack([x[:, 0] > 0, x[:, 1] + x[:, 2] > 0, x[:, 3] > 0.5], axis=1)
print(labels.shape, labels.dtype, labels.sum(axis=0), labels[0])
model = keras.Sequential([
    keras.layers.Input(shape=(5,)),
    keras.layers.Dense(12, activation="relu"),
    keras.layers.Dense(3, activation="sigmoid"),
])
model.compile(
    optimizer=keras.optimizers.Adam(learning_rate=0.02),
    loss=keras.losses.BinaryCrossentropy(label_smoothing=0.05),
    metrics=[keras.metrics.BinaryAccuracy(threshold=0.5), keras.metrics.AUC(multi_label=True, name="auc")],
)
history = model.fit(x, labels, epochs=6, batch_size=25, verbose=0)
print({k: round(v[-1], 2) for k, v in history.history.items()})
probabilities = model.predict(x[:4], verbose=0)
predicted = probabilities > 0.5
print(predicted.shape, predicted.dtype)
for row in predicted.astype(int):
    print(row.tolist(), int(row.sum()))
exact = np.all((model.predict(x, verbose=0) > 0.5) == labels, axis=1).mean()
print(exact > 0.3, np.logical_and(labels[:, 0], labels[:, 1]).sum(), np.logical_not(labels[:3, 2]))
one_hot = keras.utils.to_categorical(np.argmax(probabilities, axis=1), 3)
print(one_hot.shape, one_hot.sum())
print(keras.metrics.categorical_accuracy(np.eye(3), np.array([[0.9, 0.1, 0.0], [0.2, 0.3, 0.5], [0.0, 0.1, 0.9]])).numpy())
