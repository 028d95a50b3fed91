using System.Text.Json;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Saving;

/// <summary>Models that Keras 3.6 and 3.15 saved: they predict what they predicted there, and training goes on with the same losses.</summary>
[Collection("random streams")]
public sealed class LoadedFileTests
{
    public static TheoryData<string, string> Archives() => Files(".keras");

    public static TheoryData<string, string> OlderFiles()
    {
        var files = Files(".h5");
        // Neither is its weights' order known before it is called, nor can Keras itself read it.
        return [.. files.Where(static file => file.Data.Item2 != "own_model.h5").Select(static file => file.Data)];
    }

    [Theory, MemberData(nameof(Archives))]
    public void AnArchiveGivesTheModel(string version, string file) => CheckModel(version, file, keras.models.load_model(FileModels.PathOf(version, file), custom_objects: FileModels.Custom));

    [Theory, MemberData(nameof(OlderFiles))]
    public void AnHdf5FileGivesTheModel(string version, string file) => CheckModel(version, file, keras.models.load_model(FileModels.PathOf(version, file), custom_objects: FileModels.Custom));

    [Theory, MemberData(nameof(Archives))]
    public void AFileOfWeightsGivesTheWeights(string version, string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        var model = keras.models.load_model(FileModels.PathOf(version, file), custom_objects: FileModels.Custom);
        var weights = model.get_weights();
        NDArray[] state = [.. model.optimizer?.variables.Select(static variable => variable.numpy()) ?? []];
        model.set_weights(weights.Select(static weight => weight + 1));
        foreach (var variable in model.optimizer?.variables ?? [])
            variable.assign(variable + 1);

        model.load_weights(FileModels.PathOf(version, $"{name}.weights.h5"));

        Assert.Equal(weights.Select(static weight => weight.ToByteArray()), model.get_weights().Select(static weight => weight.ToByteArray()));
        Assert.Equal(state.Select(static values => values.ToByteArray()), model.optimizer?.variables.Select(static variable => variable.numpy().ToByteArray()) ?? []);
    }

    private static TheoryData<string, string> Files(string ending)
    {
        var files = new TheoryData<string, string>();
        foreach (var version in (string[])["3.6", "3.15"])
        {
            foreach (var name in FileModels.Names.Where(name => File.Exists(FileModels.PathOf(version, name + ending))))
                files.Add(version, name + ending);
        }
        return files;
    }

    private static void CheckModel(string version, string file, Model model)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        var expected = FileModels.Expected(version).GetProperty(name);
        var (x, y) = FileModels.Data(name);
        var outputs = model.predict(x, verbose: 0);
        NDArray[] each = name == "functional" ? [outputs["left"], outputs["right"]] : [outputs];
        Assert.Equal(expected.GetProperty("outputs").GetArrayLength(), each.Length);
        foreach (var (values, output) in expected.GetProperty("outputs").EnumerateArray().Zip(each))
            Close(Numbers(values), output.astype("float64").ToArray<double>(), 1e-5);
        Assert.Equal(expected.GetProperty("steps").GetArrayLength() > 0, model.compiled);
        foreach (var step in expected.GetProperty("steps").EnumerateArray())
        {
            model.reset_metrics();
            var logs = model.train_on_batch(x, y, return_dict: true);
            // Later versions tell the losses of outputs without their weights.
            foreach (var entry in step.EnumerateObject().Where(entry => version == "3.6" || !entry.Name.EndsWith("_loss", StringComparison.Ordinal)))
                Close([entry.Value.GetDouble()], [(double)(float)logs[entry.Name]], 1e-5);
        }
    }

    private static double[] Numbers(JsonElement values) => [.. values.EnumerateArray().Select(static value => value.GetDouble())];

    private static void Close(double[] expected, double[] actual, double tolerance)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
            Assert.True(Math.Abs(expected[i] - actual[i]) <= tolerance * Math.Max(1, Math.Abs(expected[i])), $"{expected[i]} is expected at {i}. Received: {actual[i]}");
    }
}
