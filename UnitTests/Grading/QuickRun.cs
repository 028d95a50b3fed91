using Exercises.Mnist;
using Tensorflow.Exercise;
using TfNet.Grading.Rubrics;

namespace TfNet.Grading;

/// <summary>The whole activity as a quick run, made once for all tests.</summary>
public sealed class QuickRun : IDisposable
{
    public QuickRun() => ExitCode = ExerciseProgram.Run("Mnist", MnistStudies.All, ["--quick", "--verbose", "0", "--output", Folder]);

    public int ExitCode { get; }

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "grading " + Guid.NewGuid().ToString("N"));

    public string ResultsFile => Path.Combine(Folder, "results.json");

    internal ExerciseResults Results => ExerciseResults.Read(ResultsFile);

    public void Dispose()
    {
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
    }
}
