using System.Text.Json;
using Tensorflow;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Layers;

/// <summary>Layers as parts of functional and sequential models against Keras, and their messages.</summary>
[Collection("random streams")]
public class LayersInModelsTests
{
    private static readonly JsonElement s_recorded = Recorded.Load("models.json");

    // As in generate.py.
    private static readonly Dictionary<string, Func<Model>> s_models = new()
    {
        ["dot_of_sequences"] = static () =>
        {
            var (a, b) = (keras.Input((3, 5), name: "a"), keras.Input((10, 3), name: "b"));
            return keras.Model([a, b], Dot(axes: (1, 2)).Apply([a, b]));
        },
        ["dot_of_vectors"] = static () =>
        {
            var (a, b) = (keras.Input(4), keras.Input(4));
            return keras.Model([a, b], dot([Dense(3).Apply(a), Dense(3).Apply(b)], axes: 1, normalize: true, name: "cosine"));
        },
        ["dot_of_vector_and_sequence"] = static () =>
        {
            var (a, b) = (keras.Input(3), keras.Input((3, 4)));
            return keras.Model([a, b], [Dot(1).Apply([a, b]), dot([b, a], axes: 1), Dot((2, -1)).Apply([b, b])]);
        },
        ["dot_of_images"] = static () =>
        {
            var (a, b) = (keras.Input((2, 3, 4)), keras.Input((3, 2, 2)));
            return keras.Model([a, b], Dot((2, 1)).Apply([a, b]));
        },
        ["lambdas"] = static () =>
        {
            var (a, b) = (keras.Input(3), keras.Input(3));
            Tensor x = Lambda(x => x[0] * x[1] + 1, name: "product").Apply([a, b]);
            var y = Lambda(x => tf.reduce_mean(x, axis: -1, keepdims: true)).Apply(x);
            return keras.Model([a, b], [x, y, Lambda(x => new Tensors(x, x * 2)).Apply(new Tensors(a))[1]]);
        },
        ["lambda_in_sequential"] = static () => keras.Sequential([keras.Input(6), Lambda(x => x / 2 - 1), Dense(3), Lambda(x => x[":", "1:"], output_shape: 2)]),
        ["masking_in_sequential"] = static () => keras.Sequential([keras.Input((4, 3)), Masking(mask_value: 0.0), Flatten(), Dense(2)]),
        ["time_distributed"] = static () =>
        {
            var inputs = keras.Input((3, 6, 6, 1));
            var x = TimeDistributed(Conv2D(2, 3, activation: "relu")).Apply(inputs);
            x = TimeDistributed(Flatten(), name: "flat").Apply(x);
            return keras.Model(inputs, Dense(1).Apply(Flatten().Apply(x)));
        },
        ["time_distributed_in_sequential"] = static () =>
            keras.Sequential([keras.Input((4, 3)), TimeDistributed(Dense(5, activation: "tanh")), TimeDistributed(Dropout(0.3)), TimeDistributed(BatchNormalization()), Dense(2)]),
        ["time_distributed_model"] = static () =>
        {
            var tower = keras.Sequential([keras.Input(4), Dense(3, activation: "relu"), Dense(2)], name: "tower");
            var inputs = keras.Input((5, 4));
            return keras.Model(inputs, TimeDistributed(tower).Apply(inputs));
        },
        ["spectral_normalization"] = static () =>
        {
            var inputs = keras.Input((6, 6, 2));
            var x = SpectralNormalization(Conv2D(3, 3, activation: "relu")).Apply(inputs);
            return keras.Model(inputs, SpectralNormalization(Dense(2), power_iterations: 2).Apply(Flatten().Apply(x)));
        },
        ["spectral_normalization_in_sequential"] = static () => keras.Sequential([keras.Input(4), SpectralNormalization(Dense(3, activation: "relu")), Dense(1)]),
        ["einsum_dense"] = static () =>
        {
            var inputs = keras.Input((3, 4));
            var x = EinsumDense("abc,cde->abde", output_shape: (-1, 2, 3), bias_axes: "de", activation: "relu").Apply(inputs);
            return keras.Model(inputs, EinsumDense("abde,def->abf", output_shape: (-1, 5), bias_axes: "f").Apply(x));
        },
        ["einsum_dense_in_sequential"] = static () => keras.Sequential([keras.Input(4), EinsumDense("ab,bc->ac", 5, activation: "relu", bias_axes: "c"), EinsumDense("...x,xy->...y", 2)]),
        ["alpha_dropout"] = static () =>
        {
            var inputs = keras.Input(4);
            return keras.Model(inputs, Dense(2).Apply(AlphaDropout(0.3).Apply(Dense(6, activation: "selu").Apply(inputs))));
        },
        ["alpha_dropout_in_sequential"] = static () =>
            keras.Sequential([keras.Input(4), Dense(6, activation: "selu", kernel_initializer: "lecun_normal"), AlphaDropout(0.2, noise_shape: (-1, 1), seed: 3), Dense(2)]),
        ["pipeline"] = static () =>
        {
            var inputs = keras.Input(4);
            return keras.Model(inputs, Pipeline([Rescaling(0.5), Dense(3), Dropout(0.2)]).Apply(inputs));
        },
        ["pipeline_in_sequential"] = static () => keras.Sequential([keras.Input(4), Pipeline([Rescaling(0.5, offset: 1.0), GaussianNoise(0.1)]), Dense(2)]),
        ["merges"] = static () =>
        {
            var (a, b, c) = (keras.Input(4), keras.Input((3, 4)), keras.Input(1));
            return keras.Model([a, b, c], [
                add([a, b], name: "sum"), subtract([a, c]), multiply([a, b, c]), average([b, a]), maximum([a, c]), minimum([b, a, c]),
                concatenate([a, c], name: "joined"), concatenate([b, b], axis: 1),
            ]);
        },
    };

    private static readonly Dictionary<string, Action> s_errors = new()
    {
        ["dot: one"] = static () => Dot(1).Apply(keras.Input(3)),
        ["dot: three"] = static () => Dot(1).Apply(Inputs(3, 3, 3)),
        ["dot: sizes"] = static () => Dot(-1).Apply(Inputs(3, 4)),
        ["dot: pair of sizes"] = static () => Dot((-1, -1)).Apply(Inputs(3, 4)),
        ["dot: open"] = static () => Dot(1).Apply(Inputs((-1, 3), (4, 3))),
        ["dot: three axes"] = static () => Dot((1, 2, 3)),
        ["masked time"] = static () => TimeDistributed(Dense(2)).Apply(keras.Input(3)),
        ["spectral: no kernel"] = static () => SpectralNormalization(Flatten()).Apply(keras.Input(3)),
        ["spectral: iterations"] = static () => SpectralNormalization(Dense(2), power_iterations: 0),
        ["alpha dropout: rate"] = static () => AlphaDropout(1.5),
        ["einsum: form"] = static () => EinsumDense("ab,bc", 3).Apply(keras.Input(3)),
        ["einsum: shared"] = static () => EinsumDense("abc,cd->abd", (5, 2)).Apply(keras.Input((3, 4))),
        ["einsum: output"] = static () => EinsumDense("ab,bc->az", 3).Apply(keras.Input(3)),
        ["einsum: weight"] = static () => EinsumDense("ab,bz->ab", 3).Apply(keras.Input(3)),
        ["einsum: bias"] = static () => EinsumDense("ab,bc->ac", 3, bias_axes: "z").Apply(keras.Input(3)),
        ["add: one"] = static () => Add().Apply(keras.Input(3)),
        ["subtract: one"] = static () => Subtract().Apply(Tensors.List(keras.Input(3))),
        ["subtract: no list"] = static () => Subtract().Apply(keras.Input(3)),
        ["concatenate: one"] = static () => Concatenate().Apply(keras.Input(3)),
        ["subtract: three"] = static () => Subtract().Apply(Inputs(3, 3, 3)),
        ["add: ranks"] = static () => Add().Apply(Inputs(4, (4, 3))),
        ["maximum: sizes"] = static () => Maximum().Apply(Inputs(3, 4)),
        ["add: batches"] = static () => Add().Apply([keras.Input(3, batch_size: 2), keras.Input(3, batch_size: 3)]),
        ["concatenate: ranks"] = static () => Concatenate().Apply(Inputs(3, (4, 3))),
    };

    private static readonly Dictionary<string, Func<Tensor>> s_masks = new()
    {
        ["masking"] = Masked,
        ["masking of twos"] = static () => Masking(2.0).Apply(Steps()),
        ["alpha dropout"] = static () => AlphaDropout(0.5).Apply(Masked()),
        ["lambda"] = static () => Lambda(x => x * 2).Apply(Masked()),
        ["lambda with a mask"] = static () => Lambda(x => x * 2, mask: (x, mask) => ~mask!.Single).Apply(Masked()),
        ["dot"] = static () => Dot(1).Apply([Masked(), Masked()]),
        ["time distributed"] = static () => TimeDistributed(Lambda(x => x + 1)).Apply(Masked()),
        ["time distributed, masks inside"] = static () => TimeDistributed(new Counted()).Apply(Pairs(), mask: tf.reduce_any(Pairs() > 1, -1)),
        ["multiply"] = static () => Multiply().Apply([Masked(), Other()]),
        ["multiply three"] = static () => Multiply().Apply([Masked(), Other(), Other() * 2]),
        ["multiply one without"] = static () => Multiply().Apply([Masked(), Steps()]),
        ["minimum"] = static () => Minimum().Apply([Masked(), Other()]),
        ["minimum one without"] = static () => Minimum().Apply([Steps(), Masked()]),
        ["subtract"] = static () => Subtract().Apply([Masked(), Other()]),
        ["average"] = static () => Average().Apply([Masked(), Other()]),
        ["spectral normalization"] = static () => SpectralNormalization(Dense(2, kernel_initializer: "ones")).Apply(Masked()),
        ["pipeline"] = static () => Pipeline([Masking(), new Counted()]).Apply(Steps() + 1, training: false),
        ["pipeline, own mask"] = static () => Pipeline([new Counted(), Identity()]).Apply(Steps() + 1, training: false, mask: tf.reduce_any(Steps() > 0.5, -1)),
    };

    public static TheoryData<string> Masks() => [.. s_recorded.GetProperty("masks").EnumerateObject().Select(static e => e.Name)];

    public static TheoryData<string> Models() => [.. s_recorded.GetProperty("models").EnumerateObject().Select(static e => e.Name)];

    public static TheoryData<string> Errors() => [.. s_recorded.GetProperty("errors").EnumerateObject().Select(static e => e.Name)];

    [Theory]
    [MemberData(nameof(Models))]
    public void AModelIsKeras(string name) => RecordedModel.Check(s_recorded.GetProperty("models").GetProperty(name), s_models[name]);

    [Theory]
    [MemberData(nameof(Errors))]
    public void WhatDoesNotGoTogetherIsRefusedWithKerasMessage(string name) =>
        Assert.Equal(s_recorded.GetProperty("errors").GetProperty(name).GetString(), Assert.ThrowsAny<ValueError>(s_errors[name]).Message);

    [Theory]
    [MemberData(nameof(Masks))]
    public void MasksGoOnAsInKeras(string name)
    {
        var expected = s_recorded.GetProperty("masks").GetProperty(name);
        var output = s_masks[name]();

        Assert.Equal(expected.GetProperty("output").EnumerateArray().Select(static e => e.GetDouble()), output.ToArray<float>().Select(static v => (double)v), (a, b) => Math.Abs(a - b) < 2e-6);
        var mask = expected.GetProperty("mask");
        Assert.Equal(mask.ValueKind == JsonValueKind.Null ? null : mask.EnumerateArray().Select(static e => e.GetBoolean()), output._keras_mask?.ToArray<bool>());
    }

    [Fact]
    public void GradientsOfDotAreThoseOfDifferences()
    {
        (Shape X, Shape Y, Tensorflow.Keras.Engine.Layer Layer)[] cases =
        [
            ((2, 3, 4), (2, 3), Dot(1, dtype: tf.float64)), ((2, 3), (2, 3), Dot(-1, normalize: true, dtype: tf.float64)), ((2, 2, 3), (2, 3, 2, 2), Dot((2, 1), normalize: true, dtype: tf.float64)),
        ];
        foreach (var (x, y, layer) in cases)
        {
            ResourceVariable[] inputs = [.. new[] { x, y }.Select(static shape => tf.Variable(tf.cast(RecordedLayers.Numbers(shape, shape.ndim), tf.float64)))];
            Tensor Loss()
            {
                var product = layer.Apply([inputs[0], inputs[1]]).Single;
                return tf.reduce_sum(product * tf.cast(RecordedLayers.Numbers(product.shape, 0.5), tf.float64));
            }
            using var tape = tf.GradientTape();
            var gradients = tape.gradient(Loss(), inputs);
            foreach (var (input, gradient) in inputs.Zip(gradients))
            {
                var (values, found) = (input.ToArray<double>(), gradient.ToArray<double>());
                for (var i = 0; i < values.Length; i++)
                {
                    double At(double value)
                    {
                        var moved = (double[])values.Clone();
                        moved[i] = value;
                        input.assign(tf.reshape(tf.constant(moved, tf.float64), input.shape));
                        return (double)Loss();
                    }
                    var expected = (At(values[i] + 1e-5) - At(values[i] - 1e-5)) / 2e-5;
                    At(values[i]);
                    Assert.Equal(expected, found[i], 1e-5 + (1e-3 * Math.Abs(expected)));
                }
            }
        }
    }

    [Fact]
    public void ALambdaTakesFunctionsOfAnyForm()
    {
        Tensor x = RecordedLayers.Numbers((2, 3));
        Func<Tensor, Tensor> square = tensor => tf.square(tensor);
        var expected = tf.square(x).ToArray<float>();

        Assert.Equal(expected, Lambda(square).Apply(x).ToArray<float>());
        Assert.Equal(expected, Lambda(x => x * x).Apply(x).ToArray<float>());
        Assert.Equal(expected, Lambda(x => tf.pow(x, x.ndim)).Apply(x).ToArray<float>());
        Assert.Equal(expected, Lambda((Tensor x) => x.shape[1] == 3 ? x * x : x).Apply(x).ToArray<float>());
        Assert.Equal(expected, Lambda((Tensor x, bool training) => training ? x * x : x).Apply(x, training: true).ToArray<float>());
        Assert.Equal(expected, Lambda(x => x["left"] * x["right"]).Apply(new Tensors { ["left"] = x, ["right"] = x }).Single.ToArray<float>());
        Assert.Equal(tf.int32, Lambda(x => tf.cast(x, tf.int32)).Apply(keras.Input(3)).dtype);
        Assert.Throws<ValueError>(() => Lambda(square).Apply([x, x]));
    }

    [Fact]
    public void AConfigOfALambdaHoldsItsFunctionAndBringsNoCodeOfOthers()
    {
        var layer = Lambda(x => x * 3, output_shape: 3, name: "triple");
        var config = serialize(layer);
        var twin = deserialize(config);
        Tensor x = RecordedLayers.Numbers((2, 3));

        Assert.Equal("triple", twin.name);
        Assert.Equal(layer.Apply(x).ToArray<float>(), twin.Apply(x).ToArray<float>());
        var foreign = new Dictionary<string, object?> { ["class_name"] = "Lambda", ["config"] = new Dictionary<string, object?> { ["function"] = new Dictionary<string, object?> { ["class_name"] = "__lambda__" } } };
        Assert.Contains("a `lambda` object", Assert.Throws<ValueError>(() => deserialize(foreign)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AWrapperOfOnesOwnBuildsAndTracksItsLayer()
    {
        keras.backend.clear_session();
        var inputs = keras.Input(3);
        var model = keras.Model(inputs, new Twice(Dense(3)).Apply(inputs));

        Assert.Equal(["twice/dense/kernel", "twice/dense/bias"], model.weights.Select(static w => w.path));
        Assert.Equal("Dense", ((IReadOnlyDictionary<string, object?>)model.layers[1].get_config()["layer"]!)["class_name"]);
        model.layers[1].trainable = false;
        Assert.Empty(model.trainable_weights);
    }

    private static Tensors Inputs(params Shape[] shapes) => new(shapes.Select(static shape => keras.Input(shape)));

    /// <summary>Numbers of which some steps are 0 and some 2.</summary>
    private static Tensor Steps()
    {
        var x = RecordedModel.Data(2, 4, 3);
        x[0, "2:"] = np.zeros((2, 3), np.float32);
        x[1, 1] = np.full(3, 2f, np.float32);
        x[1, 3, 1] = 0f;
        return x;
    }

    private static Tensor Pairs() => tf.stack([Steps(), Steps() + 1], axis: 1);

    private static Tensor Masked() => Masking().Apply(Steps());

    private static Tensor Other() => Masking(2.0).Apply(Steps());

    /// <summary>Sets steps that do not count to 0.</summary>
    private sealed class Counted : Layer
    {
        public Counted() => supports_masking = true;

        public override Tensor call(Tensor inputs, bool training, Tensor? mask) => mask is null ? inputs : inputs * tf.cast(tf.expand_dims(mask, -1), inputs.dtype);
    }

    /// <summary>Applies a layer two times.</summary>
    private sealed class Twice(Layer layer) : Tensorflow.Keras.Layers.Wrapper(layer)
    {
        public override Tensor call(Tensor inputs, bool training = false) => layer.Apply(layer.Apply(inputs, training), training);
    }
}
