#:project ../../../Shared/Keras/TfNet.Keras.csproj
// band: 2e-3 (sums differ in their last digits)
using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;
using layers = Tensorflow.Keras.layers;
using Tensorflow.Keras.Losses;

keras.utils.set_random_seed(17);

var teacher = keras.Sequential([keras.Input(shape: 10), layers.Dense(32), layers.LeakyReLU(negative_slope: 0.2f), layers.Dense(3)], name: "teacher");
var student = keras.Sequential([keras.Input(shape: 10), layers.Dense(4), layers.LeakyReLU(negative_slope: 0.2f), layers.Dense(3)], name: "student");
var student_scratch = keras.models.clone_model(student);
print(student_scratch.name, student_scratch.layers.Select(layer => layer.name).ToList());

var x_train = np.random.normal(size: (240, 10)).astype("float32");
var y_train = np.argmax(x_train[":, :3"] + 0.3f * x_train[":, 3:6"], axis: 1);
var (x_test, y_test) = (x_train["180:"], y_train["180:"]);
(x_train, y_train) = (x_train[":180"], y_train[":180"]);
teacher.compile(
    optimizer: keras.optimizers.Adam(0.01f),
    loss: keras.losses.SparseCategoricalCrossentropy(from_logits: true),
    metrics: [keras.metrics.SparseCategoricalAccuracy()]);
var history = teacher.fit(x_train, y_train, epochs: 5, verbose: 0);
print(history.history["loss"].Select(v => $"{v:F4}").ToList());
var results = teacher.evaluate(x_test, y_test, verbose: 0);
print(results.Names.Select(name => $"{results[name]:F3}").ToList());

var distiller = new Distiller(student: student, teacher: teacher);
distiller.compile(
    optimizer: keras.optimizers.Adam(0.01f),
    metrics: [keras.metrics.SparseCategoricalAccuracy()],
    student_loss_fn: keras.losses.SparseCategoricalCrossentropy(from_logits: true),
    distillation_loss_fn: keras.losses.KLDivergence(),
    alpha: 0.1f,
    temperature: 10);
history = distiller.fit(x_train, y_train, epochs: 3, verbose: 0);
print(history.history.Keys.ToList());
print(history.history["loss"].Select(v => $"{v:F4}").ToList());
results = distiller.evaluate(x_test, y_test, verbose: 0);
print(results.Names.Select(name => $"{results[name]:F3}").ToList());

student_scratch.compile(
    optimizer: keras.optimizers.Adam(0.01f),
    loss: keras.losses.SparseCategoricalCrossentropy(from_logits: true),
    metrics: [keras.metrics.SparseCategoricalAccuracy()]);
history = student_scratch.fit(x_train, y_train, epochs: 3, verbose: 0);
print(history.history["loss"].Select(v => $"{v:F4}").ToList());

class Distiller(Model student, Model teacher) : Model
{
    readonly Model teacher = teacher;
    readonly Model student = student;
    Loss student_loss_fn = null!;
    Loss distillation_loss_fn = null!;
    float alpha;
    float temperature;

    public void compile(OptimizerArg optimizer, MetricsArg metrics, Loss student_loss_fn, Loss distillation_loss_fn, float alpha = 0.1f, float temperature = 3)
    {
        base.compile(optimizer: optimizer, metrics: metrics);
        this.student_loss_fn = student_loss_fn;
        this.distillation_loss_fn = distillation_loss_fn;
        this.alpha = alpha;
        this.temperature = temperature;
    }

    public override Tensor compute_loss(Tensors? x = null, Tensors? y = null, Tensors? y_pred = null, Tensors? sample_weight = null, bool training = true)
    {
        var teacher_pred = teacher.Apply(x!, training: false);
        var student_loss = student_loss_fn.Apply(y!, y_pred!);
        var distillation_loss = distillation_loss_fn.Apply(
            ops.softmax(teacher_pred / temperature, axis: 1),
            ops.softmax(y_pred! / temperature, axis: 1)) * (temperature * temperature);
        var loss = alpha * student_loss + (1 - alpha) * distillation_loss;
        return loss;
    }

    public override Tensor call(Tensor x, bool training = false) => student.Apply(x);
}
