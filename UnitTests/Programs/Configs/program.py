import keras
import numpy as np

keras.utils.set_random_seed(1)

# What a layer is made of, and a layer made of that.
dense = keras.layers.Dense(4, activation="relu", kernel_initializer=keras.initializers.HeNormal(seed=3), kernel_regularizer="l2", name="hidden")
config = dense.get_config()
for key, value in config.items():
    print(key, "=", value)
twin = keras.layers.Dense.from_config(config)
x = np.linspace(-1, 1, 12, dtype="float32").reshape(3, 4)
print(np.array_equal(dense(x), twin(x)))

# An argument changed on the way.
config["units"] = 2
config["name"] = "smaller"
smaller = keras.layers.Dense.from_config(config)
print(smaller.name, smaller(x).shape)

# All that a model is compiled with.
optimizer = keras.optimizers.SGD.from_config(keras.optimizers.SGD(0.25, momentum=0.5, nesterov=True).get_config())
print(optimizer.get_config())
loss = keras.losses.deserialize(keras.losses.serialize(keras.losses.CategoricalCrossentropy(label_smoothing=0.125, name="smooth")))
print(loss.name, keras.losses.serialize(loss))
metric = keras.metrics.get({"class_name": "Precision", "config": {"thresholds": [0.25, 0.75], "name": "p"}})
print(metric.get_config())
schedule = keras.optimizers.schedules.deserialize(keras.optimizers.schedules.serialize(keras.optimizers.schedules.CosineDecay(0.5, 8)))
print([round(float(schedule(step)), 6) for step in (0, 4, 8)])
print(keras.optimizers.get({"class_name": "adam", "config": {"learning_rate": schedule}}).name)
print(keras.constraints.get({"class_name": "MaxNorm", "config": {"max_value": 2.5}}).get_config(), keras.regularizers.get("L1L2").get_config(), keras.initializers.get("random_normal").get_config())
print(keras.activations.serialize(keras.activations.relu), keras.activations.deserialize("tanh")(0.0).numpy())


# A layer of one's own adds its arguments to those of the base.
@keras.saving.register_keras_serializable(package="Mine")
class Scaled(keras.layers.Dense):
    def __init__(self, units, factor=1.0, **kwargs):
        super().__init__(units, **kwargs)
        self.factor = factor

    def call(self, inputs):
        return super().call(inputs) * self.factor

    def get_config(self):
        return {**super().get_config(), "factor": self.factor}


scaled = Scaled(2, factor=0.5, use_bias=False, name="scaled")
print(list(scaled.get_config()))
again = keras.layers.deserialize(keras.layers.serialize(scaled))
print(type(again).__name__, again.factor, again.use_bias, again.name)


# An initializer and an activation of one's own in the config of a layer of Keras.
@keras.saving.register_keras_serializable(package="Mine")
class Halves(keras.initializers.Initializer):
    def __init__(self, value=0.5):
        self.value = value

    def __call__(self, shape, dtype=None):
        return keras.ops.full(shape, self.value, dtype=dtype)

    def get_config(self):
        return {"value": self.value}


@keras.saving.register_keras_serializable(package="Mine")
def twice(x):
    return x * 2


layer = keras.layers.Dense(2, activation=twice, kernel_initializer=Halves(0.25), name="own")
config = layer.get_config()
print(config["activation"]["class_name"], config["activation"]["config"], config["kernel_initializer"]["class_name"], config["kernel_initializer"]["registered_name"], config["kernel_initializer"]["config"])
print(np.array_equal(layer(x), keras.layers.Dense.from_config(config)(x)))

# What is wrong with a config is said.
for wrong in [{"units": 3, "colour": "red"}, {"units": 3, "activation": "fancy"}]:
    try:
        keras.layers.Dense.from_config(wrong)
    except TypeError as error:
        print(str(error).splitlines()[-1])
try:
    keras.optimizers.Adam.from_config({"learning_rate": 0.5, "lr": 0.5})
except ValueError as error:
    print(error)
