namespace Tensorflow.Hdf5.Writing;

/// <summary>Where the tree of a file goes when it is closed.</summary>
internal abstract class FileSession
{
    /// <summary>Whether there is something to write.</summary>
    public bool IsChanged { get; set; }

    /// <summary>Writes the tree, where it has changed.</summary>
    /// <param name="root">The root group.</param>
    public void Flush(GroupNode root)
    {
        if (!IsChanged)
            return;
        Write(root);
        IsChanged = false;
    }

    /// <summary>Writes what has changed and lets go of what was read.</summary>
    public virtual void Close(GroupNode root) => Flush(root);

    /// <summary>Writes the tree.</summary>
    protected abstract void Write(GroupNode root);
}
