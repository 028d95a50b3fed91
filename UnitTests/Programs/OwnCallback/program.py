import numpy as np
import keras


class Watcher(keras.callbacks.Callback):
    def on_train_begin(self, logs=None):
        self.losses = []
        print("training begins, keys:", list(logs.keys()))

    def on_train_batch_end(self, batch, logs=None):
        self.losses.append(logs["loss"])

    def on_epoch_end(self, epoch, logs=None):
        print(f"epoch {epoch + 1}: loss {logs['loss']:.4f} val_loss {logs['val_loss']:.4f} keys {sorted(logs.keys())}")
        if logs["loss"] < 0.25:
            print("good enough")
            self.model.stop_training = True


keras.utils.set_random_seed(11)
x = np.random.rand(300, 5).astype("float32")
y = x @ np.array([1.0, -2.0, 0.5, 3.0, 0.0], dtype="float32") + 0.1
y = y.reshape(-1, 1)

model = keras.Sequential([keras.Input((5,)), keras.layers.Dense(1)])
model.compile(optimizer=keras.optimizers.SGD(0.05), loss="mse")
watcher = Watcher()
early = keras.callbacks.EarlyStopping(monitor="val_loss", patience=2, restore_best_weights=True, verbose=1)
plateau = keras.callbacks.ReduceLROnPlateau(monitor="val_loss", factor=0.5, patience=1, min_delta=0.05, verbose=1)
history = model.fit(x, y, epochs=12, batch_size=30, validation_split=0.2, callbacks=[watcher, early, plateau], verbose=0)
print(len(watcher.losses), "batches,", len(history.epoch), "epochs")
print(history.history["learning_rate"])
print(history.params)
schedule = keras.callbacks.LearningRateScheduler(lambda epoch, lr: lr * 0.5, verbose=1)
history = model.fit(x, y, epochs=2, batch_size=30, callbacks=[schedule], verbose=0)
print(float(model.optimizer.learning_rate.numpy()))
