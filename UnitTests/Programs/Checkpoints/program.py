import os
import tempfile
import keras
import numpy as np

keras.utils.set_random_seed(21)
x = np.random.rand(200, 6).astype("float32")
y = (np.sin(3 * x[:, :1]) + 0.3 * np.random.rand(200, 1)).astype("float32")
x_train, y_train, x_val, y_val = x[:40], y[:40], x[40:], y[40:]

# The texts of the callbacks name the files: relative to this folder.
os.chdir(tempfile.mkdtemp())


def build():
    model = keras.Sequential([keras.Input((6,)), keras.layers.Dense(32, activation="relu"), keras.layers.Dense(1)])
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss="mse", metrics=["mae"])
    return model


model = build()
best = keras.callbacks.ModelCheckpoint("best.keras", monitor="val_loss", save_best_only=True, verbose=1)
each = keras.callbacks.ModelCheckpoint("weights/{epoch:02d}-{val_mae:.3f}.weights.h5", save_weights_only=True)
early = keras.callbacks.EarlyStopping(monitor="val_loss", patience=3, restore_best_weights=True, verbose=1)
history = model.fit(x_train, y_train, epochs=40, batch_size=10, validation_data=(x_val, y_val), verbose=0, callbacks=[best, each, early])

epochs = len(history.history["loss"])
print("trained", epochs, "epochs, the best was", early.best_epoch + 1)
print("files:", sorted(os.listdir("weights")))

# The best model is the one whose weights came back, and that of its epoch's file.
loaded = keras.models.load_model("best.keras")
print("best model:", f"{loaded.evaluate(x_val, y_val, verbose=0)[0]:.4f}")
print("restored:  ", f"{model.evaluate(x_val, y_val, verbose=0)[0]:.4f}")
print("same predictions:", bool(np.array_equal(loaded.predict(x_val, verbose=0), model.predict(x_val, verbose=0))))
other = build()
name = sorted(os.listdir("weights"))[early.best_epoch]
other.load_weights("weights/" + name)
print("its weights:", f"{other.evaluate(x_val, y_val, verbose=0)[0]:.4f}")

# A training that is broken off goes on where it was.
class Broken(keras.callbacks.Callback):
    def on_epoch_begin(self, epoch, logs=None):
        if epoch == 3:
            raise KeyboardInterrupt


model = build()
try:
    model.fit(x_train, y_train, epochs=5, verbose=0, callbacks=[keras.callbacks.BackupAndRestore("backup"), Broken()])
except KeyboardInterrupt:
    print("broken off, kept:", [name for name in sorted(os.listdir("backup")) if not name.endswith(".npz")])
model = build()
begun = []
watch = keras.callbacks.LambdaCallback(on_epoch_begin=lambda epoch, logs: begun.append(epoch))
model.fit(x_train, y_train, epochs=5, verbose=0, callbacks=[keras.callbacks.BackupAndRestore("backup"), watch])
print("went on with epochs", begun, "and the backup is there:", os.path.exists("backup"))
