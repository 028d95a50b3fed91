import numpy as np
import keras
from keras import layers
from sklearn.metrics import classification_report, confusion_matrix
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

np.random.seed(10)
keras.utils.set_random_seed(10)
centers = np.array([[0.0, 0.0, 1.0, 2.0], [2.0, 1.0, 0.0, 0.0], [4.0, 0.0, 2.0, 1.0]])
labels = np.random.randint(0, 3, size=240)
data = centers[labels] + np.random.normal(scale=0.7, size=(240, 4))
X_train, X_test, y_train, y_test = train_test_split(data, labels, test_size=0.25, random_state=42, stratify=labels)
scaler = StandardScaler()
X_train = scaler.fit_transform(X_train)
X_test = scaler.transform(X_test)
print(X_train.shape, X_test.shape, X_train.mean(axis=0).round(6) + 0.0, X_train.std(axis=0))
print(np.bincount(y_train), np.bincount(y_test))

y_train_cat = keras.utils.to_categorical(y_train, 3)
y_test_cat = keras.utils.to_categorical(y_test, num_classes=3)
model = keras.Sequential([
    layers.Input(shape=(4,)),
    layers.Dense(16, activation="relu", kernel_initializer="he_normal"),
    layers.Dense(3, activation="softmax"),
])
model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.01), loss="categorical_crossentropy", metrics=["accuracy", keras.metrics.Recall(name="recall")])
history = model.fit(X_train, y_train_cat, epochs=10, batch_size=16, validation_data=(X_test, y_test_cat), verbose=0)
print(sorted(history.history))
best = int(np.argmax(history.history["val_accuracy"]))
print("best epoch", best + 1, f"{max(history.history['val_accuracy']):.4f}")
predictions = np.argmax(model.predict(X_test, verbose=0), axis=1)
print(confusion_matrix(y_test, predictions))
print(classification_report(y_test, predictions, target_names=["a", "b", "c"]))
print("accuracy", np.mean(predictions == y_test))
