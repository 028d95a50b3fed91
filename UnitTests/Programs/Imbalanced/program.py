import numpy as np
import keras

keras.utils.set_random_seed(13)
x = np.random.normal(size=(400, 3)).astype("float32")
y = (x[:, 0] + 0.5 * x[:, 1] > 1.2).astype("int64")
print("positives:", int(y.sum()), "of", len(y))
negatives, positives = np.bincount(y)
weights = {0: len(y) / (2.0 * negatives), 1: len(y) / (2.0 * positives)}
print({k: round(float(v), 4) for k, v in weights.items()})

metrics = [
    keras.metrics.BinaryAccuracy(name="accuracy"),
    keras.metrics.Precision(name="precision"),
    keras.metrics.Recall(name="recall"),
    keras.metrics.AUC(name="auc"),
    keras.metrics.TruePositives(name="tp"),
    keras.metrics.FalseNegatives(name="fn"),
]
model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(8, activation="relu"), keras.layers.Dense(1, activation="sigmoid")])
model.compile(optimizer=keras.optimizers.Adam(0.01), loss="binary_crossentropy", metrics=metrics)
history = model.fit(x, y, epochs=4, batch_size=50, class_weight=weights, verbose=0)
print(f"{history.history['loss'][-1]:.3f}", history.history["tp"], history.history["fn"])
results = model.evaluate(x, y, return_dict=True, verbose=0)
for name, value in results.items():
    print(name, f"{value:.3f}")
sample_weight = np.where(y == 1, 5.0, 1.0)
model.compile(optimizer="adam", loss="binary_crossentropy", weighted_metrics=["accuracy"])
print([f"{v:.3f}" for v in model.evaluate(x, y, sample_weight=sample_weight, verbose=0)])
f1 = keras.metrics.F1Score(average="micro", threshold=0.5)
f1.update_state(y.reshape(-1, 1), model.predict(x, verbose=0))
print(f"f1 {float(f1.result()):.3f}")
print(model.metrics_names)
