using System.Globalization;
using System.Text.Json;
using Tensorflow;
using Tensorflow.Keras.Callbacks;
using Tensorflow.NumPy;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Callbacks;

/// <summary>The files are those of real Keras 3.6, byte by byte (Data/generate_csv.py).</summary>
public sealed class CSVLoggerTests : IDisposable
{
    private static readonly JsonElement[] s_cases = [.. Recorded.Load("Data/csv.json").EnumerateArray()];
    private readonly string _folder = Directory.CreateTempSubdirectory("tfnet csv ").FullName;

    public static TheoryData<string> Names => [.. s_cases.Select(static c => c.GetProperty("name").GetString()!)];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory, MemberData(nameof(Names))]
    public void FilesAreThoseOfKeras(string name)
    {
        var recorded = s_cases.Single(c => c.GetProperty("name").GetString() == name);
        var path = Path.Combine(_folder, "log.csv");
        if (recorded.GetProperty("before").GetString() is { } before)
            File.WriteAllText(path, before);
        var logger = keras.callbacks.CSVLogger(
            path, recorded.TryGetProperty("separator", out var separator) ? separator.GetString()! : ",", recorded.TryGetProperty("append", out var append) && append.GetBoolean());
        foreach (var (training, file) in recorded.GetProperty("trainings").EnumerateArray().Zip(recorded.GetProperty("files").EnumerateArray()))
        {
            logger.on_train_begin(new Logs());
            foreach (var (epoch, logs) in training.EnumerateArray().Index())
                logger.on_epoch_end(epoch, LogsOf(logs));
            logger.on_train_end(new Logs());
            Assert.Equal(file.GetString(), File.ReadAllText(path));
        }
    }

    [Fact]
    public void ResultsOfATrainingThatAreArrays()
    {
        var path = Path.Combine(_folder, "log.csv");
        var model = keras.Sequential([keras.Input(2), keras.layers.Dense(2, kernel_initializer: "ones")]);
        model.compile("sgd", "mse", metrics: [keras.metrics.F1Score(threshold: 0.5f)]);
        model.fit(np.ones((4, 2)), np.ones((4, 2)), verbose: 0, callbacks: keras.callbacks.CSVLogger(path));
        Assert.Equal("epoch,f1_score,loss,val_f1_score,val_loss\r\n0,\"\"\"[1.0, 1.0]\"\"\",1.0,NA,NA\r\n", File.ReadAllText(path));
    }

    [Fact]
    public void AfterATrainingThatBrokeOff_TheNextOneWrites()
    {
        var path = Path.Combine(_folder, "log.csv");
        var logger = keras.callbacks.CSVLogger(path, append: true);
        logger.on_train_begin(new Logs());
        logger.on_epoch_end(0, new Logs(["loss"], [1f]));
        logger.on_train_begin(new Logs());
        logger.on_epoch_end(1, new Logs(["loss"], [0.5f]));
        logger.on_train_end(new Logs());
        Assert.Equal("epoch,loss,val_loss\r\n0,1.0,NA\r\n1,0.5,NA\r\n", File.ReadAllText(path));
        // Nobody holds the file any longer.
        File.Open(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();
    }

    [Theory]
    [InlineData("")]
    [InlineData("; ")]
    public void ASeparatorIsOneCharacter(string separator) =>
        Assert.Equal($"\"delimiter\" must be a 1-character string. Received: separator='{separator}'", Assert.Throws<TypeError>(() => keras.callbacks.CSVLogger("log.csv", separator)).Message);

    private static Logs LogsOf(JsonElement logs)
    {
        var entries = logs.EnumerateObject().ToList();
        var arrays = entries.Where(static e => e.Value.ValueKind == JsonValueKind.Array).ToDictionary(static e => e.Name, static e => np.array(e.Value.EnumerateArray().Select(static v => v.GetSingle()).ToArray()));
        return new Logs([.. entries.Select(static e => e.Name)], entries.Select(static e => Number(e.Value)).ToArray(), arrays);
    }

    private static float Number(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().Average(static v => v.GetSingle()),
        JsonValueKind.String => value.GetString() == "inf" ? float.PositiveInfinity : float.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        _ => value.GetSingle(),
    };
}
