namespace Tensorflow.Hdf5.Writing;

/// <summary>A file in a stream of somebody else's.</summary>
/// <param name="stream">The stream.</param>
/// <param name="holdsOld">Whether the stream holds a file from which what was not changed is taken.</param>
internal sealed class StreamSession(Stream stream, bool holdsOld) : FileSession
{
    /// <inheritdoc/>
    protected override void Write(GroupNode root)
    {
        if (!holdsOld)
        {
            Rewind();
            TreeWriter.Write(root, stream);
            return;
        }
        // What was not changed is still in the stream: the new file comes to be elsewhere.
        using var whole = new MemoryStream();
        TreeWriter.Write(root, whole);
        Rewind();
        whole.WriteTo(stream);
    }

    private void Rewind()
    {
        if (!stream.CanSeek)
            return;
        stream.Position = 0;
        stream.SetLength(0);
    }
}
