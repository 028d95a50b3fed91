using System.Text.Json;
using Tensorflow;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Saving;

/// <summary>What is said of files that do not fit, against Keras; and that nothing is changed then.</summary>
[Collection("random streams")]
public sealed class FailureTests : IDisposable
{
    private static readonly JsonElement s_recorded = Recorded.Load("failures.json");

    private readonly string _folder = Directory.CreateTempSubdirectory("failures-").FullName;

    public FailureTests()
    {
        var saved = Made(4, 2);
        saved.save_weights(At("a.weights.h5"));
        saved.save(At("a.keras"));
        saved.save(At("a.h5"));
    }

    // As in generate.py.
    private Dictionary<string, Action> Cases => new()
    {
        ["shape"] = () => Made(4, 3).load_weights(At("a.weights.h5")),
        ["more layers"] = () => Made(4, 2, 2).load_weights(At("a.weights.h5")),
        ["fewer layers"] = () => Made(4).load_weights(At("a.weights.h5")),
        ["skipped"] = () => Made(4, 3).load_weights(At("a.weights.h5"), skip_mismatch: true),
        ["ending"] = () => Made(4).save_weights(At("a.h5")),
        ["load ending"] = () => Made(4).load_weights(At("a.txt")),
        ["save ending"] = () => Made(4).save(At("a")),
        ["load_model ending"] = () => keras.models.load_model(At("a.txt")),
        ["missing"] = () => keras.models.load_model(At("b.keras")),
        ["legacy layers"] = () => Made(4).load_weights(At("a.h5")),
        ["legacy shape"] = () => Made(4, 3).load_weights(At("a.h5")),
        ["by name shape"] = () => Made(4, 3).load_weights(At("a.h5"), by_name: true),
        ["by name skipped"] = () => Made(4, 3).load_weights(At("a.h5"), skip_mismatch: true, by_name: true),
        ["zipped"] = () => Made(4).save(At("b.keras"), zipped: false),
    };

    public static TheoryData<string> Names => [.. s_recorded.EnumerateObject().Select(static failure => failure.Name)];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory, MemberData(nameof(Names))]
    public void KerasSaysTheSame(string name)
    {
        var expected = s_recorded.GetProperty(name);
        var run = Cases[name];
        if (expected.ValueKind == JsonValueKind.String)
        {
            var error = Assert.Throws<ValueError>(run);
            AssertSame(expected.GetString()!["ValueError: ".Length..], error.Message);
            return;
        }
        string[] warnings = [.. expected.EnumerateArray().Select(static warning => warning.GetString()!)];
        // 3.6 counts all weights of the model there, and 3.15 those of no layer, as here.
        warnings = [.. warnings.Where(static warning => !warning.StartsWith("Skipping loading top-level", StringComparison.Ordinal))];
        var said = ErrorStream.Of(run);
        AssertSame(string.Concat(warnings.Select(static warning => $"UserWarning: {warning}\n")), said);
    }

    [Theory]
    [InlineData("a.weights.h5")]
    [InlineData("a.keras")]
    [InlineData("a.h5")]
    public void NothingIsChangedWhereSomethingDoesNotFit(string file)
    {
        var model = Made(4, 3);
        var before = model.get_weights();

        Assert.Throws<ValueError>(() => model.load_weights(At(file)));

        Assert.Equal(before.Select(static weight => weight.ToByteArray()), model.get_weights().Select(static weight => weight.ToByteArray()));
    }

    [Theory]
    [InlineData("a.weights.h5", false)]
    [InlineData("a.h5", false)]
    [InlineData("a.h5", true)]
    public void WhatFitsIsLoadedWhereMismatchesAreSkipped(string file, bool byName)
    {
        var (model, saved) = (Made(4, 3), keras.models.load_model(At("a.keras")));
        var last = model.layers[1].get_weights();

        ErrorStream.Of(() => model.load_weights(At(file), skip_mismatch: true, by_name: byName));

        Assert.Equal(saved.layers[0].get_weights().Select(static weight => weight.ToByteArray()), model.layers[0].get_weights().Select(static weight => weight.ToByteArray()));
        Assert.Equal(last.Select(static weight => weight.ToByteArray()), model.layers[1].get_weights().Select(static weight => weight.ToByteArray()));
    }

    [Fact]
    public void LayersAreFoundByName()
    {
        keras.backend.clear_session();
        var model = keras.Sequential([keras.Input(4), Dense(2, name: "dense_1"), Dense(4, name: "other")]);
        var saved = keras.models.load_model(At("a.keras"));

        model.load_weights(At("a.h5"), by_name: true);

        Assert.Equal(saved.layers[1].weights[0].numpy().ToByteArray(), model.layers[0].weights[0].numpy().ToByteArray());
    }

    [Fact]
    public void ObjectsAreLeftOut()
    {
        var model = Made(4, 2);
        model.compile("adam", "mse");
        model.fit(np.ones((4, 3)), np.ones((4, 2)), verbose: 0);
        keras.saving.save_weights(model, At("b.weights.h5"), objects_to_skip: [model.optimizer!]);
        using (var file = Tensorflow.Hdf5.h5py.File(At("b.weights.h5")))
            Assert.Equal(["layers", "vars"], file.keys());
        var (fresh, before) = (Made(4, 2), Array.Empty<byte>());
        before = fresh.layers[0].weights[0].numpy().ToByteArray();

        fresh.load_weights(At("b.weights.h5"), objects_to_skip: [fresh.layers[0]]);

        Assert.Equal(before, fresh.layers[0].weights[0].numpy().ToByteArray());
        Assert.Equal(model.layers[1].weights[0].numpy().ToByteArray(), fresh.layers[1].weights[0].numpy().ToByteArray());
    }

    [Fact]
    public void ArgumentsForOtherFilesAreRefused()
    {
        Assert.Contains("`by_name` only supports loading legacy '.h5' or '.hdf5' files", Assert.Throws<ValueError>(() => Made(4, 2).load_weights(At("a.keras"), by_name: true)).Message, StringComparison.Ordinal);
        Assert.Contains("`objects_to_skip` only supports loading '.weights.h5' files", Assert.Throws<ValueError>(() => Made(4, 2).load_weights(At("a.h5"), objects_to_skip: [new object()])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WeightsNeedAModelThatIsBuilt()
    {
        var model = keras.Sequential([Dense(4)]);

        Assert.StartsWith("You are saving a model that has not yet been built.", Assert.Throws<ValueError>(() => model.save_weights(At("c.weights.h5"))).Message, StringComparison.Ordinal);
        Assert.StartsWith("You are loading weights into a model that has not yet been built.", Assert.Throws<ValueError>(() => model.load_weights(At("a.weights.h5"))).Message, StringComparison.Ordinal);
        Assert.False(File.Exists(At("c.weights.h5")));
    }

    [Fact]
    public void AFolderThatIsNotThereIsNamed()
    {
        var error = Assert.Throws<DirectoryNotFoundException>(() => Made(4).save(At("not/there/a.keras")));

        Assert.Contains("there is no folder", error.Message, StringComparison.Ordinal);
        // As in Keras, an HDF5 file makes its folder.
        Made(4).save(At("made/for/a.h5"));
        Assert.True(File.Exists(At("made/for/a.h5")));
    }

    [Fact]
    public void AModelThatCannotBeWrittenLeavesTheFileAsItWas()
    {
        var before = File.ReadAllBytes(At("a.keras"));
        var model = keras.Sequential([keras.Input(3), new Unwritable()]);

        Assert.Throws<InvalidOperationException>(() => model.save(At("a.keras")));
        Assert.Throws<InvalidOperationException>(() => model.save_weights(At("a.weights.h5")));

        Assert.Equal(before, File.ReadAllBytes(At("a.keras")));
        Assert.Equal(3, Directory.GetFiles(_folder).Length);
    }

    private string At(string file) => Path.Combine(_folder, file);

    private static Sequential Made(params int[] sizes)
    {
        keras.backend.clear_session();
        return keras.Sequential(new Layer[] { keras.Input(3) }.Concat(sizes.Select(static size => (Layer)Dense(size))).ToArray());
    }

    private void AssertSame(string expected, string said)
    {
        // The path of the file, a space that Keras forgot, and what is not there: SavedModel.
        said = said.Replace(_folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
        expected = expected.Replace(")for", ") for", StringComparison.Ordinal).Replace(")due", ") due", StringComparison.Ordinal)
            .Replace(" Use `model.export(filepath)` if you want to export a SavedModel for use with TFLite/TFServing/etc.", "", StringComparison.Ordinal);
        if (expected.IndexOf(" In order to reload a TensorFlow SavedModel", StringComparison.Ordinal) is > 0 and var end)
            expected = expected[..end];
        Assert.Equal(expected, said);
    }

    private sealed class Unwritable : Layer
    {
        public override Tensor call(Tensor inputs, bool training = false) => inputs;

        public override void save_own_variables(Tensorflow.Keras.Saving.H5Entry store) => throw new InvalidOperationException("It broke.");
    }
}
