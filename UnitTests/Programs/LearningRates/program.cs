#:project ../../../Shared/Keras/TfNet.Keras.csproj
// band: 1e-5 (powers and cosines differ in their last digits)
using Tensorflow.Keras.Optimizers;
using Tensorflow.Keras.Optimizers.Schedules;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

var schedules = new Dictionary<string, LearningRateSchedule>
{
    ["exponential"] = keras.optimizers.schedules.ExponentialDecay(0.1f, decay_steps: 10, decay_rate: 0.9f),
    ["staircase"] = keras.optimizers.schedules.ExponentialDecay(0.1f, decay_steps: 10, decay_rate: 0.5f, staircase: true),
    ["piecewise"] = keras.optimizers.schedules.PiecewiseConstantDecay([5, 15], [1.0f, 0.5f, 0.1f]),
    ["polynomial"] = keras.optimizers.schedules.PolynomialDecay(0.1f, decay_steps: 20, end_learning_rate: 0.01f, power: 2.0f),
    ["inverse"] = keras.optimizers.schedules.InverseTimeDecay(0.1f, decay_steps: 5, decay_rate: 0.5f),
    ["cosine"] = keras.optimizers.schedules.CosineDecay(0.1f, decay_steps: 20),
    ["restarts"] = keras.optimizers.schedules.CosineDecayRestarts(0.1f, first_decay_steps: 8),
};
foreach (var (name, schedule) in schedules)
    print($"{name,-12}", string.Join(" ", new[] { 0, 1, 5, 10, 16, 30 }.Select(step => $"{(float)schedule.Apply(step):F5}")));

keras.utils.set_random_seed(6);
var x = np.random.rand(64, 3).astype("float32");
var y = x.sum(axis: 1, keepdims: true);
var model = keras.Sequential([keras.Input(3), keras.layers.Dense(1)]);
foreach (var optimizer in new Optimizer[]
{
    keras.optimizers.SGD(0.01f),
    keras.optimizers.SGD(0.01f, momentum: 0.9f, nesterov: true),
    keras.optimizers.RMSprop(0.01f),
    keras.optimizers.Adam(0.01f),
    keras.optimizers.AdamW(0.01f, weight_decay: 0.01f),
    keras.optimizers.Adagrad(0.01f),
    keras.optimizers.Adadelta(1.0f),
    keras.optimizers.Nadam(0.01f),
    keras.optimizers.Adamax(0.01f),
    keras.optimizers.Ftrl(0.01f),
    keras.optimizers.Lion(0.001f),
})
{
    keras.utils.set_random_seed(6);
    model = keras.Sequential([keras.Input(3), keras.layers.Dense(1)]);
    model.compile(optimizer: optimizer, loss: "mse");
    var history = model.fit(x, y, epochs: 3, batch_size: 16, verbose: 0);
    print($"{optimizer.name,-10} {history.history["loss"][^1]:F5} {(int)optimizer.iterations.numpy()} {len(optimizer.variables)}");
}

model.compile(optimizer: keras.optimizers.SGD(schedules["exponential"]), loss: "mse");
model.fit(x, y, epochs: 2, batch_size: 16, verbose: 0);
print((double)(float)model.optimizer!.learning_rate.numpy());
