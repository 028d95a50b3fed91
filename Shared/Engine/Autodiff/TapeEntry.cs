namespace TfNet.Engine;

/// <summary>An operation that a tape saw pass.</summary>
/// <param name="operation">The operation.</param>
/// <param name="inputs">Its inputs as they were.</param>
internal sealed class TapeEntry(Operation operation, Value[] inputs)
{
    public Operation Operation { get; } = operation;

    public Value[] Inputs { get; } = inputs;

    public Value[] Outputs { get; private set; } = [];

    public List<Tape> Tapes { get; } = [];

    public static TapeEntry Create(Emitter emitter, Operation operation, ReadOnlySpan<Value> inputs)
    {
        var frozen = new Value[inputs.Length];
        for (var i = 0; i < frozen.Length; i++)
            frozen[i] = operation.Mutates(i) ? inputs[i] : emitter.Freeze(inputs[i]);
        return new TapeEntry(operation, frozen);
    }

    public void Complete(Value[] outputs)
    {
        if (outputs.Length == 0)
            return;
        Outputs = outputs;
        foreach (var tape in Tapes)
            tape.Add(this);
    }
}
