using TfNet.Engine;

namespace Tensorflow.NumPy;

/// <summary>
/// The memory that an array and its views look at. When the engine holds the same block (a tensor never changes once it is handed out),
/// the first write goes to a copy, which all views then look at.
/// </summary>
internal sealed class ArrayMemory(Storage storage, bool shared = false)
{
    private Storage _storage = storage;
    private bool _shared = shared;

    /// <summary>The bytes, to read.</summary>
    public Span<byte> Bytes => _storage.Bytes;

    /// <summary>The number of bytes.</summary>
    public int Length => _storage.Length;

    /// <summary>The block, when it has a fixed address: for a reader that does not keep it.</summary>
    public Storage? FixedBlock => _storage.IsPinned ? _storage : null;

    /// <summary>The bytes, to write.</summary>
    public Span<byte> Writable()
    {
        if (_shared)
        {
            var copy = Storage.Allocate(_storage.Length, zeroed: false);
            _storage.Bytes.CopyTo(copy.Bytes);
            (_storage, _shared) = (copy, false);
        }
        return _storage.Bytes;
    }

    /// <summary>The block itself, for a reader that keeps it.</summary>
    public Storage Share()
    {
        _shared = true;
        return _storage;
    }

    /// <summary>New memory.</summary>
    public static ArrayMemory Allocate(long bytes, bool zeroed = false) => new(Storage.Allocate(bytes, zeroed: zeroed));
}
