using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Tensorflow.Exercise;

/// <summary>The command line that all exercises share: <c>[STUDY…] [--list] [--seed N|none] [--epochs N] [--quick] [--output DIR] [--resume] [--verbose 0|1|2]</c>.</summary>
internal sealed class ExerciseCommand
{
    private const string DefaultSeed = "42";
    private const string NoSeed = "none";
    private readonly Argument<string[]> _studies = new("STUDY") { Arity = ArgumentArity.ZeroOrMore, Description = "The studies to run; the whole notebook without. --list names them." };
    private readonly Option<bool> _list = new("--list") { Description = "Name the studies with their questions and points." };
    private readonly Option<string> _seed = new("--seed")
    {
        Description = "The seed that every model starts from; 'none' seeds nothing: other numbers in every run, and another order of the samples in every epoch.",
        DefaultValueFactory = static _ => DefaultSeed,
    };

    private readonly Option<int?> _epochs = new("--epochs") { Description = "Epochs of every model, in the place of the notebook's." };
    private readonly Option<bool> _quick = new("--quick") { Description = "Little data and few epochs: seconds." };
    private readonly Option<string> _output = new("--output") { Description = "The folder of results.json, report.html and the plots." };
    private readonly Option<bool> _resume = new("--resume") { Description = "Go on where an earlier run with this output folder stopped." };
    private readonly Option<int> _verbose = new("--verbose") { Description = "0 nothing, 1 a progress bar, 2 a line an epoch.", DefaultValueFactory = static _ => 1 };
    private readonly RootCommand _root;

    public ExerciseCommand(string exercise, IReadOnlyList<Study> studies)
    {
        _output.DefaultValueFactory = _ => Path.Combine("output", exercise);
        _seed.Validators.Add(static result => Check(
            result.Tokens.Count == 1 && result.Tokens[0].Value != NoSeed && Seed(result.Tokens[0].Value) is null, result, $"--seed must be '{NoSeed}' or lie between 0 and {uint.MaxValue}."));
        _epochs.Validators.Add(static result => CheckRange(result, 1, int.MaxValue, "--epochs must be at least 1."));
        _verbose.Validators.Add(static result => CheckRange(result, 0, 2, "--verbose must be 0, 1 or 2."));
        _output.Validators.Add(static result => Check(result.Tokens.Count == 1 && result.Tokens[0].Value.Length == 0, result, "--output needs a folder."));
        _studies.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                if (studies.All(s => s.Name != token.Value))
                    result.AddError($"There is no study '{token.Value}'. The studies are: {string.Join(", ", studies.Select(static s => s.Name))}.");
            }
        });
        _root = new RootCommand($"The exercise {exercise}.") { _studies, _list, _seed, _epochs, _quick, _output, _resume, _verbose };
    }

    /// <summary>Reads the command line; help and version are shown at once and give null.</summary>
    /// <exception cref="UsageException">An argument is not understood.</exception>
    public ExerciseOptions? Parse(string[] args)
    {
        var result = _root.Parse(args);
        if (result.Errors.Count > 0) throw new UsageException(string.Join(Environment.NewLine, result.Errors.Select(static e => e.Message)));
        if (result.Action is not null)
        {
            result.Invoke();
            return null;
        }
        return new(
            result.GetValue(_studies) ?? [], result.GetValue(_list), Seed(result.GetValue(_seed)!), result.GetValue(_epochs), result.GetValue(_quick), result.GetValue(_output)!,
            result.GetValue(_resume), result.GetValue(_verbose));
    }

    private static long? Seed(string text) => uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed : null;

    // A text that is no number is reported by the parser itself.
    private static void CheckRange(OptionResult result, long least, long greatest, string message)
    {
        if (result.Tokens.Count == 1 && long.TryParse(result.Tokens[0].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            Check(number < least || number > greatest, result, message);
    }

    private static void Check(bool wrong, OptionResult result, string message)
    {
        if (wrong) result.AddError($"{message} Received: {string.Join(' ', result.Tokens.Select(static t => t.Value))}");
    }
}
