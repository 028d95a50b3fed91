using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Tensorflow.Exercise;

/// <summary>The command line that all exercises share: <c>[STUDY…] [--list] [--seed N|none] [--epochs N] [--quick] [--output DIR] [--resume] [--verbose 0|1|2]</c>, and <c>[--weights imagenet|none|PATH]</c> where studies begin with weights of an earlier training.</summary>
internal sealed class ExerciseCommand
{
    private const string DefaultSeed = "42";
    private const string NoSeed = "none";
    private const string ImageNet = "imagenet";
    private const string NoWeights = "none";
    private readonly Argument<string[]> _studies = new("STUDY") { Arity = ArgumentArity.ZeroOrMore, Description = "The studies to run; the whole notebook without. --list names them." };
    private readonly Option<bool> _list = new("--list") { Description = "Name the studies with their questions and points." };
    private readonly Option<string> _seed = new("--seed")
    {
        Description = "The seed that every model starts from; 'none' seeds nothing: other numbers in every run, and another order of the samples in every epoch.",
        DefaultValueFactory = static _ => DefaultSeed,
    };

    private readonly Option<int?> _epochs = new("--epochs")
    {
        Description = "Epochs of every model, in the place of the notebook's.",
        CustomParser = static result => Number(result, 1, int.MaxValue, "--epochs must be a whole number of at least 1."),
    };

    private readonly Option<bool> _quick = new("--quick") { Description = "Little data and few epochs: seconds." };
    private readonly Option<string> _output = new("--output") { Description = "The folder of results.json, report.html and the plots." };
    private readonly Option<bool> _resume = new("--resume") { Description = "Go on where an earlier run with this output folder stopped." };
    private readonly Option<int> _verbose = new("--verbose")
    {
        Description = "0 nothing, 1 a progress bar, 2 a line an epoch.",
        DefaultValueFactory = static _ => 1,
        CustomParser = static result => Number(result, 0, 2, "--verbose must be 0, 1 or 2.") ?? 0,
    };

    private readonly Option<string> _weights = new("--weights")
    {
        Description = $"The first weights of models that were trained before: '{ImageNet}', which are downloaded, the path of a file, or '{NoWeights}' for weights drawn at random. "
            + $"Without it '{ImageNet}', in a quick run '{NoWeights}'.",
    };

    private readonly RootCommand _root;

    public ExerciseCommand(string exercise, IReadOnlyList<Study> studies)
    {
        _output.DefaultValueFactory = _ => Path.Combine("output", exercise);
        _seed.Validators.Add(static result => Check(
            result.Tokens.Count == 1 && result.Tokens[0].Value != NoSeed && Seed(result.Tokens[0].Value) is null, result, $"--seed must be '{NoSeed}' or lie between 0 and {uint.MaxValue}."));
        _output.Validators.Add(static result => Check(result.Tokens.Count == 1 && result.Tokens[0].Value.Length == 0, result, "--output needs a folder."));
        _weights.Validators.Add(static result => Check(
            result.Tokens.Count == 1 && result.Tokens[0].Value is not (ImageNet or NoWeights) && !File.Exists(result.Tokens[0].Value), result,
            $"--weights must be '{ImageNet}', '{NoWeights}' or the path of a file that is there."));
        _studies.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                if (token.Value.StartsWith('-'))
                    result.AddError($"There is no option '{token.Value}'. The options are: {string.Join(", ", _root!.Options.Select(static o => o.Name))}.");
                else if (studies.All(s => s.Name != token.Value))
                    result.AddError($"There is no study '{token.Value}'. The studies are: {string.Join(", ", studies.Select(static s => s.Name))}.");
            }
        });
        _root = new RootCommand($"The exercise {exercise}.") { _studies, _list, _seed, _epochs, _quick, _output, _resume, _verbose };
        if (studies.Any(static s => s.Pretrained)) _root.Options.Add(_weights);
    }

    /// <summary>Reads the command line; help and version are shown at once and give null.</summary>
    /// <exception cref="UsageException">An argument is not understood.</exception>
    public ExerciseOptions? Parse(string[] args)
    {
        // An argument that begins with @ is an argument: no file is read and shown.
        var result = _root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (result.Errors.Count > 0) throw new UsageException(string.Join(' ', result.Errors.Select(static e => e.Message).Distinct()));
        if (result.Action is not null)
        {
            result.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            return null;
        }
        var quick = result.GetValue(_quick);
        var weights = _root.Options.Contains(_weights) ? result.GetValue(_weights) ?? (quick ? NoWeights : ImageNet) : NoWeights;
        return new(
            result.GetValue(_studies) ?? [], result.GetValue(_list), Seed(result.GetValue(_seed)!), result.GetValue(_epochs), quick, result.GetValue(_output)!,
            result.GetValue(_resume), result.GetValue(_verbose), weights == NoWeights ? null : weights);
    }

    private static long? Seed(string text) => uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed : null;

    private static int? Number(ArgumentResult result, int least, int greatest, string message)
    {
        if (result.Tokens is [{ Value: var text }] && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= greatest)
            return number;
        Check(true, result, message);
        return null;
    }

    private static void Check(bool wrong, SymbolResult result, string message)
    {
        if (wrong) result.AddError($"{message} Received: {string.Join(' ', result.Tokens.Select(static t => t.Value))}");
    }
}
