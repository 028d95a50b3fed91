using Tensorflow;

namespace TfNet.Engine;

/// <summary>A tensor whose elements change: a weight, an optimizer's moment, a metric's total. Readers keep what they read: a write after a snapshot goes to fresh memory.</summary>
/// <param name="initial">The first elements; the variable takes the memory over.</param>
/// <param name="name">A name for messages and files.</param>
/// <param name="trainable">Whether gradient tapes watch it unasked.</param>
public sealed class Variable(TensorValue initial, string name, bool trainable = true) : Value(initial.Spec)
{
    private bool _shared;

    /// <summary>The name.</summary>
    public string Name { get; set; } = name;

    /// <summary>Whether gradient tapes watch the variable unasked.</summary>
    public bool Trainable { get; set; } = trainable;

    /// <summary>The elements, to read at once.</summary>
    public TensorValue Current { get; private set; } = initial;

    /// <summary>The elements as they are now; later writes do not reach the result.</summary>
    public TensorValue Snapshot()
    {
        _shared = true;
        return Current;
    }

    /// <summary>The memory to write to: the variable's own, apart from every snapshot.</summary>
    public Storage Writable()
    {
        if (_shared)
        {
            var copy = TensorValue.Uninitialized(Spec);
            Current.Storage.Bytes[..(int)Spec.Bytes].CopyTo(copy.Storage.Bytes);
            Current = copy;
            _shared = false;
        }
        return Current.Storage;
    }

    /// <summary>Replaces the elements.</summary>
    /// <exception cref="ValueError">The shape or the element type differs.</exception>
    public void Assign(TensorValue value)
    {
        if (value.DType != DType || value.Shape != Shape)
            throw new ValueError($"The variable '{Name}' holds {Spec}. Received: {value.Spec}. Convert or reshape the value first.");
        value.Storage.Bytes[..(int)Spec.Bytes].CopyTo(Writable().Bytes);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {Spec}";
}
