using TfNet.Engine;

namespace Tensorflow;

/// <summary>A part of a variable as it was when it was taken. The part of the variable itself can be replaced: <c>v[":", 0].assign(x)</c>.</summary>
public sealed class VariableSlice : Tensor
{
    private readonly ResourceVariable _variable;
    private readonly Slice[] _slices;

    internal VariableSlice(ResourceVariable variable, Slice[] slices, Tensor part) : base(part.Value) => (_variable, _slices) = (variable, slices);

    /// <summary>Replaces this part of the variable.</summary>
    /// <param name="value">The new elements; they are stretched to the part's shape.</param>
    /// <returns>The variable.</returns>
    /// <exception cref="InvalidArgumentError">They cannot be stretched to it.</exception>
    /// <exception cref="TypeError">They have another element type.</exception>
    public ResourceVariable assign(Tensor value)
    {
        value = value.Weakness == Weakness.None ? value : value.Adapt(dtype);
        if (value.dtype != dtype)
            throw new TypeError($"Cannot assign a value of {value.dtype.Name()} to a part of the variable '{_variable.Name}' of {dtype.Name()}. Convert it with tf.cast.");
        if (!Fits(value.shape))
            throw new InvalidArgumentError($"Cannot broadcast input shape {value.shape} into final shape {shape}. It is a part of the variable '{_variable.Name}'.");
        var (places, inside) = Places();
        var updates = Ops.Reshape(Ops.BroadcastTo(value.Value, shape), new Shape([(long)size]));
        var written = Ops.ScatterNd(places, updates, new Shape([_variable.shape.size]));
        var whole = Ops.Select(inside, Ops.Reshape(written, _variable.shape), Ops.Identity(_variable.Variable));
        return _variable.assign(new Tensor(whole));
    }

    private bool Fits(Shape value)
    {
        var extra = shape.ndim - value.ndim;
        return extra >= 0 && Enumerable.Range(0, value.ndim).All(i => value[i] == 1 || value[i] == shape[i + extra]);
    }

    /// <summary>Where the part's elements lie in the variable, and which of the variable's belong to it.</summary>
    private (TensorValue Places, TensorValue Inside) Places()
    {
        using var eager = Emitter.Use(EagerEmitter.Instance);
        using var unseen = Tape.Suspend();
        var numbers = new long[_variable.shape.size];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = i;
        var places = new Tensor(TensorValue.From<long>(numbers, _variable.shape))[_slices].ToArray<long>();
        var inside = new bool[numbers.Length];
        foreach (var place in places)
            inside[place] = true;
        return (TensorValue.From<long>(places, (places.Length, 1)), TensorValue.From<bool>(inside, _variable.shape));
    }
}
