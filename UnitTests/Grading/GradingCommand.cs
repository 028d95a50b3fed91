using System.CommandLine;
using Tensorflow.Exercise;
using TfNet.Grading.Cards;
using TfNet.Grading.Rubrics;

namespace TfNet.Grading;

/// <summary>Runs an exercise and prints its card, or grades the results of a run that there is already.</summary>
internal static class GradingCommand
{
    private const int Unusable = 2;

    public static int Run(string[] args)
    {
        var exercise = new Argument<string>("EXERCISE") { Arity = ArgumentArity.ZeroOrOne, Description = "The exercise; Mnist without.", DefaultValueFactory = static _ => "Mnist" };
        exercise.AcceptOnlyFromAmong([.. GradedExercise.All.Select(static e => e.Name)]);
        var quick = new Option<bool>("--quick") { Description = "Little data and few epochs, with thresholds of their own." };
        var results = new Option<string?>("--results") { Description = "A results.json to grade, or the folder of the run that wrote it, in the place of a run." };
        var output = new Option<string?>("--output") { Description = "The folder of the run; output/grading/EXERCISE without." };
        var seed = new Option<string>("--seed") { Description = "The seed of the run; 'none' seeds nothing.", DefaultValueFactory = static _ => "42" };
        var root = new RootCommand("Grades the exercises: a card with each question, its points, and why points were lost.") { exercise, quick, results, output, seed };
        root.SetAction(parsed =>
        {
            var graded = GradedExercise.Named(parsed.GetValue(exercise)!);
            var file = parsed.GetValue(results);
            if (file is null)
            {
                var folder = parsed.GetValue(output) ?? Path.Combine("output", "grading", graded.Name);
                string[] line = ["--output", folder, "--seed", parsed.GetValue(seed)!, "--verbose", "2", .. parsed.GetValue(quick) ? ["--quick"] : Array.Empty<string>()];
                var code = ExerciseProgram.Run(graded.Name, graded.Studies, line);
                if (code != 0) return code;
                file = Path.Combine(folder, "results.json");
            }
            return Print(graded, Directory.Exists(file) ? Path.Combine(file, "results.json") : file);
        });
        var command = root.Parse(args);
        if (command.Errors.Count == 0) return command.Invoke();
        Console.Error.WriteLine(string.Join(Environment.NewLine, command.Errors.Select(static e => e.Message)));
        return Unusable;
    }

    private static int Print(GradedExercise exercise, string file)
    {
        try
        {
            Console.Write(GradingCard.Grade(exercise, ExerciseResults.Read(file)).ToString());
            return 0;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            Console.Error.WriteLine(error.Message);
            return Unusable;
        }
        catch (Exception error) when (error is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            Console.Error.WriteLine($"{file} is not the results of {exercise.Name}: {error.Message}");
            return Unusable;
        }
    }
}
