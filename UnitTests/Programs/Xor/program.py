import numpy as np
from keras.models import Sequential
from keras.layers import Dense
from keras.utils import set_random_seed

set_random_seed(0)
X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
y = np.array([0, 1, 1, 0])

model = Sequential()
model.add(Dense(8, input_dim=2, activation="relu"))
model.add(Dense(1, activation="sigmoid"))
model.compile(loss="binary_crossentropy", optimizer="adam", metrics=["accuracy"])
model.fit(X, y, epochs=400, verbose=0)
loss, accuracy = model.evaluate(X, y, verbose=0)
print("accuracy: %.2f%%" % (accuracy * 100))
predictions = model.predict(X, verbose=0)
print((predictions > 0.5).astype("int32").ravel())
print(predictions.shape, predictions.dtype)
for inputs, target, output in zip(X, y, predictions):
    print(inputs, target, output[0].round())
print(model.get_weights()[0].shape, model.layers[0].get_weights()[1].shape)
print(model.input_shape, model.output_shape, model.count_params())
