import numpy as np
import keras
from keras import layers, ops


@keras.saving.register_keras_serializable(package="my_package")
class Scale(layers.Layer):
    def __init__(self, factor=2.0, **kwargs):
        super().__init__(**kwargs)
        self.factor = factor

    def build(self, input_shape):
        self.w = self.add_weight(shape=(input_shape[-1],), initializer="ones", name="w")

    def call(self, x):
        return x * self.w * self.factor

    def get_config(self):
        return {**super().get_config(), "factor": self.factor}


@keras.saving.register_keras_serializable(package="my_package")
def squared_plus(x):
    return ops.square(x) + 1.0


@keras.saving.register_keras_serializable(package="my_package")
class Residual(layers.Layer):
    def __init__(self, inner, **kwargs):
        super().__init__(**kwargs)
        self.inner = inner

    def call(self, x):
        return x + self.inner(x)

    def get_config(self):
        return {**super().get_config(), "inner": keras.saving.serialize_keras_object(self.inner)}

    @classmethod
    def from_config(cls, config):
        inner = keras.saving.deserialize_keras_object(config.pop("inner"))
        return cls(inner, **config)


class Unknown(layers.Layer):
    def call(self, x):
        return x + 1.0


keras.utils.set_random_seed(3)
model = keras.Sequential([keras.Input((3,)), Scale(3.0, name="scale"), layers.Dense(3, activation=squared_plus), Residual(layers.Dense(3, name="inner"), name="residual")])
text = model.to_json()
twin = keras.models.model_from_json(text)
twin.set_weights(model.get_weights())
x = np.linspace(0, 1, 6).reshape(2, 3).astype("float32")
print(np.abs(np.asarray(model(x)) - np.asarray(twin(x))).max())
print(twin.layers[0].factor, twin.layers[0].name, type(twin.layers[2].inner).__name__)
print(keras.saving.get_registered_name(Scale), keras.saving.get_registered_name(squared_plus))
print(sorted(name for name in keras.saving.get_custom_objects() if name.startswith("my_package>")))
print(keras.saving.serialize_keras_object(Scale(0.5, name="half"))["registered_name"])

stack = keras.Sequential([keras.Input((3,)), Unknown(name="unknown")])
text = stack.to_json()
try:
    keras.models.model_from_json(text)
except TypeError as e:
    print("Could not locate class 'Unknown'" in str(e))
with keras.saving.custom_object_scope({"Unknown": Unknown}):
    print(keras.models.model_from_json(text).layers[0].name)
print(keras.models.model_from_json(text, custom_objects={"Unknown": Unknown})(x).numpy()[0].tolist())

config = keras.saving.serialize_keras_object({"shape": (1, 2), "layer": layers.Dense(2, name="d"), "numbers": [1, 2.5, None, True], "array": np.array([1, 2])})
print(config["shape"], config["layer"]["class_name"], config["numbers"], config["array"])
back = keras.saving.deserialize_keras_object(config)
print(back["layer"].name, back["numbers"], back["array"])
