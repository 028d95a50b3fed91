using System.Text.Json.Nodes;
using Tensorflow.Exercise;

namespace TfNet.UnitTests.Exercise;

/// <summary>An exercise of a test, run in a folder of its own; what it printed and wrote.</summary>
internal sealed class TestExercise : IDisposable
{
    private readonly OutputFolder _folder = new();
    private readonly ConsoleCapture _console = new();

    /// <summary>The output folder.</summary>
    public string Folder => _folder.Path;

    /// <summary>What was printed while no later exercise was there.</summary>
    public string Out => _console.Out;

    /// <summary>What was written to the errors.</summary>
    public string Error => _console.Error;

    /// <summary>results.json.</summary>
    public JsonNode Results => JsonNode.Parse(System.IO.File.ReadAllText(File("results.json")))!;

    /// <summary>The models of the first study in the results.</summary>
    public JsonArray Models => Results["studies"]![0]!["models"]!.AsArray();

    /// <summary>report.html.</summary>
    public string Report => System.IO.File.ReadAllText(File("report.html"));

    /// <summary>A study with one question, "1.1".</summary>
    public static Study Study(Action<ExerciseRun> run, string name = "a", params string[] models) => new(name, name, [new("1.1", 1, "?")], models, run);

    /// <summary>A path in the output folder.</summary>
    public string File(params string[] parts) => _folder.File(parts);

    /// <summary>Runs a study.</summary>
    public int Run(Study study, params string[] more) => Run([study], more);

    /// <summary>Runs studies.</summary>
    public int Run(Study[] studies, params string[] more) => ExerciseProgram.Run("Test", studies, ["--output", Folder, .. more]);

    public void Dispose()
    {
        _console.Dispose();
        _folder.Dispose();
    }
}
