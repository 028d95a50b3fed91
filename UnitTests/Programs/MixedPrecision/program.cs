#:project ../../../Shared/Keras/TfNet.Keras.csproj
// band: 4e-3 (float16 and bfloat16)
using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Optimizers;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.Keras.mixed_precision;
using static Tensorflow.KerasApi;

var layers = keras.layers;
keras.utils.set_random_seed(7);
set_global_policy("mixed_float16");
print(global_policy());
var policy = keras.DTypePolicy("mixed_float16");
print(policy.name, policy.compute_dtype, policy.variable_dtype);

var x = np.sin(np.arange(256 * 12) * 0.37).astype("float32").reshape(256, 12);
var y = (x[":", 0] + x[":", 5] > 0).astype("int32");

var inputs = keras.Input(12, name: "numbers");
var h = layers.Dense(16, activation: "relu").Apply(inputs);
print(np.dtype(h.dtype));
h = layers.BatchNormalization().Apply(h);
h = layers.Dropout(0.2).Apply(h);
var outputs = layers.Dense(2, activation: "softmax", dtype: "float32", name: "classes").Apply(h);
var model = keras.Model(inputs, outputs);
foreach (var layer in model.layers)
    print(layer.name, layer.compute_dtype, layer.variable_dtype, layer.dtype_policy);

model.compile("adam", loss: "sparse_categorical_crossentropy", metrics: ["accuracy"]);
var optimizer = (LossScaleOptimizer)model.optimizer!;
print(optimizer.name);
print(optimizer.inner_optimizer.name, optimizer.initial_scale);
var history = model.fit(x, y, epochs: 3, batch_size: 32, shuffle: false, verbose: 0);
print(history.history["loss"].Select(value => Math.Round(value, 4)).ToList());
foreach (var weight in model.weights)
    print(weight.path, np.dtype(weight.dtype));
print(model.predict(x[":4"], verbose: 0).dtype);
print((int)optimizer.step_counter.numpy(), (double)optimizer.dynamic_scale.numpy());

var half = keras.Sequential([keras.Input(12), layers.Dense(3)]);
print(half.predict(x[":2"], verbose: 0).dtype);
print(np.dtype(new Scale("float16").Apply(x[":2"]).dtype));
print(np.dtype(new Scale().Apply(x[":2"]).dtype));
print(keras.dtype_policies.serialize(half.layers[0].dtype_policy));

set_global_policy("mixed_bfloat16");
var brain = keras.Sequential([keras.Input(12), layers.Dense(3, kernel_initializer: "ones")]);
brain.compile("sgd", loss: "mse");
print(brain.optimizer!.name);
print(brain.predict(np.ones((1, 12)), verbose: 0));
print(keras.config.dtype_policy().name, keras.config.floatx());
try
{
    layers.Dense(1, dtype: "float17");
}
catch (ValueError error)
{
    print(error.Message);
}

internal sealed class Scale(DTypePolicy? dtype = null) : Layer(dtype: dtype)
{
    private KerasVariable? _factor;

    public override void build(Shape input_shape)
    {
        _factor = add_weight(input_shape[-1], "ones", name: "factor");
        base.build(input_shape);
    }

    public override Tensor call(Tensor inputs, bool training = false)
    {
        print("scale sees", np.dtype(inputs.dtype), np.dtype(_factor!.dtype));
        return inputs * _factor;
    }
}
