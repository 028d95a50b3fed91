using Tensorflow;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Layers;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Trainers;

/// <summary>Training loops that programs write themselves, on tapes and datasets.</summary>
[Collection("random streams")]
public class CustomLoopTests
{
    /// <summary>Two classes that a line separates.</summary>
    private static (NDArray X, NDArray Y) Data()
    {
        var (x, y) = (new float[64, 3], new int[64]);
        for (var i = 0; i < 64; i++)
        {
            for (var j = 0; j < 3; j++)
                x[i, j] = MathF.Sin(1.3f * (3 * i + j + 1));
            y[i] = x[i, 0] + x[i, 1] > x[i, 2] ? 1 : 0;
        }
        return (new NDArray(x), new NDArray(y));
    }

    [Fact]
    public void LogisticRegressionAsTensorFlowNetWritesIt()
    {
        var (x_train, y_train) = Data();
        var (num_classes, num_features) = (2, 3);
        var train_data = tf.data.Dataset.from_tensor_slices(x_train, y_train);
        train_data = train_data.repeat().shuffle(64).batch(16).prefetch(1).take(200);
        var W = tf.Variable(tf.ones((num_features, num_classes)), name: "weight");
        var b = tf.Variable(tf.zeros(num_classes), name: "bias");
        Func<Tensor, Tensor> logistic_regression = x => tf.nn.softmax(tf.matmul(x, W) + b);
        Func<Tensor, Tensor, Tensor> cross_entropy = (y_pred, y_true) =>
        {
            y_true = tf.one_hot(y_true, depth: num_classes);
            y_pred = tf.clip_by_value(y_pred, 1e-9f, 1.0f);
            return tf.reduce_mean(-tf.reduce_sum(y_true * tf.math.log(y_pred), 1));
        };
        Func<Tensor, Tensor, Tensor> accuracy = (y_pred, y_true) =>
        {
            var correct_prediction = tf.equal(tf.math.argmax(y_pred, 1), tf.cast(y_true, tf.int64));
            return tf.reduce_mean(tf.cast(correct_prediction, tf.float32), axis: -1);
        };
        var optimizer = keras.optimizers.SGD(0.5f);
        Action<Tensor, Tensor> run_optimization = (x, y) =>
        {
            using var g = tf.GradientTape();
            var pred = logistic_regression(x);
            var loss = cross_entropy(pred, y);
            var gradients = g.gradient(loss, (W, b));
            optimizer.apply_gradients(zip(gradients, (W, b)));
        };
        foreach (var (step, (batch_x, batch_y)) in enumerate(train_data, 1))
        {
            run_optimization(batch_x, batch_y);
            if (step == 200)
                Assert.True((float)cross_entropy(logistic_regression(batch_x), batch_y) < 0.3f);
        }
        Assert.True((float)accuracy(logistic_regression(x_train), y_train) > 0.9f);
    }

    /// <summary>The loop that <c>fit</c> runs, written out, gives the bits that <c>fit</c> gives.</summary>
    [Fact]
    public void ATapeTrainsAsFitDoes()
    {
        var (x, y) = Data();
        Sequential Make()
        {
            keras.utils.set_random_seed(3);
            return keras.Sequential([keras.Input(shape: 3), new Dense(8, activation: "relu"), new Dropout(0.2), new Dense(2)]);
        }
        var fitted = Make();
        fitted.compile(keras.optimizers.Adam(0.01f), keras.losses.SparseCategoricalCrossentropy(from_logits: true));
        fitted.fit(x, y, batch_size: 16, epochs: 2, shuffle: false, verbose: 0);

        var model = Make();
        var optimizer = keras.optimizers.Adam(0.01f);
        var loss_fn = keras.losses.SparseCategoricalCrossentropy(from_logits: true);
        for (var epoch = 0; epoch < 2; epoch++)
        {
            foreach (var (batch_x, batch_y) in tf.data.Dataset.from_tensor_slices(x, y).batch(16))
            {
                using var tape = tf.GradientTape();
                var loss = loss_fn.Call(batch_y, model.Apply(batch_x, training: true));
                var gradients = tape.gradient(loss, model.trainable_variables);
                optimizer.apply_gradients(zip(gradients, model.trainable_variables));
            }
        }
        foreach (var (a, b) in zip(fitted.get_weights(), model.get_weights()))
            Assert.Equal(a.ToArray<float>(), b.ToArray<float>());
    }

    [Fact]
    public void ModelsAndLayersOfOnesOwnTrain()
    {
        var (x, y) = Data();
        var net = new Net();
        var optimizer = keras.optimizers.Adam(0.05f);
        var (first, last) = (0f, 0f);
        for (var step = 0; step < 60; step++)
        {
            using var g = tf.GradientTape();
            var pred = net.Apply(x, training: true);
            var loss = tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(labels: y, logits: pred));
            var grads = g.gradient(loss, net.TrainableVariables);
            optimizer.apply_gradients(zip(grads, net.TrainableVariables.Select(static v => (ResourceVariable)v)));
            last = (float)loss;
            first = step == 0 ? last : first;
        }
        Assert.True(last < first / 2, $"{first} to {last}");
        Assert.Equal(4, net.TrainableVariables.Count);
        Assert.Equal(3 * 6 + 6 + 6 * 2 + 2, net.count_params());
    }

    /// <summary>What a layer of one's own draws with tf.random is drawn anew at every run of a compiled step, and again for the same seed.</summary>
    [Fact]
    public void CompiledStepsDrawAnew()
    {
        var x = np.zeros((4, 3), TF_DataType.TF_FLOAT);
        (float[] First, float[] Second) Run()
        {
            keras.utils.set_random_seed(5);
            var model = keras.Sequential([keras.Input(shape: 3), new Noise()]);
            return (model.predict(x, verbose: 0).ToArray<float>(), model.predict(x, verbose: 0).ToArray<float>());
        }
        var (a, b) = (Run(), Run());
        Assert.NotEqual(a.First, a.Second);
        Assert.Equal(a.First, b.First);
        Assert.Equal(a.Second, b.Second);
        Assert.True(a.First.Distinct().Count() > 6);
    }

    private sealed class Noise : Layer
    {
        public override Tensor call(Tensor inputs, bool training = false) => inputs + tf.random.normal(inputs.shape);

        public override Shape compute_output_shape(Shape input_shape) => input_shape;
    }

    private sealed class Net : Model
    {
        private readonly Linear _hidden = new(6);
        private readonly Dense _output = new(2);

        public override Tensor call(Tensor inputs, bool training = false) => _output.Apply(tf.nn.tanh(_hidden.Apply(inputs)));
    }

    private sealed class Linear(int units) : Layer
    {
        private KerasVariable? _w;
        private KerasVariable? _b;

        public override void build(Shape input_shape)
        {
            _w = add_weight((input_shape[-1], units), "glorot_uniform", name: "w");
            _b = add_weight(units, "zeros", name: "b");
            base.build(input_shape);
        }

        public override Tensor call(Tensor inputs, bool training = false) => tf.matmul(inputs, _w!) + _b!;
    }
}
