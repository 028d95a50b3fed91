namespace Tensorflow;

/// <summary>What a program gets by <c>using static Tensorflow.Binding;</c>: <c>tf</c>, and Python's everyday functions.</summary>
public static partial class Binding
{
    /// <summary>Python's <c>tensorflow</c> module.</summary>
    public static tensorflow tf { get; } = new();
}
