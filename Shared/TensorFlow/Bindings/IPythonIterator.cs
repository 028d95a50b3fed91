namespace Tensorflow;

/// <summary>What <see cref="Binding.next{T}(IPythonIterator{T})"/> takes items from.</summary>
/// <typeparam name="T">An item.</typeparam>
public interface IPythonIterator<out T>
{
    /// <summary>The next item.</summary>
    /// <exception cref="StopIteration">There is none.</exception>
    T __next__();
}
