using Tensorflow;
using Tensorflow.Hdf5;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Engine;

/// <summary>Variables that are made by <c>keras.Variable</c> and kept in fields; what is expected is what Keras 3.6 says of the same classes.</summary>
[Collection("random streams")]
public sealed class KerasVariableTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("variables").FullName;

    public KerasVariableTests() => keras.backend.clear_session();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Variables_in_fields_are_weights_in_their_order()
    {
        var layer = new Scaling();

        Assert.Equal(["scale", "variable_1", "variable_2", "variable_3", "scaling/own", "variable_4", "variable"], layer.weights.Select(static weight => weight.path));
        layer.Apply(tf.ones((1, 2)));

        Assert.Equal(["scale", "variable_1", "variable_2", "variable_3", "own", "variable_4", "late", "late2", "variable"], layer.weights.Select(static weight => weight.name));
        Assert.Equal(["scaling/late", "scaling/late2"], layer.weights.Where(static weight => weight.name.StartsWith("late", StringComparison.Ordinal)).Select(static weight => weight.path));
        Assert.Equal(["variable"], layer.non_trainable_variables.Select(static weight => weight.name));
        Assert.Equal([TF_DataType.TF_FLOAT, TF_DataType.TF_INT32], layer.weights.Select(static weight => weight.dtype).Distinct());
        Assert.Equal(2 + 1 + 2 + 1 + 2 + 3 + 2 + 2 + 1, layer.count_params());
    }

    [Fact]
    public void They_are_saved_under_the_numbers_of_Keras_and_loaded()
    {
        var model = Built();
        var path = Path.Combine(_folder, "m.weights.h5");
        model.save_weights(path);

        using (var file = h5py.File(path))
        {
            var found = new List<string>();
            file.visititems((name, item) => { if (item is Dataset set) found.Add($"{name} {set.shape}"); });
            Assert.Equal(
                ["d/vars/0 (2, 1)", "d/vars/1 (1,)", "l/vars/0 (2,)", "l/vars/1 ()", "l/vars/2 (2,)", "l/vars/3 ()", "l/vars/4 (2,)", "l/vars/5 (3,)", "l/vars/6 (2,)", "l/vars/7 (2,)", "l/vars/8 ()", "vars/0 (2,)"],
                found.Where(static line => !line.StartsWith("_", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        }
        var other = Built();
        other.w.assign(np.zeros(2, np.float32));
        other.l.scale.assign(np.zeros(2, np.float32));
        other.load_weights(path);

        Assert.Equal([1f, 1f], other.w.numpy().ToArray<float>());
        Assert.Equal([1f, 2f], other.l.scale.numpy().ToArray<float>());
    }

    [Fact]
    public void They_are_trained()
    {
        var model = Built();
        model.compile("sgd", "mse");
        model.fit(np.ones((4, 2)), np.zeros((4, 1)), verbose: 0);

        Assert.NotEqual([1f, 1f], model.w.numpy().ToArray<float>());
        Assert.NotEqual([1f, 2f], model.l.scale.numpy().ToArray<float>());
        Assert.Equal(0, (int)model.l.count.numpy());
    }

    [Fact]
    public void Their_layer_says_whether_they_are_trained()
    {
        var layer = new Sharing();
        Assert.Equal(["dense/kernel", "x", "z", "y", "dense/bias"], layer.weights.Select(static weight => weight.path));

        layer.trainable = false;
        Assert.Empty(layer.trainable_weights);
        Assert.DoesNotContain(true, layer.weights.Select(static weight => weight.trainable));

        layer.trainable = true;
        Assert.Equal(["dense/kernel", "x", "z", "dense/bias"], layer.trainable_weights.Select(static weight => weight.path));
        Assert.Equal(["y"], layer.non_trainable_weights.Select(static weight => weight.path));

        layer.s2.trainable = false;
        Assert.Equal(["dense/kernel", "x", "dense/bias"], layer.trainable_weights.Select(static weight => weight.path));
        Assert.Equal(["dense/kernel", "x", "z", "y", "dense/bias"], layer.weights.Select(static weight => weight.path));
    }

    [Fact]
    public void Elements_become_float32_unless_a_type_is_said()
    {
        Assert.Equal("<KerasVariable shape=(), dtype=float32, path=variable>", keras.Variable(1).ToString());
        Assert.Equal(TF_DataType.TF_FLOAT, keras.Variable(np.array(1, 2)).dtype);
        Assert.Equal(TF_DataType.TF_FLOAT, keras.Variable(np.ones(2)).dtype);
        Assert.Equal(TF_DataType.TF_INT32, keras.Variable(0, dtype: "int32").dtype);
        Assert.Equal(TF_DataType.TF_HALF, keras.Variable(keras.initializers.Ones(), (2), dtype: "float16").dtype);
        Assert.Equal([0f, 0f], keras.Variable("zeros", shape: 2).numpy().ToArray<float>());
        Assert.Equal([1f, 1f], keras.Variable(keras.initializers.Ones(), shape: 2).numpy().ToArray<float>());
        Assert.Equal(0, keras.Variable(1.0, shape: 1).shape.ndim);
        Assert.False(keras.Variable(new[] { 1f, 2f }, trainable: false).trainable);
    }

    [Fact]
    public void Elements_are_copied()
    {
        var first = np.ones(2, np.float32);
        var variable = keras.Variable(first);
        variable.assign_add(new[] { 1f, 1f });

        Assert.Equal([1f, 1f], first.ToArray<float>());
        Assert.Equal([2f, 2f], variable.numpy().ToArray<float>());
    }

    [Fact]
    public void Arguments_are_checked_as_in_Keras()
    {
        Assert.StartsWith("When creating a Variable from an initializer, the `shape` argument should be specified.", Assert.Throws<ValueError>(() => keras.Variable("zeros")).Message, StringComparison.Ordinal);
        Assert.Equal("Argument `name` must be a string and cannot contain character `/`. Received: name=a/b", Assert.Throws<ValueError>(() => keras.Variable(1, name: "a/b")).Message);
        Assert.Equal(
            "Invalid valid for argument `aggregation`. Expected one of {'mean', 'sum', 'only_first_replica'}. Received: aggregation=x", Assert.Throws<ValueError>(() => keras.Variable(1, aggregation: "x")).Message);
        Assert.StartsWith("Shapes used to initialize variables must be fully-defined", Assert.Throws<ValueError>(() => keras.Variable("zeros", shape: (-1, 2))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_without_names_are_numbered_across_layers()
    {
        static string Paths(Unnamed layer) => string.Join(" ", layer.weights.Select(static weight => weight.path));
        var (first, second) = (new Unnamed(), new Unnamed());
        first.build(2);
        second.build(2);

        Assert.Equal("unnamed/variable unnamed/q unnamed/variable_1", Paths(first));
        Assert.Equal("unnamed_1/variable_2 unnamed_1/q unnamed_1/variable_3", Paths(second));
    }

    private static Whole Built()
    {
        var model = new Whole();
        model.Apply(tf.ones((1, 2)));
        return model;
    }

    private sealed class Scaling : Layer
    {
        public readonly KerasVariable scale = keras.Variable(new[] { 1f, 2f }, name: "scale");
        public readonly KerasVariable count = keras.Variable(0, trainable: false, dtype: "int32");
        private readonly List<KerasVariable> _listed = [keras.Variable(1f), keras.Variable(np.ones(2))];
        private readonly Dictionary<string, KerasVariable> _named = new() { ["a"] = keras.Variable(3f) };
        private readonly ResourceVariable _other = tf.Variable(5f);
        private readonly KerasVariable _own;
        private readonly KerasVariable _init;
        private KerasVariable? _late;
        private KerasVariable? _late2;

        public Scaling()
        {
            _own = add_weight(2, name: "own");
            _init = keras.Variable("ones", shape: 3);
        }

        public override void build(Shape input_shape)
        {
            _late = add_weight(2, name: "late");
            _late2 = keras.Variable(np.zeros(2), name: "late2");
        }

        public override Tensor call(Tensor inputs, bool training = false) => inputs * scale + _late! + _late2! + 0 * (_listed[0] + _named["a"] + _own + _other + tf.reduce_sum(_init));
    }

    private sealed class Whole : Model
    {
        public readonly Layer d = keras.layers.Dense(1);
        public readonly Scaling l = new();
        public readonly KerasVariable w = keras.Variable(np.ones(2), name: "w");

        public override Tensor call(Tensor inputs, bool training = false) => d.Apply(l.Apply(inputs) * w);
    }

    private sealed class Sharing : Layer
    {
        public readonly KerasVariable s2;
        private readonly Layer _d = keras.layers.Dense(2);
        private readonly KerasVariable _kernel;
        private readonly (KerasVariable, int) _pair;
        private readonly KerasVariable _s;

        public Sharing()
        {
            _d.build((-1, 2));
            _kernel = _d.weights[0];
            _pair = (keras.Variable(1f, name: "x"), 1);
            _s = keras.Variable(2f, name: "y", trainable: false);
            s2 = keras.Variable(2f, name: "z");
        }

        public override Tensor call(Tensor inputs, bool training = false) => inputs * _pair.Item1 + _s + _kernel[0];
    }

    private sealed class Unnamed : Layer
    {
        public override void build(Shape input_shape)
        {
            add_weight(2);
            add_weight(2, name: "q");
            add_weight(3, trainable: false);
        }

        public override Tensor call(Tensor inputs, bool training = false) => inputs;
    }
}
