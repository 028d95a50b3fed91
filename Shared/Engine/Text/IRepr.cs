namespace TfNet.Engine;

/// <summary>A value that a list, a tuple or a dictionary shows in another way than <c>print</c> does, as Python's <c>__repr__</c> and <c>__str__</c> differ; the latter is <see cref="object.ToString"/>.</summary>
public interface IRepr
{
    /// <summary>The value as it appears inside a list.</summary>
    string __repr__();
}
