namespace Tensorflow;

/// <summary>A sequence that knows how many items it has: <c>len</c> asks it instead of walking through it, which an iterator that starts over would never end.</summary>
public interface ISized
{
    /// <summary>The number of items; <see langword="null"/> when they never end.</summary>
    int? __len__();
}
