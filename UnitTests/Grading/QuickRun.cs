using Tensorflow.Exercise;
using TfNet.Grading.Rubrics;

namespace TfNet.Grading;

/// <summary>A whole exercise as a quick run.</summary>
public sealed class QuickRun : IDisposable
{
    internal QuickRun(GradedExercise exercise) => ExitCode = ExerciseProgram.Run(exercise.Name, exercise.Studies, ["--quick", "--verbose", "0", "--output", Folder]);

    public int ExitCode { get; }

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "grading " + Guid.NewGuid().ToString("N"));

    public string ResultsFile => Path.Combine(Folder, "results.json");

    internal ExerciseResults Results => ExerciseResults.Read(ResultsFile);

    public void Dispose()
    {
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
    }
}
