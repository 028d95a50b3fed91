using System.Collections;
using System.Runtime.CompilerServices;

namespace Tensorflow.Keras.Utils;

/// <summary>The argument <c>labels</c> of functions that read a folder: <c>"inferred"</c> from its subfolders, <see langword="null"/> for none, or a list of integers in the order of the sorted files.</summary>
[CollectionBuilder(typeof(DirectoryLabels), nameof(Create))]
public readonly struct DirectoryLabels : IEnumerable<int>
{
    private readonly int[]? _given;

    private DirectoryLabels(int[]? given, bool none) => (_given, IsNone) = (given, none);

    /// <summary>Whether there are to be no labels.</summary>
    public bool IsNone { get; }

    /// <summary>The labels that are given; nothing when they are inferred or none.</summary>
    public int[]? Given => _given;

    /// <summary><c>"inferred"</c> or <see langword="null"/>.</summary>
    /// <exception cref="ValueError">It is another text.</exception>
    public static implicit operator DirectoryLabels(string? labels) => labels is null or "inferred"
        ? new DirectoryLabels(null, labels is null)
        : throw new ValueError("`labels` argument should be a list/tuple of integer labels, of the same size as the number of image files in the target " +
            "directory. If you wish to infer the labels from the subdirectory names in the target directory, pass `labels=\"inferred\"`. If you wish to get " +
            $"a dataset that only contains images (no labels), pass `labels=None`. Received: labels={labels}");

    /// <summary>A list of labels.</summary>
    public static DirectoryLabels Create(ReadOnlySpan<int> labels) => new(labels.ToArray(), false);

    /// <inheritdoc/>
    public IEnumerator<int> GetEnumerator() => ((IEnumerable<int>)(_given ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
