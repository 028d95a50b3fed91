using System.Text.Json;
using Tensorflow;
using Tensorflow.Keras.Models;
using Tensorflow.Keras.Operations;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Models;

/// <summary>Functions of keras.ops between layers, in configs as Keras writes them.</summary>
public class FunctionConfigTests
{
    private static readonly JsonElement s_recorded = Recorded.Load("functions.json");

    public static TheoryData<string> Functions() => [.. s_recorded.EnumerateObject().Select(static e => e.Name)];

    public static TheoryData<string> Texts() =>
        [.. s_recorded.EnumerateObject().Where(static e => e.Value.GetProperty("json").GetString() is not null && FunctionDispatch.Names.Contains(e.Name)).Select(static e => e.Name)];

    [Theory]
    [MemberData(nameof(Functions))]
    public void TheTableIsKeras(string name)
    {
        var recorded = s_recorded.GetProperty(name).GetProperty("entry");

        var entry = FunctionTable.Of(name)!;

        if (entry.Function != name)
        {
            // Another name of the same function.
            Assert.Equal(recorded[1].GetString(), entry.ClassName);
            return;
        }
        Assert.Equal((recorded[0].GetString(), recorded[1].GetString(), recorded[2].GetBoolean()), (entry.Module, entry.ClassName, entry.HasName));
        Assert.Equal(recorded[3].EnumerateArray().Select(static s => s.GetString()), entry.Settings);
        Assert.Equal(recorded[4].EnumerateArray().Select(static s => s.GetString()), entry.Arguments);
    }

    [Fact]
    public void TheTableHasAllFunctions() => Assert.Equal(s_recorded.EnumerateObject().Select(static e => e.Name).Order(StringComparer.Ordinal), FunctionTable.All.Select(static entry => entry.Function).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Texts))]
    public void AFunctionIsReadAndWrittenAgain(string name)
    {
        var text = s_recorded.GetProperty(name).GetProperty("json").GetString()!;

        Assert.Equal(text, keras.models.model_from_json(text).to_json());
    }

    [Fact]
    public void WhatNoConfigHasIsRefused()
    {
        var x = keras.Input(4);
        Refused("keras.ops.mean", tf.reduce_mean(x, axis: 1));
        Refused("keras.ops.matmul", tf.matmul(x, tf.ones((4, 4)), transpose_b: true));
        Refused("keras.ops.cast", tf.cast(x, TF_DataType.TF_INT32));
        Refused("keras.ops", keras.ops.map(static row => row * 2f, x));

        void Refused(string instead, Tensor y)
        {
            var error = Assert.Throws<ValueError>(() => keras.Model(x, y).to_json());
            Assert.Contains("cannot be written into a config", error.Message, StringComparison.Ordinal);
            Assert.Contains(instead, error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void ANodeThatIsCalledAgainHasItsOwnInputs()
    {
        // A part of a graph notes the calls once more, on inputs of its own.
        var x = keras.Input(4, name: "x");
        var dense = keras.layers.Dense(4, name: "d").Apply(x);
        var part = keras.Model(dense, keras.ops.add(dense, keras.ops.mean(dense, axis: 1, keepdims: true)));

        var twin = keras.models.model_from_json(part.to_json());

        var value = tf.constant(new[,] { { 1f, 2f, 3f, 6f } });
        Assert.Equal([4f, 5f, 6f, 9f], twin.Apply(value).ToArray<float>());
    }
}
