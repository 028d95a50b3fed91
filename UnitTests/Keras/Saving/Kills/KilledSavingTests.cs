using System.Diagnostics;
using System.Globalization;
using Tensorflow.NumPy;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Saving;

/// <summary>
/// A program that is killed while it saves leaves the old file or the new one. <c>KERAS_KILLS=200</c> in the environment kills so often, which takes some minutes.
/// </summary>
[Collection("random streams")]
public sealed class KilledSavingTests : IDisposable
{
    private const string FolderVariable = "KERAS_SAVES_INTO";
    private static readonly string[] s_files = ["a.keras", "a.h5", "a.weights.h5"];

    private readonly string _folder = Directory.CreateTempSubdirectory("kills-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void AKilledProgramLeavesWholeFiles()
    {
        var kills = int.Parse(Environment.GetEnvironmentVariable("KERAS_KILLS") ?? "3", CultureInfo.InvariantCulture);
        for (var i = 0; i < kills; i++)
        {
            KillWhileSaving(TimeSpan.FromMilliseconds(i * 37 % 251));
            Weight(keras.models.load_model(Path.Combine(_folder, "a.keras")).get_weights());
            Weight(keras.models.load_model(Path.Combine(_folder, "a.h5")).get_weights());
            var model = Made();
            model.load_weights(Path.Combine(_folder, "a.weights.h5"));
            Weight(model.get_weights());
        }
    }

    /// <summary>What the program that is killed does: it saves models, each with other weights, until it is killed. Started by itself, the test has nothing to do.</summary>
    [Fact]
    public void SavesUntilItIsKilled()
    {
        if (Environment.GetEnvironmentVariable(FolderVariable) is not { } folder)
            return;
        var model = Made();
        for (var i = 1; ; i++)
        {
            model.set_weights(model.get_weights().Select(weight => np.full_like(weight, i)));
            model.save(Path.Combine(folder, s_files[0]));
            model.save(Path.Combine(folder, s_files[1]));
            model.save_weights(Path.Combine(folder, s_files[2]));
        }
    }

    private void KillWhileSaving(TimeSpan after)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [typeof(KilledSavingTests).Assembly.Location, "-noLogo", "-method", $"*.{nameof(SavesUntilItIsKilled)}"])
        {
            Environment = { [FolderVariable] = _folder },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var begun = DateTime.UtcNow;
        // Each round begins with other weights, whose first files have to be there.
        while (!s_files.All(file => File.GetLastWriteTimeUtc(Path.Combine(_folder, file)) > begun) && !process.HasExited)
            Thread.Sleep(5);
        Thread.Sleep(after);
        Assert.False(process.HasExited, "The program that saves ended by itself.");
        process.Kill();
        process.WaitForExit();
    }

    private static Tensorflow.Keras.Engine.Sequential Made() => keras.Sequential([keras.Input(300), Dense(500), Dense(300)]);

    /// <summary>The number that all weights are: those of two saves are not mixed.</summary>
    private static float Weight(List<NDArray> weights)
    {
        var first = (float)weights[0].ravel()[0];
        Assert.True(first >= 1);
        Assert.All(weights, weight => Assert.True((weight == first).all()));
        return first;
    }
}
