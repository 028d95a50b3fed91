using System.Text.Json;
using Microsoft.ML.OnnxRuntime;
using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using TfNet.UnitTests.Keras.Models;
using static Tensorflow.Binding;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Export;

/// <summary>Whole models in ONNX Runtime: any graph of layers, open sizes, names, models of one's own; and what cannot be exported.</summary>
[Collection("random streams")]
public sealed class OnnxModelTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("exports").FullName;

    private static readonly JsonElement[] s_graphs = [.. Recorded.Load("../Models/RandomGraphs/graphs.json").EnumerateArray()];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public static TheoryData<int> Graphs => [.. Enumerable.Range(0, s_graphs.Length)];

    [Theory]
    [MemberData(nameof(Graphs))]
    public void ARandomGraphRunsAlike(int index)
    {
        keras.backend.clear_session();
        keras.utils.set_random_seed(1);
        var model = RandomGraph.Build(s_graphs[index].GetProperty("graph"));
        OnnxRuntime.RunsAlike(model, new Tensors(model.input.Structure, model.inputs.Select(static (input, k) => (Tensor)Data(new Shape([4, .. input.shape.dims[1..]]), k))), 2e-5);
    }

    [Theory]
    [InlineData(32, 32)]
    [InlineData(19, 27)]
    public void ImagesOfAnySize(int height, int width)
    {
        keras.utils.set_random_seed(1);
        var inputs = keras.Input((-1, -1, 3));
        var x = Conv2D(4, 3, strides: 2, padding: "same", activation: "relu").Apply(inputs);
        x = BatchNormalization().Apply(x);
        var skip = Conv2D(4, 3, padding: "same").Apply(x);
        x = x + skip;
        x = MaxPooling2D(2, padding: "same").Apply(x);
        x = DepthwiseConv2D(3, padding: "valid").Apply(x);
        var model = keras.Model(inputs, [Dense(3, activation: "softmax").Apply(GlobalAveragePooling2D().Apply(x)), x[":", "::2", "1:"]]);
        OnnxRuntime.RunsAlike(model, (Tensor)Data((2, height, width, 3)));
    }

    [Fact]
    public void InputsAndOutputsHaveTheirNames()
    {
        var (title, tags) = (keras.Input(3, name: "title"), keras.Input(2, name: "tags"));
        var joined = concatenate([title, tags]);
        var model = keras.Model(inputs: [title, tags], outputs: [Dense(1, name: "priority").Apply(joined), Dense(2, name: "department").Apply(joined)]);
        var path = Path.Combine(_folder, "model.onnx");

        model.export(path, verbose: false);

        using var session = new InferenceSession(path);
        Assert.Equal(["title", "tags"], session.InputNames);
        Assert.Equal(["priority", "department"], session.OutputNames);
        Assert.Equal([-1, 3], session.InputMetadata["title"].Dimensions);
        Assert.Equal(["batch", ""], session.InputMetadata["title"].SymbolicDimensions);
    }

    [Fact]
    public void AModelOfOnesOwn()
    {
        var model = new Own();
        var error = Assert.Throws<ValueError>(() => model.export("own.onnx"));
        Assert.Contains("input_signature: keras.Input(shape)", error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists("own.onnx"));
        OnnxRuntime.RunsAlike(model, (Tensor)Data((5, 3)), signature: keras.Input(3));
    }

    [Fact]
    public void WhatIsNotThereIsNamed()
    {
        var inputs = keras.Input((3, 3));
        var model = keras.Model(inputs, Lambda(static x => tf.linalg.inv(x), name: "turn").Apply(inputs));
        var path = Path.Combine(_folder, "model.onnx");
        File.WriteAllText(path, "older");

        var error = Assert.Throws<ValueError>(() => model.export(path));

        Assert.Contains("no operator for MatrixInverse", error.Message, StringComparison.Ordinal);
        Assert.Contains("turn", error.Message, StringComparison.Ordinal);
        Assert.Equal("older", File.ReadAllText(path));
        Assert.Contains("Supported formats are: 'onnx'", Assert.Throws<ValueError>(() => model.export(path, "tf_saved_model")).Message, StringComparison.Ordinal);
        Assert.Throws<DirectoryNotFoundException>(() =>
        {
            keras.Model(inputs, inputs * 2).export(Path.Combine(_folder, "missing", "model.onnx"));
        });
    }

    private static NDArray Data(Shape shape, int phase = 0) => np.sin(np.arange((int)shape.size).reshape(shape) * 0.7 + phase).astype(np.float32);

    private sealed class Own : Model
    {
        private readonly Layer _first = Dense(4, activation: "gelu");
        private readonly Layer _second = Dense(2);

        public override Tensor call(Tensor inputs, bool training = false) => _second.Apply(_first.Apply(inputs)) * tf.cast(tf.shape(inputs)[1], tf.float32);
    }
}
