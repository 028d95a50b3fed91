import numpy as np
import keras
from keras import layers, mixed_precision

keras.utils.set_random_seed(7)
mixed_precision.set_global_policy("mixed_float16")
print(mixed_precision.global_policy())
policy = keras.DTypePolicy("mixed_float16")
print(policy.name, policy.compute_dtype, policy.variable_dtype)

x = np.sin(np.arange(256 * 12) * 0.37).astype("float32").reshape(256, 12)
y = (x[:, 0] + x[:, 5] > 0).astype("int32")


class Scale(layers.Layer):
    def build(self, input_shape):
        self.factor = self.add_weight(shape=(input_shape[-1],), initializer="ones", name="factor")

    def call(self, inputs):
        print("scale sees", keras.backend.standardize_dtype(inputs.dtype), self.factor.dtype)
        return inputs * self.factor


inputs = keras.Input((12,), name="numbers")
h = layers.Dense(16, activation="relu")(inputs)
print(h.dtype)
h = layers.BatchNormalization()(h)
h = layers.Dropout(0.2)(h)
outputs = layers.Dense(2, activation="softmax", dtype="float32", name="classes")(h)
model = keras.Model(inputs, outputs)
for layer in model.layers:
    print(layer.name, layer.compute_dtype, layer.variable_dtype, layer.dtype_policy)

model.compile("adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
print(model.optimizer.name)
print(model.optimizer.inner_optimizer.name, model.optimizer.initial_scale)
history = model.fit(x, y, epochs=3, batch_size=32, shuffle=False, verbose=0)
print([round(value, 4) for value in history.history["loss"]])
for weight in model.weights:
    print(weight.path, weight.dtype)
print(model.predict(x[:4], verbose=0).dtype)
print(int(model.optimizer.step_counter.numpy()), float(model.optimizer.dynamic_scale.numpy()))

half = keras.Sequential([keras.Input((12,)), layers.Dense(3)])
print(half.predict(x[:2], verbose=0).dtype)
print(keras.backend.standardize_dtype(Scale(dtype="float16")(x[:2]).dtype))
print(keras.backend.standardize_dtype(Scale()(x[:2]).dtype))
print(keras.dtype_policies.serialize(half.layers[0].dtype_policy))

mixed_precision.set_global_policy("mixed_bfloat16")
brain = keras.Sequential([keras.Input((12,)), layers.Dense(3, kernel_initializer="ones")])
brain.compile("sgd", loss="mse")
print(brain.optimizer.name)
print(brain.predict(np.ones((1, 12)), verbose=0))
print(keras.config.dtype_policy().name, keras.config.floatx())
try:
    layers.Dense(1, dtype="float17")
except ValueError as error:
    print(error)
