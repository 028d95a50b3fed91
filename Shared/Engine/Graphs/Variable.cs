using System.Runtime.InteropServices;
using Tensorflow;

namespace TfNet.Engine;

/// <summary>A tensor whose elements change: a weight, an optimizer's moment, a metric's total. Readers keep what they read: a write after a snapshot goes to fresh memory.</summary>
/// <param name="initial">The first elements; the variable takes the memory over where it has a fixed address.</param>
/// <param name="name">A name for messages and files.</param>
/// <param name="trainable">Whether gradient tapes watch it unasked.</param>
public sealed class Variable(TensorValue initial, string name, bool trainable = true) : Value(initial.Spec)
{
    private VariableGate? _gate;
    private bool _shared;

    /// <summary>The name.</summary>
    public string Name { get; set; } = name;

    /// <summary>Whether gradient tapes watch the variable unasked.</summary>
    public bool Trainable { get; set; } = trainable;

    /// <summary>The elements, to be read at once where no other thread writes the variable; <see cref="Snapshot"/> is for all others.</summary>
    public TensorValue Current { get; private set; } = initial.Pinned();

    /// <summary>Whether anything was written to the variable since it was made.</summary>
    public bool WasWritten { get; private set; }

    /// <summary>What keeps readers and writers on several threads apart. It changes only by <see cref="VariableGate.Join"/>.</summary>
    internal VariableGate Gate
    {
        get => Volatile.Read(ref _gate) ?? Interlocked.CompareExchange(ref _gate, new VariableGate(), null) ?? _gate;
        set => Volatile.Write(ref _gate, value);
    }

    /// <summary>The elements as they are now; later writes do not reach the result.</summary>
    public TensorValue Snapshot()
    {
        var gate = VariableGate.EnterRead(this);
        _shared = true;
        var elements = Current;
        gate.ExitRead();
        return elements;
    }

    /// <summary>Replaces the elements.</summary>
    /// <exception cref="ValueError">The shape or the element type differs.</exception>
    public void Assign(TensorValue value)
    {
        if (value.DType != DType || value.Shape != Shape)
            throw new ValueError($"The variable '{Name}' holds {Spec}. Received: {value.Spec}. Convert or reshape the value first.");
        using var access = Write();
        value.Storage.Bytes[..access.Bytes.Length].CopyTo(access.Bytes);
    }

    /// <summary>The elements, to be changed in place. Until the result is disposed, nobody else reads or writes them; other variables must not be touched meanwhile.</summary>
    public WriteAccess Write() => new(this);

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {Spec}";

    /// <summary>The memory to write to, for those who are inside the gate: the variable's own, apart from every snapshot.</summary>
    internal Storage Writable()
    {
        WasWritten = true;
        if (_shared)
        {
            var copy = TensorValue.Uninitialized(Spec, pinned: true);
            Current.Storage.Bytes[..(int)Spec.Bytes].CopyTo(copy.Storage.Bytes);
            Current = copy;
            _shared = false;
        }
        return Current.Storage;
    }

    /// <summary>A variable's elements while they are changed.</summary>
    public readonly ref struct WriteAccess
    {
        private readonly VariableGate _gate;

        internal WriteAccess(Variable variable)
        {
            _gate = VariableGate.EnterWrite(variable);
            try
            {
                Bytes = variable.Writable().Bytes[..(int)variable.Spec.Bytes];
            }
            catch
            {
                _gate.ExitWrite();
                throw;
            }
        }

        /// <summary>The elements' bytes.</summary>
        public Span<byte> Bytes { get; }

        /// <summary>The elements.</summary>
        public Span<T> As<T>() where T : unmanaged => MemoryMarshal.Cast<byte, T>(Bytes);

        /// <summary>Lets others read and write again.</summary>
        public void Dispose() => _gate.ExitWrite();
    }
}
