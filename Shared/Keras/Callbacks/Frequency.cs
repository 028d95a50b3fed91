namespace Tensorflow.Keras;

/// <summary>How often a callback does its work: <c>"epoch"</c>, <c>"batch"</c>, or a number of batches. Numbers and these texts convert to it.</summary>
public readonly record struct Frequency
{
    private readonly string? _text;

    private Frequency(int batches, string? text) => (Batches, _text) = (batches, text);

    /// <summary>Once an epoch.</summary>
    public bool IsEpoch => _text == "epoch";

    /// <summary>Whether it was told by a number.</summary>
    internal bool IsNumber => _text is null;

    /// <summary>After how many batches; 0 where it was told by a text that is none of the known ones.</summary>
    internal int Batches { get; }

    /// <summary>A number of batches.</summary>
    public static implicit operator Frequency(int batches) => new(batches, null);

    /// <summary>A text; the callback says which ones it takes.</summary>
    public static implicit operator Frequency(string text) => new(text == "batch" ? 1 : 0, text);

    /// <summary>As it was given.</summary>
    public override string ToString() => _text ?? $"{Batches}";
}
