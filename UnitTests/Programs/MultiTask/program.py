# keras 3.15: Keras 3.6 takes the sorted names of a dictionary of losses for the order of the outputs, and fails. (3.15 logs the losses of outputs without their weights, so they are not printed.)
import keras
import numpy as np
import tensorflow as tf
from keras import layers

keras.utils.set_random_seed(31)
n = 200
features = {
    "age": np.random.randint(18, 80, size=(n, 1)).astype("float32"),
    "income": np.random.normal(50, 15, size=(n, 1)).astype("float32"),
    "history": np.random.normal(size=(n, 4)).astype("float32"),
}
churn = (features["history"][:, :1] > 0.2).astype("float32")
spend = (features["income"] * 0.1 + features["history"][:, 1:2]).astype("float32")
segment = np.random.randint(0, 3, size=(n,))

inputs = {
    "age": keras.Input((1,), name="age"),
    "income": keras.Input((1,), name="income"),
    "history": keras.Input((4,), name="history"),
}
x = layers.Concatenate()([inputs["age"] / 80.0, inputs["income"] / 100.0, inputs["history"]])
shared = layers.Dense(16, activation="relu", name="shared")(x)
shared = layers.Dropout(0.1)(shared)
outputs = [
    layers.Dense(1, activation="sigmoid", name="churn")(shared),
    layers.Dense(1, name="spend")(shared),
    layers.Dense(3, activation="softmax", name="segment")(shared),
]
model = keras.Model(inputs, outputs, name="multi_task")
model.compile(
    optimizer=keras.optimizers.Adam(0.005),
    loss={"churn": "binary_crossentropy", "spend": "mse", "segment": "sparse_categorical_crossentropy"},
    loss_weights={"churn": 1.0, "spend": 0.1, "segment": 0.5},
    metrics={"churn": "accuracy", "spend": ["mae"], "segment": ["accuracy"]},
)
targets = {"churn": churn, "spend": spend, "segment": segment}
history = model.fit(features, targets, epochs=3, batch_size=40, validation_split=0.2, verbose=0)
print(list(history.history))
for name, values in history.history.items():
    if name in ("loss", "val_loss") or not name.endswith("loss"):
        print(name, [f"{v:.4f}" for v in values])
results = model.evaluate(features, targets, verbose=0, return_dict=True)
print({name: round(value, 3) for name, value in results.items() if name == "loss" or not name.endswith("loss")})

dataset = tf.data.Dataset.from_tensor_slices((features, targets)).batch(50)
for batch_features, batch_targets in dataset.take(1):
    print(sorted(batch_features), batch_features["history"].shape, batch_targets["segment"].shape)
history = model.fit(dataset, epochs=2, verbose=0)
print([f"{v:.3f}" for v in history.history["loss"]])
predictions = model.predict({name: values[:4] for name, values in features.items()}, verbose=0)
print([p.shape for p in predictions])
print(np.argmax(predictions[2], axis=1).shape)
weights = [np.where(churn[:, 0] > 0, 2.0, 1.0), np.ones(n), np.ones(n)]
history = model.fit(features, [churn, spend, segment], sample_weight=weights, epochs=1, batch_size=40, verbose=0)
print(f"{history.history['loss'][0]:.3f}")
