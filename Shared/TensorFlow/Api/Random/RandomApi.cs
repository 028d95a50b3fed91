using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow;

/// <summary>
/// The functions of <c>tf.random</c>, with TensorFlow's numbers for a seed. In a function that is being traced they draw anew at every run,
/// from streams of their own.
/// </summary>
public sealed partial class RandomApi
{
    internal RandomApi()
    {
    }

    /// <summary>Starts the streams of all operations that draw, and of the shuffling in <c>fit</c>.</summary>
    public void set_seed(long seed)
    {
        RandomStreams.SeedTensorFlow(seed);
        OperationStreams.Reset();
    }

    /// <summary>Normal numbers.</summary>
    /// <param name="shape">The sizes.</param>
    /// <param name="mean">Their mean.</param>
    /// <param name="stddev">Their standard deviation.</param>
    /// <param name="dtype">The element type: float32 or float64.</param>
    /// <param name="seed">A seed of the operation's own.</param>
    /// <param name="name">A name, for programs that give one.</param>
    public Tensor normal(ShapeArg shape, double mean = 0, double stddev = 1, DTypeArg dtype = default, long? seed = null, string? name = null)
    {
        var type = dtype.Or(TF_DataType.TF_FLOAT);
        CheckNormal(nameof(normal), type);
        if (!Binding.tf.executing_eagerly())
            return Traced(seed, state => Ops.StatelessNormal(state, shape, mean, stddev, type));
        var stream = OperationStreams.ForNumbers("RandomStandardNormal", type, seed, shape.size);
        var value = TensorValue.Uninitialized(new TensorSpec(type, shape));
        if (type == TF_DataType.TF_DOUBLE)
            StatelessRandom.Normal(stream, value.Span<double>(), mean, stddev);
        else
            StatelessRandom.Normal(stream, value.Span<float>(), (float)mean, (float)stddev);
        return new Tensor(value);
    }

    /// <summary>Normal numbers within two standard deviations.</summary>
    /// <inheritdoc cref="normal"/>
    public Tensor truncated_normal(ShapeArg shape, double mean = 0, double stddev = 1, DTypeArg dtype = default, long? seed = null, string? name = null)
    {
        var type = dtype.Or(TF_DataType.TF_FLOAT);
        CheckNormal(nameof(truncated_normal), type);
        if (!Binding.tf.executing_eagerly())
            return Traced(seed, state => Ops.StatelessTruncatedNormal(state, shape, mean, stddev, type));
        var stream = OperationStreams.ForNumbers("TruncatedNormal", type, seed, shape.size);
        var value = TensorValue.Uninitialized(new TensorSpec(type, shape));
        if (type == TF_DataType.TF_DOUBLE)
            StatelessRandom.TruncatedNormal(stream, value.Span<double>(), mean, stddev);
        else
            StatelessRandom.TruncatedNormal(stream, value.Span<float>(), (float)mean, (float)stddev);
        return new Tensor(value);
    }

    /// <summary>Uniform numbers from a lowest one to below a bound.</summary>
    /// <param name="shape">The sizes.</param>
    /// <param name="minval">The lowest number.</param>
    /// <param name="maxval">Below what all lie; 1 for floats, needed for integers.</param>
    /// <param name="dtype">The element type: float32, float64, int32 or int64.</param>
    /// <param name="seed">A seed of the operation's own.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <exception cref="ValueError">Integers are asked for without a bound.</exception>
    public Tensor uniform(ShapeArg shape, double minval = 0, double? maxval = null, DTypeArg dtype = default, long? seed = null, string? name = null)
    {
        var type = dtype.Or(TF_DataType.TF_FLOAT);
        if (maxval is null && !type.IsFloating())
            throw new ValueError($"Must specify maxval for integer dtype {type.Name()}");
        var high = maxval ?? 1;
        if (!Binding.tf.executing_eagerly())
            return Traced(seed, state => Ops.StatelessUniform(state, shape, minval, high, type));
        return Uniform(OperationStreams.ForNumbers(type.IsFloating() ? "RandomUniform" : "RandomUniformInt", type, seed, shape.size), shape, minval, high, type);
    }

    /// <summary>The parts along the first axis in random order.</summary>
    /// <param name="value">The tensor.</param>
    /// <param name="seed">A seed of the operation's own.</param>
    /// <param name="name">A name, for programs that give one.</param>
    public Tensor shuffle(Tensor value, long? seed = null, string? name = null) => Tensor.Call(value, value =>
    {
        if (!Binding.tf.executing_eagerly())
        {
            // The order of the draws is the order of the parts, another one at every run.
            var (_, places) = Binding.tf.top_k(uniform(value.shape[0], seed: seed), value.shape[0]);
            return Binding.tf.gather(value, places);
        }
        var order = new int[value.Value.Shape[0]];
        for (var i = 0; i < order.Length; i++)
            order[i] = i;
        var stream = OperationStreams.Next("RandomShuffle", value.dtype, seed, (order.Length + 2) / Philox.BlockWords);
        EpochOrder.Shuffle(order.AsSpan(), ref stream);
        return new Tensor(Ops.Gather(value.Value, TensorValue.From<int>(order, order.Length)));
    });

    /// <summary>Class numbers drawn by their log-probabilities.</summary>
    /// <param name="logits">Log-probabilities, shape (batch, classes); they need not be normalised.</param>
    /// <param name="num_samples">How many to draw for each row.</param>
    /// <param name="seed">A seed of the operation's own.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <returns>int64, shape (batch, num_samples).</returns>
    public Tensor categorical(Tensor logits, int num_samples, long? seed = null, string? name = null) => Tensor.Call(logits, logits =>
    {
        var (batch, classes) = (logits.shape[0], logits.shape[1]);
        if (!Binding.tf.executing_eagerly())
        {
            // A class is drawn where a uniform number lies above the probabilities of all classes before it.
            var tf = Binding.tf;
            var bounds = tf.cumsum(tf.nn.softmax(tf.cast(logits, TF_DataType.TF_DOUBLE)), axis: 1)[":", $":{classes - 1}"];
            var numbers = uniform((batch, num_samples), dtype: TF_DataType.TF_DOUBLE, seed: seed);
            return tf.count_nonzero(tf.expand_dims(numbers, 2) >= tf.expand_dims(bounds, 1), axis: 2);
        }
        var rows = Binding.tf.cast(logits, TF_DataType.TF_DOUBLE).ToArray<double>();
        var draws = HostArray.Allocate<double>((long)batch * num_samples);
        // Two words a draw, the draws of a row rounded up to whole groups of four.
        var words = 2L * batch * ((num_samples + 3) & ~3);
        StatelessRandom.Uniform(OperationStreams.ForNumbers("Multinomial", logits.dtype, seed, words), draws.AsSpan());
        var result = TensorValue.Uninitialized(new TensorSpec(TF_DataType.TF_INT64, (batch, num_samples)));
        var cumulated = new double[classes];
        for (var row = 0; row < batch; row++)
        {
            var total = Cumulate(rows.AsSpan(row * classes, classes), cumulated);
            for (var i = row * num_samples; i < (row + 1) * num_samples; i++)
                result.Span<long>()[i] = Math.Min(classes - 1, Array.FindIndex(cumulated, c => c > draws[i] * total));
        }
        return new Tensor(result);
    });

    private static double Cumulate(ReadOnlySpan<double> logits, double[] cumulated)
    {
        var highest = double.NegativeInfinity;
        foreach (var logit in logits)
            highest = double.IsFinite(logit) ? Math.Max(highest, logit) : highest;
        double total = 0;
        for (var i = 0; i < logits.Length; i++)
            cumulated[i] = total += double.IsFinite(logits[i]) ? Math.Exp(logits[i] - highest) : 0;
        return total;
    }

    private static Tensor Uniform(Philox stream, Shape shape, double low, double high, TF_DataType dtype)
    {
        var value = TensorValue.Uninitialized(new TensorSpec(dtype, shape));
        switch (dtype)
        {
            case TF_DataType.TF_FLOAT: StatelessRandom.Uniform(stream, value.Span<float>(), (float)low, (float)high); break;
            case TF_DataType.TF_DOUBLE: StatelessRandom.Uniform(stream, value.Span<double>(), low, high); break;
            case TF_DataType.TF_INT32: StatelessRandom.Uniform(stream, value.Span<int>(), (int)low, (int)high); break;
            case TF_DataType.TF_INT64: StatelessRandom.Uniform(stream, value.Span<long>(), (long)low, (long)high); break;
            default: throw new TypeError($"tf.random.uniform draws float32, float64, int32 or int64. Received: {dtype.Name()}. Convert with tf.cast.");
        }
        return new Tensor(value);
    }

    /// <summary>A draw in a traced function: its seed moves on with every run.</summary>
    private static Tensor Traced(long? seed, Func<Value, Value> draw)
    {
        var state = seed is { } own ? new Variable(TensorValue.From<long>([own, 0], 2), "seed_state", trainable: false) : RandomStreams.TracedState;
        var drawn = draw(Ops.Identity(state));
        Ops.AssignAdd(state, TensorValue.From<long>([0, 1], 2));
        return new Tensor(drawn);
    }

    private static void CheckNormal(string function, TF_DataType dtype)
    {
        if (dtype is not (TF_DataType.TF_FLOAT or TF_DataType.TF_DOUBLE))
            throw new TypeError($"tf.random.{function} draws float32 and float64. Received: {dtype.Name()}. Convert the result with tf.cast.");
    }
}
