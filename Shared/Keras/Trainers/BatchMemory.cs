using TfNet.Engine;

namespace Tensorflow.Keras.Trainers;

/// <summary>Where batches are put together when a step cannot read them in place: a block for each input, as large as the largest batch so far.</summary>
internal sealed class BatchMemory
{
    private Storage[] _blocks = [];

    /// <summary>Memory for an input's batch, with arbitrary content.</summary>
    public Storage For(int input, long bytes)
    {
        if (input >= _blocks.Length)
            Array.Resize(ref _blocks, input + 1);
        if (_blocks[input] is not { } block || block.Length < bytes)
            _blocks[input] = block = Storage.Allocate(bytes, pinned: true, zeroed: false);
        return block;
    }
}
