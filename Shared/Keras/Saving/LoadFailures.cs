using Tensorflow.Keras.Utils;

namespace Tensorflow.Keras.Saving;

/// <summary>What of a file could not be loaded, and why.</summary>
internal sealed class LoadFailures
{
    private readonly OrderedDictionary<object, Exception> _failures = new(ReferenceEqualityComparer.Instance);

    /// <summary>Loads an object, and notes it where that fails. An object that was noted before and is loaded now is struck off: it was tried at another path.</summary>
    /// <returns>Whether it was loaded.</returns>
    /// <exception cref="InvalidDataException">The file is damaged, which concerns it as a whole.</exception>
    public bool Try(object saveable, Action load)
    {
        try
        {
            load();
        }
        // As in Keras, whatever the user's own code throws while it loads is told when all was tried.
        catch (Exception failure) when (failure is not (InvalidDataException or OutOfMemoryException))
        {
            _failures.TryAdd(saveable, failure);
            return false;
        }
        _failures.Remove(saveable);
        return true;
    }

    /// <summary>Tells what failed, if something did.</summary>
    /// <exception cref="ValueError">Something did.</exception>
    public void Throw()
    {
        if (_failures.Count > 0)
            throw new ValueError(Message());
    }

    /// <summary>Tells what failed by a warning, if something did.</summary>
    public void Warn()
    {
        if (_failures.Count > 0)
            Warnings.Warn(Message());
    }

    private string Message()
    {
        var (first, failure) = _failures.GetAt(0);
        return $"A total of {_failures.Count} objects could not be loaded. Example error message for object {first}:\n\n{failure.Message}\n\n"
            + $"List of objects that could not be loaded:\n[{string.Join(", ", _failures.Keys)}]";
    }
}
