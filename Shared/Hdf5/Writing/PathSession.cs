using TfNet.Engine;

namespace Tensorflow.Hdf5.Writing;

/// <summary>A file of a path: it is written beside the old one, which what was not changed is copied from, and takes its place when it is whole.</summary>
/// <param name="path">The path.</param>
/// <param name="old">What the old file is read from; <see langword="null"/> for a new file.</param>
internal sealed class PathSession(string path, IDisposable? old) : FileSession
{
    /// <inheritdoc/>
    public override void Close(GroupNode root)
    {
        using (old)
            base.Close(root);
    }

    /// <inheritdoc/>
    protected override void Write(GroupNode root) => AtomicFile.Write(path, stream => TreeWriter.Write(root, stream));
}
