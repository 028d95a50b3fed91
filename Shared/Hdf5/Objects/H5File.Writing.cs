namespace Tensorflow.Hdf5;

/// <content>What changes a file.</content>
public sealed partial class H5File
{
    /// <summary>Writes what has changed to the disk; the file is whole at any time.</summary>
    /// <exception cref="ValueError">The file is closed.</exception>
    /// <exception cref="IOException">The disk does not take it.</exception>
    public void flush()
    {
        CheckOpen();
        _session?.Flush((GroupNode)Node);
    }

    /// <summary>Notes a change, before it is made.</summary>
    /// <param name="action">What is about to be done, as h5py names it: <c>create group</c>.</param>
    /// <exception cref="ValueError">The file is closed, or can only be read.</exception>
    internal void Change(string action)
    {
        CheckOpen();
        if (_session is null)
            throw new ValueError($"Unable to synchronously {action} (no write intent on file). {filename} was opened with mode \"{mode}\": open it with \"r+\" or \"a\".");
        _session.IsChanged = true;
    }
}
