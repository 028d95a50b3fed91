import os
import tempfile
import keras
import numpy as np

keras.utils.set_random_seed(3)
x = np.random.rand(60, 4).astype("float32")
y = x.sum(axis=1, keepdims=True) * 0.5

path = os.path.join(tempfile.mkdtemp(), "training.csv")
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile(optimizer=keras.optimizers.SGD(0.05), loss="mse", metrics=["mae"])

# First training, then a second one that goes on in the same file.
model.fit(x, y, epochs=3, verbose=0, validation_split=0.2, callbacks=[keras.callbacks.CSVLogger(path)])
model.fit(x, y, epochs=5, initial_epoch=3, verbose=0, validation_split=0.2, callbacks=[keras.callbacks.CSVLogger(path, append=True)])

with open(path) as file:
    lines = file.read().splitlines()
print(len(lines), "lines")
print(lines[0])
for line in lines[1:]:
    epoch, *values = line.split(",")
    print("epoch", epoch, " ".join(f"{float(value):.4f}" for value in values))

# Another separator, and a file that is replaced.
model.fit(x, y, epochs=1, verbose=0, callbacks=[keras.callbacks.CSVLogger(path, separator=";")])
with open(path) as file:
    print(file.read().splitlines()[0])

# The test of an epoch is sent on by functions.
heard = []
sender = keras.callbacks.LambdaCallback(
    on_train_begin=lambda logs: heard.append("begin"),
    on_epoch_end=lambda epoch, logs: heard.append(f"epoch {epoch}: {' '.join(sorted(logs))}"),
    on_test_end=lambda logs: heard.append(f"test: {' '.join(sorted(logs))}"),
    on_train_end=lambda logs: heard.append("end"),
)
model.fit(x, y, epochs=2, verbose=0, validation_data=(x, y), callbacks=[sender])
print("\n".join(heard))
