using System.Diagnostics;
using Tensorflow;
using Tensorflow.Keras.Engine;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Models;

/// <summary>Models that are written here are read by real Keras, where it is.</summary>
[Collection("random streams")]
public class PythonReadsTests
{
    /// <summary>Models that Python has not written: what the recorded texts say nothing of.</summary>
    private static readonly Dictionary<string, Func<Model>> s_models = new(RecordedModels.All)
    {
        ["every_index"] = static () =>
        {
            var x = keras.Input((6, 4));
            return keras.Model(x, new[] { x[":", "1:5:2"], x[":", -1], x["...", "newaxis"], x[":", Slice.NewAxis, "2:"] });
        },
        ["every_operator"] = static () =>
        {
            var (x, y) = (keras.Input(4), keras.Input(4));
            return keras.Model(new[] { x, y }, new[] { x + y, x - y, x * y, x / (y + 2f), x % 3f, -x, x > y, x >= y, x < y, x <= y, (x > 0f) & (y > 0f), !(x > 0f), ops.maximum(x, 1f), ops.matmul(x, np_ones()) });
        },
        ["own_in_wrapper"] = static () => keras.Sequential([keras.Input((3, 4)), TimeDistributed(new RecordedModels.Scale(2, name: "inside"))]),
        ["own_function_inside"] = static () => keras.Sequential([keras.Input(4), Dense(2, activation: RecordedModels.double_it), Activation(RecordedModels.double_it)]),
    };

    [Fact]
    public async Task WhatIsWrittenKerasReads()
    {
        var python = Python();
        if (python is null)
            return;
        RecordedModels.Register();
        var folder = Directory.CreateTempSubdirectory("keras configs");
        try
        {
            foreach (var (name, make) in s_models)
                File.WriteAllText(Path.Combine(folder.FullName, $"{name}.json"), make().to_json());

            var start = new ProcessStartInfo(python, [Path.Combine(Here(), "verify.py"), folder.FullName]) { RedirectStandardOutput = true, RedirectStandardError = true };
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
            process.WaitForExit();

            Assert.True(process.ExitCode == 0, await errors);
            Assert.Equal(s_models.Keys.Order(StringComparer.Ordinal).Select(static name => $"{name}.json"), lines.Select(static line => line.Split(' ')[0]).Order(StringComparer.Ordinal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Tensorflow.NumPy.NDArray np_ones() => Tensorflow.NumPy.np.ones((4, 2), Tensorflow.NumPy.np.float32);

    private static string Here([System.Runtime.CompilerServices.CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    /// <summary>The reference Python beside the repository; nothing where there is none.</summary>
    private static string? Python()
    {
        for (var folder = new DirectoryInfo(Here()); folder is not null; folder = folder.Parent)
        {
            var python = Path.Combine(folder.FullName, "shared", "keras", "python");
            if (File.Exists(python))
                return python;
        }
        return null;
    }
}
