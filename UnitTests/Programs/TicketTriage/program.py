# keras 3.15: Keras 3.6 takes the sorted names of a dictionary of losses for the order of the outputs, and fails. (3.15 logs the losses of outputs without their weights, so they are not printed.)
import keras
import numpy as np
from keras import layers

keras.utils.set_random_seed(11)
num_tags, num_words, num_departments = 12, 30, 4

title_input = keras.Input(shape=(num_words,), name="title")
body_input = keras.Input(shape=(num_words,), name="body")
tags_input = keras.Input(shape=(num_tags,), name="tags")
title_features = layers.Dense(16, activation="relu")(title_input)
body_features = layers.Dense(8, activation="relu")(body_input)
x = layers.concatenate([title_features, body_features, tags_input])
priority_pred = layers.Dense(1, name="priority")(x)
department_pred = layers.Dense(num_departments, name="department")(x)
model = keras.Model(
    inputs=[title_input, body_input, tags_input],
    outputs=[priority_pred, department_pred],
)
model.summary()
model.compile(
    optimizer=keras.optimizers.RMSprop(1e-3),
    loss=[
        keras.losses.BinaryCrossentropy(from_logits=True),
        keras.losses.CategoricalCrossentropy(from_logits=True),
    ],
    loss_weights=[1.0, 0.2],
)

title_data = np.random.randint(2, size=(160, num_words)).astype("float32")
body_data = np.random.randint(2, size=(160, num_words)).astype("float32")
tags_data = np.random.randint(2, size=(160, num_tags)).astype("float32")
priority_targets = (title_data[:, :1] + tags_data[:, :1] > 1).astype("float32")
dept_targets = keras.utils.to_categorical(np.random.randint(num_departments, size=160), num_departments)

history = model.fit(
    [title_data, body_data, tags_data],
    [priority_targets, dept_targets],
    epochs=2,
    batch_size=32,
    verbose=0,
)
print(list(history.history), [round(v, 4) for v in history.history["loss"]])
model.compile(
    optimizer=keras.optimizers.RMSprop(1e-3),
    loss={
        "priority": keras.losses.BinaryCrossentropy(from_logits=True),
        "department": keras.losses.CategoricalCrossentropy(from_logits=True),
    },
    loss_weights={"priority": 1.0, "department": 0.2},
    metrics={"priority": ["mae"], "department": ["accuracy"]},
)
history = model.fit(
    [title_data, body_data, tags_data],
    {"priority": priority_targets, "department": dept_targets},
    epochs=2,
    batch_size=32,
    validation_split=0.25,
    verbose=0,
)
for key, values in history.history.items():
    if not key.endswith("t_loss") and not key.endswith("y_loss"):
        print(key, [f"{v:.4f}" for v in values])
results = model.evaluate([title_data, body_data, tags_data], [priority_targets, dept_targets], verbose=0)
print(len(results), [f"{v:.4f}" for v in results[3:]], f"{results[0]:.4f}")
print(model.metrics_names)
priority, department = model.predict([title_data[:3], body_data[:3], tags_data[:3]], verbose=0)
print(priority.shape, department.shape)
print(np.round(priority, 3))
