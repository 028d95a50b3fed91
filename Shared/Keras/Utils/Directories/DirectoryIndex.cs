using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow.Keras.Utils;

/// <summary>The files of a folder with their labels and the names of the classes, in Keras' order.</summary>
/// <param name="Paths">The files.</param>
/// <param name="Labels">The number of each file's class, if there are classes.</param>
/// <param name="ClassNames">The names of the classes.</param>
internal sealed record DirectoryIndex(string[] Paths, int[]? Labels, string[]? ClassNames)
{
    /// <summary>Lists a folder: sorted, then shuffled as NumPy does it.</summary>
    /// <param name="directory">The folder.</param>
    /// <param name="labels">Where labels come from.</param>
    /// <param name="formats">Endings of the files that count, in lower case.</param>
    /// <param name="classNames">The subfolders that count, in their order.</param>
    /// <param name="shuffleSeed">The seed of the order; sorted without one.</param>
    /// <param name="followLinks">Whether links to folders are followed.</param>
    /// <param name="verbose">Whether a line says what was found.</param>
    public static DirectoryIndex Of(string directory, DirectoryLabels labels, string[] formats, string[]? classNames, int? shuffleSeed, bool followLinks, bool verbose)
    {
        if (!Directory.Exists(directory))
            throw new DirectoryNotFoundException($"Could not find directory {directory}");
        var inferred = !labels.IsNone && labels.Given is null;
        if (!inferred && classNames is not null)
        {
            throw new ValueError(labels.IsNone
                ? "When `labels=None` (no labels), argument `class_names` cannot be specified."
                : "When argument `labels` is specified, argument `class_names` cannot be specified (the `class_names` will be the sorted list of labels).");
        }
        var folders = inferred ? Subfolders(directory, classNames) : [""];
        var (paths, numbers) = (new List<string>(), new List<int>());
        for (var i = 0; i < folders.Length; i++)
        {
            var found = FolderFiles.Of(Path.Combine(directory, folders[i]), formats, followLinks);
            paths.AddRange(found);
            numbers.AddRange(Enumerable.Repeat(i, found.Count));
        }
        if (labels.Given is { } given && given.Length != paths.Count)
        {
            throw new ValueError("Expected the lengths of `labels` to match the number of files in the target directory. len(labels) is " +
                $"{given.Length} while we found {paths.Count} files in directory {directory}.");
        }
        var index = new DirectoryIndex([.. paths], labels.IsNone ? null : labels.Given ?? [.. numbers],
            labels.IsNone ? null : labels.Given is { } own ? [.. own.Distinct().Order().Select(static n => $"{n}")] : folders);
        if (verbose)
            StandardOutput.Writer.WriteLine(index.ClassNames is null ? $"Found {paths.Count} files." : $"Found {paths.Count} files belonging to {index.ClassNames.Length} classes.");
        return shuffleSeed is { } seed ? index.Shuffled(seed) : index;
    }

    /// <summary>The part for training or validation.</summary>
    public DirectoryIndex Part(double validationSplit, string subset)
    {
        var validation = (int)(validationSplit * Paths.Length);
        var training = Paths.Length - validation;
        StandardOutput.Writer.WriteLine(subset == "training" ? $"Using {training} files for training." : $"Using {validation} files for validation.");
        // Python's [:-0] is empty and [-0:] is all.
        var range = (subset, validation) switch
        {
            ("training", 0) => ..0,
            ("training", _) => ..training,
            (_, 0) => ..,
            _ => training..,
        };
        return this with { Paths = Paths[range], Labels = Labels?[range] };
    }

    private DirectoryIndex Shuffled(int seed)
    {
        var order = np.arange(Paths.Length);
        np.random.RandomState(seed).shuffle(order);
        var places = order.astype(TF_DataType.TF_INT32).ToArray<int>();
        return this with { Paths = Array.ConvertAll(places, p => Paths[p]), Labels = Labels is { } labels ? Array.ConvertAll(places, p => labels[p]) : null };
    }

    private static string[] Subfolders(string directory, string[]? classNames)
    {
        string[] found = [.. Directory.GetDirectories(directory).Select(static f => Path.GetFileName(f)!).Where(static n => !n.StartsWith('.')).Order(StringComparer.Ordinal)];
        if (classNames is null)
            return found;
        if (classNames.Any(name => !found.Contains(name)))
        {
            throw new ValueError("The `class_names` passed did not match the names of the subdirectories of the target directory. " +
                $"Expected: {PythonList(found)} (or a subset of it), but received: class_names={PythonList(classNames)}");
        }
        return classNames;
    }

    /// <summary>Texts as Python prints a list of them.</summary>
    internal static string PythonList(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(static t => $"'{t}'"))}]";
}
